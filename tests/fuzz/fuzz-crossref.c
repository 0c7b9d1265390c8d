/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Crossref's JSON: what is read is written in every format. */
#include "fuzz-write.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  return hk_fuzz_write ("crossref", data, n_bytes);
}
