/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-file-format.h"
#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-json-markup.h"
#include "hk-json.h"
#include "hk-limits.h"
#include "hk-own-work.h"
#include "hk-records.h"
#include "hk-script.h"
#include "hk-work-clean.h"

/* What Crossref's REST API gives: a work, or a list of works, with or without the message around it. */

static const char *const types[][2] = {
  { "journal-article", "article-journal" },
  { "book-chapter", "chapter" },
  { "book-section", "chapter" },
  { "book-part", "chapter" },
  { "proceedings-article", "paper-conference" },
  { "book", "book" },
  { "monograph", "book" },
  { "edited-book", "book" },
  { "reference-book", "book" },
  { "dissertation", "thesis" },
  { "report", "report" },
  { "posted-content", "article" },
  { "dataset", "dataset" },
  { "reference-entry", "entry" },
  { "peer-review", "review" },
  { "standard", "standard" },
};

static const struct
{
  const char *member;
  HkVariable variable;
} fields[] = {
  { "container-title", HK_VAR_CONTAINER_TITLE },
  { "short-container-title", HK_VAR_CONTAINER_TITLE_SHORT },
  { "volume", HK_VAR_VOLUME },
  { "issue", HK_VAR_ISSUE },
  { "page", HK_VAR_PAGE },
  { "article-number", HK_VAR_NUMBER },
  { "publisher", HK_VAR_PUBLISHER },
  { "publisher-location", HK_VAR_PUBLISHER_PLACE },
  { "ISSN", HK_VAR_ISSN },
  { "ISBN", HK_VAR_ISBN },
  { "DOI", HK_VAR_DOI },
  { "URL", HK_VAR_URL },
  { "language", HK_VAR_LANGUAGE },
};

/* The string, or the first of an array of them. */
static const char *
first_string (JsonNode *node, const char *member)
{
  JsonNode *found = hk_json_get (node, member);

  return hk_json_get_length (found) == 0
             ? NULL
             : hk_json_get_string (hk_json_get_element (found, 0), NULL);
}

static gint64
get_int (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_STRING)
    return 0;
  return json_node_get_int (node);
}

static HkDate *
read_date (JsonNode *node)
{
  JsonNode *parts = hk_json_get (node, "date-parts");
  JsonNode *first = hk_json_get_length (parts) == 0 ? NULL : hk_json_get_element (parts, 0);
  int numbers[3] = { 0, 0, 0 };

  for (guint i = 0; first != NULL && i < MIN (hk_json_get_length (first), 3); i++)
    numbers[i] = (int) CLAMP (get_int (hk_json_get_element (first, i)), 0, 9999);
  return numbers[0] == 0 ? NULL
                         : hk_date_new (numbers[0], MIN (numbers[1], 12), MIN (numbers[2], 31));
}

static void
read_names (HkWork *work, HkVariable variable, JsonNode *list)
{
  for (guint i = 0; i < MIN (hk_json_get_length (list), HK_LIMIT_PARTS); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      const char *family = hk_json_get_string (node, "family");
      const char *literal = hk_json_get_string (node, "name");
      HkName *name;

      if (family == NULL && literal == NULL)
        literal = hk_json_get_string (node, "given");
      if (family == NULL && literal == NULL)
        continue;
      name = family != NULL ? hk_name_new (family, hk_json_get_string (node, "given"))
                            : hk_name_new_literal (literal);
      name->suffix = g_strdup (hk_json_get_string (node, "suffix"));
      hk_work_take_name (work, variable, name);
    }
}

static void
set_title (HkReading *reading, HkWork *work, JsonNode *node)
{
  const char *title = first_string (node, "title");
  const char *subtitle = first_string (node, "subtitle");
  const char *original = first_string (node, "original-title");
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;
  g_autofree char *original_text = NULL;

  if (title == NULL)
    return;
  whole = subtitle == NULL ? g_strdup (title) : g_strdup_printf ("%s: %s", title, subtitle);
  text = hk_json_markup_strip (reading, whole);
  hk_work_set_string (work, HK_VAR_TITLE, text);
  if (original == NULL)
    return;
  original_text = hk_json_markup_strip (reading, original);
  hk_work_set_string (work, HK_VAR_ORIGINAL_TITLE, original_text);
}

