/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reading-options.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-format.h"
#include "hk-locale.h"

struct _HkReadingOptions
{
  GtkPopover parent_instance;

  GSettings *settings;
  GtkLabel *size;
  GtkDropDown *digits;
  GtkScale *line_spacing;
  GtkScale *column_width;
  GtkSwitch *justify;
  GtkSwitch *show_repairs;
};

G_DEFINE_FINAL_TYPE (HkReadingOptions, hk_reading_options, GTK_TYPE_POPOVER)

static void
show_size (HkReadingOptions *self)
{
  g_autofree char *percent = hk_format_percent (g_settings_get_double (self->settings, "text-size"),
                                                hk_locale_get_language ());

  gtk_label_set_label (self->size, percent);
}

static void
size_changed (GSettings *settings, const char *key, HkReadingOptions *self)
{
  show_size (self);
}

static void
hk_reading_options_dispose (GObject *object)
{
  HkReadingOptions *self = HK_READING_OPTIONS (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hk_reading_options_parent_class)->dispose (object);
}

static void
hk_reading_options_class_init (HkReadingOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_reading_options_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hamkhan/Hamkhan/ui/hk-reading-options.ui");
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, size);
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, digits);
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, line_spacing);
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, column_width);
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, justify);
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, show_repairs);
}

static void
hk_reading_options_init (HkReadingOptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
digits_from_setting (GValue *value, GVariant *variant, gpointer data)
{
  static const char *const ids[] = { "as-written", "latin", "persian" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (ids[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
digits_to_setting (const GValue *value, const GVariantType *type, gpointer data)
{
  static const char *const ids[] = { "as-written", "latin", "persian" };
  guint index = g_value_get_uint (value);

  return index < G_N_ELEMENTS (ids) ? g_variant_new_string (ids[index]) : NULL;
}

/**
 * hk_reading_options_new:
 * @settings: the program's settings
 *
 * Returns: (transfer floating): the popover, in the language of the interface
 */
GtkWidget *
hk_reading_options_new (GSettings *settings)
{
  HkReadingOptions *self = g_object_new (HK_TYPE_READING_OPTIONS, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind (settings, "line-spacing",
                   gtk_range_get_adjustment (GTK_RANGE (self->line_spacing)), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "column-width",
                   gtk_range_get_adjustment (GTK_RANGE (self->column_width)), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "justify", self->justify, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-repairs", self->show_repairs, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "digits", self->digits, "selected",
                                G_SETTINGS_BIND_DEFAULT, digits_from_setting, digits_to_setting,
                                NULL, NULL);
  g_signal_connect_object (settings, "changed::text-size", G_CALLBACK (size_changed), self, 0);
  show_size (self);
  hk_accessible_name_all (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
