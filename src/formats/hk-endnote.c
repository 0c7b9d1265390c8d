/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-language-name.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"
#include "hk-record-set.h"
#include "hk-xml-probe.h"
#include "hk-xml.h"

/* EndNote's XML export (RSXML.dtd): xml/records/record. */

static const struct
{
  const char *name; /* of ref-type, in part */
  const char *csl;
} types[] = {
  { "journal", "article-journal" },
  { "book section", "chapter" },
  { "edited book", "book" },
  { "conference", "paper-conference" },
  { "thesis", "thesis" },
  { "report", "report" },
  { "web page", "webpage" },
  { "newspaper", "article-newspaper" },
  { "magazine", "article-magazine" },
  { "patent", "patent" },
  { "dataset", "dataset" },
  { "book", "book" },
};

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  HkWork *work;
  const xmlNode *record;
} EndNote;

static const char *
find_type (const xmlNode *record)
{
  g_autofree char *name = hk_xml_dup_attribute (hk_xml_child (record, "ref-type"), "name");
  g_autofree char *lower = name == NULL ? NULL : g_ascii_strdown (name, -1);

  for (gsize i = 0; lower != NULL && i < G_N_ELEMENTS (types); i++)
    if (strstr (lower, types[i].name) != NULL)
      return types[i].csl;
  return "document";
}

static void
set_child (EndNote *self, HkVariable variable, const char *name)
{
  g_autofree char *text = hk_xml_dup_text (self->reading, hk_xml_child (self->record, name));

  hk_record_set_text (self->reading, self->work, variable, text);
}

static void
read_names (EndNote *self, const char *group, HkVariable variable)
{
  const xmlNode *list = hk_xml_child (hk_xml_child (self->record, "contributors"), group);

  for (const xmlNode *node = hk_xml_first_element (list); node != NULL;
       node = hk_xml_next_element (node))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, node);

      if (*text != '\0')
        hk_work_take_name (self->work, variable, hk_name_parse (text));
    }
}

static void
read_authors (EndNote *self, const char *group, const char *language)
{
  const xmlNode *list = hk_xml_child (hk_xml_child (self->record, "contributors"), group);
  HkFront *front = list == NULL ? NULL : hk_article_ensure_front (self->article, language);

  for (const xmlNode *node = hk_xml_first_element (list); node != NULL;
       node = hk_xml_next_element (node))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, node);

      hk_front_fill_author (self->reading, front, text);
    }
}

static void
read_date (EndNote *self)
{
  const xmlNode *dates = hk_xml_child (self->record, "dates");
  g_autofree char *year = hk_xml_dup_text (self->reading, hk_xml_child (dates, "year"));
  g_autofree char *rest
      = hk_xml_dup_text (self->reading,
                         hk_xml_descendant (hk_xml_child (dates, "pub-dates"), "date"));
  g_autofree char *both = g_strdup_printf ("%s %s", year, rest);
  HkDate *date = hk_loose_date_parse (both, -1);

  if (date == NULL)
    date = hk_loose_date_parse (year, -1);
  if (date != NULL)
    hk_work_take_date (self->work, HK_VAR_ISSUED, date);
}

static void
read_links (EndNote *self)
{
  g_autofree char *number
      = hk_xml_dup_text (self->reading, hk_xml_child (self->record, "electronic-resource-num"));
  g_autofree char *url
      = hk_xml_dup_text (self->reading,
                         hk_xml_descendant (hk_xml_child (self->record, "urls"), "url"));
  g_autofree char *doi = hk_link_find_doi (number);
  g_autofree char *link = hk_link_from_url (url);

  hk_record_set_text (self->reading, self->work, HK_VAR_DOI, doi);
  hk_record_set_text (self->reading, self->work, HK_VAR_URL, link);
}

static void
read_front (EndNote *self, const char *language)
{
  const xmlNode *titles = hk_xml_child (self->record, "titles");
  const xmlNode *keywords = hk_xml_child (self->record, "keywords");
  g_autofree char *title = hk_xml_dup_text (self->reading, hk_xml_child (titles, "title"));
  g_autofree char *translated
      = hk_xml_dup_text (self->reading, hk_xml_child (self->record, "translated-title"));
  g_autofree char *in_titles
      = hk_xml_dup_text (self->reading, hk_xml_child (titles, "translated-title"));
  g_autofree char *abstract
      = hk_xml_dup_text (self->reading, hk_xml_child (self->record, "abstract"));
  const char *second = *translated != '\0' ? translated : in_titles;
  const char *other = hk_front_fill_language (g_str_equal (language, "en") ? "und" : "en", second);

  hk_front_set_title (hk_article_ensure_front (self->article, language), title);
  if (*second != '\0' && !g_str_equal (other, language))
    hk_front_set_title (hk_article_ensure_front (self->article, other), second);
  read_authors (self, "authors", language);
  read_authors (self, "translated-authors", other);
  if (*abstract != '\0')
    hk_front_fill_abstract (self->reading,
                            hk_article_ensure_front (self->article,
                                                     hk_front_fill_language (language, abstract)),
                            abstract);
  for (const xmlNode *node = hk_xml_child (keywords, "keyword"); node != NULL;
       node = hk_xml_next (node, "keyword"))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, node);
      const char *found = hk_front_fill_language (language, text);

      hk_front_fill_keyword (self->reading, hk_article_ensure_front (self->article, found), text);
    }
}

