/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-persian.h"

#include <string.h>

/* Words between blanks; one is drawn. */
static const char nouns[] =
    "نظریه تاریخ جامعه سیاست اقتصاد فرهنگ زبان ادبیات آموزش مدیریت کتابخانه اطلاعات فناوری محیط شهر روستا آب خاک "
    "گیاه انرژی سازه معماری هنر موسیقی فلسفه دین حقوق روابط قدرت دولت انقلاب مشروطه منطقه مرز بازار بانک تجارت کشاورزی "
    "پزشکی بیماری سلامت روان کودک خانواده زنان مهاجرت رسانه سینما شعر داستان نقد ترجمه روش ساختار تحول توسعه همکاری "
    "امنیت جهانی‌شدن هویت گفتمان اندیشه شبکه رایانه الگوریتم داده ریاضی آمار فیزیک شیمی جغرافیا باستان‌شناسی سفرنامه "
    "نامه‌ها دانشنامه فرهنگ‌نامه واژه‌نامه مجموعه مقاله‌ها مبانی اصول راهنما کاربرد طراحی تحلیل بررسی ارزیابی مقایسه "
    "نقش تأثیر رابطه سازمان کارآفرینی نوآوری سرمایه هنجار نماد اسطوره آیین سفر کوه دریا باران ستاره آسمان ماه سایه "
    "باغ خانه راه چراغ آینه پرنده کتاب قلم";
static const char adjectives[] =
    "نوین ایرانی اسلامی سیاسی اجتماعی اقتصادی فرهنگی تاریخی علمی عمومی کاربردی معاصر قدیم جدید منطقه‌ای بین‌المللی "
    "جهانی ملی شهری روستایی دیجیتال خطی غیرخطی کیفی کمی دینامیکی مکانیکی فارسی عربی تطبیقی بنیادی پایدار صنعتی کشاورزی "
    "پزشکی روان‌شناختی انسانی طبیعی هنری ادبی دانشگاهی الکترونیکی مرکزی شرقی غربی کوچک بزرگ کور سیاه سپید سرخ گمشده";
static const char families[] =
    "احمدی محمدی رضایی کریمی حسینی موسوی جعفری صادقی نوری قاسمی رحیمی یوسفی ابراهیمی اکبری سلیمانی عباسی کاظمی شریفی "
    "طباطبایی میرزایی فراهانی اصفهانی تهرانی شیرازی تبریزی خراسانی کرمانی زنجانی صالحی نجفی باقری حیدری امینی مرادی "
    "رستمی بهرامی فرهادی پورمحمد نیک‌فر خوش‌نویس دانش‌پژوه راد فروزانفر همایی زرین‌کوب افشار بهار قزوینی مینوی نفیسی معین "
    "شهیدی خانلری ندوشن مقدم کسروی ملکی مهاجر آشوری کوثری فولادوند دریابندری نیکوکار ستوده سهیلی";
static const char givens[] =
    "علی محمد حسن حسین رضا مهدی احمد محمود عباس ابوالقاسم جلال منوچهر داریوش بهمن کامران فریدون ایرج پرویز ناصر مسعود "
    "حمید سعید امیر آرش بابک مریم زهرا فاطمه لیلا سارا نرگس مینا شیرین پروین ژاله الهه مهرداد شاهرخ سیروس یونس هوشنگ";
static const char publishers[] =
    "سمت نیلوفر فردوس مرکز نی آگاه امیرکبیر خوارزمی ققنوس هرمس طرح‌نو سروش توس علمی چشمه ثالث اختران کویر مروارید "
    "اساطیر زوار دنیا ماهی";
static const char cities[] = "تهران تهران تهران قم مشهد اصفهان شیراز تبریز رشت کرمان کابل بمبئی قاهره بیروت لندن برلین";
static const char newspapers[] = "اطلاعات کیهان ایران اعتماد شرق همشهری رسالت آفتاب فردا پیام نوروز";
static const char months[] = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";
static const char seasons[] = "بهار تابستان پاییز زمستان";
static const char ordinals[] = "دوم سوم چهارم پنجم ششم هفتم";
static const char journals[] = "فصلنامه مجله مجلهٔ پژوهشنامه ماهنامه دوفصلنامه نشریه فصلنامهٔ";
static const char particles[] = "ترجمهٔ ترجمه‌ی ترجمه ترجمۀ ترجمه‌ی";

