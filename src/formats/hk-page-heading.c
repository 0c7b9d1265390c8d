/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-heading.h"

#include <string.h>

#include "hk-fold.h"
#include "hk-language-name.h"

/* The longest heading, "[English]" included, and the colon after it. */
#define MAX_HEADING_BYTES 120

typedef struct
{
  HkPagePart part;
  const char *language;
  const char *words; /* spellings, separated by "|"; blanks, ZWNJ and letter forms do not matter */
} Row;

static const Row rows[] = {
  { HK_PAGE_TYPE, "fa", "نوع مقاله|نوع مطالعه|نوع مقالات" },
  { HK_PAGE_TYPE, "en",
    "Document Type|Article Type|Type of Article|Type of Study|Manuscript Type|Paper Type" },
  { HK_PAGE_TYPE, "ar", "نوع المقالة|نوع المقال|نوع البحث|نوع الوثیقة" },
  { HK_PAGE_TYPE, "fr", "Type de document|Type d’article|Type de l’article" },
  { HK_PAGE_TYPE, "ru", "Тип статьи|Тип документа|Вид статьи" },

  { HK_PAGE_TITLE, "fa", "عنوان مقاله|عنوان|عنوان مقاله به انگلیسی" },
  { HK_PAGE_TITLE, "en", "Title|Article Title|Title of Article|Paper Title" },
  { HK_PAGE_TITLE, "ar", "عنوان المقالة|عنوان المقال|عنوان البحث|العنوان" },
  { HK_PAGE_TITLE, "fr", "Titre|Titre de l’article" },
  { HK_PAGE_TITLE, "ru", "Название|Заглавие|Название статьи" },

  { HK_PAGE_JOURNAL, "fa", "نام نشریه|نشریه|نام مجله|مجله|عنوان نشریه" },
  { HK_PAGE_JOURNAL, "en", "Journal|Journal Title|Journal Name" },
  { HK_PAGE_JOURNAL, "ar", "المجلة|اسم المجلة" },
  { HK_PAGE_JOURNAL, "fr", "Revue" },
  { HK_PAGE_JOURNAL, "ru", "Журнал" },

  { HK_PAGE_AUTHORS, "fa",
    "نویسنده|نویسندگان|نویسنده ها|نویسنده(ها)|نویسنده(گان)|پدیدآور|پدیدآورندگان|نام نویسندگان|"
    "مولف|مولفان|مولفین" },
  { HK_PAGE_AUTHORS, "en", "Author|Authors|Author(s)|Author Name|Authors Names|Author Names" },
  { HK_PAGE_AUTHORS, "ar", "المؤلف|المؤلفون|المؤلفین|الباحث|الباحثون|اسم المؤلف" },
  { HK_PAGE_AUTHORS, "fr", "Auteur|Auteurs|Auteur(s)" },
  { HK_PAGE_AUTHORS, "es", "Autor|Autores|Autoría" },
  { HK_PAGE_AUTHORS, "pt", "Autoria" },
  { HK_PAGE_AUTHORS, "ru", "Автор|Авторы|Об авторах" },

  { HK_PAGE_AFFILIATIONS, "fa",
    "وابستگی|وابستگی سازمانی|وابستگی نویسندگان|وابستگی سازمانی نویسندگان" },
  { HK_PAGE_AFFILIATIONS, "en",
    "Affiliation|Affiliations|Author Affiliations|Authors Affiliations|Author Information" },
  { HK_PAGE_AFFILIATIONS, "fr", "Affiliation|Affiliations" },
  { HK_PAGE_AFFILIATIONS, "ru", "Аффилиация|Место работы" },

  { HK_PAGE_ABSTRACT, "fa",
    "چکیده|چکیده مقاله|چکیده فارسی|چکیده انگلیسی|چکیده مبسوط|چکیده گسترده|چکیده تفصیلی|خلاصه|"
    "خلاصه مقاله" },
  { HK_PAGE_ABSTRACT, "en", "Abstract|Summary|Extended Abstract|English Abstract" },
  { HK_PAGE_ABSTRACT, "ar", "المستخلص|الملخص|ملخص|ملخص البحث|خلاصة البحث|المستخلص باللغة العربیة" },
  { HK_PAGE_ABSTRACT, "fr", "Résumé|Resume de l’article" },
  { HK_PAGE_ABSTRACT, "es", "Resumen" },
  { HK_PAGE_ABSTRACT, "pt", "Resumo" },
  { HK_PAGE_ABSTRACT, "tr", "Öz|Özet" },
  { HK_PAGE_ABSTRACT, "de", "Zusammenfassung" },
  { HK_PAGE_ABSTRACT, "ru", "Аннотация|Резюме|Реферат" },

  { HK_PAGE_KEYWORDS, "fa",
    "کلیدواژه‌ها|کلیدواژه|کلید واژگان|کلیدواژگان|کلمات کلیدی|کلمه‌های کلیدی|واژگان کلیدی|"
    "واژه‌های کلیدی|واژه کلیدی|کلیدواژه‌های مقاله|واژگان کلیدی مقاله|کلیدواژه‌های فارسی|"
    "کلیدواژه‌های انگلیسی" },
  { HK_PAGE_KEYWORDS, "en",
    "Keywords|Keyword|Key words|Key-words|Index Terms|Keywords and phrases|Author Keywords" },
  { HK_PAGE_KEYWORDS, "ar",
    "الکلمات المفتاحیة|الكلمات المفتاحية|الکلمات الرئیسة|الکلمات الدالة|الکلمات الرئیسیة|"
    "المفردات الرئیسة|المفردات الرئیسیة|الکلمات الأساسیة" },
  { HK_PAGE_KEYWORDS, "fr", "Mots-clés|Mots clés|Mot-clé|Mots-clefs" },
  { HK_PAGE_KEYWORDS, "es", "Palabras clave|Palabras claves" },
  { HK_PAGE_KEYWORDS, "pt", "Palavras-chave|Palavras chave|Descritores" },
  { HK_PAGE_KEYWORDS, "tr", "Anahtar Kelimeler" },
  { HK_PAGE_KEYWORDS, "de", "Schlüsselwörter|Schlagwörter" },
  { HK_PAGE_KEYWORDS, "ru", "Ключевые слова" },

  { HK_PAGE_SUBJECTS, "fa", "موضوعات|موضوع|موضوعات اصلی|محورهای موضوعی|حوزه موضوعی" },
  { HK_PAGE_SUBJECTS, "en", "Subjects|Main Subjects|Subject|Subject Area|Subject Areas|Topics" },
  { HK_PAGE_SUBJECTS, "ar", "الموضوعات|المواضیع|الموضوعات الرئیسیة|المواضیع الرئیسیة" },
  { HK_PAGE_SUBJECTS, "fr", "Sujets|Thèmes" },
  { HK_PAGE_SUBJECTS, "ru", "Темы|Рубрика" },

  { HK_PAGE_REFERENCES, "fa",
    "مراجع|منابع|فهرست منابع|فهرست مراجع|منابع و مآخذ|منابع و ماخذ|فهرست منابع و مآخذ|مآخذ|"
    "کتابنامه|کتاب‌شناسی|منابع فارسی|منابع انگلیسی|منابع لاتین|منابع خارجی|منابع عربی|"
    "منابع مورد استفاده|منابع علمی" },
  { HK_PAGE_REFERENCES, "en",
    "References|Reference|Bibliography|Works Cited|Literature Cited|Reference List|"
    "List of References|English References|Persian References|References in Persian|"
    "References in English|Sources|Translated References to English" },
  { HK_PAGE_REFERENCES, "ar",
    "المراجع|المصادر|المصادر والمراجع|المصادر و المراجع|قائمة المراجع|قائمة المصادر|"
    "قائمة المصادر والمراجع" },
  { HK_PAGE_REFERENCES, "fr", "Références|Bibliographie|Références bibliographiques" },
  { HK_PAGE_REFERENCES, "es", "Referencias|Referencias bibliográficas|Bibliografía" },
  { HK_PAGE_REFERENCES, "pt", "Referências|Referências bibliográficas|Bibliografia" },
  { HK_PAGE_REFERENCES, "tr", "Kaynakça|Kaynaklar" },
  { HK_PAGE_REFERENCES, "de", "Literatur|Literaturverzeichnis" },
  { HK_PAGE_REFERENCES, "ru",
    "Литература|Список литературы|Список источников|Библиография|Библиографический список|"
    "Список использованной литературы" },

  { HK_PAGE_DOI, "fa",
    "شناسه دیجیتال (DOI)|شناسه دیجیتال|شناسه دیجیتالی|شناسه دیجیتال مقاله|دی او آی" },
  { HK_PAGE_DOI, "en", "DOI|Digital Object Identifier|Digital Object Identifier (DOI)" },
  { HK_PAGE_DOI, "ar", "معرف الوثیقة الرقمی|المعرف الرقمی" },

  { HK_PAGE_RECEIVED, "fa", "تاریخ دریافت|دریافت|تاریخ دریافت مقاله" },
  { HK_PAGE_RECEIVED, "en",
    "Receive Date|Received|Date Received|Received Date|Submitted|Submission Date|Receipt Date" },
  { HK_PAGE_RECEIVED, "ar", "تاریخ الاستلام|تاریخ التسلیم" },
  { HK_PAGE_RECEIVED, "fr", "Reçu|Date de réception" },
  { HK_PAGE_RECEIVED, "ru", "Поступила|Поступила в редакцию|Дата поступления" },
  { HK_PAGE_REVISED, "fa", "تاریخ بازنگری|بازنگری|تاریخ اصلاح|تاریخ بازبینی" },
  { HK_PAGE_REVISED, "en", "Revise Date|Revised|Date Revised|Revised Date|Revision Date" },
  { HK_PAGE_REVISED, "ar", "تاریخ المراجعة|تاریخ التعدیل" },
  { HK_PAGE_REVISED, "fr", "Révisé" },
  { HK_PAGE_ACCEPTED, "fa", "تاریخ پذیرش|پذیرش|تاریخ پذیرش مقاله|تاریخ تصویب" },
  { HK_PAGE_ACCEPTED, "en", "Accept Date|Accepted|Date Accepted|Accepted Date|Acceptance Date" },
  { HK_PAGE_ACCEPTED, "ar", "تاریخ القبول" },
  { HK_PAGE_ACCEPTED, "fr", "Accepté|Date d’acceptation" },
  { HK_PAGE_ACCEPTED, "ru", "Принята|Принята к печати|Принята к публикации" },
  { HK_PAGE_PUBLISHED, "fa", "تاریخ انتشار|تاریخ اولین انتشار|تاریخ چاپ|تاریخ انتشار آنلاین" },
  { HK_PAGE_PUBLISHED, "en",
    "Publish Date|First Publish Date|Published|Date Published|Publication Date|"
    "Available Online|Published Online|Online Published" },
  { HK_PAGE_PUBLISHED, "ar", "تاریخ النشر" },
  { HK_PAGE_PUBLISHED, "fr", "Publié|Date de publication" },
  { HK_PAGE_PUBLISHED, "ru", "Опубликована|Дата публикации" },

  { HK_PAGE_BODY, "fa", "مقدمه|متن کامل|متن مقاله|پیشگفتار|بیان مسئله" },
  { HK_PAGE_BODY, "en", "Introduction|Full Text|Main Text|Introducción|Introdução|Einleitung" },
  { HK_PAGE_BODY, "ar", "المقدمة|مقدمة" },
  { HK_PAGE_BODY, "ru", "Введение" },

  { HK_PAGE_IGNORED, "fa",
    "اصل مقاله|فایل‌ها|فایل ها|تاریخچه|سابقه مقاله|اشتراک گذاری|به اشتراک گذاری|"
    "ارجاع به این مقاله|نحوه استناد|نحوهٔ استناد|استناد به این مقاله|آمار|تعداد مشاهده مقاله|"
    "تعداد دریافت فایل اصل مقاله|تعداد بازدید|تعداد مشاهده|تعداد دریافت|فایل های تکمیلی|"
    "مقالات مرتبط|نکات برجسته|سپاسگزاری|تشکر و قدردانی|تعارض منافع|مواد تکمیلی|نشانی مقاله|"
    "ارسال نظر در مورد این مقاله|شماره‌های پیشین نشریه|عنوان نشریه ها|"
    "نظرات کاربران" },
  { HK_PAGE_IGNORED, "en",
    "Files|History|Share|How to cite|How to cite this article|Statistics|Article View|"
    "PDF Download|Highlights|Full Text PDF|Graphical Abstract|Supplementary Materials|"
    "Related Articles|Acknowledgments|Acknowledgements|Conflict of Interest|Cite this article|"
    "Send comment about this article|Article Metrics|Metrics|Citations|Downloads|Main Article" },
  { HK_PAGE_IGNORED, "ar", "الملفات|الإحصائیات|المشارکة|کیفیة الاستشهاد|طریقة الاقتباس" },
  { HK_PAGE_IGNORED, "de", "Zitiervorschlag" },
  { HK_PAGE_IGNORED, "es", "Cómo citar|Cómo citar este artículo" },
  { HK_PAGE_IGNORED, "fr", "Pour citer cet article|Comment citer" },
  { HK_PAGE_IGNORED, "it", "Come citare" },
  { HK_PAGE_IGNORED, "ja", "引用方法" },
  { HK_PAGE_IGNORED, "pt", "Como citar|Como citar este artigo" },
  { HK_PAGE_IGNORED, "ru", "Для цитирования" },
  { HK_PAGE_IGNORED, "tr", "Atıf" },
  { HK_PAGE_IGNORED, "uk", "Для цитування" },
  { HK_PAGE_IGNORED, "zh", "引用格式" },
};

