/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work that an article is, as it is cited: with what its front matter says in another language. */
#pragma once

#include "hk-article.h"

G_BEGIN_DECLS

HkWork *hk_article_dup_cited_work (HkArticle *article) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
