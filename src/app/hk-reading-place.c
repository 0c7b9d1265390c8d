/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reading-place.h"

#include <math.h>
#include <string.h>

/* How many places one can go back. */
#define MOST_PLACES 50

#define MOST_TRIES 6

typedef struct
{
  gboolean is_set;
  HkSpreadPlace place;
  double offset; /* of its line from the top of what is seen, in pixels */
} Anchor;

struct _HkReadingPlace
{
  GObject parent_instance;

  GtkWidget *scroller;
  HkSpread *spread;
  GtkAdjustment *adjustment;
  GdkFrameClock *clock; /* NULL while it is not on a screen */
  GtkRoot *root;
  Anchor anchor;
  char *wanted;    /* what is restored as soon as there is a layout */
  double spread_y; /* where the spread begins in what is scrolled */
  double upper, page;
  guint serial;
  gboolean is_holding;       /* it scrolls itself, to keep the place */
  GPtrArray *back, *forward; /* strings of hk_reading_place_save() */
};

G_DEFINE_FINAL_TYPE (HkReadingPlace, hk_reading_place, G_TYPE_OBJECT)

/* Where the spread begins, from the top of what is seen; also while that is not placed anew yet. */
static double
spread_top (HkReadingPlace *self)
{
  return self->spread_y - gtk_adjustment_get_value (self->adjustment);
}

static void
find_spread (HkReadingPlace *self)
{
  graphene_point_t point;

  if (gtk_widget_compute_point (GTK_WIDGET (self->spread), self->scroller,
                                &GRAPHENE_POINT_INIT (0, 0), &point))
    self->spread_y = point.y + gtk_adjustment_get_value (self->adjustment);
}

static gboolean
find_y (HkReadingPlace *self, const HkSpreadPlace *place, double *y)
{
  if (!hk_spread_get_y (self->spread, place, y))
    return FALSE;
  *y += spread_top (self);
  return TRUE;
}

static double
page_of (HkReadingPlace *self)
{
  return gtk_adjustment_get_page_size (self->adjustment);
}

/* The line with the caret if it is seen, else the first line that is. */
static void
drop_anchor (HkReadingPlace *self)
{
  GtkWidget *focus = self->root == NULL ? NULL : gtk_root_get_focus (self->root);
  double top = spread_top (self), y, line;
  HkSpreadPlace place;

  self->anchor.is_set = FALSE;
  if (self->serial == 0 || gtk_adjustment_get_value (self->adjustment) <= 0
      || top > page_of (self) / 2)
    return;
  if (HK_IS_READER_PARAGRAPH (focus)
      && hk_spread_find_paragraph (self->spread, HK_READER_PARAGRAPH (focus), &place))
    {
      place.byte = hk_reader_paragraph_get_caret (HK_READER_PARAGRAPH (focus));
      if (find_y (self, &place, &y) && y >= 0 && y < page_of (self))
        {
          self->anchor = (Anchor){ TRUE, place, y };
          return;
        }
    }
  /* A line that is half out at the top is not the one that is read. */
  line = hk_spread_get_line_height (self->spread);
  if (hk_spread_find_place (self->spread, hk_spread_get_longer_x (self->spread),
                            MAX (-top, 0) + line / 2, &place)
      && find_y (self, &place, &y))
    self->anchor = (Anchor){ TRUE, place, y };
}

static void
show_view (HkReadingPlace *self)
{
  if (self->serial != 0)
    hk_spread_set_view (self->spread, -spread_top (self), page_of (self));
}

static void
value_changed (GtkAdjustment *adjustment, HkReadingPlace *self)
{
  /* While the layout changes GTK keeps the value in its bounds; that is nobody's reading on. */
  if (gtk_adjustment_get_upper (adjustment) == self->upper && page_of (self) == self->page
      && hk_spread_get_serial (self->spread) == self->serial && self->wanted == NULL
      && !self->is_holding)
    drop_anchor (self);
  show_view (self);
}

static void
set_value (HkReadingPlace *self, double value)
{
  gtk_adjustment_set_value (self->adjustment, round (value));
}

/* A column that follows the other moves when the value is set, so that once may not be enough. */
static void
hold_anchor (HkReadingPlace *self)
{
  double y;

  for (int i = 0; i < MOST_TRIES && self->anchor.is_set; i++)
    {
      if (!find_y (self, &self->anchor.place, &y) || fabs (y - self->anchor.offset) < 1)
        return;
      set_value (self, gtk_adjustment_get_value (self->adjustment) + y - self->anchor.offset);
    }
}

