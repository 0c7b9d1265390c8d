/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References and the fields that must be found in them; time in proportion to length. */
#include "hk-refparser.h"

#include <glib/gstdio.h>
#include <string.h>

static HkRefparser *
new_parser (void)
{
  g_autoptr (GError) error = NULL;
  HkRefparser *parser = hk_refparser_new (NULL, &error);

  g_assert_no_error (error);
  return parser;
}

static char *
describe_names (HkWork *work, HkVariable variable)
{
  GString *string = g_string_new (NULL);
  gsize n;
  const HkName *const *names = hk_work_get_names (work, variable, &n);

  for (gsize i = 0; i < n; i++)
    {
      const HkName *name = names[i];

      if (i > 0)
        g_string_append (string, "; ");
      if (name->et_al)
        g_string_append (string, "…");
      else if (name->literal != NULL)
        g_string_append (string, name->literal);
      else
        g_string_append_printf (string, "%s, %s", name->family, name->given);
    }
  return g_string_free (string, FALSE);
}

static char *
describe_date (HkWork *work, HkVariable variable)
{
  const HkDate *date = hk_work_get_date (work, variable);

  if (date == NULL)
    return NULL;
  return date->start.day != 0
             ? g_strdup_printf ("%d-%d-%d", date->start.year, date->start.month, date->start.day)
             : g_strdup_printf ("%d", date->start.year);
}

static char *
describe (HkWork *work, const char *field)
{
  HkVariable variable;

  if (g_str_equal (field, "type"))
    return g_strdup (hk_work_get_csl_type (work));
  g_assert_true (hk_variable_from_id (field, -1, &variable));
  if (hk_variable_get_kind (variable) == HK_VARIABLE_NAMES)
    return describe_names (work, variable);
  if (hk_variable_get_kind (variable) == HK_VARIABLE_DATE)
    return describe_date (work, variable);
  return g_strdup (hk_work_get_string (work, variable));
}

typedef struct
{
  guint n_references;
  guint n_fields;
  guint n_right;
} Score;

/* A table of references, each with its fields on the lines after it. What is not found is told. */
static Score
score_table (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "refparse", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (HkRefparser) parser = new_parser ();
  g_autoptr (GPtrArray) works = NULL;
  g_auto (GStrv) lines = NULL;
  Score score = { 0 };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) parts = NULL;
      g_autofree char *found = NULL;

      if (**line == '\0' || **line == '#')
        continue;
      if (g_str_has_prefix (*line, "> "))
        {
          g_clear_pointer (&works, g_ptr_array_unref);
          works = hk_refparser_parse (parser, *line + 2, -1, NULL);
          g_assert_cmpuint (works->len, ==, 1);
          score.n_references++;
          continue;
        }
      parts = g_strsplit (*line, ": ", 2);
      found = describe (g_ptr_array_index (works, 0), parts[0]);
      score.n_fields++;
      if (g_strcmp0 (found, parts[1]) == 0)
        score.n_right++;
      else
        g_test_message ("%s: expected “%s”, got “%s”", parts[0], parts[1], found);
    }
  return score;
}

static void
test_fields (void)
{
  Score score = score_table ("references.txt");

  g_assert_cmpuint (score.n_fields, >, 40);
  g_assert_cmpuint (score.n_right, ==, score.n_fields);
}

/* Many journals' styles, in eleven languages: what no rule of ours was written for, and not all of it found. */
static void
test_styles (void)
{
  Score score = score_table ("styles.txt");

  g_test_message ("%u references, %u of %u fields right", score.n_references, score.n_right,
                  score.n_fields);
  g_assert_cmpuint (score.n_references, >=, 50);
  g_assert_cmpuint (score.n_right * 100, >=, score.n_fields * 94);
}

/* Cyrillic, by the standards and by authors' habits; likewise. */
static void
test_cyrillic (void)
{
  Score score = score_table ("cyrillic.txt");

  g_test_message ("%u references, %u of %u fields right", score.n_references, score.n_right,
                  score.n_fields);
  g_assert_cmpuint (score.n_references, >=, 25);
  g_assert_cmpuint (score.n_right * 100, >=, score.n_fields * 95);
}

