/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-part-heading.h"

#include <string.h>

typedef struct
{
  const char *language;
  const char *headings[HK_N_PARTS];
  const char *separator; /* between keywords or names; NULL for a comma */
} Words;

static const Words words[] = {
  { "en", { "Abstract", "Keywords", "Subjects", "How to cite", "References" } },
  { "fa", { "چکیده", "کلیدواژه‌ها", "موضوعات", "نحوهٔ استناد", "منابع" }, "، " },
  { "ar", { "الملخص", "الكلمات المفتاحية", "الموضوعات", "طريقة الاقتباس", "المراجع" }, "، " },
  { "de", { "Zusammenfassung", "Schlagwörter", "Themen", "Zitiervorschlag", "Literatur" } },
  { "es", { "Resumen", "Palabras clave", "Materias", "Cómo citar", "Referencias" } },
  { "fr", { "Résumé", "Mots-clés", "Sujets", "Pour citer cet article", "Références" } },
  { "it", { "Riassunto", "Parole chiave", "Argomenti", "Come citare", "Bibliografia" } },
  { "ja", { "要旨", "キーワード", "分野", "引用方法", "参考文献" }, "、" },
  { "pt", { "Resumo", "Palavras-chave", "Assuntos", "Como citar", "Referências" } },
  { "ru", { "Аннотация", "Ключевые слова", "Рубрики", "Для цитирования", "Список литературы" } },
  { "tr", { "Öz", "Anahtar kelimeler", "Konular", "Atıf", "Kaynakça" } },
  { "uk", { "Анотація", "Ключові слова", "Рубрики", "Для цитування", "Список літератури" } },
  { "zh", { "摘要", "关键词", "主题", "引用格式", "参考文献" }, "；" },
};

/* Those of English where the language is not known. */
static const Words *
find (const char *language)
{
  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (language, words[i].language, 2) == 0 && !g_ascii_isalpha (language[2]))
      return &words[i];
  return &words[0];
}

/**
 * hk_part_get_heading:
 * @part: a part of an article
 * @language: (nullable): the BCP 47 tag of its text
 *
 * Returns: (transfer none): its heading in that language, or in English where that is not known
 */
const char *
hk_part_get_heading (HkPart part, const char *language)
{
  return find (language)->headings[part];
}

/**
 * hk_part_get_separator:
 * @language: (nullable): the BCP 47 tag of a text
 *
 * Returns: (transfer none): what stands between the items of a list in that language, with its space
 */
const char *
hk_part_get_separator (const char *language)
{
  const char *separator = find (language)->separator;

  return separator == NULL ? ", " : separator;
}
