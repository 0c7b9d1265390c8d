/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What opens over the reading view: the form of details, links, export, print. */
#include "config.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>

#include "hk-driver.h"

#define ARTICLE HK_SOURCE_ROOT "/data/articles/regionalism-central-asia.txt"
#define TITLE "Regionalism and Regional Collaboration in Central Asia"

static HkSession *session;

static HkDriver *
open_article (void)
{
  HkDriver *driver = hk_driver_new (session);

  hk_driver_start (driver, "--language=en", ARTICLE);
  hk_driver_expect (driver, TITLE);
  hk_driver_expect (driver, "References 32");
  return driver;
}

static void
assert_entry (HkDriver *driver, const char *name, const char *expected)
{
  g_autofree char *text = hk_driver_read_entry (driver, name);

  g_assert_cmpstr (text, ==, expected);
}

static void
open_details (HkDriver *driver)
{
  hk_driver_key (driver, "Control_L e");
  hk_driver_expect_window (driver, "Details of the Article");
}

static gboolean
entry_is (HkDriver *driver, gpointer data)
{
  const char *const *wanted = data;
  g_autofree char *text = hk_driver_read_entry (driver, wanted[0]);

  return g_strcmp0 (text, wanted[1]) == 0;
}

static void
wait_for_entry (HkDriver *driver, const char *name, const char *text)
{
  const char *wanted[] = { name, text };

  if (!hk_driver_wait (driver, entry_is, wanted))
    assert_entry (driver, name, text);
}

/* From the search field into the list, where the first row is selected. */
static void
select_first (HkDriver *driver)
{
  hk_driver_key (driver, "Control_L k");
  hk_driver_key (driver, "Control_L g");
  hk_driver_key (driver, "Home");
}

/* By the menu of a row: in Persian, a name more, another kind, checked, back to what was read. */
static void
test_edit_reference (void)
{
  g_autoptr (HkDriver) driver = open_article ();

  select_first (driver);
  hk_driver_key (driver, "Shift_L F10");
  hk_driver_press (driver, "Edit Details…");
  hk_driver_expect_window (driver, "Details of the Reference");
  hk_driver_expect (driver, "As printed");
  assert_entry (driver, "Authors 1: Family name", "حسنوند");
  hk_driver_enter (driver, "Authors 1: Family name", "حسن‌وند");
  hk_driver_press (driver, "Add Name: Authors");
  hk_driver_enter (driver, "Authors 3: Family name", "بهبودی‌نژاد");
  hk_driver_enter (driver, "Pages", "39-69");
  hk_driver_key (driver, "Escape");
  hk_driver_expect_told (driver, "Details of the reference changed");
  hk_driver_wait_until_gone (driver, "Details of the Reference");
  hk_driver_key (driver, "Control_L e");
  hk_driver_expect_window (driver, "Details of the Reference");
  assert_entry (driver, "Authors 1: Family name", "حسن‌وند");
  assert_entry (driver, "Authors 3: Family name", "بهبودی‌نژاد");
  hk_driver_key (driver, "F10");
  hk_driver_press (driver, "Reset to What Was Read");
  wait_for_entry (driver, "Authors 1: Family name", "حسنوند");
  /* The menu, which pressing its item as a screen reader does leaves open, then the form. */
  hk_driver_key (driver, "Escape");
  hk_driver_key (driver, "Escape");
  hk_driver_wait_until_gone (driver, "Details of the Reference");
  hk_driver_quit (driver);
}

static void
test_edit (void)
{
  HkDriver *driver = open_article ();

  open_details (driver);
  assert_entry (driver, "Journal", "");
  hk_driver_enter (driver, "Journal", "Central Asia Studies");
  hk_driver_enter (driver, "Date of publication: Year", "۱۳۹۹");
  hk_driver_expect (driver, "In the Gregorian calendar: 2020/21");
  hk_driver_enter (driver, "DOI", "not one");
  hk_driver_expect (driver,
                    "Not kept: a DOI begins with 10. and has a slash, such as 10.22059/jes.");
  hk_driver_enter (driver, "DOI", "https://doi.org/10.1000/abc");
  hk_driver_wait_until_gone (
      driver, "Not kept: a DOI begins with 10. and has a slash, such as 10.22059/jes.");
  /* Within the form. */
  hk_driver_key (driver, "Control_L z");
  wait_for_entry (driver, "DOI", "");
  hk_driver_key (driver, "Control_L Shift_L z");
  wait_for_entry (driver, "DOI", "10.1000/abc");
  hk_driver_key (driver, "Escape");
  hk_driver_expect_told (driver, "Details of the article changed");
  hk_driver_wait_until_gone (driver, "Details of the Article");
  /* The facts below the title say it. */
  hk_driver_expect (driver, "Central Asia Studies");
  hk_driver_quit (driver);
  hk_driver_free (driver);

  driver = open_article ();
  hk_driver_expect (driver, "Central Asia Studies");
  open_details (driver);
  assert_entry (driver, "Journal", "Central Asia Studies");
  assert_entry (driver, "Date of publication: Year", "1399");
  assert_entry (driver, "DOI", "10.1000/abc");
  hk_driver_enter (driver, "Journal", "Another");
  hk_driver_expect (driver, "Another");
  hk_driver_key (driver, "Escape");
  /* After the form. */
  hk_driver_press (driver, "Undo");
  hk_driver_expect (driver, "Central Asia Studies");
  hk_driver_wait_until_gone (driver, "Another");
  hk_driver_quit (driver);
  hk_driver_free (driver);
}

