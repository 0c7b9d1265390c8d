/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-driver.h"

#include <gtk/gtk.h>

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <gdk/gdk.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* Milliseconds that anything may take on a loaded machine before the test fails. */
#define TIMEOUT 30000

#define MAX_DEPTH 40

/* libatspi defines no cleanup functions. */
#define HK_AUTO(type, name) __attribute__ ((cleanup (unref_object))) type *name

static void
unref_object (gpointer object)
{
  g_clear_object ((GObject **) object);
}

struct _HkDriver
{
  HkSession *session;
  Display *display;
  GPid pid; /* 0 when the program does not run */
  char *
      errors; /* name of the file of what it says to the standard error; NULL when it does not run */
};

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
  gint64 end = g_get_monotonic_time () + TIMEOUT * G_GINT64_CONSTANT (1000);

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

/* The tree */

static AtspiAccessible *
get_application (HkDriver *self)
{
  HK_AUTO (AtspiAccessible, desktop) = atspi_get_desktop (0);
  int n;

  atspi_accessible_clear_cache (desktop);
  n = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n; i++)
    {
      AtspiAccessible *application = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (application != NULL && self->pid != 0
          && atspi_accessible_get_process_id (application, NULL) == (guint) self->pid)
        {
          atspi_accessible_clear_cache (application);
          return application;
        }
      g_clear_object (&application);
    }
  return NULL;
}

typedef gboolean (*Visit) (AtspiAccessible *node, int depth, gpointer data);

static gboolean
walk (AtspiAccessible *node, int depth, gboolean last_first, Visit visit, gpointer data)
{
  int n;

  if (visit (node, depth, data))
    return TRUE;
  n = depth > MAX_DEPTH ? 0 : atspi_accessible_get_child_count (node, NULL);
  for (int i = 0; i < n; i++)
    {
      HK_AUTO (AtspiAccessible, child)
          = atspi_accessible_get_child_at_index (node, last_first ? n - 1 - i : i, NULL);

      if (child != NULL && walk (child, depth + 1, last_first, visit, data))
        return TRUE;
    }
  return FALSE;
}

static gboolean
walk_application (HkDriver *self, Visit visit, gpointer data)
{
  HK_AUTO (AtspiAccessible, application) = get_application (self);

  return application != NULL && walk (application, 0, FALSE, visit, data);
}

typedef struct
{
  const char *name;
  AtspiRole role;
  AtspiAccessible *found;
  GPtrArray *names;
  GString *text;
} Search;

static gboolean
is_named (AtspiAccessible *node, int depth, gpointer data)
{
  Search *search = data;
  g_autofree char *name = atspi_accessible_get_name (node, NULL);

  if (name == NULL || !g_str_equal (name, search->name))
    return FALSE;
  search->found = g_object_ref (node);
  return TRUE;
}

/**
 * hk_driver_find_now:
 * @self: a driver
 * @name: an accessible name
 *
 * Returns: (transfer full) (nullable): the first thing of that name, if it is there
 */
AtspiAccessible *
hk_driver_find_now (HkDriver *self, const char *name)
{
  Search search = { .name = name };

  walk_application (self, is_named, &search);
  return search.found;
}

static gboolean
has_come (HkDriver *self, gpointer data)
{
  Search *search = data;

  search->found = hk_driver_find_now (self, search->name);
  return search->found != NULL;
}

static gboolean
has_gone (HkDriver *self, gpointer data)
{
  HK_AUTO (AtspiAccessible, found) = hk_driver_find_now (self, data);

  return found == NULL;
}

static void
fail (HkDriver *self, const char *what, const char *name)
{
  g_autofree char *tree = hk_driver_dump (self);

  g_test_message ("%s “%s”; on the screen is:\n%s", what, name, tree);
  g_test_fail_printf ("%s “%s”", what, name);
  g_error ("%s “%s”; on the screen is:\n%s", what, name, tree);
}

/**
 * hk_driver_find:
 * @self: a driver
 * @name: an accessible name
 *
 * Waits for it; the test fails when it does not come.
 *
 * Returns: (transfer full): the first thing of that name
 */
