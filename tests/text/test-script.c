/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-script.h"

static void
test_script_and_direction (void)
{
  static const struct
  {
    const char *text;
    HkScript script;
    HkDirection direction;
  } cases[] = {
    { "", HK_SCRIPT_NONE, HK_DIRECTION_LTR },
    { "1397 (12)", HK_SCRIPT_NONE, HK_DIRECTION_LTR },
    { "Regionalism", HK_SCRIPT_LATIN, HK_DIRECTION_LTR },
    { "CENTO پیمانی بود که ایران در آن عضو بود", HK_SCRIPT_ARABIC, HK_DIRECTION_RTL },
    { "The word سلام means peace", HK_SCRIPT_LATIN, HK_DIRECTION_LTR },
    { "در https://www.silkroadstudies.org/resources/publications", HK_SCRIPT_ARABIC,
      HK_DIRECTION_RTL },
    { "Вардомский Л.Б", HK_SCRIPT_CYRILLIC, HK_DIRECTION_LTR },
    { "שלום", HK_SCRIPT_HEBREW, HK_DIRECTION_RTL },
    { "中央亚", HK_SCRIPT_OTHER, HK_DIRECTION_LTR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (hk_script_of_text (cases[i].text, -1) != cases[i].script)
        g_error ("“%s”: script %d", cases[i].text, hk_script_of_text (cases[i].text, -1));
      if (hk_script_direction (cases[i].text, -1) != cases[i].direction)
        g_error ("“%s”: direction %d", cases[i].text, hk_script_direction (cases[i].text, -1));
    }
}

static void
test_language_direction (void)
{
  static const char *const rtl[]
      = { "fa", "fa-IR", "ar", "ur", "he", "ckb", "az-Arab", "fa-u-nu-latn" };
  static const char *const ltr[] = { "en", "ru", "az", "tg", "fa-Latn", "", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (rtl); i++)
    g_assert_cmpint (hk_language_direction (rtl[i]), ==, HK_DIRECTION_RTL);
  for (guint i = 0; i < G_N_ELEMENTS (ltr); i++)
    g_assert_cmpint (hk_language_direction (ltr[i]), ==, HK_DIRECTION_LTR);
  g_assert_cmpint (hk_language_direction (NULL), ==, HK_DIRECTION_LTR);
}

static void
test_guess (void)
{
  static const struct
  {
    const char *language, *text;
  } cases[] = {
    { "fa", "حسنوند، مظفر و اسفندیاری، مهدی (1397). نظم نوین جهانی و تحول درمنطقهگرایی جدید." },
    { "fa", "سيمبر، رضا و رضاپور، دانيال. فصلنامه روابط خارجي، تهران" },
    { "fa", "تاریخ بیهقی" },
    { "ar", "العلاقات الدولية في آسيا الوسطى بعد انهيار الاتحاد السوفيتي" },
    { "ur", "وسطی ایشیا میں علاقائی تعاون کے مسائل اور امکانات" },
    { "en", "Regionalism and Regionalization in Central Asia" },
    { "en", "Buzan, B. (1991). People, states and fear." },
    { "de", "Die regionale Zusammenarbeit in Zentralasien und der Einfluss von Russland" },
    { "fr", "La coopération régionale en Asie centrale et les puissances" },
    { "es", "La cooperación regional en el Asia Central y la política de los Estados" },
    { "tr", "Orta Asya’da bölgesel iş birliği ve Türkiye’nin rolü üzerine bir çalışma" },
    { "ru", "Регионализация внешнеэкономических связей в России и соседних странах" },
    { "uk", "Регіональна співпраця в Центральній Азії та її межі" },
    { "tg", "Ҳамкории минтақавӣ дар Осиёи Марказӣ ва дурнамои он" },
    { "el", "Η περιφερειακή συνεργασία" },
    { NULL, "12–15" },
    { NULL, "中央亚" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_strcmp0 (hk_language_guess (cases[i].text, -1), cases[i].language) != 0)
      g_error ("“%s”: expected %s, got %s", cases[i].text, cases[i].language,
               hk_language_guess (cases[i].text, -1));
}

static void
test_usual_letters (void)
{
  g_assert_true (hk_language_has_usual_letters ("en"));
  g_assert_true (hk_language_has_usual_letters ("EN-gb"));
  g_assert_true (hk_language_has_usual_letters ("ru_RU"));
  g_assert_false (hk_language_has_usual_letters ("fa"));
  g_assert_false (hk_language_has_usual_letters ("sr"));
  g_assert_false (hk_language_has_usual_letters ("enm"));
  g_assert_false (hk_language_has_usual_letters (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/script/script-and-direction", test_script_and_direction);
  g_test_add_func ("/script/language-direction", test_language_direction);
  g_test_add_func ("/script/usual-letters", test_usual_letters);
  g_test_add_func ("/script/guess", test_guess);
  return g_test_run ();
}
