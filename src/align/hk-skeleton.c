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

/* Vowels, and the letters that are as often vowel as consonant: a, y for the front ones, w for the
 * round ones, h. */
static char
soft_sound (gunichar c)
{
  static const struct
  {
    const char *letters;
    char sound;
  } sounds[] = { { "aاع", 'a' }, { "eiyی", 'y' }, { "ouvwو", 'w' }, { "hهح", 'h' } };

  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    if (g_utf8_strchr (sounds[i].letters, -1, c) != NULL)
      return sounds[i].sound;
  return '\0';
}

static gboolean
is_soft (char sound)
{
  return strchr ("aywh", sound) != NULL;
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

static void
read_sounds (const char *word, gboolean with_soft, char sounds[HK_SKELETON_BYTES])
{
  gsize n = 0;

  for (const char *p = word; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      char soft = with_soft ? soft_sound (c) : '\0';
      gsize taken = latin_pair (p, sounds, &n);

      if (taken == 0)
        {
          add_sound (soft != '\0' ? soft
                     : c < 0x80   ? latin_sound (p)
                                  : other_sound (c),
                     sounds, &n);
          taken = g_utf8_next_char (p) - p;
        }
      p += taken;
    }
  sounds[n] = '\0';
}

/**
 * hk_skeleton:
 * @word: a folded word in Latin, Arabic or Cyrillic script
 * @skeleton: (out): its consonants in Latin letters, doubled ones once
 */
void
hk_skeleton (const char *word, char skeleton[HK_SKELETON_BYTES])
{
  read_sounds (word, FALSE, skeleton);
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

/* What it costs that @sound of the Latin spelling has no counterpart: short vowels are not written in
 * Arabic script, and h is a fashion. */
static double
latin_cost (char sound)
{
  return is_soft (sound) ? 0 : 2;
}

static double
arabic_cost (char sound)
{
  return is_soft (sound) ? 0.5 : 2;
}

static double
pair_cost (char latin, char arabic)
{
  if (latin == arabic)
    return 0;
  return is_soft (latin) && is_soft (arabic) ? 0.5 : 2;
}

static double
spelling_cost (const char *latin, const char *arabic)
{
  double row[HK_SKELETON_BYTES + 1];
  gsize n = strlen (arabic);

  row[0] = 0;
  for (gsize j = 1; j <= n; j++)
    row[j] = row[j - 1] + arabic_cost (arabic[j - 1]);
  for (; *latin != '\0'; latin++)
    {
      double diagonal = row[0];

      row[0] += latin_cost (*latin);
      for (gsize j = 1; j <= n; j++)
        {
          double above = row[j];
          double best = MIN (above + latin_cost (*latin), row[j - 1] + arabic_cost (arabic[j - 1]));

          row[j] = MIN (best, diagonal + pair_cost (*latin, arabic[j - 1]));
          diagonal = above;
        }
    }
  return row[n];
}

/**
 * hk_name_likeness:
 * @latin: a folded name in Latin script
 * @arabic: a folded word in Arabic script
 *
 * Compares all their sounds, for names too short for their consonants to tell.
 *
 * Returns: how surely they are one name, 0 to 1
 */
double
hk_name_likeness (const char *latin, const char *arabic)
{
  char a[HK_SKELETON_BYTES], b[HK_SKELETON_BYTES];
  double cost;

  read_sounds (latin, TRUE, a);
  read_sounds (arabic, TRUE, b);
  if (strlen (b) < 3 || strlen (a) > 2 * strlen (b))
    return 0;
  cost = spelling_cost (a, b);
  if (cost == 0)
    return 0.8;
  return cost <= 0.5 && strlen (b) > 3 ? 0.6 : 0;
}
