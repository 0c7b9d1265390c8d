/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-issue-line.h"
#include "hk-limits.h"
#include "hk-link.h"
#include "hk-page-authors.h"
#include "hk-page-history.h"
#include "hk-page-list.h"
#include "hk-page-references.h"
#include "hk-script.h"

static char *
dup_line (HkPage *page, const HkPageLine *line)
{
  return hk_reading_clean (page->reading, line->start, line->n_bytes);
}

/* The language of a part: what its heading says, unless its letters are of another script. */
static const char *
choose_language (const char *declared, const char *text, gsize n_bytes)
{
  const char *guess = hk_language_guess (text, n_bytes);

  if (guess == NULL || declared == NULL)
    return declared == NULL ? guess : declared;
  if (hk_language_direction (guess) == hk_language_direction (declared))
    {
      gboolean cyrillic = hk_script_of_text (text, n_bytes) == HK_SCRIPT_CYRILLIC;
      gboolean declared_cyrillic = g_str_equal (declared, "ru") || g_str_equal (declared, "uk");

      if (cyrillic == declared_cyrillic)
        return declared;
    }
  return guess;
}

static HkFront *
get_front (HkPage *page, const HkPageSection *section)
{
  const char *declared
      = section->content_language != NULL ? section->content_language : section->language;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *language;

  for (guint i = 0; i < section->lines->len && text->len < 4096; i++)
    g_string_append_len (text, hk_page_get_line (section, i)->start,
                         hk_page_get_line (section, i)->n_bytes);
  language = choose_language (declared == NULL ? page->language : declared, text->str, text->len);
  return hk_article_ensure_front (page->article, language == NULL ? "und" : language);
}

/* A line that is a DOI or a URL and nothing else. */
static gboolean
take_link (HkPage *page, const HkPageLine *line)
{
  HkWork *work = hk_article_get_work (page->article);
  g_autofree char *text = NULL;
  g_autofree char *doi = NULL;
  g_autofree char *url = NULL;

  if (line->n_bytes > 512)
    return FALSE;
  text = dup_line (page, line);
  if (strchr (text, ' ') != NULL && g_ascii_strncasecmp (text, "doi ", 4) != 0)
    return FALSE;
  doi = hk_link_find_doi (text);
  if (doi != NULL)
    {
      if (!hk_work_has (work, HK_VAR_DOI))
        hk_work_set_string (work, HK_VAR_DOI, doi);
      return TRUE;
    }
  url = hk_link_from_url (text);
  if (url == NULL)
    return FALSE;
  if (!hk_work_has (work, HK_VAR_URL))
    hk_work_set_string (work, HK_VAR_URL, url);
  return TRUE;
}

static gboolean
take_fact (HkPage *page, const HkPageLine *line)
{
  return !line->bullet
         && (hk_issue_line_parse (line->start, line->n_bytes, hk_article_get_work (page->article))
             || take_link (page, line));
}

static gboolean
begins_with_any (const char *text, const char *const *words, gsize n_words)
{
  g_autofree char *folded = hk_page_fold (text, -1);

  for (gsize i = 0; i < n_words; i++)
    {
      g_autofree char *word = hk_page_fold (words[i], -1);

      if (g_str_has_prefix (folded, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_journal (const char *text)
{
  static const char *const words[]
      = { "فصلنامه", "دوفصلنامه", "دو فصلنامه", "ماهنامه",         "دوماهنامه",
          "مجله",    "نشریه",     "پژوهشنامه",  "پژوهش نامه",      "سالنامه",
          "journal", "quarterly", "bulletin",   "iranian journal", "international journal",
          "مجلة",    "Журнал",    "Вестник",    "Известия",        "Revue",
          "Revista" };

  return begins_with_any (text, words, G_N_ELEMENTS (words));
}

/* A line with the class of the subject in a library's system. */
static gboolean
is_class (const char *text)
{
  static const char *const words[] = { "УДК", "UDC", "ББК", "JEL" };

  return begins_with_any (text, words, G_N_ELEMENTS (words));
}

/* Whether the title has a heading of its own. */
static gboolean
has_title (const HkPage *page)
{
  for (guint i = 0; i < page->sections->len; i++)
    {
      const HkPageSection *section = g_ptr_array_index (page->sections, i);

      if (section->part == HK_PAGE_TITLE && section->content_language == NULL)
        return TRUE;
    }
  return FALSE;
}

/* The title stands last before the first heading; the journal's name, if it is there, before it. */
static void
read_preamble (HkPage *page, const HkPageSection *section)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *title = NULL;
  HkFront *front;

  for (guint i = 0; i < section->lines->len; i++)
    if (hk_page_get_line (section, i)->n_bytes > 0
        && !take_fact (page, hk_page_get_line (section, i)))
      g_ptr_array_add (lines, dup_line (page, hk_page_get_line (section, i)));
  for (guint i = lines->len; i > 0 && title == NULL; i--)
    if (i == 1 || !names_journal (g_ptr_array_index (lines, i - 1)))
      title = g_ptr_array_index (lines, i - 1);
  if (title == NULL)
    return;
  front = hk_article_ensure_front (page->article,
                                   choose_language (page->language, title, strlen (title)));
  if (hk_front_get_title (front) == NULL && !has_title (page))
    hk_front_set_title (front, title);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (line != title && names_journal (line) && hk_front_get_container_title (front) == NULL)
        hk_front_set_container_title (front, line);
    }
}

/* At the top of a printed article: the journal and the issue, the title in a block of its own, then the
 * authors and where they are. */
static void
read_printed_top (HkPage *page, const HkPageSection *section)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (HkPageLine));
  g_autofree char *journal = NULL;
  g_autofree char *clean = NULL;
  HkFront *front;
  gboolean done = FALSE;

  for (guint i = 0; i < section->lines->len; i++)
    {
      const HkPageLine *line = hk_page_get_line (section, i);
      g_autofree char *text = dup_line (page, line);

      done = done || (title->len > 0 && (*text == '\0' || hk_page_authors_is_people (text)));
      if (*text == '\0')
        continue;
      if (take_fact (page, line) || is_class (text))
        continue;
      if (title->len == 0 && (names_journal (text) || strlen (text) < 12))
        {
          if (journal == NULL && names_journal (text))
            journal = g_strdup (text);
          continue;
        }
      if (done)
        g_array_append_val (people, *line);
      else
        g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", text);
    }
  clean = hk_reading_clean (page->reading, title->str, title->len);
  if (*clean == '\0')
    return;
  front = hk_article_ensure_front (page->article,
                                   choose_language (page->language, clean, strlen (clean)));
  if (hk_front_get_title (front) == NULL)
    hk_front_set_title (front, clean);
  if (journal != NULL && hk_front_get_container_title (front) == NULL)
    hk_front_set_container_title (front, journal);
  if (people->len > 0 && people->len <= 40 && hk_front_get_authors (front)->len == 0)
    hk_page_authors_read (page->reading, front, (HkPageLine *) people->data, people->len);
}

