/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-fields.h"

#include <string.h>

#include "hk-ref-confidence.h"
#include "hk-ref-dates.h"
#include "hk-ref-names.h"
#include "hk-ref-settle.h"

static void
append_ascii_digits (GString *string, const HkRefReader *reader, const HkRefToken *token)
{
  g_string_append_len (string, reader->tokens->folded->str + token->folded_start,
                       token->folded_bytes);
}

/* A volume, issue or edition: without the words that name it, digits as ASCII. */
static void
set_number (HkRefReader *reader, const HkRefSpan *span, HkVariable variable)
{
  g_autoptr (GString) value = g_string_new (NULL);
  guint first, end;

  if (span == NULL)
    return;
  first = span->first;
  end = span->end;
  hk_ref_reader_trim (reader, &first, &end);
  hk_ref_reader_balance (reader, &first, &end);
  while (first + 1 < end && hk_ref_reader_get (reader, first)->kind != HK_REF_TOKEN_DIGITS
         && (hk_ref_reader_get (reader, first)->kind == HK_REF_TOKEN_SIGN
             || hk_ref_reader_get (reader, first)->keyword == HK_REF_KEYWORD_VOLUME
             || hk_ref_reader_get (reader, first)->keyword == HK_REF_KEYWORD_ISSUE))
    first++;
  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, i);

      if (i > first && token->after_blank)
        g_string_append_c (value, ' ');
      if (token->kind == HK_REF_TOKEN_DIGITS)
        append_ascii_digits (value, reader, token);
      else
        g_string_append_len (value, reader->tokens->text + token->byte_start,
                             token->byte_end - token->byte_start);
    }
  hk_work_set_string (reader->work, variable, value->str);
  hk_work_set_confidence (reader->work, variable,
                          hk_ref_confidence (reader, variable, span->margin));
}

static void
set_edition (HkRefReader *reader, const HkRefSpan *span)
{
  static const char *const ordinals[]
      = { "اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم" };

  if (span == NULL)
    return;
  for (guint i = span->first; i < span->end; i++)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, i);
      g_autoptr (GString) number = g_string_new (NULL);

      if (token->kind == HK_REF_TOKEN_DIGITS && token->n_chars <= 3)
        append_ascii_digits (number, reader, token);
      for (guint k = 0; k < G_N_ELEMENTS (ordinals) && token->kind == HK_REF_TOKEN_WORD; k++)
        if (strlen (ordinals[k]) == token->folded_bytes
            && memcmp (ordinals[k], reader->tokens->folded->str + token->folded_start,
                       token->folded_bytes)
                   == 0)
          g_string_printf (number, "%u", k + 1);
      if (number->len == 0)
        continue;
      hk_work_set_string (reader->work, HK_VAR_EDITION, number->str);
      hk_work_set_confidence (reader->work, HK_VAR_EDITION,
                              hk_ref_confidence (reader, HK_VAR_EDITION, span->margin));
      return;
    }
  hk_ref_reader_set_text (reader, span, HK_VAR_EDITION);
}

/* Whether a token goes on what stands before it: a letter, or letters with more digits (45r, J6Y3O7). */
static gboolean
is_glued (const HkRefReader *reader, guint at, guint end)
{
  const HkRefToken *token = at < end ? hk_ref_reader_get (reader, at) : NULL;

  if (token == NULL || token->after_blank)
    return FALSE;
  if (token->kind == HK_REF_TOKEN_WORD)
    return token->n_chars == 1
           || (at + 1 < end && hk_ref_reader_get (reader, at + 1)->kind == HK_REF_TOKEN_DIGITS
               && !hk_ref_reader_get (reader, at + 1)->after_blank);
  return token->kind == HK_REF_TOKEN_DIGITS;
}

