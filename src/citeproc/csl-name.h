/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One name of a list, set as <name> and <name-part> want it. */
#pragma once

#include "csl-context.h"

G_BEGIN_DECLS

/* How a list of names is set, all inheritance done. */
typedef struct
{
  CslNameOptions options;
  const CslNode *name; /* or NULL */
  const CslNode *et_al;
  const CslNode *label;
  gboolean label_first;
  const CslNode *part[2]; /* family, given */
  const char *delimiter;
  const char *sort_separator;
  const HkName *const *list; /* the names that are set */
} CslNamesForm;

CslOut *csl_affix_name (CslContext *context, const CslNode *node, CslOut *core);
CslOut *
csl_evaluate_name (CslContext *context, const CslNamesForm *how, const HkName *name, guint index);

G_END_DECLS
