/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds URLs and DOIs in a text, joins those that blanks or line ends broke, and separates words that
 * were glued to them. */
#pragma once

#include "hk-draft.h"

G_BEGIN_DECLS

/**
 * HkUrlSpan:
 * @byte_start: where a URL or DOI begins in the text
 * @byte_end: where its last piece ends
 */
typedef struct
{
  gsize byte_start;
  gsize byte_end;
} HkUrlSpan;

void hk_url_repair_propose (const char *text, gsize n_bytes, HkDraft *draft, GArray *spans);

G_END_DECLS
