/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-jats-citation.h"
#include "hk-jats-people.h"
#include "hk-jats-text.h"
#include "hk-jats-write.h"
#include "hk-language-name.h"
#include "hk-languages.h"
#include "hk-limits.h"
#include "hk-link.h"
#include "hk-own-work.h"
#include "hk-page-heading.h"
#include "hk-script.h"
#include "hk-xml-probe.h"

/* JATS 1.3 (ANSI/NISO Z39.96-2021) and the NLM DTDs 2 and 3 before it, by local names. */

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  const xmlNode *root; /* the article */
  const char *language;
} Jats;

static const char *
own_language (const xmlNode *node)
{
  g_autofree char *value = hk_xml_dup_attribute (node, "lang");

  return value == NULL ? NULL : hk_language_from_name (value, -1);
}

/* The language of the article: what it says, else what its title or abstract looks like. */
static const char *
find_language (Jats *self,
               const xmlNode *meta)
{
  const xmlNode *title = hk_xml_descendant (hk_xml_child (meta, "title-group"), "article-title");
  const xmlNode *abstract = hk_xml_child (meta, "abstract");
  const char *language = own_language (self->root);
  g_autofree char *text = NULL;

  if (language == NULL)
    language = own_language (title);
  if (language == NULL)
    language = own_language (abstract);
  if (language != NULL)
    return language;
  text = hk_jats_dup_text (self->reading, abstract == NULL ? title : abstract);
  language = hk_language_guess (text, -1);
  return language == NULL ? "en" : language;
}

/* The language of an element of a translation that does not say it. */
static const char *
translation_language (Jats *self,
                      const xmlNode *node,
                      const char *language,
                      const char *text)
{
  const char *found = own_language (node);

  if (found != NULL)
    return found;
  found = hk_language_guess (text, -1);
  return found == NULL || g_str_equal (found, language) ? "en" : found;
}

static void
set_titles (Jats *self,
            const char *language,
            const xmlNode *title,
            const xmlNode *subtitle)
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
read_titles (Jats *self,
             const xmlNode *meta,
             const char *language)
{
  const xmlNode *group = hk_xml_child (meta, "title-group");

  set_titles (self, language, hk_xml_child (group, "article-title"), hk_xml_child (group, "subtitle"));
  for (const xmlNode *node = group == NULL ? NULL : group->children; node != NULL; node = node->next)
    {
      const xmlNode *title = hk_xml_is (node, "trans-title-group") ? hk_xml_child (node, "trans-title")
                             : hk_xml_is (node, "trans-title")     ? node
                                                                   : NULL;
      g_autofree char *text = title == NULL ? NULL : hk_jats_dup_text (self->reading, title);
      const char *found = title == NULL ? NULL : own_language (title);

      if (title == NULL)
        continue;
      if (found == NULL)
        found = translation_language (self, node, language, text);
      set_titles (self, found, title, hk_xml_child (node, "trans-subtitle"));
    }
}

static void
set_container (Jats *self,
               const char *language,
               const xmlNode *title)
{
  g_autofree char *text = hk_jats_dup_text (self->reading, title);

  if (*text != '\0')
    hk_front_set_container_title (hk_article_ensure_front (self->article, language), text);
}

static void
set_field (Jats *self,
           HkVariable variable,
           const xmlNode *node)
{
  HkWork *work = hk_article_get_work (self->article);
  g_autofree char *text = hk_jats_dup_text (self->reading, node);

  if (*text != '\0' && !hk_work_has (work, variable))
    hk_work_set_string (work, variable, text);
}

static void
read_journal (Jats *self,
              const xmlNode *journal)
{
  const xmlNode *group = hk_xml_child (journal, "journal-title-group");
  const xmlNode *title = hk_xml_child (group == NULL ? journal : group, "journal-title");
  const xmlNode *publisher = hk_xml_child (journal, "publisher");

  set_container (self, self->language, title);
  if (group != NULL)
    for (const xmlNode *trans = hk_xml_child (group, "trans-title-group"); trans != NULL;
         trans = hk_xml_next (trans, "trans-title-group"))
      {
        const xmlNode *other = hk_xml_child (trans, "trans-title");
        g_autofree char *text = hk_jats_dup_text (self->reading, other);

        set_container (self, translation_language (self, trans, self->language, text), other);
      }
  set_field (self, HK_VAR_CONTAINER_TITLE_SHORT,
             hk_xml_child (group == NULL ? journal : group, "abbrev-journal-title"));
  set_field (self, HK_VAR_ISSN, hk_xml_child (journal, "issn"));
  set_field (self, HK_VAR_PUBLISHER, hk_xml_child (publisher, "publisher-name"));
  set_field (self, HK_VAR_PUBLISHER_PLACE, hk_xml_child (publisher, "publisher-loc"));
}

