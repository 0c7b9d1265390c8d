/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-case.h"
#include "csl-context.h"
#include "csl-date.h"
#include "csl-markup.h"
#include "csl-name-parts.h"
#include "csl-number-label.h"
#include "csl-parse.h"

#include <string.h>

#define MAX_DEPTH 400

/**
 * csl_context_init:
 * @context: what is set up
 * @arena: where results live
 * @style: the style
 * @area: citation or bibliography
 * @item: the work
 * @cite: (nullable): the cite, in a citation
 */
void
csl_context_init (CslContext *context,
                  CslArena *arena,
                  const CslStyle *style,
                  const CslArea *area,
                  CslItem *item,
                  const CslCite *cite)
{
  memset (context, 0, sizeof *context);
  context->arena = arena;
  context->style = style;
  context->area = area;
  context->locale = item->locale;
  context->item = item;
  context->cite = cite;
  context->in_bibliography = area == &style->bibliography;
  context->names = area->names;
  csl_name_options_inherit (&context->names, &style->names);
  context->has_explicit_suffix = style->uses_year_suffix;
}

/**
 * csl_is_suppressed:
 * @context: a context
 * @variable: a variable
 *
 * Returns: whether the variable was used up by a substitution
 */
gboolean
csl_is_suppressed (const CslContext *context, HkVariable variable)
{
  return variable < 128 && (context->suppressed[variable / 64] >> (variable % 64) & 1) != 0;
}

/**
 * csl_mark_rendered:
 * @context: a context
 * @variable: a variable that gave something
 */
void
csl_mark_rendered (CslContext *context, HkVariable variable)
{
  if (variable < 128)
    context->rendered[variable / 64] |= G_GUINT64_CONSTANT (1) << (variable % 64);
}

static gboolean
is_english (const CslContext *context)
{
  const char *language = context->item->language;

  if (language == NULL || *language == '\0')
    language = csl_locale_get_language (context->locale);
  return g_ascii_strncasecmp (language, "en", 2) == 0 && !g_ascii_isalpha (language[2]);
}

static gboolean
has_dotted_letters (const CslContext *context)
{
  const char *language = context->item->language;

  if (language == NULL || *language == '\0')
    language = csl_locale_get_language (context->locale);
  return (g_ascii_strncasecmp (language, "tr", 2) == 0
          || g_ascii_strncasecmp (language, "az", 2) == 0)
         && !g_ascii_isalpha (language[2]);
}

/**
 * csl_change_case:
 * @context: a context
 * @out: a tree, which is changed
 * @text_case: the case
 * @english: whether the text is English
 *
 * Applies text case by the rules of the work's language.
 */
void
csl_change_case (CslContext *context, CslOut *out, CslTextCase text_case, gboolean english)
{
  if (text_case == CSL_CASE_NONE)
    return;
  if (has_dotted_letters (context))
    csl_case_dot_letters (context->arena, out, text_case);
  csl_case_apply (context->arena, out, text_case, english);
}

/* Several blanks are meant in a layout itself, and after a mark: ",  ". */
static void
append_affix (CslContext *context, CslOut *span, const char *affix, gboolean is_prefix)
{
  csl_out_append_text (context->arena, span, affix);
  if (affix != NULL && *affix != '\0')
    span->last->wide = context->n_open_macros == 0 || (is_prefix && *affix != ' ');
}

/**
 * csl_wrap:
 * @context: a context
 * @node: the element
 * @core: (nullable): what it gave
 *
 * Returns: (transfer none) (nullable): @core with the element's decorations, quotes and affixes
 */
