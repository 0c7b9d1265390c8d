/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-fields.h"

#include <glib/gi18n-lib.h>

/* One for each variable of CSL 1.0.2, appendix IV. Those without a name are counted by a style, not
 * known of a work. */
static const char *const names[HK_N_VARIABLES] = {
  [HK_VAR_ABSTRACT] = NC_ ("field", "Abstract"),
  [HK_VAR_ANNOTE] = NC_ ("field", "Annotation"),
  [HK_VAR_ARCHIVE] = NC_ ("field", "Archive"),
  [HK_VAR_ARCHIVE_COLLECTION] = NC_ ("field", "Archive collection"),
  [HK_VAR_ARCHIVE_LOCATION] = NC_ ("field", "Place in the archive"),
  [HK_VAR_ARCHIVE_PLACE] = NC_ ("field", "City of the archive"),
  [HK_VAR_AUTHORITY] = NC_ ("field", "Authority"),
  [HK_VAR_CALL_NUMBER] = NC_ ("field", "Call number"),
  [HK_VAR_CITATION_KEY] = NC_ ("field", "Citation key"),
  [HK_VAR_COLLECTION_TITLE] = NC_ ("field", "Series"),
  [HK_VAR_CONTAINER_TITLE] = NC_ ("field", "Published in"),
  [HK_VAR_CONTAINER_TITLE_SHORT] = NC_ ("field", "Published in, abbreviated"),
  [HK_VAR_DIMENSIONS] = NC_ ("field", "Dimensions"),
  [HK_VAR_DIVISION] = NC_ ("field", "Division"),
  [HK_VAR_DOI] = NC_ ("field", "DOI"),
  [HK_VAR_EVENT_TITLE] = NC_ ("field", "Event"),
  [HK_VAR_EVENT_PLACE] = NC_ ("field", "Place of the event"),
  [HK_VAR_GENRE] = NC_ ("field", "Genre"),
  [HK_VAR_ISBN] = NC_ ("field", "ISBN"),
  [HK_VAR_ISSN] = NC_ ("field", "ISSN"),
  [HK_VAR_JURISDICTION] = NC_ ("field", "Jurisdiction"),
  [HK_VAR_KEYWORD] = NC_ ("field", "Keywords"),
  [HK_VAR_LANGUAGE] = NC_ ("field", "Language"),
  [HK_VAR_LICENSE] = NC_ ("field", "Licence"),
  [HK_VAR_MEDIUM] = NC_ ("field", "Medium"),
  [HK_VAR_NOTE] = NC_ ("field", "Note"),
  [HK_VAR_ORIGINAL_PUBLISHER] = NC_ ("field", "Original publisher"),
  [HK_VAR_ORIGINAL_PUBLISHER_PLACE] = NC_ ("field", "Original place of publication"),
  [HK_VAR_ORIGINAL_TITLE] = NC_ ("field", "Original title"),
  [HK_VAR_PART_TITLE] = NC_ ("field", "Title of the part"),
  [HK_VAR_PMCID] = NC_ ("field", "PMCID"),
  [HK_VAR_PMID] = NC_ ("field", "PMID"),
  [HK_VAR_PUBLISHER] = NC_ ("field", "Publisher"),
  [HK_VAR_PUBLISHER_PLACE] = NC_ ("field", "Place of publication"),
  [HK_VAR_REFERENCES] = NC_ ("field", "Related documents"),
  [HK_VAR_REVIEWED_GENRE] = NC_ ("field", "Genre of the reviewed work"),
  [HK_VAR_REVIEWED_TITLE] = NC_ ("field", "Title of the reviewed work"),
  [HK_VAR_SCALE] = NC_ ("field", "Scale"),
  [HK_VAR_SOURCE] = NC_ ("field", "Database"),
  [HK_VAR_STATUS] = NC_ ("field", "Status"),
  [HK_VAR_TITLE] = NC_ ("field", "Title"),
  [HK_VAR_TITLE_SHORT] = NC_ ("field", "Short title"),
  [HK_VAR_URL] = NC_ ("field", "Web address"),
  [HK_VAR_VOLUME_TITLE] = NC_ ("field", "Title of the volume"),
  [HK_VAR_CHAPTER_NUMBER] = NC_ ("field", "Number of the chapter"),
  [HK_VAR_COLLECTION_NUMBER] = NC_ ("field", "Number in the series"),
  [HK_VAR_EDITION] = NC_ ("field", "Edition"),
  [HK_VAR_ISSUE] = NC_ ("field", "Issue"),
  [HK_VAR_NUMBER] = NC_ ("field", "Number"),
  [HK_VAR_NUMBER_OF_PAGES] = NC_ ("field", "Number of pages"),
  [HK_VAR_NUMBER_OF_VOLUMES] = NC_ ("field", "Number of volumes"),
  [HK_VAR_PAGE] = NC_ ("field", "Pages"),
  [HK_VAR_PAGE_FIRST] = NC_ ("field", "First page"),
  [HK_VAR_PART_NUMBER] = NC_ ("field", "Number of the part"),
  [HK_VAR_PRINTING_NUMBER] = NC_ ("field", "Printing"),
  [HK_VAR_SECTION] = NC_ ("field", "Section"),
  [HK_VAR_SUPPLEMENT_NUMBER] = NC_ ("field", "Supplement"),
  [HK_VAR_VERSION] = NC_ ("field", "Version"),
  [HK_VAR_VOLUME] = NC_ ("field", "Volume"),
  [HK_VAR_AUTHOR] = NC_ ("field", "Authors"),
  [HK_VAR_CHAIR] = NC_ ("field", "Chairs"),
  [HK_VAR_COLLECTION_EDITOR] = NC_ ("field", "Editors of the series"),
  [HK_VAR_COMPILER] = NC_ ("field", "Compilers"),
  [HK_VAR_COMPOSER] = NC_ ("field", "Composers"),
  [HK_VAR_CONTAINER_AUTHOR] = NC_ ("field", "Authors of the book"),
  [HK_VAR_CONTRIBUTOR] = NC_ ("field", "Contributors"),
  [HK_VAR_CURATOR] = NC_ ("field", "Curators"),
  [HK_VAR_DIRECTOR] = NC_ ("field", "Directors"),
  [HK_VAR_EDITOR] = NC_ ("field", "Editors"),
  [HK_VAR_EDITORIAL_DIRECTOR] = NC_ ("field", "Editorial directors"),
  [HK_VAR_EDITOR_TRANSLATOR] = NC_ ("field", "Editors and translators"),
  [HK_VAR_EXECUTIVE_PRODUCER] = NC_ ("field", "Executive producers"),
  [HK_VAR_GUEST] = NC_ ("field", "Guests"),
  [HK_VAR_HOST] = NC_ ("field", "Hosts"),
  [HK_VAR_ILLUSTRATOR] = NC_ ("field", "Illustrators"),
  [HK_VAR_INTERVIEWER] = NC_ ("field", "Interviewers"),
  [HK_VAR_NARRATOR] = NC_ ("field", "Narrators"),
  [HK_VAR_ORGANIZER] = NC_ ("field", "Organizers"),
  [HK_VAR_ORIGINAL_AUTHOR] = NC_ ("field", "Authors of the original"),
  [HK_VAR_PERFORMER] = NC_ ("field", "Performers"),
  [HK_VAR_PRODUCER] = NC_ ("field", "Producers"),
  [HK_VAR_RECIPIENT] = NC_ ("field", "Recipients"),
  [HK_VAR_REVIEWED_AUTHOR] = NC_ ("field", "Authors of the reviewed work"),
  [HK_VAR_SCRIPT_WRITER] = NC_ ("field", "Script writers"),
  [HK_VAR_SERIES_CREATOR] = NC_ ("field", "Creators of the series"),
  [HK_VAR_TRANSLATOR] = NC_ ("field", "Translators"),
  [HK_VAR_ACCESSED] = NC_ ("field", "Date of access"),
  [HK_VAR_AVAILABLE_DATE] = NC_ ("field", "Date of availability"),
  [HK_VAR_EVENT_DATE] = NC_ ("field", "Date of the event"),
  [HK_VAR_ISSUED] = NC_ ("field", "Date of publication"),
  [HK_VAR_ORIGINAL_DATE] = NC_ ("field", "Date of the original"),
  [HK_VAR_SUBMITTED] = NC_ ("field", "Date of submission"),
};

