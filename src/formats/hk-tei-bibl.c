/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-tei-bibl.h"

#include <string.h>

#include "hk-front-fill.h"
#include "hk-language-name.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"
#include "hk-record-set.h"
#include "hk-script.h"

/**
 * hk_tei_bibl_own_language:
 * @node: (nullable): an element
 *
 * Returns: (transfer none) (nullable): the language that its own xml:lang gives
 */
const char *
hk_tei_bibl_own_language (const xmlNode *node)
{
  g_autofree char *value = hk_xml_dup_attribute (node, "lang");

  return value == NULL ? NULL : hk_language_from_name (value, -1);
}

/**
 * hk_tei_bibl_read_name:
 * @reading: a reading
 * @author: an author or editor
 *
 * Returns: (transfer full) (nullable): the name
 */
HkName *
hk_tei_bibl_read_name (HkReading *reading, const xmlNode *author)
{
  const xmlNode *person = hk_xml_child (author, "persName");
  const xmlNode *parent = person == NULL ? author : person;
  g_autofree char *family = hk_xml_dup_text (reading, hk_xml_child (parent, "surname"));
  g_autofree char *suffix = hk_xml_dup_text (reading, hk_xml_child (parent, "genName"));
  g_autofree char *organisation = hk_xml_dup_text (reading, hk_xml_child (author, "orgName"));
  g_autofree char *whole = NULL;
  g_autoptr (GString) given = g_string_new (NULL);
  HkName *name;

  for (const xmlNode *node = hk_xml_child (parent, "forename"); node != NULL;
       node = hk_xml_next (node, "forename"))
    {
      g_autofree char *text = hk_xml_dup_text (reading, node);

      g_string_append_printf (given, "%s%s", given->len > 0 ? " " : "", text);
    }
  if (*family != '\0')
    {
      name = hk_name_new (family, given->len > 0 ? given->str : NULL);
      if (*suffix != '\0')
        name->suffix = g_steal_pointer (&suffix);
      return name;
    }
  if (person == NULL && *organisation != '\0')
    return hk_name_new_literal (organisation);
  whole = hk_xml_dup_text (reading, person == NULL ? author : person);
  return *whole == '\0' ? NULL : hk_name_parse (whole);
}

static void
read_names (HkReading *reading, HkWork *work, const xmlNode *parent)
{
  for (const xmlNode *node = hk_xml_first_element (parent); node != NULL;
       node = hk_xml_next_element (node))
    {
      HkName *name;

      if (!hk_xml_is (node, "author") && !hk_xml_is (node, "editor"))
        continue;
      name = hk_tei_bibl_read_name (reading, node);
      if (name != NULL)
        hk_work_take_name (work, hk_xml_is (node, "author") ? HK_VAR_AUTHOR : HK_VAR_EDITOR, name);
    }
}

static void
set_node (HkReading *reading, HkWork *work, HkVariable variable, const xmlNode *node)
{
  g_autofree char *text = hk_xml_dup_text (reading, node);

  hk_record_set_text (reading, work, variable, text);
}

/* "vol", "issue", "pp" are older names of the units. */
static void
read_scope (HkReading *reading, HkWork *work, const xmlNode *scope)
{
  g_autofree char *unit = hk_xml_dup_attribute (scope, "unit");
  g_autofree char *from = hk_xml_dup_attribute (scope, "from");
  g_autofree char *to = hk_xml_dup_attribute (scope, "to");

  if (unit == NULL)
    unit = hk_xml_dup_attribute (scope, "type");
  if (unit == NULL)
    return;
  if (g_str_has_prefix (unit, "vol"))
    set_node (reading, work, HK_VAR_VOLUME, scope);
  else if (g_str_has_prefix (unit, "iss") || g_str_equal (unit, "number"))
    set_node (reading, work, HK_VAR_ISSUE, scope);
  else if (g_str_has_prefix (unit, "p"))
    {
      hk_front_fill_pages (work, from, to);
      set_node (reading, work, HK_VAR_PAGE, scope);
    }
}

static void
read_imprint (HkReading *reading, HkWork *work, const xmlNode *imprint)
{
  for (const xmlNode *node = hk_xml_first_element (imprint); node != NULL;
       node = hk_xml_next_element (node))
    {
      if (hk_xml_is (node, "biblScope"))
        read_scope (reading, work, node);
      else if (hk_xml_is (node, "publisher"))
        set_node (reading, work, HK_VAR_PUBLISHER, node);
      else if (hk_xml_is (node, "pubPlace"))
        set_node (reading, work, HK_VAR_PUBLISHER_PLACE, node);
      else if (hk_xml_is (node, "date") && !hk_work_has (work, HK_VAR_ISSUED))
        {
          g_autofree char *when = hk_xml_dup_attribute (node, "when");
          g_autofree char *text = hk_xml_dup_text (reading, node);
          HkDate *date = hk_loose_date_parse (when != NULL ? when : text, -1);

          if (date != NULL)
            hk_work_take_date (work, HK_VAR_ISSUED, date);
        }
    }
}

