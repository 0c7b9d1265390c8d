/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkGloss: a bilingual lexicon of stems, read in place from a sorted text file.
 *
 * A line holds a stem, then after tabs the stems that it is translated by, each with a colon and how
 * surely, in percent. Stems of the other language have a line of their own without translations, so
 * that it is known that they are known. hk-gloss-build makes the file. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _HkGloss HkGloss;

/**
 * HkGlossFunc:
 * @word: a translation, not terminated
 * @n_bytes: its length
 * @likelihood: 0 to 1
 * @data: the caller's
 */
typedef void (*HkGlossFunc) (const char *word, gsize n_bytes, double likelihood, gpointer data);

HkGloss *hk_gloss_new (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
HkGloss *hk_gloss_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HkGloss *hk_gloss_get_default (void);
HkGloss *hk_gloss_ref (HkGloss *gloss) G_GNUC_WARN_UNUSED_RESULT;
void hk_gloss_unref (HkGloss *gloss);
gboolean hk_gloss_lookup (const HkGloss *gloss, const char *stem, HkGlossFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkGloss, hk_gloss_unref)

G_END_DECLS
