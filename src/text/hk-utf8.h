/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether bytes are UTF-8, for large files: eight bytes of ASCII are looked at together, as one word. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define HK_UTF8_WORD sizeof (guint64)

/* The same byte in each place of a word. */
#define HK_UTF8_EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* The eight bytes at @p, the first one lowest. */
static inline guint64
hk_utf8_get_word (const guchar *p)
{
  guint64 word;

  memcpy (&word, p, sizeof word);
  return GUINT64_FROM_LE (word);
}

/* Which byte of a word is the first one with its high bit set; @marks is not 0. */
static inline guint
hk_utf8_first_marked (guint64 marks)
{
  return (guint) __builtin_ctzll (marks) / 8;
}

gboolean hk_utf8_is_valid (const char *bytes, gsize n_bytes);

G_END_DECLS
