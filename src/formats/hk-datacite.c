/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-file-format.h"
#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-json-markup.h"
#include "hk-json.h"
#include "hk-language-name.h"
#include "hk-limits.h"
#include "hk-own-work.h"
#include "hk-record-date.h"
#include "hk-record-name.h"
#include "hk-records.h"
#include "hk-script.h"
#include "hk-work-clean.h"

/* DataCite's metadata in JSON (kernel 4.5), bare or as its REST API wraps it. */

static const char *const types[][2] = {
  { "JournalArticle", "article-journal" },
  { "Book", "book" },
  { "BookChapter", "chapter" },
  { "ConferencePaper", "paper-conference" },
  { "Dataset", "dataset" },
  { "Dissertation", "thesis" },
  { "Preprint", "article" },
  { "Report", "report" },
  { "Software", "software" },
  { "Audiovisual", "motion_picture" },
  { "Image", "graphic" },
  { "Sound", "song" },
  { "Standard", "standard" },
  { "Text", "article" },
  { "PeerReview", "review" },
};

/* A language that is said, or that the letters say. */
static const char *
find_language (JsonNode *node, const char *text)
{
  const char *said = hk_json_get_string (node, "lang");
  const char *language = said == NULL ? NULL : hk_language_from_name (said, -1);

  if (language == NULL)
    language = hk_language_guess (text, -1);
  return language == NULL ? "en" : language;
}

static void
read_creators (HkWork *work, JsonNode *list)
{
  for (guint i = 0; i < MIN (hk_json_get_length (list), HK_LIMIT_PARTS); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      const char *family = hk_json_get_string (node, "familyName");
      const char *whole = hk_json_get_string (node, "name");
      const char *kind = hk_json_get_string (node, "nameType");

      if (family != NULL)
        hk_work_take_name (work, HK_VAR_AUTHOR,
                           hk_name_new (family, hk_json_get_string (node, "givenName")));
      else if (whole != NULL && g_strcmp0 (kind, "Organizational") == 0)
        hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new_literal (whole));
      else if (whole != NULL)
        hk_work_take_name (work, HK_VAR_AUTHOR, hk_record_name_parse (whole));
    }
}

static void
read_issued (HkWork *work, JsonNode *node)
{
  JsonNode *dates = hk_json_get (node, "dates");
  JsonNode *year = hk_json_get (node, "publicationYear");

  for (guint i = 0; i < hk_json_get_length (dates); i++)
    {
      JsonNode *date = hk_json_get_element (dates, i);
      const char *value = hk_json_get_string (date, "date");

      if (value != NULL && g_strcmp0 (hk_json_get_string (date, "dateType"), "Issued") == 0)
        {
          hk_work_take_date (work, HK_VAR_ISSUED, hk_record_date_parse (value));
          return;
        }
    }
  if (year == NULL || !JSON_NODE_HOLDS_VALUE (year))
    return;
  if (json_node_get_value_type (year) == G_TYPE_STRING)
    hk_work_take_date (work, HK_VAR_ISSUED, hk_record_date_parse (json_node_get_string (year)));
  else
    hk_work_take_date (work, HK_VAR_ISSUED,
                       hk_date_new ((int) CLAMP (json_node_get_int (year), 0, 9999), 0, 0));
}

static HkWork *
read_work (HkReading *reading, JsonNode *node)
{
  JsonNode *titles = hk_json_get (node, "titles");
  JsonNode *container = hk_json_get (node, "container");
  JsonNode *publisher = hk_json_get (node, "publisher");
  const char *general = hk_json_get_string (hk_json_get (node, "types"), "resourceTypeGeneral");
  HkWork *work = hk_work_new (NULL);

  for (gsize i = 0; general != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i][0], general))
      hk_work_set_csl_type (work, types[i][1]);
  if (hk_json_get_length (titles) > 0)
    hk_work_set_string (work, HK_VAR_TITLE,
                        hk_json_get_string (hk_json_get_element (titles, 0), "title"));
  read_creators (work, hk_json_get (node, "creators"));
  read_issued (work, node);
  hk_work_set_string (work, HK_VAR_DOI, hk_json_get_string (node, "doi"));
  hk_work_set_id (work, hk_json_get_string (node, "doi"));
  hk_work_set_string (work, HK_VAR_URL, hk_json_get_string (node, "url"));
  hk_work_set_string (work, HK_VAR_LANGUAGE, hk_json_get_string (node, "language"));
  hk_work_set_string (work, HK_VAR_VERSION, hk_json_get_string (node, "version"));
  if (publisher != NULL)
    hk_work_set_string (work, HK_VAR_PUBLISHER,
                        hk_json_get_string (publisher,
                                            JSON_NODE_HOLDS_OBJECT (publisher) ? "name" : NULL));
  hk_work_set_string (work, HK_VAR_CONTAINER_TITLE, hk_json_get_string (container, "title"));
  hk_work_set_string (work, HK_VAR_VOLUME, hk_json_get_string (container, "volume"));
  hk_work_set_string (work, HK_VAR_ISSUE, hk_json_get_string (container, "issue"));
  if (hk_json_get_string (container, "firstPage") != NULL)
    hk_front_fill_pages (work, hk_json_get_string (container, "firstPage"),
                         hk_json_get_string (container, "lastPage"));
  hk_work_clean (reading, work);
  return work;
}

