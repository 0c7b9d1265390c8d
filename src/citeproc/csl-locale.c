/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-locale-private.h"

#include "csl-parse.h"
#include "csl-xml.h"

#include "hk-script.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_GENDERS 3

typedef struct
{
  char *text[CSL_N_FORMS][2]; /* single, multiple */
  char *gendered[N_GENDERS];  /* of ordinals, by gender-form */
  CslGender gender;           /* of the noun */
  guint8 match;               /* of ordinals */
} Term;

enum
{
  MATCH_DEFAULT,
  MATCH_LAST_DIGIT,
  MATCH_LAST_TWO_DIGITS,
  MATCH_WHOLE_NUMBER,
};

struct _CslLocale
{
  gatomicrefcount refs;
  char *language;
  GHashTable *terms; /* name -> Term */
  GStringChunk *strings;
  GPtrArray *nodes; /* CslNode of the dates */
  CslNode *date[3]; /* by CslDateForm */
  gboolean punctuation_in_quote;
  gboolean limit_day_ordinals;
};

static const char *const form_names[] = { "long", "short", "verb", "verb-short", "symbol", NULL };
static const char *const gender_names[] = { "neuter", "masculine", "feminine", NULL };

/* What a form falls back on when a term has not got it. */
static const CslForm fallback_form[CSL_N_FORMS] = {
  [CSL_FORM_LONG] = CSL_FORM_LONG,    [CSL_FORM_SHORT] = CSL_FORM_LONG,
  [CSL_FORM_VERB] = CSL_FORM_LONG,    [CSL_FORM_VERB_SHORT] = CSL_FORM_VERB,
  [CSL_FORM_SYMBOL] = CSL_FORM_SHORT,
};

static void
term_free (gpointer data)
{
  Term *term = data;

  for (int form = 0; form < CSL_N_FORMS; form++)
    {
      g_free (term->text[form][0]);
      g_free (term->text[form][1]);
    }
  for (int gender = 0; gender < N_GENDERS; gender++)
    g_free (term->gendered[gender]);
  g_free (term);
}

G_DEFINE_BOXED_TYPE (CslLocale, csl_locale, csl_locale_ref, csl_locale_unref)

/**
 * csl_locale_new:
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): a locale without terms
 */
CslLocale *
csl_locale_new (const char *language)
{
  CslLocale *locale = g_new0 (CslLocale, 1);

  g_atomic_ref_count_init (&locale->refs);
  locale->language = g_strdup (language);
  locale->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, term_free);
  locale->strings = g_string_chunk_new (256);
  locale->nodes = csl_node_list_new ();
  return locale;
}

/**
 * csl_locale_ref:
 * @locale: a locale
 *
 * Returns: (transfer full): the same
 */
CslLocale *
csl_locale_ref (CslLocale *locale)
{
  g_atomic_ref_count_inc (&locale->refs);
  return locale;
}

/**
 * csl_locale_unref:
 * @locale: (nullable) (transfer full): a locale
 */
void
csl_locale_unref (CslLocale *locale)
{
  if (locale == NULL || !g_atomic_ref_count_dec (&locale->refs))
    return;
  g_free (locale->language);
  g_hash_table_unref (locale->terms);
  g_ptr_array_unref (locale->nodes);
  g_string_chunk_free (locale->strings);
  g_free (locale);
}

