/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-library.h"

#include "scratch.h"

typedef struct
{
  char *folder;
  char *path;
  HkLibrary *library;
} Fixture;

static void
reopen (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&f->library);
  f->library = hk_library_open (f->path, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = scratch_new ();
  f->path = scratch_path (f->folder);
  reopen (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->library);
  scratch_remove (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static void
assert_recalled (Fixture *f, const char *key, HkKept what, const char *expected)
{
  g_autofree char *got = hk_library_recall (f->library, key, what);

  g_assert_cmpstr (got, ==, expected);
}

static void
test_values (Fixture *f, gconstpointer data)
{
  assert_recalled (f, "a", HK_KEPT_POSITION, NULL);
  g_assert_true (hk_library_keep (f->library, "a", HK_KEPT_POSITION, "fa:12", NULL));
  g_assert_true (hk_library_keep (f->library, "a", HK_KEPT_MODE, "aligned", NULL));
  g_assert_true (hk_library_keep (f->library, "b", HK_KEPT_POSITION, "en:3", NULL));
  g_assert_true (hk_library_keep (f->library, "a", HK_KEPT_POSITION, "fa:13", NULL));
  reopen (f);
  assert_recalled (f, "a", HK_KEPT_POSITION, "fa:13");
  assert_recalled (f, "a", HK_KEPT_MODE, "aligned");
  assert_recalled (f, "b", HK_KEPT_POSITION, "en:3");
  g_assert_true (hk_library_keep (f->library, "a", HK_KEPT_POSITION, NULL, NULL));
  assert_recalled (f, "a", HK_KEPT_POSITION, NULL);
  assert_recalled (f, "b", HK_KEPT_POSITION, "en:3");
}

static HkArticle *
make_article (void)
{
  HkArticle *article = hk_article_new ();
  HkFront *front = hk_article_ensure_front (article, "fa");
  HkEdits *edits = hk_edits_new ();

  hk_front_set_title (front, "منطقهگرایی در آسیایمرکزی");
  hk_edits_add (edits, 10, 0, "\u200c", HK_EDIT_ZWNJ, 0.9, FALSE);
  hk_edits_add (edits, 36, 0, " ", HK_EDIT_SPACE, 0.9, FALSE);
  hk_text_take_edits (hk_front_get_title (front), edits);
  hk_article_take_reference (article, hk_reference_new ("Buzan, B. (1991). People.", "en"));
  hk_article_take_reference (article, hk_reference_new ("Cornell, S. (2018).Cooperation.", "en"));
  edits = hk_edits_new ();
  hk_edits_add (edits, 19, 0, " ", HK_EDIT_SPACE, 0.9, FALSE);
  {
    g_autoptr (HkReference) reference
        = g_list_model_get_item (hk_article_get_references (article), 1);

    hk_text_take_edits (hk_reference_get_text (reference), edits);
  }
  return article;
}

static void
test_repairs (Fixture *f, gconstpointer data)
{
  g_autoptr (HkArticle) article = make_article ();
  g_autoptr (HkArticle) again = make_article ();
  g_autoptr (HkArticle) third = make_article ();
  g_autoptr (HkReference) reference
      = g_list_model_get_item (hk_article_get_references (article), 1);
  g_autoptr (HkReference) restored = g_list_model_get_item (hk_article_get_references (again), 1);
  HkText *title = hk_front_get_title (hk_article_get_front (article, "fa"));
  HkText *restored_title = hk_front_get_title (hk_article_get_front (again, "fa"));

  hk_text_set_edit_undone (title, 1, TRUE);
  hk_text_set_edit_undone (hk_reference_get_text (reference), 0, TRUE);
  g_assert_true (hk_library_keep_repairs (f->library, "a", article, NULL));
  reopen (f);
  g_assert_true (hk_library_restore (f->library, "a", again, NULL));
  g_assert_false (hk_edits_get (hk_text_get_edits (restored_title), 0)->undone);
  g_assert_true (hk_edits_get (hk_text_get_edits (restored_title), 1)->undone);
  g_assert_cmpstr (hk_text_get_string (hk_reference_get_text (restored)), ==,
                   "Cornell, S. (2018).Cooperation.");

  /* what was taken back and made again is kept as made again */
  hk_text_set_edit_undone (title, 1, FALSE);
  hk_text_set_edit_undone (hk_reference_get_text (reference), 0, FALSE);
  g_assert_true (hk_library_keep_repairs (f->library, "a", article, NULL));
  g_assert_true (hk_library_restore (f->library, "a", third, NULL));
  title = hk_front_get_title (hk_article_get_front (third, "fa"));
  g_assert_false (hk_edits_get (hk_text_get_edits (title), 1)->undone);
}

static GPtrArray *
make_works (const char *title)
{
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  HkWork *work = hk_work_new ("book");

  hk_work_set_string (work, HK_VAR_TITLE, title);
  g_ptr_array_add (works, work);
  return works;
}

static void
test_works (Fixture *f, gconstpointer data)
{
  g_autoptr (HkArticle) article = make_article ();
  g_autoptr (GPtrArray) works = make_works ("People, States and Fear");
  g_autoptr (GPtrArray) own = make_works ("منطقه‌گرایی");
  g_autoptr (HkReference) first = g_list_model_get_item (hk_article_get_references (article), 0);
  g_autoptr (HkReference) second = g_list_model_get_item (hk_article_get_references (article), 1);
  HkWork *work;

  g_assert_true (hk_library_keep_works (f->library, "a", 0, works, NULL));
  g_assert_true (hk_library_keep_works (f->library, "a", 99, works, NULL));
  g_assert_true (hk_library_keep_works (f->library, "a", HK_LIBRARY_OWN_WORK, own, NULL));
  reopen (f);
  g_assert_true (hk_library_restore (f->library, "a", article, NULL));
  g_assert_cmpuint (hk_reference_get_works (first)->len, ==, 1);
  g_assert_cmpuint (hk_reference_get_works (second)->len, ==, 0);
  work = g_ptr_array_index (hk_reference_get_works (first), 0);
  g_assert_cmpstr (hk_work_get_csl_type (work), ==, "book");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_TITLE), ==, "People, States and Fear");
  g_assert_cmpstr (hk_work_get_string (hk_article_get_work (article), HK_VAR_TITLE), ==,
                   "منطقه‌گرایی");

  g_assert_true (hk_library_keep_works (f->library, "a", 0, NULL, NULL));
  {
    g_autoptr (HkArticle) fresh = make_article ();
    g_autoptr (HkReference) unedited = g_list_model_get_item (hk_article_get_references (fresh), 0);

    g_assert_true (hk_library_restore (f->library, "a", fresh, NULL));
    g_assert_cmpuint (hk_reference_get_works (unedited)->len, ==, 0);
  }
}

static void
test_key (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autofree char *key = hk_library_key (bytes);

  g_assert_cmpstr (key, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/key", test_key);
  g_test_add ("/library/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add ("/library/repairs", Fixture, NULL, set_up, test_repairs, tear_down);
  g_test_add ("/library/works", Fixture, NULL, set_up, test_works, tear_down);
  return g_test_run ();
}
