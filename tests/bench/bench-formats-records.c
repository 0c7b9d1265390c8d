/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of 100,000 works in BibTeX and RIS, and of 50,000 in CSL-JSON (a file may have 64 MB): CPU time
 * and memory, beside json-glib's bare parse and the programs that are there. Each is measured in a process of its
 * own; starting it does not count, with the peers neither. Citation.js (where node finds it) reads the same file
 * into works and no further, as we do. Pandoc and bibutils write what they read, and read fewer works, as they
 * would take minutes: the rates are compared. */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hk-formats.h"

#define N_WORKS 100000
#define N_JSON_WORKS 50000
#define N_PEER_WORKS 10000

typedef struct
{
  double seconds;
  double growth; /* bytes at the peak beyond those before, the file's own bytes not counted */
} Cost;

static HkWork *
make_work (guint i)
{
  static const char *const families[]
      = { "Smith", "احمدی", "Müller", "Иванов", "García", "Nguyen" };
  static const char *const words[] = { "regional", "cooperation", "منطقه‌گرایی",
                                       "analysis", "of",          "Central Asia",
                                       "policy",   "новый",       "trade",
                                       "& more" };
  HkWork *work = hk_work_new (i % 4 == 0 ? "book" : "article-journal");
  g_autofree char *title = g_strdup_printf ("%s %s %s %s %u", words[i % 10], words[i / 3 % 10],
                                            words[i / 7 % 10], words[i / 11 % 10], i);
  g_autofree char *doi = g_strdup_printf ("10.1000/bench.%u", i);
  g_autofree char *pages = g_strdup_printf ("%u-%u", i % 500 + 1, i % 500 + 12);
  g_autofree char *volume = g_strdup_printf ("%u", i % 60 + 1);

  hk_work_set_string (work, HK_VAR_TITLE, title);
  hk_work_set_string (work, HK_VAR_DOI, doi);
  hk_work_set_string (work, HK_VAR_PAGE, pages);
  hk_work_set_string (work, HK_VAR_VOLUME, volume);
  hk_work_set_string (work, HK_VAR_CONTAINER_TITLE, "Journal of Comparative Studies");
  hk_work_set_string (work, HK_VAR_PUBLISHER, "University Press");
  hk_work_set_string (work, HK_VAR_ABSTRACT,
                      "This paper asks what happened, when it happened and why nobody noticed; "
                      "it draws on sources in three languages and finds an answer in each.");
  for (guint j = 0; j < i % 3 + 1; j++)
    hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new (families[(i + j) % 6], "A. B."));
  hk_work_take_date (work, HK_VAR_ISSUED,
                     hk_date_new (1990 + (int) (i % 35), (int) (i % 12) + 1, 0));
  return work;
}

static char *
make_file (const char *format, guint n_works, gsize *n_bytes)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  HkWriting writing = { .works = works };
  GString *text;
  char *path = NULL;
  int fd = g_file_open_tmp ("hk-bench-XXXXXX", &path, NULL);

  for (guint i = 0; i < n_works; i++)
    g_ptr_array_add (works, make_work (i));
  text = hk_formats_write (format, &writing, NULL);
  *n_bytes = text->len;
  if (!g_file_set_contents (path, text->str, (gssize) text->len, NULL))
    exit (1);
  close (fd);
  g_string_free (text, TRUE);
  return path;
}

static double
peak_bytes (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, name);
  return line == NULL ? 0 : strtod (line + strlen (name), NULL) * 1024;
}

/* What was read is left to the end of the process, as a program that is started for it does. */
static gpointer kept;

static void
read_ours (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  kept = hk_formats_read_bytes (bytes, NULL, NULL, &error);
  if (kept != NULL)
    return;
  g_printerr ("%s\n", error->message);
  _exit (1);
}

static void
parse_bare (GBytes *bytes)
{
  JsonParser *parser = json_parser_new_immutable ();
  gsize n_bytes;
  const char *text = g_bytes_get_data (bytes, &n_bytes);

  if (!json_parser_load_from_data (parser, text, (gssize) n_bytes, NULL))
    _exit (1);
  kept = parser;
}

