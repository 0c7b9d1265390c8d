/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-linked-data.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-front-fill.h"
#include "hk-html-text.h"
#include "hk-json.h"
#include "hk-language-name.h"
#include "hk-limits.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"
#include "hk-script.h"

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  const char *language;
  JsonNode *root; /* the whole script */
  HkWork *work;   /* what is being read: the article's, or one that it cites */
} Data;

static gboolean
has_type (JsonNode *node, const char *const *types)
{
  JsonNode *type = hk_json_get (node, "@type");

  for (guint i = 0; i < hk_json_get_length (type); i++)
    {
      const char *name = hk_json_get_string (hk_json_get_element (type, i), NULL);
      const char *colon = name == NULL ? NULL : strrchr (name, ':');
      const char *slash = name == NULL ? NULL : strrchr (name, '/');

      if (name == NULL)
        continue;
      name = slash != NULL ? slash + 1 : colon != NULL ? colon + 1 : name;
      for (const char *const *t = types; *t != NULL; t++)
        if (g_str_equal (name, *t))
          return TRUE;
    }
  return FALSE;
}

/* The article among what a script describes: itself, an element of an array, or of its @graph. */
static JsonNode *
find_article (JsonNode *node)
{
  static const char *const types[]
      = { "ScholarlyArticle", "MedicalScholarlyArticle", "Article", "Report", "Thesis", NULL };

  for (guint i = 0; i < hk_json_get_length (node); i++)
    {
      JsonNode *element = hk_json_get_element (node, i);
      JsonNode *graph = hk_json_get (element, "@graph");
      JsonNode *main = hk_json_get (element, "mainEntity");

      if (has_type (element, types))
        return element;
      if (main != NULL && has_type (main, types))
        return main;
      for (guint j = 0; j < hk_json_get_length (graph); j++)
        if (has_type (hk_json_get_element (graph, j), types))
          return hk_json_get_element (graph, j);
    }
  return NULL;
}

/* A text and its language: "…" or {"@value": "…", "@language": "fa"}. */
static const char *
get_text (JsonNode *node, const char **language)
{
  const char *text = hk_json_get_string (node, NULL);

  *language = NULL;
  if (text != NULL)
    return text;
  *language = hk_language_from_name (hk_json_get_string (node, "@language"), -1);
  text = hk_json_get_string (node, "@value");
  return text != NULL ? text : hk_json_get_string (node, "name");
}

static const char *
get_name (JsonNode *node)
{
  const char *language;

  return hk_json_get_length (node) == 0 ? NULL
                                        : get_text (hk_json_get_element (node, 0), &language);
}

static HkFront *
get_front (Data *self, const char *language, const char *text)
{
  if (language == NULL)
    language = hk_front_fill_language (self->language, text);
  return hk_article_ensure_front (self->article, language == NULL ? "und" : language);
}

typedef void (*Fill) (Data *self, HkFront *front, const char *text);

/* Strings may hold tags and references to characters, as the page around them does. */
static char *
dup_clean (Data *self, const char *text)
{
  g_autofree char *stripped = hk_html_strip (text);

  return hk_reading_clean (self->reading, stripped, -1);
}

static void
fill_title (Data *self, HkFront *front, const char *text)
{
  g_autofree char *clean = dup_clean (self, text);

  if (hk_front_get_title (front) == NULL)
    hk_front_set_title (front, clean);
}

static void
fill_abstract (Data *self, HkFront *front, const char *text)
{
  g_autofree char *stripped = hk_html_strip (text);

  if (hk_front_get_abstract (front)->len == 0)
    hk_front_fill_abstract (self->reading, front, stripped);
}

static void
fill_keywords (Data *self, HkFront *front, const char *text)
{
  hk_front_fill_keywords (self->reading, front, text);
}

/* One of a list, in which a comma parts no keywords. */
static void
fill_keyword (Data *self, HkFront *front, const char *text)
{
  hk_front_fill_keyword (self->reading, front, text);
}

