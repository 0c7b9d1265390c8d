/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-case.h"
#include "csl-context.h"
#include "csl-markup.h"
#include "csl-name-parts.h"
#include "csl-parse.h"

#include <string.h>

/* How a list of names is set, all inheritance done. */
typedef struct
{
  CslNameOptions options;
  const CslNode *name; /* or NULL */
  const CslNode *et_al;
  const CslNode *label;
  gboolean label_first;
  const CslNode *part[2]; /* family, given */
  const char *delimiter;
  const char *sort_separator;
  const HkName *const *list; /* the names that are set */
} How;

static void
find_parts (const CslNode *names, How *how)
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
settle (CslContext *context, const CslNode *names, How *how)
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
  for (guint i = 0; how->name != NULL && i < how->name->n_children; i++)
    if (how->name->children[i]->kind == CSL_NODE_NAME_PART)
      how->part[how->name->children[i]->part] = how->name->children[i];
}

/* A part of a name with the decorations that <name-part> gives it. */
static CslOut *
decorated (CslContext *context, const CslNode *part, CslOut *core)
{
  CslOut *span;

  if (part == NULL || core == NULL)
    return core;
  csl_change_case (context, core, part->text_case, TRUE);
  span = csl_out_span (context->arena);
  span->format = part->format;
  csl_out_append (span, core);
  return span;
}

/* What stands together as one part has the affixes of its <name-part> around all of it. */
static CslOut *
affixed (CslContext *context, const CslNode *part, CslOut *core)
{
  CslOut *span;

  if (part == NULL || core == NULL || core->first == NULL
      || (part->prefix == NULL && part->suffix == NULL))
    return core;
  span = csl_out_span (context->arena);
  csl_out_append_text (context->arena, span, part->prefix);
  csl_out_append (span, core);
  csl_out_append_text (context->arena, span, part->suffix);
  return span;
}

static CslOut *
parsed (CslContext *context, const char *text)
{
  return text == NULL || *text == '\0'
             ? NULL
             : csl_markup_parse (context->arena, text, strlen (text), context->locale);
}

static void
join (CslContext *context, CslOut *span, CslOut *part, const char *separator)
{
  if (part == NULL)
    return;
  if (span->first != NULL && !(*separator == ' ' && csl_out_last_char (span) == ' '))
    csl_out_append_text (context->arena, span, separator);
  csl_out_append (span, part);
}

/* After a particle: d’Artagnan, al-Hakim; but a blank counts where names are sorted. */
static void
join_after_particle (CslContext *context, CslOut *span, CslOut *part, const char *separator)
{
  gunichar last = csl_out_last_char (span);

  join (context, span, part,
        !context->in_sort && (last == '\'' || last == 0x2019 || last == '-') ? "" : separator);
}

/* What joins a particle to the name: languages whose typography asks for it have a blank that does
 * not break, as the reference processor does. */
static const char *
particle_blank (const CslContext *context)
{
  static const char *const languages[] = { "fr", "ru", "cs" };
  const char *language = csl_locale_get_language (context->locale);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strncasecmp (language, languages[i], 2) == 0 && !g_ascii_isalpha (language[2]))
      return "\u00a0";
  return " ";
}

/* What joins initials to the family name: a blank that does not break where they have such too. */
static const char *
given_blank (const CslContext *context, const How *how)
{
  const char *with = how->options.initialize_with;
  gboolean bound
      = with != NULL && (strstr (with, "\u00a0") != NULL || strstr (with, "\ufeff") != NULL);

  return bound ? particle_blank (context) : " ";
}

/* One that drops goes with the given names, another with the family name. */
static CslOut *
particle (CslContext *context, const CslNode *part, const char *text)
{
  CslOut *core = parsed (context, text);
  CslOut *span;

  if (part == NULL || core == NULL)
    return core;
  csl_change_case (context, core, part->text_case, TRUE);
  if (part->format == 0)
    return core;
  span = csl_out_span (context->arena);
  span->format = part->format;
  csl_out_append (span, core);
  return span;
}

/* The Arabic article is written with its name: «الحسینی». */
static const char *
after_particle (const CslContext *context, const CslNameParts *parts)
{
  return g_strcmp0 (parts->non_dropping, "ال") == 0 ? "" : particle_blank (context);
}

static CslOut *
particle_and_family (CslContext *context,
                     const How *how,
                     const CslNameParts *parts,
                     gboolean with_particle)
{
  CslOut *span = csl_out_span (context->arena);

  if (with_particle)
    join (context, span, particle (context, how->part[0], parts->non_dropping), " ");
  join_after_particle (context, span,
                       decorated (context, how->part[0], parsed (context, parts->family)),
                       with_particle ? after_particle (context, parts) : " ");
  return affixed (context, how->part[0], span);
}

