/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-language-switcher.h"

#include "hk-article.h"
#include "hk-button-text.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-script.h"

/* Of each button. */
#define LANGUAGE_KEY "hk-language"

/**
 * hk_language_switcher_find_shown:
 * @fronts: (element-type HkFront): the article's languages, of which two are read
 * @settings: the reading settings
 *
 * Returns: which one is shown: the one that was chosen, else that of the interface, else the first
 */
guint
hk_language_switcher_find_shown (GPtrArray *fronts, GSettings *settings)
{
  g_autofree char *chosen = g_settings_get_string (settings, "shown-language");
  const char *wanted = *chosen == '\0' ? hk_locale_get_language () : chosen;

  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    if (g_str_equal (hk_front_get_language (g_ptr_array_index (fronts, i)), wanted))
      return i;
  return 0;
}

static void
toggled (GtkToggleButton *button, GSettings *settings)
{
  if (gtk_toggle_button_get_active (button))
    g_settings_set_string (settings, "shown-language",
                           g_object_get_data (G_OBJECT (button), LANGUAGE_KEY));
}

static void
shown_changed (GSettings *settings, const char *key, GtkWidget *box)
{
  g_autofree char *shown = g_settings_get_string (settings, "shown-language");

  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (button), LANGUAGE_KEY), shown) == 0)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* Named in the language itself. */
static GtkWidget *
button_new (const char *language)
{
  g_autofree char *name = hk_native_name_of_language (language);
  GtkWidget *button = gtk_toggle_button_new ();

  hk_button_set_text (GTK_BUTTON (button), name, language);
  gtk_widget_set_direction (button, GTK_TEXT_DIR_LTR);
  g_object_set_data_full (G_OBJECT (button), LANGUAGE_KEY, g_strdup (language), g_free);
  return button;
}

/**
 * hk_language_switcher_new:
 * @fronts: (element-type HkFront): the article's languages, of which two are read
 * @settings: the reading settings
 *
 * Returns: (transfer floating): a button for each language, at the side at which its column stands
 */
GtkWidget *
hk_language_switcher_new (GPtrArray *fronts, GSettings *settings)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint shown = hk_language_switcher_find_shown (fronts, settings);
  GtkToggleButton *group = NULL;

  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "switcher");
  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    {
      const char *language = hk_front_get_language (g_ptr_array_index (fronts, i));
      GtkWidget *button = button_new (language);

      if (i == 0 || hk_language_direction (language) == HK_DIRECTION_RTL)
        gtk_box_append (GTK_BOX (box), button);
      else
        gtk_box_prepend (GTK_BOX (box), button);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
      group = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_active (group, i == shown);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled), settings, 0);
    }
  g_signal_connect_object (settings, "changed::shown-language", G_CALLBACK (shown_changed), box, 0);
  return box;
}
