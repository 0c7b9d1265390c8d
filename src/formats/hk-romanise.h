/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of any script in small ASCII letters, for citation keys and names of files. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hk_romanise (const char *text, gsize text_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
