/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of an article: which two of them a window shows. */
#pragma once

#include "hk-reading.h"
#include "hk-script.h"

G_BEGIN_DECLS

HkScript hk_languages_script (const char *language);
void hk_languages_choose (HkReading *reading, HkArticle *article);

G_END_DECLS
