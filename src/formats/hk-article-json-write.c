/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article-json.h"
#include "hk-json-build.h"
#include "hk-json-extra.h"
#include "hk-work-json.h"
#include "hk-writing.h"

static const char *const history_members[HK_N_HISTORY]
    = { "received", "revised", "accepted", "published" };

static void
add_number (JsonBuilder *builder, const char *member, double value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_double_value (builder, value);
}

static void
add_edit (JsonBuilder *builder, GObject *owner, const HkEdit *edit)
{
  g_autofree char *part = hk_json_extra_part ("edit", edit->byte_start);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, (gint64) edit->byte_start);
  json_builder_set_member_name (builder, "length");
  json_builder_add_int_value (builder, (gint64) edit->byte_length);
  hk_json_build_string (builder, "after", edit->after);
  hk_json_build_string (builder, "kind", hk_edit_kind_to_id (edit->kind));
  /* In hundredths: more digits of a float would only be noise in the file. */
  if (edit->confidence < 1)
    add_number (builder, "confidence", (int) (edit->confidence * 100 + .5f) / 100.0);
  hk_json_build_flag (builder, "unverified", edit->unverified);
  hk_json_build_flag (builder, "undone", edit->undone);
  hk_json_extra_write_part (owner, part, builder);
  json_builder_end_object (builder);
}

static void
add_edits (JsonBuilder *builder, HkText *text)
{
  const HkEdits *edits = hk_text_get_edits (text);

  if (hk_edits_get_length (edits) == 0)
    return;
  json_builder_set_member_name (builder, "edits");
  json_builder_begin_array (builder);
  for (gsize i = 0; i < hk_edits_get_length (edits); i++)
    add_edit (builder, G_OBJECT (text), hk_edits_get (edits, i));
  json_builder_end_array (builder);
}

static void
add_text_value (JsonBuilder *builder, HkText *text, gboolean heading, const char *part)
{
  json_builder_begin_object (builder);
  hk_json_build_string (builder, "printed", hk_text_get_printed (text));
  hk_json_build_flag (builder, "heading", heading);
  add_edits (builder, text);
  hk_json_extra_write_part (G_OBJECT (text), part, builder);
  json_builder_end_object (builder);
}

/* The short form is for people who read the file. */
static void
add_text (JsonBuilder *builder, HkText *text, gboolean heading)
{
  if (!heading && hk_edits_get_length (hk_text_get_edits (text)) == 0
      && !hk_json_extra_has (G_OBJECT (text)))
    json_builder_add_string_value (builder, hk_text_get_printed (text));
  else
    add_text_value (builder, text, heading, HK_JSON_EXTRA_OWN);
}

static void
add_text_member (JsonBuilder *builder, const char *member, HkText *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, member);
  add_text (builder, text, FALSE);
}

static void
add_text_list (JsonBuilder *builder, const char *member, GPtrArray *texts)
{
  if (texts->len == 0)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    add_text (builder, g_ptr_array_index (texts, i), FALSE);
  json_builder_end_array (builder);
}

/* A field of a work as CSL-JSON has it; for names, the first one. */
static void
add_field_value (JsonBuilder *builder, HkWork *work, HkVariable variable)
{
  g_autoptr (JsonBuilder) item = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  JsonNode *node;

  hk_work_to_json (work, item);
  root = json_builder_get_root (item);
  node = json_object_get_member (json_node_get_object (root), hk_variable_to_id (variable));
  if (JSON_NODE_HOLDS_ARRAY (node))
    node = json_array_get_element (json_node_get_array (node), 0);
  json_builder_add_value (builder, json_node_copy (node));
}

