/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "hk-article-alignment.h"
#include "hk-cli-article.h"
#include "hk-cli.h"

/* The text of a bead's sentences, apart by a blank. */
static char *
text_of (HkAlignment *alignment, HkSide side, HkFront *front, guint start, guint n)
{
  GPtrArray *blocks = hk_front_get_abstract (front);
  GString *out = g_string_new (NULL);

  for (guint i = start; i < start + n; i++)
    {
      const HkSentence *sentence = hk_alignment_get_sentence (alignment, side, i);
      const HkBlock *block = g_ptr_array_index (blocks, sentence->block);

      if (out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append_len (out, hk_text_get_string (block->text) + sentence->range.start,
                           sentence->range.length);
    }
  return g_string_free (out, FALSE);
}

static void
print_beads (HkAlignment *alignment, HkFront *first, HkFront *second)
{
  for (guint i = 0; i < hk_alignment_get_n_beads (alignment); i++)
    {
      const HkBead *bead = hk_alignment_get_bead (alignment, i);
      g_autofree char *a = text_of (alignment, HK_SIDE_FIRST, first, bead->first, bead->n_first);
      g_autofree char *b
          = text_of (alignment, HK_SIDE_SECOND, second, bead->second, bead->n_second);

      if (bead->n_first > 0 && bead->n_second > 0)
        g_print ("%d%%\n", (int) (bead->confidence * 100 + 0.5f));
      else
        g_print ("–\n");
      if (bead->n_first > 0)
        g_print ("  %s\n", a);
      if (bead->n_second > 0)
        g_print ("  %s\n", b);
    }
}

static void
build_side (JsonBuilder *builder,
            HkAlignment *alignment,
            HkSide side,
            HkFront *front,
            guint start,
            guint n)
{
  json_builder_set_member_name (builder, hk_front_get_language (front));
  json_builder_begin_array (builder);
  for (guint i = start; i < start + n; i++)
    {
      g_autofree char *text = text_of (alignment, side, front, i, 1);

      json_builder_add_string_value (builder, text);
    }
  json_builder_end_array (builder);
}

static void
print_json (HkAlignment *alignment, HkFront *first, HkFront *second)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < hk_alignment_get_n_beads (alignment); i++)
    {
      const HkBead *bead = hk_alignment_get_bead (alignment, i);

      json_builder_begin_object (builder);
      build_side (builder, alignment, HK_SIDE_FIRST, first, bead->first, bead->n_first);
      build_side (builder, alignment, HK_SIDE_SECOND, second, bead->second, bead->n_second);
      if (bead->n_first > 0 && bead->n_second > 0)
        {
          json_builder_set_member_name (builder, "confidence");
          json_builder_add_double_value (builder, (int) (bead->confidence * 1000 + 0.5f) / 1000.0);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

/* The first two languages with an abstract. */
static gboolean
find_abstracts (HkArticle *article, HkFront *found[2])
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  guint n = 0;

  for (guint i = 0; i < fronts->len && n < 2; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);

      if (hk_front_get_abstract (front)->len > 0)
        found[n++] = front;
    }
  return n == 2;
}

static int
align_article (const char *file, gboolean json)
{
  g_autoptr (HkArticle) article = hk_cli_open_article (file);
  g_autoptr (HkAlignment) alignment = NULL;
  HkFront *fronts[2];

  if (article == NULL)
    return HK_CLI_BAD_INPUT;
  if (!find_abstracts (article, fronts))
    {
      hk_cli_complain (file, 0, _ ("There are no abstracts in two languages."));
      return HK_CLI_BAD_INPUT;
    }
  alignment = hk_alignment_new_for_fronts (fronts[0], fronts[1]);
  if (json)
    print_json (alignment, fronts[0], fronts[1]);
  else
    print_beads (alignment, fronts[0], fronts[1]);
  return HK_CLI_DONE;
}

static GArray *
read_lines (const char *file, char **content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (HkSlice));
  gsize n_bytes;
  const char *end;

  *content = hk_cli_read_text (file, &n_bytes, &error);
  if (*content == NULL)
    {
      hk_cli_complain (file, 0, error->message);
      return NULL;
    }
  end = *content + n_bytes;
  for (const char *p = *content; p < end;)
    {
      const char *newline = memchr (p, '\n', end - p);
      HkSlice line = { p, (newline == NULL ? end : newline) - p };

      g_array_append_val (lines, line);
      p += line.n_bytes + 1;
    }
  return g_steal_pointer (&lines);
}

static void
print_numbers (guint start, guint n)
{
  for (guint i = 0; i < n; i++)
    g_print (i == 0 ? "%u" : ",%u", start + i);
}

static int
align_lines (const char *first_file, const char *second_file)
{
  g_autofree char *first_content = NULL;
  g_autofree char *second_content = NULL;
  g_autoptr (GArray) first = read_lines (first_file, &first_content);
  g_autoptr (GArray) second = first == NULL ? NULL : read_lines (second_file, &second_content);
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());
  g_autoptr (GArray) beads = NULL;

  if (second == NULL)
    return HK_CLI_BAD_INPUT;
  beads = hk_aligner_align (aligner, (const HkSlice *) (gpointer) first->data, first->len,
                            (const HkSlice *) (gpointer) second->data, second->len);
  for (guint i = 0; i < beads->len; i++)
    {
      const HkBead *bead = &g_array_index (beads, HkBead, i);

      print_numbers (bead->first, bead->n_first);
      g_print ("\t");
      print_numbers (bead->second, bead->n_second);
      g_print ("\n");
    }
  return HK_CLI_DONE;
}

/**
 * hk_cli_align:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints which sentences of an article's abstracts answer each other, or of two files with a
 * sentence a line.
 *
 * Returns: an exit status
 */
int
hk_cli_align (int argc, char **argv)
{
  gboolean json = FALSE, lines = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print pairs as JSON"), NULL },
    { "lines", 0, 0, G_OPTION_ARG_NONE, &lines,
      N_ ("Read two files with a sentence a line; print the numbers of lines, from 0"), NULL },
    { NULL },
  };
  int status;

  if (!hk_cli_parse_options (&argc, &argv, entries, _ ("FILE | --lines PERSIAN ENGLISH"),
                             _ ("Pairs the sentences of two languages."), &status))
    return status;
  if (lines && (json || argc != 3))
    return hk_cli_usage (_ ("“align --lines” wants two files."));
  if (!lines && argc != 2)
    return hk_cli_usage (_ ("“align” wants one file."));
  return lines ? align_lines (argv[1], argv[2]) : align_article (argv[1], json);
}
