/* SPDX-License-Identifier: GPL-3.0-or-later */
/* <text>: a variable, a term, or words of the style; a macro is a group, see csl-evaluate.c. */
#include "config.h"

#include "csl-elements.h"
#include "csl-markup.h"
#include "csl-number-label.h"
#include "csl-number.h"

#include <string.h>

static CslOut *
locator (CslContext *context, const char *value)
{
  g_autofree char *labelled = csl_number_set_labels (value, context->locale);
  g_autofree char *text = NULL;
  const char *label = context->cite->label, *dash = csl_page_dash (context), *copy;
  CslOut *span = csl_out_span (context->arena);

  if (label == NULL || g_str_equal (label, "page"))
    text = csl_format_pages (context, labelled);
  else if (csl_number_is_numeric (labelled))
    text = csl_number_format (labelled, CSL_NUMBER_NUMERIC, CSL_GENDER_NEUTER, dash,
                              context->locale);
  else
    text = csl_number_dashes (labelled, dash);
  copy = csl_arena_strndup (context->arena, text, strlen (text));
  span->role = CSL_ROLE_LOCATOR;
  csl_out_append (span, csl_field (context, copy));
  return span;
}

static CslOut *
text_variable (CslContext *context, const CslNode *node)
{
  const char *value;
  CslOut *out;

  context->n_called++;
  if (node->variable >= HK_N_VARIABLES || csl_is_suppressed (context, node->variable))
    return NULL;
  value = csl_variable_value (context, node->variable, node->form);
  /* A suffix counts as given even where none is needed: it stands beside "no date" in a group. */
  if (node->variable == HK_VAR_YEAR_SUFFIX)
    context->n_filled++;
  if (value == NULL || *value == '\0')
    return NULL;
  context->n_filled++;
  csl_mark_rendered (context, node->variable);
  switch (node->variable)
    {
    case HK_VAR_PAGE:
      return csl_keep (context, csl_format_pages (context, value));
    case HK_VAR_LOCATOR:
      return locator (context, value);
    case HK_VAR_CITATION_NUMBER:
      out = csl_out_span (context->arena);
      out->role = CSL_ROLE_CITATION_NUMBER;
      out->number = context->item->citation_number;
      csl_out_append (out, csl_out_text (context->arena, value, -1));
      break;
    case HK_VAR_YEAR_SUFFIX:
      out = csl_out_span (context->arena);
      out->role = CSL_ROLE_YEAR_SUFFIX;
      csl_out_append (out, csl_out_text (context->arena, value, -1));
      context->year_suffix = NULL;
      break;
    case HK_VAR_ISSUE:
    case HK_VAR_VOLUME:
    case HK_VAR_NUMBER:
    case HK_VAR_EDITION:
    case HK_VAR_COLLECTION_NUMBER:
    case HK_VAR_CHAPTER_NUMBER:
      if (csl_number_is_numeric (value))
        out = csl_keep (context,
                        csl_number_dashes (value, csl_range_dash (context, node->variable)));
      else
        out = csl_field (context, value);
      if (node->variable == HK_VAR_EDITION && csl_number_is_numeric (value)
          && csl_locale_puts_edition_last (context->locale))
        out->role = CSL_ROLE_EDITION_NUMBER;
      break;
    case HK_VAR_DOI:
    case HK_VAR_URL:
    case HK_VAR_ISBN:
    case HK_VAR_ISSN:
    case HK_VAR_PMID:
    case HK_VAR_PMCID:
      out = csl_field (context, value);
      out->verbatim = TRUE;
      break;
    default:
      out = csl_field (context, value);
    }
  return out;
}

static CslOut *
text_term (CslContext *context, const CslNode *node)
{
  const char *term = csl_locale_get_term (context->locale, csl_term_for_work (context, node->value),
                                          node->form, node->plural);
  CslOut *out, *first;

  if (term == NULL || *term == '\0')
    return NULL;
  out = csl_markup_parse (context->arena, term, strlen (term), context->locale);
  first = csl_out_first_content (out);
  if (first != NULL)
    first->term = TRUE;
  if (g_str_equal (node->value, "edition") && csl_locale_puts_edition_last (context->locale))
    out->role = CSL_ROLE_EDITION_TERM;
  return out;
}

/* A comma that a style gives as a text is one like those in its affixes. */
static CslOut *
text_value (CslContext *context, const CslNode *node)
{
  CslOut *out
      = csl_markup_parse (context->arena, node->value, strlen (node->value), context->locale);

  if (out != NULL && out->text != NULL && strspn (node->value, " ,;.:") == strlen (node->value))
    out->affix = TRUE;
  if (out != NULL && out->text != NULL)
    out->wide = TRUE;
  return out;
}

/**
 * csl_evaluate_text:
 * @context: a context
 * @node: <text> with a variable, a term or a value
 *
 * Returns: (transfer none) (nullable): the text without the affixes of @node
 */
CslOut *
csl_evaluate_text (CslContext *context, const CslNode *node)
{
  switch (node->kind)
    {
    case CSL_NODE_TEXT_VARIABLE:
      return text_variable (context, node);
    case CSL_NODE_TEXT_TERM:
      return text_term (context, node);
    case CSL_NODE_TEXT_VALUE:
    default:
      return text_value (context, node);
    }
}