static void
read_ids (HkReading *reading, HkWork *work, const xmlNode *parent)
{
  for (const xmlNode *node = hk_xml_first_element (parent); node != NULL;
       node = hk_xml_next_element (node))
    {
      g_autofree char *text = hk_xml_dup_text (reading, node);
      g_autofree char *target = hk_xml_dup_attribute (node, "target");

      if (hk_xml_is (node, "ptr") || hk_xml_is (node, "ref"))
        {
          g_autofree char *link = hk_link_from_url (target);

          hk_record_set_text (reading, work, HK_VAR_URL, link);
        }
      if (!hk_xml_is (node, "idno"))
        continue;
      if (hk_xml_attribute_is (node, "type", "DOI"))
        {
          g_autofree char *doi = hk_link_find_doi (text);

          hk_record_set_text (reading, work, HK_VAR_DOI, doi);
        }
      else if (hk_xml_attribute_is (node, "type", "ISSN")
               || hk_xml_attribute_is (node, "type", "eISSN"))
        hk_record_set_text (reading, work, HK_VAR_ISSN, text);
      else if (hk_xml_attribute_is (node, "type", "ISBN"))
        hk_record_set_text (reading, work, HK_VAR_ISBN, text);
      else if (hk_xml_attribute_is (node, "type", "PMID"))
        hk_record_set_text (reading, work, HK_VAR_PMID, text);
    }
}

static const char *
find_type (const xmlNode *analytic, const xmlNode *monogr, HkWork *work)
{
  const xmlNode *title = hk_xml_child (monogr, "title");

  if (analytic == NULL)
    return hk_xml_attribute_is (title, "level", "j") && !hk_work_has (work, HK_VAR_PUBLISHER)
               ? "article-journal"
               : "book";
  if (hk_xml_child (monogr, "meeting") != NULL)
    return "paper-conference";
  if (hk_xml_attribute_is (title, "level", "m"))
    return "chapter";
  return "article-journal";
}

/**
 * hk_tei_bibl_read_work:
 * @reading: a reading
 * @bibl: (nullable): a biblStruct
 *
 * Returns: (transfer full) (nullable): the work; %NULL when it says nothing that could be cited
 */
HkWork *
hk_tei_bibl_read_work (HkReading *reading, const xmlNode *bibl)
{
  const xmlNode *analytic = hk_xml_child (bibl, "analytic");
  const xmlNode *monogr = hk_xml_child (bibl, "monogr");
  g_autoptr (HkWork) work = hk_work_new (NULL);
  HkVariable monogr_title = analytic == NULL ? HK_VAR_TITLE : HK_VAR_CONTAINER_TITLE;

  read_names (reading, work, analytic);
  set_node (reading, work, HK_VAR_TITLE, hk_xml_child (analytic, "title"));
  read_ids (reading, work, analytic);
  read_names (reading, work, monogr);
  for (const xmlNode *title = hk_xml_child (monogr, "title"); title != NULL;
       title = hk_xml_next (title, "title"))
    set_node (reading, work,
              hk_xml_attribute_is (title, "type", "abbreviated") ? HK_VAR_CONTAINER_TITLE_SHORT
                                                                 : monogr_title,
              title);
  set_node (reading, work, HK_VAR_EVENT_TITLE, hk_xml_child (monogr, "meeting"));
  set_node (reading, work, HK_VAR_EDITION, hk_xml_child (monogr, "edition"));
  set_node (reading, work, HK_VAR_COLLECTION_TITLE,
            hk_xml_child (hk_xml_child (bibl, "series"), "title"));
  read_ids (reading, work, monogr);
  read_imprint (reading, work, hk_xml_child (monogr, "imprint"));
  read_ids (reading, work, bibl);
  hk_work_set_csl_type (work, find_type (analytic, monogr, work));
  if (!hk_work_has (work, HK_VAR_TITLE) && !hk_work_has (work, HK_VAR_CONTAINER_TITLE)
      && !hk_work_has (work, HK_VAR_DOI))
    return NULL;
  return g_steal_pointer (&work);
}

/**
 * hk_tei_bibl_read_reference:
 * @reading: a reading
 * @bibl: a biblStruct, or a bibl, which is an entry as printed
 *
 * Returns: (transfer full) (nullable): the entry
 */
HkReference *
hk_tei_bibl_read_reference (HkReading *reading, const xmlNode *bibl)
{
  g_autoptr (HkWork) work
      = hk_xml_is (bibl, "biblStruct") ? hk_tei_bibl_read_work (reading, bibl) : NULL;
  g_autofree char *printed
      = hk_xml_is (bibl, "bibl") ? hk_xml_dup_text (reading, bibl) : g_strdup ("");
  const char *language = NULL;
  HkReference *reference;

  for (const xmlNode *note = hk_xml_child (bibl, "note"); note != NULL;
       note = hk_xml_next (note, "note"))
    if (hk_xml_attribute_is (note, "type", "raw_reference"))
      {
        g_free (printed);
        printed = hk_xml_dup_text (reading, note);
      }
  if (*printed == '\0' && work == NULL)
    return NULL;
  if (work != NULL && hk_work_has (work, HK_VAR_TITLE))
    language = hk_language_guess (hk_work_get_string (work, HK_VAR_TITLE), -1);
  if (language == NULL)
    language = hk_language_guess (printed, -1);
  reference = hk_reference_new (printed, language);
  if (work != NULL)
    {
      if (language != NULL)
        hk_work_set_string (work, HK_VAR_LANGUAGE, language);
      hk_reference_take_work (reference, g_steal_pointer (&work));
    }
  return reference;
}
