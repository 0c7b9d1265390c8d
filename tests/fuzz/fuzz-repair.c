/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repairs: edits lie in the text, give valid UTF-8, and a text that was repaired is the printed one again
 * when all of them are undone. The first byte chooses the language; lines are texts of one document. */
#include "fuzz.h"
#include "hk-repair.h"

#include <string.h>

static void
check_edits (HkEdits *edits, const char *printed)
{
  g_autofree char *repaired = hk_edits_apply (edits, printed, -1);
  g_autofree char *undone = NULL;
  gsize n = hk_edits_get_length (edits), end = 0;

  g_assert_true (g_utf8_validate (repaired, -1, NULL));
  for (gsize i = 0; i < n; i++)
    {
      const HkEdit *edit = hk_edits_get (edits, i);

      g_assert_cmpuint (edit->byte_start, >=, end);
      end = edit->byte_start + edit->byte_length;
      g_assert_cmpuint (end, <=, strlen (printed));
    }
  for (gsize i = 0; i < n; i++)
    hk_edits_set_undone (edits, i, TRUE);
  undone = hk_edits_apply (edits, printed, -1);
  g_assert_cmpstr (undone, ==, printed);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  static HkRepairer *repairer;
  static const char *const languages[] = { "fa", "en", "ru", NULL };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree gsize *lengths = NULL;
  g_autofree HkEdits **edits = NULL;
  guint n;

  if (n_bytes < 2)
    return 0;
  if (repairer == NULL)
    repairer = hk_repairer_new (NULL, NULL);
  text = g_utf8_make_valid ((const char *) data + 1, n_bytes - 1);
  lines = g_strsplit (text, "\r", -1);
  n = g_strv_length (lines);
  lengths = g_new (gsize, n);
  edits = g_new0 (HkEdits *, n);
  for (guint i = 0; i < n; i++)
    lengths[i] = strlen (lines[i]);
  hk_repairer_repair (repairer, (const char *const *) lines, lengths, n,
                      languages[data[0] % G_N_ELEMENTS (languages)], edits);
  for (guint i = 0; i < n; i++)
    {
      if (edits[i] != NULL)
        check_edits (edits[i], lines[i]);
      hk_edits_free (edits[i]);
    }
  return 0;
}