static CslOut *
given_and_particles (CslContext *context,
                     const How *how,
                     const CslNameParts *parts,
                     const char *given,
                     gboolean with_non_dropping)
{
  CslOut *span = csl_out_span (context->arena);

  join (context, span, decorated (context, how->part[1], parsed (context, given)), " ");
  join (context, span, particle (context, how->part[1], parts->dropping), " ");
  if (with_non_dropping)
    join (context, span, particle (context, how->part[0], parts->non_dropping), " ");
  return span->first == NULL ? NULL : affixed (context, how->part[1], span);
}

static const char *
initialized (CslContext *context, const How *how, const char *given, gboolean full)
{
  const char *with = how->options.initialize_with;
  char *text;
  const char *copy;

  if (given == NULL || with == NULL)
    return given;
  text = csl_name_initialize (given, with, how->options.initialize != FALSE && !full,
                              context->style->initialize_with_hyphen);
  copy = csl_arena_strndup (context->arena, text, strlen (text));
  g_free (text);
  return copy;
}

/* "Jr." ends as initials do. */
static CslOut *
name_suffix (CslContext *context, const How *how, const CslNameParts *parts)
{
  const char *with = how->options.initialize_with;
  g_autofree char *text = NULL;

  if (parts->suffix == NULL || with == NULL)
    return parsed (context, parts->suffix);
  text = csl_name_initialize (parts->suffix, with, FALSE, context->style->initialize_with_hyphen);
  return parsed (context, csl_arena_strndup (context->arena, text, strlen (text)));
}

/* Whether a short name, too, has its particle after it. */
static gboolean
is_demoted (const CslContext *context, gboolean inverted)
{
  return context->in_sort ? context->style->demote != CSL_DEMOTE_NEVER
                          : inverted && context->style->demote == CSL_DEMOTE_DISPLAY_AND_SORT;
}

static CslOut *
inverted_name (CslContext *context, const How *how, const CslNameParts *parts, const char *given)
{
  gboolean demoted = is_demoted (context, TRUE);
  CslOut *span = csl_out_span (context->arena);

  csl_out_append (span, particle_and_family (context, how, parts, !demoted));
  join (context, span, given_and_particles (context, how, parts, given, demoted),
        how->sort_separator);
  join (context, span, name_suffix (context, how, parts), how->sort_separator);
  return span;
}

static CslOut *
plain_name (CslContext *context, const How *how, const CslNameParts *parts, const char *given)
{
  CslOut *span = csl_out_span (context->arena);
  CslOut *family = csl_out_span (context->arena);
  CslOut *first = csl_out_span (context->arena);
  const char *blank = particle_blank (context);

  join (context, first, decorated (context, how->part[1], parsed (context, given)), " ");
  join (context, span, first->first == NULL ? NULL : affixed (context, how->part[1], first), " ");
  join (context, family, particle (context, how->part[1], parts->dropping), blank);
  join_after_particle (context, family, particle (context, how->part[0], parts->non_dropping),
                       blank);
  join_after_particle (context, family,
                       decorated (context, how->part[0], parsed (context, parts->family)),
                       after_particle (context, parts));
  join (context, family, name_suffix (context, how, parts), parts->comma_suffix ? ", " : " ");
  join (context, span, family->first == NULL ? NULL : affixed (context, how->part[0], family),
        given_blank (context, how));
  return span;
}

/* Names whose family name always comes first, as in Hungarian and Vietnamese. */
static CslOut *
family_first (CslContext *context, const How *how, const CslNameParts *parts, const char *given)
{
  CslOut *span = csl_out_span (context->arena);

  csl_out_append (span, particle_and_family (context, how, parts, TRUE));
  join (context, span, decorated (context, how->part[1], parsed (context, given)), " ");
  return span;
}

/* 0: as the style says; 1: initials; 2: all given names. Rules that allow initials alone do nothing
 * where a style makes none. */
static int
given_level (CslContext *context, const How *how, const HkName *name, guint index)
{
  CslGivennameRule rule = context->style->citation.givenname_rule;
  gboolean initials_alone = rule == CSL_GIVENNAME_ALL_NAMES_WITH_INITIALS
                            || rule == CSL_GIVENNAME_PRIMARY_NAME_WITH_INITIALS;
  int level = 0;

  if (context->in_sort)
    return 0;
  if (context->n_namesets == 0 && index < CSL_MAX_GIVEN)
    level = context->item->disambiguation.given[index];
  if (context->given_levels != NULL && !context->in_bibliography
      && (index == 0
          || (rule != CSL_GIVENNAME_PRIMARY_NAME
              && rule != CSL_GIVENNAME_PRIMARY_NAME_WITH_INITIALS)))
    {
      g_autofree char *key = csl_name_key (name, TRUE, TRUE);

      level = MAX (level, GPOINTER_TO_INT (g_hash_table_lookup (context->given_levels, key)));
    }
  if (initials_alone && (how->options.initialize_with == NULL || how->options.initialize == FALSE))
    return 0;
  return level;
}