/* The number that a page is, with letters glued to it: e0123, S12, 45r, J6Y3O7. */
static guint
read_page (const HkRefReader *reader, guint at, guint end, GString *page)
{
  const HkRefToken *token = hk_ref_reader_get (reader, at);

  if (token->kind == HK_REF_TOKEN_WORD && token->n_chars <= 4 && at + 1 < end
      && hk_ref_reader_get (reader, at + 1)->kind == HK_REF_TOKEN_DIGITS
      && !hk_ref_reader_get (reader, at + 1)->after_blank && token->keyword != HK_REF_KEYWORD_PAGES)
    g_string_append_len (page, reader->tokens->text + token->byte_start,
                         token->byte_end - token->byte_start);
  else if (token->kind == HK_REF_TOKEN_WORD && token->keyword == HK_REF_KEYWORD_PAGES
           && token->capital && at + 1 < end
           && hk_ref_reader_get (reader, at + 1)->kind == HK_REF_TOKEN_DIGITS
           && !hk_ref_reader_get (reader, at + 1)->after_blank)
    g_string_append_len (page, reader->tokens->text + token->byte_start,
                         token->byte_end - token->byte_start);
  if (token->kind == HK_REF_TOKEN_WORD && at + 1 < end)
    token = hk_ref_reader_get (reader, ++at);
  if (token->kind != HK_REF_TOKEN_DIGITS)
    {
      g_string_truncate (page, 0);
      return at + 1;
    }
  append_ascii_digits (page, reader, token);
  while (is_glued (reader, at + 1, end))
    {
      token = hk_ref_reader_get (reader, ++at);
      if (token->kind == HK_REF_TOKEN_DIGITS)
        append_ascii_digits (page, reader, token);
      else
        g_string_append_len (page, reader->tokens->text + token->byte_start,
                             token->byte_end - token->byte_start);
    }
  return at + 1;
}

/* Whether a number of a span's is that of a work's pages: the word for them follows it, and none comes before. */
static gboolean
counts_pages (const HkRefReader *reader, const HkRefSpan *span, guint after)
{
  const HkRefToken *unit = after < reader->end ? hk_ref_reader_get (reader, after) : NULL;

  return unit != NULL && unit->keyword == HK_REF_KEYWORD_PAGES && !unit->capitals
         && (after + 1 == reader->end
             || hk_ref_reader_get (reader, after + 1)->kind == HK_REF_TOKEN_SIGN)
         && (span->first == reader->first
             || hk_ref_reader_get (reader, span->first - 1)->keyword != HK_REF_KEYWORD_PAGES);
}

/* Pages, in the order of counting: in a Persian line a range may stand the other way round. */
static void
set_pages (HkRefReader *reader, const HkRefSpan *span)
{
  g_autoptr (GString) from = g_string_new (NULL), to = g_string_new (NULL);
  guint at;

  if (span == NULL)
    return;
  for (at = span->first; at < span->end && from->len == 0;)
    at = read_page (reader, at, span->end, from);
  if (from->len == 0)
    {
      hk_ref_reader_set_text (reader, span, HK_VAR_PAGE);
      return;
    }
  if (counts_pages (reader, span, at))
    {
      hk_work_set_string (reader->work, HK_VAR_NUMBER_OF_PAGES, from->str);
      return;
    }
  while (at < span->end && to->len == 0 && hk_ref_reader_get (reader, at)->sign != ','
         && hk_ref_reader_get (reader, at)->sign != 0x60c
         && hk_ref_reader_get (reader, at)->sign != ';'
         && hk_ref_reader_get (reader, at)->sign != '(')
    at = read_page (reader, at, span->end, to);
  if (to->len > 0 && to->len == from->len && g_ascii_isdigit (*from->str)
      && g_ascii_strtoull (from->str, NULL, 10) > g_ascii_strtoull (to->str, NULL, 10))
    {
      GString *first = from;

      from = to;
      to = first;
    }
  if (to->len > 0)
    {
      g_string_append_c (from, '-');
      g_string_append (from, to->str);
    }
  hk_work_set_string (reader->work, HK_VAR_PAGE, from->str);
  hk_work_set_confidence (reader->work, HK_VAR_PAGE,
                          hk_ref_confidence (reader, HK_VAR_PAGE, span->margin));
}

static gboolean
has_family (HkWork *work, HkVariable variable, const HkName *name)
{
  gsize n;
  const HkName *const *names = hk_work_get_names (work, variable, &n);

  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (names[i]->family, name->family) == 0)
      return TRUE;
  return FALSE;
}

/* Reads the names of a span. A Russian entry may have all authors once more after " / ", and only the first one
 * before the title. */
