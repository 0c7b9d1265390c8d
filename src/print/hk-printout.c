/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-printout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-link.h"
#include "hk-pages.h"
#include "hk-part-heading.h"
#include "hk-script.h"

G_DEFINE_QUARK (hk - print - error - quark, hk_print_error)

struct _HkPrintout
{
  HkPages *pages;
  char *language;
  char *titles;  /* in all languages */
  char *authors; /* the same */
};

static const HkBlockStyle title_style = { 14, TRUE, 3, 0, FALSE, "H1", NULL, NULL };
static const HkBlockStyle subtitle_style = { 11, TRUE, 2, 0, FALSE, "P", NULL, NULL };
static const HkBlockStyle author_style = { 11, FALSE, 2, 0, FALSE, "P", NULL, NULL };
static const HkBlockStyle note_style = { 9, FALSE, 2, 0, FALSE, "P", NULL, NULL };
static const HkBlockStyle heading_style = { 11, TRUE, 2, 0, FALSE, "H2", NULL, NULL };
static const HkBlockStyle body_style = { 10.5, FALSE, 2, 0, TRUE, "P", NULL, NULL };
static const HkBlockStyle small_style = { 9.5, FALSE, 2, 0, FALSE, "P", NULL, NULL };

/* Those that are side by side: one that runs from the left, then one that runs from the right. */
typedef struct
{
  HkPages *pages;
  HkFront *fronts[2];
  guint n;
} Pair;

typedef void (*AddPart) (Pair *pair, guint cell, HkFront *front);

static void
add_text (Pair *pair, guint cell, HkText *text, const HkBlockStyle *style)
{
  if (text != NULL)
    hk_pages_add_block (pair->pages, cell, pair->n, hk_text_get_string (text),
                        hk_text_get_language (text), style);
}

static void
add_title (Pair *pair, guint cell, HkFront *front)
{
  add_text (pair, cell, hk_front_get_title (front), &title_style);
  add_text (pair, cell, hk_front_get_subtitle (front), &subtitle_style);
}

static char *
join_authors (HkFront *front)
{
  GPtrArray *authors = hk_front_get_authors (front);
  const char *comma = hk_part_get_separator (hk_front_get_language (front));
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < authors->len; i++)
    {
      const HkAuthor *author = g_ptr_array_index (authors, i);

      g_string_append_printf (line, "%s%s", i == 0 ? "" : comma, hk_text_get_string (author->text));
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_authors (Pair *pair, guint cell, HkFront *front)
{
  g_autofree char *line = join_authors (front);
  GPtrArray *affiliations = hk_front_get_affiliations (front);

  hk_pages_add_block (pair->pages, cell, pair->n, line, hk_front_get_language (front),
                      &author_style);
  for (guint i = 0; i < affiliations->len; i++)
    add_text (pair, cell, g_ptr_array_index (affiliations, i), &note_style);
}

static void
add_abstract (Pair *pair, guint cell, HkFront *front)
{
  GPtrArray *blocks = hk_front_get_abstract (front);
  const char *language = hk_front_get_language (front);

  if (blocks->len > 0)
    hk_pages_add_block (pair->pages, cell, pair->n,
                        hk_part_get_heading (HK_PART_ABSTRACT, language), language, &heading_style);
  for (guint i = 0; i < blocks->len; i++)
    {
      const HkBlock *block = g_ptr_array_index (blocks, i);

      add_text (pair, cell, block->text,
                block->kind == HK_BLOCK_HEADING ? &heading_style : &body_style);
    }
}

static void
add_keywords (Pair *pair, guint cell, HkFront *front)
{
  GPtrArray *keywords = hk_front_get_keywords (front);
  const char *language = hk_front_get_language (front);
  g_autoptr (GString) line = g_string_new (NULL);

  if (keywords->len == 0)
    return;
  for (guint i = 0; i < keywords->len; i++)
    g_string_append_printf (line, "%s%s", i == 0 ? "" : hk_part_get_separator (language),
                            hk_text_get_string (g_ptr_array_index (keywords, i)));
  hk_pages_add_block (pair->pages, cell, pair->n, hk_part_get_heading (HK_PART_KEYWORDS, language),
                      language, &heading_style);
  hk_pages_add_block (pair->pages, cell, pair->n, line->str, language, &body_style);
}

static void
add_references_heading (Pair *pair, guint cell, HkFront *front)
{
  const char *language = hk_front_get_language (front);

  hk_pages_add_block (pair->pages, cell, pair->n,
                      hk_part_get_heading (HK_PART_REFERENCES, language), language, &heading_style);
}

static void
add_row (Pair *pair, AddPart add, int before)
{
  for (guint i = 0; i < pair->n; i++)
    add (pair, i, pair->fronts[i]);
  hk_pages_end_row (pair->pages, before);
}

static gboolean
is_rtl (HkFront *front)
{
  return hk_language_direction (hk_front_get_language (front)) == HK_DIRECTION_RTL;
}

/* The fronts two by two. */
static GArray *
pair_fronts (HkPages *pages, GPtrArray *fronts)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < fronts->len; i += 2)
    {
      Pair pair = { pages, { g_ptr_array_index (fronts, i), NULL }, 1 };

      if (i + 1 < fronts->len)
        pair.fronts[pair.n++] = g_ptr_array_index (fronts, i + 1);
      if (pair.n == 2 && is_rtl (pair.fronts[0]) && !is_rtl (pair.fronts[1]))
        {
          HkFront *swap = pair.fronts[0];

          pair.fronts[0] = pair.fronts[1];
          pair.fronts[1] = swap;
        }
      g_array_append_val (pairs, pair);
    }
  return pairs;
}

