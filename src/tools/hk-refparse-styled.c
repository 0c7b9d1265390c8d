/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-styled.h"

#include <string.h>

#include "csl-citer.h"
#include "hk-citer.h"
#include "hk-refparse-works.h"
#include "hk-work-json.h"

/* Styles that differ in the order of their parts and in the signs between them. */
static const char *const styles[] = {
  "american-chemical-society",
  "american-medical-association",
  "american-political-science-association",
  "american-sociological-association",
  "apa",
  "apa-6th-edition",
  "associacao-brasileira-de-normas-tecnicas",
  "cell",
  "chicago-author-date",
  "chicago-note-bibliography",
  "council-of-science-editors",
  "din-1505-2",
  "elsevier-harvard",
  "gost-r-7-0-5-2008",
  "gost-r-7-0-5-2008-numeric",
  "harvard-cite-them-right",
  "ieee",
  "iso690-author-date-en",
  "modern-humanities-research-association",
  "modern-language-association",
  "nature",
  "plos",
  "springer-basic-author-date",
  "springer-humanities-author-date",
  "vancouver",
};

/* The languages of made-up works, printed in each of these styles with the terms of the language. */
static const HkRefLanguage *const languages[] = { &hk_refparse_persian, &hk_refparse_russian };

/* Styles in which the works of the training data are printed, and the language of the terms. */
static const struct
{
  const char *locale;
  const char *styles[28];
} tongues[] = {
  { "en-US",
    { "acm-sig-proceedings",
      "american-anthropological-association",
      "american-geophysical-union",
      "american-institute-of-physics",
      "american-journal-of-archaeology",
      "american-physics-society",
      "american-society-of-civil-engineers",
      "annual-reviews",
      "apa",
      "bmj",
      "cambridge-university-press-note",
      "chicago-fullnote-bibliography",
      "copernicus-publications",
      "harvard-deakin-university",
      "institute-of-physics-harvard",
      "institute-of-physics-numeric",
      "modern-humanities-research-association",
      "national-library-of-medicine-grant-proposals",
      "royal-society-of-chemistry",
      "sage-harvard",
      "springer-lecture-notes-in-computer-science",
      "springer-vancouver-brackets",
      "taylor-and-francis-chicago-author-date",
      "the-lancet",
      "turabian-fullnote-bibliography",
      "unified-style-sheet-for-linguistics",
      "vancouver" } },
  { "de-DE",
    { "apa", "beltz-padagogik", "chicago-author-date-de", "deutsche-gesellschaft-fur-psychologie",
      "deutsches-archaologisches-institut", "geschichte-und-gesellschaft", "iso690-author-date-de",
      "zeitschrift-fur-soziologie" } },
  { "fr-FR",
    { "apa", "archeologie-medievale", "chicago-author-date-fr", "french1", "french2", "french4",
      "iso690-author-date-fr", "iso690-note-fr" } },
  { "es-ES", { "apa", "chicago-author-date", "harvard-cite-them-right", "iso690-author-date-es" } },
  { "pt-BR",
    { "apa", "associacao-brasileira-de-normas-tecnicas", "iso690-author-date-pt-br",
      "vancouver" } },
  { "it-IT", { "archeologia-classica", "chicago-author-date", "universita-di-bologna-lettere" } },
  { "tr-TR", { "apa", "galatasaray-universitesi-sosyal-bilimler-enstitusu", "isnad" } },
};

/* What pages, browsers and typists do to a reference: one habit holds for all of it. */
static char *
damage (const char *text, GRand *random)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean no_zwnj = g_rand_double (random) < .3, spaced_zwnj = g_rand_double (random) < .1;
  gboolean persian_digits = g_rand_double (random) < .5, latin_commas = g_rand_double (random) < .2;
  gboolean plain_quotes = g_rand_double (random) < .2;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x200c && no_zwnj)
        continue;
      if (c == 0x200c && spaced_zwnj)
        c = ' ';
      else if (c >= 0x6f0 && c <= 0x6f9 && !persian_digits)
        c = '0' + (c - 0x6f0);
      else if (c == 0x60c && latin_commas)
        c = ',';
      else if ((c == 0xab || c == 0xbb) && plain_quotes)
        c = '"';
      /* Bidi marks are taken away before references are read. */
      if (c != 0x200e && c != 0x200f && c != '\n')
        g_string_append_unichar (out, c);
    }
  return g_strdup (out->str);
}

static gboolean
add_one (GPtrArray *examples, HkCiter *citer, JsonObject *object, GRand *random, GError **error)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *printed = NULL, *text = NULL;
  HkRefExample *example;

  g_ptr_array_add (works, hk_work_from_json (object));
  printed = hk_citer_cite (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT, error);
  if (printed == NULL)
    return FALSE;
  text = damage (printed, random);
  example = hk_refparse_data_align (text, object);
  if (example != NULL)
    g_ptr_array_add (examples, example);
  return TRUE;
}

/**
 * hk_refparse_styled_add:
 * @examples: where the examples are added
 * @n_each: how many of each style and language
 * @random: a source of random numbers
 * @error: return location
 *
 * Adds made-up works.
 *
 * Returns: whether the styles could be read
 */
gboolean
hk_refparse_styled_add (GPtrArray *examples, guint n_each, GRand *random, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint style = 0; style < G_N_ELEMENTS (styles); style++)
      {
        g_autoptr (CslCiter) citer = csl_citer_new (styles[style], languages[i]->tag, error);

        if (citer == NULL)
          return FALSE;
        for (guint k = 0; k < n_each; k++)
          {
            g_autoptr (JsonObject) work = hk_refparse_works_make (languages[i], random);

            if (!add_one (examples, HK_CITER (citer), work, random, error))
              return FALSE;
          }
      }
  return TRUE;
}

/* Some of the works in one style. */
static gboolean
add_works (GPtrArray *examples,
           const char *style,
           const char *locale,
           GPtrArray *works,
           guint n,
           GRand *random,
           GError **error)
{
  g_autoptr (CslCiter) citer = csl_citer_new (style, locale, error);

  for (guint i = 0; citer != NULL && i < n; i++)
    {
      guint drawn = g_rand_int_range (random, 0, (gint32) works->len);
      g_autoptr (JsonNode) node = json_from_string (g_ptr_array_index (works, drawn), NULL);
      JsonObject *work = json_node_get_object (node);

      if (g_rand_double (random) < .4)
        hk_refparse_works_abbreviate (work);
      if (!add_one (examples, HK_CITER (citer), work, random, error))
        return FALSE;
    }
  return citer != NULL;
}

/**
 * hk_refparse_styled_add_works:
 * @examples: where the examples are added
 * @path: a file of references with their works
 * @n_each: how many of each style
 * @random: a source of random numbers
 * @error: return location
 *
 * Adds works that exist, in styles and with terms of many journals.
 *
 * Returns: whether the file and the styles could be read
 */
gboolean
hk_refparse_styled_add_works (GPtrArray *examples,
                              const char *path,
                              guint n_each,
                              GRand *random,
                              GError **error)
{
  g_autoptr (GPtrArray) works = hk_refparse_works_read (path, error);

  if (works == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tongues); i++)
    for (const char *const *style = tongues[i].styles; *style != NULL; style++)
      if (!add_works (examples, *style, tongues[i].locale, works, n_each, random, error))
        return FALSE;
  return TRUE;
}
