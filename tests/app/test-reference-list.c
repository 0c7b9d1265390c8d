/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reference-list.h"

static const struct
{
  const char *printed;
  const char *language;
  const char *type;
  const char *family;
  const char *title;
  int year;
} rows[] = {
  { "Patnaik, A. (2016). Central Asia: Geopolitics.", "en", "book", "Patnaik", "Central Asia",
    2016 },
  { "حسنوند، مظفر (1397). نظم نوین جهانی.", "fa", "article-journal", "حسنوند", "نظم نوین جهانی",
    2018 },
  { "Buzan, B. (1991). People, states and fear.", "en", "book", "Buzan", "People, states and fear",
    1991 },
  { "Вардомский Л.Б (2014). Регионализация.", "ru", "book", "Вардомский", "Регионализация", 0 },
};

static HkReferenceList *
list_new (void)
{
  g_autoptr (GListStore) store = g_list_store_new (HK_TYPE_REFERENCE_ENTRY);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HkReference) reference = hk_reference_new (rows[i].printed, rows[i].language);
      HkWork *work = hk_work_new (rows[i].type);
      g_autoptr (HkReferenceEntry) entry = NULL;

      hk_work_set_string (work, HK_VAR_TITLE, rows[i].title);
      hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new (rows[i].family, NULL));
      if (rows[i].year != 0)
        hk_work_take_date (work, HK_VAR_ISSUED, hk_date_new (rows[i].year, 0, 0));
      hk_reference_take_work (reference, work);
      entry = hk_reference_entry_new (reference, i);
      g_list_store_append (store, entry);
    }
  return hk_reference_list_new (G_LIST_MODEL (store));
}

/* @expected: positions in the article, such as "0 2". */
static void
assert_shown (HkReferenceList *list, const char *expected)
{
  GListModel *shown = G_LIST_MODEL (hk_reference_list_get_selection (list));
  g_autoptr (GString) positions = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (HkReferenceEntry) entry = g_list_model_get_item (shown, i);

      g_string_append_printf (positions, "%s%u", i == 0 ? "" : " ",
                              hk_reference_entry_get_position (entry));
    }
  g_assert_cmpstr (positions->str, ==, expected);
}

static void
search (HkReferenceList *list, const char *text)
{
  g_autoptr (HkQuery) query = hk_query_new (text);

  hk_reference_list_set_query (list, query, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
test_search (void)
{
  g_autoptr (HkReferenceList) list = list_new ();

  assert_shown (list, "0 1 2 3");
  search (list, "GEOPOLITICS patnaik");
  assert_shown (list, "0");
  search (list, "۱۳۹۷");
  assert_shown (list, "1");
  search (list, "nothing of the kind");
  assert_shown (list, "");
  g_assert_cmpuint (hk_reference_list_count_all (list), ==, 4);
  g_assert_cmpuint (hk_reference_list_count_shown (list), ==, 0);
  search (list, "  ");
  assert_shown (list, "0 1 2 3");
  g_assert_false (hk_reference_list_is_filtered (list));
}

static void
test_filter (void)
{
  g_autoptr (HkReferenceList) list = list_new ();

  hk_reference_list_set_language (list, "en");
  assert_shown (list, "0 2");
  hk_reference_list_set_kind (list, "article-journal");
  assert_shown (list, "");
  g_assert_true (hk_reference_list_is_filtered (list));
  hk_reference_list_set_language (list, NULL);
  assert_shown (list, "1");
  hk_reference_list_clear_filters (list);
  assert_shown (list, "0 1 2 3");
}

/* A field that is not sure, then a misprint; what a person has checked is neither. */
static void
test_unsure (void)
{
  g_autoptr (HkReferenceList) list = list_new ();
  GListModel *shown = G_LIST_MODEL (hk_reference_list_get_selection (list));
  g_autoptr (HkReferenceEntry) first = g_list_model_get_item (shown, 0);
  g_autoptr (HkReferenceEntry) second = g_list_model_get_item (shown, 1);
  HkReference *one = hk_reference_entry_get_reference (first),
              *other = hk_reference_entry_get_reference (second);

  g_assert_cmpuint (hk_reference_list_count_unsure (list), ==, 0);
  hk_work_set_confidence (g_ptr_array_index (hk_reference_get_works (one), 0), HK_VAR_TITLE, 0.5);
  hk_work_set_confidence (g_ptr_array_index (hk_reference_get_works (other), 0), HK_VAR_TITLE, 0.9);
  g_assert_cmpuint (hk_reference_list_count_unsure (list), ==, 1);
  hk_reference_add_flag (other, HK_VAR_PAGE, "turned-range");
  g_assert_cmpuint (hk_reference_list_count_unsure (list), ==, 1);
  hk_reference_add_flag (other, HK_VAR_ISSUED, "future-year");
  hk_reference_list_set_only_unsure (list, TRUE);
  assert_shown (list, "0 1");
  g_assert_true (hk_reference_list_is_filtered (list));
  hk_work_set_confidence (g_ptr_array_index (hk_reference_get_works (other), 0), HK_VAR_TITLE, 1);
  g_assert_cmpuint (hk_reference_list_count_unsure (list), ==, 1);
  hk_reference_list_clear_filters (list);
  assert_shown (list, "0 1 2 3");
}

static void
test_counts (void)
{
  g_autoptr (HkReferenceList) list = list_new ();
  const GArray *languages = hk_reference_list_get_languages (list);

  g_assert_cmpuint (languages->len, ==, 3);
  g_assert_cmpstr (g_array_index (languages, HkCount, 0).id, ==, "en");
  g_assert_cmpuint (g_array_index (languages, HkCount, 0).count, ==, 2);
  g_assert_cmpstr (g_array_index (hk_reference_list_get_kinds (list), HkCount, 0).id, ==, "book");
}

static void
test_sort (void)
{
  g_autoptr (HkReferenceList) list = list_new ();

  /* The newest first, those without a year last. */
  hk_reference_list_set_sort (list, HK_SORT_YEAR);
  assert_shown (list, "1 0 2 3");
  hk_reference_list_set_sort (list, HK_SORT_AUTHOR);
  assert_shown (list, "2 0 3 1");
  hk_reference_list_set_sort (list, HK_SORT_TITLE);
  assert_shown (list, "0 2 3 1");
  /* The order stays when the list is searched. */
  search (list, "a");
  assert_shown (list, "0 2");
  search (list, "");
  hk_reference_list_set_sort (list, HK_SORT_AS_LISTED);
  assert_shown (list, "0 1 2 3");
}

static void
test_selection (void)
{
  g_autoptr (HkReferenceList) list = list_new ();
  GtkSelectionModel *selection = hk_reference_list_get_selection (list);
  g_autoptr (GPtrArray) none = hk_reference_list_dup_selected (list), two = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  gtk_selection_model_select_item (selection, 1, TRUE);
  gtk_selection_model_select_item (selection, 3, FALSE);
  two = hk_reference_list_dup_selected (list);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (hk_reference_entry_get_position (g_ptr_array_index (two, 1)), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference-list/search", test_search);
  g_test_add_func ("/reference-list/filter", test_filter);
  g_test_add_func ("/reference-list/unsure", test_unsure);
  g_test_add_func ("/reference-list/counts", test_counts);
  g_test_add_func ("/reference-list/sort", test_sort);
  g_test_add_func ("/reference-list/selection", test_selection);
  return g_test_run ();
}
