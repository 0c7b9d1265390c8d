/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-abstracts-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-after-frame.h"
#include "hk-digits.h"
#include "hk-format.h"
#include "hk-language-switcher.h"
#include "hk-locale.h"
#include "hk-part-heading.h"
#include "hk-range.h"
#include "hk-script.h"
#include "hk-text-block.h"

G_DEFINE_FINAL_TYPE (HkAbstractsView, hk_abstracts_view, GTK_TYPE_WIDGET)

static void
hk_abstracts_view_dispose (GObject *object)
{
  HkAbstractsView *self = HK_ABSTRACTS_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->pairing, hk_pairing_free);
  g_clear_pointer (&self->counterparts, hk_counterparts_free);
  g_clear_object (&self->place);
  g_clear_pointer ((GtkWidget **) &self->spread, gtk_widget_unparent);
  g_clear_pointer (&self->columns[0], hk_reader_column_free);
  g_clear_pointer (&self->columns[1], hk_reader_column_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (hk_abstracts_view_parent_class)->dispose (object);
}

static void
hk_abstracts_view_finalize (GObject *object)
{
  HkAbstractsView *self = HK_ABSTRACTS_VIEW (object);

  hk_text_finder_free (self->finder);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (hk_abstracts_view_parent_class)->finalize (object);
}

static void
hk_abstracts_view_class_init (HkAbstractsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_abstracts_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = hk_abstracts_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "abstracts");
  hk_abstracts_view_class_init_actions (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_abstracts_view_init (HkAbstractsView *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->blocks = g_ptr_array_new ();
  self->finder = hk_text_finder_new (self->blocks);
}

static GtkWidget *
heading_new (const char *language)
{
  GtkWidget *heading = hk_text_block_new ();

  hk_text_block_set_text (HK_TEXT_BLOCK (heading), hk_part_get_heading (HK_PART_ABSTRACT, language),
                          language);
  gtk_widget_add_css_class (heading, "abstract-heading");
  return heading;
}

static void
add_column (HkAbstractsView *self, guint index, HkFront *front)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  const char *language = hk_front_get_language (front);
  GPtrArray *blocks = hk_front_get_abstract (front);

  for (guint i = 0; i < blocks->len; i++)
    {
      HkBlock *block = g_ptr_array_index (blocks, i);
      GtkWidget *text = hk_reader_paragraph_new ();

      gtk_widget_add_css_class (text, block->kind == HK_BLOCK_HEADING ? "heading" : "reading");
      gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      hk_part_get_heading (HK_PART_ABSTRACT, language), -1);
      g_ptr_array_add (self->texts, g_object_ref (block->text));
      g_ptr_array_add (self->blocks, text);
      g_ptr_array_add (paragraphs, text);
      hk_abstracts_view_follow (self, HK_READER_PARAGRAPH (text));
    }
  hk_spread_add_column (self->spread, language, blocks->len > 0 ? heading_new (language) : NULL,
                        paragraphs);
  self->columns[index] = hk_reader_column_new (paragraphs, language);
}

static HkDigits
shown_digits (HkAbstractsView *self)
{
  g_autofree char *digits = g_settings_get_string (self->settings, "digits");

  if (g_str_equal (digits, "latin"))
    return HK_DIGITS_LATIN;
  return g_str_equal (digits, "persian") ? HK_DIGITS_PERSIAN : HK_DIGITS_AS_WRITTEN;
}

static GArray *
repaired_ranges (HkText *text)
{
  const HkEdits *edits = hk_text_get_edits (text);
  const char *string = hk_text_get_string (text);
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));

  for (gsize i = 0; edits != NULL && i < hk_edits_get_length (edits); i++)
    {
      const HkEdit *edit = hk_edits_get (edits, i);
      gsize start = hk_edits_map (edits, edit->byte_start);
      const char *from, *to;
      HkByteRange range;

      if (edit->undone)
        continue;
      /* The letters on both sides, as a half-space alone cannot be seen. */
      from = g_utf8_find_prev_char (string, string + start);
      from = from == NULL ? string + start : from;
      to = g_utf8_find_next_char (string + start + strlen (edit->after), NULL);
      range = (HkByteRange){ (gsize) (from - string), (gsize) (to - from) };
      g_array_append_val (ranges, range);
    }
  return ranges;
}

static char *
family (HkAbstractsView *self, const char *key)
{
  char *chosen = g_settings_get_string (self->settings, key);

  if (*chosen == '\0')
    g_clear_pointer (&chosen, g_free);
  return chosen;
}