static void
read_title (HkPage *page, const HkPageSection *section)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;
  HkFront *front;

  for (guint i = 0; i < section->lines->len; i++)
    {
      const HkPageLine *line = hk_page_get_line (section, i);

      if (line->n_bytes == 0 || take_fact (page, line))
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_len (text, line->start, line->n_bytes);
    }
  title = hk_reading_clean (page->reading, text->str, text->len);
  if (*title == '\0')
    return;
  front = get_front (page, section);
  if (hk_front_get_title (front) == NULL)
    hk_front_set_title (front, title);
}

/* The first line under a heading, for parts that have one; other lines may be facts. */
static char *
dup_first_line (HkPage *page, const HkPageSection *section)
{
  char *first = NULL;

  for (guint i = 0; i < section->lines->len; i++)
    if (hk_page_get_line (section, i)->n_bytes > 0
        && !take_fact (page, hk_page_get_line (section, i)) && first == NULL)
      first = dup_line (page, hk_page_get_line (section, i));
  return first;
}

static void
read_type (HkPage *page, const HkPageSection *section)
{
  g_autofree char *type = dup_first_line (page, section);

  if (type != NULL && *type != '\0')
    hk_front_set_article_type (get_front (page, section), type);
}

static void
read_journal (HkPage *page, const HkPageSection *section)
{
  g_autofree char *journal = dup_first_line (page, section);

  if (journal != NULL && *journal != '\0')
    hk_front_set_container_title (get_front (page, section), journal);
}

static void
read_people (HkPage *page, const HkPageSection *section)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (HkPageLine));

  for (guint i = 0; i < section->lines->len; i++)
    if (hk_page_get_line (section, i)->n_bytes > 0
        && !take_fact (page, hk_page_get_line (section, i)))
      g_array_append_val (lines, *hk_page_get_line (section, i));
  if (lines->len == 0)
    return;
  if (section->part == HK_PAGE_AFFILIATIONS)
    hk_page_affiliations_read (page->reading, get_front (page, section), (HkPageLine *) lines->data,
                               lines->len);
  else
    hk_page_authors_read (page->reading, get_front (page, section), (HkPageLine *) lines->data,
                          lines->len);
}

static void
read_abstract (HkPage *page, const HkPageSection *section)
{
  HkFront *front = NULL;

  for (guint i = 0; i < section->lines->len; i++)
    {
      const HkPageLine *line = hk_page_get_line (section, i);
      g_autofree char *text = dup_line (page, line);
      gsize n = strlen (text);

      if (n == 0)
        continue;
      if (front == NULL)
        {
          front = get_front (page, section);
          /* A second abstract in a language, such as an extended one, keeps its heading. */
          if (hk_front_get_abstract (front)->len > 0)
            {
              g_autofree char *title = dup_line (page, &section->title);

              hk_front_add_block (front, HK_BLOCK_HEADING, title);
            }
        }
      if (!hk_reading_allow (page->reading, hk_front_get_abstract (front)->len, HK_LIMIT_PARTS,
                             N_ ("paragraphs")))
        return;
      if (!hk_page_heading_is_section (text, n))
        {
          hk_front_add_block (front, HK_BLOCK_PARAGRAPH, text);
          continue;
        }
      if (text[n - 1] == ':')
        text[n - 1] = '\0';
      hk_front_add_block (front, HK_BLOCK_HEADING, g_strchomp (text));
    }
}