/* Slots: A names, family first; D names, given first; a d the same, one name; T title; J journal;
 * W newspaper; C book; P publisher; L place; V volume; N issue; R pages; M day and month that
 * stand for pages; Y year; E edition; X translators (D), x (A); Z editor (D), z (A); U URL; O season and
 * year; S series. A comma is one of two; what stands in { } may be left out; the rest as it is. */
static const char *const templates[] = {
  /* articles */
  "A. T. J، V(N):R، Y.",
  "D. T. J، V(N):R، Y.",
  "D. T. J، N:R، O.",
  "A. T. J V، N (Y)، R.",
  "A. T. J، V(N):R، O.",
  "A. T. J، صفحات R، Y.",
  "A (Y)، «T،» J، V، R.",
  "A (Y)، «T،» J، V(N)، R.",
  "D،»T،« J، جلد V، شماره N، صفحات R، Y.",
  "D،»T،« J، جلد V، ص.R، Y.",
  "A. Y. «T.» J V (N): R.",
  "A. Y. «T.» J، شماره N: R.",
  "A. Y. «T.» J V: R.{ دسترسی در 1390/05/11. تارنما: U.}",
  "A (Y). T. J/ V(N)، R.",
  "A (O). T. J V(N)، R.",
  "A (Y). T. J، V(N)، R.",
  "A (Y). T. J، V(N)، R.",
  "A (Y). T. J، N، R.",
  "A (Y). «T». J، سال V، شماره N، صص R.",
  "A، «T»، J، دوره V، شماره N، O، صص R.",
  "A. T. J. Y؛V(N):R.",
  "A. (Y). T. J، دوره V، شماره N، ص R.",
  "A (Y) T، J، سال V، شماره N.",
  /* newspapers */
  "A. T. W/ (Y)، M.",
  "T. W/ (Y)، M.",
  "A (Y)، «T،» W، M.",
  "W (Y)، «T،» W، M.",
  "»T،« W، ص.M، Y.",
  "D،»T،« W، ص.M، Y.",
  "A. Y. «T.» W، M.{ دسترسی در 1390/05/11. تارنما: U.}",
  "A. T. W، صفحه M، Y.",
  "T. W، صفحه M، Y.",
  "D. T. W، صفحه M، Y.{ U.}",
  "A (Y، M). T. W.",
  "A (Y). T. W. قابل دسترسی در: U",
  /* books */
  "A. T. P، L، Y.",
  "A. T، ویرایش E. P، L، Y.",
  "T، ویرایش E. P، L، Y.",
  "T. P، L، ویرایش E، Y.",
  "A. T. L، Y.",
  "D. T. L، Y.",
  "D. T. Y.",
  "A. Y. T. L.",
  "A. T. P، L، چاپ E، Y.",
  "A. T. ترجمه x. P، L، Y.",
  "A. T. ترجمه x، ویراستار z. P، L، Y.",
  "D. T. P، L، Y.",
  "D. T. ترجمه X، ویراستار Z. P، L، Y.",
  "D. T. ترجمه X. L: P، Y.",
  "D. T. L: P، Y.",
  "D. T. L: P، چاپ E، Y.",
  "T. L: P، ویرایش E، Y.",
  "T. ترجمه X. L: P، ویرایش E، Y.",
  "A (Y)، T. L: P.",
  "A (Y)، T. ترجمه x، (ویراستار)z، L: P.",
  "A. Y. T.{ ترجمه X.} L: P.",
  "A. Y. T. چاپ E. L: P.",
  "A. Y. T. ویرایش E.{ ترجمه X.} L: P.",
  "z، ویراستار. Y. T. L: P.",
  "z، گردآورنده. Y. T. ویرایش E. L: P.",
  "A (Y). T/ ( ویرایش E). L: P.",
  "A (Y). T. L: P.",
  "A (Y). T (ترجمه X). L: P.",
  "A (Y). T، ترجمه X، L: P.",
  "A (Y) T، به کوشش Z، L: P.",
  "A (Y). T، چاپ E، L: انتشارات P.",
  "A، T، ترجمه X، L، P، Y.",
  "A، T، L: P، Y، ص R.",
  "A. T. L: P؛ Y.",
  /* parts of books */
  "A. T. در C، Z، ویراستار. P، L، Y، صفحات R.",
  "T. در C، Z، ویراستار. P، L، Y، فصل V، صفحات R.",
  "A. T. در ویراستار z، C، فصل V، صفحات R. P، L، Y.",
  "T. در ویراستار z، C، صفحات R. P، L، Y.",
  "D. T. در ویراستار Z، C، صفحات R. P، L، Y.",
  "A. T. در C، صفحات R. P، L، Y.",
  "A (Y)، «T،» در C، ویراستار z، L: P، صفحات R.",
  "(Y)، «T،» در C، ویراستار z، L: P، فصل V، صفحات R.",
  "»T،« در C ( ویراستار Z)، فصل V، صفحات R، L: P، Y.",
  "D،»T،« در C، صفحات R، L: P، Y.",
  "A. Y. «T.» در C، R. ویراسته Z. L: P.",
  "A. Y. «T.» فصل V در C، R. چاپ E. ترجمه X. L: P.",
  "A (Y). T، در: Z، C، L: P، صص R.",
  "A (Y). T. در Z (ویراستار)، C (صص R). L: P.",
  /* the rest */
  "A. T. U، Y.",
  "D. T. U، Y.",
  "A (Y). T. U.",
  "A (Y). T. بازیابی شده از U",
  "A. Y. T. تارنما: U.",
  "A. T. پایان‌نامه کارشناسی ارشد، P، Y.",
  "A (Y). T. پایان‌نامه دکتری، P، L.",
  "A. Y. T. رساله دکتری، P.",
};