/* Where a kind of work has a word of its own for a field. */
static const struct
{
  const char *type;
  HkVariable variable;
  const char *name;
} names_of_types[] = {
  { "article-journal", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Journal") },
  { "article-magazine", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Magazine") },
  { "article-newspaper", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Newspaper") },
  { "chapter", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Title of the book") },
  { "entry-dictionary", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Dictionary") },
  { "entry-encyclopedia", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Encyclopedia") },
  { "paper-conference", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Proceedings") },
  { "paper-conference", HK_VAR_EVENT_TITLE, NC_ ("field", "Conference") },
  { "post-weblog", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Blog") },
  { "review", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Journal") },
  { "review-book", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Journal") },
  { "webpage", HK_VAR_CONTAINER_TITLE, NC_ ("field", "Website") },
  { "article-journal", HK_VAR_VOLUME, NC_ ("journal", "Volume") },
  { "thesis", HK_VAR_PUBLISHER, NC_ ("field", "University") },
  { "thesis", HK_VAR_GENRE, NC_ ("field", "Degree") },
  { "report", HK_VAR_PUBLISHER, NC_ ("field", "Institution") },
  { "report", HK_VAR_NUMBER, NC_ ("field", "Number of the report") },
  { "patent", HK_VAR_NUMBER, NC_ ("field", "Number of the patent") },
};

/* What a form shows of each kind, given or not, in this order; the rest when it is given. */
#define MAX_EXPECTED 14

static const struct
{
  const char *type;
  guint8 fields[MAX_EXPECTED + 1]; /* ends with HK_VAR_ABSTRACT, which is expected of none */
} expected[] = {
  { "article-journal",
    { HK_VAR_AUTHOR, HK_VAR_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_ISSUED, HK_VAR_VOLUME,
      HK_VAR_ISSUE, HK_VAR_PAGE, HK_VAR_DOI, HK_VAR_URL } },
  { "article-magazine",
    { HK_VAR_AUTHOR, HK_VAR_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_ISSUED, HK_VAR_ISSUE, HK_VAR_PAGE,
      HK_VAR_URL, HK_VAR_ACCESSED } },
  { "article-newspaper",
    { HK_VAR_AUTHOR, HK_VAR_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_ISSUED, HK_VAR_PAGE, HK_VAR_URL,
      HK_VAR_ACCESSED } },
  { "book",
    { HK_VAR_AUTHOR, HK_VAR_EDITOR, HK_VAR_TRANSLATOR, HK_VAR_TITLE, HK_VAR_ISSUED, HK_VAR_EDITION,
      HK_VAR_VOLUME, HK_VAR_PUBLISHER, HK_VAR_PUBLISHER_PLACE, HK_VAR_ISBN, HK_VAR_DOI } },
  { "chapter",
    { HK_VAR_AUTHOR, HK_VAR_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_EDITOR, HK_VAR_TRANSLATOR,
      HK_VAR_ISSUED, HK_VAR_PAGE, HK_VAR_PUBLISHER, HK_VAR_PUBLISHER_PLACE, HK_VAR_DOI } },
  { "paper-conference",
    { HK_VAR_AUTHOR, HK_VAR_TITLE, HK_VAR_EVENT_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_ISSUED,
      HK_VAR_PAGE, HK_VAR_EVENT_PLACE, HK_VAR_PUBLISHER, HK_VAR_DOI } },
  { "report",
    { HK_VAR_AUTHOR, HK_VAR_TITLE, HK_VAR_ISSUED, HK_VAR_NUMBER, HK_VAR_PUBLISHER,
      HK_VAR_PUBLISHER_PLACE, HK_VAR_URL } },
  { "thesis",
    { HK_VAR_AUTHOR, HK_VAR_TITLE, HK_VAR_GENRE, HK_VAR_PUBLISHER, HK_VAR_PUBLISHER_PLACE,
      HK_VAR_ISSUED, HK_VAR_URL } },
  { "webpage",
    { HK_VAR_AUTHOR, HK_VAR_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_ISSUED, HK_VAR_URL,
      HK_VAR_ACCESSED } },
};

static const guint8 expected_of_others[MAX_EXPECTED + 1]
    = { HK_VAR_AUTHOR,    HK_VAR_TITLE,           HK_VAR_ISSUED,
        HK_VAR_PUBLISHER, HK_VAR_PUBLISHER_PLACE, HK_VAR_URL };

/**
 * hk_work_field_is_offered:
 * @variable: a variable
 *
 * Returns: whether it is known of a work, so that a person can fill it in
 */
gboolean
hk_work_field_is_offered (HkVariable variable)
{
  return names[variable] != NULL;
}

/**
 * hk_work_field_get_name:
 * @variable: a variable that is offered
 * @csl_type: (nullable): the kind of the work
 *
 * Returns: (transfer none): its name in the language of the interface
 */
const char *
hk_work_field_get_name (HkVariable variable, const char *csl_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names_of_types); i++)
    if (names_of_types[i].variable == variable && g_strcmp0 (names_of_types[i].type, csl_type) == 0)
      /* "Volume" is one word in English, and not in others. */
      return g_dpgettext2 (NULL, variable == HK_VAR_VOLUME ? "journal" : "field",
                           names_of_types[i].name);
  return g_dpgettext2 (NULL, "field", names[variable]);
}

static const guint8 *
expected_of (const char *csl_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (g_strcmp0 (expected[i].type, csl_type) == 0)
      return expected[i].fields;
  return expected_of_others;
}

/**
 * hk_work_list_fields:
 * @work: a work
 *
 * Returns: (transfer full) (element-type HkVariable): what a form shows of it: the fields that its
 *   kind is expected to have, then what else it has; its language is not among them
 */
GArray *
hk_work_list_fields (HkWork *work)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (HkVariable));
  gboolean listed[HK_N_VARIABLES] = { [HK_VAR_LANGUAGE] = TRUE };
  const guint8 *first = expected_of (hk_work_get_csl_type (work));

  for (guint i = 0; first[i] != HK_VAR_ABSTRACT; i++)
    {
      HkVariable variable = first[i];

      g_array_append_val (fields, variable);
      listed[variable] = TRUE;
    }
  for (guint v = 0; v < HK_N_VARIABLES; v++)
    {
      HkVariable variable = v;

      if (!listed[v] && hk_work_field_is_offered (variable) && hk_work_has (work, variable))
        g_array_append_val (fields, variable);
    }
  return fields;
}
