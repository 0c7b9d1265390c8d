/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-html-entity.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* The longest of HTML 4 are "&thetasym;" and "&alefsym;"; numbers are shorter. */
#define MAX_NAME_BYTES 8

static gunichar
find_character (const char *name)
{
  const htmlEntityDesc *entity;

  if (*name == '#')
    {
      gboolean is_hex = name[1] == 'x' || name[1] == 'X';

      return (gunichar) g_ascii_strtoull (name + 1 + is_hex, NULL, is_hex ? 16 : 10);
    }
  if (g_str_equal (name, "apos"))
    return '\'';
  entity = htmlEntityLookup ((const xmlChar *) name);
  return entity == NULL ? 0 : entity->value;
}

/**
 * hk_html_append_entity:
 * @out: where to append
 * @reference: text that begins with "&"
 *
 * Appends the character that is meant; "&" itself where none is, as in "A & B".
 *
 * Returns: how many bytes of @reference were read
 */
gsize
hk_html_append_entity (GString *out, const char *reference)
{
  char name[MAX_NAME_BYTES + 1];
  gsize n = 0;
  gunichar c = 0;

  while (n < MAX_NAME_BYTES && (g_ascii_isalnum (reference[n + 1]) || reference[n + 1] == '#'))
    {
      name[n] = reference[n + 1];
      n++;
    }
  name[n] = '\0';
  if (n > 0 && reference[n + 1] == ';')
    c = find_character (name);
  if (c == 0 || !g_unichar_validate (c))
    {
      g_string_append_c (out, '&');
      return 1;
    }
  g_string_append_unichar (out, c);
  return n + 2;
}
