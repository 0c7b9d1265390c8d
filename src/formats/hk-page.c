/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-list.h"
#include "hk-languages.h"
#include "hk-own-work.h"
#include "hk-page-references.h"
#include "hk-page-section.h"

/* More lines than a title and its authors take are something else. */
#define MAX_PREAMBLE_LINES 16

static void
free_section (gpointer data)
{
  HkPageSection *section = data;

  g_array_unref (section->lines);
  g_free (section);
}

static HkPageSection *
add_section (HkPage *page, HkPagePart part, const HkPageHeading *heading, const HkPageLine *line)
{
  HkPageSection *section = g_new0 (HkPageSection, 1);

  section->part = part;
  section->lines = g_array_new (FALSE, FALSE, sizeof (HkPageLine));
  if (heading != NULL)
    {
      section->language = heading->language;
      section->content_language = heading->content_language;
      section->title = *line;
    }
  g_ptr_array_add (page->sections, section);
  return section;
}

/* Whether a heading really ends the part in which it stands: in a text or an entry, words that are
 * headings elsewhere may begin a line. */
static gboolean
ends_part (const HkPage *page,
           const HkPageHeading *heading,
           const HkPageSection *section,
           const HkPageLine *line)
{
  gboolean named = heading->content_language != NULL;

  switch (section->part)
    {
    case HK_PAGE_ABSTRACT:
      if (heading->part == HK_PAGE_BODY)
        return page->layout == HK_PAGE_PRINTED;
      return named || heading->value_bytes == 0 || heading->part == HK_PAGE_KEYWORDS
             || heading->part == HK_PAGE_ABSTRACT || heading->part == HK_PAGE_DOI
             || hk_page_part_is_history (heading->part) || heading->value_bytes < 100;
    case HK_PAGE_REFERENCES:
      return named || heading->value_bytes == 0
             || ((hk_page_part_is_history (heading->part) || heading->part == HK_PAGE_IGNORED
                  || heading->part == HK_PAGE_ABSTRACT || heading->part == HK_PAGE_KEYWORDS)
                 && heading->value_bytes < 2000);
    case HK_PAGE_BODY:
      /* In the article itself only what comes after it is a heading of ours. */
      return heading->value_bytes == 0
             && (heading->part == HK_PAGE_REFERENCES || heading->part == HK_PAGE_ABSTRACT
                 || heading->part == HK_PAGE_KEYWORDS);
    case HK_PAGE_KEYWORDS:
    case HK_PAGE_SUBJECTS:
      /* A keyword on a line of its own may be a word such as "history". */
      return named || !g_unichar_islower (g_utf8_get_char (line->start));
    default:
      return TRUE;
    }
}

/* Facts that stand on one line, after which the part before goes on. */
static gboolean
is_one_line (const HkPageHeading *heading)
{
  return heading->value_bytes > 0
         && (hk_page_part_is_history (heading->part) || heading->part == HK_PAGE_DOI);
}

/* A heading of a printed article may have a number before it: "1. Introduction". */
static gboolean
parse_heading (const HkPage *page, const HkPageLine *line, HkPageHeading *heading)
{
  guint number;
  gsize label = page->layout == HK_PAGE_PRINTED
                    ? hk_page_item_label (line->start, line->n_bytes, &number)
                    : 0;

  return hk_page_heading_parse (line->start + label, line->n_bytes - label, heading);
}

/* In a printed article the keywords stand beside their heading, and after them the title and the authors in
 * the other language. */
static gboolean
ends_keywords (const HkPage *page, const HkPageSection *section)
{
  return page->layout == HK_PAGE_PRINTED && section->part == HK_PAGE_KEYWORDS
         && section->lines->len > 0 && hk_page_get_line (section, 0)->start > section->title.start
         && hk_page_get_line (section, 0)->start < section->title.start + section->title.n_bytes;
}

/* The title and the authors in the other language may stand after the references, before their abstract:
 * lines that are none. */
