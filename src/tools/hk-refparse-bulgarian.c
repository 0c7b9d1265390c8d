/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "история общество политика икономика култура език литература образование управление град вода енергия изкуство философия право държава регион граница пазар търговия сигурност развитие метод структура система модел изследване население миграция наука климат здраве власт памет речник говор";
static const char adjectives[]
    = "нова българска политическа социална икономическа културна историческа научна обща съвременна стара регионална международна средновековна";
static const char families[]
    = "Иванов Георгиев Димитров Петров Николов Тодоров Стоянов Илиев Колева Маринова Ангелов Стефанов Попова Атанасов Димитрова Јовановић Петровић Николић";
static const char givens[]
    = "Иван Георги Мария Елена Петър Димитър Стефан Христо Анна Цветан Милан Јован";
static const char publishers[]
    = "Просвета Наука&и&изкуство БАН Академично&издателство Парадигма ЛИК Просвета Матица&српска УИ&„Св.&Климент&Охридски“";
static const char cities[] = "София Пловдив Велико&Търново Варна Београд Скопjе";
static const char newspapers[] = "Дневник Труд Капитал Политика";
static const char months[]
    = "януари февруари март април май юни юли август септември октомври ноември декември";
static const char seasons[] = "пролет лято есен зима";
static const char ordinals[] = "2. 3-то второ";
static const char journals[] = "Известия&на Списание&на Годишник&на Сборник Преглед Зборник";
static const char *const templates[] = {
  "A. Y. T. J V (N). R.",
  "A. Y. T. J V. R.",
  "D. Y. T. J V (N). R.",
  "A. Y. T. J, V (N). R.",
  "A. T. J, V, N, R.",
  "A. T. J, V (N), Y, с. R.",
  "A. T. – J, Y, № N, с. R.",
  "A. Y. T. L: P.",
  "A. T. L: P, Y",
  "A T. L: P, Y.",
  "A (Y). T. L: P.",
  "A. T. L: P, Y, K с.",
  "A. T. – В: C. L: P, Y, с. R.",
  "A. Y. T. E изд. L: P.",
  "A (Y). T. J, V(N), R.",
};

const HkRefLanguage hk_refparse_bulgarian = {
  HK_REF_WORDS,
  .tag = "bg-BG",
  .joints = "&в& &и& :& &на& .& ,& &като& &от&",
  .initials = "А Б В Г Д И К Л М Н П Р С Т",
  .between = ", ",
  .last_and = " и ",
  .comma = ", ",
  .others = " и др.",
  .institutions = "Институт&за& Център&за&",
  .thesis = "дисертация",
  .proceedings = "Сборник от конференция ",
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .015,
};
