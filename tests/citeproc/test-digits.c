/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-digits.h"

#include <string.h>

static char *
convert (const char *text, HkDigits digits, gboolean verbatim)
{
  CslArena *arena = csl_arena_new ();
  CslOut *root = csl_out_span (arena), *inner = csl_out_span (arena);
  GString *plain = g_string_new (NULL);

  csl_out_append (root, csl_out_text (arena, "1 ", -1));
  csl_out_append (inner, csl_out_text (arena, text, -1));
  inner->verbatim = verbatim;
  csl_out_append (root, inner);
  csl_convert_digits (arena, root, digits);
  csl_out_plain (root, plain);
  csl_arena_free (arena);
  return g_string_free (plain, FALSE);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    HkDigits digits;
    gboolean verbatim;
    const char *wanted;
  } rows[] = {
    { "12(3)، 45–67", HK_DIGITS_PERSIAN, FALSE, "۱ ۱۲(۳)، ۴۵–۶۷" },
    { "۱۲(۳)", HK_DIGITS_LATIN, FALSE, "1 12(3)" },
    { "1414", HK_DIGITS_ARABIC, FALSE, "١ ١٤١٤" },
    { "1402الف", HK_DIGITS_PERSIAN, FALSE, "۱ ۱۴۰۲الف" },
    { "10.22059/123", HK_DIGITS_PERSIAN, TRUE, "۱ 10.22059/123" },
    { "https://a.ir/1 و 2", HK_DIGITS_PERSIAN, FALSE, "۱ https://a.ir/1 و ۲" },
    { "B2 و COVID-19", HK_DIGITS_PERSIAN, FALSE, "۱ B2 و COVID-19" },
    { "۲nd", HK_DIGITS_LATIN, FALSE, "1 2nd" },
    { "12 ۱۲", HK_DIGITS_AS_WRITTEN, FALSE, "1 12 ۱۲" },
    { "", HK_DIGITS_PERSIAN, FALSE, "۱ " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = convert (rows[i].text, rows[i].digits, rows[i].verbatim);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digits/rows", test_rows);
  return g_test_run ();
}