typedef struct
{
  GRand *random;
  GString *text;
  GArray *labels; /* guint8 a byte of the text */
  gboolean persian_digits;
  gboolean latin_commas;
  gboolean no_zwnj;
  gboolean initials;
} Maker;

static gboolean
draw (Maker *maker,
      double share)
{
  return g_rand_double (maker->random) < share;
}

static int
draw_int (Maker *maker,
          int from,
          int to)
{
  return g_rand_int_range (maker->random, from, to + 1);
}

static void
add_len (Maker *maker,
         const char *text,
         gsize n_bytes,
         HkRefLabel label)
{
  guint8 value = label;

  for (const char *p = text, *next; p < text + n_bytes; p = next)
    {
      gunichar c = g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if (c == 0x200c && maker->no_zwnj)
        continue;
      if (c == 0x60c && maker->latin_commas)
        c = ',';
      else if (c >= '0' && c <= '9' && maker->persian_digits && label != HK_REF_URL)
        c = 0x6f0 + (c - '0');
      g_string_append_unichar (maker->text, c);
    }
  while (maker->labels->len < maker->text->len)
    g_array_append_val (maker->labels, value);
}

static void
add (Maker *maker,
     const char *text,
     HkRefLabel label)
{
  add_len (maker, text, strlen (text), label);
}

static void
add_int (Maker *maker,
         int number,
         HkRefLabel label)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  add (maker, text, label);
}

/* One of the words of a list. */
static void
add_word (Maker *maker,
          const char *words,
          HkRefLabel label)
{
  const char *start = words + g_rand_int_range (maker->random, 0, (gint32) strlen (words));
  const char *end;

  while (start > words && start[-1] != ' ')
    start--;
  end = strchr (start, ' ');
  add_len (maker, start, end == NULL ? strlen (start) : (gsize) (end - start), label);
}

static void
add_phrase (Maker *maker,
            HkRefLabel label)
{
  add_word (maker, nouns, label);
  for (int n = draw_int (maker, 0, 2); n > 0; n--)
    {
      add (maker, draw (maker, .25) ? " و " : " ", label);
      add_word (maker, draw (maker, .5) ? nouns : adjectives, label);
    }
}

static void
add_title (Maker *maker,
           HkRefLabel label)
{
  static const char *const heads[] = { "درآمدی بر ", "بررسی ", "تحلیل ", "نقش ", "تأثیر ", "از ", "مبانی ", "تاریخ " };
  static const char *const joints[] = { " در ", " و ", ": ", " بر ", " از دیدگاه ", "؛ ", " تا ", " با تأکید بر ", "، " };

  if (draw (maker, .3))
    add (maker, heads[draw_int (maker, 0, G_N_ELEMENTS (heads) - 1)], label);
  add_phrase (maker, label);
  for (int n = draw_int (maker, 0, 3); n > 0; n--)
    {
      add (maker, joints[draw_int (maker, 0, G_N_ELEMENTS (joints) - 1)], label);
      add_phrase (maker, label);
    }
}

