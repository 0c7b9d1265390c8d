/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-made.h"

#include <string.h>

/* Words between blanks; one is drawn. */
static const char fa_nouns[] =
    "نظریه تاریخ جامعه سیاست اقتصاد فرهنگ زبان ادبیات آموزش مدیریت کتابخانه اطلاعات فناوری محیط شهر روستا آب خاک "
    "گیاه انرژی سازه معماری هنر موسیقی فلسفه دین حقوق روابط قدرت دولت انقلاب مشروطه منطقه مرز بازار بانک تجارت کشاورزی "
    "پزشکی بیماری سلامت روان کودک خانواده زنان مهاجرت رسانه سینما شعر داستان نقد ترجمه روش ساختار تحول توسعه همکاری "
    "امنیت جهانی‌شدن هویت گفتمان اندیشه شبکه رایانه الگوریتم داده ریاضی آمار فیزیک شیمی جغرافیا باستان‌شناسی سفرنامه "
    "نامه‌ها دانشنامه فرهنگ‌نامه واژه‌نامه مجموعه مقاله‌ها مبانی اصول راهنما کاربرد طراحی تحلیل بررسی ارزیابی مقایسه "
    "نقش تأثیر رابطه سازمان کارآفرینی نوآوری سرمایه هنجار نماد اسطوره آیین سفر کوه دریا باران ستاره آسمان ماه سایه "
    "باغ خانه راه چراغ آینه پرنده کتاب قلم";
static const char fa_adjectives[] =
    "نوین ایرانی اسلامی سیاسی اجتماعی اقتصادی فرهنگی تاریخی علمی عمومی کاربردی معاصر قدیم جدید منطقه‌ای بین‌المللی "
    "جهانی ملی شهری روستایی دیجیتال خطی غیرخطی کیفی کمی دینامیکی مکانیکی فارسی عربی تطبیقی بنیادی پایدار صنعتی کشاورزی "
    "پزشکی روان‌شناختی انسانی طبیعی هنری ادبی دانشگاهی الکترونیکی مرکزی شرقی غربی کوچک بزرگ کور سیاه سپید سرخ گمشده";
static const char fa_families[] =
    "احمدی محمدی رضایی کریمی حسینی موسوی جعفری صادقی نوری قاسمی رحیمی یوسفی ابراهیمی اکبری سلیمانی عباسی کاظمی شریفی "
    "طباطبایی میرزایی فراهانی اصفهانی تهرانی شیرازی تبریزی خراسانی کرمانی زنجانی صالحی نجفی باقری حیدری امینی مرادی "
    "رستمی بهرامی فرهادی پورمحمد نیک‌فر خوش‌نویس دانش‌پژوه راد فروزانفر همایی زرین‌کوب افشار بهار قزوینی مینوی نفیسی معین "
    "شهیدی خانلری ندوشن مقدم کسروی ملکی مهاجر آشوری کوثری فولادوند دریابندری نیکوکار ستوده سهیلی";
static const char fa_givens[] =
    "علی محمد حسن حسین رضا مهدی احمد محمود عباس ابوالقاسم جلال منوچهر داریوش بهمن کامران فریدون ایرج پرویز ناصر مسعود "
    "حمید سعید امیر آرش بابک مریم زهرا فاطمه لیلا سارا نرگس مینا شیرین پروین ژاله الهه مهرداد شاهرخ سیروس یونس هوشنگ";
static const char fa_publishers[] =
    "سمت نیلوفر فردوس مرکز نی آگاه امیرکبیر خوارزمی ققنوس هرمس طرح‌نو سروش توس علمی چشمه ثالث اختران کویر مروارید "
    "اساطیر زوار دنیا ماهی";
static const char fa_cities[] = "تهران تهران تهران قم مشهد اصفهان شیراز تبریز رشت کرمان کابل بمبئی قاهره بیروت لندن برلین";
static const char fa_newspapers[] = "اطلاعات کیهان ایران اعتماد شرق همشهری رسالت آفتاب فردا پیام نوروز";
static const char fa_months[] = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";
static const char fa_seasons[] = "بهار تابستان پاییز زمستان";
static const char fa_ordinals[] = "دوم سوم چهارم پنجم ششم هفتم";
static const char fa_journals[] = "فصلنامه مجله مجلهٔ پژوهشنامه ماهنامه دوفصلنامه نشریه فصلنامهٔ";
static const char particles[] = "ترجمهٔ ترجمه‌ی ترجمه ترجمۀ ترجمه‌ی";

