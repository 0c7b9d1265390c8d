/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-language.h"

static const char nouns[]
    = "تاريخ المجتمع السياسة الاقتصاد الثقافة اللغة التعليم الإدارة البيئة المدينة المياه الطاقة الفن الفلسفة القانون الدولة الحدود السوق التجارة الأمن التنمية المنهج البنية النموذج البحث الهجرة العلوم المناخ الصحة السلطة النظام الصراع الأدب الرحلة الحرب السلام الذاكرة";
static const char adjectives[]
    = "الجديدة القديمة الاجتماعية العربية الحديثة الثقافية التاريخية المقارنة الحضرية الإقليمية الدولية العامة المعاصرة";
static const char families[]
    = "الحسيني الخطيب النجار العلي الأحمد السيد الشامي المصري البغدادي الجزائري حمدان منصور سالم الزهراني العمري القاسم عبد&الله الراشد";
static const char givens[]
    = "محمد أحمد علي فاطمة حسن كريم سعاد خالد ليلى يوسف إبراهيم مريم عمر سامي";
static const char publishers[]
    = "دار&الفكر دار&الشروق دار&المعارف مركز&دراسات&الوحدة&العربية دار&الكتب&العلمية مكتبة&لبنان دار&النهضة المؤسسة&العربية دار&صادر";
static const char cities[] = "بيروت القاهرة دمشق بغداد عمّان الرياض الجزائر تونس الرباط";
static const char newspapers[] = "الأهرام الحياة النهار الشرق&الأوسط";
static const char months[]
    = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر";
static const char seasons[] = "ربيع صيف خريف شتاء";
static const char ordinals[] = "2 3 4 الثانية الثالثة";
static const char journals[] = "مجلة المجلة&العربية حولية دراسات مجلة&كلية";
static const char *const templates[] = {
  "A (Y). T، J، المجلد V، العدد N، ص R.",
  "A. (Y). T. J، V(N)، R.",
  "A، «T»، J، العدد N، Y، ص ص R.",
  "A (Y)، \"T\"، J، مج V، ع N، ص R.",
  "A، T، L: P، Y.",
  "A (Y). T. L: P.",
  "A (Y)، T، ط E، L: P.",
  "A، T، ط E، P، L، Y، ص R.",
  "A، T، ترجمة X، L، P، Y.",
  "A (Y). T (ترجمة: X). L: P.",
  "A، T، تحقيق Z، P، L، Y.",
  "A. (Y). T. رسالة دكتوراه، P، L.",
  "A (Y). T. U",
  "D، T، P، L، Y، ص R.",
};

const HkRefLanguage hk_refparse_arabic = {
  HK_REF_WORDS,
  .tag = "ar",
  .joints = "&في& &و& :& &بين& ،& &من&",
  .initials = "م ح ع س ر أ ن",
  .between = "، ",
  .last_and = " و",
  .comma = "، ",
  .others = " وآخرون",
  .institutions = "وزارة& منظمة& معهد&",
  .thesis = "رسالة دكتوراه",
  .proceedings = "أعمال مؤتمر ",
  .templates = templates,
  .n_templates = G_N_ELEMENTS (templates),
  .share = .015,
};