AtspiAccessible *
hk_driver_find (HkDriver *self, const char *name)
{
  Search search = { .name = name };

  if (!hk_driver_wait (self, has_come, &search))
    fail (self, "expected", name);
  return search.found;
}

/**
 * hk_driver_expect:
 * @self: a driver
 * @name: an accessible name
 *
 * Waits for it; the test fails when it does not come.
 */
void
hk_driver_expect (HkDriver *self, const char *name)
{
  HK_AUTO (AtspiAccessible, found) = hk_driver_find (self, name);

  g_assert_nonnull (found);
}

/* What lies over the rest is the last child: it is found before the long lists below it are read. */
static gboolean
is_told (HkDriver *self, gpointer text)
{
  HK_AUTO (AtspiAccessible, application) = get_application (self);
  Search search = { .name = text };
  gboolean found = application != NULL && walk (application, 0, TRUE, is_named, &search);

  g_clear_object (&search.found);
  return found;
}

/**
 * hk_driver_expect_told:
 * @self: a driver
 * @text: what the person is told in passing, by a toast
 *
 * As hk_driver_expect(), for what is gone again in seconds: to be asked right after what brings it.
 */
void
hk_driver_expect_told (HkDriver *self, const char *text)
{
  if (!hk_driver_wait (self, is_told, (gpointer) text))
    fail (self, "expected to be told", text);
}

/**
 * hk_driver_wait_until_gone:
 * @self: a driver
 * @name: an accessible name
 *
 * The test fails when it stays.
 */
void
hk_driver_wait_until_gone (HkDriver *self, const char *name)
{
  if (!hk_driver_wait (self, has_gone, (gpointer) name))
    fail (self, "expected no", name);
}

/* What is not laid out, such as what is on another page, has no size. */
static gboolean
has_size (AtspiAccessible *node)
{
  HK_AUTO (AtspiComponent, component) = atspi_accessible_get_component_iface (node);
  g_autofree AtspiRect *rect
      = component == NULL ? NULL
                          : atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);

  return rect != NULL && rect->width > 0 && rect->height > 0;
}

static gboolean
is_pressable (AtspiAccessible *node, int depth, gpointer data)
{
  Search *search = data;
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  AtspiRole role = atspi_accessible_get_role (node, NULL);

  if (name == NULL || !g_str_equal (name, search->name))
    return FALSE;
  if (role != ATSPI_ROLE_PUSH_BUTTON && role != ATSPI_ROLE_TOGGLE_BUTTON
      && role != ATSPI_ROLE_PAGE_TAB && role != ATSPI_ROLE_CHECK_BOX
      && role != ATSPI_ROLE_RADIO_BUTTON && role != ATSPI_ROLE_MENU_ITEM)
    return FALSE;
  if (!has_size (node))
    return FALSE;
  search->found = g_object_ref (node);
  return TRUE;
}

static gboolean
press_now (HkDriver *self, gpointer data)
{
  Search *search = data;
  HK_AUTO (AtspiAccessible, node) = NULL;
  HK_AUTO (AtspiAction, action) = NULL;

  search->found = NULL;
  if (!walk_application (self, is_pressable, search))
    return FALSE;
  node = search->found;
  action = atspi_accessible_get_action_iface (node);
  return action != NULL && atspi_action_do_action (action, 0, NULL);
}

/**
 * hk_driver_press:
 * @self: a driver
 * @name: the name of a button, tab or menu item
 *
 * Waits for it and presses it.
 */
void
hk_driver_press (HkDriver *self, const char *name)
{
  Search search = { .name = name };

  if (!hk_driver_wait (self, press_now, &search))
    fail (self, "expected something to press called", name);
}

static gboolean
is_entry (AtspiAccessible *node, int depth, gpointer data)
{
  Search *search = data;
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  HK_AUTO (AtspiEditableText, text) = NULL;

  if (name == NULL || !g_str_equal (name, search->name) || !has_size (node))
    return FALSE;
  text = atspi_accessible_get_editable_text_iface (node);
  if (text == NULL)
    return FALSE;
  search->found = g_object_ref (node);
  return TRUE;
}

static gboolean
find_entry_now (HkDriver *self, gpointer data)
{
  Search *search = data;

  search->found = NULL;
  return walk_application (self, is_entry, search);
}

