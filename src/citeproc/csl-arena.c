/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-arena.h"

#include <string.h>

#define CHUNK_BYTES 65536

typedef struct _Chunk Chunk;

struct _Chunk
{
  Chunk *next;
  gsize n_bytes;
  char bytes[];
};

struct _CslArena
{
  Chunk *first;
  Chunk *current;
  gsize used;
};

static Chunk *
chunk_new (gsize n_bytes)
{
  Chunk *chunk = g_malloc (sizeof (Chunk) + n_bytes);

  chunk->next = NULL;
  chunk->n_bytes = n_bytes;
  return chunk;
}

/**
 * csl_arena_new:
 *
 * Returns: (transfer full): an empty arena
 */
CslArena *
csl_arena_new (void)
{
  CslArena *arena = g_new0 (CslArena, 1);

  arena->first = arena->current = chunk_new (CHUNK_BYTES);
  return arena;
}

/**
 * csl_arena_free:
 * @arena: (nullable) (transfer full): an arena
 */
void
csl_arena_free (CslArena *arena)
{
  Chunk *chunk;

  if (arena == NULL)
    return;
  while ((chunk = arena->first) != NULL)
    {
      arena->first = chunk->next;
      g_free (chunk);
    }
  g_free (arena);
}

/**
 * csl_arena_reset:
 * @arena: an arena
 *
 * Everything that was allocated is gone; the memory is kept for what comes next.
 */
void
csl_arena_reset (CslArena *arena)
{
  arena->current = arena->first;
  arena->used = 0;
}

/**
 * csl_arena_alloc:
 * @arena: an arena
 * @n_bytes: how much
 *
 * Returns: (transfer none): zeroed memory, aligned for any type, until the arena is reset
 */
gpointer
csl_arena_alloc (CslArena *arena, gsize n_bytes)
{
  gsize need = (n_bytes + 15) & ~(gsize) 15;
  char *memory;

  while (arena->used + need > arena->current->n_bytes)
    {
      if (arena->current->next == NULL)
        arena->current->next = chunk_new (MAX (need, CHUNK_BYTES));
      arena->current = arena->current->next;
      arena->used = 0;
    }
  memory = arena->current->bytes + arena->used;
  arena->used += need;
  return memset (memory, 0, n_bytes);
}

/**
 * csl_arena_strndup:
 * @arena: an arena
 * @text: UTF-8
 * @n_bytes: how much of it
 *
 * Returns: (transfer none): a copy, terminated by NUL
 */
char *
csl_arena_strndup (CslArena *arena, const char *text, gsize n_bytes)
{
  char *copy = csl_arena_alloc (arena, n_bytes + 1);

  memcpy (copy, text, n_bytes);
  return copy;
}
