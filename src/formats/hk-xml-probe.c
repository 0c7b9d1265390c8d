/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-xml-probe.h"

#include <string.h>

/* The end of a declaration, with the internal subset that a DOCTYPE may have in brackets. */
static const char *
skip_declaration (const char *p, const char *end)
{
  guint depth = 0;

  for (; p < end; p++)
    if (*p == '[')
      depth++;
    else if (*p == ']' && depth > 0)
      depth--;
    else if (*p == '>' && depth == 0)
      return p + 1;
  return end;
}

static const char *
skip_to (const char *p, const char *end, const char *close)
{
  const char *found = memmem (p, end - p, close, strlen (close));

  return found == NULL ? end : found + strlen (close);
}

/**
 * hk_xml_probe_find_root:
 * @head: the beginning of a file, UTF-8
 * @head_bytes: its length in bytes
 * @name_bytes: (out): length of the name in bytes
 *
 * Returns: (transfer none) (nullable): local name of the first element, inside @head
 */
const char *
hk_xml_probe_find_root (const char *head, gsize head_bytes, gsize *name_bytes)
{
  const char *end = head + head_bytes;
  const char *p = head;

  while (p < end)
    {
      const char *name;

      while (p < end && g_ascii_isspace (*p))
        p++;
      if (p + 1 >= end || *p != '<')
        return NULL;
      if (p[1] == '?')
        p = skip_to (p, end, "?>");
      else if (g_str_has_prefix (p, "<!--"))
        p = skip_to (p, end, "-->");
      else if (p[1] == '!')
        p = skip_declaration (p, end);
      else
        {
          name = ++p;
          while (p < end && !g_ascii_isspace (*p) && *p != '>' && *p != '/')
            if (*p++ == ':')
              name = p;
          *name_bytes = p - name;
          return name;
        }
    }
  return NULL;
}

/**
 * hk_xml_probe_root:
 * @head: the beginning of a file, UTF-8
 * @head_bytes: its length in bytes
 * @name: a local name
 *
 * Returns: whether the first element has that name, letter case aside
 */
gboolean
hk_xml_probe_root (const char *head, gsize head_bytes, const char *name)
{
  gsize name_bytes;
  const char *root = hk_xml_probe_find_root (head, head_bytes, &name_bytes);

  return root != NULL && name_bytes == strlen (name)
         && g_ascii_strncasecmp (root, name, name_bytes) == 0;
}
