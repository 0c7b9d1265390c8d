/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranges of pages, cut as a style wants them. */
#include "config.h"

#include "csl-number.h"

#include <string.h>

/* The last of a range in as many digits as the format wants; both of the same length. */
static void
append_last (GString *out, const char *first, const char *last, CslPageRange format)
{
  gsize length = strlen (last), same = 0, keep;
  gint64 number = g_ascii_strtoll (first, NULL, 10);

  while (same < length && first[same] == last[same])
    same++;
  keep = length - same;
  switch (format)
    {
    case CSL_PAGE_RANGE_MINIMAL:
      keep = MAX (keep, 1);
      break;
    case CSL_PAGE_RANGE_MINIMAL_TWO:
      keep = MAX (keep, MIN (length, 2));
      break;
    case CSL_PAGE_RANGE_CHICAGO:
    case CSL_PAGE_RANGE_CHICAGO_16:
      if (number < 100 || number % 100 == 0)
        keep = length;
      else if (number % 100 < 10)
        keep = MAX (keep, 1);
      else
        keep = MAX (keep, 2);
      if (format == CSL_PAGE_RANGE_CHICAGO && length == 4 && keep == 3)
        keep = 4;
      break;
    case CSL_PAGE_RANGE_NONE:
    case CSL_PAGE_RANGE_EXPANDED:
    default:
      keep = length;
    }
  g_string_append (out, last + length - keep);
}

typedef struct
{
  char *prefix;
  char *digits;
} PageNumber;

static void
page_number_clear (PageNumber *page)
{
  g_free (page->prefix);
  g_free (page->digits);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PageNumber, page_number_clear)

static gboolean
split_page (const char *start, const char *end, PageNumber *page)
{
  const char *p = end;

  while (p > start && g_ascii_isdigit (p[-1]))
    p--;
  if (p == end)
    return FALSE;
  page->prefix = g_strndup (start, p - start);
  page->digits = g_strndup (p, end - p);
  return TRUE;
}

static gboolean
append_range (GString *out,
              const char *start,
              const char *dash_start,
              const char *dash_end,
              const char *end,
              CslPageRange format,
              const char *dash)
{
  g_auto (PageNumber) first = { NULL, NULL };
  g_auto (PageNumber) last = { NULL, NULL };
  g_autofree char *whole = NULL;
  gsize n_first, n_last;

  if (!split_page (start, dash_start, &first) || !split_page (dash_end, end, &last))
    return FALSE;
  /* "n11564-1568" is no range of such pages: the last number has another form. */
  if (!g_str_equal (first.prefix, last.prefix))
    {
      g_string_append_len (out, start, dash_start - start);
      g_string_append_c (out, '-');
      g_string_append_len (out, dash_end, end - dash_end);
      return TRUE;
    }
  n_first = strlen (first.digits);
  n_last = strlen (last.digits);
  whole = n_last < n_first
              ? g_strdup_printf ("%.*s%s", (int) (n_first - n_last), first.digits, last.digits)
              : g_strdup (last.digits);
  g_string_append_printf (out, "%s%s%s", first.prefix, first.digits, dash);
  if (format == CSL_PAGE_RANGE_EXPANDED || format == CSL_PAGE_RANGE_NONE)
    g_string_append (out, last.prefix);
  if (format == CSL_PAGE_RANGE_NONE)
    g_string_append (out, last.digits);
  else if (strlen (whole) == n_first)
    append_last (out, first.digits, whole, format);
  else
    g_string_append (out, whole);
  return TRUE;
}

/**
 * csl_number_pages:
 * @text: pages
 * @format: how ranges are shortened
 * @dash: what joins a range
 *
 * Returns: (transfer full): the pages in that format
 */
char *
csl_number_pages (const char *text, CslPageRange format, const char *dash)
{
  GString *out = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const char *start = p, *dash_start, *dash_end, *end;

      while (g_ascii_isalnum (*p))
        p++;
      dash_start = p;
      end = p;
      while (*p == ' ')
        p++;
      dash_end = p;
      while (*dash_end != '\0' && csl_number_is_dash (g_utf8_get_char (dash_end)))
        dash_end = g_utf8_next_char (dash_end);
      if (start < dash_start && dash_end > p)
        {
          const char *q = dash_end;

          while (*q == ' ')
            q++;
          end = q;
          while (g_ascii_isalnum (*end))
            end++;
          if (end > q && !(*end != '\0' && csl_number_is_dash (g_utf8_get_char (end)))
              && append_range (out, start, dash_start, q, end, format, dash))
            {
              p = end;
              continue;
            }
        }
      p = dash_start;
      g_string_append_len (out, start, p - start);
      if (*p != '\0')
        {
          const char *next = g_utf8_next_char (p);

          if (*p == '\\' && *next == '-')
            {
              g_string_append_c (out, '-');
              next++;
            }
          else if (csl_number_is_dash (g_utf8_get_char (p)) && p > text)
            g_string_append (out, *next != '\0' && !csl_number_is_plain_word (next) ? dash : "-");
          else
            g_string_append_len (out, p, next - p);
          p = next;
        }
    }
  return g_string_free (out, FALSE);
}
