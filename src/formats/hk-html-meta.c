/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-html-meta.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-front-fill.h"
#include "hk-html-text.h"
#include "hk-language-name.h"
#include "hk-limits.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"
#include "hk-script.h"

typedef enum
{
  FIELD_TITLE,
  FIELD_ABSTRACT,
  FIELD_KEYWORDS,
  FIELD_CONTAINER,
  FIELD_TYPE,
  FIELD_AUTHOR,
  FIELD_AUTHORS,
  FIELD_STRING,
  FIELD_DATE,
  FIELD_RECEIVED,
  FIELD_DOI,
  FIELD_URL,
  FIELD_CSL_TYPE, /* the name says of what type the work is */
  FIELD_REFERENCE,
} Field;

/* In the order in which they are believed. Names are in lower case, with "." between their parts. */
static const struct
{
  const char *name;
  Field field;
  HkVariable variable;
  const char *csl_type;
} rows[] = {
  { "citation_title", FIELD_TITLE, 0, NULL },
  { "dc.title", FIELD_TITLE, 0, NULL },
  { "dc.title.alternative", FIELD_TITLE, 0, NULL },
  { "dcterms.title", FIELD_TITLE, 0, NULL },
  { "dcterms.alternative", FIELD_TITLE, 0, NULL },
  { "eprints.title", FIELD_TITLE, 0, NULL },
  { "prism.title", FIELD_TITLE, 0, NULL },
  { "citation_abstract", FIELD_ABSTRACT, 0, NULL },
  { "dc.description", FIELD_ABSTRACT, 0, NULL },
  { "dcterms.abstract", FIELD_ABSTRACT, 0, NULL },
  { "dc.description.abstract", FIELD_ABSTRACT, 0, NULL },
  { "eprints.abstract", FIELD_ABSTRACT, 0, NULL },
  { "citation_keywords", FIELD_KEYWORDS, 0, NULL },
  { "citation_keyword", FIELD_KEYWORDS, 0, NULL },
  { "dc.subject", FIELD_KEYWORDS, 0, NULL },
  { "dcterms.subject", FIELD_KEYWORDS, 0, NULL },
  { "eprints.keywords", FIELD_KEYWORDS, 0, NULL },
  { "prism.keyword", FIELD_KEYWORDS, 0, NULL },
  { "citation_journal_title", FIELD_CONTAINER, 0, NULL },
  { "citation_conference_title", FIELD_CONTAINER, 0, NULL },
  { "citation_inbook_title", FIELD_CONTAINER, 0, NULL },
  { "citation_book_title", FIELD_CONTAINER, 0, NULL },
  { "prism.publicationname", FIELD_CONTAINER, 0, NULL },
  { "eprints.publication", FIELD_CONTAINER, 0, NULL },
  { "dc.source", FIELD_CONTAINER, 0, NULL },
  { "citation_article_type", FIELD_TYPE, 0, NULL },
  { "dc.type.articletype", FIELD_TYPE, 0, NULL },
  { "prism.section", FIELD_TYPE, 0, NULL },
  { "citation_author", FIELD_AUTHOR, 0, NULL },
  { "citation_authors", FIELD_AUTHORS, 0, NULL },
  { "dc.creator.personalname", FIELD_AUTHOR, 0, NULL },
  { "dc.creator", FIELD_AUTHOR, 0, NULL },
  { "dcterms.creator", FIELD_AUTHOR, 0, NULL },
  { "eprints.creators_name", FIELD_AUTHOR, 0, NULL },
  { "citation_publication_date", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "citation_date", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "citation_cover_date", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "prism.publicationdate", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "dc.date.issued", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "dcterms.issued", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "citation_online_date", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "citation_year", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "eprints.date", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "dc.date", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "article.published_time", FIELD_DATE, HK_VAR_ISSUED, NULL },
  { "dc.date.datesubmitted", FIELD_RECEIVED, 0, NULL },
  { "dcterms.datesubmitted", FIELD_RECEIVED, 0, NULL },
  { "citation_doi", FIELD_DOI, 0, NULL },
  { "dc.identifier.doi", FIELD_DOI, 0, NULL },
  { "prism.doi", FIELD_DOI, 0, NULL },
  { "dc.identifier", FIELD_DOI, 0, NULL },
  { "eprints.id_number", FIELD_DOI, 0, NULL },
  { "citation_public_url", FIELD_URL, 0, NULL },
  { "citation_abstract_html_url", FIELD_URL, 0, NULL },
  { "citation_fulltext_html_url", FIELD_URL, 0, NULL },
  { "dc.identifier.uri", FIELD_URL, 0, NULL },
  { "prism.url", FIELD_URL, 0, NULL },
  { "og.url", FIELD_URL, 0, NULL },
  { "citation_volume", FIELD_STRING, HK_VAR_VOLUME, NULL },
  { "prism.volume", FIELD_STRING, HK_VAR_VOLUME, NULL },
  { "dc.source.volume", FIELD_STRING, HK_VAR_VOLUME, NULL },
  { "eprints.volume", FIELD_STRING, HK_VAR_VOLUME, NULL },
  { "citation_issue", FIELD_STRING, HK_VAR_ISSUE, NULL },
  { "prism.number", FIELD_STRING, HK_VAR_ISSUE, NULL },
  { "dc.source.issue", FIELD_STRING, HK_VAR_ISSUE, NULL },
  { "eprints.number", FIELD_STRING, HK_VAR_ISSUE, NULL },
  { "dc.identifier.pagenumber", FIELD_STRING, HK_VAR_PAGE, NULL },
  { "eprints.pagerange", FIELD_STRING, HK_VAR_PAGE, NULL },
  { "citation_journal_abbrev", FIELD_STRING, HK_VAR_CONTAINER_TITLE_SHORT, NULL },
  { "citation_issn", FIELD_STRING, HK_VAR_ISSN, NULL },
  { "prism.issn", FIELD_STRING, HK_VAR_ISSN, NULL },
  { "citation_eissn", FIELD_STRING, HK_VAR_ISSN, NULL },
  { "dc.source.issn", FIELD_STRING, HK_VAR_ISSN, NULL },
  { "citation_isbn", FIELD_STRING, HK_VAR_ISBN, NULL },
  { "citation_publisher", FIELD_STRING, HK_VAR_PUBLISHER, NULL },
  { "citation_dissertation_institution", FIELD_STRING, HK_VAR_PUBLISHER, NULL },
  { "citation_technical_report_institution", FIELD_STRING, HK_VAR_PUBLISHER, NULL },
  { "dc.publisher", FIELD_STRING, HK_VAR_PUBLISHER, NULL },
  { "citation_technical_report_number", FIELD_STRING, HK_VAR_NUMBER, NULL },
  { "citation_pmid", FIELD_STRING, HK_VAR_PMID, NULL },
  { "citation_pmcid", FIELD_STRING, HK_VAR_PMCID, NULL },
  { "citation_conference_title", FIELD_CSL_TYPE, 0, "paper-conference" },
  { "citation_conference", FIELD_CSL_TYPE, 0, "paper-conference" },
  { "citation_dissertation_institution", FIELD_CSL_TYPE, 0, "thesis" },
  { "citation_technical_report_institution", FIELD_CSL_TYPE, 0, "report" },
  { "citation_inbook_title", FIELD_CSL_TYPE, 0, "chapter" },
  { "citation_reference", FIELD_REFERENCE, 0, NULL },
  { "og.title", FIELD_TITLE, 0, NULL },
  { "description", FIELD_ABSTRACT, 0, NULL },
  { "og.description", FIELD_ABSTRACT, 0, NULL },
  { "keywords", FIELD_KEYWORDS, 0, NULL },
};

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

