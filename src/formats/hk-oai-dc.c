/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-html-text.h"
#include "hk-issue-line.h"
#include "hk-language-name.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-record-set.h"
#include "hk-xml-probe.h"
#include "hk-xml.h"

/* Dublin Core in XML, as OAI-PMH gives it: fifteen elements, each any number of times, with xml:lang. */

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  HkWork *work;
  const char *language;
} Dc;

static const char *
own_language (const xmlNode *node)
{
  g_autofree char *value = hk_xml_dup_attribute (node, "lang");

  return value == NULL ? NULL : hk_language_from_name (value, -1);
}

static HkFront *
get_front (Dc *self, const xmlNode *node, const char *text)
{
  const char *language = own_language (node);

  if (language == NULL)
    language = hk_front_fill_language (self->language, text);
  return hk_article_ensure_front (self->article, language == NULL ? "und" : language);
}

static const char *
find_language (HkReading *reading, const xmlNode *dc)
{
  g_autofree char *named = hk_xml_dup_text (reading, hk_xml_child (dc, "language"));
  const xmlNode *title = hk_xml_child (dc, "title");
  g_autofree char *text = hk_xml_dup_text (reading, title);
  const char *language = hk_language_from_name (named, -1);

  if (language == NULL)
    language = own_language (title);
  return language == NULL ? hk_front_fill_language (NULL, text) : language;
}

/* A title in the language of the one before it is an alternative, as there is but one front for each. */
static void
take_title (Dc *self, const xmlNode *node, const char *text)
{
  HkFront *front = get_front (self, node, text);

  if (hk_front_get_title (front) == NULL)
    hk_front_set_title (front, text);
}

static void
take_description (Dc *self, const xmlNode *node, const char *text)
{
  g_autofree char *stripped = hk_html_strip (text);
  HkFront *front = get_front (self, node, stripped);

  if (hk_front_get_abstract (front)->len == 0)
    hk_front_fill_abstract (self->reading, front, stripped);
}

static void
take_identifier (Dc *self, const char *text)
{
  g_autofree char *doi = hk_link_find_doi (text);
  g_autofree char *link = hk_link_from_url (text);

  hk_record_set_text (self->reading, self->work, HK_VAR_DOI, doi);
  if (link != NULL && strstr (link, "doi.org/") == NULL)
    hk_record_set_text (self->reading, self->work, HK_VAR_URL, link);
}

/* OJS writes "Journal; Vol. 5 No. 2 (2021); 12-34" here; other systems the journal's name alone. */
static void
take_source (Dc *self, const xmlNode *node, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", 8);
  HkFront *front = get_front (self, node, parts[0] == NULL ? "" : parts[0]);
  g_autofree char *name = NULL;

  if (parts[0] == NULL || strstr (text, "://") != NULL)
    return;
  name = hk_reading_clean (self->reading, parts[0], -1);
  if (strlen (name) == 9 && name[4] == '-' && g_ascii_isdigit (name[0]))
    {
      hk_record_set_text (self->reading, self->work, HK_VAR_ISSN, name);
      return;
    }
  if (hk_front_get_container_title (front) == NULL)
    hk_front_set_container_title (front, name);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);
      gsize digits = strspn (part, "0123456789-–");

      if (digits > 0 && part[digits] == '\0')
        hk_record_set_text (self->reading, self->work, HK_VAR_PAGE, part);
      else
        hk_issue_line_parse (part, strlen (part), self->work);
    }
}

static void
take_date (Dc *self, const char *text)
{
  HkDate *date = hk_work_has (self->work, HK_VAR_ISSUED) ? NULL : hk_loose_date_parse (text, -1);

  if (date != NULL)
    hk_work_take_date (self->work, HK_VAR_ISSUED, date);
}

static void
take_type (Dc *self, const char *text)
{
  static const char *const types[][2] = { { "thesis", "thesis" },
                                          { "dissertation", "thesis" },
                                          { "bookpart", "chapter" },
                                          { "book part", "chapter" },
                                          { "book", "book" },
                                          { "conference", "paper-conference" },
                                          { "report", "report" },
                                          { "dataset", "dataset" },
                                          { "article", "article-journal" },
                                          { "journal", "article-journal" } };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (strstr (lower, types[i][0]) != NULL)
      {
        hk_work_set_csl_type (self->work, types[i][1]);
        return;
      }
}