static void
show_block (HkAbstractsView *self, guint index)
{
  HkText *text = g_ptr_array_index (self->texts, index);
  HkReaderParagraph *block = g_ptr_array_index (self->blocks, index);
  g_autofree char *persian = family (self, "persian-font"), *latin = family (self, "latin-font");
  gboolean is_heading = gtk_widget_has_css_class (GTK_WIDGET (block), "heading");
  HkReaderStyle style = {
    .scale = g_settings_get_double (self->settings, "text-size"),
    .line_spacing = g_settings_get_double (self->settings, "line-spacing"),
    .justify = g_settings_get_boolean (self->settings, "justify") && !is_heading,
    .kashida = (HkKashida) g_settings_get_enum (self->settings, "kashida"),
    .persian_family = persian,
    .latin_family = latin,
    .digits = shown_digits (self),
  };

  hk_reader_paragraph_set_text (block, hk_text_get_string (text), hk_text_get_language (text));
  hk_reader_paragraph_set_style (block, &style);
  if (g_settings_get_boolean (self->settings, "show-repairs"))
    {
      g_autoptr (GArray) ranges = repaired_ranges (text);

      hk_reader_paragraph_set_repairs (block, ranges);
    }
  else
    hk_reader_paragraph_set_repairs (block, NULL);
}

static void
show_blocks (HkAbstractsView *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    show_block (self, i);
  hk_text_finder_refresh (self->finder);
}

static void
setting_changed (GSettings *settings, const char *key, HkAbstractsView *self)
{
  show_blocks (self);
}

/* Pairs */

static void
show_paired (HkAbstractsView *self)
{
  HkAlignment *alignment = hk_counterparts_get_alignment (self->counterparts);
  const char *language = hk_locale_get_language ();
  guint n = hk_alignment_get_n_sentences (alignment, HK_SIDE_FIRST)
            + hk_alignment_get_n_sentences (alignment, HK_SIDE_SECOND);
  guint n_paired = hk_alignment_get_n_paired (alignment, HK_SIDE_FIRST)
                   + hk_alignment_get_n_paired (alignment, HK_SIDE_SECOND);
  g_autofree char *all = hk_format_number (n, language);
  g_autofree char *some = hk_format_number (n_paired, language);
  g_autofree char *text
      /* TRANSLATORS: how many sentences of both languages have a counterpart, and how many there are */
      = g_strdup_printf (ngettext ("%s of %s sentence is paired", "%s of %s sentences are paired",
                                   n),
                         some, all);

  gtk_label_set_label (self->paired, text);
  gtk_widget_set_visible (GTK_WIDGET (self->paired), n > 0);
}

static void
pairs_changed (HkAlignment *alignment, HkAbstractsView *self)
{
  show_paired (self);
}

static void
pair_sentences (GtkWidget *widget)
{
  HkAbstractsView *self = HK_ABSTRACTS_VIEW (widget);
  HkAlignment *alignment;

  if (self->counterparts == NULL)
    return;
  alignment = hk_counterparts_get_alignment (self->counterparts);
  g_signal_handlers_disconnect_by_func (alignment, pairs_changed, self);
  g_signal_connect_object (alignment, "changed", G_CALLBACK (pairs_changed), self, 0);
  show_paired (self);
}

/* The first frame does not wait for it, unless it is laid out by pairs. */
static void
pair_soon (HkAbstractsView *self)
{
  if (self->counterparts == NULL)
    return;
  if (hk_spread_get_mode (self->spread) == HK_READING_ALIGNED)
    pair_sentences (GTK_WIDGET (self));
  else
    hk_after_frame (GTK_WIDGET (self), pair_sentences);
}

/**
 * hk_abstracts_view_refresh:
 * @self: a view
 *
 * Shows the texts anew, after a repair was undone or done again.
 */
void
hk_abstracts_view_refresh (HkAbstractsView *self)
{
  show_blocks (self);
  if (self->counterparts != NULL)
    hk_counterparts_reset (self->counterparts);
  hk_document_forget_alignment (self->document);
  pair_soon (self);
}

/* Modes */

static void
mode_changed (GSettings *settings, const char *key, HkAbstractsView *self)
{
  hk_spread_set_mode (self->spread, (HkReadingMode) g_settings_get_enum (settings, "mode"));
  pair_soon (self);
}

static void
level_changed (GSettings *settings, const char *key, HkAbstractsView *self)
{
  hk_spread_set_keep_level (self->spread, g_settings_get_boolean (settings, "keep-level"));
}

static void
shown_changed (GSettings *settings, const char *key, HkAbstractsView *self)
{
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (self->document));

  hk_spread_set_single (self->spread, hk_language_switcher_find_shown (fronts, settings));
}

/**
 * hk_abstracts_view_show_column:
 * @self: a view
 * @column: a column that is to be seen
 *
 * Chooses its language where only one is shown, and that is another.
 */
