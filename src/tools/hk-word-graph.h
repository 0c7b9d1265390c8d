/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWordGraph: builds the minimal acyclic graphs in which HkLexicon keeps its forms. */
#pragma once

#include "hk-lexicon.h"

G_BEGIN_DECLS

typedef struct _HkWordGraph HkWordGraph;

HkWordGraph *hk_word_graph_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_word_graph_free (HkWordGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkWordGraph, hk_word_graph_free)

void hk_word_graph_add (HkWordGraph *graph,
                        HkLexiconGraph which,
                        const char *const *forms,
                        gsize n_forms);
guint hk_word_graph_get_n_edges (const HkWordGraph *graph);
const guint32 *hk_word_graph_get_edges (const HkWordGraph *graph);
const guint8 *hk_word_graph_get_skips (const HkWordGraph *graph);
const GArray *hk_word_graph_get_long_skips (const HkWordGraph *graph);
const HkLexiconRoot *hk_word_graph_get_roots (const HkWordGraph *graph);

G_END_DECLS
