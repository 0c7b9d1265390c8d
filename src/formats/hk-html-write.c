/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-html-write.h"

#include "hk-document.h"
#include "hk-html-data.h"
#include "hk-output.h"
#include "hk-script.h"

static const char style_sheet[]
    = "body{margin:2rem auto;max-width:68rem;padding:0 1rem;line-height:1.6;color:#1c1c1c;background:#fff;"
      "font-family:Georgia,\"Noto Serif\",serif}\n"
      ":lang(fa),:lang(ar),:lang(ur){font-family:Vazirmatn,\"Noto Sans Arabic\",Tahoma,sans-serif;line-height:1.9}\n"
      ".fronts{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:2.5rem}\n"
      "h1{font-size:1.5rem;line-height:1.35}h2{font-size:1.15rem;margin-top:1.6em}h3{font-size:1rem}\n"
      "li{margin:.4em 0}a{color:inherit;overflow-wrap:anywhere}\n"
      "@media (prefers-color-scheme:dark){body{color:#eee;background:#1e1e1e}}\n"
      "@media print{body{margin:0;max-width:none;font-size:10.5pt;color:#000;background:#fff}\n"
      ".fronts{grid-template-columns:1fr 1fr}h1,h2,h3{break-after:avoid}li,p{orphans:2;widows:2}}\n";

static void
append_tag (GString *out, const char *name, const char *language, HkDirection direction)
{
  g_string_append_printf (out, "<%s", name);
  if (language != NULL)
    {
      g_string_append (out, " lang=\"");
      hk_output_append_xml (out, language);
      g_string_append_c (out, '"');
    }
  g_string_append (out, direction == HK_DIRECTION_RTL ? " dir=\"rtl\">" : " dir=\"ltr\">");
}

static void
append_element (GString *out, const char *name, const char *language, const char *text)
{
  append_tag (out, name, language,
              language != NULL ? hk_language_direction (language) : hk_script_direction (text, -1));
  hk_output_append_xml (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
begin (GString *out, const char *title, const char *language)
{
  g_string_append (out, "<!DOCTYPE html>\n");
  append_tag (out, "html", language, hk_language_direction (language));
  g_string_append (
      out,
      "\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
      "<title>");
  hk_output_append_xml (out, title);
  g_string_append_printf (
      out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<div class=\"fronts\">\n", style_sheet);
}

static void
end (GString *out)
{
}

static void
begin_front (GString *out, const char *language)
{
  append_tag (out, "section", language, hk_language_direction (language));
  g_string_append_c (out, '\n');
}

static void
end_front (GString *out)
{
  g_string_append (out, "</section>\n");
}

static void
end_fronts (GString *out)
{
  g_string_append (out, "</div>\n");
}

static void
heading (GString *out, guint level, const char *language, const char *text)
{
  static const char *const names[] = { "h1", "h2", "h3" };

  append_element (out, names[CLAMP (level, 1, 3) - 1], language, text);
}

static void
paragraph (GString *out, const char *language, const char *text)
{
  append_element (out, "p", language, text);
}

static void
begin_list (GString *out)
{
  g_string_append (out, "<ol>\n");
}

/* The link is shown whole, as what it opens must be seen. */
static void
item (GString *out, const char *label, const char *language, const char *text, const char *link)
{
  append_tag (out, "li", language, hk_script_direction (text, -1));
  hk_output_append_xml (out, text);
  if (link != NULL)
    {
      g_string_append (out, " <a dir=\"ltr\" href=\"");
      hk_output_append_xml (out, link);
      g_string_append (out, "\">");
      hk_output_append_xml (out, link);
      g_string_append (out, "</a>");
    }
  g_string_append (out, "</li>\n");
}

static void
end_list (GString *out)
{
  g_string_append (out, "</ol>\n");
}

/**
 * hk_html_write:
 * @writing: what to write
 * @out: where to append
 * @error: return location
 *
 * Writes a page that needs no other file: a section for each language in its own direction, side by
 * side where there is room, and the references, each in the direction of its own letters; and the
 * whole article once more as hk_html_data_read() reads it.
 *
 * Returns: %TRUE
 */
gboolean
hk_html_write (const HkWriting *writing, GString *out, GError **error)
{
  static const HkDocumentStyle style = { begin,   end,       begin_front, end_front, end_fronts,
                                         heading, paragraph, begin_list,  item,      end_list };

  hk_document_write (writing, &style, out);
  hk_html_data_write (writing, out);
  g_string_append (out, "</body>\n</html>\n");
  return TRUE;
}
