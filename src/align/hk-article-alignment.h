/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The alignment of an article's abstracts, with its titles and keywords as witnesses. */
#pragma once

#include "hk-alignment.h"
#include "hk-article.h"

G_BEGIN_DECLS

HkAlignment *hk_alignment_new_for_fronts (HkFront *first,
                                          HkFront *second) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
