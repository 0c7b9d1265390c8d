/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-names-field.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-clipboard.h"
#include "hk-format.h"
#include "hk-locale.h"
#include "hk-name-parse.h"

struct _HkNamesField
{
  HkField parent_instance;

  GPtrArray *names; /* HkName, as the entries have them; the work gets those that are not empty */
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (HkNamesField, hk_names_field, HK_TYPE_FIELD)

/* A part of a name, where it stands in the structure. */
typedef struct
{
  const char *name;
  gsize offset;
  gboolean always; /* shown even when it is empty */
} Part;

static const Part person_parts[] = {
  { N_ ("Family name"), G_STRUCT_OFFSET (HkName, family), TRUE },
  { N_ ("Given names"), G_STRUCT_OFFSET (HkName, given), TRUE },
  { N_ ("Particle"), G_STRUCT_OFFSET (HkName, non_dropping_particle), FALSE },
  { N_ ("Particle before the family name"), G_STRUCT_OFFSET (HkName, dropping_particle), FALSE },
  { N_ ("Suffix"), G_STRUCT_OFFSET (HkName, suffix), FALSE },
};

static const Part institution_parts[] = {
  { N_ ("Whole name"), G_STRUCT_OFFSET (HkName, literal), TRUE },
};

static void
hk_names_field_dispose (GObject *object)
{
  g_clear_pointer (&HK_NAMES_FIELD (object)->names, g_ptr_array_unref);
  G_OBJECT_CLASS (hk_names_field_parent_class)->dispose (object);
}

static void
hk_names_field_class_init (HkNamesFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_names_field_dispose;
}

static void
hk_names_field_init (HkNamesField *self)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_name_free);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (self), self->rows);
}

static gboolean
is_empty (const HkName *name)
{
  return !name->et_al && name->literal == NULL && name->family == NULL && name->given == NULL;
}

/* An institution that has no name yet is known by its empty name, which the work does not get. */
static gboolean
is_institution (const HkName *name)
{
  return name->literal != NULL;
}

static HkName *
name_to_keep (const HkName *name)
{
  if (is_empty (name) || (is_institution (name) && *name->literal == '\0'))
    return NULL;
  return hk_name_copy (name);
}

static void
store (HkNamesField *self, gboolean own_step)
{
  HkField *field = HK_FIELD (self);
  HkWork *work = hk_field_get_work (field);
  HkVariable variable = hk_field_get_variable (field);

  hk_work_clear (work, variable);
  for (guint i = 0; i < self->names->len; i++)
    {
      HkName *name = name_to_keep (g_ptr_array_index (self->names, i));

      if (name != NULL)
        hk_work_take_name (work, variable, name);
    }
  hk_field_edited (field, own_step);
}

static void fill (HkNamesField *self);

static void
focus_row (HkNamesField *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (; row != NULL && index > 0; index--)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static guint
index_of (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "hk-index"));
}

static void
set_index (GtkWidget *widget, guint index)
{
  g_object_set_data (G_OBJECT (widget), "hk-index", GUINT_TO_POINTER (index));
}

/* Entries */

static void
part_changed (GtkEditable *editable, HkNamesField *self)
{
  const Part *part = g_object_get_data (G_OBJECT (editable), "hk-part");
  HkName *name = g_ptr_array_index (self->names, index_of (GTK_WIDGET (editable)));
  char **value = &G_STRUCT_MEMBER (char *, name, part->offset);
  g_autofree char *text = g_strstrip (hk_content_strip_marks (gtk_editable_get_text (editable)));

  g_free (*value);
  *value = *text == '\0' && !g_str_equal (part->name, institution_parts[0].name)
               ? NULL
               : g_steal_pointer (&text);
  store (self, FALSE);
}

static GtkWidget *
entry_new (HkNamesField *self, const Part *part, guint index)
{
  GtkWidget *entry = gtk_entry_new ();
  const HkName *name = g_ptr_array_index (self->names, index);
  const char *value = G_STRUCT_MEMBER (char *, name, part->offset);
  g_autofree char *number = hk_format_number (index + 1, hk_locale_get_language ());
  g_autofree char *label = NULL;

  /* TRANSLATORS: a part of a name in a list, for screen readers, such as “Authors 2: Family name” */
  label = g_strdup_printf (_ ("%s %s: %s"), hk_field_get_name (HK_FIELD (self)), number,
                           _ (part->name));
  hk_field_name_entry (entry, label);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ (part->name));
  gtk_widget_set_tooltip_text (entry, _ (part->name));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), value == NULL ? "" : value);
  set_index (entry, index);
  g_object_set_data (G_OBJECT (entry), "hk-part", (gpointer) part);
  g_signal_connect_object (entry, "changed", G_CALLBACK (part_changed), self, 0);
  return entry;
}

static GtkWidget *
entries_new (HkNamesField *self, guint index)
{
  const HkName *name = g_ptr_array_index (self->names, index);
  const Part *parts = is_institution (name) ? institution_parts : person_parts;
  gsize n = is_institution (name) ? G_N_ELEMENTS (institution_parts) : G_N_ELEMENTS (person_parts);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (box), line);
  for (gsize i = 0; i < n; i++)
    if (parts[i].always)
      gtk_box_append (GTK_BOX (line), entry_new (self, &parts[i], index));
    else if (G_STRUCT_MEMBER (char *, name, parts[i].offset) != NULL)
      gtk_box_append (GTK_BOX (box), entry_new (self, &parts[i], index));
  return box;
}

