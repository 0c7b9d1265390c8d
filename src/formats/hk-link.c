/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-link.h"

#include <string.h>

#include "hk-clean.h"

#define DOI_RESOLVER "https://doi.org/"

/* The longest link that is still shown whole to the person who is asked whether to open it. */
#define MAX_LINK_BYTES 2048

/* RFC 1035 allows 253 ASCII characters; letters of other scripts take two bytes and more. */
#define MAX_HOST_BYTES 506

static gboolean
is_url_character (gunichar c)
{
  return c > 0x20 && c != 0x7F && !(c >= 0x80 && c <= 0xA0)
         && strchr ("<>\"\\^`{|}", (int) MIN (c, 0x7F)) == NULL && !hk_clean_is_control (c)
         && !g_unichar_isspace (c);
}

static gboolean
is_host_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '-' || c == '.' || c == '_'
         || c == 0x200C;
}

/* The host of what follows "//": no user name, which could look like one, and an optional port. */
static gboolean
check_host (const char *host)
{
  const char *end = host + strcspn (host, "/?#");
  const char *p = host;

  while (p < end && is_host_character (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (p == host || *host == '.' || *host == '-' || p - host > MAX_HOST_BYTES
      || memmem (host, p - host, "..", 2) != NULL)
    return FALSE;
  if (*p == ':')
    for (p++; p < end && g_ascii_isdigit (*p); p++)
      ;
  return p == end;
}

/**
 * hk_link_from_url:
 * @url: (nullable): what a file gives as a URL
 *
 * Accepts http, https and mailto, and nothing else: no user name in the authority, no white space, no
 * controls. An address that begins with "www." is given https.
 *
 * Returns: (transfer full) (nullable): a link that may be opened after it was shown in full
 */
char *
hk_link_from_url (const char *url)
{
  g_autofree char *trimmed = url == NULL ? NULL : g_strstrip (g_strdup (url));
  const char *rest;

  if (trimmed == NULL || *trimmed == '\0' || strlen (trimmed) > MAX_LINK_BYTES)
    return NULL;
  for (const char *p = trimmed; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_url_character (g_utf8_get_char (p)))
      return NULL;
  if (g_ascii_strncasecmp (trimmed, "www.", 4) == 0)
    return check_host (trimmed) && strlen (trimmed) + strlen ("https://") <= MAX_LINK_BYTES
               ? g_strconcat ("https://", trimmed, NULL)
               : NULL;
  if (g_ascii_strncasecmp (trimmed, "mailto:", 7) == 0)
    {
      const char *at = strchr (trimmed, '@');

      /* No headers: "?bcc=" would send a letter to more people than it shows. */
      if (at == NULL || at == trimmed + 7 || strchr (at + 1, '@') != NULL
          || strpbrk (trimmed, "?&") != NULL)
        return NULL;
      return check_host (at + 1) ? g_steal_pointer (&trimmed) : NULL;
    }
  if (g_ascii_strncasecmp (trimmed, "https://", 8) == 0)
    rest = trimmed + 8;
  else if (g_ascii_strncasecmp (trimmed, "http://", 7) == 0)
    rest = trimmed + 7;
  else
    return NULL;
  return check_host (rest) ? g_steal_pointer (&trimmed) : NULL;
}

/* The longest DOI that Crossref takes has 2,048 characters; those in use are under 200. */
#define MAX_DOI_BYTES 512

/* "10.", a registrant of four to nine digits with optional dotted parts, "/", and a suffix (DOI
 * Handbook, 2.2). Returns where the suffix begins. */
static const char *
skip_doi_prefix (const char *text)
{
  const char *p = text + 3;

  if (strncmp (text, "10.", 3) != 0)
    return NULL;
  while (g_ascii_isdigit (*p))
    p++;
  if (p - text < 3 + 4 || p - text > 3 + 9)
    return NULL;
  while (*p == '.' && g_ascii_isdigit (p[1]))
    for (p++; g_ascii_isdigit (*p); p++)
      ;
  return *p == '/' && p[1] != '\0' ? p + 1 : NULL;
}

/**
 * hk_link_find_doi:
 * @text: (nullable): a field that is a DOI, with or without "doi:" or a resolver before it
 *
 * Returns: (transfer full) (nullable): the DOI itself, as it is spelled, without what stands around it
 */
char *
hk_link_find_doi (const char *text)
{
  const char *start = text == NULL ? NULL : strstr (text, "10.");
  const char *suffix = NULL;
  const char *end;

  while (start != NULL && (start > text && g_ascii_isalnum (start[-1])))
    start = strstr (start + 3, "10.");
  if (start != NULL)
    suffix = skip_doi_prefix (start);
  if (suffix == NULL)
    return NULL;
  for (end = suffix; *end != '\0' && end - start < MAX_DOI_BYTES; end = g_utf8_next_char (end))
    {
      gunichar c = g_utf8_get_char (end);

      if (g_unichar_isspace (c) || c < 0x20 || hk_clean_is_control (c) || c == '"' || c == 0x60C
          || c == 0x61B || c == 0xAB || c == 0xBB)
        break;
    }
  while (end > suffix && strchr (".,;:)]}>", end[-1]) != NULL)
    {
      /* A bracket belongs to the DOI when it closes one that the DOI opens: 10.1016/S0140(06)68770-9 */
      if (strchr (")]}>", end[-1]) != NULL)
        {
          char open = end[-1] == ')' ? '(' : end[-1] == ']' ? '[' : end[-1] == '}' ? '{' : '<';
          int depth = 0;

          for (const char *p = suffix; p < end; p++)
            depth += (*p == open) - (*p == end[-1]);
          if (depth >= 0)
            break;
        }
      end--;
    }
  return end == suffix ? NULL : g_strndup (start, end - start);
}

/**
 * hk_link_from_doi:
 * @doi: (nullable): a DOI, as hk_link_find_doi() takes it
 *
 * Returns: (transfer full) (nullable): the link to it, percent-encoded
 */
char *
hk_link_from_doi (const char *doi)
{
  g_autofree char *plain = hk_link_find_doi (doi);
  g_autofree char *escaped = NULL;

  if (plain == NULL)
    return NULL;
  escaped = g_uri_escape_string (plain, "/:;()", FALSE);
  return g_strconcat (DOI_RESOLVER, escaped, NULL);
}

/**
 * hk_link_is_doubtful:
 * @link: a link of hk_link_from_url()
 *
 * Whether its host mixes letters of different scripts, so that it may look like another host (as
 * "exаmple.com" with a Cyrillic а does), or is already in the encoded form that hides them.
 *
 * Returns: whether the person should be warned
 */
gboolean
hk_link_is_doubtful (const char *link)
{
  const char *host = strstr (link, "//");
  const char *end;
  GUnicodeScript seen = G_UNICODE_SCRIPT_COMMON;

  host = host != NULL ? host + 2 : strchr (link, '@') != NULL ? strchr (link, '@') + 1 : link;
  end = host + strcspn (host, "/?#:");
  if (g_ascii_strncasecmp (host, "xn--", 4) == 0)
    return TRUE;
  for (const char *p = host; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);

      if (c == '.' && g_ascii_strncasecmp (p + 1, "xn--", 4) == 0)
        return TRUE;
      if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED)
        continue;
      if (seen != G_UNICODE_SCRIPT_COMMON && seen != script)
        return TRUE;
      seen = script;
    }
  return FALSE;
}
