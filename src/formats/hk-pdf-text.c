/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-pdf-text.h"

#include <string.h>

#include "hk-clean.h"
#include "hk-page-heading.h"
#include "hk-page-item.h"

/* A line that is shorter than this share of its text's widest lines ends its paragraph. */
#define FULL_LINE_PERCENT 75

/* Arabic Presentation Forms A and B, and the Latin ligatures. */
static gboolean
is_presentation_form (gunichar c)
{
  return (c >= 0xFB50 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F) || (c >= 0xFE70 && c <= 0xFEFC)
         || (c >= 0xFB00 && c <= 0xFB06);
}

/**
 * hk_pdf_text_letters:
 * @text: UTF-8
 *
 * Puts letters in the place of presentation forms and ligatures, and takes direction controls out.
 *
 * Returns: (transfer full): the text
 */
char *
hk_pdf_text_letters (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_presentation_form (c))
        {
          g_autofree char *letters
              = g_utf8_normalize (p, g_utf8_next_char (p) - p, G_NORMALIZE_NFKC);

          /* The isolated forms of marks normalise to a blank and the mark. */
          g_string_append (out, letters[0] == ' ' && letters[1] != '\0' ? letters + 1 : letters);
        }
      else if (!hk_clean_is_control (c))
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_arabic (gunichar c)
{
  return (c >= 0x600 && c <= 0x6FF && !(c >= 0x660 && c <= 0x669) && !(c >= 0x6F0 && c <= 0x6F9))
         || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

/* In Presentation Forms B a letter's forms follow each other: 1 isolated, 2 final, 3 initial, 4 medial.
 * Only letters that have all four are looked at; 0 for anything else. */
static int
form_of (gunichar c)
{
  if (c < 0xFE89 || c > 0xFEF4)
    return 0;
  if (c >= 0xFE89 && c <= 0xFE8C)
    return (int) (c - 0xFE89) + 1;
  if (c >= 0xFE8F && c <= 0xFE92)
    return (int) (c - 0xFE8F) + 1;
  if (c >= 0xFE95 && c <= 0xFEA8)
    return (int) (c - 0xFE95) % 4 + 1;
  if (c >= 0xFEB1 && c <= 0xFEEC)
    return (int) (c - 0xFEB1) % 4 + 1;
  if (c >= 0xFEF1)
    return (int) (c - 0xFEF1) % 4 + 1;
  return 0;
}

#define LRE 0x202A
#define PDF 0x202C

/* The end of a left-to-right run that holds numbers and marks but no word, or NULL. */
static const char *
find_neutral_run (const char *start)
{
  const char *p = start;

  for (; *p != '\0' && *p != '\n'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == PDF)
        return p;
      if (g_unichar_isalpha (c))
        return NULL;
    }
  return NULL;
}

static gboolean
joins_digits (const char *p)
{
  return strchr (".,/-:", *p) != NULL || g_utf8_get_char (p) == 0x2013
         || g_utf8_get_char (p) == 0x66B;
}

/* Where the number that ends before @end begins: digits, and the marks between two of them. */
static const char *
find_number (const char *start, const char *end)
{
  const char *first = end;

  for (const char *p = end; p > start;)
    {
      p = g_utf8_prev_char (p);
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        first = p;
      else if (!joins_digits (p))
        break;
    }
  return first;
}

/* Some files name brackets as they look, others as they are read: one that closes before one has opened
 * shows which. */
static void
mend_brackets (char *text)
{
  static const char *const pairs[] = { "()", "[]", "«»" };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      gsize n = strlen (pairs[i]) / 2;
      g_autofree char *opening = g_strndup (pairs[i], n);
      const char *closing = pairs[i] + n;
      const char *open = strstr (text, opening);
      const char *close = strstr (text, closing);

      if (close == NULL || (open != NULL && open < close))
        continue;
      for (char *p = text; *p != '\0';)
        {
          gboolean is_open = strncmp (p, opening, n) == 0;

          if (is_open || strncmp (p, closing, n) == 0)
            {
              memcpy (p, is_open ? closing : opening, n);
              p += n;
            }
          else
            p++;
        }
    }
}

