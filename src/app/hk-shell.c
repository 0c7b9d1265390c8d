/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-shell.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-compact.h"
#include "hk-digits.h"
#include "hk-locale.h"
#include "hk-reading-options.h"
#include "hk-recents.h"
#include "hk-split-menu.h"
#include "hk-start-page.h"
#include "hk-text-block.h"

#define TOLD_SECONDS 3
#define UNDO_SECONDS 20 /* that WCAG 2.2.1 takes for enough to act in */

struct _HkShell
{
  AdwBin parent_instance;

  AdwToastOverlay *toasts;
  AdwToast *toast; /* weak: told last */
  AdwWindowTitle *title;
  GtkToggleButton *sidebar_button;
  AdwSplitButton *open_button;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GtkLabel *english_label;
  HkTextBlock *persian_label;
  GtkMenuButton *options_button;
  GtkButton *find_button;
  HkCompact *compact;
  AdwBin *page;
  gboolean has_article;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (HkShell, hk_shell, ADW_TYPE_BIN)

/* What is left out of a narrow header bar is in the menu too. */
static void
show_buttons (HkShell *self)
{
  gboolean compact = hk_compact_get_compact (self->compact);

  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_button), self->has_article);
  gtk_widget_set_visible (GTK_WIDGET (self->find_button), self->has_article && !compact);
  gtk_widget_set_visible (GTK_WIDGET (self->options_button), self->has_article && !compact);
  gtk_widget_set_visible (GTK_WIDGET (self->title), !compact);
  if (compact)
    adw_split_button_set_icon_name (self->open_button, "document-open-symbolic");
  else
    adw_split_button_set_label (self->open_button, _ ("_Open"));
}

static void
compact_changed (HkCompact *compact, GParamSpec *pspec, HkShell *self)
{
  show_buttons (self);
}

/* Popovers are made when they are first asked for. */
static void
create_options (GtkMenuButton *button, gpointer data)
{
  HkShell *self = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, hk_reading_options_new (self->settings));
}

static void
create_menu (GtkMenuButton *button, gpointer data)
{
  HkShell *self = data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  gtk_menu_button_set_menu_model (button, self->primary_menu);
  hk_accessible_name_menu (gtk_menu_button_get_popover (button));
}

/* Articles opened lately, and the sample. */
static GMenuModel *
open_menu_new (gpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (HK_APPLICATION_ID);
  g_autoptr (GVariant) recents = hk_recents_get (settings);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) articles = g_menu_new ();
  g_autoptr (GMenu) sample = g_menu_new ();
  GVariantIter iter;
  const char *uri, *title, *other_title;

  g_variant_iter_init (&iter, recents);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &uri, &title, &other_title))
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

      g_menu_item_set_attribute (item, "label", "s", title);
      g_menu_item_set_attribute (item, "use-markup", "s", "no");
      g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
      g_menu_append_item (articles, item);
    }
  g_menu_append (sample, _ ("_Sample Article"), "win.open-sample");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (articles));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (sample));
  return G_MENU_MODEL (menu);
}

static void
hk_shell_dispose (GObject *object)
{
  HkShell *self = HK_SHELL (object);

  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hk_shell_parent_class)->dispose (object);
}

static void
hk_shell_class_init (HkShellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_shell_dispose;

  g_type_ensure (HK_TYPE_COMPACT);
  g_type_ensure (HK_TYPE_TEXT_BLOCK);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/hamkhan/Hamkhan/ui/hk-shell.ui");
  gtk_widget_class_bind_template_child (widget_class, HkShell, toasts);
  gtk_widget_class_bind_template_child (widget_class, HkShell, title);
  gtk_widget_class_bind_template_child (widget_class, HkShell, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, HkShell, open_button);
  gtk_widget_class_bind_template_child (widget_class, HkShell, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HkShell, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, HkShell, english_label);
  gtk_widget_class_bind_template_child (widget_class, HkShell, persian_label);
  gtk_widget_class_bind_template_child (widget_class, HkShell, options_button);
  gtk_widget_class_bind_template_child (widget_class, HkShell, find_button);
  gtk_widget_class_bind_template_child (widget_class, HkShell, page);
  gtk_widget_class_bind_template_child (widget_class, HkShell, compact);
  gtk_widget_class_bind_template_callback (widget_class, compact_changed);
}

static void
hk_shell_init (HkShell *self)
{
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  gboolean persian = g_str_equal (hk_locale_get_language (), "fa");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_button_set_icon_name (GTK_BUTTON (self->sidebar_button),
                            rtl ? "sidebar-show-right-symbolic" : "sidebar-show-symbolic");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->options_button, create_options, self, NULL);
  hk_split_button_set_menu_func (self->open_button, open_menu_new, NULL);
  hk_text_block_set_text (self->persian_label, "فا", "fa");
  gtk_widget_add_css_class (persian ? GTK_WIDGET (self->persian_label)
                                    : GTK_WIDGET (self->english_label),
                            "current");
}

/**
 * hk_shell_new:
 * @settings: the program's settings
 *
 * Returns: (transfer floating): a shell in the language of the interface
 */
