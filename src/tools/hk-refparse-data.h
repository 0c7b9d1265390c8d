/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References with known fields, as tokens with labels, for training. */
#pragma once

#include <json-glib/json-glib.h>

#include "hk-ref-label.h"
#include "hk-ref-tokens.h"

G_BEGIN_DECLS

/**
 * HkRefExample:
 * @text: the reference
 * @n_bytes: its length
 * @labels: #HkRefLabel of each token
 * @n: tokens
 * @weight: how many times it counts in a round
 */
typedef struct
{
  char *text;
  gsize n_bytes;
  guint8 *labels;
  guint n;
  guint weight;
} HkRefExample;

/* Which quarter of the groups is kept back, when one is. */
#define HK_REF_FOLDS 4

gboolean hk_refparse_data_read (const char *path,
                                guint weight,
                                gint kept_back,
                                GPtrArray *examples,
                                GError **error);
HkRefExample *hk_refparse_data_align (const char *text, JsonObject *csl) G_GNUC_WARN_UNUSED_RESULT;
void hk_refparse_data_print (const HkRefExample *example);
GPtrArray *hk_refparse_data_new (void) G_GNUC_WARN_UNUSED_RESULT;
guint hk_refparse_fold (const char *group);

G_END_DECLS
