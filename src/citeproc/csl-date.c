/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-date.h"

#include "csl-calendar.h"
#include "csl-case.h"
#include "csl-markup.h"

#include <string.h>

typedef struct
{
  CslArena *arena;
  const HkDate *date;
  const CslLocale *locale;
  const char *year_suffix;
  gboolean *suffix_used;
  CslCalendars calendars;
} Render;

/* A part of a date as it is set: the locale's, with what the style says instead. */
typedef struct
{
  CslDatePartName name;
  CslDatePartForm form;
  const CslNode *node;  /* affixes and decorations */
  const CslNode *style; /* of the style, or NULL */
} Part;

/**
 * csl_date_month:
 * @part: a date
 *
 * Months 13 to 24 are seasons, not months (CSL-JSON, EDTF).
 *
 * Returns: its month, 1 to 12, or 0
 */
int
csl_date_month (const HkDatePart *part)
{
  return part->month >= 1 && part->month <= 12 ? part->month : 0;
}

/* Months 13 to 24 are seasons (CSL-JSON, EDTF). */
static int
season_of (const HkDatePart *part)
{
  if (part->season >= 1 && part->season <= 4)
    return part->season;
  return part->month >= 13 && part->month <= 24 ? (part->month - 13) % 4 + 1 : 0;
}

static const char *
format_year (Render *render, const HkDatePart *part, const Part *how)
{
  int year = part->year;
  gboolean before = year < 0;
  const char *era = "";
  gsize n_bytes;
  char *text;

  if (year == 0)
    return NULL;
  if (before)
    {
      year = -year;
      era = csl_locale_get_term (render->locale, "bc", CSL_FORM_LONG, FALSE);
    }
  else if (year < 1000 && render->date->calendar == HK_CALENDAR_GREGORIAN)
    era = csl_locale_get_term (render->locale, "ad", CSL_FORM_LONG, FALSE);
  n_bytes = 16 + (era == NULL ? 0 : strlen (era));
  text = csl_arena_alloc (render->arena, n_bytes);
  if (how->form == CSL_PART_FORM_SHORT && !before)
    g_snprintf (text, n_bytes, "%02d", year % 100);
  else
    g_snprintf (text, n_bytes, "%d%s", year, era == NULL ? "" : era);
  return text;
}

static const char *
format_month (Render *render, const HkDatePart *part, const Part *how)
{
  int month = csl_date_month (part), season = season_of (part);
  char name[24], *text;
  const char *term;

  if (month == 0 && season == 0)
    return NULL;
  if (month != 0
      && (how->form == CSL_PART_FORM_NUMERIC || how->form == CSL_PART_FORM_NUMERIC_LEADING_ZEROS))
    {
      text = csl_arena_alloc (render->arena, 8);
      g_snprintf (text, 8, how->form == CSL_PART_FORM_NUMERIC ? "%d" : "%02d", month);
      return text;
    }
  if (month == 0)
    g_snprintf (name, sizeof name, "season-%02d", season);
  else if (render->date->calendar == HK_CALENDAR_JALALI)
    g_snprintf (name, sizeof name, "jalali-month-%02d", month);
  else
    g_snprintf (name, sizeof name, "month-%02d", month);
  term = csl_locale_get_term (render->locale, name,
                              how->form == CSL_PART_FORM_SHORT ? CSL_FORM_SHORT : CSL_FORM_LONG,
                              FALSE);
  if (term == NULL && month != 0)
    {
      text = csl_arena_alloc (render->arena, 8);
      g_snprintf (text, 8, "%d", month);
      return text;
    }
  return term;
}

