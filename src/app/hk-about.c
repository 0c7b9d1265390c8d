/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * hk_about_present:
 * @parent: (nullable): the window over which it opens
 */
void
hk_about_present (GtkWindow *parent)
{
  GtkWidget *window = adw_about_window_new ();
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);

  adw_about_window_set_application_name (about, _ ("Hamkhan"));
  adw_about_window_set_application_icon (about, HK_APPLICATION_ID);
  adw_about_window_set_version (about, HK_VERSION);
  adw_about_window_set_developer_name (about, _ ("The Hamkhan authors"));
  adw_about_window_set_comments (about, _ ("Read bilingual articles and copy their citations."));
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  /* TRANSLATORS: put your names here, one a line */
  adw_about_window_set_translator_credits (about, _ ("translator-credits"));
  adw_about_window_add_legal_section (
      about, _ ("Citation styles"),
      _ ("© the authors of the Citation Style Language project and of each style"),
      GTK_LICENSE_CUSTOM,
      _ ("Styles and locales come from the <a href=\"https://citationstyles.org\">Citation Style Language</a> "
         "project, under the Creative Commons Attribution-ShareAlike 3.0 licence."));
  adw_about_window_add_legal_section (
      about, _ ("Persian word list"),
      _ ("© the authors of the Persian Dependency Treebank and of Wikipedia"), GTK_LICENSE_CUSTOM,
      _ ("Counts of Persian words that repair spacing are computed from texts under the Creative Commons "
         "Attribution-ShareAlike licence."));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
