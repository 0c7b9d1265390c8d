/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkLibrary: what is remembered of articles between sessions: which were opened, where a person was
 * reading and how, and every change that was made to them.
 *
 * Open it once; keep a thing as soon as it changes. Each call is one transaction, so that being
 * killed loses nothing that was kept. An article is known by its content (hk_library_key). Use it
 * from one thread. */
#pragma once

#include "hk-article.h"

G_BEGIN_DECLS

/**
 * HkLibraryError:
 * @HK_LIBRARY_ERROR_OPEN: the database cannot be opened or made
 * @HK_LIBRARY_ERROR_NEWER: it was written by a newer version of the program
 * @HK_LIBRARY_ERROR_READ: something cannot be read from it
 * @HK_LIBRARY_ERROR_WRITE: something cannot be written to it
 */
typedef enum
{
  HK_LIBRARY_ERROR_OPEN,
  HK_LIBRARY_ERROR_NEWER,
  HK_LIBRARY_ERROR_READ,
  HK_LIBRARY_ERROR_WRITE,
} HkLibraryError;

#define HK_LIBRARY_ERROR (hk_library_error_quark ())

/**
 * HkKept:
 * @HK_KEPT_POSITION: where the person was reading
 * @HK_KEPT_MODE: columns, aligned or one language
 * @HK_KEPT_OPTIONS: reading options of this article
 * @HK_KEPT_PAIRINGS: pairs of sentences, from hk_alignment_save
 *
 * Values that are one string for an article; what is in it is the caller's affair.
 */
typedef enum
{
  HK_KEPT_POSITION,
  HK_KEPT_MODE,
  HK_KEPT_OPTIONS,
  HK_KEPT_PAIRINGS,
} HkKept;

#define HK_N_KEPT (HK_KEPT_PAIRINGS + 1)

/* In the place of a reference's index: the article's own work. */
#define HK_LIBRARY_OWN_WORK G_MAXUINT

#define HK_TYPE_LIBRARY (hk_library_get_type ())

G_DECLARE_FINAL_TYPE (HkLibrary, hk_library, HK, LIBRARY, GObject)

GQuark hk_library_error_quark (void);
char *hk_library_get_default_path (void) G_GNUC_WARN_UNUSED_RESULT;
HkLibrary *hk_library_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *hk_library_get_damaged_path (HkLibrary *self);
char *hk_library_key (GBytes *content) G_GNUC_WARN_UNUSED_RESULT;

gboolean
hk_library_keep (HkLibrary *self, const char *key, HkKept what, const char *value, GError **error);
char *hk_library_recall (HkLibrary *self, const char *key, HkKept what) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_library_keep_works (HkLibrary *self,
                                const char *key,
                                guint reference,
                                GPtrArray *works,
                                GError **error);
gboolean
hk_library_keep_repairs (HkLibrary *self, const char *key, HkArticle *article, GError **error);
gboolean hk_library_restore (HkLibrary *self, const char *key, HkArticle *article, GError **error);

G_END_DECLS
