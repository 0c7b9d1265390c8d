/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-html-meta.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-front-fill.h"
#include "hk-html-citation.h"
#include "hk-html-meta-map.h"
#include "hk-html-text.h"
#include "hk-language-name.h"
#include "hk-limits.h"
#include "hk-link.h"
#include "hk-loose-date.h"

typedef struct
{
  char *name;
  char *content;
  const char *language;
} Meta;

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  const char *language; /* of the page */
  GArray *metas;        /* Meta */
} Page;

static void
clear_meta (gpointer data)
{
  Meta *meta = data;

  g_free (meta->name);
  g_free (meta->content);
}

/* "DC:Title", "dc.title" and "bepress_citation_title" are names that others write otherwise. */
static char *
normalise_name (const char *name)
{
  char *lower = g_ascii_strdown (name, -1);
  char *out;

  for (char *p = lower; *p != '\0'; p++)
    if (*p == ':')
      *p = '.';
  if (!g_str_has_prefix (lower, "bepress_"))
    return lower;
  out = g_strdup (lower + strlen ("bepress_"));
  g_free (lower);
  return out;
}

static void
collect (Page *page, const xmlNode *root)
{
  for (const xmlNode *node = root; node != NULL; node = hk_xml_walk (node, root, TRUE))
    {
      g_autofree char *name = NULL;
      g_autofree char *content = NULL;
      g_autofree char *language = NULL;
      Meta meta;

      if (!hk_xml_is (node, "meta"))
        continue;
      name = hk_xml_dup_attribute (node, "name");
      if (name == NULL)
        name = hk_xml_dup_attribute (node, "property");
      content = hk_xml_dup_attribute (node, "content");
      if (name == NULL || content == NULL || *content == '\0'
          || !hk_reading_allow (page->reading, page->metas->len, HK_LIMIT_REFERENCES,
                                N_ ("meta elements")))
        continue;
      language = hk_xml_dup_attribute (node, "lang");
      meta.name = normalise_name (name);
      meta.content = g_steal_pointer (&content);
      meta.language = language == NULL ? NULL : hk_language_from_name (language, -1);
      g_array_append_val (page->metas, meta);
    }
}

static const Meta *
get_meta (const Page *page, guint i)
{
  return &g_array_index (page->metas, Meta, i);
}

static const char *
find_content (const Page *page, const char *name)
{
  for (guint i = 0; i < page->metas->len; i++)
    if (g_str_equal (get_meta (page, i)->name, name))
      return get_meta (page, i)->content;
  return NULL;
}

static const char *
find_page_language (const Page *page, const xmlNode *root)
{
  static const char *const names[]
      = { "citation_language", "dc.language", "dcterms.language", "prism.language" };
  const char *title = find_content (page, "citation_title");
  const char *language = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names) && language == NULL; i++)
    language = hk_language_from_name (find_content (page, names[i]), -1);
  if (language != NULL)
    return language;
  /* The language of the interface around is only that of the article if the title does not disagree. */
  language = hk_xml_get_language (root);
  if (title == NULL)
    title = find_content (page, "dc.title");
  return hk_front_fill_language (language, title);
}

static HkFront *
get_front (Page *page, const Meta *meta)
{
  const char *language = meta->language != NULL
                             ? meta->language
                             : hk_front_fill_language (page->language, meta->content);

  return hk_article_ensure_front (page->article, language == NULL ? "und" : language);
}

/* All authors stand in the article's own language, whatever letters a name is in. */
static HkFront *
get_author_front (Page *page, const Meta *meta)
{
  if (meta->language == NULL && page->language != NULL)
    return hk_article_ensure_front (page->article, page->language);
  return get_front (page, meta);
}

static char *
dup_clean (Page *page, const Meta *meta)
{
  g_autofree char *stripped = hk_html_strip (meta->content);

  return hk_reading_clean (page->reading, stripped, -1);
}

static void
take_title (Page *page, const Meta *meta)
{
  g_autofree char *text = dup_clean (page, meta);
  HkFront *front = get_front (page, meta);

  if (hk_front_get_title (front) == NULL)
    hk_front_set_title (front, text);
}

