/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-json-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-error.h"
#include "hk-limits.h"

typedef struct
{
  const char *start;
  const char *p;
  const char *end;
  guint depth;
  guint64 objects;  /* bit n: whether level n is an object; levels are at most 64 */
  const char *what; /* what is wrong at p, translated */
  gboolean too_deep;
  GArray *names; /* guint64: hashes of members of the objects that are open */
  guint first_name[HK_LIMIT_JSON_DEPTH + 1]; /* where those of each level begin in it */
  GHashTable *many; /* hashes of members of larger objects, with their serial */
  gsize serials[HK_LIMIT_JSON_DEPTH + 1]; /* number of the object that is open on each level */
  gsize n_objects;
  const char *repeated; /* a member's name that its object had before, or NULL */
} Check;

/* Members of one object that are compared one by one; of more, a table is kept. */
#define MANY_NAMES 48

G_STATIC_ASSERT (HK_LIMIT_JSON_DEPTH <= 64);

static gboolean
wrong (Check *self, const char *what)
{
  self->what = what;
  return FALSE;
}

static void
skip_space (Check *self)
{
  while (self->p < self->end
         && (*self->p == ' ' || *self->p == '\n' || *self->p == '\r' || *self->p == '\t'))
    self->p++;
}

/* The four digits after "\\u", or -1. */
static int
read_hex (const Check *self, const char *p)
{
  int value = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (p + i >= self->end || !g_ascii_isxdigit (p[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (p[i]);
    }
  return value;
}

/* json-glib 1.6 makes bytes that are not UTF-8 of half a surrogate pair, and ends a string at NUL. */
static gboolean
check_code (Check *self)
{
  int code = read_hex (self, self->p + 1);
  int low;

  if (code < 0)
    return wrong (self, _ ("\\u wants four hexadecimal digits"));
  if (code == 0)
    return wrong (self, _ ("a string holds a NUL character"));
  self->p += 5;
  if (code < 0xD800 || code > 0xDFFF)
    return TRUE;
  low = code < 0xDC00 && self->end - self->p > 6 && self->p[0] == '\\' && self->p[1] == 'u'
            ? read_hex (self, self->p + 2)
            : -1;
  if (low < 0xDC00 || low > 0xDFFF)
    return wrong (self, _ ("\\u gives half a character"));
  self->p += 6;
  return TRUE;
}

static gboolean
check_escape (Check *self)
{
  char c = ++self->p < self->end ? *self->p : '\0';

  if (c != '\0' && strchr ("\"\\/bfnrt", c) != NULL)
    {
      self->p++;
      return TRUE;
    }
  if (c != 'u')
    return wrong (self, _ ("a backslash begins no known escape"));
  return check_code (self);
}

static gboolean
check_string (Check *self)
{
  const char *open = self->p++;

  while (self->p < self->end && *self->p != '"')
    {
      if (*self->p == '\\')
        {
          if (!check_escape (self))
            return FALSE;
        }
      else if ((guchar) *self->p < 0x20)
        return wrong (self, _ ("a string holds a line break or control character"));
      else
        self->p++;
    }
  if (self->p == self->end)
    {
      self->p = open;
      return wrong (self, _ ("a string has no end"));
    }
  self->p++;
  return TRUE;
}

static gboolean
skip_digits (Check *self)
{
  const char *from = self->p;

  while (self->p < self->end && g_ascii_isdigit (*self->p))
    self->p++;
  return self->p > from;
}

static gboolean
check_number (Check *self)
{
  const char *open = self->p;

  if (*self->p == '-')
    self->p++;
  if (self->p + 1 < self->end && self->p[0] == '0' && g_ascii_isdigit (self->p[1]))
    return wrong (self, _ ("a number begins with 0"));
  if (!skip_digits (self))
    {
      self->p = open;
      return wrong (self, _ ("there is no value"));
    }
  if (self->p < self->end && *self->p == '.')
    {
      self->p++;
      if (!skip_digits (self))
        return wrong (self, _ ("a number has no digits after its point"));
    }
  if (self->p < self->end && (*self->p == 'e' || *self->p == 'E'))
    {
      self->p++;
      if (self->p < self->end && (*self->p == '+' || *self->p == '-'))
        self->p++;
      if (!skip_digits (self))
        return wrong (self, _ ("a number has no digits in its exponent"));
    }
  return TRUE;
}

static gboolean
check_word (Check *self)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if ((gsize) (self->end - self->p) >= n && memcmp (self->p, words[i], n) == 0)
        {
          self->p += n;
          return TRUE;
        }
    }
  return check_number (self);
}

static gboolean
open_level (Check *self)
{
  if (self->depth == HK_LIMIT_JSON_DEPTH)
    {
      self->too_deep = TRUE;
      return wrong (self, NULL);
    }
  if (*self->p == '{')
    self->objects |= G_GUINT64_CONSTANT (1) << self->depth;
  else
    self->objects &= ~(G_GUINT64_CONSTANT (1) << self->depth);
  self->depth++;
  self->first_name[self->depth] = self->names->len;
  self->serials[self->depth] = ++self->n_objects;
  self->p++;
  return TRUE;
}

