/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is copied: rich and plain text at once, so that each program takes what it can. */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

GdkContentProvider *hk_content_new (const char *plain,
                                    const char *html,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *hk_content_strip_marks (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
