/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window's main thread works, against a frame of 16.7 ms at 60 a second: to show an article of
 * 10,000 references against the bundled one, for each key in the search field, to scroll 200 kB of
 * text on each side, for each step of a resize with 20 pages in it, and to switch the language of the
 * interface. It is CPU time: what reads the article is on another thread, and other programs do not
 * count. */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hk-abstracts-view.h"
#include "hk-application.h"
#include "hk-article-page.h"
#include "hk-locale.h"
#include "hk-session.h"
#include "hk-window.h"

#define N_REFERENCES 10000
#define N_ABSTRACT_BYTES 200000
#define N_PAGES_BYTES 100000 /* on a side: with two languages, 20 pages of print */
#define N_FRAMES 240
#define N_SWITCHES 20
#define N_RESIZES 60
#define RESIZE_STEP 5 /* pixels */
#define STEP 60       /* pixels that are scrolled at each frame */
#define FRAME 16.7
#define QUIET (G_USEC_PER_SEC / 5)

static GtkApplication *application;

/* Time */

static double
main_thread_time (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int
by_size (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
print_times (const char *what, GArray *times)
{
  guint n_late = 0;

  for (guint i = 0; i < times->len; i++)
    n_late += g_array_index (times, double, i) > FRAME;
  g_array_sort (times, by_size);
  printf ("%-44s median %5.1f ms, worst %5.1f ms, %u of %u above a frame\n", what,
          g_array_index (times, double, times->len / 2),
          g_array_index (times, double, times->len - 1), n_late, times->len);
}

static void
painted (GdkFrameClock *clock, gpointer flag)
{
  *(gboolean *) flag = TRUE;
}

/* Runs the main loop until the next frame is painted. */
static void
wait_for_paint (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean done = FALSE;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted), &done);

  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

static void
wait_for_frame (GtkWidget *window)
{
  gtk_widget_queue_draw (window);
  wait_for_paint (window);
}

/* Until nothing is left to do later: nothing was done for a while. */
static void
settle (void)
{
  gint64 last = g_get_monotonic_time ();

  while (g_get_monotonic_time () - last < QUIET)
    if (g_main_context_iteration (NULL, FALSE))
      last = g_get_monotonic_time ();
    else
      g_usleep (2000);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

/* Articles, made of the bundled one */

static char **
read_lines (void)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (HK_SOURCE_ROOT "/data/articles/regionalism-central-asia.txt", &text,
                            NULL, NULL))
    exit (1);
  return g_strsplit (text, "\n", -1);
}

static gboolean
is_reference (const char *line)
{
  return g_str_has_prefix (line, " • ") && strlen (line) > 60;
}

static GBytes *
take_text (GString *text)
{
  return g_string_free_to_bytes (text);
}

static GBytes *
bundled_article (void)
{
  g_auto (GStrv) lines = read_lines ();
  g_autofree char *text = g_strjoinv ("\n", lines);

  return g_bytes_new (text, strlen (text));
}

static GBytes *
many_references (void)
{
  g_auto (GStrv) lines = read_lines ();
  g_autofree char *whole = g_strjoinv ("\n", lines);
  GString *text = g_string_new (whole);
  guint n = 0;

  while (n < N_REFERENCES)
    for (guint i = 0; lines[i] != NULL && n < N_REFERENCES; i++)
      if (is_reference (lines[i]))
        g_string_append_printf (text, "%s [%u]\n", lines[i], n++);
  return take_text (text);
}

static GBytes *
long_abstracts (gsize least_bytes, gboolean one_paragraph)
{
  g_auto (GStrv) lines = read_lines ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize n_bytes = strlen (lines[i]);
      gboolean is_abstract = n_bytes > 900 && !is_reference (lines[i]);

      g_string_append (text, lines[i]);
      for (gsize n = n_bytes; is_abstract && n < least_bytes; n += n_bytes)
        g_string_append_printf (text, "%s%s", one_paragraph ? " " : "\n\n", lines[i]);
      g_string_append_c (text, '\n');
    }
  return take_text (text);
}

/* What is measured */