static void
part_preamble (HkPage *page, HkPageSection *references)
{
  guint n = references->lines->len, first = n;
  HkPageSection *preamble;

  while (first > 0 && n - first < MAX_PREAMBLE_LINES
         && !hk_page_get_line (references, first - 1)->bullet
         && !hk_page_item_line_is_reference (hk_page_get_line (references, first - 1)))
    first--;
  if (first == 0 || first == n || n - first == MAX_PREAMBLE_LINES)
    return;
  preamble = add_section (page, HK_PAGE_PREAMBLE, NULL, NULL);
  g_array_append_vals (preamble->lines, hk_page_get_line (references, first), n - first);
  g_array_set_size (references->lines, first);
}

static void
split_line (HkPage *page, const char *start, gsize n_bytes)
{
  HkPageLine line = hk_page_line_make (start, n_bytes);
  HkPageSection *section = g_ptr_array_index (page->sections, page->sections->len - 1);
  HkPageHeading heading;
  HkPageSection *added;

  if (line.n_bytes == 0 && ends_keywords (page, section))
    {
      add_section (page, HK_PAGE_PREAMBLE, NULL, NULL);
      return;
    }
  if (line.bullet || line.n_bytes == 0 || !parse_heading (page, &line, &heading)
      || !ends_part (page, &heading, section, &line))
    {
      g_array_append_val (section->lines, line);
      return;
    }
  if (page->language == NULL)
    page->language = heading.language;
  if (page->layout == HK_PAGE_PRINTED && section->part == HK_PAGE_REFERENCES
      && heading.part == HK_PAGE_ABSTRACT)
    part_preamble (page, section);
  added = add_section (page, heading.part, &heading, &line);
  if (heading.value_bytes > 0)
    {
      HkPageLine value = hk_page_line_make (heading.value, heading.value_bytes);

      g_array_append_val (added->lines, value);
    }
  if (is_one_line (&heading))
    {
      HkPageHeading same
          = { .language = section->language, .content_language = section->content_language };

      /* A title or an abstract goes on after a fact between its lines; other parts are at their end. */
      add_section (page,
                   section->part == HK_PAGE_PREAMBLE || section->part == HK_PAGE_IGNORED
                       ? section->part
                       : HK_PAGE_IGNORED,
                   &same, &section->title);
    }
}

static gboolean
split (HkPage *page, const char *text, gsize text_bytes, GError **error)
{
  const char *end = text + text_bytes;
  guint n = 0;

  add_section (page, HK_PAGE_PREAMBLE, NULL, NULL);
  for (const char *p = text; p < end; n++)
    {
      const char *stop = memchr (p, '\n', end - p);
      const char *carriage;

      if (stop == NULL)
        stop = end;
      carriage = memchr (p, '\r', stop - p);
      if (carriage != NULL && carriage + 1 < stop)
        stop = carriage;
      split_line (page, p, stop - p);
      p = stop + 1;
      if (n % 1000 == 999
          && !hk_reading_go_on (page->reading, 0.5 * (p - text) / text_bytes, error))
        return FALSE;
    }
  return TRUE;
}

/* A text without headings whose lines are references is a list of them. */
static void
read_plain_list (HkPage *page)
{
  const HkPageSection *section = g_ptr_array_index (page->sections, 0);

  hk_page_references_read (page->reading, page->article, (HkPageLine *) section->lines->data,
                           section->lines->len);
}

/* The parts for which a text has headings, each a bit. */
static guint
find_parts (const char *text, gsize text_bytes)
{
  const char *end = text + text_bytes;
  guint seen = 0;

  for (const char *p = text; p < end;)
    {
      const char *stop = memchr (p, '\n', end - p);
      HkPageLine line;
      HkPageHeading heading;

      if (stop == NULL)
        stop = end;
      line = hk_page_line_make (p, stop - p);
      if (!line.bullet && line.n_bytes > 0
          && hk_page_heading_parse (line.start, line.n_bytes, &heading)
          && heading.part != HK_PAGE_IGNORED && heading.part != HK_PAGE_BODY)
        seen |= 1u << heading.part;
      p = stop + 1;
    }
  return seen;
}

/**
 * hk_page_count_headings:
 * @text: UTF-8
 * @text_bytes: its length in bytes
 *
 * Returns: how many different parts of an article it has headings for
 */
guint
hk_page_count_headings (const char *text, gsize text_bytes)
{
  guint n = 0;

  for (guint seen = find_parts (text, text_bytes); seen != 0; seen >>= 1)
    n += seen & 1;
  return n;
}

