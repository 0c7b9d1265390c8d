/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The syntax of BibTeX files: entries and their fields, in one pass over the text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HK_BIBTEX_MAX_FIELDS 128

/**
 * HkBibtexField:
 * @name: name of the field in the text, in whatever case; not NUL-terminated
 * @name_bytes: its length in bytes
 * @value: its value in TeX, without the outer braces or quotation marks; not NUL-terminated
 * @value_bytes: its length in bytes
 */
typedef struct
{
  const char *name;
  gsize name_bytes;
  const char *value;
  gsize value_bytes;
} HkBibtexField;

/**
 * HkBibtexEntry:
 * @type: type of the entry in the text
 * @type_bytes: its length in bytes
 * @key: citation key in the text
 * @key_bytes: its length in bytes
 * @start: where the entry begins
 * @n_fields: how many fields
 * @fields: the fields, in their order
 */
typedef struct
{
  const char *type;
  gsize type_bytes;
  const char *key;
  gsize key_bytes;
  const char *start;
  guint n_fields;
  HkBibtexField fields[HK_BIBTEX_MAX_FIELDS];
} HkBibtexEntry;

typedef enum
{
  HK_BIBTEX_END,
  HK_BIBTEX_ENTRY,
  HK_BIBTEX_BROKEN, /* an entry that breaks off; what was read of it is there */
} HkBibtexResult;

typedef struct _HkBibtexScan HkBibtexScan;

HkBibtexScan *hk_bibtex_scan_new (const char *text, gsize text_bytes) G_GNUC_WARN_UNUSED_RESULT;
void hk_bibtex_scan_free (HkBibtexScan *self);
HkBibtexResult hk_bibtex_scan_next (HkBibtexScan *self, HkBibtexEntry *entry);
HkBibtexResult hk_bibtex_scan_at (HkBibtexScan *self, const char *start, HkBibtexEntry *entry);
gboolean hk_bibtex_field_is (const HkBibtexField *field, const char *name);
const HkBibtexField *hk_bibtex_entry_find (const HkBibtexEntry *entry, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkBibtexScan, hk_bibtex_scan_free)

G_END_DECLS
