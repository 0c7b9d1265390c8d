/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the processor share. */
#pragma once

#include "csl-context.h"
#include "csl-digits.h"
#include "csl-processor.h"

G_BEGIN_DECLS

/* A citation of the document, for the positions of those that follow. */
typedef struct
{
  guint note;
  guint n_cites;
  guint n_in_note; /* cites of all citations of that note */
  CslItem *last_item;
  char *last_locator;
  char *last_label;
} CslPast;

struct _CslProcessor
{
  gatomicrefcount refs;
  gboolean looking; /* see CslContext */
  CslStyle *style;
  char *language;
  char *placeholder; /* or NULL */
  CslLoadLocale load;
  gpointer load_data;
  GHashTable *locales;    /* language -> CslLocale, the style's own terms laid over */
  CslLocale *locale;      /* of the whole list */
  GPtrArray *items;       /* CslItem, as given */
  GPtrArray *sorted;      /* the same, as in the bibliography */
  GPtrArray *entry_items; /* those that gave entries of the last bibliography */
  GHashTable *by_id;
  GHashTable *given_levels; /* or NULL */
  CslArena *arena;
  GString *spelled; /* what is being written: its room serves one citation after the other */
  gboolean per_work;
  gboolean is_forced; /* whether the list has one language, whatever its works' are */
  CslOptions options;
  CslPast past;           /* the last citation */
  GHashTable *last_notes; /* CslItem -> note of its last citation */
};

void csl_sort_items (CslProcessor *self, const CslArea *area, GPtrArray *items);
void csl_sort_cites (CslProcessor *self, GPtrArray *cites);
void csl_disambiguate (CslProcessor *self);
const char *csl_year_suffix (CslArena *arena, const CslItem *item, const CslLocale *locale);
CslOut *csl_render_cite (CslProcessor *self,
                         CslItem *item,
                         const CslCite *cite,
                         gboolean omit_names,
                         GPtrArray *shown_names);
CslLocale *csl_processor_get_locale (CslProcessor *self, const char *language);
CslItem *csl_item_new (CslProcessor *self, HkWork *work) G_GNUC_WARN_UNUSED_RESULT;
void csl_item_free (gpointer data);
char *csl_spell (CslProcessor *self,
                 const CslOut *tree,
                 const CslLocale *locale,
                 HkCitationFormat format) G_GNUC_WARN_UNUSED_RESULT;
HkDigits csl_item_digits (const CslProcessor *self, const CslItem *item);
char *
csl_render_entry (CslProcessor *self, CslItem *item, GPtrArray *previous, HkCitationFormat format);
char *csl_render_cluster (CslProcessor *self, GPtrArray *cites, HkCitationFormat format);

G_END_DECLS