CslOut *
csl_wrap (CslContext *context, const CslNode *node, CslOut *core)
{
  CslOut *outer;

  if (csl_out_is_empty (core))
    return NULL;
  if (node->strip_periods)
    csl_out_strip_periods (context->arena, core);
  csl_change_case (context, core, node->text_case,
                   node->kind == CSL_NODE_LABEL || node->kind == CSL_NODE_TEXT_TERM
                       || is_english (context));
  /* What a style wants in small letters is so at the start of an entry, too. */
  if (node->text_case == CSL_CASE_LOWERCASE && csl_out_first_content (core) != NULL)
    csl_out_first_content (core)->term = FALSE;
  if (node->format != 0 || node->quotes)
    {
      CslOut *span = csl_out_span (context->arena);

      span->format = node->format;
      span->quotes = node->quotes;
      csl_out_append (span, core);
      core = span;
    }
  if (node->prefix == NULL && node->suffix == NULL && node->display == CSL_DISPLAY_NONE)
    return core;
  outer = csl_out_span (context->arena);
  outer->display = node->display;
  append_affix (context, outer, node->prefix, TRUE);
  csl_out_append (outer, core);
  append_affix (context, outer, node->suffix, FALSE);
  return outer;
}

/**
 * csl_capitalize_term:
 * @arena: where new text lives
 * @out: (nullable): what begins a sentence; a term that comes first in it is capitalized
 */
void
csl_capitalize_term (CslArena *arena, CslOut *out)
{
  CslOut *leaf = csl_out_first_content (out);

  if (leaf != NULL && leaf->term)
    csl_case_apply (arena, leaf, CSL_CASE_CAPITALIZE_FIRST, TRUE);
}

/* What terms bring along may hold markup: "1<sup>re</sup>". */
static CslOut *
keep (CslContext *context, char *text)
{
  gsize n_bytes = strlen (text);
  const char *copy = csl_arena_strndup (context->arena, text, n_bytes);

  g_free (text);
  return memchr (copy, '<', n_bytes) == NULL
             ? csl_out_text (context->arena, copy, (gssize) n_bytes)
             : csl_markup_parse (context->arena, copy, n_bytes, context->locale);
}

static CslOut *
field (CslContext *context, const char *text)
{
  return csl_markup_parse (context->arena, text, strlen (text), context->locale);
}

static const char *
page_dash (const CslContext *context)
{
  const char *dash
      = csl_locale_get_term (context->locale, "page-range-delimiter", CSL_FORM_LONG, FALSE);

  return dash == NULL || *dash == '\0' ? "\u2013" : dash;
}

/* Persian does not cut the last page of a range short. */
static char *
format_pages (const CslContext *context, const char *pages)
{
  CslPageRange format
      = csl_locale_is_persian (context->locale) ? CSL_PAGE_RANGE_NONE : context->style->page_range;

  return csl_number_pages (pages, format, page_dash (context));
}

/* Numbers of cases, of which each court has its own kind, hold hyphens that join no range. */
static const char *
range_dash (const CslContext *context, HkVariable variable)
{
  const char *type = hk_work_get_csl_type (context->item->work);

  return variable == HK_VAR_NUMBER && g_strcmp0 (type, "legal_case") == 0 ? "-"
                                                                          : page_dash (context);
}

/* The first letters, without an article, the first of them a capital. */
static void
append_letters (GString *label, const char *text, guint n_letters)
{
  static const char *const articles[] = { "a ", "an ", "the " };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_ascii_strncasecmp (text, articles[i], strlen (articles[i])) == 0)
      {
        text += strlen (articles[i]);
        break;
      }
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
  static const HkVariable sources[] = { HK_VAR_AUTHOR, HK_VAR_EDITOR, HK_VAR_TRANSLATOR };
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

/* A string or number variable as the citation sees it, whoever holds it. */
static const char *
lookup (CslContext *context, HkVariable variable, CslForm form)
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
      if (value == NULL && (value = hk_work_get_string (work, HK_VAR_PAGE)) != NULL)
        {
          gsize length = strcspn (value, "-,& ");
          const char *dash = strstr (value, "\u2013");

          if (dash != NULL)
            length = MIN (length, (gsize) (dash - value));
          value = csl_arena_strndup (context->arena, value, length);
        }
      return value;
    default:
      break;
    }
  if (value == NULL && variable < HK_N_VARIABLES
      && hk_variable_get_kind (variable) <= HK_VARIABLE_NUMBER)
    value = hk_work_get_string (work, variable);
  return value;
}

