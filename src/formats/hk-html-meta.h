/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The meta elements of an article's page: Highwire Press, Dublin Core, PRISM, EPrints, bepress, Open Graph. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

gboolean hk_html_meta_read (HkReading *reading, HkArticle *article, const xmlNode *root);

G_END_DECLS
