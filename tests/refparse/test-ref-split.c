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
  { "Stone, A., & Hill, B. C. (2018). Rivers. Journal of Water, 3(2), 4-19. Van Dyke, R. (2019). "
    "Borders. Harbour Press.",
    "Van Dyke, R. (2019)" },
  { "رضایی، مریم و کریمی، حسن (۱۳۹۷). رودها. مجلهٔ آب، ۳(۲)، صص ۲۱-۴۰. نیک‌فر، سارا (۱۳۹۸). مرزها. تهران: نشر ما.",
    "نیک‌فر، سارا" },
  { "Петров, А. А. (2015). Реки. Вестник, 3(2), 15–24. Орлов, Б. (2016). Границы. М.: Наука.",
    "Орлов, Б." },
  { "1. Stone A. Rivers. J Water. 2001;3:4-19. 2. Hill BC. Borders. J Land. 2002;1:22-9.",
    "2. Hill" },
  { "[11] A. Stone, Rivers, J. Water 3 (2001) 4-19. [12] B. Hill, Borders, J. Land 1 (2002) 22-29.",
    "[12] B. Hill" },
  { "۱. رضایی، مریم (۱۳۹۷). رودها. مجلهٔ آب، ۳(۲)، ۲۱-۴۰. ۲. کریمی، حسن (۱۳۹۸). مرزها. نشر ما.",
    "۲. کریمی" },
  { "Stone, A. (2018). Rivers. https://example.org/a.html", NULL },
  { "Stone, A. Rivers (2018). Borders (2019) and other essays on them. Press.", NULL },
  { "Stone, A. (2018). Rivers. https://example.org/a (2019).", NULL },
  { "Stone, A. (2018). Rivers. In Hill, B. (Ed.), Waters, 4-19. London, U. K. (2019 reprint). Press.",
    NULL },
  { "Stone, A. (2018). Rivers, 4-19. Reprinted in Hill, B. (2019). Press.", NULL },
  { "1. Stone A. Rivers 4-19. 3. London: Press, 2001.", NULL },
  { "Stone, A. (1991). The years 1914-1918. Hill, B. and the war (1914). London: Press.", NULL },
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
