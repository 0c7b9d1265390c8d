/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-scan.h"

#include <string.h>

typedef struct
{
  const char *p;
  const char *end;
  GString *unescaped; /* of the last string that held escapes */
} Scan;

/* Of the text, or of what was unescaped last. */
typedef struct
{
  const char *text;
  gsize n_bytes;
} Slice;

static void
skip_space (Scan *scan)
{
  while (scan->p < scan->end && strchr (" \t\r\n", *scan->p) != NULL && *scan->p != '\0')
    scan->p++;
}

/* Takes @c if it is what comes next. */
static gboolean
take (Scan *scan, char c)
{
  skip_space (scan);
  if (scan->p == scan->end || *scan->p != c)
    return FALSE;
  scan->p++;
  return TRUE;
}

/* The rest of a string from its first escape on; those by number are left to json-glib. */
static gboolean
scan_escaped (Scan *scan, const char *start, Slice *slice)
{
  static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";

  g_string_truncate (scan->unescaped, 0);
  g_string_append_len (scan->unescaped, start, scan->p - start);
  for (; scan->p < scan->end && *scan->p != '"'; scan->p++)
    {
      const char *found;

      if (*scan->p != '\\')
        {
          g_string_append_c (scan->unescaped, *scan->p);
          continue;
        }
      if (++scan->p == scan->end || *scan->p == '\0'
          || (found = strchr (escapes, *scan->p)) == NULL)
        return FALSE;
      g_string_append_c (scan->unescaped, meanings[found - escapes]);
    }
  if (scan->p == scan->end)
    return FALSE;
  scan->p++;
  *slice = (Slice){ scan->unescaped->str, scan->unescaped->len };
  return TRUE;
}

static gboolean
scan_string (Scan *scan, Slice *slice)
{
  const char *start;

  if (!take (scan, '"'))
    return FALSE;
  for (start = scan->p; scan->p < scan->end && *scan->p != '"'; scan->p++)
    if (*scan->p == '\\')
      return scan_escaped (scan, start, slice);
  if (scan->p == scan->end)
    return FALSE;
  *slice = (Slice){ start, (gsize) (scan->p++ - start) };
  return TRUE;
}

/* A string, or a whole number as its digits. */
static gboolean
scan_scalar (Scan *scan, Slice *slice)
{
  const char *start;

  skip_space (scan);
  if (scan->p < scan->end && *scan->p == '"')
    return scan_string (scan, slice);
  start = scan->p;
  if (scan->p < scan->end && *scan->p == '-')
    scan->p++;
  while (scan->p < scan->end && g_ascii_isdigit (*scan->p))
    scan->p++;
  *slice = (Slice){ start, (gsize) (scan->p - start) };
  return slice->n_bytes > 0 && slice->n_bytes <= 18 && g_ascii_isdigit (scan->p[-1])
         && (*start != '-' || start[1] != '0') && scan->p < scan->end
         && strchr (",]} \t\r\n", *scan->p) != NULL;
}

/* Opens an array or object. */
static gboolean
scan_open (Scan *scan, char opener, gboolean *first)
{
  *first = TRUE;
  return take (scan, opener);
}

/* Whether another member follows; else the closer is taken. @ok is cleared where neither is there. */
static gboolean
scan_next (Scan *scan, char closer, gboolean *first, gboolean *ok)
{
  if (take (scan, closer))
    return FALSE;
  if (!*first && !take (scan, ','))
    *ok = FALSE;
  *first = FALSE;
  return *ok;
}

static gboolean
scan_member (Scan *scan, Slice *name)
{
  return scan_string (scan, name) && name->text != scan->unescaped->str && take (scan, ':');
}

static gboolean
is (const Slice *slice, const char *text)
{
  return slice->n_bytes == strlen (text) && memcmp (slice->text, text, slice->n_bytes) == 0;
}

static HkName *
scan_name (Scan *scan)
{
  static const struct
  {
    const char *member;
    gsize offset;
  } members[] = {
    { "family", G_STRUCT_OFFSET (HkName, family) },
    { "given", G_STRUCT_OFFSET (HkName, given) },
    { "literal", G_STRUCT_OFFSET (HkName, literal) },
    { "suffix", G_STRUCT_OFFSET (HkName, suffix) },
    { "dropping-particle", G_STRUCT_OFFSET (HkName, dropping_particle) },
    { "non-dropping-particle", G_STRUCT_OFFSET (HkName, non_dropping_particle) },
  };
  g_autoptr (HkName) name = g_new0 (HkName, 1);
  gboolean first, ok;
  Slice member, value;

  ok = scan_open (scan, '{', &first);
  while (ok && scan_next (scan, '}', &first, &ok))
    {
      guint i = 0;
      char **field;

      if (!scan_member (scan, &member))
        return NULL;
      while (i < G_N_ELEMENTS (members) && !is (&member, members[i].member))
        i++;
      if (i == G_N_ELEMENTS (members) || !scan_scalar (scan, &value))
        return NULL;
      field = G_STRUCT_MEMBER_P (name, members[i].offset);
      g_free (*field);
      *field = g_strndup (value.text, value.n_bytes);
    }
  return ok ? g_steal_pointer (&name) : NULL;
}

