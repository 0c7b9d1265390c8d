/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works whose citations look the same are told apart, in the steps that CSL 1.0.2 gives: more names,
 * given names, year suffixes, the style's own way. Groups are found by hashing what citations look
 * like, and only their members are set again. */
#include "config.h"

#include "csl-processor-private.h"

#include <string.h>

/* Tests of one cite that are tried one after the other. */
#define MAX_CONDITIONS 8

static char *
look (CslProcessor *self, CslItem *item, GPtrArray *shown_names)
{
  CslCite cite = { .item = item, .position = CSL_POSITION_SUBSEQUENT };
  guint suffix = item->disambiguation.year_suffix;
  GString *text = g_string_new (NULL);

  item->disambiguation.year_suffix = 0;
  self->looking = TRUE;
  csl_out_plain (csl_render_cite (self, item, &cite, FALSE, shown_names), text);
  self->looking = FALSE;
  item->disambiguation.year_suffix = suffix;
  csl_arena_reset (self->arena);
  return g_string_free (text, FALSE);
}

/* The same, kept as long as it shows as much: the steps look at most works again and again. */
static const char *
kept_look (CslProcessor *self, CslItem *item)
{
  CslDisambiguation shown = item->disambiguation;

  shown.year_suffix = 0;
  if (item->look != NULL && memcmp (&shown, &item->look_shown, sizeof shown) == 0)
    return item->look;
  g_free (item->look);
  item->look = look (self, item, NULL);
  item->look_shown = shown;
  return item->look;
}

static void
forget_looks (CslProcessor *self)
{
  for (guint i = 0; i < self->items->len; i++)
    g_clear_pointer (&((CslItem *) g_ptr_array_index (self->items, i))->look, g_free);
}

/* Lists of two or more works that look the same, each in the order of @items. Most works look like no
 * other, so that a list is begun only when a second one of its kind is met. */
static GPtrArray *
find_groups (CslProcessor *self, GPtrArray *items)
{
  g_autoptr (GHashTable) first_of = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) group_of = g_hash_table_new (NULL, NULL);
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < items->len; i++)
    {
      CslItem *item = g_ptr_array_index (items, i);
      char *key = (char *) kept_look (self, item);
      CslItem *first = g_hash_table_lookup (first_of, key);
      GPtrArray *group = first == NULL ? NULL : g_hash_table_lookup (group_of, first);

      if (first == NULL)
        g_hash_table_insert (first_of, key, item);
      else if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_ptr_array_add (group, first);
          g_ptr_array_add (groups, group);
          g_hash_table_insert (group_of, first, group);
        }
      if (group != NULL)
        g_ptr_array_add (group, item);
    }
  return groups;
}

/* One step towards showing more: of a name's given part, or of a name. */
typedef struct
{
  guint name;
  guint8 level;
  gboolean add_name;
} Step;

static GArray *
plan_steps (CslProcessor *self, GPtrArray *group)
{
  const CslArea *area = &self->style->citation;
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  gboolean given
      = area->disambiguate_add_givenname && area->givenname_rule == CSL_GIVENNAME_BY_CITE;
  guint shown = 0, all = 0;

  for (guint i = 0; i < group->len; i++)
    {
      CslItem *item = g_ptr_array_index (group, i);

      shown = MAX (shown, (guint) item->n_shown_names);
      all = MAX (all, (guint) item->n_all_names);
    }
  for (guint n = 0; n < MIN (all, CSL_MAX_GIVEN); n++)
    {
      if (n >= shown)
        {
          Step step = { n, 0, TRUE };

          if (!area->disambiguate_add_names)
            break;
          g_array_append_val (steps, step);
        }
      for (guint8 level = 1; given && level <= 2; level++)
        {
          Step step = { n, level, FALSE };

          g_array_append_val (steps, step);
        }
    }
  return steps;
}

static void
take_step (CslDisambiguation *state, const Step *step)
{
  if (step->add_name)
    state->n_names = MAX (state->n_names, step->name + 1);
  else
    state->given[step->name] = step->level;
}

