/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-list.h"
#include "hk-jats-citation.h"
#include "hk-jats-front.h"
#include "hk-jats-meta.h"
#include "hk-jats-text.h"
#include "hk-jats-write.h"
#include "hk-languages.h"
#include "hk-limits.h"
#include "hk-own-work.h"
#include "hk-script.h"
#include "hk-xml-probe.h"

/* JATS 1.3 (ANSI/NISO Z39.96-2021) and the NLM DTDs 2 and 3 before it, by local names. */

static gboolean
is_translation (const xmlNode *node)
{
  return (hk_xml_is (node, "sub-article")
          && hk_xml_attribute_is (node, "article-type", "translation"))
         || (hk_xml_is (node, "response")
             && hk_xml_attribute_is (node, "response-type", "translation"));
}

static const xmlNode *
next_translation (const xmlNode *node)
{
  while (node != NULL && !is_translation (node))
    node = node->next;
  return node;
}

static void
read_translation (HkJats *self, const xmlNode *sub)
{
  const xmlNode *front = hk_xml_child (sub, "front-stub");
  const char *language = hk_jats_own_language (sub);

  if (front == NULL)
    front = hk_xml_child (hk_xml_child (sub, "front"), "article-meta");
  if (language == NULL && front != NULL)
    {
      g_autofree char *text = hk_jats_dup_text (self->reading, hk_xml_child (front, "title-group"));

      language = hk_language_guess (text, -1);
    }
  if (front != NULL && language != NULL && !g_str_equal (language, self->language))
    hk_jats_read_front (self, front, sub, language);
}

/* A translation keeps its front matter in its own front-stub. */
static void
read_translations (HkJats *self)
{
  for (const xmlNode *sub = next_translation (self->root->children); sub != NULL;
       sub = next_translation (sub->next))
    {
      if (!hk_reading_allow (self->reading, hk_article_get_fronts (self->article)->len,
                             HK_LIMIT_LANGUAGES, N_ ("languages")))
        return;
      read_translation (self, sub);
    }
}

static gboolean
read_references (HkJats *self, const xmlNode *root, GError **error)
{
  GListModel *references = hk_article_get_references (self->article);
  guint n = 0;

  for (const xmlNode *node = root; node != NULL;)
    {
      gboolean into
          = node == root || (!hk_xml_is (node, "sub-article") && !hk_xml_is (node, "response"));

      if (hk_xml_is (node, "ref") && hk_xml_is (node->parent, "ref-list"))
        {
          HkReference *reference;

          into = FALSE;
          if (!hk_reading_allow (self->reading, g_list_model_get_n_items (references),
                                 HK_LIMIT_REFERENCES, N_ ("references")))
            return TRUE;
          reference = hk_jats_read_reference (self->reading, node, self->language);
          if (reference != NULL)
            hk_article_take_reference (self->article, reference);
          if (++n % 100 == 0 && !hk_reading_go_on (self->reading, 0.9, error))
            return FALSE;
        }
      node = hk_xml_walk (node, root, into);
    }
  return TRUE;
}

/* Where only a translation has a list, it is the article's. */
static gboolean
read_translated_references (HkJats *self, GError **error)
{
  for (const xmlNode *sub = next_translation (self->root->children);
       sub != NULL && g_list_model_get_n_items (hk_article_get_references (self->article)) == 0;
       sub = next_translation (sub->next))
    if (!read_references (self, sub, error))
      return FALSE;
  return TRUE;
}

/* The article in a file that may wrap it, as PMC's and OAI's answers do. */
static const xmlNode *
find_article (HkReading *reading, const xmlNode *top)
{
  const xmlNode *found = NULL;

  for (const xmlNode *node = top; node != NULL;
       node = hk_xml_walk (node, top, !hk_xml_is (node, "article")))
    {
      if (!hk_xml_is (node, "article"))
        continue;
      if (found != NULL)
        {
          hk_reading_add_notice (reading, HK_NOTICE_LEFT_OUT, "article", 0,
                                 (guint) xmlGetLineNo ((xmlNode *) node));
          break;
        }
      found = node;
    }
  return found;
}

static HkArticle *
read_jats (HkReading *reading, GError **error)
{
  g_autoptr (xmlDoc) document = hk_xml_parse (reading, error);
  g_autoptr (HkArticle) article = NULL;
  HkJats self = { .reading = reading };
  const xmlNode *front;
  const xmlNode *meta;

  if (document == NULL || !hk_reading_go_on (reading, 0.5, error))
    return NULL;
  self.root = find_article (reading, xmlDocGetRootElement (document));
  front = hk_xml_child (self.root, "front");
  meta = hk_xml_child (front, "article-meta");
  if (meta == NULL)
    meta = hk_xml_child (self.root, "front-stub");
  if (meta == NULL)
    {
      hk_format_set_syntax_error (error,
                                  self.root == NULL ? 0
                                                    : (guint) xmlGetLineNo ((xmlNode *) self.root),
                                  0, _ ("the article has no front matter"));
      return NULL;
    }
  self.article = article = hk_article_new ();
  self.language = hk_jats_find_language (&self, meta);
  hk_jats_read_meta (&self, meta);
  hk_jats_read_front (&self, meta, self.root, self.language);
  read_translations (&self);
  hk_jats_read_journal (&self, hk_xml_child (front, "journal-meta"));
  if (!read_references (&self, self.root, error) || !read_translated_references (&self, error))
    return NULL;
  hk_own_work_complete (article);
  hk_languages_choose (reading, article);
  return g_steal_pointer (&article);
}

/* Whether an element begins somewhere, with a prefix or without one. */
static gboolean
has_element (const char *head, const char *name)
{
  for (const char *p = head; (p = strstr (p, name)) != NULL; p++)
    if (p > head && (p[-1] == '<' || p[-1] == ':'))
      return TRUE;
  return FALSE;
}

static guint
probe (const char *head, gsize head_bytes)
{
  if (hk_xml_probe_root (head, head_bytes, "article")
      && (has_element (head, "article-meta") || has_element (head, "journal-meta")
          || has_element (head, "front") || strstr (head, "//NLM//DTD") != NULL
          || strstr (head, "JATS") != NULL))
    return 90;
  /* Answers of repositories wrap the article. */
  return *head == '<' && has_element (head, "article-meta") ? 70 : 0;
}

const HkFormat hk_format_jats = {
  .id = "jats",
  .name = N_ ("JATS"),
  .mime_types = HK_STRINGS ("application/jats+xml", "application/xml", "text/xml"),
  .suffixes = HK_STRINGS ("xml", "nxml", "jats"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_AFFILIATIONS
           | HK_HOLDS_ABSTRACT | HK_HOLDS_ABSTRACTS | HK_HOLDS_HEADINGS | HK_HOLDS_KEYWORDS
           | HK_HOLDS_ALL_KEYWORDS | HK_HOLDS_SUBJECTS | HK_HOLDS_HISTORY | HK_HOLDS_REFERENCES
           | HK_HOLDS_PRINTED,
  .second_language
  = "trans-title-group, trans-abstract, kwd-group[@xml:lang], sub-article[@article-type=\"translation\"]",
  .probe = probe,
  .read = read_jats,
  .write = hk_jats_write,
};
