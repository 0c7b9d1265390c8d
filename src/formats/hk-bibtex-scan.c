/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-bibtex-scan.h"

#include <string.h>

/* Bytes that strings joined by # may come to in one file, in times its size: macros of macros could
 * double at each step. */
#define MAX_GROWTH 8

struct _HkBibtexScan
{
  const char *text;
  const char *end;
  const char *p;
  GHashTable *macros;   /* name in small letters -> value */
  GStringChunk *joined; /* values that are not in the text */
  gsize joined_bytes;
  GString *buffer;
};

static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

/**
 * hk_bibtex_scan_new:
 * @text: UTF-8 that lives as long as the scan
 * @text_bytes: its length in bytes
 *
 * Returns: (transfer full): a scan at the beginning of the text
 */
HkBibtexScan *
hk_bibtex_scan_new (const char *text, gsize text_bytes)
{
  HkBibtexScan *self = g_new0 (HkBibtexScan, 1);

  self->text = self->p = text;
  self->end = text + text_bytes;
  self->macros = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->joined = g_string_chunk_new (1024);
  self->buffer = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    g_hash_table_insert (self->macros, g_strdup (months[i]), g_strdup (months[i]));
  return self;
}

/**
 * hk_bibtex_scan_free:
 * @self: (nullable) (transfer full): a scan
 */
void
hk_bibtex_scan_free (HkBibtexScan *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->macros);
  g_string_chunk_free (self->joined);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

static void
skip_space (HkBibtexScan *self)
{
  while (self->p < self->end && g_ascii_isspace (*self->p))
    self->p++;
}

static gboolean
take (HkBibtexScan *self, char c)
{
  skip_space (self);
  if (self->p == self->end || *self->p != c)
    return FALSE;
  self->p++;
  return TRUE;
}

static gboolean
is_name (char c)
{
  return (guchar) c > 0x20 && c != '=' && c != ',' && c != '{' && c != '}' && c != '(' && c != ')'
         && c != '"' && c != '#' && c != '%' && c != '@' && c != 0x7F;
}

static const char *
take_name (HkBibtexScan *self, gsize *name_bytes)
{
  const char *start;

  skip_space (self);
  start = self->p;
  while (self->p < self->end && is_name (*self->p))
    self->p++;
  *name_bytes = self->p - start;
  return start;
}

/* Whether a line begins an entry. In a value it means that the value's end is missing, so that a broken
 * entry does not swallow those after it, and no part of a file is read again and again. */
static gboolean
begins_entry (const char *p, const char *end)
{
  if (end - p < 3 || p[0] != '\n' || p[1] != '@' || !g_ascii_isalpha (p[2]))
    return FALSE;
  for (p += 3; p < end && g_ascii_isalpha (*p);)
    p++;
  return p < end && *p == '{';
}

/* The bytes at which a string in braces or quotation marks has to be looked at. */
static const guint8 stops[256] = { ['{'] = 1, ['}'] = 1, ['"'] = 1, ['\\'] = 1, ['\n'] = 1 };

/* A string in braces or quotation marks, with braces balanced in it. */
static gboolean
take_delimited (HkBibtexScan *self, const char **value, gsize *value_bytes)
{
  char close = *self->p == '{' ? '}' : '"';
  guint depth = 0;
  const char *p = ++self->p;

  for (;; p++)
    {
      while (p < self->end && !stops[(guchar) *p])
        p++;
      if (p == self->end)
        break;
      if (*p == '\\' && p + 1 < self->end && close == '"' && p[1] == '"' && depth == 0)
        p++;
      else if (*p == close && depth == 0)
        break;
      else if (*p == '{')
        depth++;
      else if (*p == '}' && depth > 0)
        depth--;
      else if (*p == '\n' && begins_entry (p, self->end))
        break;
    }
  *value = self->p;
  *value_bytes = p - self->p;
  if (p == self->end || *p != close)
    return FALSE;
  self->p = p + 1;
  return TRUE;
}