static void
append_turned (GString *out, const char *start, const char *end)
{
  gsize before = out->len;

  for (const char *p = end; p > start;)
    {
      const char *number = find_number (start, p);

      if (number == p)
        {
          number = g_utf8_prev_char (p);
          g_string_append_len (out, number, p - number);
        }
      else
        g_string_append_len (out, number, p - number);
      p = number;
    }
  mend_brackets (out->str + before);
}

/**
 * hk_pdf_text_embeddings:
 * @text: UTF-8 as pdftotext writes it, with direction controls
 *
 * Within a line from right to left that program marks what it saw from left to right. Numbers and marks
 * in such a run are turned around, so that they stand as they are read; words are in order already.
 *
 * Returns: (transfer full): the text, with the controls of other runs
 */
char *
hk_pdf_text_embeddings (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      const char *end = g_utf8_get_char (p) == LRE ? find_neutral_run (next) : NULL;

      if (end != NULL)
        append_turned (out, next, end);
      else
        g_string_append_len (out, p, next - p);
      p = end != NULL ? g_utf8_next_char (end) : next;
    }
  return g_string_free (out, FALSE);
}

static const char *const common_words[]
    = { "از", "که", "این", "است", "با", "های", "برای", "یک", "را", "آن", "می" };
static const char *const common_reversed[]
    = { "زا", "هک", "نیا", "تسا", "اب", "یاه", "یارب", "کی", "ار", "نآ", "یم" };

static gboolean
is_any (const char *word, gsize n_bytes, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strlen (words[i]) == n_bytes && memcmp (words[i], word, n_bytes) == 0)
      return TRUE;
  return FALSE;
}

/**
 * hk_pdf_text_is_visual:
 * @text: UTF-8, with its presentation forms
 *
 * Old programs wrote Arabic letters into PDF files from left to right as they are seen. It shows in
 * final forms that stand before initial ones, or in common words that are spelled backwards.
 *
 * Returns: whether the Arabic text is in visual order
 */
gboolean
hk_pdf_text_is_visual (const char *text)
{
  guint logical = 0;
  guint visual = 0;
  const char *word = NULL;
  int before = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int form = form_of (c);

      /* An initial or medial form joins the next letter: what follows must be medial or final. */
      if ((before == 3 && (form == 4 || form == 2)) || (before == 4 && form == 2))
        logical++;
      if ((before == 2 && form == 4) || (before == 4 && form == 3))
        visual++;
      before = form;
      if (is_arabic (c))
        {
          word = word == NULL ? p : word;
          continue;
        }
      if (word != NULL)
        {
          logical += is_any (word, p - word, common_words, G_N_ELEMENTS (common_words));
          visual += is_any (word, p - word, common_reversed, G_N_ELEMENTS (common_reversed));
          word = NULL;
        }
      if (c == 0)
        break;
    }
  return visual > 3 && visual > logical * 2;
}

/* Letters and numbers that are read from left to right, with what joins them. */
static gboolean
is_ltr (gunichar c)
{
  return !is_arabic (c) && (g_unichar_isalnum (c) || c == '@' || c == '_');
}

static void
append_reordered (GString *out, const char *start, const char *end)
{
  g_autofree gunichar *line = g_utf8_to_ucs4_fast (start, end - start, NULL);
  glong n = g_utf8_strlen (start, end - start);
  gsize before = out->len;
  gboolean any = FALSE;

  for (glong i = 0; i < n && !any; i++)
    any = is_arabic (line[i]);
  if (!any)
    {
      g_string_append_len (out, start, end - start);
      return;
    }
  for (glong i = n - 1; i >= 0; i--)
    {
      glong first = i;

      if (!is_ltr (line[i]))
        {
          g_string_append_unichar (out, line[i]);
          continue;
        }
      /* A run keeps its order, with the points and blanks inside it. */
      for (glong j = i;
           j >= 0 && !is_arabic (line[j]) && line[j] != '(' && line[j] != ')' && line[j] != 0x60C;
           j--)
        if (is_ltr (line[j]))
          first = j;
        else if (line[j] == ' ' && j > 0 && g_unichar_isdigit (line[j - 1])
                 && g_unichar_isdigit (line[i]))
          break;
      for (glong j = first; j <= i; j++)
        g_string_append_unichar (out, line[j]);
      i = first;
    }
  mend_brackets (out->str + before);
}

