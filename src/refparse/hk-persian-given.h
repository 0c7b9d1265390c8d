/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persian given names, for telling where the given names of "ابوالقاسم قائم‌مقام فراهانی" end. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hk_persian_given_has (const char *folded, gsize n_bytes);

G_END_DECLS
