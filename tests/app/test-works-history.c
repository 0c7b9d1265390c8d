/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-works-history.h"

static HkWorksHistory *
history_new (void)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (works, hk_work_new ("book"));
  return hk_works_history_new (works);
}

static HkWork *
work_of (HkWorksHistory *history)
{
  return g_ptr_array_index (hk_works_history_get (history), 0);
}

static void
write_title (HkWorksHistory *history, const char *title, gconstpointer place)
{
  hk_work_set_string (work_of (history), HK_VAR_TITLE, title);
  hk_works_history_note (history, place);
}

static void
assert_title (HkWorksHistory *history, const char *title)
{
  g_assert_cmpstr (hk_work_get_string (work_of (history), HK_VAR_TITLE), ==, title);
}

/* Letters of one field are one step; another field, or the same one later, is the next. */
static void
test_steps (void)
{
  g_autoptr (HkWorksHistory) history = history_new ();
  int one, other;

  g_assert_false (hk_works_history_can_undo (history));
  write_title (history, "a", &one);
  write_title (history, "ab", &one);
  hk_work_set_string (work_of (history), HK_VAR_VOLUME, "3");
  hk_works_history_note (history, &other);
  write_title (history, "abc", &one);
  hk_works_history_undo (history);
  assert_title (history, "ab");
  hk_works_history_undo (history);
  g_assert_null (hk_work_get_string (work_of (history), HK_VAR_VOLUME));
  hk_works_history_undo (history);
  assert_title (history, NULL);
  g_assert_false (hk_works_history_can_undo (history));
  hk_works_history_undo (history);
  hk_works_history_redo (history);
  assert_title (history, "ab");
  /* What is written after undo cannot be redone over. */
  write_title (history, "x", &one);
  g_assert_false (hk_works_history_can_redo (history));
  hk_works_history_undo (history);
  assert_title (history, "ab");
}

static void
test_no_change (void)
{
  g_autoptr (HkWorksHistory) history = history_new ();

  hk_works_history_note (history, NULL);
  g_assert_false (hk_works_history_can_undo (history));
}

/* That a field was checked by a person is a change too. */
static void
test_confidence (void)
{
  g_autoptr (HkWorksHistory) history = history_new ();

  write_title (history, "a", NULL);
  hk_work_set_confidence (work_of (history), HK_VAR_TITLE, 0.5);
  hk_works_history_note (history, NULL);
  hk_work_set_confidence (work_of (history), HK_VAR_TITLE, 1);
  hk_works_history_note (history, NULL);
  hk_works_history_undo (history);
  g_assert_cmpfloat (hk_work_get_confidence (work_of (history), HK_VAR_TITLE), ==, 0.5);
}

static void
test_replace (void)
{
  g_autoptr (HkWorksHistory) history = history_new ();
  g_autoptr (GPtrArray) read = hk_works_copy (hk_works_history_get (history));

  write_title (history, "a", NULL);
  g_ptr_array_add (hk_works_history_get (history), hk_work_new ("chapter"));
  hk_works_history_note (history, NULL);
  hk_works_history_replace (history, read);
  g_assert_true (hk_works_are_same (hk_works_history_get (history), read));
  hk_works_history_undo (history);
  g_assert_cmpuint (hk_works_history_get (history)->len, ==, 2);
  hk_works_history_undo (history);
  g_assert_cmpuint (hk_works_history_get (history)->len, ==, 1);
  assert_title (history, "a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/works-history/steps", test_steps);
  g_test_add_func ("/works-history/no-change", test_no_change);
  g_test_add_func ("/works-history/confidence", test_confidence);
  g_test_add_func ("/works-history/replace", test_replace);
  return g_test_run ();
}
