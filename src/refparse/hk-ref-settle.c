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
  settle_publisher (reader);
  settle_proceedings (reader);
  settle_responsibility (reader);
  settle_section (reader);
  if (!hk_work_has (reader->work, HK_VAR_ISSUE))
    settle_page (reader, HK_VAR_VOLUME, HK_REF_VOLUME, 400);
  if (hk_work_has (reader->work, HK_VAR_VOLUME))
    settle_page (reader, HK_VAR_ISSUE, HK_REF_ISSUE, 60);
  set_type (reader);
}
