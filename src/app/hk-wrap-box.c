/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-wrap-box.h"

#define GAP 6 /* pixels between children, and between rows */

struct _HkWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HkWrapBox, hk_wrap_box, GTK_TYPE_WIDGET)

/* Lays the children out for @width, placing them when @place, and returns the height. */
static int
lay_out (GtkWidget *widget, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, row = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted, child_width, height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      child_width = MAX (least, MIN (wanted, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &height, NULL, NULL);
      if (x > 0 && x + child_width > width)
        {
          y += row + GAP;
          x = row = 0;
        }
      if (place)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation){ rtl ? width - x - child_width : x, y,
                                                    child_width, height },
                                  -1);
      x += child_width + GAP;
      row = MAX (row, height);
    }
  return y + row;
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
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
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
