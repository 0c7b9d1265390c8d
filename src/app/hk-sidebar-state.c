/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-sidebar-state.h"

#include <string.h>

#include "hk-keyword-entry.h"

struct _HkSidebarState
{
  GObject parent_instance;

  HkReferenceList *references;
  GListModel *all_keywords;
  GtkCustomFilter *keyword_filter;
  GtkSelectionModel *keywords;
  char *query;
  HkQuery *compiled;
  const char *page; /* interned */
  double scroll;
  HkCiter *citer; /* NULL to show references as printed */
};

G_DEFINE_FINAL_TYPE (HkSidebarState, hk_sidebar_state, G_TYPE_OBJECT)

static gboolean
is_keyword_shown (gpointer item, gpointer data)
{
  HkSidebarState *self = data;

  return hk_keyword_entry_matches (item, self->compiled);
}

static void
hk_sidebar_state_dispose (GObject *object)
{
  HkSidebarState *self = HK_SIDEBAR_STATE (object);

  g_clear_object (&self->keywords);
  g_clear_object (&self->keyword_filter);
  g_clear_object (&self->all_keywords);
  g_clear_object (&self->references);
  g_clear_object (&self->citer);
  g_clear_pointer (&self->compiled, hk_query_unref);
  g_clear_pointer (&self->query, g_free);
  G_OBJECT_CLASS (hk_sidebar_state_parent_class)->dispose (object);
}

static void
hk_sidebar_state_class_init (HkSidebarStateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_sidebar_state_dispose;
}

static void
hk_sidebar_state_init (HkSidebarState *self)
{
  self->query = g_strdup ("");
  self->page = g_intern_static_string ("references");
}

/**
 * hk_sidebar_state_new:
 * @document: an article
 *
 * Returns: (transfer full): its keywords and references, with no query
 */
HkSidebarState *
hk_sidebar_state_new (HkDocument *document)
{
  HkSidebarState *self = g_object_new (HK_TYPE_SIDEBAR_STATE, NULL);
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;

  self->references = hk_reference_list_new (hk_document_get_references (document));
  self->all_keywords = g_object_ref (hk_document_get_keywords (document));
  self->keyword_filter = gtk_custom_filter_new (is_keyword_shown, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (self->all_keywords),
                                        g_object_ref (GTK_FILTER (self->keyword_filter)));
  selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  self->keywords = GTK_SELECTION_MODEL (selection);
  return self;
}

/**
 * hk_sidebar_state_get_references:
 * @self: a state
 *
 * Returns: (transfer none): the references
 */
HkReferenceList *
hk_sidebar_state_get_references (HkSidebarState *self)
{
  return self->references;
}

/**
 * hk_sidebar_state_get_keywords:
 * @self: a state
 *
 * Returns: (transfer none): the #HkKeywordEntry that are shown, with the one that is chosen
 */
GtkSelectionModel *
hk_sidebar_state_get_keywords (HkSidebarState *self)
{
  return self->keywords;
}

/**
 * hk_sidebar_state_count_keywords:
 * @self: a state
 *
 * Returns: how many keywords the article has
 */
guint
hk_sidebar_state_count_keywords (HkSidebarState *self)
{
  return g_list_model_get_n_items (self->all_keywords);
}

/* Words match anywhere, all of them: one letter more finds no more, one less no fewer. */
static GtkFilterChange
change_of_query (const char *before, const char *now)
{
  if (strchr (before, '"') != NULL || strchr (now, '"') != NULL)
    return GTK_FILTER_CHANGE_DIFFERENT;
  if (g_str_has_prefix (now, before))
    return GTK_FILTER_CHANGE_MORE_STRICT;
  return g_str_has_prefix (before, now) ? GTK_FILTER_CHANGE_LESS_STRICT
                                        : GTK_FILTER_CHANGE_DIFFERENT;
}

/**
 * hk_sidebar_state_set_query:
 * @self: a state
 * @query: what is searched for, as typed
 */
void
hk_sidebar_state_set_query (HkSidebarState *self, const char *query)
{
  GtkFilterChange change = change_of_query (self->query, query);

  if (g_str_equal (self->query, query))
    return;
  g_free (self->query);
  self->query = g_strdup (query);
  g_clear_pointer (&self->compiled, hk_query_unref);
  self->compiled = hk_query_new (query);
  if (hk_query_is_empty (self->compiled))
    g_clear_pointer (&self->compiled, hk_query_unref);
  hk_reference_list_set_query (self->references, self->compiled, change);
  gtk_filter_changed (GTK_FILTER (self->keyword_filter), change);
}

/**
 * hk_sidebar_state_get_query:
 * @self: a state
 *
 * Returns: (transfer none): what is searched for, as typed
 */
const char *
hk_sidebar_state_get_query (HkSidebarState *self)
{
  return self->query;
}

/**
 * hk_sidebar_state_get_compiled:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): what is searched for; %NULL for nothing
 */
HkQuery *
hk_sidebar_state_get_compiled (HkSidebarState *self)
{
  return self->compiled;
}

/**
 * hk_sidebar_state_set_page:
 * @self: a state
 * @page: "keywords" or "references"
 */
void
hk_sidebar_state_set_page (HkSidebarState *self, const char *page)
{
  self->page = g_intern_string (page);
}

/**
 * hk_sidebar_state_get_page:
 * @self: a state
 *
 * Returns: (transfer none): "keywords" or "references"
 */
const char *
hk_sidebar_state_get_page (HkSidebarState *self)
{
  return self->page;
}

/**
 * hk_sidebar_state_set_scroll:
 * @self: a state
 * @pixels: how far the references are scrolled
 */
void
hk_sidebar_state_set_scroll (HkSidebarState *self, double pixels)
{
  self->scroll = pixels;
}

/**
 * hk_sidebar_state_get_scroll:
 * @self: a state
 *
 * Returns: how far the references are scrolled, in pixels
 */
double
hk_sidebar_state_get_scroll (HkSidebarState *self)
{
  return self->scroll;
}

/**
 * hk_sidebar_state_dup_text:
 * @self: a state
 * @entry: a reference
 * @styles: (out) (transfer full) (nullable): italics and the like, at bytes of what is returned
 *
 * Returns: (transfer full): how the list writes it
 */
char *
hk_sidebar_state_dup_text (HkSidebarState *self, HkReferenceEntry *entry, PangoAttrList **styles)
{
  GPtrArray *works = hk_reference_get_works (hk_reference_entry_get_reference (entry));
  g_autofree char *markup = NULL;
  char *text;

  *styles = NULL;
  if (self->citer != NULL && works->len > 0)
    markup = hk_citer_cite (self->citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_PANGO, NULL);
  if (markup != NULL && pango_parse_markup (markup, -1, 0, styles, &text, NULL, NULL))
    return text;
  return g_strdup (hk_reference_entry_get_text (entry));
}

/**
 * hk_sidebar_state_set_citer:
 * @self: a state
 * @citer: (nullable): who writes the references of the list; %NULL for as printed
 */
void
hk_sidebar_state_set_citer (HkSidebarState *self, HkCiter *citer)
{
  if (g_set_object (&self->citer, citer))
    hk_reference_list_show_again (self->references);
}
