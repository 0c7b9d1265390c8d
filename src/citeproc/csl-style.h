/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslStyle: a citation style, read and checked, ready to be evaluated. It never changes. */
#pragma once

#include "csl-locale.h"

G_BEGIN_DECLS

#define CSL_TYPE_STYLE (csl_style_get_type ())

typedef struct _CslStyle CslStyle;

GType csl_style_get_type (void) G_GNUC_CONST;
CslStyle *csl_style_new_from_bytes (const char *bytes,
                                    gsize n_bytes,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
CslStyle *csl_style_ref (CslStyle *style) G_GNUC_WARN_UNUSED_RESULT;
void csl_style_unref (CslStyle *style);
const char *csl_style_get_id (const CslStyle *style);
const char *csl_style_get_title (const CslStyle *style);
const char *csl_style_get_parent (const CslStyle *style);
gboolean csl_style_is_note (const CslStyle *style);
gboolean csl_style_has_bibliography (const CslStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CslStyle, csl_style_unref)

G_END_DECLS
