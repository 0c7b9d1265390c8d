/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-latin-repair.h"

#include <glib/gstdio.h>
#include <string.h>

/* A dictionary of this test's own: what is judged must not hang on what the desktop has. */
static const char words[]
    = "30\nof\nthe\nlack\ntrade\nzone\nwater\nand\nborder\nCentral\ncentral\nAsia\n"
      "Europe\nuniversity\nAmerican\nin\nis\nfor\nbeginning\nfrom\nretrieved\n"
      "Diplomat\ndiplomat\nstudy\nDaimler\nChrysler\nharper\nCollins\nLondon\nnew\n";

typedef struct
{
  char *folder;
  HkWordList *list;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aff = NULL, *dic = NULL;

  fixture->folder = g_dir_make_tmp ("hk-words-XXXXXX", NULL);
  aff = g_build_filename (fixture->folder, "en_US.aff", NULL);
  dic = g_build_filename (fixture->folder, "en_US.dic", NULL);
  g_assert_true (g_file_set_contents (aff, "SET UTF-8\n", -1, NULL));
  g_assert_true (g_file_set_contents (dic, words, -1, NULL));
  g_setenv ("DICPATH", fixture->folder, TRUE);
  fixture->list = hk_word_list_open ("en");
  g_assert_nonnull (fixture->list);
  /* Both files are read when a word is first asked for. */
  g_assert_true (hk_word_list_has (fixture->list, "water", 5));
  g_remove (aff);
  g_remove (dic);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hk_word_list_free (fixture->list);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
repaired (const HkWordList *list, const char *text)
{
  gsize n_bytes = strlen (text);
  g_autoptr (HkLatinRepair) repair = hk_latin_repair_new (list);
  g_autoptr (HkDraft) draft = hk_draft_new ();
  g_autoptr (HkEdits) edits = NULL;

  hk_latin_repair_find (repair, 0, text, n_bytes, NULL, 0);
  hk_latin_repair_learn (repair, &text, &n_bytes, 1);
  hk_latin_repair_propose (repair, 0, draft);
  edits = hk_draft_finish (draft, text);
  return hk_edits_apply (edits, text, n_bytes);
}

static const struct
{
  const char *printed;
  const char *expected; /* NULL where nothing changes */
  gboolean listed;      /* whether it takes the list */
} cases[] = {
  { "Central Asia and CentralAsia", "Central Asia and Central Asia", FALSE },
  { "History ofEurasian trade in the Eurasian zone",
    "History of Eurasian trade in the Eurasian zone", FALSE },
  { "water in CentralAsia is for trade", "water in Central Asia is for trade", TRUE },
  { "the AmericanUniversity in the zone", "the American University in the zone", TRUE },
  { "the lackof water in the zone", "the lack of water in the zone", TRUE },
  { "the tradezone is beginning and the trade zone is water",
    "the trade zone is beginning and the trade zone is water", TRUE },
  { "The Diplomat.Retrieved from the zone", "The Diplomat. Retrieved from the zone", FALSE },
  { "Связи и СредняяАзия; Средняя Азия", "Связи и Средняя Азия; Средняя Азия", FALSE },
  /* Names, firms, formulas, units, titles and degrees. */
  { "LaTeX, BibTeX, iPhone, eBay, PhD, pH, mRNA, tRNA, DNAs and NaCl", NULL, TRUE },
  { "McDonald, MacGregor, O'Brien, DeLillo, FitzGerald and LeBron", NULL, TRUE },
  { "DaimlerChrysler and HarperCollins and JavaScript", NULL, TRUE },
  { "AlGaAs, SiO2, BaTiO3, MgCl2 and CoFeB", NULL, TRUE },
  { "Fig.Two and Phys.Rev.Lett. and U.S.A. and e.g.This", NULL, TRUE },
  { "water-trade and trade/water and jane.Doe@Example.org", NULL, TRUE },
  { "Wassergesellschaft und Handelszone im Land", NULL, TRUE },
  { "polyvinylpyrrolidone and deoxyribonucleic acid in the water", NULL, TRUE },
  { "CentralAsia CentralAsia CentralAsia in the water is for trade", NULL, TRUE },
};

static void
test_cases (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *expected = cases[i].expected == NULL ? cases[i].printed : cases[i].expected;
      g_autofree char *with = repaired (fixture->list, cases[i].printed);
      g_autofree char *without = repaired (NULL, cases[i].printed);

      g_assert_cmpstr (with, ==, expected);
      g_assert_cmpstr (without, ==, cases[i].listed ? cases[i].printed : expected);
    }
}

/* What another text of the document says counts; what stands in a URL is left alone. */
static void
test_document (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "On NorthSea winds", "The North Sea", "www.a.org/NorthSea" };
  const HkUrlSpan url = { 0, 18 };
  gsize lengths[G_N_ELEMENTS (texts)];
  g_autoptr (HkLatinRepair) repair = hk_latin_repair_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      lengths[i] = strlen (texts[i]);
      hk_latin_repair_find (repair, i, texts[i], lengths[i], &url, i == 2);
    }
  hk_latin_repair_learn (repair, texts, lengths, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HkDraft) draft = hk_draft_new ();
      g_autoptr (HkEdits) edits = NULL;

      hk_latin_repair_propose (repair, i, draft);
      edits = hk_draft_finish (draft, texts[i]);
      g_assert_cmpuint (edits == NULL ? 0 : hk_edits_get_length (edits), ==, i == 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/latin-repair/cases", Fixture, NULL, set_up, test_cases, tear_down);
  g_test_add ("/latin-repair/document", Fixture, NULL, set_up, test_document, tear_down);
  return g_test_run ();
}
