/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-digits.h"

#include "hk-script.h"

#include <string.h>

static gboolean
is_digit (gunichar c)
{
  return (c >= '0' && c <= '9') || (c >= 0x6f0 && c <= 0x6f9) || (c >= 0x660 && c <= 0x669);
}

/* Where the word ends that begins at @p, and what it is made of. */
static const char *
scan_word (const char *p, const char *end, gboolean *has_digits, gboolean *is_latin)
{
  *has_digits = *is_latin = FALSE;
  for (; p < end && *p != ' '; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      *has_digits |= is_digit (c);
      *is_latin |= hk_script_of_char (c) == HK_SCRIPT_LATIN;
    }
  return p;
}

static void
convert_leaf (CslArena *arena, CslOut *leaf, HkDigits digits)
{
  const char *end = leaf->text + leaf->n_bytes;
  GString *text = NULL;

  for (const char *p = leaf->text; p < end;)
    {
      gboolean has_digits, is_latin;
      const char *next = scan_word (p, end, &has_digits, &is_latin);

      if (next < end)
        next++;
      if (text == NULL && has_digits)
        {
          text = g_string_new_len (leaf->text, p - leaf->text);
        }
      if (text != NULL && has_digits && (!is_latin || digits == HK_DIGITS_LATIN))
        {
          g_autofree char *converted = hk_digits_convert (p, next - p, digits);

          g_string_append (text, converted);
        }
      else if (text != NULL)
        g_string_append_len (text, p, next - p);
      p = next;
    }
  if (text == NULL)
    return;
  leaf->text = csl_arena_strndup (arena, text->str, text->len);
  leaf->n_bytes = (guint32) text->len;
  g_string_free (text, TRUE);
}

/**
 * csl_convert_digits:
 * @arena: where new text lives
 * @root: a finished tree, which is changed
 * @digits: the digits that are wanted
 *
 * Identifiers keep theirs, and so do words with Latin letters, such as an address or “B2”.
 */
void
csl_convert_digits (CslArena *arena, CslOut *root, HkDigits digits)
{
  if (digits == HK_DIGITS_AS_WRITTEN || root == NULL || root->verbatim)
    return;
  if (root->text != NULL)
    {
      convert_leaf (arena, root, digits);
      return;
    }
  for (CslOut *child = root->first; child != NULL; child = child->next)
    csl_convert_digits (arena, child, digits);
}
