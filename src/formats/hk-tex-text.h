/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TeX's way of writing text, to Unicode and back: accents, special characters, dashes, braces. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void hk_tex_decode (GString *out, const char *tex, gsize tex_bytes);
char *hk_tex_to_text (const char *tex, gsize tex_bytes) G_GNUC_WARN_UNUSED_RESULT;
void hk_tex_decode_verbatim (GString *out, const char *tex, gsize tex_bytes);
void hk_tex_encode (GString *out, const char *text, gsize text_bytes);

G_END_DECLS
