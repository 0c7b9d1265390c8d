/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands for the entry before is told from what begins like it. */
#include "hk-ref-repeated.h"

static const struct
{
  const char *text;
  HkRefRepeated repeated;
  const char *rest;
} cases[] = {
  { "——— (2005). Rivers and borders. Harbour Press.", HK_REF_REPEATED_AUTHORS,
    "(2005). Rivers and borders. Harbour Press." },
  { "———. Rivers and Borders. London: Harbour Press, 2005.", HK_REF_REPEATED_AUTHORS,
    "Rivers and Borders. London: Harbour Press, 2005." },
  { "---. “The Unread Letter.” Essays, 2001.", HK_REF_REPEATED_AUTHORS,
    "“The Unread Letter.” Essays, 2001." },
  { "______, 1998. Rivers and borders. Press.", HK_REF_REPEATED_AUTHORS,
    "1998. Rivers and borders. Press." },
  { "[12] — (۱۳۸۰)، رودها و مرزها، تهران: نشر ما.", HK_REF_REPEATED_AUTHORS,
    "(۱۳۸۰)، رودها و مرزها، تهران: نشر ما." },
  { "ــــــــ (۱۳۸۰)، رودها و مرزها، تهران: نشر ما.", HK_REF_REPEATED_AUTHORS,
    "(۱۳۸۰)، رودها و مرزها، تهران: نشر ما." },
  { "همو، رودها و مرزها، تهران، ۱۳۸۰.", HK_REF_REPEATED_AUTHORS, "رودها و مرزها، تهران، ۱۳۸۰." },
  { "همان (۱۳۸۰). رودها و مرزها. تهران: نشر ما.", HK_REF_REPEATED_AUTHORS,
    "(۱۳۸۰). رودها و مرزها. تهران: نشر ما." },
  { "همان، ص ۴۵.", HK_REF_REPEATED_WORK, "ص ۴۵." },
  { "همان.", HK_REF_REPEATED_WORK, "" },
  { "7. Ibid., p. 45.", HK_REF_REPEATED_WORK, "p. 45." },
  { "Там же. С. 12.", HK_REF_REPEATED_WORK, "С. 12." },
  { "Он же. Реки и границы. М.: Наука, 1998.", HK_REF_REPEATED_AUTHORS,
    "Реки и границы. М.: Наука, 1998." },
  { "Idem, Rivers and Borders, London, 1998.", HK_REF_REPEATED_AUTHORS,
    "Rivers and Borders, London, 1998." },
  { "Dies.: Flüsse und Grenzen. Berlin 1998.", HK_REF_REPEATED_AUTHORS,
    "Flüsse und Grenzen. Berlin 1998." },
  { "Dies, A. (1998). Rivers and borders. Press.", HK_REF_REPEATED_NOTHING, NULL },
  { "- Stone, A. (1998). Rivers and borders. Press.", HK_REF_REPEATED_NOTHING, NULL },
  { "— Stone, A. (1998). Rivers and borders. Press.", HK_REF_REPEATED_NOTHING, NULL },
  { "همان طور که گفته شد. تهران: نشر ما، ۱۳۸۰.", HK_REF_REPEATED_NOTHING, NULL },
  { "همایون، سارا (۱۳۸۰). رودها. تهران: نشر ما.", HK_REF_REPEATED_NOTHING, NULL },
  { "Stone, A. (1998). Rivers. Press.", HK_REF_REPEATED_NOTHING, NULL },
  { "———", HK_REF_REPEATED_NOTHING, NULL },
  { "", HK_REF_REPEATED_NOTHING, NULL },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize rest = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (hk_ref_repeated_find (cases[i].text, &rest), ==, cases[i].repeated);
      if (cases[i].rest != NULL)
        g_assert_cmpstr (cases[i].text + rest, ==, cases[i].rest);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ref-repeated/find", test_find);
  return g_test_run ();
}
