/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-name-words.h"

#include <stdlib.h>
#include <string.h>

/* Common Persian ones, sorted by bytes (a test looks); written down from what every reader of Persian knows.
 * Those that are family names as often are left out. */
static const char *const givens[] = {
  "ابراهیم",     "ابوالحسن",  "ابوالفضل", "ابوالقاسم", "ابوذر",     "احسان",     "احمد",
  "احمدرضا",     "اذر",       "اردشیر",   "ارزو",      "ارسلان",    "ارش",       "ارمان",
  "ارمین",       "ازاده",     "ازیتا",    "اسحاق",     "اسدالله",   "اسفندیار",  "اسماعیل",
  "اسیه",        "اشرف",      "اصغر",     "اعظم",      "افسانه",    "افشین",     "الدین",
  "السادات",     "الله",      "الناز",    "اله",       "الهام",     "الهه",      "الیاس",
  "امید",        "امیر",      "امیرحسین", "امیررضا",   "امین",      "امینه",     "اناهیتا",
  "انسیه",       "انوش",      "اکبر",     "اکرم",      "ایدا",      "ایدین",     "ایرج",
  "ایمان",       "بابک",      "باقر",     "بتول",      "بدری",      "بنفشه",     "بهاره",
  "بهرام",       "بهروز",     "بهزاد",    "بهمن",      "بهناز",     "بهنام",     "بیتا",
  "بیژن",        "بیگم",      "ترانه",    "تقی",       "تهمینه",    "توران",     "تورج",
  "توفیق",       "ثریا",      "جابر",     "جعفر",      "جلال",      "جلیل",      "جمال",
  "جمشید",       "جمیله",     "جهانگیر",  "جواد",      "حامد",      "حبیب",      "حبیبالله",
  "حجت",         "حسام",      "حسن",      "حسنعلی",    "حسین",      "حسینعلی",   "حمزه",
  "حمید",        "حمیدرضا",   "حمیده",    "حنانه",     "حکیمه",     "حیدر",      "خانم",
  "خدیجه",       "خسرو",      "خلیل",     "داریوش",    "داود",      "داوود",     "راضیه",
  "رامین",       "رحمان",     "رحمتالله", "رحیم",      "رسول",      "رضا",       "رضوان",
  "رقیه",        "روحالله",   "روزبه",    "رویا",      "زهرا",      "زهره",      "زینب",
  "سادات",       "سارا",      "ساره",     "ساسان",     "سامان",     "سجاد",      "سحر",
  "سعید",        "سعیده",     "سلمان",    "سلیمان",    "سمانه",     "سمیرا",     "سمیه",
  "سهراب",       "سهیل",      "سهیلا",    "سودابه",    "سوسن",      "سپیده",     "سکینه",
  "سیامک",       "سیاوش",     "سیروس",    "سیما",      "سیمین",     "سینا",      "شادی",
  "شاهرخ",       "شاهپور",    "شاهین",    "شایان",     "شبنم",      "شراره",     "شریف",
  "شعله",        "شمسالدین",  "شهاب",     "شهرام",     "شهره",      "شهریار",    "شهلا",
  "شهناز",       "شهین",      "شکوفه",    "شیدا",      "شیرین",     "شیما",      "صادق",
  "صالح",        "صبا",       "صدرالدین", "صدیقه",     "صفورا",     "صفیه",      "صمد",
  "طاهر",        "طاهره",     "طیبه",     "عباس",      "عباسعلی",   "عبدالحسین", "عبدالحمید",
  "عبدالرحمان",  "عبدالرحیم", "عبدالرضا", "عبدالله",   "عبدالمجید", "عبدالکریم", "عذرا",
  "عزت",         "عزتالله",   "عزیز",     "عزیزالله",  "عطیه",      "عظیم",      "عفت",
  "علی",         "علیاصغر",   "علیاکبر",  "علیرضا",    "علیمحمد",   "عماد",      "غزاله",
  "غلامحسین",    "غلامرضا",   "غلامعلی",  "فاطمه",     "فایزه",     "فتحالله",   "فخرالدین",
  "فرامرز",      "فرانک",     "فرخ",      "فرخنده",    "فردین",     "فرزاد",     "فرزانه",
  "فرشاد",       "فرشته",     "فرشید",    "فرناز",     "فرنگیس",    "فرهاد",     "فروغ",
  "فریبا",       "فریبرز",    "فرید",     "فریده",     "فریدون",    "فهیمه",     "فیروز",
  "فیروزه",      "قاسم",      "قدرت",     "قدرتالله",  "لادن",      "لاله",      "لطفالله",
  "لیدا",        "لیلا",      "لیلی",     "مازیار",    "ماندانا",   "مانی",      "ماهرخ",
  "مجتبی",       "مجید",      "محبوبه",   "محدثه",     "محسن",      "محمد",      "محمدابراهیم",
  "محمداسماعیل", "محمدامین",  "محمدباقر", "محمدتقی",   "محمدجعفر",  "محمدجواد",  "محمدحسن",
  "محمدحسین",    "محمدرضا",   "محمدصادق", "محمدعلی",   "محمدمهدی",  "محمدهادی",  "محمدکاظم",
  "محمود",       "مرتضی",     "مرجان",    "مرضیه",     "مریم",      "مسعود",     "مسلم",
  "مصطفی",       "مظفر",      "معصومه",   "ملیحه",     "منا",       "منصور",     "منصوره",
  "منوچهر",      "منیر",      "منیره",    "منیژه",     "مهتاب",     "مهدی",      "مهدیه",
  "مهران",       "مهرداد",    "مهرزاد",   "مهرنوش",    "مهری",      "مهسا",      "مهشید",
  "مهناز",       "مهین",      "مژده",     "مژگان",     "میترا",     "میثم",      "میلاد",
  "مینا",        "مینو",      "نادر",     "نازنین",    "ناصر",      "ناهید",     "نجمه",
  "نرجس",        "نرگس",      "نسترن",    "نسرین",     "نسیم",      "نصرالله",   "نصرتالله",
  "نظامالدین",   "نعمتالله",  "نغمه",     "نوشین",     "نگار",      "نگین",      "نیره",
  "نیلوفر",      "نیما",      "هاجر",     "هادی",      "هاشم",      "هانیه",     "هدی",
  "هما",         "هوشمند",    "هوشنگ",    "هومن",      "وحید",      "وحیده",     "پرستو",
  "پروانه",      "پرویز",     "پروین",    "پریسا",     "پریناز",    "پوریا",     "پویا",
  "پژمان",       "پگاه",      "پیام",     "پیمان",     "ژاله",      "ژیلا",      "کاظم",
  "کامبیز",      "کامران",    "کاوه",     "کبری",      "کتایون",    "کریم",      "کمال",
  "کورش",        "کوروش",     "کیان",     "کیانوش",    "کیوان",     "گلناز",     "گیتی",
  "یاسر",        "یاسمن",     "یحیی",     "یدالله",    "یعقوب",     "یوسف",      "یونس",
};

