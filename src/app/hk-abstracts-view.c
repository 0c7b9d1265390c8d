/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-abstracts-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-clipboard.h"
#include "hk-counterparts.h"
#include "hk-digits.h"
#include "hk-format.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-pairing.h"
#include "hk-range.h"
#include "hk-reader-column.h"
#include "hk-script.h"
#include "hk-text-block.h"

struct _HkAbstractsView
{
  GtkWidget parent_instance;

  HkDocument *document;
  GSettings *settings;
  HkSpread *spread;
  GtkLabel *paired;    /* says how many sentences are paired */
  GtkWidget *shown[2]; /* buttons that choose the language */
  HkReaderColumn *columns[2];
  HkReadingPlace *place;        /* NULL while nothing scrolls it */
  HkPairing *pairing;           /* NULL for an article in one language */
  GtkWidget *menu;              /* NULL while it is closed */
  guint pairing_id;             /* pairs the sentences after the first frame */
  GPtrArray *texts;             /* HkText, in the order of the article */
  GPtrArray *blocks;            /* HkReaderParagraph of each, not owned */
  HkCounterparts *counterparts; /* NULL for an article in one language */
  GPtrArray *queries;
  guint n_matches;
  guint current; /* from 1, 0 for none */
};

G_DEFINE_FINAL_TYPE (HkAbstractsView, hk_abstracts_view, GTK_TYPE_WIDGET)

static void
hk_abstracts_view_dispose (GObject *object)
{
  HkAbstractsView *self = HK_ABSTRACTS_VIEW (object);

  g_clear_handle_id (&self->pairing_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->pairing, hk_pairing_free);
  g_clear_pointer (&self->counterparts, hk_counterparts_free);
  g_clear_object (&self->place);
  g_clear_pointer ((GtkWidget **) &self->spread, gtk_widget_unparent);
  g_clear_pointer (&self->columns[0], hk_reader_column_free);
  g_clear_pointer (&self->columns[1], hk_reader_column_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  g_clear_pointer (&self->queries, g_ptr_array_unref);
  G_OBJECT_CLASS (hk_abstracts_view_parent_class)->dispose (object);
}

static void
hk_abstracts_view_finalize (GObject *object)
{
  HkAbstractsView *self = HK_ABSTRACTS_VIEW (object);

  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (hk_abstracts_view_parent_class)->finalize (object);
}

/* What can be done with the text */

static gboolean
find_caret (HkAbstractsView *self, HkSpreadPlace *place)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->counterparts != NULL)
    {
      *place = hk_counterparts_get_caret (self->counterparts);
      return TRUE;
    }
  if (!HK_IS_READER_PARAGRAPH (focus)
      || !hk_spread_find_paragraph (self->spread, HK_READER_PARAGRAPH (focus), place))
    return FALSE;
  place->byte = hk_reader_paragraph_get_caret (HK_READER_PARAGRAPH (focus));
  return TRUE;
}

static void
tell (const char *text, gboolean can_undo, gpointer data)
{
  gtk_widget_activate_action (data, "win.tell", "(sb)", text, can_undo);
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkAbstractsView *self = HK_ABSTRACTS_VIEW (widget);
  HkSpreadPlace caret;

  if (!find_caret (self, &caret))
    return;
  if (g_str_equal (action, "text.copy"))
    hk_reader_column_copy (self->columns[caret.column]);
  else
    hk_reader_column_select_all (self->columns[caret.column]);
}

/* Puts the caret somewhere, which may only just have been shown. */
typedef struct
{
  HkAbstractsView *self;
  HkSpreadPlace place;
} Visit;

static gboolean
visit (gpointer data)
{
  Visit *what = data;
  HkReaderParagraph *paragraph;

  /* It is being closed. */
  if (what->self->spread == NULL)
    return G_SOURCE_REMOVE;
  paragraph
      = hk_spread_get_paragraph (what->self->spread, what->place.column, what->place.paragraph);
  if (paragraph != NULL)
    hk_reader_column_move (what->self->columns[what->place.column], paragraph, what->place.byte,
                           FALSE);
  return G_SOURCE_REMOVE;
}

static void
visit_free (gpointer data)
{
  g_object_unref (((Visit *) data)->self);
  g_free (data);
}

