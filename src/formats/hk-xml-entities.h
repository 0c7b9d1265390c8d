/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to the text of an XML file before the parser sees it: named entities of a DTD that is not
 * loaded are resolved, and elements that would make the parser slow are looked for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *hk_xml_resolve_entities (const char *xml,
                                  gsize xml_bytes,
                                  guint *n_unknown) G_GNUC_WARN_UNUSED_RESULT;

guint hk_xml_find_wide_element (const char *xml, gsize xml_bytes, guint limit);

G_END_DECLS
