/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-persian-given.h"
#include "hk-ref-tokens.h"

#include <string.h>

/* As they are printed, in any of the ways to write them. */
static const char *const given[]
    = { "محمد", "علی",       "علي",      "مریم", "روح‌الله", "روحالله", "آرش",
        "یونس", "ابوالقاسم", "غلامحسین", "رؤیا" };
static const char *const others[] = { "", "کتاب", "رضایی", "تهران", "محم", "محمدی", "Ali", "آ" };

static gboolean
has (const char *word)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  hk_ref_fold (folded, word, strlen (word));
  return hk_persian_given_has (folded->str, folded->len);
}

static void
test_has (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_test_message ("%s", given[i]);
      g_assert_true (has (given[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("not %s", others[i]);
      g_assert_false (has (others[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/persian-given/has", test_has);
  return g_test_run ();
}
