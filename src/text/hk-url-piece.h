/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a piece of text between blanks looks like to one who joins a broken URL: an end of the host, of a file's
 * name, part of a path. Pieces are ASCII, not ended by a NUL. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize hk_url_piece_count (const char *piece, gsize n_bytes);
gboolean hk_url_piece_begins_extension (const char *piece, gsize n_bytes);
gboolean hk_url_piece_is_domain (const char *word, gsize n_bytes);
gboolean hk_url_piece_begins_domain (const char *piece, gsize n_bytes);
gboolean hk_url_piece_looks_like_path (const char *piece, gsize n_bytes);
gboolean hk_url_piece_begins_url (const char *piece, gsize n_bytes);

gsize hk_url_piece_find_glued (const char *url, gsize n_bytes);

G_END_DECLS
