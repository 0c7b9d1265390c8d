/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Run with LC_ALL=C.UTF-8: no locale of the system is needed. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "hk-locale.h"

static void
test_switch (void)
{
  g_assert_true (hk_locale_set_language ("fa"));
  g_assert_cmpstr (hk_locale_get_language (), ==, "fa");
  g_assert_cmpstr (_ ("References"), ==, "منابع");
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "References"), ==, "منابع");
  g_assert_true (hk_locale_set_language ("en"));
  g_assert_cmpstr (_ ("References"), ==, "References");
  /* Back again: nothing was cached. */
  g_assert_true (hk_locale_set_language ("fa_IR.UTF-8"));
  g_assert_cmpstr (_ ("References"), ==, "منابع");
  g_assert_true (hk_locale_set_language ("en"));
}

static void
test_unknown (void)
{
  g_assert_true (hk_locale_set_language ("en"));
  g_assert_false (hk_locale_set_language ("tlh"));
  g_assert_false (hk_locale_set_language (""));
  g_assert_cmpstr (hk_locale_get_language (), ==, "en");
}

static void
test_direction (void)
{
  g_assert_true (hk_locale_is_rtl ("fa"));
  g_assert_false (hk_locale_is_rtl ("en"));
}

static gpointer
say_in_thread (gpointer language)
{
  g_autoptr (HkLocaleScope) scope = hk_locale_enter_thread (language);

  return g_strdup (_ ("References"));
}

/* A worker says its errors in the interface's language, and the main thread is not touched. */
static void
test_thread (void)
{
  g_autofree char *persian = NULL, *english = NULL;

  g_assert_true (hk_locale_set_language ("en"));
  persian = g_thread_join (g_thread_new ("fa", say_in_thread, (gpointer) "fa"));
  english = g_thread_join (g_thread_new ("en", say_in_thread, (gpointer) "en"));
  g_assert_cmpstr (persian, ==, "منابع");
  g_assert_cmpstr (english, ==, "References");
  g_assert_cmpstr (_ ("References"), ==, "References");
}

int
main (int argc, char **argv)
{
  hk_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale/switch", test_switch);
  g_test_add_func ("/locale/unknown", test_unknown);
  g_test_add_func ("/locale/direction", test_direction);
  g_test_add_func ("/locale/thread", test_thread);
  return g_test_run ();
}
