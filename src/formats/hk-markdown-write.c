/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markdown, as CommonMark 0.30 has it. */
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
heading (GString *out, guint level, const char *language, const char *text)
{
  static const char *const marks[] = { "# ", "## ", "### " };

  g_string_append (out, marks[CLAMP (level, 1, 3) - 1]);
  hk_output_append_markdown (out, text);
  g_string_append (out, "\n\n");
}

static void
paragraph (GString *out, const char *language, const char *text)
{
  hk_output_append_markdown (out, text);
  g_string_append (out, "\n\n");
}

static void
item (GString *out, const char *label, const char *language, const char *text, const char *link)
{
  g_string_append_printf (out, "%s. ", label);
  hk_output_append_markdown (out, text);
  if (link != NULL)
    g_string_append_printf (out, " <%s>", link);
  g_string_append_c (out, '\n');
}

static const HkDocumentStyle style
    = { begin, end, begin_front, end, end, heading, paragraph, end, item, end };

static gboolean
write_markdown (const HkWriting *writing, GString *out, GError **error)
{
  hk_document_write (writing, &style, out);
  hk_writing_lose_beyond (writing, HK_DOCUMENT_HOLDS | HK_HOLDS_WORKS);
  return TRUE;
}

const HkFormat hk_format_markdown = {
  .id = "markdown",
  .name = N_ ("Markdown"),
  .mime_types = HK_STRINGS ("text/markdown"),
  .suffixes = HK_STRINGS ("md", "markdown"),
  .holds = HK_DOCUMENT_HOLDS,
  .write = write_markdown,
};
