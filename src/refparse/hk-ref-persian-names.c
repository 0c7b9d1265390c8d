/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-persian-names.h"

/* Family, I. Family, I. Family, I.: nothing stands between one's initials and the next one's name. */
static gboolean
take_unparted (HkRefNameTaker *taker, const HkRefNameChunk *chunks, guint n)
{
  if (n < 3 || chunks[0].kind != HK_REF_NAME_WORDS || chunks[n - 1].kind != HK_REF_NAME_INITIALS)
    return FALSE;
  for (guint i = 1; i + 1 < n; i++)
    if (chunks[i].kind != HK_REF_NAME_INITIALS_WORDS)
      return FALSE;
  hk_ref_name_taker_take (taker, chunks[0].first, chunks[0].end, chunks[1].first, chunks[1].split);
  for (guint i = 1; i + 1 < n; i++)
    hk_ref_name_taker_take (taker, chunks[i].split, chunks[i].end, chunks[i + 1].first,
                            i + 2 < n ? chunks[i + 1].split : chunks[i + 1].end);
  return TRUE;
}

/* Family I, Family I: each is a name, but for words whose initials stand behind a comma. Initials that
 * were written together look like a short word. */
static void
take_each (HkRefNameTaker *taker, const HkRefNameChunk *chunks, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const HkRefNameChunk *chunk = &chunks[i];
      guint last = chunk->end - 1;

      if (i + 1 < n && chunk->kind == HK_REF_NAME_WORDS
          && chunks[i + 1].kind == HK_REF_NAME_INITIALS)
        hk_ref_name_taker_take_group (taker, chunks + i++, 2);
      else if (chunk->kind == HK_REF_NAME_WORDS && chunk->n_words > 1
               && hk_ref_name_taker_get (taker, last)->n_chars == 2)
        hk_ref_name_taker_take (taker, chunk->first, last, last, chunk->end);
      else
        hk_ref_name_taker_take_group (taker, chunk, 1);
    }
}

/* Whether the names after the first are not inverted: رضایی، مریم، حسن کریمی، زهرا نوری. */
static gboolean
is_rest_direct (const HkRefNameTaker *taker, const HkRefNameChunk *chunks, guint n)
{
  for (guint i = 2; i + 1 < n; i += 2)
    if (chunks[i].n_words > 1 && chunks[i + 1].n_words > 1
        && hk_ref_name_taker_is_persian_given (taker, chunks[i].first))
      return TRUE;
  return FALSE;
}

/* Names between commas, of which one name may have two. */
static void
take_persian_row (HkRefNameTaker *taker, const HkRefNameChunk *chunks, guint n)
{
  gboolean inverted = n > 1
                      && (chunks[0].n_words == 1
                          || (chunks[1].n_words <= 2
                              && hk_ref_name_taker_is_persian_given (taker, chunks[1].first)));
  guint pairs = n % 2 == 0 && !is_rest_direct (taker, chunks, n) ? n : inverted ? 2 : 0;

  for (guint i = 0; i < pairs; i += 2)
    hk_ref_name_taker_take_group (taker, chunks + i, 2);
  for (guint i = pairs; i < n; i++)
    hk_ref_name_taker_take_group (taker, chunks + i, 1);
  if (pairs < n)
    taker->sure = FALSE;
}

/**
 * hk_ref_persian_names_take:
 * @taker: a taker that has read its chunks
 *
 * Adds the names of a list in Persian, in which commas may part names or their parts.
 */
void
hk_ref_persian_names_take (HkRefNameTaker *taker)
{
  const HkRefNameChunk *chunks = (const HkRefNameChunk *) (const void *) taker->chunks->data;
  guint n = taker->chunks->len;
  gboolean semicolons = hk_ref_name_taker_has_semicolons (taker);
  gboolean mixed = hk_ref_name_chunks_have_mixed (chunks, n) && !semicolons;

  for (guint i = 0, stop; i < n; i = stop)
    {
      for (stop = i + 1; stop < n && chunks[stop - 1].after == ','; stop++)
        ;
      if (take_unparted (taker, chunks + i, stop - i))
        continue;
      if (mixed)
        take_each (taker, chunks + i, stop - i);
      else if (stop - i <= 2 || semicolons)
        hk_ref_name_taker_take_group (taker, chunks + i, stop - i);
      else
        take_persian_row (taker, chunks + i, stop - i);
    }
}
