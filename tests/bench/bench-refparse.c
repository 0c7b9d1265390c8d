/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References a second on one core: those of the bundled article, or the lines of a file. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hk-refparser.h"

#define SECONDS 2

/* Time of the processor: others may want it too. */
static double
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

int
main (int argc, char **argv)
{
  g_autofree char *path
      = argc > 1
            ? g_strdup (argv[1])
            : g_build_filename (g_getenv ("HK_DATADIR") == NULL ? "data" : g_getenv ("HK_DATADIR"),
                                "articles", "regionalism-central-asia.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  double start = get_seconds (), best = G_MAXDOUBLE;
  g_autoptr (HkRefparser) parser = hk_refparser_new (NULL, &error);
  g_autoptr (GPtrArray) references = g_ptr_array_new ();
  gsize n_bytes = 0;
  guint n;

  if (parser == NULL || !g_file_get_contents (path, &text, NULL, &error))
    {
      g_printerr ("bench-refparse: %s\n", error->message);
      return 1;
    }
  g_print ("open: %.2f ms\n", (get_seconds () - start) * 1e3);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      gsize length = strlen (*line);

      /* Neither headings nor paragraphs. */
      if (length < 40 || length > 1500)
        continue;
      g_ptr_array_add (references, *line);
      n_bytes += length;
    }
  n = references->len;
  for (double first = get_seconds (); get_seconds () - first < SECONDS;)
    {
      start = get_seconds ();
      for (guint i = 0; i < n; i++)
        g_ptr_array_unref (
            hk_refparser_parse (parser, g_ptr_array_index (references, i), -1, NULL));
      best = MIN (best, get_seconds () - start);
    }
  g_print ("%u references of %" G_GSIZE_FORMAT " bytes on average: %.0f a second\n", n,
           n == 0 ? 0 : n_bytes / n, n / best);
  return 0;
}
