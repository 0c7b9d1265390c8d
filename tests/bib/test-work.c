/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-work-json.h"

static HkWork *
parse (const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  g_assert_nonnull (node);
  return hk_work_from_json (json_node_get_object (node));
}

static void
test_json_round_trip (void)
{
  g_autoptr (HkWork) work = parse (
      "{\"id\": 7, \"type\": \"article-journal\", \"title\": \"نظم نوین\", \"volume\": 10,"
      " \"author\": [{\"family\": \"حسنوند\", \"given\": \"مظفر\"}, {\"literal\": \"WHO\"}],"
      " \"issued\": {\"date-parts\": [[\"1397\", 2], [1398]], \"circa\": 1}, \"language\": \"fa\","
      " \"custom\": {\"deep\": [1, 2, {\"x\": null}]}, \"shortTitle\": \"نظم\"}");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (HkWork) again = NULL;
  gsize n_names;

  g_assert_cmpstr (hk_work_get_id (work), ==, "7");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_VOLUME), ==, "10");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_TITLE_SHORT), ==, "نظم");
  g_assert_cmpint (hk_work_get_date (work, HK_VAR_ISSUED)->start.year, ==, 1397);
  g_assert_cmpint (hk_work_get_date (work, HK_VAR_ISSUED)->calendar, ==, HK_CALENDAR_JALALI);
  g_assert_true (hk_work_get_date (work, HK_VAR_ISSUED)->circa);
  g_assert_cmpstr (hk_work_get_names (work, HK_VAR_AUTHOR, &n_names)[1]->literal, ==, "WHO");
  g_assert_cmpuint (n_names, ==, 2);

  hk_work_to_json (work, builder);
  root = json_builder_get_root (builder);
  again = hk_work_from_json (json_node_get_object (root));
  g_assert_true (hk_work_equal (work, again));
}

static void
test_copy_and_clear (void)
{
  g_autoptr (HkWork) work = parse ("{\"title\": \"A\", \"DOI\": \"10.1/x\", \"custom\": {}}");
  g_autoptr (HkWork) copy = hk_work_copy (work);

  g_assert_true (hk_work_equal (work, copy));
  hk_work_clear (copy, HK_VAR_TITLE);
  g_assert_false (hk_work_equal (work, copy));
  g_assert_null (hk_work_get_string (copy, HK_VAR_TITLE));
  g_assert_cmpstr (hk_work_get_string (copy, HK_VAR_DOI), ==, "10.1/x");
}

static void
test_walk (void)
{
  g_autoptr (HkWork) work = parse (
      "{\"DOI\": \"10.1/x\", \"title\": \"A\", \"submitted\": {\"date-parts\": [[2020]]}}");
  HkVariable found[HK_N_VARIABLES];
  guint n = 0;

  for (HkVariable v = hk_work_next (work, 0); v < HK_N_VARIABLES; v = hk_work_next (work, v + 1))
    found[n++] = v;
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    g_assert_true (hk_work_has (work, found[i]) && (i == 0 || found[i] > found[i - 1]));
  hk_work_clear (work, found[0]);
  g_assert_cmpint (hk_work_next (work, 0), ==, found[1]);
  g_assert_cmpint (hk_work_next (work, HK_N_VARIABLES), ==, HK_N_VARIABLES);
}

static void
test_odd_values (void)
{
  g_autoptr (HkWork) work = parse ("{\"title\": {\"a\": 1}, \"author\": \"Me\", \"issued\": [],"
                                   " \"page\": null, \"edition\": 2.5, \"note\": true}");

  g_assert_null (hk_work_get_string (work, HK_VAR_TITLE));
  g_assert_cmpstr (hk_work_get_extra (work, "title"), ==, "{\"a\":1}");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_EDITION), ==, "2.5");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_NOTE), ==, "true");
  g_assert_false (hk_work_has (work, HK_VAR_AUTHOR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work/json-round-trip", test_json_round_trip);
  g_test_add_func ("/work/copy-and-clear", test_copy_and_clear);
  g_test_add_func ("/work/walk", test_walk);
  g_test_add_func ("/work/odd-values", test_odd_values);
  return g_test_run ();
}
