/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-fields.h"

#include <math.h>
#include <string.h>

#include "hk-ref-dates.h"
#include "hk-ref-names.h"

/* Tokens that follow each other and have one label. */
typedef struct
{
  guint first;
  guint end;
  float margin; /* of the least sure token */
  guint8 label;
} Span;

typedef struct
{
  const HkRefTokens *tokens;
  guint first;
  guint end;
  GArray *spans;
  HkWork *work;
  guint seen[HK_REF_KEYWORD_SUFFIX + 1]; /* words of each class */
  gboolean arabic;
} Reader;

static const HkRefToken *
get (const Reader *reader,
     guint i)
{
  return hk_ref_tokens_get (reader->tokens, i);
}

/* Margins are in the units of the weights. The figures make the share of right fields of references that
 * were kept back about what is said: .53 of those at a margin of 0, .77 at 44, .92 at 97. */
static double
confidence_of (float margin)
{
  return 1 / (1 + exp (-(margin + 10) / 45));
}

static void
find_spans (Reader *reader,
            const guint8 *labels,
            const float *margins)
{
  for (guint i = reader->first, stop; i < reader->end; i = stop)
    {
      Span span = { .first = i, .label = labels[i], .margin = margins[i] };

      for (stop = i + 1; stop < reader->end; stop++)
        {
          if (labels[stop] != span.label
              && !(labels[stop] == HK_REF_NONE && stop + 1 < reader->end && labels[stop + 1] == span.label
                   && get (reader, stop)->kind == HK_REF_TOKEN_SIGN))
            break;
          span.margin = MIN (span.margin, margins[stop]);
        }
      span.end = stop;
      if (span.label != HK_REF_NONE)
        g_array_append_val (reader->spans, span);
    }
}

static const Span *
get_span (const Reader *reader,
          guint i)
{
  return &g_array_index (reader->spans, Span, i);
}

static const Span *
find_first (const Reader *reader,
            HkRefLabel label)
{
  for (guint i = 0; i < reader->spans->len; i++)
    if (get_span (reader, i)->label == label)
      return get_span (reader, i);
  return NULL;
}

static const Span *
find_longest (const Reader *reader,
              HkRefLabel label)
{
  const Span *longest = NULL;

  for (guint i = 0; i < reader->spans->len; i++)
    {
      const Span *span = get_span (reader, i);

      /* A short remainder does not outdo what came first. */
      if (span->label == label
          && (longest == NULL || (longest->end - longest->first < 4 && span->end - span->first > longest->end - longest->first)))
        longest = span;
    }
  return longest;
}

/* The text of tokens, blanks as one, without bidi controls. */
static char *
slice (const Reader *reader,
       guint first,
       guint end)
{
  GString *string = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = get (reader, i);

      if (i > first && token->after_blank)
        g_string_append_c (string, ' ');
      g_string_append_len (string, reader->tokens->text + token->byte_start, token->byte_end - token->byte_start);
    }
  return g_string_free (string, FALSE);
}

static gboolean
is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == 0xab || c == 0x201c || c == 0x2018 || c == 0x201e || c == '"' || c == '\'';
}

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == 0xbb || c == 0x201d || c == 0x2019 || c == '"' || c == '\'';
}

/* Drops the signs around; a bracket stays if its partner is inside. */
static void
trim (const Reader *reader,
      guint *first,
      guint *end)
{
  while (*first < *end)
    {
      const HkRefToken *token = get (reader, *first);
      gboolean partner = FALSE;

      if (token->kind != HK_REF_TOKEN_SIGN)
        break;
      for (guint i = *first + 1; is_opening (token->sign) && i + 1 < *end; i++)
        partner |= is_closing (get (reader, i)->sign);
      if (partner || token->sign == '#' || token->sign == 0x20ac || token->sign == '$')
        break;
      (*first)++;
    }
  while (*end > *first)
    {
      const HkRefToken *token = get (reader, *end - 1);
      gboolean partner = FALSE;

      if (token->kind != HK_REF_TOKEN_SIGN || token->sign == '?' || token->sign == '!' || token->sign == 0x61f
          || token->sign == '+')
        break;
      for (guint i = *first; is_closing (token->sign) && i + 1 < *end; i++)
        partner |= is_opening (get (reader, i)->sign);
      if (partner)
        break;
      (*end)--;
    }
}

