/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-records.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "hk-language-name.h"
#include "hk-link.h"
#include "hk-name-parse.h"
#include "hk-script.h"
#include "hk-work-clean.h"

static const char *
work_language (HkWork *work)
{
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);

  return language == NULL ? NULL : hk_language_from_name (language, -1);
}

/* Records give a year and no calendar. Works in Persian state the Jalali one. */
static void
guess_calendars (HkWork *work, const char *language)
{
  if (language == NULL || !g_str_has_prefix (language, "fa"))
    return;
  for (HkVariable v = HK_VAR_ACCESSED; v <= HK_VAR_SUBMITTED; v++)
    {
      HkDate *date = (HkDate *) hk_work_get_date (work, v);

      if (date != NULL && date->start.year >= 1200 && date->start.year < 1500)
        date->calendar = HK_CALENDAR_JALALI;
    }
}

/**
 * hk_records_begin:
 * @reading: the reading
 * @type: (nullable): its CSL type
 *
 * Returns: (transfer full): a work for the next record of a file of many, for hk_records_take()
 */
HkWork *
hk_records_begin (HkReading *reading, const char *type)
{
  HkWork *work = hk_work_new (type);

  hk_work_set_chunk (work, hk_reading_get_chunk (reading));
  return work;
}

/**
 * hk_records_take_clean:
 * @reading: the reading
 * @article: what is being read
 * @work: (transfer full): the next work of the file, of which hk_clean_is_needed() has said that it needs none
 *
 * Adds the work as a reference that has fields only; unless it has none, as a record that was begun and not
 * written.
 */
void
hk_records_take_clean (HkReading *reading, HkArticle *article, HkWork *work)
{
  const char *language = work_language (work);
  const char *doi;

  if (hk_work_next (work, 0) == HK_N_VARIABLES && hk_work_list_extras (work) == NULL)
    {
      g_object_unref (work);
      return;
    }
  /* Programs write "doi:" or the resolver's address before it. */
  doi = hk_work_get_string (work, HK_VAR_DOI);
  if (doi != NULL && !g_str_has_prefix (doi, "10."))
    {
      g_autofree char *bare = hk_link_find_doi (doi);

      if (bare != NULL)
        hk_work_set_string (work, HK_VAR_DOI, bare);
    }
  guess_calendars (work, language);
  hk_work_set_chunk (work, NULL);
  hk_article_take_reference (article, hk_reference_new_for_work (work, language));
}

/**
 * hk_records_take:
 * @reading: the reading
 * @article: what is being read
 * @work: (transfer full): the next work of the file
 *
 * Cleans the work, and takes it as hk_records_take_clean() does.
 */
void
hk_records_take (HkReading *reading, HkArticle *article, HkWork *work)
{
  hk_work_clean (reading, work);
  hk_records_take_clean (reading, article, work);
}

/* "custom" holds what CSL has no variable for, among it the other language of a record. */
static JsonObject *
parse_custom (HkWork *work)
{
  const char *json = hk_work_get_extra (work, "custom");
  g_autoptr (JsonNode) node = json == NULL ? NULL : json_from_string (json, NULL);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  return json_node_dup_object (node);
}

/**
 * hk_records_get_custom:
 * @work: a work
 * @member: a member of its "custom", such as "title_fa"
 *
 * Returns: (transfer full) (nullable): the string that it is
 */
char *
hk_records_get_custom (HkWork *work, const char *member)
{
  g_autoptr (JsonObject) custom = parse_custom (work);
  JsonNode *node = custom == NULL ? NULL : json_object_get_member (custom, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_dup_string (node);
}

/**
 * hk_records_set_custom:
 * @work: a work
 * @member: a member of its "custom"
 * @value: UTF-8
 */
void
hk_records_set_custom (HkWork *work, const char *member, const char *value)
{
  g_autoptr (JsonObject) custom = parse_custom (work);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *json = NULL;

  if (custom == NULL)
    custom = json_object_new ();
  json_object_set_string_member (custom, member, value);
  json_node_set_object (node, custom);
  json = json_to_string (node, FALSE);
  hk_work_set_extra (work, "custom", json);
}

/**
 * hk_records_set_language:
 * @work: a work
 * @value: what a record says of its language: a tag, a code of three letters, or a name
 *
 * Sets the tag that is meant; a tag with a region stays as it is, and so does what is not known.
 */
void
hk_records_set_language (HkWork *work, const char *value)
{
  gboolean is_tag
      = strlen (value) == 2 || (strlen (value) > 3 && (value[2] == '-' || value[3] == '-'));
  const char *tag = is_tag ? NULL : hk_language_from_name (value, -1);

  hk_work_set_string (work, HK_VAR_LANGUAGE, tag != NULL ? tag : value);
}

/**
 * hk_records_is_no_abstract:
 * @text: what stands where an abstract would
 *
 * Returns: whether it only says, in PubMed's words, that there is one elsewhere
 */
gboolean
hk_records_is_no_abstract (const char *text)
{
  return g_str_has_suffix (text, "bstract available from the publisher.");
}

/**
 * hk_records_split_keywords:
 * @text: keywords as a record gives them
 *
 * Returns: (transfer full): the keywords, parted at semicolons of any script, else at commas
 */
char **
hk_records_split_keywords (const char *text)
{
  const char *separators = strpbrk (text, ";") != NULL || strstr (text, "؛") != NULL ? ";" : ",";
  g_autoptr (GString) even = g_string_new (text);
  char **parts;

  g_string_replace (even, *separators == ';' ? "؛" : "،", separators, 0);
  parts = g_strsplit (even->str, separators, -1);
  for (char **part = parts; *part != NULL; part++)
    g_strstrip (*part);
  return parts;
}

static void
fill_abstract (HkReading *reading, HkFront *front, const char *abstract)
{
  g_auto (GStrv) lines = g_strsplit (abstract, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *clean = hk_reading_clean (reading, *line, -1);

      if (*clean != '\0')
        hk_front_add_block (front, HK_BLOCK_PARAGRAPH, clean);
    }
}

static void
fill_keywords (HkReading *reading, HkFront *front, const char *keywords)
{
  g_auto (GStrv) words = hk_records_split_keywords (keywords);

  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *clean = hk_reading_clean (reading, *word, -1);

      if (*clean != '\0')
        hk_front_add_keyword (front, clean);
    }
}

