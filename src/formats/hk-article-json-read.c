/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-article-json.h"
#include "hk-clean.h"
#include "hk-file-format.h"
#include "hk-format-list.h"
#include "hk-json-extra.h"
#include "hk-json.h"
#include "hk-limits.h"
#include "hk-own-work.h"
#include "hk-work-clean.h"
#include "hk-work-json.h"

static const char *const text_members[] = { "printed", "edits", "heading", NULL };
static const char *const other_members[] = { "printed", "edits", "language", NULL };
static const char *const edit_members[]
    = { "start", "length", "after", "kind", "confidence", "unverified", "undone", NULL };
static const char *const author_members[]
    = { "name", "parts", "affiliations", "corresponding", "email", "orcid", NULL };
static const char *const front_members[]
    = { "language",     "title",    "subtitle", "container-title", "article-type", "authors",
        "affiliations", "abstract", "keywords", "subjects",        "pairs",        NULL };
static const char *const reference_members[]
    = { "printed", "language", "label", "edits", "others", "works", "confidences", "flags", NULL };
static const char *const article_members[]
    = { "hamkhan", "work", "fronts", "history", "pairs", "references", NULL };
static const char *const history_members[HK_N_HISTORY]
    = { "received", "revised", "accepted", "published" };

static void
tell_wrong (HkReading *reading, const char *member)
{
  hk_reading_add_notice (reading, HK_NOTICE_LEFT_OUT, member, 0, 0);
}

/* Printed text as it is, unless direction controls hide in it: then its edits no longer fit. */
static char *
dup_printed (HkReading *reading, const char *string, gboolean *cleaned)
{
  gboolean long_enough = strlen (string) <= HK_LIMIT_FIELD_BYTES;

  *cleaned = FALSE;
  for (const char *p = string; long_enough && *p != '\0'; p = g_utf8_next_char (p))
    if (hk_clean_is_control (g_utf8_get_char (p)))
      *cleaned = TRUE;
  if (long_enough && !*cleaned)
    return g_strdup (string);
  *cleaned = TRUE;
  return hk_reading_clean (reading, string, -1);
}

static double
get_number (JsonNode *node, const char *member, double fallback)
{
  JsonNode *found = hk_json_get (node, member);

  if (found == NULL || !JSON_NODE_HOLDS_VALUE (found)
      || json_node_get_value_type (found) == G_TYPE_STRING)
    return fallback;
  return json_node_get_double (found);
}

static gboolean
get_flag (JsonNode *node, const char *member)
{
  JsonNode *found = hk_json_get (node, member);

  return found != NULL && JSON_NODE_HOLDS_VALUE (found) && json_node_get_boolean (found);
}

static gboolean
is_boundary (const char *text, gsize text_bytes, double at)
{
  return at >= 0 && at <= (double) text_bytes && ((guchar) text[(gsize) at] & 0xC0) != 0x80;
}

static gboolean
read_edit (HkEdits *edits, JsonNode *node, const char *printed, gsize printed_bytes)
{
  double start = get_number (node, "start", -1);
  double length = get_number (node, "length", 0);
  const char *after = hk_json_get_string (node, "after");
  const char *kind_id = hk_json_get_string (node, "kind");
  HkEditKind kind = HK_EDIT_PERSON;

  if (kind_id != NULL && !hk_edit_kind_from_id (kind_id, &kind))
    return FALSE;
  if (length < 0 || !is_boundary (printed, printed_bytes, start)
      || !is_boundary (printed, printed_bytes, start + length))
    return FALSE;
  return hk_edits_add (edits, (gsize) start, (gsize) length, after == NULL ? "" : after, kind,
                       CLAMP (get_number (node, "confidence", 1), 0, 1),
                       get_flag (node, "unverified"));
}

static void
set_undone (HkEdits *edits, JsonNode *list)
{
  for (guint i = 0; i < hk_json_get_length (list); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      double start = get_number (node, "start", -1);

      for (gsize e = 0; get_flag (node, "undone") && e < hk_edits_get_length (edits); e++)
        if ((double) hk_edits_get (edits, e)->byte_start == start)
          hk_edits_set_undone (edits, e, TRUE);
    }
}

