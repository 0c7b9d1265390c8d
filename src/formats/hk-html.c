/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-article-merge.h"
#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-html-data.h"
#include "hk-html-meta.h"
#include "hk-html-text.h"
#include "hk-html-write.h"
#include "hk-languages.h"
#include "hk-link.h"
#include "hk-linked-data.h"
#include "hk-own-work.h"
#include "hk-page.h"
#include "hk-xml-probe.h"

/* OJS 3 puts each author in a list item with classes; as bare lines names and places look alike. */
static gboolean
read_ojs_authors (HkReading *reading, HkArticle *article, xmlNode *details, const char *language)
{
  HkFront *front = hk_article_ensure_front (article, language);
  xmlNode *list = NULL;

  for (xmlNode *node = details; node != NULL && list == NULL;
       node = hk_xml_walk (node, details, TRUE))
    if (hk_html_has_class (node, "authors"))
      list = node;
  if (list == NULL)
    return FALSE;
  for (const xmlNode *node = list; node != NULL; node = hk_xml_walk (node, list, TRUE))
    {
      HkAuthor *author = NULL;

      if (!hk_xml_is (node, "li"))
        continue;
      for (const xmlNode *part = node; part != NULL; part = hk_xml_walk (part, node, TRUE))
        {
          g_autofree char *text = NULL;

          if (part->type != XML_ELEMENT_NODE || part == node)
            continue;
          text = hk_xml_dup_text (reading, part);
          if (hk_html_has_class (part, "name"))
            author = hk_front_fill_author (reading, front, text);
          else if (author != NULL && hk_html_has_class (part, "affiliation"))
            hk_front_fill_affiliation (reading, front, author, text);
          else if (author != NULL && hk_html_has_class (part, "orcid") && author->orcid == NULL)
            author->orcid = hk_front_fill_find_orcid (text);
        }
    }
  xmlUnlinkNode (list);
  xmlFreeNode (list);
  return TRUE;
}

static xmlNode *
find_by_class (xmlNode *root, const char *name)
{
  for (xmlNode *node = root; node != NULL; node = hk_xml_walk (node, root, TRUE))
    if (node->type == XML_ELEMENT_NODE && hk_html_has_class (node, name))
      return node;
  return NULL;
}

/* The part of the page that holds the article, where the page marks it. */
static xmlNode *
find_content (xmlNode *root)
{
  static const char *const classes[]
      = { "obj_article_details", "article-details", "articleTxt", "article_content" };
  static const char *const elements[] = { "article", "main", "body" };

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      xmlNode *found = find_by_class (root, classes[i]);

      if (found != NULL)
        return found;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      xmlNode *found = hk_xml_descendant (root, elements[i]);
      g_autofree char *lines = found == NULL ? NULL : hk_html_dup_lines (found);

      if (lines != NULL && (i == 2 || hk_page_count_headings (lines, strlen (lines)) >= 2))
        return found;
    }
  return root;
}

static const char *
own_language (HkArticle *article, xmlNode *root)
{
  const char *language = hk_work_get_string (hk_article_get_work (article), HK_VAR_LANGUAGE);

  if (language == NULL)
    language = hk_xml_get_language (root);
  return language == NULL ? "en" : language;
}

/* The first heading of the page is the title, when nothing else says it. */
static void
read_heading (HkReading *reading, HkArticle *article, xmlNode *content, const char *language)
{
  xmlNode *heading = hk_xml_descendant (content, "h1");
  g_autofree char *text = hk_xml_dup_text (reading, heading);
  HkFront *front;

  if (*text == '\0')
    return;
  language = hk_front_fill_language (language, text);
  front = hk_article_ensure_front (article, language == NULL ? "und" : language);
  if (hk_front_get_title (front) == NULL)
    hk_front_set_title (front, text);
}

