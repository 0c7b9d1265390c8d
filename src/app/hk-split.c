/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-split.h"

#include "hk-measure.h"

/* In characters of the font: what the content needs beside the sidebar, and the sidebar itself. */
#define CONTENT_CHARS 46
#define SIDEBAR_CHARS 40

/* The share of a wide window that the sidebar takes, and what is left free of a narrow one. */
#define SHARE 0.28
#define MAX_SIDEBAR 420
#define LEFT_FREE 48

/* Pixels below which neither side can be used. */
#define LEAST_HEIGHT 200

struct _HkSplit
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *shade; /* over the content, under a sidebar that lies over it */
  GtkWidget *sidebar;
  gboolean show_sidebar;
  gboolean show_beside; /* what the person wants where there is room */
  gboolean folded;
};

enum
{
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_SHOW_SIDEBAR,
  PROP_SHOW_BESIDE,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HkSplit, hk_split, GTK_TYPE_WIDGET)

static int
sidebar_width (HkSplit *self, int width)
{
  int least, wanted = hk_measure_chars (GTK_WIDGET (self), SIDEBAR_CHARS);

  hk_measure_width (self->sidebar, &least, NULL);
  if (self->folded)
    return MAX (least, MIN (wanted, width - LEFT_FREE));
  return MAX (MAX (least, MIN (wanted, (int) (width * SHARE))),
              MIN ((int) (width * SHARE), MAX_SIDEBAR));
}

/* Told later, as nothing may be laid out anew while sizes are given. */
static gboolean
notify_later (gpointer data)
{
  HkSplit *self = data;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
  return G_SOURCE_REMOVE;
}

static void
update_folded (HkSplit *self, int width)
{
  int needed = hk_measure_chars (GTK_WIDGET (self), CONTENT_CHARS + SIDEBAR_CHARS * 3 / 4);
  gboolean folded = width < needed;

  if (folded == self->folded)
    return;
  self->folded = folded;
  self->show_sidebar = !folded && self->show_beside;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_later, g_object_ref (self), g_object_unref);
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
  HkSplit *self = HK_SPLIT (widget);
  int least, wanted;

  /* Both scroll: to ask them would lay out the whole article at a width that it will not have. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = LEAST_HEIGHT;
      return;
    }
  hk_measure_width (self->content, minimum, natural);
  hk_measure_width (self->sidebar, &least, &wanted);
  *minimum = MAX (*minimum, least);
  *natural += wanted;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HkSplit *self = HK_SPLIT (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation content = { 0, 0, width, height };
  GtkAllocation side;

  update_folded (self, width);
  side = (GtkAllocation){ 0, 0, sidebar_width (self, width), height };
  side.x = rtl ? width - side.width : 0;
  if (self->show_sidebar && !self->folded)
    {
      content.width = width - side.width;
      content.x = rtl ? 0 : side.width;
    }
  gtk_widget_set_child_visible (self->sidebar, self->show_sidebar);
  gtk_widget_set_child_visible (self->shade, self->show_sidebar && self->folded);
  gtk_widget_size_allocate (self->content, &content, -1);
  if (self->show_sidebar && self->folded)
    gtk_widget_size_allocate (self->shade, &(GtkAllocation){ 0, 0, width, height }, -1);
  if (self->show_sidebar)
    gtk_widget_size_allocate (self->sidebar, &side, -1);
}

static void
shade_pressed (GtkGestureClick *gesture, int n_press, double x, double y, HkSplit *self)
{
  hk_split_set_show_sidebar (self, FALSE);
}

static void
hk_split_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HkSplit *self = HK_SPLIT (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_SHOW_BESIDE:
      g_value_set_boolean (value, self->show_beside);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_show_beside (HkSplit *self, gboolean show)
{
  if (self->show_beside == show)
    return;
  self->show_beside = show;
  if (!self->folded)
    hk_split_set_show_sidebar (self, show);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_BESIDE]);
}

static void
hk_split_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HkSplit *self = HK_SPLIT (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      hk_split_set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      hk_split_set_content (self, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      hk_split_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_BESIDE:
      set_show_beside (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hk_split_dispose (GObject *object)
{
  HkSplit *self = HK_SPLIT (object);

  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->shade, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (hk_split_parent_class)->dispose (object);
}

static void
hk_split_class_init (HkSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hk_split_get_property;
  object_class->set_property = hk_split_set_property;
  object_class->dispose = hk_split_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * HkSplit:show-sidebar:
   *
   * Whether the sidebar is seen now.
   */
  properties[PROP_SHOW_SIDEBAR]
      = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * HkSplit:show-beside:
   *
   * Whether the sidebar is to be seen where there is room beside the content.
   */
  properties[PROP_SHOW_BESIDE]
      = g_param_spec_boolean ("show-beside", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * HkSplit:folded:
   *
   * Whether the sidebar would lie over the content.
   */
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "split");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_split_init (HkSplit *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->show_sidebar = self->show_beside = TRUE;
  self->shade = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->shade, "shade");
  g_signal_connect (click, "pressed", G_CALLBACK (shade_pressed), self);
  gtk_widget_add_controller (self->shade, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (self->shade, GTK_WIDGET (self));
}

/**
 * hk_split_set_sidebar:
 * @self: a split
 * @sidebar: (transfer floating): the sidebar, given once
 */
void
hk_split_set_sidebar (HkSplit *self, GtkWidget *sidebar)
{
  g_return_if_fail (self->sidebar == NULL);
  self->sidebar = sidebar;
  /* After the shade, and thus over it. */
  gtk_widget_insert_before (sidebar, GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (sidebar, "at-start");
}

/**
 * hk_split_set_content:
 * @self: a split
 * @content: (transfer floating): the content, given once
 */
void
hk_split_set_content (HkSplit *self, GtkWidget *content)
{
  g_return_if_fail (self->content == NULL);
  self->content = content;
  gtk_widget_insert_after (content, GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (content, GTK_OVERFLOW_HIDDEN);
}

/**
 * hk_split_get_folded:
 * @self: a split
 *
 * Returns: whether the sidebar would lie over the content
 */
gboolean
hk_split_get_folded (HkSplit *self)
{
  return self->folded;
}

/**
 * hk_split_get_show_sidebar:
 * @self: a split
 *
 * Returns: whether the sidebar is seen
 */
gboolean
hk_split_get_show_sidebar (HkSplit *self)
{
  return self->show_sidebar;
}

/**
 * hk_split_set_show_sidebar:
 * @self: a split
 * @show: whether to show the sidebar
 */
void
hk_split_set_show_sidebar (HkSplit *self, gboolean show)
{
  if (!self->folded)
    set_show_beside (self, show);
  if (self->show_sidebar == show)
    return;
  self->show_sidebar = show;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}
