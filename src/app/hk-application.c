/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-application.h"

#include <glib/gi18n-lib.h>
#include <time.h>

#include "hk-about.h"
#include "hk-help.h"
#include "hk-locale.h"
#include "hk-style-sheets.h"
#include "hk-window.h"

struct _HkApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (HkApplication, hk_application, ADW_TYPE_APPLICATION)

/* Language */

static void
set_language (HkApplication *self, const char *language)
{
  GAction *action;

  if (!hk_locale_set_language (language))
    return;
  gtk_widget_set_default_direction (hk_locale_is_rtl (language) ? GTK_TEXT_DIR_RTL
                                                                : GTK_TEXT_DIR_LTR);
  action = g_action_map_lookup_action (G_ACTION_MAP (self), "language");
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (hk_locale_get_language ()));
}

static void
hk_application_style_window (HkApplication *self, GtkWindow *window)
{
  g_autofree char *theme = g_settings_get_string (self->settings, "theme");

  if (g_str_equal (theme, "sepia"))
    gtk_widget_add_css_class (GTK_WIDGET (window), "sepia");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (window), "sepia");
  hk_style_sheets_set_persian (GTK_WIDGET (window), g_str_equal (hk_locale_get_language (), "fa"));
}

/* What this thread has worked, whatever else the machine does. */
static double
thread_milliseconds (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* The switch itself, timed since it is promised to take no longer than a frame. */
static void
switch_language (HkApplication *self, const char *language)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  double start = thread_milliseconds ();

  if (g_str_equal (language, hk_locale_get_language ()))
    return;
  for (GList *l = windows; l != NULL; l = l->next)
    if (HK_IS_WINDOW (l->data))
      hk_window_begin_retranslate (l->data);
  set_language (self, language);
  g_settings_set_string (self->settings, "language", hk_locale_get_language ());
  for (GList *l = windows; l != NULL; l = l->next)
    {
      hk_application_style_window (self, l->data);
      if (HK_IS_WINDOW (l->data))
        hk_window_end_retranslate (l->data);
    }
  g_debug ("Switched to %s in %.1f ms of the main thread's work", language,
           thread_milliseconds () - start);
}

static void
language_activated (GSimpleAction *action, GVariant *value, gpointer data)
{
  switch_language (data, g_variant_get_string (value, NULL));
}

static void
switch_language_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  switch_language (data, g_str_equal (hk_locale_get_language (), "fa") ? "en" : "fa");
}

/* Colours */

static void
theme_changed (GSettings *settings, const char *key, HkApplication *self)
{
  g_autofree char *theme = g_settings_get_string (settings, "theme");
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (g_str_equal (theme, "dark"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  else if (g_str_equal (theme, "follow"))
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  else
    adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    hk_application_style_window (self, l->data);
}

static void
hk_application_window_added (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (hk_application_parent_class)->window_added (application, window);
  hk_application_style_window (HK_APPLICATION (application), window);
}

/* Windows */

static HkWindow *
find_window (HkApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (HK_IS_WINDOW (l->data))
      {
        GFile *open = hk_window_get_file (l->data);

        if (file == NULL ? hk_window_is_empty (l->data) : open != NULL && g_file_equal (open, file))
          return l->data;
      }
  return NULL;
}

static void
hk_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    hk_window_show_start (hk_window_new (GTK_APPLICATION (application)));
  else
    gtk_window_present (window);
}

static void
hk_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  HkApplication *self = HK_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      HkWindow *window = find_window (self, files[i]);

      if (window != NULL)
        {
          gtk_window_present (GTK_WINDOW (window));
          continue;
        }
      window = find_window (self, NULL);
      if (window == NULL)
        window = hk_window_new (GTK_APPLICATION (self));
      hk_window_open (window, files[i]);
    }
}

static void
new_window_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hk_window_show_start (hk_window_new (data));
}

static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = gtk_application_get_windows (data);

  /* Closing saves what a window remembers; the program ends with the last one. */
  while (windows != NULL)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hk_about_present (gtk_application_get_active_window (data));
}

static void
help_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (window != NULL)
    hk_help_present (window);
}

