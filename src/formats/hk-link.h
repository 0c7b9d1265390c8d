/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links that may be opened: what a file gives is checked here before it becomes a link. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hk_link_from_url (const char *url) G_GNUC_WARN_UNUSED_RESULT;
char *hk_link_from_doi (const char *doi) G_GNUC_WARN_UNUSED_RESULT;
char *hk_link_find_doi (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_link_is_doubtful (const char *link);

G_END_DECLS
