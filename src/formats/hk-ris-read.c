/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ris-read.h"

#include <string.h>

#include "hk-clean.h"
#include "hk-limits.h"
#include "hk-record-date.h"
#include "hk-record-name.h"
#include "hk-records.h"
#include "hk-ris-map.h"
#include "hk-script.h"
#include "hk-tagged-scan.h"
#include "hk-work-clean.h"

typedef struct
{
  HkReading *reading;
  HkWork *work;
  char *first_page;
  char *last_page;
  char *serial;      /* SN, which depends on the type for what it is */
  GString *keywords; /* with line breaks between them, for the separator is chosen at the end */
  gboolean is_dirty; /* some value has to be cleaned */
} Record;

static void
set_date (HkWork *work, HkVariable variable, const char *value)
{
  const HkDate *before = hk_work_get_date (work, variable);
  HkDate *date = hk_record_date_parse (value);

  /* PY gives the year and DA the day, in either order. */
  if (before != NULL
      && (date->start.year == 0 || (date->start.month == 0 && date->start.season == 0)))
    {
      hk_date_free (date);
      return;
    }
  hk_work_take_date (work, variable, date);
}

static gsize
url_length (const char *value)
{
  const char *end = strstr (value, "; ");

  return end == NULL ? strlen (value) : (gsize) (end - value);
}

/* AB and N2 often say the same; else one goes on with the other. */
static void
add_text (HkWork *work, HkVariable variable, const char *value)
{
  const char *before = hk_work_get_string (work, variable);
  g_autofree char *joined = before == NULL ? NULL : g_strconcat (before, "\n", value, NULL);

  if (g_strcmp0 (before, value) != 0)
    hk_work_set_string (work, variable, joined == NULL ? value : joined);
}

static void
read_field (Record *record, HkVariable variable, HkTaggedScan *scan)
{
  HkWork *work = record->work;

  if (hk_variable_get_kind (variable) == HK_VARIABLE_NAMES)
    {
      hk_work_take_name (work, variable, hk_record_name_parse (hk_tagged_scan_get_value (scan)));
      return;
    }
  if (variable == HK_VAR_KEYWORD)
    {
      g_string_append (record->keywords, record->keywords->len > 0 ? "\n" : "");
      g_string_append_len (record->keywords, scan->text, (gssize) scan->text_bytes);
      return;
    }
  if (!hk_work_has (work, variable))
    {
      if (variable == HK_VAR_LANGUAGE)
        hk_records_set_language (work, hk_tagged_scan_get_value (scan));
      else if (variable == HK_VAR_URL)
        /* Several addresses are parted by semicolons; the first is the work's. */
        hk_work_set_string_len (work, variable, scan->text,
                                (gssize) url_length (hk_tagged_scan_get_value (scan)));
      else
        hk_work_set_string_len (work, variable, scan->text, (gssize) scan->text_bytes);
    }
  else if (variable == HK_VAR_ABSTRACT || variable == HK_VAR_NOTE)
    add_text (work, variable, hk_tagged_scan_get_value (scan));
}

static void
take (char **field, const char *value)
{
  if (*field == NULL && *value != '\0')
    *field = g_strdup (value);
}

static void
read_second_author (Record *record, const char *value)
{
  const char *type = hk_work_get_csl_type (record->work);
  HkVariable variable = hk_ris_is_part (type) ? HK_VAR_EDITOR : HK_VAR_CONTRIBUTOR;

  if (g_str_equal (type, "book"))
    variable = HK_VAR_COLLECTION_EDITOR;
  else if (g_str_equal (type, "legal_case") || g_str_equal (type, "broadcast"))
    variable = HK_VAR_CONTRIBUTOR;
  hk_work_take_name (record->work, variable, hk_record_name_parse (value));
}

/* Which language a translated title is in, its letters say. */
static void
read_translated_title (HkWork *work, const char *value)
{
  const char *language = hk_language_guess (value, -1);
  g_autofree char *member = g_strconcat ("title_", language == NULL ? "en" : language, NULL);

  hk_records_set_custom (work, member, value);
}

/* Of a whole book, BT is the title and T2 that of the series it stands in. */
static void
read_container_title (Record *record, const HkRisTag *tag, const char *value)
{
  HkVariable variable = tag->variable;

  if (g_str_equal (hk_work_get_csl_type (record->work), "book"))
    variable = tag->role == HK_RIS_BOOK_TITLE ? HK_VAR_TITLE : HK_VAR_COLLECTION_TITLE;
  if (!hk_work_has (record->work, variable))
    hk_work_set_string (record->work, variable, value);
}

