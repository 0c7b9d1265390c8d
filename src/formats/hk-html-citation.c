/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-html-citation.h"

#include <string.h>

#include "hk-front-fill.h"
#include "hk-html-text.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"
#include "hk-script.h"

typedef struct
{
  HkWork *work;
  char *first_page;
  char *last_page;
} Fields;

static void
take_string (HkWork *work, const char *name, const char *value)
{
  static const struct
  {
    const char *name;
    HkVariable variable;
  } rows[] = {
    { "citation_title", HK_VAR_TITLE },
    { "citation_journal_title", HK_VAR_CONTAINER_TITLE },
    { "citation_conference_title", HK_VAR_CONTAINER_TITLE },
    { "citation_inbook_title", HK_VAR_CONTAINER_TITLE },
    { "citation_journal_abbrev", HK_VAR_CONTAINER_TITLE_SHORT },
    { "citation_volume", HK_VAR_VOLUME },
    { "citation_issue", HK_VAR_ISSUE },
    { "citation_publisher", HK_VAR_PUBLISHER },
    { "citation_issn", HK_VAR_ISSN },
    { "citation_isbn", HK_VAR_ISBN },
    { "citation_pmid", HK_VAR_PMID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (name, rows[i].name) && !hk_work_has (work, rows[i].variable))
      hk_work_set_string (work, rows[i].variable, value);
}

static void
take_field (Fields *self, const char *name, const char *value)
{
  static const char *const dates[]
      = { "citation_year", "citation_publication_date", "citation_date", NULL };

  if (g_str_equal (name, "citation_author"))
    hk_work_take_name (self->work, HK_VAR_AUTHOR, hk_name_parse (value));
  else if (g_str_equal (name, "citation_doi"))
    {
      g_autofree char *doi = hk_link_find_doi (value);

      if (doi != NULL)
        hk_work_set_string (self->work, HK_VAR_DOI, doi);
    }
  else if (g_str_equal (name, "citation_firstpage") && self->first_page == NULL)
    self->first_page = g_strdup (value);
  else if (g_str_equal (name, "citation_lastpage") && self->last_page == NULL)
    self->last_page = g_strdup (value);
  else if (g_strv_contains (dates, name))
    {
      HkDate *date = hk_loose_date_parse (value, -1);

      if (date != NULL)
        hk_work_take_date (self->work, HK_VAR_ISSUED, date);
    }
  else
    take_string (self->work, name, value);
}

/* "citation_title=…; citation_author=…" */
static HkWork *
parse_fields (HkReading *reading, const char *content)
{
  g_auto (GStrv) parts = g_strsplit (content, ";", 256);
  g_autoptr (HkWork) work = hk_work_new ("article-journal");
  Fields fields = { .work = work };

  for (char **part = parts; *part != NULL; part++)
    {
      char *equals = strchr (*part, '=');
      g_autofree char *value = equals == NULL ? NULL : hk_reading_clean (reading, equals + 1, -1);

      if (value == NULL || *value == '\0')
        continue;
      *equals = '\0';
      take_field (&fields, g_strstrip (*part), value);
    }
  hk_front_fill_pages (work, fields.first_page, fields.last_page);
  g_free (fields.first_page);
  g_free (fields.last_page);
  return hk_work_has (work, HK_VAR_TITLE) || hk_work_has (work, HK_VAR_CONTAINER_TITLE)
             ? g_steal_pointer (&work)
             : NULL;
}

/**
 * hk_html_citation_read:
 * @reading: a reading
 * @content: the content of a "citation_reference"
 *
 * Returns: (transfer full) (nullable): the reference, unless it is empty
 */
HkReference *
hk_html_citation_read (HkReading *reading, const char *content)
{
  HkWork *work = strstr (content, "citation_") != NULL && strchr (content, '=') != NULL
                     ? parse_fields (reading, content)
                     : NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *text = NULL;

  if (work != NULL)
    {
      const char *title = hk_work_get_string (work, HK_VAR_TITLE);

      return hk_reference_new_for_work (work, title == NULL ? NULL : hk_language_guess (title, -1));
    }
  stripped = hk_html_strip (content);
  text = hk_reading_clean_reference (reading, stripped, -1);
  return *text == '\0' ? NULL : hk_reference_new (text, hk_language_guess (text, -1));
}
