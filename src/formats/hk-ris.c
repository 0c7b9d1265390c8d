/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-citation-key.h"
#include "hk-file-format.h"
#include "hk-format-list.h"
#include "hk-record-name.h"
#include "hk-records.h"
#include "hk-ris-map.h"
#include "hk-ris-read.h"
#include "hk-writing.h"

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
      if (!tags[i].is_written
          || (tags[i].role != HK_RIS_FIELD && tags[i].role != HK_RIS_SECOND_TITLE)
          || !hk_work_has (work, tags[i].variable)
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
  .read = hk_ris_read,
  .write = write_ris,
};
