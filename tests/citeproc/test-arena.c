/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-arena.h"

#include <string.h>

static void
test_alloc (void)
{
  g_autoptr (CslArena) arena = csl_arena_new ();

  /* From a byte to far more than a block: all are zero, apart and aligned. */
  for (gsize n = 1; n < 200000; n = n * 3 + 1)
    {
      char *a = csl_arena_alloc (arena, n), *b = csl_arena_alloc (arena, n);

      g_assert_cmpuint (GPOINTER_TO_SIZE (a) % sizeof (gpointer), ==, 0);
      g_assert_true (a + n <= b || b + n <= a);
      for (gsize i = 0; i < n; i++)
        g_assert_cmpint (a[i] | b[i], ==, 0);
      memset (a, 1, n);
      memset (b, 1, n);
    }
}

static void
test_reset (void)
{
  g_autoptr (CslArena) arena = csl_arena_new ();

  for (guint round = 0; round < 3; round++)
    {
      char *text = csl_arena_strndup (arena, "persian", 4);
      char *room = csl_arena_alloc (arena, 64);

      g_assert_cmpstr (text, ==, "pers");
      g_assert_cmpint (room[63], ==, 0);
      memset (room, 0xff, 64);
      csl_arena_reset (arena);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arena/alloc", test_alloc);
  g_test_add_func ("/arena/reset", test_reset);
  return g_test_run ();
}