void
hk_abstracts_view_show_column (HkAbstractsView *self, guint column)
{
  if (!hk_spread_is_shown (self->spread, column))
    g_settings_set_string (self->settings, "shown-language",
                           hk_spread_get_language (self->spread, column));
}

static GtkWidget *
paired_new (HkAbstractsView *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->paired = GTK_LABEL (label);
  gtk_label_set_wrap (self->paired, TRUE);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_add_css_class (label, "paired");
  return label;
}

/**
 * hk_abstracts_view_undo:
 * @self: a view
 * @redo: to make a change again, and not to take one back
 *
 * Takes back the last change of the pairs.
 */
void
hk_abstracts_view_undo (HkAbstractsView *self, gboolean redo)
{
  if (self->pairing != NULL)
    hk_pairing_undo (self->pairing, redo);
}

/**
 * hk_abstracts_view_set_scroller:
 * @self: a view
 * @scroller: what it is in, directly or not
 *
 * Lets the view keep the place at which the person reads.
 */
void
hk_abstracts_view_set_scroller (HkAbstractsView *self, GtkScrolledWindow *scroller)
{
  g_clear_object (&self->place);
  self->place = hk_reading_place_new (scroller, self->spread);
}

/**
 * hk_abstracts_view_get_place:
 * @self: a view with a scroller
 *
 * Returns: (transfer none): the place at which the person reads
 */
HkReadingPlace *
hk_abstracts_view_get_place (HkAbstractsView *self)
{
  return self->place;
}

/**
 * hk_abstracts_view_set_widest:
 * @self: a view
 * @width: how wide one of two columns is at most, in pixels
 */
void
hk_abstracts_view_set_widest (HkAbstractsView *self, int width)
{
  hk_spread_set_widest (self->spread, width);
}

/**
 * hk_abstracts_view_new:
 * @document: an article
 * @settings: its reading settings
 *
 * Returns: (transfer floating): its abstracts
 */
GtkWidget *
hk_abstracts_view_new (HkDocument *document, GSettings *settings)
{
  static const char *const keys[]
      = { "text-size",    "line-spacing", "justify",      "digits",
          "show-repairs", "kashida",      "persian-font", "latin-font" };
  HkAbstractsView *self = g_object_new (HK_TYPE_ABSTRACTS_VIEW, NULL);
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (document));

  self->document = g_object_ref (document);
  self->settings = g_object_ref (settings);
  self->spread
      = HK_SPREAD (hk_spread_new (hk_language_switcher_new (fronts, settings), paired_new (self)));
  gtk_widget_set_parent (GTK_WIDGET (self->spread), GTK_WIDGET (self));
  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    add_column (self, i, g_ptr_array_index (fronts, i));
  if (fronts->len >= 2)
    {
      self->counterparts = hk_counterparts_new (document, self->spread);
      self->pairing
          = hk_pairing_new (self->counterparts, self->spread, hk_abstracts_view_tell, self);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", keys[i], NULL);

      g_signal_connect_object (settings, signal, G_CALLBACK (setting_changed), self, 0);
    }
  g_signal_connect_object (settings, "changed::mode", G_CALLBACK (mode_changed), self, 0);
  g_signal_connect_object (settings, "changed::shown-language", G_CALLBACK (shown_changed), self,
                           0);
  g_signal_connect_object (settings, "changed::keep-level", G_CALLBACK (level_changed), self, 0);
  level_changed (settings, NULL, self);
  show_blocks (self);
  shown_changed (settings, NULL, self);
  mode_changed (settings, NULL, self);
  return GTK_WIDGET (self);
}

/**
 * hk_abstracts_view_find:
 * @self: a view
 * @queries: (nullable) (element-type HkQuery): what to mark; %NULL for nothing
 *
 * Returns: how many places match
 */
guint
hk_abstracts_view_find (HkAbstractsView *self, GPtrArray *queries)
{
  return hk_text_finder_find (self->finder, queries);
}

/**
 * hk_abstracts_view_step:
 * @self: a view
 * @direction: 1 for the next match, -1 for the one before
 *
 * Returns: the number of the match that is now the current one, from 1; 0 without a match
 */
guint
hk_abstracts_view_step (HkAbstractsView *self, int direction)
{
  HkReaderParagraph *paragraph;
  HkSpreadPlace place;
  gsize byte;
  guint current = hk_text_finder_step (self->finder, direction, &paragraph, &byte);

  if (current == 0 || !hk_spread_find_paragraph (self->spread, paragraph, &place))
    return current;
  place.byte = byte;
  hk_abstracts_view_show_column (self, place.column);
  hk_reading_place_go (self->place, &place);
  return current;
}
