/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works set in a style that a test gives in a few words: what tests of single steps of the engine share. */
#pragma once

#include "csl-processor.h"
#include "hk-work-json.h"

#include <string.h>

/* Terms that the tests use. */
static const char csl_setting_terms[]
    = "<locale xmlns='http://purl.org/net/xbiblio/csl' version='1.0' xml:lang='en'><terms>"
      "<term name='and'>and</term><term name='et-al'>et al.</term>"
      "<term name='no date' form='short'>n.d.</term><term name='ibid'>ibid.</term>"
      "<term name='page' form='short'><single>p.</single><multiple>pp.</multiple></term>"
      "<term name='figure' form='short'><single>fig.</single><multiple>figs.</multiple></term>"
      "<term name='editor' form='short'><single>ed.</single><multiple>eds.</multiple></term>"
      "<term name='translator' form='short'><single>tr.</single><multiple>trs.</multiple></term>"
      "<term name='edition' gender='feminine'>edition</term>"
      "<term name='ordinal'>th</term><term name='ordinal-01'>st</term>"
      "<term name='ordinal-11' match='last-two-digits'>th</term>"
      "<term name='ordinal-02' gender-form='feminine'>a</term>"
      "<term name='long-ordinal-02'>second</term>"
      "<term name='month-05'>May</term><term name='month-06'>June</term>"
      "<term name='month-05' form='short'>My.</term><term name='season-01'>Spring</term>"
      "<term name='ad'>AD</term><term name='bc'>BC</term></terms>"
      "<date form='text'><date-part name='day' suffix=' '/><date-part name='month' suffix=' '/>"
      "<date-part name='year'/></date>"
      "<date form='numeric' delimiter='/'><date-part name='year'/>"
      "<date-part name='month' form='numeric-leading-zeros'/><date-part name='day'/></date>"
      "</locale>";

static inline CslLocale *
csl_setting_locale (const char *language, gpointer data)
{
  CslLocale *locale = csl_locale_new (language);
  g_autoptr (GError) error = NULL;

  csl_locale_add_bytes (locale, csl_setting_terms, strlen (csl_setting_terms), &error);
  g_assert_no_error (error);
  return locale;
}

/* A processor for a style whose <citation> and <bibliography> are given, and works as a JSON array. */
static inline CslProcessor *
csl_setting_new (const char *options, const char *body, const char *works_json)
{
  g_autofree char *text
      = g_strdup_printf ("<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0' %s><info>"
                         "<title>t</title><id>t</id></info>%s</style>",
                         options, body);
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) style = csl_style_new_from_bytes (text, strlen (text), &error);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonNode) root = NULL;
  CslProcessor *processor;
  JsonArray *items;

  g_assert_no_error (error);
  root = json_from_string (works_json, &error);
  g_assert_no_error (error);
  items = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (items); i++)
    g_ptr_array_add (works, hk_work_from_json (json_array_get_object_element (items, i)));
  processor = csl_processor_new (style, "en", csl_setting_locale, NULL);
  csl_processor_set_works (processor, works);
  return processor;
}

/* One citation of the works whose identifiers stand in @ids, divided by blanks. */
static inline char *
csl_setting_cite (CslProcessor *processor, const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  g_autoptr (GArray) requests = g_array_new (FALSE, TRUE, sizeof (CslCiteRequest));

  for (guint i = 0; words[i] != NULL; i++)
    {
      CslCiteRequest request = { .id = words[i] };

      g_array_append_val (requests, request);
    }
  return csl_processor_cite (processor, (const CslCiteRequest *) requests->data, requests->len, 0,
                             HK_CITATION_TEXT);
}

/* All entries of the bibliography, divided by " | ". */
static inline char *
csl_setting_list (CslProcessor *processor)
{
  g_autoptr (GPtrArray) entries = csl_processor_bibliography (processor, HK_CITATION_TEXT);

  g_ptr_array_add (entries, NULL);
  return g_strjoinv (" | ", (char **) entries->pdata);
}
