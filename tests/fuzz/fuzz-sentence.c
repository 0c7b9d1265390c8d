/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences lie in order within the text, whole characters each, and their language is guessed. */
#include "fuzz.h"
#include "hk-script.h"
#include "hk-sentence.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  const char *text = (const char *) data;
  g_autoptr (GArray) sentences = NULL;
  gsize at = 0;

  if (!g_utf8_validate_len (text, n_bytes, NULL))
    return 0;
  sentences = hk_sentences_find (text, n_bytes, hk_language_guess (text, n_bytes));
  for (guint i = 0; i < sentences->len; i++)
    {
      const HkByteRange *range = &g_array_index (sentences, HkByteRange, i);

      g_assert_cmpuint (range->start, >=, at);
      g_assert_cmpuint (range->length, >, 0);
      at = range->start + range->length;
      g_assert_cmpuint (at, <=, n_bytes);
      g_assert_true (g_utf8_validate_len (text + range->start, range->length, NULL));
    }
  return 0;
}
