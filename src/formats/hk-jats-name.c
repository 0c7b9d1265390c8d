/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-name.h"

#include <string.h>

#include "hk-jats-text.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"

/* A name that is not in parts; that of a group without the list of its members. */
static char *
dup_literal (HkReading *reading, const xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!hk_xml_is (node, "collab"))
    return hk_jats_dup_text (reading, node);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      g_string_append (text, (const char *) child->content);
    else if (child->type == XML_ELEMENT_NODE && !hk_xml_is (child, "contrib-group")
             && !hk_xml_is (child, "xref") && !hk_xml_is (child, "aff")
             && !hk_xml_is (child, "address") && !hk_xml_is (child, "email")
             && !hk_xml_is (child, "fn"))
      hk_xml_append_text (child, text, NULL, NULL, NULL);
  return hk_reading_clean (reading, text->str, text->len);
}

/* The given names of a string-name in which only the surname is tagged: the rest of its text. */
static char *
dup_untagged (HkReading *reading, const xmlNode *node)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree char *text = NULL;
  gsize n;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      g_string_append (rest, (const char *) child->content);
  text = hk_reading_clean (reading, rest->str, rest->len);
  n = strlen (text);
  while (n > 0 && strchr (" ,;", text[n - 1]) != NULL)
    text[--n] = '\0';
  return g_strdup (text + strspn (text, " ,;"));
}

/* What stands before a surname. In prefix, a small letter tells "von" from "Dr.". */
static char *
dup_particle (HkReading *reading, const xmlNode *node)
{
  const xmlNode *particle = hk_xml_child (node, "particle");
  g_autofree char *prefix = hk_jats_dup_text (reading, hk_xml_child (node, "prefix"));

  if (particle == NULL && g_unichar_islower (g_utf8_get_char (prefix)))
    return g_steal_pointer (&prefix);
  return hk_jats_dup_text (reading, particle);
}

/**
 * hk_jats_read_name:
 * @reading: a reading
 * @node: a name, string-name, collab, institution, anonymous, or etal
 *
 * Returns: (transfer full) (nullable): the name
 */
HkName *
hk_jats_read_name (HkReading *reading, const xmlNode *node)
{
  g_autofree char *family = hk_jats_dup_text (reading, hk_xml_child (node, "surname"));
  g_autofree char *given = hk_jats_dup_text (reading, hk_xml_child (node, "given-names"));
  g_autofree char *suffix = hk_jats_dup_text (reading, hk_xml_child (node, "suffix"));
  g_autofree char *particle = dup_particle (reading, node);
  g_autofree char *literal = NULL;
  HkName *name;

  if (hk_xml_is (node, "etal"))
    {
      name = g_new0 (HkName, 1);
      name->et_al = TRUE;
      return name;
    }
  if (*family != '\0' && *given == '\0' && hk_xml_is (node, "string-name"))
    {
      g_free (given);
      given = dup_untagged (reading, node);
    }
  if (*family != '\0' || *given != '\0')
    {
      name = *family == '\0' ? hk_name_new_literal (given)
                             : hk_name_new (family, *given == '\0' ? NULL : given);
      if (*suffix != '\0')
        name->suffix = g_steal_pointer (&suffix);
      if (*particle != '\0')
        name->non_dropping_particle = g_steal_pointer (&particle);
      return name;
    }
  literal = dup_literal (reading, node);
  if (*literal == '\0')
    return hk_xml_is (node, "anonymous") ? hk_name_new_literal ("Anonymous") : NULL;
  return hk_xml_is (node, "string-name") ? hk_name_parse (literal) : hk_name_new_literal (literal);
}

static int
read_number (HkReading *reading, const xmlNode *node, int greatest)
{
  g_autofree char *text = hk_jats_dup_text (reading, node);
  int number = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      number = MIN (number * 10 + g_unichar_digit_value (g_utf8_get_char (p)), 100000);
    else if (number > 0)
      break;
  return number > greatest ? 0 : number;
}

static HkCalendar
read_calendar (const xmlNode *node)
{
  g_autofree char *calendar = hk_xml_dup_attribute (node, "calendar");
  g_autofree char *folded = calendar == NULL ? NULL : g_ascii_strdown (calendar, -1);

  if (folded == NULL)
    return HK_CALENDAR_GREGORIAN;
  if (strstr (folded, "jalali") != NULL || strstr (folded, "persian") != NULL
      || strstr (folded, "solar") != NULL || strstr (folded, "shamsi") != NULL
      || strstr (folded, "iran") != NULL)
    return HK_CALENDAR_JALALI;
  if (strstr (folded, "islam") != NULL || strstr (folded, "hijri") != NULL
      || strstr (folded, "lunar") != NULL)
    return HK_CALENDAR_ISLAMIC;
  return HK_CALENDAR_GREGORIAN;
}

/* Months and seasons in words, as SciELO writes them: "Jan-Mar", "Winter". */
static void
read_month (HkReading *reading, const xmlNode *node, HkDatePart *part)
{
  g_autofree char *text = hk_jats_dup_text (reading, node);
  g_autofree char *with_year = NULL;
  g_autoptr (HkDate) date = NULL;

  part->month = (guint8) read_number (reading, node, 12);
  if (part->month != 0 || *text == '\0')
    return;
  with_year = g_strdup_printf ("%.*s 2000", (int) strcspn (text, "-/–"), text);
  date = hk_loose_date_parse (with_year, -1);
  if (date == NULL)
    return;
  part->month = date->start.month;
  part->season = date->start.season;
}

/**
 * hk_jats_read_date:
 * @reading: a reading
 * @node: an element with year, month, day or season, such as pub-date; or with a date as text
 *
 * Returns: (transfer full) (nullable): the date in the calendar that @calendar names
 */
HkDate *
hk_jats_read_date (HkReading *reading, const xmlNode *node)
{
  const xmlNode *year = hk_xml_child (node, "year");
  const xmlNode *month = hk_xml_child (node, "month");
  const xmlNode *season = hk_xml_child (node, "season");
  HkDate *date;

  if (year == NULL)
    {
      g_autofree char *text = hk_jats_dup_text (reading, hk_xml_child (node, "string-date"));
      g_autofree char *iso = hk_xml_dup_attribute (node, "iso-8601-date");
      g_autofree char *own = hk_jats_dup_text (reading, node);

      date = hk_loose_date_parse (iso != NULL ? iso : *text != '\0' ? text : own, -1);
      return date;
    }
  date = hk_date_new (read_number (reading, year, 9999), 0, 0);
  date->calendar = read_calendar (node);
  if (date->calendar == HK_CALENDAR_GREGORIAN)
    hk_loose_date_is_year (date->start.year, &date->calendar);
  if (month != NULL)
    read_month (reading, month, &date->start);
  if (date->start.month != 0)
    date->start.day = (guint8) read_number (reading, hk_xml_child (node, "day"), 31);
  if (season != NULL)
    read_month (reading, season, &date->start);
  if (date->start.year == 0)
    g_clear_pointer (&date, hk_date_free);
  return date;
}
