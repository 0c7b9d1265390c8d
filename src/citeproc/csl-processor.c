/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-calendar.h"
#include "csl-case.h"
#include "csl-date.h"
#include "csl-note-fields.h"
#include "csl-number-label.h"
#include "csl-persian.h"
#include "csl-processor-private.h"
#include "csl-translation.h"
#include "csl-write.h"
#include "hk-language-name.h"
#include "hk-script.h"

#include <string.h>

static void
item_free (gpointer data)
{
  CslItem *item = data;

  g_object_unref (item->work);
  g_free (item->foreign_language);
  g_free (item);
}

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

static CslLocale *
get_locale (CslProcessor *self, const char *language)
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
 * @load: finds locales
 * @data: passed to @load; must outlive the processor
 *
 * Returns: (transfer full): a processor without works
 */
CslProcessor *
csl_processor_new (CslStyle *style, const char *language, CslLoadLocale load, gpointer data)
{
  CslProcessor *self = g_new0 (CslProcessor, 1);

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
  self->locale = get_locale (self, self->language);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->sorted = g_ptr_array_new ();
  self->entry_items = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->last_notes = g_hash_table_new (NULL, NULL);
  self->arena = csl_arena_new ();
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
 * csl_processor_free:
 * @self: (nullable) (transfer full): a processor
 */
void
csl_processor_free (CslProcessor *self)
{
  if (self == NULL)
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

static gboolean
needs_parsing (const HkDate *date)
{
  return date != NULL && date->raw != NULL && date->start.year == 0;
}

/* A tag, whatever the work calls its language: "per", "Persian", «فارسی». */
static const char *
tag_of (const char *language)
{
  const char *tag;

  if (language == NULL || strcspn (language, "-_") == 2)
    return language;
  tag = hk_language_from_name (language, -1);
  return tag == NULL ? language : tag;
}

static gboolean
is_persian (HkWork *work)
{
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);

  if (language == NULL && title != NULL)
    language = hk_language_guess (title, -1);
  return csl_language_is_same (tag_of (language), "fa");
}

/* Dates that came as strings, or with a Jalali year in the place of a Gregorian one, are understood
 * once, on a copy: the work is its owner's. */
static HkWork *
with_parsed_dates (HkWork *work)
{
  HkWork *copy = NULL;

  for (HkVariable v = HK_VAR_ACCESSED; v <= HK_VAR_SUBMITTED; v++)
    {
      HkDate *date;

      const HkDate *given = hk_work_get_date (work, v);
      gboolean raw = needs_parsing (given);

      if (given == NULL || (!raw && !hk_date_seems_jalali (given)))
        continue;
      date = hk_date_copy (given);
      if (raw)
        csl_date_parse (date->raw, date);
      if (hk_date_seems_jalali (date) && is_persian (work))
        date->calendar = HK_CALENDAR_JALALI;
      if (copy == NULL)
        copy = hk_work_copy (work);
      hk_work_take_date (copy, v, date);
    }
  return copy == NULL ? g_object_ref (work) : copy;
}

/* Where each work has its own terms and says no language, its title does. */
static const char *
language_of (HkWork *work, gboolean guess)
{
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);

  if (language == NULL && guess && title != NULL)
    language = hk_language_guess (title, -1);
  return tag_of (language);
}

/* Dates in the calendar that was asked for, on a copy. */
static HkWork *
with_calendar (CslProcessor *self, HkWork *work, const char *language)
{
  gboolean to_jalali = self->options.calendars == CSL_CALENDARS_JALALI;
  HkCalendar to = to_jalali ? HK_CALENDAR_JALALI : HK_CALENDAR_GREGORIAN;
  HkWork *copy = NULL;

  if (self->options.calendars != CSL_CALENDARS_GREGORIAN
      && !(to_jalali && csl_language_is_same (language, "fa")))
    return g_object_ref (work);
  for (HkVariable v = HK_VAR_ACCESSED; v <= HK_VAR_SUBMITTED; v++)
    {
      const HkDate *date = hk_work_get_date (work, v);

      if (date == NULL || date->calendar == to)
        continue;
      if (copy == NULL)
        copy = hk_work_copy (work);
      hk_work_take_date (copy, v, csl_calendar_convert (date, to));
    }
  return copy == NULL ? g_object_ref (work) : copy;
}

/* What the options make of a work; @item has its language and its locale. */
static void
apply_options (CslProcessor *self, CslItem *item)
{
  const char *language = csl_locale_get_language (item->locale);
  g_autoptr (HkWork) dated = with_calendar (self, item->work, item->language);

  item->calendars = self->options.calendars;
  if (item->language != NULL && !csl_language_is_same (item->language, language))
    item->foreign_language = g_strdup (item->language);
  g_object_unref (item->work);
  item->work = item->foreign_language != NULL
                   ? csl_translation_apply (dated, language, self->options.titles)
                   : g_object_ref (dated);
  if (item->work != dated && self->options.titles == CSL_TITLES_TRANSLATED)
    item->language = language;
  else if (hk_work_has (item->work, HK_VAR_LANGUAGE))
    item->language = tag_of (hk_work_get_string (item->work, HK_VAR_LANGUAGE));
}

static gboolean
has_options (const CslOptions *options)
{
  return options->digits != CSL_DIGITS_OF_STYLE || options->calendars != CSL_CALENDARS_AS_GIVEN
         || options->titles != CSL_TITLES_AS_GIVEN || options->name_language;
}

