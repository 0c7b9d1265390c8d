/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-reader.h"

#include <string.h>

#include "hk-ref-confidence.h"

/* Whether a token is a word of which nothing is known. */
static gboolean
is_left (const HkRefToken *token, guint8 label)
{
  return label == HK_REF_NONE && token->kind == HK_REF_TOKEN_WORD && token->n_chars > 2
         && token->keyword == HK_REF_KEYWORD_NONE;
}

/**
 * hk_ref_reader_find_spans:
 * @reader: a reader
 * @labels: the label of each token of the reference
 * @margins: how sure it is
 */
void
hk_ref_reader_find_spans (HkRefReader *reader, const guint8 *labels, const float *margins)
{
  for (guint i = reader->first, stop; i < reader->end; i = stop)
    {
      HkRefSpan span = { .first = i, .label = labels[i], .margin = margins[i] };

      for (stop = i + 1; stop < reader->end; stop++)
        {
          if (labels[stop] != span.label
              && !(labels[stop] == HK_REF_NONE && stop + 1 < reader->end
                   && labels[stop + 1] == span.label
                   && hk_ref_reader_get (reader, stop)->kind == HK_REF_TOKEN_SIGN))
            break;
          span.margin = MIN (span.margin, margins[stop]);
        }
      span.end = stop;
      if (span.label == HK_REF_NONE)
        continue;
      g_array_append_val (reader->spans, span);
      reader->n_spans[span.label]++;
    }
  for (guint i = reader->first; i < reader->end; i++)
    reader->n_left += is_left (hk_ref_reader_get (reader, i), labels[i]);
}

/**
 * hk_ref_reader_find_first:
 * @reader: a reader
 * @label: a label
 *
 * Returns: (transfer none) (nullable): the first span that has it
 */
const HkRefSpan *
hk_ref_reader_find_first (const HkRefReader *reader, HkRefLabel label)
{
  for (guint i = 0; i < reader->spans->len; i++)
    if (hk_ref_reader_get_span (reader, i)->label == label)
      return hk_ref_reader_get_span (reader, i);
  return NULL;
}

/**
 * hk_ref_reader_find_longest:
 * @reader: a reader
 * @label: a label
 *
 * Returns: (transfer none) (nullable): the first span that has it, or a longer one if that is very short
 */
const HkRefSpan *
hk_ref_reader_find_longest (const HkRefReader *reader, HkRefLabel label)
{
  const HkRefSpan *longest = NULL;

  for (guint i = 0; i < reader->spans->len; i++)
    {
      const HkRefSpan *span = hk_ref_reader_get_span (reader, i);

      /* A short remainder does not outdo what came first. */
      if (span->label == label
          && (longest == NULL
              || (longest->end - longest->first < 4
                  && span->end - span->first > longest->end - longest->first)))
        longest = span;
    }
  return longest;
}

/* The text of tokens, blanks as one, without bidi controls. */
static char *
slice (const HkRefReader *reader, guint first, guint end)
{
  GString *string = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, i);

      if (i > first && token->after_blank)
        g_string_append_c (string, ' ');
      g_string_append_len (string, reader->tokens->text + token->byte_start,
                           token->byte_end - token->byte_start);
    }
  return g_string_free (string, FALSE);
}

static gboolean
is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == 0xab || c == 0x201c || c == 0x2018 || c == 0x201e || c == '"'
         || c == '\'';
}

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == 0xbb || c == 0x201d || c == 0x2019 || c == '"' || c == '\'';
}

/**
 * hk_ref_reader_trim:
 * @reader: a reader
 * @first: (inout): the first token
 * @end: (inout): the token after the last
 *
 * Drops the signs around; a bracket stays if its partner is inside.
 */
void
hk_ref_reader_trim (const HkRefReader *reader, guint *first, guint *end)
{
  while (*first < *end)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, *first);
      gboolean partner = FALSE;

      if (token->kind != HK_REF_TOKEN_SIGN)
        break;
      for (guint i = *first + 1; is_opening (token->sign) && i + 1 < *end; i++)
        partner |= is_closing (hk_ref_reader_get (reader, i)->sign);
      if (partner || token->sign == '#' || token->sign == 0x20ac || token->sign == '$')
        break;
      (*first)++;
    }
  while (*end > *first)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, *end - 1);
      gboolean partner = FALSE;

      if (token->kind != HK_REF_TOKEN_SIGN || token->sign == '?' || token->sign == '!'
          || token->sign == 0x61f || token->sign == '+')
        break;
      for (guint i = *first; is_closing (token->sign) && i + 1 < *end; i++)
        partner |= is_opening (hk_ref_reader_get (reader, i)->sign);
      if (partner)
        break;
      (*end)--;
    }
}

