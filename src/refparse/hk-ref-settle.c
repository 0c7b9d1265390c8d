/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-settle.h"

#include <string.h>

/* What has no volume, issue or pages and is called an institute is who published a work. */
static void
settle_publisher (HkRefReader *reader)
{
  const HkRefSpan *span = hk_ref_reader_find_longest (reader, HK_REF_CONTAINER);
  gboolean institution = FALSE;

  if (span == NULL || hk_work_has (reader->work, HK_VAR_PUBLISHER)
      || hk_work_has (reader->work, HK_VAR_VOLUME) || hk_work_has (reader->work, HK_VAR_ISSUE)
      || hk_work_has (reader->work, HK_VAR_PAGE) || !hk_work_has (reader->work, HK_VAR_TITLE)
      || hk_work_has (reader->work, HK_VAR_EDITOR))
    return;
  for (guint i = span->first; i < span->end; i++)
    {
      if (hk_ref_reader_get (reader, i)->keyword == HK_REF_KEYWORD_JOURNAL
          || hk_ref_reader_get (reader, i)->keyword == HK_REF_KEYWORD_CONFERENCE)
        return;
      institution |= hk_ref_reader_get (reader, i)->keyword == HK_REF_KEYWORD_PUBLISHER;
    }
  if (!institution)
    return;
  hk_work_clear (reader->work, HK_VAR_CONTAINER_TITLE);
  hk_ref_reader_set_text (reader, span, HK_VAR_PUBLISHER);
}

/* A number alone after a journal, too high for a volume or an issue, is a page. */
static void
settle_page (HkRefReader *reader, HkVariable variable, HkRefLabel label, guint64 highest)
{
  const char *value = hk_work_get_string (reader->work, variable);
  const HkRefSpan *span = hk_ref_reader_find_first (reader, label);
  g_autofree char *page = NULL;

  if (value == NULL || hk_work_has (reader->work, HK_VAR_PAGE)
      || g_ascii_strtoull (value, NULL, 10) <= highest
      || strspn (value, "0123456789") != strlen (value))
    return;
  if (span->first > reader->first
      && (hk_ref_reader_get (reader, span->first - 1)->sign == '('
          || hk_ref_reader_get (reader, span->first - 1)->keyword != HK_REF_KEYWORD_NONE
          || (span->first > reader->first + 1
              && hk_ref_reader_get (reader, span->first - 2)->keyword == HK_REF_KEYWORD_ISSUE)))
    return;
  page = g_strdup (value);
  hk_work_clear (reader->work, variable);
  hk_work_set_string (reader->work, HK_VAR_PAGE, page);
  hk_work_set_confidence (reader->work, HK_VAR_PAGE, .6);
}

/* The letter before a volume, "Phys. Rev. B 34" or "B34", is the journal's section: it belongs to the title that
 * stands before it. */
static void
settle_section (HkRefReader *reader)
{
  const char *volume = hk_work_get_string (reader->work, HK_VAR_VOLUME);
  const char *container = hk_work_get_string (reader->work, HK_VAR_CONTAINER_TITLE);
  const HkRefSpan *span = hk_ref_reader_find_first (reader, HK_REF_VOLUME);
  g_autofree char *number = NULL, *title = NULL;

  if (volume == NULL || container == NULL || *volume < 'A' || *volume > 'H'
      || !g_ascii_isdigit (volume[1 + (volume[1] == ' ')]))
    return;
  number = g_strdup (volume + 1 + (volume[1] == ' '));
  if (span->first > reader->first
      && (hk_ref_reader_get (reader, span->first - 1)->sign == '.'
          || hk_ref_reader_get (reader, span->first - 1)->kind == HK_REF_TOKEN_WORD))
    title = g_strdup_printf ("%s %c", container, *volume);
  hk_work_set_string (reader->work, HK_VAR_VOLUME, number);
  if (title != NULL)
    hk_work_set_string (reader->work, HK_VAR_CONTAINER_TITLE, title);
}

/* A number alone between commas after a journal's title, before the article's own number, is the volume. */
static void
settle_volume (HkRefReader *reader)
{
  const HkRefSpan *span = hk_ref_reader_find_longest (reader, HK_REF_CONTAINER);
  const HkRefToken *number;
  g_autofree char *volume = NULL;

  if (span == NULL || hk_work_has (reader->work, HK_VAR_VOLUME) || span->end + 3 >= reader->end
      || hk_ref_reader_get (reader, span->end)->sign != ','
      || hk_ref_reader_get (reader, span->end + 2)->sign != ','
      || hk_ref_reader_get (reader, span->end + 3)->sign != '#')
    return;
  number = hk_ref_reader_get (reader, span->end + 1);
  if (number->kind != HK_REF_TOKEN_DIGITS || number->n_chars > 3)
    return;
  volume = g_strdup_printf ("%u", number->number);
  hk_work_set_string (reader->work, HK_VAR_VOLUME, volume);
  hk_work_set_confidence (reader->work, HK_VAR_VOLUME, .8);
}

/* Whether tokens are a name in capitals, such as a paper's: few words, none of which is in lower case but short ones. */
static gboolean
is_site_name (const HkRefReader *reader, guint first, guint end)
{
  guint n_words = 0;

  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = hk_ref_reader_get (reader, i);

      if (token->kind != HK_REF_TOKEN_WORD || (!token->capital && token->n_chars > 3))
        return FALSE;
      n_words++;
    }
  return n_words > 0 && n_words <= 6 && hk_ref_reader_get (reader, first)->capital;
}

