/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-style-info.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

/* Styles are 5 to 100 kB; what is larger by far is not one. */
#define MAX_STYLE_BYTES (8 * 1024 * 1024)

/**
 * csl_style_info_free:
 * @info: (nullable) (transfer full): what was read
 */
void
csl_style_info_free (CslStyleInfo *info)
{
  if (info == NULL)
    return;
  g_free (info->id);
  g_free (info->title);
  g_free (info->title_short);
  g_free (info->parent);
  g_free (info->locale);
  g_free (info->citation_format);
  g_free (info->fields);
  g_free (info);
}

static gboolean
is_element (xmlTextReaderPtr reader, const char *name)
{
  return strcmp ((const char *) xmlTextReaderConstLocalName (reader), name) == 0;
}

/* Sets *field to the attribute's value, if the element has it. */
static void
take_attribute (xmlTextReaderPtr reader, const char *name, char **field)
{
  xmlChar *value = xmlTextReaderGetAttribute (reader, (const xmlChar *) name);

  if (value == NULL)
    return;
  g_free (*field);
  *field = g_strdup ((const char *) value);
  xmlFree (value);
}

static void
take_text (xmlTextReaderPtr reader, char **field)
{
  xmlChar *value = xmlTextReaderReadString (reader);

  if (value == NULL)
    return;
  g_free (*field);
  *field = g_strstrip (g_strdup ((const char *) value));
  xmlFree (value);
}

static void
read_category (xmlTextReaderPtr reader, CslStyleInfo *info)
{
  g_autofree char *field = NULL;

  take_attribute (reader, "citation-format", &info->citation_format);
  take_attribute (reader, "field", &field);
  if (field != NULL)
    {
      char *fields
          = *info->fields == '\0' ? g_strdup (field) : g_strconcat (info->fields, " ", field, NULL);

      g_free (info->fields);
      info->fields = fields;
    }
}

static void
read_link (xmlTextReaderPtr reader, CslStyleInfo *info)
{
  g_autofree char *relation = NULL;

  take_attribute (reader, "rel", &relation);
  if (g_strcmp0 (relation, "independent-parent") == 0)
    take_attribute (reader, "href", &info->parent);
}

static void
read_element (xmlTextReaderPtr reader, CslStyleInfo *info)
{
  if (is_element (reader, "id"))
    take_text (reader, &info->id);
  else if (is_element (reader, "title"))
    take_text (reader, &info->title);
  else if (is_element (reader, "title-short"))
    take_text (reader, &info->title_short);
  else if (is_element (reader, "category"))
    read_category (reader, info);
  else if (is_element (reader, "link"))
    read_link (reader, info);
}

/* Reads as far as the end of <info>, which stands first; the rules after it are not looked at. */
static gboolean
read_info (xmlTextReaderPtr reader, CslStyleInfo *info)
{
  gboolean in_style = FALSE;

  while (xmlTextReaderRead (reader) == 1)
    {
      int type = xmlTextReaderNodeType (reader);

      if (type == XML_READER_TYPE_END_ELEMENT && is_element (reader, "info"))
        return in_style;
      if (type != XML_READER_TYPE_ELEMENT)
        continue;
      if (xmlTextReaderDepth (reader) == 0)
        {
          in_style = is_element (reader, "style");
          if (!in_style)
            return FALSE;
          take_attribute (reader, "default-locale", &info->locale);
        }
      else if (xmlTextReaderDepth (reader) == 2)
        read_element (reader, info);
    }
  return FALSE;
}

/**
 * csl_style_info_read:
 * @path: a style's file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the file says of itself, or %NULL if it is no style
 */
CslStyleInfo *
csl_style_info_read (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  CslStyleInfo *info;
  xmlTextReaderPtr reader = NULL;
  gboolean ok = FALSE;

  if (file == NULL)
    return NULL;
  info = g_new (CslStyleInfo, 1);
  *info = (CslStyleInfo){ g_strdup (""), g_strdup (""), g_strdup (""), g_strdup (""),
                          g_strdup (""), g_strdup (""), g_strdup ("") };
  if (g_mapped_file_get_length (file) > 0 && g_mapped_file_get_length (file) <= MAX_STYLE_BYTES)
    reader = xmlReaderForMemory (g_mapped_file_get_contents (file),
                                 (int) g_mapped_file_get_length (file), NULL, NULL,
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (reader != NULL)
    {
      ok = read_info (reader, info) && *info->title != '\0';
      xmlFreeTextReader (reader);
    }
  if (ok)
    return info;
  csl_style_info_free (info);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s is not a citation style."), path);
  return NULL;
}
