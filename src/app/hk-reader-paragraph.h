/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReaderParagraph: a paragraph of an article as it is read: set by the typeset room, with a caret,
 * a selection that is copied as the text it is, marks, and sentences that light up.
 *
 * Use it for running text; HkTextBlock serves for titles and other short texts. */
#pragma once

#include <gtk/gtk.h>

#include "hk-paragraph.h"
#include "hk-reader-layout.h"

G_BEGIN_DECLS

#define HK_TYPE_READER_PARAGRAPH (hk_reader_paragraph_get_type ())

G_DECLARE_FINAL_TYPE (HkReaderParagraph, hk_reader_paragraph, HK, READER_PARAGRAPH, GtkWidget)

typedef struct _HkReaderColumn HkReaderColumn;

GtkWidget *hk_reader_paragraph_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_reader_paragraph_set_text (HkReaderParagraph *self, const char *text, const char *language);
const char *hk_reader_paragraph_get_text (HkReaderParagraph *self);
void hk_reader_paragraph_set_column (HkReaderParagraph *self, HkReaderColumn *column);
HkReaderColumn *hk_reader_paragraph_get_column (HkReaderParagraph *self);
void hk_reader_paragraph_set_style (HkReaderParagraph *self, const HkReaderStyle *style);

void hk_reader_paragraph_set_marks (HkReaderParagraph *self, GArray *ranges);
guint hk_reader_paragraph_count_marks (HkReaderParagraph *self);
void hk_reader_paragraph_set_current_mark (HkReaderParagraph *self, int index);
double hk_reader_paragraph_get_y (HkReaderParagraph *self, gsize byte);
gsize hk_reader_paragraph_get_mark (HkReaderParagraph *self, guint index);
void hk_reader_paragraph_set_repairs (HkReaderParagraph *self, GArray *ranges);
void hk_reader_paragraph_set_lit (HkReaderParagraph *self, GArray *ranges, gboolean alone);
void hk_reader_paragraph_set_band (HkReaderParagraph *self, double top, double bottom);

void hk_reader_paragraph_set_parts (HkReaderParagraph *self, const GArray *starts);
guint hk_reader_paragraph_count_lines (HkReaderParagraph *self, guint part, int width);
void hk_reader_paragraph_set_part_tops (HkReaderParagraph *self, const GArray *tops);
double hk_reader_paragraph_get_line_height (HkReaderParagraph *self);
double hk_reader_paragraph_get_depth (HkReaderParagraph *self, gsize byte, gboolean at_end);

char *hk_reader_paragraph_dup_link (HkReaderParagraph *self, gsize byte) G_GNUC_WARN_UNUSED_RESULT;
char *hk_reader_paragraph_dup_link_at (HkReaderParagraph *self,
                                       double x,
                                       double y) G_GNUC_WARN_UNUSED_RESULT;

gsize hk_reader_paragraph_get_caret (HkReaderParagraph *self);
void hk_reader_paragraph_select (HkReaderParagraph *self, gsize anchor, gsize caret);
char *hk_reader_paragraph_dup_selection (HkReaderParagraph *self) G_GNUC_WARN_UNUSED_RESULT;
gsize hk_reader_paragraph_hit (HkReaderParagraph *self, double x, double y);
gsize hk_reader_paragraph_step_line (HkReaderParagraph *self, int direction);
gsize hk_reader_paragraph_line_edge (HkReaderParagraph *self, gboolean end);
HkParagraph *hk_reader_paragraph_get_paragraph (HkReaderParagraph *self);

G_END_DECLS
