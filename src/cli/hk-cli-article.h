/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the commands of hamkhan-cli open an article. */
#pragma once

#include "hk-article.h"

G_BEGIN_DECLS

HkArticle *hk_cli_open_article (const char *file) G_GNUC_WARN_UNUSED_RESULT;
void hk_cli_understand (HkArticle *article);
gboolean hk_cli_save (const char *output, GBytes *bytes);

G_END_DECLS
