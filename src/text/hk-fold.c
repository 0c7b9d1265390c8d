/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-fold.h"
#include "hk-fold-letters.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#define LOOSE_SHIFT 2
#define MAX_DECOMPOSITION 24

/* What one character of the text becomes. */
typedef enum
{
  TO_LETTER, /* a character of the folded text */
  TO_BLANK,
  TO_JOINER,  /* nothing, but a possible seam between parts of a word */
  TO_NOTHING, /* nothing at all */
  TO_MARK,    /* nothing, but the letter before it counts as changed */
} Fate;

struct _HkFolded
{
  int ref_count;
  gsize n_bytes;
  char *bytes;     /* without blanks; they are told by the marks */
  guint8 *marks;   /* HkFoldMark, one for each byte */
  guint32 *starts; /* where each byte's character began in the text */
  guint8 *spans;   /* how many bytes it took there */
};

typedef struct
{
  HkFolded *out;  /* its arrays grow together */
  gsize capacity; /* bytes that they have room for */
  HkFoldLevel level;
  gboolean keep_blanks; /* write blanks instead of only marking them */
  guint8 pending;       /* marks for the next byte */
  gboolean hamza;       /* a ء after ا waits to know whether it is the last of its word */
  guint32 hamza_start;
  gsize last_letter; /* index of the first byte of the last letter */
  gboolean any;      /* whether there is a last letter */
  gunichar last;     /* the last letter, folded */
  gunichar written;  /* the last letter as it was */
} Folder;

G_DEFINE_BOXED_TYPE (HkFolded, hk_folded, hk_folded_ref, hk_folded_unref)

/* Five bits that tell changed letters apart: é from è. 0 is kept for "not changed". */
static guint8
loose_bits (gunichar c)
{
  guint8 bits = (c * 0x9E3779B1u) >> 27;

  return (bits == 0 ? 1 : bits) << LOOSE_SHIFT;
}

static void
grow (Folder *f, gsize capacity)
{
  f->capacity = capacity;
  f->out->bytes = g_realloc (f->out->bytes, capacity);
  if (f->keep_blanks)
    return;
  f->out->marks = g_realloc (f->out->marks, capacity);
  f->out->starts = g_renew (guint32, f->out->starts, capacity);
  f->out->spans = g_realloc (f->out->spans, capacity);
}

static void
put_char (Folder *f, gunichar c, guint32 start, guint8 span, guint8 marks)
{
  HkFolded *out = f->out;
  gsize at = out->n_bytes;

  if (at + 8 > f->capacity)
    grow (f, f->capacity * 2 + 8);
  out->n_bytes += g_unichar_to_utf8 (c, out->bytes + at);
  if (f->keep_blanks)
    return;
  for (gsize i = at; i < out->n_bytes; i++)
    {
      out->marks[i] = i == at ? (guint8) (marks | f->pending) : marks;
      out->starts[i] = start;
      out->spans[i] = span;
    }
  f->pending = 0;
}

static void
put_letter (Folder *f, gunichar c, guint32 start, guint8 span, guint8 marks)
{
  f->last_letter = f->out->n_bytes;
  f->any = TRUE;
  f->last = c;
  put_char (f, c, start, span, marks);
}

/* Lets the last letter reach over what follows it in the text: its combining marks. */
static void
stretch_last (Folder *f, gsize end)
{
  if (f->keep_blanks || !f->any)
    return;
  for (gsize i = f->last_letter; i < f->out->n_bytes; i++)
    f->out->spans[i] = MIN (end - f->out->starts[i], 255);
}

static void
loosen_last (Folder *f, gunichar mark)
{
  if (f->keep_blanks)
    return;
  for (gsize i = f->last_letter; i < f->out->n_bytes; i++)
    f->out->marks[i] ^= loose_bits (mark);
}

/* A hamza that ends a word after alef is a matter of taste: امضاء, امضا. */
static void
settle_hamza (Folder *f, gboolean ends_word)
{
  if (!f->hamza)
    return;
  f->hamza = FALSE;
  if (ends_word && f->level == HK_FOLD_LOOSE)
    {
      stretch_last (f, f->hamza_start + 2);
      loosen_last (f, 0x0621);
      return;
    }
  put_letter (f, 0x0621, f->hamza_start, 2, 0);
}

