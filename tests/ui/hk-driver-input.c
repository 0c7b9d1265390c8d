/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does: presses what is there by name, fills in, types, drags. */
#include "config.h"

#include <X11/Xatom.h>
#include <X11/extensions/XTest.h>

#include "hk-driver-private.h"

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
  HkDriverSearch *search = data;
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
  HkDriverSearch *search = data;
  HK_AUTO (AtspiAccessible, node) = NULL;
  HK_AUTO (AtspiAction, action) = NULL;

  search->found = NULL;
  if (!hk_driver_walk (self, is_pressable, search))
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
  HkDriverSearch search = { .name = name };

  if (!hk_driver_wait (self, press_now, &search))
    hk_driver_fail (self, "expected something to press called", name);
}

static gboolean
is_entry (AtspiAccessible *node, int depth, gpointer data)
{
  HkDriverSearch *search = data;
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
  HkDriverSearch *search = data;

  search->found = NULL;
  return hk_driver_walk (self, is_entry, search);
}

static AtspiAccessible *
find_entry (HkDriver *self, const char *name)
{
  HkDriverSearch search = { .name = name };

  if (!hk_driver_wait (self, find_entry_now, &search))
    hk_driver_fail (self, "expected an entry called", name);
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

/* Keyboard and mouse */

/**
 * hk_driver_key:
 * @self: a driver
 * @keys: names of X keysyms, pressed together, such as "Control_L Shift_L c"
 *
 * A person sees which window has the keyboard: the key waits until one of the program has it.
 */
void
hk_driver_key (HkDriver *self, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  guint n = g_strv_length (names);

  hk_driver_expect_window (self, NULL);
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
