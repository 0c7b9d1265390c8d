/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What passes the strict check, json-glib reads. */
#include "fuzz.h"
#include "hk-json.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  g_autofree char *text = g_strndup ((const char *) data, n_bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (!g_utf8_validate_len (text, n_bytes, NULL))
    return 0;
  node = hk_json_parse_text (text, n_bytes, &error);
  g_assert_true ((node == NULL) == (error != NULL));
  return 0;
}