static void
add_name (Maker *maker,
          gboolean inverted,
          HkRefLabel label)
{
  if (inverted)
    {
      add_word (maker, families, label);
      if (draw (maker, .15))
        {
          add (maker, " ", label);
          add_word (maker, families, label);
        }
      add (maker, "، ", label);
    }
  if (maker->initials)
    {
      add_len (maker, "محعسرپنا" + 2 * draw_int (maker, 0, 7), 2, label);
      add (maker, ".", label);
    }
  else
    add_word (maker, givens, label);
  if (!maker->initials && draw (maker, .15))
    {
      add (maker, " ", label);
      add_word (maker, givens, label);
    }
  if (!inverted)
    {
      add (maker, " ", label);
      add_word (maker, families, label);
    }
}

static void
add_names (Maker *maker,
           gboolean inverted,
           HkRefLabel label)
{
  static const double shares[] = { .55, .3, .15 };
  int n = draw (maker, shares[0]) ? 1 : draw (maker, .6) ? 2 : 3;

  if (label == HK_REF_AUTHOR && draw (maker, .05))
    {
      add (maker, draw (maker, .5) ? "سازمان " : draw (maker, .5) ? "مرکز " : "دانشنامه‌ی ", label);
      add_phrase (maker, label);
      return;
    }
  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        add (maker, i + 1 < n ? "، " : draw (maker, .7) ? " و " : "، و ", label);
      add_name (maker, inverted, label);
    }
  if (draw (maker, .05))
    add (maker, " و همکاران", label);
}

static void
add_pages (Maker *maker)
{
  int first = draw_int (maker, 1, 400), last = first + draw_int (maker, 2, 40);
  gboolean turned = draw (maker, .15);

  add_int (maker, turned ? last : first, HK_REF_PAGES);
  add (maker, draw (maker, .5) ? "–" : "-", HK_REF_PAGES);
  add_int (maker, turned ? first : last, HK_REF_PAGES);
}

