/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repairs all texts of an article: its fronts and its printed references, by language. */
#pragma once

#include "hk-article.h"
#include "hk-repair.h"

G_BEGIN_DECLS

guint hk_article_repair (HkArticle *article, HkRepairer *repairer);

G_END_DECLS
