/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-copy.h"

#include "hk-clipboard.h"
#include "hk-formats.h"
#include "hk-locale.h"
#include "hk-script.h"

/**
 * hk_copy_citation:
 * @citer: who makes citations
 * @works: (element-type HkWork): what to cite
 * @form: which kind of citation
 * @error: return location
 *
 * Returns: (transfer full): rich and plain text of the citation, or %NULL with @error set
 */
GdkContentProvider *
hk_copy_citation (HkCiter *citer, GPtrArray *works, HkCitationForm form, GError **error)
{
  g_autofree char *plain = hk_citer_cite (citer, works, form, HK_CITATION_TEXT, error);
  g_autofree char *html = NULL;

  if (plain == NULL)
    return NULL;
  html = hk_citer_cite (citer, works, form, HK_CITATION_HTML, error);
  if (html == NULL)
    return NULL;
  return hk_content_new (plain, html, hk_language_guess (plain, -1));
}

/**
 * hk_copy_printed:
 * @references: (element-type HkReference): references
 *
 * Returns: (transfer full): their texts as the article printed them, untouched, one a line
 */
GdkContentProvider *
hk_copy_printed (GPtrArray *references)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (guint i = 0; i < references->len; i++)
    g_string_append_printf (plain, "%s%s", i == 0 ? "" : "\n",
                            hk_text_get_printed (
                                hk_reference_get_text (g_ptr_array_index (references, i))));
  return hk_content_new (plain->str, NULL, NULL);
}

/**
 * hk_copy_as:
 * @format: "bibtex", "ris" or "csl-json"
 * @references: (nullable) (element-type HkReference): references
 * @works: (nullable) (element-type HkWork): works, without @references
 * @error: return location
 *
 * Returns: (transfer full): them in that format, or %NULL with @error set
 */
GdkContentProvider *
hk_copy_as (const char *format, GPtrArray *references, GPtrArray *works, GError **error)
{
  HkWriting writing
      = { .references = references, .works = works, .language = hk_locale_get_language () };
  g_autoptr (GString) text = NULL;
  const HkFormat *known = hk_formats_find (format);
  GdkContentProvider *parts[2];
  g_autoptr (GBytes) bytes = NULL;

  text = hk_formats_write (format, &writing, error);
  if (text == NULL)
    return NULL;
  bytes = g_bytes_new (text->str, text->len);
  parts[0] = hk_content_new (text->str, NULL, NULL);
  if (known == NULL || known->mime_types[0] == NULL)
    return parts[0];
  parts[1] = gdk_content_provider_new_for_bytes (known->mime_types[0], bytes);
  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}
