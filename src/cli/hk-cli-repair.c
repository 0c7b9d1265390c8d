/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "hk-cli.h"
#include "hk-repair.h"
#include "hk-script.h"

/* A piece of the input in one language: a line, or lines that follow each other. */
typedef struct
{
  const char *start;
  gsize n_bytes;
  guint line; /* from 1 */
  const char *language;
  HkEdits *edits;
} Passage;

static void
passage_clear (gpointer data)
{
  hk_edits_free (((Passage *) data)->edits);
}

/* The language of Arabic script in the whole input: a damaged line by itself says too little. */
static const char *
language_of_arabic_script (const GArray *passages)
{
  guint n_persian = 0, n_other = 0;
  const char *other = "fa";

  for (guint i = 0; i < passages->len; i++)
    {
      const char *language = g_array_index (passages, Passage, i).language;

      if (language == NULL || hk_language_direction (language) != HK_DIRECTION_RTL)
        continue;
      if (g_str_equal (language, "fa"))
        n_persian++;
      else
        {
          n_other++;
          other = language;
        }
    }
  return n_other > n_persian ? other : "fa";
}

static void
settle_languages (GArray *passages, gboolean by_line)
{
  const char *arabic = by_line ? language_of_arabic_script (passages) : NULL;

  for (guint i = 0; by_line && i < passages->len; i++)
    {
      Passage *passage = &g_array_index (passages, Passage, i);

      if (passage->language != NULL
          && hk_language_direction (passage->language) == HK_DIRECTION_RTL)
        passage->language = arabic;
    }
}

/* The lines of a text; without @by_line, those of one language that follow each other are one passage,
 * since a URL may be broken at a line's end. */
static GArray *
split (const char *text, gsize n_bytes, const char *language, gboolean by_line)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  const char *end = text + n_bytes;
  guint line = 0;
  gboolean blank = TRUE;

  g_array_set_clear_func (passages, passage_clear);
  for (const char *p = text, *next; p < end; p = next + 1)
    {
      Passage passage = { p, 0, ++line, language, NULL };
      Passage *last
          = passages->len == 0 ? NULL : &g_array_index (passages, Passage, passages->len - 1);

      next = memchr (p, '\n', end - p);
      if (next == NULL)
        next = end;
      passage.n_bytes = next - p;
      if (language == NULL)
        passage.language = hk_language_guess (p, passage.n_bytes);
      if (!by_line && !blank && passage.n_bytes > 0
          && g_strcmp0 (last->language, passage.language) == 0)
        last->n_bytes = next - last->start;
      else if (by_line || passage.n_bytes > 0)
        g_array_append_val (passages, passage);
      blank = passage.n_bytes == 0;
    }
  settle_languages (passages, by_line);
  return passages;
}

/* Repairs the passages of one language as one document. */
static void
repair_language (HkRepairer *repairer, GArray *passages, const char *language)
{
  g_autofree const char **texts = g_new (const char *, passages->len);
  g_autofree gsize *lengths = g_new (gsize, passages->len);
  g_autofree HkEdits **edits = g_new0 (HkEdits *, passages->len);
  guint n = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);

      if (g_strcmp0 (passage->language, language) != 0)
        continue;
      texts[n] = passage->start;
      lengths[n++] = passage->n_bytes;
    }
  hk_repairer_repair (repairer, texts, lengths, n, language, edits);
  n = 0;
  for (guint i = 0; i < passages->len; i++)
    {
      Passage *passage = &g_array_index (passages, Passage, i);

      if (g_strcmp0 (passage->language, language) == 0)
        passage->edits = edits[n++];
    }
}

static void
repair_passages (HkRepairer *repairer, GArray *passages)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < passages->len; i++)
    {
      const char *language = g_array_index (passages, Passage, i).language;

      if (g_hash_table_add (done, (gpointer) (language != NULL ? language : "")))
        repair_language (repairer, passages, language);
    }
}

/* The input with its repairs. */
static void
print_text (GString *out, const char *text, gsize n_bytes, const GArray *passages)
{
  const char *at = text;

  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);
      g_autofree char *repaired = hk_edits_apply (passage->edits, passage->start, passage->n_bytes);

      g_string_append_len (out, at, passage->start - at);
      g_string_append (out, repaired);
      at = passage->start + passage->n_bytes;
    }
  g_string_append_len (out, at, text + n_bytes - at);
}

