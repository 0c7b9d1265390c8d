/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading the XML of styles and locales: with no network, no entities, and bounds. */
#pragma once

#include <libxml/tree.h>

#include "csl-error.h"
#include "csl-output.h"

G_BEGIN_DECLS

xmlDoc *csl_xml_parse (const char *bytes, gsize n_bytes, GError **error);
const char *csl_xml_attribute (xmlNode *node, const char *name);
gboolean csl_xml_is (xmlNode *node, const char *name);
xmlNode *csl_xml_first (xmlNode *parent);
xmlNode *csl_xml_next (xmlNode *node);
xmlNode *csl_xml_child (xmlNode *parent, const char *name);
char *csl_xml_text (xmlNode *node);
int csl_xml_enum (xmlNode *node, const char *name, const char *const *values, int fallback);
int csl_xml_int (xmlNode *node, const char *name, int fallback);
gboolean csl_xml_true (xmlNode *node, const char *name, gboolean fallback);

G_END_DECLS