static void
add_subjects (Jats *self,
              HkFront *front,
              const xmlNode *group)
{
  for (const xmlNode *node = group; node != NULL; node = hk_xml_walk (node, group, TRUE))
    {
      g_autofree char *text = NULL;

      if (!hk_xml_is (node, "subject"))
        continue;
      text = hk_jats_dup_text (self->reading, node);
      if (*text != '\0'
          && hk_reading_allow (self->reading, hk_front_get_subjects (front)->len, HK_LIMIT_PARTS, N_ ("subjects")))
        hk_front_add_subject (front, text);
    }
}

/* The heading under which the issue prints the article says what type it is; other groups are subjects. */
static void
read_categories (Jats *self,
                 const xmlNode *meta,
                 const char *language)
{
  const xmlNode *categories = hk_xml_child (meta, "article-categories");
  gboolean channel = FALSE;

  for (const xmlNode *group = hk_xml_child (categories, "subj-group"); group != NULL;
       group = hk_xml_next (group, "subj-group"))
    channel = channel || hk_xml_attribute_is (group, "subj-group-type", "display-channel");
  for (const xmlNode *group = hk_xml_child (categories, "subj-group"); group != NULL;
       group = hk_xml_next (group, "subj-group"))
    {
      const char *own = own_language (group);
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
  static const char *const plain[] = { "structured", "section", "abstract", "normal", "long", "main", "full" };
  g_autofree char *type = hk_xml_dup_attribute (node, "abstract-type");

  if (type == NULL || *type == '\0')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    if (g_ascii_strcasecmp (type, plain[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
add_block (Jats *self,
           HkFront *front,
           HkBlockKind kind,
           char *text)
{
  gsize n = strlen (text);

  if (kind == HK_BLOCK_HEADING && n > 0 && text[n - 1] == ':')
    text[n - 1] = '\0';
  if (*text != '\0'
      && hk_reading_allow (self->reading, hk_front_get_abstract (front)->len, HK_LIMIT_PARTS, N_ ("paragraphs")))
    hk_front_add_block (front, kind, text);
}

static void
add_element_block (Jats *self,
                   HkFront *front,
                   HkBlockKind kind,
                   const xmlNode *node)
{
  g_autofree char *text = hk_jats_dup_text (self->reading, node);

  add_block (self, front, kind, text);
}

static gboolean
is_block (const xmlNode *node)
{
  return hk_xml_is (node, "p") || hk_xml_is (node, "disp-formula") || hk_xml_is (node, "verse-line")
         || hk_xml_is (node, "attrib");
}

static void
read_abstract (Jats *self,
               const xmlNode *abstract,
               const char *language)
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
has_abstract (Jats *self,
              const char *language)
{
  HkFront *front = hk_article_get_front (self->article, language);

  return front != NULL && hk_front_get_abstract (front)->len > 0;
}

static void
read_abstracts (Jats *self,
                const xmlNode *meta,
                const char *language)
{
  /* First those that are the abstract itself; others only where a language has none. */
  for (guint pass = 0; pass < 2; pass++)
    for (const xmlNode *node = meta->children; node != NULL; node = node->next)
      {
        gboolean trans = hk_xml_is (node, "trans-abstract");
        g_autofree char *text = NULL;
        const char *found;

        if ((!trans && !hk_xml_is (node, "abstract")) || is_plain_abstract (node) != (pass == 0)
            || hk_xml_attribute_is (node, "abstract-type", "graphical"))
          continue;
        found = own_language (node);
        if (found == NULL && trans)
          {
            text = hk_jats_dup_text (self->reading, node);
            found = translation_language (self, node, language, text);
          }
        if (found == NULL)
          found = language;
        if (pass == 0 || !has_abstract (self, found))
          read_abstract (self, node, found);
      }
}

static gboolean
is_keyword (const xmlNode *node)
{
  return hk_xml_is (node, "kwd") || hk_xml_is (node, "compound-kwd");
}

static void
read_keyword_group (Jats *self,
                    const xmlNode *group,
                    const char *language)
{
  g_autofree char *type = hk_xml_dup_attribute (group, "kwd-group-type");
  g_autofree char *folded = type == NULL ? g_strdup ("") : g_ascii_strdown (type, -1);
  gboolean subjects = *folded != '\0' && strstr (folded, "author") == NULL && strstr (folded, "keyword") == NULL
                      && strstr (folded, "kwd") == NULL;
  const char *own = own_language (group);
  HkFront *front;

  if (g_str_has_prefix (folded, "abbr") || hk_xml_first_element (group) == NULL)
    return;
  if (own == NULL)
    {
      g_autofree char *text = hk_jats_dup_text (self->reading, group);
      const char *guess = hk_language_guess (text, -1);

      own = guess != NULL && hk_script_of_text (text, -1) != hk_languages_script (language) ? guess : language;
    }
  front = hk_article_ensure_front (self->article, own);
  for (const xmlNode *node = hk_xml_walk (group, group, TRUE); node != NULL;
       node = hk_xml_walk (node, group, !is_keyword (node)))
    {
      g_autofree char *text = NULL;

      if (!is_keyword (node)
          || !hk_reading_allow (self->reading, hk_front_get_keywords (front)->len, HK_LIMIT_PARTS, N_ ("keywords")))
        continue;
      text = hk_jats_dup_text (self->reading, node);
      if (*text == '\0')
        continue;
      if (subjects)
        hk_front_add_subject (front, text);
      else
        hk_front_add_keyword (front, text);
    }
}

/* Front matter that main articles and translations have alike. */
static void
read_front (Jats *self,
            const xmlNode *meta,
            const xmlNode *root,
            const char *language)
{
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
      const char *own = own_language (group);
      g_autofree char *text = hk_jats_dup_text (self->reading, group);

      hk_front_fill_keywords (self->reading, hk_article_ensure_front (self->article, own == NULL ? language : own), text);
    }
}

static void
read_ids (Jats *self,
          const xmlNode *meta)
{
  HkWork *work = hk_article_get_work (self->article);

  for (const xmlNode *id = hk_xml_child (meta, "article-id"); id != NULL; id = hk_xml_next (id, "article-id"))
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
      else if (hk_xml_attribute_is (id, "pub-id-type", "pmc") || hk_xml_attribute_is (id, "pub-id-type", "pmcid"))
        set_field (self, HK_VAR_PMCID, id);
    }
}

/* How good a pub-date is as the date of citing: print, then the collection's volume, then online. */
static guint
rank_date (const xmlNode *node,
           const HkDate *date,
           gboolean jalali)
{
  g_autofree char *type = hk_xml_dup_attribute (node, "pub-type");
  g_autofree char *date_type = hk_xml_dup_attribute (node, "date-type");
  g_autofree char *format = hk_xml_dup_attribute (node, "publication-format");
  const char *kind = type != NULL ? type : date_type != NULL ? date_type : "";
  guint rank = 2;

  if (strstr (kind, "release") != NULL || strstr (kind, "preprint") != NULL || strstr (kind, "retract") != NULL)
    return 0;
  if (g_str_equal (kind, "ppub") || g_str_equal (kind, "epub-ppub") || g_strcmp0 (format, "print") == 0)
    rank = 5;
  else if (g_str_equal (kind, "collection"))
    rank = 4;
  else if (g_str_equal (kind, "pub"))
    rank = 3;
  return rank + (jalali == (date->calendar == HK_CALENDAR_JALALI) ? 10 : 0);
}

static gboolean
same_year (const HkDate *a,
           const HkDate *b)
{
  return a->start.year == b->start.year && a->calendar == b->calendar;
}

static void
read_dates (Jats *self,
            const xmlNode *meta)
{
  gboolean jalali = g_str_equal (self->language, "fa");
  g_autoptr (HkDate) best = NULL;
  g_autoptr (HkDate) fullest = NULL;
  guint best_rank = 0;

  for (const xmlNode *node = hk_xml_child (meta, "pub-date"); node != NULL; node = hk_xml_next (node, "pub-date"))
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
  if (best->start.month == 0 && best->start.season == 0 && fullest != NULL && same_year (best, fullest))
    {
      hk_date_free (best);
      best = hk_date_copy (fullest);
    }
  if (fullest != NULL)
    hk_article_take_history (self->article, HK_HISTORY_PUBLISHED, g_steal_pointer (&fullest));
  hk_work_take_date (hk_article_get_work (self->article), HK_VAR_ISSUED, g_steal_pointer (&best));
}

static void
read_history (Jats *self,
              const xmlNode *history)
{
  static const struct
  {
    const char *type;
    HkHistory which;
  } rows[] = {
    { "received", HK_HISTORY_RECEIVED }, { "accepted", HK_HISTORY_ACCEPTED }, { "rev-recd", HK_HISTORY_REVISED },
    { "revised", HK_HISTORY_REVISED },   { "rev-request", HK_HISTORY_REVISED },
  };

  for (const xmlNode *node = hk_xml_child (history, "date"); node != NULL; node = hk_xml_next (node, "date"))
    for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
      if (hk_xml_attribute_is (node, "date-type", rows[i].type)
          && (i < 4 || hk_article_get_history (self->article, rows[i].which) == NULL))
        hk_article_take_history (self->article, rows[i].which, hk_jats_read_date (self->reading, node));
}

static void
read_pages (Jats *self,
            const xmlNode *meta)
{
  g_autofree char *first = hk_jats_dup_text (self->reading, hk_xml_child (meta, "fpage"));
  g_autofree char *last = hk_jats_dup_text (self->reading, hk_xml_child (meta, "lpage"));
  g_autofree char *range = NULL;
  HkWork *work = hk_article_get_work (self->article);

  if (*first == '\0')
    {
      set_field (self, HK_VAR_PAGE, hk_xml_child (meta, "page-range"));
      set_field (self, HK_VAR_PAGE, hk_xml_child (meta, "elocation-id"));
      return;
    }
  range = *last == '\0' || g_str_equal (first, last) ? g_strdup (first) : g_strdup_printf ("%s-%s", first, last);
  hk_work_set_string (work, HK_VAR_PAGE, range);
}

static void
read_permissions (Jats *self,
                  const xmlNode *meta)
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
  if (link != NULL)
    hk_work_set_string (hk_article_get_work (self->article), HK_VAR_LICENSE, link);
  else
    set_field (self, HK_VAR_LICENSE, hk_xml_child (license, "license-p"));
}

static void
read_address (Jats *self,
              const xmlNode *meta)
{
  HkWork *work = hk_article_get_work (self->article);

  for (const xmlNode *uri = hk_xml_child (meta, "self-uri"); uri != NULL; uri = hk_xml_next (uri, "self-uri"))
    {
      g_autofree char *href = hk_xml_dup_attribute (uri, "href");
      g_autofree char *link = hk_link_from_url (href);

      if (link != NULL && !hk_work_has (work, HK_VAR_URL))
        hk_work_set_string (work, HK_VAR_URL, link);
    }
}

static void
read_meta (Jats *self,
           const xmlNode *meta)
{
  hk_work_set_csl_type (hk_article_get_work (self->article), "article-journal");
  hk_work_set_string (hk_article_get_work (self->article), HK_VAR_LANGUAGE, self->language);
  read_ids (self, meta);
  set_field (self, HK_VAR_VOLUME, hk_xml_child (meta, "volume"));
  set_field (self, HK_VAR_ISSUE, hk_xml_child (meta, "issue"));
  set_field (self, HK_VAR_VOLUME, hk_xml_child (hk_xml_child (meta, "volume-issue-group"), "volume"));
  set_field (self, HK_VAR_ISSUE, hk_xml_child (hk_xml_child (meta, "volume-issue-group"), "issue"));
  set_field (self, HK_VAR_SUPPLEMENT_NUMBER, hk_xml_child (meta, "supplement"));
  read_pages (self, meta);
  read_dates (self, meta);
  read_history (self, hk_xml_child (meta, "history"));
  read_permissions (self, meta);
  read_address (self, meta);
}

/* A translation keeps its front matter in its own front-stub. */
static void
read_translations (Jats *self)
{
  for (const xmlNode *sub = hk_xml_child (self->root, "sub-article"); sub != NULL;
       sub = hk_xml_next (sub, "sub-article"))
    {
      const xmlNode *front = hk_xml_child (sub, "front-stub");
      const char *language = own_language (sub);

      if (!hk_xml_attribute_is (sub, "article-type", "translation"))
        continue;
      if (front == NULL)
        front = hk_xml_child (hk_xml_child (sub, "front"), "article-meta");
      if (language == NULL && front != NULL)
        {
          g_autofree char *text = hk_jats_dup_text (self->reading, hk_xml_child (front, "title-group"));

          language = hk_language_guess (text, -1);
        }
      if (!hk_reading_allow (self->reading, hk_article_get_fronts (self->article)->len, HK_LIMIT_LANGUAGES, N_ ("languages")))
        return;
      if (front == NULL || language == NULL || g_str_equal (language, self->language))
        continue;
      read_front (self, front, sub, language);
    }
}

static gboolean
read_references (Jats *self,
                 const xmlNode *root,
                 GError **error)
{
  GListModel *references = hk_article_get_references (self->article);
  guint n = 0;

  for (const xmlNode *node = root; node != NULL;)
    {
      gboolean into = node == root || (!hk_xml_is (node, "sub-article") && !hk_xml_is (node, "response"));

      if (hk_xml_is (node, "ref") && hk_xml_is (node->parent, "ref-list"))
        {
          HkReference *reference;

          into = FALSE;
          if (!hk_reading_allow (self->reading, g_list_model_get_n_items (references), HK_LIMIT_REFERENCES,
                                 N_ ("references")))
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
read_translated_references (Jats *self,
                            GError **error)
{
  for (const xmlNode *sub = hk_xml_child (self->root, "sub-article");
       sub != NULL && g_list_model_get_n_items (hk_article_get_references (self->article)) == 0;
       sub = hk_xml_next (sub, "sub-article"))
    if (hk_xml_attribute_is (sub, "article-type", "translation") && !read_references (self, sub, error))
      return FALSE;
  return TRUE;
}

/* The article in a file that may wrap it, as PMC's and OAI's answers do. */
static const xmlNode *
find_article (HkReading *reading,
              const xmlNode *top)
{
  const xmlNode *found = NULL;

  for (const xmlNode *node = top; node != NULL; node = hk_xml_walk (node, top, !hk_xml_is (node, "article")))
    {
      if (!hk_xml_is (node, "article"))
        continue;
      if (found != NULL)
        {
          hk_reading_add_notice (reading, HK_NOTICE_LEFT_OUT, "article", 0, (guint) xmlGetLineNo ((xmlNode *) node));
          break;
        }
      found = node;
    }
  return found;
}

static HkArticle *
read_jats (HkReading *reading,
           GError **error)
{
  g_autoptr (xmlDoc) document = hk_xml_parse (reading, error);
  g_autoptr (HkArticle) article = NULL;
  Jats self = { .reading = reading };
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
      hk_format_set_syntax_error (error, self.root == NULL ? 0 : (guint) xmlGetLineNo ((xmlNode *) self.root), 0,
                                  _ ("the article has no front matter"));
      return NULL;
    }
  self.article = article = hk_article_new ();
  self.language = find_language (&self, meta);
  read_meta (&self, meta);
  read_front (&self, meta, self.root, self.language);
  read_journal (&self, hk_xml_child (front, "journal-meta"));
  read_translations (&self);
  if (!read_references (&self, self.root, error) || !read_translated_references (&self, error))
    return NULL;
  hk_own_work_complete (article);
  hk_languages_choose (reading, article);
  return g_steal_pointer (&article);
}

static guint
probe (const char *head,
       gsize head_bytes)
{
  if (hk_xml_probe_root (head, head_bytes, "article")
      && (strstr (head, "<article-meta") != NULL || strstr (head, "<journal-meta") != NULL
          || strstr (head, "//NLM//DTD") != NULL || strstr (head, "JATS") != NULL || strstr (head, "<front") != NULL))
    return 90;
  /* Answers of repositories wrap the article. */
  return *head == '<' && strstr (head, "<article-meta") != NULL ? 70 : 0;
}

const HkFormat hk_format_jats = {
  .id = "jats",
  .name = N_ ("JATS"),
  .mime_types = HK_STRINGS ("application/jats+xml", "application/xml", "text/xml"),
  .suffixes = HK_STRINGS ("xml", "nxml", "jats"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_AFFILIATIONS | HK_HOLDS_ABSTRACT
           | HK_HOLDS_ABSTRACTS | HK_HOLDS_HEADINGS | HK_HOLDS_KEYWORDS | HK_HOLDS_ALL_KEYWORDS
           | HK_HOLDS_SUBJECTS | HK_HOLDS_HISTORY | HK_HOLDS_REFERENCES | HK_HOLDS_PRINTED,
  .second_language = "trans-title-group, trans-abstract, kwd-group[@xml:lang], sub-article[@article-type=\"translation\"]",
  .probe = probe,
  .read = read_jats,
  .write = hk_jats_write,
};
