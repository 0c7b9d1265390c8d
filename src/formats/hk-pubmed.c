/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-language-name.h"
#include "hk-jats-text.h"
#include "hk-limits.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-record-set.h"
#include "hk-script.h"
#include "hk-records.h"
#include "hk-xml-probe.h"
#include "hk-xml.h"

/* PubMed XML (pubmed_190101.dtd and later): sets of PubmedArticle. */

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  HkWork *work;
  const char *language; /* in which the article is written */
} PubMed;

static void
set_node (PubMed *self, HkVariable variable, const xmlNode *node)
{
  g_autofree char *text = hk_xml_dup_text (self->reading, node);

  hk_record_set_text (self->reading, self->work, variable, text);
}

static HkDate *
read_date (PubMed *self, const xmlNode *node)
{
  g_autofree char *year = hk_xml_dup_text (self->reading, hk_xml_child (node, "Year"));
  g_autofree char *month = hk_xml_dup_text (self->reading, hk_xml_child (node, "Month"));
  g_autofree char *day = hk_xml_dup_text (self->reading, hk_xml_child (node, "Day"));
  g_autofree char *season = hk_xml_dup_text (self->reading, hk_xml_child (node, "Season"));
  g_autofree char *medline = hk_xml_dup_text (self->reading, hk_xml_child (node, "MedlineDate"));
  g_autofree char *text = NULL;

  if (*year == '\0')
    return *medline == '\0' ? NULL : hk_loose_date_parse (medline, -1);
  if (*month != '\0' && *day != '\0')
    text = g_strdup_printf ("%s %s %s", year, month, day);
  else
    text = g_strdup_printf ("%s %s%s", year, month, season);
  return hk_loose_date_parse (text, -1);
}

/* An abstract of labelled texts: the labels are headings. */
static void
read_abstract (PubMed *self, const xmlNode *abstract, const char *language)
{
  HkFront *front;
  guint n = 0;

  if (abstract == NULL || language == NULL)
    return;
  for (const xmlNode *part = hk_xml_child (abstract, "AbstractText"); part != NULL;
       part = hk_xml_next (part, "AbstractText"))
    {
      g_autofree char *label = hk_xml_dup_attribute (part, "Label");
      g_autofree char *text = hk_jats_dup_text (self->reading, part);
      g_autofree char *heading = label == NULL ? NULL : hk_reading_clean (self->reading, label, -1);

      if (*text == '\0' || hk_records_is_no_abstract (text)
          || !hk_reading_allow (self->reading, n++, HK_LIMIT_PARTS, N_ ("paragraphs")))
        continue;
      front = hk_article_ensure_front (self->article, language);
      if (heading != NULL && *heading != '\0' && g_ascii_strcasecmp (heading, "UNLABELLED") != 0)
        hk_front_add_block (front, HK_BLOCK_HEADING, heading);
      hk_front_add_block (front, HK_BLOCK_PARAGRAPH, text);
    }
}

/* PubMed puts its own translation of a title in brackets, and the title itself in VernacularTitle. */
static void
read_titles (PubMed *self, const xmlNode *article)
{
  g_autofree char *title = hk_jats_dup_text (self->reading, hk_xml_child (article, "ArticleTitle"));
  g_autofree char *own
      = hk_jats_dup_text (self->reading, hk_xml_child (article, "VernacularTitle"));
  gsize n = strlen (title);
  const char *from = title;

  if (n > 2 && title[0] == '[')
    {
      gsize end = n;

      if (title[end - 1] == '.')
        end--;
      if (title[end - 1] == ']')
        {
          title[end - 1] = '\0';
          from = title + 1;
        }
    }
  if (*own != '\0')
    hk_front_set_title (hk_article_ensure_front (self->article, self->language), own);
  if (*from != '\0' && (*own == '\0' || !g_str_equal (self->language, "en")))
    {
      gboolean translated = from != title || *own != '\0';
      const char *language = translated ? "en" : hk_front_fill_language (self->language, from);

      hk_front_set_title (hk_article_ensure_front (self->article, language), from);
    }
}

