/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslNode: a rendering element of a style, with its attributes as numbers and pointers, so that
 * nothing is looked up by name while a citation is made. */
#pragma once

#include "csl-output.h"
#include "csl-term.h"
#include "hk-variable.h"

G_BEGIN_DECLS

typedef enum
{
  CSL_NODE_LAYOUT,
  CSL_NODE_TEXT_VARIABLE,
  CSL_NODE_TEXT_MACRO,
  CSL_NODE_TEXT_TERM,
  CSL_NODE_TEXT_VALUE,
  CSL_NODE_NUMBER,
  CSL_NODE_LABEL,
  CSL_NODE_DATE,
  CSL_NODE_DATE_PART,
  CSL_NODE_NAMES,
  CSL_NODE_NAME,
  CSL_NODE_NAME_PART,
  CSL_NODE_ET_AL,
  CSL_NODE_SUBSTITUTE,
  CSL_NODE_GROUP,
  CSL_NODE_CHOOSE,
  CSL_NODE_BRANCH,
} CslNodeKind;

typedef enum
{
  CSL_AND_NONE,
  CSL_AND_TEXT,
  CSL_AND_SYMBOL,
} CslAnd;

typedef enum
{
  CSL_PRECEDES_CONTEXTUAL,
  CSL_PRECEDES_AFTER_INVERTED_NAME,
  CSL_PRECEDES_ALWAYS,
  CSL_PRECEDES_NEVER,
} CslPrecedes;

typedef enum
{
  CSL_NAME_FORM_LONG,
  CSL_NAME_FORM_SHORT,
  CSL_NAME_FORM_COUNT,
} CslNameForm;

typedef enum
{
  CSL_SORT_ORDER_NONE,
  CSL_SORT_ORDER_FIRST,
  CSL_SORT_ORDER_ALL,
} CslNameSortOrder;

/**
 * CslNameOptions:
 *
 * Options of names that are inherited. -1 or %NULL: not said here.
 */
typedef struct
{
  int et_al_min;
  int et_al_use_first;
  int et_al_subsequent_min;
  int et_al_subsequent_use_first;
  gint8 et_al_use_last;
  gint8 and;
  gint8 delimiter_precedes_et_al;
  gint8 delimiter_precedes_last;
  gint8 form;
  gint8 initialize;
  gint8 name_as_sort_order;
  const char *initialize_with;
  const char *sort_separator;
  const char *name_delimiter;
  const char *names_delimiter;
} CslNameOptions;

typedef enum
{
  CSL_MATCH_ALL,
  CSL_MATCH_ANY,
  CSL_MATCH_NONE,
} CslMatch;

typedef enum
{
  CSL_TEST_VARIABLE,
  CSL_TEST_IS_NUMERIC,
  CSL_TEST_IS_UNCERTAIN_DATE,
  CSL_TEST_TYPE,
  CSL_TEST_LOCATOR,
  CSL_TEST_POSITION,
  CSL_TEST_DISAMBIGUATE,
} CslTestKind;

typedef enum
{
  CSL_POSITION_FIRST,
  CSL_POSITION_SUBSEQUENT,
  CSL_POSITION_IBID,
  CSL_POSITION_IBID_WITH_LOCATOR,
  CSL_POSITION_NEAR_NOTE,
  CSL_POSITION_FAR_NOTE,
} CslPosition;

/**
 * CslTest:
 * @kind: what is tested
 * @variable: for tests of variables; %HK_N_VARIABLES is one that no work has
 * @value: for types and locators, interned; else %NULL
 * @position: for positions
 */
typedef struct
{
  CslTestKind kind;
  HkVariable variable;
  const char *value;
  CslPosition position;
} CslTest;

typedef enum
{
  CSL_DATE_FORM_NONE,
  CSL_DATE_FORM_TEXT,
  CSL_DATE_FORM_NUMERIC,
} CslDateForm;

typedef enum
{
  CSL_PART_YEAR,
  CSL_PART_MONTH,
  CSL_PART_DAY,
} CslDatePartName;

typedef enum
{
  CSL_PART_FORM_DEFAULT,
  CSL_PART_FORM_NUMERIC,
  CSL_PART_FORM_NUMERIC_LEADING_ZEROS,
  CSL_PART_FORM_ORDINAL,
  CSL_PART_FORM_LONG,
  CSL_PART_FORM_SHORT,
} CslDatePartForm;

typedef enum
{
  CSL_NUMBER_NUMERIC,
  CSL_NUMBER_ORDINAL,
  CSL_NUMBER_LONG_ORDINAL,
  CSL_NUMBER_ROMAN,
} CslNumberForm;

typedef enum
{
  CSL_PLURAL_CONTEXTUAL,
  CSL_PLURAL_ALWAYS,
  CSL_PLURAL_NEVER,
} CslPlural;

typedef struct _CslNode CslNode;

struct _CslNode
{
  CslNodeKind kind;
  CslNode **children;
  guint n_children;

  /* What every element may have. */
  const char *prefix;
  const char *suffix;
  const char *delimiter;
  CslFormat format;
  guint8 display;
  guint8 text_case;
  guint quotes : 1;
  guint unquoted : 1; /* quotes="false" is said */
  guint strip_periods : 1;

  /* Which of these count depends on the kind. */
  HkVariable variable;   /* text, number, label, date */
  HkVariable *variables; /* names */
  guint n_variables;
  const char *value; /* term's name, macro's name, verbatim text, language of a layout */
  CslNode *macro;
  guint8 form;                 /* CslForm, CslNumberForm, CslDateForm, CslDatePartForm */
  guint8 part;                 /* CslDatePartName; of name-part 0 family, 1 given */
  guint8 plural;               /* CslPlural */
  guint8 date_parts;           /* 0 year-month-day, 1 year-month, 2 year */
  const char *range_delimiter; /* date-part */
  CslNameOptions names;        /* name, names */
  CslMatch match;              /* branch */
  CslTest *tests;
  guint n_tests;
  guint line; /* in the style's file */
};

G_END_DECLS
