/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-ref-split.h"

#include <string.h>

/* An entry, and how its second work begins; NULL if it holds one. */
static const struct
{
  const char *printed;
  const char *second;
} cases[] = {
  { "Stone, A. (2018, May 4). Rivers. News. https://example.org/a.html. (2018, June 5). Borders. "
    "News. https://example.org/b.html",
    "(2018, June 5). Borders" },
  { "رضایی، م. (۱۳۹۷). رودها. https://example.org/a. (۱۳۹۸). مرزها و رودها. نشر ما، تهران.",
    "(۱۳۹۸)" },
  { "Stone, A. (2018). Rivers. https://example.org/a.html", NULL },
  { "Stone, A. Rivers (2018). Borders (2019) and other essays on them. Press.", NULL },
  { "Stone, A. (2018). Rivers. https://example.org/a (2019).", NULL },
  { "", NULL },
};

static void
test_find (void)
{
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint found;

      hk_ref_tokens_read (&tokens, cases[i].printed, strlen (cases[i].printed));
      found = hk_ref_split_find (&tokens, 0);
      g_test_message ("%s", cases[i].printed);
      g_assert_cmpint (found != 0, ==, cases[i].second != NULL);
      if (found != 0)
        g_assert_true (
            g_str_has_prefix (cases[i].printed + hk_ref_tokens_get (&tokens, found)->byte_start,
                              cases[i].second));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ref-split/find", test_find);
  return g_test_run ();
}
