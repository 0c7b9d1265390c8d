/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several cites set as one citation: sorted, grouped, collapsed. */
#include "config.h"

#include "csl-collapse.h"
#include "csl-markup.h"
#include "csl-persian.h"
#include "csl-write.h"

#include <string.h>

static void
piece_clear (gpointer data)
{
  CslPiece *piece = data;

  g_free (piece->names);
  g_free (piece->year);
}

/**
 * csl_render_cite:
 * @self: a processor
 * @item: a work
 * @cite: its cite
 * @omit_names: whether its first names are left out
 * @shown_names: (nullable): where names that are shown are noted
 *
 * Returns: (transfer none) (nullable): the cite without affixes, in the processor's arena
 */
CslOut *
csl_render_cite (CslProcessor *self,
                 CslItem *item,
                 const CslCite *cite,
                 gboolean omit_names,
                 GPtrArray *shown_names)
{
  const CslNode *layout = csl_area_layout (&self->style->citation, item->layout_language);
  CslContext context;
  CslOut *out;

  csl_context_init (&context, self->arena, self->style, &self->style->citation, item, cite);
  context.looking = self->looking;
  context.given_levels = self->given_levels;
  context.omit_names = omit_names;
  context.shown_names = shown_names;
  context.year_suffix = csl_year_suffix (self->arena, item, item->locale);
  out = csl_evaluate_children (&context, layout, NULL);
  item->n_disambiguate_tests = context.n_disambiguate_tests;
  return out;
}

/* What a person quotes in an affix has the marks of the locale, and its punctuation where it stands. */
static void
spell_quotes (CslProcessor *self, CslOut *out, const CslLocale *locale)
{
  const char *open = csl_locale_get_term (locale, "open-quote", CSL_FORM_LONG, FALSE);
  const char *close = csl_locale_get_term (locale, "close-quote", CSL_FORM_LONG, FALSE);

  for (CslOut *child = out->first; child != NULL; child = child->next)
    spell_quotes (self, child, locale);
  out->typed = TRUE;
  if (!out->quotes)
    return;
  out->quotes = FALSE;
  csl_out_prepend (out, csl_out_text (self->arena, open == NULL ? "\u201c" : open, -1));
  csl_out_append_text (self->arena, out, close == NULL ? "\u201d" : close);
}

static void
append_affix (CslProcessor *self, CslOut *span, const char *affix, const CslLocale *locale)
{
  CslOut *parsed;

  if (affix == NULL || *affix == '\0')
    return;
  parsed = csl_markup_parse (self->arena, affix, strlen (affix), NULL);
  spell_quotes (self, parsed, locale);
  csl_out_append (span, parsed);
}

static gboolean
ends_sentence (const char *text)
{
  gsize n = strlen (text);

  while (n > 0 && strchr (" \"')", text[n - 1]) != NULL)
    n--;
  while (n > 3
         && (memcmp (text + n - 3, "\u201d", 3) == 0 || memcmp (text + n - 3, "\u2019", 3) == 0))
    n -= 3;
  return n > 0 && strchr (".?!", text[n - 1]) != NULL;
}

/* A note's first cite begins a sentence, and one after a prefix of several words and a full stop. */
static gboolean
begins_sentence (const CslCite *cite, gboolean is_first)
{
  if (cite->prefix == NULL || *cite->prefix == '\0')
    return is_first;
  return ends_sentence (cite->prefix) && strcspn (cite->prefix, " ") < strlen (cite->prefix) - 1;
}

static void
fill_piece (CslProcessor *self, CslPiece *piece, gboolean is_first)
{
  CslOut *number;

  piece->out
      = csl_render_cite (self, piece->cite->item, piece->cite, piece->cite->suppress_author, NULL);
  if (self->style->is_note && begins_sentence (piece->cite, is_first))
    csl_capitalize_term (self->arena, piece->out);
  number = csl_out_find_role (piece->out, CSL_ROLE_CITATION_NUMBER);
  piece->number = number == NULL ? 0 : number->number;
  if (piece->cite->author_only)
    {
      piece->out = csl_out_find_role (piece->out, CSL_ROLE_NAMES);
      /* What stood after the names is not wanted. */
      if (piece->out != NULL)
        piece->out->next = NULL;
    }
  if (!piece->cite->suppress_author)
    piece->names = csl_out_dup_plain (csl_out_find_role (piece->out, CSL_ROLE_NAMES));
}

/**
 * csl_cite_has_affix:
 * @cite: a cite
 *
 * Returns: whether a person gave it a prefix or a suffix
 */
gboolean
csl_cite_has_affix (const CslCite *cite)
{
  return (cite->prefix != NULL && *cite->prefix != '\0')
         || (cite->suffix != NULL && *cite->suffix != '\0');
}

static void
write_quotes (CslProcessor *self, CslOut *out, const CslLocale *locale, guint depth)
{
  const char *open
      = csl_locale_get_term (locale, depth % 2 == 0 ? "open-quote" : "open-inner-quote",
                             CSL_FORM_LONG, FALSE);
  const char *close
      = csl_locale_get_term (locale, depth % 2 == 0 ? "close-quote" : "close-inner-quote",
                             CSL_FORM_LONG, FALSE);

  for (CslOut *child = out->first; child != NULL; child = child->next)
    write_quotes (self, child, locale, depth + (out->quotes ? 1 : 0));
  if (!out->quotes || out->first == NULL || open == NULL || close == NULL)
    return;
  out->quotes = FALSE;
  csl_out_prepend (out, csl_out_text (self->arena, open, -1));
  csl_out_append_text (self->arena, out, close);
}

