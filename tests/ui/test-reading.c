/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading, as a person does it: modes, pairs by hand, selection, and what is remembered. */
#include "config.h"

#include <gtk/gtk.h>
#include <string.h>

#include "hk-driver.h"

#define ARTICLE HK_SOURCE_ROOT "/data/articles/regionalism-central-asia.txt"
#define TITLE "Regionalism and Regional Collaboration in Central Asia"
#define ENGLISH "Abstract"
#define PERSIAN "چکیده"

static HkSession *session;

static HkDriver *
open_article (const char *option)
{
  HkDriver *driver = hk_driver_new (session);

  hk_driver_start (driver, option, ARTICLE);
  hk_driver_expect (driver, TITLE);
  return driver;
}

typedef struct
{
  const char *part;
  char *found;
} Part;

static gboolean
find_part (HkDriver *driver, gpointer data)
{
  Part *part = data;
  g_autoptr (GPtrArray) names = hk_driver_list_names (driver, ATSPI_ROLE_INVALID);

  for (guint i = 0; i < names->len; i++)
    if (strstr (g_ptr_array_index (names, i), part->part) != NULL)
      {
        g_free (part->found);
        part->found = g_strdup (g_ptr_array_index (names, i));
        return TRUE;
      }
  return FALSE;
}

/* The line that says how many sentences are paired. */
static char *
read_paired (HkDriver *driver)
{
  Part part = { "sentences are paired" };

  if (!hk_driver_wait (driver, find_part, &part))
    g_error ("nothing says how many sentences are paired");
  return part.found;
}

typedef struct
{
  HkDriver *driver;
  const char *name;
  gboolean (*check) (AtspiRect one, AtspiRect other);
} Sides;

static gboolean
check_sides (HkDriver *driver, gpointer data)
{
  const Sides *sides = data;

  return sides->check (hk_driver_get_text_place (driver, ENGLISH),
                       hk_driver_get_text_place (driver, PERSIAN));
}

static gboolean
english_is_left (AtspiRect english, AtspiRect persian)
{
  return english.x + english.width <= persian.x && english.y == persian.y && english.height > 200;
}

/* Each pair on a row: both end with their last rows, so they are as high as each other but for a few
 * lines. */
static gboolean
is_level (AtspiRect english, AtspiRect persian)
{
  return english.x + english.width <= persian.x && ABS (english.height - persian.height) < 120
         && english.height > 600;
}

static gboolean
only_english (AtspiRect english, AtspiRect persian)
{
  return english.width > 0 && persian.width <= 0;
}

static gboolean
only_persian (AtspiRect english, AtspiRect persian)
{
  return persian.width > 0 && english.width <= 0;
}

static void
expect_sides (HkDriver *driver, gboolean (*check) (AtspiRect, AtspiRect), const char *what)
{
  Sides sides = { .check = check };
  AtspiRect one, other;

  if (hk_driver_wait (driver, check_sides, &sides))
    return;
  one = hk_driver_get_text_place (driver, ENGLISH);
  other = hk_driver_get_text_place (driver, PERSIAN);
  g_error ("expected %s; English is at %d,%d %d×%d, Persian at %d,%d %d×%d", what, one.x, one.y,
           one.width, one.height, other.x, other.y, other.width, other.height);
}

static void
test_modes (void)
{
  HkDriver *driver = open_article ("--language=en");

  expect_sides (driver, english_is_left, "columns");
  hk_driver_key (driver, "Control_L 2");
  expect_sides (driver, is_level, "rows");
  hk_driver_key (driver, "Control_L 3");
  expect_sides (driver, only_english, "English alone");
  hk_driver_press (driver, "فارسی");
  expect_sides (driver, only_persian, "Persian alone");
  hk_driver_press (driver, "English");
  expect_sides (driver, only_english, "English alone");
  hk_driver_key (driver, "Control_L 1");
  expect_sides (driver, english_is_left, "columns");
  /* The columns keep their sides while the interface is mirrored. */
  hk_driver_key (driver, "Control_L Shift_L l");
  hk_driver_expect (driver, "رونوشت استناد");
  expect_sides (driver, english_is_left, "columns in the Persian interface");
  hk_driver_key (driver, "Control_L 2");
  expect_sides (driver, is_level, "rows");
  hk_driver_quit (driver);
  hk_driver_free (driver);

  /* The mode is remembered. */
  driver = open_article ("--language=en");
  expect_sides (driver, is_level, "rows");
  hk_driver_key (driver, "Control_L 1");
  expect_sides (driver, english_is_left, "columns");
  hk_driver_quit (driver);
  hk_driver_free (driver);
}

