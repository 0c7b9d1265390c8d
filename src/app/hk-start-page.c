/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-start-page.h"

#include "hk-text-block.h"
#include "hk-wrap-box.h"

struct _HkStartPage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *recents;
};

G_DEFINE_FINAL_TYPE (HkStartPage, hk_start_page, ADW_TYPE_BIN)

static void
hk_start_page_class_init (HkStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HK_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/hamkhan/Hamkhan/ui/hk-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HkStartPage, recents);
}

static void
hk_start_page_init (HkStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
recent_row_new (const char *uri, const char *title, const char *other_title)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *const titles[] = { title, other_title };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *block = hk_text_block_new ();

      if (*titles[i] == '\0')
        {
          g_object_ref_sink (block);
          g_object_unref (block);
          continue;
        }
      hk_text_block_set_text (HK_TEXT_BLOCK (block), titles[i], NULL);
      if (i > 0)
        gtk_widget_add_css_class (block, "dim-label");
      gtk_box_append (GTK_BOX (box), block);
    }
  gtk_widget_add_css_class (box, "recent");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  return row;
}

/**
 * hk_start_page_new:
 * @recents: articles opened lately, a(sss): address, title, title in the other language
 *
 * Returns: (transfer floating): the page, in the language of the interface
 */
GtkWidget *
hk_start_page_new (GVariant *recents)
{
  HkStartPage *self = g_object_new (HK_TYPE_START_PAGE, NULL);
  GVariantIter iter;
  const char *uri, *title, *other_title;

  g_variant_iter_init (&iter, recents);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &uri, &title, &other_title))
    adw_preferences_group_add (self->recents, recent_row_new (uri, title, other_title));
  gtk_widget_set_visible (GTK_WIDGET (self->recents), g_variant_n_children (recents) > 0);
  return GTK_WIDGET (self);
}
