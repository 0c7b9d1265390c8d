/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding and search: every part of a text finds itself, and matches lie within the text. */
#include "fuzz.h"
#include "hk-query.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  g_autofree char *text = g_strndup ((const char *) data, n_bytes);
  gsize length = strlen (text);
  const char *newline;
  g_autofree char *wanted = NULL;
  g_autofree char *key = NULL;
  g_autoptr (HkQuery) query = NULL;
  g_autoptr (HkFolded) folded = NULL;
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  gsize at = 0;

  if (!g_utf8_validate_len (text, length, NULL))
    return 0;
  /* The first line is the query. */
  newline = strchr (text, '\n');
  wanted = g_strndup (text, newline == NULL ? 0 : newline - text);
  query = hk_query_new (wanted);
  folded = hk_folded_new (text, length);
  hk_query_match (query, folded, ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      const HkByteRange *range = &g_array_index (ranges, HkByteRange, i);

      g_assert_cmpuint (range->start, >=, at);
      at = range->start + range->length;
      g_assert_cmpuint (at, <=, length);
      g_assert_true (g_utf8_validate_len (text + range->start, range->length, NULL));
    }
  key = hk_fold_string (text, length, HK_FOLD_EXACT);
  g_assert_true (g_utf8_validate (key, -1, NULL));
  return 0;
}
