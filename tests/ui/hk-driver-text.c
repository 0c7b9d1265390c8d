/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that are read, as a screen reader reads them. */
#include "config.h"

#include "hk-driver-private.h"

/* Running text, and not a heading of the same name. */
#define LEAST_TEXT 200

static gboolean
is_text (AtspiAccessible *node, int depth, gpointer data)
{
  HkDriverSearch *search = data;
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
  return hk_driver_walk (self, is_text, data);
}

static AtspiAccessible *
find_text (HkDriver *self, const char *name)
{
  HkDriverSearch search = { .name = name };

  if (!hk_driver_wait (self, text_has_come, &search))
    hk_driver_fail (self, "expected a text called", name);
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
  HkDriverSearch search = { .name = name };
  HK_AUTO (AtspiAccessible, node) = NULL;
  HK_AUTO (AtspiComponent, component) = NULL;
  g_autofree AtspiRect *rect = NULL;

  if (!hk_driver_walk (self, is_text, &search))
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
    hk_driver_fail (self, "the Tab key does not lead to", name);
}
