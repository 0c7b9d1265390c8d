/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslProcessor: sets works in a style: citations of a document in their order, and its bibliography.
 *
 * Give it the style, a way to find locales, and the works; then ask for citations and entries. It is
 * used from one thread at a time. For a list of works alone #CslCiter is shorter. */
#pragma once

#include "csl-locale.h"
#include "csl-options.h"
#include "csl-style.h"
#include "hk-citer.h"

G_BEGIN_DECLS

/**
 * CslLoadLocale:
 * @language: a BCP 47 tag, such as "en-US" or "fa"
 * @data: what was given with the function
 *
 * Returns: (transfer full) (nullable): a locale with what is known of that language
 */
typedef CslLocale *(*CslLoadLocale) (const char *language, gpointer data);

#define CSL_TYPE_PROCESSOR (csl_processor_get_type ())

typedef struct _CslProcessor CslProcessor;

/**
 * CslCiteRequest:
 * @id: (nullable): identifier of the work
 * @place: place of the work in the list, from 1; 0: the identifier says which
 * @locator: (nullable): where in the work, such as "12-15"
 * @label: (nullable): what the locator counts, such as "chapter"; %NULL for pages
 * @prefix: (nullable): text before it, with CSL's markup
 * @suffix: (nullable): text after it, with CSL's markup
 * @suppress_author: whether its names are left out: "Smith (2020)" is such a one after "Smith"
 * @author_only: whether only its names are wanted
 * @has_position: whether @position and @near_note are given; else the processor finds them
 * @position: 0 first, 1 subsequent, 2 ibid, 3 ibid with locator
 * @near_note: whether an earlier citation of the work is near
 *
 * One work in a citation. All 0 but the work is a plain one. Strings are UTF-8 and borrowed.
 */
typedef struct
{
  const char *id;
  guint place;
  const char *locator;
  const char *label;
  const char *prefix;
  const char *suffix;
  gboolean suppress_author;
  gboolean author_only;
  gboolean has_position;
  int position;
  gboolean near_note;
} CslCiteRequest;

GType csl_processor_get_type (void) G_GNUC_CONST;
CslProcessor *csl_processor_new (CslStyle *style,
                                 const char *language,
                                 CslLoadLocale load,
                                 gpointer data) G_GNUC_WARN_UNUSED_RESULT;
CslProcessor *csl_processor_ref (CslProcessor *self) G_GNUC_WARN_UNUSED_RESULT;
void csl_processor_unref (CslProcessor *self);
void csl_processor_set_per_work_locale (CslProcessor *self, gboolean per_work);
void csl_processor_set_options (CslProcessor *self, const CslOptions *options);
void csl_processor_set_placeholder (CslProcessor *self, const char *placeholder);
void csl_processor_set_works (CslProcessor *self, GPtrArray *works);
char *csl_processor_cite (CslProcessor *self,
                          const CslCiteRequest *cites,
                          gsize n_cites,
                          guint note,
                          HkCitationFormat format) G_GNUC_WARN_UNUSED_RESULT;
void csl_processor_reset_citations (CslProcessor *self);
GPtrArray *csl_processor_bibliography (CslProcessor *self,
                                       HkCitationFormat format) G_GNUC_WARN_UNUSED_RESULT;
const char *csl_processor_get_entry_language (CslProcessor *self, guint entry);
GPtrArray *csl_processor_list_ids (CslProcessor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CslProcessor, csl_processor_unref)

G_END_DECLS
