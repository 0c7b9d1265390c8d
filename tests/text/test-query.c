/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-query.h"

/* The text with each match in brackets, or NULL for no match. */
static char *
mark (const char *query_text, const char *text)
{
  g_autoptr (HkQuery) query = hk_query_new (query_text);
  g_autoptr (HkFolded) folded = hk_folded_new (text, -1);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  double score = hk_query_match (query, folded, ranges);
  GString *out;
  gsize at = 0;

  g_assert_cmpfloat (hk_query_match (query, folded, NULL) > 0, ==, score > 0);
  g_assert_cmpint (hk_query_fits (query, folded), ==, score > 0);
  if (score == 0)
    {
      g_assert_cmpuint (ranges->len, ==, 0);
      return NULL;
    }
  out = g_string_new (NULL);
  for (guint i = 0; i < ranges->len; i++)
    {
      const HkByteRange *range = &g_array_index (ranges, HkByteRange, i);

      g_assert_cmpuint (range->start, >=, at);
      g_string_append_len (out, text + at, range->start - at);
      g_string_append_printf (out, "[%.*s]", (int) range->length, text + range->start);
      at = range->start + range->length;
    }
  g_string_append (out, text + at);
  return g_string_free (out, FALSE);
}

static void
test_matches (void)
{
  static const struct
  {
    const char *query, *text, *expected;
  } cases[] = {
    /* blank, ZWNJ or nothing, on both sides */
    { "می شود", "هدایت می‌شود.", "هدایت [می‌شود]." },
    { "می شود", "هدایت میشود.", "هدایت [میشود]." },
    { "می شود", "هدایت می شود.", "هدایت [می شود]." },
    { "میشود", "هدایت می‌شود.", "هدایت [می‌شود]." },
    { "میشود", "هدایت می شود.", "هدایت [می شود]." },
    { "می‌شود", "هدایت می شود.", "هدایت [می شود]." },
    { "منطقه گرایی", "منطقهگرایی جدید", "[منطقهگرایی] جدید" },
    { "central asia", "in CentralAsia", "in [CentralAsia]" },
    /* but words do not flow into each other */
    { "the", "last hebrew", NULL },
    { "ازبک", "از بکارگیری", NULL },
    { "\"10 40\"", "1040", NULL },
    /* any order, all of them */
    { "asia regional", "Regional order in Asia", "[Regional] order in [Asia]" },
    { "asia africa", "Regional order in Asia", NULL },
    { "  ", "all", "all" },
    { "", "all", "all" },
    /* forms of letters, marks, digits, case, accents */
    { "كتابي", "کتابی", "[کتابی]" },
    { "مسیله", "مسئله", "[مسئله]" },
    { "آسیا", "اسیا", "[اسیا]" },
    { "1397", "سال ۱۳۹۷", "سال [۱۳۹۷]" },
    { "۱۳۹۷", "1397", "[1397]" },
    { "unite", "L’Unité", "L’[Unité]" },
    { "елка", "Ёлка", "[Ёлка]" },
    { "محمد", "مُحَمَّد رضا", "[مُحَمَّد] رضا" },
    { "10(40)", "دورهٔ ۱۰(۴۰)", "دورهٔ [۱۰(۴۰)]" },
    /* phrases */
    { "\"central asia\"", "asia central", NULL },
    { "\"central asia\"", "in Central Asia.", "in [Central Asia]." },
    { "\"asia\"", "asian", NULL },
    { "\"cafe\"", "café", NULL },
    { "«آسیای مرکزی»", "در آسیای مرکزی", "در [آسیای مرکزی]" },
    { "\"central as", "central asia", "[central as]ia" },
    { "\"order in\" regional", "regional order in", "[regional] [order in]" },
    { "aa", "aaaa", "[aa][aa]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = mark (cases[i].query, cases[i].text);

      if (g_strcmp0 (got, cases[i].expected) != 0)
        g_error ("“%s”: expected %s, got %s", cases[i].query, cases[i].expected, got);
    }
}

static double
score (const char *query_text, const char *text)
{
  g_autoptr (HkQuery) query = hk_query_new (query_text);
  g_autoptr (HkFolded) folded = hk_folded_new (text, -1);

  return hk_query_match (query, folded, NULL);
}

static void
test_order (void)
{
  g_assert_cmpfloat (score ("آن", "آن"), >, score ("آن", "ان"));
  g_assert_cmpfloat (score ("cafe", "cafe"), >, score ("cafe", "café"));
  g_assert_cmpfloat (score ("asia", "asian"), >, score ("asia", "eurasia"));
  g_assert_cmpfloat (score ("asia", "asia"), >, score ("asia", "asian"));
  g_assert_cmpfloat (score ("central asia", "central asia"), >,
                     score ("central asia", "asia central"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/matches", test_matches);
  g_test_add_func ("/query/order", test_order);
  return g_test_run ();
}
