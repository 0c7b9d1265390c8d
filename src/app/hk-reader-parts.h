/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReaderParts: the parts of a paragraph that are set on lines of their own, each of which may stand
 * somewhere else; sentences in rows are such. */
#pragma once

#include "hk-paragraph.h"

G_BEGIN_DECLS

/**
 * HkReaderParts:
 * @starts: (element-type gsize): bytes at which a part begins, the first 0; empty for no parts
 * @lines: (element-type guint): the first line of each
 * @tops: (element-type double): where each begins, in pixels; empty while they follow each other
 */
typedef struct
{
  GArray *starts;
  GArray *lines;
  GArray *tops;
} HkReaderParts;

void hk_reader_parts_init (HkReaderParts *self);
void hk_reader_parts_clear (HkReaderParts *self);
gboolean hk_reader_parts_set_starts (HkReaderParts *self, const GArray *starts);
gboolean hk_reader_parts_set_tops (HkReaderParts *self, const GArray *tops);
void hk_reader_parts_break (HkReaderParts *self,
                            HkParagraph *paragraph,
                            int measure,
                            const HkSetting *setting);
guint hk_reader_parts_count_lines (const HkReaderParts *self, guint part, guint n_lines);
double hk_reader_parts_get_top (const HkReaderParts *self, guint line, double line_height);

G_END_DECLS
