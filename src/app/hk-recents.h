/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that were opened lately, with their titles. */
#pragma once

#include <gio/gio.h>

#include "hk-document.h"

G_BEGIN_DECLS

GVariant *hk_recents_get (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void hk_recents_add (GSettings *settings, HkDocument *document);

G_END_DECLS
