/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkLetters: a stretch of Persian letters of a text, with what was printed between them.
 *
 * A stretch ends where anything but a letter, a single space or a ZWNJ stands, so that a text of any
 * length is looked at in short pieces. */
#pragma once

#include "hk-persian-letter.h"

G_BEGIN_DECLS

/* A stretch is cut here at the latest; no sentence is that long. */
#define HK_LETTERS_MAX 2048

typedef enum
{
  HK_BOUNDARY_NONE,
  HK_BOUNDARY_ZWNJ,
  HK_BOUNDARY_SPACE,
  HK_BOUNDARY_FIXED, /* inside a ligature: nothing can be put there */
} HkBoundary;

/**
 * HkLetters:
 * @n: how many letters
 * @codes: their codes
 * @boundaries: what was printed before each (#HkBoundary)
 * @gap_starts: where the letter before it, with its marks, ends, in bytes of the text
 * @gap_ends: where it begins, in bytes of the text
 */
typedef struct
{
  guint n;
  guint8 codes[HK_LETTERS_MAX];
  guint8 boundaries[HK_LETTERS_MAX];
  gsize gap_starts[HK_LETTERS_MAX];
  gsize gap_ends[HK_LETTERS_MAX];
} HkLetters;

/**
 * HkLetterScanner:
 * @text: valid UTF-8, not zero-terminated
 * @n_bytes: its length
 * @at: how far it has been read, in bytes
 */
typedef struct
{
  const char *text;
  gsize n_bytes;
  gsize at;
} HkLetterScanner;

gboolean hk_letter_scanner_next (HkLetterScanner *scanner, HkLetters *letters);
gboolean hk_letters_is_gap_control (gunichar character);
gboolean hk_letters_is_combining_form (const HkLetters *letters, guint start, guint end);

G_END_DECLS
