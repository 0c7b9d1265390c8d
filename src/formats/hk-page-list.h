/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of keywords or subjects, in whatever way the page separates them. */
#pragma once

#include "hk-page-item.h"
#include "hk-reading.h"

G_BEGIN_DECLS

typedef void (*HkPageAddItem) (HkFront *front, const char *printed);

void
hk_page_list_read (HkReading *reading, HkFront *front, const HkPageLine *line, HkPageAddItem add);

G_END_DECLS
