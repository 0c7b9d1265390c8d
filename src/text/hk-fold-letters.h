/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Single characters as a search sees them, for HkFolded. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar hk_fold_arabic (gunichar c);
gunichar hk_fold_punctuation (gunichar c);
const char *hk_fold_plain_latin (gunichar c);

G_END_DECLS
