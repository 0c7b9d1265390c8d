/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-capped.h"

struct _HkCapped
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *child;
  int max_height;
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_MAX_HEIGHT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (HkCapped, hk_capped, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
hk_capped_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hk_capped_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  HkCapped *self = HK_CAPPED (widget);

  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->child == NULL)
    return;
  gtk_widget_measure (self->child, orientation, for_size, NULL, natural, NULL, NULL);
  *natural = MAX (*minimum, MIN (*natural, self->max_height));
  *minimum = *natural;
}

static void
hk_capped_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (HK_CAPPED (widget)->scroller, &(GtkAllocation){ 0, 0, width, height },
                            baseline);
}

static void
hk_capped_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HkCapped *self = HK_CAPPED (object);

  if (id == PROP_MAX_HEIGHT)
    self->max_height = g_value_get_int (value);
  else
    {
      self->child = g_value_get_object (value);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->child);
    }
}

static void
hk_capped_dispose (GObject *object)
{
  HkCapped *self = HK_CAPPED (object);

  self->child = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (hk_capped_parent_class)->dispose (object);
}

static void
hk_capped_class_init (HkCappedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hk_capped_dispose;
  object_class->set_property = hk_capped_set_property;
  widget_class->get_request_mode = hk_capped_get_request_mode;
  widget_class->measure = hk_capped_measure;
  widget_class->size_allocate = hk_capped_size_allocate;

  /**
   * HkCapped:child:
   *
   * What is in it.
   */
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  /**
   * HkCapped:max-height:
   *
   * The most pixels that it asks for.
   */
  properties[PROP_MAX_HEIGHT]
      = g_param_spec_int ("max-height", NULL, NULL, 1, G_MAXINT, 120,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
hk_capped_init (HkCapped *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}