static CslOut *
locator (CslContext *context, const char *value)
{
  g_autofree char *labelled = csl_number_set_labels (value, context->locale);
  g_autofree char *text = NULL;
  const char *label = context->cite->label, *dash = page_dash (context), *copy;
  CslOut *span = csl_out_span (context->arena);

  if (label == NULL || g_str_equal (label, "page"))
    text = format_pages (context, labelled);
  else if (csl_number_is_numeric (labelled))
    text = csl_number_format (labelled, CSL_NUMBER_NUMERIC, CSL_GENDER_NEUTER, dash,
                              context->locale);
  else
    text = csl_number_dashes (labelled, dash);
  copy = csl_arena_strndup (context->arena, text, strlen (text));
  span->role = CSL_ROLE_LOCATOR;
  csl_out_append (span, field (context, copy));
  return span;
}

static CslOut *
text_variable (CslContext *context, const CslNode *node)
{
  const char *value;
  CslOut *out;

  context->n_called++;
  if (node->variable >= HK_N_VARIABLES || csl_is_suppressed (context, node->variable))
    return NULL;
  value = lookup (context, node->variable, node->form);
  /* A suffix counts as given even where none is needed: it stands beside "no date" in a group. */
  if (node->variable == HK_VAR_YEAR_SUFFIX)
    context->n_filled++;
  if (value == NULL || *value == '\0')
    return NULL;
  context->n_filled++;
  csl_mark_rendered (context, node->variable);
  switch (node->variable)
    {
    case HK_VAR_PAGE:
      return keep (context, format_pages (context, value));
    case HK_VAR_LOCATOR:
      return locator (context, value);
    case HK_VAR_CITATION_NUMBER:
      out = csl_out_span (context->arena);
      out->role = CSL_ROLE_CITATION_NUMBER;
      out->number = context->item->citation_number;
      csl_out_append (out, csl_out_text (context->arena, value, -1));
      break;
    case HK_VAR_YEAR_SUFFIX:
      out = csl_out_span (context->arena);
      out->role = CSL_ROLE_YEAR_SUFFIX;
      csl_out_append (out, csl_out_text (context->arena, value, -1));
      context->year_suffix = NULL;
      break;
    case HK_VAR_ISSUE:
    case HK_VAR_VOLUME:
    case HK_VAR_NUMBER:
    case HK_VAR_EDITION:
    case HK_VAR_COLLECTION_NUMBER:
    case HK_VAR_CHAPTER_NUMBER:
      if (csl_number_is_numeric (value))
        out = keep (context, csl_number_dashes (value, range_dash (context, node->variable)));
      else
        out = field (context, value);
      if (node->variable == HK_VAR_EDITION && csl_number_is_numeric (value)
          && csl_locale_puts_edition_last (context->locale))
        out->role = CSL_ROLE_EDITION_NUMBER;
      break;
    case HK_VAR_DOI:
    case HK_VAR_URL:
    case HK_VAR_ISBN:
    case HK_VAR_ISSN:
    case HK_VAR_PMID:
    case HK_VAR_PMCID:
      out = field (context, value);
      out->verbatim = TRUE;
      break;
    default:
      out = field (context, value);
    }
  return out;
}

/* «ویرایش دوم», but «ویرایش ۱۲»; see csl_persian_order_edition(). */
static CslOut *
edition_number (CslContext *context, const CslNode *node, const char *value, CslGender gender)
{
  gboolean has_word = csl_locale_is_persian (context->locale) && csl_number_value (value) >= 1
                      && csl_number_value (value) <= 10;
  CslNumberForm form = node->form != CSL_NUMBER_ORDINAL ? (CslNumberForm) node->form
                       : has_word                       ? CSL_NUMBER_LONG_ORDINAL
                                                        : CSL_NUMBER_NUMERIC;
  CslOut *out = keep (context, csl_number_format (value, form, gender, page_dash (context),
                                                  context->locale));

  out->role = CSL_ROLE_EDITION_NUMBER;
  return out;
}