static void
show_more (CslProcessor *self,
           GPtrArray *group,
           const CslDisambiguation *better,
           GArray *steps,
           guint from)
{
  CslDisambiguation current = *better;

  for (guint s = from; s < steps->len; s++)
    {
      const Step *step = &g_array_index (steps, Step, s);
      g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                            (GDestroyNotify) g_ptr_array_unref);
      g_autoptr (GPtrArray) order = g_ptr_array_new ();

      take_step (&current, step);
      for (guint i = 0; i < group->len; i++)
        {
          CslItem *item = g_ptr_array_index (group, i);
          g_autofree char *key = NULL;
          GPtrArray *part;

          item->disambiguation = current;
          key = look (self, item, NULL);
          part = g_hash_table_lookup (parts, key);
          if (part == NULL)
            {
              part = g_ptr_array_new ();
              g_hash_table_insert (parts, g_steal_pointer (&key), part);
              g_ptr_array_add (order, part);
            }
          g_ptr_array_add (part, item);
        }
      if (order->len > 1)
        {
          CslDisambiguation best = *better;

          best.n_names = current.n_names;
          best.given[step->name] = current.given[step->name];
          for (guint p = 0; p < order->len; p++)
            show_more (self, g_ptr_array_index (order, p), &best, steps,
                       ((GPtrArray *) g_ptr_array_index (order, p))->len < 2 ? steps->len : s + 1);
          return;
        }
    }
  for (guint i = 0; i < group->len; i++)
    ((CslItem *) g_ptr_array_index (group, i))->disambiguation = *better;
}

/* Names that look alike in citations anywhere get as much of their given names as tells them apart. */
static void
level_names (CslProcessor *self, GPtrArray *names)
{
  CslGivennameRule rule = self->style->citation.givenname_rule;
  gboolean only_initials = rule == CSL_GIVENNAME_ALL_NAMES_WITH_INITIALS
                           || rule == CSL_GIVENNAME_PRIMARY_NAME_WITH_INITIALS;
  g_autoptr (GHashTable) families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GHashTable) initials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < names->len; i++)
    for (int with = 0; with < 2; with++)
      {
        const HkName *name = g_ptr_array_index (names, i);
        GHashTable *table = with ? initials : families;
        g_autofree char *key = csl_name_key (name, with, FALSE);
        GHashTable *whole = g_hash_table_lookup (table, key);

        if (whole == NULL)
          {
            whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
            g_hash_table_insert (table, g_steal_pointer (&key), whole);
          }
        g_hash_table_add (whole, csl_name_key (name, TRUE, TRUE));
      }
  for (guint i = 0; i < names->len; i++)
    {
      const HkName *name = g_ptr_array_index (names, i);
      g_autofree char *family = csl_name_key (name, FALSE, FALSE);
      g_autofree char *initial = csl_name_key (name, TRUE, FALSE);
      guint n_whole = g_hash_table_size (g_hash_table_lookup (families, family));
      guint n_same_initials = g_hash_table_size (g_hash_table_lookup (initials, initial));
      int level = 0;

      if (n_whole > n_same_initials)
        level = 1;
      if (n_same_initials > 1 && !only_initials)
        level = 2;
      if (level > 0)
        g_hash_table_insert (self->given_levels, csl_name_key (name, TRUE, TRUE),
                             GINT_TO_POINTER (level));
    }
}

/* Works that look alike may come to show names that "et al." hides. */
static void
collect_hidden_names (CslProcessor *self, GPtrArray *names)
{
  g_autoptr (GPtrArray) groups = find_groups (self, self->items);

  for (guint g = 0; g < groups->len; g++)
    {
      GPtrArray *group = g_ptr_array_index (groups, g);

      for (guint i = 0; i < group->len; i++)
        {
          CslItem *item = g_ptr_array_index (group, i);
          guint64 n_shown = item->n_shown_names;

          item->disambiguation.n_names = G_MAXINT;
          g_free (look (self, item, names));
          item->disambiguation.n_names = 0;
          /* The look that is kept shows as many as before. */
          item->n_shown_names = n_shown;
        }
    }
}

