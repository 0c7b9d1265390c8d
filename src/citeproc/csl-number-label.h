/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that people write inside a number: "p." in "7, p. 3-8", "vol." in the locator "vol. 2". */
#pragma once

#include "csl-number.h"

G_BEGIN_DECLS

const char *csl_number_label (const char *word, gsize n_bytes);
const char *csl_number_find_label (const char *text);
char *csl_number_set_labels (const char *text, const CslLocale *locale);

G_END_DECLS