/* Sites name the parts at the top of a page; a printed article names abstract and keywords alone. */
static HkPageLayout
find_layout (const char *text, gsize text_bytes)
{
  const guint of_sites = 1u << HK_PAGE_TITLE | 1u << HK_PAGE_AUTHORS | 1u << HK_PAGE_TYPE
                         | 1u << HK_PAGE_AFFILIATIONS;
  guint seen = find_parts (text, text_bytes);

  return (seen & of_sites) == 0 && (seen & 1u << HK_PAGE_ABSTRACT) != 0 ? HK_PAGE_PRINTED
                                                                        : HK_PAGE_COPIED;
}

/**
 * hk_page_read_text:
 * @reading: a reading
 * @text: the text of a page, UTF-8
 * @text_bytes: its length in bytes
 * @layout: where the text comes from
 * @article: the article, which gets what the page says
 * @error: return location
 *
 * Reads a page by its headings, whichever of them there are, in whichever order. The front of the
 * page's own language comes first.
 *
 * Returns: %FALSE when cancelled
 */
gboolean
hk_page_read_text (HkReading *reading,
                   const char *text,
                   gsize text_bytes,
                   HkPageLayout layout,
                   HkArticle *article,
                   GError **error)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (free_section);
  HkPage page = { reading, article, layout, NULL, sections };

  if (layout == HK_PAGE_COPIED)
    page.layout = find_layout (text, text_bytes);
  if (!split (&page, text, text_bytes, error))
    return FALSE;
  if (page.language == NULL)
    read_plain_list (&page);
  else
    for (guint i = 0; i < sections->len; i++)
      {
        if (!hk_reading_go_on (reading, 0.5 + 0.5 * i / sections->len, error))
          return FALSE;
        hk_page_section_read (&page, g_ptr_array_index (sections, i));
      }
  hk_languages_choose (reading, article);
  return TRUE;
}

/* Whether most lines of a text have the shape of references. */
static gboolean
is_list (const char *head, gsize head_bytes)
{
  const char *end = head + head_bytes;
  guint n_lines = 0;
  guint n_references = 0;

  for (const char *p = head; p < end && n_lines < 40;)
    {
      const char *stop = memchr (p, '\n', end - p);
      HkPageLine line;

      if (stop == NULL)
        stop = end;
      line = hk_page_line_make (p, stop - p);
      if (line.n_bytes > 0)
        {
          n_lines++;
          n_references += hk_page_item_line_is_reference (&line);
        }
      p = stop + 1;
    }
  return n_references > 0 && n_references * 2 >= n_lines;
}

static guint
probe (const char *head, gsize head_bytes)
{
  gsize i = 0;
  guint n;

  while (i < head_bytes && g_ascii_isspace (head[i]))
    i++;
  if (i == head_bytes || head[i] == '<' || head[i] == '{' || head[i] == '@' || head[i] == '%')
    return 0;
  n = hk_page_count_headings (head, head_bytes);
  if (n >= 2)
    return MIN (40 + 10 * n, 80);
  if (n == 1)
    return 15;
  return is_list (head, head_bytes) ? 10 : 0;
}

static HkArticle *
read_page (HkReading *reading, GError **error)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  gsize text_bytes;
  const char *text = hk_reading_get_text (reading, &text_bytes, error);

  if (text == NULL
      || !hk_page_read_text (reading, text, text_bytes, HK_PAGE_COPIED, article, error))
    return NULL;
  hk_own_work_complete (article);
  return g_steal_pointer (&article);
}

const HkFormat hk_format_page = {
  .id = "page",
  .name = N_ ("Text of a journal’s page"),
  .mime_types = HK_STRINGS ("text/plain"),
  .suffixes = HK_STRINGS ("txt", "text"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_AFFILIATIONS
           | HK_HOLDS_ABSTRACT | HK_HOLDS_ABSTRACTS | HK_HOLDS_HEADINGS | HK_HOLDS_KEYWORDS
           | HK_HOLDS_ALL_KEYWORDS | HK_HOLDS_SUBJECTS | HK_HOLDS_HISTORY | HK_HOLDS_REFERENCES
           | HK_HOLDS_PRINTED,
  .second_language = "… [English]",
  .probe = probe,
  .read = read_page,
};
