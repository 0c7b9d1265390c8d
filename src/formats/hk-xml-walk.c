/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-xml.h"

#include <string.h>

#include "hk-language-name.h"

/**
 * hk_xml_is:
 * @node: (nullable): a node
 * @name: a local name
 *
 * Returns: whether it is an element of that local name, in any namespace
 */
gboolean
hk_xml_is (const xmlNode *node, const char *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE
         && g_str_equal ((const char *) node->name, name);
}

/**
 * hk_xml_child:
 * @node: (nullable): an element
 * @name: a local name
 *
 * Returns: (transfer none) (nullable): its first child of that name
 */
xmlNode *
hk_xml_child (const xmlNode *node, const char *name)
{
  for (xmlNode *child = node == NULL ? NULL : node->children; child != NULL; child = child->next)
    if (hk_xml_is (child, name))
      return child;
  return NULL;
}

/**
 * hk_xml_next:
 * @node: a node
 * @name: a local name
 *
 * Returns: (transfer none) (nullable): the next sibling of that name
 */
xmlNode *
hk_xml_next (const xmlNode *node, const char *name)
{
  for (xmlNode *next = node->next; next != NULL; next = next->next)
    if (hk_xml_is (next, name))
      return next;
  return NULL;
}

/**
 * hk_xml_first_element:
 * @node: (nullable): an element
 *
 * Returns: (transfer none) (nullable): its first child element
 */
xmlNode *
hk_xml_first_element (const xmlNode *node)
{
  xmlNode *child = node == NULL ? NULL : node->children;

  while (child != NULL && child->type != XML_ELEMENT_NODE)
    child = child->next;
  return child;
}

/**
 * hk_xml_next_element:
 * @node: a node
 *
 * Returns: (transfer none) (nullable): the next sibling that is an element
 */
xmlNode *
hk_xml_next_element (const xmlNode *node)
{
  xmlNode *next = node->next;

  while (next != NULL && next->type != XML_ELEMENT_NODE)
    next = next->next;
  return next;
}

/**
 * hk_xml_walk:
 * @node: a node at or below @root
 * @root: where the walk began
 * @into: whether the children of @node are visited
 *
 * The next node in document order, without recursion: hostile files are deep.
 *
 * Returns: (transfer none) (nullable): the next node below @root, or %NULL at the end
 */
xmlNode *
hk_xml_walk (const xmlNode *node, const xmlNode *root, gboolean into)
{
  /* The children of a reference to an entity belong to its declaration, not to the tree. */
  if (into && node->type != XML_ENTITY_REF_NODE && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;
  return node == root ? NULL : node->next;
}

/**
 * hk_xml_descendant:
 * @node: (nullable): an element
 * @name: a local name
 *
 * Returns: (transfer none) (nullable): the first element of that name below it
 */
xmlNode *
hk_xml_descendant (const xmlNode *node, const char *name)
{
  if (node == NULL)
    return NULL;
  for (xmlNode *p = hk_xml_walk (node, node, TRUE); p != NULL; p = hk_xml_walk (p, node, TRUE))
    if (hk_xml_is (p, name))
      return p;
  return NULL;
}

static const xmlAttr *
find_attribute (const xmlNode *node, const char *name)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return NULL;
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *local = (const char *) attribute->name;

      if (g_str_equal (local, name))
        return attribute;
      /* libxml2's HTML parser leaves the prefix in the name. */
      if (g_str_has_prefix (local, "xml:") && g_str_equal (local + 4, name))
        return attribute;
    }
  return NULL;
}

/**
 * hk_xml_dup_attribute:
 * @node: (nullable): an element
 * @name: local name of an attribute, such as "href" for xlink:href
 *
 * Returns: (transfer full) (nullable): its value, trimmed; %NULL when it is absent
 */
char *
hk_xml_dup_attribute (const xmlNode *node, const char *name)
{
  const xmlAttr *attribute = find_attribute (node, name);
  GString *value;

  if (attribute == NULL)
    return NULL;
  value = g_string_new (NULL);
  for (const xmlNode *child = attribute->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      g_string_append (value, (const char *) child->content);
  return g_strstrip (g_string_free (value, FALSE));
}

/**
 * hk_xml_attribute_is:
 * @node: (nullable): an element
 * @name: local name of an attribute
 * @value: a value
 *
 * Returns: whether the attribute has that value, letter case aside
 */
gboolean
hk_xml_attribute_is (const xmlNode *node, const char *name, const char *value)
{
  g_autofree char *found = hk_xml_dup_attribute (node, name);

  return found != NULL && g_ascii_strcasecmp (found, value) == 0;
}

/**
 * hk_xml_get_language:
 * @node: (nullable): an element
 *
 * Returns: (transfer none) (nullable): BCP 47 subtag of the language that xml:lang (or lang) gives to
 *   it or to the nearest element around it, interned
 */
const char *
hk_xml_get_language (const xmlNode *node)
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    {
      g_autofree char *value = hk_xml_dup_attribute (node, "lang");

      if (value != NULL)
        return hk_language_from_name (value, -1);
    }
  return NULL;
}

/**
 * hk_xml_append_text:
 * @node: a node
 * @out: where to append
 * @enter: (nullable) (scope call): asked before each element below @node
 * @leave: (nullable) (scope call): told after each element below @node that was entered
 * @data: passed to both
 *
 * Appends the text of a node in document order. No entity is expanded: a reference to one is written
 * as it stands.
 */
void
hk_xml_append_text (const xmlNode *node,
                    GString *out,
                    HkXmlEnter enter,
                    HkXmlLeave leave,
                    gpointer data)
{
  const xmlNode *p = node;
  gboolean into = TRUE;

  while (TRUE)
    {
      if (into && p->type != XML_ENTITY_REF_NODE && p->children != NULL)
        p = p->children;
      else
        {
          while (p != node && p->next == NULL)
            {
              p = p->parent;
              if (p != node && leave != NULL)
                leave (p, out, data);
            }
          if (p == node)
            return;
          p = p->next;
        }
      into = TRUE;
      if (p->type == XML_TEXT_NODE || p->type == XML_CDATA_SECTION_NODE)
        g_string_append (out, (const char *) p->content);
      else if (p->type == XML_ENTITY_REF_NODE)
        g_string_append_printf (out, "&%s;", (const char *) p->name);
      else if (p->type != XML_ELEMENT_NODE)
        into = FALSE;
      else if (enter != NULL && !enter (p, out, data))
        into = FALSE;
      else if (p->children == NULL && leave != NULL)
        leave (p, out, data);
    }
}

/**
 * hk_xml_dup_text:
 * @reading: a reading
 * @node: (nullable): a node
 *
 * Returns: (transfer full): its text as hk_reading_clean() makes it; "" for %NULL
 */
char *
hk_xml_dup_text (HkReading *reading, const xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (node != NULL)
    hk_xml_append_text (node, text, NULL, NULL, NULL);
  return hk_reading_clean (reading, text->str, text->len);
}
