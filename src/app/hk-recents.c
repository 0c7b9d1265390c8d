/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-recents.h"

#define MAX_RECENTS 8

/**
 * hk_recents_get:
 * @settings: the program's settings
 *
 * Returns: (transfer full): a(sss): address, title, title in the other language or ""
 */
GVariant *
hk_recents_get (GSettings *settings)
{
  return g_settings_get_value (settings, "recent-articles");
}

static const char *
title_of (HkDocument *document, guint index)
{
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (document));
  HkText *title
      = index < fronts->len ? hk_front_get_title (g_ptr_array_index (fronts, index)) : NULL;

  return title == NULL ? "" : hk_text_get_string (title);
}

/**
 * hk_recents_add:
 * @settings: the program's settings
 * @document: an article that was opened; one without a file is not remembered
 */
void
hk_recents_add (GSettings *settings, HkDocument *document)
{
  GFile *file = hk_document_get_file (document);
  g_autoptr (GVariant) before = hk_recents_get (settings), after = NULL;
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));
  g_autofree char *uri = NULL, *name = NULL;
  const char *one, *title, *other_title;
  GVariantIter iter;
  int n = 1;

  if (file == NULL)
    return;
  uri = g_file_get_uri (file);
  name = g_file_get_basename (file);
  title = title_of (document, 0);
  g_variant_builder_add (&builder, "(sss)", uri, *title == '\0' ? name : title,
                         title_of (document, 1));
  g_variant_iter_init (&iter, before);
  while (n < MAX_RECENTS && g_variant_iter_next (&iter, "(&s&s&s)", &one, &title, &other_title))
    if (!g_str_equal (one, uri))
      {
        g_variant_builder_add (&builder, "(sss)", one, title, other_title);
        n++;
      }
  after = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (!g_variant_equal (before, after))
    g_settings_set_value (settings, "recent-articles", after);
}