static void
fill (Data *self, JsonNode *object, const char *member, Fill func)
{
  JsonNode *node = hk_json_get (object, member);

  for (guint i = 0; i < MIN (hk_json_get_length (node), HK_LIMIT_PARTS); i++)
    {
      const char *language;
      const char *text = get_text (hk_json_get_element (node, i), &language);

      if (text != NULL && *text != '\0')
        func (self, get_front (self, language, text), text);
    }
}

/* What a node says, or where it only refers by "@id", what the one of the graph with that name says. */
static JsonNode *
resolve (Data *self, JsonNode *node)
{
  const char *id = hk_json_get_string (node, "@id");

  if (id == NULL || hk_json_get (node, "@type") != NULL)
    return node;
  for (guint i = 0; i < hk_json_get_length (self->root); i++)
    {
      JsonNode *graph = hk_json_get (hk_json_get_element (self->root, i), "@graph");

      for (guint j = 0; j < hk_json_get_length (graph); j++)
        {
          JsonNode *found = hk_json_get_element (graph, j);

          if (g_strcmp0 (hk_json_get_string (found, "@id"), id) == 0)
            return found;
        }
    }
  return node;
}

/* Of a node with a family name or a name. */
static HkName *
read_name (Data *self, JsonNode *node)
{
  const char *family = hk_json_get_string (node, "familyName");
  const char *given = hk_json_get_string (node, "givenName");
  g_autofree char *last = dup_clean (self, family != NULL ? family : get_name (node));
  g_autofree char *first = dup_clean (self, family == NULL || given == NULL ? "" : given);

  return family == NULL ? hk_name_parse (last) : hk_name_new (last, *first == '\0' ? NULL : first);
}

static void
read_author (Data *self, JsonNode *node)
{
  const char *family = hk_json_get_string (node, "familyName");
  const char *text = get_name (node);
  JsonNode *places = hk_json_get (node, "affiliation");
  JsonNode *ids = hk_json_get (node, "sameAs") != NULL ? hk_json_get (node, "sameAs")
                                                       : hk_json_get (node, "identifier");
  HkFront *front;
  HkAuthor *author;

  if (text == NULL && family == NULL)
    return;
  /* All authors stand in the article's own language, whatever letters a name is in. */
  front = get_front (self, self->language, text != NULL ? text : family);
  if (family != NULL)
    author = hk_front_fill_author_name (self->reading, front, read_name (self, node));
  else
    author = hk_front_fill_author (self->reading, front, text);
  if (author == NULL)
    return;
  for (guint i = 0; i < MIN (hk_json_get_length (places), 64); i++)
    {
      const char *place = get_name (resolve (self, hk_json_get_element (places, i)));

      if (place != NULL)
        hk_front_fill_affiliation (self->reading, front, author, place);
    }
  for (guint i = 0; i < MIN (hk_json_get_length (ids), 64) && author->orcid == NULL; i++)
    author->orcid
        = hk_front_fill_find_orcid (hk_json_get_string (hk_json_get_element (ids, i), NULL));
  if (hk_json_get_string (node, "email") != NULL)
    {
      const char *email = hk_json_get_string (node, "email");

      author->email
          = hk_reading_clean (self->reading,
                              g_str_has_prefix (email, "mailto:") ? email + 7 : email, -1);
    }
}

static void
read_date (Data *self, const char *text)
{
  HkDate *date = text == NULL || hk_work_has (self->work, HK_VAR_ISSUED)
                     ? NULL
                     : hk_loose_date_parse (text, -1);

  if (date != NULL)
    hk_work_take_date (self->work, HK_VAR_ISSUED, date);
}

static void
set_string (Data *self, HkVariable variable, JsonNode *node)
{
  g_autofree char *clean = NULL;

  if (node == NULL || hk_work_has (self->work, variable))
    return;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    clean = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (get_name (node) != NULL)
    clean = dup_clean (self, get_name (node));
  if (clean != NULL && *clean != '\0')
    hk_work_set_string (self->work, variable, clean);
}

