/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkTaggedScan: files of lines that begin with a tag, as RIS ("TY  - JOUR") and NBIB ("PMID- 1"). */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * HkTaggedScan:
 * @p: where the next line begins
 * @end: where the text ends
 * @tag: the tag of the line read, padded with spaces to 4
 * @text: its value with the lines that continue it, joined by spaces; not NUL-terminated
 * @text_bytes: the value's length
 * @value: where a value of several lines is joined, or the value with a NUL
 * @start: where the line begins in the text
 * @ahead: bytes of the tag that stands at @p, 0 where none was looked for
 */
typedef struct
{
  const char *p;
  const char *end;
  char tag[4];
  const char *text;
  gsize text_bytes;
  GString *value;
  const char *start;
  gsize ahead;
} HkTaggedScan;

void hk_tagged_scan_init (HkTaggedScan *self, const char *text, gsize text_bytes);
void hk_tagged_scan_clear (HkTaggedScan *self);
gboolean hk_tagged_scan_next (HkTaggedScan *self);
const char *hk_tagged_scan_get_value (HkTaggedScan *self);

/**
 * hk_tagged_scan_is:
 * @self: a scan after hk_tagged_scan_next()
 * @tag: (array fixed-size=4): a tag, padded with spaces
 *
 * Returns: whether the line has that tag
 */
static inline gboolean
hk_tagged_scan_is (const HkTaggedScan *self, const char tag[4])
{
  return memcmp (self->tag, tag, sizeof self->tag) == 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HkTaggedScan, hk_tagged_scan_clear)

G_END_DECLS
