/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-edit.h"

#include <string.h>

struct _HkEdits
{
  GArray *array; /* of HkEdit, by byte_start, not overlapping */
};

/* The names that JSON files and the command line use. */
static const char *const kind_ids[HK_N_EDIT_KINDS] = {
  [HK_EDIT_ZWNJ] = "zwnj",
  [HK_EDIT_SPACE] = "space",
  [HK_EDIT_LETTER_FORM] = "letter-form",
  [HK_EDIT_PRESENTATION_FORM] = "presentation-form",
  [HK_EDIT_CONTROL] = "control",
  [HK_EDIT_GLUED_WORD] = "glued-word",
  [HK_EDIT_URL] = "url",
  [HK_EDIT_DOI] = "doi",
  [HK_EDIT_PERSON] = "person",
};

G_DEFINE_BOXED_TYPE (HkEdits, hk_edits, hk_edits_copy, hk_edits_free)

static void
clear_edit (gpointer data)
{
  g_free (((HkEdit *) data)->after);
}

/**
 * hk_edits_new:
 *
 * Returns: (transfer full): an empty list of edits
 */
HkEdits *
hk_edits_new (void)
{
  HkEdits *edits = g_new (HkEdits, 1);

  edits->array = g_array_new (FALSE, FALSE, sizeof (HkEdit));
  g_array_set_clear_func (edits->array, clear_edit);
  return edits;
}

/**
 * hk_edits_copy:
 * @edits: edits
 *
 * Returns: (transfer full): a deep copy
 */
HkEdits *
hk_edits_copy (const HkEdits *edits)
{
  HkEdits *copy = hk_edits_new ();

  for (gsize i = 0; i < edits->array->len; i++)
    {
      HkEdit edit = *hk_edits_get (edits, i);

      edit.after = g_strdup (edit.after);
      g_array_append_val (copy->array, edit);
    }
  return copy;
}

/**
 * hk_edits_free:
 * @edits: (nullable) (transfer full): edits
 */
void
hk_edits_free (HkEdits *edits)
{
  if (edits == NULL)
    return;
  g_array_unref (edits->array);
  g_free (edits);
}

/**
 * hk_edits_add:
 * @edits: edits
 * @byte_start: start of the range in the printed string
 * @byte_length: length of the range in bytes, 0 to insert
 * @after: UTF-8 text that replaces it
 * @kind: the sort of damage
 * @confidence: 0 to 1
 * @unverified: whether the result is joined but not known to be right
 *
 * Adds an edit in its place by start. Two insertions at one point, or ranges that overlap, would
 * make the result depend on their order, so the later one is refused.
 *
 * Returns: %TRUE if it was added
 */
gboolean
hk_edits_add (HkEdits *edits,
              gsize byte_start,
              gsize byte_length,
              const char *after,
              HkEditKind kind,
              double confidence,
              gboolean unverified)
{
  HkEdit edit
      = { byte_start, byte_length, NULL, kind, (float) confidence, unverified != FALSE, FALSE };
  guint at = edits->array->len;

  while (at > 0 && g_array_index (edits->array, HkEdit, at - 1).byte_start > byte_start)
    at--;
  if (at > 0)
    {
      const HkEdit *prev = &g_array_index (edits->array, HkEdit, at - 1);

      if (prev->byte_start + MAX (prev->byte_length, 1) > byte_start
          && prev->byte_start + prev->byte_length != byte_start)
        return FALSE;
      if (prev->byte_start == byte_start)
        return FALSE;
    }
  if (at < edits->array->len
      && byte_start + byte_length > g_array_index (edits->array, HkEdit, at).byte_start)
    return FALSE;
  edit.after = g_strdup (after);
  g_array_insert_val (edits->array, at, edit);
  return TRUE;
}

/**
 * hk_edits_get_length:
 * @edits: (nullable): edits
 *
 * Returns: how many there are
 */
gsize
hk_edits_get_length (const HkEdits *edits)
{
  return edits == NULL ? 0 : edits->array->len;
}

