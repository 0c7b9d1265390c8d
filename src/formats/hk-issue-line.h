/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that say in which issue an article stands: "دوره 52، شماره 1، فروردین 1399، صفحه 347-365". */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

gboolean hk_issue_line_parse (const char *line, gsize line_bytes, HkWork *work);

G_END_DECLS
