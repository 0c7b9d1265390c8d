/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkArticle: an article as it was opened: its front matter in each language, the work that it is,
 * and its references.
 *
 * Readers of formats fill it and hand it over; from then on only the person's own edits change it,
 * through the texts' repairs and the references' works. */
#pragma once

#include <gio/gio.h>

#include "hk-front.h"
#include "hk-notice.h"
#include "hk-reference.h"

G_BEGIN_DECLS

typedef enum
{
  HK_HISTORY_RECEIVED,
  HK_HISTORY_REVISED,
  HK_HISTORY_ACCEPTED,
  HK_HISTORY_PUBLISHED,
} HkHistory;

#define HK_N_HISTORY (HK_HISTORY_PUBLISHED + 1)

#define HK_TYPE_ARTICLE (hk_article_get_type ())

G_DECLARE_FINAL_TYPE (HkArticle, hk_article, HK, ARTICLE, GObject)

HkArticle *hk_article_new (void) G_GNUC_WARN_UNUSED_RESULT;

HkWork *hk_article_get_work (HkArticle *self);
void hk_article_set_work (HkArticle *self, HkWork *work);
GPtrArray *hk_article_get_fronts (HkArticle *self);
HkFront *hk_article_get_front (HkArticle *self, const char *language);
HkFront *hk_article_ensure_front (HkArticle *self, const char *language);
GListModel *hk_article_get_references (HkArticle *self);
void hk_article_take_reference (HkArticle *self, HkReference *reference);
void hk_article_clear_references (HkArticle *self);
const HkDate *hk_article_get_history (HkArticle *self, HkHistory which);
void hk_article_take_history (HkArticle *self, HkHistory which, HkDate *date);
GPtrArray *hk_article_get_notices (HkArticle *self);
void hk_article_take_notice (HkArticle *self, HkNotice *notice);
const char *hk_article_get_extra (HkArticle *self);
void hk_article_set_extra (HkArticle *self, const char *json);

G_END_DECLS
