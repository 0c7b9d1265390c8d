/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bibliographies of made works: hamkhan-cli cite beside pandoc and citeproc-js (where HK_CITEPROC_JS is
 * its folder), whole processes, CPU and memory; then ten times as many, and one from cold.
 *
 * bench-cite [N]: N works (10000), four in five English, the others Persian, of 1 to 25 authors. */
#include <glib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hk-work-json.h"

static const char *const english[]
    = { "Smith", "Brown",  "Miller", "Garcia", "van Dyke", "O'Neill", "Jones",  "Clark",
        "Young", "Wright", "Hill",   "Green",  "Adams",    "Baker",   "Nelson", "Carter" };
static const char *const given[]
    = { "John", "Mary Anne", "Jean-Luc", "K.", "Peter", "Susan B.", "Ivan", "Olga" };
static const char *const persian[]
    = { "محمدی", "کریمی", "حسنوند", "رضاپور", "یزدی", "اسفندیاری", "رستمی", "سیمبر" };
static const char *const persian_given[] = { "علی", "زهرا", "مظفر", "دانیال", "محمدرضا", "مهدی" };
static const char *const words[]
    = { "regional", "integration", "water",  "policy", "analysis", "of",       "the",  "history",
        "network",  "model",       "theory", "and",    "growth",   "language", "Asia", "security" };
static const char *const persian_words[] = { "منطقه‌گرایی",
                                             "همکاری",
                                             "نظم",
                                             "نوین",
                                             "جهانی",
                                             "تحول",
                                             "در",
                                             "روابط",
                                             "سیاست",
                                             "زبان",
                                             "بررسی",
                                             "آب" };
static const char *const types[] = { "article-journal", "book", "chapter", "webpage" };

#define PICK(array, rand) (array)[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))]

static char *
make_title (GRand *rand, gboolean fa)
{
  GString *title = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 4, 12); n > 0; n--)
    g_string_append_printf (title, "%s%s", title->len == 0 ? "" : " ",
                            fa ? PICK (persian_words, rand) : PICK (words, rand));
  return g_string_free (title, FALSE);
}

static HkWork *
make_work (GRand *rand, int index)
{
  gboolean fa = g_rand_int_range (rand, 0, 5) == 0;
  HkWork *work = hk_work_new (PICK (types, rand));
  g_autofree char *id = g_strdup_printf ("w%d", index);
  g_autofree char *title = make_title (rand, fa);
  g_autofree char *container = make_title (rand, fa);
  g_autofree char *volume = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 90));
  g_autofree char *page = g_strdup_printf ("%d-%d", g_rand_int_range (rand, 1, 300),
                                           g_rand_int_range (rand, 301, 600));
  g_autofree char *doi = g_strdup_printf ("10.1234/x.%d", index);
  int n_authors = g_rand_int_range (rand, 0, 10) == 0 ? g_rand_int_range (rand, 4, 26)
                                                      : g_rand_int_range (rand, 1, 4);

  hk_work_set_id (work, id);
  hk_work_set_string (work, HK_VAR_TITLE, title);
  hk_work_set_string (work, HK_VAR_CONTAINER_TITLE, container);
  hk_work_set_string (work, HK_VAR_VOLUME, volume);
  hk_work_set_string (work, HK_VAR_PAGE, page);
  hk_work_set_string (work, HK_VAR_DOI, doi);
  hk_work_set_string (work, HK_VAR_PUBLISHER, fa ? "نشر نی" : "Routledge");
  hk_work_set_string (work, HK_VAR_LANGUAGE, fa ? "fa" : "en");
  for (int i = 0; i < n_authors; i++)
    hk_work_take_name (work, HK_VAR_AUTHOR,
                       hk_name_new (fa ? PICK (persian, rand) : PICK (english, rand),
                                    fa ? PICK (persian_given, rand) : PICK (given, rand)));
  hk_work_take_date (work, HK_VAR_ISSUED,
                     hk_date_new (fa ? g_rand_int_range (rand, 1370, 1404)
                                     : g_rand_int_range (rand, 1960, 2025),
                                  g_rand_int_range (rand, 1, 13), 0));
  return work;
}