/* Buttons */

static void
move (HkNamesField *self, guint from, guint to)
{
  gpointer name = g_ptr_array_steal_index (self->names, from);

  g_ptr_array_insert (self->names, (int) to, name);
  fill (self);
  focus_row (self, to);
  store (self, TRUE);
}

static void
up_clicked (GtkWidget *button, HkNamesField *self)
{
  move (self, index_of (button), index_of (button) - 1);
}

static void
down_clicked (GtkWidget *button, HkNamesField *self)
{
  move (self, index_of (button), index_of (button) + 1);
}

static void
remove_clicked (GtkWidget *button, HkNamesField *self)
{
  guint index = index_of (button);

  g_ptr_array_remove_index (self->names, index);
  fill (self);
  focus_row (self, MIN (index, MAX (self->names->len, 1) - 1));
  store (self, TRUE);
}

/* A person's name becomes an institution's and back without a letter lost. */
static void
institution_toggled (GtkCheckButton *button, HkNamesField *self)
{
  guint index = index_of (GTK_WIDGET (button));
  HkName *name = g_ptr_array_index (self->names, index);
  HkName *other;

  if (gtk_check_button_get_active (button))
    {
      g_autofree char *whole = hk_name_to_string (name);

      other = hk_name_new_literal (whole);
    }
  else
    other = *name->literal == '\0' ? hk_name_new (NULL, NULL) : hk_name_parse (name->literal);
  hk_name_free (name);
  g_ptr_array_index (self->names, index) = other;
  fill (self);
  focus_row (self, index);
  store (self, TRUE);
}

static void
add_clicked (GtkWidget *button, HkNamesField *self)
{
  HkName *last
      = self->names->len == 0 ? NULL : g_ptr_array_index (self->names, self->names->len - 1);
  guint index = self->names->len - (last != NULL && last->et_al);

  /* "And others" stays the last. */
  g_ptr_array_insert (self->names, (int) index, hk_name_new (NULL, NULL));
  fill (self);
  focus_row (self, index);
}

static GtkWidget *
button_new (HkNamesField *self, const char *icon, const char *label, guint index, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  set_index (button, index);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static GtkWidget *
buttons_new (HkNamesField *self, guint index)
{
  const HkName *name = g_ptr_array_index (self->names, index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first;
  GtkWidget *up
      = button_new (self, "go-up-symbolic", _ ("Move Up"), index, G_CALLBACK (up_clicked));
  GtkWidget *down
      = button_new (self, "go-down-symbolic", _ ("Move Down"), index, G_CALLBACK (down_clicked));

  if (name->et_al)
    first = gtk_label_new (C_ ("names", "and others"));
  else
    {
      first = gtk_check_button_new_with_label (_ ("Institution or whole name"));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (first), is_institution (name));
      set_index (first, index);
      g_signal_connect_object (first, "toggled", G_CALLBACK (institution_toggled), self, 0);
    }
  gtk_widget_set_hexpand (first, TRUE);
  gtk_widget_set_halign (first, GTK_ALIGN_START);
  gtk_widget_set_sensitive (up, index > 0);
  gtk_widget_set_sensitive (down, index + 1 < self->names->len);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), up);
  gtk_box_append (GTK_BOX (box), down);
  gtk_box_append (GTK_BOX (box), button_new (self, "user-trash-symbolic", _ ("Remove"), index,
                                             G_CALLBACK (remove_clicked)));
  return box;
}

static void
fill (HkNamesField *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; i < self->names->len; i++)
    {
      const HkName *name = g_ptr_array_index (self->names, i);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      if (!name->et_al)
        gtk_box_append (GTK_BOX (row), entries_new (self, i));
      gtk_box_append (GTK_BOX (row), buttons_new (self, i));
      gtk_box_append (GTK_BOX (self->rows), row);
    }
  gtk_widget_set_visible (self->rows, self->names->len > 0);
}

static GtkWidget *
add_button_new (HkNamesField *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Add Name"));
  g_autofree char *label
      /* TRANSLATORS: adds a name to those of a role, for screen readers, such as “Add Name: Authors” */
      = g_strdup_printf (_ ("Add Name: %s"), hk_field_get_name (HK_FIELD (self)));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  hk_accessible_set_name (button, label);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked), self, 0);
  return button;
}

/**
 * hk_names_field_new:
 * @work: a work
 * @variable: a variable of names
 *
 * Returns: (transfer floating): a field that edits them
 */
GtkWidget *
hk_names_field_new (HkWork *work, HkVariable variable)
{
  HkNamesField *self = g_object_new (HK_TYPE_NAMES_FIELD, NULL);
  gsize n = 0;
  const HkName *const *names = hk_work_get_names (work, variable, &n);

  hk_field_set_up (HK_FIELD (self), work, variable);
  gtk_box_append (GTK_BOX (self), add_button_new (self));
  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (self->names, hk_name_copy (names[i]));
  fill (self);
  return GTK_WIDGET (self);
}