/* What follows a citation_author until the next one is about that person. */
static void
take_author_details (Page *page, guint i, HkFront *front, HkAuthor *author)
{
  for (i++; i < page->metas->len; i++)
    {
      const Meta *meta = get_meta (page, i);

      if (!g_str_has_prefix (meta->name, "citation_author_"))
        return;
      if (g_str_equal (meta->name, "citation_author_institution"))
        hk_front_fill_affiliation (page->reading, front, author, meta->content);
      else if (g_str_equal (meta->name, "citation_author_email") && author->email == NULL)
        author->email = hk_reading_clean (page->reading, meta->content, -1);
      else if (g_str_equal (meta->name, "citation_author_orcid") && author->orcid == NULL)
        author->orcid = hk_front_fill_find_orcid (meta->content);
    }
}

static void
take_author (Page *page, guint i)
{
  const Meta *meta = get_meta (page, i);
  HkFront *front = get_author_front (page, meta);
  HkAuthor *author;

  author = hk_front_fill_author (page->reading, front, meta->content);
  if (author != NULL)
    take_author_details (page, i, front, author);
}

static void
take_authors (Page *page, const Meta *meta)
{
  g_auto (GStrv) names = g_strsplit (meta->content, ";", HK_LIMIT_PARTS);

  for (char **name = names; *name != NULL; name++)
    hk_front_fill_author (page->reading, get_author_front (page, meta), *name);
}

static void
take_string (Page *page, const Meta *meta, HkVariable variable)
{
  HkWork *work = hk_article_get_work (page->article);
  g_autofree char *text = dup_clean (page, meta);

  if (*text != '\0' && !hk_work_has (work, variable))
    hk_work_set_string (work, variable, text);
}

static void
take_date (Page *page, const Meta *meta)
{
  HkWork *work = hk_article_get_work (page->article);
  HkDate *date = hk_work_has (work, HK_VAR_ISSUED) ? NULL : hk_loose_date_parse (meta->content, -1);

  if (date != NULL)
    hk_work_take_date (work, HK_VAR_ISSUED, date);
}

static void
take_received (Page *page, const Meta *meta)
{
  HkDate *date = hk_loose_date_parse (meta->content, -1);

  if (date != NULL)
    hk_article_take_history (page->article, HK_HISTORY_RECEIVED, date);
}

static void
take_doi (Page *page, const Meta *meta)
{
  HkWork *work = hk_article_get_work (page->article);
  g_autofree char *doi = hk_link_find_doi (meta->content);

  if (doi != NULL && !hk_work_has (work, HK_VAR_DOI))
    hk_work_set_string (work, HK_VAR_DOI, doi);
}

static void
take_url (Page *page, const Meta *meta)
{
  HkWork *work = hk_article_get_work (page->article);
  g_autofree char *link = hk_link_from_url (meta->content);

  if (link != NULL && !hk_work_has (work, HK_VAR_URL))
    hk_work_set_string (work, HK_VAR_URL, link);
}

static void
take_reference (Page *page, const Meta *meta)
{
  GListModel *references = hk_article_get_references (page->article);
  HkReference *reference = NULL;

  if (hk_reading_allow (page->reading, g_list_model_get_n_items (references), HK_LIMIT_REFERENCES,
                        N_ ("references")))
    reference = hk_html_citation_read (page->reading, meta->content);
  if (reference != NULL)
    hk_article_take_reference (page->article, reference);
}

