/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reference-row.h"

#include <glib/gi18n-lib.h>

#include "hk-clipboard.h"
#include "hk-format.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-range.h"
#include "hk-script.h"
#include "hk-text-block.h"

struct _HkReferenceRow
{
  GtkWidget parent_instance;

  HkReferenceEntry *entry;
  HkQuery *query; /* whose places are marked */
  HkTextBlock *text;
  HkTextBlock *facts;
  GtkWidget *foot;
  GtkWidget *buttons; /* NULL until they are needed */
  gboolean hovered;
  gboolean selected;
};

enum
{
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkReferenceRow, hk_reference_row, GTK_TYPE_WIDGET)

static GtkWidget *
button_new (const char *icon, const char *label, const char *action, guint position)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  return button;
}

static void
update_buttons (HkReferenceRow *self)
{
  gboolean wanted = self->entry != NULL && (self->hovered || self->selected);
  g_autofree char *link = NULL;
  guint position;

  if (!wanted)
    {
      g_clear_pointer (&self->buttons, gtk_widget_unparent);
      return;
    }
  if (self->buttons != NULL)
    return;
  position = hk_reference_entry_get_position (self->entry);
  link = hk_reference_entry_dup_link (self->entry);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  if (link != NULL)
    gtk_box_append (GTK_BOX (self->buttons),
                    button_new ("adw-external-link-symbolic", _ ("Open Link"), "win.open-link-of",
                                position));
  gtk_box_append (GTK_BOX (self->buttons), button_new ("document-edit-symbolic", _ ("Edit Details"),
                                                       "win.edit-details-of", position));
  gtk_box_append (GTK_BOX (self->buttons), button_new ("edit-copy-symbolic", _ ("Copy Citation"),
                                                       "win.copy-citation-of", position));
  gtk_widget_insert_before (self->buttons, self->foot, NULL);
}

static void
set_hovered (HkReferenceRow *self, gboolean hovered)
{
  self->hovered = hovered;
  update_buttons (self);
}

static void
entered (GtkEventControllerMotion *motion, double x, double y, HkReferenceRow *self)
{
  set_hovered (self, TRUE);
}

static void
left (GtkEventControllerMotion *motion, HkReferenceRow *self)
{
  set_hovered (self, FALSE);
}

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, HkReferenceRow *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[SIGNAL_MENU], 0, x, y);
}

static void
show_facts (HkReferenceRow *self)
{
  g_autoptr (GString) facts
      = g_string_new (hk_name_of_kind (hk_reference_entry_get_kind (self->entry)));
  g_autofree char *link = hk_reference_entry_dup_link (self->entry);
  g_autoptr (GUri) uri = link == NULL ? NULL : g_uri_parse (link, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri == NULL ? NULL : g_uri_get_host (uri);
  guint n_repairs = hk_reference_entry_count_repairs (self->entry);

  if (host != NULL)
    /* An isolate keeps the host's parts in order inside a Persian line. */
    g_string_append_printf (facts, "   \u2066%s\u2069",
                            g_str_has_prefix (host, "www.") ? host + 4 : host);
  if (n_repairs > 0)
    {
      g_autofree char *number = hk_format_number (n_repairs, hk_locale_get_language ());

      g_string_append (facts, "   ");
      /* TRANSLATORS: %s is a number of places in the text */
      g_string_append_printf (facts, ngettext ("%s repair", "%s repairs", n_repairs), number);
    }
  if (hk_reference_entry_is_unsure (self->entry))
    /* TRANSLATORS: what was understood of a reference is to be checked */
    g_string_append_printf (facts, "   ⚠ %s", _ ("unsure"));
  hk_text_block_set_text (self->facts, facts->str, hk_locale_get_language ());
}

static GdkContentProvider *
prepare_drag (GtkDragSource *source, double x, double y, HkReferenceRow *self)
{
  if (self->entry == NULL)
    return NULL;
  return hk_content_new (hk_text_block_get_text (self->text), NULL, NULL);
}

static void
hk_reference_row_dispose (GObject *object)
{
  HkReferenceRow *self = HK_REFERENCE_ROW (object);
  GtkWidget *child;

  self->buttons = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->query, hk_query_unref);
  G_OBJECT_CLASS (hk_reference_row_parent_class)->dispose (object);
}

static void
hk_reference_row_class_init (HkReferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_reference_row_dispose;

  /**
   * HkReferenceRow::menu:
   * @self: the row
   * @x: where the menu was asked for
   * @y: where the menu was asked for
   *
   * The person asked for the row's menu.
   */
  signals[SIGNAL_MENU]
      = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reference");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_reference_row_init (HkReferenceRow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 2);

  self->text = HK_TEXT_BLOCK (hk_text_block_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->foot, "foot");
  self->facts = HK_TEXT_BLOCK (hk_text_block_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->facts), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->facts), "facts");
  gtk_widget_set_hexpand (GTK_WIDGET (self->facts), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->facts), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->foot), GTK_WIDGET (self->facts));
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));

  g_signal_connect (motion, "enter", G_CALLBACK (entered), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (drag, "prepare", G_CALLBACK (prepare_drag), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * hk_reference_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
hk_reference_row_new (void)
{
  return g_object_new (HK_TYPE_REFERENCE_ROW, NULL);
}

/**
 * hk_reference_row_show:
 * @self: a row
 * @entry: (nullable): what to show; %NULL when the row is put aside
 * @text: (nullable): how the reference is written; not %NULL with @entry
 * @styles: (nullable): italics and the like in @text
 * @query: (nullable): what to mark
 */
void
hk_reference_row_show (HkReferenceRow *self,
                       HkReferenceEntry *entry,
                       const char *text,
                       PangoAttrList *styles,
                       HkQuery *query)
{
  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  g_set_object (&self->entry, entry);
  g_clear_pointer (&self->query, hk_query_unref);
  if (entry == NULL)
    return;
  hk_text_block_set_text (self->text, text, hk_reference_entry_get_language (entry));
  hk_text_block_set_styles (self->text, styles);
  show_facts (self);
  hk_reference_row_set_query (self, query);
  update_buttons (self);
}

/**
 * hk_reference_row_set_query:
 * @self: a row
 * @query: (nullable): what to mark
 */
void
hk_reference_row_set_query (HkReferenceRow *self, HkQuery *query)
{
  g_autoptr (HkFolded) folded = NULL;
  g_autoptr (GArray) ranges = NULL;

  if (query == self->query)
    return;
  g_clear_pointer (&self->query, hk_query_unref);
  if (query != NULL && self->entry != NULL)
    {
      self->query = hk_query_ref (query);
      ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
      folded = hk_folded_new (hk_text_block_get_text (self->text), -1);
      hk_query_match (query, folded, ranges);
    }
  hk_text_block_set_marks (self->text, ranges);
}

/**
 * hk_reference_row_set_selected:
 * @self: a row
 * @selected: whether its reference is selected
 */
void
hk_reference_row_set_selected (HkReferenceRow *self, gboolean selected)
{
  self->selected = selected;
  update_buttons (self);
}

/**
 * hk_reference_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
HkReferenceEntry *
hk_reference_row_get_entry (HkReferenceRow *self)
{
  return self->entry;
}
