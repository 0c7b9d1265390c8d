/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of a page that tells when the article was received, revised, accepted and published. */
#pragma once

#include "hk-page-section.h"

G_BEGIN_DECLS

void hk_page_history_read (HkPage *page, const HkPageSection *section);

G_END_DECLS
