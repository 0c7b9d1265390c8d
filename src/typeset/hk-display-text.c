/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-display-text.h"

#include <string.h>

#define LRI "\xe2\x81\xa6"
#define RLI "\xe2\x81\xa7"
#define PDI "\xe2\x81\xa9"
#define EN_DASH 0x2013

static gboolean
is_ltr_letter (gunichar c)
{
  HkScript script = hk_script_of_char (c);

  return script == HK_SCRIPT_LATIN || script == HK_SCRIPT_CYRILLIC || script == HK_SCRIPT_GREEK;
}

static gboolean
is_rtl_letter (gunichar c)
{
  HkScript script = hk_script_of_char (c);

  return script == HK_SCRIPT_ARABIC || script == HK_SCRIPT_HEBREW;
}

static gboolean
is_token_char (gunichar c)
{
  return (c > ' ' && c < 0x7f) || c == EN_DASH || g_unichar_isdigit (c) || is_ltr_letter (c);
}

static gboolean
is_core (gunichar c)
{
  return g_unichar_isdigit (c) || is_ltr_letter (c);
}

/* Leaves out the punctuation around a token that belongs to the sentence. A bracket stays with the
 * token in which it was opened, as in a volume with its issue. */
static void
trim_token (const char **start, const char **end)
{
  while (*start < *end && !is_core (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);
  while (*end > *start)
    {
      const char *last = g_utf8_prev_char (*end);
      gunichar c = g_utf8_get_char (last);

      if (is_core (c) || c == '/'
          || (c == ')' && memchr (*start, '(', (gsize) (last - *start)) != NULL))
        return;
      *end = last;
    }
}

static const char *
skip_token (const char *p, gboolean *letters, gboolean *inner)
{
  gboolean core = FALSE, mark = FALSE;

  for (; *p != '\0' && is_token_char (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      *letters |= is_ltr_letter (c);
      *inner |= core && mark && is_core (c);
      core |= is_core (c);
      mark = core && (mark || !is_core (c));
    }
  return p;
}

static const char *
read_number (const char *p, const char *end, guint64 *number)
{
  *number = 0;
  for (; p < end && g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    *number = *number * 10 + (guint64) g_unichar_digit_value (g_utf8_get_char (p));
  return p;
}

/* "69-39", as Persian authors write pages so that a line from right to left shows them rising. The
 * bidi algorithm does so by itself. */
static gboolean
is_falling_range (const char *start, const char *end)
{
  guint64 first, last;
  const char *p = read_number (start, end, &first);
  gunichar dash = p < end ? g_utf8_get_char (p) : 0;

  if (dash != '-' && dash != EN_DASH)
    return FALSE;
  return read_number (g_utf8_next_char (p), end, &last) == end && first > last;
}

/* In a right-to-left text: words of a left-to-right script, with the spaces between them, and numbers
 * that hold a hyphen, stop or bracket, which the bidi algorithm would tear apart. */
static GArray *
find_ltr (const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  const char *p = text;

  while (*p != '\0')
    {
      gboolean letters = FALSE, inner = FALSE;
      const char *start = p, *end = skip_token (p, &letters, &inner);
      HkByteRange range;

      if (end == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      while (letters && *end == ' ')
        {
          gboolean more = FALSE;
          const char *next = skip_token (end + 1, &more, &inner);

          if (!more)
            break;
          end = next;
        }
      p = end;
      if (!letters && !inner)
        continue;
      trim_token (&start, &end);
      range = (HkByteRange){ (gsize) (start - text), (gsize) (end - start) };
      if (range.length > 1 && !is_falling_range (start, end))
        g_array_append_val (ranges, range);
    }
  return ranges;
}

/* In a left-to-right text: from the first letter of a right-to-left script to the last before a
 * letter or digit of another. */
static GArray *
find_rtl (const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  HkByteRange range = { 0, 0 };

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = *p == '\0' ? 0 : g_utf8_get_char (p);

      if (is_rtl_letter (c))
        {
          if (range.length == 0)
            range.start = (gsize) (p - text);
          range.length = (gsize) (g_utf8_next_char (p) - text) - range.start;
        }
      else if (range.length > 0 && (c == 0 || is_core (c)))
        {
          g_array_append_val (ranges, range);
          range.length = 0;
        }
      if (c == 0)
        return ranges;
    }
}

typedef struct
{
  GString *text;
  GArray *to_text;
} Builder;

static void
put (Builder *builder, const char *bytes, gsize n_bytes, gsize text_byte)
{
  guint32 byte = (guint32) text_byte;

  g_string_append_len (builder->text, bytes, (gssize) n_bytes);
  for (gsize i = 0; i < n_bytes; i++)
    g_array_append_val (builder->to_text, byte);
}

static void
put_char (Builder *builder, HkDisplayText *self, const char *p, gsize at, HkDigits digits)
{
  char converted[6];
  gunichar c = g_utf8_get_char (p);
  gsize n = (gsize) (g_utf8_next_char (p) - p);

  for (gsize i = 0; i < n; i++)
    self->from_text[at + i] = (guint32) builder->text->len;
  put (builder, converted,
       (gsize) g_unichar_to_utf8 (hk_digits_convert_char (c, digits), converted), at);
}

/**
 * hk_display_text_new:
 * @text: valid UTF-8
 * @direction: the direction of the paragraph
 * @digits: in which digits to show it
 *
 * DOIs, URLs, ranges of pages, numbers with brackets, and runs of the other direction are isolated
 * (UAX #9, LRI and RLI), so that each is read in its own order and leaves the sentence in its.
 *
 * Returns: (transfer full): the copy with its map
 */
HkDisplayText *
hk_display_text_new (const char *text, HkDirection direction, HkDigits digits)
{
  HkDisplayText *self = g_new0 (HkDisplayText, 1);
  gsize n_bytes = strlen (text);
  g_autoptr (GArray) ranges = direction == HK_DIRECTION_RTL ? find_ltr (text) : find_rtl (text);
  Builder builder = { g_string_sized_new (n_bytes + 16),
                      g_array_sized_new (FALSE, FALSE, 4, (guint) n_bytes + 16) };
  guint next = 0;
  gsize opened = 0;
  guint32 end = (guint32) n_bytes;

  self->n_text_bytes = n_bytes;
  self->from_text = g_new (guint32, n_bytes + 1);
  self->isolates = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gsize at = (gsize) (p - text);

      if (next > 0 && next <= ranges->len)
        {
          const HkByteRange *open = &g_array_index (ranges, HkByteRange, next - 1);

          if (at == open->start + open->length)
            {
              HkByteRange isolate = { opened, 0 };

              put (&builder, PDI, 3, at);
              isolate.length = builder.text->len - opened;
              g_array_append_val (self->isolates, isolate);
            }
        }
      if (*p == '\0')
        break;
      if (next < ranges->len && at == g_array_index (ranges, HkByteRange, next).start)
        {
          opened = builder.text->len;
          put (&builder, direction == HK_DIRECTION_RTL ? LRI : RLI, 3, at);
          next++;
        }
      put_char (&builder, self, p, at, digits);
    }
  self->from_text[n_bytes] = (guint32) builder.text->len;
  g_array_append_val (builder.to_text, end);
  self->n_bytes = builder.text->len;
  self->text = g_string_free (builder.text, FALSE);
  self->to_text = (guint32 *) (void *) g_array_free (builder.to_text, FALSE);
  return self;
}

/**
 * hk_display_text_free:
 * @self: (nullable) (transfer full): a copy
 */
void
hk_display_text_free (HkDisplayText *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->to_text);
  g_free (self->from_text);
  g_array_unref (self->isolates);
  g_free (self);
}
