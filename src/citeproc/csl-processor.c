/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-number-label.h"
#include "csl-processor-private.h"
#include "csl-write.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (CslProcessor, csl_processor, csl_processor_ref, csl_processor_unref)

static void
cite_free (gpointer data)
{
  CslCite *cite = data;

  g_free (cite->locator);
  g_free (cite->label);
  g_free (cite->prefix);
  g_free (cite->suffix);
  g_free (cite);
}

/**
 * csl_processor_get_locale:
 * @self: a processor
 * @language: a BCP 47 tag
 *
 * Returns: (transfer none): what is known of the language, with the style's own terms over it
 */
CslLocale *
csl_processor_get_locale (CslProcessor *self, const char *language)
{
  CslLocale *locale = g_hash_table_lookup (self->locales, language);

  if (locale != NULL)
    return locale;
  locale = self->load (language, self->load_data);
  if (locale == NULL)
    locale = csl_locale_new (language);
  csl_style_add_locales (self->style, locale, language);
  g_hash_table_insert (self->locales, g_strdup (language), locale);
  return locale;
}

/**
 * csl_processor_new:
 * @style: an independent style
 * @language: (nullable): BCP 47 tag of the list; %NULL for the style's own, or American English. A
 *   style with layouts for several languages chooses among them by this tag; without it by the
 *   language of each work
 * @load: (scope forever) (closure data): finds locales, such as csl_store_load_locale()
 * @data: passed to @load; must outlive the processor
 *
 * Returns: (transfer full): a processor without works
 */
CslProcessor *
csl_processor_new (CslStyle *style, const char *language, CslLoadLocale load, gpointer data)
{
  CslProcessor *self = g_new0 (CslProcessor, 1);

  g_atomic_ref_count_init (&self->refs);
  self->style = csl_style_ref (style);
  self->load = load;
  self->load_data = data;
  self->language = g_strdup (language != NULL                ? language
                             : style->default_locale != NULL ? style->default_locale
                                                             : "en-US");
  self->is_forced = language != NULL;
  /* Layouts for languages are made for lists in which each work is set in its own. */
  self->per_work = language == NULL
                   && (style->citation.n_localized > 0 || style->bibliography.n_localized > 0);
  self->locales
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) csl_locale_unref);
  self->locale = csl_processor_get_locale (self, self->language);
  self->items = g_ptr_array_new_with_free_func (csl_item_free);
  self->sorted = g_ptr_array_new ();
  self->entry_items = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->last_notes = g_hash_table_new (NULL, NULL);
  self->arena = csl_arena_new ();
  self->spelled = g_string_new (NULL);
  return self;
}

static void
forget_past (CslPast *past)
{
  g_free (past->last_locator);
  g_free (past->last_label);
  memset (past, 0, sizeof *past);
}

/**
 * csl_processor_ref:
 * @self: a processor
 *
 * Returns: (transfer full): the same
 */
CslProcessor *
csl_processor_ref (CslProcessor *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * csl_processor_unref:
 * @self: (nullable) (transfer full): a processor
 */
void
csl_processor_unref (CslProcessor *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;
  forget_past (&self->past);
  g_hash_table_unref (self->last_notes);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->sorted);
  g_ptr_array_unref (self->entry_items);
  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->given_levels, g_hash_table_unref);
  g_hash_table_unref (self->locales);
  csl_style_unref (self->style);
  csl_arena_free (self->arena);
  g_string_free (self->spelled, TRUE);
  g_free (self->placeholder);
  g_free (self->language);
  g_free (self);
}

/**
 * csl_processor_set_per_work_locale:
 * @self: a processor
 * @per_work: whether each work is set with the terms of its own language
 *
 * Call it before csl_processor_set_works().
 */
void
csl_processor_set_per_work_locale (CslProcessor *self, gboolean per_work)
{
  self->per_work = per_work;
}

/**
 * csl_processor_set_options:
 * @self: a processor
 * @options: what is asked beyond the style
 *
 * Call it before csl_processor_set_works().
 */
void
csl_processor_set_options (CslProcessor *self, const CslOptions *options)
{
  self->options = *options;
}

/**
 * csl_spell:
 * @self: a processor
 * @tree: a tree in the processor's arena, which is emptied
 * @locale: whose quotes are used
 * @format: the format
 *
 * Returns: (transfer full): the tree as a text
 */
char *
csl_spell (CslProcessor *self, const CslOut *tree, const CslLocale *locale, HkCitationFormat format)
{
  g_string_truncate (self->spelled, 0);
  csl_write (tree, locale, format, self->spelled);
  csl_arena_reset (self->arena);
  return g_strndup (self->spelled->str, self->spelled->len);
}

