/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From labelled tokens to fields: what the reader, the fields and the settling do, whatever the weights say. */
#include "hk-ref-fields.h"
#include "hk-ref-label.h"
#include "hk-ref-reader.h"

#include <string.h>

/* A label in { } holds from there on; n is none. */
static const struct
{
  const char *marked;
  const char *expected; /* lines "field: value" that must be there; "-field" that must not */
} cases[] = {
  { "{author}Miller, J. {n}({date}2014{n}). {title}Rivers and borders{n}. {container}J. Water Stud.{n}, "
    "{volume}12{n}({issue}3{n}), {pages}45–67{n}.",
    "title: Rivers and borders\ncontainer-title: J. Water Stud.\nvolume: 12\nissue: 3\npage: 45-67\n"
    "type: article-journal" },
  { "{title}«رودها و مرزها»{n}، {container}مجلهٔ آب{n}، {pages}۶۹-۳۹{n}.",
    "title: رودها و مرزها\ncontainer-title: مجلهٔ آب\npage: 39-69\nlanguage: fa" },
  { "{title}رودها و مرزها{n}، {container}مجلهٔ آب{n}، ص {pages}104-98{n}.", "page: 104-98" },
  { "{title}Rivers{n}. {container}J Water{n} {volume}5{n}: {pages}104-9{n}.", "page: 104-9" },
  { "{title}رودها{n}. {container}مجلهٔ آب{n}، ص {pages}276-78{n}.", "page: 276-78" },
  { "{title}Rivers{n}. {container}J Water{n}, {pages}e0123{n}.", "page: e0123" },
  { "{title}تاریخ رودها{n}. چاپ {edition}دوم{n}. {location}تهران{n}: {publisher}نشر ما{n}.",
    "edition: 2\npublisher-place: تهران\npublisher: نشر ما\ntype: book" },
  { "{title}Rivers and borders (Working Paper No. 10){n}. {publisher}Water Institute{n}.",
    "title: Rivers and borders\npublisher: Water Institute\ntype: report" },
  { "{title}Rivers and borders{n}. {container}Institute of Water Studies{n}, {date}2014{n}.",
    "publisher: Institute of Water Studies\n-container-title" },
  { "{container}Proceedings of the Conference on Rivers{n}, {date}2014{n}.",
    "title: Proceedings of the Conference on Rivers\n-container-title" },
  { "{title}Rivers{n}. {container}Phys. Water{n} {volume}88{n}, {issue}43007{n}.",
    "page: 43007\nvolume: 88\n-issue" },
  { "{title}Rivers (and borders){n}.", "title: Rivers (and borders)" },
  { "{title}Rivers?{n} {publisher}Press{n}.", "title: Rivers?" },
  { "{title}Rivers{n}. Retrieved {date}May 4, 2018{n}, from {url}https://example.org/a{n}",
    "URL: https://example.org/a\ntype: webpage\n-issued" },
  { "{title}Реки{n} // {container}Вестник{n}. {date}2014{n}.", "language: ru" },
  { "{author}Иванов И. И.{n} «{title}Большая река» и море{n}. М., {date}2014{n}.",
    "title: «Большая река» и море" },
  { "{title}Реки{n} // {container}Вестник{n}. Т. {volume}5{n}, № {issue}1 (28{n}).",
    "issue: 1 (28)" },
  { "{title}Реки Азии (1992–2009 гг{n}.). М.", "title: Реки Азии (1992–2009 гг.)" },
  { "{title}Rivers{n} ({publisher}Press{n}).", "title: Rivers\npublisher: Press" },
  { "{author}Иванов, И. И.{n} {title}Реки / И. И. Иванов{n}. М., {date}2014{n}.", "title: Реки" },
  { "{author}Иванов, И. И.{n} {title}Реки{n} / {translator}И. И. Иванов{n}. М.", "-translator" },
  { "{author}Stone, A.{n} {title}Rivers / seas{n}.", "title: Rivers / seas" },
  { "{title}Rivers{n}. {container}Phys. Water{n} {volume}B 88{n}, {pages}43{n}.",
    "container-title: Phys. Water B\nvolume: 88" },
  { "{title}Rivers{n}. {container}Phys. Water{n}, {date}1999{n}, {volume}B88{n}, {pages}43{n}.",
    "container-title: Phys. Water\nvolume: 88" },
  { "{title}Реки{n}. М.: {publisher}Наука{n}, {date}1999{n}. {pages}350{n} с.",
    "number-of-pages: 350\n-page" },
  { "{title}Rivers{n}. {location}Paris{n}: {publisher}Press{n}, {date}1999{n}, {pages}350{n} p.",
    "number-of-pages: 350\n-page" },
  { "{title}Rivers{n}. {container}J Water{n} {date}1999{n}, p. {pages}350{n}.", "page: 350" },
  { "{title}Rivers and{n}. {container}Borders of Asia{n}. {publisher}Press{n}, {date}2014{n}.",
    "title: Rivers and. Borders of Asia\n-container-title" },
  { "{title}Rivers{n}. {container}J Water{n}, 2, #{pages}A7B{n}, www.a.org", "volume: 2" },
  { "{author}Stone, A.{n} ({date}2018, March 9{n}). {title}Rivers rise again. The Daily Harbour{n}. "
    "Retrieved from {url}https://example.org/a{n}",
    "title: Rivers rise again\ncontainer-title: The Daily Harbour" },
  { "{author}Stone, A.{n} ({date}2018, March 9{n}). {title}Rivers. A second look{n}. "
    "Retrieved from {url}https://example.org/a{n}",
    "title: Rivers. A second look\n-container-title" },
  { "{title}Rivers and borders [Internet]{n}. {date}2014{n}.", "title: Rivers and borders" },
  { "{title}Rivers [and borders]{n}. {date}2014{n}.", "title: Rivers [and borders]" },
};