static void
read_keywords (HkPage *page, const HkPageSection *section)
{
  guint n_keywords = 0;
  HkFront *front = NULL;
  HkPageSection keywords = *section;

  while (n_keywords < section->lines->len
         && !hk_page_item_line_is_reference (hk_page_get_line (section, n_keywords)))
    n_keywords++;
  keywords.lines = g_array_sized_new (FALSE, FALSE, sizeof (HkPageLine), n_keywords + 1);
  g_array_append_vals (keywords.lines, section->lines->data, n_keywords);
  for (guint i = 0; i < n_keywords; i++)
    {
      const HkPageLine *line = hk_page_get_line (section, i);

      if (line->n_bytes == 0 || take_fact (page, line))
        continue;
      if (front == NULL)
        front = get_front (page, &keywords);
      hk_page_list_read (page->reading, front, line,
                         section->part == HK_PAGE_KEYWORDS ? hk_front_add_keyword
                                                           : hk_front_add_subject);
    }
  g_array_unref (keywords.lines);
  if (n_keywords < section->lines->len)
    hk_page_references_read (page->reading, page->article, hk_page_get_line (section, n_keywords),
                             section->lines->len - n_keywords);
}

static void
read_doi (HkPage *page, const HkPageSection *section)
{
  for (guint i = 0; i < section->lines->len; i++)
    {
      const HkPageLine *line = hk_page_get_line (section, i);
      g_autofree char *text = g_strndup (line->start, MIN (line->n_bytes, 512));
      g_autofree char *doi = hk_link_find_doi (text);
      HkWork *work = hk_article_get_work (page->article);

      if (doi != NULL && !hk_work_has (work, HK_VAR_DOI))
        hk_work_set_string (work, HK_VAR_DOI, doi);
      else
        take_fact (page, line);
    }
}

/* How many lines at the end of a list say in which issue the article stands: apart from the last entry
 * by a blank line, or several of them, as a single one may be the rest of that entry. */
static guint
count_facts_after (const HkPageSection *section)
{
  g_autoptr (HkWork) scratch = hk_work_new (NULL);
  guint n = 0;
  guint n_facts = 0;
  gboolean apart = FALSE;

  while (n < section->lines->len)
    {
      const HkPageLine *line = hk_page_get_line (section, section->lines->len - 1 - n);

      if (line->bullet
          || (line->n_bytes > 0 && !hk_issue_line_parse (line->start, line->n_bytes, scratch)))
        break;
      apart = apart || (line->n_bytes == 0 && n_facts > 0);
      n_facts += line->n_bytes > 0;
      n++;
    }
  return apart || n_facts > 1 ? n : 0;
}

static void
read_references (HkPage *page, const HkPageSection *section)
{
  guint n_after = count_facts_after (section);
  guint n_lines = section->lines->len - n_after;

  for (guint i = 0; i < n_after; i++)
    take_fact (page, hk_page_get_line (section, n_lines + i));
  hk_page_references_read (page->reading, page->article, (HkPageLine *) section->lines->data,
                           n_lines);
}

/**
 * hk_page_section_read:
 * @page: the page
 * @section: one of its parts
 *
 * Gives the article what the part says.
 */
void
hk_page_section_read (HkPage *page, const HkPageSection *section)
{
  switch (section->part)
    {
    case HK_PAGE_PREAMBLE:
      if (page->layout == HK_PAGE_PRINTED)
        read_printed_top (page, section);
      else
        read_preamble (page, section);
      break;
    case HK_PAGE_TYPE:
      read_type (page, section);
      break;
    case HK_PAGE_TITLE:
      read_title (page, section);
      break;
    case HK_PAGE_JOURNAL:
      read_journal (page, section);
      break;
    case HK_PAGE_AUTHORS:
    case HK_PAGE_AFFILIATIONS:
      read_people (page, section);
      break;
    case HK_PAGE_ABSTRACT:
      read_abstract (page, section);
      break;
    case HK_PAGE_KEYWORDS:
    case HK_PAGE_SUBJECTS:
      read_keywords (page, section);
      break;
    case HK_PAGE_REFERENCES:
      read_references (page, section);
      break;
    case HK_PAGE_DOI:
      read_doi (page, section);
      break;
    case HK_PAGE_RECEIVED:
    case HK_PAGE_REVISED:
    case HK_PAGE_ACCEPTED:
    case HK_PAGE_PUBLISHED:
      hk_page_history_read (page, section);
      break;
    case HK_PAGE_IGNORED:
      for (guint i = 0; i < section->lines->len; i++)
        take_fact (page, hk_page_get_line (section, i));
      break;
    case HK_PAGE_BODY:
    default:
      break;
    }
}
