/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recognising a format, whichever reads then. */
#include "fuzz-format.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  return hk_fuzz_format (NULL, data, n_bytes);
}
