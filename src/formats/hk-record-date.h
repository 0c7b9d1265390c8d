/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as BibLaTeX, RIS and other records write them: "1397-02-03/1398", "2001~", "2020/05". */
#pragma once

#include "hk-date.h"

G_BEGIN_DECLS

HkDate *hk_record_date_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void hk_record_date_append_edtf (GString *out, const HkDate *date);
guint hk_record_date_month (const char *text, guint *season);

G_END_DECLS
