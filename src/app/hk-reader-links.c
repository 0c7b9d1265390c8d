/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The links in a paragraph: which one is where, and where it leads. */
#include "config.h"

#include "hk-link.h"
#include "hk-print-link.h"
#include "hk-reader-paragraph-private.h"

static const HkPrintLink *
find_link (HkReaderParagraph *self, gsize byte)
{
  for (guint i = 0; self->links != NULL && i < self->links->len; i++)
    {
      const HkPrintLink *link = &g_array_index (self->links, HkPrintLink, i);

      if (byte >= link->start && byte <= link->end)
        return link;
    }
  return NULL;
}

/* As the text has it, and not as a PDF would, so that the person sees what is opened. */
static char *
dup_address (HkReaderParagraph *self, const HkPrintLink *link)
{
  g_autofree char *words = g_strndup (self->text + link->start, link->end - link->start);

  return g_str_has_prefix (words, "10.") ? hk_link_from_doi (words) : hk_link_from_url (words);
}

/**
 * hk_reader_paragraph_dup_link:
 * @self: a paragraph
 * @byte: a byte of its text
 *
 * Returns: (transfer full) (nullable): where the link there leads; %NULL where there is none
 */
char *
hk_reader_paragraph_dup_link (HkReaderParagraph *self, gsize byte)
{
  const HkPrintLink *link = find_link (self, byte);

  return link == NULL ? NULL : dup_address (self, link);
}

/**
 * hk_reader_paragraph_dup_link_at:
 * @self: a paragraph that is laid out
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: (transfer full) (nullable): where the link leads that is drawn there
 */
char *
hk_reader_paragraph_dup_link_at (HkReaderParagraph *self, double x, double y)
{
  const HkPrintLink *link = find_link (self, hk_reader_paragraph_hit (self, x, y));
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  if (link == NULL)
    return NULL;
  hk_reader_layout_add_areas (self->layout, link->start, link->end, areas);
  for (guint i = 0; i < areas->len; i++)
    if (graphene_rect_contains_point (&g_array_index (areas, graphene_rect_t, i),
                                      &GRAPHENE_POINT_INIT ((float) x, (float) y)))
      return dup_address (self, link);
  return NULL;
}
