/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of people as pages and records print them, to the parts of a name where that is sure. */
#pragma once

#include "hk-name.h"

G_BEGIN_DECLS

HkName *hk_name_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
