/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-history.h"

#include <string.h>

#include "hk-loose-date.h"

/* A line of dates is no longer. */
#define MAX_HISTORY_BYTES 400
#define MAX_HISTORY_COLONS 16

static void
take_date (HkPage *page, HkPagePart part, const char *text, gsize n_bytes)
{
  g_autoptr (HkDate) date = hk_loose_date_parse (text, n_bytes);
  HkHistory which = HK_HISTORY_RECEIVED + (part - HK_PAGE_RECEIVED);

  if (date != NULL && hk_article_get_history (page->article, which) == NULL)
    hk_article_take_history (page->article, which, g_steal_pointer (&date));
}

/* Where in a line of dates the heading of the next one begins, or its end: its words are the last few
 * before a colon. */
static const char *
find_next_date (const char *text, const char *end, HkPageHeading *heading)
{
  guint n_colons = 0;

  for (const char *colon = memchr (text, ':', end - text);
       colon != NULL && n_colons < MAX_HISTORY_COLONS;
       colon = memchr (colon + 1, ':', end - colon - 1), n_colons++)
    {
      const char *p = colon;

      for (guint n_words = 0; n_words < 5 && p > text;)
        {
          p = g_utf8_prev_char (p);
          if (!g_unichar_isspace (g_utf8_get_char (p)) && *p != '(' && *p != '|')
            continue;
          n_words++;
          if (hk_page_heading_parse (g_utf8_next_char (p), end - g_utf8_next_char (p), heading)
              && hk_page_part_is_history (heading->part))
            return g_utf8_next_char (p);
        }
    }
  return end;
}

/**
 * hk_page_history_read:
 * @page: the page
 * @section: a part under a heading such as "Received"
 *
 * Gives the article its dates; a line may hold several, each after its own heading.
 */
void
hk_page_history_read (HkPage *page, const HkPageSection *section)
{
  for (guint i = 0; i < section->lines->len; i++)
    {
      const char *start = hk_page_get_line (section, i)->start;
      const char *end = start + hk_page_get_line (section, i)->n_bytes;
      HkPagePart part = section->part;

      if (end - start > MAX_HISTORY_BYTES)
        continue;
      while (start < end)
        {
          HkPageHeading heading = { 0 };
          const char *next = find_next_date (start, end, &heading);

          take_date (page, part, start, next - start);
          if (next == end)
            break;
          part = heading.part;
          start = heading.value;
        }
    }
}
