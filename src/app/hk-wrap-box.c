/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-wrap-box.h"

#include "hk-measure.h"

#define GAP 6 /* pixels between children, and between rows */

struct _HkWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HkWrapBox, hk_wrap_box, GTK_TYPE_WIDGET)

/* The children from one on that stand beside each other. */
typedef struct
{
  GtkWidget *end; /* the first one that does not, or NULL */
  int height;
} Row;

static int
width_of (GtkWidget *child, int width)
{
  int least, wanted;

  hk_measure_width (child, &least, &wanted);
  return MAX (least, MIN (wanted, width));
}

static Row
find_row (GtkWidget *first, int width)
{
  Row row = { first, 0 };
  int x = 0;

  for (; row.end != NULL; row.end = gtk_widget_get_next_sibling (row.end))
    {
      int child_width;

      if (!gtk_widget_should_layout (row.end))
        continue;
      child_width = width_of (row.end, width);
      if (x > 0 && x + child_width > width)
        break;
      x += child_width + GAP;
      row.height = MAX (row.height, hk_measure_height (row.end, child_width));
    }
  return row;
}

/* Each in the middle of the row's height, as pills beside a button are lower than it. */
static void
place_row (GtkWidget *first, const Row *row, int y, int width, gboolean rtl)
{
  int x = 0;

  for (GtkWidget *child = first; child != row->end; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      place.width = width_of (child, width);
      place.height = hk_measure_height (child, place.width);
      place.x = rtl ? width - x - place.width : x;
      place.y = y + (row->height - place.height) / 2;
      gtk_widget_size_allocate (child, &place, -1);
      x += place.width + GAP;
    }
}

/* Lays the children out for @width, placing them when @place, and returns the height. */
static int
lay_out (GtkWidget *widget, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int y = 0;

  while (first != NULL)
    {
      Row row = find_row (first, width);

      if (place)
        place_row (first, &row, y, width, rtl);
      y += row.height + GAP;
      first = row.end;
    }
  return MAX (0, y - GAP);
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  int least, wanted;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      hk_measure_width (child, &least, &wanted);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? GAP : 0);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = lay_out (widget, for_size < 0 ? *natural : for_size, FALSE);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (widget, width, TRUE);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hk_wrap_box_dispose (GObject *object)
{
  hk_wrap_box_clear (HK_WRAP_BOX (object));
  G_OBJECT_CLASS (hk_wrap_box_parent_class)->dispose (object);
}

static void
hk_wrap_box_class_init (HkWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_wrap_box_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->get_request_mode = get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "wrapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_wrap_box_init (HkWrapBox *self)
{
}

/**
 * hk_wrap_box_new:
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
hk_wrap_box_new (void)
{
  return g_object_new (HK_TYPE_WRAP_BOX, NULL);
}

/**
 * hk_wrap_box_append:
 * @self: a box
 * @child: (transfer floating): what comes last in it
 */
void
hk_wrap_box_append (HkWrapBox *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * hk_wrap_box_clear:
 * @self: a box
 *
 * Takes everything out of it.
 */
void
hk_wrap_box_clear (HkWrapBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
