/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program's use of the engine: the installed headers and the shared library alone. */
#include "csl.h"

#include <string.h>

#define STYLE                                                                                      \
  "<style xmlns='http://purl.org/net/xbiblio/csl' class='in-text' version='1.0'>"                  \
  "<info><title>Short</title><id>short</id></info>"                                                \
  "<citation><layout prefix='(' suffix=')'><names variable='author'><name form='short'/></names>"  \
  "</layout></citation>"                                                                           \
  "<bibliography><layout suffix='.'><names variable='author'/><text variable='title' prefix=', ' " \
  "font-style='italic'/></layout></bibliography></style>"

static HkWork *
read_work (const char *json)
{
  g_autoptr (GError) error = NULL;
  HkWork *work = hk_work_from_json_text (json, strlen (json), &error);

  g_assert_no_error (error);
  return work;
}

static void
test_one_citation (void)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "short.csl", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CslCiter) citer = NULL;
  g_autofree char *entry = NULL;
  g_autofree char *citation = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, STYLE, -1, NULL));
  citer = csl_citer_new (path, "en-US", &error);
  g_assert_no_error (error);
  g_ptr_array_add (works, read_work ("{\"type\": \"book\", \"title\": \"Kelidar\", \"author\": "
                                     "[{\"family\": \"Dowlatabadi\", \"given\": \"Mahmoud\"}]}"));
  entry = hk_citer_cite (HK_CITER (citer), works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_MARKDOWN,
                         &error);
  g_assert_cmpstr (entry, ==, "Mahmoud Dowlatabadi, *Kelidar*.");
  citation = hk_citer_cite (HK_CITER (citer), works, HK_CITATION_IN_TEXT, HK_CITATION_TEXT, &error);
  g_assert_cmpstr (citation, ==, "(Dowlatabadi)");
}

/* Bindings keep these by copying and freeing them. */
static void
test_boxed_types (void)
{
  g_autoptr (CslStyle) style = csl_style_new_from_bytes (STYLE, strlen (STYLE), NULL);
  CslStyle *copy = g_boxed_copy (CSL_TYPE_STYLE, style);

  g_assert_cmpstr (csl_style_get_title (copy), ==, "Short");
  g_assert_true (csl_style_has_bibliography (copy));
  g_assert_false (csl_style_is_note (copy));
  g_boxed_free (CSL_TYPE_STYLE, copy);
  g_assert_cmpstr (csl_style_get_id (style), ==, "short");
  for (guint i = 0; i < 3; i++)
    g_assert_true (G_TYPE_IS_BOXED (
        ((const GType[]){ CSL_TYPE_LOCALE, CSL_TYPE_PROCESSOR, CSL_TYPE_STORE })[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/one-citation", test_one_citation);
  g_test_add_func ("/library/boxed-types", test_boxed_types);
  return g_test_run ();
}