static void
read_author (PubMed *self, HkFront *front, const xmlNode *node)
{
  g_autofree char *family = hk_xml_dup_text (self->reading, hk_xml_child (node, "LastName"));
  g_autofree char *given = hk_xml_dup_text (self->reading, hk_xml_child (node, "ForeName"));
  g_autofree char *initials = hk_xml_dup_text (self->reading, hk_xml_child (node, "Initials"));
  g_autofree char *suffix = hk_xml_dup_text (self->reading, hk_xml_child (node, "Suffix"));
  g_autofree char *group = hk_xml_dup_text (self->reading, hk_xml_child (node, "CollectiveName"));
  HkName *name;
  HkAuthor *author;

  if (*family == '\0' && *group == '\0')
    return;
  if (*family == '\0')
    name = hk_name_new_literal (group);
  else
    {
      const char *first = *given != '\0' ? given : initials;

      name = hk_name_new (family, *first == '\0' ? NULL : first);
      if (*suffix != '\0')
        name->suffix = g_steal_pointer (&suffix);
    }
  author = hk_front_fill_author_name (self->reading, front, name);
  if (author == NULL)
    return;
  for (const xmlNode *id = hk_xml_child (node, "Identifier"); id != NULL && author->orcid == NULL;
       id = hk_xml_next (id, "Identifier"))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, id);

      author->orcid = hk_front_fill_find_orcid (text);
    }
  for (const xmlNode *info = hk_xml_child (node, "AffiliationInfo"); info != NULL;
       info = hk_xml_next (info, "AffiliationInfo"))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, hk_xml_child (info, "Affiliation"));

      hk_front_fill_affiliation (self->reading, front, author, text);
    }
}

/* Names and places are in the Latin script, whatever the language of the article. */
static void
read_authors (PubMed *self, const xmlNode *list)
{
  HkFront *front = NULL;

  for (const xmlNode *node = hk_xml_child (list, "Author"); node != NULL;
       node = hk_xml_next (node, "Author"))
    {
      if (front == NULL)
        {
          g_autofree char *family
              = hk_xml_dup_text (self->reading, hk_xml_child (node, "LastName"));
          const char *language = hk_front_fill_language (self->language, family);

          front = hk_article_ensure_front (self->article, language == NULL ? "en" : language);
        }
      read_author (self, front, node);
    }
}

static void
read_journal (PubMed *self, const xmlNode *article)
{
  const xmlNode *journal = hk_xml_child (article, "Journal");
  const xmlNode *issue = hk_xml_child (journal, "JournalIssue");
  const xmlNode *pages = hk_xml_child (article, "Pagination");
  HkDate *date = read_date (self, hk_xml_child (issue, "PubDate"));

  set_node (self, HK_VAR_CONTAINER_TITLE, hk_xml_child (journal, "Title"));
  set_node (self, HK_VAR_CONTAINER_TITLE_SHORT, hk_xml_child (journal, "ISOAbbreviation"));
  set_node (self, HK_VAR_ISSN, hk_xml_child (journal, "ISSN"));
  set_node (self, HK_VAR_VOLUME, hk_xml_child (issue, "Volume"));
  set_node (self, HK_VAR_ISSUE, hk_xml_child (issue, "Issue"));
  set_node (self, HK_VAR_PAGE, hk_xml_child (pages, "MedlinePgn"));
  set_node (self, HK_VAR_PAGE, hk_xml_child (pages, "StartPage"));
  if (date != NULL)
    hk_work_take_date (self->work, HK_VAR_ISSUED, date);
}

static void
read_ids (PubMed *self, const xmlNode *list)
{
  for (const xmlNode *id = hk_xml_child (list, "ArticleId"); id != NULL;
       id = hk_xml_next (id, "ArticleId"))
    if (hk_xml_attribute_is (id, "IdType", "doi"))
      {
        g_autofree char *text = hk_xml_dup_text (self->reading, id);
        g_autofree char *doi = hk_link_find_doi (text);

        hk_record_set_text (self->reading, self->work, HK_VAR_DOI, doi);
      }
    else if (hk_xml_attribute_is (id, "IdType", "pmc"))
      set_node (self, HK_VAR_PMCID, id);
}

static void
read_history (PubMed *self, const xmlNode *history)
{
  static const char *const names[] = { "received", "revised", "accepted" };

  for (const xmlNode *node = hk_xml_child (history, "PubMedPubDate"); node != NULL;
       node = hk_xml_next (node, "PubMedPubDate"))
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      if (hk_xml_attribute_is (node, "PubStatus", names[i]))
        hk_article_take_history (self->article, i, read_date (self, node));
}