static void
go_to_counterpart (HkAbstractsView *self, const HkSpreadPlace *place, gboolean with_caret)
{
  HkSpreadPlace counterpart;
  Visit *later;

  if (self->counterparts == NULL)
    return;
  if (!hk_counterparts_find (self->counterparts, place, &counterpart))
    {
      if (with_caret)
        tell (_ ("This sentence has no counterpart"), FALSE, self);
      return;
    }
  if (!with_caret)
    {
      if (hk_spread_is_shown (self->spread, counterpart.column))
        hk_reading_place_go (self->place, &counterpart);
      return;
    }
  hk_reading_place_remember (self->place);
  if (!hk_spread_is_shown (self->spread, counterpart.column))
    g_settings_set_string (self->settings, "shown-language",
                           hk_spread_get_language (self->spread, counterpart.column));
  later = g_new (Visit, 1);
  *later = (Visit){ g_object_ref (self), counterpart };
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, visit, later, visit_free);
}

static void
counterpart_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkSpreadPlace caret;

  if (find_caret (HK_ABSTRACTS_VIEW (widget), &caret))
    go_to_counterpart (HK_ABSTRACTS_VIEW (widget), &caret, TRUE);
}

static void
pairing_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkPairing *pairing = HK_ABSTRACTS_VIEW (widget)->pairing;

  if (pairing == NULL)
    return;
  if (g_str_equal (action, "text.pair"))
    hk_pairing_begin (pairing);
  else if (g_str_equal (action, "text.split"))
    hk_pairing_split (pairing);
  else
    hk_pairing_join (pairing, g_str_equal (action, "text.join-next"));
}

static void
copy_link_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GdkContentProvider) content
      = hk_content_new (g_variant_get_string (parameter, NULL), NULL, NULL);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
}

static gboolean
escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HkPairing *pairing = HK_ABSTRACTS_VIEW (widget)->pairing;

  return pairing != NULL && hk_pairing_cancel (pairing);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint key; /* 0 for none */
  GdkModifierType modifiers;
} text_actions[] = {
  { "text.copy", copy_activated },
  { "text.select-all", copy_activated },
  { "text.go-to-counterpart", counterpart_activated },
  { "text.pair", pairing_activated, GDK_KEY_m, GDK_CONTROL_MASK },
  { "text.join-next", pairing_activated, GDK_KEY_j, GDK_CONTROL_MASK },
  { "text.join-previous", pairing_activated, GDK_KEY_j, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "text.split", pairing_activated, GDK_KEY_d, GDK_CONTROL_MASK },
};

static void
hk_abstracts_view_class_init (HkAbstractsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_abstracts_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = hk_abstracts_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "abstracts");
  for (gsize i = 0; i < G_N_ELEMENTS (text_actions); i++)
    {
      gtk_widget_class_install_action (widget_class, text_actions[i].name, NULL,
                                       text_actions[i].activate);
      if (text_actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, text_actions[i].key,
                                             text_actions[i].modifiers, text_actions[i].name, NULL);
    }
  gtk_widget_class_install_action (widget_class, "text.copy-link", "s", copy_link_activated);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static gboolean
drop_menu (gpointer data)
{
  gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

/* Not at once: what was chosen in it is done after it closes. */
static void
menu_closed (GtkPopover *popover, HkAbstractsView *self)
{
  if (self->menu != GTK_WIDGET (popover))
    return;
  self->menu = NULL;
  g_idle_add_full (G_PRIORITY_LOW, drop_menu, g_object_ref (popover), g_object_unref);
}

static void
append_section (GMenu *menu, const char *const *labels, const char *const *names)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; labels[i] != NULL; i++)
    g_menu_append (section, labels[i], names[i]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_link (GMenu *menu, const char *label, const char *action, const char *link)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", link);
  g_menu_append_item (menu, item);
}

static GMenuModel *
menu_model_new (gboolean has_pairs, const char *link)
{
  GMenu *menu = g_menu_new ();

  if (link != NULL)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      append_link (section, _ ("_Open Link"), "win.visit", link);
      append_link (section, _ ("Copy _Link"), "text.copy-link", link);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  append_section (menu, (const char *const[]){ _ ("_Copy"), _ ("Select _All"), NULL },
                  (const char *const[]){ "text.copy", "text.select-all" });
  if (!has_pairs)
    return G_MENU_MODEL (menu);
  append_section (menu, (const char *const[]){ _ ("_Go to Counterpart"), NULL },
                  (const char *const[]){ "text.go-to-counterpart" });
  append_section (menu,
                  (const char *const[]){ _ ("_Pair With…"), _ ("_Join With Next"),
                                         _ ("Join With P_revious"), _ ("_Split Pair"), NULL },
                  (const char *const[]){ "text.pair", "text.join-next", "text.join-previous",
                                         "text.split" });
  append_section (menu, (const char *const[]){ _ ("_Undo Pairing"), _ ("R_edo Pairing"), NULL },
                  (const char *const[]){ "win.undo-pairing", "win.redo-pairing" });
  return G_MENU_MODEL (menu);
}

