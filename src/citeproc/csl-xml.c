/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

/* The largest style there is has 120 kB. */
#define MAX_STYLE_BYTES (8 * 1024 * 1024)

G_DEFINE_QUARK (csl - error - quark, csl_error)

static void
set_xml_error (xmlParserCtxt *context, GError **error)
{
  const xmlError *wrong = xmlCtxtGetLastError (context);
  g_autofree char *message
      = g_strdup (wrong == NULL || wrong->message == NULL ? "" : wrong->message);

  g_set_error (error, CSL_ERROR, CSL_ERROR_SYNTAX, _ ("Line %d: this is not well-formed XML: %s"),
               wrong == NULL ? 0 : wrong->line, g_strstrip (message));
}

/**
 * csl_xml_parse:
 * @bytes: a file
 * @n_bytes: its length
 * @error: return location for an error
 *
 * Declarations of entities are refused: no style needs one, and they let a small file grow without
 * end.
 *
 * Returns: (transfer full) (nullable): the document, for xmlFreeDoc()
 */
xmlDoc *
csl_xml_parse (const char *bytes, gsize n_bytes, GError **error)
{
  xmlParserCtxt *context;
  xmlDoc *doc;

  if (n_bytes > MAX_STYLE_BYTES)
    {
      g_set_error_literal (error, CSL_ERROR, CSL_ERROR_TOO_LARGE,
                           _ ("The file is too large for a citation style."));
      return NULL;
    }
  context = xmlNewParserCtxt ();
  doc = xmlCtxtReadMemory (context, bytes, (int) n_bytes, NULL, NULL,
                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                               | XML_PARSE_NOCDATA);
  if (doc == NULL)
    set_xml_error (context, error);
  xmlFreeParserCtxt (context);
  if (doc != NULL && xmlGetIntSubset (doc) != NULL && xmlGetIntSubset (doc)->entities != NULL)
    {
      xmlFreeDoc (doc);
      g_set_error_literal (error, CSL_ERROR, CSL_ERROR_SYNTAX,
                           _ ("The file declares entities, which no citation style may."));
      return NULL;
    }
  return doc;
}

/**
 * csl_xml_attribute:
 * @node: an element
 * @name: an attribute's name, without namespace
 *
 * Returns: (transfer none) (nullable): its value, as long as the document lives
 */
const char *
csl_xml_attribute (xmlNode *node, const char *name)
{
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *) attribute->name, name) == 0)
      return attribute->children == NULL || attribute->children->content == NULL
                 ? ""
                 : (const char *) attribute->children->content;
  return NULL;
}

/**
 * csl_xml_is:
 * @node: a node
 * @name: an element's name
 *
 * Returns: whether @node is such an element
 */
gboolean
csl_xml_is (xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/**
 * csl_xml_first:
 * @parent: an element
 *
 * Returns: (transfer none) (nullable): its first child that is an element
 */
xmlNode *
csl_xml_first (xmlNode *parent)
{
  xmlNode *node = parent->children;

  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

/**
 * csl_xml_next:
 * @node: an element
 *
 * Returns: (transfer none) (nullable): the next sibling that is an element
 */
xmlNode *
csl_xml_next (xmlNode *node)
{
  do
    node = node->next;
  while (node != NULL && node->type != XML_ELEMENT_NODE);
  return node;
}

/**
 * csl_xml_child:
 * @parent: an element
 * @name: an element's name
 *
 * Returns: (transfer none) (nullable): its first child of that name
 */
xmlNode *
csl_xml_child (xmlNode *parent, const char *name)
{
  for (xmlNode *node = csl_xml_first (parent); node != NULL; node = csl_xml_next (node))
    if (csl_xml_is (node, name))
      return node;
  return NULL;
}

/**
 * csl_xml_text:
 * @node: an element
 *
 * Returns: (transfer full): its text
 */
char *
csl_xml_text (xmlNode *node)
{
  GString *text = g_string_new (NULL);

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        && child->content != NULL)
      g_string_append (text, (const char *) child->content);
  return g_string_free (text, FALSE);
}

/**
 * csl_xml_enum:
 * @node: an element
 * @name: an attribute
 * @values: (array zero-terminated=1): what it may be
 * @fallback: what it is when it is not there or something else
 *
 * Returns: the index of its value
 */
int
csl_xml_enum (xmlNode *node, const char *name, const char *const *values, int fallback)
{
  const char *value = csl_xml_attribute (node, name);

  for (int i = 0; value != NULL && values[i] != NULL; i++)
    if (strcmp (value, values[i]) == 0)
      return i;
  return fallback;
}

/**
 * csl_xml_int:
 * @node: an element
 * @name: an attribute
 * @fallback: what it is when it is not there
 *
 * Returns: its value, from 0 to 100000
 */
int
csl_xml_int (xmlNode *node, const char *name, int fallback)
{
  const char *value = csl_xml_attribute (node, name);

  return value == NULL || *value == '\0'
             ? fallback
             : (int) CLAMP (g_ascii_strtoll (value, NULL, 10), 0, 100000);
}

/**
 * csl_xml_true:
 * @node: an element
 * @name: an attribute
 * @fallback: what it is when it is not there
 *
 * Returns: whether its value is "true"
 */
gboolean
csl_xml_true (xmlNode *node, const char *name, gboolean fallback)
{
  const char *value = csl_xml_attribute (node, name);

  return value == NULL ? fallback : strcmp (value, "true") == 0;
}
