/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repair: characters a second of damaged and of sound Persian and of references, the first repair of a process,
 * with everything still to be mapped, and a whole process that reads, repairs and parses the bundled article. */
#include "hk-repair.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#define N_ROUNDS 5
#define N_PROCESSES 20

typedef struct
{
  GPtrArray *texts;
  GArray *lengths;
  gsize n_characters;
} Document;

/* One column of a file of lines; an empty document if the file is not there. */
static Document
read_column (const char *path, guint column)
{
  Document document
      = { g_ptr_array_new_with_free_func (g_free), g_array_new (FALSE, FALSE, sizeof (gsize)), 0 };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return document;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      const char *field = column < g_strv_length (fields) ? fields[column] : "";
      gsize n_bytes = strlen (field);

      g_ptr_array_add (document.texts, g_strdup (field));
      g_array_append_val (document.lengths, n_bytes);
      document.n_characters += g_utf8_strlen (field, -1);
    }
  return document;
}

/* Seconds of the processor, which do not count those that other programs have. */
static double
processor_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

/* Seconds that one repair of the document takes. */
static double
repair (HkRepairer *repairer, const Document *document, const char *language, gsize *n_edits)
{
  g_autofree HkEdits **edits = g_new0 (HkEdits *, document->texts->len);
  double start = processor_seconds (), end;

  hk_repairer_repair (repairer, (const char *const *) document->texts->pdata,
                      (const gsize *) (gpointer) document->lengths->data, document->texts->len,
                      language, edits);
  end = processor_seconds ();
  *n_edits = 0;
  for (guint i = 0; i < document->texts->len; i++)
    {
      *n_edits += hk_edits_get_length (edits[i]);
      hk_edits_free (edits[i]);
    }
  return end - start;
}

static void
measure (const char *name, HkRepairer *repairer, const Document *document, const char *language)
{
  double best = G_MAXDOUBLE;
  gsize n_edits = 0;

  if (document->n_characters == 0)
    {
      printf ("%-28s no data\n", name);
      return;
    }
  for (int i = 0; i < N_ROUNDS; i++)
    best = MIN (best, repair (repairer, document, language, &n_edits));
  printf ("%-28s %8zu characters, %5zu edits, %.2f million characters a second\n", name,
          document->n_characters, n_edits, document->n_characters / best / 1e6);
}

static double
to_ms (struct timeval time)
{
  return time.tv_sec * 1e3 + time.tv_usec / 1e3;
}

/* Runs a program without its output. Returns whether it ended well. */
static gboolean
run_program (const char *const *arguments, double *wall_ms, double *processor_ms)
{
  gint64 start = g_get_monotonic_time ();
  posix_spawn_file_actions_t actions;
  struct rusage usage;
  int status = 1;
  pid_t pid;
  gboolean started;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, 1, "/dev/null", O_WRONLY, 0);
  started
      = posix_spawnp (&pid, arguments[0], &actions, NULL, (char *const *) arguments, environ) == 0;
  posix_spawn_file_actions_destroy (&actions);
  if (!started || wait4 (pid, &status, 0, &usage) != pid || status != 0)
    return FALSE;
  *wall_ms = (g_get_monotonic_time () - start) / 1e3;
  *processor_ms = to_ms (usage.ru_utime) + to_ms (usage.ru_stime);
  return TRUE;
}

/* From a process's start to its end: the article is read, repaired and parsed, and printed as JSON. */
static void
measure_process (void)
{
  const char *folder = g_getenv ("HK_DATADIR");
  g_autofree char *article = g_build_filename (folder == NULL ? "data" : folder, "articles",
                                               "regionalism-central-asia.txt", NULL);
  const char *const arguments[] = { "hamkhan-cli", "convert", "--to=json", article, NULL };
  double wall = G_MAXDOUBLE, processor = G_MAXDOUBLE, sum = 0;

  for (int i = 0; i < N_PROCESSES; i++)
    {
      double wall_ms, processor_ms;

      if (!run_program (arguments, &wall_ms, &processor_ms))
        {
          printf ("%-28s hamkhan-cli is not installed, or failed\n", "article, whole process");
          return;
        }
      wall = MIN (wall, wall_ms);
      processor = MIN (processor, processor_ms);
      sum += processor_ms;
    }
  printf ("%-28s %.1f ms from start to end, %.1f ms of the processor (%.1f on average)\n",
          "article, whole process", wall, processor, sum / N_PROCESSES);
}

static void
free_document (Document *document)
{
  g_ptr_array_unref (document->texts);
  g_array_unref (document->lengths);
}

int
main (void)
{
  const char *shared = g_getenv ("HK_SHARED"), *folder = g_getenv ("HK_BENCH_SRCDIR");
  g_autofree char *mixed = g_build_filename (shared == NULL ? "../shared" : shared,
                                             "gold/spacing/dev-mixed.tsv", NULL);
  g_autofree char *article = g_build_filename (folder == NULL ? "tests/bench" : folder,
                                               "../text/repair/article.tsv", NULL);
  g_autofree char *urls
      = g_build_filename (folder == NULL ? "tests/bench" : folder, "../text/repair/urls.tsv", NULL);
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, NULL);
  Document first = read_column (article, 0), references = read_column (urls, 0);
  Document damaged = read_column (mixed, 0), sound = read_column (mixed, 1);
  gsize n_edits;
  double seconds = repair (repairer, &first, "fa", &n_edits);

  printf ("%-28s %.2f ms for %zu characters, %zu edits\n", "first Persian article", seconds * 1e3,
          first.n_characters, n_edits);
  seconds = repair (repairer, &references, "en", &n_edits);
  printf ("%-28s %.2f ms for %zu characters, %zu edits\n", "first references", seconds * 1e3,
          references.n_characters, n_edits);
  measure ("damaged Persian", repairer, &damaged, "fa");
  measure ("sound Persian", repairer, &sound, "fa");
  measure ("references", repairer, &references, "en");
  measure_process ();
  free_document (&first);
  free_document (&references);
  free_document (&damaged);
  free_document (&sound);
  return 0;
}
