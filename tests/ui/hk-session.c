/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-session.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Milliseconds in which a server must have said where it listens. */
#define START_TIMEOUT 20000

struct _HkSession
{
  char *folder;
  GPtrArray *pids; /* of what was started, the X server first */
};

/* Nothing that was started outlives this process, however it ends. */
static void
die_with_parent (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static gboolean
spawn (const char *const *argv, gboolean quiet, int errors, GPid *pid, GError **error)
{
  return g_spawn_async_with_pipes_and_fds (NULL, argv, NULL,
                                           G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD
                                               | G_SPAWN_LEAVE_DESCRIPTORS_OPEN
                                               | (quiet ? G_SPAWN_STDOUT_TO_DEV_NULL
                                                              | G_SPAWN_STDERR_TO_DEV_NULL
                                                        : 0),
                                           die_with_parent, NULL, -1, -1, errors, NULL, NULL, 0,
                                           pid, NULL, NULL, NULL, error);
}

/* One line from a server's pipe. */
static char *
read_line (int fd)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gint64 end = g_get_monotonic_time () + START_TIMEOUT * 1000;
  char c;

  while (g_get_monotonic_time () < end)
    {
      struct pollfd poll_fd = { fd, POLLIN, 0 };

      if (poll (&poll_fd, 1, 1000) <= 0)
        continue;
      if (read (fd, &c, 1) != 1)
        return NULL;
      if (c == '\n')
        return g_string_free (g_steal_pointer (&line), FALSE);
      g_string_append_c (line, c);
    }
  return NULL;
}

/* Starts a server that writes where it listens into a pipe; its command line has %d for the pipe. */
static char *
start_server (HkSession *self, const char *const *template, GError **error)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  char *answer = NULL;
  int fds[2];
  GPid pid;

  if (!g_unix_open_pipe (fds, 0, error))
    return NULL;
  fcntl (fds[0], F_SETFD, FD_CLOEXEC);
  for (gsize i = 0; template[i] != NULL; i++)
    {
      char **parts = g_strsplit (template[i], "%d", 2);

      g_ptr_array_add (argv, parts[1] == NULL
                                 ? g_strdup (template[i])
                                 : g_strdup_printf ("%s%d%s", parts[0], fds[1], parts[1]));
      g_strfreev (parts);
    }
  g_ptr_array_add (argv, NULL);
  if (spawn ((const char *const *) argv->pdata, TRUE, -1, &pid, error))
    {
      g_ptr_array_add (self->pids, GINT_TO_POINTER (pid));
      close (fds[1]);
      answer = read_line (fds[0]);
      if (answer == NULL)
        g_set_error (error, G_SPAWN_ERROR, G_SPAWN_ERROR_FAILED, "%s did not start", template[0]);
    }
  else
    close (fds[1]);
  close (fds[0]);
  return answer;
}

static gboolean
start_x (HkSession *self, const HkSessionOptions *options, GError **error)
{
  g_autofree char *screen = g_strdup_printf ("%dx%dx24", options->width, options->height);
  const char *argv[] = { "Xvfb", "-displayfd", "%d",  "-screen",  "0",
                         screen, "-nolisten",  "tcp", "-noreset", NULL };
  g_autofree char *number = start_server (self, argv, error);
  g_autofree char *display = number == NULL ? NULL : g_strconcat (":", number, NULL);

  if (display == NULL)
    return FALSE;
  g_setenv ("DISPLAY", display, TRUE);
  return TRUE;
}

static gboolean
start_bus (HkSession *self, GError **error)
{
  const char *argv[] = { "dbus-daemon", "--session", "--nofork", "--print-address=%d", NULL };
  g_autofree char *address = start_server (self, argv, error);

  if (address == NULL)
    return FALSE;
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", address, TRUE);
  return TRUE;
}

static void
start_if_installed (HkSession *self, const char *program)
{
  const char *argv[] = { program, NULL };
  GPid pid;

  if (spawn (argv, TRUE, -1, &pid, NULL))
    g_ptr_array_add (self->pids, GINT_TO_POINTER (pid));
}

static gboolean
write_settings (HkSession *self, const HkSessionOptions *options, GError **error)
{
  g_autofree char *keyfile
      = g_build_filename (self->folder, "config", "glib-2.0", "settings", NULL);
  g_autofree char *gtk = g_build_filename (self->folder, "config", "gtk-4.0", NULL);
  g_autofree char *keyfile_name = g_build_filename (keyfile, "keyfile", NULL);
  g_autofree char *gtk_name = g_build_filename (gtk, "settings.ini", NULL);
  g_autofree char *ours = g_strdup_printf ("[io/github/hamkhan/Hamkhan]\n%s\n",
                                           options->settings == NULL ? "" : options->settings);
  const char *theirs = "[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n";

  g_autofree char *resources_name = g_build_filename (self->folder, "home", ".Xdefaults", NULL);
  g_autofree char *resources = g_strdup_printf ("Xft.dpi: %d\n", (int) (96 * options->text_scale));

  g_mkdir_with_parents (keyfile, 0700);
  g_mkdir_with_parents (gtk, 0700);
  return g_file_set_contents (keyfile_name, ours, -1, error)
         && g_file_set_contents (gtk_name, theirs, -1, error)
         && g_file_set_contents (resources_name, resources, -1, error);
}