static Term *
ensure_term (CslLocale *locale, const char *name)
{
  Term *term = g_hash_table_lookup (locale->terms, name);

  if (term == NULL)
    {
      term = g_new0 (Term, 1);
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
  Term *term;

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

/**
 * csl_locale_is_persian:
 * @locale: a locale
 *
 * Returns: whether its language is Persian
 */
gboolean
csl_locale_is_persian (const CslLocale *locale)
{
  const char *tag = locale->language;

  return g_ascii_strncasecmp (tag, "fa", 2) == 0 && !g_ascii_isalpha (tag[2]);
}

/**
 * csl_locale_puts_edition_last:
 * @locale: a locale
 *
 * Returns: whether the number of an edition follows its term: «ویرایش ۲», «ط ٣»
 */
gboolean
csl_locale_puts_edition_last (const CslLocale *locale)
{
  const char *tag = locale->language;

  return csl_locale_is_persian (locale)
         || (g_ascii_strncasecmp (tag, "ar", 2) == 0 && !g_ascii_isalpha (tag[2]));
}

/**
 * csl_locale_get_language:
 * @locale: a locale
 *
 * Returns: (transfer none): its BCP 47 tag
 */
const char *
csl_locale_get_language (const CslLocale *locale)
{
  return locale->language;
}

/**
 * csl_locale_get_term:
 * @locale: a locale
 * @name: a term's name
 * @form: the wanted form; others stand in for one that is not there
 * @plural: whether the plural is wanted
 *
 * Returns: (transfer none) (nullable): the term; "" is one that is there and says nothing
 */
const char *
csl_locale_get_term (const CslLocale *locale, const char *name, CslForm form, gboolean plural)
{
  const Term *term = g_hash_table_lookup (locale->terms, name);

  if (term == NULL)
    return NULL;
  while (term->text[form][plural != FALSE] == NULL && fallback_form[form] != form)
    form = fallback_form[form];
  return term->text[form][plural != FALSE];
}

/**
 * csl_locale_get_gender:
 * @locale: a locale
 * @name: a term's name
 *
 * Returns: the gender of the noun that the term is
 */
CslGender
csl_locale_get_gender (const CslLocale *locale, const char *name)
{
  const Term *term = g_hash_table_lookup (locale->terms, name);

  return term == NULL ? CSL_GENDER_NEUTER : term->gender;
}

static const char *
term_in_gender (const Term *term, CslGender gender)
{
  return term->gendered[gender] != NULL ? term->gendered[gender] : term->text[CSL_FORM_LONG][0];
}

static gboolean
applies (const Term *term, int key, int number)
{
  switch (term->match)
    {
    case MATCH_WHOLE_NUMBER:
      return key == number;
    case MATCH_LAST_TWO_DIGITS:
      return key == number % 100;
    case MATCH_LAST_DIGIT:
      return key == number % 10;
    case MATCH_DEFAULT:
    default:
      return key < 10 ? key == number % 10 : key == number % 100;
    }
}

/**
 * csl_locale_get_ordinal:
 * @locale: a locale
 * @number: a number
 * @gender: gender of the noun that is counted
 *
 * Returns: (transfer none) (nullable): the suffix that makes the number an ordinal
 */
const char *
csl_locale_get_ordinal (const CslLocale *locale, int number, CslGender gender)
{
  const int keys[] = { number % 100, number % 10 };
  const Term *term;
  char name[16];

  if (number >= 0 && number < 100)
    {
      g_snprintf (name, sizeof name, "ordinal-%02d", number);
      term = g_hash_table_lookup (locale->terms, name);
      if (term != NULL && applies (term, number, number) && term_in_gender (term, gender) != NULL)
        return term_in_gender (term, gender);
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_snprintf (name, sizeof name, "ordinal-%02d", keys[i]);
      term = g_hash_table_lookup (locale->terms, name);
      if (term != NULL && applies (term, keys[i], number) && term_in_gender (term, gender) != NULL)
        return term_in_gender (term, gender);
    }
  term = g_hash_table_lookup (locale->terms, "ordinal");
  if (term == NULL || term_in_gender (term, gender) != NULL)
    return term == NULL ? NULL : term_in_gender (term, gender);
  /* Portuguese has no neuter: 1.ª edição. */
  return term->gendered[CSL_GENDER_FEMININE] != NULL ? term->gendered[CSL_GENDER_FEMININE]
                                                     : term->gendered[CSL_GENDER_MASCULINE];
}

/**
 * csl_locale_get_long_ordinal:
 * @locale: a locale
 * @number: a number
 * @gender: gender of the noun that is counted
 *
 * Returns: (transfer none) (nullable): the ordinal as a word, which locales have from 1 to 10
 */
const char *
csl_locale_get_long_ordinal (const CslLocale *locale, int number, CslGender gender)
{
  char name[24];
  const Term *term;

  if (number < 1 || number > 10)
    return NULL;
  g_snprintf (name, sizeof name, "long-ordinal-%02d", number);
  term = g_hash_table_lookup (locale->terms, name);
  return term == NULL ? NULL : term_in_gender (term, gender);
}

/**
 * csl_locale_get_date:
 * @locale: a locale
 * @form: text or numeric
 *
 * Returns: (transfer none) (nullable): how the language writes dates in that form
 */
const CslNode *
csl_locale_get_date (const CslLocale *locale, CslDateForm form)
{
  return locale->date[form];
}

/**
 * csl_locale_punctuation_in_quote:
 * @locale: a locale
 *
 * Returns: whether commas and periods go inside closing quotes
 */
gboolean
csl_locale_punctuation_in_quote (const CslLocale *locale)
{
  return locale->punctuation_in_quote;
}

/**
 * csl_locale_limit_day_ordinals:
 * @locale: a locale
 *
 * Returns: whether only the first of a month is an ordinal
 */
gboolean
csl_locale_limit_day_ordinals (const CslLocale *locale)
{
  return locale->limit_day_ordinals;
}