static void
test_two_works (void)
{
  g_autoptr (HkRefparser) parser = new_parser ();
  g_autoptr (GPtrArray) works = hk_refparser_parse (
      parser,
      "Stone, A. (2018, March 9). Rivers rise again. Harbour News. Retrieved from https://example.org/a.html. "
      "(2019, May 2). Rivers fall again. Harbour News. Retrieved from https://example.org/b.html.",
      -1, "en");

  g_assert_cmpuint (works->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);
      g_autofree char *names = describe_names (work, HK_VAR_AUTHOR),
                      *date = describe_date (work, HK_VAR_ISSUED);

      g_assert_cmpstr (names, ==, "Stone, A.");
      g_assert_cmpstr (date, ==, i == 0 ? "2018-3-9" : "2019-5-2");
      g_assert_cmpstr (hk_work_get_string (work, HK_VAR_URL), ==,
                       i == 0 ? "https://example.org/a.html" : "https://example.org/b.html");
    }
}

static void
test_dates (void)
{
  g_autoptr (HkRefparser) parser = new_parser ();
  g_autoptr (GPtrArray) works
      = hk_refparser_parse (parser,
                            "Miller, J. (1991[1983]). Rivers and borders. London: Harbour Press.",
                            -1, NULL);
  HkWork *work = g_ptr_array_index (works, 0);

  g_assert_cmpint (hk_work_get_date (work, HK_VAR_ISSUED)->start.year, ==, 1991);
  g_assert_cmpint (hk_work_get_date (work, HK_VAR_ORIGINAL_DATE)->start.year, ==, 1983);
}

static void
test_empty (void)
{
  g_autoptr (HkRefparser) parser = new_parser ();
  static const char *const texts[] = { "", " \n", "\u200c\u202b" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) works = hk_refparser_parse (parser, texts[i], -1, NULL);

      g_assert_cmpuint (works->len, ==, 0);
    }
}

static gint64
time_of (HkRefparser *parser, const char *piece, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 start;

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  start = g_get_monotonic_time ();
  g_ptr_array_unref (hk_refparser_parse (parser, text->str, text->len, NULL));
  return g_get_monotonic_time () - start;
}

static void
test_long (void)
{
  g_autoptr (HkRefparser) parser = new_parser ();
  static const char *const pieces[]
      = { "a", "a, ", "(2018). a. www.b.org. ", "10.1000/((((", "۱۳۹۷", "و " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    g_assert_cmpint (time_of (parser, pieces[i], 1000000), <, 2 * G_USEC_PER_SEC);
}

static void
test_bad_weights (void)
{
  g_autofree char *good
      = g_build_filename (g_getenv ("HK_DATADIR"), "models", "references.weights", NULL);
  g_autofree char *bytes = NULL, *folder = g_dir_make_tmp ("hk-refparse-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "weights", NULL);
  gsize n_bytes;

  g_assert_true (g_file_get_contents (good, &bytes, &n_bytes, NULL));
  g_assert_cmpuint (n_bytes, <=, 800 * 1000);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;

      if (i == 1)
        bytes[n_bytes - 100000] ^= 0x7f;
      if (i == 2)
        bytes[0] = 'X';
      g_assert_true (g_file_set_contents (path, bytes, i == 0 ? n_bytes - 10 : n_bytes, NULL));
      if (i != 1)
        {
          g_assert_null (hk_refparser_new (path, &error));
          g_assert_error (error, HK_REFPARSE_ERROR, HK_REFPARSE_ERROR_WEIGHTS);
        }
      else
        hk_refparser_free (hk_refparser_new (path, &error));
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refparser/fields", test_fields);
  g_test_add_func ("/refparser/styles", test_styles);
  g_test_add_func ("/refparser/cyrillic", test_cyrillic);
  g_test_add_func ("/refparser/two-works", test_two_works);
  g_test_add_func ("/refparser/dates", test_dates);
  g_test_add_func ("/refparser/empty", test_empty);
  g_test_add_func ("/refparser/long", test_long);
  g_test_add_func ("/refparser/bad-weights", test_bad_weights);
  return g_test_run ();
}
