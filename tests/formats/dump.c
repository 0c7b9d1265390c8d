/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"

#include "hk-json-build.h"
#include "hk-work-json.h"

static void
add_text (JsonBuilder *builder, const char *member, HkText *text)
{
  if (text != NULL)
    hk_json_build_string (builder, member, hk_text_get_printed (text));
}

static void
add_texts (JsonBuilder *builder, const char *member, GPtrArray *texts)
{
  if (texts->len == 0)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, hk_text_get_printed (g_ptr_array_index (texts, i)));
  json_builder_end_array (builder);
}

static void
add_author (JsonBuilder *builder, const HkAuthor *author)
{
  g_autoptr (GString) places = g_string_new (NULL);

  json_builder_begin_object (builder);
  add_text (builder, "printed", author->text);
  if (author->name != NULL)
    {
      hk_json_build_string (builder, "family", author->name->family);
      hk_json_build_string (builder, "given", author->name->given);
      hk_json_build_string (builder, "suffix", author->name->suffix);
      hk_json_build_string (builder, "literal", author->name->literal);
    }
  hk_json_build_string (builder, "email", author->email);
  hk_json_build_string (builder, "orcid", author->orcid);
  if (author->corresponding)
    hk_json_build_string (builder, "corresponding", "yes");
  for (guint i = 0; author->affiliations != NULL && i < author->affiliations->len; i++)
    g_string_append_printf (places, "%s%u", i > 0 ? " " : "",
                            g_array_index (author->affiliations, guint, i));
  if (places->len > 0)
    hk_json_build_string (builder, "affiliations", places->str);
  json_builder_end_object (builder);
}

static void
add_front (JsonBuilder *builder, HkFront *front)
{
  GPtrArray *authors = hk_front_get_authors (front);
  GPtrArray *blocks = hk_front_get_abstract (front);

  json_builder_begin_object (builder);
  hk_json_build_string (builder, "language", hk_front_get_language (front));
  add_text (builder, "type", hk_front_get_article_type (front));
  add_text (builder, "container-title", hk_front_get_container_title (front));
  add_text (builder, "title", hk_front_get_title (front));
  add_text (builder, "subtitle", hk_front_get_subtitle (front));
  if (authors->len > 0)
    {
      json_builder_set_member_name (builder, "authors");
      json_builder_begin_array (builder);
      for (guint i = 0; i < authors->len; i++)
        add_author (builder, g_ptr_array_index (authors, i));
      json_builder_end_array (builder);
    }
  add_texts (builder, "affiliations", hk_front_get_affiliations (front));
  if (blocks->len > 0)
    {
      json_builder_set_member_name (builder, "abstract");
      json_builder_begin_array (builder);
      for (guint i = 0; i < blocks->len; i++)
        {
          const HkBlock *block = g_ptr_array_index (blocks, i);
          g_autofree char *line = g_strconcat (block->kind == HK_BLOCK_HEADING ? "# " : "",
                                               hk_text_get_printed (block->text), NULL);

          json_builder_add_string_value (builder, line);
        }
      json_builder_end_array (builder);
    }
  add_texts (builder, "keywords", hk_front_get_keywords (front));
  add_texts (builder, "subjects", hk_front_get_subjects (front));
  json_builder_end_object (builder);
}

static void
add_work (JsonBuilder *builder, HkWork *work, gboolean own)
{
  g_autoptr (HkWork) copy = hk_work_copy (work);

  /* The fronts say it already. */
  if (own)
    {
      hk_work_clear (copy, HK_VAR_ABSTRACT);
      hk_work_clear (copy, HK_VAR_KEYWORD);
    }
  hk_work_to_json (copy, builder);
}

static void
add_reference (JsonBuilder *builder, HkReference *reference)
{
  GPtrArray *works = hk_reference_get_works (reference);

  json_builder_begin_object (builder);
  hk_json_build_string (builder, "label", hk_reference_get_label (reference));
  hk_json_build_string (builder, "language", hk_reference_get_language (reference));
  add_text (builder, "printed", hk_reference_get_text (reference));
  add_texts (builder, "others", hk_reference_get_others (reference));
  if (works->len > 0)
    {
      json_builder_set_member_name (builder, "works");
      json_builder_begin_array (builder);
      for (guint i = 0; i < works->len; i++)
        add_work (builder, g_ptr_array_index (works, i), FALSE);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_history (JsonBuilder *builder, HkArticle *article)
{
  static const char *const names[] = { "received", "revised", "accepted", "published" };

  for (guint i = 0; i < HK_N_HISTORY; i++)
    {
      const HkDate *date = hk_article_get_history (article, i);
      g_autofree char *text = NULL;

      if (date == NULL)
        continue;
      text = g_strdup_printf ("%d-%d-%d%s", date->start.year, date->start.month, date->start.day,
                              date->calendar == HK_CALENDAR_JALALI    ? " jalali"
                              : date->calendar == HK_CALENDAR_ISLAMIC ? " islamic"
                                                                      : "");
      hk_json_build_string (builder, names[i], text);
    }
}

static void
add_notices (JsonBuilder *builder, GPtrArray *notices)
{
  if (notices->len == 0)
    return;
  json_builder_set_member_name (builder, "notices");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *text = hk_notice_to_string (g_ptr_array_index (notices, i));

      json_builder_add_string_value (builder, text);
    }
  json_builder_end_array (builder);
}

/**
 * hk_dump_article:
 * @article: an article
 *
 * Returns: (transfer full): all that was read, as JSON
 */
char *
hk_dump_article (HkArticle *article)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  GPtrArray *fronts = hk_article_get_fronts (article);
  GListModel *references = hk_article_get_references (article);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "work");
  add_work (builder, hk_article_get_work (article), TRUE);
  add_history (builder, article);
  json_builder_set_member_name (builder, "fronts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fronts->len; i++)
    add_front (builder, g_ptr_array_index (fronts, i));
  json_builder_end_array (builder);
  add_notices (builder, hk_article_get_notices (article));
  json_builder_set_member_name (builder, "references");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      add_reference (builder, reference);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  return json_generator_to_data (generator, NULL);
}

/**
 * hk_dump_compare:
 * @got: what was read
 * @expected_path: file of what is expected
 *
 * Compares line by line, and prints the first lines that differ. With HK_UPDATE_EXPECTED in the
 * environment it writes the file instead, to be checked by eye.
 */
void
hk_dump_compare (const char *got, const char *expected_path)
{
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) got_lines = NULL;
  g_auto (GStrv) expected_lines = NULL;
  guint i = 0;

  if (g_getenv ("HK_UPDATE_EXPECTED") != NULL)
    {
      g_autofree char *with_newline = g_strconcat (got, "\n", NULL);

      g_file_set_contents (expected_path, with_newline, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_strchomp (expected);
  if (g_str_equal (got, expected))
    return;
  got_lines = g_strsplit (got, "\n", -1);
  expected_lines = g_strsplit (expected, "\n", -1);
  while (got_lines[i] != NULL && expected_lines[i] != NULL
         && g_str_equal (got_lines[i], expected_lines[i]))
    i++;
  g_test_message ("%s, line %u", expected_path, i + 1);
  for (guint j = i; j < i + 5 && expected_lines[MIN (j, g_strv_length (expected_lines))] != NULL;
       j++)
    g_test_message ("expected: %s", expected_lines[j]);
  for (guint j = i; j < i + 5 && got_lines[MIN (j, g_strv_length (got_lines))] != NULL; j++)
    g_test_message ("got:      %s", got_lines[j]);
  g_test_fail ();
}
