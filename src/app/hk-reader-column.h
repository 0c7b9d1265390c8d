/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReaderColumn: the paragraphs of one language with one caret and one selection, which may reach over
 * several of them.
 *
 * Input moves the caret through it; it shows in each paragraph what part of it is selected. */
#pragma once

#include "hk-reader-paragraph.h"

G_BEGIN_DECLS

HkReaderColumn *hk_reader_column_new (GPtrArray *paragraphs,
                                      const char *language) G_GNUC_WARN_UNUSED_RESULT;
void hk_reader_column_free (HkReaderColumn *self);
void hk_reader_column_move (HkReaderColumn *self,
                            HkReaderParagraph *paragraph,
                            gsize byte,
                            gboolean extend);
void hk_reader_column_move_to (HkReaderColumn *self, double x, double y, GtkWidget *of);
gboolean hk_reader_column_step (HkReaderColumn *self, int direction, double x, gboolean extend);
void hk_reader_column_move_to_end (HkReaderColumn *self, gboolean end, gboolean extend);
void hk_reader_column_select_all (HkReaderColumn *self);
void hk_reader_column_select (HkReaderColumn *self,
                              HkReaderParagraph *paragraph,
                              gsize anchor,
                              gsize caret);
HkReaderParagraph *hk_reader_column_get_caret (HkReaderColumn *self, gsize *byte);
char *hk_reader_column_dup_selection (HkReaderColumn *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_reader_column_copy (HkReaderColumn *self);

G_END_DECLS
