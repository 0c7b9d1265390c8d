/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

/* Words between blanks; one is drawn. */
static const char fa_nouns[]
    = "نظریه تاریخ جامعه سیاست اقتصاد فرهنگ زبان ادبیات آموزش مدیریت کتابخانه اطلاعات فناوری محیط شهر روستا آب خاک "
      "گیاه انرژی سازه معماری هنر موسیقی فلسفه دین حقوق روابط قدرت دولت انقلاب مشروطه منطقه مرز بازار بانک تجارت کشاورزی "
      "پزشکی بیماری سلامت روان کودک خانواده زنان مهاجرت رسانه سینما شعر داستان نقد ترجمه روش ساختار تحول توسعه همکاری "
      "امنیت جهانی‌شدن هویت گفتمان اندیشه شبکه رایانه الگوریتم داده ریاضی آمار فیزیک شیمی جغرافیا باستان‌شناسی سفرنامه "
      "نامه‌ها دانشنامه فرهنگ‌نامه واژه‌نامه مجموعه مقاله‌ها مبانی اصول راهنما کاربرد طراحی تحلیل بررسی ارزیابی مقایسه "
      "نقش تأثیر رابطه سازمان کارآفرینی نوآوری سرمایه هنجار نماد اسطوره آیین سفر کوه دریا باران ستاره آسمان ماه سایه "
      "باغ خانه راه چراغ آینه پرنده کتاب قلم";
static const char fa_adjectives[]
    = "نوین ایرانی اسلامی سیاسی اجتماعی اقتصادی فرهنگی تاریخی علمی عمومی کاربردی معاصر قدیم جدید منطقه‌ای بین‌المللی "
      "جهانی ملی شهری روستایی دیجیتال خطی غیرخطی کیفی کمی فارسی عربی تطبیقی بنیادی پایدار صنعتی کشاورزی "
      "پزشکی روان‌شناختی انسانی طبیعی هنری ادبی دانشگاهی الکترونیکی مرکزی شرقی غربی کوچک بزرگ سیاه سپید سرخ گمشده";
static const char fa_families[]
    = "احمدی محمدی رضایی کریمی حسینی موسوی جعفری صادقی نوری قاسمی رحیمی یوسفی ابراهیمی اکبری سلیمانی عباسی کاظمی شریفی "
      "طباطبایی میرزایی فراهانی اصفهانی تهرانی شیرازی تبریزی خراسانی کرمانی زنجانی صالحی نجفی باقری حیدری امینی مرادی "
      "رستمی بهرامی فرهادی پورمحمد نیک‌فر خوش‌نویس دانش‌پژوه راد فروزانفر همایی زرین‌کوب افشار بهار قزوینی مینوی نفیسی معین "
      "شهیدی خانلری ندوشن مقدم کسروی ملکی مهاجر آشوری کوثری فولادوند دریابندری نیکوکار ستوده سهیلی";
static const char fa_givens[]
    = "علی محمد حسن حسین رضا مهدی احمد محمود عباس ابوالقاسم جلال منوچهر داریوش بهمن کامران فریدون ایرج پرویز ناصر مسعود "
      "حمید سعید امیر آرش بابک مریم زهرا فاطمه لیلا سارا نرگس مینا شیرین پروین ژاله الهه مهرداد شاهرخ سیروس یونس هوشنگ";
static const char fa_publishers[]
    = "سمت نیلوفر فردوس مرکز نی آگاه امیرکبیر خوارزمی ققنوس هرمس طرح‌نو سروش توس علمی چشمه ثالث اختران کویر مروارید "
      "اساطیر زوار دنیا ماهی";
static const char fa_cities[]
    = "تهران تهران تهران قم مشهد اصفهان شیراز تبریز رشت کرمان کابل دهلی قاهره بیروت لندن برلین";
static const char fa_newspapers[] = "اطلاعات کیهان ایران اعتماد رسالت آفتاب فردا پیام نوروز";
static const char fa_months[]
    = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";
static const char fa_seasons[] = "بهار تابستان پاییز زمستان";
static const char fa_ordinals[] = "دوم سوم چهارم پنجم ششم هفتم";
static const char fa_journals[] = "فصلنامه مجله مجلهٔ پژوهشنامه ماهنامه دوفصلنامه نشریه فصلنامهٔ";

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

static const char ru_nouns[]
    = "теория история общество политика экономика культура язык литература образование управление среда город вода почва "
      "энергия искусство философия право государство регион граница рынок торговля сотрудничество безопасность развитие "
      "метод структура система модель анализ исследование задача процесс интеграция население миграция наука техника "
      "физика химия механика растение животное поведение мышление река море климат";