/* Whether there is more than "ed. by". */
static gboolean
says_something (const Reader *reader,
                guint first,
                guint end)
{
  for (guint i = first; i < end; i++)
    if (get (reader, i)->kind != HK_REF_TOKEN_SIGN && get (reader, i)->keyword != HK_REF_KEYWORD_EDITOR)
      return TRUE;
  return FALSE;
}

/* Where a title ends before "(Working Paper No. 10)", else where it ends. */
static guint
leave_out_note (const Reader *reader,
                guint first,
                guint end)
{
  guint open = end;

  if (end < first + 4 || get (reader, end - 1)->sign != ')')
    return end;
  while (open > first + 1 && get (reader, open - 1)->sign != '(')
    open--;
  if (open <= first + 1 || (get (reader, open)->keyword != HK_REF_KEYWORD_REPORT
                            && get (reader, open + 1)->keyword != HK_REF_KEYWORD_REPORT))
    return end;
  return open - 1;
}

static void
set_text (Reader *reader,
          const Span *span,
          HkVariable variable)
{
  guint first, end;
  g_autofree char *value = NULL;

  if (span == NULL)
    return;
  first = span->first;
  end = span->end;
  trim (reader, &first, &end);
  if (!says_something (reader, first, end))
    return;
  if (variable == HK_VAR_TITLE)
    end = leave_out_note (reader, first, end);
  /* "Phys. Rev." keeps its dot. */
  for (guint i = first; variable == HK_VAR_CONTAINER_TITLE && i < end && end < span->end; i++)
    if (get (reader, i)->sign == '.' && get (reader, end)->sign == '.')
      end++;
  if (first >= end)
    return;
  value = slice (reader, first, end);
  hk_work_set_string (reader->work, variable, value);
  hk_work_set_confidence (reader->work, variable, confidence_of (span->margin));
}

static void
append_ascii_digits (GString *string,
                     const Reader *reader,
                     const HkRefToken *token)
{
  g_string_append_len (string, reader->tokens->folded->str + token->folded_start, token->folded_bytes);
}

/* A volume, issue or edition: without the words that name it, digits as ASCII. */
static void
set_number (Reader *reader,
            const Span *span,
            HkVariable variable)
{
  g_autoptr (GString) value = g_string_new (NULL);
  guint first, end;

  if (span == NULL)
    return;
  first = span->first;
  end = span->end;
  trim (reader, &first, &end);
  while (first + 1 < end && get (reader, first)->kind != HK_REF_TOKEN_DIGITS
         && (get (reader, first)->kind == HK_REF_TOKEN_SIGN
             || get (reader, first)->keyword == HK_REF_KEYWORD_VOLUME || get (reader, first)->keyword == HK_REF_KEYWORD_ISSUE))
    first++;
  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = get (reader, i);

      if (i > first && token->after_blank)
        g_string_append_c (value, ' ');
      if (token->kind == HK_REF_TOKEN_DIGITS)
        append_ascii_digits (value, reader, token);
      else
        g_string_append_len (value, reader->tokens->text + token->byte_start, token->byte_end - token->byte_start);
    }
  hk_work_set_string (reader->work, variable, value->str);
  hk_work_set_confidence (reader->work, variable, confidence_of (span->margin));
}

static void
set_edition (Reader *reader,
             const Span *span)
{
  static const char *const ordinals[] = { "اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم" };

  if (span == NULL)
    return;
  for (guint i = span->first; i < span->end; i++)
    {
      const HkRefToken *token = get (reader, i);
      g_autoptr (GString) number = g_string_new (NULL);

      if (token->kind == HK_REF_TOKEN_DIGITS && token->n_chars <= 3)
        append_ascii_digits (number, reader, token);
      for (guint k = 0; k < G_N_ELEMENTS (ordinals) && token->kind == HK_REF_TOKEN_WORD; k++)
        if (strlen (ordinals[k]) == token->folded_bytes
            && memcmp (ordinals[k], reader->tokens->folded->str + token->folded_start, token->folded_bytes) == 0)
          g_string_printf (number, "%u", k + 1);
      if (number->len == 0)
        continue;
      hk_work_set_string (reader->work, HK_VAR_EDITION, number->str);
      hk_work_set_confidence (reader->work, HK_VAR_EDITION, confidence_of (span->margin));
      return;
    }
  set_text (reader, span, HK_VAR_EDITION);
}