static void
read_edits (HkReading *reading, HkText *text, JsonNode *list)
{
  const char *printed = hk_text_get_printed (text);
  gsize printed_bytes = strlen (printed);
  g_autoptr (HkEdits) edits = NULL;

  if (list == NULL)
    return;
  edits = hk_edits_new ();
  for (guint i = 0; i < hk_json_get_length (list); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      g_autofree char *part = NULL;

      if (!read_edit (edits, node, printed, printed_bytes))
        {
          tell_wrong (reading, "edits");
          continue;
        }
      part = hk_json_extra_part ("edit", (gsize) get_number (node, "start", 0));
      hk_json_extra_keep_part (G_OBJECT (text), part, json_node_get_object (node), edit_members);
    }
  set_undone (edits, list);
  if (hk_edits_get_length (edits) > 0)
    hk_text_take_edits (text, g_steal_pointer (&edits));
}

/* What a text's node prints, or NULL with a notice. */
static char *
dup_node_printed (HkReading *reading, JsonNode *node, const char *member, gboolean *cleaned)
{
  const char *string = hk_json_get_string (node, JSON_NODE_HOLDS_OBJECT (node) ? "printed" : NULL);

  if (string == NULL)
    {
      tell_wrong (reading, member);
      return NULL;
    }
  return dup_printed (reading, string, cleaned);
}

static void
fill_text (HkReading *reading, HkText *text, JsonNode *node, gboolean cleaned, const char *part)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  if (!cleaned)
    read_edits (reading, text, hk_json_get (node, "edits"));
  hk_json_extra_keep_part (G_OBJECT (text), part, json_node_get_object (node), text_members);
}

typedef void (*SetText) (HkFront *front, const char *printed);
typedef HkText *(*GetText) (HkFront *front);

static void
read_text (HkReading *reading,
           HkFront *front,
           JsonNode *object,
           const char *member,
           SetText set,
           GetText get)
{
  JsonNode *node = hk_json_get (object, member);
  gboolean cleaned;
  g_autofree char *printed
      = node == NULL ? NULL : dup_node_printed (reading, node, member, &cleaned);

  if (printed == NULL)
    return;
  set (front, printed);
  if (get (front) != NULL)
    fill_text (reading, get (front), node, cleaned, HK_JSON_EXTRA_OWN);
}

static void
add_paragraph (HkFront *front, const char *printed)
{
  hk_front_add_block (front, HK_BLOCK_PARAGRAPH, printed);
}

static void
add_affiliation (HkFront *front, const char *printed)
{
  hk_front_add_affiliation (front, printed);
}

static HkText *
last_of (GPtrArray *list, gboolean blocks)
{
  gpointer last = list->len == 0 ? NULL : g_ptr_array_index (list, list->len - 1);

  return last != NULL && blocks ? ((HkBlock *) last)->text : last;
}

static void
read_list (HkReading *reading,
           HkFront *front,
           JsonNode *object,
           const char *member,
           SetText add,
           GPtrArray *list)
{
  JsonNode *nodes = hk_json_get (object, member);
  gboolean blocks = add == add_paragraph;

  for (guint i = 0; i < hk_json_get_length (nodes); i++)
    {
      JsonNode *node = hk_json_get_element (nodes, i);
      guint before = list->len;
      gboolean cleaned;
      g_autofree char *printed = NULL;

      if (!hk_reading_allow (reading, i, HK_LIMIT_PARTS, member))
        return;
      printed = dup_node_printed (reading, node, member, &cleaned);
      if (printed == NULL)
        continue;
      if (blocks && get_flag (node, "heading"))
        hk_front_add_block (front, HK_BLOCK_HEADING, printed);
      else
        add (front, printed);
      if (list->len > before)
        fill_text (reading, last_of (list, blocks), node, cleaned, HK_JSON_EXTRA_OWN);
    }
}

