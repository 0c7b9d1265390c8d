/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article-page.h"

#include <string.h>

#include "hk-abstracts-view.h"
#include "hk-after-frame.h"
#include "hk-find-bar.h"
#include "hk-font-notice.h"
#include "hk-format.h"
#include "hk-front-view.h"
#include "hk-locale.h"
#include "hk-measure.h"
#include "hk-notice-row.h"
#include "hk-text-block.h"

#define AROUND 124 /* pixels of a page beside two columns of text: padding and gutter */

struct _HkArticlePage
{
  AdwBin parent_instance;

  HkDocument *document;

  HkSplit *split;
  HkSidebar *sidebar;
  GtkBox *notices;
  AdwBin *reading_bin;
  AdwBin *find_bin; /* empty until something is looked for */

  GSettings *settings;
  AdwClamp *clamp;
  HkFrontView *front;
  HkAbstractsView *abstracts;
};

G_DEFINE_FINAL_TYPE (HkArticlePage, hk_article_page, ADW_TYPE_BIN)

static void
column_width_changed (GSettings *settings, const char *key, HkArticlePage *self)
{
  double size = g_settings_get_double (settings, "text-size");
  int column
      = hk_measure_chars (GTK_WIDGET (self), g_settings_get_int (settings, "column-width") * size);
  int page = 2 * column + AROUND;

  adw_clamp_set_maximum_size (self->clamp, page);
  /* The window is used to its edges until the columns are as wide as they may be. */
  adw_clamp_set_tightening_threshold (self->clamp, page);
  hk_abstracts_view_set_widest (self->abstracts, column);
}

static void
hk_article_page_dispose (GObject *object)
{
  HkArticlePage *self = HK_ARTICLE_PAGE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hk_article_page_parent_class)->dispose (object);
}

static void
hk_article_page_class_init (HkArticlePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_article_page_dispose;
  g_type_ensure (HK_TYPE_SIDEBAR);
  g_type_ensure (HK_TYPE_SPLIT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/hamkhan/Hamkhan/ui/hk-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, split);
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, notices);
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, reading_bin);
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, find_bin);
}

static void
hk_article_page_init (HkArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_notices (HkArticlePage *self)
{
  HkArticle *article = hk_document_get_article (self->document);
  GPtrArray *notices = hk_article_get_notices (article);

  for (guint i = 0; i < notices->len; i++)
    {
      const HkNotice *notice = g_ptr_array_index (notices, i);
      g_autofree char *text = hk_notice_to_string (notice);

      gtk_box_append (self->notices,
                      notice->kind == HK_NOTICE_OTHER_LANGUAGES
                          ? hk_notice_row_new_for_languages (hk_article_get_fronts (article))
                          : hk_notice_row_new (text));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notices), notices->len > 0);
}

/* After the first frame, as faces are looked up for it. */
static void
tell_of_fonts (GtkWidget *widget)
{
  HkArticlePage *self = HK_ARTICLE_PAGE (widget);
  g_autofree char *persian = g_settings_get_string (self->settings, "persian-font");
  g_autofree char *latin = g_settings_get_string (self->settings, "latin-font");
  g_autoptr (GPtrArray) notices
      = hk_font_notices (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                         hk_document_get_article (self->document),
                         *persian == '\0' ? NULL : persian, *latin == '\0' ? NULL : latin);

  for (guint i = 0; i < notices->len; i++)
    gtk_box_append (self->notices, hk_notice_row_new (g_ptr_array_index (notices, i)));
  if (notices->len > 0)
    gtk_widget_set_visible (GTK_WIDGET (self->notices), TRUE);
}