/* References */

static char *
uri_of_reference (HkReference *reference)
{
  GPtrArray *works = hk_reference_get_works (reference);
  HkWork *work = works->len == 1 ? g_ptr_array_index (works, 0) : NULL;
  char *uri;

  if (work == NULL)
    return NULL;
  uri = hk_link_from_doi (hk_work_get_string (work, HK_VAR_DOI));
  return uri != NULL ? uri : hk_link_from_url (hk_work_get_string (work, HK_VAR_URL));
}

static void
add_printed (HkPages *pages, HkReference *reference, guint place)
{
  HkText *text = hk_reference_get_text (reference);
  const char *language = hk_reference_get_language (reference);
  g_autofree char *uri = uri_of_reference (reference);
  g_autofree char *plain = place > 0 ? g_strdup_printf ("%u. ", place) : g_strdup ("");
  g_autofree char *number = hk_digits_convert (plain, -1, hk_digits_of_language (language));
  g_autofree char *line = g_strconcat (number, hk_text_get_string (text), NULL);
  HkBlockStyle style = small_style;

  style.uri = uri;
  hk_pages_add_block (pages, 0, 1, line, language, &style);
  hk_pages_end_row (pages, 1);
}

/* An entry of the bibliography, with its italics. */
static void
add_entry (HkPages *pages, const char *markup)
{
  g_autofree char *text = NULL;
  HkBlockStyle style = small_style;

  if (!pango_parse_markup (markup, -1, 0, &style.spans, &text, NULL, NULL))
    text = g_strdup (markup);
  hk_pages_add_block (pages, 0, 1, text, hk_language_guess (text, -1), &style);
  hk_pages_end_row (pages, 1);
  g_clear_pointer (&style.spans, pango_attr_list_unref);
}

/* The bibliography first, then what could not be understood, as it was printed. */
static gboolean
add_cited (HkPages *pages, GListModel *references, HkCiter *citer, GError **error)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *markup = NULL;
  g_auto (GStrv) entries = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);
      GPtrArray *in_it = hk_reference_get_works (reference);

      g_ptr_array_extend (works, in_it, NULL, NULL);
      if (in_it->len == 0)
        g_ptr_array_add (others, g_steal_pointer (&reference));
    }
  markup = works->len == 0
               ? g_strdup ("")
               : hk_citer_cite (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_PANGO, error);
  if (markup == NULL)
    return FALSE;
  entries = g_strsplit (markup, "\n", -1);
  for (guint i = 0; entries[i] != NULL; i++)
    add_entry (pages, g_strstrip (entries[i]));
  for (guint i = 0; i < others->len; i++)
    add_printed (pages, g_ptr_array_index (others, i), 0);
  return TRUE;
}

static gboolean
add_references (HkPages *pages, GListModel *references, HkCiter *citer, GError **error)
{
  if (citer != NULL)
    return add_cited (pages, references, citer, error);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      add_printed (pages, reference, i + 1);
    }
  return TRUE;
}