/* Headings of the sections of a structured abstract, which stay inside it. */
static const char sections[]
    = "مقدمه|هدف|اهداف|زمینه|زمینه و هدف|مقدمه و هدف|هدف پژوهش|پیشینه و اهداف|روش|روش‌ها|مواد و روش‌ها|مواد و روش|"
      "روش پژوهش|روش‌شناسی|روش بررسی|روش کار|یافته‌ها|نتایج|نتیجه|نتیجه‌گیری|بحث|بحث و نتیجه‌گیری|نتایج و بحث|پیشنهادها|"
      "اصالت|پیامدها|"
      "Introduction|Objective|Objectives|Aim|Aims|Background|Purpose|Background and Objectives|Background and Aim|"
      "Method|Methods|Materials and Methods|Methodology|Design/methodology/approach|Findings|Results|"
      "Results and Discussion|Discussion|Conclusion|Conclusions|Originality/value|Originality|Implications|"
      "Introduction and Objective|Context|Setting|Participants|Interventions|Main outcome measures|Limitations|"
      "Objectif|Méthodes|Résultats|Objetivo|Objetivos|Métodos|Resultados|Conclusiones|Conclusões|Introdução|Introducción|"
      "Введение|Цель|Методы|Материалы и методы|Результаты|Заключение|Выводы";

