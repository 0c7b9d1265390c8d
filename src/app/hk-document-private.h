/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of HkDocument share. */
#pragma once

#include "hk-alignment.h"
#include "hk-document.h"
#include "hk-library.h"

G_BEGIN_DECLS

struct _HkDocument
{
  GObject parent_instance;

  GFile *file; /* NULL when pasted */
  HkArticle *article;
  GListStore *references; /* HkReferenceEntry */
  GListStore *keywords;   /* HkKeywordEntry */
  char *key;              /* of the library */
  char *kept[HK_N_KEPT];  /* what the library remembers of it */
  HkAlignment *alignment; /* NULL until it is asked for */
  GPtrArray *read_works;  /* GPtrArray of HkWork: of each reference as it was read; own work last */
};

G_END_DECLS
