/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-record-name.h"

#include <string.h>

#include "hk-name-parse.h"

static char *
dup_trimmed (const char *text, gsize text_bytes)
{
  char *copy;

  while (text_bytes > 0 && g_ascii_isspace (*text))
    {
      text++;
      text_bytes--;
    }
  while (text_bytes > 0 && g_ascii_isspace (text[text_bytes - 1]))
    text_bytes--;
  if (text_bytes == 0)
    return NULL;
  copy = g_malloc (text_bytes + 1);
  memcpy (copy, text, text_bytes);
  copy[text_bytes] = '\0';
  return copy;
}

/* Small words before the family name are its particle. */
static void
split_particle (HkName *name)
{
  char *p = name->family;
  char *last = p;
  char *family;

  for (char *space = strchr (p, ' '); space != NULL && g_unichar_islower (g_utf8_get_char (p));
       space = strchr (p, ' '))
    p = last = space + 1;
  if (last == name->family)
    return;
  family = g_strdup (last);
  last[-1] = '\0';
  name->non_dropping_particle = g_steal_pointer (&name->family);
  name->family = family;
}

/**
 * hk_record_name_parse:
 * @text: UTF-8 of a name, "Family, Given, Suffix"
 *
 * Returns: (transfer full): the name; without a comma, a literal
 */
HkName *
hk_record_name_parse (const char *text)
{
  const char *comma = strchr (text, ',');
  const char *second = comma == NULL ? NULL : strchr (comma + 1, ',');
  HkName *name;

  if (comma == NULL && strstr (text, "،") != NULL)
    return hk_name_parse (text);
  name = g_new0 (HkName, 1);
  if (g_ascii_strncasecmp (text, "et al", 5) == 0)
    name->et_al = TRUE;
  else if (comma == NULL || comma == text)
    name->literal = g_strdup (text);
  else
    {
      name->family = dup_trimmed (text, comma - text);
      name->given = dup_trimmed (comma + 1, second == NULL ? strlen (comma + 1)
                                                           : (gsize) (second - comma - 1));
      name->suffix = second == NULL ? NULL : dup_trimmed (second + 1, strlen (second + 1));
      if (name->family != NULL)
        split_particle (name);
    }
  return name;
}

/**
 * hk_record_name_format:
 * @name: a name
 * @whole: (out): whether hk_record_name_parse() gives the same name
 *
 * Returns: (transfer full): the name for a record
 */
char *
hk_record_name_format (const HkName *name, gboolean *whole)
{
  GString *out = g_string_new (NULL);
  const char *particle
      = name->non_dropping_particle != NULL ? name->non_dropping_particle : name->dropping_particle;

  *whole = name->dropping_particle == NULL && !name->comma_suffix && !name->static_ordering
           && !name->parse_names;
  if (name->et_al)
    g_string_append (out, "et al.");
  else if (name->literal != NULL || name->family == NULL)
    {
      g_string_append (out, name->literal != NULL ? name->literal
                            : name->given != NULL ? name->given
                                                  : "");
      *whole = *whole && name->literal != NULL && strchr (out->str, ',') == NULL;
    }
  else
    {
      g_string_append (out, particle == NULL ? "" : particle);
      g_string_append (out, particle == NULL ? "" : " ");
      g_string_append_printf (out, "%s,", name->family);
      if (name->given != NULL || name->suffix != NULL)
        g_string_append_printf (out, " %s", name->given == NULL ? "" : name->given);
      if (name->suffix != NULL)
        g_string_append_printf (out, ", %s", name->suffix);
    }
  return g_string_free (out, FALSE);
}
