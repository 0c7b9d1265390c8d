/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-skeleton.h"

#include <string.h>

/* What Latin spellings sound like, longest first; c, g before e, i, y are softened apart. */
static const char *const latin_sounds[][2] = {
  { "tion", "sn" }, { "sch", "s" }, { "ch", "c" }, { "sh", "s" }, { "kh", "k" },
  { "gh", "g" },    { "zh", "j" },  { "ph", "f" }, { "th", "t" }, { "ck", "k" },
  { "qu", "k" },    { "x", "ks" },  { "q", "k" },
};

static char
latin_sound (const char *p)
{
  switch (*p)
    {
    case 'c':
      return p[1] != '\0' && strchr ("eiy", p[1]) != NULL ? 's' : 'k';
    case 'g':
      return p[1] != '\0' && strchr ("eiy", p[1]) != NULL ? 'j' : 'g';
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'w':
    case 'v':
    case 'y':
    case 'h':
      return '\0';
    default:
      return g_ascii_isalpha (*p) ? *p : '\0';
    }
}

/* Letters of other scripts; vowels, and what is as often vowel as consonant (و, ی, ه), are left out. */
static char
other_sound (gunichar c)
{
  static const struct
  {
    const char *letters;
    char sound;
  } sounds[] = {
    { "بб", 'b' },    { "پп", 'p' }, { "تطт", 't' },   { "ثسصشсшщ", 's' },
    { "جژжџ", 'j' },  { "چч", 'c' }, { "خقکкх", 'k' }, { "دд", 'd' },
    { "ذزضظз", 'z' }, { "رр", 'r' }, { "غگг", 'g' },   { "فф", 'f' },
    { "لл", 'l' },    { "مм", 'm' }, { "نн", 'n' },    { "ц", 's' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    if (g_utf8_strchr (sounds[i].letters, -1, c) != NULL)
      return sounds[i].sound;
  return '\0';
}

static void
add_sound (char sound, char skeleton[HK_SKELETON_BYTES], gsize *n)
{
  if (sound == '\0' || *n + 1 >= HK_SKELETON_BYTES || (*n > 0 && skeleton[*n - 1] == sound))
    return;
  skeleton[(*n)++] = sound;
}

static gsize
latin_pair (const char *p, char skeleton[HK_SKELETON_BYTES], gsize *n)
{
  for (gsize i = 0; i < G_N_ELEMENTS (latin_sounds); i++)
    if (g_str_has_prefix (p, latin_sounds[i][0]))
      {
        for (const char *s = latin_sounds[i][1]; *s != '\0'; s++)
          add_sound (*s, skeleton, n);
        return strlen (latin_sounds[i][0]);
      }
  return 0;
}

/**
 * hk_skeleton:
 * @word: a folded word in Latin, Arabic or Cyrillic script
 * @skeleton: (out): its consonants in Latin letters, doubled ones once
 */
void
hk_skeleton (const char *word, char skeleton[HK_SKELETON_BYTES])
{
  gsize n = 0;

  for (const char *p = word; *p != '\0';)
    {
      gsize taken = latin_pair (p, skeleton, &n);

      if (taken == 0)
        {
          gunichar c = g_utf8_get_char (p);

          add_sound (c < 0x80 ? latin_sound (p) : other_sound (c), skeleton, &n);
          taken = g_utf8_next_char (p) - p;
        }
      p += taken;
    }
  skeleton[n] = '\0';
}

static gsize
edit_distance (const char *a, const char *b)
{
  gsize row[HK_SKELETON_BYTES + 1], n = strlen (b);

  for (gsize j = 0; j <= n; j++)
    row[j] = j;
  for (gsize i = 1; a[i - 1] != '\0'; i++)
    {
      gsize diagonal = row[0];

      row[0] = i;
      for (gsize j = 1; j <= n; j++)
        {
          gsize above = row[j], changed = diagonal + (a[i - 1] != b[j - 1]);

          row[j] = MIN (MIN (above, row[j - 1]) + 1, changed);
          diagonal = above;
        }
    }
  return row[n];
}

/**
 * hk_skeleton_likeness:
 * @a: a skeleton
 * @b: another
 *
 * Returns: how surely they are one name, 0 to 1; two consonants tell too little
 */
double
hk_skeleton_likeness (const char *a, const char *b)
{
  gsize n = strlen (a), m = strlen (b), distance;

  if (n < 3 || m < 3 || n > m + 1 || m > n + 1)
    return 0;
  distance = edit_distance (a, b);
  if (distance == 0)
    return 0.9;
  return distance == 1 && MIN (n, m) >= 4 ? 0.55 : 0;
}
