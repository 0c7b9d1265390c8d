/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items of lists on a page: their bullets and numbers, and whether an item is a reference. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HkPageLine:
 * @start: where the line begins in the text, after its white space
 * @n_bytes: its length in bytes without the white space at its end; 0 for a blank line
 * @bullet: whether a bullet stood before @start
 */
typedef struct
{
  const char *start;
  gsize n_bytes;
  gboolean bullet;
} HkPageLine;

HkPageLine hk_page_line_make (const char *start, gsize n_bytes);
gsize hk_page_item_label (const char *start, gsize n_bytes, guint *number);
gboolean hk_page_item_is_reference (const char *start, gsize n_bytes);
gboolean hk_page_item_line_is_reference (const HkPageLine *line);
gboolean hk_page_item_goes_on (const char *start, gsize n_bytes);

G_END_DECLS
