/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-meta.h"

#include <string.h>

#include "hk-jats-name.h"
#include "hk-jats-text.h"
#include "hk-link.h"

/* The journal's title belongs to the languages that the article itself is in; in another one it alone
 * would make a front that says nothing of the article. */
static void
set_container (HkJats *self, const char *language, const xmlNode *title)
{
  g_autofree char *text = hk_jats_dup_text (self->reading, title);
  HkFront *front = hk_article_get_front (self->article, language);

  if (*text == '\0' || front == NULL || hk_front_get_container_title (front) != NULL)
    return;
  hk_front_set_container_title (front, text);
}

static void
set_field (HkJats *self, HkVariable variable, const xmlNode *node)
{
  HkWork *work = hk_article_get_work (self->article);
  g_autofree char *text = hk_jats_dup_text (self->reading, node);

  if (*text != '\0' && !hk_work_has (work, variable))
    hk_work_set_string (work, variable, text);
}

static gboolean
is_journal_title (const xmlNode *node)
{
  return hk_xml_is (node, "journal-title") || hk_xml_is (node, "trans-title");
}

/* Each title in its language; without a match, the first is that of the article's own language. */
static void
read_journal_titles (HkJats *self, const xmlNode *titles)
{
  const xmlNode *first = NULL;

  for (const xmlNode *node = titles; node != NULL;
       node = hk_xml_walk (node, titles, !is_journal_title (node)))
    {
      const char *language = hk_jats_own_language (node);

      if (!is_journal_title (node))
        continue;
      if (first == NULL)
        first = node;
      if (language == NULL && hk_xml_is (node, "trans-title"))
        {
          g_autofree char *text = hk_jats_dup_text (self->reading, node);

          language = hk_jats_translation_language (self, node->parent, self->language, text);
        }
      set_container (self, language == NULL ? self->language : language, node);
    }
  set_container (self, self->language, first);
}

/**
 * hk_jats_read_journal:
 * @self: a file whose fronts are read
 * @journal: (nullable): its journal-meta
 */
void
hk_jats_read_journal (HkJats *self, const xmlNode *journal)
{
  const xmlNode *group = hk_xml_child (journal, "journal-title-group");
  const xmlNode *publisher = hk_xml_child (journal, "publisher");

  read_journal_titles (self, group == NULL ? journal : group);
  set_field (self, HK_VAR_CONTAINER_TITLE_SHORT,
             hk_xml_child (group == NULL ? journal : group, "abbrev-journal-title"));
  set_field (self, HK_VAR_ISSN, hk_xml_child (journal, "issn"));
  set_field (self, HK_VAR_PUBLISHER, hk_xml_child (publisher, "publisher-name"));
  set_field (self, HK_VAR_PUBLISHER_PLACE, hk_xml_child (publisher, "publisher-loc"));
}

static void
read_ids (HkJats *self, const xmlNode *meta)
{
  HkWork *work = hk_article_get_work (self->article);

  for (const xmlNode *id = hk_xml_child (meta, "article-id"); id != NULL;
       id = hk_xml_next (id, "article-id"))
    {
      g_autofree char *text = hk_jats_dup_text (self->reading, id);

      if (hk_xml_attribute_is (id, "pub-id-type", "doi"))
        {
          g_autofree char *doi = hk_link_find_doi (text);

          if (doi != NULL && !hk_work_has (work, HK_VAR_DOI))
            hk_work_set_string (work, HK_VAR_DOI, doi);
        }
      else if (hk_xml_attribute_is (id, "pub-id-type", "pmid"))
        set_field (self, HK_VAR_PMID, id);
      else if (hk_xml_attribute_is (id, "pub-id-type", "pmc")
               || hk_xml_attribute_is (id, "pub-id-type", "pmcid"))
        set_field (self, HK_VAR_PMCID, id);
    }
}