static AtspiAccessible *
find_entry (HkDriver *self, const char *name)
{
  Search search = { .name = name };

  if (!hk_driver_wait (self, find_entry_now, &search))
    fail (self, "expected an entry called", name);
  return search.found;
}

/**
 * hk_driver_enter:
 * @self: a driver
 * @name: the name of an entry
 * @text: UTF-8
 *
 * Waits for it and puts the text in the place of what is in it.
 */
void
hk_driver_enter (HkDriver *self, const char *name, const char *text)
{
  HK_AUTO (AtspiAccessible, node) = find_entry (self, name);
  HK_AUTO (AtspiEditableText, editable) = atspi_accessible_get_editable_text_iface (node);

  g_assert_true (atspi_editable_text_set_text_contents (editable, text, NULL));
}

/**
 * hk_driver_read_entry:
 * @self: a driver
 * @name: the name of an entry
 *
 * Returns: (transfer full): what is in it
 */
char *
hk_driver_read_entry (HkDriver *self, const char *name)
{
  HK_AUTO (AtspiAccessible, node) = find_entry (self, name);
  HK_AUTO (AtspiText, text) = atspi_accessible_get_text_iface (node);

  return atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
}

/**
 * hk_driver_get_place:
 * @self: a driver
 * @name: an accessible name
 *
 * Returns: where it stands in the window, in pixels
 */
AtspiRect
hk_driver_get_place (HkDriver *self, const char *name)
{
  HK_AUTO (AtspiAccessible, node) = hk_driver_find (self, name);
  HK_AUTO (AtspiComponent, component) = atspi_accessible_get_component_iface (node);
  AtspiRect *rect = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  AtspiRect place = *rect;

  g_free (rect);
  return place;
}

/* Running text, and not a heading of the same name. */
#define LEAST_TEXT 200

static gboolean
is_text (AtspiAccessible *node, int depth, gpointer data)
{
  Search *search = data;
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  HK_AUTO (AtspiText, text) = NULL;

  if (name == NULL || !g_str_equal (name, search->name))
    return FALSE;
  text = atspi_accessible_get_text_iface (node);
  if (text == NULL || atspi_text_get_character_count (text, NULL) < LEAST_TEXT)
    return FALSE;
  search->found = g_object_ref (node);
  return TRUE;
}

static gboolean
text_has_come (HkDriver *self, gpointer data)
{
  return walk_application (self, is_text, data);
}

static AtspiAccessible *
find_text (HkDriver *self, const char *name)
{
  Search search = { .name = name };

  if (!hk_driver_wait (self, text_has_come, &search))
    fail (self, "expected a text called", name);
  return search.found;
}

/**
 * hk_driver_get_text_place:
 * @self: a driver
 * @name: the name of a running text
 *
 * Returns: where it stands in the window, in pixels; without a size where it is not shown
 */
AtspiRect
hk_driver_get_text_place (HkDriver *self, const char *name)
{
  Search search = { .name = name };
  HK_AUTO (AtspiAccessible, node) = NULL;
  HK_AUTO (AtspiComponent, component) = NULL;
  g_autofree AtspiRect *rect = NULL;

  if (!walk_application (self, is_text, &search))
    return (AtspiRect){ 0 };
  node = search.found;
  component = atspi_accessible_get_component_iface (node);
  rect = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  return rect == NULL ? (AtspiRect){ 0 } : *rect;
}

/**
 * hk_driver_read_text:
 * @self: a driver
 * @name: the name of a running text
 *
 * Returns: (transfer full): the text
 */
char *
hk_driver_read_text (HkDriver *self, const char *name)
{
  HK_AUTO (AtspiAccessible, node) = find_text (self, name);
  HK_AUTO (AtspiText, text) = atspi_accessible_get_text_iface (node);

  return atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
}

/**
 * hk_driver_read_stretch:
 * @self: a driver
 * @name: the name of a running text
 * @offset: a character of it
 * @granularity: by what a screen reader steps there
 *
 * Returns: (transfer full): what the screen reader would read, and where it is in characters
 */
