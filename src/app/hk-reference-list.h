/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReferenceList: the references of an article, searched, filtered and sorted for the sidebar.
 *
 * It outlives the widgets that show it, so that the query, the filters and the selection survive a
 * switch of the interface's language. */
#pragma once

#include <gtk/gtk.h>

#include "hk-query.h"
#include "hk-reference-entry.h"

G_BEGIN_DECLS

typedef enum
{
  HK_SORT_AS_LISTED,
  HK_SORT_AUTHOR,
  HK_SORT_YEAR,
  HK_SORT_TITLE,
} HkReferenceSort;

/**
 * HkCount:
 * @id: (nullable): a language tag or CSL type, interned; %NULL for those that are not known
 * @count: how many references
 */
typedef struct
{
  const char *id;
  guint count;
} HkCount;

#define HK_TYPE_REFERENCE_LIST (hk_reference_list_get_type ())

G_DECLARE_FINAL_TYPE (HkReferenceList, hk_reference_list, HK, REFERENCE_LIST, GObject)

HkReferenceList *hk_reference_list_new (GListModel *entries) G_GNUC_WARN_UNUSED_RESULT;
GtkSelectionModel *hk_reference_list_get_selection (HkReferenceList *self);
GPtrArray *hk_reference_list_dup_selected (HkReferenceList *self) G_GNUC_WARN_UNUSED_RESULT;
guint hk_reference_list_count_all (HkReferenceList *self);
guint hk_reference_list_count_shown (HkReferenceList *self);
GListModel *hk_reference_list_get_shown (HkReferenceList *self);
void hk_reference_list_set_limit (HkReferenceList *self, guint n);
guint hk_reference_list_get_limit (HkReferenceList *self);
const GArray *hk_reference_list_get_languages (HkReferenceList *self);
const GArray *hk_reference_list_get_kinds (HkReferenceList *self);

void hk_reference_list_set_query (HkReferenceList *self, HkQuery *query, GtkFilterChange change);
HkQuery *hk_reference_list_get_query (HkReferenceList *self);
void hk_reference_list_set_language (HkReferenceList *self, const char *language);
const char *hk_reference_list_get_language (HkReferenceList *self);
void hk_reference_list_set_kind (HkReferenceList *self, const char *kind);
const char *hk_reference_list_get_kind (HkReferenceList *self);
void hk_reference_list_set_only_unsure (HkReferenceList *self, gboolean only_unsure);
gboolean hk_reference_list_get_only_unsure (HkReferenceList *self);
guint hk_reference_list_count_unsure (HkReferenceList *self);
void hk_reference_list_set_sort (HkReferenceList *self, HkReferenceSort sort);
HkReferenceSort hk_reference_list_get_sort (HkReferenceList *self);
gboolean hk_reference_list_is_filtered (HkReferenceList *self);
void hk_reference_list_show_again (HkReferenceList *self);
void hk_reference_list_clear_filters (HkReferenceList *self);

G_END_DECLS
