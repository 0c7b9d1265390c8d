/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-languages.h"

/**
 * hk_languages_script:
 * @language: a BCP 47 tag
 *
 * Returns: the script in which the language is written as a rule
 */
HkScript
hk_languages_script (const char *language)
{
  static const char *const cyrillic[] = { "ru", "uk", "be", "bg", "kk", "ky", "tg", "mk", "sr" };
  static const char *const other[] = { "ja", "zh", "ko", "hy", "ka", "hi", "th" };

  if (hk_language_direction (language) == HK_DIRECTION_RTL)
    return g_str_equal (language, "he") ? HK_SCRIPT_HEBREW : HK_SCRIPT_ARABIC;
  for (gsize i = 0; i < G_N_ELEMENTS (cyrillic); i++)
    if (g_str_equal (language, cyrillic[i]))
      return HK_SCRIPT_CYRILLIC;
  for (gsize i = 0; i < G_N_ELEMENTS (other); i++)
    if (g_str_equal (language, other[i]))
      return HK_SCRIPT_OTHER;
  return g_str_equal (language, "el") ? HK_SCRIPT_GREEK : HK_SCRIPT_LATIN;
}

/* Names of authors in another script are no text in another language. */
#define PEOPLE_WEIGHT 1

/* How much of an article a front has. */
static guint
weigh (HkFront *front)
{
  return (hk_front_get_title (front) != NULL ? 4 : 0)
         + (hk_front_get_abstract (front)->len > 0 ? 8 : 0)
         + (hk_front_get_keywords (front)->len > 0 ? 2 : 0)
         + (hk_front_get_authors (front)->len > 0 ? PEOPLE_WEIGHT : 0);
}

static guint
find_second (GPtrArray *fronts)
{
  guint best = 1;

  for (guint i = 2; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      HkFront *chosen = g_ptr_array_index (fronts, best);
      guint weight = weigh (front);
      guint chosen_weight = weigh (chosen);

      /* Of equals, English is the one that most readers know. */
      if (weight > chosen_weight
          || (weight == chosen_weight && g_str_equal (hk_front_get_language (front), "en")
              && !g_str_equal (hk_front_get_language (chosen), "en")))
        best = i;
    }
  return best;
}

/**
 * hk_languages_choose:
 * @reading: a reading
 * @article: an article whose fronts are read
 *
 * Drops fronts that say nothing. Of three or more languages, the article's own stays first, and the one
 * of the others that has most of the article (of equals English) is put second, as the first two are
 * what a window shows; the rest stay in the article and are told in a notice.
 */
void
hk_languages_choose (HkReading *reading, HkArticle *article)
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  g_autoptr (GString) others = g_string_new (NULL);
  guint second;

  for (guint i = fronts->len; i > 0; i--)
    if (hk_front_is_empty (g_ptr_array_index (fronts, i - 1)))
      g_ptr_array_remove_index (fronts, i - 1);
  if (fronts->len < 3)
    return;
  second = find_second (fronts);
  g_ptr_array_insert (fronts, 1, g_ptr_array_steal_index (fronts, second));
  for (guint i = 2; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);

      if (weigh (front) > PEOPLE_WEIGHT)
        g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "",
                                hk_front_get_language (front));
    }
  if (others->len > 0)
    hk_reading_add_notice (reading, HK_NOTICE_OTHER_LANGUAGES, others->str, 0, 0);
}
