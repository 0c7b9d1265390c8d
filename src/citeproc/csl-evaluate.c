/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rendering elements of a style, evaluated for one work: what each gives, and what groups, macros
 * and affixes make of it. <text>, <number> and <label>, <names>, <date> and <choose> have files of
 * their own. */
#include "config.h"

#include "csl-case.h"
#include "csl-elements.h"
#include "csl-date.h"
#include "csl-markup.h"
#include "csl-parse.h"

#include <string.h>

#define MAX_DEPTH 400

/**
 * csl_context_init:
 * @context: what is set up
 * @arena: where results live
 * @style: the style
 * @area: citation or bibliography
 * @item: the work
 * @cite: (nullable): the cite, in a citation
 */
void
csl_context_init (CslContext *context,
                  CslArena *arena,
                  const CslStyle *style,
                  const CslArea *area,
                  CslItem *item,
                  const CslCite *cite)
{
  memset (context, 0, sizeof *context);
  context->arena = arena;
  context->style = style;
  context->area = area;
  context->locale = item->locale;
  context->item = item;
  context->cite = cite;
  context->in_bibliography = area == &style->bibliography;
  context->names = area->names;
  csl_name_options_inherit (&context->names, &style->names);
  context->has_explicit_suffix = style->uses_year_suffix;
}

/**
 * csl_is_suppressed:
 * @context: a context
 * @variable: a variable
 *
 * Returns: whether the variable was used up by a substitution
 */
gboolean
csl_is_suppressed (const CslContext *context, HkVariable variable)
{
  return variable < 128 && (context->suppressed[variable / 64] >> (variable % 64) & 1) != 0;
}

/**
 * csl_mark_rendered:
 * @context: a context
 * @variable: a variable that gave something
 */
void
csl_mark_rendered (CslContext *context, HkVariable variable)
{
  if (variable < 128)
    context->rendered[variable / 64] |= G_GUINT64_CONSTANT (1) << (variable % 64);
}

static gboolean
is_english (const CslContext *context)
{
  const char *language = context->item->language;

  if (language == NULL || *language == '\0')
    language = csl_locale_get_language (context->locale);
  return g_ascii_strncasecmp (language, "en", 2) == 0 && !g_ascii_isalpha (language[2]);
}

static gboolean
has_dotted_letters (const CslContext *context)
{
  const char *language = context->item->language;

  if (language == NULL || *language == '\0')
    language = csl_locale_get_language (context->locale);
  return (g_ascii_strncasecmp (language, "tr", 2) == 0
          || g_ascii_strncasecmp (language, "az", 2) == 0)
         && !g_ascii_isalpha (language[2]);
}

/**
 * csl_change_case:
 * @context: a context
 * @out: a tree, which is changed
 * @text_case: the case
 * @english: whether the text is English
 *
 * Applies text case by the rules of the work's language.
 */
void
csl_change_case (CslContext *context, CslOut *out, CslTextCase text_case, gboolean english)
{
  if (text_case == CSL_CASE_NONE)
    return;
  if (has_dotted_letters (context))
    csl_case_dot_letters (context->arena, out, text_case);
  csl_case_apply (context->arena, out, text_case, english);
}

static void
append_affix (CslContext *context, CslOut *span, const char *affix)
{
  csl_out_append_text (context->arena, span, affix);
  if (affix != NULL && *affix != '\0')
    span->last->wide = TRUE;
}

static CslOut *
blank_leaf (CslArena *arena)
{
  CslOut *leaf = csl_out_text (arena, " ", 1);

  leaf->affix = TRUE;
  return leaf;
}

/**
 * csl_part_edge_blanks:
 * @arena: where new text lives
 * @list: what several elements gave
 * @start: whether its start counts, too
 *
 * A blank with which the first affix of a list begins, or its last one ends, belongs to what is
 * around the list: it makes no pair with a second one there, which would be meant to be seen.
 */
void
csl_part_edge_blanks (CslArena *arena, CslOut *list, gboolean start)
{
  CslOut *first = list->first, *last = list->last, *leaf;

  leaf = first == NULL ? NULL : first->first;
  if (start && leaf != NULL && leaf->wide && g_str_has_prefix (leaf->text, "  "))
    {
      leaf->text++;
      leaf->n_bytes--;
      csl_out_prepend (first, blank_leaf (arena));
    }
  leaf = last == NULL ? NULL : last->last;
  if (leaf != NULL && leaf->wide && leaf->n_bytes >= 2
      && memcmp (leaf->text + leaf->n_bytes - 2, "  ", 2) == 0)
    {
      leaf->n_bytes--;
      csl_out_append (last, blank_leaf (arena));
    }
}

/* Where a style says that there are no quotes around, quotes in a field are the locale's outer ones. */
static void
raise_quotes (CslOut *out)
{
  if (out->quotes)
    {
      out->inner = FALSE;
      return;
    }
  for (CslOut *child = out->first; child != NULL; child = child->next)
    raise_quotes (child);
}

