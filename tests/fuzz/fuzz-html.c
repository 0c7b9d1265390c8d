/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved pages of articles. */
#include "fuzz-format.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  return hk_fuzz_format ("html", data, n_bytes);
}