static gboolean
parse_anchor (HkReadingPlace *self, const char *saved, Anchor *anchor)
{
  g_auto (GStrv) fields = g_strsplit (saved, " ", 4);

  if (g_strv_length (fields) != 4)
    return FALSE;
  for (guint i = 0; i < hk_spread_get_n_columns (self->spread); i++)
    {
      HkSpreadPlace place = { i, (guint) g_ascii_strtoull (fields[1], NULL, 10),
                              (gsize) g_ascii_strtoull (fields[2], NULL, 10) };
      HkReaderParagraph *paragraph = hk_spread_get_paragraph (self->spread, i, place.paragraph);

      if (!g_str_equal (hk_spread_get_language (self->spread, i), fields[0]) || paragraph == NULL)
        continue;
      place.byte = MIN (place.byte, strlen (hk_reader_paragraph_get_text (paragraph)));
      *anchor = (Anchor){ TRUE, place, g_ascii_strtod (fields[3], NULL) };
      return TRUE;
    }
  return FALSE;
}

static void
take_wanted (HkReadingPlace *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);
  double range = gtk_adjustment_get_upper (self->adjustment) - page_of (self);

  self->anchor.is_set = FALSE;
  if (parse_anchor (self, wanted, &self->anchor))
    hold_anchor (self);
  else
    set_value (self, CLAMP (g_ascii_strtod (wanted, NULL), 0, 1) * range);
}

/* After everything has its place, and before it is drawn. */
static void
laid_out (GdkFrameClock *clock, HkReadingPlace *self)
{
  double upper = gtk_adjustment_get_upper (self->adjustment), page = page_of (self);
  guint serial = hk_spread_get_serial (self->spread);

  find_spread (self);
  if (page <= 0 || serial == 0
      || (upper == self->upper && page == self->page && serial == self->serial
          && self->wanted == NULL))
    return;
  self->upper = upper;
  self->page = page;
  self->serial = serial;
  self->is_holding = TRUE;
  if (self->wanted != NULL)
    take_wanted (self);
  else
    hold_anchor (self);
  self->is_holding = FALSE;
  show_view (self);
}

/* GTK would bring the whole of a paragraph into view, which is not where the caret is. */
static void
focus_moved (GtkRoot *root, GParamSpec *pspec, HkReadingPlace *self)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  graphene_rect_t place;
  HkSpreadPlace caret;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->scroller))
    return;
  if (HK_IS_READER_PARAGRAPH (focus))
    {
      if (!hk_spread_find_paragraph (self->spread, HK_READER_PARAGRAPH (focus), &caret))
        return;
      caret.byte = hk_reader_paragraph_get_caret (HK_READER_PARAGRAPH (focus));
      hk_reading_place_reveal (self, &caret);
    }
  else if (gtk_widget_compute_bounds (focus, self->scroller, &place))
    {
      double above = place.origin.y, below = place.origin.y + place.size.height - page_of (self);

      if (above < 0 || below > 0)
        set_value (self, gtk_adjustment_get_value (self->adjustment) + (above < 0 ? above : below));
    }
}

static void
leave_clock (HkReadingPlace *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_data (self->root, self);
  self->root = NULL;
}

static void
realized (GtkWidget *widget, HkReadingPlace *self)
{
  leave_clock (self);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_after (self->clock, "layout", G_CALLBACK (laid_out), self);
  g_signal_connect (self->root, "notify::focus-widget", G_CALLBACK (focus_moved), self);
}

static void
unrealized (GtkWidget *widget, HkReadingPlace *self)
{
  leave_clock (self);
}

static void
hk_reading_place_dispose (GObject *object)
{
  HkReadingPlace *self = HK_READING_PLACE (object);

  leave_clock (self);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->forward, g_ptr_array_unref);
  G_OBJECT_CLASS (hk_reading_place_parent_class)->dispose (object);
}

static void
hk_reading_place_class_init (HkReadingPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_reading_place_dispose;
}

static void
hk_reading_place_init (HkReadingPlace *self)
{
  self->back = g_ptr_array_new_with_free_func (g_free);
  self->forward = g_ptr_array_new_with_free_func (g_free);
}

/**
 * hk_reading_place_new:
 * @scroller: what scrolls the article; its child is a viewport already
 * @spread: the text in it
 *
 * Both must live as long as they are shown.
 *
 * Returns: (transfer full): the place, at the beginning
 */