static gboolean
read_names (HkRefReader *reader, const HkRefSpan *span, HkVariable variable)
{
  g_autoptr (HkWork) again = NULL;
  const HkName *const *names;
  gboolean sure;
  gsize n;

  if (span->first == reader->first || hk_ref_reader_get (reader, span->first - 1)->sign != '/'
      || !hk_work_has (reader->work, variable))
    return hk_ref_names_read (reader->tokens, span->first, span->end, reader->work, variable);
  again = hk_work_new (NULL);
  sure = hk_ref_names_read (reader->tokens, span->first, span->end, again, variable);
  names = hk_work_get_names (again, variable, &n);
  for (gsize i = 0; i < n; i++)
    if (!has_family (reader->work, variable, names[i]))
      hk_work_take_name (reader->work, variable, hk_name_copy (names[i]));
  return sure;
}

static void
set_names (HkRefReader *reader, HkRefLabel label, HkVariable variable)
{
  float margin = G_MAXFLOAT;
  gboolean sure = TRUE;

  for (guint i = 0; i < reader->spans->len; i++)
    {
      const HkRefSpan *span = hk_ref_reader_get_span (reader, i);

      if (span->label != label)
        continue;
      sure &= read_names (reader, span, variable);
      margin = MIN (margin, span->margin);
    }
  hk_work_set_confidence (reader->work, variable,
                          hk_ref_confidence_of_names (reader, variable, margin, sure));
}

/* Whether "accessed", "بازیابی" or the like stands before a token, with nothing but a date between. */
static gboolean
is_access_date (const HkRefReader *reader, guint at)
{
  for (guint i = at; i > reader->first && i + 7 > at; i--)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, i - 1);

      if (token->keyword == HK_REF_KEYWORD_WEB)
        return TRUE;
      if (token->kind == HK_REF_TOKEN_WORD && token->n_chars > 3
          && token->keyword != HK_REF_KEYWORD_MONTH)
        return FALSE;
      if (token->kind == HK_REF_TOKEN_URL)
        return FALSE;
    }
  return FALSE;
}

static void
set_dates (HkRefReader *reader)
{
  for (guint i = 0; i < reader->spans->len; i++)
    {
      const HkRefSpan *span = hk_ref_reader_get_span (reader, i);
      int original;
      HkDate *date;
      HkVariable variable;

      if (span->label != HK_REF_DATE)
        continue;
      date = hk_ref_date_read (reader->tokens, span->first, span->end, &original);
      if (date == NULL)
        continue;
      variable = is_access_date (reader, span->first) ? HK_VAR_ACCESSED : HK_VAR_ISSUED;
      if (hk_work_has (reader->work, variable))
        {
          hk_date_free (date);
          continue;
        }
      hk_work_take_date (reader->work, variable, date);
      hk_work_set_confidence (reader->work, variable,
                              hk_ref_confidence (reader, variable, span->margin));
      if (original != 0)
        hk_work_take_date (reader->work, HK_VAR_ORIGINAL_DATE, hk_date_new (original, 0, 0));
    }
}

static void
set_accessed (HkRefReader *reader)
{
  for (guint i = reader->first; i < reader->end; i++)
    {
      guint end = MIN (reader->end, i + 9);
      int original;
      HkDate *date;

      if (hk_ref_reader_get (reader, i)->keyword != HK_REF_KEYWORD_WEB)
        continue;
      for (guint k = i + 1; k < end; k++)
        if (hk_ref_reader_get (reader, k)->kind == HK_REF_TOKEN_URL)
          end = k;
      date = hk_ref_date_read (reader->tokens, i + 1, end, &original);
      if (date == NULL)
        continue;
      hk_work_take_date (reader->work, HK_VAR_ACCESSED, date);
      hk_work_set_confidence (reader->work, HK_VAR_ACCESSED, .95);
      return;
    }
}

static void
set_identifiers (HkRefReader *reader)
{
  for (guint i = reader->first; i < reader->end; i++)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, i);
      const char *start = reader->tokens->text + token->byte_start, *doi;
      g_autofree char *text = NULL;

      if (token->kind != HK_REF_TOKEN_URL && token->kind != HK_REF_TOKEN_DOI)
        continue;
      text = g_strndup (start, token->byte_end - token->byte_start);
      doi = token->kind == HK_REF_TOKEN_DOI ? text : strstr (text, "doi.org/");
      if (token->kind == HK_REF_TOKEN_URL && doi != NULL)
        doi = strstr (doi, "10.");
      if (doi != NULL && !hk_work_has (reader->work, HK_VAR_DOI))
        {
          hk_work_set_string (reader->work, HK_VAR_DOI, doi);
          hk_work_set_confidence (reader->work, HK_VAR_DOI, .99);
        }
      else if (doi == NULL && token->kind == HK_REF_TOKEN_URL
               && !hk_work_has (reader->work, HK_VAR_URL))
        {
          hk_work_set_string (reader->work, HK_VAR_URL, text);
          hk_work_set_confidence (reader->work, HK_VAR_URL, .97);
        }
    }
}

