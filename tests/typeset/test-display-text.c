/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-display-text.h"

#include <string.h>

/* [ stands for LRI, { for RLI and ] for PDI. */
static const struct
{
  HkDirection direction;
  HkDigits digits;
  const char *text;
  const char *display;
} cases[] = {
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "سلام", "سلام" },
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "از سال 2016 تاکنون", "از سال 2016 تاکنون" },
  { HK_DIRECTION_RTL, HK_DIGITS_PERSIAN, "از سال 2016", "از سال ۲۰۱۶" },
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "خارجی، 10(40)، 39-69.", "خارجی، [10(40)]، [39-69]." },
  /* Falling pages are shown rising by the line itself. */
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "خارجی، 10(40)، 69-39.", "خارجی، [10(40)]، 69-39." },
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "خارجی، ۲۱۲–۱۸۱.", "خارجی، ۲۱۲–۱۸۱." },
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "نشانی 9-8-7", "نشانی [9-8-7]" },
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "نک. 10.22034/irsj.2020.113587.",
    "نک. [10.22034/irsj.2020.113587]." },
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "در (Central Asia) است", "در ([Central Asia]) است" },
  { HK_DIRECTION_RTL, HK_DIGITS_AS_WRITTEN, "https://example.org/a/", "[https://example.org/a/]" },
  { HK_DIRECTION_LTR, HK_DIGITS_AS_WRITTEN, "the word «می‌شود» is",
    "the word «{می‌شود]» is" },
  { HK_DIRECTION_LTR, HK_DIGITS_LATIN, "in ۱۳۹۷", "in 1397" },
};

static char *
readable (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (g_utf8_get_char (p))
      {
      case 0x2066:
        g_string_append_c (out, '[');
        break;
      case 0x2067:
        g_string_append_c (out, '{');
        break;
      case 0x2069:
        g_string_append_c (out, ']');
        break;
      default:
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      }
  return g_string_free (out, FALSE);
}

static void
test_display (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HkDisplayText) copy
          = hk_display_text_new (cases[i].text, cases[i].direction, cases[i].digits);
      g_autofree char *got = readable (copy->text);

      g_assert_cmpstr (got, ==, cases[i].display);
    }
}

static void
test_map (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;
      g_autoptr (HkDisplayText) copy
          = hk_display_text_new (text, cases[i].direction, cases[i].digits);

      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        {
          gsize byte = (gsize) (p - text);
          gunichar shown = g_utf8_get_char (copy->text + copy->from_text[byte]);

          g_assert_cmpuint (copy->to_text[copy->from_text[byte]], ==, byte);
          g_assert_cmpuint (shown, ==,
                            hk_digits_convert_char (g_utf8_get_char (p), cases[i].digits));
        }
      g_assert_cmpuint (copy->from_text[strlen (text)], ==, copy->n_bytes);
      g_assert_cmpuint (copy->to_text[copy->n_bytes], ==, strlen (text));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/display-text/display", test_display);
  g_test_add_func ("/display-text/map", test_map);
  return g_test_run ();
}
