/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reading-options.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-drop-down.h"
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
  GtkSwitch *keep_level;
  GtkDropDown *kashida;
  GtkDropDown *persian_font;
  GtkDropDown *latin_font;
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
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, keep_level);
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, kashida);
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, persian_font);
  gtk_widget_class_bind_template_child (widget_class, HkReadingOptions, latin_font);
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

static gboolean
kashida_from_setting (GValue *value, GVariant *variant, gpointer data)
{
  static const char *const ids[] = { "none", "discreet", "traditional" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (ids[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
kashida_to_setting (const GValue *value, const GVariantType *type, gpointer data)
{
  static const char *const ids[] = { "none", "discreet", "traditional" };
  guint index = g_value_get_uint (value);

  return index < G_N_ELEMENTS (ids) ? g_variant_new_string (ids[index]) : NULL;
}

/* Faces for running text; those that are installed are offered. */
static const char *const persian_fonts[] = { "Vazirmatn",
                                             "Sahel",
                                             "Samim",
                                             "Shabnam",
                                             "Estedad",
                                             "Noto Sans Arabic",
                                             "Nazli",
                                             "IRNazanin",
                                             "B Nazanin",
                                             "XB Niloofar",
                                             "Noto Naskh Arabic",
                                             "Amiri",
                                             "Scheherazade",
                                             "Scheherazade New",
                                             "Lateef",
                                             "Markazi Text",
                                             "Noto Nastaliq Urdu",
                                             "IranNastaliq",
                                             "DejaVu Sans",
                                             NULL };
static const char *const latin_fonts[] = { "Noto Serif",
                                           "Gentium Plus",
                                           "Gentium",
                                           "Source Serif 4",
                                           "EB Garamond",
                                           "Libertinus Serif",
                                           "Linux Libertine O",
                                           "Crimson Pro",
                                           "Literata",
                                           "Merriweather",
                                           "DejaVu Serif",
                                           "Liberation Serif",
                                           "Times New Roman",
                                           "Georgia",
                                           "Noto Sans",
                                           "Cantarell",
                                           "Adwaita Sans",
                                           "Inter",
                                           "Atkinson Hyperlegible",
                                           NULL };

static gboolean
is_installed (PangoFontMap *map, const char *family)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (map)); i++)
    {
      g_autoptr (PangoFontFamily) here = g_list_model_get_item (G_LIST_MODEL (map), i);

      if (g_ascii_strcasecmp (pango_font_family_get_name (here), family) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
font_chosen (GtkDropDown *button, GParamSpec *pspec, HkReadingOptions *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (button);
  const char *key = button == self->persian_font ? "persian-font" : "latin-font";
  gboolean is_best = gtk_drop_down_get_selected (button) == 0;

  if (item != NULL)
    g_settings_set_string (self->settings, key, is_best ? "" : gtk_string_object_get_string (item));
}

/* The first one stands for the best that is installed; one from elsewhere that is chosen is kept. */
static void
fill_fonts (HkReadingOptions *self,
            GtkDropDown *button,
            const char *const *families,
            const char *key)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, key);
  GtkStringList *list = gtk_string_list_new (NULL);
  PangoFontMap *map = pango_context_get_font_map (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  guint selected = 0;

  /* TRANSLATORS: a font */
  gtk_string_list_append (list, C_ ("font", "Best installed"));
  for (gsize i = 0; families[i] != NULL; i++)
    {
      if (!is_installed (map, families[i]))
        continue;
      gtk_string_list_append (list, families[i]);
      if (g_ascii_strcasecmp (families[i], chosen) == 0)
        selected = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
    }
  if (selected == 0 && *chosen != '\0')
    {
      gtk_string_list_append (list, chosen);
      selected = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
    }
  gtk_drop_down_set_model (button, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (button, selected);
  g_signal_connect_object (button, "notify::selected", G_CALLBACK (font_chosen), self, 0);
  g_object_unref (list);
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
  g_settings_bind (settings, "keep-level", self->keep_level, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "kashida", self->kashida, "selected",
                                G_SETTINGS_BIND_DEFAULT, kashida_from_setting, kashida_to_setting,
                                NULL, NULL);
  fill_fonts (self, self->persian_font, persian_fonts, "persian-font");
  fill_fonts (self, self->latin_font, latin_fonts, "latin-font");
  g_signal_connect_object (settings, "changed::text-size", G_CALLBACK (size_changed), self, 0);
  show_size (self);
  hk_drop_down_name_by_label (self->digits);
  hk_drop_down_name_by_label (self->kashida);
  hk_drop_down_name_by_label (self->persian_font);
  hk_drop_down_name_by_label (self->latin_font);
  hk_accessible_name_all (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