static void
read_line (Record *record, HkTaggedScan *scan)
{
  const HkRisTag *tag = hk_ris_find_tag (scan->tag);
  const char *value;

  if (tag == NULL || scan->text_bytes == 0)
    return;
  record->is_dirty = record->is_dirty || hk_clean_is_needed (scan->text, scan->text_bytes);
  if (tag->role == HK_RIS_FIELD)
    {
      read_field (record, tag->variable, scan);
      return;
    }
  value = hk_tagged_scan_get_value (scan);
  switch (tag->role)
    {
    case HK_RIS_DATE:
      set_date (record->work, tag->variable, value);
      break;
    case HK_RIS_FIRST_PAGE:
      take (&record->first_page, value);
      break;
    case HK_RIS_LAST_PAGE:
      take (&record->last_page, value);
      break;
    case HK_RIS_SERIAL:
      take (&record->serial, value);
      break;
    case HK_RIS_ID:
      hk_work_set_id (record->work, value);
      break;
    case HK_RIS_SECOND_AUTHOR:
      read_second_author (record, value);
      break;
    case HK_RIS_TRANSLATED_TITLE:
      read_translated_title (record->work, value);
      break;
    case HK_RIS_BOOK_TITLE:
    case HK_RIS_SECOND_TITLE:
      read_container_title (record, tag, value);
      break;
    case HK_RIS_FIELD:
    default:
      g_assert_not_reached ();
    }
}

static void
set_keywords (Record *record)
{
  const char *words = record->keywords->str;
  gboolean has_commas = strchr (words, ',') != NULL || strstr (words, "،") != NULL;

  g_string_replace (record->keywords, "\n", has_commas ? "; " : ", ", 0);
  hk_work_set_string (record->work, HK_VAR_KEYWORD, record->keywords->str);
}

static void
finish_record (Record *record, HkArticle *article)
{
  HkWork *work = record->work;

  if (record->first_page != NULL && record->last_page != NULL
      && !g_str_equal (record->first_page, record->last_page)
      && strchr (record->first_page, '-') == NULL)
    {
      g_autofree char *pages = g_strconcat (record->first_page, "-", record->last_page, NULL);

      hk_work_set_string (work, HK_VAR_PAGE, pages);
    }
  else
    hk_work_set_string (work, HK_VAR_PAGE,
                        record->first_page != NULL ? record->first_page : record->last_page);
  if (record->serial != NULL)
    hk_work_set_string (work,
                        hk_ris_has_isbn (hk_work_get_csl_type (work)) ? HK_VAR_ISBN : HK_VAR_ISSN,
                        record->serial);
  if (record->keywords->len > 0)
    set_keywords (record);
  g_clear_pointer (&record->first_page, g_free);
  g_clear_pointer (&record->last_page, g_free);
  g_clear_pointer (&record->serial, g_free);
  g_string_truncate (record->keywords, 0);
  if (record->is_dirty)
    hk_work_clean (record->reading, work);
  record->is_dirty = FALSE;
  hk_records_take_clean (record->reading, article, g_steal_pointer (&record->work));
}

static gboolean
read_records (Record *record, HkTaggedScan *scan, HkArticle *article, GError **error)
{
  const char *text = scan->p;
  guint n = 0;

  while (hk_tagged_scan_next (scan))
    {
      gboolean begins = hk_tagged_scan_is (scan, "TY  ");

      if (record->work != NULL && (begins || hk_tagged_scan_is (scan, "ER  ")))
        finish_record (record, article);
      if (begins)
        {
          if (!hk_reading_allow (record->reading, n, HK_LIMIT_RECORDS, "works"))
            return TRUE;
          if (n++ % 256 == 0
              && !hk_reading_go_on (record->reading,
                                    (double) (scan->p - text) / (double) (scan->end - text), error))
            return FALSE;
          record->work = hk_records_begin (record->reading,
                                           hk_ris_type_to_csl (hk_tagged_scan_get_value (scan)));
        }
      else if (record->work != NULL)
        read_line (record, scan);
    }
  if (record->work != NULL)
    finish_record (record, article);
  return TRUE;
}

/**
 * hk_ris_read:
 * @reading: a reading
 * @error: return location
 *
 * Returns: (transfer full) (nullable): an article with the records as its references
 */
HkArticle *
hk_ris_read (HkReading *reading, GError **error)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  g_auto (HkTaggedScan) scan = { .value = NULL };
  Record record = { .reading = reading };
  gsize text_bytes;
  const char *text = hk_reading_get_span (reading, &text_bytes, error);
  gboolean read;

  hk_tagged_scan_init (&scan, text == NULL ? "" : text, text == NULL ? 0 : text_bytes);
  if (text == NULL)
    return NULL;
  record.keywords = g_string_new (NULL);
  read = read_records (&record, &scan, article, error);
  g_string_free (record.keywords, TRUE);
  g_clear_object (&record.work);
  if (!read)
    return NULL;
  hk_records_finish (reading, article);
  return g_steal_pointer (&article);
}
