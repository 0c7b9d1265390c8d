/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Named entities of an XML file whose DTD is not loaded, resolved before the parser sees them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *hk_xml_resolve_entities (const char *xml,
                                  gsize xml_bytes,
                                  guint *n_unknown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
