/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reader-input.h"

static void
move_caret (HkReaderParagraph *self, gsize byte, gboolean extend)
{
  gsize anchor = byte;

  if (extend)
    g_object_get (self, "anchor", &anchor, NULL);
  hk_reader_paragraph_select (self, anchor, byte);
  g_signal_emit_by_name (self, "pointed", (gint64) byte);
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

static gsize
go_to_edge (HkReaderParagraph *self, gboolean end, GdkModifierType modifiers)
{
  if ((modifiers & GDK_CONTROL_MASK) == 0)
    return hk_reader_paragraph_line_edge (self, end);
  return end ? hk_paragraph_get_n_bytes (hk_reader_paragraph_get_paragraph (self)) : 0;
}

static gboolean
is_copy_key (guint key, GdkModifierType modifiers)
{
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK);

  return (held == GDK_CONTROL_MASK
          && (key == GDK_KEY_c || key == GDK_KEY_Insert || key == GDK_KEY_Arabic_zain));
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint key,
             guint code,
             GdkModifierType modifiers,
             HkReaderParagraph *self)
{
  gsize before = hk_reader_paragraph_get_caret (self), after;
  gboolean vertical = FALSE;

  if (is_copy_key (key, modifiers))
    return hk_reader_paragraph_copy (self);
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      after = step_aside (self, key == GDK_KEY_Left, modifiers);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      after = hk_reader_paragraph_step_line (self, key == GDK_KEY_Up ? -1 : 1);
      vertical = TRUE;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      after = go_to_edge (self, key == GDK_KEY_End, modifiers);
      break;
    case GDK_KEY_a:
      if ((modifiers & GDK_CONTROL_MASK) == 0 || (modifiers & (GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
        return FALSE;
      hk_reader_paragraph_select (self, 0,
                                  hk_paragraph_get_n_bytes (
                                      hk_reader_paragraph_get_paragraph (self)));
      return TRUE;
    default:
      return FALSE;
    }
  if ((modifiers & GDK_ALT_MASK) != 0)
    return FALSE;
  /* At the first and last line the page scrolls. */
  if (vertical && after == before && (modifiers & GDK_SHIFT_MASK) == 0)
    return FALSE;
  move_caret (self, after, (modifiers & GDK_SHIFT_MASK) != 0);
  return TRUE;
}

static void
drag_begin (GtkGestureDrag *gesture, double x, double y, HkReaderParagraph *self)
{
  GdkModifierType modifiers
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  move_caret (self, hk_reader_paragraph_hit (self, x, y), (modifiers & GDK_SHIFT_MASK) != 0);
}

static void
drag_update (GtkGestureDrag *gesture, double dx, double dy, HkReaderParagraph *self)
{
  double x, y;

  if (ABS (dx) + ABS (dy) < 3 || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  move_caret (self, hk_reader_paragraph_hit (self, x + dx, y + dy), TRUE);
}

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, HkReaderParagraph *self)
{
  HkParagraph *paragraph = hk_reader_paragraph_get_paragraph (self);
  gsize byte = hk_reader_paragraph_hit (self, x, y), start, end;

  if (n_press == 2)
    {
      end = hk_paragraph_step (paragraph, byte, HK_STEP_WORD, TRUE);
      start = hk_paragraph_step (paragraph, end, HK_STEP_WORD, FALSE);
      hk_reader_paragraph_select (self, start, end);
    }
  else if (n_press == 3)
    hk_reader_paragraph_select (self, 0, hk_paragraph_get_n_bytes (paragraph));
}

static void
moved (GtkEventControllerMotion *controller, double x, double y, HkReaderParagraph *self)
{
  g_signal_emit_by_name (self, "pointed", (gint64) hk_reader_paragraph_hit (self, x, y));
}

static void
left (GtkEventControllerMotion *controller, HkReaderParagraph *self)
{
  g_signal_emit_by_name (self, "pointed", (gint64) -1);
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

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), paragraph);
  g_signal_connect (motion, "motion", G_CALLBACK (moved), paragraph);
  g_signal_connect (motion, "leave", G_CALLBACK (left), paragraph);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin), paragraph);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update), paragraph);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), paragraph);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (drag, click);
}