/* The issue, its volume, and the journal, each a part of the next. */
static void
read_container (Data *self, JsonNode *node)
{
  static const char *const journal[] = { "Periodical", "Journal", "Book", NULL };

  for (guint level = 0; node != NULL && level < 4; level++)
    {
      JsonNode *part
          = hk_json_get_length (node) == 0 ? NULL : resolve (self, hk_json_get_element (node, 0));

      read_date (self, hk_json_get_string (part, "datePublished"));
      set_string (self, HK_VAR_ISSUE, hk_json_get (part, "issueNumber"));
      set_string (self, HK_VAR_VOLUME, hk_json_get (part, "volumeNumber"));
      set_string (self, HK_VAR_ISSN, hk_json_get (part, "issn"));
      if (has_type (part, journal))
        {
          set_string (self, HK_VAR_CONTAINER_TITLE, hk_json_get (part, "name"));
        }
      node = hk_json_get (part, "isPartOf");
    }
}

static void
read_dates_and_ids (Data *self, JsonNode *object)
{
  HkWork *work = self->work;
  JsonNode *ids = hk_json_get (object, "identifier");
  const char *url = hk_json_get_string (object, "url");
  JsonNode *start = hk_json_get (object, "pageStart");
  JsonNode *end = hk_json_get (object, "pageEnd");

  if (ids == NULL)
    ids = hk_json_get (object, "sameAs");
  for (guint i = 0; i < MIN (hk_json_get_length (ids), 64) && !hk_work_has (work, HK_VAR_DOI); i++)
    {
      JsonNode *id = hk_json_get_element (ids, i);
      const char *text = hk_json_get_string (id, NULL);
      g_autofree char *doi
          = hk_link_find_doi (text != NULL ? text : hk_json_get_string (id, "value"));

      if (doi != NULL)
        hk_work_set_string (work, HK_VAR_DOI, doi);
    }
  if (url != NULL && !hk_work_has (work, HK_VAR_URL))
    {
      g_autofree char *link = hk_link_from_url (url);

      if (link != NULL)
        hk_work_set_string (work, HK_VAR_URL, link);
    }
  if (get_name (start) != NULL && get_name (end) != NULL)
    hk_front_fill_pages (work, get_name (start), get_name (end));
  set_string (self, HK_VAR_PAGE, hk_json_get (object, "pagination"));
  set_string (self, HK_VAR_PAGE, start);
}