/* What was typed and told is there again, whatever ended the program. */
static void
test_kill (void)
{
  HkDriver *driver = open_article ();

  open_details (driver);
  hk_driver_enter (driver, "Journal", "Before the Kill");
  /* The facts behind the form are shown anew when the change is kept. */
  hk_driver_expect (driver, "Before the Kill");
  hk_driver_kill (driver);
  hk_driver_free (driver);

  driver = open_article ();
  hk_driver_expect (driver, "Before the Kill");
  hk_driver_quit (driver);
  hk_driver_free (driver);
}

static void
open_link_of_first (HkDriver *driver)
{
  select_first (driver);
  hk_driver_key (driver, "Shift_L F10");
  hk_driver_press (driver, "Open Link");
  hk_driver_expect (driver, "Open This Link?");
}

static void
test_link (void)
{
  g_autoptr (HkDriver) driver = open_article ();
  g_autofree char *copied = NULL;

  hk_driver_key (driver, "Control_L k");
  hk_driver_type (driver, "krapohl");
  hk_driver_expect (driver, "References 1");
  open_link_of_first (driver);
  hk_driver_expect (driver, "https://doi.org/10.1007/s10308-019-00548-0");
  hk_driver_press (driver, "Copy Link");
  hk_driver_wait_until_gone (driver, "Open This Link?");
  copied = hk_driver_read_clipboard (driver, "text/plain;charset=utf-8");
  g_assert_cmpstr (copied, ==, "https://doi.org/10.1007/s10308-019-00548-0");
  /* The menu, which pressing its item as a screen reader does leaves open. */
  hk_driver_key (driver, "Escape");
  hk_driver_quit (driver);
}

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (g_getenv ("HOME"), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* The second letter of the first host is Cyrillic. */
static void
test_doubtful_link (void)
{
  g_autofree char *path
      = write_file ("doubtful.ris",
                    "TY  - BOOK\nTI  - One\nUR  - https://e\u0445ample.com/a\nER  - \n\n"
                    "TY  - BOOK\nTI  - Two\nER  - \n");
  g_autoptr (HkDriver) driver = hk_driver_new (session);

  hk_driver_start (driver, "--language=en", path);
  hk_driver_expect (driver, "References 2");
  open_link_of_first (driver);
  hk_driver_expect (driver, "https://e\u0445ample.com/a");
  hk_driver_expect (
      driver, "The letters of this address are of different scripts, so it may only look like "
              "an address that you know. To the network it is “xn--eample-bsf.com”.");
  hk_driver_key (driver, "Escape");
  hk_driver_wait_until_gone (driver, "Open This Link?");
  hk_driver_key (driver, "Escape");
  hk_driver_quit (driver);
}

static gboolean
file_exists (HkDriver *driver, gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_export (void)
{
  g_autoptr (HkDriver) driver = open_article ();
  g_autofree char *path = g_build_filename (g_getenv ("HOME"), "exported.bib", NULL);
  g_autofree char *text = NULL;

  select_first (driver);
  hk_driver_key (driver, "Shift_L Down");
  hk_driver_key (driver, "Control_L Shift_L e");
  hk_driver_expect_window (driver, "Export");
  hk_driver_expect (driver, "Selected references 2");
  hk_driver_press (driver, "Export…");
  hk_driver_enter (driver, "Name:", path);
  hk_driver_key (driver, "Return");
  g_assert_true (hk_driver_wait (driver, file_exists, path));
  hk_driver_expect_told (driver, "“exported.bib” saved");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "@article"));
  g_assert_nonnull (strstr (text, "حسنوند"));
  g_assert_null (strstr (text, "Aliyeva"));
  hk_driver_quit (driver);
}

/* Tagged, and in which language: what GTK wrote, and what was added to it. */
static gboolean
has_languages (HkDriver *driver, gpointer path)
{
  g_autofree char *pdf = NULL;
  gsize n_bytes;

  return g_file_get_contents (path, &pdf, &n_bytes, NULL)
         && memmem (pdf, n_bytes, "/Lang (fa)", strlen ("/Lang (fa)")) != NULL
         && memmem (pdf, n_bytes, "/Lang (en)", strlen ("/Lang (en)")) != NULL;
}

/* To the only printer that is always there, a file. */
static void
test_print (void)
{
  g_autoptr (HkDriver) driver = open_article ();
  g_autofree char *path = g_build_filename (g_getenv ("HOME"), TITLE ".pdf", NULL);
  g_autofree char *pdf = NULL;

  hk_driver_key (driver, "Control_L p");
  hk_driver_expect (driver, "Print to File");
  hk_driver_key (driver, "Tab");
  hk_driver_key (driver, "Down");
  /* The format of the file is offered when the printer is selected. */
  hk_driver_expect (driver, "PDF");
  hk_driver_key (driver, "Alt_L p");
  g_assert_true (hk_driver_wait (driver, file_exists, path));
  hk_driver_expect_told (driver, "Sent to the printer");
  g_assert_true (hk_driver_wait (driver, has_languages, path));
  g_assert_true (g_file_get_contents (path, &pdf, NULL, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  hk_driver_quit (driver);
}

int
main (int argc, char **argv)
{
  int status;

  session = hk_driver_init (&argc, &argv);
  g_test_add_func ("/dialogs/edit", test_edit);
  g_test_add_func ("/dialogs/edit-reference", test_edit_reference);
  g_test_add_func ("/dialogs/kill", test_kill);
  g_test_add_func ("/dialogs/link", test_link);
  g_test_add_func ("/dialogs/doubtful-link", test_doubtful_link);
  g_test_add_func ("/dialogs/export", test_export);
  g_test_add_func ("/dialogs/print", test_print);
  status = g_test_run ();
  hk_session_stop (session);
  return status;
}
