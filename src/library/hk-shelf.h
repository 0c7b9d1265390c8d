/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's shelf: which articles were opened, by their titles, the last one first. */
#pragma once

#include "hk-library.h"

G_BEGIN_DECLS

/**
 * HkShelfItem:
 * @key: the article's key
 * @uri: (nullable): where it was opened from
 * @languages: (array zero-terminated=1): languages of its titles, BCP 47 tags
 * @titles: (array zero-terminated=1): its titles, one for each language
 * @opened: when it was opened last, in seconds since 1970
 */
typedef struct
{
  char *key;
  char *uri;
  char **languages;
  char **titles;
  gint64 opened;
} HkShelfItem;

void hk_shelf_item_free (HkShelfItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkShelfItem, hk_shelf_item_free)

const char *hk_shelf_item_get_title (const HkShelfItem *item, const char *language);
gboolean hk_library_add (HkLibrary *self,
                         const char *key,
                         const char *uri,
                         HkArticle *article,
                         GError **error);
GPtrArray *hk_library_list (HkLibrary *self, guint most, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
hk_library_search (HkLibrary *self, const char *query, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_library_remove (HkLibrary *self, const char *key, GError **error);

G_END_DECLS
