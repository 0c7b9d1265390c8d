/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-keyword-row.h"

#include "hk-range.h"
#include "hk-text-block.h"

struct _HkKeywordRow
{
  GtkWidget parent_instance;

  HkTextBlock *text;
  HkTextBlock *counterpart;
};

G_DEFINE_FINAL_TYPE (HkKeywordRow, hk_keyword_row, GTK_TYPE_WIDGET)

static void
hk_keyword_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (hk_keyword_row_parent_class)->dispose (object);
}

static void
hk_keyword_row_class_init (HkKeywordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_keyword_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "keyword");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_keyword_row_init (HkKeywordRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->text = HK_TEXT_BLOCK (hk_text_block_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  self->counterpart = HK_TEXT_BLOCK (hk_text_block_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->counterpart), "dim-label");
  gtk_widget_set_parent (GTK_WIDGET (self->counterpart), GTK_WIDGET (self));
}

static void
mark (HkTextBlock *block, HkQuery *query)
{
  g_autoptr (HkFolded) folded = NULL;
  g_autoptr (GArray) ranges = NULL;

  if (query != NULL)
    {
      ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
      folded = hk_folded_new (hk_text_block_get_text (block), -1);
      hk_query_match (query, folded, ranges);
    }
  hk_text_block_set_marks (block, ranges);
}

/**
 * hk_keyword_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
hk_keyword_row_new (void)
{
  return g_object_new (HK_TYPE_KEYWORD_ROW, NULL);
}

/**
 * hk_keyword_row_show:
 * @self: a row
 * @entry: what to show
 * @query: (nullable): what to mark
 */
void
hk_keyword_row_show (HkKeywordRow *self, HkKeywordEntry *entry, HkQuery *query)
{
  const char *counterpart = hk_keyword_entry_get_counterpart (entry);

  hk_text_block_set_text (self->text, hk_keyword_entry_get_text (entry),
                          hk_keyword_entry_get_language (entry));
  gtk_widget_set_visible (GTK_WIDGET (self->counterpart), counterpart != NULL);
  if (counterpart != NULL)
    hk_text_block_set_text (self->counterpart, counterpart,
                            hk_keyword_entry_get_counterpart_language (entry));
  hk_keyword_row_set_query (self, query);
}

/**
 * hk_keyword_row_set_query:
 * @self: a row
 * @query: (nullable): what to mark
 */
void
hk_keyword_row_set_query (HkKeywordRow *self, HkQuery *query)
{
  mark (self->text, query);
  mark (self->counterpart, query);
}