static void
add_item (CslProcessor *self, HkWork *work)
{
  CslItem *item = csl_item_new (self, work);
  const char *id = hk_work_get_id (item->work);

  item->index = self->items->len;
  g_ptr_array_add (self->items, item);
  g_ptr_array_add (self->sorted, item);
  if (id != NULL && !g_hash_table_contains (self->by_id, id))
    g_hash_table_insert (self->by_id, (gpointer) id, item);
}

/**
 * csl_processor_set_placeholder:
 * @self: a processor
 * @placeholder: (nullable): what stands where a citation prints nothing; %NULL for nothing
 *
 * A work that lacks all that a style asks for would leave no trace in the text; this makes it seen.
 */
void
csl_processor_set_placeholder (CslProcessor *self, const char *placeholder)
{
  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
}

/**
 * csl_processor_set_works:
 * @self: a processor
 * @works: (element-type HkWork): the works of the list, each with an identifier of its own
 *
 * Sorts and numbers them, and finds how those that look alike are told apart.
 */
void
csl_processor_set_works (CslProcessor *self, GPtrArray *works)
{
  csl_processor_reset_citations (self);
  g_hash_table_remove_all (self->by_id);
  g_ptr_array_set_size (self->sorted, 0);
  g_ptr_array_set_size (self->entry_items, 0);
  g_ptr_array_set_size (self->items, 0);
  g_clear_pointer (&self->given_levels, g_hash_table_unref);
  for (guint i = 0; i < works->len; i++)
    add_item (self, g_ptr_array_index (works, i));
  for (guint i = 0; i < self->sorted->len; i++)
    ((CslItem *) g_ptr_array_index (self->sorted, i))->citation_number = i + 1;
  if (self->style->has_bibliography)
    csl_sort_items (self, &self->style->bibliography, self->sorted);
  for (guint i = 0; i < self->sorted->len; i++)
    ((CslItem *) g_ptr_array_index (self->sorted, i))->citation_number = i + 1;
  csl_disambiguate (self);
}

/**
 * csl_processor_reset_citations:
 * @self: a processor
 *
 * Begins the document anew: every work is cited for the first time.
 */
void
csl_processor_reset_citations (CslProcessor *self)
{
  forget_past (&self->past);
  g_hash_table_remove_all (self->last_notes);
  for (guint i = 0; i < self->items->len; i++)
    ((CslItem *) g_ptr_array_index (self->items, i))->first_note = 0;
}

static CslPosition
ibid_position (const CslCite *cite, const char *last_locator, const char *last_label)
{
  gboolean has = cite->locator != NULL && *cite->locator != '\0';
  gboolean had = last_locator != NULL && *last_locator != '\0';

  if (!has)
    return had ? CSL_POSITION_SUBSEQUENT : CSL_POSITION_IBID;
  if (had && g_str_equal (cite->locator, last_locator) && g_strcmp0 (cite->label, last_label) == 0)
    return CSL_POSITION_IBID;
  return CSL_POSITION_IBID_WITH_LOCATOR;
}

static void
set_position (CslProcessor *self, CslCite *cite, CslPast *past, guint note)
{
  gpointer last_note;
  gboolean seen = g_hash_table_lookup_extended (self->last_notes, cite->item, NULL, &last_note);

  cite->position = CSL_POSITION_FIRST;
  if (seen)
    {
      cite->position = CSL_POSITION_SUBSEQUENT;
      cite->near_note
          = note - GPOINTER_TO_UINT (last_note) <= (guint) self->style->citation.near_note_distance;
      if (past->last_item == cite->item && past->n_cites == 1
          && (past->note == note || (past->n_in_note == 1 && note == past->note + 1)))
        cite->position = ibid_position (cite, past->last_locator, past->last_label);
    }
  if (cite->item->first_note == 0)
    cite->item->first_note = note;
}

static void
remember (CslPast *past, const CslCite *cite, guint n_cites, guint note)
{
  forget_past (past);
  past->last_item = cite->item;
  past->last_locator = g_strdup (cite->locator);
  past->last_label = g_strdup (cite->label);
  past->n_cites = n_cites;
  past->note = note;
}

/* "vol. 2" says its label itself; CSL 1.0.2 spells "sub verbo" with a hyphen. */
static void
settle_label (CslCite *cite)
{
  const char *label;
  char *rest;
  gsize n;

  if (g_strcmp0 (cite->label, "sub verbo") == 0)
    {
      g_free (cite->label);
      cite->label = g_strdup ("sub-verbo");
    }
  if (cite->locator == NULL || cite->label != NULL)
    return;
  n = strcspn (cite->locator, " ");
  label = csl_number_label (cite->locator, n);
  if (label == NULL || cite->locator[n] == '\0')
    return;
  rest = g_strchug (g_strdup (cite->locator + n));
  g_free (cite->locator);
  cite->locator = rest;
  cite->label = g_strdup (label);
}

