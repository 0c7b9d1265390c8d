/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-form.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-date-field.h"
#include "hk-names-field.h"
#include "hk-text-field.h"
#include "hk-work-choice.h"
#include "hk-work-fields.h"

struct _HkWorkForm
{
  GtkBox parent_instance;

  GPtrArray *works; /* those among which the person can choose; NULL before any is shown */
  guint current;
  GPtrArray *flags; /* as hk_reference_get_flags(); NULL for none */
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_WORK_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkWorkForm, hk_work_form, GTK_TYPE_BOX)

static HkWork *
get_work (HkWorkForm *self)
{
  return g_ptr_array_index (self->works, self->current);
}

/* Fields */

static void
field_edited (HkField *field, gboolean own_step, HkWorkForm *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, own_step ? NULL : field);
}

/* Likely misprints and what stands in another entry, as hk_reference_parse() flags them. */
static const struct
{
  const char *flag;
  const char *message;
} misprints[] = {
  { "truncated", N_ ("It seems to be cut off in the print.") },
  { "reversed-range", N_ ("The print has the last page first.") },
  { "turned-range", N_ ("The print has the last page first.") },
  { "future-year", N_ ("This date is yet to come.") },
  { "before-issued", N_ ("This is before the date of publication.") },
  { "from-previous", N_ ("The print leaves this to the entry before.") },
};

static const char *
find_misprint (HkWorkForm *self, HkVariable variable)
{
  for (guint i = 0; self->flags != NULL && i < self->flags->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (self->flags, i), ":", 2);

      for (gsize j = 0; j < G_N_ELEMENTS (misprints); j++)
        if (g_strcmp0 (parts[0], hk_variable_to_id (variable)) == 0
            && g_strcmp0 (parts[1], misprints[j].flag) == 0)
          return _ (misprints[j].message);
    }
  return NULL;
}

static GtkWidget *
field_new (HkWorkForm *self, HkVariable variable)
{
  HkWork *work = get_work (self);
  const char *misprint = find_misprint (self, variable);
  GtkWidget *field = NULL;

  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_NAMES:
      field = hk_names_field_new (work, variable);
      break;
    case HK_VARIABLE_DATE:
      field = hk_date_field_new (work, variable);
      break;
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
    default:
      field = hk_text_field_new (work, variable);
      break;
    }
  if (misprint != NULL && hk_work_get_confidence (work, variable) < 1)
    hk_field_set_message (HK_FIELD (field), misprint, TRUE);
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited), self, 0);
  return field;
}

static GtkWidget *
find_field (HkWorkForm *self, HkVariable variable)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (HK_IS_FIELD (child) && hk_field_get_variable (HK_FIELD (child)) == variable)
      return child;
  return NULL;
}

static HkField *
focused_field (HkWorkForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus == NULL ? NULL : HK_FIELD (gtk_widget_get_ancestor (focus, HK_TYPE_FIELD));
}

/* Choices */

static void fill (HkWorkForm *self);

static void
kind_chosen (HkChoice *choice, const char *id, HkWorkForm *self)
{
  hk_work_set_csl_type (get_work (self), id);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, NULL);
  fill (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
language_chosen (HkChoice *choice, const char *id, HkWorkForm *self)
{
  hk_work_set_string (get_work (self), HK_VAR_LANGUAGE, id);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, NULL);
}

static void
field_chosen (HkChoice *choice, const char *id, HkWorkForm *self)
{
  HkVariable variable;
  GtkWidget *field;

  if (!hk_variable_from_id (id, -1, &variable) || find_field (self, variable) != NULL)
    return;
  field = field_new (self, variable);
  gtk_widget_insert_before (field, GTK_WIDGET (self), GTK_WIDGET (choice));
  hk_accessible_name_all (field);
  gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
}

static void
work_chosen (HkChoice *choice, const char *id, HkWorkForm *self)
{
  self->current = (guint) g_ascii_strtoull (id, NULL, 10);
  fill (self);
  g_signal_emit (self, signals[SIGNAL_WORK_CHOSEN], 0, self->current);
}

static void
append_choice (HkWorkForm *self, HkChoice *choice, GCallback chosen)
{
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (choice));
  g_signal_connect_object (choice, "chosen", chosen, self, 0);
}

static void
fill (HkWorkForm *self)
{
  HkWork *work = get_work (self);
  g_autoptr (GArray) fields = hk_work_list_fields (work);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  if (self->works->len > 1)
    append_choice (self, hk_work_choice_new_works (self->works->len, self->current),
                   G_CALLBACK (work_chosen));
  append_choice (self, hk_work_choice_new_kinds (hk_work_get_csl_type (work)),
                 G_CALLBACK (kind_chosen));
  append_choice (self, hk_work_choice_new_languages (hk_work_get_string (work, HK_VAR_LANGUAGE)),
                 G_CALLBACK (language_chosen));
  for (guint i = 0; i < fields->len; i++)
    gtk_box_append (GTK_BOX (self), field_new (self, g_array_index (fields, HkVariable, i)));
  append_choice (self, hk_work_choice_new_fields (hk_work_get_csl_type (work)),
                 G_CALLBACK (field_chosen));
  hk_accessible_name_all (GTK_WIDGET (self));
}

static void
hk_work_form_dispose (GObject *object)
{
  HkWorkForm *self = HK_WORK_FORM (object);

  g_clear_pointer (&self->works, g_ptr_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  G_OBJECT_CLASS (hk_work_form_parent_class)->dispose (object);
}

static void
hk_work_form_class_init (HkWorkFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_work_form_dispose;

  /**
   * HkWorkForm::edited:
   * @self: a form
   * @place: (nullable): in what it was edited, so that letters in one place are one step; %NULL for a
   *   step of its own
   *
   * The work that is shown is another than before.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * HkWorkForm::work-chosen:
   * @self: a form
   * @current: which of the works is shown now
   */
  signals[SIGNAL_WORK_CHOSEN]
      = g_signal_new ("work-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
hk_work_form_init (HkWorkForm *self)
{
}

/**
 * hk_work_form_set_flags:
 * @self: a form
 * @flags: (element-type utf8): likely misprints, as of hk_reference_get_flags(), told below the fields
 *   when a work is shown next
 */
void
hk_work_form_set_flags (HkWorkForm *self, GPtrArray *flags)
{
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  self->flags = g_ptr_array_ref (flags);
}

/**
 * hk_work_form_show:
 * @self: a form
 * @works: (element-type HkWork): works, of which at least one
 * @current: which of them is shown
 *
 * Builds the form anew. The focus stays in the field in which it is.
 */
void
hk_work_form_show (HkWorkForm *self, GPtrArray *works, guint current)
{
  HkField *focused = focused_field (self);
  HkVariable variable = focused == NULL ? HK_VAR_TITLE : hk_field_get_variable (focused);
  GtkWidget *field;

  g_ptr_array_ref (works);
  g_clear_pointer (&self->works, g_ptr_array_unref);
  self->works = works;
  self->current = current;
  fill (self);
  field = find_field (self, variable);
  if (field != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD);
}
