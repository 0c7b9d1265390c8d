/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-cli-article.h"

#include <gio/gunixinputstream.h>

#include "hk-cli.h"
#include "hk-formats.h"

static HkArticle *
open_input (const char *file,
            GError **error)
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
