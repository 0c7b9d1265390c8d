/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a file so that whatever happens there is either the old one or the new one. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean hk_save_bytes (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
