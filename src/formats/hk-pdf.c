/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-decode.h"
#include "hk-format-list.h"
#include "hk-helper.h"
#include "hk-own-work.h"
#include "hk-page.h"
#include "hk-pdf-text.h"

/* The text of a PDF file, as poppler's program takes it out, read as a page of text. The program is run
 * by itself: it is much code for files that may be hostile. */

static char *
dup_text (HkReading *reading, GError **error)
{
  static const char *const argv[]
      = { "pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "-", "-", NULL };
  g_autoptr (GBytes) output = hk_helper_run (argv, hk_reading_get_bytes (reading),
                                             hk_reading_get_cancellable (reading), error);
  g_autofree char *raw = NULL;
  g_autofree char *embedded = NULL;
  g_autofree char *letters = NULL;
  g_autofree char *ordered = NULL;
  gsize n_bytes;
  gsize text_bytes;
  guint n_bad = 0;
  const char *bytes;

  if (output == NULL)
    return NULL;
  bytes = g_bytes_get_data (output, &n_bytes);
  raw = hk_decode (n_bytes == 0 ? "" : bytes, n_bytes, "UTF-8", &text_bytes, &n_bad);
  embedded = hk_pdf_text_embeddings (raw);
  letters = hk_pdf_text_letters (embedded);
  if (hk_pdf_text_is_visual (raw))
    {
      ordered = hk_pdf_text_reorder (letters);
      g_free (letters);
      letters = g_steal_pointer (&ordered);
    }
  return hk_pdf_text_join (letters);
}

static HkArticle *
read_pdf (HkReading *reading, GError **error)
{
  g_autofree char *text = dup_text (reading, error);
  g_autoptr (HkArticle) article = NULL;

  if (text == NULL)
    return NULL;
  if (*g_strstrip (text) == '\0')
    {
      g_set_error_literal (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_EMPTY,
                           _ ("The PDF file holds no text, but perhaps pictures of it."));
      return NULL;
    }
  article = hk_article_new ();
  if (!hk_page_read_text (reading, text, strlen (text), HK_PAGE_PRINTED, article, error))
    return NULL;
  hk_own_work_complete (article);
  hk_reading_add_notice (reading, HK_NOTICE_ROUGH, "PDF", 0, 0);
  return g_steal_pointer (&article);
}

static guint
probe (const char *head, gsize head_bytes)
{
  /* Some bytes may stand before the header (PDF 1.7, appendix H). */
  return g_strstr_len (head, (gssize) MIN (head_bytes, 1024), "%PDF-") != NULL ? 95 : 0;
}

const HkFormat hk_format_pdf = {
  .id = "pdf",
  .name = N_ ("PDF"),
  .mime_types = HK_STRINGS ("application/pdf"),
  .suffixes = HK_STRINGS ("pdf"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_ABSTRACT | HK_HOLDS_ABSTRACTS | HK_HOLDS_KEYWORDS
           | HK_HOLDS_REFERENCES | HK_HOLDS_PRINTED,
  .second_language = NULL,
  .probe = probe,
  .read = read_pdf,
};