/* A name or date of CSL-JSON, read as a field of a work. */
static HkWork *
read_as_field (HkReading *reading, JsonNode *node, HkVariable variable)
{
  g_autoptr (JsonObject) item = json_object_new ();
  JsonArray *list;
  HkWork *work;

  if (hk_variable_get_kind (variable) == HK_VARIABLE_NAMES)
    {
      list = json_array_new ();
      json_array_add_element (list, json_node_copy (node));
      json_object_set_array_member (item, hk_variable_to_id (variable), list);
    }
  else
    json_object_set_member (item, hk_variable_to_id (variable), json_node_copy (node));
  work = hk_work_from_json (item);
  hk_work_clean (reading, work);
  return work;
}

static void
read_author_parts (HkReading *reading, HkAuthor *author, JsonNode *node)
{
  JsonNode *parts = hk_json_get (node, "parts");
  JsonNode *indices = hk_json_get (node, "affiliations");
  const HkName *const *names;
  gsize n_names = 0;

  if (parts != NULL)
    {
      g_autoptr (HkWork) work = read_as_field (reading, parts, HK_VAR_AUTHOR);

      names = hk_work_get_names (work, HK_VAR_AUTHOR, &n_names);
      author->name = n_names == 0 ? NULL : hk_name_copy (names[0]);
    }
  for (guint i = 0; i < MIN (hk_json_get_length (indices), HK_LIMIT_PARTS); i++)
    {
      JsonNode *index = hk_json_get_element (indices, i);

      if (JSON_NODE_HOLDS_VALUE (index) && json_node_get_value_type (index) == G_TYPE_INT64
          && json_node_get_int (index) >= 0 && json_node_get_int (index) < HK_LIMIT_PARTS)
        hk_author_add_affiliation (author, (guint) json_node_get_int (index));
    }
  author->corresponding = get_flag (node, "corresponding");
  if (hk_json_get_string (node, "email") != NULL)
    author->email = hk_reading_clean (reading, hk_json_get_string (node, "email"), -1);
  if (hk_json_get_string (node, "orcid") != NULL)
    author->orcid = hk_reading_clean (reading, hk_json_get_string (node, "orcid"), -1);
}

static void
read_author (HkReading *reading, HkFront *front, JsonNode *node)
{
  gboolean is_object = JSON_NODE_HOLDS_OBJECT (node);
  JsonNode *name = is_object ? hk_json_get (node, "name") : node;
  gboolean cleaned;
  g_autofree char *printed
      = name == NULL ? NULL : dup_node_printed (reading, name, "authors", &cleaned);
  g_autoptr (HkAuthor) author = NULL;

  if (printed == NULL)
    return;
  author = hk_author_new (printed, hk_front_get_language (front));
  fill_text (reading, author->text, name, cleaned, HK_JSON_EXTRA_NAME);
  if (is_object)
    {
      read_author_parts (reading, author, node);
      hk_json_extra_keep (G_OBJECT (author->text), json_node_get_object (node), author_members);
    }
  hk_front_take_author (front, g_steal_pointer (&author));
}

