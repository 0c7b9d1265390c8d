/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reader-input.h"

#include "hk-reader-column.h"

static void
move_caret (HkReaderParagraph *self, gsize byte, gboolean extend)
{
  hk_reader_column_move (hk_reader_paragraph_get_column (self), self, byte, extend);
}

/* Left is left whatever the language: forward in Persian, backward in English. */
static gsize
step_aside (HkReaderParagraph *self, gboolean left, GdkModifierType modifiers)
{
  HkParagraph *paragraph = hk_reader_paragraph_get_paragraph (self);
  gboolean forward = left == (hk_paragraph_get_direction (paragraph) == HK_DIRECTION_RTL);
  HkStep step = (modifiers & GDK_CONTROL_MASK) != 0 ? HK_STEP_WORD : HK_STEP_CHARACTER;

  return hk_paragraph_step (paragraph, hk_reader_paragraph_get_caret (self), step, forward);
}

static gboolean
is_copy_key (guint key, GdkModifierType held)
{
  return held == GDK_CONTROL_MASK
         && (key == GDK_KEY_c || key == GDK_KEY_Insert || key == GDK_KEY_Arabic_zain);
}

/* To the next line, which may be in another paragraph. At the first and last line the page scrolls. */
static gboolean
step_down (HkReaderParagraph *self, int direction, gboolean extend)
{
  gsize before = hk_reader_paragraph_get_caret (self);
  gsize after = hk_reader_paragraph_step_line (self, direction);
  HkParagraph *paragraph = hk_reader_paragraph_get_paragraph (self);

  if (after == before)
    return hk_reader_column_step (hk_reader_paragraph_get_column (self), direction,
                                  hk_paragraph_get_caret_x (paragraph, before)
                                      / (double) PANGO_SCALE,
                                  extend)
           || extend;
  move_caret (self, after, extend);
  return TRUE;
}

static void
open_menu (HkReaderParagraph *self)
{
  gsize caret = hk_reader_paragraph_get_caret (self);
  int x = hk_paragraph_get_caret_x (hk_reader_paragraph_get_paragraph (self), caret);

  g_signal_emit_by_name (self, "menu", x / (double) PANGO_SCALE,
                         hk_reader_paragraph_get_y (self, caret)
                             + hk_reader_paragraph_get_line_height (self));
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint key,
             guint code,
             GdkModifierType modifiers,
             HkReaderParagraph *self)
{
  HkReaderColumn *column = hk_reader_paragraph_get_column (self);
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK);
  gboolean extend = (held & GDK_SHIFT_MASK) != 0;

  if ((held & GDK_ALT_MASK) != 0)
    return FALSE;
  if (is_copy_key (key, held))
    return hk_reader_column_copy (column);
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      move_caret (self, step_aside (self, key == GDK_KEY_Left, modifiers), extend);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      return (held & GDK_CONTROL_MASK) == 0 && step_down (self, key == GDK_KEY_Up ? -1 : 1, extend);
    case GDK_KEY_Home:
    case GDK_KEY_End:
      if ((held & GDK_CONTROL_MASK) != 0)
        hk_reader_column_move_to_end (column, key == GDK_KEY_End, extend);
      else
        move_caret (self, hk_reader_paragraph_line_edge (self, key == GDK_KEY_End), extend);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit_by_name (self, "activated", (gint64) hk_reader_paragraph_get_caret (self),
                             TRUE);
      return TRUE;
    case GDK_KEY_Menu:
      open_menu (self);
      return TRUE;
    case GDK_KEY_F10:
      if (held != GDK_SHIFT_MASK)
        return FALSE;
      open_menu (self);
      return TRUE;
    case GDK_KEY_a:
    case GDK_KEY_Arabic_sheen:
      if (held != GDK_CONTROL_MASK)
        return FALSE;
      hk_reader_column_select_all (column);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
drag_begin (GtkGestureDrag *gesture, double x, double y, HkReaderParagraph *self)
{
  GdkModifierType modifiers
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  move_caret (self, hk_reader_paragraph_hit (self, x, y), (modifiers & GDK_SHIFT_MASK) != 0);
}

static void
drag_update (GtkGestureDrag *gesture, double dx, double dy, HkReaderParagraph *self)
{
  double x, y;

  if (ABS (dx) + ABS (dy) < 3 || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  hk_reader_column_move_to (hk_reader_paragraph_get_column (self), x + dx, y + dy,
                            GTK_WIDGET (self));
}

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, HkReaderParagraph *self)
{
  HkReaderColumn *column = hk_reader_paragraph_get_column (self);
  HkParagraph *paragraph = hk_reader_paragraph_get_paragraph (self);
  gsize byte = hk_reader_paragraph_hit (self, x, y), start, end;

  if (n_press == 2)
    {
      end = hk_paragraph_step (paragraph, byte, HK_STEP_WORD, TRUE);
      start = hk_paragraph_step (paragraph, end, HK_STEP_WORD, FALSE);
      hk_reader_column_select (column, self, start, end);
    }
  else if (n_press == 3)
    hk_reader_column_select (column, self, 0, hk_paragraph_get_n_bytes (paragraph));
}

/* A click that selected nothing asks for what belongs to the place. */
static void
released (GtkGestureClick *gesture, int n_press, double x, double y, HkReaderParagraph *self)
{
  g_autofree char *selected
      = hk_reader_column_dup_selection (hk_reader_paragraph_get_column (self));
  g_autofree char *link = hk_reader_paragraph_dup_link_at (self, x, y);

  if (n_press != 1 || *selected != '\0')
    return;
  if (link != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.visit", "s", link);
  else
    g_signal_emit_by_name (self, "activated", (gint64) hk_reader_paragraph_hit (self, x, y), FALSE);
}

static void
secondary_pressed (GtkGestureClick *gesture,
                   int n_press,
                   double x,
                   double y,
                   HkReaderParagraph *self)
{
  g_autofree char *selected
      = hk_reader_column_dup_selection (hk_reader_paragraph_get_column (self));

  if (*selected == '\0')
    move_caret (self, hk_reader_paragraph_hit (self, x, y), FALSE);
  g_signal_emit_by_name (self, "menu", x, y);
}

static void
moved (GtkEventControllerMotion *controller, double x, double y, HkReaderParagraph *self)
{
  g_autofree char *link = hk_reader_paragraph_dup_link_at (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), link == NULL ? "text" : "pointer");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), link);
  g_signal_emit_by_name (self, "pointed", (gint64) hk_reader_paragraph_hit (self, x, y), FALSE);
}

static void
left (GtkEventControllerMotion *controller, HkReaderParagraph *self)
{
  g_signal_emit_by_name (self, "pointed", (gint64) -1, FALSE);
}

/**
 * hk_reader_input_add:
 * @paragraph: a paragraph
 *
 * Lets the keyboard and the pointer move its caret, select and copy.
 */
void
hk_reader_input_add (HkReaderParagraph *paragraph)
{
  GtkWidget *widget = GTK_WIDGET (paragraph);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), paragraph);
  g_signal_connect (motion, "motion", G_CALLBACK (moved), paragraph);
  g_signal_connect (motion, "leave", G_CALLBACK (left), paragraph);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin), paragraph);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update), paragraph);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), paragraph);
  g_signal_connect (click, "released", G_CALLBACK (released), paragraph);
  g_signal_connect (secondary, "pressed", G_CALLBACK (secondary_pressed), paragraph);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (secondary));
  gtk_gesture_group (drag, click);
}
