/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reference as a page's "citation_reference" gives it: as printed, or as fields in one string. */
#pragma once

#include "hk-reading.h"

G_BEGIN_DECLS

HkReference *hk_html_citation_read (HkReading *reading,
                                    const char *content) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
