/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-processor.h"
#include "csl-store.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citer/formats", test_formats);
  g_test_add_func ("/citer/no-direction-marks", test_no_direction_marks);
  g_test_add_func ("/citer/broken-styles", test_broken_styles);
  return g_test_run ();
}