/* Of the person and not of the family, before the given names. */
static const char *const titles[] = {
  "سید", "سیده", "میرزا", "شیخ", "حاج", "ملا", "دکتر", "seyed", "sayyed", "seyyed", "sayed", "dr",
};

/* Of a person's post, and no part of the name. */
static const char *const honorifics[]
    = { "دکتر", "مهندس", "پروفسور", "dr", "prof", "professor", "mr", "mrs", "ms" };

/* The second word of family names of two, where it is not written in one with the first. */
static const char *const ends[] = {
  "نژاد",   "زاده", "پور",  "فر",        "نیا",      "فرد",   "راد",   "تبار",   "منش",
  "خواه",   "اصل",  "مقدم", "دوست",      "کیا",      "ابادی", "nejad", "nezhad", "nejhad",
  "zadeh",  "zade", "pour", "poor",      "far",      "nia",   "fard",  "rad",    "tabar",
  "manesh", "khah", "asl",  "moghaddam", "moghadam", "doost", "kia",   "abadi",
};

/* The beginning of a word of an institution's name. */
static const char *const institutions[] = {
  "organi",   "ministr",    "bank",       "committee",  "universi", "associat",    "agency",
  "embassy",  "institut",   "council",    "commission", "departm",  "societ",      "center",
  "centre",   "foundation", "federation", "nations",    "group",    "office",      "bureau",
  "program",  "collaborat", "consortium", "network",    "company",  "corporation", "government",
  "service",  "ministerio", "secretaria", "instituto",  "fundacao", "conselho",    "brasil",
  "сообщест", "банк",       "министер",   "институт",   "комитет",  "سازمان",      "وزارت",
  "بانک",     "دانشگاه",    "مرکز",       "موسسه",      "انجمن",    "شورا",        "دفتر",
  "دانشنامه", "پژوهشگاه",   "مجلس",       "شرکت",       "board",    "academy",     "library",
  "centro",   "observat",   "comite",     "comision",   "bundes",   "academia",    "academie",
  "академи",  "центр",      "министерст", "управлен",   "федерац",  "библиотек",   "комисси",
};

