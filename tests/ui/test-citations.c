/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of citations beyond the style: digits, calendars, order, titles in another language. */
#include "config.h"

#include <gtk/gtk.h>
#include <string.h>

#include "hk-driver.h"

#define ARTICLE HK_SOURCE_ROOT "/data/articles/regionalism-central-asia.txt"

static HkSession *session;

static void
open_options (HkDriver *driver)
{
  hk_driver_key (driver, "Control_L Shift_L s");
  hk_driver_expect_window (driver, "Citation Style");
  hk_driver_expect_focus (driver, "Search styles and journals");
  /* From the search entry over the language to the button. */
  hk_driver_key (driver, "Tab");
  hk_driver_key (driver, "Tab");
  hk_driver_key (driver, "space");
  hk_driver_expect (driver, "Add “[In Persian]”");
}

static void
take_options (HkDriver *driver)
{
  hk_driver_key (driver, "Escape");
  hk_driver_wait_until_gone (driver, "Add “[In Persian]”");
  hk_driver_press (driver, "Choose");
  hk_driver_wait_until_gone (driver, "Search styles and journals");
}

/* Of the drop-down that has the focus: from the first value @n_down further, to the one that it is called by
 * then. @other is one that is seen only while they are listed. */
static void
choose (HkDriver *driver, guint n_down, const char *other, const char *chosen)
{
  hk_driver_key (driver, "space");
  hk_driver_expect (driver, other);
  hk_driver_key (driver, "Home");
  for (guint i = 0; i < n_down; i++)
    hk_driver_key (driver, "Down");
  hk_driver_key (driver, "Return");
  hk_driver_wait_until_gone (driver, other);
  hk_driver_expect_focus (driver, chosen);
}

static gboolean
copy_holds (HkDriver *driver, gpointer text)
{
  g_autofree char *plain = NULL;

  hk_driver_key (driver, "Control_L k");
  hk_driver_key (driver, "Control_L g");
  hk_driver_key (driver, "Home");
  hk_driver_key (driver, "Control_L Shift_L c");
  plain = hk_driver_read_clipboard (driver, "text/plain;charset=utf-8");
  return plain != NULL && strstr (plain, text) != NULL;
}

static void
test_options (void)
{
  g_autoptr (HkDriver) driver = hk_driver_new (session);

  hk_driver_start (driver, "--language=en", ARTICLE);
  hk_driver_expect (driver, "References 32");
  g_assert_true (hk_driver_wait (driver, copy_holds, (gpointer) "(۱۳۹۷)"));

  open_options (driver);
  choose (driver, 3, "Persian", "Digits: Latin");
  hk_driver_key (driver, "Tab");
  choose (driver, 3, "As given, Jalali marked", "Dates: Jalali and Gregorian");
  take_options (driver);
  g_assert_true (hk_driver_wait (driver, copy_holds, (gpointer) "(1397 [2018–2019])"));

  /* They are kept. */
  open_options (driver);
  hk_driver_expect (driver, "Jalali and Gregorian");
  choose (driver, 1, "Persian", "Digits: Of the work");
  take_options (driver);
  g_assert_true (hk_driver_wait (driver, copy_holds, (gpointer) "(۱۳۹۷ [۲۰۱۸–۲۰۱۹])"));
  hk_driver_quit (driver);
}

int
main (int argc, char **argv)
{
  int status;

  session = hk_driver_init (&argc, &argv);
  g_test_add_func ("/citations/options", test_options);
  status = g_test_run ();
  hk_session_stop (session);
  return status;
}
