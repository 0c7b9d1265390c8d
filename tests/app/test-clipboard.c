/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-clipboard.h"

static void
test_strip_marks (void)
{
  static const struct
  {
    const char *text;
    const char *plain;
  } cases[] = {
    { "", "" },
    { "Azer News", "Azer News" },
    /* Marks, embeddings, isolates and the Arabic letter mark go; joiner and non-joiner stay. */
    { "\u200Fمنطقه\u200Cای\u200E", "منطقه\u200Cای" },
    { "\u2067فا\u2069 \u2066en\u2069 \u202Bx\u202C\u061C", "فا en x" },
    { "ه\u200D", "ه\u200D" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = hk_content_strip_marks (cases[i].text);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_flavours (void)
{
  g_autoptr (GdkContentProvider) content = hk_content_new ("\u200Fفارسی", "<i>فارسی</i>", "fa");
  g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (content);
  g_autoptr (GdkContentProvider) plain = hk_content_new ("a", NULL, NULL);
  g_autoptr (GdkContentFormats) plain_formats = gdk_content_provider_ref_formats (plain);

  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/plain"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
  g_assert_false (gdk_content_formats_contain_mime_type (plain_formats, "text/html"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clipboard/strip-marks", test_strip_marks);
  g_test_add_func ("/clipboard/flavours", test_flavours);
  return g_test_run ();
}
