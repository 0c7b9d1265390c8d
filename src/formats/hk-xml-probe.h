/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recognising an XML format by its first element, without parsing. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *hk_xml_probe_find_root (const char *head, gsize head_bytes, gsize *name_bytes);
gboolean hk_xml_probe_root (const char *head, gsize head_bytes, const char *name);

G_END_DECLS
