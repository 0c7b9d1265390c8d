/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search at each key: 10,000 references made from those of the bundled article, queries typed letter
 * by letter. What matters is the slowest key against a frame of 16 ms. */
#include "hk-query.h"

#include <stdlib.h>
#include <string.h>

#define N_REFERENCES 10000
#define N_ROUNDS 5

static const char *const queries[] = {
  "regional cooperation",  "آسیای مرکزی", "\"central asia\"", "1397", "میشود", "Россия", "zzzz",
  "asia trade review 2018"
};

static GPtrArray *
read_lines (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("HK_DATADIR") == NULL ? "data" : g_getenv ("HK_DATADIR"),
                          "articles", "regionalism-central-asia.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) all = NULL;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_printerr ("bench-search: %s is not there\n", path);
      exit (1);
    }
  all = g_strsplit (text, "\n", -1);
  for (char **line = all; *line != NULL; line++)
    if (strlen (*line) > 80)
      g_ptr_array_add (lines, g_strdup (*line));
  return lines;
}

static int
by_time (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static guint
search (GPtrArray *items, const char *text)
{
  g_autoptr (HkQuery) query = hk_query_new (text);
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += hk_query_fits (query, g_ptr_array_index (items, i));
  return n;
}

int
main (void)
{
  g_autoptr (GPtrArray) lines = read_lines ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_folded_unref);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = g_get_monotonic_time (), slowest = 0;
  gsize n_bytes = 0;
  g_autofree char *slowest_key = NULL;

  for (guint i = 0; i < N_REFERENCES; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("%s %u", (char *) g_ptr_array_index (lines, i % lines->len), i);

      n_bytes += strlen (text);
      g_ptr_array_add (items, hk_folded_new (text, -1));
    }
  g_print ("prepare %u references, %.1f MB: %.1f ms\n", items->len, n_bytes / 1e6,
           (g_get_monotonic_time () - start) / 1e3);
  for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
    for (const char *p = queries[q]; *p != '\0'; p = g_utf8_next_char (p))
      {
        g_autofree char *typed = g_strndup (queries[q], g_utf8_next_char (p) - queries[q]);
        gint64 best = G_MAXINT64;

        for (int round = 0; round < N_ROUNDS; round++)
          {
            start = g_get_monotonic_time ();
            search (items, typed);
            best = MIN (best, g_get_monotonic_time () - start);
          }
        g_array_append_val (times, best);
        if (best < slowest)
          continue;
        slowest = best;
        g_free (slowest_key);
        slowest_key = g_strdup (typed);
      }
  g_array_sort (times, by_time);
  g_print ("a key: median %.2f ms, slowest %.2f ms (“%s”), of 16 ms\n",
           g_array_index (times, gint64, times->len / 2) / 1e3, slowest / 1e3, slowest_key);
  return 0;
}