/* "citation_title=…; citation_author=…": fields of a reference in one string. */
static HkWork *
parse_reference_fields (Page *page, const char *content)
{
  static const struct
  {
    const char *name;
    HkVariable variable;
  } fields[] = {
    { "citation_title", HK_VAR_TITLE },
    { "citation_journal_title", HK_VAR_CONTAINER_TITLE },
    { "citation_conference_title", HK_VAR_CONTAINER_TITLE },
    { "citation_inbook_title", HK_VAR_CONTAINER_TITLE },
    { "citation_journal_abbrev", HK_VAR_CONTAINER_TITLE_SHORT },
    { "citation_volume", HK_VAR_VOLUME },
    { "citation_issue", HK_VAR_ISSUE },
    { "citation_publisher", HK_VAR_PUBLISHER },
    { "citation_issn", HK_VAR_ISSN },
    { "citation_isbn", HK_VAR_ISBN },
    { "citation_pmid", HK_VAR_PMID },
  };
  g_auto (GStrv) parts = g_strsplit (content, ";", 256);
  g_autoptr (HkWork) work = hk_work_new ("article-journal");
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  for (char **part = parts; *part != NULL; part++)
    {
      char *equals = strchr (*part, '=');
      g_autofree char *value
          = equals == NULL ? NULL : hk_reading_clean (page->reading, equals + 1, -1);
      const char *name = equals == NULL ? NULL : (*equals = '\0', g_strstrip (*part));

      if (value == NULL || *value == '\0')
        continue;
      if (g_str_equal (name, "citation_author"))
        hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_parse (value));
      else if (g_str_equal (name, "citation_doi"))
        {
          g_autofree char *doi = hk_link_find_doi (value);

          if (doi != NULL)
            hk_work_set_string (work, HK_VAR_DOI, doi);
        }
      else if (g_str_equal (name, "citation_firstpage") && first == NULL)
        first = g_steal_pointer (&value);
      else if (g_str_equal (name, "citation_lastpage") && last == NULL)
        last = g_steal_pointer (&value);
      else if (g_str_equal (name, "citation_year")
               || g_str_equal (name, "citation_publication_date")
               || g_str_equal (name, "citation_date"))
        {
          HkDate *date = hk_loose_date_parse (value, -1);

          if (date != NULL)
            hk_work_take_date (work, HK_VAR_ISSUED, date);
        }
      else
        for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
          if (g_str_equal (name, fields[i].name) && !hk_work_has (work, fields[i].variable))
            hk_work_set_string (work, fields[i].variable, value);
    }
  hk_front_fill_pages (work, first, last);
  return hk_work_has (work, HK_VAR_TITLE) || hk_work_has (work, HK_VAR_CONTAINER_TITLE)
             ? g_steal_pointer (&work)
             : NULL;
}

