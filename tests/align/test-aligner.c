/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-aligner.h"

#include "hk-test.h"

#include <string.h>

static GArray *
slices_of (char **lines)
{
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (HkSlice));

  for (; *lines != NULL; lines++)
    {
      HkSlice slice = { *lines, strlen (*lines) };

      g_array_append_val (slices, slice);
    }
  return slices;
}

/* Beads as "0-0 1,2-1 3- -4" */
static char *
align (HkAligner *aligner, char **first, char **second)
{
  g_autoptr (GArray) a = slices_of (first);
  g_autoptr (GArray) b = slices_of (second);
  g_autoptr (GArray) beads = hk_aligner_align (aligner, (HkSlice *) (gpointer) a->data, a->len,
                                               (HkSlice *) (gpointer) b->data, b->len);
  GString *out = g_string_new (NULL);
  guint i = 0, j = 0;

  for (guint k = 0; k < beads->len; k++)
    {
      const HkBead *bead = &g_array_index (beads, HkBead, k);

      g_assert_cmpuint (bead->first, ==, i);
      g_assert_cmpuint (bead->second, ==, j);
      g_assert_cmpfloat (bead->confidence, >=, 0);
      g_assert_cmpfloat (bead->confidence, <=, 1);
      g_assert_true ((bead->confidence > 0) == (bead->n_first > 0 && bead->n_second > 0));
      g_string_append (out, k == 0 ? "" : " ");
      for (guint x = 0; x < bead->n_first; x++)
        g_string_append_printf (out, x == 0 ? "%u" : ",%u", i++);
      g_string_append_c (out, '-');
      for (guint y = 0; y < bead->n_second; y++)
        g_string_append_printf (out, y == 0 ? "%u" : ",%u", j++);
    }
  g_assert_cmpuint (i, ==, a->len);
  g_assert_cmpuint (j, ==, b->len);
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *first, *second, *expected; /* sentences apart by | */
  } cases[] = {
    { "", "", "" },
    { "یک جمله.", "", "0-" },
    { "", "A sentence.", "-0" },
    { "اقتصاد ایران رشد کرد.|جمعیت تهران زیاد است.",
      "Iran's economy grew.|The population of Tehran is large.", "0-0 1-1" },
    /* numbers and years are anchors */
    { "در سال ۱۳۹۷ چنین بود.|نتیجه‌ها ۴۵ درصد بهتر شد.",
      "So it was in 2018.|It was said before by others too.|Results were 45 percent better.",
      "0-0 -1 1-2" },
    /* one sentence for two */
    { "روش پژوهش توصیفی است و داده‌ها با پرسشنامه گردآوری شده‌اند.|نتایج نشان داد که رضایت مشتری مهم است.",
      "The research method is descriptive.|Data were collected by questionnaire.|"
      "Results showed that customer satisfaction is important.",
      "0-0,1 1-2" },
    /* names alone */
    { "ازبکستان و تاجیکستان.|قزاقستان و ترکمنستان.", "Kazakhstan and Turkmenistan.", "0- 1-0" },
    /* nothing in common: no pair is better than a wrong one */
    { "خورشید در آسمان آبی می‌درخشد و پرندگان آواز می‌خوانند و کودکان در باغ بازی می‌کنند.",
      "Yes.", "-0 0-" },
  };
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) first = g_strsplit (cases[i].first, "|", -1);
      g_auto (GStrv) second = g_strsplit (cases[i].second, "|", -1);
      g_autofree char *got = align (aligner, first, second);

      if (!g_str_equal (got, cases[i].expected))
        g_error ("“%s”, “%s”: expected %s, got %s", cases[i].first, cases[i].second,
                 cases[i].expected, got);
    }
}

/* What the author gives as translations of each other decides between two that fit as well. */
static void
test_known_pairs (void)
{
  g_auto (GStrv) first = g_strsplit ("گلداد زیباست.", "|", -1);
  g_auto (GStrv) second = g_strsplit ("Omega is fine.|Alpha is fine.", "|", -1);
  g_autoptr (HkAligner) aligner = hk_aligner_new (NULL);
  g_autofree char *got = NULL;

  hk_aligner_add_pair (aligner, "گلداد", "Alpha");
  got = align (aligner, first, second);
  g_assert_cmpstr (got, ==, "-0 0-1");
  g_free (got);
  hk_aligner_free (aligner);
  aligner = hk_aligner_new (NULL);
  hk_aligner_add_pair (aligner, "گلداد", "Omega");
  got = align (aligner, first, second);
  g_assert_cmpstr (got, ==, "0-0 -1");
}

