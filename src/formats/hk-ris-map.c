/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ris-map.h"

#include <string.h>

/* Reference Manager's types (RIS Format Specifications, 2012). The first row of a CSL type is written. */
static const struct
{
  const char *type;
  const char *csl_type;
} types[] = {
  { "JOUR", "article-journal" },
  { "MGZN", "article-magazine" },
  { "NEWS", "article-newspaper" },
  { "INPR", "article" },
  { "BOOK", "book" },
  { "CHAP", "chapter" },
  { "CPAPER", "paper-conference" },
  { "THES", "thesis" },
  { "RPRT", "report" },
  { "ELEC", "webpage" },
  { "BLOG", "post-weblog" },
  { "ICOMM", "post" },
  { "PAT", "patent" },
  { "STAT", "legislation" },
  { "BILL", "bill" },
  { "CASE", "legal_case" },
  { "HEAR", "hearing" },
  { "LEGAL", "regulation" },
  { "MAP", "map" },
  { "ART", "graphic" },
  { "FIGURE", "figure" },
  { "MPCT", "motion_picture" },
  { "SOUND", "song" },
  { "MUSIC", "musical_score" },
  { "ADVS", "broadcast" },
  { "DATA", "dataset" },
  { "COMP", "software" },
  { "ENCYC", "entry-encyclopedia" },
  { "DICT", "entry-dictionary" },
  { "PAMP", "pamphlet" },
  { "PCOMM", "personal_communication" },
  { "UNPB", "manuscript" },
  { "SLIDE", "speech" },
  { "STAND", "standard" },
  { "CLSWK", "classic" },
  { "JFULL", "periodical" },
  { "AGGR", "collection" },
  { "GEN", "document" },
  /* Read only. */
  { "ABST", "article-journal" },
  { "EJOUR", "article-journal" },
  { "ANCIENT", "classic" },
  { "CHART", "figure" },
  { "CONF", "paper-conference" },
  { "CTLG", "book" },
  { "DBASE", "dataset" },
  { "EBOOK", "book" },
  { "ECHAP", "chapter" },
  { "EDBOOK", "book" },
  { "EQUA", "figure" },
  { "GOVDOC", "report" },
  { "GRANT", "document" },
  { "MANSCPT", "manuscript" },
  { "MULTI", "webpage" },
  { "SER", "book" },
  { "UNBILL", "bill" },
  { "VIDEO", "motion_picture" },
  { "WEB", "webpage" },
};

/* In the order of writing. */
static const HkRisTag tags[] = {
  { "ID", HK_RIS_ID, HK_VAR_CITATION_KEY, FALSE },
  { "TI", HK_RIS_FIELD, HK_VAR_TITLE, TRUE },
  { "T1", HK_RIS_FIELD, HK_VAR_TITLE, FALSE },
  { "CT", HK_RIS_FIELD, HK_VAR_TITLE, FALSE },
  { "AU", HK_RIS_FIELD, HK_VAR_AUTHOR, TRUE },
  { "A1", HK_RIS_FIELD, HK_VAR_AUTHOR, FALSE },
  { "A2", HK_RIS_SECOND_AUTHOR, HK_VAR_EDITOR, FALSE },
  { "ED", HK_RIS_FIELD, HK_VAR_EDITOR, TRUE },
  { "A3", HK_RIS_FIELD, HK_VAR_COLLECTION_EDITOR, TRUE },
  { "A4", HK_RIS_FIELD, HK_VAR_TRANSLATOR, TRUE },
  { "T2", HK_RIS_SECOND_TITLE, HK_VAR_CONTAINER_TITLE, TRUE },
  { "JO", HK_RIS_FIELD, HK_VAR_CONTAINER_TITLE, FALSE },
  { "JF", HK_RIS_FIELD, HK_VAR_CONTAINER_TITLE, FALSE },
  { "BT", HK_RIS_BOOK_TITLE, HK_VAR_CONTAINER_TITLE, FALSE },
  { "J2", HK_RIS_FIELD, HK_VAR_CONTAINER_TITLE_SHORT, TRUE },
  { "JA", HK_RIS_FIELD, HK_VAR_CONTAINER_TITLE_SHORT, FALSE },
  { "J1", HK_RIS_FIELD, HK_VAR_CONTAINER_TITLE_SHORT, FALSE },
  { "T3", HK_RIS_FIELD, HK_VAR_COLLECTION_TITLE, TRUE },
  { "ST", HK_RIS_FIELD, HK_VAR_TITLE_SHORT, TRUE },
  { "OP", HK_RIS_FIELD, HK_VAR_ORIGINAL_TITLE, TRUE },
  { "RI", HK_RIS_FIELD, HK_VAR_REVIEWED_TITLE, TRUE },
  { "AB", HK_RIS_FIELD, HK_VAR_ABSTRACT, TRUE },
  { "N2", HK_RIS_FIELD, HK_VAR_ABSTRACT, FALSE },
  { "KW", HK_RIS_FIELD, HK_VAR_KEYWORD, TRUE },
  { "VL", HK_RIS_FIELD, HK_VAR_VOLUME, TRUE },
  { "IS", HK_RIS_FIELD, HK_VAR_ISSUE, TRUE },
  { "CP", HK_RIS_FIELD, HK_VAR_ISSUE, FALSE },
  { "M1", HK_RIS_FIELD, HK_VAR_NUMBER, TRUE },
  { "NV", HK_RIS_FIELD, HK_VAR_NUMBER_OF_VOLUMES, TRUE },
  { "SE", HK_RIS_FIELD, HK_VAR_SECTION, TRUE },
  { "ET", HK_RIS_FIELD, HK_VAR_EDITION, TRUE },
  { "PB", HK_RIS_FIELD, HK_VAR_PUBLISHER, TRUE },
  { "CY", HK_RIS_FIELD, HK_VAR_PUBLISHER_PLACE, TRUE },
  { "PP", HK_RIS_FIELD, HK_VAR_PUBLISHER_PLACE, FALSE },
  { "C3", HK_RIS_FIELD, HK_VAR_EVENT_TITLE, TRUE },
  { "M3", HK_RIS_FIELD, HK_VAR_GENRE, TRUE },
  { "DO", HK_RIS_FIELD, HK_VAR_DOI, TRUE },
  { "UR", HK_RIS_FIELD, HK_VAR_URL, TRUE },
  { "LA", HK_RIS_FIELD, HK_VAR_LANGUAGE, TRUE },
  { "N1", HK_RIS_FIELD, HK_VAR_NOTE, TRUE },
  { "RN", HK_RIS_FIELD, HK_VAR_ANNOTE, TRUE },
  { "CN", HK_RIS_FIELD, HK_VAR_CALL_NUMBER, TRUE },
  { "DB", HK_RIS_FIELD, HK_VAR_ARCHIVE, TRUE },
  { "DP", HK_RIS_FIELD, HK_VAR_SOURCE, TRUE },
  { "AV", HK_RIS_FIELD, HK_VAR_ARCHIVE_LOCATION, TRUE },
  { "TT", HK_RIS_TRANSLATED_TITLE, HK_VAR_TITLE, FALSE },
  { "SP", HK_RIS_FIRST_PAGE, HK_VAR_PAGE, FALSE },
  { "EP", HK_RIS_LAST_PAGE, HK_VAR_PAGE, FALSE },
  { "SN", HK_RIS_SERIAL, HK_VAR_ISSN, FALSE },
  { "PY", HK_RIS_DATE, HK_VAR_ISSUED, FALSE },
  { "Y1", HK_RIS_DATE, HK_VAR_ISSUED, FALSE },
  { "DA", HK_RIS_DATE, HK_VAR_ISSUED, FALSE },
  { "Y2", HK_RIS_DATE, HK_VAR_ACCESSED, FALSE },
};