/* How good a pub-date is as the date of citing: print, then the collection's volume, then online. */
static guint
rank_date (const xmlNode *node, const HkDate *date, gboolean jalali)
{
  g_autofree char *type = hk_xml_dup_attribute (node, "pub-type");
  g_autofree char *date_type = hk_xml_dup_attribute (node, "date-type");
  g_autofree char *format = hk_xml_dup_attribute (node, "publication-format");
  const char *kind = type != NULL ? type : date_type != NULL ? date_type : "";
  guint rank = 2;

  if (strstr (kind, "release") != NULL || strstr (kind, "preprint") != NULL
      || strstr (kind, "retract") != NULL)
    return 0;
  if (g_str_equal (kind, "ppub") || g_str_equal (kind, "epub-ppub")
      || g_strcmp0 (format, "print") == 0)
    rank = 5;
  else if (g_str_equal (kind, "collection"))
    rank = 4;
  else if (g_str_equal (kind, "pub"))
    rank = 3;
  return rank + (jalali == (date->calendar == HK_CALENDAR_JALALI) ? 10 : 0);
}

static gboolean
same_year (const HkDate *a, const HkDate *b)
{
  return a->start.year == b->start.year && a->calendar == b->calendar;
}

static void
read_dates (HkJats *self, const xmlNode *meta)
{
  gboolean jalali = g_str_equal (self->language, "fa");
  g_autoptr (HkDate) best = NULL;
  g_autoptr (HkDate) fullest = NULL;
  guint best_rank = 0;

  for (const xmlNode *node = hk_xml_child (meta, "pub-date"); node != NULL;
       node = hk_xml_next (node, "pub-date"))
    {
      g_autoptr (HkDate) date = hk_jats_read_date (self->reading, node);
      guint rank = date == NULL ? 0 : rank_date (node, date, jalali);

      if (rank == 0)
        continue;
      if (date->start.day != 0 && fullest == NULL)
        fullest = hk_date_copy (date);
      if (rank <= best_rank)
        continue;
      best_rank = rank;
      hk_date_free (best);
      best = g_steal_pointer (&date);
    }
  if (best == NULL)
    return;
  /* A collection's year alone gives way to the full date of the same year. */
  if (best->start.month == 0 && best->start.season == 0 && fullest != NULL
      && same_year (best, fullest))
    {
      hk_date_free (best);
      best = hk_date_copy (fullest);
    }
  if (fullest != NULL)
    hk_article_take_history (self->article, HK_HISTORY_PUBLISHED, g_steal_pointer (&fullest));
  hk_work_take_date (hk_article_get_work (self->article), HK_VAR_ISSUED, g_steal_pointer (&best));
}

/* Of a date in two calendars, the one in that of the article's language is the one that it prints. */
static gboolean
is_better_date (HkJats *self, const HkDate *known, const HkDate *date)
{
  gboolean jalali = g_str_equal (self->language, "fa");

  return known == NULL
         || (jalali == (date->calendar == HK_CALENDAR_JALALI)
             && jalali != (known->calendar == HK_CALENDAR_JALALI));
}

static void
read_history_date (HkJats *self, const xmlNode *node)
{
  static const struct
  {
    const char *type;
    HkHistory which;
  } rows[] = {
    { "received", HK_HISTORY_RECEIVED },   { "accepted", HK_HISTORY_ACCEPTED },
    { "rev-recd", HK_HISTORY_REVISED },    { "revised", HK_HISTORY_REVISED },
    { "rev-request", HK_HISTORY_REVISED },
  };
  g_autofree char *type = hk_xml_dup_attribute (node, "date-type");
  g_autoptr (HkDate) date = NULL;

  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (rows); i++)
    {
      const HkDate *known = hk_article_get_history (self->article, rows[i].which);

      if (g_ascii_strcasecmp (type, rows[i].type) != 0)
        continue;
      date = hk_jats_read_date (self->reading, node);
      if (date != NULL && is_better_date (self, known, date))
        hk_article_take_history (self->article, rows[i].which, g_steal_pointer (&date));
      return;
    }
}

/* The dates of history, or since JATS 1.2 those of the events of pub-history. */
static void
read_history (HkJats *self, const xmlNode *history)
{
  for (const xmlNode *node = history; node != NULL;
       node = hk_xml_walk (node, history, !hk_xml_is (node, "date")))
    if (hk_xml_is (node, "date"))
      read_history_date (self, node);
}

