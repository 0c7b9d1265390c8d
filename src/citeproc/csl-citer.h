/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslCiter: the #HkCiter that knows every CSL style on the machine. */
#pragma once

#include "csl-error.h"
#include "csl-options.h"
#include "hk-citer.h"

G_BEGIN_DECLS

#define CSL_TYPE_CITER (csl_citer_get_type ())

G_DECLARE_FINAL_TYPE (CslCiter, csl_citer, CSL, CITER, GObject)

/* Languages besides a BCP 47 tag. */
#define CSL_CITER_OF_WORK "work"
#define CSL_CITER_OF_STYLE "style"

CslCiter *
csl_citer_new (const char *style, const char *language, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void csl_citer_set_options (CslCiter *self, const CslOptions *options);
const char *csl_citer_get_style_id (CslCiter *self);
gboolean csl_citer_has_bibliography (CslCiter *self);

G_END_DECLS
