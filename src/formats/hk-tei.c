/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-limits.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"
#include "hk-own-work.h"
#include "hk-languages.h"
#include "hk-record-set.h"
#include "hk-tei-bibl.h"
#include "hk-xml-probe.h"

/* TEI P5 as GROBID writes it: a header that describes the article, and a list of biblStruct. */

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  const char *language;
} Tei;

static void
read_titles (Tei *self, const xmlNode *header, const xmlNode *source)
{
  const xmlNode *places[]
      = { hk_xml_descendant (header, "titleStmt"), hk_xml_child (source, "analytic") };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    for (const xmlNode *title = hk_xml_child (places[i], "title"); title != NULL;
         title = hk_xml_next (title, "title"))
      {
        g_autofree char *text = hk_xml_dup_text (self->reading, title);
        const char *language = hk_tei_bibl_own_language (title);
        HkFront *front;

        if (*text == '\0')
          continue;
        if (language == NULL)
          language = hk_front_fill_language (self->language, text);
        front = hk_article_ensure_front (self->article, language == NULL ? "und" : language);
        if (hk_front_get_title (front) == NULL)
          hk_front_set_title (front, text);
        else if (hk_xml_attribute_is (title, "type", "sub"))
          hk_front_set_subtitle (front, text);
      }
}

