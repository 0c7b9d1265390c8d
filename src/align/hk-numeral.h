/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers written as words, so that "twelve" and «دوازده» are known to be 12. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint hk_numeral (const char *word);

G_END_DECLS
