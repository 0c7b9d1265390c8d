/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-driver-private.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* Of libadwaita 1.7's own: AdwMessageDialog measures labels for less than they need, with nothing of ours
 * in it. */
#define NOT_OURS "Trying to measure GtkLabel"

static gboolean
is_warning (const char *line)
{
  return (strstr (line, "-WARNING **") != NULL || strstr (line, "-CRITICAL **") != NULL)
         && strstr (line, NOT_OURS) == NULL;
}

/* A program that ran well has not warned. */
static void
check_errors (HkDriver *self)
{
  g_autofree char *said = NULL;
  g_auto (GStrv) lines = NULL;

  self->pid = 0;
  g_assert_true (g_file_get_contents (self->errors, &said, NULL, NULL));
  g_unlink (self->errors);
  g_clear_pointer (&self->errors, g_free);
  lines = g_strsplit (said, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (is_warning (lines[i]))
      g_error ("expected no warning, the program said:\n%s", said);
  g_printerr ("%s", said);
}

static void
end_program (HkDriver *self)
{
  if (self->pid == 0)
    return;
  kill (self->pid, SIGTERM);
  if (!hk_session_wait (self->pid, 5000))
    kill (self->pid, SIGKILL);
  check_errors (self);
}

/**
 * hk_driver_init:
 * @argc: (inout): of main()
 * @argv: (inout): of main()
 *
 * What every program of ui tests begins with: GLib's tests, a desktop of their own, AT-SPI. Without a desktop
 * the program ends.
 *
 * Returns: (transfer full): the desktop
 */
HkSession *
hk_driver_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;
  HkSession *session;

  g_test_init (argc, argv, NULL);
  /* libatspi warns when a program comes or goes while it looks. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  session = hk_session_start (&(HkSessionOptions){ 1400, 900, 1, NULL }, &error);
  if (session == NULL)
    g_error ("%s", error->message);
  g_setenv ("GTK_A11Y", "none", TRUE);
  gtk_init ();
  g_unsetenv ("GTK_A11Y");
  atspi_init ();
  return session;
}

/**
 * hk_driver_new:
 * @session: the desktop
 *
 * Returns: (transfer full): a driver of a program that is not started yet
 */
HkDriver *
hk_driver_new (HkSession *session)
{
  HkDriver *self = g_new0 (HkDriver, 1);

  self->session = session;
  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  return self;
}

/**
 * hk_driver_free:
 * @self: (transfer full): a driver
 *
 * Ends the program too.
 */
void
hk_driver_free (HkDriver *self)
{
  end_program (self);
  XCloseDisplay (self->display);
  g_free (self);
}

/**
 * hk_driver_wait:
 * @self: a driver
 * @check: what is waited for
 * @data: passed to @check
 *
 * Returns: whether it came in time
 */
gboolean
hk_driver_wait (HkDriver *self, HkDriverCheck check, gpointer data)
{
  gint64 end = g_get_monotonic_time () + HK_DRIVER_TIMEOUT * G_GINT64_CONSTANT (1000);

  do
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      if (check (self, data))
        return TRUE;
      poll (NULL, 0, 10);
    }
  while (g_get_monotonic_time () < end);
  return FALSE;
}

/* The program */

static gboolean
is_up (HkDriver *self, gpointer data)
{
  g_autoptr (GPtrArray) frames = hk_driver_list_names (self, ATSPI_ROLE_FRAME);

  return frames->len > 0;
}

/**
 * hk_driver_start:
 * @self: a driver
 * @option: (nullable): an option of the command line
 * @file: (nullable): an article
 *
 * Starts the program and waits for its window.
 */
void
hk_driver_start (HkDriver *self, const char *option, const char *file)
{
  g_autofree char *program = hk_session_get_program ();
  g_autoptr (GError) error = NULL;
  const char *argv[4] = { program };
  int errors, n = 1;

  g_assert_cmpint (self->pid, ==, 0);
  if (option != NULL)
    argv[n++] = option;
  if (file != NULL)
    argv[n++] = file;
  errors = g_file_open_tmp ("hamkhan-XXXXXX", &self->errors, &error);
  g_assert_no_error (error);
  hk_session_spawn (self->session, argv, errors, &self->pid, &error);
  g_assert_no_error (error);
  close (errors);
  if (!hk_driver_wait (self, is_up, NULL))
    g_error ("No window came");
}

/**
 * hk_driver_quit:
 * @self: a driver
 *
 * Quits by the keyboard, and checks that the program ends well.
 */
void
hk_driver_quit (HkDriver *self)
{
  hk_driver_key (self, "Control_L q");
  g_assert_true (hk_session_wait (self->pid, HK_DRIVER_TIMEOUT));
  check_errors (self);
}

/**
 * hk_driver_kill:
 * @self: a driver
 *
 * Ends the program as a crash or a power cut would, without a word to it.
 */
void
hk_driver_kill (HkDriver *self)
{
  kill (self->pid, SIGKILL);
  g_assert_true (hk_session_wait (self->pid, HK_DRIVER_TIMEOUT));
  check_errors (self);
}
