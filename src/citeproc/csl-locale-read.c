/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locale files, and the locales that styles lay over them, as terms, dates and options. */
#include "config.h"

#include "csl-locale-terms.h"

#include "csl-parse.h"
#include "csl-xml.h"

#include "hk-script.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const form_names[] = { "long", "short", "verb", "verb-short", "symbol", NULL };
static const char *const gender_names[] = { "neuter", "masculine", "feminine", NULL };

static CslTerm *
ensure_term (CslLocale *locale, const char *name)
{
  CslTerm *term = g_hash_table_lookup (locale->terms, name);

  if (term == NULL)
    {
      term = g_new0 (CslTerm, 1);
      g_hash_table_insert (locale->terms, g_strdup (name), term);
    }
  return term;
}

static void
take (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

/* A term that holds only a line break is one that was left empty. */
static char *
term_text (xmlNode *node)
{
  g_autofree char *text = csl_xml_text (node);

  if (text != NULL && strchr (text, '\n') != NULL)
    g_strstrip (text);
  return text == NULL || strchr (text, '&') == NULL ? g_steal_pointer (&text)
                                                    : csl_parse_unescape (text);
}

/* A style that is made for one language says its terms for all; those do not suit a work that is
 * written the other way. */
static gboolean
runs_against (const CslLocale *locale, xmlNode *node)
{
  g_autofree char *text = csl_xml_text (node);

  return text != NULL && hk_script_of_text (text, -1) != HK_SCRIPT_NONE
         && hk_script_direction (text, -1) != hk_language_direction (locale->language);
}

/* Some Persian styles list Jalali months as the names of Gregorian ones. */
static gboolean
is_month_of_other_calendar (const CslLocale *locale, const char *name, xmlNode *node)
{
  g_autofree char *text = g_str_has_prefix (name, "month-") ? csl_xml_text (node) : NULL;

  for (int month = 1; text != NULL && month <= 12; month++)
    {
      char jalali[24];

      g_snprintf (jalali, sizeof jalali, "jalali-month-%02d", month);
      if (g_strcmp0 (csl_locale_get_term (locale, jalali, CSL_FORM_LONG, FALSE), text) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_term (CslLocale *locale, xmlNode *node)
{
  static const char *const matches[]
      = { "", "last-digit", "last-two-digits", "whole-number", NULL };
  const char *name = csl_xml_attribute (node, "name");
  CslForm form = csl_xml_enum (node, "form", form_names, CSL_FORM_LONG);
  int gender_form = csl_xml_enum (node, "gender-form", gender_names, -1);
  xmlNode *single = csl_xml_child (node, "single");
  xmlNode *multiple = csl_xml_child (node, "multiple");
  CslTerm *term;

  if (name == NULL || is_month_of_other_calendar (locale, name, node))
    return;
  term = ensure_term (locale, name);
  term->gender = csl_xml_enum (node, "gender", gender_names, term->gender);
  term->match = csl_xml_enum (node, "match", matches, term->match);
  if (gender_form > 0)
    take (&term->gendered[gender_form], term_text (node));
  else if (single != NULL || multiple != NULL)
    {
      take (&term->text[form][0], term_text (single != NULL ? single : multiple));
      take (&term->text[form][1], term_text (multiple != NULL ? multiple : single));
    }
  else
    {
      take (&term->text[form][0], term_text (node));
      take (&term->text[form][1], term_text (node));
    }
}

static gboolean
is_ordinal (gpointer key, gpointer value, gpointer data)
{
  return g_str_has_prefix (key, "ordinal");
}

static gboolean
has_term (xmlNode *terms, const char *name)
{
  for (xmlNode *node = csl_xml_first (terms); node != NULL; node = csl_xml_next (node))
    if (g_strcmp0 (csl_xml_attribute (node, "name"), name) == 0)
      return TRUE;
  return FALSE;
}

/* An ordinal of CSL 1.0, which had one for each digit, in a language that counts as CSL 1.0.1 does. */
static gboolean
is_outdated (const CslLocale *locale, xmlNode *node)
{
  const char *name = csl_xml_attribute (node, "name");

  return name != NULL && g_str_has_prefix (name, "ordinal-")
         && !g_hash_table_contains (locale->terms, name)
         && g_hash_table_contains (locale->terms, "ordinal");
}

static void
read_terms (CslLocale *locale, xmlNode *terms, gboolean is_general)
{
  gboolean amends = !has_term (terms, "ordinal");

  /* Where "ordinal" itself is given, the ordinals of a more general locale go; else they are amended. */
  if (!amends)
    g_hash_table_foreach_remove (locale->terms, is_ordinal, NULL);
  for (xmlNode *node = csl_xml_first (terms); node != NULL; node = csl_xml_next (node))
    if (csl_xml_is (node, "term") && !(is_general && runs_against (locale, node))
        && !(amends && is_outdated (locale, node)))
      read_term (locale, node);
}

static void
add_node (CslLocale *locale, xmlNode *node, gboolean is_general)
{
  for (xmlNode *child = csl_xml_first (node); child != NULL; child = csl_xml_next (child))
    {
      if (csl_xml_is (child, "terms"))
        read_terms (locale, child, is_general);
      else if (csl_xml_is (child, "style-options"))
        {
          locale->punctuation_in_quote
              = csl_xml_true (child, "punctuation-in-quote", locale->punctuation_in_quote);
          locale->limit_day_ordinals
              = csl_xml_true (child, "limit-day-ordinals-to-day-1", locale->limit_day_ordinals);
        }
      else if (csl_xml_is (child, "date"))
        {
          CslNode *date = csl_parse_date (child, locale->nodes, locale->strings);

          if (date->form != CSL_DATE_FORM_NONE)
            locale->date[date->form] = date;
        }
    }
}

/**
 * csl_locale_add_node:
 * @locale: a locale
 * @node: a <locale> element, of a locale file or of a style
 *
 * Lays what the element says over what the locale already holds.
 */
void
csl_locale_add_node (CslLocale *locale, xmlNode *node)
{
  add_node (locale, node, FALSE);
}

/**
 * csl_locale_add_general_node:
 * @locale: a locale
 * @node: a style's <locale> element for all languages
 *
 * As csl_locale_add_node(), but terms that are written in the other direction than the locale's
 * language are left out.
 */
void
csl_locale_add_general_node (CslLocale *locale, xmlNode *node)
{
  add_node (locale, node, TRUE);
}

/**
 * csl_locale_add_bytes:
 * @locale: a locale
 * @bytes: a locale file
 * @n_bytes: its length
 * @error: return location for an error
 *
 * Returns: whether the file was a locale
 */
gboolean
csl_locale_add_bytes (CslLocale *locale, const char *bytes, gsize n_bytes, GError **error)
{
  xmlDoc *doc = csl_xml_parse (bytes, n_bytes, error);
  xmlNode *root = doc == NULL ? NULL : xmlDocGetRootElement (doc);
  gboolean ok = root != NULL && csl_xml_is (root, "locale");

  if (ok)
    csl_locale_add_node (locale, root);
  else if (doc != NULL)
    g_set_error_literal (error, CSL_ERROR, CSL_ERROR_SYNTAX, _ ("The file is not a CSL locale."));
  if (doc != NULL)
    xmlFreeDoc (doc);
  return ok;
}
