/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-damage.h"
#include "hk-data.h"

#include <string.h>

/* A page in good order, as an editor would leave it. */
static const char sound[]
    = "کتاب‌های فراوانی دربارهٔ تاریخ ایران نوشته شده است. نویسندگان این کتاب‌ها می‌کوشند گذشته را روشن کنند و "
      "نشان می‌دهند که شهرهای کهن چگونه ساخته شده‌اند. بسیاری از خانه‌های قدیمی ویران شده‌اند، اما "
      "نشانه‌های آن‌ها هنوز دیده می‌شود. پژوهشگران می‌گویند که این نشانه‌ها از بین می‌روند و باید از "
      "آن‌ها نگهداری کرد. دانشجویان نیز در این کار همکاری می‌کنند و نتیجهٔ بررسی‌های خود را در مجله‌های "
      "دانشگاهی منتشر می‌کنند.";

static char *
replaced (const char *text, const char *old, const char *new)
{
  g_auto (GStrv) pieces = g_strsplit (text, old, -1);

  return g_strjoinv (new, pieces);
}

static gboolean
estimate (const char *text, HkDamage *damage)
{
  g_autofree char *path = hk_data_find ("models/persian.lexicon");
  g_autoptr (HkLexicon) lexicon = hk_lexicon_open (path, NULL);
  g_autoptr (HkSpacing) spacing = NULL;
  gsize n_bytes = strlen (text);

  g_assert_nonnull (lexicon);
  spacing = hk_spacing_new (lexicon, NULL, 0);
  return hk_damage_estimate (spacing, &text, &n_bytes, 1, damage);
}

static void
test_sound (void)
{
  HkDamage damage;

  g_assert_false (estimate (sound, &damage));
  g_assert_cmpfloat (damage.zwnj_lost, ==, 0);
  g_assert_cmpfloat (damage.space_lost, ==, 0);
  g_assert_false (estimate ("", &damage));
  g_assert_false (estimate ("No Persian at all.", &damage));
}

static void
test_dropped (void)
{
  g_autofree char *text = replaced (sound, HK_UTF8_ZWNJ, "");
  HkDamage damage;

  g_assert_true (estimate (text, &damage));
  g_test_message ("%.2f %.2f %.2f", damage.zwnj_lost, damage.zwnj_to_space, damage.space_lost);
  g_assert_cmpfloat (damage.zwnj_lost, >, .7);
  g_assert_cmpfloat (damage.zwnj_to_space, <, .15);
  g_assert_cmpfloat (damage.space_lost, <, .02);
}

static void
test_spaced (void)
{
  g_autofree char *text = replaced (sound, HK_UTF8_ZWNJ, " ");
  HkDamage damage;

  g_assert_true (estimate (text, &damage));
  g_test_message ("%.2f %.2f %.2f", damage.zwnj_lost, damage.zwnj_to_space, damage.space_lost);
  g_assert_cmpfloat (damage.zwnj_to_space, >, .6);
  g_assert_cmpfloat (damage.zwnj_lost, <, .2);
}

/* Spaces after letters that do not join. */
static void
test_glued (void)
{
  g_autofree char *first = replaced (sound, "ر ", "ر"), *text = replaced (first, "از ", "از");
  HkDamage damage;

  g_assert_true (estimate (text, &damage));
  g_test_message ("%.2f %.2f %.2f", damage.zwnj_lost, damage.zwnj_to_space, damage.space_lost);
  g_assert_cmpfloat (damage.space_lost, >, 0);
  g_assert_cmpfloat (damage.zwnj_lost, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/damage/sound", test_sound);
  g_test_add_func ("/damage/dropped", test_dropped);
  g_test_add_func ("/damage/spaced", test_spaced);
  g_test_add_func ("/damage/glued", test_glued);
  return g_test_run ();
}
