/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-choice.h"

#include <glib/gi18n-lib.h>

#include "hk-format.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-work-fields.h"

struct _HkWorkChoice
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

G_DEFINE_FINAL_TYPE (HkWorkChoice, hk_work_choice, GTK_TYPE_BOX)

/* Those that most works are, before the rest. */
static const char *const common_kinds[]
    = { "article-journal", "book",    "chapter",           "paper-conference",
        "thesis",          "report",  "article-newspaper", "article-magazine",
        "webpage",         "document" };

/* Those in which articles and their references mostly are. */
static const char *const common_languages[]
    = { "fa", "en", "ar", "ru", "fr", "de", "tr", "es", "it",
        "az", "ku", "ur", "tg", "uz", "kk", "zh", "ja" };

static void
hk_work_choice_dispose (GObject *object)
{
  g_clear_pointer (&HK_WORK_CHOICE (object)->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (hk_work_choice_parent_class)->dispose (object);
}

static void
hk_work_choice_class_init (HkWorkChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_work_choice_dispose;

  /**
   * HkWorkChoice::chosen:
   * @self: the choice
   * @id: what was chosen: a type of CSL, a tag, a variable, a number from 0
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
selected (GtkDropDown *drop_down, GParamSpec *pspec, HkWorkChoice *self)
{
  guint index = gtk_drop_down_get_selected (drop_down);

  if (index < self->ids->len)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_ptr_array_index (self->ids, index));
}

static void
hk_work_choice_init (HkWorkChoice *self)
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
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_box_append (GTK_BOX (self), self->drop_down);
}

static void
add (HkWorkChoice *self, const char *id, const char *name)
{
  g_ptr_array_add (self->ids, (gpointer) g_intern_string (id));
  gtk_string_list_append (self->names, name);
}

static gboolean
has (HkWorkChoice *self, const char *id)
{
  return g_ptr_array_find (self->ids, g_intern_string (id), NULL);
}

/* From now on what is selected is chosen by the person. */
static GtkWidget *
ready (HkWorkChoice *self, const char *label, const char *current)
{
  guint index = 0;

  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), self->ids->len > 12);
  g_ptr_array_find (self->ids, g_intern_string (current), &index);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), index);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected), self, 0);
  return GTK_WIDGET (self);
}

/**
 * hk_work_choice_new_kinds:
 * @current: a type of CSL
 *
 * Returns: (transfer floating): a choice of the kind of a work
 */
GtkWidget *
hk_work_choice_new_kinds (const char *current)
{
  HkWorkChoice *self = g_object_new (HK_TYPE_WORK_CHOICE, NULL);
  const char *kind;

  for (gsize i = 0; i < G_N_ELEMENTS (common_kinds); i++)
    add (self, common_kinds[i], hk_name_of_kind (common_kinds[i]));
  for (guint i = 0; (kind = hk_names_get_kind (i)) != NULL; i++)
    if (!has (self, kind))
      add (self, kind, hk_name_of_kind (kind));
  if (!has (self, current))
    add (self, current, current);
  return ready (self, _ ("Kind"), current);
}

/**
 * hk_work_choice_new_languages:
 * @current: (nullable): a BCP 47 tag
 *
 * Returns: (transfer floating): a choice of the language of a work
 */
GtkWidget *
hk_work_choice_new_languages (const char *current)
{
  HkWorkChoice *self = g_object_new (HK_TYPE_WORK_CHOICE, NULL);

  add (self, "", C_ ("language", "Not known"));
  for (gsize i = 0; i < G_N_ELEMENTS (common_languages); i++)
    {
      g_autofree char *name = hk_name_of_language (common_languages[i]);

      add (self, common_languages[i], name);
    }
  if (current != NULL && !has (self, current))
    {
      g_autofree char *name = hk_name_of_language (current);

      add (self, current, name);
    }
  return ready (self, C_ ("field", "Language"), current == NULL ? "" : current);
}

/**
 * hk_work_choice_new_fields:
 * @csl_type: the kind of the work
 *
 * Returns: (transfer floating): a choice of one more field for a form
 */
GtkWidget *
hk_work_choice_new_fields (const char *csl_type)
{
  HkWorkChoice *self = g_object_new (HK_TYPE_WORK_CHOICE, NULL);

  add (self, "", _ ("Choose a field…"));
  for (guint v = 0; v < HK_N_VARIABLES; v++)
    if (v != HK_VAR_LANGUAGE && hk_work_field_is_offered (v))
      add (self, hk_variable_to_id (v), hk_work_field_get_name (v, csl_type));
  return ready (self, _ ("Another field"), "");
}

/**
 * hk_work_choice_new_works:
 * @n_works: how many works a reference has
 * @current: the one that is shown, from 0
 *
 * Returns: (transfer floating): a choice of one of them
 */
GtkWidget *
hk_work_choice_new_works (guint n_works, guint current)
{
  HkWorkChoice *self = g_object_new (HK_TYPE_WORK_CHOICE, NULL);
  const char *language = hk_locale_get_language ();
  g_autofree char *total = hk_format_number (n_works, language);
  g_autofree char *shown = g_strdup_printf ("%u", current);

  for (guint i = 0; i < n_works; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *number = hk_format_number (i + 1, language);
      /* TRANSLATORS: one of the works that a printed reference holds, such as “2 of 3” */
      g_autofree char *name = g_strdup_printf (_ ("%s of %s"), number, total);

      add (self, id, name);
    }
  return ready (self, _ ("Work in this reference"), shown);
}
