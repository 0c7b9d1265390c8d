/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that carries words in the window, made anew in another language. */
#include "config.h"

#include "hk-window-private.h"

static const char *
id_of_focus (HkWindow *self)
{
  GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (self));
  const char *id = NULL;

  for (; widget != NULL && id == NULL; widget = gtk_widget_get_parent (widget))
    id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  return g_intern_string (id);
}

static GtkWidget *
find_by_id (GtkWidget *widget, const char *id)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_id (child, id);
  return found;
}

static void
restore_focus (HkWindow *self, const char *id)
{
  GtkWidget *widget = id == NULL ? NULL : find_by_id (GTK_WIDGET (self->shell), id);

  if (widget != NULL && !gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/**
 * hk_window_begin_retranslate:
 * @self: a window
 *
 * Notes what is to survive and drops everything that carries words. The language is switched between
 * this and hk_window_end_retranslate(), so that nothing is turned round that will be dropped.
 */
void
hk_window_begin_retranslate (HkWindow *self)
{
  self->kept.focus = id_of_focus (self);
  self->kept.popover = hk_shell_get_open_popover (self->shell);
  if (self->page != NULL)
    {
      self->kept.found = hk_article_page_dup_found (self->page);
      hk_sidebar_save_position (hk_article_page_get_sidebar (self->page));
      self->kept.place = hk_reading_place_save (hk_window_get_place (self));
    }
  /* To dispose of all its widgets takes as long as to make the new ones: that can wait. */
  g_set_object (&self->old_shell, self->shell);
  self->shell = NULL;
  self->page = NULL;
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), NULL);
}

/* The sentence was made on a worker: let it be made again. */
static void
open_again (HkWindow *self)
{
  g_autoptr (GFile) file = self->file == NULL ? NULL : g_object_ref (self->file);
  g_autoptr (GBytes) bytes = self->bytes == NULL ? NULL : g_bytes_ref (self->bytes);

  if (file != NULL)
    hk_window_open (self, file);
  else
    hk_window_open_bytes (self, bytes);
}

/**
 * hk_window_end_retranslate:
 * @self: a window
 *
 * Makes everything that carries words anew, in the language of the interface now. The query, the
 * selection, the place in the text and the list, the focus and an open popover are as they were.
 */
void
hk_window_end_retranslate (HkWindow *self)
{
  hk_window_make_shell (self);
  hk_window_show_content (self);
  if (self->error != NULL)
    open_again (self);
  if (self->page != NULL)
    {
      hk_sidebar_restore_position (hk_article_page_get_sidebar (self->page));
      hk_reading_place_restore (hk_window_get_place (self), self->kept.place);
      if (self->kept.found != NULL)
        hk_article_page_find (self->page, self->kept.found);
    }
  restore_focus (self, self->kept.focus);
  hk_shell_open_popover (self->shell, self->kept.popover);
  g_clear_pointer (&self->kept.found, g_free);
  g_clear_pointer (&self->kept.place, g_free);
}