static void
read_titles (HkReading *reading, HkArticle *article, JsonNode *list)
{
  for (guint i = 0; i < MIN (hk_json_get_length (list), HK_LIMIT_PARTS); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      const char *title = hk_json_get_string (node, "title");
      const char *kind = hk_json_get_string (node, "titleType");
      g_autofree char *text = title == NULL ? NULL : hk_json_markup_strip (reading, title);
      HkFront *front;

      if (text == NULL || *text == '\0')
        continue;
      front = hk_article_ensure_front (article, find_language (node, text));
      if (g_strcmp0 (kind, "Subtitle") == 0)
        hk_front_set_subtitle (front, text);
      else if (hk_front_get_title (front) == NULL)
        hk_front_set_title (front, text);
    }
}

static void
read_descriptions (HkReading *reading, HkArticle *article, JsonNode *list)
{
  for (guint i = 0; i < MIN (hk_json_get_length (list), HK_LIMIT_PARTS); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      const char *text = hk_json_get_string (node, "description");

      if (text != NULL && g_strcmp0 (hk_json_get_string (node, "descriptionType"), "Abstract") == 0)
        hk_json_markup_fill_abstract (reading,
                                      hk_article_ensure_front (article, find_language (node, text)),
                                      text);
    }
}

static void
read_subjects (HkReading *reading, HkArticle *article, JsonNode *list)
{
  for (guint i = 0; i < MIN (hk_json_get_length (list), HK_LIMIT_PARTS); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      const char *subject = hk_json_get_string (node, "subject");
      g_autofree char *text = subject == NULL ? NULL : hk_reading_clean (reading, subject, -1);

      if (text != NULL && *text != '\0')
        hk_front_add_keyword (hk_article_ensure_front (article, find_language (node, text)), text);
    }
}

/* Works that it says it cites, of which there is an identifier only. */
static void
read_related (HkReading *reading, HkArticle *article, JsonNode *list)
{
  for (guint i = 0; i < MIN (hk_json_get_length (list), HK_LIMIT_REFERENCES); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      const char *relation = hk_json_get_string (node, "relationType");
      const char *kind = hk_json_get_string (node, "relatedIdentifierType");
      HkWork *work;

      if ((g_strcmp0 (relation, "References") != 0 && g_strcmp0 (relation, "Cites") != 0)
          || g_strcmp0 (kind, "DOI") != 0 || hk_json_get_string (node, "relatedIdentifier") == NULL)
        continue;
      work = hk_work_new (NULL);
      hk_work_set_string (work, HK_VAR_DOI, hk_json_get_string (node, "relatedIdentifier"));
      hk_records_take (reading, article, work);
    }
}

static void
read_single (HkReading *reading, HkArticle *article, JsonNode *node)
{
  g_autoptr (HkWork) work = read_work (reading, node);
  GPtrArray *fronts = hk_article_get_fronts (article);

  hk_article_set_work (article, work);
  read_titles (reading, article, hk_json_get (node, "titles"));
  read_descriptions (reading, article, hk_json_get (node, "descriptions"));
  read_subjects (reading, article, hk_json_get (node, "subjects"));
  if (fronts->len > 0)
    hk_records_fill_authors (g_ptr_array_index (fronts, 0), work);
  hk_own_work_complete (article);
  read_related (reading, article, hk_json_get (node, "relatedIdentifiers"));
}

/* The metadata inside "data" and "attributes", where the API puts them. */
static JsonNode *
unwrap (JsonNode *node)
{
  return hk_json_get (node, "attributes") != NULL ? hk_json_get (node, "attributes") : node;
}

static HkArticle *
read_datacite (HkReading *reading, GError **error)
{
  g_autoptr (JsonNode) root = hk_json_parse (reading, error);
  g_autoptr (HkArticle) article = NULL;
  JsonNode *data;

  if (root == NULL)
    return NULL;
  article = hk_article_new ();
  data = hk_json_get (root, "data") != NULL ? hk_json_get (root, "data") : root;
  if (!JSON_NODE_HOLDS_ARRAY (data))
    {
      read_single (reading, article, unwrap (data));
      return g_steal_pointer (&article);
    }
  for (guint i = 0; i < hk_json_get_length (data); i++)
    if (hk_reading_allow (reading, i, HK_LIMIT_RECORDS, "works"))
      hk_records_take (reading, article,
                       read_work (reading, unwrap (hk_json_get_element (data, i))));
  return g_steal_pointer (&article);
}

static guint
probe (const char *head, gsize head_bytes)
{
  const char *p = head + strspn (head, " \t\r\n");

  if (*p != '{' && *p != '[')
    return 0;
  return strstr (head, "\"titles\"") != NULL && strstr (head, "\"creators\"") != NULL ? 93 : 0;
}

const HkFormat hk_format_datacite = {
  .id = "datacite",
  .name = N_ ("DataCite JSON"),
  .mime_types = HK_STRINGS ("application/vnd.datacite.datacite+json"),
  .suffixes = HK_STRINGS ("json"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_ABSTRACT | HK_HOLDS_ABSTRACTS
           | HK_HOLDS_KEYWORDS | HK_HOLDS_ALL_KEYWORDS,
  .second_language = "titles[].lang, descriptions[].lang, subjects[].lang",
  .probe = probe,
  .read = read_datacite,
};
