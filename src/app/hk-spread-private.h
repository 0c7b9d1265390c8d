/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of HkSpread share: its columns, its layout, what it draws in the gutter. */
#pragma once

#include "hk-ribbon.h"
#include "hk-slide.h"
#include "hk-spread.h"

G_BEGIN_DECLS

#define HK_SPREAD_RIBBON_MARGIN 7 /* between a column and its ribbons */

typedef struct
{
  char *language;
  gboolean rtl;
  GtkWidget *heading;    /* NULL for none */
  GPtrArray *paragraphs; /* HkReaderParagraph, not owned */
  GArray *cells;         /* HkSpreadCell, in order; only in aligned mode */
} HkSpreadColumn;

/* A part of a paragraph that stands in a row. */
typedef struct
{
  guint bead;
  guint paragraph;
  guint part;
} HkSpreadCell;

struct _HkSpread
{
  GtkWidget parent_instance;

  HkSpreadColumn columns[2];
  guint n_columns;
  GtkWidget *switcher;
  GtkWidget *footer;
  HkReadingMode mode;
  guint single;
  int widest; /* pixels of a column, 0 for no limit */
  HkAlignment *alignment;
  gulong alignment_changed;
  guint lit;
  gboolean is_beside; /* as it was placed last */
  guint serial;       /* how often it was placed */
  struct
  {
    gboolean is_off;
    guint column;         /* the shorter one, when columns stand side by side */
    double height[2];     /* of both */
    double top, page;     /* what is seen of them */
    int shift;            /* how far the shorter one stands lower */
    int placed;           /* as it was placed last */
    GArray *anchors;      /* HkSlideAnchor */
    guint anchors_serial; /* for which layout they are */
    gboolean is_moving;   /* nothing but the shift has changed */
  } slide;
  struct
  {
    double seen,
        page; /* where begins what is seen, and how high it is; 0 while that is not known */
    double top, bottom; /* of what is drawn */
  } band;
  struct
  {
    gboolean is_shown;
    guint column;
    guint sentence;
    double x, y;
  } thread; /* from a sentence to the pointer */
};

HkReaderParagraph *hk_spread_column_get (const HkSpreadColumn *column, guint index);
guint hk_spread_left_column (HkSpread *self);
gboolean hk_spread_is_aligned (HkSpread *self);
void hk_spread_cut (HkSpread *self);
void hk_spread_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline);
void hk_spread_size_allocate (GtkWidget *widget, int width, int height, int baseline);
gboolean hk_spread_get_reach (HkSpread *self,
                              HkSide side,
                              guint first,
                              guint n,
                              double *top,
                              double *bottom);
int hk_spread_get_shift (HkSpread *self);
gboolean hk_spread_draws (HkSpread *self, double top, double bottom);
gboolean hk_spread_draws_child (HkSpread *self, GtkWidget *child);
void hk_spread_update_band (HkSpread *self);
void hk_spread_see (HkSpread *self, double top, double page);
void hk_spread_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