/* The decorations of <name>, and the affixes that it gives each person. */
static CslOut *
named (CslContext *context, const CslNode *node, CslOut *core, gboolean is_institution)
{
  CslOut *span;

  if (node == NULL)
    return core;
  if (node->format != 0)
    {
      span = csl_out_span (context->arena);
      span->format = node->format;
      csl_out_append (span, core);
      core = span;
    }
  if (is_institution || (node->prefix == NULL && node->suffix == NULL))
    return core;
  span = csl_out_span (context->arena);
  csl_out_append_text (context->arena, span, node->prefix);
  csl_out_append (span, core);
  csl_out_append_text (context->arena, span, node->suffix);
  return span;
}

static CslOut *
one_name (CslContext *context, const How *how, const HkName *name, guint index)
{
  CslNameParts parts;
  CslOut *span;
  int level = given_level (context, how, name, index);
  gboolean short_form = how->options.form == CSL_NAME_FORM_SHORT && level == 0;
  gboolean invert = how->options.name_as_sort_order == CSL_SORT_ORDER_ALL
                    || (how->options.name_as_sort_order == CSL_SORT_ORDER_FIRST && index == 0);
  const char *given;

  if (name->literal != NULL && name->family == NULL)
    {
      CslOut *literal = parsed (context, name->literal);

      span = csl_out_span (context->arena);
      csl_out_append (span, decorated (context, how->part[0], literal));
    }
  else
    {
      csl_name_parts_init (&parts, name, context->arena);
      if (parts.family == NULL || *parts.family == '\0')
        {
          parts.family = parts.given;
          parts.given = NULL;
        }
      given = initialized (context, how, parts.given, level == 2);
      if (parts.is_compact)
        {
          span = csl_out_span (context->arena);
          csl_out_append (span, decorated (context, how->part[0], parsed (context, parts.family)));
          if (!short_form)
            csl_out_append (span, decorated (context, how->part[1], parsed (context, parts.given)));
        }
      else if (short_form && !is_demoted (context, invert))
        span = particle_and_family (context, how, &parts, TRUE);
      else if (short_form)
        {
          parts.dropping = parts.suffix = NULL;
          span = inverted_name (context, how, &parts, NULL);
        }
      else if (name->static_ordering)
        span = family_first (context, how, &parts, given);
      else if (invert)
        span = inverted_name (context, how, &parts, given);
      else
        span = plain_name (context, how, &parts, given);
    }
  return named (context, how->name, span, name->family == NULL && name->literal != NULL);
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
is_inverted (const How *how, guint index)
{
  if (how->list != NULL && how->list[index]->family == NULL && how->list[index]->literal != NULL)
    return FALSE;
  return how->options.name_as_sort_order == CSL_SORT_ORDER_ALL
         || (how->options.name_as_sort_order == CSL_SORT_ORDER_FIRST && index == 0);
}

static const char *
and_term (CslContext *context, const How *how)
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
count_shown (CslContext *context, const How *how, guint n_names)
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
append_et_al (CslContext *context, const How *how, CslOut *span, guint n_shown)
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
  if (n_shown > 0)
    csl_out_append_text (context->arena, span,
                         precedes (rule, n_shown, is_inverted (how, n_shown - 1)) ? how->delimiter
                         : csl_is_compact_script (term)                           ? NULL
                                                                                  : " ");
  csl_out_append (span, out);
}

static void
append_last (CslContext *context, const How *how, CslOut *span, CslOut *name, guint index)
{
  const char *and = context->in_sort ? NULL : and_term (context, how);
  CslPrecedes rule = how->options.delimiter_precedes_last < 0
                         ? CSL_PRECEDES_CONTEXTUAL
                         : (CslPrecedes) how->options.delimiter_precedes_last;

  if (and == NULL || *and == '\0')
    {
      csl_out_append_text (context->arena, span, how->delimiter);
      csl_out_append (span, name);
      return;
    }
  if (precedes (rule, index, is_inverted (how, index - 1)))
    csl_out_append_text (context->arena, span, how->delimiter);
  else
    csl_out_append_text (context->arena, span, " ");
  csl_out_append (span, csl_out_text (context->arena, and, -1));
  csl_out_append_text (context->arena, span, " ");
  csl_out_append (span, name);
}

static CslOut *
name_list (CslContext *context,
           const How *how,
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
      csl_out_append (name, one_name (context, how, names[i], i));
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
      csl_out_append (span, one_name (context, how, names[n_names - 1], n_names - 1));
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
              const How *how,
              HkVariable variable,
              const char *term_name,
              guint *n_counted)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (context->item->work, variable, &n_names);
  CslOut *span, *list, *label;
  How own;
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
  const CslNode *parent = context->names_parent;
  gboolean done = FALSE;
  CslOut *out;

  context->names_parent = names;
  context->n_open_substitutes++;
  out = first_substitute (context, node, &done);
  context->names_parent = parent;
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
  How how;
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
           && has_variable (node, HK_VAR_TRANSLATOR)
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
