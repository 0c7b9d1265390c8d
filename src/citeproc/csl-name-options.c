/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of names, which elements inherit from those around them. */
#include "config.h"

#include "csl-parse.h"
#include "csl-xml.h"

/**
 * csl_name_options_init:
 * @options: options, of which nothing is said afterwards
 */
void
csl_name_options_init (CslNameOptions *options)
{
  *options = (CslNameOptions){ -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, NULL, NULL, NULL, NULL };
}

/**
 * csl_name_options_inherit:
 * @options: options
 * @parent: where what they do not say is looked up
 */
void
csl_name_options_inherit (CslNameOptions *options, const CslNameOptions *parent)
{
#define INHERIT(field, unset)                                                                      \
  if (options->field == (unset))                                                                   \
  options->field = parent->field
  INHERIT (et_al_min, -1);
  INHERIT (et_al_use_first, -1);
  INHERIT (et_al_subsequent_min, -1);
  INHERIT (et_al_subsequent_use_first, -1);
  INHERIT (et_al_use_last, -1);
  INHERIT (and, -1);
  INHERIT (delimiter_precedes_et_al, -1);
  INHERIT (delimiter_precedes_last, -1);
  INHERIT (form, -1);
  INHERIT (initialize, -1);
  INHERIT (name_as_sort_order, -1);
  INHERIT (initialize_with, NULL);
  INHERIT (sort_separator, NULL);
  INHERIT (name_delimiter, NULL);
  INHERIT (names_delimiter, NULL);
#undef INHERIT
}

/**
 * csl_parse_name_options:
 * @element: <name>, or an element whose options its names inherit
 * @options: where they go
 * @strings: where their strings live
 */
void
csl_parse_name_options (xmlNode *element, CslNameOptions *options, GStringChunk *strings)
{
  static const char *const ands[] = { "", "text", "symbol", NULL };
  static const char *const precedes[]
      = { "contextual", "after-inverted-name", "always", "never", NULL };
  static const char *const forms[] = { "long", "short", "count", NULL };
  static const char *const orders[] = { "", "first", "all", NULL };
  static const char *const booleans[] = { "false", "true", NULL };
  gboolean is_name = csl_xml_is (element, "name");

  options->et_al_min = csl_xml_int (element, "et-al-min", -1);
  options->et_al_use_first = csl_xml_int (element, "et-al-use-first", -1);
  options->et_al_subsequent_min = csl_xml_int (element, "et-al-subsequent-min", -1);
  options->et_al_subsequent_use_first = csl_xml_int (element, "et-al-subsequent-use-first", -1);
  options->et_al_use_last = (gint8) csl_xml_enum (element, "et-al-use-last", booleans, -1);
  options->and = (gint8) csl_xml_enum (element, "and", ands, -1);
  options->delimiter_precedes_et_al
      = (gint8) csl_xml_enum (element, "delimiter-precedes-et-al", precedes, -1);
  options->delimiter_precedes_last
      = (gint8) csl_xml_enum (element, "delimiter-precedes-last", precedes, -1);
  options->form = (gint8) csl_xml_enum (element, is_name ? "form" : "name-form", forms, -1);
  options->initialize = (gint8) csl_xml_enum (element, "initialize", booleans, -1);
  options->name_as_sort_order = (gint8) csl_xml_enum (element, "name-as-sort-order", orders, -1);
  options->initialize_with
      = csl_parse_string (strings, csl_xml_attribute (element, "initialize-with"));
  options->sort_separator
      = csl_parse_string (strings, csl_xml_attribute (element, "sort-separator"));
  options->name_delimiter
      = csl_parse_string (strings,
                          csl_xml_attribute (element, is_name ? "delimiter" : "name-delimiter"));
  if (!is_name)
    options->names_delimiter
        = csl_parse_string (strings, csl_xml_attribute (element, "names-delimiter"));
}
