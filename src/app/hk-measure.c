/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-measure.h"

/**
 * hk_measure_chars:
 * @widget: a widget
 * @n_chars: how many characters of an ordinary text
 *
 * Returns: about how wide they are in the widget's font, in pixels
 */
int
hk_measure_chars (GtkWidget *widget, double n_chars)
{
  PangoFontMetrics *metrics
      = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = (int) (pango_font_metrics_get_approximate_char_width (metrics) * n_chars);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

/**
 * hk_measure_width:
 * @child: a widget
 * @least: (out) (optional): the least width that it can have
 * @wanted: (out) (optional): the width that it would like
 */
void
hk_measure_width (GtkWidget *child, int *least, int *wanted)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, least, wanted, NULL, NULL);
}

/**
 * hk_measure_widest:
 * @parent: a widget
 * @least: (inout): is raised to the least width that every child can have
 *
 * Returns: the width that every child would like at least
 */
int
hk_measure_widest (GtkWidget *parent, int *least)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, wanted;

      hk_measure_width (child, &minimum, &wanted);
      *least = MAX (*least, minimum);
      widest = MAX (widest, wanted);
    }
  return widest;
}

/**
 * hk_measure_height:
 * @child: a widget
 * @width: the width that it gets, or its least if that is more
 *
 * Returns: the height that it would like then
 */
int
hk_measure_height (GtkWidget *child, int width)
{
  int least, wanted;

  hk_measure_width (child, &least, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &wanted, NULL,
                      NULL);
  return wanted;
}