static const char *
format_day (Render *render, const HkDatePart *part, const Part *how)
{
  CslDatePartForm form = how->form;
  const char *ordinal = "";
  char name[16], *text;

  if (part->day == 0 || csl_date_month (part) == 0)
    return NULL;
  if (form == CSL_PART_FORM_ORDINAL && csl_locale_is_persian (render->locale))
    form = CSL_PART_FORM_NUMERIC;
  if (form == CSL_PART_FORM_ORDINAL && csl_locale_limit_day_ordinals (render->locale)
      && part->day != 1)
    form = CSL_PART_FORM_NUMERIC;
  if (form == CSL_PART_FORM_ORDINAL)
    {
      g_snprintf (name, sizeof name, "month-%02d", part->month);
      ordinal = csl_locale_get_ordinal (render->locale, part->day,
                                        csl_locale_get_gender (render->locale, name));
    }
  text = csl_arena_alloc (render->arena, 32);
  g_snprintf (text, 32, form == CSL_PART_FORM_NUMERIC_LEADING_ZEROS ? "%02d%s" : "%d%s", part->day,
              ordinal == NULL ? "" : ordinal);
  return text;
}

static const char *
format_part (Render *render, const HkDatePart *part, const Part *how)
{
  switch (how->name)
    {
    case CSL_PART_YEAR:
      return format_year (render, part, how);
    case CSL_PART_MONTH:
      return format_month (render, part, how);
    case CSL_PART_DAY:
    default:
      return format_day (render, part, how);
    }
}

/* " [2023–2024]": what is known of a Jalali date may lie in two years. */
static void
append_gregorian_year (Render *render, const HkDatePart *part, CslOut *span)
{
  int first, last;
  char text[40];

  if (!csl_calendar_jalali_span (part, &first, &last))
    return;
  if (first == last)
    g_snprintf (text, sizeof text, " [%d]", first);
  else
    g_snprintf (text, sizeof text, " [%d\u2013%d]", first, last);
  csl_out_append (span, csl_out_text (render->arena,
                                      csl_arena_strndup (render->arena, text, strlen (text)), -1));
}

static void
append_mark (Render *render, CslOut *span)
{
  const char *mark = csl_locale_get_term (render->locale, "jalali-year-mark", CSL_FORM_LONG, FALSE);

  if (mark == NULL || *mark == '\0')
    return;
  csl_out_append_text (render->arena, span, " ");
  csl_out_append_text (render->arena, span, mark);
}

static CslOut *
part_span (Render *render,
           const HkDatePart *part,
           const Part *how,
           gboolean with_prefix,
           gboolean with_suffix)
{
  const char *text = format_part (render, part, how);
  const CslNode *decor = how->style != NULL ? how->style : how->node;
  CslOut *span, *core;

  if (text == NULL || *text == '\0')
    return NULL;
  span = csl_out_span (render->arena);
  core = csl_out_span (render->arena);
  if (with_prefix)
    csl_out_append_text (render->arena, span, how->node->prefix);
  csl_out_append (core, csl_markup_parse (render->arena, text, strlen (text), render->locale));
  core->format = decor->format;
  if (how->name == CSL_PART_YEAR)
    core->role = CSL_ROLE_YEAR;
  if (decor->strip_periods || how->node->strip_periods)
    csl_out_strip_periods (render->arena, core);
  if (decor->text_case != CSL_CASE_NONE || how->node->text_case != CSL_CASE_NONE)
    csl_case_apply (render->arena, core,
                    decor->text_case != 0 ? decor->text_case : how->node->text_case, TRUE);
  if (how->name == CSL_PART_YEAR && render->year_suffix != NULL)
    {
      CslOut *suffix = csl_out_span (render->arena);

      suffix->role = CSL_ROLE_YEAR_SUFFIX;
      csl_out_append (suffix, csl_out_text (render->arena, render->year_suffix, -1));
      csl_out_append (core, suffix);
      render->year_suffix = NULL;
      *render->suffix_used = TRUE;
    }
  csl_out_append (span, core);
  if (how->name == CSL_PART_YEAR && render->calendars == CSL_CALENDARS_BOTH)
    append_gregorian_year (render, part, span);
  if (how->name == CSL_PART_YEAR && render->calendars == CSL_CALENDARS_MARKED)
    append_mark (render, span);
  if (with_suffix)
    csl_out_append_text (render->arena, span, how->node->suffix);
  return span;
}

static gboolean
part_is_wanted (const CslNode *date, CslDatePartName name)
{
  return name == CSL_PART_YEAR || date->date_parts == 0
         || (name == CSL_PART_MONTH && date->date_parts == 1);
}