/* An affiliation of GROBID: institutions from small to large, then the address. */
static char *
dup_affiliation (Tei *self, const xmlNode *node)
{
  GString *out = g_string_new (NULL);
  g_autofree char *whole = NULL;

  for (const xmlNode *part = hk_xml_walk (node, node, TRUE); part != NULL;
       part = hk_xml_walk (part, node, TRUE))
    {
      g_autofree char *text = NULL;

      if (!hk_xml_is (part, "orgName") && !hk_xml_is (part, "settlement")
          && !hk_xml_is (part, "region") && !hk_xml_is (part, "country")
          && !hk_xml_is (part, "addrLine"))
        continue;
      text = hk_xml_dup_text (self->reading, part);
      if (*text != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", text);
    }
  if (out->len > 0)
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  whole = hk_xml_dup_text (self->reading, node);
  return g_steal_pointer (&whole);
}

static void
read_authors (Tei *self, const xmlNode *source)
{
  const xmlNode *analytic = hk_xml_child (source, "analytic");
  const xmlNode *parent = analytic == NULL ? hk_xml_child (source, "monogr") : analytic;

  for (const xmlNode *node = hk_xml_child (parent, "author"); node != NULL;
       node = hk_xml_next (node, "author"))
    {
      HkName *name = hk_tei_bibl_read_name (self->reading, node);
      HkFront *front = hk_article_ensure_front (self->article, self->language);
      HkAuthor *author = hk_front_fill_author_name (self->reading, front, name);
      g_autofree char *email = hk_xml_dup_text (self->reading, hk_xml_child (node, "email"));

      if (author == NULL)
        continue;
      author->corresponding = hk_xml_attribute_is (node, "role", "corresp");
      if (*email != '\0')
        author->email = g_steal_pointer (&email);
      for (const xmlNode *id = hk_xml_child (node, "idno"); id != NULL;
           id = hk_xml_next (id, "idno"))
        {
          g_autofree char *text = hk_xml_dup_text (self->reading, id);

          if (author->orcid == NULL)
            author->orcid = hk_front_fill_find_orcid (text);
        }
      for (const xmlNode *place = hk_xml_child (node, "affiliation"); place != NULL;
           place = hk_xml_next (place, "affiliation"))
        {
          g_autofree char *text = dup_affiliation (self, place);

          hk_front_fill_affiliation (self->reading, front, author, text);
        }
    }
}

static void
read_abstract (Tei *self, const xmlNode *abstract)
{
  g_autofree char *whole = hk_xml_dup_text (self->reading, abstract);
  const char *language = hk_tei_bibl_own_language (abstract);
  HkFront *front;
  guint before;

  if (*whole == '\0')
    return;
  if (language == NULL)
    language = hk_front_fill_language (self->language, whole);
  front = hk_article_ensure_front (self->article, language == NULL ? "und" : language);
  before = hk_front_get_abstract (front)->len;
  for (const xmlNode *node = hk_xml_walk (abstract, abstract, TRUE); node != NULL;
       node = hk_xml_walk (node, abstract, !hk_xml_is (node, "p")))
    {
      g_autofree char *text = NULL;

      if (!hk_xml_is (node, "p") && !hk_xml_is (node, "head"))
        continue;
      text = hk_xml_dup_text (self->reading, node);
      if (*text != '\0'
          && hk_reading_allow (self->reading, hk_front_get_abstract (front)->len, HK_LIMIT_PARTS,
                               N_ ("paragraphs")))
        hk_front_add_block (front, hk_xml_is (node, "head") ? HK_BLOCK_HEADING : HK_BLOCK_PARAGRAPH,
                            text);
    }
  if (hk_front_get_abstract (front)->len == before)
    hk_front_add_block (front, HK_BLOCK_PARAGRAPH, whole);
}

static void
read_keywords (Tei *self, const xmlNode *list)
{
  const char *given = hk_tei_bibl_own_language (list);
  gboolean terms
      = hk_xml_descendant (list, "term") != NULL || hk_xml_descendant (list, "item") != NULL;

  for (const xmlNode *node = list; node != NULL; node = hk_xml_walk (node, list, TRUE))
    {
      g_autofree char *text = NULL;
      const char *language;

      if (terms ? !hk_xml_is (node, "term")
                      && !(hk_xml_is (node, "item") && hk_xml_child (node, "term") == NULL)
                : node != list)
        continue;
      text = hk_xml_dup_text (self->reading, node);
      language = given != NULL ? given : hk_front_fill_language (self->language, text);
      if (*text != '\0')
        hk_front_fill_keywords (self->reading,
                                hk_article_ensure_front (self->article,
                                                         language == NULL ? "und" : language),
                                text);
    }
}

static void
read_header (Tei *self, const xmlNode *header)
{
  const xmlNode *source
      = hk_xml_descendant (hk_xml_descendant (header, "sourceDesc"), "biblStruct");
  const xmlNode *profile = hk_xml_child (header, "profileDesc");
  HkWork *work = hk_tei_bibl_read_work (self->reading, source);

  if (work != NULL)
    {
      hk_work_clear (work, HK_VAR_AUTHOR);
      hk_work_clear (work, HK_VAR_TITLE);
      hk_work_set_csl_type (work, "article-journal");
      hk_article_set_work (self->article, work);
      g_object_unref (work);
    }
  hk_work_set_string (hk_article_get_work (self->article), HK_VAR_LANGUAGE, self->language);
  hk_article_ensure_front (self->article, self->language);
  read_titles (self, header, source);
  read_authors (self, source);
  for (const xmlNode *node = profile; node != NULL; node = hk_xml_walk (node, profile, TRUE))
    if (hk_xml_is (node, "abstract"))
      read_abstract (self, node);
    else if (hk_xml_is (node, "keywords"))
      read_keywords (self, node);
}

static gboolean
read_references (HkReading *reading, HkArticle *article, const xmlNode *root, GError **error)
{
  GListModel *references = hk_article_get_references (article);
  guint n = 0;

  for (const xmlNode *node = root; node != NULL;)
    {
      gboolean one = hk_xml_is (node, "biblStruct")
                     || (hk_xml_is (node, "bibl") && hk_xml_is (node->parent, "listBibl"));

      if (one)
        {
          HkReference *reference;

          if (!hk_reading_allow (reading, g_list_model_get_n_items (references),
                                 HK_LIMIT_REFERENCES, N_ ("references")))
            return TRUE;
          reference = hk_tei_bibl_read_reference (reading, node);
          if (reference != NULL)
            hk_article_take_reference (article, reference);
          if (++n % 100 == 0 && !hk_reading_go_on (reading, 0.8, error))
            return FALSE;
        }
      node = hk_xml_walk (node, root, !one && !hk_xml_is (node, "teiHeader"));
    }
  return TRUE;
}

static const char *
find_language (HkReading *reading, const xmlNode *root, const xmlNode *header)
{
  const xmlNode *text = hk_xml_child (root, "text");
  const char *language = hk_tei_bibl_own_language (text);
  g_autofree char *title = hk_xml_dup_text (reading, hk_xml_descendant (header, "title"));

  if (language == NULL)
    language = hk_tei_bibl_own_language (header);
  language = hk_front_fill_language (language, title);
  return language == NULL ? "en" : language;
}

static HkArticle *
read_tei (HkReading *reading, GError **error)
{
  g_autoptr (xmlDoc) document = hk_xml_parse (reading, error);
  g_autoptr (HkArticle) article = hk_article_new ();
  Tei self = { reading, article, NULL };
  const xmlNode *root;
  const xmlNode *header;

  if (document == NULL)
    return NULL;
  root = xmlDocGetRootElement (document);
  header = hk_xml_descendant (root, "teiHeader");
  if (header != NULL)
    {
      self.language = find_language (reading, header->parent, header);
      read_header (&self, header);
    }
  if (!read_references (reading, article, root, error))
    return NULL;
  hk_own_work_complete (article);
  hk_languages_choose (reading, article);
  return g_steal_pointer (&article);
}

static guint
probe (const char *head, gsize head_bytes)
{
  return hk_xml_probe_root (head, head_bytes, "TEI")
                 || hk_xml_probe_root (head, head_bytes, "teiCorpus")
                 || hk_xml_probe_root (head, head_bytes, "listBibl")
                 || hk_xml_probe_root (head, head_bytes, "biblStruct")
             ? 95
             : 0;
}

const HkFormat hk_format_tei = {
  .id = "tei",
  .name = N_ ("TEI"),
  .mime_types = HK_STRINGS ("application/tei+xml", "application/xml", "text/xml"),
  .suffixes = HK_STRINGS ("tei", "xml"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_AFFILIATIONS
           | HK_HOLDS_ABSTRACT | HK_HOLDS_ABSTRACTS | HK_HOLDS_HEADINGS | HK_HOLDS_KEYWORDS
           | HK_HOLDS_ALL_KEYWORDS | HK_HOLDS_REFERENCES | HK_HOLDS_PRINTED,
  .second_language = "title, abstract and keywords with xml:lang",
  .probe = probe,
  .read = read_tei,
};
