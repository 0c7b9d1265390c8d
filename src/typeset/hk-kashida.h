/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a joined Arabic-script word may be drawn longer, best places first. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HK_KASHIDA_NEVER 99

gboolean hk_kashida_is_letter (gunichar c);
gboolean hk_kashida_is_mark (gunichar c);
gboolean hk_kashida_joins_next (gunichar c);
int hk_kashida_rank (gunichar before, gunichar after, gboolean is_final);

G_END_DECLS