static gboolean
read_body (HkReading *reading, HkArticle *article, xmlNode *root, GError **error)
{
  xmlNode *content = find_content (root);
  g_autoptr (HkArticle) body = hk_article_new ();
  const char *language = own_language (article, root);
  HkFront *front = hk_article_get_front (article, language);
  g_autofree char *lines = NULL;
  gboolean ojs = hk_html_has_class (content, "obj_article_details");

  if (front == NULL || hk_front_get_title (front) == NULL)
    read_heading (reading, article, content, language);
  front = hk_article_get_front (article, language);
  if (front != NULL && hk_front_get_title (front) != NULL)
    hk_front_set_title (hk_article_ensure_front (body, language),
                        hk_text_get_printed (hk_front_get_title (front)));
  if (ojs)
    read_ojs_authors (reading, body, content, language);
  lines = hk_html_dup_lines (content);
  if (hk_page_count_headings (lines, strlen (lines)) >= (ojs ? 1u : 2u)
      && !hk_page_read_text (reading, lines, strlen (lines), HK_PAGE_COPIED, body, error))
    return FALSE;
  hk_article_merge (article, body);
  return TRUE;
}

static void
read_links (HkArticle *article, const xmlNode *root)
{
  HkWork *work = hk_article_get_work (article);

  for (const xmlNode *node = root; node != NULL;
       node = hk_xml_walk (node, root, !hk_xml_is (node, "body")))
    {
      g_autofree char *href = NULL;
      g_autofree char *link = NULL;

      if (!hk_xml_is (node, "link") || !hk_xml_attribute_is (node, "rel", "canonical"))
        continue;
      href = hk_xml_dup_attribute (node, "href");
      link = hk_link_from_url (href);
      if (link != NULL && !hk_work_has (work, HK_VAR_URL))
        hk_work_set_string (work, HK_VAR_URL, link);
    }
}

static HkArticle *
read_html (HkReading *reading, GError **error)
{
  g_autoptr (xmlDoc) document = hk_xml_parse_html (reading, error);
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (HkArticle) data = hk_article_new ();
  HkArticle *whole;
  xmlNode *root;

  if (document == NULL || !hk_reading_go_on (reading, 0.3, error))
    return NULL;
  root = xmlDocGetRootElement (document);
  whole = hk_html_data_read (reading, root);
  if (whole != NULL)
    return whole;
  hk_html_meta_read (reading, article, root);
  if (hk_linked_data_read (reading, data, root))
    hk_article_merge (article, data);
  if (!hk_reading_go_on (reading, 0.5, error) || !read_body (reading, article, root, error))
    return NULL;
  read_links (article, root);
  hk_own_work_complete (article);
  hk_languages_choose (reading, article);
  return g_steal_pointer (&article);
}

static guint
probe (const char *head, gsize head_bytes)
{
  g_autofree char *lower = NULL;
  gboolean html;

  while (head_bytes > 0 && g_ascii_isspace (*head))
    {
      head++;
      head_bytes--;
    }
  if (*head != '<')
    return 0;
  html = hk_xml_probe_root (head, head_bytes, "html")
         || hk_xml_probe_root (head, head_bytes, "head")
         || g_ascii_strncasecmp (head, "<!doctype html", 14) == 0
         || hk_xml_probe_root (head, head_bytes, "body");
  lower = g_ascii_strdown (head, head_bytes);
  if (strstr (lower, "\"citation_") != NULL || strstr (lower, "\"dc.") != NULL
      || strstr (lower, "\"dc:") != NULL)
    return html ? 90 : 45;
  return html ? 60 : 0;
}

const HkFormat hk_format_html = {
  .id = "html",
  .name = N_ ("Web page"),
  .mime_types = HK_STRINGS ("text/html", "application/xhtml+xml"),
  .suffixes = HK_STRINGS ("html", "htm", "xhtml"),
  .holds = HK_HOLDS_ALL,
  .second_language
  = "DC.Title.Alternative, DC.Description and DC.Subject with xml:lang; the page’s own headings",
  .probe = probe,
  .read = read_html,
  .write = hk_html_write,
};
