/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cleaning of one field: direction controls out, white space made even. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hk_clean_is_control (gunichar c);
gboolean hk_clean_is_needed (const char *text, gsize text_bytes);
char *hk_clean_field (const char *text, gssize text_bytes, gsize max_bytes, guint *n_removed)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
