/* SPDX-License-Identifier: GPL-3.0-or-later */
/* <number> and <label>: numbers in the form that a style wants, and the terms that name them. */
#include "config.h"

#include "csl-elements.h"
#include "csl-markup.h"
#include "csl-number-label.h"
#include "csl-number.h"

/* «ویرایش دوم», but «ویرایش ۱۲»; see csl_persian_order_edition(). */
static CslOut *
edition_number (CslContext *context, const CslNode *node, const char *value, CslGender gender)
{
  gboolean has_word = csl_locale_is_persian (context->locale) && csl_number_value (value) >= 1
                      && csl_number_value (value) <= 10;
  CslNumberForm form = node->form != CSL_NUMBER_ORDINAL ? (CslNumberForm) node->form
                       : has_word                       ? CSL_NUMBER_LONG_ORDINAL
                                                        : CSL_NUMBER_NUMERIC;
  CslOut *out = csl_keep (context, csl_number_format (value, form, gender, csl_page_dash (context),
                                                      context->locale));

  out->role = CSL_ROLE_EDITION_NUMBER;
  return out;
}

/* In "7, p. 3-8" only what stands before the label is in the form that the style wants. */
static CslOut *
labelled_number (CslContext *context, const CslNode *node, const char *value, CslGender gender)
{
  const char *label = csl_number_find_label (value), *dash = csl_page_dash (context);
  g_autofree char *number = g_strndup (value, label - value);
  g_autofree char *text = csl_number_set_labels (value, context->locale);
  CslOut *span = csl_out_span (context->arena);

  /* Both have the same text before the first label. */
  csl_out_append (span, csl_keep (context, csl_number_format (number, node->form, gender, dash,
                                                              context->locale)));
  csl_out_append (span, csl_keep (context, csl_number_dashes (text + (label - value), dash)));
  return span;
}

/**
 * csl_evaluate_number:
 * @context: a context
 * @node: <number>
 *
 * Returns: (transfer none) (nullable): the number without the affixes of @node
 */
CslOut *
csl_evaluate_number (CslContext *context, const CslNode *node)
{
  const char *value;
  CslGender gender;

  context->n_called++;
  if (node->variable >= HK_N_VARIABLES || csl_is_suppressed (context, node->variable))
    return NULL;
  value = csl_variable_value (context, node->variable, CSL_FORM_LONG);
  if (value == NULL)
    return NULL;
  context->n_filled++;
  csl_mark_rendered (context, node->variable);
  if (node->variable == HK_VAR_PAGE)
    return csl_keep (context, csl_format_pages (context, value));
  gender = csl_locale_get_gender (context->locale, hk_variable_to_id (node->variable));
  if (csl_number_find_label (value) != NULL)
    return labelled_number (context, node, value, gender);
  if (!csl_number_is_numeric (value))
    return csl_out_text (context->arena, value, -1);
  if (node->variable == HK_VAR_EDITION && csl_locale_puts_edition_last (context->locale))
    return edition_number (context, node, value, gender);
  return csl_keep (context,
                   csl_number_format (value, node->form, gender,
                                      csl_range_dash (context, node->variable), context->locale));
}

/* The number variable that an element, a group or a macro begins with, or %HK_N_VARIABLES. */
static HkVariable
number_in (const CslNode *node)
{
  if (node->kind == CSL_NODE_TEXT_MACRO)
    node = node->macro;
  while ((node->kind == CSL_NODE_LAYOUT || node->kind == CSL_NODE_GROUP) && node->n_children > 0)
    node = node->children[0];
  return (node->kind == CSL_NODE_NUMBER || node->kind == CSL_NODE_TEXT_VARIABLE)
                 && node->variable < HK_N_VARIABLES
                 && hk_variable_get_kind (node->variable) == HK_VARIABLE_NUMBER
             ? node->variable
             : HK_N_VARIABLES;
}

/* Whether a label whose own variable is empty stands before a number, or ends what stands with one.
 * Styles say "locator" for the pages of an entry, "page" for how many there are, "issue" for the
 * number in a series; the reference processor has these labels, too. */
static gboolean
names_neighbour (CslContext *context, const CslNode *label)
{
  const CslNode *parent = context->parent;
  HkVariable variable = HK_N_VARIABLES;
  const char *value;

  for (guint i = 0; parent != NULL && i < parent->n_children; i++)
    if (parent->children[i] == label && i + 1 < parent->n_children)
      variable = number_in (parent->children[i + 1]);
    else if (parent->children[i] == label && i > 0)
      variable = number_in (parent->children[i - 1]);
  if (variable == HK_N_VARIABLES || csl_is_suppressed (context, variable))
    return FALSE;
  value = csl_variable_value (context, variable, CSL_FORM_LONG);
  return value != NULL && *value != '\0';
}

static gboolean
label_is_plural (const CslNode *node, const char *value)
{
  gboolean counts
      = node->variable == HK_VAR_NUMBER_OF_PAGES || node->variable == HK_VAR_NUMBER_OF_VOLUMES;

  if (node->plural != CSL_PLURAL_CONTEXTUAL)
    return node->plural == CSL_PLURAL_ALWAYS;
  return value != NULL && csl_number_is_plural (value, counts);
}

/**
 * csl_evaluate_label:
 * @context: a context
 * @node: <label>
 *
 * Returns: (transfer none) (nullable): the term that names the variable, without the affixes of @node
 */
CslOut *
csl_evaluate_label (CslContext *context, const CslNode *node)
{
  const char *value, *name, *term;
  CslOut *out;

  if (node->variable >= HK_N_VARIABLES
      || hk_variable_get_kind (node->variable) != HK_VARIABLE_NUMBER)
    return NULL;
  value = csl_variable_value (context, node->variable, CSL_FORM_LONG);
  if (csl_is_suppressed (context, node->variable)
      || (value == NULL && !names_neighbour (context, node)))
    return NULL;
  name = hk_variable_to_id (node->variable);
  if (node->variable == HK_VAR_LOCATOR)
    name = context->cite == NULL || context->cite->label == NULL ? "page" : context->cite->label;
  term = csl_locale_get_term (context->locale, csl_term_for_work (context, name), node->form,
                              label_is_plural (node, value));
  if (term == NULL)
    return NULL;
  out = csl_markup_parse (context->arena, term, strlen (term), context->locale);
  if (node->variable == HK_VAR_EDITION && csl_locale_puts_edition_last (context->locale))
    out->role = CSL_ROLE_EDITION_TERM;
  return out;
}