static gboolean
take_piece (HkBibtexScan *self, const char **value, gsize *value_bytes)
{
  g_autofree char *name = NULL;
  const char *macro;

  skip_space (self);
  if (self->p == self->end)
    return FALSE;
  if (*self->p == '{' || *self->p == '"')
    return take_delimited (self, value, value_bytes);
  *value = take_name (self, value_bytes);
  if (*value_bytes == 0)
    return FALSE;
  if (g_ascii_isdigit (**value))
    return TRUE;
  name = g_ascii_strdown (*value, (gssize) *value_bytes);
  macro = g_hash_table_lookup (self->macros, name);
  if (macro != NULL)
    {
      *value = macro;
      *value_bytes = strlen (macro);
    }
  return TRUE;
}

static void
keep_joined (HkBibtexScan *self, const char **value, gsize *value_bytes)
{
  gsize limit = MAX_GROWTH * (gsize) (self->end - self->text);

  *value_bytes = MIN (self->buffer->len, limit - MIN (limit, self->joined_bytes));
  while (*value_bytes > 0 && ((guchar) self->buffer->str[*value_bytes] & 0xC0) == 0x80)
    (*value_bytes)--;
  self->joined_bytes += *value_bytes;
  *value = g_string_chunk_insert_len (self->joined, self->buffer->str, (gssize) *value_bytes);
}

/* A value: pieces joined by #. One piece, as almost all are, stays where it is in the text. */
static gboolean
take_value (HkBibtexScan *self, const char **value, gsize *value_bytes)
{
  if (!take_piece (self, value, value_bytes))
    return FALSE;
  if (!take (self, '#'))
    return TRUE;
  g_string_truncate (self->buffer, 0);
  g_string_append_len (self->buffer, *value, (gssize) *value_bytes);
  do
    {
      if (!take_piece (self, value, value_bytes))
        return FALSE;
      g_string_append_len (self->buffer, *value, (gssize) *value_bytes);
    }
  while (take (self, '#'));
  keep_joined (self, value, value_bytes);
  return TRUE;
}

static gboolean
take_field (HkBibtexScan *self, HkBibtexField *field)
{
  field->name = take_name (self, &field->name_bytes);
  return field->name_bytes > 0 && take (self, '=')
         && take_value (self, &field->value, &field->value_bytes);
}

static void
define_macro (HkBibtexScan *self)
{
  HkBibtexField field;

  self->p++;
  if (!take_field (self, &field))
    return;
  g_hash_table_insert (self->macros, g_ascii_strdown (field.name, (gssize) field.name_bytes),
                       g_strndup (field.value, field.value_bytes));
}

/* After a break, reading goes on at the next line that begins an entry. */
static void
find_next_entry (HkBibtexScan *self, const char *start)
{
  const char *p = start + 1;

  while (p < self->end && (p = memchr (p, '@', self->end - p)) != NULL)
    {
      const char *line = p;

      while (line > start && (line[-1] == ' ' || line[-1] == '\t'))
        line--;
      if (line > start && line[-1] == '\n')
        {
          self->p = p;
          return;
        }
      p++;
    }
  self->p = self->end;
}

static HkBibtexResult
take_fields (HkBibtexScan *self, HkBibtexEntry *entry, char close)
{
  HkBibtexField extra;

  while (TRUE)
    {
      skip_space (self);
      while (self->p < self->end && *self->p == ',')
        {
          self->p++;
          skip_space (self);
        }
      if (self->p < self->end && *self->p == close)
        {
          self->p++;
          return HK_BIBTEX_ENTRY;
        }
      if (!take_field (self, entry->n_fields < HK_BIBTEX_MAX_FIELDS
                                 ? &entry->fields[entry->n_fields]
                                 : &extra))
        break;
      entry->n_fields = MIN (entry->n_fields + 1, HK_BIBTEX_MAX_FIELDS);
      skip_space (self);
      if (self->p < self->end && *self->p != ',' && *self->p != close)
        break;
    }
  find_next_entry (self, entry->start);
  return HK_BIBTEX_BROKEN;
}

