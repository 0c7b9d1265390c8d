/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main job, as a person does it: open, read, search, copy, switch the language, open again. */
#include "config.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>

#include "hk-driver.h"

#define ARTICLE HK_SOURCE_ROOT "/data/articles/regionalism-central-asia.txt"
#define TITLE "Regionalism and Regional Collaboration in Central Asia"

static HkSession *session;

static void
assert_contains (const char *text, const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_error ("expected “%s” in “%s”", part, text);
}

static void
assert_no_marks (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E)
          || (c >= 0x2066 && c <= 0x2069))
        g_error ("a direction mark U+%04X in “%s”", c, text);
    }
}

static HkDriver *
open_article (const char *option)
{
  HkDriver *driver = hk_driver_new (session);

  hk_driver_start (driver, option, ARTICLE);
  hk_driver_expect (driver, TITLE);
  return driver;
}

/* The next ones start in English, whatever a test before did. */
static HkDriver *
open_in_english (void)
{
  return open_article ("--language=en");
}

/* The name of a type or a mnemonic's underscore is no name. */
static gboolean
names_are_words (HkDriver *driver, gpointer data)
{
  g_autoptr (GPtrArray) names = hk_driver_list_names (driver, ATSPI_ROLE_INVALID);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (g_str_has_prefix (name, "Gtk") || g_str_has_prefix (name, "Adw")
          || g_str_has_prefix (name, "Hk") || g_str_has_prefix (name, "_"))
        {
          g_free (*(char **) data);
          *(char **) data = g_strdup (name);
          return FALSE;
        }
    }
  return names->len > 0;
}

static void
test_open (void)
{
  g_autoptr (HkDriver) driver = open_in_english ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *bad = NULL;

  hk_driver_expect (driver, "Keywords 6");
  hk_driver_expect (driver, "References 32");
  items = hk_driver_list_names (driver, ATSPI_ROLE_LIST_ITEM);
  /* The list is virtual: newer GTK makes a row for what is seen alone. */
  g_assert_cmpuint (items->len, >=, 4);
  assert_contains (g_ptr_array_index (items, 0), "حسنوند");
  /* Repaired on opening: the page says «درمنطقهگرایی». */
  assert_contains (g_ptr_array_index (items, 0), "در منطقه‌گرایی");
  if (!hk_driver_wait (driver, names_are_words, &bad))
    g_error ("the accessible name “%s” is that of a type, or has an underscore", bad);
  hk_driver_quit (driver);
}

static void
test_search (void)
{
  g_autoptr (HkDriver) driver = open_in_english ();
  g_autoptr (GPtrArray) items = NULL;

  hk_driver_key (driver, "Control_L k");
  hk_driver_type (driver, "uzbek");
  hk_driver_expect (driver, "References 8");
  items = hk_driver_list_names (driver, ATSPI_ROLE_LIST_ITEM);
  g_assert_cmpuint (items->len, >=, 4);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *folded = g_utf8_casefold (g_ptr_array_index (items, i), -1);

      if (*folded != '\0')
        assert_contains (folded, "uzbek");
    }
  hk_driver_key (driver, "Escape");
  hk_driver_expect (driver, "References 32");
  hk_driver_type (driver, "zzzz");
  hk_driver_expect (driver, "No Reference Found");
  hk_driver_press (driver, "Clear Search");
  hk_driver_expect (driver, "References 32");
  hk_driver_quit (driver);
}

/* In the style that is set at first, through the engine: italics in the rich text, and no more. */
/* What was copied, if it comes in time and is the reference that is looked for: a key that was pressed has
 * not done its work yet when the clipboard is asked. */
static char *
wait_for_copy (HkDriver *driver, const char *needle)
{
  for (int i = 0; i < 10; i++)
    {
      char *html = hk_driver_read_clipboard (driver, "text/html");

      if (html != NULL && strstr (html, needle) != NULL)
        return html;
      g_free (html);
      g_usleep (30 * 1000);
    }
  return NULL;
}

static void
test_copy_article (void)
{
  g_autoptr (HkDriver) driver = open_in_english ();
  g_autofree char *plain = NULL, *html = NULL;

  hk_driver_press (driver, "Copy Citation");
  for (int i = 0; i < 20 && html == NULL; i++)
    html = wait_for_copy (driver, "آسیای مرکزی");
  plain = hk_driver_read_clipboard (driver, "text/plain;charset=utf-8");
  assert_contains (html, "charset");
  assert_contains (plain, "Behboudi Nejad");
  assert_contains (plain, "آسیای مرکزی");
  assert_contains (html, "آسیای مرکزی");
  assert_contains (html, "charset=\"utf-8\"");
  assert_no_marks (plain);
  assert_no_marks (html);
  hk_driver_quit (driver);
}

static gboolean
clipboard_is_persian (HkDriver *driver, gpointer data)
{
  g_autofree char *plain = hk_driver_read_clipboard (driver, "text/plain;charset=utf-8");

  return plain != NULL && strstr (plain, "حسنوند") != NULL;
}