/* The text without its labels, which go to @labels by byte. */
static char *
unmark (const char *marked, GArray *labels)
{
  static const char *const ids[] = {
#define HK_REF_ID(name, label_id) [HK_REF_##name] = label_id,
    HK_REF_LABELS (HK_REF_ID)
#undef HK_REF_ID
  };
  GString *text = g_string_new (NULL);
  guint8 label = HK_REF_NONE;

  for (const char *p = marked; *p != '\0'; p++)
    {
      if (*p != '{')
        {
          g_string_append_c (text, *p);
          g_array_append_val (labels, label);
          continue;
        }
      label = HK_REF_NONE;
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        if (strncmp (p + 1, ids[i], strlen (ids[i])) == 0 && p[1 + strlen (ids[i])] == '}')
          label = i;
      p = strchr (p, '}');
    }
  return g_string_free (text, FALSE);
}

static HkWork *
read_work (const char *text, GArray *byte_labels, float margin)
{
  g_auto (HkRefTokens) tokens = { NULL };
  g_autofree guint8 *labels = NULL;
  g_autofree float *margins = NULL;
  guint n;

  hk_ref_tokens_init (&tokens);
  hk_ref_tokens_read (&tokens, text, strlen (text));
  n = tokens.items->len;
  labels = g_malloc (n + 1);
  margins = g_new (float, n + 1);
  for (guint i = 0; i < n; i++)
    {
      labels[i] = g_array_index (byte_labels, guint8, hk_ref_tokens_get (&tokens, i)->byte_start);
      margins[i] = margin;
    }
  return hk_ref_fields_read (&tokens, labels, margins, 0, n, NULL);
}

static void
check_line (HkWork *work, const char *line)
{
  HkVariable variable;
  g_auto (GStrv) parts = g_strsplit (line, ": ", 2);

  if (line[0] == '-')
    {
      g_assert_true (hk_variable_from_id (line + 1, -1, &variable));
      g_assert_false (hk_work_has (work, variable));
      return;
    }
  if (g_str_equal (parts[0], "type"))
    {
      g_assert_cmpstr (hk_work_get_csl_type (work), ==, parts[1]);
      return;
    }
  g_assert_true (hk_variable_from_id (parts[0], -1, &variable));
  g_assert_cmpstr (hk_work_get_string (work, variable), ==, parts[1]);
}

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, 1);
      g_autofree char *text = unmark (cases[i].marked, labels);
      g_autoptr (HkWork) work = read_work (text, labels, 100);
      g_auto (GStrv) lines = g_strsplit (cases[i].expected, "\n", -1);

      g_test_message ("%s", text);
      for (guint k = 0; lines[k] != NULL; k++)
        check_line (work, lines[k]);
    }
}

/* The surer the labels, the surer the fields. */
static void
test_confidence (void)
{
  static const HkVariable variables[]
      = { HK_VAR_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_ISSUED, HK_VAR_VOLUME, HK_VAR_AUTHOR };
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, 1);
  g_autofree char *text = unmark (cases[0].marked, labels);
  g_autoptr (HkWork) sure = read_work (text, labels, 300), unsure = read_work (text, labels, 5);

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_assert_cmpfloat (hk_work_get_confidence (sure, variables[i]), >,
                       hk_work_get_confidence (unsure, variables[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ref-fields/fields", test_fields);
  g_test_add_func ("/ref-fields/confidence", test_confidence);
  return g_test_run ();
}
