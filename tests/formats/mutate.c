/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mutate.h"

#include <string.h>

/* What parsers trip over, in the syntaxes of all formats. */
static const char *const tokens[] = {
  "<",
  ">",
  "</",
  "/>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "&#0;",
  "&#xFFFFFFFF;",
  "&nbsp;",
  "&b;",
  "<a>",
  "</a>",
  "<ref>",
  "<p>",
  "<mixed-citation>",
  "<?xml version='1.0' encoding='UTF-16'?>",
  "{",
  "}",
  "[",
  "]",
  "\"",
  "'",
  "\\u0000",
  "\\",
  ":",
  ",",
  "\n",
  "\r\n",
  "\t",
  "\x01",
  "\xFF",
  "\xC2",
  "\xE2\x80\xAE",
  "\xEF\xBB\xBF",
  "\xF0\x9F\x98\x80",
  "\xEF\xBF\xBF",
  "• ",
  "[English]",
  "چکیده",
  "مراجع",
  "1. ",
  "10.1234/",
  "http://",
  "javascript:",
  "@article{",
  "TY  - JOUR",
  "ER  - ",
  "-",
  "0",
  "999999999999999999999",
  "%s%n",
  "xml:lang=\"",
  "<script>",
  "<meta ",
};

/* xorshift64* (Vigna 2016), from a seed that is never 0. */
static guint64
next_random (guint64 *state)
{
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * G_GUINT64_CONSTANT (0x2545F4914F6CDD1D);
}

static gsize
below (guint64 *state, gsize n)
{
  return n == 0 ? 0 : (gsize) (next_random (state) >> 11) % n;
}

static void
damage (GByteArray *array, guint64 *state)
{
  gsize at = below (state, array->len);
  gsize length = 1 + below (state, below (state, 2) ? 16 : MIN (array->len, 4096));
  const char *token = tokens[below (state, G_N_ELEMENTS (tokens))];

  length = MIN (length, array->len - at);
  switch (below (state, 7))
    {
    case 0:
      if (array->len > 0)
        array->data[at] ^= (guint8) (1u << below (state, 8));
      break;
    case 1:
      if (length > 0)
        g_byte_array_remove_range (array, at, length);
      break;
    case 2: /* twice the same */
      {
        g_autofree guint8 *copy = g_memdup2 (array->data + at, length);
        gsize old = array->len;

        g_byte_array_set_size (array, old + length);
        memmove (array->data + at + length, array->data + at, old - at);
        if (length > 0)
          memcpy (array->data + at, copy, length);
      }
      break;
    case 3:
    case 4: /* a token put in */
      {
        gsize n = strlen (token);
        gsize old = array->len;

        g_byte_array_set_size (array, old + n);
        memmove (array->data + at + n, array->data + at, old - at);
        memcpy (array->data + at, token, n);
      }
      break;
    case 5: /* a token over what was there */
      memcpy (array->data + at, token, MIN (strlen (token), array->len - at));
      break;
    case 6:
    default:
      if (below (state, 4) == 0)
        g_byte_array_set_size (array, at);
      else
        for (gsize i = 0; i < length; i++)
          array->data[at + i] = (guint8) next_random (state);
      break;
    }
}

/**
 * hk_mutate:
 * @bytes: a file
 * @n_bytes: its length
 * @seed: which damage
 *
 * Returns: (transfer full): the file with one to eight pieces of damage
 */
GBytes *
hk_mutate (const char *bytes, gsize n_bytes, guint64 seed)
{
  GByteArray *array = g_byte_array_new ();
  guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) + 1;
  gsize n = 1 + below (&state, 8);

  g_byte_array_append (array, (const guint8 *) bytes, n_bytes);
  if (state == 0)
    state = 1;
  for (gsize i = 0; i < n; i++)
    damage (array, &state);
  return g_byte_array_free_to_bytes (array);
}
