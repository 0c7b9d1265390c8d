/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article's own work, completed from its front matter, so that the article can be cited. */
#pragma once

#include "hk-article.h"

G_BEGIN_DECLS

void hk_own_work_complete (HkArticle *article);
void hk_own_work_take_repairs (HkArticle *article);

G_END_DECLS