static gboolean
scan_names (Scan *scan, HkWork *work, HkVariable variable)
{
  gboolean first, ok = !hk_work_has (work, variable) && scan_open (scan, '[', &first);

  while (ok && scan_next (scan, ']', &first, &ok))
    {
      HkName *name = scan_name (scan);

      if (name == NULL)
        return FALSE;
      hk_work_take_name (work, variable, name);
    }
  return ok;
}

static gboolean
scan_date_part (Scan *scan, HkDatePart *part)
{
  gint64 values[3] = { 0, 0, 0 };
  guint n = 0;
  gboolean first, ok = scan_open (scan, '[', &first);
  Slice value;

  while (ok && scan_next (scan, ']', &first, &ok))
    {
      char *end;

      if (n == G_N_ELEMENTS (values) || !scan_scalar (scan, &value) || value.n_bytes == 0
          || value.text == scan->unescaped->str)
        return FALSE;
      values[n++] = g_ascii_strtoll (value.text, &end, 10);
      if (end != value.text + value.n_bytes)
        return FALSE;
    }
  part->year = (gint32) CLAMP (values[0], -999999, 999999);
  part->month = (guint8) CLAMP (values[1], 0, 99);
  part->day = (guint8) CLAMP (values[2], 0, 31);
  return ok;
}

static gboolean
scan_date_parts (Scan *scan, HkDate *date)
{
  guint n = 0;
  gboolean first, ok = scan_open (scan, '[', &first);

  while (ok && scan_next (scan, ']', &first, &ok))
    {
      if (n == 2 || !scan_date_part (scan, n == 0 ? &date->start : &date->end))
        return FALSE;
      date->is_range = n++ == 1;
    }
  return ok;
}

static gboolean
scan_date (Scan *scan, HkWork *work, HkVariable variable)
{
  g_autoptr (HkDate) date = hk_date_new (0, 0, 0);
  gboolean first, ok = scan_open (scan, '{', &first);
  Slice member;

  while (ok && scan_next (scan, '}', &first, &ok))
    if (!scan_member (scan, &member) || !is (&member, "date-parts")
        || !scan_date_parts (scan, date))
      return FALSE;
  if (ok)
    hk_work_take_date (work, variable, g_steal_pointer (&date));
  return ok;
}

static gboolean
scan_field (Scan *scan, HkWork *work, const Slice *member)
{
  HkVariable variable;
  Slice value;

  if (is (member, "id") || is (member, "type"))
    {
      gboolean is_id = is (member, "id");
      g_autofree char *text = NULL;

      if (!scan_scalar (scan, &value))
        return FALSE;
      text = g_strndup (value.text, value.n_bytes);
      if (is_id)
        hk_work_set_id (work, text);
      else
        hk_work_set_csl_type (work, text);
      return TRUE;
    }
  if (!hk_variable_from_id (member->text, (gssize) member->n_bytes, &variable))
    return FALSE;
  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_NAMES:
      return scan_names (scan, work, variable);
    case HK_VARIABLE_DATE:
      return scan_date (scan, work, variable);
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
    default:
      if (!scan_scalar (scan, &value))
        return FALSE;
      hk_work_set_string_len (work, variable, value.text, (gssize) value.n_bytes);
      return TRUE;
    }
}

/**
 * hk_work_scan_json:
 * @text: one item of CSL-JSON, valid UTF-8 and JSON
 * @text_bytes: its length
 *
 * Returns: (transfer full) (nullable): the work; %NULL when there is anything but strings, whole
 *   numbers, names and dates in numbers under the names that CSL has, which is for json-glib to read
 */
HkWork *
hk_work_scan_json (const char *text, gsize text_bytes)
{
  Scan scan = { text, text + text_bytes, g_string_new (NULL) };
  g_autoptr (HkWork) work = hk_work_new (NULL);
  gboolean first, ok = scan_open (&scan, '{', &first);
  Slice member;

  while (ok && scan_next (&scan, '}', &first, &ok))
    ok = scan_member (&scan, &member) && scan_field (&scan, work, &member);
  skip_space (&scan);
  ok = ok && scan.p == scan.end;
  g_string_free (scan.unescaped, TRUE);
  return ok ? g_steal_pointer (&work) : NULL;
}
