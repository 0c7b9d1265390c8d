/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A work made ready to be cited: fields of its note, dates understood, what the options ask. */
#include "config.h"

#include "csl-calendar.h"
#include "csl-date.h"
#include "csl-note-fields.h"
#include "csl-processor-private.h"
#include "csl-translation.h"
#include "hk-language-name.h"
#include "hk-script.h"

#include <string.h>

/**
 * csl_item_free:
 * @data: (transfer full): a #CslItem
 */
void
csl_item_free (gpointer data)
{
  CslItem *item = data;

  g_object_unref (item->work);
  g_free (item->foreign_language);
  g_free (item);
}

static gboolean
needs_parsing (const HkDate *date)
{
  return date != NULL && date->raw != NULL && date->start.year == 0;
}

/* A tag, whatever the work calls its language: "per", "Persian", «فارسی». */
static const char *
tag_of (const char *language)
{
  const char *tag;

  if (language == NULL || strcspn (language, "-_") == 2)
    return language;
  tag = hk_language_from_name (language, -1);
  return tag == NULL ? language : tag;
}

/* Where each work has its own terms and says no language, its title does. */
static const char *
language_of (HkWork *work, gboolean guess)
{
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);

  if (language == NULL && guess && title != NULL)
    language = hk_language_guess (title, -1);
  return tag_of (language);
}

/* Dates that came as strings, or with a Jalali year in the place of a Gregorian one, are understood
 * once, on a copy: the work is its owner's. */
static HkWork *
with_parsed_dates (HkWork *work)
{
  HkWork *copy = NULL;

  for (HkVariable v = HK_VAR_ACCESSED; v <= HK_VAR_SUBMITTED; v++)
    {
      const HkDate *given = hk_work_get_date (work, v);
      gboolean raw = needs_parsing (given);
      HkDate *date;

      if (given == NULL || (!raw && !hk_date_seems_jalali (given)))
        continue;
      date = hk_date_copy (given);
      if (raw)
        csl_date_parse (date->raw, date);
      if (hk_date_seems_jalali (date) && csl_language_is_same (language_of (work, TRUE), "fa"))
        date->calendar = HK_CALENDAR_JALALI;
      if (copy == NULL)
        copy = hk_work_copy (work);
      hk_work_take_date (copy, v, date);
    }
  return copy == NULL ? g_object_ref (work) : copy;
}

/* Dates in the calendar that was asked for, on a copy. */
static HkWork *
with_calendar (CslProcessor *self, HkWork *work, const char *language)
{
  gboolean to_jalali = self->options.calendars == CSL_CALENDARS_JALALI;
  HkCalendar to = to_jalali ? HK_CALENDAR_JALALI : HK_CALENDAR_GREGORIAN;
  HkWork *copy = NULL;

  if (self->options.calendars != CSL_CALENDARS_GREGORIAN
      && !(to_jalali && csl_language_is_same (language, "fa")))
    return g_object_ref (work);
  for (HkVariable v = HK_VAR_ACCESSED; v <= HK_VAR_SUBMITTED; v++)
    {
      const HkDate *date = hk_work_get_date (work, v);

      if (date == NULL || date->calendar == to)
        continue;
      if (copy == NULL)
        copy = hk_work_copy (work);
      hk_work_take_date (copy, v, csl_calendar_convert (date, to));
    }
  return copy == NULL ? g_object_ref (work) : copy;
}

/* What the options make of a work; @item has its language and its locale. */
static void
apply_options (CslProcessor *self, CslItem *item)
{
  const char *language = csl_locale_get_language (item->locale);
  g_autoptr (HkWork) dated = with_calendar (self, item->work, item->language);

  item->calendars = self->options.calendars;
  if (item->language != NULL && !csl_language_is_same (item->language, language))
    item->foreign_language = g_strdup (item->language);
  g_object_unref (item->work);
  item->work = item->foreign_language != NULL
                   ? csl_translation_apply (dated, language, self->options.titles)
                   : g_object_ref (dated);
  if (item->work != dated && self->options.titles == CSL_TITLES_TRANSLATED)
    item->language = language;
  else if (hk_work_has (item->work, HK_VAR_LANGUAGE))
    item->language = tag_of (hk_work_get_string (item->work, HK_VAR_LANGUAGE));
}

static gboolean
has_options (const CslOptions *options)
{
  return options->digits != CSL_DIGITS_OF_STYLE || options->calendars != CSL_CALENDARS_AS_GIVEN
         || options->titles != CSL_TITLES_AS_GIVEN || options->name_language;
}

/**
 * csl_item_new:
 * @self: a processor
 * @work: a work, which is not changed
 *
 * Returns: (transfer full): the work among those that are cited together, without a number
 */
CslItem *
csl_item_new (CslProcessor *self, HkWork *work)
{
  CslItem *item = g_new0 (CslItem, 1);
  gboolean asked = has_options (&self->options);
  g_autoptr (HkWork) complete = NULL;

  complete = csl_note_fields_apply (work);
  item->work = with_parsed_dates (complete);
  item->language = language_of (item->work, self->per_work || asked);
  item->locale = self->per_work && item->language != NULL
                     ? csl_processor_get_locale (self, item->language)
                     : self->locale;
  if (asked)
    apply_options (self, item);
  item->layout_language = self->is_forced ? self->language : item->language;
  return item;
}

/**
 * csl_item_digits:
 * @self: a processor
 * @item: a work
 *
 * Returns: the digits in which it is set
 */
HkDigits
csl_item_digits (const CslProcessor *self, const CslItem *item)
{
  switch (self->options.digits)
    {
    case CSL_DIGITS_OF_WORK:
      return hk_digits_of_language (
          item->language != NULL ? item->language : csl_locale_get_language (item->locale));
    case CSL_DIGITS_PERSIAN:
      return HK_DIGITS_PERSIAN;
    case CSL_DIGITS_LATIN:
      return HK_DIGITS_LATIN;
    case CSL_DIGITS_OF_STYLE:
    default:
      return HK_DIGITS_AS_WRITTEN;
    }
}
