/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-edit.h"

static void
test_apply (void)
{
  g_autoptr (HkEdits) edits = hk_edits_new ();
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  g_assert_true (hk_edits_add (edits, 6, 0, " ", HK_EDIT_SPACE, 1, FALSE));
  g_assert_true (hk_edits_add (edits, 2, 2, "XYZ", HK_EDIT_LETTER_FORM, 1, FALSE));
  all = hk_edits_apply (edits, "abcdefgh", -1);
  g_assert_cmpstr (all, ==, "abXYZef gh");
  hk_edits_set_undone (edits, 0, TRUE);
  some = hk_edits_apply (edits, "abcdefgh", -1);
  g_assert_cmpstr (some, ==, "abcdef gh");
}

static void
test_overlap_refused (void)
{
  g_autoptr (HkEdits) edits = hk_edits_new ();

  g_assert_true (hk_edits_add (edits, 4, 4, "x", HK_EDIT_URL, 1, FALSE));
  g_assert_false (hk_edits_add (edits, 6, 1, "y", HK_EDIT_URL, 1, FALSE));
  g_assert_false (hk_edits_add (edits, 2, 3, "y", HK_EDIT_URL, 1, FALSE));
  g_assert_false (hk_edits_add (edits, 4, 0, "y", HK_EDIT_URL, 1, FALSE));
  g_assert_true (hk_edits_add (edits, 8, 0, "y", HK_EDIT_URL, 1, FALSE));
  g_assert_true (hk_edits_add (edits, 2, 2, "y", HK_EDIT_URL, 1, FALSE));
  g_assert_cmpuint (hk_edits_get_length (edits), ==, 3);
}

static void
test_map (void)
{
  g_autoptr (HkEdits) edits = hk_edits_new ();

  hk_edits_add (edits, 2, 2, "XYZ", HK_EDIT_LETTER_FORM, 1, FALSE);
  hk_edits_add (edits, 6, 0, "--", HK_EDIT_SPACE, 1, FALSE);
  /* printed abcdefgh, applied abXYZef--gh */
  g_assert_cmpuint (hk_edits_map (edits, 1), ==, 1);
  g_assert_cmpuint (hk_edits_map (edits, 3), ==, 2);
  g_assert_cmpuint (hk_edits_map (edits, 4), ==, 5);
  g_assert_cmpuint (hk_edits_map (edits, 7), ==, 10);
  g_assert_cmpuint (hk_edits_unmap (edits, 10), ==, 7);
  g_assert_cmpuint (hk_edits_unmap (edits, 8), ==, 6);
  g_assert_cmpuint (hk_edits_unmap (edits, 3), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/apply", test_apply);
  g_test_add_func ("/edit/overlap-refused", test_overlap_refused);
  g_test_add_func ("/edit/map", test_map);
  return g_test_run ();
}