static CslItem *
find_item (CslProcessor *self, const CslCiteRequest *request)
{
  if (request->place > 0)
    return request->place <= self->items->len ? g_ptr_array_index (self->items, request->place - 1)
                                              : NULL;
  return request->id == NULL ? NULL : g_hash_table_lookup (self->by_id, request->id);
}

static GPtrArray *
make_cites (CslProcessor *self, const CslCiteRequest *requests, gsize n_requests)
{
  GPtrArray *cites = g_ptr_array_new_with_free_func (cite_free);

  for (gsize i = 0; i < n_requests; i++)
    {
      CslItem *item = find_item (self, &requests[i]);
      CslCite *cite;

      if (item == NULL)
        continue;
      cite = g_new0 (CslCite, 1);
      cite->item = item;
      cite->locator
          = requests[i].locator == NULL ? NULL : g_strstrip (g_strdup (requests[i].locator));
      cite->label = g_strdup (requests[i].label);
      settle_label (cite);
      cite->prefix = g_strdup (requests[i].prefix);
      cite->suffix = g_strdup (requests[i].suffix);
      cite->suppress_author = requests[i].suppress_author;
      cite->author_only = requests[i].author_only;
      g_ptr_array_add (cites, cite);
    }
  return cites;
}

/**
 * csl_processor_cite:
 * @self: a processor
 * @cites: (array length=n_cites): what is cited; works that are not in the list are left out
 * @n_cites: how many
 * @note: number of the note, or 0 in the text
 * @format: the format
 *
 * Sets the next citation of the document.
 *
 * Returns: (transfer full): the citation
 */
char *
csl_processor_cite (CslProcessor *self,
                    const CslCiteRequest *cites,
                    gsize n_cites,
                    guint note,
                    HkCitationFormat format)
{
  g_autoptr (GPtrArray) made = make_cites (self, cites, n_cites);
  gboolean given = n_cites > 0 && cites[0].has_position;
  guint note_before = self->past.note, in_note_before = self->past.n_in_note;

  if (!given)
    csl_sort_cites (self, made);
  for (guint i = 0; i < made->len; i++)
    {
      CslCite *cite = g_ptr_array_index (made, i);

      if (given && i < n_cites)
        {
          cite->position = (CslPosition) cites[i].position;
          cite->near_note = cites[i].near_note;
          continue;
        }
      set_position (self, cite, &self->past, note);
      remember (&self->past, cite, 1, note);
      self->past.n_in_note = 1;
      g_hash_table_insert (self->last_notes, cite->item, GUINT_TO_POINTER (note));
    }
  if (given)
    csl_sort_cites (self, made);
  self->past.n_cites = made->len;
  self->past.n_in_note = (note != 0 && note == note_before ? in_note_before : 0) + made->len;
  return csl_render_cluster (self, made, format);
}

/**
 * csl_processor_bibliography:
 * @self: a processor
 * @format: the format
 *
 * Returns: (transfer full) (element-type utf8): an entry for each work, sorted as the style wants;
 *   works that give no entry are left out
 */
GPtrArray *
csl_processor_bibliography (CslProcessor *self, HkCitationFormat format)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) previous = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_set_size (self->entry_items, 0);
  if (!self->style->has_bibliography)
    return entries;
  for (guint i = 0; i < self->sorted->len; i++)
    {
      CslItem *item = g_ptr_array_index (self->sorted, i);
      char *entry = csl_render_entry (self, item, previous, format);

      if (entry == NULL)
        continue;
      g_ptr_array_add (entries, entry);
      g_ptr_array_add (self->entry_items, item);
    }
  return entries;
}

/**
 * csl_processor_get_entry_language:
 * @self: a processor
 * @entry: which entry of the last bibliography, from 0
 *
 * Returns: (transfer none): BCP 47 tag of the language that the entry runs in
 */
const char *
csl_processor_get_entry_language (CslProcessor *self, guint entry)
{
  const CslItem *item;

  g_return_val_if_fail (entry < self->entry_items->len, NULL);
  item = g_ptr_array_index (self->entry_items, entry);
  return item->language != NULL ? item->language : csl_locale_get_language (item->locale);
}

/**
 * csl_processor_list_ids:
 * @self: a processor
 *
 * Returns: (transfer container) (element-type utf8): identifiers of the works in the order of the bibliography
 */
GPtrArray *
csl_processor_list_ids (CslProcessor *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->sorted->len; i++)
    g_ptr_array_add (ids, (gpointer) hk_work_get_id (
                              ((CslItem *) g_ptr_array_index (self->sorted, i))->work));
  return ids;
}
