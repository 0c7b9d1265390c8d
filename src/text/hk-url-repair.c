/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-url-piece.h"
#include "hk-url-repair.h"

#include <string.h>

/* No URL of a reference is longer, nor broken in more pieces. */
#define MAX_URL 2048
#define MAX_PIECES 64

/* A blank between two pieces is this wide at most; a line end with its indentation. */
#define MAX_GAP 12

typedef struct
{
  const char *text;
  gsize n_bytes;
  gsize start;
  gsize end;       /* of the last piece taken */
  GString *joined; /* what the pieces give */
  guint n_gaps;
  gboolean doi; /* a bare DOI, not a URL */
  gboolean unverified;
} Reading;

typedef struct
{
  gsize start;
  gsize end;
} Piece;

static gboolean
is_url_byte (char byte)
{
  return g_ascii_isalnum (byte)
         || (byte != '\0' && strchr ("-._~:/?#[]@!$&'()*+,;=%", byte) != NULL);
}

static gboolean
is_blank (char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* The piece after a blank; FALSE if there is no blank or no piece. */
static gboolean
next_piece (const char *text, gsize n_bytes, gsize at, Piece *piece)
{
  gsize start = at;

  while (start < n_bytes && is_blank (text[start]) && start - at < MAX_GAP)
    start++;
  if (start == at || start >= n_bytes || !is_url_byte (text[start]))
    return FALSE;
  piece->start = start;
  while (start < n_bytes && is_url_byte (text[start]) && start - piece->start < MAX_URL)
    start++;
  piece->end = start;
  return TRUE;
}

/* The host of what has been joined. */
static const char *
host_of (const Reading *reading, gsize *n_bytes)
{
  const char *host = strstr (reading->joined->str, "//");

  host = host != NULL ? host + 2 : reading->joined->str;
  *n_bytes = strcspn (host, "/?#");
  return host;
}

/* Whether the host is still without its end. */
static gboolean
host_is_open (const Reading *reading)
{
  gsize n_bytes, last;
  const char *host = host_of (reading, &n_bytes);

  if (host[n_bytes] != '\0')
    return FALSE;
  while (n_bytes > 0 && host[n_bytes - 1] == '.')
    n_bytes--;
  for (last = n_bytes; last > 0 && host[last - 1] != '.'; last--)
    ;
  return last == 0 || !hk_url_piece_is_domain (host + last, n_bytes - last)
         || (n_bytes > 3 && last == 4 && g_ascii_strncasecmp (host, "www.", 4) == 0);
}

/* Whether the host has one label, as "https://en." */
static gboolean
host_has_one_label (const Reading *reading)
{
  gsize n_bytes;
  const char *host = host_of (reading, &n_bytes);
  const char *dot = memchr (host, '.', n_bytes);

  return host[n_bytes] == '\0' && dot != NULL && dot + 1 == host + n_bytes && dot > host;
}

/* Whether nothing but a country can follow, as after "https://www.example.co." */
static gboolean
host_ends_in_second_level (const Reading *reading)
{
  static const char *const levels[]
      = { ".co.", ".com.", ".ac.", ".gov.", ".org.", ".edu.", ".net." };
  gsize n_bytes;
  const char *host = host_of (reading, &n_bytes);

  for (guint i = 0; host[n_bytes] == '\0' && i < G_N_ELEMENTS (levels); i++)
    if (g_str_has_suffix (host, levels[i]))
      return TRUE;
  return FALSE;
}

/* "a-partnership-for" + "central-asia": two pieces of one title in lower case. */
static gboolean
continues_title (const Reading *reading, const char *piece, gsize n_bytes)
{
  const char *segment = strrchr (reading->joined->str, '/');
  guint hyphens = 0;
  gsize n = 0;
  gboolean hyphen = FALSE;

  if (segment == NULL || segment == reading->joined->str || segment[-1] == '/')
    return FALSE;
  for (const char *p = segment + 1; *p != '\0'; p++)
    {
      if (*p != '-' && !g_ascii_islower (*p) && !g_ascii_isdigit (*p))
        return FALSE;
      hyphens += *p == '-';
    }
  for (;
       n < n_bytes && (g_ascii_islower (piece[n]) || g_ascii_isdigit (piece[n]) || piece[n] == '-');
       n++)
    hyphen |= piece[n] == '-';
  return hyphens >= 2 && hyphen && piece[0] != '-'
         && (n == n_bytes || strchr (".,;/)", piece[n]) != NULL);
}

/* Whether some pieces further on a file's name ends, so that the blanks before it are in the name. */
static gboolean
file_name_ahead (const Reading *reading, const Piece *first)
{
  Piece piece = *first;

  for (guint i = 0; i < 4; i++)
    {
      gsize n = piece.end - piece.start;
      const char *p = reading->text + piece.start;
      const char *dot = g_strrstr_len (p, n - (n > 1 && p[n - 1] == '.'), ".");

      if (i > 0 && hk_url_piece_begins_extension (p, n) && reading->text[piece.start - 2] == '.')
        return TRUE;
      if (dot != NULL && hk_url_piece_begins_extension (dot + 1, p + n - dot - 1))
        return TRUE;
      for (gsize k = 0; k + 1 < n; k++)
        if (!g_ascii_isalnum (p[k]) && strchr ("-_", p[k]) == NULL)
          return FALSE;
      if (!next_piece (reading->text, reading->n_bytes, piece.end, &piece))
        return FALSE;
    }
  return FALSE;
}

/* The DOI in what has been joined, by itself or in a URL; or NULL. */
static const char *
doi_of (const Reading *reading)
{
  const char *host = strstr (reading->joined->str, "doi.org/10.");

  return reading->doi ? reading->joined->str : host == NULL ? NULL : host + strlen ("doi.org/");
}

/* Whether a piece is the number of the next entry of a list: what follows it begins like a name. */
static gboolean
numbers_an_entry (const Reading *reading, const Piece *piece)
{
  Piece next;

  return reading->text[piece->end - 1] == '.'
         && next_piece (reading->text, reading->n_bytes, piece->end, &next)
         && g_ascii_isupper (reading->text[next.start]);
}

/* Whether the piece after a blank goes on with the DOI. */
static gboolean
doi_goes_on (Reading *reading, const char *doi, const Piece *next)
{
  const char *piece = reading->text + next->start, *slash = strchr (doi, '/');
  gsize n_bytes = next->end - next->start, n = hk_url_piece_count (piece, n_bytes);
  char last = doi[strlen (doi) - 1];
  gboolean digit = FALSE;

  for (gsize i = 0; i < n_bytes; i++)
    digit |= g_ascii_isdigit (piece[i]) != 0;
  if (slash == NULL)
    return last == '.' ? g_ascii_isdigit (piece[0]) : piece[0] == '/';
  if (g_ascii_isupper (piece[0]) || !digit)
    {
      /* There is no DOI that ends with the slash. */
      reading->unverified |= !digit;
      return slash[1] == '\0' && (digit || g_ascii_islower (piece[0]));
    }
  if (last != '.')
    {
      reading->unverified |= last == '-';
      return last == '/' || last == '-' || last == '_';
    }
  /* A year after a full stop is the sentence's. */
  if ((n == 4 && n_bytes <= 5) || numbers_an_entry (reading, next))
    return FALSE;
  reading->unverified = TRUE;
  return TRUE;
}

/* Whether the piece after a blank belongs to the URL. */
static gboolean
url_goes_on (Reading *reading, const Piece *next)
{
  const char *piece = reading->text + next->start;
  gsize n_bytes = next->end - next->start;
  char last = reading->joined->str[reading->joined->len - 1];
  gboolean only_mark = n_bytes == 1 && !g_ascii_isalnum (piece[0]) && piece[0] != '/';

  if (only_mark || strchr ("([<\"'", piece[0]) != NULL
      || (hk_url_piece_begins_url (piece, n_bytes)
          && !g_str_has_suffix (reading->joined->str, "//")))
    return FALSE;
  if (g_str_has_suffix (reading->joined->str, "//")
      || g_ascii_strcasecmp (reading->joined->str, "www.") == 0
      || g_str_has_suffix (reading->joined->str, "//www."))
    return g_ascii_isalnum (piece[0]);
  if (last == '.')
    {
      if (host_has_one_label (reading))
        return g_ascii_islower (piece[0]);
      if (host_ends_in_second_level (reading) && hk_url_piece_begins_domain (piece, n_bytes))
        return TRUE;
      if (host_is_open (reading))
        return hk_url_piece_begins_domain (piece, n_bytes)
               || (hk_url_piece_looks_like_path (piece, n_bytes) && g_ascii_islower (piece[0])
                   && memchr (piece, '.', n_bytes - 1) != NULL);
      return hk_url_piece_begins_extension (piece, n_bytes);
    }
  if (strchr ("-_=?&%#~+", last) != NULL)
    {
      /* A typesetter's hyphen at the line's end looks the same as the address's own. */
      reading->unverified |= last == '-';
      return TRUE;
    }
  if (strchr (",;:)>", last) != NULL)
    return FALSE;
  if (strchr ("%_=&", piece[0]) != NULL || (piece[0] == '/' && n_bytes > 1)
      || (piece[0] == '-' && g_ascii_isalnum (piece[1])))
    return TRUE;
  if (g_str_has_suffix (reading->joined->str, "doi.org/"))
    return g_str_has_prefix (piece, "10.");
  if (last == '/')
    return hk_url_piece_looks_like_path (piece, n_bytes)
           || hk_url_piece_begins_extension (piece, n_bytes)
           || (g_ascii_islower (piece[0]) && file_name_ahead (reading, next));
  if (host_is_open (reading) && piece[0] == '.')
    return TRUE;
  if (piece[0] == '.' && hk_url_piece_begins_extension (piece + 1, n_bytes - 1))
    return TRUE;
  if (continues_title (reading, piece, n_bytes)
      || (strrchr (reading->joined->str, '/') != NULL && !host_is_open (reading)
          && file_name_ahead (reading, next)))
    {
      reading->unverified = TRUE;
      return TRUE;
    }
  return FALSE;
}

static void
read_pieces (Reading *reading)
{
  Piece piece;

  while (reading->n_gaps < MAX_PIECES && reading->joined->len < MAX_URL
         && next_piece (reading->text, reading->n_bytes, reading->end, &piece))
    {
      const char *doi = doi_of (reading);

      if (doi != NULL ? !doi_goes_on (reading, doi, &piece) : !url_goes_on (reading, &piece))
        return;
      g_string_append_len (reading->joined, reading->text + piece.start, piece.end - piece.start);
      reading->end = piece.end;
      reading->n_gaps++;
    }
}

static gboolean
well_formed_doi (const char *doi)
{
  gsize n = strspn (doi + 3, "0123456789.");

  return g_str_has_prefix (doi, "10.") && n >= 4 && n <= 12 && doi[3 + n] == '/'
         && g_ascii_isalnum (doi[4 + n]);
}

/* RFC 3986 as far as a journal's page needs it: a host of at least two labels, an end that is a
 * domain's, and no sign twice that cannot be. */
static gboolean
well_formed_url (const Reading *reading)
{
  gsize n_bytes;
  const char *host = host_of (reading, &n_bytes), *dot;
  const char *doi = doi_of (reading);

  while (n_bytes > 0 && (host[n_bytes - 1] == '.' || host[n_bytes - 1] == ','))
    n_bytes--;
  dot = g_strrstr_len (host, n_bytes, ".");
  if (dot == NULL || dot == host || host + n_bytes - dot < 3)
    return FALSE;
  for (const char *p = host; p < host + n_bytes; p++)
    if (!g_ascii_isalnum (*p) && *p != '.' && *p != '-' && *p != ':')
      return FALSE;
  return doi == NULL || well_formed_doi (doi);
}

static void
finish_reading (Reading *reading, HkDraft *draft, GArray *spans)
{
  HkUrlSpan span = { reading->start, reading->end };
  gboolean doi = doi_of (reading) != NULL;
  gsize n_tail = 0;

  if (reading->n_gaps > 0
      && (reading->doi ? well_formed_doi (reading->joined->str) : well_formed_url (reading)))
    {
      /* The full stop after it is the sentence's. */
      while (n_tail + 1 < reading->joined->len
             && strchr (".,;:)>", reading->joined->str[reading->joined->len - 1 - n_tail]) != NULL
             && reading->text[reading->end - 1 - n_tail]
                    == reading->joined->str[reading->joined->len - 1 - n_tail])
        n_tail++;
      hk_draft_add (draft, reading->start, reading->end - n_tail - reading->start,
                    reading->joined->str, reading->joined->len - n_tail,
                    doi ? HK_EDIT_DOI : HK_EDIT_URL, reading->unverified ? .6 : .95,
                    reading->unverified);
    }
  g_array_append_val (spans, span);
}

/* Past a byte and up to two blanks before it; NULL if it is another. */
static const char *
skip_byte (const char *p, const char *end, char byte)
{
  for (guint n = 0; p < end && *p == ' ' && n < 2; n++)
    p++;
  return p < end && g_ascii_tolower (*p) == byte ? p + 1 : NULL;
}

/* The bytes of a scheme with its slashes, blanks among them, or of "www."; 0 if there is none. */
static gsize
scheme_length (const char *text, gsize n_bytes, GString *joined)
{
  const char *end = text + n_bytes, *p = text, *secure;

  if (n_bytes >= 5 && g_ascii_strncasecmp (text, "www.", 4) == 0
      && (g_ascii_isalnum (text[4]) || text[4] == ' '))
    {
      g_string_append_len (joined, text, 4);
      return 4;
    }
  for (const char *letter = "http"; p != NULL && *letter != '\0'; letter++)
    p = skip_byte (p, end, *letter);
  secure = p == NULL ? NULL : skip_byte (p, end, 's');
  p = secure != NULL ? secure : p;
  for (const char *sign = "://"; p != NULL && *sign != '\0'; sign++)
    p = skip_byte (p, end, *sign);
  if (p == NULL)
    return 0;
  g_string_append (joined, secure != NULL ? "https://" : "http://");
  return (gsize) (p - text);
}

/* Whether a DOI that no URL holds begins here. */
static gboolean
begins_doi (const char *text, gsize n_bytes, gsize at)
{
  gsize i = at + 3, digits = 0;

  if (at + 8 >= n_bytes || memcmp (text + at, "10.", 3) != 0
      || (at > 0 && (g_ascii_isalnum (text[at - 1]) || text[at - 1] == '.')))
    return FALSE;
  /* "10. 1007/…" is one only where it is called so: a sentence may end in 10. */
  if (text[i] == ' ')
    {
      if (g_strstr_len (text + (at > 12 ? at - 12 : 0), MIN (at, 12), "doi") == NULL
          && g_strstr_len (text + (at > 12 ? at - 12 : 0), MIN (at, 12), "DOI") == NULL)
        return FALSE;
      i++;
    }
  for (; i < n_bytes && g_ascii_isdigit (text[i]); i++)
    digits++;
  return digits >= 4 && digits <= 9 && i < n_bytes
         && (text[i] == '/' || (text[i] == ' ' && i + 1 < n_bytes && text[i + 1] == '/'));
}

/* Words glued before a URL. */
static void
separate_before (const Reading *reading, HkDraft *draft)
{
  const char *text = reading->text;

  if (reading->start > 0)
    {
      const char *before = g_utf8_prev_char (text + reading->start);
      gunichar character = g_utf8_get_char (before);
      gboolean scheme = g_ascii_tolower (text[reading->start]) == 'h';

      if (g_unichar_isalpha (character) || character == ')'
          || (scheme
              && (character == ':' || character == ',' || character == ';' || character == '.')))
        hk_draft_add (draft, reading->start, 0, " ", 1, reading->doi ? HK_EDIT_DOI : HK_EDIT_URL,
                      .95, FALSE);
    }
}

/* A word or bracket glued after the name of a file, page.htmlAccessed: the URL ends before it. */
static void
separate_after (Reading *reading, HkDraft *draft)
{
  gsize n = hk_url_piece_find_glued (reading->joined->str, reading->joined->len);

  if (n == 0 || reading->n_gaps > 0 || reading->doi)
    return;
  reading->end -= reading->joined->len - n;
  g_string_truncate (reading->joined, n);
  hk_draft_add (draft, reading->end, 0, " ", 1, HK_EDIT_URL, .9, FALSE);
}

static void
read_url (const char *text, gsize n_bytes, gsize at, gsize n_scheme, Reading *reading)
{
  reading->text = text;
  reading->n_bytes = n_bytes;
  reading->start = at;
  reading->n_gaps = n_scheme > reading->joined->len;
  reading->unverified = FALSE;
  reading->end = at + n_scheme;
  while (reading->end < n_bytes && is_url_byte (text[reading->end])
         && reading->joined->len < MAX_URL)
    g_string_append_c (reading->joined, text[reading->end++]);
}

/**
 * hk_url_repair_propose:
 * @text: valid UTF-8
 * @n_bytes: its length
 * @draft: where proposals go
 * @spans: (element-type HkUrlSpan): where the places of all URLs and DOIs are added, in order
 *
 * A join is proposed only if the result is well-formed. Where a hyphen at a line's end may be the
 * typesetter's, or a blank may stand for something else, it is marked unverified.
 */
void
hk_url_repair_propose (const char *text, gsize n_bytes, HkDraft *draft, GArray *spans)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  Reading reading = { .joined = joined };

  for (gsize at = 0; at < n_bytes; at++)
    {
      gsize n_scheme = 0;
      char c = text[at];

      if (c != 'h' && c != 'w' && c != 'H' && c != 'W' && c != '1')
        continue;
      g_string_truncate (joined, 0);
      reading.doi = c == '1' && begins_doi (text, n_bytes, at);
      if (!reading.doi
          && (c == '1' || (n_scheme = scheme_length (text + at, n_bytes - at, joined)) == 0))
        continue;
      read_url (text, n_bytes, at, n_scheme, &reading);
      separate_before (&reading, draft);
      separate_after (&reading, draft);
      read_pieces (&reading);
      finish_reading (&reading, draft, spans);
      at = reading.end - 1;
    }
}
