/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-citation-key.h"
#include "hk-file-format.h"
#include "hk-format-list.h"
#include "hk-limits.h"
#include "hk-record-date.h"
#include "hk-record-name.h"
#include "hk-records.h"
#include "hk-ris-map.h"
#include "hk-script.h"
#include "hk-tagged-scan.h"
#include "hk-writing.h"

typedef struct
{
  HkReading *reading;
  HkWork *work;
  char *first_page;
  char *last_page;
  char *serial;      /* SN, which depends on the type for what it is */
  GString *keywords; /* with line breaks between them, for the separator is chosen at the end */
} Record;

static void
append_value (HkWork *work, HkVariable variable, const char *value, const char *separator)
{
  const char *before = hk_work_get_string (work, variable);
  g_autofree char *joined = before == NULL ? NULL : g_strconcat (before, separator, value, NULL);

  hk_work_set_string (work, variable, joined == NULL ? value : joined);
}

static void
set_date (HkWork *work, HkVariable variable, const char *value)
{
  const HkDate *before = hk_work_get_date (work, variable);
  HkDate *date;

  if (*value == '\0')
    return;
  date = hk_record_date_parse (value);
  /* PY gives the year and DA the day, in either order. */
  if (before != NULL
      && (date->start.year == 0 || (date->start.month == 0 && date->start.season == 0)))
    {
      hk_date_free (date);
      return;
    }
  hk_work_take_date (work, variable, date);
}

static void
read_tag (Record *record, const HkRisTag *tag, const char *value)
{
  if (*value == '\0')
    return;
  if (hk_variable_get_kind (tag->variable) == HK_VARIABLE_NAMES)
    hk_work_take_name (record->work, tag->variable, hk_record_name_parse (value));
  else if (tag->variable == HK_VAR_KEYWORD)
    {
      g_string_append (record->keywords, record->keywords->len > 0 ? "\n" : "");
      g_string_append (record->keywords, value);
    }
  else if (tag->variable == HK_VAR_ABSTRACT || tag->variable == HK_VAR_NOTE)
    {
      const char *before = hk_work_get_string (record->work, tag->variable);

      /* AB and N2 often say the same. */
      if (g_strcmp0 (before, value) != 0)
        append_value (record->work, tag->variable, value, "\n");
    }
  else if (!hk_work_has (record->work, tag->variable))
    hk_work_set_string (record->work, tag->variable, value);
}

static const HkRisTag *
find_tag (const HkTaggedScan *scan)
{
  gsize n_tags;
  const HkRisTag *tags = hk_ris_list_tags (&n_tags);

  for (gsize i = 0; i < n_tags; i++)
    if (scan->tag[0] == tags[i].tag[0] && scan->tag[1] == tags[i].tag[1])
      return &tags[i];
  return NULL;
}

static void
take (char **field, const char *value)
{
  if (*field == NULL && *value != '\0')
    *field = g_strdup (value);
}

