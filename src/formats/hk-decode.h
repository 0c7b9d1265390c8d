/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a file to UTF-8 when nothing says what their encoding is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hk_decode (const char *bytes,
                 gsize n_bytes,
                 const char *declared,
                 gsize *text_bytes,
                 guint *n_bad) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_decode_is_plain (const char *bytes, gsize n_bytes, gsize *mark_bytes);
const char *hk_decode_guess (const char *bytes, gsize n_bytes);

G_END_DECLS