static void
add_publisher (Maker *maker)
{
  double kind = g_rand_double (maker->random);

  if (kind < .12)
    {
      add (maker, "دانشگاه ", HK_REF_PUBLISHER);
      add_word (maker, cities, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .24)
    {
      add (maker, draw (maker, .5) ? "مرکز نشر " : "سازمان ", HK_REF_PUBLISHER);
      add_phrase (maker, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .45)
    add (maker, draw (maker, .5) ? "نشر " : "انتشارات ", HK_REF_PUBLISHER);
  add_word (maker, kind > .9 ? families : publishers, HK_REF_PUBLISHER);
}

static void
add_journal (Maker *maker)
{
  if (draw (maker, .55))
    {
      add_word (maker, journals, HK_REF_CONTAINER);
      add (maker, " ", HK_REF_CONTAINER);
    }
  add_phrase (maker, HK_REF_CONTAINER);
}

static void
add_newspaper (Maker *maker)
{
  if (draw (maker, .2))
    add (maker, "روزنامه ", HK_REF_CONTAINER);
  add_word (maker, draw (maker, .6) ? newspapers : nouns, HK_REF_CONTAINER);
  if (draw (maker, .2))
    {
      add (maker, draw (maker, .5) ? ": ضمیمه‌ی " : " ", HK_REF_CONTAINER);
      add_word (maker, draw (maker, .5) ? newspapers : nouns, HK_REF_CONTAINER);
    }
}

static void
add_year (Maker *maker)
{
  double kind = g_rand_double (maker->random);

  if (kind < .05)
    {
      add (maker, "[", HK_REF_NONE);
      add_int (maker, draw_int (maker, 1300, 1402), HK_REF_DATE);
      add (maker, draw (maker, .3) ? "؟]" : "]", HK_REF_NONE);
      return;
    }
  add_int (maker, kind < .15 ? draw_int (maker, 1930, 2020) : draw_int (maker, 1300, 1402), HK_REF_DATE);
  if (draw (maker, .03))
    add (maker, draw (maker, .5) ? "a" : "b", HK_REF_NONE);
}

static void
add_slot (Maker *maker,
          char slot)
{
  switch (slot)
    {
    case 'A':
      add_names (maker, TRUE, HK_REF_AUTHOR);
      break;
    case 'D':
      add_names (maker, FALSE, HK_REF_AUTHOR);
      break;
    case 'T':
      add_title (maker, HK_REF_TITLE);
      break;
    case 'C':
      add_title (maker, HK_REF_CONTAINER);
      break;
    case 'J':
      add_journal (maker);
      break;
    case 'W':
      add_newspaper (maker);
      break;
    case 'P':
      add_publisher (maker);
      break;
    case 'L':
      add_word (maker, cities, HK_REF_LOCATION);
      break;
    case 'V':
      add_int (maker, draw_int (maker, 1, 60), HK_REF_VOLUME);
      break;
    case 'N':
      add_int (maker, draw_int (maker, 1, draw (maker, .8) ? 12 : 120), HK_REF_ISSUE);
      break;
    case 'R':
      add_pages (maker);
      break;
    case 'M':
      add_int (maker, draw_int (maker, 1, 31), HK_REF_PAGES);
      add (maker, " ", HK_REF_PAGES);
      add_word (maker, months, HK_REF_PAGES);
      break;
    case 'Y':
      add_year (maker);
      break;
    case 'O':
      add_word (maker, draw (maker, .5) ? seasons : months, HK_REF_DATE);
      add (maker, " ", HK_REF_DATE);
      add_int (maker, draw_int (maker, 1300, 1402), HK_REF_DATE);
      break;
    case 'E':
      if (draw (maker, .7))
        add_word (maker, ordinals, HK_REF_EDITION);
      else
        add_int (maker, draw_int (maker, 2, 9), HK_REF_EDITION);
      break;
    case 'X':
    case 'x':
      add_names (maker, slot == 'x', HK_REF_TRANSLATOR);
      break;
    case 'Z':
    case 'z':
      add_name (maker, slot == 'z', HK_REF_EDITOR);
      break;
    default: /* U */
      add (maker, draw (maker, .5) ? "http://www.example.ir/" : "www.example.com/page", HK_REF_URL);
      if (draw (maker, .5))
        add (maker, "news/12345.html", HK_REF_URL);
      break;
    }
}

static void
fill (Maker *maker,
      const char *template)
{
  const char *word = "ترجمه ";

  for (const char *p = template; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '{' && draw (maker, .5))
        p = strchr (p, '}');
      else if (g_ascii_isalpha (*p))
        add_slot (maker, *p);
      else if (g_str_has_prefix (p, word))
        {
          add_word (maker, particles, HK_REF_NONE);
          p += strlen (word) - 1;
          add (maker, " ", HK_REF_NONE);
        }
      else if (*p != '{' && *p != '}')
        add_len (maker, p, g_utf8_next_char (p) - p, HK_REF_NONE);
    }
}

/**
 * hk_refparse_persian_make:
 * @examples: where the examples are added
 * @n: how many
 * @random: a source of random numbers
 */
void
hk_refparse_persian_make (GPtrArray *examples,
                          guint n,
                          GRand *random)
{
  Maker maker = { random, g_string_new (NULL), g_array_new (FALSE, FALSE, 1) };
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  for (guint i = 0; i < n; i++)
    {
      HkRefExample *example = g_new0 (HkRefExample, 1);

      g_string_truncate (maker.text, 0);
      g_array_set_size (maker.labels, 0);
      maker.persian_digits = draw (&maker, .5);
      maker.latin_commas = draw (&maker, .3);
      maker.no_zwnj = draw (&maker, .3);
      maker.initials = draw (&maker, .1);
      fill (&maker, templates[i % G_N_ELEMENTS (templates)]);
      example->text = g_strdup (maker.text->str);
      example->n_bytes = maker.text->len;
      example->weight = 1;
      hk_ref_tokens_read (&tokens, example->text, example->n_bytes);
      example->n = tokens.items->len;
      example->labels = g_new0 (guint8, example->n + 1);
      for (guint k = 0; k < example->n; k++)
        example->labels[k] = g_array_index (maker.labels, guint8, hk_ref_tokens_get (&tokens, k)->byte_start);
      g_ptr_array_add (examples, example);
    }
  g_string_free (maker.text, TRUE);
  g_array_unref (maker.labels);
}
