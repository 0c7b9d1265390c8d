/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to the text of a PDF file keeps it UTF-8. */
#include "fuzz.h"
#include "hk-pdf-text.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  g_autofree char *text = g_strndup ((const char *) data, n_bytes);
  g_autofree char *embedded = NULL;
  g_autofree char *letters = NULL;
  g_autofree char *ordered = NULL;
  g_autofree char *joined = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  hk_pdf_text_is_visual (text);
  embedded = hk_pdf_text_embeddings (text);
  letters = hk_pdf_text_letters (embedded);
  ordered = hk_pdf_text_reorder (letters);
  joined = hk_pdf_text_join (ordered);
  g_assert_true (g_utf8_validate (joined, -1, NULL));
  return 0;
}