static const struct
{
  const char *action;
  const char *const accels[3];
} accels[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "app.help", { "F1" } },
  { "app.switch-language", { "<Control><Shift>l" } },
  { "win.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.choose-style", { "<Control><Shift>s" } },
  { "win.copy-citation", { "<Control><Shift>c" } },
  { "win.copy-in-text", { "<Control><Shift>a" } },
  { "win.edit-details", { "<Control>e" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.print", { "<Control>p" } },
  { "win.search", { "<Control>k" } },
  { "win.find", { "<Control>f" } },
  { "win.mode::columns", { "<Control>1" } },
  { "win.mode::aligned", { "<Control>2" } },
  { "win.mode::single", { "<Control>3" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.larger-text", { "<Control>plus", "<Control>equal" } },
  { "win.smaller-text", { "<Control>minus" } },
  { "win.normal-text", { "<Control>0" } },
  { "win.show-sidebar", { "F9" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.shortcuts", { "<Control>question" } },
  { "win.fullscreen", { "F11" } },
};

static void
hk_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "language",
      .parameter_type = "s",
      .state = "'en'",
      .change_state = language_activated },
    { .name = "switch-language", .activate = switch_language_activated },
    { .name = "new-window", .activate = new_window_activated },
    { .name = "quit", .activate = quit_activated },
    { .name = "about", .activate = about_activated },
    { .name = "help", .activate = help_activated },
  };
  HkApplication *self = HK_APPLICATION (application);
  g_autofree char *language = NULL;

  /* Before anything else, or the icon theme would be read, and read again with libadwaita's icons. */
  adw_init ();
  G_APPLICATION_CLASS (hk_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
  g_signal_connect_object (self->settings, "changed::theme", G_CALLBACK (theme_changed), self, 0);
  theme_changed (self->settings, "theme", self);
  hk_style_sheets_add (gdk_display_get_default ());
  language = g_settings_get_string (self->settings, "language");
  set_language (self, *language == '\0' ? hk_locale_get_desktop_language () : language);
}

/* Options */

static int
hk_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  const char *language = NULL;
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("hamkhan %s\n", HK_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "language", "&s", &language)
      && !g_strv_contains (hk_locale_list_languages (), language))
    {
      g_printerr (_ ("hamkhan: the interface does not speak “%s”\n"), language);
      return 2;
    }
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("hamkhan: %s\n", error->message);
      return 1;
    }
  if (language != NULL)
    g_action_group_change_action_state (G_ACTION_GROUP (application), "language",
                                        g_variant_new_string (language));
  if (g_variant_dict_contains (options, "new-window"))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
      if (g_application_get_is_remote (application))
        return 0;
    }
  return -1;
}

/* The article is read while the toolkit starts. */
static gboolean
hk_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  guint n = g_strv_length (*arguments);

  if (n > 1 && (*arguments)[n - 1][0] != '-')
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg ((*arguments)[n - 1]);

      if (g_file_is_native (file))
        hk_document_preload (file);
    }
  return G_APPLICATION_CLASS (hk_application_parent_class)
      ->local_command_line (application, arguments, status);
}

static void
hk_application_finalize (GObject *object)
{
  HkApplication *self = HK_APPLICATION (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hk_application_parent_class)->finalize (object);
}

static void
hk_application_class_init (HkApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hk_application_finalize;
  GTK_APPLICATION_CLASS (klass)->window_added = hk_application_window_added;
  application_class->startup = hk_application_startup;
  application_class->activate = hk_application_activate;
  application_class->open = hk_application_open;
  application_class->local_command_line = hk_application_local_command_line;
  application_class->handle_local_options = hk_application_handle_local_options;
}

static void
hk_application_init (HkApplication *self)
{
  static const GOptionEntry options[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Show the interface in this language: en or fa"), N_ ("TAG") },
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { NULL },
  };

  self->settings = g_settings_new (HK_APPLICATION_ID);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Reads bilingual scholarly articles and copies their citations."));
}

/**
 * hk_application_new:
 *
 * Returns: (transfer full): the program
 */
HkApplication *
hk_application_new (void)
{
  HkApplication *self = g_object_new (HK_TYPE_APPLICATION, "application-id", HK_APPLICATION_ID,
                                      "flags", G_APPLICATION_HANDLES_OPEN, NULL);

  /* GTK would look there for icons, and read the icon theme again; all else is loaded by name. */
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);
  return self;
}
