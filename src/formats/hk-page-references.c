/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-limits.h"
#include "hk-page-heading.h"
#include "hk-script.h"

/* How the entries of a list are told apart. */
typedef enum
{
  MARKED_BY_BULLETS,
  MARKED_BY_NUMBERS,
  MARKED_BY_BLANK_LINES,
  MARKED_BY_LINES,
} Marking;

/* A list that leaves out a few numbers is still numbered. */
#define MAX_NUMBER_GAP 3

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  Marking marking;
  gboolean labelled; /* whether numbers before entries are labels */
  guint last_number;
  GString *entry;
  char *label;
} List;

/* How many lines carry the number that comes next. */
static guint
count_sequence (const HkPageLine *lines, gsize n_lines)
{
  guint last = 0;
  guint n = 0;

  for (gsize i = 0; i < n_lines; i++)
    {
      guint number;

      if (lines[i].n_bytes == 0
          || hk_page_item_label (lines[i].start, lines[i].n_bytes, &number) == 0)
        continue;
      if (number <= last || number > last + MAX_NUMBER_GAP)
        continue;
      last = number;
      n++;
    }
  return n;
}

static Marking
find_marking (const HkPageLine *lines, gsize n_lines, gboolean *labelled)
{
  guint n_bullets = 0;
  guint n_full = 0;
  guint n_blocks = 0;
  guint n_references = 0;
  guint n_sequence = count_sequence (lines, n_lines);
  gboolean first_bullet = FALSE;

  for (gsize i = 0; i < n_lines; i++)
    {
      if (lines[i].n_bytes == 0)
        continue;
      first_bullet = first_bullet || (n_full == 0 && lines[i].bullet);
      n_full++;
      n_bullets += lines[i].bullet;
      n_blocks += i == 0 || lines[i - 1].n_bytes == 0;
      n_references += hk_page_item_is_reference (lines[i].start, lines[i].n_bytes);
    }
  *labelled = n_sequence >= 2 && n_sequence * 2 >= MIN (n_full, n_references);
  if (first_bullet || n_bullets * 2 >= n_full || (n_bullets >= 3 && !*labelled))
    return MARKED_BY_BULLETS;
  if (*labelled)
    return MARKED_BY_NUMBERS;
  /* Wrapped lines: fewer of them look like references by themselves than there are blocks. */
  if (n_blocks >= 2 && n_full > n_blocks && n_references <= n_blocks + n_blocks / 5)
    return MARKED_BY_BLANK_LINES;
  return MARKED_BY_LINES;
}

static void
finish_entry (List *list)
{
  g_autofree char *text = NULL;
  HkReference *reference;

  if (list->entry->len > 0)
    {
      text = hk_reading_clean_reference (list->reading, list->entry->str, list->entry->len);
      reference = hk_reference_new (text, hk_language_guess (text, -1));
      hk_reference_set_label (reference, list->label);
      hk_article_take_reference (list->article, reference);
    }
  g_string_truncate (list->entry, 0);
  g_clear_pointer (&list->label, g_free);
}

/* "منابع فارسی", "ب) منابع لاتین", "- English references" between entries. */
static gboolean
is_subheading (const HkPageLine *line)
{
  HkPageHeading heading;
  const char *start = line->start;
  gsize n_bytes = line->n_bytes;
  const char *close;

  if (n_bytes > 80)
    return FALSE;
  close = memchr (start, ')', n_bytes);
  if (close != NULL && close - start <= 6)
    {
      HkPageLine rest = hk_page_line_make (close + 1, start + n_bytes - close - 1);

      start = rest.start;
      n_bytes = rest.n_bytes;
    }
  return hk_page_heading_parse (start, n_bytes, &heading) && heading.part == HK_PAGE_REFERENCES
         && heading.value_bytes == 0;
}

static gboolean
begins_with_doi (const HkPageLine *line)
{
  return line->n_bytes > 4 && g_ascii_strncasecmp (line->start, "doi", 3) == 0;
}

static gboolean
begins_entry (const List *list, const HkPageLine *line, gboolean after_blank, guint number)
{
  if (list->entry->len == 0)
    return TRUE;
  switch (list->marking)
    {
    case MARKED_BY_BULLETS:
      return line->bullet
             || (hk_page_item_is_reference (line->start, line->n_bytes)
                 && !hk_page_item_goes_on (line->start, line->n_bytes) && !begins_with_doi (line));
    case MARKED_BY_NUMBERS:
      return number > list->last_number && number <= list->last_number + MAX_NUMBER_GAP;
    case MARKED_BY_BLANK_LINES:
      return after_blank;
    case MARKED_BY_LINES:
    default:
      return !hk_page_item_goes_on (line->start, line->n_bytes) && !begins_with_doi (line);
    }
}

static void
take_line (List *list, const HkPageLine *line, gboolean after_blank)
{
  guint number = 0;
  gsize label_bytes = list->labelled ? hk_page_item_label (line->start, line->n_bytes, &number) : 0;

  if (!begins_entry (list, line, after_blank, number))
    {
      g_string_append_c (list->entry, ' ');
      g_string_append_len (list->entry, line->start, line->n_bytes);
      return;
    }
  finish_entry (list);
  if (label_bytes > 0)
    {
      list->last_number = number;
      list->label = g_strdup_printf ("%u", number);
    }
  g_string_append_len (list->entry, line->start + label_bytes, line->n_bytes - label_bytes);
}

/**
 * hk_page_references_read:
 * @reading: a reading
 * @article: the article, which gets the entries
 * @lines: (array length=n_lines): what stands under the heading of the references
 * @n_lines: how many
 *
 * Entries begin at bullets, at numbers that count up, after blank lines, or at each line, whichever the
 * list shows; other lines go on with the entry before them.
 */
void
hk_page_references_read (HkReading *reading,
                         HkArticle *article,
                         const HkPageLine *lines,
                         gsize n_lines)
{
  g_autoptr (GString) entry = g_string_new (NULL);
  List list = { .reading = reading, .article = article, .entry = entry };
  GListModel *references = hk_article_get_references (article);

  list.marking = find_marking (lines, n_lines, &list.labelled);
  for (gsize i = 0; i < n_lines; i++)
    {
      if (lines[i].n_bytes == 0)
        continue;
      if (is_subheading (&lines[i]))
        {
          finish_entry (&list);
          list.last_number = 0;
          continue;
        }
      if (!hk_reading_allow (reading, g_list_model_get_n_items (references), HK_LIMIT_REFERENCES,
                             N_ ("references")))
        break;
      take_line (&list, &lines[i], i > 0 && lines[i - 1].n_bytes == 0);
    }
  finish_entry (&list);
}
