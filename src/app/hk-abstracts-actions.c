/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the text of the abstracts: its actions, its menu, and what follows from pointing
 * and choosing. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "hk-abstracts-view-private.h"
#include "hk-clipboard.h"
#include "hk-text-menu.h"

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

/**
 * hk_abstracts_view_tell:
 * @text: what happened
 * @can_undo: whether it can be undone
 * @self: a view
 */
void
hk_abstracts_view_tell (const char *text, gboolean can_undo, gpointer self)
{
  gtk_widget_activate_action (self, "win.tell", "(sb)", text, can_undo);
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
        hk_abstracts_view_tell (_ ("This sentence has no counterpart"), FALSE, self);
      return;
    }
  if (!with_caret)
    {
      if (hk_spread_is_shown (self->spread, counterpart.column))
        hk_reading_place_go (self->place, &counterpart);
      return;
    }
  hk_reading_place_remember (self->place);
  hk_abstracts_view_show_column (self, counterpart.column);
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

/**
 * hk_abstracts_view_class_init_actions:
 * @klass: the class of views
 */
void
hk_abstracts_view_class_init_actions (GtkWidgetClass *klass)
{
  for (gsize i = 0; i < G_N_ELEMENTS (text_actions); i++)
    {
      gtk_widget_class_install_action (klass, text_actions[i].name, NULL, text_actions[i].activate);
      if (text_actions[i].key != 0)
        gtk_widget_class_add_binding_action (klass, text_actions[i].key, text_actions[i].modifiers,
                                             text_actions[i].name, NULL);
    }
  gtk_widget_class_install_action (klass, "text.copy-link", "s", copy_link_activated);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape, NULL);
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
menu_asked (HkReaderParagraph *paragraph, double x, double y, HkAbstractsView *self)
{
  g_autofree char *link
      = hk_reader_paragraph_dup_link (paragraph, hk_reader_paragraph_hit (paragraph, x, y));
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (paragraph), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = hk_text_menu_popup (GTK_WIDGET (self), &point, self->counterparts != NULL, link);
  g_signal_connect (self->menu, "closed", G_CALLBACK (menu_closed), self);
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

/**
 * hk_abstracts_view_follow:
 * @self: a view
 * @paragraph: one of its paragraphs
 *
 * Does what the person asks for in the paragraph.
 */
void
hk_abstracts_view_follow (HkAbstractsView *self, HkReaderParagraph *paragraph)
{
  g_signal_connect (paragraph, "menu", G_CALLBACK (menu_asked), self);
  g_signal_connect (paragraph, "activated", G_CALLBACK (activated), self);
  g_signal_connect (paragraph, "pointed", G_CALLBACK (pointed), self);
}