static Fate
fate_of (gunichar c)
{
  if (c == 0x200C || c == 0x200D || c == 0x200B || c == 0x00AD)
    return TO_JOINER;
  if (c == 0x0640)
    return TO_NOTHING;
  switch (u_charType (c))
    {
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
      return TO_BLANK;
    case U_FORMAT_CHAR:
      return TO_NOTHING;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return TO_MARK;
    default:
      return TO_LETTER;
    }
}

static void
add_blank (Folder *f)
{
  settle_hamza (f, TRUE);
  if (f->keep_blanks)
    {
      if (f->out->n_bytes > 0 && f->out->bytes[f->out->n_bytes - 1] != ' ')
        put_char (f, ' ', 0, 0, 0);
      f->any = FALSE;
      return;
    }
  f->pending |= HK_FOLD_MARK_BLANK;
}

/* Marks are dropped, but for those that make another letter of й, and those that the loose level
 * alone forgives. Arabic vowel signs are no difference at either level. */
static void
add_mark (Folder *f, gunichar c, gsize end)
{
  gboolean arabic = u_getIntPropertyValue (c, UCHAR_BLOCK) == UBLOCK_ARABIC;

  settle_hamza (f, FALSE);
  if (!f->any)
    return;
  stretch_last (f, end);
  if (c == 0x0306 && f->last == 0x0438)
    {
      f->out->bytes[f->out->n_bytes - 1] = (char) 0xB9; /* и to й, the same but for the last byte */
      f->last = 0x0439;
      return;
    }
  if (arabic && !(c == 0x0653 && f->last == 0x0627)
      && !(c == 0x0654 && (f->last == 0x0648 || f->written == 0x064A || f->written == 0x06CC)))
    return;
  if (f->level == HK_FOLD_LOOSE)
    loosen_last (f, c);
  else
    put_char (f, c, 0, 0, 0);
}

static void
add_letter (Folder *f, gunichar c, guint32 start, guint8 span)
{
  gunichar folded = c < 0x0600 ? c : hk_fold_arabic (c);
  const char *plain;
  int digit;

  f->written = c;
  if (c == 0x0621 && f->any && f->last == 0x0627 && f->pending == 0)
    {
      settle_hamza (f, FALSE);
      f->hamza = TRUE;
      f->hamza_start = start;
      return;
    }
  settle_hamza (f, !u_isalpha (c) || f->pending != 0);
  if ((digit = u_charDigitValue (c)) >= 0)
    folded = '0' + digit;
  else
    folded = u_foldCase (hk_fold_punctuation (folded), U_FOLD_CASE_DEFAULT);
  if (folded == 0x00DF)
    {
      put_letter (f, 's', start, span, 0);
      put_letter (f, 's', start, span, 0);
      return;
    }
  if (f->level == HK_FOLD_LOOSE && (folded == 0x0629 || folded == 0x06C3))
    {
      put_letter (f, 0x0647, start, span, loose_bits (0x0629));
      return;
    }
  plain = f->level == HK_FOLD_LOOSE ? hk_fold_plain_latin (folded) : NULL;
  if (plain == NULL)
    {
      put_letter (f, folded == 0x06C3 ? 0x0629 : folded, start, span, 0);
      return;
    }
  for (; *plain != '\0'; plain++)
    put_letter (f, *plain, start, span, loose_bits (folded));
}

static void
add_char (Folder *f, gunichar c, guint32 start, guint8 span)
{
  switch (fate_of (c))
    {
    case TO_BLANK:
      add_blank (f);
      break;
    case TO_JOINER:
      if (f->out->n_bytes > 0)
        f->pending |= HK_FOLD_MARK_JOINER;
      break;
    case TO_MARK:
      add_mark (f, c, start + span);
      break;
    case TO_LETTER:
      add_letter (f, c, start, span);
      break;
    case TO_NOTHING:
      break;
    }
}

/* The letters that nearly all text is made of, which stand for themselves. */
static gboolean
is_plain (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
         || (c >= 0x0628 && c <= 0x063A && c != 0x0629)
         || (c >= 0x0641 && c <= 0x0648 && c != 0x0643) || c == 0x0627 || c == 0x06A9 || c == 0x06AF
         || c == 0x06CC || c == 0x067E || c == 0x0686 || c == 0x0698 || (c >= 0x0430 && c <= 0x0438)
         || (c >= 0x043A && c <= 0x044F);
}