/* The number that a page is, with letters glued to it: e0123, S12, 45r. */
static guint
read_page (const Reader *reader,
           guint at,
           guint end,
           GString *page)
{
  const HkRefToken *token = get (reader, at);

  if (token->kind == HK_REF_TOKEN_WORD && token->n_chars <= 4 && at + 1 < end
      && get (reader, at + 1)->kind == HK_REF_TOKEN_DIGITS && !get (reader, at + 1)->after_blank
      && token->keyword != HK_REF_KEYWORD_PAGES)
    g_string_append_len (page, reader->tokens->text + token->byte_start, token->byte_end - token->byte_start);
  else if (token->kind == HK_REF_TOKEN_WORD && token->keyword == HK_REF_KEYWORD_PAGES && token->capital && at + 1 < end
           && get (reader, at + 1)->kind == HK_REF_TOKEN_DIGITS && !get (reader, at + 1)->after_blank)
    g_string_append_len (page, reader->tokens->text + token->byte_start, token->byte_end - token->byte_start);
  if (token->kind == HK_REF_TOKEN_WORD && at + 1 < end)
    token = get (reader, ++at);
  if (token->kind != HK_REF_TOKEN_DIGITS)
    {
      g_string_truncate (page, 0);
      return at + 1;
    }
  append_ascii_digits (page, reader, token);
  if (at + 1 < end && get (reader, at + 1)->kind == HK_REF_TOKEN_WORD && !get (reader, at + 1)->after_blank
      && get (reader, at + 1)->n_chars == 1)
    {
      token = get (reader, ++at);
      g_string_append_len (page, reader->tokens->text + token->byte_start, token->byte_end - token->byte_start);
    }
  return at + 1;
}

/* Pages, in the order of counting: in a Persian line a range may stand the other way round. */
static void
set_pages (Reader *reader,
           const Span *span)
{
  g_autoptr (GString) from = g_string_new (NULL), to = g_string_new (NULL);
  guint at;

  if (span == NULL)
    return;
  for (at = span->first; at < span->end && from->len == 0;)
    at = read_page (reader, at, span->end, from);
  if (from->len == 0)
    {
      set_text (reader, span, HK_VAR_PAGE);
      return;
    }
  while (at < span->end && to->len == 0 && get (reader, at)->sign != ',' && get (reader, at)->sign != 0x60c
         && get (reader, at)->sign != ';' && get (reader, at)->sign != '(')
    at = read_page (reader, at, span->end, to);
  if (to->len > 0 && to->len == from->len && g_ascii_isdigit (*from->str)
      && g_ascii_strtoull (from->str, NULL, 10) > g_ascii_strtoull (to->str, NULL, 10))
    {
      g_autofree char *first = g_steal_pointer (&from->str);

      from->str = to->str;
      to->str = g_steal_pointer (&first);
    }
  if (to->len > 0)
    {
      g_string_append_c (from, '-');
      g_string_append (from, to->str);
    }
  hk_work_set_string (reader->work, HK_VAR_PAGE, from->str);
  hk_work_set_confidence (reader->work, HK_VAR_PAGE, confidence_of (span->margin));
}

static void
set_names (Reader *reader,
           HkRefLabel label,
           HkVariable variable)
{
  float margin = G_MAXFLOAT;
  gboolean sure = TRUE;

  for (guint i = 0; i < reader->spans->len; i++)
    {
      const Span *span = get_span (reader, i);

      if (span->label != label)
        continue;
      sure &= hk_ref_names_read (reader->tokens, span->first, span->end, reader->work, variable);
      margin = MIN (margin, span->margin);
    }
  hk_work_set_confidence (reader->work, variable, confidence_of (margin) * (sure ? 1 : .8));
}

/* Whether "accessed", "بازیابی" or the like stands before a token, with nothing but a date between. */
static gboolean
is_access_date (const Reader *reader,
                guint at)
{
  for (guint i = at; i > reader->first && i + 7 > at; i--)
    {
      const HkRefToken *token = get (reader, i - 1);

      if (token->keyword == HK_REF_KEYWORD_WEB)
        return TRUE;
      if (token->kind == HK_REF_TOKEN_WORD && token->n_chars > 3 && token->keyword != HK_REF_KEYWORD_MONTH)
        return FALSE;
      if (token->kind == HK_REF_TOKEN_URL)
        return FALSE;
    }
  return FALSE;
}