static HkWork *
read_work (HkReading *reading, JsonNode *node)
{
  const char *type = hk_json_get_string (node, "type");
  HkWork *work = hk_work_new (NULL);
  HkDate *date = read_date (hk_json_get (node, "issued"));

  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i][0], type))
      hk_work_set_csl_type (work, types[i][1]);
  hk_work_set_id (work, hk_json_get_string (node, "DOI"));
  set_title (reading, work, node);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (first_string (node, fields[i].member) != NULL)
      hk_work_set_string (work, fields[i].variable, first_string (node, fields[i].member));
  read_names (work, HK_VAR_AUTHOR, hk_json_get (node, "author"));
  read_names (work, HK_VAR_EDITOR, hk_json_get (node, "editor"));
  read_names (work, HK_VAR_TRANSLATOR, hk_json_get (node, "translator"));
  hk_work_take_date (work, HK_VAR_ISSUED,
                     date != NULL ? date : read_date (hk_json_get (node, "published")));
  hk_work_clean (reading, work);
  return work;
}

/* Where the authors work, and who they are. Authors stand in the order of those that have a name. */
static void
read_author_details (HkReading *reading, HkFront *front, JsonNode *list)
{
  GPtrArray *authors = hk_front_get_authors (front);
  guint n = 0;

  for (guint i = 0; i < hk_json_get_length (list) && n < authors->len; i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      JsonNode *places = hk_json_get (node, "affiliation");
      HkAuthor *author = g_ptr_array_index (authors, n);

      if (hk_json_get_string (node, "family") == NULL && hk_json_get_string (node, "name") == NULL
          && hk_json_get_string (node, "given") == NULL)
        continue;
      n++;
      author->orcid = hk_front_fill_find_orcid (hk_json_get_string (node, "ORCID"));
      for (guint j = 0; j < MIN (hk_json_get_length (places), 64); j++)
        {
          const char *place = hk_json_get_string (hk_json_get_element (places, j), "name");

          if (place != NULL)
            hk_front_fill_affiliation (reading, front, author, place);
        }
    }
}

static void
read_front (HkReading *reading, HkArticle *article, JsonNode *node)
{
  HkWork *work = hk_article_get_work (article);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);
  const char *original = hk_work_get_string (work, HK_VAR_ORIGINAL_TITLE);
  const char *abstract = hk_json_get_string (node, "abstract");
  const char *language = title == NULL ? NULL : hk_language_guess (title, -1);
  const char *other;
  HkFront *front;

  if (title == NULL)
    return;
  front = hk_article_ensure_front (article, language == NULL ? "en" : language);
  hk_front_set_title (front, title);
  if (hk_work_get_string (work, HK_VAR_CONTAINER_TITLE) != NULL)
    hk_front_set_container_title (front, hk_work_get_string (work, HK_VAR_CONTAINER_TITLE));
  hk_records_fill_authors (front, work);
  read_author_details (reading, front, hk_json_get (node, "author"));
  other = original == NULL ? NULL : hk_language_guess (original, -1);
  if (other != NULL && !g_str_equal (other, hk_front_get_language (front)))
    hk_front_set_title (hk_article_ensure_front (article, other), original);
  if (abstract == NULL)
    return;
  other = hk_language_guess (abstract, -1);
  hk_json_markup_fill_abstract (reading,
                                other == NULL ? front : hk_article_ensure_front (article, other),
                                abstract);
}

