/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-bibtex-parents.h"

#include <string.h>

#include "hk-bibtex-map.h"

/* Entries that refer to each other by crossref or xdata are few; deeper chains are mistakes. */
#define MAX_INHERITANCE 4

struct _HkBibtexParents
{
  HkBibtexScan *scan;
  const char *text;
  gsize text_bytes;
  GHashTable *starts; /* key -> where the entry begins; NULL until an entry refers to another */
};

/**
 * hk_bibtex_parents_new:
 * @scan: a scan of the file, which lives longer
 * @text: its text
 * @text_bytes: length in bytes
 *
 * Returns: (transfer full): the entries of the file as parents of others
 */
HkBibtexParents *
hk_bibtex_parents_new (HkBibtexScan *scan, const char *text, gsize text_bytes)
{
  HkBibtexParents *self = g_new0 (HkBibtexParents, 1);

  self->scan = scan;
  self->text = text;
  self->text_bytes = text_bytes;
  return self;
}

/**
 * hk_bibtex_parents_free:
 * @self: (nullable) (transfer full): the entries
 */
void
hk_bibtex_parents_free (HkBibtexParents *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->starts, g_hash_table_unref);
  g_free (self);
}

/* What a field of a parent is in the child: the title of a book is the booktitle of a chapter in it. */
static const char *
name_in_child (const HkBibtexEntry *child, const HkBibtexField *field)
{
  static const struct
  {
    const char *name;
    const char *in_book;
    const char *in_periodical;
  } names[] = {
    { "title", "booktitle", "journaltitle" },
    { "subtitle", "booksubtitle", "journalsubtitle" },
    { "shorttitle", NULL, NULL },
    { "crossref", NULL, NULL },
    { "xdata", NULL, NULL },
  };
  gboolean periodical
      = hk_bibtex_is_periodical (hk_bibtex_type_to_csl (child->type, child->type_bytes));

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (hk_bibtex_field_is (field, names[i].name))
      return periodical ? names[i].in_periodical : names[i].in_book;
  return field->name;
}

static void
inherit (HkBibtexEntry *child, const HkBibtexEntry *parent)
{
  gboolean is_data = parent->type_bytes == 5 && g_ascii_strncasecmp (parent->type, "xdata", 5) == 0;

  for (guint i = 0; i < parent->n_fields && child->n_fields < HK_BIBTEX_MAX_FIELDS; i++)
    {
      HkBibtexField field = parent->fields[i];
      const char *name = is_data && !hk_bibtex_field_is (&field, "crossref")
                                 && !hk_bibtex_field_is (&field, "xdata")
                             ? field.name
                             : name_in_child (child, &field);
      g_autofree char *lower = NULL;

      if (name == NULL)
        continue;
      if (name != field.name)
        field = (HkBibtexField){ name, strlen (name), field.value, field.value_bytes };
      lower = g_ascii_strdown (field.name, (gssize) field.name_bytes);
      if (hk_bibtex_entry_find (child, lower) == NULL)
        child->fields[child->n_fields++] = field;
    }
}

/* Where each entry of the file begins, by key: parents mostly come last. Most files have none. */
static GHashTable *
index_entries (const char *text, gsize text_bytes)
{
  HkBibtexScan *scan = hk_bibtex_scan_new (text, text_bytes);
  g_autofree HkBibtexEntry *entry = g_new (HkBibtexEntry, 1);
  GHashTable *starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (hk_bibtex_scan_next (scan, entry) != HK_BIBTEX_END)
    g_hash_table_insert (starts, g_strndup (entry->key, entry->key_bytes), (gpointer) entry->start);
  hk_bibtex_scan_free (scan);
  return starts;
}

static const char *
find_parent (HkBibtexParents *self, const HkBibtexField *field)
{
  g_autofree char *key = g_strstrip (g_strndup (field->value, field->value_bytes));

  if (self->starts == NULL)
    self->starts = index_entries (self->text, self->text_bytes);
  return g_hash_table_lookup (self->starts, key);
}

/**
 * hk_bibtex_parents_resolve:
 * @self: the entries of a file
 * @entry: (inout): one of them
 *
 * Adds the fields that it takes from those that its "xdata" and "crossref" name.
 */
void
hk_bibtex_parents_resolve (HkBibtexParents *self, HkBibtexEntry *entry)
{
  static const char *const names[] = { "xdata", "crossref" };
  g_autofree HkBibtexEntry *parent = NULL;

  for (guint i = 0; i < MAX_INHERITANCE; i++)
    {
      const HkBibtexField *field = hk_bibtex_entry_find (entry, names[i % 2]);
      const char *start = field == NULL ? NULL : find_parent (self, field);

      if (start == NULL)
        continue;
      if (parent == NULL)
        parent = g_new (HkBibtexEntry, 1);
      if (hk_bibtex_scan_at (self->scan, start, parent) != HK_BIBTEX_END)
        inherit (entry, parent);
    }
}
