/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkByteRange: a stretch of a UTF-8 string, as matches and sentences are told. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HkByteRange:
 * @start: first byte
 * @length: bytes
 */
typedef struct
{
  gsize start;
  gsize length;
} HkByteRange;

G_END_DECLS
