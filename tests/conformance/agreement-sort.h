/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose fault a difference between two processors is, by rules that a file gives. */
#pragma once

#include <glib.h>

typedef struct _AgreementSort AgreementSort;

typedef enum
{
  SORT_THEIRS,
  SORT_EITHER,
  SORT_OURS,
  SORT_NOT,
} SortSide;

AgreementSort *agreement_sort_new (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void agreement_sort_free (AgreementSort *sort);
SortSide agreement_sort_add (AgreementSort *sort,
                             const char *ours,
                             const char *theirs,
                             const char *work,
                             gboolean is_entry);
guint agreement_sort_count (const AgreementSort *sort, SortSide side, gboolean entries);
void agreement_sort_print (const AgreementSort *sort);
