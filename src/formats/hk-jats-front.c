/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-front.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-front-fill.h"
#include "hk-jats-people.h"
#include "hk-jats-text.h"
#include "hk-languages.h"
#include "hk-limits.h"
#include "hk-script.h"

/**
 * hk_jats_find_language:
 * @self: a file
 * @meta: its article-meta
 *
 * Returns: (transfer none): the language of the article: what it says, else what its title or abstract
 *   looks like
 */
const char *
hk_jats_find_language (HkJats *self, const xmlNode *meta)
{
  const xmlNode *title = hk_xml_descendant (hk_xml_child (meta, "title-group"), "article-title");
  const xmlNode *abstract = hk_xml_child (meta, "abstract");
  const char *language = hk_jats_own_language (self->root);
  g_autofree char *text = NULL;

  if (language == NULL)
    language = hk_jats_own_language (title);
  if (language == NULL)
    language = hk_jats_own_language (abstract);
  if (language != NULL)
    return language;
  text = hk_jats_dup_text (self->reading, abstract == NULL ? title : abstract);
  language = hk_language_guess (text, -1);
  return language == NULL ? "en" : language;
}

/**
 * hk_jats_translation_language:
 * @self: a file
 * @node: an element of a translation
 * @language: the language that it translates from
 * @text: its text
 *
 * Returns: (transfer none): the language that it says, or what its text looks like
 */
const char *
hk_jats_translation_language (HkJats *self,
                              const xmlNode *node,
                              const char *language,
                              const char *text)
{
  const char *found = hk_jats_own_language (node);

  if (found != NULL)
    return found;
  found = hk_language_guess (text, -1);
  return found == NULL || g_str_equal (found, language) ? "en" : found;
}

static void
set_titles (HkJats *self, const char *language, const xmlNode *title, const xmlNode *subtitle)
{
  g_autofree char *text = hk_jats_dup_text (self->reading, title);
  g_autofree char *sub = hk_jats_dup_text (self->reading, subtitle);
  HkFront *front;

  if (*text == '\0')
    return;
  front = hk_article_ensure_front (self->article, language);
  if (hk_front_get_title (front) != NULL)
    return;
  hk_front_set_title (front, text);
  hk_front_set_subtitle (front, sub);
}

static void
read_titles (HkJats *self, const xmlNode *meta, const char *language)
{
  const xmlNode *group = hk_xml_child (meta, "title-group");

  set_titles (self, language, hk_xml_child (group, "article-title"),
              hk_xml_child (group, "subtitle"));
  for (const xmlNode *node = group == NULL ? NULL : group->children; node != NULL;
       node = node->next)
    {
      const xmlNode *title = hk_xml_is (node, "trans-title-group")
                                 ? hk_xml_child (node, "trans-title")
                             : hk_xml_is (node, "trans-title") ? node
                                                               : NULL;
      g_autofree char *text = title == NULL ? NULL : hk_jats_dup_text (self->reading, title);
      const char *found = title == NULL ? NULL : hk_jats_own_language (title);

      if (title == NULL)
        continue;
      if (found == NULL)
        found = hk_jats_translation_language (self, node, language, text);
      /* In the DTDs before JATS, a subtitle follows the title that it belongs to. */
      set_titles (self, found, title,
                  title == node && hk_xml_is (hk_xml_next_element (node), "trans-subtitle")
                      ? hk_xml_next_element (node)
                      : hk_xml_child (node, "trans-subtitle"));
    }
}

static void
add_subjects (HkJats *self, HkFront *front, const xmlNode *group)
{
  for (const xmlNode *node = group; node != NULL; node = hk_xml_walk (node, group, TRUE))
    {
      g_autofree char *text = NULL;

      if (!hk_xml_is (node, "subject"))
        continue;
      text = hk_jats_dup_text (self->reading, node);
      if (*text != '\0'
          && hk_reading_allow (self->reading, hk_front_get_subjects (front)->len, HK_LIMIT_PARTS,
                               N_ ("subjects")))
        hk_front_add_subject (front, text);
    }
}

/* The heading under which the issue prints the article says what type it is; other groups are subjects. */
static void
read_categories (HkJats *self, const xmlNode *meta, const char *language)
{
  const xmlNode *categories = hk_xml_child (meta, "article-categories");
  gboolean channel = FALSE;

  for (const xmlNode *group = hk_xml_child (categories, "subj-group"); group != NULL;
       group = hk_xml_next (group, "subj-group"))
    channel = channel || hk_xml_attribute_is (group, "subj-group-type", "display-channel");
  for (const xmlNode *group = hk_xml_child (categories, "subj-group"); group != NULL;
       group = hk_xml_next (group, "subj-group"))
    {
      const char *own = hk_jats_own_language (group);
      HkFront *front = hk_article_ensure_front (self->article, own == NULL ? language : own);
      g_autofree char *text = hk_jats_dup_text (self->reading, hk_xml_child (group, "subject"));

      if (!hk_xml_attribute_is (group, "subj-group-type", channel ? "display-channel" : "heading")
          || hk_front_get_article_type (front) != NULL)
        {
          add_subjects (self, front, group);
          continue;
        }
      hk_front_set_article_type (front, text);
      for (const xmlNode *inner = hk_xml_child (group, "subj-group"); inner != NULL;
           inner = hk_xml_next (inner, "subj-group"))
        add_subjects (self, front, inner);
    }
}

