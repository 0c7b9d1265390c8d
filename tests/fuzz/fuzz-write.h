/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the targets of formats that are written share: reading, and then each of the writers. */
#pragma once

#include "fuzz.h"
#include "hk-formats.h"

/* More bytes than this would only be slower. */
#define HK_FUZZ_MAX_BYTES 65536

static inline int
hk_fuzz_write (const char *id, const uint8_t *data, size_t n_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n_bytes);
  g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
  g_autoptr (HkArticle) article = NULL;
  const HkFormat *const *formats;
  gsize n_formats;

  if (n_bytes > HK_FUZZ_MAX_BYTES)
    return 0;
  article = hk_formats_read (reading, hk_formats_find (id), NULL);
  if (article == NULL)
    return 0;
  formats = hk_formats_list (&n_formats);
  for (gsize i = 0; i < n_formats; i++)
    {
      g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
      HkWriting writing = { .article = article, .lost = lost };
      GString *text
          = formats[i]->write == NULL ? NULL : hk_formats_write (formats[i]->id, &writing, NULL);

      if (text == NULL)
        continue;
      g_assert (g_utf8_validate (text->str, (gssize) text->len, NULL));
      g_string_free (text, TRUE);
    }
  return 0;
}
