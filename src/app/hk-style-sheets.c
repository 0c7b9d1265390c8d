/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-style-sheets.h"

#include <adwaita.h>

#include "hk-after-frame.h"
#include "hk-font-probe.h"

#define FOLDER "/io/github/hamkhan/Hamkhan/"

static void
add (GdkDisplay *display, GtkCssProvider *sheet)
{
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static GtkCssProvider *
sheet_new (const char *path)
{
  GtkCssProvider *sheet = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (sheet, path);
  return sheet;
}

static char *
dup_desktop_family (GdkDisplay *display)
{
  g_autofree char *name = NULL, *family = NULL;
  PangoFontDescription *font;

  g_object_get (gtk_settings_get_for_display (display), "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name == NULL ? "" : name);
  family = g_strdup (pango_font_description_get_family (font));
  pango_font_description_free (font);
  return family == NULL ? g_strdup ("sans-serif")
                        : g_strdelimit (g_steal_pointer (&family), "\"\\{};", ' ');
}

/* Where the desktop's face has Persian letters they are seldom fit to be read. The rules are always
 * there and a class on each window turns them on: adding rules would style every widget anew. */
static GtkCssProvider *
faces_new (GdkDisplay *display)
{
  GtkCssProvider *sheet = gtk_css_provider_new ();
  g_autofree char *family = dup_desktop_family (display);
  g_autofree char *css = g_strdup_printf (
      "window.persian { font-family: Vazirmatn, \"Noto Sans Arabic\", \"%1$s\", sans-serif; }"
      "window.no-locl { font-feature-settings: \"locl\" 0; }"
      "window.persian textblock.ltr { font-family: \"%1$s\", sans-serif; }",
      family);

  gtk_css_provider_load_from_data (sheet, css, -1);
  return sheet;
}

static void
contrast_changed (AdwStyleManager *manager, GParamSpec *pspec, GtkCssProvider *sheet)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (adw_style_manager_get_high_contrast (manager))
    add (display, sheet);
  else
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (sheet));
}

static void
let_go (gpointer sheet, GClosure *closure)
{
  g_object_unref (sheet);
}

/**
 * hk_style_sheets_add:
 * @display: where the program is shown
 *
 * Adds what every window is styled by; that for high contrast follows the desktop.
 */
void
hk_style_sheets_add (GdkDisplay *display)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  g_autoptr (GtkCssProvider) usual = sheet_new (FOLDER "style.css");
  g_autoptr (GtkCssProvider) contrast = sheet_new (FOLDER "style-hc.css");
  g_autoptr (GtkCssProvider) faces = faces_new (display);

  add (display, usual);
  add (display, faces);
  g_signal_connect_data (manager, "notify::high-contrast", G_CALLBACK (contrast_changed),
                         g_object_ref (contrast), let_go, 0);
  contrast_changed (manager, NULL, contrast);
}

/* Whatever Persian face the labels got. */
static void
mend_digits (GtkWidget *window)
{
  PangoContext *context = gtk_widget_get_pango_context (window);
  const PangoFontDescription *font = pango_context_get_font_description (context);

  if (gtk_widget_has_css_class (window, "persian")
      && hk_font_probe_needs_no_locl (context, pango_font_description_get_family (font),
                                      pango_font_description_get_size (font)))
    gtk_widget_add_css_class (window, "no-locl");
}

/**
 * hk_style_sheets_set_persian:
 * @window: a window
 * @persian: whether its interface is in Persian
 *
 * Has the labels of the window drawn in a Persian face, with Persian digits.
 */
void
hk_style_sheets_set_persian (GtkWidget *window, gboolean persian)
{
  if (!persian)
    {
      gtk_widget_remove_css_class (window, "persian");
      gtk_widget_remove_css_class (window, "no-locl");
      return;
    }
  gtk_widget_add_css_class (window, "persian");
  hk_after_frame (window, mend_digits);
}
