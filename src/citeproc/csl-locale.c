/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-locale-terms.h"

#include "csl-parse.h"

#include "hk-script.h"

#include <string.h>

/* What a form falls back on when a term has not got it. */
static const CslForm fallback_form[CSL_N_FORMS] = {
  [CSL_FORM_LONG] = CSL_FORM_LONG,    [CSL_FORM_SHORT] = CSL_FORM_LONG,
  [CSL_FORM_VERB] = CSL_FORM_LONG,    [CSL_FORM_VERB_SHORT] = CSL_FORM_VERB,
  [CSL_FORM_SYMBOL] = CSL_FORM_SHORT,
};

static void
term_free (gpointer data)
{
  CslTerm *term = data;

  for (int form = 0; form < CSL_N_FORMS; form++)
    {
      g_free (term->text[form][0]);
      g_free (term->text[form][1]);
    }
  for (int gender = 0; gender < CSL_N_GENDERS; gender++)
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
  const CslTerm *term = g_hash_table_lookup (locale->terms, name);

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
  const CslTerm *term = g_hash_table_lookup (locale->terms, name);

  return term == NULL ? CSL_GENDER_NEUTER : term->gender;
}

static const char *
term_in_gender (const CslTerm *term, CslGender gender)
{
  return term->gendered[gender] != NULL ? term->gendered[gender] : term->text[CSL_FORM_LONG][0];
}

static gboolean
applies (const CslTerm *term, int key, int number)
{
  switch (term->match)
    {
    case CSL_MATCH_ORDINAL_WHOLE_NUMBER:
      return key == number;
    case CSL_MATCH_ORDINAL_LAST_TWO_DIGITS:
      return key == number % 100;
    case CSL_MATCH_ORDINAL_LAST_DIGIT:
      return key == number % 10;
    case CSL_MATCH_ORDINAL_DEFAULT:
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
  const CslTerm *term;
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
  const CslTerm *term;

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