static void
take_reference (Page *page, const Meta *meta)
{
  GListModel *references = hk_article_get_references (page->article);
  g_autoptr (HkWork) work = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *text = NULL;
  HkReference *reference;
  const char *title;

  if (!hk_reading_allow (page->reading, g_list_model_get_n_items (references), HK_LIMIT_REFERENCES,
                         N_ ("references")))
    return;
  if (strstr (meta->content, "citation_") != NULL && strchr (meta->content, '=') != NULL)
    work = parse_reference_fields (page, meta->content);
  if (work != NULL)
    {
      title = hk_work_get_string (work, HK_VAR_TITLE);
      reference = hk_reference_new ("", title == NULL ? NULL : hk_language_guess (title, -1));
      hk_reference_take_work (reference, g_steal_pointer (&work));
    }
  else
    {
      stripped = hk_html_strip (meta->content);
      text = hk_reading_clean_reference (page->reading, stripped, -1);
      if (*text == '\0')
        return;
      reference = hk_reference_new (text, hk_language_guess (text, -1));
    }
  hk_article_take_reference (page->article, reference);
}

static void
take (Page *page, guint row, guint i)
{
  const Meta *meta = get_meta (page, i);
  HkFront *front;

  switch (rows[row].field)
    {
    case FIELD_TITLE:
      take_title (page, meta);
      break;
    case FIELD_ABSTRACT:
      {
        g_autofree char *stripped = hk_html_strip (meta->content);

        front = get_front (page, meta);
        if (hk_front_get_abstract (front)->len == 0)
          hk_front_fill_abstract (page->reading, front, stripped);
      }
      break;
    case FIELD_KEYWORDS:
      hk_front_fill_keywords (page->reading, get_front (page, meta), meta->content);
      break;
    case FIELD_CONTAINER:
      {
        g_autofree char *text = dup_clean (page, meta);

        front = get_front (page, meta);
        if (hk_front_get_container_title (front) == NULL && strstr (text, "://") == NULL)
          hk_front_set_container_title (front, text);
      }
      break;
    case FIELD_TYPE:
      {
        g_autofree char *text = dup_clean (page, meta);

        hk_front_set_article_type (get_front (page, meta), text);
      }
      break;
    case FIELD_AUTHOR:
      take_author (page, i);
      break;
    case FIELD_AUTHORS:
      take_authors (page, meta);
      break;
    case FIELD_STRING:
      take_string (page, meta, rows[row].variable);
      break;
    case FIELD_DATE:
      take_date (page, meta);
      break;
    case FIELD_RECEIVED:
      take_received (page, meta);
      break;
    case FIELD_DOI:
      take_doi (page, meta);
      break;
    case FIELD_URL:
      take_url (page, meta);
      break;
    case FIELD_CSL_TYPE:
      hk_work_set_csl_type (hk_article_get_work (page->article), rows[row].csl_type);
      break;
    case FIELD_REFERENCE:
      take_reference (page, meta);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Whether the front of a list's language already has the list from a better source. */
static gboolean
is_taken (Page *page, guint row, const Meta *meta, GHashTable *sources)
{
  g_autofree char *key = NULL;
  const char *language;
  gpointer by;

  if (rows[row].field != FIELD_KEYWORDS && rows[row].field != FIELD_AUTHOR
      && rows[row].field != FIELD_AUTHORS)
    return FALSE;
  language = hk_front_get_language (
      rows[row].field == FIELD_KEYWORDS ? get_front (page, meta) : get_author_front (page, meta));
  key = g_strdup_printf ("%s %d", language, rows[row].field == FIELD_KEYWORDS);
  by = g_hash_table_lookup (sources, key);
  if (by == NULL)
    {
      g_hash_table_insert (sources, g_steal_pointer (&key), GUINT_TO_POINTER (row + 1));
      return FALSE;
    }
  return GPOINTER_TO_UINT (by) != row + 1;
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
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    for (guint i = 0; i < metas->len; i++)
      if (g_str_equal (get_meta (&page, i)->name, rows[row].name)
          && !is_taken (&page, row, get_meta (&page, i), sources))
        take (&page, row, i);
  take_pages (&page);
  return TRUE;
}
