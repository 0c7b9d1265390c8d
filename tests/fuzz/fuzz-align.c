/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alignment: whatever two texts are given, every sentence of both is in one bead, in order. The texts
 * are apart by an empty line, a sentence a line. */
#include "fuzz.h"
#include "hk-aligner.h"

#include <string.h>

#define MAX_SENTENCES 64

static gsize
read_slices (const char *text, const char *end, HkSlice slices[MAX_SENTENCES])
{
  gsize n = 0;

  while (text < end && n < MAX_SENTENCES)
    {
      const char *newline = memchr (text, '\n', end - text);
      const char *stop = newline == NULL ? end : newline;

      slices[n].text = text;
      slices[n++].n_bytes = stop - text;
      text = stop + 1;
    }
  return n;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  g_autofree char *text = g_strndup ((const char *) data, n_bytes);
  HkSlice first[MAX_SENTENCES], second[MAX_SENTENCES];
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());
  g_autoptr (GArray) beads = NULL;
  gsize m, n, i = 0, j = 0;
  const char *middle;

  if (!g_utf8_validate_len (text, n_bytes, NULL))
    return 0;
  middle = strstr (text, "\n\n");
  if (middle == NULL)
    return 0;
  m = read_slices (text, middle, first);
  n = read_slices (middle + 2, text + n_bytes, second);
  if (m > 0 && n > 0)
    {
      g_autofree char *a = g_strndup (first[0].text, first[0].n_bytes);
      g_autofree char *b = g_strndup (second[0].text, second[0].n_bytes);

      hk_aligner_add_pair (aligner, a, b);
    }
  beads = hk_aligner_align (aligner, first, m, second, n);
  for (guint k = 0; k < beads->len; k++)
    {
      const HkBead *bead = &g_array_index (beads, HkBead, k);

      g_assert_cmpuint (bead->first, ==, i);
      g_assert_cmpuint (bead->second, ==, j);
      g_assert_true (bead->confidence >= 0 && bead->confidence <= 1);
      i += bead->n_first;
      j += bead->n_second;
    }
  g_assert_cmpuint (i, ==, m);
  g_assert_cmpuint (j, ==, n);
  return 0;
}
