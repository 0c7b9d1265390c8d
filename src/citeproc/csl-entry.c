/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One work set as an entry of a bibliography. */
#include "config.h"

#include "csl-persian.h"
#include "csl-processor-private.h"
#include "csl-write.h"

#include <string.h>

/* The first field stands in the margin, what follows beside it; if it is empty, all stands there. */
static CslOut *
align_second_field (CslProcessor *self, CslOut *entry, gboolean is_first_empty)
{
  CslOut *outer = csl_out_span (self->arena);
  CslOut *margin = csl_out_span (self->arena);
  CslOut *rest = csl_out_span (self->arena);
  CslOut *first = entry->first;

  if (first == NULL)
    return entry;
  if (is_first_empty)
    {
      entry->display = CSL_DISPLAY_RIGHT_INLINE;
      csl_out_append (outer, entry);
      return outer;
    }
  rest->first = first->next;
  rest->last = entry->last;
  first->next = NULL;
  csl_out_append (margin, first);
  margin->display = CSL_DISPLAY_LEFT_MARGIN;
  rest->display = CSL_DISPLAY_RIGHT_INLINE;
  csl_out_append (outer, margin);
  if (rest->first == NULL)
    rest->last = NULL;
  csl_out_append (outer, rest);
  return outer;
}

static void
collect_names (CslOut *names, GPtrArray *into)
{
  for (CslOut *child = names->first; child != NULL; child = child->next)
    if (child->role == CSL_ROLE_NAME)
      g_ptr_array_add (into, child);
    else if (child->text == NULL)
      collect_names (child, into);
}

/* Terms and texts of the style, such as "anon.". */
static gboolean
is_of_style (CslOut *names)
{
  CslOut *leaf = csl_out_first_content (names);

  return leaf != NULL && (leaf->term || leaf->wide);
}

static void
replace_with (CslProcessor *self, CslOut *out, const char *text)
{
  out->first = out->last = NULL;
  csl_out_append_text (self->arena, out, text);
}

/* Names that the entry before has too are replaced as the style wants; @previous holds them. */
static void
substitute_author (CslProcessor *self, CslOut *entry, GPtrArray *previous)
{
  const CslArea *area = &self->style->bibliography;
  CslOut *names = csl_out_find_role (entry, CSL_ROLE_NAMES);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint same = 0;

  if (names != NULL)
    collect_names (names, list);
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (texts, csl_out_dup_plain (g_ptr_array_index (list, i)));
  /* What stands for names that are not there is replaced as they are, but words of the style. */
  if (names != NULL && list->len == 0)
    names = is_of_style (names) ? NULL : names;
  if (names != NULL && list->len == 0)
    g_ptr_array_add (texts, csl_out_dup_plain (names));
  while (same < texts->len && same < previous->len
         && g_str_equal (g_ptr_array_index (texts, same), g_ptr_array_index (previous, same)))
    same++;
  if (names != NULL && same > 0)
    {
      gboolean all = same == texts->len && same == previous->len;

      switch (area->subsequent_author_substitute_rule)
        {
        case CSL_SUBSTITUTE_COMPLETE_ALL:
          if (all && list->len > 0)
            {
              CslOut *first = names->first;

              /* A label after the names stays. */
              while (first != NULL && first->role != CSL_ROLE_NAME && first->first != NULL
                     && first->first->role != CSL_ROLE_NAME)
                first = first->first;
              replace_with (self,
                            first != NULL && first->first != NULL
                                    && first->first->role == CSL_ROLE_NAME
                                ? first
                                : names,
                            area->subsequent_author_substitute);
            }
          else if (all)
            replace_with (self, names, area->subsequent_author_substitute);
          break;
        case CSL_SUBSTITUTE_COMPLETE_EACH:
          for (guint i = 0; all && i < list->len; i++)
            replace_with (self, g_ptr_array_index (list, i), area->subsequent_author_substitute);
          break;
        case CSL_SUBSTITUTE_PARTIAL_EACH:
          if (list->len == 0 && all)
            replace_with (self, names, area->subsequent_author_substitute);
          for (guint i = 0; i < MIN (same, list->len); i++)
            replace_with (self, g_ptr_array_index (list, i), area->subsequent_author_substitute);
          break;
        case CSL_SUBSTITUTE_PARTIAL_FIRST:
        default:
          if (list->len > 0)
            replace_with (self, g_ptr_array_index (list, 0), area->subsequent_author_substitute);
        }
    }
  g_ptr_array_set_size (previous, 0);
  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (previous, g_strdup (g_ptr_array_index (texts, i)));
}

/* A blank that begins a block at the start of an entry separates it from nothing. */
static void
trim_start (CslOut *out)
{
  gboolean in_block = FALSE;

  while (out != NULL && out->text == NULL)
    {
      in_block |= out->display != CSL_DISPLAY_NONE;
      out = out->first;
      while (out != NULL && csl_out_is_empty (out))
        out = out->next;
    }
  while (in_block && out != NULL && out->n_bytes > 0 && *out->text == ' ')
    {
      out->text++;
      out->n_bytes--;
    }
}

/* Blanks at the end of a block separate it from nothing. */
static gboolean
trim_end (CslOut *out)
{
  CslOut *last = NULL;

  if (out->text != NULL)
    {
      while (out->n_bytes > 0 && out->text[out->n_bytes - 1] == ' ')
        out->n_bytes--;
      return out->n_bytes > 0;
    }
  for (CslOut *child = out->first; child != NULL; child = child->next)
    if (!csl_out_is_empty (child))
      last = child;
  return last != NULL && trim_end (last);
}