static gunichar
closing_of (gunichar opening)
{
  switch (opening)
    {
    case '(':
      return ')';
    case '[':
      return ']';
    case 0xab:
      return 0xbb;
    case 0x201c:
      return 0x201d;
    default:
      return 0;
    }
}

/**
 * hk_ref_reader_balance:
 * @reader: a reader
 * @first: (inout): the first token of a field
 * @end: (inout): the token after the last
 *
 * Takes in a bracket or quotation mark that stands just outside and whose partner is inside.
 */
void
hk_ref_reader_balance (const HkRefReader *reader, guint *first, guint *end)
{
  gunichar open[8];
  guint n_open = 0, stop = *end;

  for (guint i = *first; i < *end; i++)
    {
      gunichar sign = hk_ref_reader_get (reader, i)->sign;

      if (closing_of (sign) != 0 && n_open < G_N_ELEMENTS (open))
        open[n_open++] = closing_of (sign);
      else if (n_open > 0 && sign == open[n_open - 1])
        n_open--;
      else if (*first > reader->first && i > *first
               && closing_of (hk_ref_reader_get (reader, *first - 1)->sign) == sign)
        (*first)--;
    }
  if (n_open != 1)
    return;
  if (stop < reader->end && hk_ref_reader_get (reader, stop)->sign == '.')
    stop++;
  if (stop < reader->end && hk_ref_reader_get (reader, stop)->sign == open[0])
    *end = stop + 1;
}

/* Whether there is more than "ed. by". */
static gboolean
says_something (const HkRefReader *reader, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (hk_ref_reader_get (reader, i)->kind != HK_REF_TOKEN_SIGN
        && hk_ref_reader_get (reader, i)->keyword != HK_REF_KEYWORD_EDITOR)
      return TRUE;
  return FALSE;
}

/* Whether a bracket after a title says what kind of paper or medium the work is. */
static gboolean
is_note_word (const HkRefReader *reader, guint i)
{
  static const char *const media[] = { "internet", "online", "электронныи", "текст", "electronic" };
  const HkRefToken *token = hk_ref_reader_get (reader, i);

  for (guint k = 0; k < G_N_ELEMENTS (media); k++)
    if (token->folded_bytes == strlen (media[k])
        && memcmp (reader->tokens->folded->str + token->folded_start, media[k], token->folded_bytes)
               == 0)
      return TRUE;
  return token->keyword == HK_REF_KEYWORD_REPORT || token->keyword == HK_REF_KEYWORD_THESIS;
}

/* Where a title ends before "(Working Paper No. 10)" or "[Internet]", else where it ends. */
static guint
leave_out_note (const HkRefReader *reader, guint first, guint end)
{
  guint open = end;
  gunichar close = end < first + 3 ? 0 : hk_ref_reader_get (reader, end - 1)->sign;

  if (close != ')' && close != ']')
    return end;
  while (open > first + 1
         && hk_ref_reader_get (reader, open - 1)->sign != (close == ')' ? '(' : '['))
    open--;
  if (open <= first + 1 || (!is_note_word (reader, open) && !is_note_word (reader, open + 1)))
    return end;
  return open - 1;
}

/**
 * hk_ref_reader_set_text:
 * @reader: a reader
 * @span: (nullable): where the field stands
 * @variable: a string variable of the work
 */
void
hk_ref_reader_set_text (HkRefReader *reader, const HkRefSpan *span, HkVariable variable)
{
  guint first, end;
  g_autofree char *value = NULL;

  if (span == NULL)
    return;
  first = span->first;
  end = span->end;
  hk_ref_reader_trim (reader, &first, &end);
  hk_ref_reader_balance (reader, &first, &end);
  if (!says_something (reader, first, end))
    return;
  if (variable == HK_VAR_TITLE)
    end = leave_out_note (reader, first, end);
  /* "Phys. Rev." keeps its dot. */
  for (guint i = first; variable == HK_VAR_CONTAINER_TITLE && i < end && end < span->end; i++)
    if (hk_ref_reader_get (reader, i)->sign == '.' && hk_ref_reader_get (reader, end)->sign == '.')
      end++;
  if (first >= end)
    return;
  value = slice (reader, first, end);
  hk_work_set_string (reader->work, variable, value);
  hk_work_set_confidence (reader->work, variable,
                          hk_ref_confidence (reader, variable, span->margin));
}
