/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written in a format of records is read again the same, but for what the writer said is lost. */
#include <string.h>

#include "hk-formats.h"
#include "hk-test.h"
#include "hk-work-json.h"

#define N_MADE 400

static const char *const formats[] = { "csl-json", "bibtex", "biblatex", "ris" };

static HkArticle *
read_string (const char *text, gsize n_bytes, const char *format)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, n_bytes);
  g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
  g_autoptr (GError) error = NULL;
  const HkFormat *recognised = hk_formats_recognise (reading);
  HkArticle *article = hk_formats_read (reading, NULL, &error);

  if (error != NULL)
    g_error ("%s: %s\n%s", format, error->message, text);
  if (recognised == NULL
      || (!g_str_equal (recognised->id, format) && !g_str_has_prefix (format, "bib")))
    g_error ("%s was taken for %s:\n%s", format, recognised == NULL ? "nothing" : recognised->id,
             text);
  return article;
}

static gpointer
copy_work (gconstpointer work, gpointer data)
{
  return g_object_ref ((gpointer) work);
}

/* The works of a file, whether it opened as an article or as a list. */
static GPtrArray *
list_works (HkArticle *article)
{
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *references = hk_article_get_references (article);

  if (hk_article_get_fronts (article)->len > 0)
    g_ptr_array_add (works, g_object_ref (hk_article_get_work (article)));
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      g_ptr_array_extend (works, hk_reference_get_works (reference), copy_work, NULL);
    }
  return works;
}

static gboolean
field_equal (HkWork *a, HkWork *b, HkVariable variable)
{
  gsize n_a;
  gsize n_b;
  const HkName *const *names_a;
  const HkName *const *names_b;

  if (hk_work_has (a, variable) != hk_work_has (b, variable))
    return FALSE;
  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_DATE:
      return hk_date_equal (hk_work_get_date (a, variable), hk_work_get_date (b, variable));
    case HK_VARIABLE_NAMES:
      names_a = hk_work_get_names (a, variable, &n_a);
      names_b = hk_work_get_names (b, variable, &n_b);
      for (gsize i = 0; i < MIN (n_a, n_b); i++)
        if (!hk_name_equal (names_a[i], names_b[i]))
          return FALSE;
      return n_a == n_b;
    default:
      return g_strcmp0 (hk_work_get_string (a, variable), hk_work_get_string (b, variable)) == 0;
    }
}

static char *
work_to_string (HkWork *work)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  hk_work_to_json (work, builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static gboolean
is_lost (GPtrArray *lost, HkVariable variable)
{
  for (guint i = 0; i < lost->len; i++)
    {
      const char *what = g_ptr_array_index (lost, i);

      if (g_str_equal (what, hk_variable_to_id (variable)))
        return TRUE;
      if (hk_variable_get_kind (variable) == HK_VARIABLE_NAMES
          && (g_str_equal (what, "parts of names") || g_str_equal (what, "dropping-particle")))
        return TRUE;
      if (hk_variable_get_kind (variable) == HK_VARIABLE_DATE
          && g_str_equal (what, "ranges of dates"))
        return TRUE;
    }
  return FALSE;
}

static void
check_round_trip (HkWork *work, const char *format)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new ();
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  HkWriting writing = { .works = works, .lost = lost };
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = NULL;
  g_autoptr (GPtrArray) again = NULL;
  GString *text;
  HkWork *read;

  g_ptr_array_add (works, work);
  text = hk_formats_write (format, &writing, &error);
  g_assert_no_error (error);
  article = read_string (text->str, text->len, format);
  again = list_works (article);
  g_assert_cmpuint (again->len, ==, 1);
  read = g_ptr_array_index (again, 0);
  for (HkVariable v = 0; v < HK_N_VARIABLES; v++)
    if (v != HK_VAR_CITATION_KEY && !is_lost (lost, v)
        && (hk_work_has (work, v) || hk_work_has (read, v)) && !field_equal (work, read, v))
      {
        g_autofree char *expected = work_to_string (work);
        g_autofree char *got = work_to_string (read);

        g_error ("%s: %s differs\nexpected %s\nwritten\n%s\ngot %s", format, hk_variable_to_id (v),
                 expected, text->str, got);
      }
  if (!g_str_equal (format, "ris")
      && !g_str_equal (hk_work_get_csl_type (work), hk_work_get_csl_type (read)))
    g_error ("%s: type %s became %s\n%s", format, hk_work_get_csl_type (work),
             hk_work_get_csl_type (read), text->str);
  g_string_free (text, TRUE);
}

