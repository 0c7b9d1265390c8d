/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Safe reading of XML with libxml2: no network, no external or internal entities, bounded depth, and
 * text taken out without recursion. Every reader of an XML format goes through here. */
#pragma once

#include <libxml/tree.h>

#include "hk-reading.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

xmlDoc *hk_xml_parse (HkReading *reading, GError **error) G_GNUC_WARN_UNUSED_RESULT;
xmlDoc *hk_xml_parse_html (HkReading *reading, GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean hk_xml_is (const xmlNode *node, const char *name);
xmlNode *hk_xml_child (const xmlNode *node, const char *name);
xmlNode *hk_xml_next (const xmlNode *node, const char *name);
xmlNode *hk_xml_first_element (const xmlNode *node);
xmlNode *hk_xml_next_element (const xmlNode *node);
xmlNode *hk_xml_descendant (const xmlNode *node, const char *name);
xmlNode *hk_xml_walk (const xmlNode *node, const xmlNode *root, gboolean into);
char *hk_xml_dup_attribute (const xmlNode *node, const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_xml_attribute_is (const xmlNode *node, const char *name, const char *value);
const char *hk_xml_get_language (const xmlNode *node);

/**
 * HkXmlEnter:
 * @node: an element that is about to be walked into
 * @out: the text so far
 * @data: the caller's
 *
 * Returns: %FALSE to leave its content out (having added what stands for it)
 */
typedef gboolean (*HkXmlEnter) (const xmlNode *node, GString *out, gpointer data);

/**
 * HkXmlLeave:
 * @node: an element that was walked into
 * @out: the text so far
 * @data: the caller's
 */
typedef void (*HkXmlLeave) (const xmlNode *node, GString *out, gpointer data);

void hk_xml_append_text (const xmlNode *node,
                         GString *out,
                         HkXmlEnter enter,
                         HkXmlLeave leave,
                         gpointer data);
char *hk_xml_dup_text (HkReading *reading, const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