/* The commas and the quotes of a cite are those of its language, not of the citation's first. */
static void
set_in_own_language (CslProcessor *self,
                     CslOut *span,
                     const CslLocale *locale,
                     const CslLocale *of_citation)
{
  csl_localize_affixes (self->arena, span, locale, self->style->has_persian_marks);
  if (locale == of_citation)
    return;
  csl_settle_punctuation (self->arena, span, csl_locale_punctuation_in_quote (locale));
  write_quotes (self, span, locale, 0);
}

static CslOut *
with_affixes (CslProcessor *self, const CslPiece *piece, const CslItem *first)
{
  CslOut *span = csl_out_span (self->arena);
  const CslCite *cite = piece->cite;

  if (cite->prefix != NULL && *cite->prefix != '\0')
    {
      append_affix (self, span, cite->prefix, cite->item->locale);
      if (!g_str_has_suffix (cite->prefix, " ") && !ends_sentence (cite->prefix)
          && g_unichar_isalnum (csl_out_last_char (span)))
        csl_out_append_text (self->arena, span, " ");
      else if (ends_sentence (cite->prefix) && !g_str_has_suffix (cite->prefix, " "))
        csl_out_append_text (self->arena, span, " ");
    }
  csl_out_append (span, piece->out);
  if (cite->suffix != NULL && *cite->suffix != '\0')
    {
      if (g_unichar_isalnum (g_utf8_get_char (cite->suffix)) || *cite->suffix == '('
          || *cite->suffix == '[')
        csl_out_append_text (self->arena, span, " ");
      append_affix (self, span, cite->suffix, cite->item->locale);
    }
  if (csl_locale_puts_edition_last (cite->item->locale))
    csl_persian_order_edition (span);
  if (self->per_work)
    set_in_own_language (self, span, cite->item->locale, first->locale);
  /* Numbers of one citation stand in one script, as their ranges do: [۲، ۶–۸]. */
  csl_convert_digits (self->arena, span,
                      csl_item_digits (self, piece->number != 0 ? first : cite->item));
  return span;
}

/* What stands for a citation whose first work prints nothing. */
static void
hold_place (CslProcessor *self, CslPiece *piece)
{
  if (self->placeholder == NULL || piece->cite->suppress_author || csl_cite_has_affix (piece->cite)
      || !csl_out_is_empty (piece->out))
    return;
  piece->out = csl_out_text (self->arena, self->placeholder, -1);
}

static gboolean
ends_with_mark (const char *text)
{
  return text != NULL && *text != '\0' && strchr (".,;", text[strlen (text) - 1]) != NULL;
}

static CslOut *
assemble (CslProcessor *self, GArray *pieces, const CslItem *first)
{
  const CslArea *area = &self->style->citation;
  CslOut *span = csl_out_span (self->arena);
  const CslPiece *before = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      CslPiece *piece = &g_array_index (pieces, CslPiece, i);
      const char *delimiter = piece->joiner;

      if (csl_out_is_empty (piece->out) && !csl_cite_has_affix (piece->cite))
        continue;
      if (before != NULL)
        {
          if (piece->cite->prefix != NULL && *piece->cite->prefix != '\0'
              && strchr (",.;:", *piece->cite->prefix) != NULL)
            delimiter = NULL;
          else if (delimiter == NULL)
            delimiter = (before->collapsed || area->collapse == CSL_COLLAPSE_YEAR)
                                && area->after_collapse_delimiter != NULL
                            ? area->after_collapse_delimiter
                            : area->layout->delimiter;
          /* After a suffix that ends with a mark only the blank of the delimiter is left. */
          if (delimiter != NULL && ends_with_mark (before->cite->suffix))
            delimiter = strchr (delimiter, ' ');
          csl_out_append_text (self->arena, span, delimiter);
        }
      csl_out_append (span, with_affixes (self, piece, first));
      before = piece;
    }
  return span;
}

/**
 * csl_render_cluster:
 * @self: a processor
 * @cites: (element-type CslCite): the cites, whose positions are set
 * @format: the format
 *
 * Returns: (transfer full): the citation
 */
char *
csl_render_cluster (CslProcessor *self, GPtrArray *cites, HkCitationFormat format)
{
  const CslNode *layout;
  const CslLocale *locale;
  const CslItem *first;
  g_autoptr (GArray) pieces = g_array_new (FALSE, TRUE, sizeof (CslPiece));
  CslOut *span, *outer;
  gboolean author_only = FALSE;

  g_array_set_clear_func (pieces, piece_clear);
  if (cites->len == 0)
    return g_strdup ("");
  first = ((CslCite *) g_ptr_array_index (cites, 0))->item;
  layout = csl_area_layout (&self->style->citation, first->layout_language);
  for (guint i = 0; i < cites->len; i++)
    {
      CslPiece piece = { .cite = g_ptr_array_index (cites, i) };

      fill_piece (self, &piece, i == 0);
      author_only |= piece.cite->author_only;
      g_array_append_val (pieces, piece);
    }
  if (cites->len > 1)
    csl_collapse (self, pieces);
  locale = first->locale;
  hold_place (self, &g_array_index (pieces, CslPiece, 0));
  span = assemble (self, pieces, first);
  outer = csl_out_span (self->arena);
  outer->format = layout->format;
  if (!csl_out_is_empty (span))
    {
      csl_out_append_text (self->arena, outer, author_only ? NULL : layout->prefix);
      csl_out_append (outer, span);
      csl_out_append_text (self->arena, outer, author_only ? NULL : layout->suffix);
    }
  csl_localize_affixes (self->arena, outer, locale, self->style->has_persian_marks);
  csl_settle_punctuation (self->arena, outer, csl_locale_punctuation_in_quote (locale));
  return csl_spell (self, outer, locale, format);
}