/* In "7, p. 3-8" only what stands before the label is in the form that the style wants. */
static CslOut *
labelled_number (CslContext *context, const CslNode *node, const char *value, CslGender gender)
{
  const char *label = csl_number_find_label (value), *dash = page_dash (context);
  g_autofree char *number = g_strndup (value, label - value);
  g_autofree char *text = csl_number_set_labels (value, context->locale);
  CslOut *span = csl_out_span (context->arena);

  /* Both have the same text before the first label. */
  csl_out_append (span, keep (context, csl_number_format (number, node->form, gender, dash,
                                                          context->locale)));
  csl_out_append (span, keep (context, csl_number_dashes (text + (label - value), dash)));
  return span;
}

static CslOut *
number_element (CslContext *context, const CslNode *node)
{
  const char *value;
  CslGender gender;

  context->n_called++;
  if (node->variable >= HK_N_VARIABLES || csl_is_suppressed (context, node->variable))
    return NULL;
  value = lookup (context, node->variable, CSL_FORM_LONG);
  if (value == NULL)
    return NULL;
  context->n_filled++;
  csl_mark_rendered (context, node->variable);
  if (node->variable == HK_VAR_PAGE)
    return keep (context, format_pages (context, value));
  gender = csl_locale_get_gender (context->locale, hk_variable_to_id (node->variable));
  if (csl_number_find_label (value) != NULL)
    return labelled_number (context, node, value, gender);
  if (!csl_number_is_numeric (value))
    return csl_out_text (context->arena, value, -1);
  if (node->variable == HK_VAR_EDITION && csl_locale_puts_edition_last (context->locale))
    return edition_number (context, node, value, gender);
  return keep (context, csl_number_format (value, node->form, gender,
                                           range_dash (context, node->variable), context->locale));
}

static gboolean
label_is_plural (CslContext *context, const CslNode *node, const char *value)
{
  gboolean counts
      = node->variable == HK_VAR_NUMBER_OF_PAGES || node->variable == HK_VAR_NUMBER_OF_VOLUMES;

  if (node->plural != CSL_PLURAL_CONTEXTUAL)
    return node->plural == CSL_PLURAL_ALWAYS;
  return csl_number_is_plural (value, counts);
}

/* The volumes of a periodical have a word of their own in Persian: «دوره», not «جلد». */
static const char *
term_for_work (const CslContext *context, const char *name)
{
  static const char own[] = "periodical-volume";
  gboolean is_article = g_str_has_prefix (hk_work_get_csl_type (context->item->work), "article-");

  return is_article && g_str_equal (name, "volume") && csl_locale_is_persian (context->locale)
                 && csl_locale_get_term (context->locale, own, CSL_FORM_LONG, FALSE) != NULL
             ? own
             : name;
}

static CslOut *
label_element (CslContext *context, const CslNode *node)
{
  const char *value, *name, *term;
  CslOut *out;

  if (node->variable >= HK_N_VARIABLES
      || hk_variable_get_kind (node->variable) != HK_VARIABLE_NUMBER)
    return NULL;
  value = lookup (context, node->variable, CSL_FORM_LONG);
  if (value == NULL || csl_is_suppressed (context, node->variable))
    return NULL;
  name = hk_variable_to_id (node->variable);
  if (node->variable == HK_VAR_LOCATOR)
    name = context->cite->label == NULL ? "page" : context->cite->label;
  term = csl_locale_get_term (context->locale, term_for_work (context, name), node->form,
                              label_is_plural (context, node, value));
  if (term == NULL)
    return NULL;
  out = csl_markup_parse (context->arena, term, strlen (term), context->locale);
  if (node->variable == HK_VAR_EDITION && csl_locale_puts_edition_last (context->locale))
    out->role = CSL_ROLE_EDITION_TERM;
  return out;
}