/* Quotes stand outside of the emphasis of the same element. */
static CslOut *
decorate (CslContext *context, const CslNode *node, CslOut *core)
{
  CslOut *span;

  if (node->format != 0)
    {
      span = csl_out_span (context->arena);
      span->format = node->format;
      csl_out_append (span, core);
      core = span;
    }
  if (!node->quotes)
    return core;
  span = csl_out_span (context->arena);
  span->quotes = TRUE;
  csl_out_append (span, core);
  return span;
}

static gboolean
ends_with_stop (const CslOut *list)
{
  const CslOut *leaf = list->last == NULL ? NULL : list->last->last;

  return leaf != NULL && leaf->wide && leaf->n_bytes > 0 && leaf->text[leaf->n_bytes - 1] == '.';
}

/* After a full stop that a group and its last element both ask for there is no pause. */
static void
drop_pause (const CslOut *before, CslOut *after)
{
  CslOut *leaf = after->first;

  if (before == NULL || !before->stopped || leaf == NULL || !leaf->wide || leaf->n_bytes == 0
      || strchr (";,", *leaf->text) == NULL)
    return;
  leaf->text++;
  leaf->n_bytes--;
}

/**
 * csl_wrap:
 * @context: a context
 * @node: the element
 * @core: (nullable): what it gave
 *
 * Returns: (transfer none) (nullable): @core with the element's decorations, quotes and affixes
 */
CslOut *
csl_wrap (CslContext *context, const CslNode *node, CslOut *core)
{
  CslOut *outer;

  if (csl_out_is_empty (core))
    return NULL;
  if (node->strip_periods)
    csl_out_strip_periods (context->arena, core);
  if (node->unquoted)
    raise_quotes (core);
  csl_change_case (context, core, node->text_case,
                   node->kind == CSL_NODE_LABEL || node->kind == CSL_NODE_TEXT_TERM
                       || is_english (context));
  /* What a style wants in small letters is so at the start of an entry, too. */
  if (node->text_case == CSL_CASE_LOWERCASE && csl_out_first_content (core) != NULL)
    csl_out_first_content (core)->term = FALSE;
  if (node->format == 0 && !node->quotes
      && (node->kind == CSL_NODE_GROUP || node->kind == CSL_NODE_TEXT_MACRO))
    csl_part_edge_blanks (context->arena, core, node->prefix == NULL);
  core = decorate (context, node, core);
  if (node->prefix == NULL && node->suffix == NULL && node->display == CSL_DISPLAY_NONE)
    return core;
  outer = csl_out_span (context->arena);
  outer->display = node->display;
  append_affix (context, outer, node->prefix);
  csl_out_append (outer, core);
  append_affix (context, outer, node->suffix);
  outer->stopped = node->kind == CSL_NODE_GROUP && node->suffix != NULL && *node->suffix == '.'
                   && ends_with_stop (core);
  return outer;
}

/**
 * csl_capitalize_term:
 * @arena: where new text lives
 * @out: (nullable): what begins a sentence; a term that comes first in it is capitalized
 */
void
csl_capitalize_term (CslArena *arena, CslOut *out)
{
  CslOut *leaf = csl_out_first_content (out);

  if (leaf != NULL && leaf->term)
    csl_case_apply (arena, leaf, CSL_CASE_CAPITALIZE_FIRST, TRUE);
}

/**
 * csl_keep:
 * @context: a context
 * @text: (transfer full): a text
 *
 * Returns: (transfer none): a leaf with that text
 */
CslOut *
csl_keep (CslContext *context, char *text)
{
  gsize n_bytes = strlen (text);
  const char *copy = csl_arena_strndup (context->arena, text, n_bytes);

  g_free (text);
  return memchr (copy, '<', n_bytes) == NULL
             ? csl_out_text (context->arena, copy, (gssize) n_bytes)
             : csl_markup_parse (context->arena, copy, n_bytes, context->locale);
}

/**
 * csl_field:
 * @context: a context
 * @text: a field, with markup
 *
 * Returns: (transfer none): what it says
 */
CslOut *
csl_field (CslContext *context, const char *text)
{
  return csl_markup_parse (context->arena, text, strlen (text), context->locale);
}

static CslOut *
date_element (CslContext *context, const CslNode *node)
{
  const HkDate *date;
  CslOut *out;
  gboolean used = FALSE, noted;
  CslCalendars calendars;

  context->n_called++;
  if (node->variable >= HK_N_VARIABLES || hk_variable_get_kind (node->variable) != HK_VARIABLE_DATE
      || csl_is_suppressed (context, node->variable)
      || (context->looking && node->variable == HK_VAR_ACCESSED))
    return NULL;
  date = hk_work_get_date (context->item->work, node->variable);
  if (date == NULL)
    return NULL;
  if (context->in_sort)
    {
      context->n_filled++;
      return csl_keep (context, csl_date_sort_key (date, csl_date_precision (node)));
    }
  calendars
      = date->calendar == HK_CALENDAR_JALALI ? context->item->calendars : CSL_CALENDARS_AS_GIVEN;
  noted = calendars == CSL_CALENDARS_BOTH || calendars == CSL_CALENDARS_MARKED;
  /* The letter belongs to the work's own year, before what is said of its calendar. */
  out = csl_date_render (context->arena, date, node, context->locale,
                         context->has_explicit_suffix && !noted ? NULL : context->year_suffix,
                         &used, calendars);
  if (out == NULL)
    return NULL;
  if (used)
    context->year_suffix = NULL;
  context->n_filled++;
  csl_mark_rendered (context, node->variable);
  return out;
}

