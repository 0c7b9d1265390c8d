/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether bytes are UTF-8, for large files: eight bytes of ASCII at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HK_UTF8_WORD sizeof (guint64)

/* The same byte in each place of a word. */
#define HK_UTF8_EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

gboolean hk_utf8_is_valid (const char *bytes, gsize n_bytes);

G_END_DECLS