static CslOut *
text_term (CslContext *context, const CslNode *node)
{
  const char *term = csl_locale_get_term (context->locale, term_for_work (context, node->value),
                                          node->form, node->plural);
  CslOut *out, *first;

  if (term == NULL || *term == '\0')
    return NULL;
  out = csl_markup_parse (context->arena, term, strlen (term), context->locale);
  first = csl_out_first_content (out);
  if (first != NULL)
    first->term = TRUE;
  if (g_str_equal (node->value, "edition") && csl_locale_puts_edition_last (context->locale))
    out->role = CSL_ROLE_EDITION_TERM;
  return out;
}

static CslOut *
date_element (CslContext *context, const CslNode *node)
{
  const HkDate *date;
  CslOut *out;
  gboolean used = FALSE, noted;
  CslCalendars calendars;

  context->n_called++;
  if (node->variable >= HK_N_VARIABLES || hk_variable_get_kind (node->variable) != HK_VARIABLE_DATE
      || csl_is_suppressed (context, node->variable)
      || (context->looking && node->variable == HK_VAR_ACCESSED))
    return NULL;
  date = hk_work_get_date (context->item->work, node->variable);
  if (date == NULL)
    return NULL;
  if (context->in_sort)
    {
      context->n_filled++;
      return keep (context, csl_date_sort_key (date, csl_date_precision (node)));
    }
  calendars
      = date->calendar == HK_CALENDAR_JALALI ? context->item->calendars : CSL_CALENDARS_AS_GIVEN;
  noted = calendars == CSL_CALENDARS_BOTH || calendars == CSL_CALENDARS_MARKED;
  /* The letter belongs to the work's own year, before what is said of its calendar. */
  out = csl_date_render (context->arena, date, node, context->locale,
                         context->has_explicit_suffix && !noted ? NULL : context->year_suffix,
                         &used, calendars);
  if (out == NULL)
    return NULL;
  if (used)
    context->year_suffix = NULL;
  context->n_filled++;
  csl_mark_rendered (context, node->variable);
  return out;
}

static gboolean
test_position (const CslContext *context, CslPosition position)
{
  CslPosition actual;

  if (context->cite == NULL)
    return FALSE;
  actual = context->cite->position;
  switch (position)
    {
    case CSL_POSITION_FIRST:
      return actual == CSL_POSITION_FIRST;
    case CSL_POSITION_SUBSEQUENT:
      return actual != CSL_POSITION_FIRST;
    case CSL_POSITION_IBID:
      return actual == CSL_POSITION_IBID || actual == CSL_POSITION_IBID_WITH_LOCATOR;
    case CSL_POSITION_IBID_WITH_LOCATOR:
      return actual == CSL_POSITION_IBID_WITH_LOCATOR;
    case CSL_POSITION_NEAR_NOTE:
      return actual != CSL_POSITION_FIRST && context->cite->near_note;
    case CSL_POSITION_FAR_NOTE:
      return actual != CSL_POSITION_FIRST && !context->cite->near_note;
    default:
      return FALSE;
    }
}

static gboolean
date_is_there (const HkDate *date)
{
  return date != NULL
         && (date->start.year != 0 || date->literal != NULL || date->raw != NULL
             || date->start.season != 0);
}

static gboolean
test_variable (CslContext *context, HkVariable variable)
{
  const char *value;
  gsize n_names;

  if (variable >= HK_N_VARIABLES)
    return FALSE;
  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_NAMES:
      return hk_work_get_names (context->item->work, variable, &n_names) != NULL && n_names > 0;
    case HK_VARIABLE_DATE:
      return date_is_there (hk_work_get_date (context->item->work, variable));
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
    default:
      value = lookup (context, variable, CSL_FORM_LONG);
      return value != NULL && *value != '\0';
    }
}