/* Until the frame that shows the article; @worked is what the main thread worked from when it was read. */
static GtkWidget *
open_window (GBytes *article, double *worked)
{
  GtkWidget *window = GTK_WIDGET (hk_window_new (application));
  double start = 0;

  hk_window_open_bytes (HK_WINDOW (window), article);
  while (find_type (window, HK_TYPE_ARTICLE_PAGE) == NULL)
    {
      start = main_thread_time ();
      g_main_context_iteration (NULL, TRUE);
    }
  wait_for_frame (window);
  *worked = main_thread_time () - start;
  return window;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static double
measure_opening (GBytes *article)
{
  double worked, least = INFINITY;

  for (int i = 0; i < 5; i++)
    {
      close_window (open_window (article, &worked));
      least = MIN (least, worked);
    }
  return least;
}

static void
measure_search (GtkWidget *window)
{
  static const char *const queries[] = { "regional cooperation", "آسیای مرکزی", "1397", "zzzz" };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWidget *sidebar = GTK_WIDGET (
      hk_article_page_get_sidebar (HK_ARTICLE_PAGE (find_type (window, HK_TYPE_ARTICLE_PAGE))));
  GtkEditable *search = GTK_EDITABLE (find_type (sidebar, GTK_TYPE_SEARCH_ENTRY));

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      int position = 0;

      gtk_editable_set_text (search, "");
      settle ();
      for (const char *p = queries[i]; *p != '\0'; p = g_utf8_next_char (p))
        {
          double start = main_thread_time (), time;

          gtk_editable_insert_text (search, p, (int) (g_utf8_next_char (p) - p), &position);
          wait_for_frame (window);
          time = main_thread_time () - start;
          g_array_append_val (times, time);
          settle ();
        }
    }
  print_times ("a key in the search of 10,000, with its frame", times);
}

static void
measure_scrolling (const char *name, GBytes *article)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double worked;
  GtkWidget *window = open_window (article, &worked);
  GtkWidget *scroller = gtk_widget_get_ancestor (find_type (window, HK_TYPE_ABSTRACTS_VIEW),
                                                 GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  settle ();
  for (int i = 0; i < N_FRAMES; i++)
    {
      double start = main_thread_time (), time;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
      wait_for_frame (window);
      time = main_thread_time () - start;
      g_array_append_val (times, time);
    }
  printf ("%-44s %.0f ms\n", name, worked);
  print_times ("  a frame of scrolling it", times);
  close_window (window);
}

/* To the frame in which the window has its new size: its frame may be a part of what was asked for. */
static void
resize_to (GtkWidget *window, int width, int height)
{
  int old_width = gtk_widget_get_width (window);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  while (gtk_widget_get_width (window) == old_width)
    wait_for_paint (window);
}

static void
measure_resizing (GBytes *article)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double worked;
  GtkWidget *window = open_window (article, &worked);
  int width, height;

  settle ();
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  for (int i = 0; i < N_RESIZES; i++)
    {
      double start = main_thread_time (), time;

      width += i < N_RESIZES / 2 ? -RESIZE_STEP : RESIZE_STEP;
      resize_to (window, width, height);
      time = main_thread_time () - start;
      g_array_append_val (times, time);
    }
  print_times ("a step of a resize with 20 pages, with its frame", times);
  close_window (window);
}

static void
measure_switching (GBytes *article)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double worked;
  GtkWidget *window = open_window (article, &worked);

  settle ();
  for (int i = 0; i < N_SWITCHES; i++)
    {
      double start = main_thread_time (), time;

      g_action_group_activate_action (G_ACTION_GROUP (application), "switch-language", NULL);
      time = main_thread_time () - start;
      g_array_append_val (times, time);
      settle ();
    }
  print_times ("switching the language of the interface", times);
  close_window (window);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkSession) session
      = hk_session_start (&(HkSessionOptions){ 1400, 900, 1, "language='en'" }, &error);
  g_autoptr (GBytes) bundled = bundled_article (), many = many_references (),
                     lines = long_abstracts (N_ABSTRACT_BYTES, FALSE),
                     block = long_abstracts (N_ABSTRACT_BYTES, TRUE),
                     pages = long_abstracts (N_PAGES_BYTES, FALSE);
  double few_time, many_time, worked;
  GtkWidget *window;

  /* It takes a minute: each figure is seen when it is there, wherever it is written. */
  setvbuf (stdout, NULL, _IOLBF, 0);
  if (session == NULL)
    {
      printf ("skipped: %s\n", error->message);
      return 0;
    }
  hk_locale_init ();
  gtk_disable_setlocale ();
  application = GTK_APPLICATION (hk_application_new ());
  g_application_hold (G_APPLICATION (application));
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  few_time = measure_opening (bundled);
  many_time = measure_opening (many);
  printf ("first screen: bundled article %.0f ms, 10,000 references %.0f ms, ratio %.2f\n",
          few_time, many_time, many_time / few_time);
  window = open_window (many, &worked);
  measure_search (window);
  close_window (window);
  measure_switching (bundled);
  measure_scrolling ("200 kB on each side in paragraphs, opened in", lines);
  measure_scrolling ("200 kB on each side in one paragraph, opened in", block);
  measure_resizing (pages);
  g_application_release (G_APPLICATION (application));
  return 0;
}
