/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-names.h"
#include "hk-work-fields.h"

static gboolean
has (const GArray *fields, HkVariable variable)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_array_index (fields, HkVariable, i) == variable)
      return TRUE;
  return FALSE;
}

static void
test_names (void)
{
  g_assert_cmpstr (hk_work_field_get_name (HK_VAR_CONTAINER_TITLE, "article-journal"), ==,
                   "Journal");
  g_assert_cmpstr (hk_work_field_get_name (HK_VAR_CONTAINER_TITLE, "chapter"), ==,
                   "Title of the book");
  g_assert_cmpstr (hk_work_field_get_name (HK_VAR_CONTAINER_TITLE, "song"), ==, "Published in");
  g_assert_cmpstr (hk_work_field_get_name (HK_VAR_VOLUME, "article-journal"), ==, "Volume");
}

/* Whatever a work has is shown, each field once, whatever its kind. */
static void
test_complete (void)
{
  const char *kind;

  for (guint k = 0; (kind = hk_names_get_kind (k)) != NULL; k++)
    {
      g_autoptr (HkWork) work = hk_work_new (kind);
      g_autoptr (GArray) fields = NULL;
      guint n[HK_N_VARIABLES] = { 0 };

      for (guint v = 0; v < HK_N_VARIABLES; v++)
        if (hk_variable_get_kind (v) <= HK_VARIABLE_NUMBER)
          hk_work_set_string (work, v, "1");
        else if (hk_variable_get_kind (v) == HK_VARIABLE_NAMES)
          hk_work_take_name (work, v, hk_name_new ("a", "b"));
        else
          hk_work_take_date (work, v, hk_date_new (2000, 0, 0));
      fields = hk_work_list_fields (work);
      for (guint i = 0; i < fields->len; i++)
        n[g_array_index (fields, HkVariable, i)]++;
      for (guint v = 0; v < HK_N_VARIABLES; v++)
        if (n[v] != (v != HK_VAR_LANGUAGE && hk_work_field_is_offered (v)))
          g_error ("%s: %s is shown %u times", kind, hk_variable_to_id (v), n[v]);
    }
}

static void
test_expected (void)
{
  g_autoptr (HkWork) work = hk_work_new ("thesis");
  g_autoptr (GArray) fields = hk_work_list_fields (work);

  g_assert_true (has (fields, HK_VAR_GENRE));
  g_assert_true (has (fields, HK_VAR_TITLE));
  g_assert_false (has (fields, HK_VAR_ABSTRACT));
  g_assert_false (has (fields, HK_VAR_VOLUME));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work-fields/names", test_names);
  g_test_add_func ("/work-fields/complete", test_complete);
  g_test_add_func ("/work-fields/expected", test_expected);
  return g_test_run ();
}
