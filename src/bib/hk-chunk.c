/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-chunk.h"

#include <string.h>

struct _HkChunk
{
  gatomicrefcount ref_count;
  gsize size;
  gsize used;
  char bytes[];
};

/**
 * hk_chunk_new:
 * @n_bytes: what it shall hold, the strings' NULs counted
 *
 * Returns: (transfer full): an empty chunk
 */
HkChunk *
hk_chunk_new (gsize n_bytes)
{
  HkChunk *self = g_malloc (sizeof *self + n_bytes);

  g_atomic_ref_count_init (&self->ref_count);
  self->size = n_bytes;
  self->used = 0;
  return self;
}

/**
 * hk_chunk_ref:
 * @self: a chunk
 *
 * Returns: (transfer full): @self
 */
HkChunk *
hk_chunk_ref (HkChunk *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * hk_chunk_unref:
 * @self: (nullable) (transfer full): a chunk; its strings go with the last reference
 */
void
hk_chunk_unref (HkChunk *self)
{
  if (self != NULL && g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * hk_chunk_get_room:
 * @self: a chunk
 *
 * Returns: how many bytes are free
 */
gsize
hk_chunk_get_room (const HkChunk *self)
{
  return self->size - self->used;
}

/**
 * hk_chunk_add:
 * @self: a chunk, which one thread fills
 * @text: a string
 * @text_bytes: its length
 *
 * Returns: (transfer none) (nullable): the string with a NUL after it; %NULL when there is no room
 */
char *
hk_chunk_add (HkChunk *self, const char *text, gsize text_bytes)
{
  char *string = self->bytes + self->used;

  if (text_bytes >= hk_chunk_get_room (self))
    return NULL;
  memcpy (string, text, text_bytes);
  string[text_bytes] = '\0';
  self->used += text_bytes + 1;
  return string;
}

/**
 * hk_chunk_holds:
 * @self: (nullable): a chunk
 * @string: (nullable): any string
 *
 * Returns: whether it lies in the chunk
 */
gboolean
hk_chunk_holds (const HkChunk *self, const char *string)
{
  return self != NULL && string >= self->bytes && string < self->bytes + self->used;
}
