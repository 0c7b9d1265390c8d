/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslContext: what an element of a style sees while it is evaluated for one work. */
#pragma once

#include "csl-locale-private.h"
#include "csl-options.h"
#include "csl-style-private.h"
#include "hk-work.h"

G_BEGIN_DECLS

#define CSL_MAX_GIVEN 32

/**
 * CslDisambiguation:
 * @n_names: how many names are shown at the least; 0: as the style says
 * @given: for each shown name: 0 as the style says, 1 with initials, 2 with given names
 * @condition: how many of the tests <if disambiguate="true"> of a cite hold, in the order in which they are met
 * @year_suffix: from 1, or 0
 */
typedef struct
{
  guint n_names;
  guint8 given[CSL_MAX_GIVEN];
  guint condition;
  guint year_suffix;
} CslDisambiguation;

/**
 * CslItem:
 *
 * A work among those that are cited together.
 */
typedef struct
{
  HkWork *work;
  CslLocale *locale;
  const char *language;        /* the work's, or NULL */
  const char *layout_language; /* of the layout that it is set with, or NULL */
  guint index;                 /* in the order in which works were given */
  guint citation_number;
  guint first_note;
  char *foreign_language; /* the work's, if the list is in another, or NULL */
  CslCalendars calendars; /* what a Jalali year has beside it */
  CslDisambiguation disambiguation;
  char *look;                   /* of its citation, or NULL; see csl-disambiguate.c */
  CslDisambiguation look_shown; /* what it was made with */
  guint64 n_shown_names;        /* set by evaluation: names before et al. */
  guint64 n_all_names;
  guint n_disambiguate_tests; /* set by evaluation: of the cite */
} CslItem;

/**
 * CslCite:
 * @item: what is cited
 * @locator: (nullable): where in it
 * @label: (nullable): what the locator counts, such as "page"
 * @prefix: (nullable): text before, with markup
 * @suffix: (nullable): text after, with markup
 * @position: where the citation stands among those of the same work
 * @near_note: whether an earlier one is near
 * @suppress_author: whether names are left out
 * @author_only: whether only they are wanted
 */
typedef struct
{
  CslItem *item;
  char *locator;
  char *label;
  char *prefix;
  char *suffix;
  CslPosition position;
  gboolean near_note;
  gboolean suppress_author;
  gboolean author_only;
} CslCite;

typedef struct
{
  CslArena *arena;
  const CslStyle *style;
  const CslArea *area;
  const CslLocale *locale;
  CslNameOptions names; /* of area and style */
  CslItem *item;
  const CslCite *cite; /* NULL in a bibliography */
  GHashTable
      *given_levels; /* (nullable): family and initials -> level, for names told apart everywhere */
  gboolean in_sort;
  gboolean in_bibliography;
  gboolean looking;       /* only to see whether works look alike: dates of access do not count */
  gboolean omit_names;    /* the first names are left out, as when cites collapse */
  GPtrArray *shown_names; /* (nullable): where names that are shown are noted, HkName */
  const CslNode *watched; /* (nullable): an element of which is asked whether it gave something */
  gboolean is_watched_empty;     /* whether it did not; not set for <choose> */
  const CslNode *parent;         /* whose children are evaluated */
  const CslNode *names_parent;   /* whose <name> those inside <substitute> take */
  const CslNode *names_replaced; /* for which those inside <substitute> stand, in macros too */
  const CslNode *name_override;  /* while a sort key gives its own options */
  guint64 suppressed[2];         /* variables that were substituted */
  guint64 rendered[2];           /* variables that gave something */
  guint n_called;                /* of the group that is open */
  guint n_filled;
  const char *year_suffix; /* NULL when set or none */
  gboolean has_explicit_suffix;
  guint n_namesets;
  guint depth;
  guint n_open_macros;
  guint n_open_substitutes;
  guint n_disambiguate_tests; /* of this cite, so far */
} CslContext;

void csl_context_init (CslContext *context,
                       CslArena *arena,
                       const CslStyle *style,
                       const CslArea *area,
                       CslItem *item,
                       const CslCite *cite);
CslOut *csl_evaluate (CslContext *context, const CslNode *node);
CslOut *csl_evaluate_children (CslContext *context, const CslNode *node, const char *delimiter);
const CslNode *csl_choose_branch (CslContext *context, const CslNode *node);
CslOut *csl_evaluate_names (CslContext *context, const CslNode *node);
CslOut *csl_wrap (CslContext *context, const CslNode *node, CslOut *core);
void csl_change_case (CslContext *context, CslOut *out, CslTextCase text_case, gboolean english);
void csl_part_edge_blanks (CslArena *arena, CslOut *list, gboolean start);
void csl_capitalize_term (CslArena *arena, CslOut *out);
gboolean csl_is_suppressed (const CslContext *context, HkVariable variable);
void csl_mark_rendered (CslContext *context, HkVariable variable);
char *csl_name_key (const HkName *name, gboolean with_initials, gboolean with_given);

G_END_DECLS
