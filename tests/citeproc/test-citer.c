/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-citer.h"
#include "csl-processor.h"
#include "csl-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define STYLE(layout)                                                                                                          \
  "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>t</title><id>t</id></info>" \
  "<citation><layout delimiter=\"; \">" layout                                                                                 \
  "</layout></citation><bibliography><layout suffix=\".\">" layout                                                             \
  "</layout></bibliography></style>"

static CslLocale *
no_locale (const char *language, gpointer data)
{
  return csl_locale_new (language);
}

static char *
entry (const char *style_text, HkWork *work, HkCitationFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) style = csl_style_new_from_bytes (style_text, strlen (style_text), &error);
  g_autoptr (CslProcessor) processor = NULL;
  g_autoptr (GPtrArray) works = g_ptr_array_new ();
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_no_error (error);
  processor = csl_processor_new (style, NULL, no_locale, NULL);
  g_ptr_array_add (works, work);
  csl_processor_set_works (processor, works);
  entries = csl_processor_bibliography (processor, format);
  g_assert_cmpuint (entries->len, ==, 1);
  return g_strdup (g_ptr_array_index (entries, 0));
}

static void
test_formats (void)
{
  static const struct
  {
    HkCitationFormat format;
    const char *wanted;
  } rows[] = {
    { HK_CITATION_TEXT, "A & B_<x>." },
    { HK_CITATION_HTML, "<i>A &#38; B_&#60;x&#62;</i>." },
    { HK_CITATION_PANGO, "<i>A &amp; B_&lt;x&gt;</i>." },
    { HK_CITATION_RTF, "{\\i A & B_<x>}." },
    { HK_CITATION_MARKDOWN, "*A & B\\_\\<x\\>*." },
    { HK_CITATION_LATEX, "\\emph{A \\& B\\_<x>}." },
  };
  g_autoptr (HkWork) work = hk_work_new ("book");

  hk_work_set_id (work, "1");
  hk_work_set_string (work, HK_VAR_TITLE, "A & B_<x>");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = entry (STYLE ("<text variable=\"title\" font-style=\"italic\"/>"),
                                    work, rows[i].format);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_no_direction_marks (void)
{
  g_autoptr (HkWork) work = hk_work_new ("book");
  g_autofree char *got = NULL;

  hk_work_set_id (work, "1");
  hk_work_set_string (work, HK_VAR_TITLE, "\u202bنظم\u202c\u200f می‌شود");
  got = entry (STYLE ("<text variable=\"title\"/>"), work, HK_CITATION_TEXT);
  g_assert_cmpstr (got, ==, "نظم می‌شود.");
}

static void
test_broken_styles (void)
{
  static const struct
  {
    const char *text;
    CslError code;
    const char *says;
  } rows[] = {
    { "", CSL_ERROR_SYNTAX, "well-formed" },
    { "<style>\n<oops", CSL_ERROR_SYNTAX, "Line 2" },
    { "<html/>", CSL_ERROR_NOT_A_STYLE, "not a citation style" },
    { STYLE ("<text macro=\"gone\"/>"), CSL_ERROR_UNKNOWN_MACRO, "gone" },
    { "<!DOCTYPE style [<!ENTITY a \"b\">]><style/>", CSL_ERROR_SYNTAX, "entities" },
    { "<style><macro name=\"a\"><text macro=\"b\"/></macro><macro name=\"b\"><text macro=\"a\"/></macro>"
      "<citation><layout><text macro=\"a\"/></layout></citation></style>",
      CSL_ERROR_RECURSION, "calls itself" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      CslStyle *style = csl_style_new_from_bytes (rows[i].text, strlen (rows[i].text), &error);

      g_assert_null (style);
      g_assert_error (error, CSL_ERROR, (int) rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].says));
    }
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer style)
{
  fixture->folder = g_dir_make_tmp ("hk-citer-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "style.csl", NULL);
  g_assert_true (g_file_set_contents (fixture->path, style, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer style)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
add_work (GPtrArray *works, const char *title, const char *language)
{
  HkWork *work = hk_work_new ("book");

  hk_work_set_id (work, "the same");
  hk_work_set_string (work, HK_VAR_TITLE, title);
  hk_work_set_string (work, HK_VAR_LANGUAGE, language);
  g_ptr_array_add (works, work);
}

static CslCiter *
make_citer (Fixture *fixture, const char *language)
{
  g_autoptr (GError) error = NULL;
  CslCiter *citer = csl_citer_new (fixture->path, language, &error);

  g_assert_no_error (error);
  g_assert_nonnull (citer);
  return citer;
}

static void
assert_cited (CslCiter *citer,
              GPtrArray *works,
              HkCitationForm form,
              HkCitationFormat format,
              const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *got = hk_citer_cite (HK_CITER (citer), works, form, format, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (got, ==, wanted);
}

/* Works keep their order and all of them are cited, even if a file gives them one identifier. */
static void
test_entries (Fixture *fixture, gconstpointer style)
{
  g_autoptr (CslCiter) citer = make_citer (fixture, CSL_CITER_OF_WORK);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);

  add_work (works, "Asia 1", "en");
  add_work (works, "آسیا 2", "fa");
  assert_cited (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT, "Asia 1.\nآسیا 2.");
  assert_cited (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_RTF,
                "Asia 1.\\par\n\\uc0\\u1570 \\uc0\\u1587 \\uc0\\u1740 \\uc0\\u1575  2.");
  assert_cited (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_MARKDOWN, "Asia 1.\n\nآسیا 2.");
  assert_cited (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_HTML,
                "<div class=\"csl-entry\" lang=\"en\" dir=\"ltr\">Asia 1.</div>\n"
                "<div class=\"csl-entry\" lang=\"fa\" dir=\"rtl\">آسیا 2.</div>");
  assert_cited (citer, works, HK_CITATION_IN_TEXT, HK_CITATION_TEXT, "Asia 1; آسیا 2");
  g_assert_cmpstr (hk_work_get_id (g_ptr_array_index (works, 0)), ==, "the same");
}

static void
test_options (Fixture *fixture, gconstpointer style)
{
  g_autoptr (CslCiter) citer = make_citer (fixture, CSL_CITER_OF_WORK);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  const CslOptions options = { .grouping = CSL_GROUP_PERSIAN_FIRST, .digits = CSL_DIGITS_OF_WORK };

  add_work (works, "Asia 1", "en");
  add_work (works, "آسیا 2", "fa");
  csl_citer_set_options (citer, &options);
  assert_cited (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT, "آسیا ۲.\nAsia 1.");
}

/* A style that has notes alone says all in them. */
static void
test_no_bibliography (Fixture *fixture, gconstpointer style)
{
  g_autoptr (CslCiter) citer = make_citer (fixture, CSL_CITER_OF_STYLE);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);

  add_work (works, "Asia", "en");
  g_assert_false (csl_citer_has_bibliography (citer));
  g_assert_cmpstr (csl_citer_get_style_id (citer), ==, "urn:n");
  g_assert_cmpstr (hk_citer_get_style_title (HK_CITER (citer)), ==, "Notes");
  assert_cited (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT, "see Asia");
}

static void
test_no_style (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (csl_citer_new ("no-such-style-anywhere", CSL_CITER_OF_STYLE, &error));
  g_assert_error (error, CSL_ERROR, CSL_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "no-such-style-anywhere"));
}

int
main (int argc, char **argv)
{
  static const char plain[] = STYLE ("<text variable=\"title\"/>");
  static const char notes[]
      = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\"><info>"
        "<title>Notes</title><id>urn:n</id></info><citation><layout prefix=\"see \">"
        "<text variable=\"title\"/></layout></citation></style>";

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citer/formats", test_formats);
  g_test_add_func ("/citer/no-direction-marks", test_no_direction_marks);
  g_test_add_func ("/citer/broken-styles", test_broken_styles);
  g_test_add ("/citer/entries", Fixture, plain, set_up, test_entries, tear_down);
  g_test_add ("/citer/options", Fixture, plain, set_up, test_options, tear_down);
  g_test_add ("/citer/no-bibliography", Fixture, notes, set_up, test_no_bibliography, tear_down);
  g_test_add_func ("/citer/no-style", test_no_style);
  return g_test_run ();
}