static GPtrArray *
load_seed (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "formats", "works", "seed.csl.json", NULL);
  g_autofree char *text = NULL;
  gsize n_bytes;
  g_autoptr (HkArticle) article = NULL;

  g_assert_true (g_file_get_contents (path, &text, &n_bytes, NULL));
  article = read_string (text, n_bytes, "csl-json");
  return list_works (article);
}

static void
test_seed (gconstpointer format)
{
  g_autoptr (GPtrArray) works = load_seed ();

  g_assert_cmpuint (works->len, ==, 33);
  for (guint i = 0; i < works->len; i++)
    check_round_trip (g_ptr_array_index (works, i), format);
}

static const char *const pieces[] = {
  "a",     "of",     "The",        "NATO", "naïve",   "Łódź", "منطقه‌گرایی",
  "در",    "Иван",   "10.5%",      "A&B",  "{x}",     "}",    "{",
  "\\cmd", "~",      "x^2",        "a_b",  "#1",      "$5",   "--",
  "---",   "``q''",  "\"quoted\"", "it's", "«گیومه»", "–",    "@article{",
  "=",     "TY -",   "ER",         "<i>",  "a,b",     "؛",    "“x”",
  "—",     "(1397)", "eʼe",        "中文", "and",     "%",    "?",
  "\\",    "'",      "'''",
};

static char *
make_text (GRand *rand)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = g_rand_int_range (rand, 1, 6);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? "" : " ",
                            pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_strdup (out->str);
}

static HkName *
make_name (GRand *rand)
{
  static const char *const families[]
      = { "Smith", "García Márquez", "احمدی",  "Müller-Lüdenscheidt",
          "Ng",    "O'Brien",        "Иванов", "Smith & Sons" };
  static const char *const given[] = { "John", "J. R.", "علی", "Jean-Paul", "И. И.", "é" };
  HkName *name = g_new0 (HkName, 1);

  if (g_rand_int_range (rand, 0, 6) == 0)
    {
      name->literal
          = g_strdup (g_rand_boolean (rand) ? "World Health Organization" : "سازمان ملل متحد");
      return name;
    }
  name->family = g_strdup (families[g_rand_int_range (rand, 0, G_N_ELEMENTS (families))]);
  if (g_rand_int_range (rand, 0, 8) > 0)
    name->given = g_strdup (given[g_rand_int_range (rand, 0, G_N_ELEMENTS (given))]);
  if (g_rand_int_range (rand, 0, 5) == 0)
    name->non_dropping_particle = g_strdup (g_rand_boolean (rand) ? "van der" : "de");
  if (g_rand_int_range (rand, 0, 6) == 0)
    name->suffix = g_strdup ("Jr.");
  return name;
}

static void
make_string (GRand *rand, HkWork *work, HkVariable variable)
{
  g_autofree char *text = NULL;

  switch (variable)
    {
    case HK_VAR_DOI:
      text = g_strdup ("10.1000/a_b(1)");
      break;
    case HK_VAR_URL:
      text = g_strdup ("https://example.org/~a/b_c?d=1&e=%20#f--g");
      break;
    case HK_VAR_KEYWORD:
      text = g_strdup (g_rand_boolean (rand) ? "one, two" : "یک, دو, سه");
      break;
    case HK_VAR_PAGE:
      text = g_strdup (g_rand_boolean (rand) ? "12-34" : "e5");
      break;
    case HK_VAR_LANGUAGE:
      text = g_strdup (g_rand_boolean (rand) ? "en" : "ru");
      break;
    case HK_VAR_ABSTRACT:
      text = g_strdup ("One paragraph.\nTwo & three.");
      break;
    case HK_VAR_ISSUE:
    case HK_VAR_VOLUME:
    case HK_VAR_NUMBER:
    case HK_VAR_COLLECTION_NUMBER:
      text = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 99));
      break;
    default:
      text = make_text (rand);
    }
  hk_work_set_string (work, variable, text);
}

