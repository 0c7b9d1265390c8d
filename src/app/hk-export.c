/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-export.h"

#include <glib/gi18n-lib.h>

#include "hk-formats.h"
#include "hk-locale.h"

/**
 * hk_export_get_article:
 * @export: what is wanted
 *
 * Returns: (transfer full): an article of what is wanted alone, to be set on pages
 */
HkArticle *
hk_export_get_article (const HkExport *export)
{
  HkArticle *article;

  if (export->references == NULL)
    return g_object_ref (export->article);
  article = hk_article_new ();
  for (guint i = 0; i < export->references->len; i++)
    hk_article_take_reference (article, g_object_ref (g_ptr_array_index (export->references, i)));
  return article;
}

/**
 * hk_export_make:
 * @export: what is wanted
 * @lost: (nullable) (element-type utf8): gets a translated name of each thing that is left out
 * @error: return location
 *
 * Returns: (transfer full): the content of a file, or %NULL with @error set
 */
GBytes *
hk_export_make (const HkExport *export, GPtrArray *lost, GError **error)
{
  HkWriting writing = { .article = export->references == NULL ? export->article : NULL,
                        .references = export->references,
                        .language = hk_locale_get_language (),
                        .lost = lost };
  GString *text;

  if (g_str_equal (export->format, HK_EXPORT_PDF))
    {
      g_autoptr (HkArticle) article = hk_export_get_article (export);

      return hk_print_pdf (article, export->citer, export->paper, error);
    }
  text = hk_formats_write (export->format, &writing, error);
  return text == NULL ? NULL : g_string_free_to_bytes (text);
}

/**
 * hk_export_list_formats:
 *
 * Returns: (transfer full) (element-type utf8): the ids of all formats
 */
GPtrArray *
hk_export_list_formats (void)
{
  GPtrArray *ids = g_ptr_array_new ();
  gsize n;
  const HkFormat *const *formats = hk_formats_list (&n);

  for (gsize i = 0; i < n; i++)
    if (formats[i]->write != NULL)
      g_ptr_array_add (ids, (gpointer) formats[i]->id);
  g_ptr_array_add (ids, (gpointer) HK_EXPORT_PDF);
  return ids;
}

/**
 * hk_export_get_name:
 * @format: the id of a format
 *
 * Returns: (transfer none): its name in the language of the interface
 */
const char *
hk_export_get_name (const char *format)
{
  return g_str_equal (format, HK_EXPORT_PDF) ? "PDF" : _ (hk_formats_find (format)->name);
}

/**
 * hk_export_get_suffix:
 * @format: the id of a format
 *
 * Returns: (transfer none): the suffix of its files, without the dot
 */
const char *
hk_export_get_suffix (const char *format)
{
  return g_str_equal (format, HK_EXPORT_PDF) ? "pdf" : hk_formats_find (format)->suffixes[0];
}
