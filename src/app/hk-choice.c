/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-choice.h"

#include "hk-drop-down.h"

/* From so many on they can be searched. */
#define MANY 12

struct _HkChoice
{
  GtkBox parent_instance;

  GtkWidget *label;
  GtkWidget *drop_down;
  GPtrArray *ids; /* interned, in the order of the names */
  GtkStringList *names;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkChoice, hk_choice, GTK_TYPE_BOX)

static void
hk_choice_dispose (GObject *object)
{
  g_clear_pointer (&HK_CHOICE (object)->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (hk_choice_parent_class)->dispose (object);
}

static void
hk_choice_class_init (HkChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_choice_dispose;

  /**
   * HkChoice::chosen:
   * @self: the choice
   * @id: what the person chose
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
selected (GtkDropDown *drop_down, GParamSpec *pspec, HkChoice *self)
{
  const char *id = hk_choice_get_current (self);

  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

static void
hk_choice_init (HkChoice *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->ids = g_ptr_array_new ();
  self->names = gtk_string_list_new (NULL);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "field-name");
  self->drop_down
      = gtk_drop_down_new (G_LIST_MODEL (self->names),
                           gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected), self, 0);
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_box_append (GTK_BOX (self), self->drop_down);
}

/**
 * hk_choice_new:
 * @name: what is chosen
 *
 * Returns: (transfer floating): a choice of nothing yet
 */
HkChoice *
hk_choice_new (const char *name)
{
  HkChoice *self = g_object_new (HK_TYPE_CHOICE, NULL);

  hk_choice_set_name (self, name);
  return self;
}

/**
 * hk_choice_set_name:
 * @self: a choice
 * @name: what is chosen
 */
void
hk_choice_set_name (HkChoice *self, const char *name)
{
  gtk_label_set_label (GTK_LABEL (self->label), name);
  hk_drop_down_set_name (GTK_DROP_DOWN (self->drop_down), name);
}

/**
 * hk_choice_add:
 * @self: a choice
 * @id: what one more thing is known by
 * @name: its name
 */
void
hk_choice_add (HkChoice *self, const char *id, const char *name)
{
  g_ptr_array_add (self->ids, (gpointer) g_intern_string (id));
  g_signal_handlers_block_by_func (self->drop_down, selected, self);
  gtk_string_list_append (self->names, name);
  g_signal_handlers_unblock_by_func (self->drop_down, selected, self);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), self->ids->len > MANY);
}

/**
 * hk_choice_has:
 * @self: a choice
 * @id: what a thing is known by
 *
 * Returns: whether it can be chosen
 */
gboolean
hk_choice_has (HkChoice *self, const char *id)
{
  return g_ptr_array_find (self->ids, g_intern_string (id), NULL);
}

/**
 * hk_choice_set_current:
 * @self: a choice
 * @id: what is to be chosen; the first when it is not there
 *
 * Chooses without HkChoice::chosen.
 */
void
hk_choice_set_current (HkChoice *self, const char *id)
{
  guint index = 0;

  if (!g_ptr_array_find (self->ids, g_intern_string (id), &index))
    index = 0;
  g_signal_handlers_block_by_func (self->drop_down, selected, self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), index);
  g_signal_handlers_unblock_by_func (self->drop_down, selected, self);
}

/**
 * hk_choice_get_current:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): what is chosen
 */
const char *
hk_choice_get_current (HkChoice *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  return index < self->ids->len ? g_ptr_array_index (self->ids, index) : NULL;
}