static void
test_pairs (void)
{
  HkDriver *driver = open_article ("--language=en");
  g_autofree char *before = read_paired (driver), *after = NULL, *kept = NULL;

  hk_driver_focus_text (driver, ENGLISH);
  /* The first pair is split: both of its sentences are alone now. */
  hk_driver_key (driver, "Control_L Home");
  hk_driver_key (driver, "Control_L d");
  hk_driver_expect_told (driver, "Pair split");
  hk_driver_wait_until_gone (driver, before);
  after = read_paired (driver);
  g_test_message ("%s → %s", before, after);
  hk_driver_key (driver, "Control_L z");
  hk_driver_expect (driver, before);
  hk_driver_key (driver, "Control_L Shift_L z");
  hk_driver_expect (driver, after);
  hk_driver_quit (driver);
  hk_driver_free (driver);

  /* What was done by hand is there again. */
  driver = open_article ("--language=en");
  hk_driver_expect (driver, after);
  /* And is undone by hand: the sentence and the one of the other language. */
  hk_driver_focus_text (driver, ENGLISH);
  hk_driver_key (driver, "Control_L Home");
  hk_driver_key (driver, "Control_L m");
  hk_driver_expect_told (driver, "Click the counterpart, or go to it and press Enter");
  hk_driver_focus_text (driver, PERSIAN);
  hk_driver_key (driver, "Control_L Home");
  hk_driver_key (driver, "Return");
  hk_driver_expect_told (driver, "Sentences paired");
  hk_driver_expect (driver, before);
  kept = read_paired (driver);
  g_assert_cmpstr (kept, ==, before);
  hk_driver_quit (driver);
  hk_driver_free (driver);
}

/* GTK 4.18 tells where things are without the padding of what they stand in: that of the article's page. */
static AtspiRect
find_text_on_page (HkDriver *driver, const char *name)
{
  AtspiRect place = hk_driver_get_text_place (driver, name);

  if (gtk_get_minor_version () >= 14)
    {
      place.x += 36;
      place.y += 26;
    }
  return place;
}

/* The same with the mouse: from the gutter beside one sentence onto the other. */
static void
test_drag (void)
{
  g_autoptr (HkDriver) driver = open_article ("--language=en");
  g_autofree char *before = read_paired (driver);
  AtspiRect english, persian;

  hk_driver_focus_text (driver, ENGLISH);
  hk_driver_key (driver, "Control_L Home");
  hk_driver_key (driver, "Control_L d");
  hk_driver_wait_until_gone (driver, before);
  english = find_text_on_page (driver, ENGLISH);
  persian = find_text_on_page (driver, PERSIAN);
  hk_driver_drag (driver, english.x + english.width + 10, english.y + 12,
                  persian.x + persian.width - 40, persian.y + 12);
  hk_driver_expect_told (driver, "Sentences paired");
  hk_driver_expect (driver, before);
  hk_driver_quit (driver);
}

static gboolean
has_text (HkDriver *driver, gpointer data)
{
  char **text = data;

  g_free (*text);
  *text = hk_driver_read_clipboard (driver, "text/plain");
  return *text != NULL && strlen (*text) > 1000;
}

/* What is copied is what the text is: ZWNJs in it, and no kashida. */
static void
test_copy (void)
{
  g_autoptr (HkDriver) driver = open_article ("--language=en");
  g_autofree char *text = hk_driver_read_text (driver, PERSIAN), *copied = NULL;

  hk_driver_focus_text (driver, PERSIAN);
  hk_driver_key (driver, "Control_L a");
  hk_driver_key (driver, "Control_L c");
  g_assert_true (hk_driver_wait (driver, has_text, &copied));
  g_assert_cmpstr (copied, ==, text);
  g_assert_nonnull (strstr (copied, "\342\200\214"));
  g_assert_null (strstr (copied, "\331\200"));
  hk_driver_quit (driver);
}

static gboolean
all_is_selected (HkDriver *driver, gpointer data)
{
  g_autofree AtspiRange *range = hk_driver_get_selection (driver, PERSIAN);
  const glong *n_chars = data;

  return range != NULL && range->start_offset == 0 && range->end_offset == *n_chars;
}

/* What a screen reader steps by is a stretch of the text around the place; in characters. */
static void
test_access (void)
{
  const AtspiTextGranularity granularities[] = {
    ATSPI_TEXT_GRANULARITY_CHAR,
    ATSPI_TEXT_GRANULARITY_WORD,
    ATSPI_TEXT_GRANULARITY_SENTENCE,
    ATSPI_TEXT_GRANULARITY_LINE,
  };
  const int offset = 150;
  g_autoptr (HkDriver) driver = open_article ("--language=en");
  g_autofree char *text = hk_driver_read_text (driver, PERSIAN);
  glong n_chars = g_utf8_strlen (text, -1), longest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (granularities); i++)
    {
      AtspiTextRange *found = hk_driver_read_stretch (driver, PERSIAN, offset, granularities[i]);
      g_autofree char *expected = g_utf8_substring (text, found->start_offset, found->end_offset);

      g_assert_cmpint (found->start_offset, <=, offset);
      g_assert_cmpint (found->end_offset, >, offset);
      g_assert_cmpstr (found->content, ==, expected);
      longest = MAX (longest, found->end_offset - found->start_offset);
      g_boxed_free (ATSPI_TYPE_TEXT_RANGE, found);
    }
  g_assert_cmpint (longest, >, 1);
  hk_driver_focus_text (driver, PERSIAN);
  hk_driver_key (driver, "Control_L a");
  g_assert_true (hk_driver_wait (driver, all_is_selected, &n_chars));
  hk_driver_quit (driver);
}