static gboolean
test_holds (CslContext *context, const CslTest *test)
{
  const HkDate *date;
  const char *value;

  switch (test->kind)
    {
    case CSL_TEST_VARIABLE:
      return test_variable (context, test->variable);
    case CSL_TEST_IS_NUMERIC:
      if (test->variable >= HK_N_VARIABLES
          || hk_variable_get_kind (test->variable) > HK_VARIABLE_NUMBER)
        return FALSE;
      value = lookup (context, test->variable, CSL_FORM_LONG);
      return value != NULL && csl_number_is_numeric (value);
    case CSL_TEST_IS_UNCERTAIN_DATE:
      if (test->variable >= HK_N_VARIABLES
          || hk_variable_get_kind (test->variable) != HK_VARIABLE_DATE)
        return FALSE;
      date = hk_work_get_date (context->item->work, test->variable);
      return date != NULL && date->circa;
    case CSL_TEST_TYPE:
      return g_str_equal (hk_work_get_csl_type (context->item->work), test->value);
    case CSL_TEST_LOCATOR:
      return context->cite != NULL && context->cite->locator != NULL
             && g_strcmp0 (context->cite->label == NULL ? "page" : context->cite->label,
                           test->value)
                    == 0;
    case CSL_TEST_POSITION:
      return test_position (context, test->position);
    case CSL_TEST_DISAMBIGUATE:
      return context->n_disambiguate_tests++ < context->item->disambiguation.condition;
    default:
      return FALSE;
    }
}

static gboolean
branch_holds (CslContext *context, const CslNode *branch)
{
  for (guint i = 0; i < branch->n_tests; i++)
    {
      gboolean holds = test_holds (context, &branch->tests[i]);

      /* A work has one type: of a list of types one is enough. */
      if (branch->match == CSL_MATCH_ALL && branch->tests[i].kind == CSL_TEST_TYPE)
        for (; i + 1 < branch->n_tests && branch->tests[i + 1].kind == CSL_TEST_TYPE; i++)
          holds |= test_holds (context, &branch->tests[i + 1]);
      if (branch->match == CSL_MATCH_ALL && !holds)
        return FALSE;
      if (branch->match == CSL_MATCH_ANY && holds)
        return TRUE;
      if (branch->match == CSL_MATCH_NONE && holds)
        return FALSE;
    }
  return branch->match != CSL_MATCH_ANY || branch->n_tests == 0;
}

/**
 * csl_choose_branch:
 * @context: a context
 * @node: <choose>
 *
 * Returns: (transfer none) (nullable): the branch whose conditions hold
 */
const CslNode *
csl_choose_branch (CslContext *context, const CslNode *node)
{
  for (guint i = 0; i < node->n_children; i++)
    if (branch_holds (context, node->children[i]))
      return node->children[i];
  return NULL;
}

/* What a branch holds stands where its <cs:choose> does, delimiter and all. */
static void
append_children (CslContext *context, const CslNode *node, const char *delimiter, CslOut **span)
{
  if (node == NULL || context->depth >= MAX_DEPTH)
    return;
  for (guint i = 0; i < node->n_children; i++)
    {
      CslOut *child;

      if (node->children[i]->kind == CSL_NODE_CHOOSE)
        {
          context->depth++;
          append_children (context, csl_choose_branch (context, node->children[i]), delimiter,
                           span);
          context->depth--;
          continue;
        }
      child = csl_evaluate (context, node->children[i]);
      if (child == NULL)
        continue;
      if (*span == NULL)
        *span = csl_out_span (context->arena);
      else
        append_affix (context, *span, delimiter, TRUE);
      csl_out_append (*span, child);
    }
}

/**
 * csl_evaluate_children:
 * @context: a context
 * @node: an element
 * @delimiter: (nullable): what stands between what its children give
 *
 * Returns: (transfer none) (nullable): all of it
 */
