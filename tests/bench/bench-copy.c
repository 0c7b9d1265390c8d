/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy in the window, warm: what Ctrl+C waits for, plain and rich text through HkCiter as
 * hk_copy_citation() asks for them, of the bundled article's references. */
#include "csl-citer.h"
#include "hk-article-parse.h"
#include "hk-article-repair.h"
#include "hk-formats.h"

#include <stdlib.h>
#include <time.h>

#define N_ROUNDS 50

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
stop (const GError *error)
{
  g_printerr ("bench-copy: %s\n", error->message);
  exit (1);
}

/* Works of the article's references, understood as the window understands them. */
static GPtrArray *
read_works (void)
{
  const char *data = g_getenv ("HK_DATADIR");
  g_autofree char *path = g_build_filename (data == NULL ? "data" : data, "articles",
                                            "regionalism-central-asia.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read_file (file, NULL, &error);
  g_autoptr (HkRefparser) parser = article == NULL ? NULL : hk_refparser_new (NULL, &error);
  g_autoptr (HkRepairer) repairer = parser == NULL ? NULL : hk_repairer_new (NULL, &error);
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *references;

  if (repairer == NULL)
    stop (error);
  hk_article_repair (article, repairer);
  hk_article_parse_references (article, parser, NULL);
  references = hk_article_get_references (article);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);
      GPtrArray *in_it = hk_reference_get_works (reference);

      for (guint w = 0; w < in_it->len; w++)
        g_ptr_array_add (works, g_object_ref (g_ptr_array_index (in_it, w)));
    }
  return works;
}

/* Returns: milliseconds of CPU. */
static double
copy (HkCiter *citer, GPtrArray *works, HkCitationForm form)
{
  double start = cpu_ms ();
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = hk_citer_cite (citer, works, form, HK_CITATION_TEXT, &error);
  g_autofree char *rich
      = plain == NULL ? NULL : hk_citer_cite (citer, works, form, HK_CITATION_HTML, &error);

  if (rich == NULL)
    stop (error);
  return cpu_ms () - start;
}

static int
by_size (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
measure (HkCiter *citer, GPtrArray *works, HkCitationForm form, const char *name)
{
  double times[N_ROUNDS], first = copy (citer, works, form);

  for (guint i = 0; i < N_ROUNDS; i++)
    times[i] = copy (citer, works, form);
  qsort (times, N_ROUNDS, sizeof *times, by_size);
  g_print ("  %s, %2u works: median %.3f ms, worst %.3f (the first time %.3f)\n", name, works->len,
           times[N_ROUNDS / 2], times[N_ROUNDS - 1], first);
}

int
main (void)
{
  static const char *const styles[]
      = { "apa", "chicago-author-date", "chicago-fullnote-bibliography" };
  g_autoptr (GPtrArray) works = read_works ();
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, g_ptr_array_index (works, 0));
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (GError) error = NULL;
      double start = cpu_ms ();
      g_autoptr (CslCiter) citer = csl_citer_new (styles[i], CSL_CITER_OF_WORK, &error);

      if (citer == NULL)
        stop (error);
      g_print ("%s, read in %.2f ms\n", styles[i], cpu_ms () - start);
      measure (HK_CITER (citer), one, HK_CITATION_BIBLIOGRAPHY, "entry   ");
      measure (HK_CITER (citer), works, HK_CITATION_BIBLIOGRAPHY, "list    ");
      measure (HK_CITER (citer), works, HK_CITATION_IN_TEXT, "citation");
    }
  return 0;
}
