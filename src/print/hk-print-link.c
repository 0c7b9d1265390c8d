/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-print-link.h"

#include <string.h>

#include "hk-link.h"

static void
clear_link (gpointer data)
{
  g_free (((HkPrintLink *) data)->uri);
}

/**
 * hk_print_links_add:
 * @links: (element-type HkPrintLink): where to add
 * @start: the first byte of the link in its text
 * @end: the byte after its last
 * @uri: where it leads
 */
void
hk_print_links_add (GArray *links, gsize start, gsize end, const char *uri)
{
  /* cairo writes the address between brackets as it is. */
  HkPrintLink link = { start, end, g_uri_escape_string (uri, ":/?#[]@!$&*+,;=%", FALSE) };

  g_array_append_val (links, link);
}

/* The end of what may be an address: a space, or a mark that no address holds. */
static const char *
find_end (const char *start)
{
  const char *end = start;

  for (; *end != '\0'; end = g_utf8_next_char (end))
    {
      gunichar c = g_utf8_get_char (end);

      if (g_unichar_isspace (c) || strchr ("<>\"", (int) MIN (c, 0x7f)) != NULL || c == 0x60c
          || c == 0x61b || c == 0xab || c == 0xbb)
        break;
    }
  while (end > start && strchr (".,;:!?", end[-1]) != NULL)
    end--;
  if (end > start && end[-1] == ')' && memchr (start, '(', end - start) == NULL)
    end--;
  return end;
}

static char *
uri_of_word (const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, end - start);
  g_autofree char *full = NULL;

  if (g_str_has_prefix (word, "10."))
    return hk_link_from_doi (word);
  if (g_str_has_prefix (word, "www."))
    full = g_strconcat ("http://", word, NULL);
  return hk_link_from_url (full == NULL ? word : full);
}

/**
 * hk_print_links_find:
 * @text: UTF-8
 *
 * Returns: (transfer full) (element-type HkPrintLink): the addresses and DOIs in it, in order
 */
GArray *
hk_print_links_find (const char *text)
{
  static const char *const beginnings[] = { "http://", "https://", "mailto:", "www.", "10." };
  GArray *links = g_array_new (FALSE, FALSE, sizeof (HkPrintLink));
  const char *p = text;

  g_array_set_clear_func (links, clear_link);
  while (*p != '\0')
    {
      g_autofree char *uri = NULL;
      const char *end = NULL;

      for (gsize i = 0; end == NULL && i < G_N_ELEMENTS (beginnings); i++)
        if ((p == text || !g_ascii_isalnum (p[-1])) && g_str_has_prefix (p, beginnings[i]))
          end = find_end (p);
      if (end != NULL)
        uri = uri_of_word (p, end);
      if (uri != NULL)
        hk_print_links_add (links, (gsize) (p - text), (gsize) (end - text), uri);
      p = uri != NULL ? end : g_utf8_next_char (p);
    }
  return links;
}