AtspiTextRange *
hk_driver_read_stretch (HkDriver *self,
                        const char *name,
                        int offset,
                        AtspiTextGranularity granularity)
{
  HK_AUTO (AtspiAccessible, node) = find_text (self, name);
  HK_AUTO (AtspiText, text) = atspi_accessible_get_text_iface (node);

  return atspi_text_get_string_at_offset (text, offset, granularity, NULL);
}

/**
 * hk_driver_get_selection:
 * @self: a driver
 * @name: the name of a running text
 *
 * Returns: (transfer full) (nullable): what is selected of it, in characters
 */
AtspiRange *
hk_driver_get_selection (HkDriver *self, const char *name)
{
  HK_AUTO (AtspiAccessible, node) = find_text (self, name);
  HK_AUTO (AtspiText, text) = atspi_accessible_get_text_iface (node);

  if (atspi_text_get_n_selections (text, NULL) == 0)
    return NULL;
  return atspi_text_get_selection (text, 0, NULL);
}

/**
 * hk_driver_has_focus:
 * @self: a driver
 * @name: the name of a running text
 *
 * Returns: whether it has the keyboard focus
 */
gboolean
hk_driver_has_focus (HkDriver *self, const char *name)
{
  HK_AUTO (AtspiAccessible, node) = find_text (self, name);
  HK_AUTO (AtspiStateSet, states) = atspi_accessible_get_state_set (node);

  return atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);
}

/* Goes on where the last key has not led there. */
static gboolean
tab_to (HkDriver *self, gpointer data)
{
  if (hk_driver_has_focus (self, data))
    return TRUE;
  hk_driver_key (self, "Shift_L Tab");
  return FALSE;
}

/**
 * hk_driver_focus_text:
 * @self: a driver
 * @name: the name of a running text
 *
 * Goes there backwards with the Tab key: forwards it stops at each row of the list.
 */
void
hk_driver_focus_text (HkDriver *self, const char *name)
{
  if (!hk_driver_wait (self, tab_to, (gpointer) name))
    fail (self, "the Tab key does not lead to", name);
}

static gboolean
collect (AtspiAccessible *node, int depth, gpointer data)
{
  Search *search = data;

  if (search->role == ATSPI_ROLE_INVALID || atspi_accessible_get_role (node, NULL) == search->role)
    g_ptr_array_add (search->names, atspi_accessible_get_name (node, NULL));
  return FALSE;
}

/**
 * hk_driver_list_names:
 * @self: a driver
 * @role: a role, or %ATSPI_ROLE_INVALID for all
 *
 * Returns: (transfer full) (element-type utf8): the names of all that is there with that role
 */
GPtrArray *
hk_driver_list_names (HkDriver *self, AtspiRole role)
{
  Search search = { .role = role, .names = g_ptr_array_new_with_free_func (g_free) };

  walk_application (self, collect, &search);
  return search.names;
}

static gboolean
print (AtspiAccessible *node, int depth, gpointer data)
{
  Search *search = data;
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (node, NULL);

  g_string_append_printf (search->text, "%*s[%s] %s\n", depth * 2, "", role, name);
  return FALSE;
}

/**
 * hk_driver_dump:
 * @self: a driver
 *
 * Returns: (transfer full): the accessible tree as text, for a person who reads why a test failed
 */
char *
hk_driver_dump (HkDriver *self)
{
  Search search = { .text = g_string_new (NULL) };

  walk_application (self, print, &search);
  return g_string_free (search.text, FALSE);
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
  gboolean ended = FALSE;

  /* A window that has just closed may still have the keyboard. */
  for (int i = 0; i < TIMEOUT / 2000 && !ended; i++)
    {
      hk_driver_key (self, "Control_L q");
      ended = hk_session_wait (self->pid, 2000);
    }
  g_assert_true (ended);
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
  g_assert_true (hk_session_wait (self->pid, TIMEOUT));
  check_errors (self);
}

/* Keyboard and clipboard */

/**
 * hk_driver_key:
 * @self: a driver
 * @keys: names of X keysyms, pressed together, such as "Control_L Shift_L c"
 */