static void
tell_names_apart (CslProcessor *self)
{
  CslGivennameRule rule = self->style->citation.givenname_rule;
  gboolean primary
      = rule == CSL_GIVENNAME_PRIMARY_NAME || rule == CSL_GIVENNAME_PRIMARY_NAME_WITH_INITIALS;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      CslItem *item = g_ptr_array_index (self->items, i);
      g_autoptr (GPtrArray) shown = g_ptr_array_new ();

      item->look = look (self, item, shown);
      item->look_shown = item->disambiguation;
      for (guint n = 0; n < (primary ? MIN (shown->len, 1) : shown->len); n++)
        g_ptr_array_add (names, g_ptr_array_index (shown, n));
    }
  if (self->style->citation.disambiguate_add_names && !primary)
    collect_hidden_names (self, names);
  self->given_levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  level_names (self, names);
  if (g_hash_table_size (self->given_levels) > 0)
    forget_looks (self);
}

static void
add_year_suffixes (CslProcessor *self)
{
  g_autoptr (GPtrArray) groups = find_groups (self, self->sorted);

  for (guint g = 0; g < groups->len; g++)
    {
      GPtrArray *group = g_ptr_array_index (groups, g);

      for (guint i = 0; i < group->len; i++)
        ((CslItem *) g_ptr_array_index (group, i))->disambiguation.year_suffix = i + 1;
    }
}

/* A cite with several tests <if disambiguate="true"> lets them hold one after the other. */
static void
try_condition (CslProcessor *self)
{
  for (guint level = 1; level <= MAX_CONDITIONS; level++)
    {
      g_autoptr (GPtrArray) groups = find_groups (self, self->items);
      gboolean any = FALSE;

      for (guint g = 0; g < groups->len; g++)
        {
          GPtrArray *group = g_ptr_array_index (groups, g);

          for (guint i = 0; i < group->len; i++)
            {
              CslItem *item = g_ptr_array_index (group, i);

              if (item->n_disambiguate_tests < level)
                continue;
              item->disambiguation.condition = level;
              any = TRUE;
            }
        }
      if (!any)
        return;
    }
}

/**
 * csl_disambiguate:
 * @self: a processor whose works are sorted
 *
 * Sets of each work how much of it is shown.
 */
void
csl_disambiguate (CslProcessor *self)
{
  const CslArea *area = &self->style->citation;
  gboolean by_cite
      = area->disambiguate_add_givenname && area->givenname_rule == CSL_GIVENNAME_BY_CITE;

  if (!self->style->has_citation)
    return;
  if (area->disambiguate_add_givenname && !by_cite)
    tell_names_apart (self);
  if (area->disambiguate_add_names || by_cite)
    {
      g_autoptr (GPtrArray) groups = find_groups (self, self->items);

      for (guint g = 0; g < groups->len; g++)
        {
          GPtrArray *group = g_ptr_array_index (groups, g);
          g_autoptr (GArray) steps = plan_steps (self, group);
          CslDisambiguation none = { 0 };

          show_more (self, group, &none, steps, 0);
        }
    }
  /* The condition is tried only where nothing else has helped. */
  if (area->disambiguate_add_year_suffix)
    add_year_suffixes (self);
  else if (self->style->tests_disambiguate)
    try_condition (self);
  forget_looks (self);
}

/**
 * csl_year_suffix:
 * @arena: where the result lives
 * @item: a work
 * @locale: whose alphabet is used
 *
 * Returns: (transfer none) (nullable): the letters after its year
 */
const char *
csl_year_suffix (CslArena *arena, const CslItem *item, const CslLocale *locale)
{
  static const char *const persian[]
      = { "الف", "ب", "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز", "ژ", "س", "ش",
          "ص",   "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ک", "گ", "ل", "م", "ن", "و", "ه", "ی" };
  guint number = item->disambiguation.year_suffix;
  char letters[8];
  int at = (int) sizeof letters;

  if (number == 0)
    return NULL;
  if (g_str_has_prefix (csl_locale_get_language (locale), "fa") && number <= G_N_ELEMENTS (persian))
    return persian[number - 1];
  for (; number > 0 && at > 0; number = (number - 1) / 26)
    letters[--at] = (char) ('a' + (number - 1) % 26);
  return csl_arena_strndup (arena, letters + at, sizeof letters - (gsize) at);
}
