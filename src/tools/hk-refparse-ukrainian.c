/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "історія суспільство політика економіка культура мова освіта управління місто вода енергія мистецтво філософія право держава регіон кордон ринок торгівля безпека розвиток метод структура система модель дослідження інтеграція населення міграція наука клімат здоров’я влада пам’ять";
static const char adjectives[]
    = "нова українська політична соціальна економічна культурна історична наукова загальна сучасна давня регіональна міжнародна національна";
static const char families[]
    = "Шевченко Коваленко Бондаренко Ткаченко Кравченко Олійник Шевчук Поліщук Савченко Мельник Іваненко Грищенко Литвин Гончар Панченко Лисенко";
static const char givens[]
    = "Іван Петро Ганна Марія Сергій Олексій Олена Ольга Микола Андрій Тарас Оксана";
static const char publishers[]
    = "Наукова&думка Либідь Академія Знання Основи Вища&школа Критика Логос";
static const char cities[] = "К. К. Київ Львів Харків Одеса";
static const char newspapers[] = "Дзеркало&тижня День Урядовий&кур’єр";
static const char months[]
    = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня";
static const char seasons[] = "весна літо осінь зима";
static const char ordinals[] = "2-ге 3-тє";
static const char journals[] = "Вісник Український Журнал Наукові&записки Проблеми Збірник";
static const char *const templates[] = {
  "A T // J. Y. № N. С. R.",     "A T // J. – Y. – Т. V, № N. – С. R.",
  "A T. J. Y. Т. V, № N. С. R.", "A (Y). T. J, V(N), R.",
  "A T. – L : P, Y. – K с.",     "A T. L: P, Y. K с.",
  "A T / за ред. Z. L: P, Y.",   "A T: дис. ... канд. іст. наук. L, Y. K с.",
  "A Y. T. J V (N): R.",         "A T / пер. з англ. X. L: P, Y.",
  "A T // C. L, Y. С. R.",       "A T. %URL%: U (дата звернення: 12.05.2015).",
};

const HkRefLanguage hk_refparse_ukrainian = {
  HK_REF_WORDS,
  .tag = "uk-UA",
  .joints = "&в& &і& :& &та& .& ,& &як&",
  .initials = "А Б В Г Д І К Л М Н О П Р С Т",
  .between = ", ",
  .last_and = ", ",
  .comma = ", ",
  .others = " та ін.",
  .institutions = "Інститут& Центр& Міністерство&",
  .thesis = "дис. ... канд. наук",
  .proceedings = "Матеріали конференції ",
  .bare = TRUE,
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .015,
};
