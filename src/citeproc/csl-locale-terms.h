/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a locale is made of: for the files that read it and look things up in it. */
#pragma once

#include "csl-locale-private.h"

G_BEGIN_DECLS

#define CSL_N_GENDERS 3

typedef struct
{
  char *text[CSL_N_FORMS][2];    /* single, multiple */
  char *gendered[CSL_N_GENDERS]; /* of ordinals, by gender-form */
  CslGender gender;              /* of the noun */
  guint8 match;                  /* of ordinals */
} CslTerm;

/* What a term for ordinals counts for. */
enum
{
  CSL_MATCH_ORDINAL_DEFAULT,
  CSL_MATCH_ORDINAL_LAST_DIGIT,
  CSL_MATCH_ORDINAL_LAST_TWO_DIGITS,
  CSL_MATCH_ORDINAL_WHOLE_NUMBER,
};

struct _CslLocale
{
  gatomicrefcount refs;
  char *language;
  GHashTable *terms; /* name -> CslTerm */
  GStringChunk *strings;
  GPtrArray *nodes; /* CslNode of the dates */
  CslNode *date[3]; /* by CslDateForm */
  gboolean punctuation_in_quote;
  gboolean limit_day_ordinals;
};

G_END_DECLS
