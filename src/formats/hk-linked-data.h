/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schema.org's JSON-LD in a page: articles as search engines want them. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

gboolean hk_linked_data_read (HkReading *reading, HkArticle *article, const xmlNode *root);

G_END_DECLS
