/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of HkReaderParagraph share: its text and what is shown of it, how it is drawn, what
 * screen readers are told. */
#pragma once

#include "hk-reader-layout.h"
#include "hk-reader-paragraph.h"

G_BEGIN_DECLS

struct _HkReaderParagraph
{
  GtkWidget parent_instance;

  char *text;
  char *language;
  HkReaderLayout *layout;
  GArray *marks; /* HkByteRange, as the next two */
  GArray *repairs;
  GArray *lit;
  gboolean lit_alone; /* whether what is lit has no counterpart */
  int current;        /* index into marks, or -1 */
  GArray *links;      /* HkPrintLink */
  gsize anchor, caret;
  double band_top, band_bottom; /* what of it is drawn; all where they are equal */
  HkReaderColumn *column;       /* not owned; NULL while it stands in none */
  GtkWidget *delegate;          /* tells screen readers of the text before GTK 4.14; never seen */
};

HkReaderLayout *hk_reader_paragraph_lay_out (HkReaderParagraph *self);

void hk_reader_paragraph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

GType hk_reader_paragraph_get_access_type (void);
void hk_reader_paragraph_access_init (gpointer iface);
void hk_reader_paragraph_class_init_access (GtkWidgetClass *klass);
void hk_reader_paragraph_init_access (HkReaderParagraph *self);
void hk_reader_paragraph_dispose_access (HkReaderParagraph *self);
void hk_reader_paragraph_replace_text (HkReaderParagraph *self, const char *text);
void hk_reader_paragraph_tell_selection (HkReaderParagraph *self);

G_END_DECLS