HkReadingPlace *
hk_reading_place_new (GtkScrolledWindow *scroller, HkSpread *spread)
{
  HkReadingPlace *self = g_object_new (HK_TYPE_READING_PLACE, NULL);
  GtkWidget *viewport = gtk_scrolled_window_get_child (scroller);

  self->scroller = GTK_WIDGET (scroller);
  self->spread = spread;
  self->adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  if (GTK_IS_VIEWPORT (viewport))
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (value_changed), self, 0);
  g_signal_connect_object (scroller, "realize", G_CALLBACK (realized), self, G_CONNECT_AFTER);
  g_signal_connect_object (scroller, "unrealize", G_CALLBACK (unrealized), self, 0);
  return self;
}

/**
 * hk_reading_place_save:
 * @self: a place
 *
 * Returns: (transfer full): the place as a string: language, paragraph, byte and distance from the top;
 *   or a part of the whole where no text is read
 */
char *
hk_reading_place_save (HkReadingPlace *self)
{
  double range = gtk_adjustment_get_upper (self->adjustment) - page_of (self);
  double part = range > 0 ? gtk_adjustment_get_value (self->adjustment) / range : 0;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (self->wanted != NULL)
    return g_strdup (self->wanted);
  drop_anchor (self);
  if (!self->anchor.is_set)
    return g_strdup (g_ascii_formatd (number, sizeof number, "%.5f", part));
  g_ascii_formatd (number, sizeof number, "%.0f", self->anchor.offset);
  return g_strdup_printf ("%s %u %zu %s",
                          hk_spread_get_language (self->spread, self->anchor.place.column),
                          self->anchor.place.paragraph, self->anchor.place.byte, number);
}

/**
 * hk_reading_place_restore:
 * @self: a place
 * @saved: what hk_reading_place_save() gave
 *
 * Goes there, when there is a layout at the latest.
 */
void
hk_reading_place_restore (HkReadingPlace *self, const char *saved)
{
  g_free (self->wanted);
  self->wanted = g_strdup (saved);
  if (self->serial != 0)
    take_wanted (self);
}

/**
 * hk_reading_place_reveal:
 * @self: a place
 * @place: a place in the text
 *
 * Scrolls as little as possible so that its line is seen whole.
 */
void
hk_reading_place_reveal (HkReadingPlace *self, const HkSpreadPlace *place)
{
  double line = hk_spread_get_line_height (self->spread), y, below;

  for (int i = 0; i < MOST_TRIES && self->serial != 0 && find_y (self, place, &y); i++)
    {
      below = y + line - page_of (self);
      if (y >= 0 && below <= 0)
        return;
      set_value (self, gtk_adjustment_get_value (self->adjustment) + (y < 0 ? y : below));
    }
}

/**
 * hk_reading_place_go:
 * @self: a place
 * @place: a place in the text
 *
 * Goes there if it is not seen already; one can go back.
 *
 * Returns: %FALSE if it was seen already, or cannot be
 */
gboolean
hk_reading_place_go (HkReadingPlace *self, const HkSpreadPlace *place)
{
  double line = hk_spread_get_line_height (self->spread), y;

  if (self->serial == 0 || !find_y (self, place, &y))
    return FALSE;
  if (y >= line && y + 2 * line <= page_of (self))
    return FALSE;
  hk_reading_place_remember (self);
  for (int i = 0; i < MOST_TRIES && find_y (self, place, &y) && fabs (y - page_of (self) / 3) > 1;
       i++)
    set_value (self, gtk_adjustment_get_value (self->adjustment) + y - page_of (self) / 3);
  return TRUE;
}

/**
 * hk_reading_place_remember:
 * @self: a place
 *
 * Notes the place, before something goes to another, as one to which one can go back.
 */
void
hk_reading_place_remember (HkReadingPlace *self)
{
  g_ptr_array_add (self->back, hk_reading_place_save (self));
  g_ptr_array_set_size (self->forward, 0);
  if (self->back->len > MOST_PLACES)
    g_ptr_array_remove_index (self->back, 0);
}

/**
 * hk_reading_place_step:
 * @self: a place
 * @forward: forth, and not back
 *
 * Returns: whether there was a place to go to
 */
gboolean
hk_reading_place_step (HkReadingPlace *self, gboolean forward)
{
  GPtrArray *from = forward ? self->forward : self->back,
            *onto = forward ? self->back : self->forward;
  g_autofree char *place = NULL;

  if (from->len == 0)
    return FALSE;
  place = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (onto, hk_reading_place_save (self));
  hk_reading_place_restore (self, place);
  return TRUE;
}