static void
fold (Folder *f, const char *text, gsize n_bytes)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkd = unorm2_getNFKDInstance (&status);
  const char *end = text + n_bytes, *p, *next;

  for (p = text; p < end; p = next)
    {
      gunichar c = g_utf8_get_char (p);
      guint32 start = p - text;
      UChar parts[MAX_DECOMPOSITION];
      int n = -1;

      next = g_utf8_next_char (p);
      if (is_plain (c) && !f->hamza)
        {
          f->written = c;
          put_letter (f, c, start, next - p, 0);
          continue;
        }
      if (c >= 0x80)
        {
          status = U_ZERO_ERROR;
          n = unorm2_getDecomposition (nfkd, c, parts, MAX_DECOMPOSITION, &status);
        }
      if (n < 0 || U_FAILURE (status))
        {
          add_char (f, c, start, next - p);
          continue;
        }
      for (int i = 0; i < n;)
        {
          UChar32 part;

          U16_NEXT (parts, i, n, part);
          add_char (f, part, start, next - p);
        }
    }
  settle_hamza (f, TRUE);
}

/**
 * hk_folded_new:
 * @text: UTF-8
 * @n_bytes: its length in bytes, at most 4 GiB, or -1
 *
 * Folds @text at the loose level, remembering for each byte what stood there, so that one search
 * finds both levels and tells them apart.
 *
 * Returns: (transfer full): the text made ready
 */
HkFolded *
hk_folded_new (const char *text, gssize n_bytes)
{
  gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;
  HkFolded *folded = g_new0 (HkFolded, 1);
  Folder f = { .out = folded, .level = HK_FOLD_LOOSE, .pending = HK_FOLD_MARK_BLANK };

  folded->ref_count = 1;
  grow (&f, length + 8);
  fold (&f, text, MIN (length, G_MAXUINT32));
  grow (&f, folded->n_bytes + 1);
  return folded;
}

/**
 * hk_folded_ref:
 * @folded: a folded text
 *
 * Returns: (transfer full): @folded
 */
HkFolded *
hk_folded_ref (HkFolded *folded)
{
  g_atomic_int_inc (&folded->ref_count);
  return folded;
}

/**
 * hk_folded_unref:
 * @folded: (transfer full) (nullable): a folded text
 */
void
hk_folded_unref (HkFolded *folded)
{
  if (folded == NULL || !g_atomic_int_dec_and_test (&folded->ref_count))
    return;
  g_free (folded->bytes);
  g_free (folded->marks);
  g_free (folded->starts);
  g_free (folded->spans);
  g_free (folded);
}

/**
 * hk_folded_get_bytes:
 * @folded: a folded text
 * @n_bytes: (out): its length in bytes
 *
 * Returns: (transfer none): the folded text without its blanks; not terminated
 */
const char *
hk_folded_get_bytes (const HkFolded *folded, gsize *n_bytes)
{
  *n_bytes = folded->n_bytes;
  return folded->bytes;
}

/**
 * hk_folded_get_marks:
 * @folded: a folded text
 *
 * Returns: (transfer none): an HkFoldMark for each byte of the folded text
 */
const guint8 *
hk_folded_get_marks (const HkFolded *folded)
{
  return folded->marks;
}

/**
 * hk_folded_get_range:
 * @folded: a folded text
 * @byte_start: where a stretch of whole characters begins in the folded text
 * @n_bytes: its length there, at least 1
 *
 * Returns: the stretch of the original text that it came from, in bytes
 */
HkByteRange
hk_folded_get_range (const HkFolded *folded, gsize byte_start, gsize n_bytes)
{
  HkByteRange range = { 0, 0 };
  gsize last = byte_start + n_bytes - 1;

  g_return_val_if_fail (n_bytes > 0 && last < folded->n_bytes, range);
  range.start = folded->starts[byte_start];
  range.length = folded->starts[last] + folded->spans[last] - range.start;
  return range;
}

/**
 * hk_fold_string:
 * @text: UTF-8
 * @n_bytes: its length in bytes, or -1
 * @level: how much is folded
 *
 * Folds @text into a key to compare with others: runs of blanks become one, none stand at the ends.
 * It is not for the eye.
 *
 * Returns: (transfer full): the key, UTF-8
 */
char *
hk_fold_string (const char *text, gssize n_bytes, HkFoldLevel level)
{
  gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;
  HkFolded key = { 0 };
  Folder f = { .out = &key, .level = level, .keep_blanks = TRUE };

  grow (&f, length + 8);
  fold (&f, text, length);
  if (key.n_bytes > 0 && key.bytes[key.n_bytes - 1] == ' ')
    key.n_bytes--;
  grow (&f, key.n_bytes + 1);
  key.bytes[key.n_bytes] = '\0';
  return key.bytes;
}
