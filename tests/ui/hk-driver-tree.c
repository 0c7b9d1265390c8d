/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is on the screen: the tree that a screen reader sees, looked through by names. */
#include "config.h"

#include "hk-driver-private.h"

#define MAX_DEPTH 40

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

static gboolean
walk (AtspiAccessible *node, int depth, gboolean last_first, HkDriverVisit visit, gpointer data)
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

/**
 * hk_driver_walk:
 * @self: a driver
 * @visit: asked about each thing; where it returns %TRUE the walk ends
 * @data: passed to @visit
 *
 * Walks over all that is on the screen, parents before their children.
 *
 * Returns: whether @visit ended it
 */
gboolean
hk_driver_walk (HkDriver *self, HkDriverVisit visit, gpointer data)
{
  HK_AUTO (AtspiAccessible, application) = get_application (self);

  return application != NULL && walk (application, 0, FALSE, visit, data);
}

static gboolean
is_named (AtspiAccessible *node, int depth, gpointer data)
{
  HkDriverSearch *search = data;
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
  HkDriverSearch search = { .name = name };

  hk_driver_walk (self, is_named, &search);
  return search.found;
}

static gboolean
has_come (HkDriver *self, gpointer data)
{
  HkDriverSearch *search = data;

  search->found = hk_driver_find_now (self, search->name);
  return search->found != NULL;
}

static gboolean
has_gone (HkDriver *self, gpointer data)
{
  HK_AUTO (AtspiAccessible, found) = hk_driver_find_now (self, data);

  return found == NULL;
}

/**
 * hk_driver_fail:
 * @self: a driver
 * @what: what went wrong
 * @name: the accessible name that was looked for
 *
 * Fails the test and tells what is on the screen.
 */
void
hk_driver_fail (HkDriver *self, const char *what, const char *name)
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
  HkDriverSearch search = { .name = name };

  if (!hk_driver_wait (self, has_come, &search))
    hk_driver_fail (self, "expected", name);
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

static gboolean
is_focused (AtspiAccessible *node, int depth, gpointer data)
{
  HK_AUTO (AtspiStateSet, states) = NULL;

  if (!is_named (node, depth, data))
    return FALSE;
  g_clear_object (&((HkDriverSearch *) data)->found);
  states = atspi_accessible_get_state_set (node);
  return atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);
}

static gboolean
focus_is_at (HkDriver *self, gpointer name)
{
  return hk_driver_walk (self, is_focused, &(HkDriverSearch){ .name = name });
}

/**
 * hk_driver_expect_focus:
 * @self: a driver
 * @name: an accessible name
 *
 * Waits until the keyboard is there; the test fails when it does not come.
 */
void
hk_driver_expect_focus (HkDriver *self, const char *name)
{
  if (!hk_driver_wait (self, focus_is_at, (gpointer) name))
    hk_driver_fail (self, "expected the keyboard at", name);
}

/* GTK 4.8 says it of windows, and of dialogs, which are GTK's own, not. */
static gboolean
has_keyboard (AtspiAccessible *window)
{
  HK_AUTO (AtspiStateSet, states) = atspi_accessible_get_state_set (window);

  return atspi_state_set_contains (states, ATSPI_STATE_ACTIVE)
         || atspi_accessible_get_role (window, NULL) != ATSPI_ROLE_FRAME;
}

static gboolean
window_is_active (HkDriver *self, gpointer title)
{
  HK_AUTO (AtspiAccessible, application) = get_application (self);
  int n = application == NULL ? 0 : atspi_accessible_get_child_count (application, NULL);

  for (int i = 0; i < n; i++)
    {
      HK_AUTO (AtspiAccessible, window)
          = atspi_accessible_get_child_at_index (application, i, NULL);
      g_autofree char *name = window == NULL ? NULL : atspi_accessible_get_name (window, NULL);

      if (name != NULL && (title == NULL || g_str_equal (name, title)) && has_keyboard (window))
        return TRUE;
    }
  return FALSE;
}

/**
 * hk_driver_expect_window:
 * @self: a driver
 * @title: (nullable): the title of a window; %NULL for any of the program
 *
 * Waits until what is typed goes there; the test fails when it does not come to that.
 */
void
hk_driver_expect_window (HkDriver *self, const char *title)
{
  if (!hk_driver_wait (self, window_is_active, (gpointer) title))
    hk_driver_fail (self, "expected the keyboard in the window", title == NULL ? "" : title);
}

/* What lies over the rest is the last child: it is found before the long lists below it are read. */
static gboolean
is_told (HkDriver *self, gpointer text)
{
  HK_AUTO (AtspiAccessible, application) = get_application (self);
  HkDriverSearch search = { .name = text };
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
    hk_driver_fail (self, "expected to be told", text);
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
    hk_driver_fail (self, "expected no", name);
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

static gboolean
collect (AtspiAccessible *node, int depth, gpointer data)
{
  HkDriverSearch *search = data;

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
  HkDriverSearch search = { .role = role, .names = g_ptr_array_new_with_free_func (g_free) };

  hk_driver_walk (self, collect, &search);
  return search.names;
}

static gboolean
print (AtspiAccessible *node, int depth, gpointer data)
{
  HkDriverSearch *search = data;
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
  HkDriverSearch search = { .text = g_string_new (NULL) };

  hk_driver_walk (self, print, &search);
  return g_string_free (search.text, FALSE);
}