typedef struct
{
  const char *bytes;
  gsize n_bytes;
} Key;

static int
compare (const void *a, const void *b)
{
  const Key *key = a;
  const char *name = *(const char *const *) b;
  gsize n_bytes = strlen (name);
  int order = memcmp (key->bytes, name, MIN (key->n_bytes, n_bytes));

  return order != 0 ? order : (key->n_bytes > n_bytes) - (key->n_bytes < n_bytes);
}

static gboolean
is_one_of (const char *folded, gsize n_bytes, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strlen (words[i]) == n_bytes && memcmp (folded, words[i], n_bytes) == 0)
      return TRUE;
  return FALSE;
}

/**
 * hk_name_word_is_given:
 * @folded: a word, folded
 * @n_bytes: its length
 *
 * Returns: whether it is a common Persian given name
 */
gboolean
hk_name_word_is_given (const char *folded, gsize n_bytes)
{
  const Key key = { folded, n_bytes };

  return bsearch (&key, givens, G_N_ELEMENTS (givens), sizeof givens[0], compare) != NULL;
}

/**
 * hk_name_word_is_title:
 * @folded: a word, folded
 * @n_bytes: its length
 *
 * Returns: whether it stands before given names, as سید does
 */
gboolean
hk_name_word_is_title (const char *folded, gsize n_bytes)
{
  return is_one_of (folded, n_bytes, titles, G_N_ELEMENTS (titles));
}

/**
 * hk_name_word_is_honorific:
 * @folded: a word, folded
 * @n_bytes: its length
 *
 * Returns: whether it is said before a name and is no part of it, as دکتر
 */
gboolean
hk_name_word_is_honorific (const char *folded, gsize n_bytes)
{
  return is_one_of (folded, n_bytes, honorifics, G_N_ELEMENTS (honorifics));
}

/**
 * hk_name_word_ends_family:
 * @folded: a word, folded
 * @n_bytes: its length
 *
 * Returns: whether it is the second word of Iranian family names, as Nejad is of Behboudi Nejad
 */
gboolean
hk_name_word_ends_family (const char *folded, gsize n_bytes)
{
  return is_one_of (folded, n_bytes, ends, G_N_ELEMENTS (ends));
}

/**
 * hk_name_word_is_institution:
 * @folded: a word, folded
 * @n_bytes: its length
 *
 * Returns: whether it is a word of institutions' names, and of no person's
 */
gboolean
hk_name_word_is_institution (const char *folded, gsize n_bytes)
{
  if (n_bytes < 4)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (institutions); i++)
    {
      gsize length = strlen (institutions[i]);

      if (n_bytes >= length && memcmp (folded, institutions[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}