static void
read_front (HkReading *reading, HkArticle *article, JsonNode *node)
{
  const char *language = hk_json_get_string (node, "language");
  JsonNode *authors = hk_json_get (node, "authors");
  HkFront *front;

  if (!JSON_NODE_HOLDS_OBJECT (node) || language == NULL || *language == '\0'
      || hk_article_get_front (article, language) != NULL)
    {
      tell_wrong (reading, "fronts");
      return;
    }
  front = hk_article_ensure_front (article, language);
  read_text (reading, front, node, "title", hk_front_set_title, hk_front_get_title);
  read_text (reading, front, node, "subtitle", hk_front_set_subtitle, hk_front_get_subtitle);
  read_text (reading, front, node, "container-title", hk_front_set_container_title,
             hk_front_get_container_title);
  read_text (reading, front, node, "article-type", hk_front_set_article_type,
             hk_front_get_article_type);
  for (guint i = 0; i < hk_json_get_length (authors); i++)
    if (hk_reading_allow (reading, i, HK_LIMIT_PARTS, "authors"))
      read_author (reading, front, hk_json_get_element (authors, i));
  read_list (reading, front, node, "affiliations", add_affiliation,
             hk_front_get_affiliations (front));
  read_list (reading, front, node, "abstract", add_paragraph, hk_front_get_abstract (front));
  read_list (reading, front, node, "keywords", hk_front_add_keyword, hk_front_get_keywords (front));
  read_list (reading, front, node, "subjects", hk_front_add_subject, hk_front_get_subjects (front));
  hk_front_set_pairs (front, hk_json_get_string (node, "pairs"));
  hk_json_extra_keep (G_OBJECT (front), json_node_get_object (node), front_members);
}

/* They were the article's once, and meant its second language. */
static void
read_old_pairs (HkArticle *article, const char *pairs)
{
  GPtrArray *fronts = hk_article_get_fronts (article);

  if (pairs != NULL && fronts->len >= 2)
    hk_front_set_pairs (g_ptr_array_index (fronts, 1), pairs);
}

static void
read_confidences (HkWork *work, JsonNode *node)
{
  JsonObjectIter iter;
  const char *member;
  HkVariable variable;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &member, NULL))
    if (hk_variable_from_id (member, -1, &variable))
      hk_work_set_confidence (work, variable, get_number (node, member, 1));
}

static void
read_flag (HkReference *reference, const char *flag)
{
  const char *colon = flag == NULL ? NULL : strchr (flag, ':');
  HkVariable variable;

  if (colon != NULL && hk_variable_from_id (flag, colon - flag, &variable))
    hk_reference_add_flag (reference, variable, colon + 1);
}

static void
read_others (HkReading *reading, HkReference *reference, JsonNode *list)
{
  for (guint i = 0; i < MIN (hk_json_get_length (list), HK_LIMIT_LANGUAGES); i++)
    {
      JsonNode *node = hk_json_get_element (list, i);
      gboolean cleaned;
      g_autofree char *printed = dup_node_printed (reading, node, "others", &cleaned);
      HkText *text;

      if (printed == NULL)
        continue;
      text = hk_text_new (printed, hk_json_get_string (node, "language"));
      if (!cleaned)
        read_edits (reading, text, hk_json_get (node, "edits"));
      if (JSON_NODE_HOLDS_OBJECT (node))
        hk_json_extra_keep (G_OBJECT (text), json_node_get_object (node), other_members);
      hk_reference_take_other (reference, text);
    }
}

static void
read_reference (HkReading *reading, HkArticle *article, JsonNode *node)
{
  const char *string = hk_json_get_string (node, "printed");
  JsonNode *works = hk_json_get (node, "works");
  JsonNode *confidences = hk_json_get (node, "confidences");
  JsonNode *flags = hk_json_get (node, "flags");
  gboolean cleaned;
  g_autofree char *printed = NULL;
  HkReference *reference;

  if (!JSON_NODE_HOLDS_OBJECT (node) || (string == NULL && works == NULL))
    {
      tell_wrong (reading, "references");
      return;
    }
  printed = dup_printed (reading, string == NULL ? "" : string, &cleaned);
  reference = hk_reference_new (printed, hk_json_get_string (node, "language"));
  hk_reference_set_label (reference, hk_json_get_string (node, "label"));
  if (!cleaned)
    read_edits (reading, hk_reference_get_text (reference), hk_json_get (node, "edits"));
  read_others (reading, reference, hk_json_get (node, "others"));
  for (guint i = 0; i < MIN (hk_json_get_length (works), HK_LIMIT_PARTS); i++)
    {
      JsonNode *item = hk_json_get_element (works, i);
      HkWork *work;

      if (!JSON_NODE_HOLDS_OBJECT (item))
        continue;
      work = hk_work_from_json (json_node_get_object (item));
      hk_work_clean (reading, work);
      if (confidences != NULL && i < hk_json_get_length (confidences))
        read_confidences (work, hk_json_get_element (confidences, i));
      hk_reference_take_work (reference, work);
    }
  for (guint i = 0; i < MIN (hk_json_get_length (flags), HK_LIMIT_PARTS); i++)
    read_flag (reference, hk_json_get_string (hk_json_get_element (flags, i), NULL));
  hk_json_extra_keep (G_OBJECT (reference), json_node_get_object (node), reference_members);
  hk_article_take_reference (article, reference);
}

