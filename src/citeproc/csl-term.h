/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms of terms, as CSL names them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CSL_FORM_LONG,
  CSL_FORM_SHORT,
  CSL_FORM_VERB,
  CSL_FORM_VERB_SHORT,
  CSL_FORM_SYMBOL,
  CSL_N_FORMS,
} CslForm;

typedef enum
{
  CSL_GENDER_NEUTER,
  CSL_GENDER_MASCULINE,
  CSL_GENDER_FEMININE,
} CslGender;

G_END_DECLS
