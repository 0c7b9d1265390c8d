/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the files that are installed beside the program. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hk_data_find (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
