/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-pairing.h"

#include <glib/gi18n-lib.h>

struct _HkPairing
{
  HkCounterparts *counterparts; /* not owned, as the spread: the view owns all three */
  HkSpread *spread;
  HkPairingTold told;
  gpointer data;
  GtkGesture *drag;
  GtkEventController *motion;
  gboolean is_waiting; /* for the counterpart of */
  HkSpreadPlace source;
};

static HkAlignment *
alignment_of (HkPairing *self)
{
  return hk_counterparts_get_alignment (self->counterparts);
}

static void
tell (HkPairing *self, gboolean changed, const char *done, const char *not_done)
{
  self->told (changed ? done : not_done, changed, self->data);
}

/* Pairs the sentences at two places of different columns. */
static void
pair (HkPairing *self, const HkSpreadPlace *one, const HkSpreadPlace *other)
{
  int first = hk_counterparts_find_sentence (self->counterparts, one->column == 0 ? one : other);
  int second = hk_counterparts_find_sentence (self->counterparts, one->column == 0 ? other : one);

  if (first < 0 || second < 0)
    return;
  tell (self, hk_alignment_pair (alignment_of (self), (guint) first, (guint) second),
        _ ("Sentences paired"), _ ("They are a pair already"));
}

/* Dragging */

static gboolean
find_source (HkPairing *self, double x, double y, HkSpreadPlace *place)
{
  return hk_spread_is_in_gutter (self->spread, x)
         && hk_spread_find_place (self->spread, x, y, place)
         && hk_counterparts_find_sentence (self->counterparts, place) >= 0;
}

static void
drag_begin (GtkGestureDrag *gesture, double x, double y, HkPairing *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), find_source (self, x, y, &self->source)
                                                    ? GTK_EVENT_SEQUENCE_CLAIMED
                                                    : GTK_EVENT_SEQUENCE_DENIED);
}

static gboolean
find_target (HkPairing *self, GtkGestureDrag *gesture, double dx, double dy, HkSpreadPlace *place)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return FALSE;
  hk_spread_set_thread (self->spread, self->source.column,
                        (guint) hk_counterparts_find_sentence (self->counterparts, &self->source),
                        x + dx, y + dy);
  return hk_spread_find_place (self->spread, x + dx, y + dy, place)
         && place->column != self->source.column;
}

static void
drag_update (GtkGestureDrag *gesture, double dx, double dy, HkPairing *self)
{
  HkSpreadPlace target;

  hk_counterparts_light (self->counterparts,
                         hk_counterparts_find_bead (self->counterparts,
                                                    find_target (self, gesture, dx, dy, &target)
                                                        ? &target
                                                        : &self->source));
}

static void
drag_end (GtkGestureDrag *gesture, double dx, double dy, HkPairing *self)
{
  HkSpreadPlace target;

  if (find_target (self, gesture, dx, dy, &target) && (dx != 0 || dy != 0))
    pair (self, &self->source, &target);
  hk_spread_clear_thread (self->spread);
}

static void
drag_cancelled (GtkGesture *gesture, GdkEventSequence *sequence, HkPairing *self)
{
  hk_spread_clear_thread (self->spread);
}

static void
moved (GtkEventControllerMotion *motion, double x, double y, HkPairing *self)
{
  guint bead;

  if (!hk_spread_is_in_gutter (self->spread, x))
    return;
  bead = hk_spread_find_bead (self->spread, x, y);
  hk_counterparts_light (self->counterparts, bead);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->spread), bead == HK_NO_BEAD ? NULL : "grab");
}

static void
left (GtkEventControllerMotion *motion, HkPairing *self)
{
  hk_counterparts_light_caret (self->counterparts);
}

/**
 * hk_pairing_new:
 * @counterparts: what knows the pairs
 * @spread: what shows them; both outlive the pairing
 * @told: called with what the person is to be told
 * @data: given to @told
 *
 * Returns: (transfer full): what changes the pairs
 */
