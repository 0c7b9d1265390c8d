/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Abstracts with tags in a string of JSON, as Crossref gives fragments of JATS, and others HTML. */
#pragma once

#include "hk-reading.h"

G_BEGIN_DECLS

void hk_json_markup_fill_abstract (HkReading *reading, HkFront *front, const char *markup);
char *hk_json_markup_strip (HkReading *reading, const char *markup) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
