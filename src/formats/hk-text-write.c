/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text: paragraphs with blank lines between them. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "hk-document.h"
#include "hk-format-list.h"
#include "hk-output.h"
#include "hk-writing.h"

static void
begin (GString *out, const char *title, const char *language)
{
}

static void
end (GString *out)
{
}

static void
begin_front (GString *out, const char *language)
{
}

static void
append_line (GString *out, const char *text)
{
  hk_output_append_plain (out, text);
  g_string_append_c (out, '\n');
}

static void
heading (GString *out, guint level, const char *language, const char *text)
{
  g_string_append (out, out->len > 0 && level < 3 ? "\n" : "");
  append_line (out, text);
}

static void
paragraph (GString *out, const char *language, const char *text)
{
  append_line (out, text);
}

static void
item (GString *out, const char *label, const char *language, const char *text, const char *link)
{
  g_string_append_printf (out, "%s. ", label);
  append_line (out, text);
}

static const HkDocumentStyle style
    = { begin, end, begin_front, end, end, heading, paragraph, end, item, end };

static gboolean
write_text (const HkWriting *writing, GString *out, GError **error)
{
  hk_document_write (writing, &style, out);
  hk_writing_lose_beyond (writing, HK_DOCUMENT_HOLDS | HK_HOLDS_WORKS);
  return TRUE;
}

const HkFormat hk_format_text = {
  .id = "text",
  .name = N_ ("Plain text"),
  .mime_types = HK_STRINGS ("text/plain"),
  .suffixes = HK_STRINGS ("txt"),
  .holds = HK_DOCUMENT_HOLDS,
  .write = write_text,
};