/* What a branch holds stands where its <cs:choose> does, delimiter and all. */
static void
append_children (CslContext *context, const CslNode *node, const char *delimiter, CslOut **span)
{
  if (node == NULL || context->depth >= MAX_DEPTH)
    return;
  for (guint i = 0; i < node->n_children; i++)
    {
      CslOut *child;

      context->parent = node;
      if (node->children[i]->kind == CSL_NODE_CHOOSE)
        {
          context->depth++;
          append_children (context, csl_choose_branch (context, node->children[i]), delimiter,
                           span);
          context->depth--;
          continue;
        }
      child = csl_evaluate (context, node->children[i]);
      if (child == NULL)
        continue;
      if (*span == NULL)
        *span = csl_out_span (context->arena);
      else
        append_affix (context, *span, delimiter);
      drop_pause ((*span)->last, child);
      csl_out_append (*span, child);
    }
}

/**
 * csl_evaluate_children:
 * @context: a context
 * @node: an element
 * @delimiter: (nullable): what stands between what its children give
 *
 * Returns: (transfer none) (nullable): all of it
 */
CslOut *
csl_evaluate_children (CslContext *context, const CslNode *node, const char *delimiter)
{
  CslOut *span = NULL;

  append_children (context, node, delimiter, &span);
  return span;
}

/* A group that calls variables gives nothing when all of them are empty; a macro is a group too, and
 * one that gives something counts as a variable that is not empty for the group around it. */
static CslOut *
group_element (CslContext *context, const CslNode *node, const char *delimiter)
{
  guint n_called = context->n_called, n_filled = context->n_filled;
  CslOut *out;
  gboolean attempted, alive;

  context->n_called = context->n_filled = 0;
  out = csl_evaluate_children (context, node, delimiter);
  attempted = context->n_called > 0;
  alive = context->n_filled > 0 || (!attempted && !csl_out_is_empty (out));
  context->n_called = n_called + (attempted || alive ? 1 : 0);
  context->n_filled = n_filled + (alive ? 1 : 0);
  return alive ? out : NULL;
}

/* Names in a macro have their own form, also where it is called inside <substitute>. */
static CslOut *
macro_element (CslContext *context, const CslNode *macro)
{
  const CslNode *parent = context->names_parent;
  CslOut *out;

  context->names_parent = NULL;
  context->n_open_macros++;
  out = group_element (context, macro, NULL);
  context->n_open_macros--;
  context->names_parent = parent;
  return out;
}

static CslOut *
evaluate_core (CslContext *context, const CslNode *node)
{
  switch (node->kind)
    {
    case CSL_NODE_TEXT_VARIABLE:
    case CSL_NODE_TEXT_TERM:
    case CSL_NODE_TEXT_VALUE:
      return csl_evaluate_text (context, node);
    case CSL_NODE_TEXT_MACRO:
      return macro_element (context, node->macro);
    case CSL_NODE_NUMBER:
      return csl_evaluate_number (context, node);
    case CSL_NODE_LABEL:
      return csl_evaluate_label (context, node);
    case CSL_NODE_DATE:
      return date_element (context, node);
    case CSL_NODE_GROUP:
      return group_element (context, node, node->delimiter);
    case CSL_NODE_LAYOUT:
      return csl_evaluate_children (context, node, node->delimiter);
    case CSL_NODE_CHOOSE:
    case CSL_NODE_BRANCH:
    case CSL_NODE_DATE_PART:
    case CSL_NODE_NAMES:
    case CSL_NODE_NAME:
    case CSL_NODE_NAME_PART:
    case CSL_NODE_ET_AL:
    case CSL_NODE_SUBSTITUTE:
    default:
      return NULL;
    }
}

/**
 * csl_evaluate:
 * @context: a context
 * @node: a rendering element
 *
 * Returns: (transfer none) (nullable): what the element gives for the work
 */
CslOut *
csl_evaluate (CslContext *context, const CslNode *node)
{
  CslOut *out;

  if (context->depth >= MAX_DEPTH)
    return NULL;
  context->depth++;
  if (node->kind == CSL_NODE_CHOOSE)
    out = csl_evaluate_children (context, csl_choose_branch (context, node), NULL);
  else if (node->kind == CSL_NODE_NAMES)
    out = csl_evaluate_names (context, node);
  else
    out = csl_wrap (context, node, evaluate_core (context, node));
  if (node == context->watched)
    context->is_watched_empty = csl_out_is_empty (out);
  context->depth--;
  return out;
}