static const char *
find_csl_type (JsonNode *node)
{
  static const struct
  {
    const char *types[3];
    const char *csl_type;
  } rows[] = {
    { { "Book", NULL }, "book" },
    { { "Chapter", NULL }, "chapter" },
    { { "Thesis", NULL }, "thesis" },
    { { "Report", NULL }, "report" },
    { { "Dataset", NULL }, "dataset" },
    { { "WebPage", "WebSite", NULL }, "webpage" },
    { { "SoftwareSourceCode", "SoftwareApplication", NULL }, "software" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (has_type (node, rows[i].types))
      return rows[i].csl_type;
  return "article-journal";
}

/* A cited work that has fields beside its name. */
static HkWork *
read_work (Data *self, JsonNode *node)
{
  g_autoptr (HkWork) work = hk_work_new (find_csl_type (node));
  Data cited = { self->reading, self->article, self->language, self->root, work };
  JsonNode *authors = hk_json_get (node, "author");

  for (guint i = 0; i < MIN (hk_json_get_length (authors), HK_LIMIT_PARTS); i++)
    {
      JsonNode *author = resolve (self, hk_json_get_element (authors, i));

      if (get_name (author) != NULL || hk_json_get_string (author, "familyName") != NULL)
        hk_work_take_name (work, HK_VAR_AUTHOR, read_name (self, author));
    }
  read_date (&cited, hk_json_get_string (node, "datePublished"));
  read_container (&cited, hk_json_get (node, "isPartOf"));
  set_string (&cited, HK_VAR_PUBLISHER, hk_json_get (node, "publisher"));
  read_dates_and_ids (&cited, node);
  if (hk_work_next (work, 0) == HK_N_VARIABLES)
    return NULL;
  set_string (&cited, HK_VAR_TITLE, hk_json_get (node, "headline"));
  set_string (&cited, HK_VAR_TITLE, hk_json_get (node, "name"));
  return g_steal_pointer (&work);
}

static HkReference *
read_reference (Data *self, JsonNode *node)
{
  const char *text = get_name (node);
  HkWork *work = read_work (self, node);
  g_autofree char *stripped = NULL;
  g_autofree char *clean = NULL;

  if (work != NULL)
    return hk_reference_new_for_work (work, text == NULL ? NULL : hk_language_guess (text, -1));
  if (text == NULL)
    return NULL;
  stripped = hk_html_strip (text);
  clean = hk_reading_clean_reference (self->reading, stripped, -1);
  return *clean == '\0' ? NULL : hk_reference_new (clean, hk_language_guess (clean, -1));
}

static void
read_references (Data *self, JsonNode *citations)
{
  GListModel *references = hk_article_get_references (self->article);

  if (g_list_model_get_n_items (references) > 0)
    return;
  for (guint i = 0; i < hk_json_get_length (citations); i++)
    {
      HkReference *reference;

      if (!hk_reading_allow (self->reading, i, HK_LIMIT_REFERENCES, N_ ("references")))
        return;
      reference = read_reference (self, resolve (self, hk_json_get_element (citations, i)));
      if (reference != NULL)
        hk_article_take_reference (self->article, reference);
    }
}

static void
read_object (Data *self, JsonNode *object)
{
  JsonNode *languages = hk_json_get (object, "inLanguage");
  JsonNode *authors = hk_json_get (object, "author");
  const char *name;

  if (hk_json_get_length (languages) > 0)
    {
      JsonNode *first = hk_json_get_element (languages, 0);

      name = hk_json_get_string (first, NULL);
      self->language
          = hk_language_from_name (name != NULL ? name
                                                : hk_json_get_string (first, "alternateName"),
                                   -1);
    }
  if (authors == NULL)
    authors = hk_json_get (object, "creator");
  fill (self, object, "headline", fill_title);
  fill (self, object, "name", fill_title);
  fill (self, object, "alternativeHeadline", fill_title);
  fill (self, object, "alternateName", fill_title);
  fill (self, object, "abstract", fill_abstract);
  fill (self, object, "description", fill_abstract);
  fill (self, object, "keywords",
        hk_json_get_length (hk_json_get (object, "keywords")) > 1 ? fill_keyword : fill_keywords);
  for (guint i = 0; i < MIN (hk_json_get_length (authors), HK_LIMIT_PARTS); i++)
    read_author (self, resolve (self, hk_json_get_element (authors, i)));
  read_date (self, hk_json_get_string (object, "datePublished"));
  read_container (self, hk_json_get (object, "isPartOf"));
  set_string (self, HK_VAR_PUBLISHER, hk_json_get (object, "publisher"));
  read_dates_and_ids (self, object);
  read_references (self, hk_json_get (object, "citation"));
}

/**
 * hk_linked_data_read:
 * @reading: a reading
 * @article: the article, which gets what a script of JSON-LD says of it
 * @root: the page's first element
 *
 * Scripts that are not JSON are passed over, as browsers do.
 *
 * Returns: whether the page describes an article so
 */
gboolean
hk_linked_data_read (HkReading *reading, HkArticle *article, const xmlNode *root)
{
  Data self = { reading, article, NULL, NULL, hk_article_get_work (article) };

  for (const xmlNode *node = root; node != NULL; node = hk_xml_walk (node, root, TRUE))
    {
      g_autoptr (GString) text = NULL;
      g_autoptr (JsonNode) json = NULL;
      JsonNode *object;

      if (!hk_xml_is (node, "script") || !hk_xml_attribute_is (node, "type", "application/ld+json"))
        continue;
      text = g_string_new (NULL);
      hk_xml_append_text (node, text, NULL, NULL, NULL);
      json = hk_json_parse_text (text->str, text->len, NULL);
      object = json == NULL ? NULL : find_article (json);
      if (object == NULL)
        continue;
      self.root = json;
      read_object (&self, object);
      return TRUE;
    }
  return FALSE;
}
