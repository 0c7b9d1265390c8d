/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-bibtex-map.h"

#include <stdlib.h>
#include <string.h>

#define BOTH HK_BIBTEX_BOTH
#define CLASSIC HK_BIBTEX_CLASSIC
#define LATEX HK_BIBTEX_LATEX
#define VERBATIM HK_BIBTEX_VERBATIM
#define SECOND HK_BIBTEX_SECOND

/* By name. Of BibTeX's btxdoc, BibLaTeX 3.19 (manual, section 2.2), and fields in common use. Where a
 * variable has names by type (container-title, publisher, number), the writer chooses. */
static const HkBibtexName fields[] = {
  { "abstract", HK_VAR_ABSTRACT, BOTH },
  { "address", HK_VAR_PUBLISHER_PLACE, CLASSIC },
  { "annotation", HK_VAR_ANNOTE, LATEX },
  { "annote", HK_VAR_ANNOTE, CLASSIC },
  { "author", HK_VAR_AUTHOR, BOTH },
  { "bookauthor", HK_VAR_CONTAINER_AUTHOR, BOTH },
  { "booktitle", HK_VAR_CONTAINER_TITLE, 0 },
  { "chapter", HK_VAR_CHAPTER_NUMBER, BOTH },
  { "copyright", HK_VAR_LICENSE, SECOND },
  { "doi", HK_VAR_DOI, BOTH | VERBATIM },
  { "edition", HK_VAR_EDITION, BOTH },
  { "editor", HK_VAR_EDITOR, BOTH },
  { "eissn", HK_VAR_ISSN, SECOND | VERBATIM },
  { "eventtitle", HK_VAR_EVENT_TITLE, BOTH },
  { "howpublished", HK_VAR_MEDIUM, BOTH },
  { "institution", HK_VAR_PUBLISHER, SECOND },
  { "isbn", HK_VAR_ISBN, BOTH },
  { "issn", HK_VAR_ISSN, BOTH },
  { "issue", HK_VAR_ISSUE, SECOND },
  { "journal", HK_VAR_CONTAINER_TITLE, 0 },
  { "journaltitle", HK_VAR_CONTAINER_TITLE, 0 },
  { "keywords", HK_VAR_KEYWORD, BOTH },
  { "library", HK_VAR_CALL_NUMBER, BOTH },
  { "location", HK_VAR_PUBLISHER_PLACE, LATEX },
  { "maintitle", HK_VAR_VOLUME_TITLE, SECOND },
  { "note", HK_VAR_NOTE, BOTH },
  { "organization", HK_VAR_PUBLISHER, SECOND },
  { "origlocation", HK_VAR_ORIGINAL_PUBLISHER_PLACE, BOTH },
  { "origpublisher", HK_VAR_ORIGINAL_PUBLISHER, BOTH },
  { "origtitle", HK_VAR_ORIGINAL_TITLE, BOTH },
  { "pages", HK_VAR_PAGE, BOTH },
  { "pagetotal", HK_VAR_NUMBER_OF_PAGES, BOTH },
  { "part", HK_VAR_PART_NUMBER, BOTH },
  { "pmcid", HK_VAR_PMCID, BOTH },
  { "pmid", HK_VAR_PMID, BOTH },
  { "publisher", HK_VAR_PUBLISHER, 0 },
  { "pubstate", HK_VAR_STATUS, BOTH },
  { "rights", HK_VAR_LICENSE, BOTH },
  { "school", HK_VAR_PUBLISHER, SECOND },
  { "series", HK_VAR_COLLECTION_TITLE, BOTH },
  { "shortjournal", HK_VAR_CONTAINER_TITLE_SHORT, BOTH },
  { "shorttitle", HK_VAR_TITLE_SHORT, BOTH },
  { "title", HK_VAR_TITLE, BOTH },
  { "translator", HK_VAR_TRANSLATOR, BOTH },
  { "type", HK_VAR_GENRE, BOTH },
  { "url", HK_VAR_URL, BOTH | VERBATIM },
  { "venue", HK_VAR_EVENT_PLACE, BOTH },
  { "version", HK_VAR_VERSION, BOTH },
  { "volume", HK_VAR_VOLUME, BOTH },
  { "volumes", HK_VAR_NUMBER_OF_VOLUMES, BOTH },
};

