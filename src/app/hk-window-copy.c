/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"
#include "hk-article-citation.h"

#include <glib/gi18n-lib.h>

#include "hk-copy.h"
#include "hk-format.h"
#include "hk-formats.h"
#include "hk-locale.h"
#include "hk-style-chooser.h"

static GPtrArray *
references_of (GPtrArray *entries)
{
  GPtrArray *references = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (references, hk_reference_entry_get_reference (g_ptr_array_index (entries, i)));
  return references;
}

/* A reference that was not understood has no work; what was printed is the most that can be said. */
static GPtrArray *
works_of (GPtrArray *entries)
{
  GPtrArray *works = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      GPtrArray *some = hk_reference_get_works (
          hk_reference_entry_get_reference (g_ptr_array_index (entries, i)));

      for (guint j = 0; j < some->len; j++)
        g_ptr_array_add (works, g_ptr_array_index (some, j));
      if (some->len == 0)
        {
          g_ptr_array_set_size (works, 0);
          break;
        }
    }
  return works;
}

static gboolean
put_on_clipboard (HkWindow *self, GdkContentProvider *content, GError *error)
{
  if (content == NULL)
    {
      hk_window_tell (self, error->message);
      return FALSE;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  return TRUE;
}

static void
copy_works (HkWindow *self, GPtrArray *works, HkCitationForm form)
{
  g_autoptr (GError) error = NULL;
  HkCiter *citer = hk_window_get_citer (self);
  g_autoptr (GdkContentProvider) content = hk_copy_citation (citer, works, form, &error);
  g_autofree char *number = hk_format_number (works->len, hk_locale_get_language ());
  g_autofree char *what = NULL, *text = NULL;

  if (!put_on_clipboard (self, content, error))
    return;
  if (form == HK_CITATION_IN_TEXT)
    what = g_strdup (_ ("In-text citation copied"));
  else
    /* TRANSLATORS: %s is a number */
    what
        = works->len == 1
              ? g_strdup (_ ("Citation copied"))
              : g_strdup_printf (ngettext ("%s citation copied", "%s citations copied", works->len),
                                 number);
  /* TRANSLATORS: what was copied, and the style of the citation */
  text = g_strdup_printf (C_ ("toast", "%s — %s"), what, hk_citer_get_style_title (citer));
  hk_window_tell (self, text);
}

static void
copy_entries_as_printed (HkWindow *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) references = references_of (entries);
  g_autoptr (GdkContentProvider) content = hk_copy_printed (references);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  hk_window_tell (self, ngettext ("Reference copied as printed", "References copied as printed",
                                  entries->len));
}

static void
copy_entries (HkWindow *self, GPtrArray *entries, HkCitationForm form)
{
  g_autoptr (GPtrArray) works = works_of (entries);

  if (works->len == 0)
    copy_entries_as_printed (self, entries);
  else
    copy_works (self, works, form);
}

static void
copy_article (HkWindow *self, HkCitationForm form)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (works, hk_article_dup_cited_work (hk_document_get_article (self->document)));
  copy_works (self, works, form);
}

static void
copy_selection (HkWindow *self, HkCitationForm form)
{
  g_autoptr (GPtrArray) selected = hk_window_dup_selected (self);

  if (selected->len > 0)
    copy_entries (self, selected, form);
  else
    copy_article (self, form);
}

static void
copy_citation_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy_selection (HK_WINDOW (widget), HK_CITATION_BIBLIOGRAPHY);
}

static void
copy_in_text_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy_selection (HK_WINDOW (widget), HK_CITATION_IN_TEXT);
}

static void
copy_article_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy_article (HK_WINDOW (widget), g_str_equal (action, "win.copy-article-in-text")
                                        ? HK_CITATION_IN_TEXT
                                        : HK_CITATION_BIBLIOGRAPHY);
}

static void
copy_bibliography_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  GListModel *references = hk_document_get_references (self->document);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    g_ptr_array_add (all, g_list_model_get_item (references, i));
  if (all->len == 0)
    hk_window_tell (self, _ ("The article lists no references"));
  else
    copy_entries (self, all, HK_CITATION_BIBLIOGRAPHY);
}

static void
copy_citation_of_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
  HkReferenceEntry *entry = hk_window_dup_entry_at (self, g_variant_get_uint32 (parameter));

  if (entry == NULL)
    return;
  g_ptr_array_add (one, entry);
  copy_entries (self, one, HK_CITATION_BIBLIOGRAPHY);
}

static void
choose_style_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) selected = hk_window_dup_selected (self);
  g_autoptr (GPtrArray) works = works_of (selected);
  g_autoptr (HkWork) own
      = self->document == NULL
            ? NULL
            : hk_article_dup_cited_work (hk_document_get_article (self->document));

  hk_style_chooser_present (GTK_WINDOW (self), self->settings,
                            works->len > 0 ? g_ptr_array_index (works, 0) : own);
}

static void
copy_printed_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GPtrArray) selected = hk_window_dup_selected (HK_WINDOW (widget));

  if (selected->len > 0)
    copy_entries_as_printed (HK_WINDOW (widget), selected);
}

static void
copy_format (HkWindow *self, const char *format, GPtrArray *references, GPtrArray *works)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content = hk_copy_as (format, references, works, &error);
  const HkFormat *known = hk_formats_find (format);
  g_autofree char *text = NULL;

  if (!put_on_clipboard (self, content, error))
    return;
  /* TRANSLATORS: %s is a format such as BibTeX */
  text = g_strdup_printf (_ ("%s copied"), _ (known->name));
  hk_window_tell (self, text);
}

static void
copy_as_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) selected = hk_window_dup_selected (self);
  g_autoptr (GPtrArray) references = references_of (selected);

  if (references->len > 0)
    copy_format (self, g_variant_get_string (parameter, NULL), references, NULL);
}

static void
copy_article_as_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) works = g_ptr_array_new ();

  g_ptr_array_add (works, hk_article_get_work (hk_document_get_article (self->document)));
  copy_format (self, g_variant_get_string (parameter, NULL), NULL, works);
}

const HkWindowAction hk_window_copy_actions[] = {
  { "win.copy-citation", NULL, copy_citation_activated, TRUE },
  { "win.copy-in-text", NULL, copy_in_text_activated, TRUE },
  { "win.choose-style", NULL, choose_style_activated, FALSE },
  { "win.copy-bibliography", NULL, copy_bibliography_activated, TRUE },
  { "win.copy-printed", NULL, copy_printed_activated, TRUE },
  { "win.copy-as", "s", copy_as_activated, TRUE },
  { "win.copy-citation-of", "u", copy_citation_of_activated, TRUE },
  { "win.copy-article-citation", NULL, copy_article_activated, TRUE },
  { "win.copy-article-in-text", NULL, copy_article_activated, TRUE },
  { "win.copy-article-as", "s", copy_article_as_activated, TRUE },
  { NULL },
};
