/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-keywords.h"

#include <string.h>

/* Words as hk_ref_fold() writes them: lower case, without accents, ZWNJ and marks. */
static const struct
{
  HkRefKeyword keyword;
  const char *words;
} lists[] = {
  { HK_REF_KEYWORD_VOLUME,
    "vol v volume bd band t т том tome tomo vols دوره سال جلد ج المجلد مجلد" },
  { HK_REF_KEYWORD_ISSUE,
    "no nr n issue iss number num nº вып выпуск heft num. شماره ش العدد پیاپی kn" },
  { HK_REF_KEYWORD_PAGES, "pp p pages page pag pags s с стр seiten صص ص صفحات صفحه страницы" },
  { HK_REF_KEYWORD_EDITOR,
    "ed eds editor editors hrsg hg org orgs coord coords ред редактор отв ویراستار ویراسته ویراستاران به‌کوشش بهکوشش کوشش زیرنظر اهتمام تصحیح گردآوری گرداوری گرداورنده گرداورندگان" },
  { HK_REF_KEYWORD_EDITION,
    "edn edition ausgabe aufl auflage edicao edicion изд издание چاپ ویرایش ویراست" },
  { HK_REF_KEYWORD_TRANSLATOR,
    "trans translated translator translators transl trad ترجمه ترجمهی مترجم مترجمان برگردان пер перевод ubers ubersetzt" },
  { HK_REF_KEYWORD_IN, "in en em dans в im در chez nel" },
  { HK_REF_KEYWORD_PUBLISHER,
    "press publisher publishers publishing publications books verlag editora editorial university universidade universidad universite universitat ltd inc llc wiley springer elsevier routledge sage palgrave macmillan academic institute institut fundacao ministerio انتشارات نشر ناشر دانشگاه سازمان موسسه موسسهی پژوهشگاه پژوهشکده مرکز بنیاد изд-во издво издательство университет наука мир" },
  { HK_REF_KEYWORD_JOURNAL,
    "journal j jrnl rev review revista revue annals ann proceedings proc transactions bulletin bull letters lett int international acta archives arch magazine quarterly zeitschrift phys chem biol med sci nature science physica comput theor math فصلنامه مجله نشریه دوفصلنامه ماهنامه پژوهشنامه هفتهنامه روزنامه سالنامه журнал вестник известия труды записки вопросы مجله" },
  { HK_REF_KEYWORD_THESIS,
    "thesis dissertation phd ph.d master masters msc tese dissertacao diplom habilitation پایاننامه پایاننامهی رساله رسالهی کارشناسی دکتری диссертация дис автореф автореферат" },
  { HK_REF_KEYWORD_WEB,
    "retrieved available accessed from disponivel disponible acesso acessado url http access cited online بازیابی دسترسی تارنما قابل برگرفته режим доступа обращения дата" },
  { HK_REF_KEYWORD_AND, "and & et und y e и و та i" },
  { HK_REF_KEYWORD_OTHERS, "al etal others همکاران دیگران др ін coll" },
  { HK_REF_KEYWORD_CONFERENCE,
    "conference conf symposium symp workshop congress congresso congreso meeting seminar کنفرانس همایش سمینار کنگره конференция конференции симпозиум" },
  { HK_REF_KEYWORD_REPORT, "report tech technical working paper گزارش отчет" },
  { HK_REF_KEYWORD_IDENTIFIER, "arxiv preprint pmid pmcid isbn issn doi شابک شاپا" },
  { HK_REF_KEYWORD_PARTICLE,
    "van von der den de del della di da dos das do du la le el bin ibn ben ter ten zu af dal lo los las" },
  { HK_REF_KEYWORD_PLACE,
    "london york cambridge oxford paris berlin москва м спб киев تهران قم مشهد اصفهان شیراز تبریز قاهره بیروت amsterdam dordrecht boston chicago washington philadelphia heidelberg brasilia madrid barcelona lisboa janeiro usa uk ny ca ma nj dc" },
  { HK_REF_KEYWORD_SUFFIX, "jr sr ii iii iv filho neto junior sobrinho" },
};

/* In the order of the months or seasons, one after the other for each language. */
static const char *const months[] = {
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "january february march april may june july august september october november december",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "jan fev mar abr mai jun jul ago set out nov dez",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  "ژانویه فوریه مارس اوریل مه ژوین ژوییه اوت سپتامبر اکتبر نوامبر دسامبر",
  "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر ابان اذر دی بهمن اسفند",
};
static const char *const seasons[] = {
  "spring summer autumn winter",
  "spring summer fall winter",
  "بهار تابستان پاییز زمستان",
  "весна лето осень зима",
};

static void
add_words (GHashTable *table, HkRefKeyword keyword, const char *words, gboolean numbered)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (!g_hash_table_contains (table, list[i]))
      g_hash_table_insert (table, g_strdup (list[i]),
                           GUINT_TO_POINTER (keyword | (numbered ? (i + 1) << 8 : 0)));
}

static GHashTable *
get_table (void)
{
  static GHashTable *table;

  if (g_once_init_enter (&table))
    {
      GHashTable *made = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        add_words (made, lists[i].keyword, lists[i].words, FALSE);
      for (guint i = 0; i < G_N_ELEMENTS (months); i++)
        add_words (made, HK_REF_KEYWORD_MONTH, months[i], TRUE);
      for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
        add_words (made, HK_REF_KEYWORD_SEASON, seasons[i], TRUE);
      g_once_init_leave (&table, made);
    }
  return table;
}

/**
 * hk_ref_keyword_find:
 * @folded: a word as hk_ref_fold() writes it, not ended by a NUL
 * @n_bytes: its length
 * @number: (out) (optional): the month from 1 or the season from 1, or 0
 *
 * Returns: the class of the word
 */
HkRefKeyword
hk_ref_keyword_find (const char *folded, gsize n_bytes, guint8 *number)
{
  char word[32];
  guint value;

  if (number != NULL)
    *number = 0;
  if (n_bytes >= sizeof word)
    return HK_REF_KEYWORD_NONE;
  memcpy (word, folded, n_bytes);
  word[n_bytes] = '\0';
  value = GPOINTER_TO_UINT (g_hash_table_lookup (get_table (), word));
  if (number != NULL)
    *number = (guint8) (value >> 8);
  return value & 0xff;
}
