/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-skeleton.h"

#include <string.h>

static double
likeness (const char *a, const char *b)
{
  char x[HK_SKELETON_BYTES], y[HK_SKELETON_BYTES];

  hk_skeleton (a, x);
  hk_skeleton (b, y);
  return hk_skeleton_likeness (x, y);
}

static void
test_likeness (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean alike;
  } cases[] = {
    { "uzbekistan", "ازبکستان", TRUE },   { "uzbekistan", "узбекистан", TRUE },
    { "tajikistan", "تاجیکستان", TRUE },  { "kazakhstan", "قزاقستان", TRUE },
    { "geopolitics", "ژیوپلیتیک", TRUE }, { "buzan", "بوزان", TRUE },
    { "uzbekistan", "تاجیکستان", FALSE }, { "region", "منطقه", FALSE },
    { "pakistan", "افغانستان", FALSE },   { "democracy", "دموکراسی", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if ((likeness (cases[i].a, cases[i].b) > 0) != cases[i].alike)
      g_error ("%s, %s: %g", cases[i].a, cases[i].b, likeness (cases[i].a, cases[i].b));
  g_assert_cmpfloat (likeness ("uzbekistan", "ازبکستان"), >, likeness ("geopolitics", "ژیوپلیتیک"));
}

/* Names of one consonant or two */
static void
test_names (void)
{
  static const struct
  {
    const char *latin, *arabic;
    gboolean alike;
  } cases[] = {
    { "shah", "شاه", TRUE },
    { "abbas", "عباس", TRUE },
    { "reza", "رضا", TRUE },
    { "yazd", "یزد", TRUE },
    { "husayn", "حسین", TRUE },
    { "khoei", "خویی", TRUE },
    { "zari", "زری", TRUE },
    { "siyavash", "سیاوش", TRUE },
    { "suvashun", "سووشون", TRUE },
    { "fatima", "فاطمه", TRUE },
    { "sadi", "سعدی", TRUE },
    { "rey", "ری", FALSE },
    { "reza", "زهرا", FALSE },
    { "hasan", "حسین", TRUE },
    { "shah", "شهر", FALSE },
    { "yazd", "زیاد", FALSE },
    { "", "", FALSE },
    { "a", "ا", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if ((hk_name_likeness (cases[i].latin, cases[i].arabic) > 0) != cases[i].alike)
      g_error ("%s, %s: %g", cases[i].latin, cases[i].arabic,
               hk_name_likeness (cases[i].latin, cases[i].arabic));
}

static void
test_long (void)
{
  g_autofree char *word = g_strnfill (1000, 'b');
  char skeleton[HK_SKELETON_BYTES];

  for (int i = 1; i < 1000; i += 2)
    word[i] = 'd';
  hk_skeleton (word, skeleton);
  g_assert_cmpuint (strlen (skeleton), ==, HK_SKELETON_BYTES - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/skeleton/likeness", test_likeness);
  g_test_add_func ("/skeleton/names", test_names);
  g_test_add_func ("/skeleton/long", test_long);
  return g_test_run ();
}
