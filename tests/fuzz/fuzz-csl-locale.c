/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a locale: it is refused with a message, or a style that asks for all of it is set. */
#include "csl-processor.h"
#include "fuzz.h"

#include <string.h>

/* Terms in every form, dates in both, ordinals of both kinds and genders, quotes, lists of names. */
static const char style_text[]
    = "<style xmlns='http://purl.org/net/xbiblio/csl' class='note' version='1.0'>"
      "<info><title/><id/></info><citation><layout suffix='.' delimiter='; '>"
      "<group delimiter=', '><names variable='author translator'>"
      "<name and='text' delimiter-precedes-last='always'/><et-al term='and others'/>"
      "<label form='short' prefix=' (' suffix=')'/></names>"
      "<text variable='title' quotes='true' text-case='title'/><number variable='edition' "
      "form='ordinal'/>"
      "<number variable='volume' form='long-ordinal'/><label variable='page' plural='always'/>"
      "<text variable='page'/><label variable='locator' form='symbol'/><text variable='locator'/>"
      "<date variable='issued' form='text'/><date variable='accessed' form='numeric'/>"
      "<date variable='event-date' form='text' date-parts='year-month'/>"
      "<date variable='original-date'><date-part name='day' form='ordinal'/>"
      "<date-part name='month' form='short' strip-periods='true'/><date-part name='year'/></date>"
      "<text term='and' form='symbol'/><text term='edition' form='verb-short' plural='true'/>"
      "<text term='no date' quotes='true'/><text term='ibid'/></group></layout></citation></style>";

static CslLocale *
given_locale (const char *language, gpointer data)
{
  return csl_locale_ref (data);
}

static HkWork *
make_work (void)
{
  HkWork *work = hk_work_new ("book");
  HkDate *range = hk_date_new (-43, 3, 1), *season = hk_date_new (2003, 0, 0);

  hk_work_set_id (work, "1");
  hk_work_set_string (work, HK_VAR_TITLE, "A \"b: <i>c</i>\" of d’e?");
  hk_work_set_string (work, HK_VAR_PAGE, "39-69, 112");
  hk_work_set_string (work, HK_VAR_EDITION, "22");
  hk_work_set_string (work, HK_VAR_VOLUME, "3 & 11");
  for (guint i = 0; i < 3; i++)
    {
      hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new ("de Vries", "Anna-Maria"));
      hk_work_take_name (work, HK_VAR_TRANSLATOR, hk_name_new ("محمدی", "علی"));
    }
  range->is_range = TRUE;
  range->end = (HkDatePart){ .year = 12, .month = 12, .day = 31 };
  season->start.season = 2;
  hk_work_take_date (work, HK_VAR_ISSUED, range);
  hk_work_take_date (work, HK_VAR_EVENT_DATE, season);
  hk_work_take_date (work, HK_VAR_ACCESSED, hk_date_new (1397, 5, 2));
  hk_work_take_date (work, HK_VAR_ORIGINAL_DATE, hk_date_new (1999, 1, 22));
  return work;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  static CslStyle *style;
  g_autoptr (CslLocale) locale = csl_locale_new ("en-US");
  g_autoptr (CslProcessor) processor = NULL;
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  const CslCiteRequest cites[] = { { .id = "1", .locator = "3-4", .label = "folio" } };

  if (style == NULL)
    style = csl_style_new_from_bytes (style_text, strlen (style_text), NULL);
  if (!csl_locale_add_bytes (locale, (const char *) data, n_bytes, NULL))
    return 0;
  g_ptr_array_add (works, make_work ());
  processor = csl_processor_new (style, NULL, given_locale, locale);
  csl_processor_set_works (processor, works);
  for (HkCitationFormat format = HK_CITATION_TEXT; format <= HK_CITATION_LATEX; format++)
    g_free (csl_processor_cite (processor, cites, G_N_ELEMENTS (cites), 1, format));
  return 0;
}
