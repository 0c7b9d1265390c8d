/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-names.h"

#include <glib/gi18n-lib.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "hk-fold.h"
#include "hk-locale.h"

/* Types of CSL 1.0.2, appendix III, as a reader would call them. */
static const struct
{
  const char *type;
  const char *name;
} kinds[] = {
  { "article", N_ ("Preprint") },
  { "article-journal", N_ ("Article") },
  { "article-magazine", N_ ("Magazine article") },
  { "article-newspaper", N_ ("Newspaper article") },
  { "bill", N_ ("Bill") },
  { "book", N_ ("Book") },
  { "broadcast", N_ ("Broadcast") },
  { "chapter", N_ ("Chapter") },
  { "classic", N_ ("Classic") },
  { "collection", N_ ("Archive") },
  { "dataset", N_ ("Data set") },
  { "document", N_ ("Document") },
  { "entry", N_ ("Entry") },
  { "entry-dictionary", N_ ("Dictionary entry") },
  { "entry-encyclopedia", N_ ("Encyclopedia entry") },
  { "event", N_ ("Event") },
  { "figure", N_ ("Figure") },
  { "graphic", N_ ("Picture") },
  { "hearing", N_ ("Hearing") },
  { "interview", N_ ("Interview") },
  { "legal_case", N_ ("Legal case") },
  { "legislation", N_ ("Law") },
  { "manuscript", N_ ("Manuscript") },
  { "map", N_ ("Map") },
  { "motion_picture", N_ ("Film") },
  { "musical_score", N_ ("Score") },
  { "pamphlet", N_ ("Pamphlet") },
  { "paper-conference", N_ ("Conference paper") },
  { "patent", N_ ("Patent") },
  { "performance", N_ ("Performance") },
  { "periodical", N_ ("Journal") },
  { "personal_communication", N_ ("Letter") },
  { "post", N_ ("Post") },
  { "post-weblog", N_ ("Blog post") },
  { "regulation", N_ ("Regulation") },
  { "report", N_ ("Report") },
  { "review", N_ ("Review") },
  { "review-book", N_ ("Book review") },
  { "software", N_ ("Software") },
  { "song", N_ ("Song") },
  { "speech", N_ ("Speech") },
  { "standard", N_ ("Standard") },
  { "thesis", N_ ("Thesis") },
  { "treaty", N_ ("Treaty") },
  { "webpage", N_ ("Web page") },
};

/* What journals print as the type of an article, folded (see HkFolded). */
static const struct
{
  const char *printed;
  const char *name;
} article_types[] = {
  { "مقاله پژوهشی", N_ ("Research article") },
  { "علمی پژوهشی", N_ ("Research article") },
  { "علمی-پژوهشی", N_ ("Research article") },
  { "علمی - پژوهشی", N_ ("Research article") },
  { "مقاله علمی پژوهشی", N_ ("Research article") },
  { "پژوهشی", N_ ("Research article") },
  { "research article", N_ ("Research article") },
  { "research paper", N_ ("Research article") },
  { "original article", N_ ("Research article") },
  { "original research", N_ ("Research article") },
  { "مقاله مروری", N_ ("Review article") },
  { "مروری", N_ ("Review article") },
  { "review article", N_ ("Review article") },
  { "review paper", N_ ("Review article") },
  { "گزارش موردی", N_ ("Case report") },
  { "case report", N_ ("Case report") },
  { "مقاله کوتاه", N_ ("Short communication") },
  { "short communication", N_ ("Short communication") },
  { "brief report", N_ ("Short communication") },
  { "نقد کتاب", N_ ("Book review") },
  { "book review", N_ ("Book review") },
  { "نامه به سردبیر", N_ ("Letter to the editor") },
  { "letter to editor", N_ ("Letter to the editor") },
  { "letter to the editor", N_ ("Letter to the editor") },
  { "سخن سردبیر", N_ ("Editorial") },
  { "سرمقاله", N_ ("Editorial") },
  { "editorial", N_ ("Editorial") },
  { "یادداشت فنی", N_ ("Technical note") },
  { "technical note", N_ ("Technical note") },
};

/**
 * hk_name_of_article_type:
 * @printed: the type of an article, as its journal prints it
 *
 * Returns: (transfer none): its name in the language of the interface, or @printed where the type is
 *   not a common one
 */
const char *
hk_name_of_article_type (const char *printed)
{
  g_autofree char *key = hk_fold_string (printed, -1, HK_FOLD_LOOSE);

  for (gsize i = 0; i < G_N_ELEMENTS (article_types); i++)
    {
      g_autofree char *known = hk_fold_string (article_types[i].printed, -1, HK_FOLD_LOOSE);

      if (g_str_equal (key, known))
        return _ (article_types[i].name);
    }
  return printed;
}

/**
 * hk_name_of_kind:
 * @csl_type: (nullable): a type of CSL
 *
 * Returns: (transfer none): its name in the language of the interface
 */
const char *
hk_name_of_kind (const char *csl_type)
{
  for (gsize i = 0; csl_type != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].type, csl_type))
      return _ (kinds[i].name);
  return _ ("Other");
}

/**
 * hk_names_get_kind:
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): a type of CSL, in no order; %NULL after the last
 */
const char *
hk_names_get_kind (guint index)
{
  return index < G_N_ELEMENTS (kinds) ? kinds[index].type : NULL;
}

/**
 * hk_name_of_language_in:
 * @tag: a BCP 47 tag
 * @language: another
 *
 * Returns: (transfer full): the name of @tag in @language
 */
char *
hk_name_of_language_in (const char *tag, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  char utf8[512];
  int32_t n = uloc_getDisplayName (tag, language, name, G_N_ELEMENTS (name), &status);

  if (U_FAILURE (status))
    return g_strdup (tag);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, n, &status);
  return g_strdup (U_FAILURE (status) ? tag : utf8);
}

/**
 * hk_name_of_language:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: (transfer full): its name in the language of the interface
 */
char *
hk_name_of_language (const char *tag)
{
  if (tag == NULL)
    return g_strdup (_ ("Other"));
  return hk_name_of_language_in (tag, hk_locale_get_language ());
}

/**
 * hk_native_name_of_language:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: (transfer full): its name in itself
 */
char *
hk_native_name_of_language (const char *tag)
{
  g_autofree char *name = NULL;
  char first[8] = "";

  if (tag == NULL)
    return g_strdup (_ ("Other"));
  name = hk_name_of_language_in (tag, tag);
  if (*name == '\0')
    return g_strdup (tag);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (name)), first);
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}