static void
set_folder (HkSession *self, const char *variable, const char *name, int mode)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_mkdir_with_parents (path, mode);
  g_setenv (variable, path, TRUE);
}

/* The person's own faces stay: the pictures should show what the person will see. */
static void
link_fonts (HkSession *self)
{
  g_autofree char *from = g_build_filename (g_get_user_data_dir (), "fonts", NULL);
  g_autofree char *to = g_build_filename (self->folder, "data", "fonts", NULL);

  if (g_file_test (from, G_FILE_TEST_IS_DIR) && symlink (from, to) != 0)
    g_debug ("No link to %s: %s", from, g_strerror (errno));
}

static void
set_environment (HkSession *self)
{
  static const char *const unset[]
      = { "WAYLAND_DISPLAY", "GTK_THEME",    "GTK_A11Y", "AT_SPI_BUS_ADDRESS",
          "LANGUAGE",        "NO_AT_BRIDGE", "GTK_DEBUG" };

  for (gsize i = 0; i < G_N_ELEMENTS (unset); i++)
    g_unsetenv (unset[i]);
  set_folder (self, "XDG_CONFIG_HOME", "config", 0700);
  set_folder (self, "XDG_CACHE_HOME", "cache", 0700);
  set_folder (self, "XDG_STATE_HOME", "state", 0700);
  set_folder (self, "XDG_DATA_HOME", "data", 0700);
  link_fonts (self);
  set_folder (self, "XDG_RUNTIME_DIR", "run", 0700);
  set_folder (self, "HOME", "home", 0700);
  g_setenv ("GDK_BACKEND", "x11", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("ADW_DISABLE_PORTAL", "1", TRUE);
  g_setenv ("GTK_USE_PORTAL", "0", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  g_setenv ("GSETTINGS_SCHEMA_DIR", HK_BUILD_ROOT "/data", TRUE);
  g_setenv ("HK_LOCALES_DIR", HK_BUILD_ROOT "/data/locales", TRUE);
  g_setenv ("HK_LOCALEDIR", HK_BUILD_ROOT "/po", TRUE);
  g_setenv ("HK_DATADIR", HK_SOURCE_ROOT "/data", TRUE);
}

/**
 * hk_session_start:
 * @options: what it is like
 * @error: return location
 *
 * Changes the environment of the calling process, so that what it starts finds the session.
 *
 * Returns: (transfer full): a desktop, or %NULL with @error set
 */
HkSession *
hk_session_start (const HkSessionOptions *options, GError **error)
{
  g_autoptr (HkSession) self = g_new0 (HkSession, 1);

  self->pids = g_ptr_array_new ();
  self->folder = g_dir_make_tmp ("hamkhan-XXXXXX", error);
  if (self->folder == NULL)
    return NULL;
  set_environment (self);
  if (!write_settings (self, options, error) || !start_x (self, options, error)
      || !start_bus (self, error))
    return NULL;
  start_if_installed (self, "openbox");
  start_if_installed (self, "xcompmgr");
  return g_steal_pointer (&self);
}

static int
remove_one (const char *path, const struct stat *status, int kind, struct FTW *where)
{
  return remove (path);
}

/**
 * hk_session_stop:
 * @self: (transfer full): a session
 *
 * Ends what it started, the last first, and removes its folder.
 */
void
hk_session_stop (HkSession *self)
{
  for (guint i = self->pids->len; i > 0; i--)
    {
      GPid pid = GPOINTER_TO_INT (g_ptr_array_index (self->pids, i - 1));

      kill (pid, SIGTERM);
      if (!hk_session_wait (pid, 3000))
        {
          kill (pid, SIGKILL);
          waitpid (pid, NULL, 0);
        }
    }
  if (self->folder != NULL)
    nftw (self->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
  g_free (self->folder);
  g_ptr_array_unref (self->pids);
  g_free (self);
}

/**
 * hk_session_get_program:
 *
 * Returns: (transfer full): the program that was built, or that of the environment variable HK_PROGRAM
 */
char *
hk_session_get_program (void)
{
  const char *given = g_getenv ("HK_PROGRAM");

  return g_strdup (given == NULL ? HK_BUILD_ROOT "/src/app/hamkhan" : given);
}

/**
 * hk_session_spawn:
 * @self: a session
 * @argv: a program and its arguments
 * @errors: a file descriptor for what it says to the standard error, or -1 to let it be seen
 * @pid: (out): its process, which is ended with the session if it has not ended by itself
 * @error: return location
 *
 * Returns: whether it was started
 */
gboolean
hk_session_spawn (HkSession *self, const char *const *argv, int errors, GPid *pid, GError **error)
{
  return spawn (argv, FALSE, errors, pid, error);
}

/**
 * hk_session_wait:
 * @pid: a child of this process
 * @milliseconds: how long to wait at most
 *
 * Returns: whether it has ended; it is reaped then
 */
gboolean
hk_session_wait (GPid pid, guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_GINT64_CONSTANT (1000);

  do
    {
      pid_t ended = waitpid (pid, NULL, WNOHANG);

      if (ended == pid || (ended < 0 && errno == ECHILD))
        return TRUE;
      poll (NULL, 0, 5);
    }
  while (g_get_monotonic_time () < end);
  return FALSE;
}
