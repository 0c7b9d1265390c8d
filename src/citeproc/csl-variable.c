/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The value of a variable as a citation sees it, and how ranges in it are joined. */
#include "config.h"

#include "csl-elements.h"
#include "csl-name-parts.h"
#include "csl-number-label.h"
#include "csl-number.h"

#include <string.h>

/**
 * csl_page_dash:
 * @context: a context
 *
 * Returns: (transfer none): what joins the ends of a range in the locale
 */
const char *
csl_page_dash (const CslContext *context)
{
  const char *dash
      = csl_locale_get_term (context->locale, "page-range-delimiter", CSL_FORM_LONG, FALSE);

  return dash == NULL || *dash == '\0' ? "\u2013" : dash;
}

/**
 * csl_format_pages:
 * @context: a context
 * @pages: pages as the work gives them
 *
 * Persian does not cut the last page of a range short.
 *
 * Returns: (transfer full): the pages in the style's form
 */
char *
csl_format_pages (const CslContext *context, const char *pages)
{
  CslPageRange format
      = csl_locale_is_persian (context->locale) ? CSL_PAGE_RANGE_NONE : context->style->page_range;

  return csl_number_pages (pages, format, csl_page_dash (context));
}

/**
 * csl_range_dash:
 * @context: a context
 * @variable: a number variable
 *
 * Numbers of cases, of which each court has its own kind, hold hyphens that join no range.
 *
 * Returns: (transfer none): what stands for the hyphens in its value
 */
const char *
csl_range_dash (const CslContext *context, HkVariable variable)
{
  const char *type = hk_work_get_csl_type (context->item->work);

  return variable == HK_VAR_NUMBER && g_strcmp0 (type, "legal_case") == 0 ? "-"
                                                                          : csl_page_dash (context);
}

/* The first letters, the first of them a capital. */
static void
append_letters (GString *label, const char *text, guint n_letters)
{
  guint n = 0;

  for (; n < n_letters && *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalpha (c))
        g_string_append_unichar (label, n++ == 0 ? g_unichar_toupper (c) : g_unichar_tolower (c));
    }
}

static void
append_name_letters (CslContext *context, GString *label, const HkName *const *names, gsize n_names)
{
  /* Of the first name, and of each other. */
  static const guint letters[][2] = { { 0, 0 }, { 4, 4 }, { 2, 2 }, { 2, 1 }, { 1, 1 } };

  for (gsize i = 0; i < MIN (n_names, 4); i++)
    {
      CslNameParts parts;

      csl_name_parts_init (&parts, names[i], context->arena);
      append_letters (label,
                      parts.family != NULL        ? parts.family
                      : names[i]->literal != NULL ? names[i]->literal
                                                  : "",
                      letters[MIN (n_names, 4)][i > 0]);
    }
}

/* Letters of the names or of the title, and the year's last digits: "Doe65", "RoNo78". */
static const char *
citation_label (CslContext *context)
{
  static const HkVariable sources[]
      = { HK_VAR_AUTHOR, HK_VAR_COMPOSER, HK_VAR_DIRECTOR, HK_VAR_EDITOR, HK_VAR_TRANSLATOR };
  HkWork *work = context->item->work;
  const char *given = hk_work_get_string (work, HK_VAR_CITATION_LABEL);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);
  const HkDate *date = hk_work_get_date (work, HK_VAR_ISSUED);
  GString *label = g_string_new (given);
  const char *text;

  for (guint i = 0; given == NULL && label->len == 0 && i < G_N_ELEMENTS (sources); i++)
    {
      gsize n_names;
      const HkName *const *names = hk_work_get_names (work, sources[i], &n_names);

      append_name_letters (context, label, names, n_names);
    }
  if (label->len == 0 && title != NULL)
    append_letters (label, title, 4);
  if (given == NULL)
    g_string_append_printf (label, "%02d", date == NULL ? 0 : ABS (date->start.year) % 100);
  if (context->year_suffix != NULL)
    g_string_append (label, context->year_suffix);
  text = csl_arena_strndup (context->arena, label->str, label->len);
  g_string_free (label, TRUE);
  return text;
}

