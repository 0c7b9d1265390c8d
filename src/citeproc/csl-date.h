/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates: understanding those that are given as a string, and setting all of them. */
#pragma once

#include "csl-locale-private.h"
#include "csl-options.h"
#include "hk-date.h"

G_BEGIN_DECLS

gboolean csl_date_parse (const char *text, HkDate *date);
CslOut *csl_date_render (CslArena *arena,
                         const HkDate *date,
                         const CslNode *node,
                         const CslLocale *locale,
                         const char *year_suffix,
                         gboolean *suffix_used,
                         CslCalendars calendars);
int csl_date_month (const HkDatePart *part);
int csl_date_precision (const CslNode *node);
char *csl_date_sort_key (const HkDate *date, int precision);

G_END_DECLS