static void
take (Page *page, const HkHtmlMeta *row, guint i)
{
  const Meta *meta = get_meta (page, i);
  HkFront *front;

  switch (row->field)
    {
    case HK_HTML_TITLE:
      take_title (page, meta);
      break;
    case HK_HTML_ABSTRACT:
      {
        g_autofree char *stripped = hk_html_strip (meta->content);

        front = get_front (page, meta);
        if (hk_front_get_abstract (front)->len == 0)
          hk_front_fill_abstract (page->reading, front, stripped);
      }
      break;
    case HK_HTML_KEYWORDS:
      hk_front_fill_keywords (page->reading, get_front (page, meta), meta->content);
      break;
    case HK_HTML_CONTAINER:
      {
        g_autofree char *text = dup_clean (page, meta);

        front = get_front (page, meta);
        if (hk_front_get_container_title (front) == NULL && strstr (text, "://") == NULL)
          hk_front_set_container_title (front, text);
      }
      break;
    case HK_HTML_TYPE:
      {
        g_autofree char *text = dup_clean (page, meta);

        hk_front_set_article_type (get_front (page, meta), text);
      }
      break;
    case HK_HTML_AUTHOR:
      take_author (page, i);
      break;
    case HK_HTML_AUTHORS:
      take_authors (page, meta);
      break;
    case HK_HTML_STRING:
      take_string (page, meta, row->variable);
      break;
    case HK_HTML_DATE:
      take_date (page, meta);
      break;
    case HK_HTML_RECEIVED:
      take_received (page, meta);
      break;
    case HK_HTML_DOI:
      take_doi (page, meta);
      break;
    case HK_HTML_URL:
      take_url (page, meta);
      break;
    case HK_HTML_CSL_TYPE:
      hk_work_set_csl_type (hk_article_get_work (page->article), row->csl_type);
      break;
    case HK_HTML_REFERENCE:
      take_reference (page, meta);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Whether the front of a list's language already has the list from a better source. */
static gboolean
is_taken (Page *page, const HkHtmlMeta *row, const Meta *meta, GHashTable *sources)
{
  g_autofree char *key = NULL;
  const char *language;
  gpointer by;

  if (row->field != HK_HTML_KEYWORDS && row->field != HK_HTML_AUTHOR
      && row->field != HK_HTML_AUTHORS)
    return FALSE;
  language = hk_front_get_language (row->field == HK_HTML_KEYWORDS ? get_front (page, meta)
                                                                   : get_author_front (page, meta));
  key = g_strdup_printf ("%s %d", language, row->field == HK_HTML_KEYWORDS);
  by = g_hash_table_lookup (sources, key);
  if (by == NULL)
    {
      g_hash_table_insert (sources, g_steal_pointer (&key), (gpointer) row);
      return FALSE;
    }
  return by != row;
}

static void
take_pages (Page *page)
{
  static const char *const names[][2] = { { "citation_firstpage", "citation_lastpage" },
                                          { "prism.startingpage", "prism.endingpage" } };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      const char *from = find_content (page, names[i][0]);
      const char *to = find_content (page, names[i][1]);

      first = from == NULL ? NULL : hk_reading_clean (page->reading, from, -1);
      last = to == NULL ? NULL : hk_reading_clean (page->reading, to, -1);
      hk_front_fill_pages (hk_article_get_work (page->article), first, last);
    }
}

/* Every site has a title and a description; these alone do not make a page an article's. */
static gboolean
is_article (const Page *page)
{
  for (guint i = 0; i < page->metas->len; i++)
    {
      const char *name = get_meta (page, i)->name;

      if (g_str_has_prefix (name, "citation_") || g_str_has_prefix (name, "dc.")
          || g_str_has_prefix (name, "dcterms.") || g_str_has_prefix (name, "prism.")
          || g_str_has_prefix (name, "eprints."))
        return TRUE;
    }
  return FALSE;
}

/**
 * hk_html_meta_read:
 * @reading: a reading
 * @article: the article, which gets what the page's meta elements say
 * @root: the page's first element
 *
 * Reads titles, abstracts and keywords in every language that xml:lang gives, authors with what stands
 * after each, the facts of citing, and references.
 *
 * Returns: whether the page has meta elements of an article
 */
gboolean
hk_html_meta_read (HkReading *reading, HkArticle *article, const xmlNode *root)
{
  g_autoptr (GArray) metas = g_array_new (FALSE, FALSE, sizeof (Meta));
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Page page = { reading, article, NULL, metas };

  g_array_set_clear_func (metas, clear_meta);
  collect (&page, root);
  page.language = find_page_language (&page, root);
  if (page.language != NULL)
    {
      hk_article_ensure_front (article, page.language);
      hk_work_set_string (hk_article_get_work (article), HK_VAR_LANGUAGE, page.language);
    }
  if (!is_article (&page))
    return FALSE;
  for (const HkHtmlMeta *row = hk_html_list_metas (); row->name != NULL; row++)
    for (guint i = 0; i < metas->len; i++)
      if (g_str_equal (get_meta (&page, i)->name, row->name)
          && !is_taken (&page, row, get_meta (&page, i), sources))
        take (&page, row, i);
  take_pages (&page);
  return TRUE;
}
