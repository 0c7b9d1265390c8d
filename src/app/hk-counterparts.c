/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-counterparts.h"

struct _HkCounterparts
{
  HkDocument *document;
  HkSpread *spread; /* not owned: the view owns both */
  HkAlignment *alignment;
  gulong changed;
  guint lit;
  HkSpreadPlace caret;
};

static void
collect (HkCounterparts *self, HkSide side, guint first, guint n, GPtrArray *ranges)
{
  for (guint i = first; i < first + n; i++)
    {
      const HkSentence *sentence = hk_alignment_get_sentence (self->alignment, side, i);

      if (sentence->block < ranges->len)
        g_array_append_val ((GArray *) g_ptr_array_index (ranges, sentence->block),
                            sentence->range);
    }
}

static void
light_column (HkCounterparts *self, HkSide side, const HkBead *bead)
{
  guint n = hk_spread_get_n_paragraphs (self->spread, side);
  g_autoptr (GPtrArray) ranges = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  gboolean alone = bead != NULL && (bead->n_first == 0 || bead->n_second == 0);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ranges, g_array_new (FALSE, FALSE, sizeof (HkByteRange)));
  if (bead != NULL && side == HK_SIDE_FIRST)
    collect (self, side, bead->first, bead->n_first, ranges);
  else if (bead != NULL)
    collect (self, side, bead->second, bead->n_second, ranges);
  for (guint i = 0; i < n; i++)
    hk_reader_paragraph_set_lit (hk_spread_get_paragraph (self->spread, side, i),
                                 g_ptr_array_index (ranges, i), alone);
}

/**
 * hk_counterparts_light:
 * @self: the connection
 * @bead: whose sentences to light; HK_NO_BEAD for none
 */
void
hk_counterparts_light (HkCounterparts *self, guint bead)
{
  const HkBead *pair = NULL;

  if (bead == self->lit)
    return;
  self->lit = bead;
  if (bead != HK_NO_BEAD)
    pair = hk_alignment_get_bead (self->alignment, bead);
  light_column (self, HK_SIDE_FIRST, pair);
  light_column (self, HK_SIDE_SECOND, pair);
  hk_spread_set_lit (self->spread, bead);
}

static gboolean
place_of (HkCounterparts *self, HkReaderParagraph *paragraph, gsize byte, HkSpreadPlace *place)
{
  if (!hk_spread_find_paragraph (self->spread, paragraph, place))
    return FALSE;
  place->byte = byte;
  return TRUE;
}

/* Also while a menu is open over the text. */
static gboolean
has_focus (HkReaderParagraph *paragraph)
{
  GtkWidget *widget = GTK_WIDGET (paragraph);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *menu = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);

  return focus == widget
         || (menu != NULL && gtk_widget_is_ancestor (widget, gtk_widget_get_parent (menu)));
}

/**
 * hk_counterparts_light_caret:
 * @self: the connection
 *
 * Lights the sentence with the caret, if it is in a text that has the focus, as when the pointer leaves.
 */
void
hk_counterparts_light_caret (HkCounterparts *self)
{
  HkReaderParagraph *paragraph
      = hk_spread_get_paragraph (self->spread, self->caret.column, self->caret.paragraph);
  gboolean here = paragraph != NULL && has_focus (paragraph);

  hk_counterparts_light (self, here ? hk_counterparts_find_bead (self, &self->caret) : HK_NO_BEAD);
}

static void
pointed (HkReaderParagraph *paragraph, gint64 byte, gboolean by_caret, HkCounterparts *self)
{
  HkSpreadPlace place;

  if (byte < 0)
    hk_counterparts_light_caret (self);
  else if (place_of (self, paragraph, (gsize) byte, &place))
    {
      if (by_caret)
        self->caret = place;
      hk_counterparts_light (self, hk_counterparts_find_bead (self, &place));
    }
}

static void
foreach_paragraph (HkCounterparts *self, void (*func) (HkCounterparts *, HkReaderParagraph *))
{
  for (guint column = 0; column < hk_spread_get_n_columns (self->spread); column++)
    for (guint i = 0; i < hk_spread_get_n_paragraphs (self->spread, column); i++)
      func (self, hk_spread_get_paragraph (self->spread, column, i));
}

static void
follow (HkCounterparts *self, HkReaderParagraph *paragraph)
{
  g_signal_connect (paragraph, "pointed", G_CALLBACK (pointed), self);
}

static void
leave (HkCounterparts *self, HkReaderParagraph *paragraph)
{
  g_signal_handlers_disconnect_by_data (paragraph, self);
}

