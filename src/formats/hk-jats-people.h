/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contributors and affiliations of JATS files, in each language in which they are given. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

void hk_jats_read_people (HkReading *reading,
                          HkArticle *article,
                          const xmlNode *meta,
                          const xmlNode *root,
                          const char *language);

G_END_DECLS
