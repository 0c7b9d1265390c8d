/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-columns.h"

#include "hk-script.h"

#define GAP 46          /* pixels between columns */
#define ROW_GAP 18      /* pixels between stacked columns */
#define COLUMN_CHARS 26 /* a column of fewer characters is too narrow to read */

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

static int
least_width_of_column (GtkWidget *widget)
{
  PangoFontMetrics *metrics
      = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics) * COLUMN_CHARS;

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

/* The width that each column gets, and whether they stand beside each other. */
static int
column_width (GtkWidget *widget, int width, gboolean *beside)
{
  int n = MAX (1, count_children (widget));
  int share = (width - (n - 1) * GAP) / n;

  *beside = n > 1 && share >= least_width_of_column (widget);
  return *beside ? share : width;
}

static int
height_of (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &natural, NULL,
                      NULL);
  return natural;
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
  int least, wanted, n = 0, sum = 0, tallest = 0, widest = 0;
  gboolean beside;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), n++)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      widest = MAX (widest, wanted);
    }
  *natural = n * widest + MAX (0, n - 1) * GAP;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  least = column_width (widget, for_size < 0 ? *natural : for_size, &beside);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height = height_of (child, least);

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
      GtkAllocation place = { x, y, share, beside ? height : height_of (child, share) };

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