static const CslNode *
style_part (const CslNode *date, CslDatePartName name)
{
  for (guint i = 0; i < date->n_children; i++)
    if (date->children[i]->kind == CSL_NODE_DATE_PART && date->children[i]->part == name)
      return date->children[i];
  return NULL;
}

/* Persian says «۳ بهمن» where a style spells the parts as English has them. */
static void
put_day_first (Part parts[3], guint n_parts)
{
  for (guint i = 0; i + 1 < n_parts; i++)
    if (parts[i].name == CSL_PART_MONTH && parts[i + 1].name == CSL_PART_DAY
        && parts[i].form != CSL_PART_FORM_NUMERIC
        && parts[i].form != CSL_PART_FORM_NUMERIC_LEADING_ZEROS)
      {
        CslDatePartForm form = parts[i].form;

        parts[i].name = CSL_PART_DAY;
        parts[i].form = parts[i + 1].form;
        parts[i + 1].name = CSL_PART_MONTH;
        parts[i + 1].form = form;
      }
}

/* The parts in their order: of the locale's date for a localized one, of the style's else. */
static guint
collect_parts (const CslNode *date, const CslLocale *locale, Part parts[3])
{
  const CslNode *source
      = date->form == CSL_DATE_FORM_NONE ? date : csl_locale_get_date (locale, date->form);
  guint n = 0;

  for (guint i = 0; source != NULL && i < source->n_children && n < 3; i++)
    {
      const CslNode *node = source->children[i];
      Part *part = &parts[n];

      if (node->kind != CSL_NODE_DATE_PART
          || (date->form != CSL_DATE_FORM_NONE && !part_is_wanted (date, node->part)))
        continue;
      *part = (Part){ node->part, node->form, node,
                      date->form == CSL_DATE_FORM_NONE ? NULL : style_part (date, node->part) };
      if (part->style != NULL && part->style->form != CSL_PART_FORM_DEFAULT)
        part->form = part->style->form;
      n++;
    }
  return n;
}

static gboolean
same_part (const HkDatePart *a, const HkDatePart *b, CslDatePartName name)
{
  switch (name)
    {
    case CSL_PART_YEAR:
      return a->year == b->year;
    case CSL_PART_MONTH:
      return a->month == b->month && season_of (a) == season_of (b);
    case CSL_PART_DAY:
    default:
      return a->day == b->day;
    }
}

static const char *
range_delimiter (const Part *part)
{
  if (part->style != NULL && part->style->range_delimiter != NULL)
    return part->style->range_delimiter;
  return part->node->range_delimiter != NULL ? part->node->range_delimiter : "\u2013";
}

/* The largest part in which the two ends differ: it and what is smaller is given twice. */
static int
first_difference (const HkDate *date, const Part *parts, guint n_parts)
{
  static const CslDatePartName order[] = { CSL_PART_YEAR, CSL_PART_MONTH, CSL_PART_DAY };

  for (guint o = 0; o < G_N_ELEMENTS (order); o++)
    for (guint i = 0; i < n_parts; i++)
      if (parts[i].name == order[o] && !same_part (&date->start, &date->end, order[o]))
        return order[o];
  return -1;
}

static void
append_parts (Render *render,
              CslOut *span,
              const HkDatePart *date,
              const Part *parts,
              guint first,
              guint last,
              gboolean cut_prefix,
              gboolean cut_suffix,
              const char *delimiter)
{
  gboolean any = FALSE;

  for (guint i = first; i <= last; i++)
    {
      CslOut *part = part_span (render, date, &parts[i], !(cut_prefix && i == first),
                                !(cut_suffix && i == last));

      if (part == NULL)
        continue;
      if (any)
        csl_out_append_text (render->arena, span, delimiter);
      csl_out_append (span, part);
      any = TRUE;
    }
}