/* The first row of a type is the one that is written. */
static const struct
{
  const char *type;
  const char *csl_type;
  guint dialects;
} types[] = {
  { "article", "article-journal", BOTH },
  { "book", "book", BOTH },
  { "incollection", "chapter", BOTH },
  { "inproceedings", "paper-conference", BOTH },
  { "thesis", "thesis", LATEX },
  { "phdthesis", "thesis", CLASSIC },
  { "report", "report", LATEX },
  { "techreport", "report", CLASSIC },
  { "unpublished", "manuscript", BOTH },
  { "online", "webpage", LATEX },
  { "patent", "patent", LATEX },
  { "dataset", "dataset", LATEX },
  { "software", "software", LATEX },
  { "periodical", "periodical", LATEX },
  { "inreference", "entry", LATEX },
  { "booklet", "pamphlet", BOTH },
  { "jurisdiction", "legal_case", LATEX },
  { "legislation", "legislation", LATEX },
  { "legal", "treaty", LATEX },
  { "standard", "standard", LATEX },
  { "review", "review", LATEX },
  { "letter", "personal_communication", LATEX },
  { "artwork", "graphic", LATEX },
  { "audio", "song", LATEX },
  { "video", "motion_picture", LATEX },
  { "performance", "performance", LATEX },
  { "misc", "document", BOTH },
  /* Read only. */
  { "inbook", "chapter", 0 },
  { "bookinbook", "chapter", 0 },
  { "suppbook", "chapter", 0 },
  { "conference", "paper-conference", 0 },
  { "proceedings", "book", 0 },
  { "mvproceedings", "book", 0 },
  { "collection", "book", 0 },
  { "mvcollection", "book", 0 },
  { "mvbook", "book", 0 },
  { "reference", "book", 0 },
  { "manual", "report", 0 },
  { "mastersthesis", "thesis", 0 },
  { "electronic", "webpage", 0 },
  { "www", "webpage", 0 },
  { "webpage", "webpage", 0 },
  { "suppperiodical", "article-journal", 0 },
  { "image", "graphic", 0 },
  { "movie", "motion_picture", 0 },
  { "music", "song", 0 },
};

static int
compare_field (gconstpointer key, gconstpointer row)
{
  return strcmp (key, ((const HkBibtexName *) row)->name);
}

/**
 * hk_bibtex_find_field:
 * @name: a field's name, in whatever case
 * @name_bytes: its length in bytes
 *
 * Returns: (transfer none) (nullable): what it is
 */
const HkBibtexName *
hk_bibtex_find_field (const char *name, gsize name_bytes)
{
  char lower[16];

  if (name_bytes >= sizeof lower)
    return NULL;
  for (gsize i = 0; i < name_bytes; i++)
    lower[i] = g_ascii_tolower (name[i]);
  lower[name_bytes] = '\0';
  return bsearch (lower, fields, G_N_ELEMENTS (fields), sizeof fields[0], compare_field);
}

/**
 * hk_bibtex_list_fields:
 * @n_fields: (out): how many
 *
 * Returns: (transfer none) (array length=n_fields): all fields that hold one variable
 */
const HkBibtexName *
hk_bibtex_list_fields (gsize *n_fields)
{
  *n_fields = G_N_ELEMENTS (fields);
  return fields;
}

/**
 * hk_bibtex_type_to_csl:
 * @type: an entry's type
 * @type_bytes: its length in bytes
 *
 * Returns: (transfer none): the CSL type, "document" for one that is not known
 */
const char *
hk_bibtex_type_to_csl (const char *type, gsize type_bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (strlen (types[i].type) == type_bytes
        && g_ascii_strncasecmp (types[i].type, type, type_bytes) == 0)
      return types[i].csl_type;
  return "document";
}

/**
 * hk_bibtex_type_from_csl:
 * @csl_type: a CSL type
 * @dialect: %HK_BIBTEX_CLASSIC or %HK_BIBTEX_LATEX
 *
 * Returns: (transfer none): the type of an entry; several CSL types can have one
 */
const char *
hk_bibtex_type_from_csl (const char *csl_type, guint dialect)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if ((types[i].dialects & dialect) != 0 && g_str_equal (types[i].csl_type, csl_type))
      return types[i].type;
  if (hk_bibtex_is_periodical (csl_type))
    return "article";
  if (g_str_has_prefix (csl_type, "entry-"))
    return dialect == HK_BIBTEX_LATEX ? "inreference" : "incollection";
  if (dialect == HK_BIBTEX_LATEX && g_str_has_prefix (csl_type, "post"))
    return "online";
  return "misc";
}

/**
 * hk_bibtex_is_periodical:
 * @csl_type: a CSL type
 *
 * Returns: whether it stands in a journal, which BibTeX does not call a book
 */
gboolean
hk_bibtex_is_periodical (const char *csl_type)
{
  return g_str_has_prefix (csl_type, "article") || g_str_equal (csl_type, "review")
         || g_str_equal (csl_type, "periodical");
}

/**
 * hk_bibtex_number_variable:
 * @csl_type: a CSL type
 *
 * Returns: what "number" means in it: an issue, a number in a series, or the work's own number
 */
HkVariable
hk_bibtex_number_variable (const char *csl_type)
{
  static const char *const in_series[] = { "book", "chapter", "paper-conference", NULL };

  if (hk_bibtex_is_periodical (csl_type))
    return HK_VAR_ISSUE;
  return g_strv_contains (in_series, csl_type) ? HK_VAR_COLLECTION_NUMBER : HK_VAR_NUMBER;
}
