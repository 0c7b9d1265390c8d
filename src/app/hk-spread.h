/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSpread: the paragraphs of an article's two languages as they stand together: in columns, with each
 * pair of sentences on a row, or one language alone.
 *
 * Give it the columns once, then a mode and an alignment; both can change at any time, and the
 * paragraphs stay what they are, with their selections and marks. The left-to-right language always
 * stands on the left. Where two columns would be too narrow to read it shows one, with a switcher, or
 * each pair below the one before. Ribbons in the gutter join what answers each other. */
#pragma once

#include <gtk/gtk.h>

#include "hk-alignment.h"
#include "hk-reader-paragraph.h"

G_BEGIN_DECLS

/**
 * HkReadingMode:
 * @HK_READING_COLUMNS: both languages side by side
 * @HK_READING_ALIGNED: side by side, each pair of sentences on a row
 * @HK_READING_SINGLE: one language alone
 */
typedef enum
{
  HK_READING_COLUMNS,
  HK_READING_ALIGNED,
  HK_READING_SINGLE,
} HkReadingMode;

/**
 * HkSpreadPlace:
 * @column: which column
 * @paragraph: which of its paragraphs
 * @byte: a byte of that
 */
typedef struct
{
  guint column;
  guint paragraph;
  gsize byte;
} HkSpreadPlace;

#define HK_NO_BEAD G_MAXUINT

#define HK_SPREAD_GUTTER 52 /* pixels between columns */

#define HK_TYPE_SPREAD (hk_spread_get_type ())

G_DECLARE_FINAL_TYPE (HkSpread, hk_spread, HK, SPREAD, GtkWidget)

GtkWidget *hk_spread_new (GtkWidget *switcher, GtkWidget *footer) G_GNUC_WARN_UNUSED_RESULT;
void hk_spread_add_column (HkSpread *self,
                           const char *language,
                           GtkWidget *heading,
                           GPtrArray *paragraphs);
void hk_spread_set_mode (HkSpread *self, HkReadingMode mode);
HkReadingMode hk_spread_get_mode (HkSpread *self);
void hk_spread_set_single (HkSpread *self, guint column);
guint hk_spread_get_single (HkSpread *self);
void hk_spread_set_widest (HkSpread *self, int width);
void hk_spread_set_alignment (HkSpread *self, HkAlignment *alignment);
void hk_spread_set_keep_level (HkSpread *self, gboolean keep);
void hk_spread_set_view (HkSpread *self, double top, double page);
void hk_spread_set_lit (HkSpread *self, guint bead);
gboolean hk_spread_is_shown (HkSpread *self, guint column);

guint hk_spread_get_n_columns (HkSpread *self);
const char *hk_spread_get_language (HkSpread *self, guint column);
double hk_spread_get_line_height (HkSpread *self);
guint hk_spread_get_serial (HkSpread *self);
HkReaderParagraph *hk_spread_get_paragraph (HkSpread *self, guint column, guint paragraph);
guint hk_spread_get_n_paragraphs (HkSpread *self, guint column);
gboolean
hk_spread_find_paragraph (HkSpread *self, HkReaderParagraph *paragraph, HkSpreadPlace *place);
gboolean hk_spread_is_in_gutter (HkSpread *self, double x);
void hk_spread_set_thread (HkSpread *self, guint column, guint sentence, double x, double y);
void hk_spread_clear_thread (HkSpread *self);
guint hk_spread_find_bead (HkSpread *self, double x, double y);
gboolean hk_spread_find_place (HkSpread *self, double x, double y, HkSpreadPlace *place);
double hk_spread_get_longer_x (HkSpread *self);
gboolean hk_spread_get_y (HkSpread *self, const HkSpreadPlace *place, double *y);

G_END_DECLS
