/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-word-list.h"

#include <glib/gstdio.h>
#include <string.h>

static const char affixes[] = "SET UTF-8\n"
                              "PFX R Y 1\n"
                              "PFX R 0 re .\n"
                              "SFX S Y 3\n"
                              "SFX S y ies [^aeiou]y\n"
                              "SFX S 0 s [aeiou]y\n"
                              "SFX S 0 s [^sxzhy]\n"
                              "SFX D Y 2\n"
                              "SFX D 0 d e\n"
                              "SFX D 0 ed [^ey]\n";
static const char words[] = "7\n"
                            "city/S\n"
                            "day/S\n"
                            "trade/RSD\n"
                            "zone/S\n"
                            "London\n"
                            "open/RD\n"
                            "naïve\n";

typedef struct
{
  char *folder;
  HkWordList *list;
} Fixture;

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
remove_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("hk-words-XXXXXX", NULL);
  write_file (fixture->folder, "xx_XX.aff", affixes);
  write_file (fixture->folder, "xx_XX.dic", words);
  g_setenv ("DICPATH", fixture->folder, TRUE);
  fixture->list = hk_word_list_open ("xx-XX");
  g_assert_nonnull (fixture->list);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hk_word_list_free (fixture->list);
  g_unsetenv ("DICPATH");
  remove_file (fixture->folder, "xx_XX.aff");
  remove_file (fixture->folder, "xx_XX.dic");
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
test_has (Fixture *fixture, gconstpointer data)
{
  static const char *const known[]
      = { "city",    "City",  "CITY",   "cities", "days",   "trades", "traded",
          "retrade", "zones", "London", "opened", "reopen", "naïve" };
  static const char *const unknown[]
      = { "",      "citys", "dayed",   "rezone", "london", "tradezone",
          "opend", "cit",   "Londons", "naïv",   "ïve",    "tradeed" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_test_message ("%s", known[i]);
      g_assert_true (hk_word_list_has (fixture->list, known[i], strlen (known[i])));
    }
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_test_message ("not %s", unknown[i]);
      g_assert_false (hk_word_list_has (fixture->list, unknown[i], strlen (unknown[i])));
    }
}

static void
test_entry (Fixture *fixture, gconstpointer data)
{
  g_assert_true (hk_word_list_has_entry (fixture->list, "city", 4));
  g_assert_true (hk_word_list_has_entry (fixture->list, "London", 6));
  g_assert_false (hk_word_list_has_entry (fixture->list, "cities", 6));
  g_assert_false (hk_word_list_has_entry (fixture->list, "City", 4));
}

/* A word is looked up by its length, not to a NUL; one too long for any dictionary is none. */
static void
test_lengths (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_word = g_strnfill (100000, 'a');

  g_assert_true (hk_word_list_has (fixture->list, "cityzone", 4));
  g_assert_false (hk_word_list_has (fixture->list, long_word, 100000));
}

static void
test_missing (void)
{
  g_assert_null (hk_word_list_open ("qqq"));
  hk_word_list_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/word-list/has", Fixture, NULL, set_up, test_has, tear_down);
  g_test_add ("/word-list/entry", Fixture, NULL, set_up, test_entry, tear_down);
  g_test_add ("/word-list/lengths", Fixture, NULL, set_up, test_lengths, tear_down);
  g_test_add_func ("/word-list/missing", test_missing);
  return g_test_run ();
}