static void
append_lines (GString *out, char sign, const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;

  for (const char *p = text; p <= end;)
    {
      const char *newline = memchr (p, '\n', end - p);
      const char *stop = newline == NULL ? end : newline;

      g_string_append_c (out, sign);
      g_string_append_len (out, p, stop - p);
      g_string_append_c (out, '\n');
      p = stop + 1;
    }
}

static guint
count_lines (const char *text, gsize n_bytes)
{
  guint n = 1;

  for (gsize i = 0; i < n_bytes; i++)
    n += text[i] == '\n';
  return n;
}

/* What changes, as diff -u has it, without context. */
static void
print_diff (GString *out, const char *file, const GArray *passages)
{
  gint64 shift = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);
      g_autofree char *repaired = NULL;
      guint n_before, n_after;

      if (passage->edits == NULL)
        continue;
      if (out->len == 0)
        g_string_append_printf (out, "--- %s\n+++ %s\n", file, file);
      repaired = hk_edits_apply (passage->edits, passage->start, passage->n_bytes);
      n_before = count_lines (passage->start, passage->n_bytes);
      n_after = count_lines (repaired, strlen (repaired));
      g_string_append_printf (out, "@@ -%u,%u +%u,%u @@\n", passage->line, n_before,
                              (guint) (passage->line + shift), n_after);
      append_lines (out, '-', passage->start, passage->n_bytes);
      append_lines (out, '+', repaired, strlen (repaired));
      shift += (gint64) n_after - n_before;
    }
}

static void
add_member (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
build_edit (JsonBuilder *builder, const char *text, const Passage *passage, const HkEdit *edit)
{
  g_autofree char *before = g_strndup (passage->start + edit->byte_start, edit->byte_length);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder,
                              passage->line + count_lines (passage->start, edit->byte_start) - 1);
  json_builder_set_member_name (builder, "byte");
  json_builder_add_int_value (builder, passage->start - text + edit->byte_start);
  add_member (builder, "kind", hk_edit_kind_to_id (edit->kind));
  add_member (builder, "before", before);
  add_member (builder, "after", edit->after);
  json_builder_set_member_name (builder, "confidence");
  json_builder_add_double_value (builder, (int) (edit->confidence * 1000 + .5f) / 1000.);
  if (edit->unverified)
    {
      json_builder_set_member_name (builder, "unverified");
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

static void
print_json (GString *out, const char *text, const GArray *passages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);

      for (gsize k = 0; k < hk_edits_get_length (passage->edits); k++)
        build_edit (builder, text, passage, hk_edits_get (passage->edits, k));
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  g_string_append_printf (out, "%s\n", json);
}

/**
 * hk_cli_repair:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints a text with its repairs, or the repairs. With --lines each line is a text by itself, but what
 * happened to them is judged by all.
 *
 * Returns: an exit status
 */
int
hk_cli_repair (int argc, char **argv)
{
  gboolean diff = FALSE, json = FALSE, lines = FALSE;
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = {
    { "diff", 0, 0, G_OPTION_ARG_NONE, &diff, N_ ("Print the lines that change, before and after"),
      NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print the repairs as JSON"), NULL },
    { "lines", 0, 0, G_OPTION_ARG_NONE, &lines, N_ ("Take each line for a text by itself"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_ ("The language of the text, as “fa” or “en”"), N_ ("TAG") },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HkRepairer) repairer = NULL;
  g_autoptr (GArray) passages = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *text = NULL;
  gsize n_bytes;
  int status;

  if (!hk_cli_parse_options (&argc, &argv, entries, _ ("FILE | -"),
                             _ ("Repairs the damage of a printed text."), &status))
    return status;
  if (argc != 2)
    return hk_cli_usage (_ ("“repair” wants one file."));
  if (diff && json)
    return hk_cli_usage (_ ("“repair” can print a diff or JSON, not both."));
  text = hk_cli_read_text (argv[1], &n_bytes, &error);
  repairer = text == NULL ? NULL : hk_repairer_new (NULL, &error);
  if (repairer == NULL)
    {
      hk_cli_complain (argv[1], 0, error->message);
      return HK_CLI_BAD_INPUT;
    }
  passages = split (text, n_bytes, language, lines);
  repair_passages (repairer, passages);
  if (json)
    print_json (out, text, passages);
  else if (diff)
    print_diff (out, argv[1], passages);
  else
    print_text (out, text, n_bytes, passages);
  return hk_cli_write (NULL, out->str, out->len) ? HK_CLI_DONE : HK_CLI_BAD_INPUT;
}
