/* SPDX-License-Identifier: GPL-3.0-or-later */
/* <names>: lists of names, "et al.", labels and substitutes. A single name is set by csl-name.c. */
#include "config.h"

#include "csl-name.h"
#include "csl-name-parts.h"
#include "csl-parse.h"

#include <string.h>

static void
find_parts (const CslNode *names, CslNamesForm *how)
{
  for (guint i = 0; i < names->n_children; i++)
    {
      const CslNode *child = names->children[i];

      if (child->kind == CSL_NODE_NAME && how->name == NULL)
        how->name = child;
      else if (child->kind == CSL_NODE_ET_AL && how->et_al == NULL)
        how->et_al = child;
      else if (child->kind == CSL_NODE_LABEL && how->label == NULL)
        {
          how->label = child;
          how->label_first = how->name == NULL;
        }
    }
  /* Without a <name> there is nothing that the label could precede. */
  how->label_first &= how->name != NULL;
}

/* <names> without a form of its own inside <substitute> is set as the one around it. */
static gboolean
is_shorthand (const CslContext *context, const CslNode *names)
{
  if (context->names_parent == NULL)
    return FALSE;
  for (guint i = 0; i < names->n_children; i++)
    switch (names->children[i]->kind)
      {
      case CSL_NODE_NAME:
      case CSL_NODE_ET_AL:
      case CSL_NODE_LABEL:
        return FALSE;
      default:
        break;
      }
  return TRUE;
}

static void
find_name_parts (const CslNode *name, CslNamesForm *how)
{
  if (name == NULL || name->kind != CSL_NODE_NAME)
    return;
  for (guint i = 0; i < name->n_children; i++)
    if (name->children[i]->kind == CSL_NODE_NAME_PART)
      how->part[name->children[i]->part] = name->children[i];
}

static void
settle (CslContext *context, const CslNode *names, CslNamesForm *how)
{
  memset (how, 0, sizeof *how);
  find_parts (names, how);
  if (is_shorthand (context, names))
    find_parts (context->names_parent, how);
  csl_name_options_init (&how->options);
  if (context->name_override != NULL)
    csl_name_options_inherit (&how->options, &context->name_override->names);
  if (how->name != NULL)
    csl_name_options_inherit (&how->options, &how->name->names);
  csl_name_options_inherit (&how->options, &context->names);
  how->delimiter = how->options.name_delimiter != NULL ? how->options.name_delimiter : ", ";
  how->sort_separator = how->options.sort_separator != NULL ? how->options.sort_separator : ", ";
  find_name_parts (how->name, how);
  /* Names that stand for others look like them, unless they say how they look. */
  if (how->part[0] == NULL && how->part[1] == NULL && context->names_replaced != NULL)
    for (guint i = 0; i < context->names_replaced->n_children; i++)
      find_name_parts (context->names_replaced->children[i], how);
}

static gboolean
precedes (CslPrecedes rule, guint n_before, gboolean inverted)
{
  switch (rule)
    {
    case CSL_PRECEDES_ALWAYS:
      return TRUE;
    case CSL_PRECEDES_NEVER:
      return FALSE;
    case CSL_PRECEDES_AFTER_INVERTED_NAME:
      return inverted;
    case CSL_PRECEDES_CONTEXTUAL:
    default:
      return n_before > 1;
    }
}

static gboolean
is_inverted (const CslNamesForm *how, guint index)
{
  if (how->list != NULL && how->list[index]->family == NULL && how->list[index]->literal != NULL)
    return FALSE;
  return how->options.name_as_sort_order == CSL_SORT_ORDER_ALL
         || (how->options.name_as_sort_order == CSL_SORT_ORDER_FIRST && index == 0);
}

static const char *
and_term (CslContext *context, const CslNamesForm *how)
{
  const char *word = csl_locale_get_term (context->locale, "and", CSL_FORM_LONG, FALSE);
  const char *symbol;

  if (how->options.and == CSL_AND_TEXT)
    return word;
  if (how->options.and != CSL_AND_SYMBOL)
    return NULL;
  symbol = csl_locale_get_term (context->locale, "and", CSL_FORM_SYMBOL, FALSE);
  return symbol == NULL || symbol == word ? "&" : symbol;
}