/**
 * hk_page_fold:
 * @text: UTF-8
 * @text_bytes: its length in bytes, or -1
 *
 * Returns: (transfer full): only its letters and digits, as search folds them
 */
char *
hk_page_fold (const char *text, gssize text_bytes)
{
  char *folded = hk_fold_string (text, text_bytes, HK_FOLD_LOOSE);
  char *out = folded;

  for (const char *p = folded; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);

      if (g_unichar_isalnum (g_utf8_get_char (p)))
        {
          memmove (out, p, next - p);
          out += next - p;
        }
      p = next;
    }
  *out = '\0';
  return folded;
}

static void
add_words (GHashTable *table, const char *words, gconstpointer value)
{
  g_auto (GStrv) split = g_strsplit (words, "|", -1);

  for (char **word = split; *word != NULL; word++)
    {
      char *folded = hk_page_fold (*word, -1);

      /* The first row with a spelling has it: Persian and Arabic, English and French share some. */
      if (g_hash_table_contains (table, folded))
        g_free (folded);
      else
        g_hash_table_insert (table, folded, (gpointer) value);
    }
}

static gpointer
make_headings (gpointer data)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add_words (table, rows[i].words, &rows[i]);
  return table;
}

static gpointer
make_sections (gpointer data)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_words (table, sections, sections);
  return table;
}