static void
fill_title (HkReading *reading, HkFront *front, const char *title)
{
  g_autofree char *clean = hk_reading_clean (reading, title, -1);

  if (*clean != '\0')
    hk_front_set_title (front, clean);
}

/**
 * hk_records_fill_authors:
 * @front: front matter without authors
 * @work: the work that it belongs to
 *
 * Gives the front matter the work's authors.
 */
void
hk_records_fill_authors (HkFront *front, HkWork *work)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (work, HK_VAR_AUTHOR, &n_names);

  for (gsize i = 0; i < n_names; i++)
    {
      g_autofree char *printed = hk_name_to_string (names[i]);
      HkAuthor *author;

      if (names[i]->et_al || *printed == '\0')
        continue;
      author = hk_author_new (printed, hk_front_get_language (front));
      author->name = hk_name_copy (names[i]);
      hk_front_take_author (front, author);
    }
}

/* Names in the other language as BibTeX joins them. */
static void
fill_other_authors (HkReading *reading, HkFront *front, const char *text)
{
  g_autofree char *clean = hk_reading_clean (reading, text, -1);
  g_auto (GStrv) parts = g_strsplit (clean, " and ", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      g_autoptr (HkName) name = *g_strstrip (*part) == '\0' ? NULL : hk_name_parse (*part);
      g_autofree char *printed = name == NULL ? NULL : hk_name_to_string (name);
      HkAuthor *author;

      if (name == NULL)
        continue;
      author = hk_author_new (printed, hk_front_get_language (front));
      author->name = g_steal_pointer (&name);
      hk_front_take_author (front, author);
    }
}

/* The members of "custom" that belong to the front matter in a language, as "abstract_fa" does. */
static const struct
{
  const char *prefix;
  void (*fill) (HkReading *reading, HkFront *front, const char *value);
} others[] = {
  { "title_", fill_title },
  { "abstract_", fill_abstract },
  { "keywords_", fill_keywords },
  { "author_", fill_other_authors },
};

static void
read_other_member (HkReading *reading, HkArticle *article, const char *member, const char *value)
{
  const char *underscore = strchr (member, '_');
  const char *language = underscore == NULL ? NULL : hk_language_from_name (underscore + 1, -1);

  if (language == NULL || value == NULL || *value == '\0')
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (member, others[i].prefix))
      others[i].fill (reading, hk_article_ensure_front (article, language), value);
}

static gboolean
has_others (HkWork *work)
{
  const char *custom = hk_work_get_extra (work, "custom");

  return custom != NULL
         && (strstr (custom, "\"title_") != NULL || strstr (custom, "\"abstract_") != NULL
             || strstr (custom, "\"keywords_") != NULL);
}

/* What a record says in other languages. */
static void
read_others (HkReading *reading, HkArticle *article, HkWork *work)
{
  g_autoptr (JsonObject) custom = parse_custom (work);
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (custom == NULL)
    return;
  json_object_iter_init_ordered (&iter, custom);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    read_other_member (reading, article, member,
                       JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL);
}

static const char *
language_of_fields (HkWork *work)
{
  const char *abstract = hk_work_get_string (work, HK_VAR_ABSTRACT);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);
  const char *guess = hk_language_guess (abstract != NULL ? abstract : title, -1);

  return guess != NULL ? guess : work_language (work);
}

/**
 * hk_records_finish:
 * @reading: the reading
 * @article: an article that has only references
 *
 * Makes a single work that has an abstract and a title, or fields in a second language, the article's
 * own, with its front matter in each language.
 */
void
hk_records_finish (HkReading *reading, HkArticle *article)
{
  GListModel *references = hk_article_get_references (article);
  g_autoptr (HkReference) reference = NULL;
  HkWork *work;
  const char *language;
  HkFront *front;

  if (g_list_model_get_n_items (references) != 1)
    return;
  reference = g_list_model_get_item (references, 0);
  work = g_ptr_array_index (hk_reference_get_works (reference), 0);
  if (!hk_work_has (work, HK_VAR_TITLE))
    return;
  language = language_of_fields (work);
  if (language == NULL)
    return;
  /* The record's own language comes first. */
  if (!hk_work_has (work, HK_VAR_ABSTRACT) && !has_others (work))
    return;
  front = hk_article_ensure_front (article, language);
  hk_records_fill_authors (front, work);
  fill_title (reading, front, hk_work_get_string (work, HK_VAR_TITLE));
  if (hk_work_has (work, HK_VAR_ABSTRACT))
    fill_abstract (reading, front, hk_work_get_string (work, HK_VAR_ABSTRACT));
  if (hk_work_has (work, HK_VAR_KEYWORD))
    fill_keywords (reading, front, hk_work_get_string (work, HK_VAR_KEYWORD));
  if (hk_work_get_string (work, HK_VAR_CONTAINER_TITLE) != NULL)
    hk_front_set_container_title (front, hk_work_get_string (work, HK_VAR_CONTAINER_TITLE));
  read_others (reading, article, work);
  hk_article_set_work (article, work);
  hk_article_clear_references (article);
}
