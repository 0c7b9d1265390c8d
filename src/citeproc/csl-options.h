/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslOptions: what a person may ask of a list of works beyond what its style says.
 *
 * All 0 is what CSL itself wants. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CslGrouping:
 * @CSL_GROUP_NONE: one list, as the style sorts it
 * @CSL_GROUP_PERSIAN_FIRST: works in Arabic script first, then those in Latin, Cyrillic, others
 * @CSL_GROUP_PERSIAN_LAST: those in Arabic script after all others
 */
typedef enum
{
  CSL_GROUP_NONE,
  CSL_GROUP_PERSIAN_FIRST,
  CSL_GROUP_PERSIAN_LAST,
} CslGrouping;

/**
 * CslDigits:
 * @CSL_DIGITS_OF_STYLE: as the style gives them and the fields have them
 * @CSL_DIGITS_OF_WORK: those of the language of each work
 * @CSL_DIGITS_PERSIAN: ۰۱۲۳۴۵۶۷۸۹
 * @CSL_DIGITS_LATIN: 0123456789
 */
typedef enum
{
  CSL_DIGITS_OF_STYLE,
  CSL_DIGITS_OF_WORK,
  CSL_DIGITS_PERSIAN,
  CSL_DIGITS_LATIN,
} CslDigits;

/**
 * CslCalendars:
 * @CSL_CALENDARS_AS_GIVEN: each date in the calendar in which its work gives it
 * @CSL_CALENDARS_JALALI: dates of Persian works in the Jalali calendar
 * @CSL_CALENDARS_GREGORIAN: all dates in the Gregorian calendar
 * @CSL_CALENDARS_BOTH: after a Jalali year the Gregorian one in brackets
 * @CSL_CALENDARS_MARKED: as given, and after a Jalali year that it is one
 */
typedef enum
{
  CSL_CALENDARS_AS_GIVEN,
  CSL_CALENDARS_JALALI,
  CSL_CALENDARS_GREGORIAN,
  CSL_CALENDARS_BOTH,
  CSL_CALENDARS_MARKED,
} CslCalendars;

/**
 * CslTitles:
 * @CSL_TITLES_AS_GIVEN: titles and names as the works have them
 * @CSL_TITLES_TRANSLATED: translated, where a list is in another language and a translation is known
 * @CSL_TITLES_BOTH: transliterated or as given, and the translation in brackets
 */
typedef enum
{
  CSL_TITLES_AS_GIVEN,
  CSL_TITLES_TRANSLATED,
  CSL_TITLES_BOTH,
} CslTitles;

typedef struct
{
  CslGrouping grouping;
  CslDigits digits;
  CslCalendars calendars;
  CslTitles titles;
  gboolean name_language; /* “[In Persian]” after a work that is not in the list's language */
} CslOptions;

const char *const *csl_options_list_values (const char *name);
gboolean csl_options_set (CslOptions *options, const char *name, const char *value);

G_END_DECLS