static void
add_author (JsonBuilder *builder, const HkAuthor *author)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  if (hk_edits_get_length (hk_text_get_edits (author->text)) == 0
      && !hk_json_extra_has_part (G_OBJECT (author->text), HK_JSON_EXTRA_NAME))
    json_builder_add_string_value (builder, hk_text_get_printed (author->text));
  else
    add_text_value (builder, author->text, FALSE, HK_JSON_EXTRA_NAME);
  if (author->name != NULL)
    {
      g_autoptr (HkWork) work = hk_work_new (NULL);

      hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_copy (author->name));
      json_builder_set_member_name (builder, "parts");
      add_field_value (builder, work, HK_VAR_AUTHOR);
    }
  if (author->affiliations != NULL && author->affiliations->len > 0)
    {
      json_builder_set_member_name (builder, "affiliations");
      json_builder_begin_array (builder);
      for (guint i = 0; i < author->affiliations->len; i++)
        json_builder_add_int_value (builder, g_array_index (author->affiliations, guint, i));
      json_builder_end_array (builder);
    }
  hk_json_build_flag (builder, "corresponding", author->corresponding);
  hk_json_build_string (builder, "email", author->email);
  hk_json_build_string (builder, "orcid", author->orcid);
  hk_json_extra_write (G_OBJECT (author->text), builder);
  json_builder_end_object (builder);
}

static void
add_authors (JsonBuilder *builder, GPtrArray *authors)
{
  if (authors->len == 0)
    return;
  json_builder_set_member_name (builder, "authors");
  json_builder_begin_array (builder);
  for (guint i = 0; i < authors->len; i++)
    add_author (builder, g_ptr_array_index (authors, i));
  json_builder_end_array (builder);
}

static void
add_abstract (JsonBuilder *builder, GPtrArray *blocks)
{
  if (blocks->len == 0)
    return;
  json_builder_set_member_name (builder, "abstract");
  json_builder_begin_array (builder);
  for (guint i = 0; i < blocks->len; i++)
    {
      const HkBlock *block = g_ptr_array_index (blocks, i);

      add_text (builder, block->text, block->kind == HK_BLOCK_HEADING);
    }
  json_builder_end_array (builder);
}

static void
add_front (JsonBuilder *builder, HkFront *front)
{
  json_builder_begin_object (builder);
  hk_json_build_string (builder, "language", hk_front_get_language (front));
  add_text_member (builder, "title", hk_front_get_title (front));
  add_text_member (builder, "subtitle", hk_front_get_subtitle (front));
  add_text_member (builder, "container-title", hk_front_get_container_title (front));
  add_text_member (builder, "article-type", hk_front_get_article_type (front));
  add_authors (builder, hk_front_get_authors (front));
  add_text_list (builder, "affiliations", hk_front_get_affiliations (front));
  add_abstract (builder, hk_front_get_abstract (front));
  add_text_list (builder, "keywords", hk_front_get_keywords (front));
  add_text_list (builder, "subjects", hk_front_get_subjects (front));
  if (hk_front_get_pairs (front) != NULL)
    hk_json_build_string (builder, "pairs", hk_front_get_pairs (front));
  hk_json_extra_write (G_OBJECT (front), builder);
  json_builder_end_object (builder);
}

static void
add_history (JsonBuilder *builder, HkArticle *article)
{
  json_builder_set_member_name (builder, "history");
  json_builder_begin_object (builder);
  for (int i = 0; i < HK_N_HISTORY; i++)
    {
      const HkDate *date = hk_article_get_history (article, i);
      g_autoptr (HkWork) work = NULL;

      if (date == NULL)
        continue;
      work = hk_work_new (NULL);
      hk_work_take_date (work, HK_VAR_ISSUED, hk_date_copy (date));
      json_builder_set_member_name (builder, history_members[i]);
      add_field_value (builder, work, HK_VAR_ISSUED);
    }
  json_builder_end_object (builder);
}

static void
add_confidences (JsonBuilder *builder, HkWork *work)
{
  json_builder_begin_object (builder);
  for (HkVariable v = 0; v < HK_N_VARIABLES; v++)
    if (hk_work_get_confidence (work, v) < 1)
      add_number (builder, hk_variable_to_id (v), hk_work_get_confidence (work, v));
  json_builder_end_object (builder);
}

