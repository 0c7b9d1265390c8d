/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text as a reference: its works can be written. */
#include "fuzz.h"
#include "hk-refparser.h"
#include "hk-work-json.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  static HkRefparser *parser;
  g_autoptr (GPtrArray) works = NULL;

  if (parser == NULL)
    parser = hk_refparser_new (NULL, NULL);
  if (parser == NULL || !g_utf8_validate_len ((const char *) data, n_bytes, NULL))
    return 0;
  works = hk_refparser_parse (parser, (const char *) data, n_bytes, NULL);
  for (guint i = 0; i < works->len; i++)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      g_autoptr (JsonNode) root = NULL;

      hk_work_to_json (g_ptr_array_index (works, i), builder);
      root = json_builder_get_root (builder);
      g_assert_nonnull (root);
    }
  return 0;
}
