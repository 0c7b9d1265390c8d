/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-style-info.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("hk-info-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "style.csl", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static CslStyleInfo *
read_text (Fixture *fixture, const char *text, GError **error)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  return csl_style_info_read (fixture->path, error);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CslStyleInfo) info = read_text (
      fixture,
      "\xef\xbb\xbf<?xml version=\"1.0\"?><!-- a style -->\n"
      "<style xmlns=\"http://purl.org/net/xbiblio/csl\" default-locale=\"fa-IR\"><info>"
      "<title> R&amp;D &#8212; <![CDATA[<x>]]> </title><title-short>RD</title-short>"
      "<author><name>No Name</name><id>of the author</id></author><id>urn:rd</id>"
      "<link href=\"urn:self\" rel=\"self\"/><link href=\"urn:p\" rel=\"independent-parent\"/>"
      "<category citation-format=\"note\"/><category field=\"law\"/><category field=\"history\"/>"
      "</info><citation><title>not this</title>",
      NULL);

  g_assert_nonnull (info);
  g_assert_cmpstr (info->title, ==, "R&D — <x>");
  g_assert_cmpstr (info->title_short, ==, "RD");
  g_assert_cmpstr (info->id, ==, "urn:rd");
  g_assert_cmpstr (info->parent, ==, "urn:p");
  g_assert_cmpstr (info->locale, ==, "fa-IR");
  g_assert_cmpstr (info->citation_format, ==, "note");
  g_assert_cmpstr (info->fields, ==, "law history");
}

static void
test_prefix (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CslStyleInfo) info = read_text (
      fixture,
      "<c:style xmlns:c=\"http://purl.org/net/xbiblio/csl\"><c:info><c:title>T</c:title></c:info>",
      NULL);

  g_assert_nonnull (info);
  g_assert_cmpstr (info->title, ==, "T");
  g_assert_cmpstr (info->title_short, ==, "");
}

/* What comes before </info> may be longer than what is read at once. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("<style><info><title>T</title><summary>");
  g_autoptr (CslStyleInfo) info = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "شیوه ");
  g_string_append (text, "</summary><id>urn:late</id></info>");
  info = read_text (fixture, text->str, NULL);
  g_assert_nonnull (info);
  g_assert_cmpstr (info->id, ==, "urn:late");
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "no markup",
    "<style><info><title>T</title>",
    "<style><info></info>",
    "<style><info><title>T</info></title>",
    "<html><info><title>T</title></info></html>",
    "<style><info><title>\xff\xfe</title></info></style>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      CslStyleInfo *info = read_text (fixture, texts[i], &error);

      g_test_message ("text %u", i);
      g_assert_null (info);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, "style.csl"));
    }
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (csl_style_info_read (fixture->path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/style-info/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/style-info/prefix", Fixture, NULL, set_up, test_prefix, tear_down);
  g_test_add ("/style-info/long", Fixture, NULL, set_up, test_long, tear_down);
  g_test_add ("/style-info/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/style-info/missing", Fixture, NULL, set_up, test_missing, tear_down);
  return g_test_run ();
}
