/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-style-private.h"

#include "csl-error.h"

#include <string.h>

#define HEAD                                                                                         \
  "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0' class='note'><info><title>T</title>" \
  "<id>i</id></info>"

static void
test_options (void)
{
  static const char text[]
      = "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0' class='in-text' "
        "default-locale='fa-IR' page-range-format='minimal' initialize-with-hyphen='false' "
        "demote-non-dropping-particle='never'><info><title>T</title><id>i</id></info>"
        "<citation collapse='year' cite-group-delimiter=',' disambiguate-add-names='true' "
        "givenname-disambiguation-rule='primary-name' near-note-distance='9' et-al-min='3'>"
        "<sort><key variable='title' sort='descending'/></sort>"
        "<layout><text variable='year-suffix'/></layout></citation>"
        "<bibliography hanging-indent='true' second-field-align='margin' entry-spacing='0' "
        "subsequent-author-substitute='-'><layout><text variable='title'/></layout></bibliography>"
        "</style>";
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) style = csl_style_new_from_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (style->default_locale, ==, "fa-IR");
  g_assert_false (style->is_note);
  g_assert_false (style->initialize_with_hyphen);
  g_assert_cmpint (style->page_range, ==, CSL_PAGE_RANGE_MINIMAL);
  g_assert_cmpint (style->demote, ==, CSL_DEMOTE_NEVER);
  g_assert_cmpint (style->citation.collapse, ==, CSL_COLLAPSE_YEAR);
  g_assert_cmpstr (style->citation.cite_group_delimiter, ==, ",");
  g_assert_true (style->citation.disambiguate_add_names);
  g_assert_cmpint (style->citation.givenname_rule, ==, CSL_GIVENNAME_PRIMARY_NAME);
  g_assert_cmpint (style->citation.near_note_distance, ==, 9);
  g_assert_cmpint (style->citation.names.et_al_min, ==, 3);
  g_assert_cmpuint (style->citation.n_keys, ==, 1);
  g_assert_true (style->citation.keys[0].descending);
  g_assert_true (style->uses_year_suffix);
  g_assert_true (style->bibliography.hanging_indent);
  g_assert_cmpint (style->bibliography.second_field_align, ==, 2);
  g_assert_cmpstr (style->bibliography.subsequent_author_substitute, ==, "-");
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    int code;
  } rows[] = {
    { "", CSL_ERROR_SYNTAX },
    { "<style", CSL_ERROR_SYNTAX },
    { "<locale xmlns='http://purl.org/net/xbiblio/csl'/>", CSL_ERROR_NOT_A_STYLE },
    { HEAD "<citation><layout><text macro='none'/></layout></citation></style>",
      CSL_ERROR_UNKNOWN_MACRO },
    { HEAD "<macro name='a'><text macro='b'/></macro><macro name='b'><group><text macro='a'/>"
           "</group></macro><citation><layout><text macro='a'/></layout></citation></style>",
      CSL_ERROR_RECURSION },
    { "<!DOCTYPE style [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" HEAD
      "<citation><layout><text value='&b;'/></layout></citation></style>",
      -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CslStyle) style
          = csl_style_new_from_bytes (rows[i].text, strlen (rows[i].text), &error);

      g_test_message ("%s", rows[i].text);
      /* Entities are not expanded; whether such a file is refused is the parser's to say. */
      if (rows[i].code < 0)
        continue;
      g_assert_null (style);
      g_assert_error (error, CSL_ERROR, rows[i].code);
    }
}

static void
test_dependent (void)
{
  static const char text[]
      = "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0'><info><title>D</title>"
        "<id>d</id><link href='http://www.zotero.org/styles/apa' rel='independent-parent'/></info>"
        "</style>";
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) style = csl_style_new_from_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (style->parent, ==, "http://www.zotero.org/styles/apa");
  g_assert_false (style->has_citation);
}

static void
test_layouts (void)
{
  static const char text[]
      = HEAD "<citation><layout locale='fa ar'><text value='f'/></layout><layout><text value='e'/>"
             "</layout></citation></style>";
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) style = csl_style_new_from_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (csl_area_layout (&style->citation, "fa-IR")->children[0]->value, ==, "f");
  g_assert_cmpstr (csl_area_layout (&style->citation, "ar")->children[0]->value, ==, "f");
  g_assert_cmpstr (csl_area_layout (&style->citation, "en")->children[0]->value, ==, "e");
  g_assert_cmpstr (csl_area_layout (&style->citation, NULL)->children[0]->value, ==, "e");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/options", test_options);
  g_test_add_func ("/style/broken", test_broken);
  g_test_add_func ("/style/dependent", test_dependent);
  g_test_add_func ("/style/layouts", test_layouts);
  return g_test_run ();
}
