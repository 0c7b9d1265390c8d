/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-after-frame.h"

typedef struct
{
  GtkWidget *widget;
  HkAfterFrameFunc func;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->widget);
  g_free (work);
}

static gboolean
do_work (gpointer data)
{
  Work *work = data;

  if (gtk_widget_get_root (work->widget) != NULL)
    work->func (work->widget);
  return G_SOURCE_REMOVE;
}

/* A tick comes before the frame, which is laid out and drawn before any source has its turn. */
static gboolean
wait_for_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Work *work = g_new (Work, 1);

  *work = (Work){ g_object_ref (widget), *(HkAfterFrameFunc *) data };
  g_idle_add_full (G_PRIORITY_LOW, do_work, work, work_free);
  return G_SOURCE_REMOVE;
}

/**
 * hk_after_frame:
 * @widget: a widget, which need not be shown yet
 * @func: called with it, unless it is taken out of its window before
 *
 * Calls @func when the next frame of the widget's window is drawn and there is nothing else to do.
 */
void
hk_after_frame (GtkWidget *widget, HkAfterFrameFunc func)
{
  HkAfterFrameFunc *kept = g_new (HkAfterFrameFunc, 1);

  *kept = func;
  gtk_widget_add_tick_callback (widget, wait_for_frame, kept, g_free);
}
