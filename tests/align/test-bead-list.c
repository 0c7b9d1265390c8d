/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-bead-list.h"

static GArray *
parse (const char *string)
{
  GArray *beads = NULL;

  for (guint m = 0; m < 8 && beads == NULL; m++)
    for (guint n = 0; n < 8 && beads == NULL; n++)
      beads = hk_bead_list_from_string (string, m, n);
  g_assert_nonnull (beads);
  return beads;
}

static void
assert_list (GArray *beads, const char *expected)
{
  g_autofree char *got = hk_bead_list_to_string (beads);

  g_assert_cmpstr (got, ==, expected);
  g_array_unref (beads);
}

static void
test_join (void)
{
  g_autoptr (GArray) beads = parse ("1:1=900 1:0 0:1 1:1=800");

  assert_list (hk_bead_list_join (beads, 0), "2:1! 0:1 1:1=800");
  assert_list (hk_bead_list_join (beads, 1), "1:1=900 1:1! 1:1=800");
  assert_list (hk_bead_list_join (beads, 2), "1:1=900 1:0 1:2!");
}

static void
test_split (void)
{
  g_autoptr (GArray) beads = parse ("1:1=900 2:1=800 2:2! 1:3!");

  assert_list (hk_bead_list_split (beads, 0), "1:0 0:1 2:1=800 2:2! 1:3!");
  assert_list (hk_bead_list_split (beads, 1), "1:1=900 1:1! 1:0 2:2! 1:3!");
  assert_list (hk_bead_list_split (beads, 2), "1:1=900 2:1=800 1:1! 1:1! 1:3!");
  assert_list (hk_bead_list_split (beads, 3), "1:1=900 2:1=800 2:2! 1:1! 0:1 0:1");
}

static void
test_pair (void)
{
  static const struct
  {
    const char *beads;
    guint first, second;
    const char *expected;
  } cases[] = {
    { "1:1=900 1:0 0:1 1:1=800", 1, 1, "1:1=900 1:1! 1:1=800" },
    /* a sentence goes over to the next counterpart; the one it leaves stays alone */
    { "1:1=900 1:1=800 0:1", 1, 2, "1:1=900 0:1 1:1!" },
    /* out of a larger bead: the rest of it stays a pair */
    { "2:2=900 1:1=800", 1, 1, "1:1=900 1:1! 1:1=800" },
    /* pairs that would cross are parted */
    { "1:1=900 1:1=800 1:1=700", 2, 0, "1:0 1:0 1:1! 0:1 0:1" },
    { "1:1=900 1:1=800 1:1=700", 0, 2, "0:1 0:1 1:1! 1:0 1:0" },
    { "2:1=900", 1, 0, "1:0 1:1!" },
    { "2:1=900", 0, 0, "1:1! 1:0" },
    { "1:1=900", 0, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) beads = parse (cases[i].beads);
      GArray *paired = hk_bead_list_pair (beads, cases[i].first, cases[i].second);

      if (cases[i].expected == NULL)
        g_assert_null (paired);
      else
        assert_list (paired, cases[i].expected);
    }
}

static void
test_find (void)
{
  g_autoptr (GArray) beads = parse ("0:1 1:0 2:1=900 0:1 1:2!");
  static const guint first[] = { 1, 2, 2, 4 }, second[] = { 0, 2, 3, 4, 4 };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_assert_cmpuint (hk_bead_list_find (beads, FALSE, i), ==, first[i]);
  for (guint i = 0; i < G_N_ELEMENTS (second); i++)
    g_assert_cmpuint (hk_bead_list_find (beads, TRUE, i), ==, second[i]);
}

static void
test_refused (void)
{
  static const char *const strings[] = {
    "",         "1",       "1:",       ":1",           "1:1",        "1:1 1:1 ",
    "1:1  1:1", "0:0 2:2", "2:2x",     "1:1=1001 1:1", "1:1=5! 1:1", "99999999999:2",
    "2:3",      "3:2",     "-1:1 3:1", "2:2 0:0",
  };
  g_autoptr (GArray) good = hk_bead_list_from_string ("1:1=5 1:1", 2, 2);

  g_assert_nonnull (good);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    if (hk_bead_list_from_string (strings[i], 2, 2) != NULL)
      g_error ("“%s” was taken for two sentences each", strings[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bead-list/join", test_join);
  g_test_add_func ("/bead-list/split", test_split);
  g_test_add_func ("/bead-list/pair", test_pair);
  g_test_add_func ("/bead-list/find", test_find);
  g_test_add_func ("/bead-list/refused", test_refused);
  return g_test_run ();
}
