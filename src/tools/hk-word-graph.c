/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-word-graph.h"

#include <string.h>

struct _HkWordGraph
{
  GArray *edges;      /* of guint32; 0 is no edge */
  GArray *skips;      /* of guint8 */
  GArray *long_skips; /* of HkLexiconRoot, by edge */
  GHashTable *nodes;  /* GBytes of a node's edges -> Node */
  HkLexiconRoot roots[HK_LEXICON_N_GRAPHS * HK_PERSIAN_N_CODES];
};

/* A node that has been written: its first edge, and how many forms leave it. */
typedef struct
{
  guint32 edge;
  guint32 n_forms;
} Node;

typedef struct
{
  guint32 packed;
  guint32 n_forms;
} Edge;

HkWordGraph *
hk_word_graph_new (void)
{
  HkWordGraph *graph = g_new0 (HkWordGraph, 1);
  const guint32 no_edge = 0;
  const guint8 no_skip = 0;

  graph->edges = g_array_new (FALSE, FALSE, sizeof (guint32));
  graph->skips = g_array_new (FALSE, TRUE, sizeof (guint8));
  graph->long_skips = g_array_new (FALSE, FALSE, sizeof (HkLexiconRoot));
  graph->nodes
      = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, g_free);
  g_array_append_val (graph->edges, no_edge);
  g_array_append_val (graph->skips, no_skip);
  return graph;
}

void
hk_word_graph_free (HkWordGraph *graph)
{
  if (graph == NULL)
    return;
  g_array_unref (graph->edges);
  g_array_unref (graph->skips);
  g_array_unref (graph->long_skips);
  g_hash_table_unref (graph->nodes);
  g_free (graph);
}

/* A ZWNJ's edge comes first, where HkLexicon looks for it; then the edge that most forms take, so that a
 * walk finds it soon. */
static int
compare_edges (const void *a, const void *b)
{
  const Edge *x = a, *y = b;
  gboolean x_zwnj = (x->packed & 0x3F) == HK_PERSIAN_ZWNJ,
           y_zwnj = (y->packed & 0x3F) == HK_PERSIAN_ZWNJ;

  if (x_zwnj != y_zwnj)
    return x_zwnj ? -1 : 1;
  if (x->n_forms != y->n_forms)
    return x->n_forms > y->n_forms ? -1 : 1;
  return x->packed < y->packed ? -1 : 1;
}

/* Writes a node unless the same one has been written. */
static Node
write_node (HkWordGraph *graph, Edge *edges, guint n_edges)
{
  g_autoptr (GBytes) key = NULL;
  Node *node;
  guint32 skip = 0;

  qsort (edges, n_edges, sizeof *edges, compare_edges);
  edges[n_edges - 1].packed |= 0x40;
  key = g_bytes_new (edges, n_edges * sizeof *edges);
  node = g_hash_table_lookup (graph->nodes, key);
  if (node != NULL)
    return *node;
  node = g_new (Node, 1);
  node->edge = graph->edges->len;
  for (guint i = 0; i < n_edges; i++)
    {
      guint8 stored = MIN (skip, HK_LEXICON_LONG_SKIP);
      HkLexiconRoot long_skip = { graph->edges->len, skip };

      if (skip >= HK_LEXICON_LONG_SKIP)
        g_array_append_val (graph->long_skips, long_skip);
      g_array_append_val (graph->edges, edges[i].packed);
      g_array_append_val (graph->skips, stored);
      skip += edges[i].n_forms;
    }
  node->n_forms = skip;
  g_hash_table_insert (graph->nodes, g_steal_pointer (&key), node);
  return *node;
}

static Node build_node (HkWordGraph *graph, const char *const *forms, gsize n_forms, guint depth);

/* The edge that all the forms take, which agree up to and including the letter at @depth. */
static Edge
build_edge (HkWordGraph *graph, const char *const *forms, gsize n_forms, guint depth)
{
  gboolean final = forms[0][depth + 1] == '\0';
  Node target = { 0 };
  Edge edge;

  if (n_forms > (final ? 1 : 0))
    target = build_node (graph, forms + final, n_forms - final, depth + 1);
  edge.packed = target.edge << 8 | (guint32) final << 7 | (guint8) forms[0][depth];
  edge.n_forms = target.n_forms + final;
  return edge;
}

static guint
build_edges (HkWordGraph *graph,
             const char *const *forms,
             gsize n_forms,
             guint depth,
             Edge edges[HK_PERSIAN_N_CODES])
{
  guint n_edges = 0;

  for (gsize i = 0, end; i < n_forms; i = end)
    {
      for (end = i + 1; end < n_forms && forms[end][depth] == forms[i][depth];)
        end++;
      edges[n_edges++] = build_edge (graph, forms + i, end - i, depth);
    }
  return n_edges;
}

static Node
build_node (HkWordGraph *graph, const char *const *forms, gsize n_forms, guint depth)
{
  Edge edges[HK_PERSIAN_N_CODES];
  guint n_edges = build_edges (graph, forms, n_forms, depth, edges);

  return write_node (graph, edges, n_edges);
}

/**
 * hk_word_graph_add:
 * @graph: a graph
 * @which: which of its graphs, not added before
 * @forms: strings of codes, sorted by strcmp(), different
 * @n_forms: how many
 */
void
hk_word_graph_add (HkWordGraph *graph,
                   HkLexiconGraph which,
                   const char *const *forms,
                   gsize n_forms)
{
  Edge edges[HK_PERSIAN_N_CODES];
  guint n_edges = build_edges (graph, forms, n_forms, 0, edges);
  HkLexiconRoot *roots = graph->roots + which * HK_PERSIAN_N_CODES;
  guint32 skip = 0;

  for (guint i = 0; i < n_edges; i++)
    {
      guint8 code = edges[i].packed & 0x3F;

      roots[code].edge = graph->edges->len;
      roots[code].skip = skip;
      edges[i].packed |= 0x40;
      g_array_append_val (graph->edges, edges[i].packed);
      g_array_set_size (graph->skips, graph->edges->len);
      skip += edges[i].n_forms;
    }
}

guint
hk_word_graph_get_n_edges (const HkWordGraph *graph)
{
  return graph->edges->len;
}

const guint32 *
hk_word_graph_get_edges (const HkWordGraph *graph)
{
  return (const guint32 *) (gpointer) graph->edges->data;
}

const guint8 *
hk_word_graph_get_skips (const HkWordGraph *graph)
{
  return (const guint8 *) graph->skips->data;
}

/* Elements are HkLexiconRoot. */
const GArray *
hk_word_graph_get_long_skips (const HkWordGraph *graph)
{
  return graph->long_skips;
}

const HkLexiconRoot *
hk_word_graph_get_roots (const HkWordGraph *graph)
{
  return graph->roots;
}
