/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works and citations, as JSON, through styles that use every step of the engine.
 *
 * {"items": [a CSL-JSON item…], "citations": [[{"id", "locator", "label", "prefix", "suffix", "no-author"}…]…]},
 * with "note" in notes, with "per-work" each work in its language; "group", "digits" and the like are
 * those of csl_options_set(), "language" is that of the list. */
#include "csl-processor.h"
#include "fuzz.h"
#include "hk-work-json.h"

#include <string.h>

#define MAX_WORKS 24
#define MAX_CITES 40

static const char *const style_texts[]
    = { "<style xmlns='http://purl.org/net/xbiblio/csl' class='in-text' version='1.0' "
        "page-range-format='chicago' demote-non-dropping-particle='sort-only'>"
        "<info><title/><id/></info>"
        "<macro name='who'><names variable='author'><name form='short' and='symbol' "
        "initialize-with='. '/>"
        "<substitute><names variable='editor'/><text variable='title' quotes='true'/></substitute>"
        "</names></macro>"
        "<citation et-al-min='3' et-al-use-first='1' disambiguate-add-names='true' "
        "disambiguate-add-givenname='true' disambiguate-add-year-suffix='true' "
        "collapse='year-suffix-ranged' cite-group-delimiter=', '>"
        "<sort><key macro='who'/><key variable='issued'/></sort>"
        "<layout prefix='(' suffix=')' delimiter='; '><group delimiter=', '><text macro='who'/>"
        "<choose><if disambiguate='true'><text variable='title' form='short'/></if></choose>"
        "<date variable='issued' form='numeric' date-parts='year'/>"
        "<group><label variable='locator' form='short'/><text variable='locator'/></group></group>"
        "</layout></citation>"
        "<bibliography subsequent-author-substitute='---' second-field-align='flush'>"
        "<sort><key variable='author'/><key variable='issued' sort='descending'/>"
        "<key variable='volume'/></sort>"
        "<layout suffix='.'><text macro='who' suffix='. '/><date variable='issued' form='text'/>"
        "<text variable='title' text-case='title' font-style='italic' prefix='. '/>"
        "<text variable='container-title' quotes='true' text-case='sentence' prefix=', '/>"
        "<number variable='volume' form='ordinal' prefix=' '/><text variable='page' prefix=': '/>"
        "<text variable='note' display='block' text-case='capitalize-all'/>"
        "<number variable='number' form='roman'/><text variable='publisher' "
        "text-case='uppercase'/>"
        "</layout></bibliography></style>",
        "<style xmlns='http://purl.org/net/xbiblio/csl' class='note' version='1.0' "
        "page-range-format='minimal'><info><title/><id/></info>"
        "<citation near-note-distance='3' collapse='citation-number' "
        "disambiguate-add-givenname='true' "
        "givenname-disambiguation-rule='all-names-with-initials'>"
        "<layout delimiter='; '><choose><if position='ibid-with-locator'><text term='ibid'/>"
        "<text variable='locator' prefix=', '/></if><else-if position='ibid'><text term='ibid'/>"
        "</else-if><else-if position='near-note'>"
        "<text variable='first-reference-note-number'/></else-if>"
        "<else><names variable='author'><name initialize-with='' name-as-sort-order='all'/>"
        "</names><text variable='citation-number' prefix=' [' suffix=']'/>"
        "<text variable='citation-label'/></else></choose>"
        "<choose><if is-numeric='locator'><label variable='locator'/></if></choose>"
        "<date variable='accessed'><date-part name='month' form='short'/>"
        "<date-part name='day' form='ordinal'/><date-part name='year' form='short'/></date>"
        "</layout></citation><bibliography><layout><text variable='citation-number'/>"
        "<text variable='title' text-case='capitalize-first'/></layout></bibliography></style>" };

static CslLocale *
empty_locale (const char *language, gpointer data)
{
  return csl_locale_new (language);
}

static JsonArray *
array_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static const char *
string_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static GPtrArray *
read_works (JsonArray *items)
{
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = items == NULL ? 0 : MIN (json_array_get_length (items), MAX_WORKS);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *item = json_array_get_element (items, i);

      if (JSON_NODE_HOLDS_OBJECT (item))
        g_ptr_array_add (works, hk_work_from_json (json_node_get_object (item)));
    }
  return works;
}

static void
cite (CslProcessor *processor, JsonArray *cites, guint note)
{
  CslCiteRequest requests[MAX_CITES];
  guint n = 0;

  for (guint i = 0; i < MIN (json_array_get_length (cites), MAX_CITES); i++)
    {
      JsonNode *node = json_array_get_element (cites, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (object == NULL)
        continue;
      requests[n++]
          = (CslCiteRequest){ .id = string_member (object, "id"),
                              .locator = string_member (object, "locator"),
                              .label = string_member (object, "label"),
                              .prefix = string_member (object, "prefix"),
                              .suffix = string_member (object, "suffix"),
                              .suppress_author = json_object_has_member (object, "no-author") };
    }
  g_free (csl_processor_cite (processor, requests, n, note, HK_CITATION_HTML));
}

static void
set_options (CslProcessor *processor, JsonObject *root)
{
  static const char *const names[] = { "group", "digits", "calendar", "titles", "name-language" };
  CslOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (string_member (root, names[i]) != NULL)
      csl_options_set (&options, names[i], string_member (root, names[i]));
  csl_processor_set_options (processor, &options);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  static CslStyle *styles[G_N_ELEMENTS (style_texts)];
  g_autofree char *text = g_strndup ((const char *) data, n_bytes);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GPtrArray) works = NULL;
  g_autoptr (CslProcessor) processor = NULL;
  JsonObject *root;
  JsonArray *citations;
  guint which;

  /* json-glib 1.6 crashes on deep nesting; readers count the depth before it sees a file. */
  if (n_bytes > 8192 || !g_utf8_validate_len (text, n_bytes, NULL))
    return 0;
  node = json_from_string (text, NULL);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return 0;
  root = json_node_get_object (node);
  which = json_object_has_member (root, "note") ? 1 : 0;
  if (styles[which] == NULL)
    styles[which]
        = csl_style_new_from_bytes (style_texts[which], strlen (style_texts[which]), NULL);
  works = read_works (array_member (root, "items"));
  processor
      = csl_processor_new (styles[which], string_member (root, "language"), empty_locale, NULL);
  set_options (processor, root);
  csl_processor_set_per_work_locale (processor, json_object_has_member (root, "per-work"));
  csl_processor_set_works (processor, works);
  citations = array_member (root, "citations");
  for (guint i = 0; citations != NULL && i < MIN (json_array_get_length (citations), MAX_CITES);
       i++)
    if (JSON_NODE_HOLDS_ARRAY (json_array_get_element (citations, i)))
      cite (processor, json_array_get_array_element (citations, i), i + 1);
  for (HkCitationFormat format = HK_CITATION_TEXT; format <= HK_CITATION_LATEX; format++)
    g_ptr_array_unref (csl_processor_bibliography (processor, format));
  return 0;
}