static void
test_copy_reference (void)
{
  g_autoptr (HkDriver) driver = open_in_english ();
  g_autofree char *plain = NULL, *html = NULL;

  /* From the search field down to the first row, which is then selected. */
  hk_driver_key (driver, "Control_L k");
  hk_driver_key (driver, "Tab");
  for (int i = 0; i < 6 && !clipboard_is_persian (driver, NULL); i++)
    {
      hk_driver_key (driver, "Tab");
      hk_driver_key (driver, "Home");
      hk_driver_key (driver, "Control_L Shift_L c");
    }
  g_assert_true (hk_driver_wait (driver, clipboard_is_persian, NULL));
  plain = hk_driver_read_clipboard (driver, "text/plain;charset=utf-8");
  html = hk_driver_read_clipboard (driver, "text/html");
  assert_no_marks (plain);
  if (html != NULL)
    assert_contains (html, "dir=\"rtl\"");
  hk_driver_quit (driver);
}

static void
test_copy_styled (void)
{
  g_autoptr (HkDriver) driver = open_in_english ();
  g_autofree char *plain = NULL, *html = NULL;

  hk_driver_key (driver, "Control_L k");
  hk_driver_type (driver, "patnaik");
  hk_driver_expect (driver, "References 1");
  /* On to the list; the first row that has the focus is selected with Home. */
  for (int i = 0; i < 100 && html == NULL; i++)
    {
      hk_driver_key (driver, "Tab");
      hk_driver_key (driver, "Home");
      hk_driver_key (driver, "Control_L Shift_L c");
      html = wait_for_copy (driver, "Patnaik");
    }
  plain = hk_driver_read_clipboard (driver, "text/plain;charset=utf-8");
  assert_contains (plain, "Patnaik, A. (2016).");
  assert_contains (html, "<i>");
  hk_driver_quit (driver);
}

static gboolean
is_mirrored (HkDriver *driver, gpointer data)
{
  AtspiRect sidebar = hk_driver_get_place (driver, "نوار کناری");
  AtspiRect menu = hk_driver_get_place (driver, "فهرست اصلی");

  return sidebar.x > menu.x;
}

static void
test_language (void)
{
  g_autoptr (HkDriver) driver = open_in_english ();
  AtspiRect sidebar = hk_driver_get_place (driver, "Sidebar");
  AtspiRect menu = hk_driver_get_place (driver, "Main Menu");

  g_assert_cmpint (sidebar.x, <, menu.x);
  hk_driver_key (driver, "Control_L k");
  hk_driver_type (driver, "uzbek");
  hk_driver_expect (driver, "References 8");
  hk_driver_press (driver, "Switch the interface to Persian");
  /* The query survives the switch, with the digits of the language. */
  hk_driver_expect (driver, "منابع ۸");
  hk_driver_expect (driver, "رونوشت استناد");
  g_assert_true (hk_driver_wait (driver, is_mirrored, NULL));
  hk_driver_wait_until_gone (driver, "Copy Citation");
  hk_driver_key (driver, "Control_L Shift_L l");
  hk_driver_expect (driver, "References 8");
  hk_driver_quit (driver);
}

static void
test_reopen (void)
{
  HkDriver *driver = open_in_english ();

  hk_driver_press (driver, "Switch the interface to Persian");
  hk_driver_expect (driver, "منابع ۳۲");
  hk_driver_quit (driver);
  hk_driver_free (driver);

  driver = open_article (NULL);
  hk_driver_expect (driver, "منابع ۳۲");
  hk_driver_quit (driver);
  hk_driver_free (driver);

  /* It is now among the recent ones of the start page. */
  driver = hk_driver_new (session);
  hk_driver_start (driver, "--language=en", NULL);
  hk_driver_expect (driver, "Recent Articles");
  hk_driver_quit (driver);
  hk_driver_free (driver);
}

static void
test_error (void)
{
  g_autoptr (HkDriver) driver = hk_driver_new (session);
  g_autofree char *name = g_build_filename (g_get_tmp_dir (), "hamkhan-empty-file.txt", NULL);

  g_assert_true (g_file_set_contents (name, "", 0, NULL));
  hk_driver_start (driver, "--language=en", name);
  hk_driver_expect (driver, "This Cannot Be Opened");
  hk_driver_key (driver, "Control_L Shift_L l");
  hk_driver_expect (driver, "گشوده نمی‌شود");
  g_unlink (name);
  hk_driver_quit (driver);
}

int
main (int argc, char **argv)
{
  int status;

  session = hk_driver_init (&argc, &argv);
  g_test_add_func ("/window/open", test_open);
  g_test_add_func ("/window/search", test_search);
  g_test_add_func ("/window/copy-article", test_copy_article);
  g_test_add_func ("/window/copy-reference", test_copy_reference);
  g_test_add_func ("/window/copy-styled", test_copy_styled);
  g_test_add_func ("/window/language", test_language);
  g_test_add_func ("/window/reopen", test_reopen);
  g_test_add_func ("/window/error", test_error);
  status = g_test_run ();
  hk_session_stop (session);
  return status;
}
