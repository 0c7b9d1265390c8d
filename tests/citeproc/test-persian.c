/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-persian.h"

/* Pieces of an entry: N the number of an edition, T its term, and the rest as it is. */
static char *
order (const char *const *pieces)
{
  CslArena *arena = csl_arena_new ();
  CslOut *root = csl_out_span (arena);
  GString *plain = g_string_new (NULL);

  for (; *pieces != NULL; pieces++)
    {
      CslOut *span = csl_out_span (arena), *leaf = csl_out_text (arena, *pieces, -1);

      leaf->role = **pieces == 'N'   ? CSL_ROLE_EDITION_NUMBER
                   : **pieces == 'T' ? CSL_ROLE_EDITION_TERM
                                     : CSL_ROLE_NONE;
      csl_out_append (span, leaf);
      csl_out_append (root, span);
    }
  csl_persian_order_edition (root);
  csl_out_plain (root, plain);
  csl_arena_free (arena);
  return g_string_free (plain, FALSE);
}

static void
test_edition (void)
{
  static const struct
  {
    const char *pieces[8];
    const char *wanted;
  } rows[] = {
    { { "N", " ", "T" }, "T N" },
    { { "T", " ", "N" }, "T N" },
    { { "a (", "N", " ", "T", ")." }, "a (T N)." },
    { { "N", " revised ", "T" }, "N revised T" },
    { { "N", " ", "T", ", ", "N", " ", "T" }, "T N, T N" },
    { { "T" }, "T" },
    { { "N" }, "N" },
    { { NULL }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = order (rows[i].pieces);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/persian/edition", test_edition);
  return g_test_run ();
}