GtkWidget *
hk_shell_new (GSettings *settings)
{
  HkShell *self = g_object_new (HK_TYPE_SHELL, NULL);

  self->settings = g_object_ref (settings);
  return GTK_WIDGET (self);
}

/**
 * hk_shell_set_titles:
 * @self: a shell
 * @title: what the header bar shows
 * @subtitle: what it shows below
 */
void
hk_shell_set_titles (HkShell *self, const char *title, const char *subtitle)
{
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
show_page (HkShell *self, GtkWidget *page, gboolean is_article)
{
  self->has_article = is_article;
  show_buttons (self);
  adw_bin_set_child (self->page, page);
}

/* Pages that are seldom seen are made when they are. */
static GtkWidget *
page_from_resource (const char *name)
{
  g_autofree char *path = g_strconcat ("/io/github/hamkhan/Hamkhan/ui/", name, ".ui", NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);

  return g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "page")));
}

static void
take_page (HkShell *self, GtkWidget *page)
{
  show_page (self, page, FALSE);
  g_object_unref (page);
}

/**
 * hk_shell_show_start:
 * @self: a shell
 * @recents: articles opened lately, a(sss)
 *
 * Shows how to open an article.
 */
void
hk_shell_show_start (HkShell *self, GVariant *recents)
{
  show_page (self, hk_start_page_new (recents), FALSE);
}

/**
 * hk_shell_show_loading:
 * @self: a shell
 *
 * Shows that an article is being opened, and how to stop it.
 */
void
hk_shell_show_loading (HkShell *self)
{
  take_page (self, page_from_resource ("hk-loading-page"));
}

/* Numbers in what another room says, such as of a line, in the digits of the interface. */
static char *
localize (const char *message)
{
  return hk_digits_convert (message, -1, hk_digits_of_language (hk_locale_get_language ()));
}

/**
 * hk_shell_show_error:
 * @self: a shell
 * @name: (nullable): the name of the file
 * @message: why it cannot be opened
 */
void
hk_shell_show_error (HkShell *self, const char *name, const char *message)
{
  g_autofree char *shown = localize (message);
  /* The name may begin with a letter of the other direction. */
  g_autofree char *text
      = name == NULL ? g_strdup (shown) : g_strdup_printf ("\u2068%s\u2069\n%s", name, shown);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  GtkWidget *page = page_from_resource ("hk-error-page");

  adw_status_page_set_description (ADW_STATUS_PAGE (page), escaped);
  take_page (self, page);
}

/**
 * hk_shell_show_article:
 * @self: a shell
 * @page: (transfer floating): the article's page
 */
void
hk_shell_show_article (HkShell *self, GtkWidget *page)
{
  show_page (self, page, TRUE);
}

/* What is told last is told at once, and not when the toast before has had its time. The widget of a toast
 * stands beside what the toasts lie over. */
static void
add_toast (HkShell *self, AdwToast *toast)
{
  GtkWidget *content = adw_toast_overlay_get_child (self->toasts);
  GtkWidget *child;

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
  child = gtk_widget_get_first_child (GTK_WIDGET (self->toasts));
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != content)
      hk_accessible_name_all (child);
}

static AdwToast *
toast_new (const char *text, guint seconds)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, seconds);
  return toast;
}

/**
 * hk_shell_add_toast:
 * @self: a shell
 * @text: what happened
 */
void
hk_shell_add_toast (HkShell *self, const char *text)
{
  add_toast (self, toast_new (text, TOLD_SECONDS));
}

/**
 * hk_shell_add_undo_toast:
 * @self: a shell
 * @text: what happened
 * @undo: (transfer full): undoes it
 */
void
hk_shell_add_undo_toast (HkShell *self, const char *text, GClosure *undo)
{
  AdwToast *toast = toast_new (text, UNDO_SECONDS);

  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_closure (toast, "button-clicked", undo, FALSE);
  add_toast (self, toast);
}

static gboolean
is_open (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  return popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover));
}

/**
 * hk_shell_get_open_popover:
 * @self: a shell
 *
 * Returns: (transfer none) (nullable): which popover of the header bar is open
 */
const char *
hk_shell_get_open_popover (HkShell *self)
{
  if (is_open (self->menu_button))
    return "menu";
  return is_open (self->options_button) ? "options" : NULL;
}

/**
 * hk_shell_open_popover:
 * @self: a shell
 * @id: (nullable): what hk_shell_get_open_popover() returned
 */
void
hk_shell_open_popover (HkShell *self, const char *id)
{
  if (g_strcmp0 (id, "menu") == 0)
    gtk_menu_button_popup (self->menu_button);
  else if (g_strcmp0 (id, "options") == 0)
    gtk_menu_button_popup (self->options_button);
}

/**
 * hk_shell_open_options:
 * @self: a shell
 *
 * Opens the reading options, also where their button is left out.
 */
void
hk_shell_open_options (HkShell *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->options_button), TRUE);
  gtk_menu_button_popup (self->options_button);
}