void
hk_driver_key (HkDriver *self, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  guint n = g_strv_length (names);

  for (guint i = 0; i < 2 * n; i++)
    {
      guint index = i < n ? i : 2 * n - 1 - i;
      KeyCode code = XKeysymToKeycode (self->display, XStringToKeysym (names[index]));

      g_assert_cmpint (code, !=, 0);
      XTestFakeKeyEvent (self->display, code, i < n, CurrentTime);
    }
  XSync (self->display, False);
}

/* Where what is seen of a window begins in its X window, which has the shadow in it. */
static gboolean
read_shadow (HkDriver *self, Window window, int *left, int *top)
{
  Atom name = XInternAtom (self->display, "_GTK_FRAME_EXTENTS", False), type;
  unsigned char *data = NULL;
  unsigned long n = 0, rest;
  int format;

  XGetWindowProperty (self->display, window, name, 0, 4, False, XA_CARDINAL, &type, &format, &n,
                      &rest, &data);
  if (n == 4)
    {
      *left = (int) ((long *) (gpointer) data)[0];
      *top = (int) ((long *) (gpointer) data)[2];
    }
  if (data != NULL)
    XFree (data);
  return n == 4;
}

/* Where the window is that stands in the middle of the screen: from the window manager's frame in. */
static void
find_origin (HkDriver *self, int *x, int *y)
{
  Window screen = DefaultRootWindow (self->display), window = screen, root, child;
  int left = 0, top = 0, at;
  unsigned int mask;

  XTestFakeMotionEvent (self->display, -1, DisplayWidth (self->display, 0) / 2,
                        DisplayHeight (self->display, 0) / 2, CurrentTime);
  XSync (self->display, False);
  do
    {
      g_assert_true (
          XQueryPointer (self->display, window, &root, &child, &at, &at, &at, &at, &mask));
      window = child == None ? window : child;
    }
  while (child != None && !read_shadow (self, window, &left, &top));
  g_assert_cmpuint (window, !=, screen);
  XTranslateCoordinates (self->display, window, screen, left, top, x, y, &child);
}

/**
 * hk_driver_drag:
 * @self: a driver
 * @x: where to press the button, in pixels of the window
 * @y: where to press it
 * @to_x: where to let it go
 * @to_y: where to let it go
 *
 * Drags with the first button of the mouse.
 */
void
hk_driver_drag (HkDriver *self, int x, int y, int to_x, int to_y)
{
  const int n_steps = 12;
  int left, top;

  find_origin (self, &left, &top);
  XTestFakeMotionEvent (self->display, -1, left + x, top + y, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  for (int i = 1; i <= n_steps; i++)
    {
      XTestFakeMotionEvent (self->display, -1, left + x + (to_x - x) * i / n_steps,
                            top + y + (to_y - y) * i / n_steps, 10);
      XSync (self->display, False);
    }
  XTestFakeButtonEvent (self->display, 1, False, 10);
  XSync (self->display, False);
}

/**
 * hk_driver_type:
 * @self: a driver
 * @text: lower-case ASCII letters and digits
 */
void
hk_driver_type (HkDriver *self, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      char key[2] = { *p, '\0' };

      hk_driver_key (self, *p == ' ' ? "space" : key);
    }
}

typedef struct
{
  char *text;
  gboolean done;
} Reading;

static void
clipboard_spliced (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    {
      g_autoptr (GBytes) bytes
          = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
      gsize n;
      const char *text = g_bytes_get_data (bytes, &n);

      reading->text = g_strndup (text == NULL ? "" : text, n);
    }
  reading->done = TRUE;
}

static void
clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GInputStream) stream
      = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    reading->done = TRUE;
  else
    g_output_stream_splice_async (memory, stream,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                      | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, clipboard_spliced, reading);
}

static gboolean
is_done (HkDriver *self, gpointer data)
{
  return ((Reading *) data)->done;
}

/**
 * hk_driver_read_clipboard:
 * @self: a driver
 * @mime_type: a type
 *
 * Returns: (transfer full) (nullable): what another program gets of that type
 */
char *
hk_driver_read_clipboard (HkDriver *self, const char *mime_type)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  const char *types[] = { mime_type, NULL };
  Reading reading = { 0 };

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, clipboard_read, &reading);
  g_assert_true (hk_driver_wait (self, is_done, &reading));
  return reading.text;
}
