/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References to characters in fragments of HTML that stand in fields of other formats. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize hk_html_append_entity (GString *out, const char *reference);

G_END_DECLS