static void
make_date (GRand *rand, HkWork *work, HkVariable variable)
{
  HkDate *date = hk_date_new (g_rand_int_range (rand, 1600, 2030), 0, 0);

  if (g_rand_boolean (rand))
    date->start.month = (guint8) g_rand_int_range (rand, 1, 13);
  if (date->start.month != 0 && g_rand_boolean (rand))
    date->start.day = (guint8) g_rand_int_range (rand, 1, 29);
  if (date->start.month == 0 && g_rand_int_range (rand, 0, 4) == 0)
    date->start.season = 2;
  if (date->start.day == 0 && g_rand_int_range (rand, 0, 5) == 0)
    {
      date->is_range = TRUE;
      date->end.year = date->start.year + 1;
    }
  date->circa = g_rand_int_range (rand, 0, 6) == 0;
  hk_work_take_date (work, variable, date);
}

static HkWork *
make_work (GRand *rand)
{
  static const char *const types[] = { "article-journal",
                                       "book",
                                       "chapter",
                                       "thesis",
                                       "report",
                                       "webpage",
                                       "paper-conference",
                                       "article-newspaper",
                                       "document",
                                       "patent",
                                       "dataset",
                                       "entry-encyclopedia",
                                       "song",
                                       "legal_case" };
  HkWork *work = hk_work_new (types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))]);

  for (HkVariable v = 0; v < HK_N_VARIABLES; v++)
    {
      if (g_rand_int_range (rand, 0, 3) > 0)
        continue;
      if (hk_variable_get_kind (v) == HK_VARIABLE_DATE)
        make_date (rand, work, v);
      else if (hk_variable_get_kind (v) == HK_VARIABLE_NAMES)
        for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
          hk_work_take_name (work, v, make_name (rand));
      else
        make_string (rand, work, v);
    }
  return work;
}

static void
test_made (gconstpointer format)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1397);

  for (guint i = 0; i < N_MADE; i++)
    {
      g_autoptr (HkWork) work = make_work (rand);

      check_round_trip (work, format);
    }
}

/* The keys of a file are in ASCII, different from each other, and the same when it is written again. */
static void
test_keys (void)
{
  g_autoptr (GPtrArray) works = load_seed ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HkWriting writing = { .works = works };
  GString *text;
  GString *again;

  for (guint i = 0; i < works->len; i++)
    hk_work_set_id (g_ptr_array_index (works, i), NULL);
  g_ptr_array_add (works, hk_work_copy (g_ptr_array_index (works, 0)));
  text = hk_formats_write ("bibtex", &writing, NULL);
  again = hk_formats_write ("bibtex", &writing, NULL);
  g_assert_cmpstr (text->str, ==, again->str);
  g_assert_nonnull (strstr (text->str, "@article{hasnund1397nazm,"));
  g_assert_nonnull (strstr (text->str, "@article{hasnund1397nazm-a,"));
  for (const char *p = strchr (text->str, '@'); p != NULL; p = strstr (p, "\n@"))
    {
      const char *key = strchr (p, '{') + 1;
      char *copy = g_strndup (key, strcspn (key, ","));

      g_assert_true (g_str_is_ascii (copy));
      if (!g_hash_table_add (seen, copy))
        g_error ("two works have the key %s", copy);
      p = key;
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, works->len);
  g_string_free (text, TRUE);
  g_string_free (again, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *seed = g_strconcat ("/round-trip/seed/", formats[i], NULL);
      g_autofree char *made = g_strconcat ("/round-trip/made/", formats[i], NULL);

      g_test_add_data_func (seed, formats[i], test_seed);
      g_test_add_data_func (made, formats[i], test_made);
    }
  g_test_add_func ("/round-trip/keys", test_keys);
  return g_test_run ();
}