/* How many names are shown before "et al."; all of them when there is none. */
static guint
count_shown (CslContext *context, const CslNamesForm *how, guint n_names)
{
  int min = how->options.et_al_min, first = how->options.et_al_use_first;
  guint wanted
      = context->n_namesets == 0 && !context->in_sort ? context->item->disambiguation.n_names : 0;

  if (context->cite != NULL && context->cite->position != CSL_POSITION_FIRST && !context->in_sort)
    {
      if (how->options.et_al_subsequent_min >= 0)
        min = how->options.et_al_subsequent_min;
      if (how->options.et_al_subsequent_use_first >= 0)
        first = how->options.et_al_subsequent_use_first;
    }
  if (min <= 0 || first < 0 || (int) n_names < min || first >= (int) n_names)
    return n_names;
  /* The last name stands after an ellipsis only where that leaves one out: CSL asks for two more. */
  if (how->options.et_al_use_last == TRUE && first > min - 2 && min > 2)
    first = min - 2;
  return MIN (MAX ((guint) first, wanted), n_names);
}

static void
append_et_al (CslContext *context, const CslNamesForm *how, CslOut *span, guint n_shown)
{
  const char *name = how->et_al != NULL && how->et_al->value != NULL ? how->et_al->value : "et-al";
  const char *term = csl_locale_get_term (context->locale, name, CSL_FORM_LONG, FALSE);
  CslPrecedes rule = how->options.delimiter_precedes_et_al < 0
                         ? CSL_PRECEDES_CONTEXTUAL
                         : (CslPrecedes) how->options.delimiter_precedes_et_al;
  CslOut *out;

  if (term == NULL || *term == '\0')
    return;
  out = csl_out_text (context->arena, term, -1);
  if (how->et_al != NULL)
    out = csl_wrap (context, how->et_al, out);
  out = csl_affix_name (context, how->name, out);
  if (n_shown > 0)
    csl_out_append_text (context->arena, span,
                         precedes (rule, n_shown, is_inverted (how, n_shown - 1)) ? how->delimiter
                         : csl_is_compact_script (term)                           ? NULL
                                                                                  : " ");
  csl_out_append (span, out);
}

/* "and" is a word among words; ";" and 和 stand close. */
static gboolean
stands_close (const char *and)
{
  gunichar c = g_utf8_get_char (and);

  return (c != '&' && !g_unichar_isalpha (c)) || csl_is_compact_script (and);
}

static void
append_last (CslContext *context, const CslNamesForm *how, CslOut *span, CslOut *name, guint index)
{
  const char *and = context->in_sort ? NULL : and_term (context, how);
  CslPrecedes rule = how->options.delimiter_precedes_last < 0
                         ? CSL_PRECEDES_CONTEXTUAL
                         : (CslPrecedes) how->options.delimiter_precedes_last;
  const char *blank;

  if (and == NULL || *and == '\0')
    {
      csl_out_append_text (context->arena, span, how->delimiter);
      csl_out_append (span, name);
      return;
    }
  blank = stands_close (and) ? "" : " ";
  if (*blank == '\0' && rule != CSL_PRECEDES_ALWAYS)
    rule = CSL_PRECEDES_NEVER;
  csl_out_append_text (context->arena, span,
                       precedes (rule, index, is_inverted (how, index - 1)) ? how->delimiter
                                                                            : blank);
  csl_out_append (span, csl_out_text (context->arena, and, -1));
  csl_out_append_text (context->arena, span, blank);
  csl_out_append (span, name);
}

static CslOut *
name_list (CslContext *context,
           const CslNamesForm *how,
           const HkName *const *names,
           guint n_names,
           guint *n_shown)
{
  CslOut *span = csl_out_span (context->arena);
  guint shown = count_shown (context, how, n_names);

  *n_shown = shown;
  if (shown == 0)
    return span;
  for (guint i = 0; i < shown; i++)
    {
      CslOut *name = csl_out_span (context->arena);

      name->role = CSL_ROLE_NAME;
      if (context->shown_names != NULL)
        g_ptr_array_add (context->shown_names, (gpointer) names[i]);
      csl_out_append (name, csl_evaluate_name (context, how, names[i], i));
      if (i == 0)
        csl_out_append (span, name);
      else if (i + 1 == n_names)
        append_last (context, how, span, name, i);
      else
        {
          csl_out_append_text (context->arena, span, how->delimiter);
          csl_out_append (span, name);
        }
    }
  if (shown == n_names)
    return span;
  if (how->options.et_al_use_last == TRUE && n_names >= shown + 2)
    {
      csl_out_append_text (context->arena, span, how->delimiter);
      csl_out_append_text (context->arena, span, "\u2026 ");
      csl_out_append (span, csl_evaluate_name (context, how, names[n_names - 1], n_names - 1));
    }
  else
    append_et_al (context, how, span, shown);
  return span;
}

