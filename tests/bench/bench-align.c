/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alignment: an abstract of nine sentences, and texts of hundreds, with the program's lexicon. */
#include "hk-aligner.h"

#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 200

static GArray *
read_slices (const char *name)
{
  const char *folder = g_getenv ("HK_BENCH_SRCDIR");
  g_autofree char *path = g_build_filename (folder == NULL ? "tests/bench" : folder, "..", "align",
                                            "data", name, NULL);
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (HkSlice));
  char *text, *line, *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_printerr ("bench-align: %s is not there\n", path);
      exit (1);
    }
  /* The slices point into the text, which lives as long as the program. */
  for (line = strtok_r (text, "\n", &rest); line != NULL; line = strtok_r (NULL, "\n", &rest))
    {
      HkSlice slice = { line, strlen (line) };

      g_array_append_val (slices, slice);
    }
  return slices;
}

static double
measure (HkAligner *aligner, GArray *first, GArray *second, int n_rounds)
{
  gint64 start = g_get_monotonic_time ();

  for (int i = 0; i < n_rounds; i++)
    g_array_unref (hk_aligner_align (aligner, (const HkSlice *) (gpointer) first->data, first->len,
                                     (const HkSlice *) (gpointer) second->data, second->len));
  return (g_get_monotonic_time () - start) / 1e3 / n_rounds;
}

static GArray *
repeat (GArray *slices, int times)
{
  GArray *many = g_array_new (FALSE, FALSE, sizeof (HkSlice));

  for (int i = 0; i < times; i++)
    g_array_append_vals (many, slices->data, slices->len);
  return many;
}

int
main (void)
{
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());
  g_autoptr (GArray) first = read_slices ("thesis.fa");
  g_autoptr (GArray) second = read_slices ("thesis.en");

  g_print ("%4u by %4u sentences: %.2f ms\n", first->len, second->len,
           measure (aligner, first, second, N_ROUNDS));
  for (int times = 10; times <= 100; times *= 10)
    {
      g_autoptr (GArray) many_first = repeat (first, times);
      g_autoptr (GArray) many_second = repeat (second, times);

      g_print ("%4u by %4u sentences: %.1f ms\n", many_first->len, many_second->len,
               measure (aligner, many_first, many_second, 1));
    }
  return 0;
}
