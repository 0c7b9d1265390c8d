/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-file-format.h"
#include "hk-format-list.h"
#include "hk-language-name.h"
#include "hk-limits.h"
#include "hk-loose-date.h"
#include "hk-record-name.h"
#include "hk-records.h"
#include "hk-tagged-scan.h"

/* PubMed's and MEDLINE's display format (NLM, "MEDLINE/PubMed Data Element (Field) Descriptions"). */

typedef struct
{
  HkReading *reading;
  HkWork *work;
  gboolean has_full_names; /* FAU makes AU superfluous */
  char *other_language;    /* OABL, which follows its OAB */
  char *other_abstract;
} Record;

static const struct
{
  const char *tag;
  HkVariable variable;
} tags[] = {
  { "PMID", HK_VAR_PMID },
  { "PMC ", HK_VAR_PMCID },
  { "AB  ", HK_VAR_ABSTRACT },
  { "JT  ", HK_VAR_CONTAINER_TITLE },
  { "TA  ", HK_VAR_CONTAINER_TITLE_SHORT },
  { "BTI ", HK_VAR_CONTAINER_TITLE },
  { "VI  ", HK_VAR_VOLUME },
  { "IP  ", HK_VAR_ISSUE },
  { "PG  ", HK_VAR_PAGE },
  { "PB  ", HK_VAR_PUBLISHER },
  { "PL  ", HK_VAR_PUBLISHER_PLACE },
  { "CI  ", HK_VAR_LICENSE },
  { "CTI ", HK_VAR_COLLECTION_TITLE },
  { "EN  ", HK_VAR_EDITION },
};

static void
set_once (HkWork *work, HkVariable variable, const char *value)
{
  if (!hk_work_has (work, variable))
    hk_work_set_string (work, variable, value);
}

/* "[English title]." is a translation: brackets and the stop after them are PubMed's. */
static void
read_title (HkWork *work, const char *value)
{
  gsize n = strlen (value);
  g_autofree char *inner = NULL;

  if (n > 2 && value[n - 1] == '.' && value[n - 2] == ']')
    n--;
  if (n > 2 && *value == '[' && value[n - 1] == ']')
    inner = g_strndup (value + 1, n - 2);
  else if (n > 1 && value[n - 1] == '.' && value[n - 2] != '.')
    inner = g_strndup (value, n - 1);
  set_once (work, HK_VAR_TITLE, inner == NULL ? value : inner);
}

/* "10.1000/x [doi]" */
static void
read_identifier (HkWork *work, const char *value)
{
  const char *mark = strstr (value, " [doi]");
  g_autofree char *doi = mark == NULL ? NULL : g_strndup (value, mark - value);

  if (doi != NULL)
    set_once (work, HK_VAR_DOI, doi);
}

/* "1234-5678 (Electronic)" */
static void
read_serial (HkWork *work, const char *value)
{
  g_autofree char *serial = g_strndup (value, strcspn (value, " "));

  set_once (work, HK_VAR_ISSN, serial);
}

static void
read_type (HkWork *work, const char *value)
{
  static const char *const rows[][2] = {
    { "Book", "book" },
    { "Book Chapter", "chapter" },
    { "Preprint", "article" },
    { "Dataset", "dataset" },
    { "Technical Report", "report" },
    { "Newspaper Article", "article-newspaper" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i][0], value))
      hk_work_set_csl_type (work, rows[i][1]);
}

/* A star marks a keyword that the article is mostly of. */
static void
read_keyword (HkWork *work, const char *value)
{
  const char *before = hk_work_get_string (work, HK_VAR_KEYWORD);
  g_autofree char *joined = before == NULL ? NULL : g_strconcat (before, "; ", value, NULL);

  hk_work_set_string (work, HK_VAR_KEYWORD, joined == NULL ? value : joined);
}

static void
take_other_abstract (Record *record)
{
  const char *language
      = record->other_language == NULL ? NULL : hk_language_from_name (record->other_language, -1);

  if (record->other_abstract != NULL && language != NULL
      && !hk_records_is_no_abstract (record->other_abstract))
    {
      g_autofree char *member = g_strconcat ("abstract_", language, NULL);

      hk_records_set_custom (record->work, member, record->other_abstract);
    }
  g_clear_pointer (&record->other_abstract, g_free);
  g_clear_pointer (&record->other_language, g_free);
}

/* TT is the title in the language of the article, which LA names. */
static void
take_vernacular_title (HkWork *work)
{
  g_autofree char *title = hk_records_get_custom (work, "vernacular-title");
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  g_autofree char *member = NULL;

  if (title == NULL || language == NULL || g_str_equal (language, "en"))
    return;
  member = g_strconcat ("title_", language, NULL);
  hk_records_set_custom (work, member, title);
}

static void
finish (Record *record, HkArticle *article)
{
  take_other_abstract (record);
  if (hk_work_get_extra (record->work, "custom") != NULL)
    take_vernacular_title (record->work);
  hk_records_take (record->reading, article, g_steal_pointer (&record->work));
}

/* "Smith, John Jr": PubMed has no comma before what comes last. */
static HkName *
parse_name (const char *value)
{
  static const char *const suffixes[] = { " Jr", " Sr", " 2nd", " 3rd", " 4th", NULL };
  HkName *name = hk_record_name_parse (value);

  for (const char *const *suffix = suffixes; *suffix != NULL && name->given != NULL; suffix++)
    if (g_str_has_suffix (name->given, *suffix) && name->suffix == NULL)
      {
        name->suffix = g_strdup (*suffix + 1);
        name->given[strlen (name->given) - strlen (*suffix)] = '\0';
      }
  return name;
}

