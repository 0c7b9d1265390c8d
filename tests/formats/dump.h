/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article as JSON for a person's eye, to be compared with what is expected. */
#pragma once

#include "hk-article.h"

char *hk_dump_article (HkArticle *article);
void hk_dump_compare (const char *got, const char *expected_path);