CslOut *
csl_evaluate_children (CslContext *context, const CslNode *node, const char *delimiter)
{
  CslOut *span = NULL;

  append_children (context, node, delimiter, &span);
  return span;
}

/* A group that calls variables gives nothing when all of them are empty; a macro is a group too, and
 * one that gives something counts as a variable that is not empty for the group around it. */
static CslOut *
group_element (CslContext *context, const CslNode *node, const char *delimiter)
{
  guint n_called = context->n_called, n_filled = context->n_filled;
  CslOut *out;
  gboolean attempted, alive;

  context->n_called = context->n_filled = 0;
  out = csl_evaluate_children (context, node, delimiter);
  attempted = context->n_called > 0;
  alive = context->n_filled > 0 || (!attempted && !csl_out_is_empty (out));
  context->n_called = n_called + (attempted || alive ? 1 : 0);
  context->n_filled = n_filled + (alive ? 1 : 0);
  return alive ? out : NULL;
}

/* A comma that a style gives as a text is one like those in its affixes. */
static CslOut *
text_value (CslContext *context, const CslNode *node)
{
  CslOut *out
      = csl_markup_parse (context->arena, node->value, strlen (node->value), context->locale);

  if (out != NULL && out->text != NULL && strspn (node->value, " ,;.:") == strlen (node->value))
    out->affix = TRUE;
  return out;
}

/* Names in a macro have their own form, also where it is called inside <substitute>. */
static CslOut *
macro_element (CslContext *context, const CslNode *macro)
{
  const CslNode *parent = context->names_parent;
  CslOut *out;

  context->names_parent = NULL;
  context->n_open_macros++;
  out = group_element (context, macro, NULL);
  context->n_open_macros--;
  context->names_parent = parent;
  return out;
}

static CslOut *
evaluate_core (CslContext *context, const CslNode *node)
{
  switch (node->kind)
    {
    case CSL_NODE_TEXT_VARIABLE:
      return text_variable (context, node);
    case CSL_NODE_TEXT_MACRO:
      return macro_element (context, node->macro);
    case CSL_NODE_TEXT_TERM:
      return text_term (context, node);
    case CSL_NODE_TEXT_VALUE:
      return text_value (context, node);
    case CSL_NODE_NUMBER:
      return number_element (context, node);
    case CSL_NODE_LABEL:
      return label_element (context, node);
    case CSL_NODE_DATE:
      return date_element (context, node);
    case CSL_NODE_GROUP:
      return group_element (context, node, node->delimiter);
    case CSL_NODE_LAYOUT:
      return csl_evaluate_children (context, node, node->delimiter);
    case CSL_NODE_CHOOSE:
    case CSL_NODE_BRANCH:
    case CSL_NODE_DATE_PART:
    case CSL_NODE_NAMES:
    case CSL_NODE_NAME:
    case CSL_NODE_NAME_PART:
    case CSL_NODE_ET_AL:
    case CSL_NODE_SUBSTITUTE:
    default:
      return NULL;
    }
}

/**
 * csl_evaluate:
 * @context: a context
 * @node: a rendering element
 *
 * Returns: (transfer none) (nullable): what the element gives for the work
 */
CslOut *
csl_evaluate (CslContext *context, const CslNode *node)
{
  CslOut *out;

  if (context->depth >= MAX_DEPTH)
    return NULL;
  context->depth++;
  if (node->kind == CSL_NODE_CHOOSE)
    out = csl_evaluate_children (context, csl_choose_branch (context, node), NULL);
  else if (node->kind == CSL_NODE_NAMES)
    out = csl_evaluate_names (context, node);
  else
    out = csl_wrap (context, node, evaluate_core (context, node));
  if (node == context->watched)
    context->is_watched_empty = csl_out_is_empty (out);
  context->depth--;
  return out;
}
