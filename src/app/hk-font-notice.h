/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to tell a person whose computer lacks a face for the language of an article: boxes in place of
 * letters, or letters of a face that nobody chose, should never be a riddle. */
#pragma once

#include <pango/pango.h>

#include "hk-article.h"

G_BEGIN_DECLS

char *hk_font_notice_for_language (PangoContext *context,
                                   const char *language,
                                   const char *family) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *hk_font_notices (PangoContext *context,
                            HkArticle *article,
                            const char *persian_family,
                            const char *latin_family) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
