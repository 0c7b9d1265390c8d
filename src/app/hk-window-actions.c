/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include <math.h>

#include "hk-keyword-entry.h"
#include "hk-shortcuts.h"

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->page == NULL)
    return;
  hk_split_set_show_sidebar (hk_article_page_get_split (self->page), TRUE);
  hk_sidebar_focus_search (hk_article_page_get_sidebar (self->page));
}

static void
find_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autofree char *found = self->page == NULL ? NULL : hk_article_page_dup_found (self->page);

  if (self->page != NULL)
    hk_article_page_find (self->page, found == NULL ? "" : found);
}

/* A keyword is marked in both abstracts, and the references that mention it are listed. */
static void
show_keyword_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (HkKeywordEntry) entry = NULL;

  if (self->document == NULL)
    return;
  entry = g_list_model_get_item (hk_document_get_keywords (self->document),
                                 g_variant_get_uint32 (parameter));
  if (entry == NULL)
    return;
  hk_article_page_mark_keyword (self->page, hk_keyword_entry_get_text (entry),
                                hk_keyword_entry_get_counterpart (entry));
  hk_sidebar_search_references (hk_article_page_get_sidebar (self->page),
                                hk_keyword_entry_get_text (entry));
}

static void
text_size_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  double size = g_settings_get_double (self->reading, "text-size");

  if (g_str_equal (action, "win.normal-text"))
    size = 1;
  else
    size *= g_str_equal (action, "win.larger-text") ? 1.1 : 1 / 1.1;
  /* Whole percents, so that as many steps back lead where one came from. */
  g_settings_set_double (self->reading, "text-size", CLAMP (round (size * 100) / 100, 0.5, 4));
}

static void
preferences_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hk_shell_open_options (HK_WINDOW (widget)->shell);
}

static void
clear_search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->page == NULL)
    return;
  hk_sidebar_clear_search (hk_article_page_get_sidebar (self->page));
  hk_sidebar_focus_search (hk_article_page_get_sidebar (self->page));
}

static void
close_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
shortcuts_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hk_shortcuts_present (GTK_WINDOW (widget));
}

static void
fullscreen_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* Reading */

static void
undo_clicked (AdwToast *toast, HkWindow *self)
{
  if (self->page != NULL)
    hk_abstracts_view_undo (hk_article_page_get_abstracts (self->page), FALSE);
}

static void
tell_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *text;
  gboolean can_undo;

  g_variant_get (parameter, "(&sb)", &text, &can_undo);
  if (can_undo)
    hk_shell_add_undo_toast (HK_WINDOW (widget)->shell, text,
                             g_cclosure_new_object (G_CALLBACK (undo_clicked), G_OBJECT (widget)));
  else
    hk_window_tell (HK_WINDOW (widget), text);
}

static void
undo_pairing_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->page != NULL)
    hk_abstracts_view_undo (hk_article_page_get_abstracts (self->page),
                            g_str_equal (action, "win.redo-pairing"));
}

static void
step_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->page != NULL)
    hk_reading_place_step (hk_abstracts_view_get_place (hk_article_page_get_abstracts (self->page)),
                           g_str_equal (action, "win.forward"));
}

/* Escape, where nothing nearer took it, leaves what is open. */
static gboolean
escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->page != NULL && hk_split_get_folded (hk_article_page_get_split (self->page))
      && hk_split_get_show_sidebar (hk_article_page_get_split (self->page)))
    {
      hk_split_set_show_sidebar (hk_article_page_get_split (self->page), FALSE);
      return TRUE;
    }
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return FALSE;
  gtk_window_unfullscreen (GTK_WINDOW (self));
  return TRUE;
}

static const HkWindowAction own_actions[] = {
  { "win.close", NULL, close_activated, FALSE },
  { "win.fullscreen", NULL, fullscreen_activated, FALSE },
  { "win.shortcuts", NULL, shortcuts_activated, FALSE },
  { "win.search", NULL, search_activated, TRUE },
  { "win.find", NULL, find_activated, TRUE },
  { "win.show-keyword", "u", show_keyword_activated, TRUE },
  { "win.larger-text", NULL, text_size_activated, TRUE },
  { "win.smaller-text", NULL, text_size_activated, TRUE },
  { "win.normal-text", NULL, text_size_activated, TRUE },
  { "win.tell", "(sb)", tell_activated, FALSE },
  { "win.undo-pairing", NULL, undo_pairing_activated, TRUE },
  { "win.redo-pairing", NULL, undo_pairing_activated, TRUE },
  { "win.back", NULL, step_activated, TRUE },
  { "win.forward", NULL, step_activated, TRUE },
  { "win.preferences", NULL, preferences_activated, FALSE },
  { "win.clear-search", NULL, clear_search_activated, TRUE },
  { NULL },
};

static const HkWindowAction *const tables[] = {
  own_actions,
  hk_window_open_actions,
  hk_window_copy_actions,
  hk_window_details_actions,
  hk_window_language_actions,
  hk_window_link_actions,
  hk_window_print_actions,
  hk_window_repair_actions,
  hk_window_save_actions,
};

/**
 * hk_window_tell:
 * @self: a window
 * @text: what happened
 *
 * Says it in a toast.
 */
void
hk_window_tell (HkWindow *self, const char *text)
{
  hk_shell_add_toast (self->shell, text);
}

/**
 * hk_window_dup_selected:
 * @self: a window
 *
 * Returns: (transfer full) (element-type HkReferenceEntry): what is selected in the list of references
 */
GPtrArray *
hk_window_dup_selected (HkWindow *self)
{
  return self->state == NULL
             ? g_ptr_array_new ()
             : hk_reference_list_dup_selected (hk_sidebar_state_get_references (self->state));
}

/**
 * hk_window_dup_entry_at:
 * @self: a window with an article
 * @position: where a reference stands in the article, from 0
 *
 * Returns: (transfer full) (nullable): its row
 */
HkReferenceEntry *
hk_window_dup_entry_at (HkWindow *self, guint position)
{
  return g_list_model_get_item (hk_document_get_references (self->document), position);
}

/**
 * hk_window_install_actions:
 * @widget_class: the class of windows
 *
 * Gives every window its actions and the keys that a text field may take first.
 */
void
hk_window_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const HkWindowAction *action = tables[i]; action->name != NULL; action++)
      gtk_widget_class_install_action (widget_class, action->name, action->parameter,
                                       action->activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste-page",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "win.undo-pairing", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo-pairing", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
}

/**
 * hk_window_update_actions:
 * @self: a window
 *
 * Turns off what cannot be done without an article.
 */
void
hk_window_update_actions (HkWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const HkWindowAction *action = tables[i]; action->name != NULL; action++)
      if (action->needs_article)
        gtk_widget_action_set_enabled (GTK_WIDGET (self), action->name, self->document != NULL);
  g_action_map_remove_action (G_ACTION_MAP (self), "show-sidebar");
  if (self->page != NULL)
    {
      g_autoptr (GPropertyAction) sidebar
          = g_property_action_new ("show-sidebar", hk_article_page_get_split (self->page),
                                   "show-sidebar");

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
    }
}
