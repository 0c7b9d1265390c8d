/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-compact.h"

#include "hk-measure.h"

/* No window is narrower, in pixels. */
#define LEAST_WIDTH 360

struct _HkCompact
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int full_width; /* what the child needs with nothing left out */
  gboolean compact;
  guint idle_id;
};

enum
{
  PROP_CHILD = 1,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HkCompact, hk_compact, GTK_TYPE_WIDGET)

/* Children are shown and hidden later, not while sizes are given. */
static gboolean
notify_later (gpointer data)
{
  HkCompact *self = data;

  self->idle_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
  return G_SOURCE_REMOVE;
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
  HkCompact *self = HK_COMPACT (widget);

  gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  if (!self->compact)
    self->full_width = *minimum;
  *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HkCompact *self = HK_COMPACT (widget);
  gboolean compact = width < self->full_width;
  int least;

  if (compact != self->compact)
    {
      self->compact = compact;
      if (self->idle_id == 0)
        self->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_later, self, NULL);
    }
  hk_measure_width (self->child, &least, NULL);
  gtk_widget_size_allocate (self->child, &(GtkAllocation){ 0, 0, MAX (width, least), height }, -1);
}

static void
hk_compact_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHILD)
    g_value_set_object (value, HK_COMPACT (object)->child);
  else if (id == PROP_COMPACT)
    g_value_set_boolean (value, HK_COMPACT (object)->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hk_compact_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HkCompact *self = HK_COMPACT (object);

  if (id != PROP_CHILD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = g_value_get_object (value);
  if (self->child != NULL)
    gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
hk_compact_dispose (GObject *object)
{
  HkCompact *self = HK_COMPACT (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (hk_compact_parent_class)->dispose (object);
}

static void
hk_compact_class_init (HkCompactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hk_compact_get_property;
  object_class->set_property = hk_compact_set_property;
  object_class->dispose = hk_compact_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * HkCompact:compact:
   *
   * Whether the child should leave something out.
   */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "compact");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_compact_init (HkCompact *self)
{
}

/**
 * hk_compact_get_compact:
 * @self: a widget
 *
 * Returns: whether its child should leave something out
 */
gboolean
hk_compact_get_compact (HkCompact *self)
{
  return self->compact;
}
