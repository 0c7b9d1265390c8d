/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The switch of the language where the program's own locales are missing or cannot be made, and no
 * Persian locale is generated: gettext is then led by LANGUAGE. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

#include "hk-locale.h"

/* From glibc 2.41 on C.UTF-8 is as C to gettext, and nothing is translated: then it stays English, but
 * the direction and the digits switch all the same. */
static gboolean
is_translated (void)
{
#ifdef __GLIBC__
  int major = 0, minor = 0;

  return sscanf (gnu_get_libc_version (), "%d.%d", &major, &minor) == 2
         && (major < 2 || (major == 2 && minor < 41));
#else
  return FALSE;
#endif
}

static void
test_switch (void)
{
  const char *persian = is_translated () ? "راهنما" : "Help";

  for (int i = 0; i < 3; i++)
    {
      g_assert_true (hk_locale_set_language ("fa"));
      g_assert_cmpstr (hk_locale_get_language (), ==, "fa");
      g_assert_true (hk_locale_is_rtl (hk_locale_get_language ()));
      g_assert_cmpstr (_ ("Help"), ==, persian);
      g_assert_true (hk_locale_set_language ("en"));
      g_assert_cmpstr (_ ("Help"), ==, "Help");
    }
  g_assert_false (hk_locale_set_language ("ja"));
  g_assert_cmpstr (hk_locale_get_language (), ==, "en");
}

static void
test_thread (void)
{
  HkLocaleScope *scope = hk_locale_enter_thread ("fa");

  g_assert_nonnull (scope);
  hk_locale_leave_thread (scope);
  g_assert_cmpstr (_ ("Help"), ==, "Help");
}

int
main (int argc, char **argv)
{
  /* Where there is nothing: newlocale() fails as it does where the libc knows no such locales. */
  g_setenv ("HK_LOCALES_DIR", "/nonexistent", TRUE);
  hk_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale-fallback/switch", test_switch);
  g_test_add_func ("/locale-fallback/thread", test_thread);
  return g_test_run ();
}