static void
pairs_changed (HkAlignment *alignment, HkCounterparts *self)
{
  self->lit = HK_NO_BEAD;
  hk_counterparts_light (self, hk_counterparts_find_bead (self, &self->caret));
}

/**
 * hk_counterparts_new:
 * @document: an article in two languages
 * @spread: its paragraphs, the article's first language first; it outlives the connection
 *
 * Returns: (transfer full): what connects the paragraphs
 */
HkCounterparts *
hk_counterparts_new (HkDocument *document, HkSpread *spread)
{
  HkCounterparts *self = g_new0 (HkCounterparts, 1);

  self->document = g_object_ref (document);
  self->spread = spread;
  self->lit = HK_NO_BEAD;
  foreach_paragraph (self, follow);
  return self;
}

static void
drop_alignment (HkCounterparts *self)
{
  if (self->alignment != NULL)
    g_clear_signal_handler (&self->changed, self->alignment);
  g_clear_object (&self->alignment);
}

/**
 * hk_counterparts_free:
 * @self: (nullable) (transfer full): what to free, before its spread
 */
void
hk_counterparts_free (HkCounterparts *self)
{
  if (self == NULL)
    return;
  foreach_paragraph (self, leave);
  drop_alignment (self);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * hk_counterparts_get_alignment:
 * @self: the connection
 *
 * Returns: (transfer none): which sentences answer each other, found when it is first asked
 */
HkAlignment *
hk_counterparts_get_alignment (HkCounterparts *self)
{
  if (self->alignment != NULL)
    return self->alignment;
  self->alignment = g_object_ref (hk_document_get_alignment (self->document));
  self->changed = g_signal_connect (self->alignment, "changed", G_CALLBACK (pairs_changed), self);
  hk_spread_set_alignment (self->spread, self->alignment);
  return self->alignment;
}

/**
 * hk_counterparts_reset:
 * @self: the connection
 *
 * Forgets the pairs, as the texts are others now.
 */
void
hk_counterparts_reset (HkCounterparts *self)
{
  hk_counterparts_light (self, HK_NO_BEAD);
  hk_spread_set_alignment (self->spread, NULL);
  drop_alignment (self);
}

/**
 * hk_counterparts_get_caret:
 * @self: the connection
 *
 * Returns: where the caret was put last
 */
HkSpreadPlace
hk_counterparts_get_caret (HkCounterparts *self)
{
  return self->caret;
}

/**
 * hk_counterparts_find_sentence:
 * @self: the connection
 * @place: a place in the text
 *
 * Returns: the sentence there; -1 where there is none
 */
int
hk_counterparts_find_sentence (HkCounterparts *self, const HkSpreadPlace *place)
{
  return hk_alignment_find_sentence (hk_counterparts_get_alignment (self), (HkSide) place->column,
                                     place->paragraph, place->byte);
}

/**
 * hk_counterparts_find_bead:
 * @self: the connection
 * @place: a place in the text
 *
 * Returns: the bead with the sentence there; HK_NO_BEAD where there is none
 */
guint
hk_counterparts_find_bead (HkCounterparts *self, const HkSpreadPlace *place)
{
  int sentence = hk_counterparts_find_sentence (self, place);

  return sentence < 0
             ? HK_NO_BEAD
             : hk_alignment_find_bead (self->alignment, (HkSide) place->column, (guint) sentence);
}

/**
 * hk_counterparts_find:
 * @self: the connection
 * @place: a place in the text
 * @counterpart: (out): where its sentence's counterpart begins
 *
 * Returns: %FALSE if the sentence stands alone
 */
gboolean
hk_counterparts_find (HkCounterparts *self, const HkSpreadPlace *place, HkSpreadPlace *counterpart)
{
  guint index = hk_counterparts_find_bead (self, place);
  HkSide other = place->column == 0 ? HK_SIDE_SECOND : HK_SIDE_FIRST;
  const HkSentence *sentence;
  const HkBead *bead;

  if (index == HK_NO_BEAD)
    return FALSE;
  bead = hk_alignment_get_bead (self->alignment, index);
  if (bead->n_first == 0 || bead->n_second == 0)
    return FALSE;
  sentence = hk_alignment_get_sentence (self->alignment, other,
                                        other == HK_SIDE_FIRST ? bead->first : bead->second);
  *counterpart = (HkSpreadPlace){ other, sentence->block, sentence->range.start };
  return TRUE;
}
