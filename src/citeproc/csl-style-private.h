/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a style says, as the parts of the processor read it. */
#pragma once

#include <libxml/tree.h>

#include "csl-node.h"
#include "csl-style.h"

G_BEGIN_DECLS

typedef enum
{
  CSL_COLLAPSE_NONE,
  CSL_COLLAPSE_CITATION_NUMBER,
  CSL_COLLAPSE_YEAR,
  CSL_COLLAPSE_YEAR_SUFFIX,
  CSL_COLLAPSE_YEAR_SUFFIX_RANGED,
} CslCollapse;

typedef enum
{
  CSL_GIVENNAME_ALL_NAMES,
  CSL_GIVENNAME_ALL_NAMES_WITH_INITIALS,
  CSL_GIVENNAME_PRIMARY_NAME,
  CSL_GIVENNAME_PRIMARY_NAME_WITH_INITIALS,
  CSL_GIVENNAME_BY_CITE,
} CslGivennameRule;

typedef enum
{
  CSL_PAGE_RANGE_NONE,
  CSL_PAGE_RANGE_CHICAGO,
  CSL_PAGE_RANGE_CHICAGO_16,
  CSL_PAGE_RANGE_EXPANDED,
  CSL_PAGE_RANGE_MINIMAL,
  CSL_PAGE_RANGE_MINIMAL_TWO,
} CslPageRange;

typedef enum
{
  CSL_DEMOTE_NEVER,
  CSL_DEMOTE_SORT_ONLY,
  CSL_DEMOTE_DISPLAY_AND_SORT,
} CslDemote;

typedef enum
{
  CSL_SUBSTITUTE_COMPLETE_ALL,
  CSL_SUBSTITUTE_COMPLETE_EACH,
  CSL_SUBSTITUTE_PARTIAL_EACH,
  CSL_SUBSTITUTE_PARTIAL_FIRST,
} CslSubstituteRule;

/**
 * CslSortKey:
 * @variable: what is sorted by; %HK_N_VARIABLES with a macro
 * @macro: (nullable): what is sorted by
 * @descending: the order
 * @names: options of names that count for the key alone
 */
typedef struct
{
  HkVariable variable;
  CslNode *macro;
  gboolean descending;
  CslNameOptions names;
} CslSortKey;

/**
 * CslArea:
 *
 * What stands under <citation> or <bibliography>.
 */
typedef struct
{
  CslNode *layout;     /* the one without a locale, or the last */
  CslNode **localized; /* those with a locale, CSL-M */
  guint n_localized;
  CslSortKey *keys;
  guint n_keys;
  CslNameOptions names;

  /* citation */
  CslCollapse collapse;
  gboolean disambiguate_add_names;
  gboolean disambiguate_add_givenname;
  gboolean disambiguate_add_year_suffix;
  CslGivennameRule givenname_rule;
  const char *cite_group_delimiter; /* or NULL */
  const char *after_collapse_delimiter;
  const char *year_suffix_delimiter;
  int near_note_distance;

  /* bibliography */
  gboolean hanging_indent;
  int second_field_align; /* 0 no, 1 flush, 2 margin */
  int line_spacing;
  int entry_spacing;
  const char *subsequent_author_substitute;
  CslSubstituteRule subsequent_author_substitute_rule;
} CslArea;

struct _CslStyle
{
  gatomicrefcount refs;
  char *id;
  char *title;
  char *default_locale; /* or NULL */
  char *parent;         /* identifier of the independent style, or NULL */
  gboolean is_note;
  CslNameOptions names;
  CslDemote demote;
  gboolean initialize_with_hyphen;
  CslPageRange page_range;
  CslArea citation;
  CslArea bibliography;
  gboolean has_citation;
  gboolean has_bibliography;
  gboolean tests_disambiguate;
  gboolean uses_year_suffix;
  gboolean has_persian_marks; /* whether it spells commas in Persian */

  xmlDoc *doc;      /* for the locales that it holds */
  GPtrArray *nodes; /* CslNode */
  GStringChunk *strings;
};

void csl_style_add_locales (const CslStyle *style, CslLocale *locale, const char *language);
const CslNode *csl_area_layout (const CslArea *area, const char *language);

G_END_DECLS