/* Enter goes to the counterpart, and back. */
static gboolean
persian_has_focus (HkDriver *driver, gpointer data)
{
  return hk_driver_has_focus (driver, PERSIAN);
}

static gboolean
english_has_focus (HkDriver *driver, gpointer data)
{
  return hk_driver_has_focus (driver, ENGLISH);
}

static void
test_counterpart (void)
{
  g_autoptr (HkDriver) driver = open_article ("--language=en");
  g_autofree char *paired = read_paired (driver);

  hk_driver_focus_text (driver, ENGLISH);
  hk_driver_key (driver, "Control_L Home");
  hk_driver_key (driver, "Return");
  g_assert_true (hk_driver_wait (driver, persian_has_focus, NULL));
  hk_driver_key (driver, "Return");
  g_assert_true (hk_driver_wait (driver, english_has_focus, NULL));
  hk_driver_quit (driver);
}

typedef struct
{
  int y;
  int tolerance;
} Wanted;

static gboolean
english_is_at (HkDriver *driver, gpointer data)
{
  const Wanted *wanted = data;
  AtspiRect place = hk_driver_get_text_place (driver, ENGLISH);

  return place.height > 0 && ABS (place.y - wanted->y) <= wanted->tolerance;
}

static void
expect_english_at (HkDriver *driver, int y, int tolerance, const char *after)
{
  Wanted wanted = { y, tolerance };

  if (!hk_driver_wait (driver, english_is_at, &wanted))
    g_error ("after %s: expected the text at %d, it is at %d", after, y,
             hk_driver_get_text_place (driver, ENGLISH).y);
}

static gboolean
is_scrolled (HkDriver *driver, gpointer data)
{
  AtspiRect place = hk_driver_get_text_place (driver, ENGLISH);
  const int *before = data;

  return place.y < *before - 50;
}

/* The line that is read stays while everything around it changes, and is there again. */
static void
test_place (void)
{
  HkDriver *driver = open_article ("--language=en");
  int y = hk_driver_get_text_place (driver, ENGLISH).y;

  hk_driver_focus_text (driver, ENGLISH);
  hk_driver_key (driver, "Control_L End");
  g_assert_true (hk_driver_wait (driver, is_scrolled, &y));
  y = hk_driver_get_text_place (driver, ENGLISH).y;
  hk_driver_key (driver, "Control_L plus");
  hk_driver_key (driver, "Control_L minus");
  expect_english_at (driver, y, 2, "a larger and a smaller text");
  hk_driver_key (driver, "Control_L 2");
  expect_sides (driver, is_level, "rows");
  hk_driver_key (driver, "Control_L 1");
  expect_english_at (driver, y, 2, "another mode and back");
  hk_driver_key (driver, "F9");
  hk_driver_key (driver, "F9");
  expect_english_at (driver, y, 2, "a wider and a narrower column");
  hk_driver_quit (driver);
  hk_driver_free (driver);

  driver = open_article ("--language=en");
  expect_english_at (driver, y, 2, "opening it again");
  hk_driver_quit (driver);
  hk_driver_free (driver);
}

/* Options belong to the article, and are what the next one begins with. */
static void
test_options (void)
{
  HkDriver *driver = open_article ("--language=en");

  hk_driver_key (driver, "Control_L minus");
  hk_driver_key (driver, "Control_L comma");
  hk_driver_expect (driver, "91%");
  hk_driver_key (driver, "Escape");
  hk_driver_quit (driver);
  hk_driver_free (driver);

  driver = open_article ("--language=en");
  hk_driver_key (driver, "Control_L comma");
  hk_driver_expect (driver, "91%");
  hk_driver_key (driver, "Escape");
  hk_driver_key (driver, "Control_L 0");
  hk_driver_quit (driver);
  hk_driver_free (driver);
}

int
main (int argc, char **argv)
{
  int status;

  session = hk_driver_init (&argc, &argv);
  g_test_add_func ("/reading/modes", test_modes);
  g_test_add_func ("/reading/pairs", test_pairs);
  g_test_add_func ("/reading/drag", test_drag);
  g_test_add_func ("/reading/copy", test_copy);
  g_test_add_func ("/reading/access", test_access);
  g_test_add_func ("/reading/counterpart", test_counterpart);
  g_test_add_func ("/reading/place", test_place);
  g_test_add_func ("/reading/options", test_options);
  status = g_test_run ();
  hk_session_stop (session);
  return status;
}