/* "Author (day). Title. The Daily Paper. Retrieved from URL": where the title has run on over the paper's name. */
static void
settle_site (HkRefReader *reader)
{
  const HkRefSpan *span = hk_ref_reader_find_longest (reader, HK_REF_TITLE);
  const HkDate *date = hk_work_get_date (reader->work, HK_VAR_ISSUED);
  HkRefSpan title, site;
  guint dot;

  if (span == NULL || date == NULL || date->start.month == 0
      || hk_work_has (reader->work, HK_VAR_CONTAINER_TITLE)
      || hk_work_has (reader->work, HK_VAR_PUBLISHER) || span->end + 1 >= reader->end
      || hk_ref_reader_get (reader, span->end)->sign != '.'
      || hk_ref_reader_get (reader, span->end + 1)->keyword != HK_REF_KEYWORD_WEB)
    return;
  for (dot = span->end - 1; dot > span->first && hk_ref_reader_get (reader, dot)->sign != '.';
       dot--)
    ;
  if (dot <= span->first + 1 || !is_site_name (reader, dot + 1, span->end))
    return;
  title = site = *span;
  title.end = dot;
  site.first = dot + 1;
  hk_ref_reader_set_text (reader, &title, HK_VAR_TITLE);
  hk_ref_reader_set_text (reader, &site, HK_VAR_CONTAINER_TITLE);
}

/* A title does not end with "and": a full stop that strayed there parted it from what was taken for a container. */
static void
settle_conjunction (HkRefReader *reader)
{
  const HkRefSpan *title = hk_ref_reader_find_longest (reader, HK_REF_TITLE);
  const HkRefSpan *rest = hk_ref_reader_find_longest (reader, HK_REF_CONTAINER);
  HkRefSpan whole;

  if (title == NULL || rest == NULL || rest->first != title->end + 1
      || hk_ref_reader_get (reader, title->end - 1)->keyword != HK_REF_KEYWORD_AND
      || hk_ref_reader_get (reader, title->end - 1)->capital
      || hk_work_has (reader->work, HK_VAR_VOLUME) || hk_work_has (reader->work, HK_VAR_ISSUE))
    return;
  whole = *title;
  whole.end = rest->end;
  hk_work_clear (reader->work, HK_VAR_CONTAINER_TITLE);
  hk_ref_reader_set_text (reader, &whole, HK_VAR_TITLE);
}

/* Proceedings of which no part is named are the work themselves. */
static void
settle_proceedings (HkRefReader *reader)
{
  const HkRefSpan *span = hk_ref_reader_find_longest (reader, HK_REF_CONTAINER);

  if (span == NULL || hk_work_has (reader->work, HK_VAR_TITLE))
    return;
  for (guint i = span->first; i < span->end; i++)
    if (hk_ref_reader_get (reader, i)->keyword == HK_REF_KEYWORD_CONFERENCE)
      {
        hk_work_clear (reader->work, HK_VAR_CONTAINER_TITLE);
        hk_ref_reader_set_text (reader, span, HK_VAR_TITLE);
        return;
      }
}

static gboolean
is_author (HkWork *work, const char *family)
{
  gsize n;
  const HkName *const *authors = hk_work_get_names (work, HK_VAR_AUTHOR, &n);

  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (authors[i]->family, family) == 0)
      return TRUE;
  return FALSE;
}

/* A Russian title may be followed by " / " and its authors once more, who are no translators by that. */
static void
settle_responsibility (HkRefReader *reader)
{
  HkWork *work = reader->work;
  gsize n;
  const HkName *const *translators = hk_work_get_names (work, HK_VAR_TRANSLATOR, &n);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);
  const char *slash = title == NULL ? NULL : strstr (title, " / ");
  const char *family = slash == NULL ? NULL : strrchr (slash, ' ') + 1;

  if (reader->seen[HK_REF_KEYWORD_TRANSLATOR] == 0 && n > 0
      && is_author (work, translators[0]->family))
    hk_work_clear (work, HK_VAR_TRANSLATOR);
  if (family != NULL && is_author (work, family))
    {
      g_autofree char *head = g_strndup (title, slash - title);

      hk_work_set_string (work, HK_VAR_TITLE, head);
    }
}

static void
set_type (HkRefReader *reader)
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
  else if (publisher || hk_work_has (work, HK_VAR_EDITION)
           || hk_work_has (work, HK_VAR_PUBLISHER_PLACE))
    type = "book";
  else if (hk_work_has (work, HK_VAR_URL))
    type = "webpage";
  hk_work_set_csl_type (work, type);
}

/**
 * hk_ref_settle:
 * @reader: a reader whose work has its fields
 *
 * Puts right what only the fields together can show, and says of which type the work is.
 */
void
hk_ref_settle (HkRefReader *reader)
{
  settle_conjunction (reader);
  settle_publisher (reader);
  settle_proceedings (reader);
  settle_responsibility (reader);
  settle_section (reader);
  settle_volume (reader);
  settle_site (reader);
  if (!hk_work_has (reader->work, HK_VAR_ISSUE))
    settle_page (reader, HK_VAR_VOLUME, HK_REF_VOLUME, 400);
  if (hk_work_has (reader->work, HK_VAR_VOLUME))
    settle_page (reader, HK_VAR_ISSUE, HK_REF_ISSUE, 60);
  set_type (reader);
}