/* Texts that say in another way what the abstract says, or less of it. */
static gboolean
is_plain_abstract (const xmlNode *node)
{
  static const char *const plain[]
      = { "structured", "section",      "abstract", "normal",   "long",       "main",
          "full",       "unstructured", "trans",    "original", "translated", "text" };
  g_autofree char *type = hk_xml_dup_attribute (node, "abstract-type");

  if (type == NULL || *type == '\0')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    if (g_ascii_strcasecmp (type, plain[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
add_block (HkJats *self, HkFront *front, HkBlockKind kind, char *text)
{
  gsize n = strlen (text);

  if (kind == HK_BLOCK_HEADING && n > 0 && text[n - 1] == ':')
    text[n - 1] = '\0';
  if (*text != '\0'
      && hk_reading_allow (self->reading, hk_front_get_abstract (front)->len, HK_LIMIT_PARTS,
                           N_ ("paragraphs")))
    hk_front_add_block (front, kind, text);
}

static void
add_element_block (HkJats *self, HkFront *front, HkBlockKind kind, const xmlNode *node)
{
  g_autofree char *text = hk_jats_dup_text (self->reading, node);

  add_block (self, front, kind, text);
}

static gboolean
is_block (const xmlNode *node)
{
  return hk_xml_is (node, "p") || hk_xml_is (node, "disp-formula") || hk_xml_is (node, "verse-line")
         || hk_xml_is (node, "attrib") || hk_xml_is (node, "def-item");
}

static void
read_abstract (HkJats *self, const xmlNode *abstract, const char *language)
{
  HkFront *front = hk_article_ensure_front (self->article, language);
  guint before = hk_front_get_abstract (front)->len;
  const xmlNode *title = hk_xml_child (abstract, "title");
  gboolean into = TRUE;

  if (before > 0 && title != NULL)
    add_element_block (self, front, HK_BLOCK_HEADING, title);
  for (const xmlNode *node = hk_xml_walk (abstract, abstract, TRUE); node != NULL;
       node = hk_xml_walk (node, abstract, into))
    {
      into = TRUE;
      if (hk_xml_is (node, "title"))
        {
          if (node->parent != abstract)
            add_element_block (self, front, HK_BLOCK_HEADING, node);
          into = FALSE;
        }
      else if (is_block (node))
        {
          add_element_block (self, front, HK_BLOCK_PARAGRAPH, node);
          into = FALSE;
        }
    }
  if (hk_front_get_abstract (front)->len == before)
    add_element_block (self, front, HK_BLOCK_PARAGRAPH, abstract);
}

static gboolean
is_known (GPtrArray *languages, const char *language)
{
  return languages != NULL
         && g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL);
}

static gboolean
has_abstract (HkJats *self, const char *language)
{
  HkFront *front = hk_article_get_front (self->article, language);

  return front != NULL && hk_front_get_abstract (front)->len > 0;
}

/* First those that are the abstract itself. Others (teasers, key points) stand for it only in the language
 * of the text around, where that has none: they are no translation. */
static void
read_abstracts (HkJats *self, const xmlNode *meta, const char *language)
{
  for (guint pass = 0; pass < 2; pass++)
    for (const xmlNode *node = meta->children; node != NULL; node = node->next)
      {
        gboolean trans = hk_xml_is (node, "trans-abstract");
        g_autofree char *text = NULL;
        const char *found;

        if ((!trans && !hk_xml_is (node, "abstract")) || is_plain_abstract (node) != (pass == 0)
            || hk_xml_attribute_is (node, "abstract-type", "graphical"))
          continue;
        found = hk_jats_own_language (node);
        if (found == NULL && trans)
          {
            text = hk_jats_dup_text (self->reading, node);
            found = hk_jats_translation_language (self, node, language, text);
          }
        if (found == NULL)
          found = language;
        if (is_known (self->abstracts, found))
          continue;
        if (pass == 0 || (g_str_equal (found, language) && !has_abstract (self, found)))
          read_abstract (self, node, found);
      }
}

static gboolean
is_keyword (const xmlNode *node)
{
  return hk_xml_is (node, "kwd") || hk_xml_is (node, "compound-kwd");
}

/* Whether a group holds terms of a classification, and not words that the authors chose. */
static gboolean
holds_subjects (const char *type)
{
  static const char *const schemes[]
      = { "mesh",  "jel",     "organism", "subject", "discipline", "class",  "taxon", "thesaur",
          "pacs",  "ocis",    "msc",      "ams",     "inspec",     "topic",  "index", "section",
          "codes", "heading", "decs",     "agrovoc", "categor",    "funder", "udc",   NULL };

  if (strstr (type, "author") != NULL || strstr (type, "key") != NULL
      || strstr (type, "kwd") != NULL)
    return FALSE;
  for (const char *const *scheme = schemes; *scheme != NULL; scheme++)
    if (strstr (type, *scheme) != NULL)
      return TRUE;
  return FALSE;
}

/* A group with no language of its own is in that of the text around, unless its script is another. */
static const char *
find_keyword_language (HkJats *self, const xmlNode *group, const char *language)
{
  const char *own = hk_jats_own_language (group);
  g_autofree char *text = NULL;
  const char *guess;

  if (own != NULL)
    return own;
  text = hk_jats_dup_text (self->reading, group);
  guess = hk_language_guess (text, -1);
  return guess != NULL && hk_script_of_text (text, -1) != hk_languages_script (language) ? guess
                                                                                         : language;
}

static void
read_keyword_group (HkJats *self, const xmlNode *group, const char *language)
{
  g_autofree char *type = hk_xml_dup_attribute (group, "kwd-group-type");
  g_autofree char *folded = type == NULL ? g_strdup ("") : g_ascii_strdown (type, -1);
  gboolean subjects = holds_subjects (folded);
  const char *found;
  HkFront *front;

  if (g_str_has_prefix (folded, "abbr") || hk_xml_first_element (group) == NULL)
    return;
  found = find_keyword_language (self, group, language);
  if (is_known (self->keywords, found))
    return;
  front = hk_article_ensure_front (self->article, found);
  for (const xmlNode *node = hk_xml_walk (group, group, TRUE); node != NULL;
       node = hk_xml_walk (node, group, !is_keyword (node)))
    {
      g_autofree char *text = NULL;

      if (!is_keyword (node)
          || !hk_reading_allow (self->reading, hk_front_get_keywords (front)->len, HK_LIMIT_PARTS,
                                N_ ("keywords")))
        continue;
      text = hk_jats_dup_text (self->reading, node);
      if (*text == '\0')
        continue;
      if (subjects)
        hk_front_add_subject (front, text);
      else if (strchr (text, ';') != NULL || strstr (text, "؛") != NULL)
        /* Some files have all of them in one element. */
        hk_front_fill_keywords (self->reading, front, text);
      else
        hk_front_add_keyword (front, text);
    }
}

/* What the article has said in another language is not said twice by a translation that follows it. */
static void
note_languages (HkJats *self)
{
  GPtrArray *fronts = hk_article_get_fronts (self->article);

  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      gpointer language = (gpointer) hk_front_get_language (front);

      if (hk_front_get_abstract (front)->len > 0)
        g_ptr_array_add (self->abstracts, language);
      if (hk_front_get_keywords (front)->len > 0)
        g_ptr_array_add (self->keywords, language);
    }
}

/**
 * hk_jats_read_front:
 * @self: a file
 * @meta: article-meta or front-stub
 * @root: the article or the sub-article around
 * @language: its language
 *
 * Reads the front matter that main articles and translations have alike.
 */
void
hk_jats_read_front (HkJats *self, const xmlNode *meta, const xmlNode *root, const char *language)
{
  g_autoptr (GPtrArray) abstracts = g_ptr_array_new ();
  g_autoptr (GPtrArray) keywords = g_ptr_array_new ();

  self->abstracts = abstracts;
  self->keywords = keywords;
  note_languages (self);
  hk_article_ensure_front (self->article, language);
  read_titles (self, meta, language);
  read_categories (self, meta, language);
  hk_jats_read_people (self->reading, self->article, meta, root, language);
  read_abstracts (self, meta, language);
  for (const xmlNode *group = hk_xml_child (meta, "kwd-group"); group != NULL;
       group = hk_xml_next (group, "kwd-group"))
    read_keyword_group (self, group, language);
  for (const xmlNode *group = hk_xml_child (meta, "unstructured-kwd-group"); group != NULL;
       group = hk_xml_next (group, "unstructured-kwd-group"))
    {
      const char *own = find_keyword_language (self, group, language);
      g_autofree char *text = hk_jats_dup_text (self->reading, group);

      if (!is_known (keywords, own))
        hk_front_fill_keywords (self->reading, hk_article_ensure_front (self->article, own), text);
    }
  self->abstracts = NULL;
  self->keywords = NULL;
}
