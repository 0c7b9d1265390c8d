/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-index.h"

#include <glib/gstdio.h>
#include <string.h>

#define STYLE(title, rest)                                                                                        \
  "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" default-locale=\"fa-IR\"><info><title>" title \
  "</title><id>urn:" title                                                                                        \
  "</id><category citation-format=\"note\"/><category field=\"history\"/>" rest                                   \
  "</info><citation><layout/></citation></style>"

typedef struct
{
  char *folder;
  char *cache;
} Fixture;

static void
put (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("hk-styles-XXXXXX", NULL);
  fixture->cache = g_strconcat (fixture->folder, ".cache", NULL);
  put (fixture, "apa.csl", STYLE ("APA", ""));
  put (fixture, "nature.csl",
       STYLE ("Nature", "<link href=\"urn:APA\" rel=\"independent-parent\"/>"));
  put (fixture, "persian.csl", STYLE ("شیوه‌نامهٔ ایران", ""));
  put (fixture, "broken.csl", "<style><info>");
  put (fixture, "page.csl", "<html><info><title>x</title></info></html>");
  put (fixture, "empty.csl", "");
  put (fixture, "notes.txt", STYLE ("Notes", ""));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_remove (fixture->cache);
  g_free (fixture->folder);
  g_free (fixture->cache);
}

static CslIndex *
open_index (Fixture *fixture)
{
  const char *folders[] = { fixture->folder, NULL };

  return csl_index_new (folders, fixture->cache, NULL);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CslIndex) index = open_index (fixture);
  const CslIndexEntry *entry = csl_index_find (index, "nature");

  g_assert_cmpuint (csl_index_get_length (index), ==, 3);
  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->title, ==, "Nature");
  g_assert_cmpstr (entry->parent, ==, "urn:APA");
  g_assert_cmpstr (entry->locale, ==, "fa-IR");
  g_assert_cmpstr (entry->citation_format, ==, "note");
  g_assert_cmpstr (entry->fields, ==, "history");
  g_assert_true (csl_index_find (index, "urn:APA") == csl_index_find (index, "apa"));
  g_assert_null (csl_index_find (index, "broken"));
}

static void
test_cache (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CslIndex) first = open_index (fixture);
  g_autoptr (CslIndex) second = open_index (fixture);
  g_autoptr (CslIndex) third = NULL;

  g_assert_false (csl_index_is_from_cache (first));
  g_assert_true (csl_index_is_from_cache (second));
  g_assert_cmpuint (csl_index_get_length (second), ==, 3);
  put (fixture, "new.csl", STYLE ("New", ""));
  third = open_index (fixture);
  g_assert_false (csl_index_is_from_cache (third));
  g_assert_nonnull (csl_index_find (third, "new"));
}

static void
test_damaged_cache (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CslIndex) index = NULL;

  g_assert_true (g_file_set_contents (fixture->cache, "not a cache at all", -1, NULL));
  index = open_index (fixture);
  g_assert_cmpuint (csl_index_get_length (index), ==, 3);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CslIndex) index = open_index (fixture);
  g_autoptr (GArray) persian = csl_index_search (index, "شيوه نامه");
  g_autoptr (GArray) none = csl_index_search (index, "qqq");

  g_assert_cmpuint (persian->len, ==, 1);
  g_assert_cmpstr (csl_index_get (index, g_array_index (persian, gsize, 0))->name, ==, "persian");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
assert_found (CslIndex *index, const char *query, const char *const *names)
{
  g_autoptr (GArray) found = csl_index_search (index, query);

  g_test_message ("%s", query);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_cmpuint (found->len, >, i);
      g_assert_cmpstr (csl_index_get (index, g_array_index (found, gsize, i))->name, ==, names[i]);
    }
}

static void
test_rank (Fixture *fixture, gconstpointer data)
{
  static const char *const apa[] = { "apa", "apa-journal", "house-of-apa", "tapas", NULL };
  static const char *const mla[] = { "modern-language-association", NULL };
  static const char *const title[] = { "tapas", NULL };
  g_autoptr (CslIndex) index = NULL;
  g_autoptr (GPtrArray) common = NULL;

  put (fixture, "house-of-apa.csl", STYLE ("Apa House", ""));
  put (fixture, "apa-journal.csl",
       STYLE ("APA", "<link href=\"urn:APA\" rel=\"independent-parent\"/>"));
  put (fixture, "tapas.csl",
       STYLE ("Tapas", "<link href=\"urn:APA\" rel=\"independent-parent\"/>"));
  put (fixture, "modern-language-association.csl",
       STYLE ("Modern Language Association 9th edition", "<title-short>MLA</title-short>"));
  index = open_index (fixture);
  assert_found (index, "apa", apa);
  assert_found (index, " MLA ", mla);
  assert_found (index, "tapas", title);
  common = csl_index_list_common (index);
  g_assert_cmpuint (common->len, ==, 3);
  g_assert_cmpstr (((CslIndexEntry *) g_ptr_array_index (common, 0))->name, ==, "apa");
  g_assert_cmpstr (((CslIndexEntry *) g_ptr_array_index (common, 2))->name, ==, "nature");
}

static void
test_common (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { "/nowhere", fixture->folder, NULL };
  const char *others[] = { "persian", "nature", "broken", "gone", NULL };
  g_autoptr (CslIndex) index = csl_index_new_common (folders, others);

  g_assert_cmpuint (csl_index_get_length (index), ==, 3);
  g_assert_cmpstr (csl_index_find (index, "apa")->title, ==, "APA");
  g_assert_cmpstr (csl_index_find (index, "persian")->name, ==, "persian");
}

/* Enough files for several threads; a name in two folders is that of the first. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autofree char *second = g_dir_make_tmp ("hk-styles-XXXXXX", NULL);
  g_autofree char *shadowed = g_build_filename (second, "apa.csl", NULL);
  const char *folders[] = { fixture->folder, second, NULL };
  g_autoptr (CslIndex) index = NULL;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *name = g_strdup_printf ("style-%03u.csl", i);
      g_autofree char *id
          = g_strdup_printf ("<link href=\"urn:%u\" rel=\"independent-parent\"/>", i);
      g_autofree char *style = g_strdup_printf (STYLE ("Many", "%s"), id);

      put (fixture, name, style);
    }
  g_assert_true (g_file_set_contents (shadowed, STYLE ("Shadowed", ""), -1, NULL));
  index = csl_index_new (folders, NULL, NULL);
  g_assert_cmpuint (csl_index_get_length (index), ==, 123);
  g_assert_cmpstr (csl_index_find (index, "style-103")->parent, ==, "urn:103");
  g_assert_cmpstr (csl_index_find (index, "apa")->title, ==, "APA");
  g_remove (shadowed);
  g_rmdir (second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/index/read", Fixture, NULL, set_up, test_read, tear_down);
  g_test_add ("/index/cache", Fixture, NULL, set_up, test_cache, tear_down);
  g_test_add ("/index/damaged-cache", Fixture, NULL, set_up, test_damaged_cache, tear_down);
  g_test_add ("/index/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/index/rank", Fixture, NULL, set_up, test_rank, tear_down);
  g_test_add ("/index/common", Fixture, NULL, set_up, test_common, tear_down);
  g_test_add ("/index/many", Fixture, NULL, set_up, test_many, tear_down);
  return g_test_run ();
}
