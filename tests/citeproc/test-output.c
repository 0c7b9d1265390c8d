/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-output.h"

typedef struct
{
  CslArena *arena;
  CslOut *root;
  CslOut *quoted;
} Tree;

/* ( “first.” second. ), of which the parentheses are affixes. */
static Tree
make_tree (void)
{
  CslArena *arena = csl_arena_new ();
  Tree tree = { arena, csl_out_span (arena), csl_out_span (arena) };

  tree.quoted->quotes = TRUE;
  tree.quoted->role = CSL_ROLE_NAMES;
  csl_out_append (tree.quoted, csl_out_text (arena, "first.", -1));
  csl_out_append (tree.root, csl_out_span (arena));
  csl_out_append_text (arena, tree.root, "(");
  csl_out_append (tree.root, tree.quoted);
  csl_out_append (tree.root, csl_out_text (arena, " second. third", 8));
  csl_out_append_text (arena, tree.root, "");
  csl_out_append (tree.root, NULL);
  csl_out_append_text (arena, tree.root, ")");
  return tree;
}

static void
assert_plain (const Tree *tree, const char *wanted)
{
  g_autoptr (GString) got = g_string_new (NULL);

  csl_out_plain (tree->root, got);
  g_assert_cmpstr (got->str, ==, wanted);
}

static void
test_build (void)
{
  Tree tree = make_tree ();

  assert_plain (&tree, "(\"first.\" second.)");
  csl_out_prepend (tree.quoted, csl_out_text (tree.arena, "the ", -1));
  assert_plain (&tree, "(\"the first.\" second.)");
  csl_arena_free (tree.arena);
}

static void
test_strip_periods (void)
{
  Tree tree = make_tree ();

  csl_out_strip_periods (tree.arena, tree.root);
  assert_plain (&tree, "(\"first\" second)");
  csl_arena_free (tree.arena);
}

static void
test_look (void)
{
  Tree tree = make_tree ();
  CslOut *empty = csl_out_span (tree.arena);

  g_assert_true (csl_out_find_role (tree.root, CSL_ROLE_NAMES) == tree.quoted);
  g_assert_null (csl_out_find_role (tree.root, CSL_ROLE_DATE));
  g_assert_true (csl_out_first_content (tree.root) == tree.quoted->first);
  g_assert_cmpuint (csl_out_first_char (tree.root), ==, '(');
  g_assert_cmpuint (csl_out_last_char (tree.root), ==, ')');
  g_assert_cmpuint (csl_out_last_char (empty), ==, 0);
  g_assert_true (csl_out_is_empty (NULL));
  g_assert_true (csl_out_is_empty (empty));
  csl_out_append (empty, csl_out_text (tree.arena, "", -1));
  g_assert_true (csl_out_is_empty (empty));
  g_assert_null (csl_out_first_content (empty));
  g_assert_false (csl_out_is_empty (tree.root));
  csl_arena_free (tree.arena);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/output/build", test_build);
  g_test_add_func ("/output/strip-periods", test_strip_periods);
  g_test_add_func ("/output/look", test_look);
  return g_test_run ();
}