static void
read_history (HkReading *reading, HkArticle *article, JsonNode *node)
{
  for (int i = 0; i < HK_N_HISTORY; i++)
    {
      JsonNode *date = hk_json_get (node, history_members[i]);
      g_autoptr (HkWork) work = date == NULL ? NULL : read_as_field (reading, date, HK_VAR_ISSUED);

      if (work != NULL && hk_work_has (work, HK_VAR_ISSUED))
        hk_article_take_history (article, i, hk_date_copy (hk_work_get_date (work, HK_VAR_ISSUED)));
    }
}

static guint
probe (const char *head, gsize head_bytes)
{
  gsize i = strspn (head, " \t\r\n");
  const char *member;

  if (head[i] != '{')
    return 0;
  i += 1 + strspn (head + i + 1, " \t\r\n");
  if (g_str_has_prefix (head + i, "\"hamkhan\""))
    return 100;
  member = strstr (head, "\"hamkhan\"");
  return member != NULL && member[9 + strspn (member + 9, " \t\r\n")] == ':' ? 70 : 0;
}

static HkArticle *
read_json (HkReading *reading, GError **error)
{
  g_autoptr (JsonNode) root = hk_json_parse (reading, error);
  g_autoptr (HkArticle) article = NULL;
  JsonNode *fronts;
  JsonNode *references;
  JsonNode *work;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      hk_format_set_syntax_error (error, 1, 1, _ ("an article is an object in braces"));
      return NULL;
    }
  article = hk_article_new ();
  if (get_number (root, "hamkhan", 1) > HK_ARTICLE_JSON_VERSION)
    tell_wrong (reading, "hamkhan");
  fronts = hk_json_get (root, "fronts");
  for (guint i = 0; i < MIN (hk_json_get_length (fronts), HK_LIMIT_PARTS); i++)
    read_front (reading, article, hk_json_get_element (fronts, i));
  read_history (reading, article, hk_json_get (root, "history"));
  read_old_pairs (article, hk_json_get_string (root, "pairs"));
  references = hk_json_get (root, "references");
  for (guint i = 0; i < hk_json_get_length (references); i++)
    {
      if (!hk_reading_allow (reading, i, HK_LIMIT_REFERENCES, "references"))
        break;
      if (i % 256 == 0
          && !hk_reading_go_on (reading, (double) i / hk_json_get_length (references), error))
        return NULL;
      read_reference (reading, article, hk_json_get_element (references, i));
    }
  work = hk_json_get (root, "work");
  if (work != NULL && JSON_NODE_HOLDS_OBJECT (work))
    {
      g_autoptr (HkWork) own = hk_work_from_json (json_node_get_object (work));

      hk_work_clean (reading, own);
      hk_article_set_work (article, own);
    }
  else
    hk_own_work_complete (article);
  hk_json_extra_keep (G_OBJECT (article), json_node_get_object (root), article_members);
  return g_steal_pointer (&article);
}

const HkFormat hk_format_json = {
  .id = "json",
  .name = N_ ("Hamkhan article"),
  .mime_types = HK_STRINGS ("application/x-hamkhan-article+json"),
  .suffixes = HK_STRINGS ("hamkhan", "json"),
  .holds = HK_HOLDS_ALL,
  .second_language = "fronts[].language",
  .probe = probe,
  .read = read_json,
  .write = hk_article_json_write,
};
