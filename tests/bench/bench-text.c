/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repair: characters a second of damaged and of sound Persian and of references, and the first repair of a
 * process, with everything still to be mapped. */
#include "hk-repair.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define N_ROUNDS 5

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
  free_document (&first);
  free_document (&references);
  free_document (&damaged);
  free_document (&sound);
  return 0;
}