/* A reference as the publisher deposited it: the printed string, some fields, or both. */
static void
read_reference (HkReading *reading, HkArticle *article, JsonNode *node)
{
  static const struct
  {
    const char *member;
    HkVariable variable;
  } rows[] = {
    { "article-title", HK_VAR_TITLE },
    { "volume-title", HK_VAR_TITLE },
    { "journal-title", HK_VAR_CONTAINER_TITLE },
    { "series-title", HK_VAR_COLLECTION_TITLE },
    { "volume", HK_VAR_VOLUME },
    { "issue", HK_VAR_ISSUE },
    { "first-page", HK_VAR_PAGE },
    { "DOI", HK_VAR_DOI },
    { "edition", HK_VAR_EDITION },
  };
  const char *unstructured = hk_json_get_string (node, "unstructured");
  const char *author = hk_json_get_string (node, "author");
  const char *year = hk_json_get_string (node, "year");
  g_autofree char *printed
      = hk_reading_clean_reference (reading, unstructured == NULL ? "" : unstructured, -1);
  const char *language = hk_language_guess (printed, -1);
  g_autoptr (HkWork) work
      = hk_work_new (hk_json_get (node, "journal-title") != NULL  ? "article-journal"
                     : hk_json_get (node, "volume-title") != NULL ? "book"
                                                                  : NULL);
  HkReference *reference = hk_reference_new (printed, language);
  gboolean known = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *value = hk_json_get_string (node, rows[i].member);

      known = known || (value != NULL && rows[i].variable != HK_VAR_DOI);
      if (value != NULL && !hk_work_has (work, rows[i].variable))
        hk_work_set_string (work, rows[i].variable, value);
    }
  if (author != NULL)
    hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new (author, NULL));
  if (year != NULL && g_ascii_strtoll (year, NULL, 10) > 0)
    hk_work_take_date (work, HK_VAR_ISSUED,
                       hk_date_new ((int) MIN (g_ascii_strtoll (year, NULL, 10), 9999), 0, 0));
  hk_work_clean (reading, work);
  if (known || (*printed == '\0' && hk_work_has (work, HK_VAR_DOI)))
    hk_reference_take_work (reference, g_steal_pointer (&work));
  if (hk_reference_get_works (reference)->len > 0 || *printed != '\0')
    hk_article_take_reference (article, reference);
  else
    g_object_unref (reference);
}

static void
read_single (HkReading *reading, HkArticle *article, JsonNode *node)
{
  JsonNode *references = hk_json_get (node, "reference");
  g_autoptr (HkWork) work = read_work (reading, node);

  hk_article_set_work (article, work);
  read_front (reading, article, node);
  hk_own_work_complete (article);
  for (guint i = 0; i < hk_json_get_length (references); i++)
    if (hk_reading_allow (reading, i, HK_LIMIT_REFERENCES, "references"))
      read_reference (reading, article, hk_json_get_element (references, i));
}

static HkArticle *
read_crossref (HkReading *reading, GError **error)
{
  g_autoptr (JsonNode) root = hk_json_parse (reading, error);
  g_autoptr (HkArticle) article = NULL;
  JsonNode *node;
  JsonNode *items;

  if (root == NULL)
    return NULL;
  article = hk_article_new ();
  node = hk_json_get (root, "message") != NULL ? hk_json_get (root, "message") : root;
  items = JSON_NODE_HOLDS_ARRAY (node) ? node : hk_json_get (node, "items");
  if (items == NULL)
    {
      read_single (reading, article, node);
      return g_steal_pointer (&article);
    }
  for (guint i = 0; i < hk_json_get_length (items); i++)
    if (hk_reading_allow (reading, i, HK_LIMIT_RECORDS, "works"))
      hk_records_take (reading, article, read_work (reading, hk_json_get_element (items, i)));
  return g_steal_pointer (&article);
}

static guint
probe (const char *head, gsize head_bytes)
{
  const char *p = head + strspn (head, " \t\r\n");

  if (*p != '{' && *p != '[')
    return 0;
  if (strstr (head, "\"message-type\"") != NULL && strstr (head, "\"DOI\"") != NULL)
    return 95;
  return strstr (head, "\"DOI\"") != NULL
                 && (strstr (head, "\"reference-count\"") != NULL
                     || strstr (head, "\"is-referenced-by-count\"") != NULL)
             ? 92
             : 0;
}

const HkFormat hk_format_crossref = {
  .id = "crossref",
  .name = N_ ("Crossref JSON"),
  .mime_types = HK_STRINGS ("application/vnd.crossref-api-message+json"),
  .suffixes = HK_STRINGS ("json"),
  .holds
  = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_ABSTRACT | HK_HOLDS_REFERENCES | HK_HOLDS_PRINTED,
  .second_language = "original-title",
  .probe = probe,
  .read = read_crossref,
};
