/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-shelf.h"

#include "scratch.h"

typedef struct
{
  char *folder;
  HkLibrary *library;
  guint n_changes;
} Fixture;

static void
count (HkLibrary *library, gpointer data)
{
  ((Fixture *) data)->n_changes++;
}

static void
add (Fixture *f, const char *key, const char *persian, const char *english)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autofree char *uri = g_strconcat ("file:///", key, NULL);
  g_autoptr (GError) error = NULL;

  if (persian != NULL)
    hk_front_set_title (hk_article_ensure_front (article, "fa"), persian);
  if (english != NULL)
    hk_front_set_title (hk_article_ensure_front (article, "en"), english);
  hk_library_add (f->library, key, uri, article, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  f->folder = scratch_new ();
  path = scratch_path (f->folder);
  f->library = hk_library_open (path, NULL);
  g_signal_connect (f->library, "changed", G_CALLBACK (count), f);
  add (f, "a", "منطقه‌گرایی در آسیای مرکزی", "Regionalism in Central Asia");
  add (f, "b", NULL, "Trade and regional order");
  add (f, "c", NULL, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->library);
  scratch_remove (f->folder);
  g_free (f->folder);
}

static void
assert_keys (GPtrArray *items, const char *expected)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  g_assert_nonnull (items);
  for (guint i = 0; i < items->len; i++)
    g_string_append (keys, ((HkShelfItem *) g_ptr_array_index (items, i))->key);
  g_assert_cmpstr (keys->str, ==, expected);
  g_ptr_array_unref (items);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (f->n_changes, ==, 3);
  assert_keys (hk_library_list (f->library, 0, NULL), "cba");
  add (f, "a", "عنوان تازه", NULL);
  assert_keys (hk_library_list (f->library, 0, NULL), "acb");
  assert_keys (hk_library_list (f->library, 2, NULL), "ac");
  /* what is kept of an article that was never opened does not put it onto the shelf */
  g_assert_true (hk_library_keep (f->library, "z", HK_KEPT_MODE, "columns", NULL));
  assert_keys (hk_library_list (f->library, 0, NULL), "acb");
}

static void
test_titles (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) items = hk_library_list (f->library, 0, NULL);
  const HkShelfItem *c = g_ptr_array_index (items, 0), *a = g_ptr_array_index (items, 2);

  g_assert_cmpstr (hk_shelf_item_get_title (a, "en"), ==, "Regionalism in Central Asia");
  g_assert_cmpstr (hk_shelf_item_get_title (a, "fa"), ==,
                   "منطقه‌گرایی در آسیای مرکزی");
  g_assert_cmpstr (hk_shelf_item_get_title (a, "ru"), ==,
                   "منطقه‌گرایی در آسیای مرکزی");
  g_assert_cmpstr (hk_shelf_item_get_title (a, NULL), ==,
                   "منطقه‌گرایی در آسیای مرکزی");
  g_assert_null (hk_shelf_item_get_title (c, "en"));
  g_assert_cmpstr (a->uri, ==, "file:///a");
}

static void
test_search (Fixture *f, gconstpointer data)
{
  assert_keys (hk_library_search (f->library, "regional", NULL), "ba");
  assert_keys (hk_library_search (f->library, "منطقه گرايي", NULL), "a");
  assert_keys (hk_library_search (f->library, "asia trade", NULL), "");
}

static void
test_remove (Fixture *f, gconstpointer data)
{
  g_assert_true (hk_library_keep (f->library, "a", HK_KEPT_MODE, "columns", NULL));
  g_assert_true (hk_library_remove (f->library, "a", NULL));
  g_assert_cmpuint (f->n_changes, ==, 4);
  assert_keys (hk_library_list (f->library, 0, NULL), "cb");
  g_assert_null (hk_library_recall (f->library, "a", HK_KEPT_MODE));
  assert_keys (hk_library_search (f->library, "آسیا", NULL), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/shelf/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/shelf/titles", Fixture, NULL, set_up, test_titles, tear_down);
  g_test_add ("/shelf/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/shelf/remove", Fixture, NULL, set_up, test_remove, tear_down);
  return g_test_run ();
}