static void
write_works (const char *path, int n_works)
{
  GRand *rand = g_rand_new_with_seed (7);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (int i = 0; i < n_works; i++)
    {
      g_autoptr (HkWork) work = make_work (rand, i);

      hk_work_to_json (work, builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  g_file_set_contents (path, text, -1, NULL);
  g_rand_free (rand);
}

typedef struct
{
  double cpu; /* seconds */
  long peak;  /* kB */
  gboolean ok;
} Cost;

/* Descriptors are left open so that GLib spawns and does not fork: copying this process's page tables,
 * when it holds many works, would be charged to the child. */
static Cost
run (const char *const *argv)
{
  GPid pid;
  int status;
  struct rusage usage;
  Cost cost = { 0, 0, FALSE };

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD
                          | G_SPAWN_LEAVE_DESCRIPTORS_OPEN | G_SPAWN_STDOUT_TO_DEV_NULL
                          | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, NULL))
    return cost;
  if (wait4 (pid, &status, 0, &usage) != pid)
    return cost;
  cost.cpu = (double) usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
             + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  cost.peak = usage.ru_maxrss;
  cost.ok = WIFEXITED (status) && WEXITSTATUS (status) == 0;
  return cost;
}

#define DATA "/usr/share/citation-style-language/"

static void
print_peer (const char *name, const Cost *ours, const Cost *peer)
{
  if (peer->ok)
    g_print ("   %s %.2f s %ld MB: %.1f times, memory %.2f", name, peer->cpu, peer->peak / 1024,
             peer->cpu / ours->cpu, (double) ours->peak / peer->peak);
}

/* The better of two runs, before and after the peers': the machine is not always quiet. */
static Cost
better (Cost a, Cost b)
{
  return b.ok && b.cpu < a.cpu ? b : a;
}

static void
compare (const char *folder, const char *works, const char *style, gboolean with_peers)
{
  g_autofree char *source = g_build_filename (folder, "all.md", NULL);
  g_autofree char *csl = g_strdup_printf (DATA "styles/%s.csl", style);
  g_autofree char *yaml
      = g_strdup_printf ("---\nnocite: '@*'\nbibliography: %s\ncsl: %s\n---\n", works, csl);
  g_autofree char *style_option = g_strdup_printf ("--style=%s", style);
  g_autofree char *driver = g_strdup_printf ("%s/bench-cite-peer.js", g_getenv ("HK_BENCH_SRCDIR"));
  const char *citeproc = g_getenv ("HK_CITEPROC_JS");
  const char *ours[] = { "hamkhan-cli", "cite", style_option, "--format=html", works, NULL };
  const char *pandoc[] = { "pandoc", "--citeproc", "-t", "html", source, NULL };
  const char *js[] = { "node", driver, citeproc, works, csl, DATA "locales", NULL };
  Cost own, theirs[2] = { { 0, 0, FALSE }, { 0, 0, FALSE } };

  g_file_set_contents (source, yaml, -1, NULL);
  own = run (ours);
  if (with_peers)
    theirs[0] = run (pandoc);
  if (with_peers && citeproc != NULL && *citeproc != '\0')
    theirs[1] = run (js);
  own = better (own, run (ours));
  g_print ("%-30s %5.2f s %4ld MB%s", style, own.cpu, own.peak / 1024, own.ok ? "" : " (failed)");
  print_peer ("pandoc", &own, &theirs[0]);
  print_peer ("citeproc-js", &own, &theirs[1]);
  g_print ("\n");
}

/* One work from cold, the whole process, the best of several. */
static void
cite_one (const char *folder)
{
  g_autofree char *works = g_build_filename (folder, "one.json", NULL);
  const char *ours[] = { "hamkhan-cli", "cite", "--style=apa", works, NULL };
  Cost best = { G_MAXDOUBLE, 0, FALSE };

  write_works (works, 1);
  for (int i = 0; i < 10; i++)
    best = better (best, run (ours));
  g_print ("one citation from cold: %.1f ms of CPU\n", best.cpu * 1000);
  g_remove (works);
}

int
main (int argc, char **argv)
{
  static const char *const styles[]
      = { "apa", "chicago-author-date", "chicago-fullnote-bibliography" };
  int n_works = argc > 1 ? atoi (argv[1]) : 10000;
  g_autofree char *folder = g_dir_make_tmp ("hk-cite-XXXXXX", NULL);
  g_autofree char *works = g_build_filename (folder, "works.json", NULL);
  g_autofree char *source = g_build_filename (folder, "all.md", NULL);

  write_works (works, n_works);
  g_print ("%d works\n", n_works);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    compare (folder, works, styles[i], TRUE);
  write_works (works, 10 * n_works);
  g_print ("%d works\n", 10 * n_works);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    compare (folder, works, styles[i], FALSE);
  cite_one (folder);
  g_remove (works);
  g_remove (source);
  g_rmdir (folder);
  return 0;
}