static gboolean
add_article (HkPages *pages, HkArticle *article, HkCiter *citer, GError **error)
{
  GListModel *references = hk_article_get_references (article);
  g_autoptr (GArray) pairs = pair_fronts (pages, hk_article_get_fronts (article));

  for (guint i = 0; i < pairs->len; i++)
    {
      Pair *pair = &g_array_index (pairs, Pair, i);

      add_row (pair, add_title, 4);
      add_row (pair, add_authors, 1);
      add_row (pair, add_abstract, 2);
      add_row (pair, add_keywords, 2);
    }
  if (g_list_model_get_n_items (references) == 0)
    return TRUE;
  /* The heading, and a reference below it. */
  hk_pages_keep (pages, 14);
  if (pairs->len > 0)
    add_row (&g_array_index (pairs, Pair, 0), add_references_heading, 4);
  return add_references (pages, references, citer, error);
}

static void
join_fronts (HkPrintout *self, GPtrArray *fronts)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autoptr (GString) authors = g_string_new (NULL);

  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      HkText *title = hk_front_get_title (front);
      g_autofree char *line = join_authors (front);

      if (title != NULL)
        g_string_append_printf (titles, "%s%s", titles->len == 0 ? "" : " / ",
                                hk_text_get_string (title));
      if (*line != '\0')
        g_string_append_printf (authors, "%s%s", authors->len == 0 ? "" : " / ", line);
    }
  self->titles = g_string_free (g_steal_pointer (&titles), FALSE);
  self->authors = g_string_free (g_steal_pointer (&authors), FALSE);
}

/**
 * hk_printout_new:
 * @article: an article
 * @citer: (nullable): formats the references; without it they are as printed
 * @width: width of the paper, in points
 * @height: its height
 * @error: return location
 *
 * Returns: (transfer full): the article on pages, or %NULL with %HK_PRINT_ERROR or an error of @citer
 */
HkPrintout *
hk_printout_new (HkArticle *article, HkCiter *citer, double width, double height, GError **error)
{
  g_autoptr (HkPrintout) self = g_new0 (HkPrintout, 1);
  GPtrArray *fronts = hk_article_get_fronts (article);

  if (fronts->len == 0 && g_list_model_get_n_items (hk_article_get_references (article)) == 0)
    {
      g_set_error_literal (error, HK_PRINT_ERROR, HK_PRINT_ERROR_EMPTY,
                           _ ("The article has nothing to print."));
      return NULL;
    }
  self->language
      = g_strdup (fronts->len == 0 ? "en" : hk_front_get_language (g_ptr_array_index (fronts, 0)));
  join_fronts (self, fronts);
  self->pages = hk_pages_new (width, height, hk_digits_of_language (self->language));
  if (!add_article (self->pages, article, citer, error))
    return NULL;
  hk_pages_finish (self->pages);
  return g_steal_pointer (&self);
}

/**
 * hk_printout_free:
 * @self: (transfer full): a printout
 */
void
hk_printout_free (HkPrintout *self)
{
  g_clear_pointer (&self->pages, hk_pages_free);
  g_free (self->language);
  g_free (self->titles);
  g_free (self->authors);
  g_free (self);
}

/**
 * hk_printout_get_n_pages:
 * @self: a printout
 *
 * Returns: how many pages it has
 */
guint
hk_printout_get_n_pages (HkPrintout *self)
{
  return hk_pages_get_n_pages (self->pages);
}

/**
 * hk_printout_draw:
 * @self: a printout
 * @page: which page, from 0
 * @cr: what to draw on, with points as its unit
 *
 * Draws a page.
 */
void
hk_printout_draw (HkPrintout *self, guint page, cairo_t *cr)
{
  hk_pages_draw (self->pages, page, cr);
}

/**
 * hk_printout_get_language:
 * @self: a printout
 *
 * Returns: (transfer none): the article's own language, a BCP 47 tag
 */
const char *
hk_printout_get_language (HkPrintout *self)
{
  return self->language;
}

/**
 * hk_printout_list_languages:
 * @self: a printout
 * @page: which page, from 0
 * @languages: (element-type utf8): gets the languages, as of hk_pages_list_languages()
 */
void
hk_printout_list_languages (HkPrintout *self, guint page, GPtrArray *languages)
{
  hk_pages_list_languages (self->pages, page, languages);
}

/**
 * hk_printout_get_titles:
 * @self: a printout
 *
 * Returns: (transfer none): the article's titles in all its languages, for the metadata of a file
 */
const char *
hk_printout_get_titles (HkPrintout *self)
{
  return self->titles;
}

/**
 * hk_printout_get_authors:
 * @self: a printout
 *
 * Returns: (transfer none): its authors in all languages
 */
const char *
hk_printout_get_authors (HkPrintout *self)
{
  return self->authors;
}