static void
read_secondary_author (Record *record, const char *value)
{
  const char *type = hk_work_get_csl_type (record->work);
  HkVariable variable = hk_ris_is_part (type) ? HK_VAR_EDITOR : HK_VAR_CONTRIBUTOR;

  if (g_str_equal (type, "book"))
    variable = HK_VAR_COLLECTION_EDITOR;
  else if (g_str_equal (type, "legal_case") || g_str_equal (type, "broadcast"))
    variable = HK_VAR_CONTRIBUTOR;
  if (*value != '\0')
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
static gboolean
read_book_title (Record *record, const HkTaggedScan *scan, const char *value)
{
  if (!g_str_equal (hk_work_get_csl_type (record->work), "book"))
    return FALSE;
  if (hk_tagged_scan_is (scan, "BT") && !hk_work_has (record->work, HK_VAR_TITLE))
    hk_work_set_string (record->work, HK_VAR_TITLE, value);
  else if (hk_tagged_scan_is (scan, "T2"))
    hk_work_set_string (record->work, HK_VAR_COLLECTION_TITLE, value);
  else
    return FALSE;
  return TRUE;
}

static void
read_line (Record *record, const HkTaggedScan *scan)
{
  const char *value = scan->value->str;
  const HkRisTag *tag;

  if (hk_tagged_scan_is (scan, "PY") || hk_tagged_scan_is (scan, "Y1")
      || hk_tagged_scan_is (scan, "DA"))
    set_date (record->work, HK_VAR_ISSUED, value);
  else if (hk_tagged_scan_is (scan, "Y2"))
    set_date (record->work, HK_VAR_ACCESSED, value);
  else if (hk_tagged_scan_is (scan, "SP"))
    take (&record->first_page, value);
  else if (hk_tagged_scan_is (scan, "EP"))
    take (&record->last_page, value);
  else if (hk_tagged_scan_is (scan, "SN"))
    take (&record->serial, value);
  else if (hk_tagged_scan_is (scan, "ID"))
    hk_work_set_id (record->work, *value == '\0' ? NULL : value);
  else if (hk_tagged_scan_is (scan, "A2"))
    read_secondary_author (record, value);
  else if (hk_tagged_scan_is (scan, "TT") && *value != '\0')
    read_translated_title (record->work, value);
  else if (!read_book_title (record, scan, value) && (tag = find_tag (scan)) != NULL)
    read_tag (record, tag, value);
}

static void
finish_record (Record *record, HkArticle *article)
{
  HkWork *work = record->work;
  gboolean has_commas
      = strchr (record->keywords->str, ',') != NULL || strstr (record->keywords->str, "،") != NULL;

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
  hk_work_set_string (work,
                      hk_ris_has_isbn (hk_work_get_csl_type (work)) ? HK_VAR_ISBN : HK_VAR_ISSN,
                      record->serial);
  g_string_replace (record->keywords, "\n", has_commas ? "; " : ", ", 0);
  hk_work_set_string (work, HK_VAR_KEYWORD, record->keywords->str);
  g_clear_pointer (&record->first_page, g_free);
  g_clear_pointer (&record->last_page, g_free);
  g_clear_pointer (&record->serial, g_free);
  g_string_truncate (record->keywords, 0);
  hk_records_take (record->reading, article, g_steal_pointer (&record->work));
}

static gboolean
read_records (Record *record, HkTaggedScan *scan, HkArticle *article, GError **error)
{
  const char *text = scan->p;
  guint n = 0;

  while (hk_tagged_scan_next (scan))
    {
      gboolean begins = hk_tagged_scan_is (scan, "TY");

      if (record->work != NULL && (begins || hk_tagged_scan_is (scan, "ER")))
        finish_record (record, article);
      if (begins)
        {
          if (!hk_reading_allow (record->reading, n, HK_LIMIT_RECORDS, "works"))
            return TRUE;
          if (n++ % 256 == 0
              && !hk_reading_go_on (record->reading,
                                    (double) (scan->p - text) / (double) (scan->end - text), error))
            return FALSE;
          record->work = hk_work_new (hk_ris_type_to_csl (scan->value->str));
        }
      else if (record->work != NULL)
        read_line (record, scan);
    }
  if (record->work != NULL)
    finish_record (record, article);
  return TRUE;
}

static HkArticle *
read_ris (HkReading *reading, GError **error)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  g_auto (HkTaggedScan) scan = { .value = NULL };
  Record record = { .reading = reading };
  gsize text_bytes;
  const char *text = hk_reading_get_text (reading, &text_bytes, error);
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

static guint
probe (const char *head, gsize head_bytes)
{
  const char *p = head;

  for (guint line = 0; p != NULL && line < 40; line++)
    {
      p += strspn (p, " \t\r\n");
      if (g_str_has_prefix (p, "TY  - "))
        return 90;
      if (g_str_has_prefix (p, "TY - ") || g_str_has_prefix (p, "TY   - "))
        return 70;
      p = strchr (p, '\n');
    }
  return 0;
}

static void
write_line (GString *out, const char *tag, const char *value)
{
  const char *p = value;

  while (*p != '\0')
    {
      gsize n = strcspn (p, "\r\n");

      if (n > 0)
        {
          g_string_append_printf (out, "%s  - ", tag);
          g_string_append_len (out, p, (gssize) n);
          g_string_append (out, "\r\n");
        }
      p += n + strspn (p + n, "\r\n");
    }
}

static void
write_names (const HkWriting *writing, GString *out, HkWork *work, const HkRisTag *tag)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (work, tag->variable, &n_names);

  for (gsize i = 0; i < n_names; i++)
    {
      gboolean whole;
      g_autofree char *name = hk_record_name_format (names[i], &whole);

      write_line (out, tag->tag, name);
      if (!whole)
        hk_writing_lose (writing, _ ("parts of names"));
    }
}

static void
write_keywords (GString *out, const char *value)
{
  g_auto (GStrv) words = hk_records_split_keywords (value);

  for (char **word = words; *word != NULL; word++)
    write_line (out, "KW", *word);
}