static gboolean
is_word (const HkBibtexEntry *entry, const char *word)
{
  return strlen (word) == entry->type_bytes
         && g_ascii_strncasecmp (entry->type, word, entry->type_bytes) == 0;
}

/* One "@…" at the scan's place. Returns HK_BIBTEX_END for what is not an entry. */
static HkBibtexResult
take_entry (HkBibtexScan *self, HkBibtexEntry *entry)
{
  char open;

  entry->start = self->p++;
  entry->n_fields = 0;
  entry->type = take_name (self, &entry->type_bytes);
  skip_space (self);
  open = self->p < self->end ? *self->p : '\0';
  if (entry->type_bytes == 0 || (open != '{' && open != '(') || is_word (entry, "comment"))
    return HK_BIBTEX_END;
  if (is_word (entry, "string"))
    {
      define_macro (self);
      return HK_BIBTEX_END;
    }
  if (is_word (entry, "preamble"))
    return HK_BIBTEX_END;
  self->p++;
  skip_space (self);
  entry->key = self->p;
  while (self->p < self->end && *self->p != ',' && *self->p != '}' && *self->p != ')'
         && *self->p != '=' && !g_ascii_isspace (*self->p))
    self->p++;
  entry->key_bytes = self->p - entry->key;
  skip_space (self);
  /* An entry without a key begins with its first field. */
  if (self->p < self->end && *self->p == '=')
    {
      self->p = entry->key;
      entry->key_bytes = 0;
    }
  return take_fields (self, entry, open == '{' ? '}' : ')');
}

/**
 * hk_bibtex_scan_next:
 * @self: a scan
 * @entry: (out caller-allocates): the next entry; it points into the text and into the scan
 *
 * Takes in @string definitions on the way, and leaves out what is not an entry.
 *
 * Returns: whether there was one
 */
HkBibtexResult
hk_bibtex_scan_next (HkBibtexScan *self, HkBibtexEntry *entry)
{
  while (self->p < self->end)
    {
      HkBibtexResult result;

      self->p = memchr (self->p, '@', self->end - self->p);
      if (self->p == NULL)
        self->p = self->end;
      if (self->p == self->end)
        break;
      result = take_entry (self, entry);
      if (result != HK_BIBTEX_END)
        return result;
    }
  return HK_BIBTEX_END;
}

/**
 * hk_bibtex_scan_at:
 * @self: a scan
 * @start: where an entry begins, as an earlier entry said
 * @entry: (out caller-allocates): that entry
 *
 * Reads an entry again, as for a cross reference, without moving the scan.
 *
 * Returns: whether there is one
 */
HkBibtexResult
hk_bibtex_scan_at (HkBibtexScan *self, const char *start, HkBibtexEntry *entry)
{
  const char *saved = self->p;
  HkBibtexResult result;

  self->p = start;
  result = take_entry (self, entry);
  self->p = saved;
  return result;
}

/**
 * hk_bibtex_field_is:
 * @field: a field
 * @name: a name in small letters
 *
 * Returns: whether the field has that name
 */
gboolean
hk_bibtex_field_is (const HkBibtexField *field, const char *name)
{
  return g_ascii_strncasecmp (field->name, name, field->name_bytes) == 0
         && name[field->name_bytes] == '\0';
}

/**
 * hk_bibtex_entry_find:
 * @entry: an entry
 * @name: name of a field in small letters
 *
 * Returns: (transfer none) (nullable): the field
 */
const HkBibtexField *
hk_bibtex_entry_find (const HkBibtexEntry *entry, const char *name)
{
  for (guint i = 0; i < entry->n_fields; i++)
    if (hk_bibtex_field_is (&entry->fields[i], name))
      return &entry->fields[i];
  return NULL;
}