/**
 * hk_ris_type_to_csl:
 * @type: the value of TY
 *
 * Returns: (transfer none): the CSL type, "document" for one that is not known
 */
const char *
hk_ris_type_to_csl (const char *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (types[i].type, type) == 0)
      return types[i].csl_type;
  return "document";
}

/**
 * hk_ris_type_from_csl:
 * @csl_type: a CSL type
 *
 * Returns: (transfer none): the value for TY
 */
const char *
hk_ris_type_from_csl (const char *csl_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].csl_type, csl_type))
      return types[i].type;
  if (g_str_has_prefix (csl_type, "review"))
    return "JOUR";
  return g_str_equal (csl_type, "entry") ? "ENCYC" : "GEN";
}

/* Where a tag stands in the index: a capital, then a capital or digit. */
#define N_SECONDS ('Z' - '0' + 1)
#define N_SLOTS (26 * N_SECONDS)

static guint8 *
build_index (void)
{
  guint8 *index = g_malloc0 (N_SLOTS);

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    index[(tags[i].tag[0] - 'A') * N_SECONDS + tags[i].tag[1] - '0'] = (guint8) (i + 1);
  return index;
}

/**
 * hk_ris_find_tag:
 * @tag: (array fixed-size=4): a tag, padded with spaces
 *
 * Returns: (transfer none) (nullable): what it is
 */
const HkRisTag *
hk_ris_find_tag (const char *tag)
{
  static guint8 *index;
  guint row;

  if (tag[0] < 'A' || tag[0] > 'Z' || tag[1] < '0' || tag[1] > 'Z' || tag[2] != ' ')
    return NULL;
  if (g_once_init_enter (&index))
    g_once_init_leave (&index, build_index ());
  row = index[(tag[0] - 'A') * N_SECONDS + tag[1] - '0'];
  return row == 0 ? NULL : &tags[row - 1];
}

/**
 * hk_ris_list_tags:
 * @n_tags: (out): how many
 *
 * Returns: (transfer none) (array length=n_tags): all tags, in the order of writing
 */
const HkRisTag *
hk_ris_list_tags (gsize *n_tags)
{
  *n_tags = G_N_ELEMENTS (tags);
  return tags;
}

/**
 * hk_ris_has_isbn:
 * @csl_type: a CSL type
 *
 * Returns: whether SN is an ISBN in it, and not an ISSN
 */
gboolean
hk_ris_has_isbn (const char *csl_type)
{
  static const char *const with_isbn[] = { "book",
                                           "chapter",
                                           "paper-conference",
                                           "classic",
                                           "entry-encyclopedia",
                                           "entry-dictionary",
                                           "pamphlet",
                                           "motion_picture",
                                           "map",
                                           NULL };

  return g_strv_contains (with_isbn, csl_type);
}

/**
 * hk_ris_is_part:
 * @csl_type: a CSL type
 *
 * Returns: whether the work stands in a book, whose editors A2 names
 */
gboolean
hk_ris_is_part (const char *csl_type)
{
  static const char *const parts[]
      = { "chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", NULL };

  return g_strv_contains (parts, csl_type);
}
