/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of beads and what can be done to them: each function makes a new list and leaves the old one.
 * HkAlignment keeps them for undoing. */
#pragma once

#include "hk-aligner.h"

G_BEGIN_DECLS

guint hk_bead_list_find (GArray *beads, gboolean in_second, guint sentence);
GArray *hk_bead_list_join (GArray *beads, guint index) G_GNUC_WARN_UNUSED_RESULT;
GArray *hk_bead_list_split (GArray *beads, guint index) G_GNUC_WARN_UNUSED_RESULT;
GArray *hk_bead_list_pair (GArray *beads, guint first, guint second) G_GNUC_WARN_UNUSED_RESULT;
char *hk_bead_list_to_string (GArray *beads) G_GNUC_WARN_UNUSED_RESULT;
GArray *hk_bead_list_from_string (const char *string,
                                  guint n_first,
                                  guint n_second) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