static HkArticle *
read_record (HkReading *reading, const xmlNode *record)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  EndNote self = { reading, article, hk_article_get_work (article), record };
  const xmlNode *titles = hk_xml_child (record, "titles");
  g_autofree char *title = hk_xml_dup_text (reading, hk_xml_child (titles, "title"));
  g_autofree char *container = hk_xml_dup_text (reading, hk_xml_child (titles, "secondary-title"));
  g_autofree char *series = hk_xml_dup_text (reading, hk_xml_child (titles, "tertiary-title"));
  g_autofree char *named = hk_xml_dup_text (reading, hk_xml_child (record, "language"));
  const char *language = hk_language_from_name (named, -1);

  if (language == NULL)
    language = hk_front_fill_language (NULL, title);
  if (language == NULL)
    language = "und";
  hk_work_set_csl_type (self.work, find_type (record));
  hk_work_set_string (self.work, HK_VAR_LANGUAGE, language);
  read_front (&self, language);
  hk_record_set_text (reading, self.work, HK_VAR_CONTAINER_TITLE, container);
  hk_record_set_text (reading, self.work, HK_VAR_COLLECTION_TITLE, series);
  read_names (&self, "secondary-authors", HK_VAR_EDITOR);
  read_names (&self, "subsidiary-authors", HK_VAR_TRANSLATOR);
  read_date (&self);
  read_links (&self);
  set_child (&self, HK_VAR_VOLUME, "volume");
  set_child (&self, HK_VAR_ISSUE, "number");
  set_child (&self, HK_VAR_PAGE, "pages");
  set_child (&self, HK_VAR_PUBLISHER, "publisher");
  set_child (&self, HK_VAR_PUBLISHER_PLACE, "pub-location");
  set_child (&self, HK_VAR_EDITION, "edition");
  set_child (&self, HK_VAR_NOTE, "notes");
  set_child (&self,
             g_str_equal (hk_work_get_csl_type (self.work), "article-journal") ? HK_VAR_ISSN
                                                                               : HK_VAR_ISBN,
             "isbn");
  return g_steal_pointer (&article);
}

static HkArticle *
read_endnote (HkReading *reading, GError **error)
{
  g_autoptr (xmlDoc) document = hk_xml_parse (reading, error);
  g_autoptr (HkRecordSet) set = hk_record_set_new (reading);
  const xmlNode *records;
  guint n = 0;

  if (document == NULL)
    return NULL;
  records = xmlDocGetRootElement (document);
  if (hk_xml_is (records, "xml"))
    records = hk_xml_child (records, "records");
  for (const xmlNode *record = hk_xml_child (records, "record"); record != NULL;
       record = hk_xml_next (record, "record"))
    if (!hk_record_set_take (set, read_record (reading, record)))
      break;
    else if (++n % 100 == 0 && !hk_reading_go_on (reading, 0.5, error))
      return NULL;
  return hk_record_set_finish (set);
}

static guint
probe (const char *head, gsize head_bytes)
{
  gboolean root = hk_xml_probe_root (head, head_bytes, "xml")
                  || hk_xml_probe_root (head, head_bytes, "records");

  return root && strstr (head, "<record") != NULL
                 && (strstr (head, "<ref-type") != NULL || strstr (head, "<source-app") != NULL
                     || strstr (head, "<contributors") != NULL)
             ? 95
             : 0;
}

const HkFormat hk_format_endnote = {
  .id = "endnote",
  .name = N_ ("EndNote XML"),
  .mime_types = HK_STRINGS ("application/xml", "text/xml"),
  .suffixes = HK_STRINGS ("xml"),
  .holds
  = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_ABSTRACT | HK_HOLDS_KEYWORDS,
  .second_language = "translated-title, translated-authors",
  .probe = probe,
  .read = read_endnote,
};
