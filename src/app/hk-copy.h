/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is copied of works and references, for the clipboard and for dragging. */
#pragma once

#include <gdk/gdk.h>

#include "hk-article.h"
#include "hk-citer.h"

G_BEGIN_DECLS

GdkContentProvider *hk_copy_citation (HkCiter *citer,
                                      GPtrArray *works,
                                      HkCitationForm form,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
GdkContentProvider *hk_copy_printed (GPtrArray *references) G_GNUC_WARN_UNUSED_RESULT;
GdkContentProvider *hk_copy_as (const char *format,
                                GPtrArray *references,
                                GPtrArray *works,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
