/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cites of one citation beside each other: "(Doe 2001a, b)", "[1-3]". */
#pragma once

#include "csl-processor-private.h"

G_BEGIN_DECLS

/* A cite as it stands in the citation. */
typedef struct
{
  CslCite *cite;
  CslOut *out;
  char *names;        /* what its names look like, or NULL */
  char *year;         /* its year without suffix, or NULL */
  guint number;       /* citation number, or 0 */
  gboolean collapsed; /* something of it was left out */
  const char *joiner; /* what stands before it, or NULL for the layout's delimiter */
} CslPiece;

void csl_collapse (CslProcessor *self, GArray *pieces);
gboolean csl_cite_has_affix (const CslCite *cite);

G_END_DECLS
