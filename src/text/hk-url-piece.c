/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-url-piece.h"

#include <string.h>

/* Endings that a page's or a file's name has, and top-level domains, both in lower case. Countries' are
 * any two letters; these are the others that references have. */
static const char *const extensions[]
    = { "html", "htm", "pdf", "php", "aspx", "asp", "jsp", "xml", "shtml", "doc", "docx", "xhtml" };
static const char *const domains[]
    = { "com", "org", "net", "edu", "gov", "int", "info", "mil", "biz", "eu" };

static gboolean
is_one_of (const char *word, gsize n_bytes, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (strlen (words[i]) == n_bytes && g_ascii_strncasecmp (words[i], word, n_bytes) == 0)
      return TRUE;
  return FALSE;
}

/**
 * hk_url_piece_count:
 * @piece: a piece
 * @n_bytes: its length
 *
 * Returns: how many ASCII letters and digits it begins with
 */
gsize
hk_url_piece_count (const char *piece, gsize n_bytes)
{
  gsize n = 0;

  while (n < n_bytes && g_ascii_isalnum (piece[n]))
    n++;
  return n;
}

/**
 * hk_url_piece_begins_extension:
 * @piece: a piece
 * @n_bytes: its length
 *
 * Returns: whether it begins with a file's extension and nothing but punctuation or a query follows
 */
gboolean
hk_url_piece_begins_extension (const char *piece, gsize n_bytes)
{
  gsize n = hk_url_piece_count (piece, n_bytes);

  return is_one_of (piece, n, extensions, G_N_ELEMENTS (extensions))
         && (n == n_bytes || strchr (".,;:)>?#", piece[n]) != NULL);
}

/**
 * hk_url_piece_is_domain:
 * @word: a label of a host
 * @n_bytes: its length
 *
 * Returns: whether it is a top-level domain
 */
gboolean
hk_url_piece_is_domain (const char *word, gsize n_bytes)
{
  return is_one_of (word, n_bytes, domains, G_N_ELEMENTS (domains))
         || (n_bytes == 2 && g_ascii_islower (word[0]) && g_ascii_islower (word[1]));
}

/**
 * hk_url_piece_begins_domain:
 * @piece: a piece
 * @n_bytes: its length
 *
 * Returns: whether it begins with a top-level domain in lower case that ends the host
 */
gboolean
hk_url_piece_begins_domain (const char *piece, gsize n_bytes)
{
  gsize n = 0;

  while (n < n_bytes && g_ascii_islower (piece[n]))
    n++;
  return hk_url_piece_is_domain (piece, n) && (n == n_bytes || piece[n] == '/');
}

/**
 * hk_url_piece_looks_like_path:
 * @piece: a piece
 * @n_bytes: its length
 *
 * Returns: whether it looks like part of an address and not like a word of a sentence
 */
gboolean
hk_url_piece_looks_like_path (const char *piece, gsize n_bytes)
{
  gsize n = n_bytes;
  gboolean digit = FALSE, letter = FALSE;

  while (n > 0 && strchr (".,;:)>", piece[n - 1]) != NULL)
    n--;
  for (gsize i = 0; i < n; i++)
    {
      if (strchr ("/_=%&?~+#", piece[i]) != NULL || (piece[i] == '-' && n > 1)
          || (piece[i] == '.' && i + 1 < n))
        return TRUE;
      digit |= g_ascii_isdigit (piece[i]) != 0;
      letter |= g_ascii_isalpha (piece[i]) != 0;
    }
  /* A long number names a page; a short one may be a year or a day. */
  return digit && (letter || n > 4);
}

/**
 * hk_url_piece_begins_url:
 * @piece: a piece
 * @n_bytes: its length
 *
 * Returns: whether a URL of its own begins with it
 */
gboolean
hk_url_piece_begins_url (const char *piece, gsize n_bytes)
{
  return (n_bytes > 7
          && (g_ascii_strncasecmp (piece, "http:", 5) == 0
              || g_ascii_strncasecmp (piece, "https:", 6) == 0))
         || (n_bytes > 4 && g_ascii_strncasecmp (piece, "www.", 4) == 0);
}

/**
 * hk_url_piece_find_glued:
 * @url: a URL
 * @n_bytes: its length
 *
 * Returns: where the name of a file ends to which a word with a capital or an open bracket is glued
 *   (page.htmlAccessed, page.html(accessed), or 0
 */
gsize
hk_url_piece_find_glued (const char *url, gsize n_bytes)
{
  gsize slash = n_bytes;

  while (slash > 0 && url[slash - 1] != '/')
    slash--;
  for (gsize dot = slash; dot < n_bytes; dot++)
    for (guint i = 0; url[dot] == '.' && i < G_N_ELEMENTS (extensions); i++)
      {
        gsize end = dot + 1 + strlen (extensions[i]);
        gboolean here
            = end + 4 <= n_bytes && memcmp (url + dot + 1, extensions[i], end - dot - 1) == 0;

        if (here && url[end] == '(' && memchr (url + end, ')', n_bytes - end) == NULL)
          return end;
        if (here && g_ascii_isupper (url[end]) && g_ascii_islower (url[end + 1])
            && g_ascii_islower (url[end + 2]) && g_ascii_islower (url[end + 3]))
          return end;
      }
  return 0;
}
