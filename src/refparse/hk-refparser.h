/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefparser: understands references as they were printed.
 *
 * Make one and give it the references of an article, one after another: each comes back as a work, or as
 * two where two were printed as one. */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

/**
 * HkRefparseError:
 * @HK_REFPARSE_ERROR_WEIGHTS: a file is not one of weights, or of another version, or damaged
 */
typedef enum
{
  HK_REFPARSE_ERROR_WEIGHTS,
} HkRefparseError;

#define HK_REFPARSE_ERROR (hk_refparse_error_quark ())

GQuark hk_refparse_error_quark (void);

typedef struct _HkRefparser HkRefparser;

HkRefparser *hk_refparser_new (const char *weights_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_refparser_free (HkRefparser *parser);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkRefparser, hk_refparser_free)

GPtrArray *hk_refparser_parse (HkRefparser *parser,
                               const char *string,
                               gssize bytes,
                               const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
