/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-citation-options.h"

#include "hk-drop-down.h"

struct _HkCitationOptions
{
  GtkPopover parent_instance;

  GtkDropDown *digits;
  GtkDropDown *calendar;
  GtkDropDown *group;
  GtkDropDown *titles;
  GtkCheckButton *name_language;
};

G_DEFINE_FINAL_TYPE (HkCitationOptions, hk_citation_options, GTK_TYPE_POPOVER)

/* A key of the settings, and what the engine calls it. */
static const struct
{
  const char *key;
  const char *option;
} keys[] = {
  { "citation-digits", "digits" },
  { "citation-calendar", "calendar" },
  { "citation-group", "group" },
  { "citation-titles", "titles" },
};

#define LANGUAGE_KEY "citation-name-language"

/* The drop-down lists the values in the engine's order. */
static gboolean
value_to_index (GValue *value, GVariant *variant, gpointer words)
{
  const char *word = g_variant_get_string (variant, NULL);

  for (guint i = 0; ((const char *const *) words)[i] != NULL; i++)
    if (g_str_equal (((const char *const *) words)[i], word))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
index_to_value (const GValue *value, const GVariantType *type, gpointer words)
{
  guint index = g_value_get_uint (value);

  if (index >= g_strv_length ((char **) words))
    return NULL;
  return g_variant_new_string (((const char *const *) words)[index]);
}

/**
 * hk_citation_options_bind:
 * @self: the popover
 * @settings: the program's settings, which it shows and changes
 */
void
hk_citation_options_bind (HkCitationOptions *self, GSettings *settings)
{
  GtkDropDown *drop_downs[] = { self->digits, self->calendar, self->group, self->titles };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      hk_drop_down_name_by_label (drop_downs[i]);
      g_settings_bind_with_mapping (settings, keys[i].key, drop_downs[i], "selected",
                                    G_SETTINGS_BIND_DEFAULT, value_to_index, index_to_value,
                                    (gpointer) csl_options_list_values (keys[i].option), NULL);
    }
  g_settings_bind (settings, LANGUAGE_KEY, self->name_language, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * hk_citation_options_read:
 * @settings: the program's settings
 * @options: (out): what they ask of citations
 */
void
hk_citation_options_read (GSettings *settings, CslOptions *options)
{
  *options = (CslOptions){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *value = g_settings_get_string (settings, keys[i].key);

      csl_options_set (options, keys[i].option, value);
    }
  options->name_language = g_settings_get_boolean (settings, LANGUAGE_KEY);
}

/**
 * hk_citation_options_watch:
 * @settings: the program's settings
 * @changed: (type GtkCallback): a handler of #GSettings::changed
 * @object: a #GObject, which is given to it, and with which it is disconnected
 */
void
hk_citation_options_watch (GSettings *settings, GCallback changed, gpointer object)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", keys[i].key, NULL);

      g_signal_connect_object (settings, signal, changed, object, 0);
    }
  g_signal_connect_object (settings, "changed::" LANGUAGE_KEY, changed, object, 0);
}

static void
hk_citation_options_class_init (HkCitationOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hamkhan/Hamkhan/ui/hk-citation-options.ui");
  gtk_widget_class_bind_template_child (widget_class, HkCitationOptions, digits);
  gtk_widget_class_bind_template_child (widget_class, HkCitationOptions, calendar);
  gtk_widget_class_bind_template_child (widget_class, HkCitationOptions, group);
  gtk_widget_class_bind_template_child (widget_class, HkCitationOptions, titles);
  gtk_widget_class_bind_template_child (widget_class, HkCitationOptions, name_language);
}

static void
hk_citation_options_init (HkCitationOptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