/**
 * hk_pdf_text_reorder:
 * @text: UTF-8 with Arabic text in visual order
 *
 * Returns: (transfer full): each line that has Arabic letters turned around, but for the numbers and
 *   Latin words in it
 */
char *
hk_pdf_text_reorder (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const char *end = strchrnul (text, '\n');

      append_reordered (out, text, end);
      if (*end == '\0')
        break;
      g_string_append_c (out, '\n');
      text = end + 1;
    }
  return g_string_free (out, FALSE);
}

static guint
find_width (const char *text)
{
  guint counts[256] = { 0 };
  guint n_lines = 0;
  guint seen = 0;

  while (*text != '\0')
    {
      const char *end = strchrnul (text, '\n');
      glong n = g_utf8_strlen (text, end - text);

      if (n > 20)
        {
          counts[MIN (n, 255)]++;
          n_lines++;
        }
      text = *end == '\0' ? end : end + 1;
    }
  /* The width that nine lines of ten do not pass. */
  for (guint i = 255; i > 0; i--)
    {
      seen += counts[i];
      if (seen * 10 > n_lines)
        return i;
    }
  return 0;
}

typedef struct
{
  GString *out;
  guint width;
  gboolean open; /* whether the last line goes on */
  gboolean list; /* in the list of references, which is told apart by its own signs */
  gboolean top;  /* before the first heading */
} Join;

static void
join_line (Join *join, const HkPageLine *line)
{
  HkPageHeading heading;
  guint number;
  gsize label = hk_page_item_label (line->start, line->n_bytes, &number);
  gboolean is_heading
      = line->n_bytes > label
        && hk_page_heading_parse (line->start + label, line->n_bytes - label, &heading);
  gboolean is_list = is_heading && heading.part == HK_PAGE_REFERENCES && heading.value_bytes == 0;

  if (is_heading)
    {
      join->list = is_list;
      join->top = FALSE;
    }
  if (join->open && !is_heading && !line->bullet && line->n_bytes > 0)
    {
      /* A word that was divided at the end of the line. */
      if (join->out->len > 1 && join->out->str[join->out->len - 1] == '-'
          && g_unichar_islower (g_utf8_get_char (line->start)))
        g_string_truncate (join->out, join->out->len - 1);
      else
        g_string_append_c (join->out, ' ');
    }
  else if (join->out->len > 0)
    g_string_append_c (join->out, '\n');
  if (line->bullet)
    g_string_append (join->out, "• ");
  g_string_append_len (join->out, line->start, line->n_bytes);
  join->open = line->n_bytes > 0 && !join->list && !join->top
               && !(is_heading && heading.value_bytes == 0)
               && (guint) g_utf8_strlen (line->start, line->n_bytes) * 100
                      >= join->width * FULL_LINE_PERCENT;
}

/**
 * hk_pdf_text_join:
 * @text: UTF-8 with line breaks as they are printed
 *
 * Joins the lines of a paragraph: a full line goes on, a short one ends. Headings stand alone; the top
 * of the article and its list of references stay as they are.
 *
 * Returns: (transfer full): the text
 */
char *
hk_pdf_text_join (const char *text)
{
  Join join = { g_string_sized_new (strlen (text)), find_width (text), FALSE, FALSE, TRUE };

  while (*text != '\0')
    {
      const char *end = strchrnul (text, '\n');
      HkPageLine line = hk_page_line_make (text, end - text);

      join_line (&join, &line);
      text = *end == '\0' ? end : end + 1;
    }
  return g_string_free (join.out, FALSE);
}
