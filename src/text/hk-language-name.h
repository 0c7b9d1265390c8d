/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages as files name them: tags, codes of libraries, and names. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *hk_language_from_name (const char *name, gssize name_bytes);

G_END_DECLS