static void
append_range (Render *render,
              CslOut *span,
              const Part *parts,
              guint n_parts,
              int difference,
              const char *delimiter)
{
  guint first = n_parts, last = 0;
  const char *dash = "\u2013", *suffix = render->year_suffix;

  for (guint i = 0; i < n_parts; i++)
    if ((int) parts[i].name >= difference
        && (format_part (render, &render->date->start, &parts[i]) != NULL
            || format_part (render, &render->date->end, &parts[i]) != NULL))
      {
        first = MIN (first, i);
        last = MAX (last, i);
      }
  if (first == n_parts)
    return;
  for (guint i = 0; i < n_parts; i++)
    if ((int) parts[i].name == difference)
      dash = range_delimiter (&parts[i]);
  if (first > 0)
    {
      append_parts (render, span, &render->date->start, parts, 0, first - 1, FALSE, FALSE,
                    delimiter);
      if (!csl_out_is_empty (span))
        csl_out_append_text (render->arena, span, delimiter);
    }
  /* Letters come after the second year. */
  if (difference == CSL_PART_YEAR)
    render->year_suffix = NULL;
  append_parts (render, span, &render->date->start, parts, first, last, FALSE, TRUE, delimiter);
  render->year_suffix = suffix;
  csl_out_append_text (render->arena, span, dash);
  append_parts (render, span, &render->date->end, parts, first, last, TRUE, FALSE, delimiter);
  if (last + 1 < n_parts)
    {
      CslOut *rest = csl_out_span (render->arena);

      append_parts (render, rest, &render->date->end, parts, last + 1, n_parts - 1, FALSE, FALSE,
                    delimiter);
      if (!csl_out_is_empty (rest))
        csl_out_append_text (render->arena, span, delimiter);
      csl_out_append (span, rest);
    }
}

static void
append_year_suffix (Render *render, CslOut *span)
{
  CslOut *suffix;

  if (render->year_suffix == NULL)
    return;
  suffix = csl_out_span (render->arena);
  suffix->role = CSL_ROLE_YEAR_SUFFIX;
  csl_out_append (suffix, csl_out_text (render->arena, render->year_suffix, -1));
  csl_out_append (span, suffix);
  *render->suffix_used = TRUE;
}

/**
 * csl_date_render:
 * @arena: where the result lives
 * @date: a date
 * @node: the style's <date>
 * @locale: the language
 * @year_suffix: (nullable): what comes after the year
 * @suffix_used: (out): set when it did
 * @calendars: what is said of a Jalali year's calendar after it
 *
 * Returns: (transfer none) (nullable): the date without its affixes, or %NULL when nothing of it is wanted
 */
CslOut *
csl_date_render (CslArena *arena,
                 const HkDate *date,
                 const CslNode *node,
                 const CslLocale *locale,
                 const char *year_suffix,
                 gboolean *suffix_used,
                 CslCalendars calendars)
{
  Render render = { arena, date, locale, year_suffix, suffix_used, calendars };
  CslOut *span = csl_out_span (arena);
  const CslNode *localized
      = node->form == CSL_DATE_FORM_NONE ? NULL : csl_locale_get_date (locale, node->form);
  const char *delimiter = node->form == CSL_DATE_FORM_NONE ? node->delimiter
                          : localized != NULL              ? localized->delimiter
                                                           : NULL;
  Part parts[3];
  guint n_parts = collect_parts (node, locale, parts);
  int difference;

  if (node->form == CSL_DATE_FORM_NONE && date->start.day != 0 && csl_locale_is_persian (locale))
    put_day_first (parts, n_parts);
  span->role = CSL_ROLE_DATE;
  if (date->literal != NULL && date->start.year == 0)
    {
      csl_out_append (span, csl_out_text (arena, date->literal, -1));
      append_year_suffix (&render, span);
      return span;
    }
  if (n_parts == 0)
    return NULL;
  if (date->start.year == 0 && date->raw != NULL)
    {
      csl_out_append (span, csl_out_text (arena, date->raw, -1));
      append_year_suffix (&render, span);
      return span;
    }
  difference = date->is_range && date->end.year != 0 ? first_difference (date, parts, n_parts) : -1;
  if (difference >= 0)
    append_range (&render, span, parts, n_parts, difference, delimiter);
  else
    {
      append_parts (&render, span, &date->start, parts, 0, n_parts - 1, FALSE, FALSE, delimiter);
      if (date->is_range && date->end.year == 0 && span->first != NULL)
        csl_out_append_text (arena, span, "\u2013");
    }
  return csl_out_is_empty (span) ? NULL : span;
}
