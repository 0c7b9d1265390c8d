/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-cli-article.h"

#include <gio/gunixinputstream.h>

#include "hk-article-parse.h"
#include "hk-article-repair.h"
#include "hk-cli.h"
#include "hk-formats.h"
#include "hk-save.h"

static HkArticle *
open_input (const char *file, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) gfile = NULL;

  if (!g_str_equal (file, "-"))
    {
      gfile = g_file_new_for_commandline_arg (file);
      return hk_formats_read_file (gfile, NULL, error);
    }
  stream = g_unix_input_stream_new (0, FALSE);
  bytes = hk_formats_load (stream, NULL, error);
  return bytes == NULL ? NULL : hk_formats_read_bytes (bytes, NULL, NULL, error);
}

/**
 * hk_cli_open_article:
 * @file: a file's path or URI, or "-" for standard input
 *
 * Opens an article in whichever format it is. Notices of the reading and errors are told.
 *
 * Returns: (transfer full) (nullable): the article
 */
HkArticle *
hk_cli_open_article (const char *file)
{
  g_autoptr (GError) error = NULL;
  HkArticle *article = open_input (file, &error);
  GPtrArray *notices;

  if (article == NULL)
    {
      hk_cli_complain (file, hk_format_error_get_line (error), hk_format_error_get_what (error));
      return NULL;
    }
  notices = hk_article_get_notices (article);
  for (guint i = 0; i < notices->len; i++)
    {
      const HkNotice *notice = g_ptr_array_index (notices, i);
      g_autofree char *text = hk_notice_to_string (notice);

      hk_cli_complain (file, notice->line, text);
    }
  return article;
}

static gboolean
has_printed_only (HkArticle *article)
{
  GListModel *references = hk_article_get_references (article);
  guint n = g_list_model_get_n_items (references);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      if (hk_reference_get_works (reference)->len == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * hk_cli_understand:
 * @article: an article
 *
 * Repairs an article whose references the source has only as printed, and reads their fields. What stands in
 * the way is told; the article is then as it was.
 */
void
hk_cli_understand (HkArticle *article)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkRefparser) parser = NULL;
  g_autoptr (HkRepairer) repairer = NULL;

  if (!has_printed_only (article))
    return;
  parser = hk_refparser_new (NULL, &error);
  repairer = parser == NULL ? NULL : hk_repairer_new (NULL, &error);
  if (repairer == NULL)
    {
      hk_cli_complain (NULL, 0, error->message);
      return;
    }
  hk_article_repair (article, repairer);
  hk_article_parse_references (article, parser, NULL);
}

/**
 * hk_cli_save:
 * @output: (nullable): a file; %NULL or "-" for standard output
 * @bytes: what to write
 *
 * Complains where it cannot be written; a file is whole or as it was.
 *
 * Returns: whether it was written
 */
gboolean
hk_cli_save (const char *output, GBytes *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (output == NULL || g_str_equal (output, "-"))
    return hk_cli_write (NULL, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  file = g_file_new_for_commandline_arg (output);
  if (hk_save_bytes (file, bytes, NULL, &error))
    return TRUE;
  hk_cli_complain (output, 0, error->message);
  return FALSE;
}
