/* SPDX-License-Identifier: GPL-3.0-or-later */
/* <choose>: which of its branches holds for a work and a cite. */
#include "config.h"

#include "csl-elements.h"
#include "csl-number.h"

static gboolean
test_position (const CslContext *context, CslPosition position)
{
  CslPosition actual;

  if (context->cite == NULL)
    return FALSE;
  actual = context->cite->position;
  switch (position)
    {
    case CSL_POSITION_FIRST:
      return actual == CSL_POSITION_FIRST;
    case CSL_POSITION_SUBSEQUENT:
      return actual != CSL_POSITION_FIRST;
    case CSL_POSITION_IBID:
      return actual == CSL_POSITION_IBID || actual == CSL_POSITION_IBID_WITH_LOCATOR;
    case CSL_POSITION_IBID_WITH_LOCATOR:
      return actual == CSL_POSITION_IBID_WITH_LOCATOR;
    case CSL_POSITION_NEAR_NOTE:
      return actual != CSL_POSITION_FIRST && context->cite->near_note;
    case CSL_POSITION_FAR_NOTE:
      return actual != CSL_POSITION_FIRST && !context->cite->near_note;
    default:
      return FALSE;
    }
}

static gboolean
date_is_there (const HkDate *date)
{
  return date != NULL
         && (date->start.year != 0 || date->literal != NULL || date->raw != NULL
             || date->start.season != 0);
}

static gboolean
test_variable (CslContext *context, HkVariable variable)
{
  const char *value;
  gsize n_names;

  if (variable >= HK_N_VARIABLES)
    return FALSE;
  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_NAMES:
      return hk_work_get_names (context->item->work, variable, &n_names) != NULL && n_names > 0;
    case HK_VARIABLE_DATE:
      return date_is_there (hk_work_get_date (context->item->work, variable));
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
    default:
      value = csl_variable_value (context, variable, CSL_FORM_LONG);
      return value != NULL && *value != '\0';
    }
}

static gboolean
test_holds (CslContext *context, const CslTest *test)
{
  const HkDate *date;
  const char *value;

  switch (test->kind)
    {
    case CSL_TEST_VARIABLE:
      return test_variable (context, test->variable);
    case CSL_TEST_IS_NUMERIC:
      if (test->variable >= HK_N_VARIABLES
          || hk_variable_get_kind (test->variable) > HK_VARIABLE_NUMBER)
        return FALSE;
      value = csl_variable_value (context, test->variable, CSL_FORM_LONG);
      return value != NULL && csl_number_is_numeric (value);
    case CSL_TEST_IS_UNCERTAIN_DATE:
      if (test->variable >= HK_N_VARIABLES
          || hk_variable_get_kind (test->variable) != HK_VARIABLE_DATE)
        return FALSE;
      date = hk_work_get_date (context->item->work, test->variable);
      return date != NULL && date->circa;
    case CSL_TEST_TYPE:
      return g_str_equal (hk_work_get_csl_type (context->item->work), test->value);
    case CSL_TEST_LOCATOR:
      return context->cite != NULL && context->cite->locator != NULL
             && g_strcmp0 (context->cite->label == NULL ? "page" : context->cite->label,
                           test->value)
                    == 0;
    case CSL_TEST_POSITION:
      return test_position (context, test->position);
    case CSL_TEST_DISAMBIGUATE:
      return context->n_disambiguate_tests++ < context->item->disambiguation.condition;
    default:
      return FALSE;
    }
}

static gboolean
branch_holds (CslContext *context, const CslNode *branch)
{
  for (guint i = 0; i < branch->n_tests; i++)
    {
      gboolean holds = test_holds (context, &branch->tests[i]);

      /* A work has one type: of a list of types one is enough. */
      if (branch->match == CSL_MATCH_ALL && branch->tests[i].kind == CSL_TEST_TYPE)
        for (; i + 1 < branch->n_tests && branch->tests[i + 1].kind == CSL_TEST_TYPE; i++)
          holds |= test_holds (context, &branch->tests[i + 1]);
      if (branch->match == CSL_MATCH_ALL && !holds)
        return FALSE;
      if (branch->match == CSL_MATCH_ANY && holds)
        return TRUE;
      if (branch->match == CSL_MATCH_NONE && holds)
        return FALSE;
    }
  return branch->match != CSL_MATCH_ANY || branch->n_tests == 0;
}

/**
 * csl_choose_branch:
 * @context: a context
 * @node: <choose>
 *
 * Returns: (transfer none) (nullable): the branch whose conditions hold
 */
const CslNode *
csl_choose_branch (CslContext *context, const CslNode *node)
{
  for (guint i = 0; i < node->n_children; i++)
    if (branch_holds (context, node->children[i]))
      return node->children[i];
  return NULL;
}