static gboolean
in_object (const Check *self)
{
  return self->depth > 0 && (self->objects >> (self->depth - 1) & 1) != 0;
}

/* FNV-1a, as names are short. */
static guint64
hash_name (const char *name, const char *end)
{
  guint64 hash = 14695981039346656037u;

  for (; name < end; name++)
    hash = (hash ^ (guchar) *name) * 1099511628211u;
  return hash;
}

/* Names are told apart by hashes of 64 bits: two that are confused cost a notice, and nothing else. */
static void
note_name (Check *self, const char *name)
{
  guint first = self->first_name[self->depth];
  guint64 hash = hash_name (name, self->p);

  if (self->names->len - first >= MANY_NAMES)
    {
      guint64 key = hash ^ (self->serials[self->depth] * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15));

      if (self->many == NULL)
        self->many = g_hash_table_new (g_direct_hash, g_direct_equal);
      if (!g_hash_table_add (self->many, (gpointer) (guintptr) key))
        self->repeated = name;
    }
  for (guint i = first; i < self->names->len; i++)
    if (g_array_index (self->names, guint64, i) == hash)
      self->repeated = name;
  if (self->names->len - first < MANY_NAMES)
    g_array_append_val (self->names, hash);
}

/* A member's name and the colon after it. */
static gboolean
check_member (Check *self)
{
  const char *name;

  skip_space (self);
  name = self->p;
  if (self->p == self->end || *self->p != '"')
    return wrong (self, _ ("a member has no name in double quotes"));
  if (!check_string (self))
    return FALSE;
  if (self->repeated == NULL)
    note_name (self, name);
  skip_space (self);
  if (self->p == self->end || *self->p != ':')
    return wrong (self, _ ("there is no colon after a member’s name"));
  self->p++;
  return TRUE;
}

/* What follows a value: closing brackets, and a comma or the end. Returns TRUE to go on with a value. */
static gboolean
check_after (Check *self, gboolean *done)
{
  *done = FALSE;
  while (TRUE)
    {
      skip_space (self);
      if (self->depth == 0)
        {
          *done = TRUE;
          return self->p == self->end || wrong (self, _ ("there is something after the end"));
        }
      if (self->p == self->end)
        return wrong (self,
                      in_object (self) ? _ ("an object has no end") : _ ("an array has no end"));
      if (*self->p == ',')
        {
          self->p++;
          return !in_object (self) || check_member (self);
        }
      if (*self->p != (in_object (self) ? '}' : ']'))
        return wrong (self, _ ("there is no comma between two values"));
      g_array_set_size (self->names, self->first_name[self->depth]);
      self->depth--;
      self->p++;
    }
}

/* Opens brackets until a scalar or an empty pair is read. */
static gboolean
check_value (Check *self)
{
  while (TRUE)
    {
      skip_space (self);
      if (self->p == self->end)
        return wrong (self, _ ("there is no value"));
      if (*self->p == '"')
        return check_string (self);
      if (*self->p != '{' && *self->p != '[')
        return check_word (self);
      if (!open_level (self))
        return FALSE;
      skip_space (self);
      if (self->p < self->end && *self->p == (in_object (self) ? '}' : ']'))
        return TRUE;
      if (in_object (self) && !check_member (self))
        return FALSE;
    }
}

static void
set_error (const Check *self, GError **error)
{
  guint line = 1;
  const char *line_start = self->start;
  guint column;

  for (const char *p = self->start; p < self->p; p++)
    if (*p == '\n')
      {
        line++;
        line_start = p + 1;
      }
  column = (guint) g_utf8_strlen (line_start, self->p - line_start) + 1;
  if (self->too_deep)
    {
      g_autofree char *what
          = g_strdup_printf (_ ("brackets are nested deeper than %d levels"), HK_LIMIT_JSON_DEPTH);

      hk_format_set_error_at (error, HK_FORMAT_ERROR_TOO_DEEP, line, column, what);
    }
  else
    hk_format_set_syntax_error (error, line, column, self->what);
}

/**
 * hk_json_check:
 * @text: UTF-8
 * @text_bytes: its length in bytes
 * @repeated: (out) (optional) (nullable) (transfer none): the first member's name in @text, with its quotes,
 *   that its object has twice, which json-glib would drop in silence
 * @error: return location
 *
 * Checks that a text is one value of JSON as RFC 8259 has it, nested at most %HK_LIMIT_JSON_DEPTH
 * levels, in one pass.
 *
 * Returns: %FALSE with %HK_FORMAT_ERROR_SYNTAX or %HK_FORMAT_ERROR_TOO_DEEP, line and column
 */
gboolean
hk_json_check (const char *text, gsize text_bytes, const char **repeated, GError **error)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (guint64));
  Check self = { .start = text, .p = text, .end = text + text_bytes, .names = names };
  gboolean done = FALSE;
  gboolean sound = TRUE;

  while (sound && !done)
    sound = check_value (&self) && check_after (&self, &done);
  if (!sound)
    set_error (&self, error);
  if (repeated != NULL)
    *repeated = self.repeated;
  g_clear_pointer (&self.many, g_hash_table_unref);
  return sound;
}
