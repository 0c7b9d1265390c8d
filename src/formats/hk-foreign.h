/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that people take for articles and that are none: what to say of them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *hk_foreign_describe (GBytes *bytes);

G_END_DECLS
