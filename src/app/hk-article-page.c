/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article-page.h"

#include <glib/gi18n-lib.h>

#include "hk-columns.h"
#include "hk-front-view.h"
#include "hk-text-block.h"

struct _HkArticlePage
{
  AdwBin parent_instance;

  HkDocument *document;
  GtkAdjustment *reading_adjustment;

  HkSplit *split;
  HkSidebar *sidebar;
  GtkBox *notices;
  AdwBin *reading_bin;
};

G_DEFINE_FINAL_TYPE (HkArticlePage, hk_article_page, ADW_TYPE_BIN)

static void
hk_article_page_dispose (GObject *object)
{
  HkArticlePage *self = HK_ARTICLE_PAGE (object);

  g_clear_object (&self->document);
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
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/hamkhan/Hamkhan/ui/hk-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, split);
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, notices);
  gtk_widget_class_bind_template_child (widget_class, HkArticlePage, reading_bin);
}

static void
hk_article_page_init (HkArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
close_notice (GtkButton *button,
              GtkWidget *notice)
{
  GtkWidget *box = gtk_widget_get_parent (notice);

  gtk_box_remove (GTK_BOX (box), notice);
  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
}

static GtkWidget *
notice_new (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *label = hk_text_block_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  hk_text_block_set_text (HK_TEXT_BLOCK (label), text, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notice"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Dismiss"), -1);
  gtk_widget_set_tooltip_text (button, _ ("Dismiss"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (box, "notice");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect (button, "clicked", G_CALLBACK (close_notice), box);
  return box;
}

static void
fill_notices (HkArticlePage *self)
{
  GPtrArray *notices = hk_article_get_notices (hk_document_get_article (self->document));

  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *text = hk_notice_to_string (g_ptr_array_index (notices, i));

      gtk_box_append (self->notices, notice_new (text));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notices), notices->len > 0);
}

static GtkWidget *
abstract_column_new (HkFront *front)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GPtrArray *blocks = hk_front_get_abstract (front);

  for (guint i = 0; i < blocks->len; i++)
    {
      HkBlock *block = g_ptr_array_index (blocks, i);
      GtkWidget *text = hk_text_block_new ();

      hk_text_block_set_text (HK_TEXT_BLOCK (text), hk_text_get_string (block->text), hk_front_get_language (front));
      gtk_widget_add_css_class (text, block->kind == HK_BLOCK_HEADING ? "heading" : "reading");
      gtk_box_append (GTK_BOX (box), text);
    }
  return box;
}

static GtkWidget *
reading_new (HkArticlePage *self)
{
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (self->document));
  GtkWidget *columns = hk_columns_new ();

  for (guint i = 0; i < MIN (fronts->len, 2); i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);

      hk_columns_append (HK_COLUMNS (columns), abstract_column_new (front), hk_front_get_language (front));
    }
  return columns;
}

static void
fill_reading (HkArticlePage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "article");
  gtk_box_append (GTK_BOX (box), hk_front_view_new (self->document));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), reading_new (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  self->reading_adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  adw_bin_set_child (self->reading_bin, scroller);
}

/**
 * hk_article_page_new:
 * @document: an article
 * @state: what its sidebar shows
 *
 * Returns: (transfer floating): the article, in the language of the interface
 */
GtkWidget *
hk_article_page_new (HkDocument *document,
                     HkSidebarState *state)
{
  HkArticlePage *self = g_object_new (HK_TYPE_ARTICLE_PAGE, NULL);

  self->document = g_object_ref (document);
  fill_notices (self);
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
 * hk_article_page_get_reading_adjustment:
 * @self: a page
 *
 * Returns: (transfer none): how far the text is scrolled
 */
GtkAdjustment *
hk_article_page_get_reading_adjustment (HkArticlePage *self)
{
  return self->reading_adjustment;
}