/* "[In Persian]", where the list's language has a term for that. */
static void
append_language (CslProcessor *self, CslItem *item, CslOut *entry)
{
  g_autofree char *name = g_strdup_printf ("in-%.*s", (int) strcspn (item->foreign_language, "-_"),
                                           item->foreign_language);
  const char *term = csl_locale_get_term (item->locale, name, CSL_FORM_LONG, FALSE);

  if (term == NULL || *term == '\0')
    return;
  csl_out_append_text (self->arena, entry, " [");
  csl_out_append_text (self->arena, entry, term);
  csl_out_append_text (self->arena, entry, "]");
}

static void
drop_inner_blocks (CslOut *out, gboolean inside)
{
  for (CslOut *child = out->first; child != NULL; child = child->next)
    {
      drop_inner_blocks (child, inside || child->display != CSL_DISPLAY_NONE);
      if (inside)
        child->display = CSL_DISPLAY_NONE;
    }
}

/* An entry that begins with a block is set in blocks wherever they are named, another only in those
 * that the layout itself holds; what stands in a block is none. */
static void
keep_outer_blocks (CslOut *entry)
{
  gboolean begins_with_block = entry->first != NULL && entry->first->display != CSL_DISPLAY_NONE;

  for (CslOut *child = entry->first; child != NULL; child = child->next)
    drop_inner_blocks (child, !begins_with_block || child->display != CSL_DISPLAY_NONE);
}

/* The layout's prefix stands in the first block. */
static void
prepend_prefix (CslProcessor *self, CslOut *outer, CslOut *entry, const char *prefix)
{
  CslOut *block
      = entry->first != NULL && entry->first->display != CSL_DISPLAY_NONE ? entry->first : NULL;
  CslOut *leaf;

  csl_out_append (outer, entry);
  if (prefix == NULL || *prefix == '\0')
    return;
  leaf = csl_out_text (self->arena, prefix, -1);
  leaf->affix = TRUE;
  csl_out_prepend (block != NULL ? block : outer, leaf);
}

/* Where what follows an entry stands: in the block that comes last, if there is one. */
static CslOut *
last_block (CslOut *outer)
{
  CslOut *block = outer;

  for (CslOut *out = outer->last; out != NULL && out->text == NULL; out = out->last)
    if (out->display != CSL_DISPLAY_NONE)
      block = out;
  return block;
}

/* HTML shows two blanks as one, unless the first does not break: where affixes have several, they are
 * meant. */
static void
widen_blanks (CslProcessor *self, CslOut *out)
{
  GString *text;
  const char *end;

  for (CslOut *child = out->first; child != NULL; child = child->next)
    widen_blanks (self, child);
  if (!out->wide)
    return;
  text = g_string_sized_new (out->n_bytes + 8);
  end = out->text + out->n_bytes;
  for (const char *p = out->text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (next < end && g_unichar_isspace (c) && g_unichar_isspace (g_utf8_get_char (next)))
        {
          g_string_append (text, "\u00a0 ");
          p = next;
        }
      else
        g_string_append_unichar (text, c);
    }
  out->text = csl_arena_strndup (self->arena, text->str, text->len);
  out->n_bytes = (guint32) text->len;
  g_string_free (text, TRUE);
}

/**
 * csl_render_entry:
 * @self: a processor
 * @item: a work
 * @previous: (element-type utf8): names of the entry before, which become those of this one
 * @format: the format
 *
 * Returns: (transfer full) (nullable): the work's entry in the bibliography, or %NULL if it gives none
 */
char *
csl_render_entry (CslProcessor *self, CslItem *item, GPtrArray *previous, HkCitationFormat format)
{
  const CslArea *area = &self->style->bibliography;
  const CslNode *layout = csl_area_layout (area, item->layout_language);
  CslContext context;
  CslOut *entry, *outer;

  csl_context_init (&context, self->arena, self->style, area, item, NULL);
  context.year_suffix = csl_year_suffix (self->arena, item, item->locale);
  context.given_levels = self->given_levels;
  context.watched = layout->n_children > 0 ? layout->children[0] : NULL;
  entry = csl_evaluate_children (&context, layout, layout->delimiter);
  if (csl_out_is_empty (entry))
    {
      csl_arena_reset (self->arena);
      return NULL;
    }
  csl_part_edge_blanks (self->arena, entry, layout->prefix == NULL);
  csl_capitalize_term (self->arena, entry);
  if (area->subsequent_author_substitute != NULL)
    substitute_author (self, entry, previous);
  outer = csl_out_span (self->arena);
  outer->format = layout->format;
  keep_outer_blocks (entry);
  if (area->second_field_align != 0)
    entry = align_second_field (self, entry, context.is_watched_empty);
  prepend_prefix (self, outer, entry, layout->prefix);
  /* What would end the second field goes with it when there is none. */
  if (area->second_field_align == 0 || !csl_out_is_empty (last_block (outer)))
    csl_out_append_text (self->arena, last_block (outer), layout->suffix);
  if (area->second_field_align != 0)
    trim_end (outer);
  trim_start (outer);
  if (self->options.name_language && item->foreign_language != NULL)
    append_language (self, item, outer);
  if (csl_locale_puts_edition_last (item->locale))
    csl_persian_order_edition (outer);
  csl_localize_affixes (self->arena, outer, item->locale, self->style->has_persian_marks);
  csl_settle_punctuation (self->arena, outer, csl_locale_punctuation_in_quote (item->locale));
  if (format == HK_CITATION_HTML)
    widen_blanks (self, outer);
  csl_convert_digits (self->arena, outer, csl_item_digits (self, item));
  return csl_spell (self, outer, item->locale, format);
}