static const Row *
find_row (const char *words, gsize words_bytes)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *table = g_once (&once, make_headings, NULL);
  g_autofree char *folded = hk_page_fold (words, words_bytes);

  return *folded == '\0' ? NULL : g_hash_table_lookup (table, folded);
}

static gboolean
is_colon (gunichar c)
{
  return c == ':' || c == 0xFF1A || c == 0xFE55 || c == 0x2236;
}

/* Where a colon stands in the beginning of a line, outside brackets, or its end. */
static gsize
find_colon (const char *line, gsize line_bytes, gsize *after)
{
  const char *end = line + line_bytes;

  for (const char *p = line; p < end; p = g_utf8_next_char (p))
    if (is_colon (g_utf8_get_char (p)))
      {
        *after = g_utf8_next_char (p) - line;
        return p - line;
      }
  *after = line_bytes;
  return line_bytes;
}

/* Where a full stop or a dash stands that may part a heading from its text: "Abstract. The", "Keywords—water". */
static gsize
find_stop (const char *line, gsize line_bytes, gsize *after)
{
  const char *end = line + line_bytes;

  for (const char *p = line; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if ((c == '.' && next < end && g_ascii_isspace (*next)) || c == 0x2014 || c == 0x2013)
        {
          *after = next - line;
          return p - line;
        }
    }
  return 0;
}

