/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links in running text: which bytes of it are an address or a DOI, and where they lead. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HkPrintLink:
 * @start: its first byte in the text
 * @end: the byte after its last
 * @uri: (not nullable): where it leads, in ASCII that needs no escaping in a PDF
 */
typedef struct
{
  gsize start;
  gsize end;
  char *uri;
} HkPrintLink;

GArray *hk_print_links_find (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void hk_print_links_add (GArray *links, gsize start, gsize end, const char *uri);

G_END_DECLS