static void
set_dates (Reader *reader)
{
  for (guint i = 0; i < reader->spans->len; i++)
    {
      const Span *span = get_span (reader, i);
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
      hk_work_set_confidence (reader->work, variable, confidence_of (span->margin));
      if (original != 0)
        hk_work_take_date (reader->work, HK_VAR_ORIGINAL_DATE, hk_date_new (original, 0, 0));
    }
}

static void
set_accessed (Reader *reader)
{
  if (hk_work_has (reader->work, HK_VAR_ACCESSED))
    return;
  for (guint i = reader->first; i < reader->end; i++)
    {
      guint end = MIN (reader->end, i + 9);
      int original;
      HkDate *date;

      if (get (reader, i)->keyword != HK_REF_KEYWORD_WEB)
        continue;
      for (guint k = i + 1; k < end; k++)
        if (get (reader, k)->kind == HK_REF_TOKEN_URL)
          end = k;
      date = hk_ref_date_read (reader->tokens, i + 1, end, &original);
      if (date == NULL)
        continue;
      hk_work_take_date (reader->work, HK_VAR_ACCESSED, date);
      hk_work_set_confidence (reader->work, HK_VAR_ACCESSED, .8);
      return;
    }
}

static void
set_identifiers (Reader *reader)
{
  for (guint i = reader->first; i < reader->end; i++)
    {
      const HkRefToken *token = get (reader, i);
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
      else if (doi == NULL && token->kind == HK_REF_TOKEN_URL && !hk_work_has (reader->work, HK_VAR_URL))
        {
          hk_work_set_string (reader->work, HK_VAR_URL, text);
          hk_work_set_confidence (reader->work, HK_VAR_URL, .97);
        }
    }
}

static void
look_around (Reader *reader)
{
  guint n_arabic = 0, n_other = 0;

  for (guint i = reader->first; i < reader->end; i++)
    {
      const HkRefToken *token = get (reader, i);

      reader->seen[token->keyword]++;
      if (token->script == HK_REF_SCRIPT_ARABIC)
        n_arabic++;
      else if (token->kind == HK_REF_TOKEN_WORD)
        n_other++;
    }
  reader->arabic = n_arabic > n_other;
}

/* What has no volume, issue or pages and is called an institute is who published a work. */
static void
settle_publisher (Reader *reader)
{
  const Span *span = find_longest (reader, HK_REF_CONTAINER);
  gboolean institution = FALSE;

  if (span == NULL || hk_work_has (reader->work, HK_VAR_PUBLISHER) || hk_work_has (reader->work, HK_VAR_VOLUME)
      || hk_work_has (reader->work, HK_VAR_ISSUE) || hk_work_has (reader->work, HK_VAR_PAGE)
      || !hk_work_has (reader->work, HK_VAR_TITLE) || hk_work_has (reader->work, HK_VAR_EDITOR))
    return;
  for (guint i = span->first; i < span->end; i++)
    {
      if (get (reader, i)->keyword == HK_REF_KEYWORD_JOURNAL || get (reader, i)->keyword == HK_REF_KEYWORD_CONFERENCE)
        return;
      institution |= get (reader, i)->keyword == HK_REF_KEYWORD_PUBLISHER;
    }
  if (!institution)
    return;
  hk_work_clear (reader->work, HK_VAR_CONTAINER_TITLE);
  set_text (reader, span, HK_VAR_PUBLISHER);
}

/* A number alone after a journal, too high for a volume or an issue, is a page. */
static void
settle_page (Reader *reader,
             HkVariable variable,
             HkRefLabel label,
             guint64 highest)
{
  const char *value = hk_work_get_string (reader->work, variable);
  const Span *span = find_first (reader, label);
  g_autofree char *page = NULL;

  if (value == NULL || hk_work_has (reader->work, HK_VAR_PAGE) || g_ascii_strtoull (value, NULL, 10) <= highest
      || strspn (value, "0123456789") != strlen (value))
    return;
  if (span->first > reader->first
      && (get (reader, span->first - 1)->sign == '(' || get (reader, span->first - 1)->keyword != HK_REF_KEYWORD_NONE
          || (span->first > reader->first + 1 && get (reader, span->first - 2)->keyword == HK_REF_KEYWORD_ISSUE)))
    return;
  page = g_strdup (value);
  hk_work_clear (reader->work, variable);
  hk_work_set_string (reader->work, HK_VAR_PAGE, page);
  hk_work_set_confidence (reader->work, HK_VAR_PAGE, .6);
}

