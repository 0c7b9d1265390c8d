/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JATS through to an article, against xmllint --noout on the same files: each as a process of its own,
 * alternating, and the reading alone inside this process. */
#include "hk-formats.h"

#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 11

static int
by_time (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gint64
median (gint64 *times)
{
  qsort (times, N_ROUNDS, sizeof *times, by_time);
  return times[N_ROUNDS / 2];
}

/* Microseconds that a program takes, its output thrown away. */
static gint64
time_program (const char *const *argv)
{
  gint64 start = g_get_monotonic_time ();

  if (!g_spawn_sync (NULL, (char **) argv, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, NULL, NULL))
    return -1;
  return g_get_monotonic_time () - start;
}

static gint64
time_reading (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (HkArticle) article = hk_formats_read_file (file, NULL, NULL);

  return article == NULL ? -1 : g_get_monotonic_time () - start;
}

static void
measure (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const char *const own[] = { "hamkhan-cli", "show", path, NULL };
  const char *const peer[] = { "xmllint", "--noout", "--nonet", path, NULL };
  gint64 times[3][N_ROUNDS];
  gint64 medians[3];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      times[0][i] = time_program (peer);
      times[1][i] = time_program (own);
      times[2][i] = time_reading (path);
    }
  for (guint i = 0; i < 3; i++)
    medians[i] = median (times[i]);
  if (medians[0] <= 0 || medians[1] <= 0 || medians[2] <= 0)
    {
      g_print ("%-52.52s xmllint or hamkhan-cli cannot be run\n", name);
      return;
    }
  g_print ("%-52.52s %7.2f ms %7.2f ms  %4.2f  %7.2f ms  %4.2f\n", name, medians[0] / 1000.0,
           medians[1] / 1000.0, (double) medians[1] / medians[0], medians[2] / 1000.0,
           (double) medians[2] / medians[0]);
}

int
main (int argc, char **argv)
{
  const char *shared = g_getenv ("HK_SHARED");
  g_autofree char *folder
      = g_build_filename (shared == NULL ? "../shared" : shared, "samples", "jats", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      g_printerr ("bench-formats-jats: %s is not there\n", folder);
      return 1;
    }
  g_print ("%-52s %10s %10s %5s %11s %5s\n", "JATS", "xmllint", "show", "ratio", "reading",
           "ratio");
  while ((name = g_dir_read_name (dir)) != NULL)
    measure (folder, name);
  return 0;
}