/* Takes "[English]", "(English)" or a bare "English" off the end of a heading. */
static const char *
take_language (const char *words, gsize *words_bytes)
{
  gsize n = *words_bytes;
  gsize start, name_bytes;
  char opener;
  const char *language;

  while (n > 0 && g_ascii_isspace (words[n - 1]))
    n--;
  if (n < 4)
    return NULL;
  opener = words[n - 1] == ']' ? '[' : words[n - 1] == ')' ? '(' : ' ';
  for (start = n - 1; start > 0 && words[start] != opener; start--)
    ;
  name_bytes = n - start - (opener == ' ' ? 1 : 2);
  /* "(DOI)" is not the code of a language of India. */
  if (words[start] != opener || name_bytes == 3 || (opener == ' ' && name_bytes < 4))
    return NULL;
  language = hk_language_from_name (words + start + 1, name_bytes);
  if (language != NULL)
    *words_bytes = start;
  return language;
}

/* The row of the words before a colon, or for the parts of printed articles before a stop. */
static const Row *
find_heading (const char *line, gsize line_bytes, gsize *words_bytes, gsize *after)
{
  gsize first_bytes = MIN (line_bytes, MAX_HEADING_BYTES);
  const Row *row;

  *words_bytes = find_colon (line, first_bytes, after);
  /* A long line with no colon near its beginning is text. */
  if (*words_bytes > 0 && *words_bytes < MAX_HEADING_BYTES)
    {
      gsize bytes = *words_bytes;

      row = find_row (line, bytes);
      if (row == NULL && take_language (line, &bytes) != NULL)
        row = find_row (line, bytes);
      if (row != NULL)
        return row;
    }
  *words_bytes = find_stop (line, first_bytes, after);
  row = *words_bytes == 0 ? NULL : find_row (line, *words_bytes);
  return row != NULL && (row->part == HK_PAGE_ABSTRACT || row->part == HK_PAGE_KEYWORDS) ? row
                                                                                         : NULL;
}

/**
 * hk_page_heading_parse:
 * @line: a line, UTF-8
 * @line_bytes: its length in bytes
 * @heading: (out): what it heads
 *
 * Returns: whether the line is a heading, alone or with its value after a colon; an abstract or keywords also
 *   after a full stop or a dash
 */
gboolean
hk_page_heading_parse (const char *line, gsize line_bytes, HkPageHeading *heading)
{
  gsize words_bytes, after;
  const Row *row = find_heading (line, line_bytes, &words_bytes, &after);

  if (row == NULL)
    return FALSE;
  heading->content_language = take_language (line, &words_bytes);
  heading->part = row->part;
  heading->language = row->language;
  heading->value = line + after;
  heading->value_bytes = line_bytes - after;
  while (heading->value_bytes > 0 && g_ascii_isspace (*heading->value))
    {
      heading->value++;
      heading->value_bytes--;
    }
  return TRUE;
}

/**
 * hk_page_heading_is_section:
 * @line: a line, UTF-8
 * @line_bytes: its length in bytes
 *
 * Returns: whether it heads a section of a structured abstract
 */
gboolean
hk_page_heading_is_section (const char *line, gsize line_bytes)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *table = g_once (&once, make_sections, NULL);
  g_autofree char *folded = NULL;

  if (line_bytes > MAX_HEADING_BYTES)
    return FALSE;
  folded = hk_page_fold (line, line_bytes);
  return *folded != '\0' && g_hash_table_contains (table, folded);
}
