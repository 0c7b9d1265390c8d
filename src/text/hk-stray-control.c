/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-stray-control.h"
#include "hk-letters.h"

/* Embeddings that are open at once; text that nests deeper is left alone (UAX 9 allows 125). */
#define MAX_DEPTH 125

#define LRE 0x202A
#define RLO 0x202E
#define PDF 0x202C
#define LRI 0x2066
#define FSI 0x2068
#define PDI 0x2069

typedef struct
{
  gsize at;
  gboolean isolate;
} Opening;

typedef struct
{
  HkDraft *draft;
  Opening open[MAX_DEPTH];
  guint n_open;
  guint n_beyond; /* opened beyond the depth */
} Nesting;

static void
remove_character (HkDraft *draft, gsize at, gsize n_bytes)
{
  hk_draft_add (draft, at, n_bytes, "", 0, HK_EDIT_CONTROL, .95, FALSE);
}

/* Whether a Persian letter or one of its marks ends before, or begins at, a byte. */
static gboolean
touches_letter (const char *text, gsize n_bytes, gsize at, gboolean before)
{
  gunichar character;

  if (before ? at == 0 : at >= n_bytes)
    return FALSE;
  character = g_utf8_get_char (before ? g_utf8_prev_char (text + at) : text + at);
  return hk_persian_letter (character) != HK_PERSIAN_NONE || hk_persian_is_mark (character);
}

/* A ZWNJ is of use between letters only; one of several in a row is enough. After a single letter it
 * is kept: abbreviations such as ه‌ end so. One before a space may tell of a lost word: it is kept. */
static gboolean
zwnj_is_stray (const char *text, gsize n_bytes, gsize at)
{
  gunichar next = at + 3 < n_bytes ? g_utf8_get_char (text + at + 3) : '\n';
  gunichar before = at > 0 ? g_utf8_get_char (g_utf8_prev_char (text + at)) : ' ';

  if (next == HK_CHAR_ZWNJ)
    return TRUE;
  if (before == ' ')
    return TRUE;
  if (next != '\n' || !touches_letter (text, n_bytes, at, TRUE))
    return FALSE;
  return touches_letter (text, n_bytes, g_utf8_prev_char (text + at) - text, TRUE);
}

static void
close_nesting (Nesting *nesting, gsize at, gboolean isolate)
{
  if (nesting->n_beyond > 0)
    {
      nesting->n_beyond--;
      return;
    }
  /* A closing isolate closes the embeddings in it (UAX 9, X6a); those were left open. */
  while (isolate && nesting->n_open > 0 && !nesting->open[nesting->n_open - 1].isolate)
    remove_character (nesting->draft, nesting->open[--nesting->n_open].at, 3);
  if (nesting->n_open > 0 && nesting->open[nesting->n_open - 1].isolate == isolate)
    nesting->n_open--;
  else
    remove_character (nesting->draft, at, 3);
}

static void
open_nesting (Nesting *nesting, gsize at, gboolean isolate)
{
  if (nesting->n_open < MAX_DEPTH)
    nesting->open[nesting->n_open++] = (Opening){ at, isolate };
  else
    nesting->n_beyond++;
}

/* A paragraph's end closes everything (UAX 9, X8): what is still open was never closed. */
static void
end_paragraph (Nesting *nesting)
{
  while (nesting->n_open > 0)
    remove_character (nesting->draft, nesting->open[--nesting->n_open].at, 3);
  nesting->n_beyond = 0;
}

static void
visit (Nesting *nesting, const char *text, gsize n_bytes, gsize at, gsize next, gunichar character)
{
  if (character == HK_CHAR_ZWNJ)
    {
      if (zwnj_is_stray (text, n_bytes, at))
        remove_character (nesting->draft, at, next - at);
    }
  else if (character == 0xFEFF || character == 0x200B)
    remove_character (nesting->draft, at, next - at);
  else if (hk_letters_is_gap_control (character))
    {
      if (touches_letter (text, n_bytes, at, TRUE) && touches_letter (text, n_bytes, next, FALSE))
        remove_character (nesting->draft, at, next - at);
    }
  else if (character == PDF || character == PDI)
    close_nesting (nesting, at, character == PDI);
  else if ((character >= LRE && character <= RLO) || (character >= LRI && character <= FSI))
    open_nesting (nesting, at, character >= LRI);
}

/**
 * hk_stray_controls_propose:
 * @text: valid UTF-8 of a Persian text
 * @n_bytes: its length
 * @draft: where proposals go
 *
 * Proposes to drop controls inside words, embeddings and isolates without their other end, byte order
 * marks, and ZWNJs that keep nothing apart. Pairs that do their work stay.
 */
void
hk_stray_controls_propose (const char *text, gsize n_bytes, HkDraft *draft)
{
  Nesting nesting = { .draft = draft };

  for (gsize at = 0, next; at < n_bytes; at = next)
    {
      gunichar character = g_utf8_get_char (text + at);

      next = g_utf8_next_char (text + at) - text;
      if (character == '\n' || character == 0x2029)
        end_paragraph (&nesting);
      else if (character >= 0xAC)
        visit (&nesting, text, n_bytes, at, next, character);
    }
  end_paragraph (&nesting);
}