/* "YYYY/MM/DD/other" */
static void
write_date (const HkWriting *writing,
            GString *out,
            HkWork *work,
            HkVariable variable,
            const char *tag)
{
  static const char *const seasons[] = { "Spring", "Summer", "Autumn", "Winter" };
  const HkDate *date = hk_work_get_date (work, variable);
  g_autoptr (GString) text = g_string_new (NULL);

  if (date == NULL)
    return;
  if (date->start.year == 0)
    {
      if (date->literal != NULL || date->raw != NULL)
        write_line (out, tag, date->literal != NULL ? date->literal : date->raw);
      return;
    }
  g_string_append_printf (text, "%04d/", date->start.year);
  if (date->start.month != 0)
    g_string_append_printf (text, "%02d", date->start.month);
  g_string_append_c (text, '/');
  if (date->start.day != 0)
    g_string_append_printf (text, "%02d", date->start.day);
  g_string_append_c (text, '/');
  if (date->start.season >= 1 && date->start.season <= 4)
    g_string_append (text, seasons[date->start.season - 1]);
  if (variable == HK_VAR_ISSUED)
    g_string_append_printf (out, "PY  - %04d\r\n", date->start.year);
  if (variable != HK_VAR_ISSUED || date->start.month != 0 || date->start.season != 0)
    write_line (out, tag, text->str);
  if (date->is_range || date->circa)
    hk_writing_lose (writing, _ ("ranges of dates"));
}

static void
write_pages (GString *out, const char *value)
{
  const char *dash = strchr (value, '-');
  g_autofree char *first = NULL;

  if (dash == NULL || strchr (dash + 1, '-') != NULL || strchr (value, ',') != NULL)
    {
      write_line (out, "SP", value);
      return;
    }
  first = g_strndup (value, dash - value);
  write_line (out, "SP", first);
  write_line (out, "EP", dash + 1);
}

static void
write_other_title (const HkWriting *writing, GString *out, HkWork *work)
{
  static const char *const members[] = { "title_fa", "title_en", "title_ru" };

  for (gsize i = 0; hk_work_get_extra (work, "custom") != NULL && i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *title = hk_records_get_custom (work, members[i]);

      if (title != NULL)
        {
          write_line (out, "TT", title);
          return;
        }
    }
}

static void
write_work (const HkWriting *writing, GString *out, HkWork *work, const char *key)
{
  gsize n_tags;
  const HkRisTag *tags = hk_ris_list_tags (&n_tags);
  const char *type = hk_work_get_csl_type (work);
  gboolean is_book = g_str_equal (type, "book");
  HkVariable serial = hk_ris_has_isbn (type) ? HK_VAR_ISBN : HK_VAR_ISSN;
  guint8 written[HK_N_VARIABLES] = {
    [HK_VAR_ISSUED] = 1, [HK_VAR_ACCESSED] = 1, [HK_VAR_PAGE] = 1, [HK_VAR_CITATION_KEY] = 1
  };

  g_string_append_printf (out, "TY  - %s\r\nID  - %s\r\n", hk_ris_type_from_csl (type), key);
  for (gsize i = 0; i < n_tags; i++)
    {
      if (!tags[i].is_written || !hk_work_has (work, tags[i].variable)
          || (is_book && tags[i].variable == HK_VAR_CONTAINER_TITLE))
        continue;
      written[tags[i].variable] = TRUE;
      if (hk_variable_get_kind (tags[i].variable) == HK_VARIABLE_NAMES)
        write_names (writing, out, work, &tags[i]);
      else if (tags[i].variable == HK_VAR_KEYWORD)
        write_keywords (out, hk_work_get_string (work, HK_VAR_KEYWORD));
      else
        write_line (out,
                    is_book && tags[i].variable == HK_VAR_COLLECTION_TITLE ? "T2" : tags[i].tag,
                    hk_work_get_string (work, tags[i].variable));
    }
  write_other_title (writing, out, work);
  if (hk_work_has (work, HK_VAR_PAGE))
    write_pages (out, hk_work_get_string (work, HK_VAR_PAGE));
  if (hk_work_has (work, serial))
    write_line (out, "SN", hk_work_get_string (work, serial));
  written[serial] = TRUE;
  write_date (writing, out, work, HK_VAR_ISSUED, "DA");
  write_date (writing, out, work, HK_VAR_ACCESSED, "Y2");
  g_string_append (out, "ER  - \r\n\r\n");
  hk_writing_lose_fields (writing, work, written);
}

static gboolean
write_ris (const HkWriting *writing, GString *out, GError **error)
{
  g_autoptr (GPtrArray) works = hk_writing_list_works (writing);
  g_autoptr (HkCitationKeys) keys = hk_citation_keys_new ();

  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);

      write_work (writing, out, work, hk_citation_keys_add (keys, work));
    }
  hk_writing_lose_beyond (writing, hk_format_ris.holds);
  return TRUE;
}

const HkFormat hk_format_ris = {
  .id = "ris",
  .name = N_ ("RIS"),
  .mime_types = HK_STRINGS ("application/x-research-info-systems"),
  .suffixes = HK_STRINGS ("ris"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_ABSTRACT | HK_HOLDS_KEYWORDS
           | HK_HOLDS_REFERENCES | HK_HOLDS_WORKS,
  .second_language = "TT",
  .probe = probe,
  .read = read_ris,
  .write = write_ris,
};