static CslOut *
names_label (CslContext *context, const CslNode *label, const char *term_name, guint n_names)
{
  gboolean plural = label->plural == CSL_PLURAL_ALWAYS
                    || (label->plural == CSL_PLURAL_CONTEXTUAL && n_names > 1);
  const char *term = csl_locale_get_term (context->locale, term_name, label->form, plural);

  if (term == NULL || *term == '\0')
    return NULL;
  return csl_wrap (context, label, csl_out_text (context->arena, term, -1));
}

static gboolean
same_names (HkWork *work, HkVariable a, HkVariable b)
{
  gsize n_a, n_b;
  const HkName *const *x = hk_work_get_names (work, a, &n_a);
  const HkName *const *y = hk_work_get_names (work, b, &n_b);

  if (n_a == 0 || n_a != n_b)
    return FALSE;
  for (gsize i = 0; i < n_a; i++)
    if (!hk_name_equal (x[i], y[i]))
      return FALSE;
  return TRUE;
}

static gboolean
has_variable (const CslNode *node, HkVariable variable)
{
  for (guint i = 0; i < node->n_variables; i++)
    if (node->variables[i] == variable)
      return TRUE;
  return FALSE;
}

static CslOut *
one_variable (CslContext *context,
              const CslNode *node,
              const CslNamesForm *how,
              HkVariable variable,
              const char *term_name,
              guint *n_counted)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (context->item->work, variable, &n_names);
  CslOut *span, *list, *label;
  CslNamesForm own;
  guint n_shown;

  if (n_names == 0 || csl_is_suppressed (context, variable))
    return NULL;
  context->n_filled++;
  csl_mark_rendered (context, variable);
  if (context->n_open_substitutes > 0)
    context->suppressed[variable / 64] |= G_GUINT64_CONSTANT (1) << (variable % 64);
  own = *how;
  own.list = names;
  list = name_list (context, &own, names, (guint) n_names, &n_shown);
  if (context->n_namesets == 0)
    {
      context->item->n_shown_names = n_shown;
      context->item->n_all_names = n_names;
    }
  context->n_namesets++;
  *n_counted += n_shown;
  if (how->options.form == CSL_NAME_FORM_COUNT)
    return list;
  if (how->label == NULL || context->in_sort)
    return list;
  span = csl_out_span (context->arena);
  label = names_label (context, how->label, term_name, (guint) n_names);
  if (how->label_first)
    csl_out_append (span, label);
  csl_out_append (span, list);
  if (!how->label_first)
    csl_out_append (span, label);
  return span;
}

/* A term that a locale sets to nothing is a substitute all the same. */
static gboolean
is_empty_term (CslContext *context, const CslNode *node)
{
  const char *term;

  if (node->kind != CSL_NODE_TEXT_TERM)
    return FALSE;
  term = csl_locale_get_term (context->locale, node->value, node->form, node->plural);
  return term != NULL && *term == '\0';
}

/* What a substitute shows is not shown again. @done is set when no further one is to be tried. */
static CslOut *
try_substitute (CslContext *context, const CslNode *node, gboolean *done)
{
  guint64 rendered[2] = { context->rendered[0], context->rendered[1] };
  gboolean omitting = context->omit_names;
  CslOut *out;

  context->rendered[0] = context->rendered[1] = 0;
  out = csl_evaluate (context, node);
  if (csl_out_is_empty (out))
    out = NULL;
  if (out == NULL && is_empty_term (context, node))
    {
      context->n_filled++;
      *done = TRUE;
    }
  /* Names that are left out on purpose need no substitute. */
  *done |= out != NULL || omitting != context->omit_names;
  for (int word = 0; word < 2; word++)
    {
      if (out != NULL)
        context->suppressed[word] |= context->rendered[word];
      context->rendered[word] |= rendered[word];
    }
  return out;
}