/* The sure links of the article's abstracts, all of them, and no pair where the truth has none. */
static void
test_article (void)
{
  g_autofree char *fa = hk_test_shared ("gold/align/t0.fa");
  g_autofree char *en = fa == NULL ? NULL : hk_test_shared ("gold/align/t0.en");
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) second = NULL;
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());
  g_autofree char *got = NULL;

  if (en == NULL)
    return;
  g_assert_true (g_file_get_contents (fa, &first_text, NULL, NULL));
  g_assert_true (g_file_get_contents (en, &second_text, NULL, NULL));
  first = g_strsplit (g_strchomp (first_text), "\n", -1);
  second = g_strsplit (g_strchomp (second_text), "\n", -1);
  got = align (aligner, first, second);
  if (!g_str_has_suffix (got, "6-4 7-5 8-6 9-7 10-8 11-9"))
    g_error ("got %s", got);
}

/* Beads of a line each, "0,1 TAB 2", as links of one sentence with one. */
static GHashTable *
read_links (char **lines)
{
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (; *lines != NULL; lines++)
    {
      g_auto (GStrv) sides = g_strsplit (*lines, "\t", 2);
      g_auto (GStrv) first = g_strsplit (sides[0], ",", -1);
      g_auto (GStrv) second = g_strsplit (sides[1], ",", -1);

      for (char **i = first; *i != NULL; i++)
        for (char **j = second; *j != NULL; j++)
          g_hash_table_add (links, g_strdup_printf ("%s %s", *i, *j));
    }
  return links;
}

static char **
read_data (const char *document, const char *suffix)
{
  g_autofree char *name = g_strconcat (document, suffix, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "align", "data", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  text[strlen (text) - 1] = '\0'; /* the last line's end; the line may end with a tab */
  return g_strsplit (text, "\n", -1);
}

/* Abstracts written for this test, of nine fields, with sentences merged, split and left out. */
static void
test_documents (void)
{
  static const char *const documents[]
      = { "agronomy", "computing",  "economics", "education", "engineering",
          "law",      "literature", "medicine",  "thesis" };
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());
  guint n_wanted = 0, n_found = 0, n_right = 0;

  for (guint d = 0; d < G_N_ELEMENTS (documents); d++)
    {
      g_auto (GStrv) first = read_data (documents[d], ".fa");
      g_auto (GStrv) second = read_data (documents[d], ".en");
      g_auto (GStrv) lines = read_data (documents[d], ".beads");
      g_autoptr (GHashTable) wanted = read_links (lines);
      g_autofree char *got = align (aligner, first, second);
      g_auto (GStrv) beads = g_strsplit (g_strdelimit (got, "-", '\t'), " ", -1);
      g_autoptr (GHashTable) found = read_links (beads);
      GHashTableIter iter;
      gpointer link;

      n_wanted += g_hash_table_size (wanted);
      n_found += g_hash_table_size (found);
      g_hash_table_iter_init (&iter, found);
      while (g_hash_table_iter_next (&iter, &link, NULL))
        if (g_hash_table_contains (wanted, link))
          n_right++;
        else
          g_test_message ("%s: wrong: %s", documents[d], (char *) link);
    }
  g_test_message ("%u links wanted, %u found, %u right", n_wanted, n_found, n_right);
  g_assert_cmpfloat (2.0 * n_right / (n_wanted + n_found), >=, 0.975);
}

/* A thousand sentences a side, paired by their numbers. */
static void
test_long (void)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) second = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());
  g_autofree char *got = NULL;

  for (int i = 0; i < 1000; i++)
    {
      g_ptr_array_add (first, g_strdup_printf ("جملهٔ شمارهٔ %d دربارهٔ اقتصاد.", i));
      g_ptr_array_add (second, g_strdup_printf ("Sentence number %d is about the economy.", i));
    }
  g_ptr_array_add (first, NULL);
  g_ptr_array_add (second, NULL);
  got = align (aligner, (char **) first->pdata, (char **) second->pdata);
  g_assert_true (g_str_has_prefix (got, "0-0 1-1 2-2 "));
  g_assert_true (g_str_has_suffix (got, " 998-998 999-999"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aligner/cases", test_cases);
  g_test_add_func ("/aligner/known-pairs", test_known_pairs);
  g_test_add_func ("/aligner/article", test_article);
  g_test_add_func ("/aligner/documents", test_documents);
  g_test_add_func ("/aligner/long", test_long);
  return g_test_run ();
}