static void
read_author (Record *record, HkTaggedScan *scan)
{
  const char *value = hk_tagged_scan_get_value (scan);
  gboolean full = hk_tagged_scan_is (scan, "FAU ");
  gboolean group = hk_tagged_scan_is (scan, "CN  ");

  if (group)
    hk_work_take_name (record->work, HK_VAR_AUTHOR, hk_name_new_literal (value));
  else if (full || !record->has_full_names)
    hk_work_take_name (record->work, HK_VAR_AUTHOR, parse_name (value));
  record->has_full_names = record->has_full_names || full;
}

static void
read_line (Record *record, HkTaggedScan *scan)
{
  const char *value = hk_tagged_scan_get_value (scan);

  if (*value == '\0')
    return;
  if (hk_tagged_scan_is (scan, "TI  "))
    read_title (record->work, value);
  else if (hk_tagged_scan_is (scan, "TT  "))
    hk_records_set_custom (record->work, "vernacular-title", value);
  else if (hk_tagged_scan_is (scan, "FAU ") || hk_tagged_scan_is (scan, "AU  ")
           || hk_tagged_scan_is (scan, "CN  "))
    read_author (record, scan);
  else if (hk_tagged_scan_is (scan, "FED "))
    hk_work_take_name (record->work, HK_VAR_EDITOR, parse_name (value));
  else if (hk_tagged_scan_is (scan, "DP  "))
    hk_work_take_date (record->work, HK_VAR_ISSUED, hk_loose_date_parse (value, -1));
  else if (hk_tagged_scan_is (scan, "AID ") || hk_tagged_scan_is (scan, "LID "))
    read_identifier (record->work, value);
  else if (hk_tagged_scan_is (scan, "IS  "))
    read_serial (record->work, value);
  else if (hk_tagged_scan_is (scan, "ISBN"))
    set_once (record->work, HK_VAR_ISBN, value);
  else if (hk_tagged_scan_is (scan, "PT  "))
    read_type (record->work, value);
  else if (hk_tagged_scan_is (scan, "OT  "))
    read_keyword (record->work, value + (*value == '*'));
  else if (hk_tagged_scan_is (scan, "LA  "))
    {
      const char *language = hk_language_from_name (value, -1);

      set_once (record->work, HK_VAR_LANGUAGE, language == NULL ? value : language);
    }
  else if (hk_tagged_scan_is (scan, "OAB "))
    {
      take_other_abstract (record);
      record->other_abstract = g_strdup (value);
    }
  else if (hk_tagged_scan_is (scan, "OABL"))
    {
      g_free (record->other_language);
      record->other_language = g_strdup (value);
    }
  else
    for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
      if (hk_tagged_scan_is (scan, tags[i].tag))
        set_once (record->work, tags[i].variable, value);
}

static gboolean
read_records (Record *record, HkTaggedScan *scan, HkArticle *article, GError **error)
{
  const char *text = scan->p;
  guint n = 0;

  while (hk_tagged_scan_next (scan))
    {
      if (hk_tagged_scan_is (scan, "PMID"))
        {
          if (record->work != NULL)
            finish (record, article);
          if (!hk_reading_allow (record->reading, n, HK_LIMIT_RECORDS, "works"))
            return TRUE;
          if (n++ % 256 == 0
              && !hk_reading_go_on (record->reading,
                                    (double) (scan->p - text) / (double) (scan->end - text), error))
            return FALSE;
          record->work = hk_records_begin (record->reading, "article-journal");
          record->has_full_names = FALSE;
        }
      if (record->work != NULL)
        read_line (record, scan);
    }
  if (record->work != NULL)
    finish (record, article);
  return TRUE;
}

static HkArticle *
read_nbib (HkReading *reading, GError **error)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  Record record = { .reading = reading };
  gsize text_bytes;
  const char *text = hk_reading_get_span (reading, &text_bytes, error);
  g_auto (HkTaggedScan) scan = { .value = NULL };
  gboolean read;

  hk_tagged_scan_init (&scan, text == NULL ? "" : text, text == NULL ? 0 : text_bytes);
  if (text == NULL)
    return NULL;
  read = read_records (&record, &scan, article, error);
  g_clear_object (&record.work);
  g_free (record.other_abstract);
  g_free (record.other_language);
  if (!read)
    return NULL;
  hk_records_finish (reading, article);
  return g_steal_pointer (&article);
}

static guint
probe (const char *head, gsize head_bytes)
{
  const char *p = head + strspn (head, " \t\r\n");

  return g_str_has_prefix (p, "PMID- ") ? 90 : 0;
}

const HkFormat hk_format_nbib = {
  .id = "nbib",
  .name = N_ ("PubMed (NBIB)"),
  .mime_types = HK_STRINGS ("application/nbib"),
  .suffixes = HK_STRINGS ("nbib", "txt"),
  .holds
  = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_ABSTRACT | HK_HOLDS_ABSTRACTS | HK_HOLDS_KEYWORDS,
  .second_language = "TT, OAB, OABL",
  .probe = probe,
  .read = read_nbib,
};