static void
read_references (PubMed *self, const xmlNode *data)
{
  GListModel *references = hk_article_get_references (self->article);

  for (const xmlNode *node = data; node != NULL; node = hk_xml_walk (node, data, TRUE))
    {
      g_autofree char *text = NULL;

      if (!hk_xml_is (node, "Reference")
          || !hk_reading_allow (self->reading, g_list_model_get_n_items (references),
                                HK_LIMIT_REFERENCES, N_ ("references")))
        continue;
      text = hk_xml_dup_text (self->reading, hk_xml_child (node, "Citation"));
      if (*text != '\0')
        hk_article_take_reference (self->article,
                                   hk_reference_new (text, hk_language_guess (text, -1)));
    }
}

static void
read_keywords (PubMed *self, const xmlNode *citation)
{
  for (const xmlNode *list = hk_xml_child (citation, "KeywordList"); list != NULL;
       list = hk_xml_next (list, "KeywordList"))
    for (const xmlNode *node = hk_xml_child (list, "Keyword"); node != NULL;
         node = hk_xml_next (node, "Keyword"))
      {
        g_autofree char *text = hk_xml_dup_text (self->reading, node);
        const char *language = hk_front_fill_language ("en", text);

        hk_front_fill_keyword (self->reading, hk_article_ensure_front (self->article, language),
                               text);
      }
}

static HkArticle *
read_record (HkReading *reading, const xmlNode *record)
{
  g_autoptr (HkArticle) result = hk_article_new ();
  PubMed self = { reading, result, hk_article_get_work (result), NULL };
  const xmlNode *citation
      = hk_xml_is (record, "MedlineCitation") ? record : hk_xml_child (record, "MedlineCitation");
  const xmlNode *article = hk_xml_child (citation, "Article");
  const xmlNode *data = hk_xml_child (record, "PubmedData");
  g_autofree char *language = hk_xml_dup_text (reading, hk_xml_child (article, "Language"));

  self.language = hk_language_from_name (language, -1);
  if (self.language == NULL)
    self.language = "en";
  hk_work_set_csl_type (self.work, "article-journal");
  hk_work_set_string (self.work, HK_VAR_LANGUAGE, self.language);
  hk_article_ensure_front (result, self.language);
  read_titles (&self, article);
  read_authors (&self, hk_xml_child (article, "AuthorList"));
  read_abstract (&self, hk_xml_child (article, "Abstract"), "en");
  for (const xmlNode *other = hk_xml_child (citation, "OtherAbstract"); other != NULL;
       other = hk_xml_next (other, "OtherAbstract"))
    {
      g_autofree char *tag = hk_xml_dup_attribute (other, "Language");

      read_abstract (&self, other, hk_language_from_name (tag, -1));
    }
  read_keywords (&self, citation);
  read_journal (&self, article);
  set_node (&self, HK_VAR_PMID, hk_xml_child (citation, "PMID"));
  read_ids (&self, hk_xml_child (data, "ArticleIdList"));
  for (const xmlNode *id = hk_xml_child (article, "ELocationID"); id != NULL;
       id = hk_xml_next (id, "ELocationID"))
    if (hk_xml_attribute_is (id, "EIdType", "doi"))
      set_node (&self, HK_VAR_DOI, id);
    else
      set_node (&self, HK_VAR_PAGE, id);
  read_history (&self, hk_xml_child (data, "History"));
  read_references (&self, hk_xml_child (data, "ReferenceList"));
  return g_steal_pointer (&result);
}

static HkArticle *
read_pubmed (HkReading *reading, GError **error)
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
      gboolean record = hk_xml_is (node, "PubmedArticle") || hk_xml_is (node, "MedlineCitation");

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
  return hk_xml_probe_root (head, head_bytes, "PubmedArticleSet")
                 || hk_xml_probe_root (head, head_bytes, "PubmedArticle")
                 || hk_xml_probe_root (head, head_bytes, "MedlineCitationSet")
                 || hk_xml_probe_root (head, head_bytes, "MedlineCitation")
             ? 95
             : 0;
}

const HkFormat hk_format_pubmed = {
  .id = "pubmed",
  .name = N_ ("PubMed XML"),
  .mime_types = HK_STRINGS ("application/xml", "text/xml"),
  .suffixes = HK_STRINGS ("xml"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AFFILIATIONS | HK_HOLDS_ABSTRACT
           | HK_HOLDS_ABSTRACTS | HK_HOLDS_HEADINGS | HK_HOLDS_KEYWORDS | HK_HOLDS_HISTORY
           | HK_HOLDS_REFERENCES | HK_HOLDS_PRINTED,
  .second_language = "VernacularTitle, OtherAbstract",
  .probe = probe,
  .read = read_pubmed,
};
