/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References for training, printed by the project's own citation engine in the styles and
 * with the terms that journals use, and damaged as pages are. */
#pragma once

#include "hk-refparse-data.h"

G_BEGIN_DECLS

gboolean hk_refparse_styled_add (GPtrArray *examples, guint n_each, GRand *random, GError **error);
gboolean hk_refparse_styled_add_works (GPtrArray *examples,
                                       const char *path,
                                       guint n_each,
                                       GRand *random,
                                       GError **error);

G_END_DECLS