/* The first of the children that gives something; those of a <choose> stand in its place. */
static CslOut *
first_substitute (CslContext *context, const CslNode *node, gboolean *done)
{
  CslOut *out = NULL;

  for (guint i = 0; node != NULL && i < node->n_children && !*done; i++)
    if (node->children[i]->kind == CSL_NODE_CHOOSE)
      out = first_substitute (context, csl_choose_branch (context, node->children[i]), done);
    else
      out = try_substitute (context, node->children[i], done);
  return out;
}

static CslOut *
substitute (CslContext *context, const CslNode *names, const CslNode *node)
{
  const CslNode *parent = context->names_parent, *replaced = context->names_replaced;
  gboolean done = FALSE;
  CslOut *out;

  context->names_parent = context->names_replaced = names;
  context->n_open_substitutes++;
  out = first_substitute (context, node, &done);
  context->names_parent = parent;
  context->names_replaced = replaced;
  context->n_open_substitutes--;
  return out;
}

/* What stands in the place of names has nothing of their affixes and decorations, but for other names
 * that are set as they are. */
static CslOut *
substituted (CslContext *context, const CslNode *names, const CslNode *node, CslOut *span)
{
  CslOut *out = substitute (context, names, node);

  if (out == NULL || csl_out_find_role (out, CSL_ROLE_NAMES) != NULL)
    return out;
  csl_out_append (span, out);
  return span;
}

/**
 * csl_evaluate_names:
 * @context: a context
 * @node: <names>
 *
 * Returns: (transfer none) (nullable): the names with their affixes
 */
CslOut *
csl_evaluate_names (CslContext *context, const CslNode *node)
{
  CslOut *span = csl_out_span (context->arena);
  CslNamesForm how;
  guint n_counted = 0;
  const char *delimiter;
  gboolean merged;

  settle (context, node, &how);
  context->n_called++;
  span->role = CSL_ROLE_NAMES;
  delimiter = node->delimiter != NULL                  ? node->delimiter
              : context->names.names_delimiter != NULL ? context->names.names_delimiter
                                                       : "";
  merged = node->n_variables == 2 && has_variable (node, HK_VAR_EDITOR)
           && has_variable (node, HK_VAR_TRANSLATOR) && !csl_is_suppressed (context, HK_VAR_EDITOR)
           && !csl_is_suppressed (context, HK_VAR_TRANSLATOR)
           && same_names (context->item->work, HK_VAR_EDITOR, HK_VAR_TRANSLATOR);
  for (guint i = 0; i < node->n_variables; i++)
    {
      HkVariable variable = node->variables[i];
      CslOut *out;
      gboolean both = merged && (variable == HK_VAR_EDITOR || variable == HK_VAR_TRANSLATOR);

      if (both && has_variable (node, HK_VAR_EDITOR) && span->number == 1)
        continue;
      out = one_variable (context, node, &how, variable,
                          both ? "editortranslator" : hk_variable_to_id (variable), &n_counted);
      if (out == NULL)
        continue;
      if (both)
        span->number = 1;
      if (span->first != NULL)
        csl_out_append_text (context->arena, span, delimiter);
      csl_out_append (span, out);
    }
  span->number = 0;
  if (context->omit_names && context->n_namesets > 0)
    {
      context->omit_names = FALSE;
      return NULL;
    }
  if (span->first == NULL)
    for (guint i = 0; i < node->n_children; i++)
      if (node->children[i]->kind == CSL_NODE_SUBSTITUTE)
        return substituted (context, node, node->children[i], span);
  if (span->first == NULL && !(how.options.form == CSL_NAME_FORM_COUNT && context->in_sort))
    return NULL;
  if (how.options.form == CSL_NAME_FORM_COUNT)
    {
      char *count = csl_arena_alloc (context->arena, 16);

      g_snprintf (count, 16, context->in_sort ? "%06u" : "%u", n_counted);
      span->first = span->last = NULL;
      csl_out_append (span, csl_out_text (context->arena, count, -1));
    }
  return csl_wrap (context, is_shorthand (context, node) ? context->names_parent : node, span);
}
