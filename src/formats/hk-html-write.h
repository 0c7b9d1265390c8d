/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The writer of HTML: one page that needs no other file. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

gboolean hk_html_write (const HkWriting *writing, GString *out, GError **error);

G_END_DECLS
