/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ink.h"

#include <adwaita.h>

/* Of themes that name none. */
static const GdkRGBA usual_accent = { 0.21f, 0.52f, 0.89f, 1 };

static const GdkRGBA pencil = { 0.15f, 0.64f, 0.41f, 1 };

/* On light grounds, then on dark ones. */
static const GdkRGBA found[] = { { 0.98f, 0.89f, 0.47f, 1 }, { 0.48f, 0.36f, 0, 1 } };
static const GdkRGBA current[] = { { 1, 0.64f, 0.28f, 1 }, { 0.78f, 0.27f, 0, 1 } };

/* How strong washes of the accent's and the text's colour are, usually and in high contrast. */
static const float lit[] = { 0.15f, 0.3f };
static const float alone[] = { 0.07f, 0.2f };
static const float selected[] = { 0.35f, 0.5f };
static const float ribbon[] = { 0.11f, 0.35f };
static const float lit_ribbon[] = { 0.3f, 0.7f };

static GdkRGBA
theme_color (GtkWidget *widget, const char *name)
{
  GdkRGBA color = usual_accent;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color);
  return color;
}

static GdkRGBA
text_color (GtkWidget *widget)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  return color;
}

static GdkRGBA
wash (GdkRGBA color, float strength)
{
  color.alpha = strength;
  return color;
}

/**
 * hk_ink_get:
 * @widget: what draws
 * @ink: what is drawn
 *
 * Returns: the colour, more or less transparent
 */
GdkRGBA
hk_ink_get (GtkWidget *widget, HkInk ink)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean strong = adw_style_manager_get_high_contrast (manager);

  switch (ink)
    {
    case HK_INK_LIT:
      return wash (theme_color (widget, "accent_bg_color"), lit[strong]);
    case HK_INK_ALONE:
      return wash (text_color (widget), alone[strong]);
    case HK_INK_FOUND:
      return found[dark];
    case HK_INK_CURRENT:
      return current[dark];
    case HK_INK_SELECTED:
      return wash (theme_color (widget, "accent_bg_color"), selected[strong]);
    case HK_INK_LINK:
      return theme_color (widget, "accent_color");
    case HK_INK_REPAIR:
      return pencil;
    case HK_INK_RIBBON:
      return wash (text_color (widget), ribbon[strong]);
    case HK_INK_LIT_RIBBON:
      return wash (theme_color (widget, "accent_bg_color"), lit_ribbon[strong]);
    case HK_INK_TEXT:
    default:
      return text_color (widget);
    }
}