static double
cpu_seconds (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* What the program does when it is started as "bench-formats-records ours|json-glib FILE". */
static int
run_measure (const char *how, const char *path)
{
  Cost cost = { 0, 0 };
  char *text;
  gsize n_bytes;
  g_autoptr (GBytes) bytes = NULL;
  double before;
  double start;

  if (!g_file_get_contents (path, &text, &n_bytes, NULL))
    return 1;
  bytes = g_bytes_new_take (text, n_bytes);
  before = peak_bytes ("VmRSS:");
  start = cpu_seconds (RUSAGE_SELF);
  if (g_str_equal (how, "ours"))
    read_ours (bytes);
  else
    parse_bare (bytes);
  cost.seconds = cpu_seconds (RUSAGE_SELF) - start;
  cost.growth = peak_bytes ("VmHWM:") - before;
  _exit (write (STDOUT_FILENO, &cost, sizeof cost) != sizeof cost);
}

/* In a new process, so that one case's memory is not another's. */
static Cost
measure (const char *how, const char *path)
{
  int ends[2];
  Cost cost = { 0, 0 };
  pid_t child;

  if (pipe (ends) != 0)
    exit (1);
  child = fork ();
  if (child == 0)
    {
      dup2 (ends[1], STDOUT_FILENO);
      execl ("/proc/self/exe", "bench-formats-records", how, path, NULL);
      _exit (1);
    }
  close (ends[1]);
  if (read (ends[0], &cost, sizeof cost) != sizeof cost)
    exit (1);
  close (ends[0]);
  waitpid (child, NULL, 0);
  return cost;
}

/* Seconds of CPU that a command takes, or 0 when it fails. */
static double
time_command (const char *command)
{
  double start = cpu_seconds (RUSAGE_CHILDREN);

  if (system (command) != 0) /* NOLINT: a fixed command of the benchmark */
    return 0;
  return cpu_seconds (RUSAGE_CHILDREN) - start;
}

static double
time_peer (const char *command, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (command, "FILE", -1);
  g_autofree char *joined = g_strjoinv (path, parts);
  g_autofree char *line = g_strconcat (joined, " >/dev/null 2>&1", NULL);

  return time_command (line);
}

/* What a peer takes beyond what it takes for one work. */
static void
compare_peer (const char *name,
              const char *command,
              const char *format,
              const char *path,
              guint n_works,
              double our_rate)
{
  gsize n_bytes;
  g_autofree char *one = make_file (format, 1, &n_bytes);
  double start = time_peer (command, one);
  double seconds = time_peer (command, path);
  double rate = n_works / MAX (seconds - start, 1e-3);

  if (seconds == 0)
    printf ("  %-12s not there\n", name);
  else
    printf ("  %-12s %9.0f works/s after %.2f s to start; ours is %.1f times that\n", name, rate,
            start, our_rate / rate);
  g_unlink (one);
}

static void
compare_peers (const char *format, const char *path, const char *peer_path, double rate)
{
  static const struct
  {
    const char *format;
    const char *name;
    const char *command;
    gboolean is_whole;
  } peers[] = {
    { "bibtex", "pandoc", "pandoc -f bibtex -t csljson FILE", FALSE },
    { "bibtex", "bibutils", "bib2xml FILE", FALSE },
    { "bibtex", "citation-js", "node \"$HK_BENCH_SRCDIR/citation-js.js\" count <FILE", TRUE },
    { "ris", "bibutils", "ris2xml FILE", FALSE },
    { "ris", "citation-js", "node \"$HK_BENCH_SRCDIR/citation-js.js\" count <FILE", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (peers); i++)
    if (g_str_equal (peers[i].format, format))
      compare_peer (peers[i].name, peers[i].command, format, peers[i].is_whole ? path : peer_path,
                    peers[i].is_whole ? N_WORKS : N_PEER_WORKS, rate);
}

int
main (int argc, char **argv)
{
  static const char *const formats[] = { "csl-json", "bibtex", "ris" };

  if (argc == 3)
    return run_measure (argv[1], argv[2]);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      guint n_works = i == 0 ? N_JSON_WORKS : N_WORKS;
      gsize n_bytes;
      gsize n_peer_bytes;
      g_autofree char *path = make_file (formats[i], n_works, &n_bytes);
      g_autofree char *peer_path = make_file (formats[i], N_PEER_WORKS, &n_peer_bytes);
      Cost ours = measure ("ours", path);
      double rate = n_works / ours.seconds;

      printf ("%s: %.1f MB, %.2f s, %.0f works/s, %.0f MB/s, memory %.1f times the file\n",
              formats[i], (double) n_bytes / 1e6, ours.seconds, rate,
              (double) n_bytes / 1e6 / ours.seconds, ours.growth / (double) n_bytes);
      if (i == 0)
        {
          Cost bare = measure ("json-glib", path);

          printf ("  json-glib    %.2f s, memory %.1f times the file; ours takes %.2f times that\n",
                  bare.seconds, bare.growth / (double) n_bytes, ours.seconds / bare.seconds);
        }
      compare_peers (formats[i], path, peer_path, rate);
      fflush (stdout);
      g_unlink (path);
      g_unlink (peer_path);
    }
  return 0;
}
