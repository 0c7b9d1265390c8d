/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-store.h"
#include "csl-style-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define STYLE(title, rest)                                                                                 \
  "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>" title \
  "</title><id>http://x/" title "</id></info>" rest "</style>"
#define DEPENDENT(title, parent)                                                                     \
  "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" default-locale=\"fa-IR\"><info>" \
  "<title>" title "</title><id>http://x/" title "</id><link href=\"http://x/" parent                 \
  "\" rel=\"independent-parent\"/></info></style>"
#define CITATION "<citation><layout><text variable=\"title\"/></layout></citation>"
#define LOCALE(terms)                                                                              \
  "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"><terms>" terms                \
  "</terms></locale>"
#define TERM(name, text) "<term name=\"" name "\">" text "</term>"

typedef struct
{
  char *folders[3]; /* styles, locales, supplements */
  CslStore *store;
} Fixture;

static void
put (Fixture *fixture, guint folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folders[folder], name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *lists[3][2] = { { NULL } };

  for (guint i = 0; i < 3; i++)
    lists[i][0] = fixture->folders[i] = g_dir_make_tmp ("hk-store-XXXXXX", NULL);
  put (fixture, 0, "parent.csl", STYLE ("Parent", CITATION));
  put (fixture, 0, "child.csl", DEPENDENT ("Child", "parent"));
  put (fixture, 0, "orphan.csl", DEPENDENT ("Orphan", "nobody"));
  put (fixture, 0, "broken.csl", "<style><oops");
  put (fixture, 1, "locales-en-US.xml",
       LOCALE (TERM ("a", "en") TERM ("b", "en") TERM ("c", "en") TERM ("d", "en")));
  put (fixture, 1, "locales-fa-IR.xml", LOCALE (TERM ("b", "fa") TERM ("c", "fa")));
  put (fixture, 1, "locales-fa-AF.xml", LOCALE (TERM ("e", "af")));
  put (fixture, 2, "locales-fa-IR.xml", LOCALE (TERM ("c", "more")));
  put (fixture, 2, "locales-en-US.xml", LOCALE (TERM ("d", "more in English")));
  fixture->store = csl_store_new (lists[0], lists[1], lists[2]);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  csl_store_unref (fixture->store);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (fixture->folders[i], 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (fixture->folders[i], name, NULL);

          g_remove (path);
        }
      g_rmdir (fixture->folders[i]);
      g_free (fixture->folders[i]);
    }
}

static void
assert_title (Fixture *fixture, const char *style, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) loaded = csl_store_load_style (fixture->store, style, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (loaded->title, ==, title);
  g_assert_true (loaded->has_citation);
}

static void
test_style (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folders[0], "parent.csl", NULL);

  assert_title (fixture, "parent", "Parent");
  assert_title (fixture, "http://x/parent", "Parent");
  assert_title (fixture, path, "Parent");
}

/* A dependent style has the rules of the one that it follows, but its own title and language. */
static void
test_dependent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CslStyle) style = csl_store_load_style (fixture->store, "child", NULL);

  assert_title (fixture, "child", "Child");
  g_assert_cmpstr (style->default_locale, ==, "fa-IR");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *style;
    int code;
    const char *says;
  } rows[] = {
    { "nobody", CSL_ERROR_NOT_FOUND, "nobody" },
    { "orphan", CSL_ERROR_NOT_FOUND, "nobody" },
    { "broken", CSL_ERROR_SYNTAX, "ine 1" },
    { "broken", CSL_ERROR_SYNTAX, "broken.csl: " },
    { "/nowhere/broken.csl", CSL_ERROR_NOT_FOUND, "/nowhere/broken.csl" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (csl_store_load_style (fixture->store, rows[i].style, &error));
      g_assert_error (error, CSL_ERROR, rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].says));
    }
}

static void
assert_terms (Fixture *fixture, const char *language, const char *const wanted[5])
{
  static const char *const names[] = { "a", "b", "c", "d", "e" };
  g_autoptr (CslLocale) locale = csl_store_load_locale (language, fixture->store);

  g_assert_cmpstr (csl_locale_get_language (locale), ==, language);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (csl_locale_get_term (locale, names[i], CSL_FORM_LONG, FALSE), ==, wanted[i]);
}

/* English, the language, the dialect, and what the program adds, each over the one before. */
static void
test_locale (Fixture *fixture, gconstpointer data)
{
  const char *const english[] = { "en", "en", "en", "more in English", NULL };
  const char *const persian[] = { "en", "fa", "more", "more in English", NULL };
  const char *const dari[] = { "en", "fa", "more", "more in English", "af" };

  assert_terms (fixture, "en-US", english);
  assert_terms (fixture, "fa", persian);
  assert_terms (fixture, "fa-IR", persian);
  assert_terms (fixture, "fa-AF", dari);
  assert_terms (fixture, "xx", english);
  assert_terms (fixture, "../../fa-IR", english);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/style", Fixture, NULL, set_up, test_style, tear_down);
  g_test_add ("/store/dependent", Fixture, NULL, set_up, test_dependent, tear_down);
  g_test_add ("/store/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/store/locale", Fixture, NULL, set_up, test_locale, tear_down);
  return g_test_run ();
}