static void
fill_reading (HkArticlePage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "article");
  self->front = HK_FRONT_VIEW (hk_front_view_new (self->document));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->front));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->abstracts = HK_ABSTRACTS_VIEW (hk_abstracts_view_new (self->document, self->settings));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->abstracts));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_tightening_threshold (self->clamp, 4000);
  adw_clamp_set_child (self->clamp, box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->clamp));
  g_signal_connect_object (self->settings, "changed::column-width",
                           G_CALLBACK (column_width_changed), self, 0);
  g_signal_connect_object (self->settings, "changed::text-size", G_CALLBACK (column_width_changed),
                           self, 0);
  column_width_changed (self->settings, NULL, self);
  hk_abstracts_view_set_scroller (self->abstracts, GTK_SCROLLED_WINDOW (scroller));
  adw_bin_set_child (self->reading_bin, scroller);
}

/**
 * hk_article_page_new:
 * @document: an article
 * @state: what its sidebar shows
 * @settings: the program's settings
 *
 * Returns: (transfer floating): the article, in the language of the interface
 */
GtkWidget *
hk_article_page_new (HkDocument *document, HkSidebarState *state, GSettings *settings)
{
  HkArticlePage *self = g_object_new (HK_TYPE_ARTICLE_PAGE, NULL);

  self->settings = g_object_ref (settings);
  self->document = g_object_ref (document);
  fill_notices (self);
  hk_after_frame (GTK_WIDGET (self), tell_of_fonts);
  fill_reading (self);
  hk_sidebar_set_state (self->sidebar, state);
  return GTK_WIDGET (self);
}

/**
 * hk_article_page_get_sidebar:
 * @self: a page
 *
 * Returns: (transfer none): its sidebar
 */
HkSidebar *
hk_article_page_get_sidebar (HkArticlePage *self)
{
  return self->sidebar;
}

/**
 * hk_article_page_get_split:
 * @self: a page
 *
 * Returns: (transfer none): what shows and hides the sidebar
 */
HkSplit *
hk_article_page_get_split (HkArticlePage *self)
{
  return self->split;
}

/**
 * hk_article_page_get_abstracts:
 * @self: a page
 *
 * Returns: (transfer none): its text
 */
HkAbstractsView *
hk_article_page_get_abstracts (HkArticlePage *self)
{
  return self->abstracts;
}

/**
 * hk_article_page_dup_found:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): what is being found in the text; %NULL when nothing is
 */
char *
hk_article_page_dup_found (HkArticlePage *self)
{
  GtkWidget *bar = adw_bin_get_child (self->find_bin);

  return bar == NULL ? NULL : hk_find_bar_dup_text (HK_FIND_BAR (bar));
}

/**
 * hk_article_page_find:
 * @self: a page
 * @text: what to find
 *
 * Opens the bar and goes to its field.
 */
void
hk_article_page_find (HkArticlePage *self, const char *text)
{
  if (adw_bin_get_child (self->find_bin) == NULL)
    adw_bin_set_child (self->find_bin, hk_find_bar_new (self->abstracts));
  hk_find_bar_open (HK_FIND_BAR (adw_bin_get_child (self->find_bin)), text);
}

/**
 * hk_article_page_mark_keyword:
 * @self: a page
 * @keyword: a keyword
 * @counterpart: (nullable): the keyword in the other language
 *
 * Marks it in both abstracts, and goes to the first place.
 */
void
hk_article_page_mark_keyword (HkArticlePage *self, const char *keyword, const char *counterpart)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_query_unref);

  g_ptr_array_add (queries, hk_query_new (keyword));
  if (counterpart != NULL && *counterpart != '\0')
    g_ptr_array_add (queries, hk_query_new (counterpart));
  hk_abstracts_view_find (self->abstracts, queries);
  hk_abstracts_view_step (self->abstracts, 1);
}

/**
 * hk_article_page_refresh:
 * @self: a page
 *
 * Shows the texts and the facts anew, after repairs were undone or a field was changed.
 */
void
hk_article_page_refresh (HkArticlePage *self)
{
  hk_front_view_refresh (self->front);
  hk_abstracts_view_refresh (self->abstracts);
}