/* Slots: A names, family first; D names, given first; T title; J journal; W newspaper; C book; P publisher;
 * L place; V volume; N issue; R pages; M day and month that stand for pages; Y year; E edition; X translators
 * (D), x (A); Z editors (D), z (A); U URL; O season or month and year; B year, month and day; G institution; Q an article's
 * number.
 * A Persian comma is one of two; what stands in { } may be left out; between % and % is text as it is; other
 * letters of the alphabet of templates do not occur. */
static const char *const fa_templates[] = {
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

static const char ru_nouns[] =
    "теория история общество политика экономика культура язык литература образование управление среда город вода почва "
    "энергия искусство философия право государство регион граница рынок торговля сотрудничество безопасность развитие "
    "метод структура система модель анализ исследование задача процесс интеграция население миграция наука техника "
    "физика химия механика растение животное поведение мышление река море климат";
static const char ru_adjectives[] =
    "новая российская политическая социальная экономическая культурная историческая научная общая современная древняя "
    "региональная международная национальная городская цифровая линейная сравнительная устойчивая центральная восточная";
static const char ru_families[] =
    "Иванов Петров Сидоров Смирнов Кузнецов Попов Васильев Соколов Михайлов Новиков Федоров Морозов Волков Алексеев "
    "Лебедев Семенов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьев "
    "Борисов Яковлев Григорьев Романова Воробьева Сергеева Кравченко Шевченко Бондаренко Ткаченко";
static const char ru_givens[] = "Иван Петр Анна Мария Сергей Алексей Дмитрий Елена Ольга Николай Андрей Екатерина";
static const char ru_publishers[] = "Наука Мир Питер Просвещение Высшая&школа Юрайт Логос Академия Проспект ИНФРА-М Мысль Политиздат "
                                    "Экономика Медицина Языки&славянских&культур Изд-во&МГУ Аспект&Пресс Эксмо";
static const char ru_cities[] = "М. М. Москва СПб. Санкт-Петербург Л. Новосибирск Казань Киев Минск Екатеринбург Томск";
static const char ru_newspapers[] = "Известия Коммерсантъ Ведомости Правда Труд Новости Эксперт";
static const char ru_months[] = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря";
static const char ru_seasons[] = "весна лето осень зима";
static const char ru_ordinals[] = "2-е 3-е 4-е 5-е";
static const char ru_journals[] = "Вестник Известия Вопросы Журнал Труды Проблемы Мир Успехи";
static const char *const ru_templates[] = {
  "A T // J. Y. %Т. %V. № N. %С. %R.",
  "A T // J. Y. № N. %С. %R.",
  "A T // J. – Y. – %Т. %V, № N. – %С. %R.",
  "A T // J. – Y. – № N. – %С. %R.",
  "A T // J, Y, %т. %V, № N, %с. %R",
  "A T. J, V (N), Y, %с. %R.",
  "A T. J, V (N), Y, R.",
  "A (Y). T. J, V(N), R.",
  "A (Y). T. J, N, R.",
  "A T // J, Y, N: R.",
  "A Y. T. J V: R.",
  "A T. L: P, Y.",
  "A T. L: P, Y. R%с.%",
  "A T. – L: P, Y. – R с.",
  "A T. L, Y. R с.",
  "A T. E %изд.% L: P, Y.",
  "A (Y). T. L: P.",
  "A Y. T. L: P",
  "A T / пер. с англ. X. L: P, Y.",
  "A T / под ред. Z. L: P, Y. %С. %R.",
  "A T // C / под ред. Z. L: P, Y. %С. %R.",
  "A T // C. L: P, Y. %С. %R.",
  "A T // C: сб. науч. тр. L, Y. %С. %R.",
  "T / под ред. Z. L: P, Y.",
  "T. L: P, Y. R с.",
  "A T [Электронный ресурс]. %URL: %U (дата обращения: 12.05.2015).",
  "A T // W. Y. {%URL: %U (дата обращения: 12.05.2015).}",
  "A T: дис. ... канд. ист. наук. L, Y.",
  "A T: автореф. дис. ... д-ра филос. наук. L, Y. R с.",
};
static const char en_nouns[] =
    "theory history society policy economy culture language education management environment city water soil energy art "
    "philosophy law state region border market trade cooperation security development method structure system model "
    "analysis research integration population migration science plants behaviour climate river health disease learning "
    "networks power identity order conflict crisis governance diplomacy relations regionalism railways";
static const char en_adjectives[] =
    "new regional political social economic cultural historical scientific general modern ancient international national "
    "urban digital linear comparative sustainable central eastern local global strategic public foreign small";
static const char en_families[] =
    "Miller Stone Hill Baker Carter Turner Walker Harris Clarke Morgan Bennett Hughes Foster Palmer Dawson Keller Weber "
    "Novak Kowalski Rossi Bianchi Silva Costa Tanaka Kim Chen Wang Singh Kumar Hassan Ahmadov Karimov Aliyev Nurlanov "
    "Petrenko Jansen Olsen Berg Laine";
static const char en_givens[] = "John Ann Mary Peter Paul Susan Laura James Robert Elena Omar Aigul Rustam Maria David Sarah";
static const char en_publishers[] =
    "Routledge Springer Harbour&Press Oxford&University&Press Cambridge&University&Press Palgrave&Macmillan Sage "
    "Northern&Publishing&House Elsevier Ashgate Brill Academic&Press Lexington&Books River&Books";
static const char en_cities[] = "London New&York Cambridge Oxford Washington,&DC New&York,&NY New&Delhi Berlin Paris London&and&New&York Leiden Moscow Tashkent";
static const char en_newspapers[] =
    "The&Diplomat The&Times Foreign&Affairs The&Economist Daily&News The&Guardian Trend&News&Agency Eurasia&Daily&Monitor "
    "Azer&Times Caspian&Weekly The&Harbour&Post Regional&Analyst World&Politics&Review The&Silk&Road&Observer";
static const char en_months[] = "January February March April May June July August September October November December";
static const char en_seasons[] = "Spring Summer Fall Winter";
static const char en_ordinals[] = "2nd 3rd 4th 5th 6th second third";
static const char en_journals[] = "Journal&of Review&of Annals&of International&Journal&of Cambridge&Journal&of Studies&in Advances&in";
static const char *const en_templates[] = {
  "A (B). T. W. %Retrieved from %U",
  "A (B). T. W. %Retrieved from %U.",
  "A (B). T. %Retrieved from %U.",
  "G. (B). T. %Retrieved from %U.",
  "G. (Y). T. %Retrieved from %U",
  "G (Y). T. U.",
  "G (Y), T, U.",
  "A (Y). T. G. U.",
  "A (Y). T. G, U.",
  "A (Y). T %(Working Paper No. %N%)%. G. %Retrieved from %U",
  "A (Y). T. W, %March/April. %U.",
  "A (Y). T. J, V(N), R.",
  "A (Y). T. J. V(N), R.",
  "A (Y). T. J, V, R. U",
  "A (Y). T. J, V(N).",
  "A (Y). T. %In %Z %(Eds.)%, C (%pp. %R). L: P.",
  "A (Y). T. %In %Z %(Eds.)%, C. %Retrieved from %U.",
  "A (Y). T. %In %Z %(Ed.)%, C (%pp. %R). P.",
  "A (Y). T (E% ed.)%. P.",
  "A (Y). T. L: P.",
  "A (Y). T. %Paper presented at the %C, L, %12–15 May. Retrieved from %U.",
  "A (B). T. %The international conference on %C.",
  "A (B). T. %The international conference in %L% on %C.",
  "A (B). T. %Conference on %C, L.",
  "A (Y). T. J, V, #Q, U.",
  "A (Y). T. J, V(N), Q. U",
  "A (Y). T. P.",
};

typedef struct
{
  const char *nouns, *adjectives, *families, *givens, *publishers, *cities, *newspapers, *months, *seasons, *ordinals,
      *journals, *joints, *initials, *last_and, *comma, *institutions;
  const char *const *templates;
  guint n_templates;
  double share;
} Language;

#define WORDS(l) l##_nouns, l##_adjectives, l##_families, l##_givens, l##_publishers, l##_cities, l##_newspapers, \
    l##_months, l##_seasons, l##_ordinals, l##_journals

static const Language languages[] = {
  { WORDS (fa), "&در& &و& :& &بر& &از&دیدگاه& ؛& &تا& &با&تأکید&بر& ،&", "م ح ع س ر پ ن ا", " و ", "، ",
    "سازمان& مرکز& دانشنامه‌ی&", fa_templates, G_N_ELEMENTS (fa_templates), .57 },
  { WORDS (ru), "&в& &и& :& &и& .& ,& &как&", "А Б В Г Д Е И К Л М Н О П Р С Т", ", ", ", ", "Институт& Центр& Банк&",
    ru_templates, G_N_ELEMENTS (ru_templates), .18 },
  { WORDS (en), "&in& &and& :& &of& :& &for& ,& &on&the& ?&A& –",
    "A B C D E F G H J K L M N P R S T", ", & ", ", ", "Institute&of& Centre&for& Ministry&of& Bank&of& Embassy&of& Committee&on&",
    en_templates, G_N_ELEMENTS (en_templates), .25 },
};

typedef struct
{
  GRand *random;
  const Language *language;
  gboolean persian;
  GString *text;
  GArray *labels; /* guint8 a byte of the text */
  gboolean persian_digits;
  gboolean latin_commas;
  gboolean no_zwnj;
  gboolean initials;
  gboolean spaced; /* J. R., not J.R. */
  gboolean bare;   /* no comma before initials */
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

/* One of the words of a list; & in it is a blank. */
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
  if (end == NULL)
    end = start + strlen (start);
  for (const char *p = start, *next; p < end; p = next + 1)
    {
      next = memchr (p, '&', end - p);
      if (next == NULL)
        next = end;
      add_len (maker, p, next - p, label);
      if (next < end)
        add (maker, " ", label);
    }
}

static void
add_phrase (Maker *maker,
            HkRefLabel label)
{
  add_word (maker, maker->language->nouns, label);
  for (int n = draw_int (maker, 0, 2); n > 0; n--)
    {
      add (maker, draw (maker, .25) ? " و " : " ", label);
      add_word (maker, draw (maker, .5) ? maker->language->nouns : maker->language->adjectives, label);
    }
}

static void
add_title (Maker *maker,
           HkRefLabel label)
{
  gsize start = maker->text->len;

  if (maker->persian && draw (maker, .3))
    add (maker, draw (maker, .5) ? "بررسی " : draw (maker, .5) ? "درآمدی بر " : "تاریخ ", label);
  add_phrase (maker, label);
  for (int n = draw_int (maker, maker->persian ? 0 : 1, 3); n > 0; n--)
    {
      add_word (maker, maker->language->joints, label);
      add (maker, maker->persian || maker->text->str[maker->text->len - 1] == ' ' ? "" : " ", label);
      add_phrase (maker, label);
    }
  /* The first letter is a capital; others in the way of book titles, or not. */
  if (!maker->persian)
    {
      g_autofree char *head = NULL;
      gunichar first = g_utf8_get_char (maker->text->str + start);
      char upper[7] = "";

      g_unichar_to_utf8 (g_unichar_toupper (first), upper);
      head = g_strdup (upper);
      if (strlen (head) == (gsize) (g_utf8_next_char (maker->text->str + start) - (maker->text->str + start)))
        memcpy (maker->text->str + start, head, strlen (head));
    }
}

static void
add_initials (Maker *maker,
              HkRefLabel label)
{
  int n = draw_int (maker, 1, maker->persian ? 1 : 2);

  for (int i = 0; i < n; i++)
    {
      add (maker, i > 0 && maker->spaced ? " " : "", label);
      add_word (maker, maker->language->initials, label);
      add (maker, ".", label);
    }
}

static void
add_given (Maker *maker,
           HkRefLabel label)
{
  if (maker->initials)
    {
      add_initials (maker, label);
      return;
    }
  add_word (maker, maker->language->givens, label);
  if (draw (maker, .15))
    {
      add (maker, " ", label);
      add_word (maker, maker->language->givens, label);
    }
}

static void
add_name (Maker *maker,
          gboolean inverted,
          HkRefLabel label)
{
  if (!inverted)
    {
      add_given (maker, label);
      add (maker, " ", label);
    }
  add_word (maker, maker->language->families, label);
  if (maker->persian && draw (maker, .15))
    {
      add (maker, " ", label);
      add_word (maker, maker->language->families, label);
    }
  if (inverted)
    {
      add (maker, maker->language == &languages[1] && maker->bare ? " " : maker->language->comma, label);
      add_given (maker, label);
    }
}

static void
add_institution (Maker *maker,
                 HkRefLabel label)
{
  add_word (maker, maker->language->institutions, label);
  add_phrase (maker, label);
}

static void
add_names (Maker *maker,
           gboolean inverted,
           HkRefLabel label)
{
  int n = draw (maker, .55) ? 1 : draw (maker, .6) ? 2 : 3;

  if (label == HK_REF_AUTHOR && draw (maker, .05))
    {
      add_institution (maker, label);
      return;
    }
  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        add (maker, i + 1 < n ? maker->language->comma : maker->language->last_and, label);
      add_name (maker, inverted, label);
    }
  if (draw (maker, .05))
    add (maker, maker->persian ? " و همکاران" : maker->language == &languages[1] ? " и др." : ", et al.", label);
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

  if (!maker->persian)
    {
      add_word (maker, maker->language->publishers, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .12)
    {
      add (maker, "دانشگاه ", HK_REF_PUBLISHER);
      add_word (maker, maker->language->cities, HK_REF_PUBLISHER);
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
  add_word (maker, kind > .9 ? maker->language->families : maker->language->publishers, HK_REF_PUBLISHER);
}

static void
add_journal (Maker *maker)
{
  if (draw (maker, .55))
    {
      add_word (maker, maker->language->journals, HK_REF_CONTAINER);
      add (maker, " ", HK_REF_CONTAINER);
    }
  add_phrase (maker, HK_REF_CONTAINER);
}

static void
add_newspaper (Maker *maker)
{
  if (!maker->persian)
    {
      add_word (maker, maker->language->newspapers, HK_REF_CONTAINER);
      return;
    }
  if (draw (maker, .2))
    add (maker, "روزنامه ", HK_REF_CONTAINER);
  add_word (maker, draw (maker, .6) ? maker->language->newspapers : maker->language->nouns, HK_REF_CONTAINER);
  if (draw (maker, .2))
    {
      add (maker, draw (maker, .5) ? ": ضمیمه‌ی " : " ", HK_REF_CONTAINER);
      add_word (maker, draw (maker, .5) ? maker->language->newspapers : maker->language->nouns, HK_REF_CONTAINER);
    }
}

static void
add_year (Maker *maker)
{
  double kind = g_rand_double (maker->random);

  if (!maker->persian)
    {
      add_int (maker, draw_int (maker, draw (maker, .3) ? 1930 : 1985, 2022), HK_REF_DATE);
      return;
    }
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
      add_word (maker, maker->language->cities, HK_REF_LOCATION);
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
      add_word (maker, maker->language->months, HK_REF_PAGES);
      break;
    case 'Y':
      add_year (maker);
      break;
    case 'O':
      add_word (maker, draw (maker, .5) ? maker->language->seasons : maker->language->months, HK_REF_DATE);
      add (maker, " ", HK_REF_DATE);
      add_int (maker, draw_int (maker, 1300, 1402), HK_REF_DATE);
      break;
    case 'B':
      add_int (maker, draw_int (maker, 2000, 2022), HK_REF_DATE);
      add (maker, ", ", HK_REF_DATE);
      add_word (maker, maker->language->months, HK_REF_DATE);
      add (maker, " ", HK_REF_DATE);
      add_int (maker, draw_int (maker, 1, 31), HK_REF_DATE);
      break;
    case 'Q':
      add_word (maker, maker->language->initials, HK_REF_PAGES);
      add_int (maker, draw_int (maker, 1, 99999), HK_REF_PAGES);
      if (draw (maker, .3))
        {
          add_word (maker, maker->language->initials, HK_REF_PAGES);
          add_int (maker, draw_int (maker, 1, 9), HK_REF_PAGES);
        }
      break;
    case 'G':
      add_institution (maker, maker->text->len == 0 ? HK_REF_AUTHOR : HK_REF_PUBLISHER);
      break;
    case 'E':
      if (draw (maker, .7))
        add_word (maker, maker->language->ordinals, HK_REF_EDITION);
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
      add (maker, draw (maker, .5) ? "http://www.example.ir/" : draw (maker, .5) ? "https://example.org/item/" : "www.example.com/page",
           HK_REF_URL);
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
  gboolean plain = FALSE;

  for (const char *p = template; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '{' && draw (maker, .5))
        p = strchr (p, '}');
      else if (*p == '%')
        plain = !plain;
      else if (!plain && g_ascii_isalpha (*p))
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

static const Language *
draw_language (Maker *maker)
{
  double drawn = g_rand_double (maker->random);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (languages) && drawn >= languages[i].share)
    drawn -= languages[i++].share;
  return &languages[i];
}

/**
 * hk_refparse_made_add:
 * @examples: where the examples are added
 * @n: how many
 * @random: a source of random numbers
 */
void
hk_refparse_made_add (GPtrArray *examples,
                          guint n,
                          GRand *random)
{
  Maker maker = { random, NULL, FALSE, g_string_new (NULL), g_array_new (FALSE, FALSE, 1) };
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  for (guint i = 0; i < n; i++)
    {
      HkRefExample *example = g_new0 (HkRefExample, 1);

      g_string_truncate (maker.text, 0);
      g_array_set_size (maker.labels, 0);
      maker.language = draw_language (&maker);
      maker.persian = maker.language == languages;
      maker.persian_digits = maker.persian && draw (&maker, .5);
      maker.latin_commas = draw (&maker, .3);
      maker.no_zwnj = draw (&maker, .3);
      maker.initials = draw (&maker, maker.persian ? .1 : .9);
      maker.spaced = draw (&maker, .5);
      maker.bare = draw (&maker, .6);
      fill (&maker, maker.language->templates[draw_int (&maker, 0, (int) maker.language->n_templates - 1)]);
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
