/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslArena: memory for what lives as long as one citation is being made. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CslArena CslArena;

CslArena *csl_arena_new (void) G_GNUC_WARN_UNUSED_RESULT;
void csl_arena_free (CslArena *arena);
void csl_arena_reset (CslArena *arena);
gpointer csl_arena_alloc (CslArena *arena, gsize n_bytes);
char *csl_arena_strndup (CslArena *arena, const char *text, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CslArena, csl_arena_free)

G_END_DECLS
