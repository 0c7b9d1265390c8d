/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-clipboard.h"

#include <string.h>

#include "hk-script.h"

/* Marks, embeddings, overrides and isolates: what helps on our screen harms in a word processor. */
static gboolean
is_direction_mark (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
         || (c >= 0x2066 && c <= 0x2069);
}

/**
 * hk_content_strip_marks:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text without direction marks; joiners and non-joiners stay
 */
char *
hk_content_strip_marks (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_direction_mark (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static GdkContentProvider *
provider_new (const char *mime_type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/* Some programs take HTML without a charset for Latin 1. */
static char *
html_document (const char *html, const char *language)
{
  gboolean rtl = language != NULL && hk_language_direction (language) == HK_DIRECTION_RTL;

  return g_strdup_printf ("<meta charset=\"utf-8\"><div dir=\"%s\" lang=\"%s\">%s</div>",
                          rtl ? "rtl" : "ltr", language == NULL ? "" : language, html);
}

/**
 * hk_content_new:
 * @plain: UTF-8
 * @html: (nullable): the same as a fragment of HTML; %NULL for plain text only
 * @language: (nullable): a BCP 47 tag, for the direction of @html
 *
 * The plain text is given as bytes too, since GDK's own conversion of a string to text/plain is ASCII
 * with escapes (gdkcontentserializer.c). Direction marks are taken out.
 *
 * Returns: (transfer full): what to put on the clipboard, or to drag
 */
GdkContentProvider *
hk_content_new (const char *plain, const char *html, const char *language)
{
  g_autofree char *stripped = hk_content_strip_marks (plain);
  GdkContentProvider *parts[4];
  gsize n = 0;

  if (html != NULL)
    {
      g_autofree char *stripped_html = hk_content_strip_marks (html);
      g_autofree char *document = html_document (stripped_html, language);

      parts[n++] = provider_new ("text/html", document);
    }
  parts[n++] = provider_new ("text/plain;charset=utf-8", stripped);
  parts[n++] = provider_new ("text/plain", stripped);
  parts[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, stripped);
  return gdk_content_provider_new_union (parts, n);
}