static void
add_item (CslProcessor *self, HkWork *work)
{
  CslItem *item = g_new0 (CslItem, 1);
  gboolean asked = has_options (&self->options);
  g_autoptr (HkWork) complete = NULL;
  const char *id;

  complete = csl_note_fields_apply (work);
  item->work = with_parsed_dates (complete);
  item->language = language_of (item->work, self->per_work || asked);
  item->locale
      = self->per_work && item->language != NULL ? get_locale (self, item->language) : self->locale;
  if (asked)
    apply_options (self, item);
  item->layout_language = self->is_forced ? self->language : item->language;
  id = hk_work_get_id (item->work);
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
          && (past->note == note || past->n_in_note == 1))
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

/* The first field stands in the margin, what follows beside it. */
static CslOut *
align_second_field (CslProcessor *self, CslOut *entry)
{
  CslOut *outer = csl_out_span (self->arena);
  CslOut *margin = csl_out_span (self->arena);
  CslOut *rest = csl_out_span (self->arena);
  CslOut *first = entry->first;

  if (first == NULL)
    return entry;
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

static char *
plain (CslOut *out)
{
  GString *text = g_string_new (NULL);

  csl_out_plain (out, text);
  return g_string_free (text, FALSE);
}

static gboolean
is_term (CslOut *names)
{
  CslOut *leaf = csl_out_first_content (names);

  return leaf != NULL && leaf->term;
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
    g_ptr_array_add (texts, plain (g_ptr_array_index (list, i)));
  /* What stands for names that are not there is replaced as they are, but a term such as “anon.”. */
  if (names != NULL && list->len == 0)
    names = is_term (names) ? NULL : names;
  if (names != NULL && list->len == 0)
    g_ptr_array_add (texts, plain (names));
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

/**
 * csl_item_digits:
 * @self: a processor
 * @item: a work
 *
 * Returns: the digits in which it is set
 */
HkDigits
csl_item_digits (const CslProcessor *self, const CslItem *item)
{
  switch (self->options.digits)
    {
    case CSL_DIGITS_OF_WORK:
      return hk_digits_of_language (
          item->language != NULL ? item->language : csl_locale_get_language (item->locale));
    case CSL_DIGITS_PERSIAN:
      return HK_DIGITS_PERSIAN;
    case CSL_DIGITS_LATIN:
      return HK_DIGITS_LATIN;
    case CSL_DIGITS_OF_STYLE:
    default:
      return HK_DIGITS_AS_WRITTEN;
    }
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

/* HTML shows two blanks as one, unless the first does not break: where the elements of the layout
 * have several as affixes, they are meant. */
static void
widen_blanks (CslProcessor *self, CslOut *entry)
{
  for (CslOut *element = entry->first; element != NULL; element = element->next)
    for (CslOut *leaf = element->first; leaf != NULL; leaf = leaf->next)
      {
        g_autofree char *text = NULL;
        g_auto (GStrv) pairs = NULL;

        if (!leaf->affix || memmem (leaf->text, leaf->n_bytes, "  ", 2) == NULL)
          continue;
        text = g_strndup (leaf->text, leaf->n_bytes);
        pairs = g_strsplit (text, "  ", -1);
        g_free (text);
        text = g_strjoinv ("\u00a0 ", pairs);
        leaf->n_bytes = (guint32) strlen (text);
        leaf->text = csl_arena_strndup (self->arena, text, leaf->n_bytes);
      }
}

static char *
render_entry (CslProcessor *self, CslItem *item, GPtrArray *previous, HkCitationFormat format)
{
  const CslArea *area = &self->style->bibliography;
  const CslNode *layout = csl_area_layout (area, item->layout_language);
  CslContext context;
  CslOut *entry, *outer;
  GString *text;

  csl_context_init (&context, self->arena, self->style, area, item, NULL);
  context.year_suffix = csl_year_suffix (self->arena, item, item->locale);
  entry = csl_evaluate_children (&context, layout, layout->delimiter);
  if (csl_out_is_empty (entry))
    {
      csl_arena_reset (self->arena);
      return NULL;
    }
  csl_capitalize_term (self->arena, entry);
  if (area->subsequent_author_substitute != NULL)
    substitute_author (self, entry, previous);
  outer = csl_out_span (self->arena);
  outer->format = layout->format;
  keep_outer_blocks (entry);
  if (area->second_field_align != 0)
    entry = align_second_field (self, entry);
  prepend_prefix (self, outer, entry, layout->prefix);
  /* What would end the second field goes with it when there is none. */
  if (area->second_field_align == 0 || !csl_out_is_empty (last_block (outer)))
    csl_out_append_text (self->arena, last_block (outer), layout->suffix);
  if (area->second_field_align != 0)
    trim_end (outer);
  trim_start (outer);
  if (format == HK_CITATION_HTML)
    widen_blanks (self, entry);
  if (self->options.name_language && item->foreign_language != NULL)
    append_language (self, item, outer);
  if (csl_locale_puts_edition_last (item->locale))
    csl_persian_order_edition (outer);
  csl_localize_affixes (self->arena, outer, item->locale, self->style->has_persian_marks);
  csl_settle_punctuation (self->arena, outer, csl_locale_punctuation_in_quote (item->locale));
  csl_convert_digits (self->arena, outer, csl_item_digits (self, item));
  text = g_string_new (NULL);
  csl_write (outer, item->locale, format, text);
  csl_arena_reset (self->arena);
  return g_string_free (text, FALSE);
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
      char *entry = render_entry (self, item, previous, format);

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
 * Returns: (transfer full) (element-type utf8): identifiers of the works in the order of the bibliography
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
