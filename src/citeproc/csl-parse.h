/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the XML of rendering elements to the nodes that are evaluated. */
#pragma once

#include <libxml/tree.h>

#include "csl-error.h"
#include "csl-node.h"

G_BEGIN_DECLS

GPtrArray *csl_node_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
char *csl_parse_unescape (const char *text) G_GNUC_WARN_UNUSED_RESULT;
const char *csl_parse_string (GStringChunk *strings, const char *text);
CslNode *csl_parse_element (xmlNode *element, GPtrArray *nodes, GStringChunk *strings);
CslNode *csl_parse_date (xmlNode *element, GPtrArray *nodes, GStringChunk *strings);
void csl_parse_name_options (xmlNode *element, CslNameOptions *options, GStringChunk *strings);
void csl_name_options_init (CslNameOptions *options);
void csl_name_options_inherit (CslNameOptions *options, const CslNameOptions *parent);

G_END_DECLS