static const char ru_adjectives[]
    = "новая российская политическая социальная экономическая культурная историческая научная общая современная древняя "
      "региональная международная национальная городская цифровая линейная сравнительная устойчивая центральная восточная";
static const char ru_families[]
    = "Иванов Петров Сидоров Смирнов Кузнецов Попов Васильев Соколов Михайлов Новиков Федоров Морозов Волков Алексеев "
      "Лебедев Семенов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьев "
      "Борисов Яковлев Григорьев Романова Воробьева Сергеева Кравченко Шевченко Бондаренко Ткаченко";
static const char ru_givens[]
    = "Иван Петр Анна Мария Сергей Алексей Дмитрий Елена Ольга Николай Андрей Екатерина";
static const char ru_publishers[]
    = "Наука Мир Питер Просвещение Высшая&школа Юрайт Логос Академия Проспект ИНФРА-М Мысль Политиздат "
      "Экономика Медицина Языки&славянских&культур Изд-во&МГУ Аспект&Пресс Эксмо";
static const char ru_cities[]
    = "М. М. Москва СПб. Санкт-Петербург Л. Новосибирск Казань Киев Минск Екатеринбург Томск";
static const char ru_newspapers[] = "Известия Коммерсантъ Ведомости Правда Труд Новости Эксперт";
static const char ru_months[]
    = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря";
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
static const char en_nouns[]
    = "theory history society policy economy culture language education management environment city water soil energy art "
      "philosophy law state region border market trade cooperation security development method structure system model "
      "analysis research integration population migration science plants behaviour climate river health disease learning "
      "networks power identity order conflict crisis governance diplomacy relations regionalism railways";
static const char en_adjectives[]
    = "new regional political social economic cultural historical scientific general modern ancient international national "
      "urban digital linear comparative sustainable central eastern local global strategic public foreign small";
static const char en_families[]
    = "Miller Stone Hill Baker Carter Turner Walker Harris Clarke Morgan Bennett Hughes Foster Palmer Dawson Keller Weber "
      "Novak Kowalski Rossi Bianchi Silva Costa Tanaka Kim Chen Wang Singh Kumar Hassan Ahmadov Karimov Aliyev Nurlanov "
      "Petrenko Jansen Olsen Berg Laine";
static const char en_givens[]
    = "John Ann Mary Peter Paul Susan Laura James Robert Elena Omar Aigul Rustam Maria David Sarah";
static const char en_publishers[]
    = "Routledge Springer Harbour&Press Oxford&University&Press Cambridge&University&Press Palgrave&Macmillan Sage "
      "Northern&Publishing&House Elsevier Ashgate Brill Academic&Press Lexington&Books River&Books";
static const char en_cities[]
    = "London New&York Cambridge Oxford Washington,&DC New&York,&NY New&Delhi Berlin Paris London&and&New&York Leiden Moscow Tashkent";
static const char en_newspapers[]
    = "The&Times The&Economist The&Statesman Daily&News The&Guardian Trend&News&Agency Eurasia&Daily&Monitor "
      "Caspian&Weekly The&Harbour&Post Regional&Analyst World&Politics&Review The&Silk&Road&Observer";
static const char en_months[]
    = "January February March April May June July August September October November December";
static const char en_seasons[] = "Spring Summer Fall Winter";
static const char en_ordinals[] = "2nd 3rd 4th 5th 6th second third";
static const char en_journals[]
    = "Journal&of Review&of Annals&of International&Journal&of Cambridge&Journal&of Studies&in Advances&in";
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

#define WORDS(l)                                                                                   \
  l##_nouns, l##_adjectives, l##_families, l##_givens, l##_publishers, l##_cities, l##_newspapers, \
      l##_months, l##_seasons, l##_ordinals, l##_journals

const HkRefLanguage hk_refparse_languages[HK_REF_N_LANGUAGES] = {
  { WORDS (fa), "&در& &و& :& &بر& &از&دیدگاه& ؛& &تا& &با&تأکید&بر& ،&", "م ح ع س ر پ ن ا", " و ",
    "، ", "سازمان& مرکز& دانشنامه‌ی&", fa_templates,
    G_N_ELEMENTS (fa_templates), .57 },
  { WORDS (ru), "&в& &и& :& &и& .& ,& &как&", "А Б В Г Д Е И К Л М Н О П Р С Т", ", ", ", ",
    "Институт& Центр& Банк&", ru_templates, G_N_ELEMENTS (ru_templates), .18 },
  { WORDS (en), "&in& &and& :& &of& :& &for& ,& &on&the& ?&A& –",
    "A B C D E F G H J K L M N P R S T", ", & ", ", ",
    "Institute&of& Centre&for& Ministry&of& Bank&of& Embassy&of& Committee&on&", en_templates,
    G_N_ELEMENTS (en_templates), .25 },
};