static void
look_around (HkRefReader *reader)
{
  guint n_arabic = 0, n_other = 0;

  for (guint i = reader->first; i < reader->end; i++)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, i);

      reader->seen[token->keyword]++;
      if (token->script == HK_REF_SCRIPT_ARABIC)
        n_arabic++;
      else if (token->kind == HK_REF_TOKEN_WORD)
        n_other++;
    }
  reader->arabic = n_arabic > n_other;
}

static void
set_language (HkRefReader *reader, const char *language)
{
  guint n_cyrillic = 0, n_latin = 0;

  for (guint i = reader->first; language == NULL && i < reader->end; i++)
    {
      n_cyrillic += hk_ref_reader_get (reader, i)->script == HK_REF_SCRIPT_CYRILLIC;
      n_latin += hk_ref_reader_get (reader, i)->script == HK_REF_SCRIPT_LATIN;
    }
  if (language == NULL && reader->arabic)
    language = "fa";
  else if (language == NULL && n_cyrillic > n_latin)
    language = "ru";
  if (language != NULL)
    {
      hk_work_set_string (reader->work, HK_VAR_LANGUAGE, language);
      hk_work_set_confidence (reader->work, HK_VAR_LANGUAGE, .9);
    }
}

/**
 * hk_ref_fields_read:
 * @tokens: a reference's tokens
 * @labels: the label of each
 * @margins: how sure it is
 * @first: the first token of the work
 * @end: the token after its last
 * @language: (nullable): its language, if known
 *
 * Returns: (transfer full): the work
 */
HkWork *
hk_ref_fields_read (const HkRefTokens *tokens,
                    const guint8 *labels,
                    const float *margins,
                    guint first,
                    guint end,
                    const char *language)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkRefSpan));
  HkRefReader reader = { tokens, first, end, spans, hk_work_new (NULL) };

  hk_ref_reader_find_spans (&reader, labels, margins);
  look_around (&reader);
  set_names (&reader, HK_REF_AUTHOR, HK_VAR_AUTHOR);
  set_names (&reader, HK_REF_EDITOR, HK_VAR_EDITOR);
  set_names (&reader, HK_REF_TRANSLATOR, HK_VAR_TRANSLATOR);
  hk_ref_reader_set_text (&reader, hk_ref_reader_find_longest (&reader, HK_REF_TITLE),
                          HK_VAR_TITLE);
  hk_ref_reader_set_text (&reader, hk_ref_reader_find_longest (&reader, HK_REF_CONTAINER),
                          HK_VAR_CONTAINER_TITLE);
  hk_ref_reader_set_text (&reader, hk_ref_reader_find_first (&reader, HK_REF_SERIES),
                          HK_VAR_COLLECTION_TITLE);
  hk_ref_reader_set_text (&reader, hk_ref_reader_find_first (&reader, HK_REF_PUBLISHER),
                          HK_VAR_PUBLISHER);
  hk_ref_reader_set_text (&reader, hk_ref_reader_find_first (&reader, HK_REF_LOCATION),
                          HK_VAR_PUBLISHER_PLACE);
  hk_ref_reader_set_text (&reader, hk_ref_reader_find_first (&reader, HK_REF_ISBN), HK_VAR_ISBN);
  set_number (&reader, hk_ref_reader_find_first (&reader, HK_REF_VOLUME), HK_VAR_VOLUME);
  set_number (&reader, hk_ref_reader_find_first (&reader, HK_REF_ISSUE), HK_VAR_ISSUE);
  set_edition (&reader, hk_ref_reader_find_first (&reader, HK_REF_EDITION));
  set_pages (&reader, hk_ref_reader_find_first (&reader, HK_REF_PAGES));
  /* By the words before it first: a label may cover the year alone. */
  set_accessed (&reader);
  set_dates (&reader);
  set_identifiers (&reader);
  hk_ref_settle (&reader);
  set_language (&reader, language);
  return reader.work;
}
