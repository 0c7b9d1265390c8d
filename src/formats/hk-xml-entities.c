/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-xml-entities.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Longest name of an entity in HTML 4 and ISO 8879 is far below this. */
#define MAX_NAME_BYTES 32

static gboolean
is_predefined (const char *name)
{
  return g_str_equal (name, "amp") || g_str_equal (name, "lt") || g_str_equal (name, "gt")
         || g_str_equal (name, "quot") || g_str_equal (name, "apos");
}

/* The end of a part in which "&" is no markup: CDATA section, comment, processing instruction. */
static const char *
skip_literal (const char *p, const char *end)
{
  static const struct
  {
    const char *open;
    const char *close;
  } parts[] = { { "<![CDATA[", "]]>" }, { "<!--", "-->" }, { "<?", "?>" } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize open_bytes = strlen (parts[i].open);
      const char *close;

      if ((gsize) (end - p) < open_bytes || memcmp (p, parts[i].open, open_bytes) != 0)
        continue;
      close
          = memmem (p + open_bytes, end - p - open_bytes, parts[i].close, strlen (parts[i].close));
      return close == NULL ? end : close + strlen (parts[i].close);
    }
  return p + 1;
}

/* The next "&" that begins a reference, or @end. Each byte is looked at once. */
static const char *
find_reference (const char *p, const char *end)
{
  const char *amp = memchr (p, '&', end - p);
  const char *open;

  if (amp == NULL)
    return end;
  while ((open = memchr (p, '<', amp - p)) != NULL)
    {
      p = open + 1 < end && (open[1] == '!' || open[1] == '?') ? skip_literal (open, end)
                                                               : open + 1;
      if (p <= amp)
        continue;
      amp = memchr (p, '&', end - p);
      if (amp == NULL)
        return end;
    }
  return amp;
}

/**
 * hk_xml_resolve_entities:
 * @xml: XML in UTF-8 or another encoding in which ASCII is itself
 * @xml_bytes: its length in bytes
 * @n_unknown: (inout): raised by the number of entities with names that HTML does not know
 *
 * Publishers' files name entities of a DTD that is never loaded. Those that HTML 4 knows become
 * character references, so that no letter is lost; others, and a lone "&", are kept as they stand.
 * Lines stay where they are.
 *
 * Returns: (transfer full) (nullable): the XML with the changes; %NULL when there is nothing to change
 */
GString *
hk_xml_resolve_entities (const char *xml, gsize xml_bytes, guint *n_unknown)
{
  const char *end = xml + xml_bytes;
  const char *copied = xml;
  const char *p = xml;
  GString *out = NULL;

  while ((p = find_reference (p, end)) < end)
    {
      char name[MAX_NAME_BYTES + 1];
      const htmlEntityDesc *known;
      gsize n = 0;

      while (n < MAX_NAME_BYTES && p + 1 + n < end
             && (g_ascii_isalnum (p[1 + n]) || p[1 + n] == '.'))
        n++;
      memcpy (name, p + 1, n);
      name[n] = '\0';
      if (p + 1 < end && p[1] == '#')
        {
          p++;
          continue;
        }
      if (n > 0 && p + 1 + n < end && p[1 + n] == ';' && is_predefined (name))
        {
          p += n + 2;
          continue;
        }
      if (out == NULL)
        out = g_string_sized_new (xml_bytes + xml_bytes / 16);
      g_string_append_len (out, copied, p - copied);
      known = n > 0 && p + 1 + n < end && p[1 + n] == ';'
                  ? htmlEntityLookup ((const xmlChar *) name)
                  : NULL;
      if (known != NULL)
        {
          g_string_append_printf (out, "&#%u;", known->value);
          p += n + 2;
        }
      else
        {
          g_string_append (out, "&amp;");
          *n_unknown += 1;
          p++;
        }
      copied = p;
    }
  if (out != NULL)
    g_string_append_len (out, copied, end - copied);
  return out;
}

/* Counts the names in a tag, by the white space outside its quotes. Returns the end of the tag. */
static const char *
skip_tag (const char *p, const char *end, guint *n_names)
{
  gboolean space = FALSE;

  for (; p < end && *p != '>'; p++)
    {
      if (*p == '"' || *p == '\'')
        {
          p = memchr (p + 1, *p, end - p - 1);
          if (p == NULL)
            return end;
          space = FALSE;
          continue;
        }
      *n_names += g_ascii_isspace (*p) && !space;
      space = g_ascii_isspace (*p);
    }
  return p;
}

/**
 * hk_xml_find_wide_element:
 * @xml: XML or HTML in an encoding in which ASCII is itself
 * @xml_bytes: its length in bytes
 * @limit: how many attributes an element may have
 *
 * Returns: the line from 1 of the first element that has more, or 0
 */
guint
hk_xml_find_wide_element (const char *xml, gsize xml_bytes, guint limit)
{
  const char *end = xml + xml_bytes;
  const char *p = xml;
  guint line = 1;

  while ((p = memchr (p, '<', end - p)) != NULL)
    {
      const char *open = p;
      guint n_names = 0;

      if (p + 1 < end && (p[1] == '!' || p[1] == '?'))
        {
          p = skip_literal (p, end);
          continue;
        }
      p = skip_tag (p + 1, end, &n_names);
      if (n_names <= limit)
        continue;
      for (const char *q = xml; q < open; q++)
        line += *q == '\n';
      return line;
    }
  return 0;
}
