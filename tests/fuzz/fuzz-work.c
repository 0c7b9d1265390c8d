/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSL-JSON items: what is read is written and read again the same. */
#include "fuzz.h"
#include "hk-work-json.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  g_autofree char *text = g_strndup ((const char *) data, n_bytes);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (HkWork) work = NULL;
  g_autoptr (HkWork) again = NULL;

  /* json-glib 1.6 crashes on deep nesting; readers count the depth before it sees a file. */
  if (n_bytes > 4096 || !g_utf8_validate_len (text, n_bytes, NULL))
    return 0;
  node = json_from_string (text, NULL);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return 0;
  work = hk_work_from_json (json_node_get_object (node));
  builder = json_builder_new ();
  hk_work_to_json (work, builder);
  root = json_builder_get_root (builder);
  again = hk_work_from_json (json_node_get_object (root));
  g_object_unref (hk_work_copy (again));
  return 0;
}