HkPairing *
hk_pairing_new (HkCounterparts *counterparts, HkSpread *spread, HkPairingTold told, gpointer data)
{
  HkPairing *self = g_new0 (HkPairing, 1);

  self->counterparts = counterparts;
  self->spread = spread;
  self->told = told;
  self->data = data;
  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancelled), self);
  gtk_widget_add_controller (GTK_WIDGET (spread), GTK_EVENT_CONTROLLER (self->drag));
  self->motion = gtk_event_controller_motion_new ();
  g_signal_connect (self->motion, "motion", G_CALLBACK (moved), self);
  g_signal_connect (self->motion, "leave", G_CALLBACK (left), self);
  gtk_widget_add_controller (GTK_WIDGET (spread), self->motion);
  return self;
}

/**
 * hk_pairing_free:
 * @self: (nullable) (transfer full): what to free, before its spread
 */
void
hk_pairing_free (HkPairing *self)
{
  if (self == NULL)
    return;
  gtk_widget_remove_controller (GTK_WIDGET (self->spread), GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_remove_controller (GTK_WIDGET (self->spread), self->motion);
  g_free (self);
}

static guint
bead_at_caret (HkPairing *self)
{
  HkSpreadPlace caret = hk_counterparts_get_caret (self->counterparts);

  return hk_counterparts_find_bead (self->counterparts, &caret);
}

/**
 * hk_pairing_join:
 * @self: a pairing
 * @next: with the next one, and not the one before
 *
 * Joins the pair at the caret with a neighbour.
 */
void
hk_pairing_join (HkPairing *self, gboolean next)
{
  guint bead = bead_at_caret (self);
  gboolean joined = bead != HK_NO_BEAD && (next || bead > 0)
                    && hk_alignment_join (alignment_of (self), next ? bead : bead - 1);

  tell (self, joined, _ ("Pairs joined"), _ ("There is nothing to join it with"));
}

/**
 * hk_pairing_split:
 * @self: a pairing
 *
 * Takes the pair at the caret apart.
 */
void
hk_pairing_split (HkPairing *self)
{
  guint bead = bead_at_caret (self);

  tell (self, bead != HK_NO_BEAD && hk_alignment_split (alignment_of (self), bead),
        _ ("Pair split"), _ ("This sentence stands alone already"));
}

/**
 * hk_pairing_begin:
 * @self: a pairing
 *
 * Waits for the counterpart of the sentence at the caret.
 */
void
hk_pairing_begin (HkPairing *self)
{
  HkSpreadPlace caret = hk_counterparts_get_caret (self->counterparts);

  if (hk_counterparts_find_sentence (self->counterparts, &caret) < 0)
    return;
  self->is_waiting = TRUE;
  self->source = caret;
  self->told (_ ("Click the counterpart, or go to it and press Enter"), FALSE, self->data);
}

/**
 * hk_pairing_cancel:
 * @self: a pairing
 *
 * Waits for no counterpart any more.
 *
 * Returns: whether it did
 */
gboolean
hk_pairing_cancel (HkPairing *self)
{
  gboolean was_waiting = self->is_waiting;

  self->is_waiting = FALSE;
  return was_waiting;
}

/**
 * hk_pairing_choose:
 * @self: a pairing
 * @place: a place in the text
 *
 * If a counterpart is waited for, and the place is in the other language, it is that.
 *
 * Returns: whether one was waited for
 */
gboolean
hk_pairing_choose (HkPairing *self, const HkSpreadPlace *place)
{
  if (!self->is_waiting)
    return FALSE;
  if (place->column == self->source.column)
    return TRUE;
  self->is_waiting = FALSE;
  pair (self, &self->source, place);
  return TRUE;
}

/**
 * hk_pairing_undo:
 * @self: a pairing
 * @redo: to make the change again, and not to take it back
 */
void
hk_pairing_undo (HkPairing *self, gboolean redo)
{
  HkAlignment *alignment = alignment_of (self);

  if (redo && hk_alignment_can_redo (alignment))
    {
      hk_alignment_redo (alignment);
      self->told (_ ("Pairing done again"), TRUE, self->data);
    }
  else if (!redo && hk_alignment_can_undo (alignment))
    {
      hk_alignment_undo (alignment);
      self->told (_ ("Pairing undone"), FALSE, self->data);
    }
  else
    self->told (redo ? _ ("There is nothing to do again") : _ ("There is nothing to undo"), FALSE,
                self->data);
}