static void
add_works (JsonBuilder *builder, HkReference *reference)
{
  GPtrArray *works = hk_reference_get_works (reference);

  if (works->len == 0)
    return;
  json_builder_set_member_name (builder, "works");
  json_builder_begin_array (builder);
  for (guint i = 0; i < works->len; i++)
    hk_work_to_json (g_ptr_array_index (works, i), builder);
  json_builder_end_array (builder);
  if (hk_reference_get_confidence (reference) >= 1)
    return;
  json_builder_set_member_name (builder, "confidences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < works->len; i++)
    add_confidences (builder, g_ptr_array_index (works, i));
  json_builder_end_array (builder);
}

/* The same entry as it is printed in other languages. */
static void
add_others (JsonBuilder *builder, GPtrArray *others)
{
  if (others->len == 0)
    return;
  json_builder_set_member_name (builder, "others");
  json_builder_begin_array (builder);
  for (guint i = 0; i < others->len; i++)
    {
      HkText *text = g_ptr_array_index (others, i);

      json_builder_begin_object (builder);
      hk_json_build_string (builder, "language", hk_text_get_language (text));
      hk_json_build_string (builder, "printed", hk_text_get_printed (text));
      add_edits (builder, text);
      hk_json_extra_write (G_OBJECT (text), builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_reference (JsonBuilder *builder, HkReference *reference)
{
  HkText *text = hk_reference_get_text (reference);
  GPtrArray *flags = hk_reference_get_flags (reference);

  json_builder_begin_object (builder);
  hk_json_build_string (builder, "label", hk_reference_get_label (reference));
  hk_json_build_string (builder, "language", hk_reference_get_language (reference));
  hk_json_build_string (builder, "printed", hk_text_get_printed (text));
  add_edits (builder, text);
  add_others (builder, hk_reference_get_others (reference));
  add_works (builder, reference);
  if (flags->len > 0)
    {
      json_builder_set_member_name (builder, "flags");
      json_builder_begin_array (builder);
      for (guint i = 0; i < flags->len; i++)
        json_builder_add_string_value (builder, g_ptr_array_index (flags, i));
      json_builder_end_array (builder);
    }
  hk_json_extra_write (G_OBJECT (reference), builder);
  json_builder_end_object (builder);
}

static void
add_references (JsonBuilder *builder, const HkWriting *writing)
{
  g_autoptr (GPtrArray) references = hk_writing_list_references (writing);

  for (guint i = 0; writing->works != NULL && i < writing->works->len; i++)
    {
      HkReference *reference = hk_reference_new ("", NULL);

      hk_reference_take_work (reference, g_object_ref (g_ptr_array_index (writing->works, i)));
      g_ptr_array_add (references, reference);
    }
  json_builder_set_member_name (builder, "references");
  json_builder_begin_array (builder);
  for (guint i = 0; i < references->len; i++)
    add_reference (builder, g_ptr_array_index (references, i));
  json_builder_end_array (builder);
}

static void
add_article (JsonBuilder *builder, HkArticle *article)
{
  GPtrArray *fronts = hk_article_get_fronts (article);

  json_builder_set_member_name (builder, "work");
  hk_work_to_json (hk_article_get_work (article), builder);
  json_builder_set_member_name (builder, "fronts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fronts->len; i++)
    add_front (builder, g_ptr_array_index (fronts, i));
  json_builder_end_array (builder);
  add_history (builder, article);
}

/**
 * hk_article_json_write:
 * @writing: what to write
 * @out: where to append
 * @error: return location
 *
 * The writer of Hamkhan's own format, which holds everything.
 *
 * Returns: %TRUE
 */
gboolean
hk_article_json_write (const HkWriting *writing, GString *out, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "hamkhan");
  json_builder_add_int_value (builder, HK_ARTICLE_JSON_VERSION);
  if (writing->article != NULL)
    add_article (builder, writing->article);
  add_references (builder, writing);
  if (writing->article != NULL)
    hk_json_extra_write (G_OBJECT (writing->article), builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_string_append (out, text);
  g_string_append_c (out, '\n');
  return TRUE;
}
