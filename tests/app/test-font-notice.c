/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-font-notice.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "hk-font-probe.h"
#include "hk-locale.h"

#define SIZE (16 * PANGO_SCALE)

static PangoContext *context;

static void
make_context (void)
{
  PangoFontDescription *font = pango_font_description_from_string ("Sans 12");

  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
}

static void
test_missing_letters (void)
{
  g_auto (HkFontProbe) probe = { 0 };

  /* The last character for private use: no face has it. */
  hk_font_probe_run (&probe, context, HK_LATIN_FAMILIES, SIZE, "en", "a\xf4\x8f\xbf\xbd");
  g_assert_cmpuint (probe.n_missing, ==, 1);
}

static void
test_no_such_face (void)
{
  g_autofree char *notice = hk_font_notice_for_language (context, "fa", "No Such Face 99");

  g_assert_nonnull (notice);
  if (strstr (notice, "No Such Face 99") == NULL && strstr (notice, "fonts-vazirmatn") == NULL)
    g_error ("neither what is missing nor what to install is named: %s", notice);
}

/* Whatever is installed, the notice and the probe say the same. */
static void
test_default_faces (void)
{
  g_autofree char *notice = hk_font_notice_for_language (context, "fa", NULL);
  g_auto (HkFontProbe) probe = { 0 };

  hk_font_probe_run (&probe, context, HK_ARABIC_FAMILIES, SIZE, "fa", "پژوهشِ خانۀ ما ۴۶۷");
  if (probe.n_missing == 0 && !probe.is_substitute)
    g_assert_null (notice);
  else
    g_assert_nonnull (strstr (notice, "fonts-vazirmatn"));
}

static void
test_in_persian (void)
{
  g_autofree char *notice = NULL;

  hk_locale_set_language ("fa");
  notice = hk_font_notice_for_language (context, "fa", "No Such Face 99");
  hk_locale_set_language ("en");
  if (strstr (notice, "نصب") == NULL)
    g_error ("expected Persian, got: %s", notice);
}

int
main (int argc, char **argv)
{
  int result;

  hk_locale_init ();
  g_test_init (&argc, &argv, NULL);
  make_context ();
  g_test_add_func ("/font-notice/missing-letters", test_missing_letters);
  g_test_add_func ("/font-notice/no-such-face", test_no_such_face);
  g_test_add_func ("/font-notice/default-faces", test_default_faces);
  g_test_add_func ("/font-notice/in-persian", test_in_persian);
  result = g_test_run ();
  g_object_unref (context);
  return result;
}
