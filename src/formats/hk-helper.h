/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program as a filter: bytes in, bytes out, with bounds on time, memory and output. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *hk_helper_run (const char *const *argv,
                       GBytes *input,
                       GCancellable *cancellable,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