/**
 * hk_edits_get:
 * @edits: edits
 * @index: which one, in the order of the text
 *
 * Returns: (transfer none): the edit, valid until @edits changes
 */
const HkEdit *
hk_edits_get (const HkEdits *edits, gsize index)
{
  g_return_val_if_fail (index < edits->array->len, NULL);
  return &g_array_index (edits->array, HkEdit, index);
}

/**
 * hk_edits_set_undone:
 * @edits: edits
 * @index: which one
 * @undone: whether it is taken back
 */
void
hk_edits_set_undone (HkEdits *edits, gsize index, gboolean undone)
{
  g_return_if_fail (index < edits->array->len);
  g_array_index (edits->array, HkEdit, index).undone = undone != FALSE;
}

/**
 * hk_edits_apply:
 * @edits: (nullable): edits
 * @printed: UTF-8 text that the edits were made for
 * @printed_bytes: its length in bytes, or -1
 *
 * Returns: (transfer full): @printed with every edit that is not undone
 */
char *
hk_edits_apply (const HkEdits *edits, const char *printed, gssize printed_bytes)
{
  gsize length = printed_bytes < 0 ? strlen (printed) : (gsize) printed_bytes;
  GString *out = g_string_sized_new (length + 16);
  gsize at = 0;

  for (gsize i = 0; i < hk_edits_get_length (edits); i++)
    {
      const HkEdit *edit = hk_edits_get (edits, i);

      if (edit->undone || edit->byte_start + edit->byte_length > length)
        continue;
      g_string_append_len (out, printed + at, edit->byte_start - at);
      g_string_append (out, edit->after);
      at = edit->byte_start + edit->byte_length;
    }
  g_string_append_len (out, printed + at, length - at);
  return g_string_free (out, FALSE);
}

/**
 * hk_edits_map:
 * @edits: (nullable): edits
 * @printed_byte: an offset in the printed string
 *
 * Returns: the offset in the applied string; inside a replaced range, where the replacement begins
 */
gsize
hk_edits_map (const HkEdits *edits, gsize printed_byte)
{
  gssize shift = 0;

  for (gsize i = 0; i < hk_edits_get_length (edits); i++)
    {
      const HkEdit *edit = hk_edits_get (edits, i);

      if (edit->undone)
        continue;
      if (edit->byte_start >= printed_byte)
        break;
      if (printed_byte < edit->byte_start + edit->byte_length)
        return edit->byte_start + shift;
      shift += (gssize) strlen (edit->after) - (gssize) edit->byte_length;
    }
  return printed_byte + shift;
}

/**
 * hk_edits_unmap:
 * @edits: (nullable): edits
 * @byte: an offset in the applied string
 *
 * Returns: the offset in the printed string; inside a replacement, where the replaced range begins
 */
gsize
hk_edits_unmap (const HkEdits *edits, gsize byte)
{
  gssize shift = 0;

  for (gsize i = 0; i < hk_edits_get_length (edits); i++)
    {
      const HkEdit *edit = hk_edits_get (edits, i);
      gsize start = edit->byte_start + shift, after;

      if (edit->undone)
        continue;
      if (start >= byte)
        break;
      after = strlen (edit->after);
      if (byte < start + after)
        return edit->byte_start;
      shift += (gssize) after - (gssize) edit->byte_length;
    }
  return byte - shift;
}

/**
 * hk_edit_kind_to_id:
 * @kind: a kind
 *
 * Returns: (transfer none): its name in files, such as "zwnj"
 */
const char *
hk_edit_kind_to_id (HkEditKind kind)
{
  g_return_val_if_fail (kind < HK_N_EDIT_KINDS, NULL);
  return kind_ids[kind];
}

/**
 * hk_edit_kind_from_id:
 * @id: a name from a file
 * @kind: (out): the kind
 *
 * Returns: %FALSE if @id is not a kind's name
 */
gboolean
hk_edit_kind_from_id (const char *id, HkEditKind *kind)
{
  for (int i = 0; i < HK_N_EDIT_KINDS; i++)
    if (g_str_equal (id, kind_ids[i]))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