static void
read_pages (HkJats *self, const xmlNode *meta)
{
  g_autofree char *first = hk_jats_dup_text (self->reading, hk_xml_child (meta, "fpage"));
  g_autofree char *last = hk_jats_dup_text (self->reading, hk_xml_child (meta, "lpage"));
  g_autofree char *range = NULL;
  HkWork *work = hk_article_get_work (self->article);

  /* Pages that do not follow each other have a range besides. */
  set_field (self, HK_VAR_PAGE, hk_xml_child (meta, "page-range"));
  if (hk_work_has (work, HK_VAR_PAGE))
    return;
  if (*first == '\0')
    {
      set_field (self, HK_VAR_PAGE, hk_xml_child (meta, "elocation-id"));
      return;
    }
  range = *last == '\0' || g_str_equal (first, last) ? g_strdup (first)
                                                     : g_strdup_printf ("%s-%s", first, last);
  hk_work_set_string (work, HK_VAR_PAGE, range);
}

static void
read_permissions (HkJats *self, const xmlNode *meta)
{
  const xmlNode *license = hk_xml_child (hk_xml_child (meta, "permissions"), "license");
  g_autofree char *href = NULL;
  g_autofree char *text = NULL;
  g_autofree char *link = NULL;

  if (license == NULL)
    return;
  href = hk_xml_dup_attribute (license, "href");
  text = hk_jats_dup_text (self->reading, hk_xml_descendant (license, "license_ref"));
  link = hk_link_from_url (href != NULL ? href : text);
  if (link == NULL)
    {
      g_autofree char *inner
          = hk_xml_dup_attribute (hk_xml_descendant (license, "ext-link"), "href");

      link = hk_link_from_url (inner);
    }
  if (link != NULL)
    hk_work_set_string (hk_article_get_work (self->article), HK_VAR_LICENSE, link);
  else
    set_field (self, HK_VAR_LICENSE, hk_xml_child (license, "license-p"));
}

static void
read_address (HkJats *self, const xmlNode *meta)
{
  HkWork *work = hk_article_get_work (self->article);

  for (const xmlNode *uri = hk_xml_child (meta, "self-uri"); uri != NULL;
       uri = hk_xml_next (uri, "self-uri"))
    {
      g_autofree char *href = hk_xml_dup_attribute (uri, "href");
      g_autofree char *link = hk_link_from_url (href);

      if (link != NULL && !hk_work_has (work, HK_VAR_URL))
        hk_work_set_string (work, HK_VAR_URL, link);
    }
}

/**
 * hk_jats_read_meta:
 * @self: a file
 * @meta: its article-meta
 */
void
hk_jats_read_meta (HkJats *self, const xmlNode *meta)
{
  hk_work_set_csl_type (hk_article_get_work (self->article), "article-journal");
  hk_work_set_string (hk_article_get_work (self->article), HK_VAR_LANGUAGE, self->language);
  read_ids (self, meta);
  set_field (self, HK_VAR_VOLUME, hk_xml_child (meta, "volume"));
  set_field (self, HK_VAR_ISSUE, hk_xml_child (meta, "issue"));
  set_field (self, HK_VAR_VOLUME,
             hk_xml_child (hk_xml_child (meta, "volume-issue-group"), "volume"));
  set_field (self, HK_VAR_ISSUE, hk_xml_child (hk_xml_child (meta, "volume-issue-group"), "issue"));
  set_field (self, HK_VAR_VOLUME_TITLE, hk_xml_child (meta, "issue-title"));
  set_field (self, HK_VAR_SUPPLEMENT_NUMBER, hk_xml_child (meta, "supplement"));
  read_pages (self, meta);
  read_dates (self, meta);
  read_history (self, hk_xml_child (meta, "history"));
  read_history (self, hk_xml_child (meta, "pub-history"));
  read_permissions (self, meta);
  read_address (self, meta);
}