/* "pp. 5-7" as the pages of a work: their label is the style's to say. */
static const char *
without_own_label (const char *value, const char *label)
{
  gsize n = value == NULL ? 0 : strcspn (value, " ");

  return n > 0 && value[n] == ' ' && g_ascii_isdigit (value[n + 1])
                 && g_strcmp0 (csl_number_label (value, n), label) == 0
             ? value + n + 1
             : value;
}

/**
 * csl_variable_value:
 * @context: a context
 * @variable: a string or number variable
 * @form: short, where a variable has a short form of its own
 *
 * Returns: (transfer none) (nullable): its value as the citation sees it, whoever holds it: the work, the
 *   cite, or the list
 */
const char *
csl_variable_value (CslContext *context, HkVariable variable, CslForm form)
{
  HkWork *work = context->item->work;
  const char *value = NULL;
  char *text;

  switch (variable)
    {
    case HK_VAR_LOCATOR:
      return context->cite == NULL ? NULL : context->cite->locator;
    case HK_VAR_CITATION_NUMBER:
      if (context->item->citation_number == 0)
        return NULL;
      text = csl_arena_alloc (context->arena, 16);
      g_snprintf (text, 16, "%u", context->item->citation_number);
      return text;
    case HK_VAR_FIRST_REFERENCE_NOTE_NUMBER:
      if (context->cite == NULL || context->item->first_note == 0
          || context->cite->position == CSL_POSITION_FIRST)
        return NULL;
      text = csl_arena_alloc (context->arena, 16);
      g_snprintf (text, 16, "%u", context->item->first_note);
      return text;
    case HK_VAR_YEAR_SUFFIX:
      return context->year_suffix;
    case HK_VAR_CITATION_LABEL:
      return citation_label (context);
    case HK_VAR_TITLE:
      value = form == CSL_FORM_SHORT ? hk_work_get_string (work, HK_VAR_TITLE_SHORT) : NULL;
      break;
    case HK_VAR_CONTAINER_TITLE:
      value
          = form == CSL_FORM_SHORT ? hk_work_get_string (work, HK_VAR_CONTAINER_TITLE_SHORT) : NULL;
      break;
    case HK_VAR_PAGE_FIRST:
      value = hk_work_get_string (work, HK_VAR_PAGE_FIRST);
      if (value == NULL && hk_work_get_string (work, HK_VAR_PAGE) != NULL)
        {
          gsize length;
          const char *dash;

          value = without_own_label (hk_work_get_string (work, HK_VAR_PAGE), "page");
          length = strcspn (value, "-,& ");
          dash = strstr (value, "\u2013");
          if (dash != NULL)
            length = MIN (length, (gsize) (dash - value));
          value = csl_arena_strndup (context->arena, value, length);
        }
      return value;
    case HK_VAR_PAGE:
      value = without_own_label (hk_work_get_string (work, variable), "page");
      break;
    case HK_VAR_VOLUME:
      value = without_own_label (hk_work_get_string (work, variable), "volume");
      break;
    default:
      break;
    }
  if (value == NULL && variable < HK_N_VARIABLES
      && hk_variable_get_kind (variable) <= HK_VARIABLE_NUMBER)
    value = hk_work_get_string (work, variable);
  return value;
}

/**
 * csl_term_for_work:
 * @context: a context
 * @name: a term's name
 *
 * The volumes of a periodical have a word of their own in Persian: «دوره», not «جلد».
 *
 * Returns: (transfer none): the term that says the same of the context's work
 */
const char *
csl_term_for_work (const CslContext *context, const char *name)
{
  static const char own[] = "periodical-volume";
  gboolean is_article = g_str_has_prefix (hk_work_get_csl_type (context->item->work), "article-");

  return is_article && g_str_equal (name, "volume") && csl_locale_is_persian (context->locale)
                 && csl_locale_get_term (context->locale, own, CSL_FORM_LONG, FALSE) != NULL
             ? own
             : name;
}
