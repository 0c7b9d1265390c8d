/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-processor.h"

#include <string.h>

#define STYLE(attributes, citation, bibliography)                                                  \
  "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\"><info><title>t" \
  "</title><id>t</id></info><citation " attributes "><layout delimiter=\"; \">" citation           \
  "</layout></citation><bibliography><sort><key variable=\"title\"/></sort><layout>" bibliography  \
  "</layout></bibliography></style>"
#define POSITIONS                                                                                  \
  "<choose><if position=\"ibid-with-locator\"><text value=\"ibid+\"/></if><else-if "               \
  "position=\"ibid\"><text value=\"ibid\"/></else-if><else-if position=\"subsequent\"><text "      \
  "value=\"again\"/></else-if><else><text variable=\"title\"/></else></choose>"
#define TITLE "<text variable=\"title\"/>"

static CslLocale *
no_locale (const char *language, gpointer data)
{
  return csl_locale_new (language);
}

static CslProcessor *
make (const char *style_text, const char *const *titles, const CslOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) style = csl_style_new_from_bytes (style_text, strlen (style_text), &error);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  CslProcessor *processor;

  g_assert_no_error (error);
  processor = csl_processor_new (style, NULL, no_locale, NULL);
  if (options != NULL)
    csl_processor_set_options (processor, options);
  for (guint i = 0; titles[i] != NULL; i++)
    {
      HkWork *work = hk_work_new ("book");
      g_autofree char *id = g_strdup_printf ("%u", i + 1);

      hk_work_set_id (work, id);
      hk_work_set_string (work, HK_VAR_TITLE, titles[i]);
      g_ptr_array_add (works, work);
    }
  csl_processor_set_works (processor, works);
  return processor;
}

static void
assert_cited (CslProcessor *processor,
              const char *id,
              const char *locator,
              guint note,
              const char *wanted)
{
  CslCiteRequest request = { .id = id, .locator = locator };
  g_autofree char *got = csl_processor_cite (processor, &request, 1, note, HK_CITATION_TEXT);

  g_assert_cmpstr (got, ==, wanted);
}

static void
test_positions (void)
{
  const char *const titles[] = { "B", "A", NULL };
  g_autoptr (CslProcessor) processor = make (STYLE ("", POSITIONS, TITLE), titles, NULL);

  assert_cited (processor, "1", NULL, 1, "B");
  assert_cited (processor, "1", NULL, 2, "ibid");
  assert_cited (processor, "1", "5", 3, "ibid+");
  assert_cited (processor, "2", NULL, 4, "A");
  assert_cited (processor, "1", NULL, 5, "again");
  csl_processor_reset_citations (processor);
  assert_cited (processor, "1", NULL, 1, "B");
}

static void
test_unknown (void)
{
  const char *const titles[] = { "A", NULL };
  g_autoptr (CslProcessor) processor = make (STYLE ("", TITLE, TITLE), titles, NULL);

  assert_cited (processor, "9", NULL, 1, "");
  assert_cited (processor, NULL, NULL, 1, "");
}

static void
assert_order (CslProcessor *processor, const char *wanted)
{
  g_autoptr (GPtrArray) ids = csl_processor_list_ids (processor);
  g_autoptr (GPtrArray) entries = csl_processor_bibliography (processor, HK_CITATION_TEXT);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append (joined, g_ptr_array_index (ids, i));
  g_assert_cmpstr (joined->str, ==, wanted);
  g_assert_cmpuint (entries->len, ==, ids->len);
}

static void
test_groups (void)
{
  const char *const titles[] = { "Asia", "Азия", "آسیا", "Africa", NULL };
  const char *const wanted[] = { "4123", "3412", "4123" };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      CslOptions options = { .grouping = (CslGrouping) i };
      g_autoptr (CslProcessor) processor = make (STYLE ("", TITLE, TITLE), titles, &options);

      assert_order (processor, wanted[i]);
    }
}

static void
test_entry_language (void)
{
  const char *const titles[]
      = { "درآمدی بر فلسفه", "An introduction to the philosophy of science", NULL };
  CslOptions options = { .digits = CSL_DIGITS_OF_WORK };
  g_autoptr (CslProcessor) processor = make (STYLE ("", TITLE, TITLE), titles, &options);
  g_autoptr (GPtrArray) entries = csl_processor_bibliography (processor, HK_CITATION_TEXT);

  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (entries, 0), ==, titles[1]);
  g_assert_cmpstr (csl_processor_get_entry_language (processor, 0), ==, "en");
  g_assert_cmpstr (csl_processor_get_entry_language (processor, 1), ==, "fa");
}

/* Works that give no entry are left out, and new works take the place of the old. */
static void
test_again (void)
{
  const char *const titles[] = { "B", "A", NULL };
  g_autoptr (CslProcessor) processor
      = make (STYLE ("", TITLE, "<text variable=\"note\"/>"), titles, NULL);
  g_autoptr (GPtrArray) entries = csl_processor_bibliography (processor, HK_CITATION_TEXT);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = NULL;

  g_assert_cmpuint (entries->len, ==, 0);
  csl_processor_set_works (processor, none);
  ids = csl_processor_list_ids (processor);
  g_assert_cmpuint (ids->len, ==, 0);
  assert_cited (processor, "1", NULL, 1, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/processor/positions", test_positions);
  g_test_add_func ("/processor/unknown", test_unknown);
  g_test_add_func ("/processor/groups", test_groups);
  g_test_add_func ("/processor/entry-language", test_entry_language);
  g_test_add_func ("/processor/again", test_again);
  return g_test_run ();
}
