/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTML to lines of text as a person would copy them from a browser, and fragments of HTML in fields. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

gboolean hk_html_has_class (const xmlNode *node, const char *name);
char *hk_html_dup_lines (const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *hk_html_strip (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