static void
take_element (Dc *self, const xmlNode *node)
{
  g_autofree char *text = hk_xml_dup_text (self->reading, node);
  const char *name = (const char *) node->name;

  if (*text == '\0')
    return;
  if (g_str_equal (name, "title") || g_str_equal (name, "alternative"))
    take_title (self, node, text);
  else if (g_str_equal (name, "creator"))
    hk_front_fill_author (self->reading,
                          hk_article_ensure_front (self->article,
                                                   own_language (node) != NULL ? own_language (node)
                                                   : self->language != NULL    ? self->language
                                                                               : "und"),
                          text);
  else if (g_str_equal (name, "subject"))
    hk_front_fill_keywords (self->reading, get_front (self, node, text), text);
  else if (g_str_equal (name, "description") || g_str_equal (name, "abstract"))
    take_description (self, node, text);
  else if (g_str_equal (name, "publisher"))
    hk_record_set_text (self->reading, self->work, HK_VAR_PUBLISHER, text);
  else if (g_str_equal (name, "date") || g_str_equal (name, "issued"))
    take_date (self, text);
  else if (g_str_equal (name, "type"))
    take_type (self, text);
  else if (g_str_equal (name, "identifier") || g_str_equal (name, "relation"))
    take_identifier (self, text);
  else if (g_str_equal (name, "source"))
    take_source (self, node, text);
  else if (g_str_equal (name, "rights"))
    hk_record_set_text (self->reading, self->work, HK_VAR_LICENSE, text);
}

static HkArticle *
read_record (HkReading *reading, const xmlNode *dc)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  Dc self = { reading, article, hk_article_get_work (article), find_language (reading, dc) };

  hk_work_set_csl_type (self.work, "article-journal");
  if (self.language != NULL)
    {
      hk_work_set_string (self.work, HK_VAR_LANGUAGE, self.language);
      hk_article_ensure_front (article, self.language);
    }
  for (const xmlNode *node = hk_xml_first_element (dc); node != NULL;
       node = hk_xml_next_element (node))
    take_element (&self, node);
  return g_steal_pointer (&article);
}

static gboolean
is_dc (const xmlNode *node)
{
  return hk_xml_is (node, "dc") || hk_xml_is (node, "simpledc") || hk_xml_is (node, "qualifieddc")
         || (hk_xml_is (node, "metadata") && hk_xml_child (node, "title") != NULL);
}

static HkArticle *
read_oai_dc (HkReading *reading, GError **error)
{
  g_autoptr (xmlDoc) document = hk_xml_parse (reading, error);
  g_autoptr (HkRecordSet) set = hk_record_set_new (reading);
  xmlNode *root;
  guint n = 0;

  if (document == NULL)
    return NULL;
  root = xmlDocGetRootElement (document);
  for (xmlNode *node = root; node != NULL;)
    {
      gboolean record = is_dc (node);

      if (record && !hk_record_set_take (set, read_record (reading, node)))
        break;
      if (record && ++n % 100 == 0 && !hk_reading_go_on (reading, 0.5, error))
        return NULL;
      node = hk_xml_walk (node, root, !record);
    }
  return hk_record_set_finish (set);
}

static guint
probe (const char *head, gsize head_bytes)
{
  if (hk_xml_probe_root (head, head_bytes, "dc") || hk_xml_probe_root (head, head_bytes, "simpledc")
      || hk_xml_probe_root (head, head_bytes, "qualifieddc"))
    return 90;
  return *head == '<'
                 && (strstr (head, "oai_dc") != NULL
                     || strstr (head, "purl.org/dc/elements") != NULL)
                 && (strstr (head, "<dc:title") != NULL || strstr (head, "<title") != NULL)
                 && !hk_xml_probe_root (head, head_bytes, "html")
             ? 75
             : 0;
}

const HkFormat hk_format_oai_dc = {
  .id = "oai-dc",
  .name = N_ ("Dublin Core"),
  .mime_types = HK_STRINGS ("application/xml", "text/xml"),
  .suffixes = HK_STRINGS ("xml", "dc"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_ABSTRACT
           | HK_HOLDS_ABSTRACTS | HK_HOLDS_KEYWORDS | HK_HOLDS_ALL_KEYWORDS,
  .second_language = "dc:title, dc:description and dc:subject with xml:lang",
  .probe = probe,
  .read = read_oai_dc,
};
