/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkTextFinder: finds words in paragraphs that are read, marks them and steps through them. */
#pragma once

#include "hk-query.h"
#include "hk-reader-paragraph.h"

G_BEGIN_DECLS

typedef struct _HkTextFinder HkTextFinder;

HkTextFinder *hk_text_finder_new (GPtrArray *paragraphs) G_GNUC_WARN_UNUSED_RESULT;
void hk_text_finder_free (HkTextFinder *self);
guint hk_text_finder_find (HkTextFinder *self, GPtrArray *queries);
void hk_text_finder_refresh (HkTextFinder *self);
guint
hk_text_finder_step (HkTextFinder *self, int direction, HkReaderParagraph **paragraph, gsize *byte);

G_END_DECLS