static void
menu_asked (HkReaderParagraph *paragraph, double x, double y, HkAbstractsView *self)
{
  g_autofree char *link
      = hk_reader_paragraph_dup_link (paragraph, hk_reader_paragraph_hit (paragraph, x, y));
  g_autoptr (GMenuModel) model = menu_model_new (self->counterparts != NULL, link);
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (paragraph), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
  g_signal_connect (self->menu, "closed", G_CALLBACK (menu_closed), self);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
activated (HkReaderParagraph *paragraph, gint64 byte, gboolean by_key, HkAbstractsView *self)
{
  g_autofree char *link = by_key ? hk_reader_paragraph_dup_link (paragraph, (gsize) byte) : NULL;
  HkSpreadPlace place;

  if (link != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.visit", "s", link);
      return;
    }
  if (!hk_spread_find_paragraph (self->spread, paragraph, &place))
    return;
  place.byte = (gsize) byte;
  if (self->pairing == NULL || !hk_pairing_choose (self->pairing, &place))
    go_to_counterpart (self, &place, by_key);
}

static void
pointed (HkReaderParagraph *paragraph, gint64 byte, gboolean by_caret, HkAbstractsView *self)
{
  HkSpreadPlace place;

  if (!by_caret || self->place == NULL
      || !hk_spread_find_paragraph (self->spread, paragraph, &place))
    return;
  place.byte = (gsize) byte;
  hk_reading_place_reveal (self->place, &place);
}

static void
hk_abstracts_view_init (HkAbstractsView *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->blocks = g_ptr_array_new ();
}

/* The article's words, not the interface's. */
static const char *
heading_of (const char *language)
{
  return g_str_has_prefix (language, "fa") ? "چکیده" : "Abstract";
}

static GtkWidget *
heading_new (const char *language)
{
  GtkWidget *heading = hk_text_block_new ();

  hk_text_block_set_text (HK_TEXT_BLOCK (heading), heading_of (language), language);
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
                                      heading_of (language), -1);
      g_ptr_array_add (self->texts, g_object_ref (block->text));
      g_ptr_array_add (self->blocks, text);
      g_ptr_array_add (paragraphs, text);
      g_signal_connect (text, "menu", G_CALLBACK (menu_asked), self);
      g_signal_connect (text, "activated", G_CALLBACK (activated), self);
      g_signal_connect (text, "pointed", G_CALLBACK (pointed), self);
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
  if (self->queries != NULL)
    {
      g_autoptr (GPtrArray) queries = g_ptr_array_ref (self->queries);

      hk_abstracts_view_find (self, queries);
    }
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
pair_sentences (HkAbstractsView *self)
{
  HkAlignment *alignment;

  if (self->counterparts == NULL)
    return;
  alignment = hk_counterparts_get_alignment (self->counterparts);
  g_signal_handlers_disconnect_by_func (alignment, pairs_changed, self);
  g_signal_connect_object (alignment, "changed", G_CALLBACK (pairs_changed), self, 0);
  show_paired (self);
}

static gboolean
pair_in_idle (gpointer data)
{
  HkAbstractsView *self = data;

  self->pairing_id = 0;
  pair_sentences (self);
  return G_SOURCE_REMOVE;
}

/* The first frame does not wait for it, unless it is laid out by pairs. */
static void
pair_soon (HkAbstractsView *self)
{
  if (self->counterparts == NULL)
    return;
  if (hk_spread_get_mode (self->spread) == HK_READING_ALIGNED)
    pair_sentences (self);
  else if (self->pairing_id == 0)
    self->pairing_id = g_idle_add_full (G_PRIORITY_LOW, pair_in_idle, self, NULL);
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

/* The one that was chosen, else that of the interface, else the first. */
static guint
find_shown (HkAbstractsView *self)
{
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (self->document));
  g_autofree char *chosen = g_settings_get_string (self->settings, "shown-language");
  const char *wanted = *chosen == '\0' ? hk_locale_get_language () : chosen;

  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    if (g_str_equal (hk_front_get_language (g_ptr_array_index (fronts, i)), wanted))
      return i;
  return 0;
}

static void
shown_changed (GSettings *settings, const char *key, HkAbstractsView *self)
{
  guint shown = find_shown (self);

  hk_spread_set_single (self->spread, shown);
  if (self->shown[shown] != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->shown[shown]), TRUE);
}

