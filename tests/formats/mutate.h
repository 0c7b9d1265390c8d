/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Damage that can be done again: the same seed gives the same damage on every machine. */
#pragma once

#include <glib.h>

GBytes *hk_mutate (const char *bytes, gsize n_bytes, guint64 seed);
