/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reader of a format: any bytes end in an article or an error, and fields are clean UTF-8. */
#pragma once

#include "fuzz.h"
#include "hk-formats.h"

static inline void
hk_fuzz_check_text (gpointer text, gpointer data)
{
  g_assert_true (g_utf8_validate (hk_text_get_printed (text), -1, NULL));
}

static inline int
hk_fuzz_format (const char *id, const uint8_t *data, size_t n_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n_bytes);
  g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
  g_autoptr (GError) error = NULL;
  const HkFormat *format = id == NULL ? NULL : hk_formats_find (id);
  g_autoptr (HkArticle) article = hk_formats_read (reading, format, &error);
  GPtrArray *fronts;

  g_assert_true ((article == NULL) == (error != NULL));
  if (article == NULL)
    return 0;
  fronts = hk_article_get_fronts (article);
  for (guint i = 0; i < fronts->len; i++)
    hk_front_foreach_text (g_ptr_array_index (fronts, i), hk_fuzz_check_text, NULL);
  return 0;
}
