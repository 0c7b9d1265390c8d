/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-markup.h"

#include "csl-setting.h"
#include "csl-write.h"

static void
test_fields (void)
{
  static const struct
  {
    const char *text;
    const char *wanted;
  } rows[] = {
    { "plain", "plain" },
    { "<i>a</i> <b>b</b>", "<i>a</i> <b>b</b>" },
    { "x<sup>2</sup><sub>3</sub>", "x<sup>2</sup><sub>3</sub>" },
    { "<sc>a</sc>", "<span style=\"font-variant:small-caps;\">a</span>" },
    { "a < b & c", "a &#60; b &#38; c" },
    { "<i>never closed", "&#60;i&#62;never closed" },
    { "closed</i> alone", "closed&#60;/i&#62; alone" },
    { "<i>a <b>b</i> c</b>", "<i>a &#60;b&#62;b</i> c&#60;/b&#62;" },
    { "<u>unknown</u>", "&#60;u&#62;unknown&#60;/u&#62;" },
    { "a \"b 'c' d\" e", "a “b ‘c’ d” e" },
    { "it's l'art", "it’s l’art" },
    { "the '90s", "the ’90s" },
    { "mot : « mot »", "mot\u202f: «\u202fmot\u202f»" },
    { "<i>a <i>b</i> c</i>", "<i>a <span style=\"font-style:normal;\">b</span> c</i>" },
  };
  g_autoptr (CslLocale) locale = csl_setting_locale ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CslArena) arena = csl_arena_new ();
      g_autoptr (GString) got = g_string_new (NULL);

      csl_write (csl_markup_parse (arena, rows[i].text, strlen (rows[i].text), locale), locale,
                 HK_CITATION_HTML, got);
      g_assert_cmpstr (got->str, ==, rows[i].wanted);
    }
}

static void
test_length (void)
{
  g_autoptr (CslArena) arena = csl_arena_new ();
  g_autoptr (GString) got = g_string_new (NULL);

  /* Only what the caller gives is read. */
  csl_out_plain (csl_markup_parse (arena, "abc<i>def</i>", 3, NULL), got);
  g_assert_cmpstr (got->str, ==, "abc");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup/fields", test_fields);
  g_test_add_func ("/markup/length", test_length);
  return g_test_run ();
}
