/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of HkAbstractsView share: the texts and what the person can do with them. */
#pragma once

#include "hk-abstracts-view.h"
#include "hk-counterparts.h"
#include "hk-pairing.h"
#include "hk-reader-column.h"
#include "hk-text-finder.h"

G_BEGIN_DECLS

struct _HkAbstractsView
{
  GtkWidget parent_instance;

  HkDocument *document;
  GSettings *settings;
  HkSpread *spread;
  GtkLabel *paired; /* says how many sentences are paired */
  HkReaderColumn *columns[2];
  HkReadingPlace *place;        /* NULL while nothing scrolls it */
  HkPairing *pairing;           /* NULL for an article in one language */
  GtkWidget *menu;              /* NULL while it is closed */
  GPtrArray *texts;             /* HkText, in the order of the article */
  GPtrArray *blocks;            /* HkReaderParagraph of each, not owned */
  HkCounterparts *counterparts; /* NULL for an article in one language */
  HkTextFinder *finder;
};

void hk_abstracts_view_class_init_actions (GtkWidgetClass *klass);
void hk_abstracts_view_follow (HkAbstractsView *self, HkReaderParagraph *paragraph);
void hk_abstracts_view_show_column (HkAbstractsView *self, guint column);
void hk_abstracts_view_tell (const char *text, gboolean can_undo, gpointer self);

G_END_DECLS
