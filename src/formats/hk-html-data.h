/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page that Hamkhan writes holds beside what it shows: the whole article in Hamkhan's JSON, in a script
 * that browsers pass over, so that the page is opened again as it was. */
#pragma once

#include "hk-file-format.h"
#include "hk-xml.h"

G_BEGIN_DECLS

void hk_html_data_write (const HkWriting *writing, GString *out);
HkArticle *hk_html_data_read (HkReading *reading, const xmlNode *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