static void
shown_toggled (GtkToggleButton *button, HkAbstractsView *self)
{
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (self->document));

  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    if (gtk_toggle_button_get_active (button) && GTK_WIDGET (button) == self->shown[i])
      g_settings_set_string (self->settings, "shown-language",
                             hk_front_get_language (g_ptr_array_index (fronts, i)));
}

/* The languages' names in themselves, each at its side. */
static GtkWidget *
switcher_new (HkAbstractsView *self)
{
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (self->document));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint shown = find_shown (self);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "switcher");
  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    {
      const char *language = hk_front_get_language (g_ptr_array_index (fronts, i));
      g_autofree char *name = hk_native_name_of_language (language);
      gboolean rtl = hk_language_direction (language) == HK_DIRECTION_RTL;

      self->shown[i] = gtk_toggle_button_new_with_label (name);
      gtk_widget_set_direction (self->shown[i], GTK_TEXT_DIR_LTR);
      if (rtl || i == 0)
        gtk_box_append (GTK_BOX (box), self->shown[i]);
      else
        gtk_box_prepend (GTK_BOX (box), self->shown[i]);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->shown[i]), i == shown);
    }
  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    {
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->shown[i]),
                                     GTK_TOGGLE_BUTTON (self->shown[0]));
      g_signal_connect (self->shown[i], "toggled", G_CALLBACK (shown_toggled), self);
    }
  return box;
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
  self->spread = HK_SPREAD (hk_spread_new (switcher_new (self), paired_new (self)));
  gtk_widget_set_parent (GTK_WIDGET (self->spread), GTK_WIDGET (self));
  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    add_column (self, i, g_ptr_array_index (fronts, i));
  if (fronts->len >= 2)
    {
      self->counterparts = hk_counterparts_new (document, self->spread);
      self->pairing = hk_pairing_new (self->counterparts, self->spread, tell, self);
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

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const HkByteRange *one = a, *other = b;

  return (one->start > other->start) - (one->start < other->start);
}

static GArray *
find_in_block (HkReaderParagraph *block, GPtrArray *queries)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  g_autoptr (HkFolded) folded = hk_folded_new (hk_reader_paragraph_get_text (block), -1);

  for (guint i = 0; i < queries->len; i++)
    hk_query_match (g_ptr_array_index (queries, i), folded, ranges);
  if (queries->len > 1)
    g_array_sort (ranges, compare_ranges);
  return ranges;
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
  if (self->queries != queries)
    self->current = 0;
  if (queries != NULL)
    g_ptr_array_ref (queries);
  g_clear_pointer (&self->queries, g_ptr_array_unref);
  self->queries = queries;
  self->n_matches = 0;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      HkReaderParagraph *block = g_ptr_array_index (self->blocks, i);
      g_autoptr (GArray) ranges = queries == NULL ? NULL : find_in_block (block, queries);

      hk_reader_paragraph_set_marks (block, ranges);
      self->n_matches += ranges == NULL ? 0 : ranges->len;
    }
  return self->n_matches;
}

static void
go_to_mark (HkAbstractsView *self, HkReaderParagraph *block, guint index)
{
  HkSpreadPlace place;

  if (!hk_spread_find_paragraph (self->spread, block, &place))
    return;
  place.byte = hk_reader_paragraph_get_mark (block, index);
  if (!hk_spread_is_shown (self->spread, place.column))
    g_settings_set_string (self->settings, "shown-language",
                           hk_spread_get_language (self->spread, place.column));
  hk_reading_place_go (self->place, &place);
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
  guint before = 0;

  if (self->n_matches == 0)
    return 0;
  if (self->current == 0)
    self->current = direction > 0 ? 1 : self->n_matches;
  else
    self->current = (self->current - 1 + (guint) direction + self->n_matches) % self->n_matches + 1;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      HkReaderParagraph *block = g_ptr_array_index (self->blocks, i);
      guint n = hk_reader_paragraph_count_marks (block);
      gboolean here = self->current > before && self->current <= before + n;

      hk_reader_paragraph_set_current_mark (block, here ? (int) (self->current - before - 1) : -1);
      if (here)
        go_to_mark (self, block, self->current - before - 1);
      before += n;
    }
  return self->current;
}