/* Proceedings of which no part is named are the work themselves. */
static void
settle_proceedings (Reader *reader)
{
  const Span *span = find_longest (reader, HK_REF_CONTAINER);

  if (span == NULL || hk_work_has (reader->work, HK_VAR_TITLE))
    return;
  for (guint i = span->first; i < span->end; i++)
    if (get (reader, i)->keyword == HK_REF_KEYWORD_CONFERENCE)
      {
        hk_work_clear (reader->work, HK_VAR_CONTAINER_TITLE);
        set_text (reader, span, HK_VAR_TITLE);
        return;
      }
}

static void
set_type (Reader *reader)
{
  HkWork *work = reader->work;
  gboolean container = hk_work_has (work, HK_VAR_CONTAINER_TITLE);
  gboolean publisher = hk_work_has (work, HK_VAR_PUBLISHER);
  gboolean numbers = hk_work_has (work, HK_VAR_VOLUME) || hk_work_has (work, HK_VAR_ISSUE);
  const HkDate *date = hk_work_get_date (work, HK_VAR_ISSUED);
  const char *type = "document";

  if (reader->seen[HK_REF_KEYWORD_THESIS] > 0)
    type = "thesis";
  else if (container && numbers)
    type = "article-journal";
  else if (reader->seen[HK_REF_KEYWORD_CONFERENCE] > 0)
    type = "paper-conference";
  else if (container && (publisher || hk_work_has (work, HK_VAR_EDITOR)))
    type = "chapter";
  else if (container && hk_work_has (work, HK_VAR_URL) && date != NULL && date->start.day != 0)
    type = "article-newspaper";
  else if (container)
    type = "article-journal";
  else if (reader->seen[HK_REF_KEYWORD_REPORT] > 0)
    type = "report";
  else if (publisher || hk_work_has (work, HK_VAR_EDITION) || hk_work_has (work, HK_VAR_PUBLISHER_PLACE))
    type = "book";
  else if (hk_work_has (work, HK_VAR_URL))
    type = "webpage";
  hk_work_set_csl_type (work, type);
}

static void
set_language (Reader *reader,
              const char *language)
{
  guint n_cyrillic = 0, n_latin = 0;

  for (guint i = reader->first; language == NULL && i < reader->end; i++)
    {
      n_cyrillic += get (reader, i)->script == HK_REF_SCRIPT_CYRILLIC;
      n_latin += get (reader, i)->script == HK_REF_SCRIPT_LATIN;
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
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  Reader reader = { tokens, first, end, spans, hk_work_new (NULL) };

  find_spans (&reader, labels, margins);
  look_around (&reader);
  set_names (&reader, HK_REF_AUTHOR, HK_VAR_AUTHOR);
  set_names (&reader, HK_REF_EDITOR, HK_VAR_EDITOR);
  set_names (&reader, HK_REF_TRANSLATOR, HK_VAR_TRANSLATOR);
  set_text (&reader, find_longest (&reader, HK_REF_TITLE), HK_VAR_TITLE);
  set_text (&reader, find_longest (&reader, HK_REF_CONTAINER), HK_VAR_CONTAINER_TITLE);
  set_text (&reader, find_first (&reader, HK_REF_SERIES), HK_VAR_COLLECTION_TITLE);
  set_text (&reader, find_first (&reader, HK_REF_PUBLISHER), HK_VAR_PUBLISHER);
  set_text (&reader, find_first (&reader, HK_REF_LOCATION), HK_VAR_PUBLISHER_PLACE);
  set_text (&reader, find_first (&reader, HK_REF_ISBN), HK_VAR_ISBN);
  set_number (&reader, find_first (&reader, HK_REF_VOLUME), HK_VAR_VOLUME);
  set_number (&reader, find_first (&reader, HK_REF_ISSUE), HK_VAR_ISSUE);
  set_edition (&reader, find_first (&reader, HK_REF_EDITION));
  set_pages (&reader, find_first (&reader, HK_REF_PAGES));
  settle_publisher (&reader);
  settle_proceedings (&reader);
  if (!hk_work_has (reader.work, HK_VAR_ISSUE))
    settle_page (&reader, HK_VAR_VOLUME, HK_REF_VOLUME, 400);
  if (hk_work_has (reader.work, HK_VAR_VOLUME))
    settle_page (&reader, HK_VAR_ISSUE, HK_REF_ISSUE, 60);
  set_dates (&reader);
  set_accessed (&reader);
  set_identifiers (&reader);
  set_type (&reader);
  set_language (&reader, language);
  return reader.work;
}
