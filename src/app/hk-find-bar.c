/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-find-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-accessible.h"
#include "hk-format.h"
#include "hk-locale.h"

struct _HkFindBar
{
  AdwBin parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  HkAbstractsView *abstracts; /* stands beside the bar */
  guint n_found;
};

G_DEFINE_FINAL_TYPE (HkFindBar, hk_find_bar, ADW_TYPE_BIN)

static void
show_found (HkFindBar *self, guint current)
{
  g_autofree char *n = hk_format_number (self->n_found, hk_locale_get_language ());
  g_autofree char *number = hk_format_number (current, hk_locale_get_language ());
  g_autofree char *text = NULL;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    text = g_strdup ("");
  else if (self->n_found == 0)
    text = g_strdup (_ ("Not found"));
  else if (current == 0)
    /* TRANSLATORS: %s is a number of places in the text */
    text = g_strdup_printf (ngettext ("%s match", "%s matches", self->n_found), n);
  else
    /* TRANSLATORS: which of how many matches */
    text = g_strdup_printf (_ ("%s of %s"), number, n);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), *text != '\0');
}

static void
find (HkFindBar *self, const char *text)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_query_unref);

  if (*text != '\0')
    g_ptr_array_add (queries, hk_query_new (text));
  self->n_found = hk_abstracts_view_find (self->abstracts, queries->len == 0 ? NULL : queries);
}

static void
changed (GtkSearchEntry *entry, HkFindBar *self)
{
  g_autofree char *phrase = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  /* Several words are looked for as they stand; while the last one is not whole yet, one by one. */
  phrase = g_strconcat ("\"", text, "\"", NULL);
  if (strchr (text, ' ') != NULL && strchr (text, '"') == NULL)
    find (self, phrase);
  else
    self->n_found = 0;
  if (self->n_found == 0)
    find (self, text);
  show_found (self, 0);
}

static void
step (HkFindBar *self, int direction)
{
  show_found (self, hk_abstracts_view_step (self->abstracts, direction));
}

static void
next (GtkWidget *widget, HkFindBar *self)
{
  step (self, 1);
}

static void
previous (GtkWidget *widget, HkFindBar *self)
{
  step (self, -1);
}

static gboolean
shift_enter (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  step (HK_FIND_BAR (widget), -1);
  return TRUE;
}

static void
mode_changed (GtkSearchBar *bar, GParamSpec *pspec, HkFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (bar))
    find (self, "");
}

static void
hk_find_bar_class_init (HkFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, shift_enter, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_SHIFT_MASK, shift_enter, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/hamkhan/Hamkhan/ui/hk-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HkFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, HkFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, HkFindBar, count);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, next);
  gtk_widget_class_bind_template_callback (widget_class, previous);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed);
}

static void
hk_find_bar_init (HkFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hk_accessible_name_all (GTK_WIDGET (self));
}

/**
 * hk_find_bar_new:
 * @abstracts: the text, which outlives the bar
 *
 * Returns: (transfer floating): a closed bar
 */
GtkWidget *
hk_find_bar_new (HkAbstractsView *abstracts)
{
  HkFindBar *self = g_object_new (HK_TYPE_FIND_BAR, NULL);

  self->abstracts = abstracts;
  return GTK_WIDGET (self);
}

/**
 * hk_find_bar_open:
 * @self: a bar
 * @text: what to find
 *
 * Opens it and goes to its field.
 */
void
hk_find_bar_open (HkFindBar *self, const char *text)
{
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * hk_find_bar_dup_text:
 * @self: a bar
 *
 * Returns: (transfer full) (nullable): what is being found; %NULL when the bar is closed
 */
char *
hk_find_bar_dup_text (HkFindBar *self)
{
  return gtk_search_bar_get_search_mode (self->bar)
             ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)))
             : NULL;
}
