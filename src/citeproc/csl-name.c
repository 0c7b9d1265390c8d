/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-name.h"

#include "csl-markup.h"
#include "csl-name-parts.h"

#include <string.h>

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

/* Whether a particle stands close to its name: d’Artagnan, al-Hakim, but de’ Medici, where the
 * apostrophe stands for a vowel after one. */
static gboolean
is_bound (const CslOut *particle)
{
  g_autofree char *text = csl_out_dup_plain (particle);
  gunichar last = csl_out_last_char (particle);
  const char *end = text + strlen (text);

  if (last == '-')
    return TRUE;
  if (last != '\'' && last != 0x2019)
    return FALSE;
  end = g_utf8_prev_char (end);
  return end == text || strchr ("aeiou", g_ascii_tolower (end[-1])) == NULL;
}

/* A blank counts where names are sorted. */
static void
join_after_particle (CslContext *context, CslOut *span, CslOut *part, const char *separator)
{
  gboolean close = !context->in_sort && span->first != NULL && is_bound (span);

  join (context, span, part, close ? "" : separator);
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
given_blank (const CslContext *context, const CslNamesForm *how)
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
                     const CslNamesForm *how,
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
                     const CslNamesForm *how,
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
initialized (CslContext *context, const CslNamesForm *how, const char *given, gboolean full)
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
name_suffix (CslContext *context, const CslNamesForm *how, const CslNameParts *parts)
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
inverted_name (CslContext *context,
               const CslNamesForm *how,
               const CslNameParts *parts,
               const char *given)
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
plain_name (CslContext *context,
            const CslNamesForm *how,
            const CslNameParts *parts,
            const char *given)
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
family_first (CslContext *context,
              const CslNamesForm *how,
              const CslNameParts *parts,
              const char *given)
{
  CslOut *span = csl_out_span (context->arena);

  csl_out_append (span, particle_and_family (context, how, parts, TRUE));
  join (context, span, decorated (context, how->part[1], parsed (context, given)), " ");
  return span;
}

/* 0: as the style says; 1: initials; 2: all given names. Rules that allow initials alone do nothing
 * where a style makes none. */
static int
given_level (CslContext *context, const CslNamesForm *how, const HkName *name, guint index)
{
  CslGivennameRule rule = context->style->citation.givenname_rule;
  gboolean initials_alone = rule == CSL_GIVENNAME_ALL_NAMES_WITH_INITIALS
                            || rule == CSL_GIVENNAME_PRIMARY_NAME_WITH_INITIALS;
  int level = 0;

  if (context->in_sort)
    return 0;
  if (context->n_namesets == 0 && index < CSL_MAX_GIVEN)
    level = context->item->disambiguation.given[index];
  if (context->given_levels != NULL
      && (!context->in_bibliography || how->options.form == CSL_NAME_FORM_SHORT)
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

/**
 * csl_affix_name:
 * @context: a context
 * @node: (nullable): <name>
 * @core: a person, or "et al."
 *
 * Returns: (transfer none): @core with the affixes that @node gives each of them
 */
CslOut *
csl_affix_name (CslContext *context, const CslNode *node, CslOut *core)
{
  CslOut *span;

  if (node == NULL || (node->prefix == NULL && node->suffix == NULL))
    return core;
  span = csl_out_span (context->arena);
  csl_out_append_text (context->arena, span, node->prefix);
  csl_out_append (span, core);
  csl_out_append_text (context->arena, span, node->suffix);
  return span;
}

/* The decorations of <name>, and the affixes that it gives each person. */
static CslOut *
named (CslContext *context, const CslNode *node, CslOut *core, gboolean is_institution)
{
  CslOut *span;

  if (node != NULL && node->format != 0)
    {
      span = csl_out_span (context->arena);
      span->format = node->format;
      csl_out_append (span, core);
      core = span;
    }
  return is_institution ? core : csl_affix_name (context, node, core);
}

/**
 * csl_evaluate_name:
 * @context: a context
 * @how: how names are set
 * @name: one of them
 * @index: its place in the list, from 0
 *
 * Returns: (transfer none) (nullable): the name
 */
CslOut *
csl_evaluate_name (CslContext *context, const CslNamesForm *how, const HkName *name, guint index)
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
      given = short_form ? NULL : initialized (context, how, parts.given, level == 2);
      if (short_form)
        parts.dropping = parts.suffix = NULL;
      if (parts.is_compact)
        {
          span = csl_out_span (context->arena);
          csl_out_append (span, decorated (context, how->part[0], parsed (context, parts.family)));
          if (!short_form)
            csl_out_append (span, decorated (context, how->part[1], parsed (context, parts.given)));
        }
      else if (short_form && !is_demoted (context, invert))
        span = particle_and_family (context, how, &parts, TRUE);
      else if (name->static_ordering && !short_form)
        span = family_first (context, how, &parts, given);
      else if (invert || short_form)
        span = inverted_name (context, how, &parts, given);
      else
        span = plain_name (context, how, &parts, given);
    }
  return named (context, how->name, span, name->family == NULL && name->literal != NULL);
}
