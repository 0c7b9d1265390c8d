/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rendering elements that csl-evaluate.c puts together, and what they share. */
#pragma once

#include "csl-context.h"

G_BEGIN_DECLS

CslOut *csl_evaluate_text (CslContext *context, const CslNode *node);
CslOut *csl_evaluate_number (CslContext *context, const CslNode *node);
CslOut *csl_evaluate_label (CslContext *context, const CslNode *node);

const char *csl_variable_value (CslContext *context, HkVariable variable, CslForm form);
const char *csl_page_dash (const CslContext *context);
const char *csl_range_dash (const CslContext *context, HkVariable variable);
char *csl_format_pages (const CslContext *context, const char *pages) G_GNUC_WARN_UNUSED_RESULT;
const char *csl_term_for_work (const CslContext *context, const char *name);
CslOut *csl_keep (CslContext *context, char *text);
CslOut *csl_field (CslContext *context, const char *text);

G_END_DECLS
