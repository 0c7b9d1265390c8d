/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-columns.h"

#include "hk-measure.h"
#include "hk-script.h"
#include "hk-spread.h"

#define GAP HK_SPREAD_GUTTER /* what is above columns of text stands as they do */
#define ROW_GAP 18           /* pixels between stacked columns */
#define COLUMN_CHARS 26      /* a column of fewer characters is too narrow to read */

struct _HkColumns
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (HkColumns, hk_columns, GTK_TYPE_WIDGET)

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* The width that each column gets, and whether they stand beside each other. */
static int
column_width (GtkWidget *widget, int width, gboolean *beside)
{
  int n = MAX (1, count_children (widget));
  int share = (width - (n - 1) * GAP) / n;

  *beside = n > 1 && share >= hk_measure_chars (widget, COLUMN_CHARS);
  return *beside ? share : width;
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
  int n = count_children (widget), sum = 0, tallest = 0, width;
  gboolean beside;

  *natural = n * hk_measure_widest (widget, minimum) + MAX (0, n - 1) * GAP;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  width = column_width (widget, for_size < 0 ? *natural : for_size, &beside);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height = hk_measure_height (child, width);

      sum += height;
      tallest = MAX (tallest, height);
    }
  *minimum = *natural = beside ? tallest : sum + MAX (0, n - 1) * ROW_GAP;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean beside;
  int share = column_width (widget, width, &beside), x = 0, y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { x, y, share, beside ? height : hk_measure_height (child, share) };

      gtk_widget_size_allocate (child, &place, -1);
      if (beside)
        x += share + GAP;
      else
        y += place.height + ROW_GAP;
    }
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hk_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hk_columns_parent_class)->dispose (object);
}

static void
hk_columns_class_init (HkColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_columns_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->get_request_mode = get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "columns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_columns_init (HkColumns *self)
{
}

/**
 * hk_columns_new:
 *
 * Returns: (transfer floating): no column yet
 */
GtkWidget *
hk_columns_new (void)
{
  return g_object_new (HK_TYPE_COLUMNS, NULL);
}

/**
 * hk_columns_append:
 * @self: columns
 * @child: (transfer floating): a column
 * @language: the BCP 47 tag of its text
 *
 * Gives @child its side: after what is there, but a left-to-right language goes before a
 * right-to-left one.
 */
void
hk_columns_append (HkColumns *self, GtkWidget *child, const char *language)
{
  gboolean rtl = hk_language_direction (language) == HK_DIRECTION_RTL;
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));

  gtk_widget_set_direction (child, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  while (!rtl && last != NULL && gtk_widget_get_direction (last) == GTK_TEXT_DIR_RTL)
    last = gtk_widget_get_prev_sibling (last);
  gtk_widget_insert_after (child, GTK_WIDGET (self), last);
}
