/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-paragraph-private.h"

#include <hb.h>
#include <string.h>

#include "hk-hyphenator.h"
#include "hk-kashida.h"

#define HYPHEN_PENALTY 60
#define INNER_PENALTY 30
#define ADDRESS_PENALTY 60
#define EMERGENCY_PENALTY 2000
#define LEAST_LETTERS_FOR_KASHIDA 3
#define WORST_RANK 8

static void
add_point (HkParagraph *self, int at, int penalty, gboolean hyphen, gboolean emergency)
{
  HkBreakPoint point = { at, at, (gint16) penalty, hyphen != FALSE, emergency != FALSE };

  while (!hyphen && point.trimmed > 0 && g_unichar_isspace (self->chars[point.trimmed - 1]))
    point.trimmed--;
  g_array_append_val (self->points, point);
}

static gboolean
is_word_end (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

/* Whether the word from @start holds a URL or DOI, whose parts may stand on two lines. */
static gboolean
is_address (HkParagraph *self, int start, int end)
{
  const char *bytes = self->display->text + self->char_bytes[start];
  gsize n_bytes = (gsize) (self->char_bytes[end] - self->char_bytes[start]);

  return g_strstr_len (bytes, (gssize) n_bytes, "://") != NULL
         || g_strstr_len (bytes, (gssize) n_bytes, "www.") != NULL
         || (g_strstr_len (bytes, (gssize) n_bytes, "10.") != NULL
             && memchr (bytes, '/', n_bytes) != NULL);
}

static gboolean
breaks_address (HkParagraph *self, int at)
{
  gunichar before = self->chars[at - 1], after = self->chars[at];

  if (before == '/' && after == '/')
    return FALSE;
  return (before < 0x80 && before != 0 && strchr ("/-_=&?", (int) before) != NULL) || after == '.'
         || after == '#';
}

static void
divide_word (HkParagraph *self, HkHyphenator *hyphenator, int start, int end, guint8 *divisions)
{
  while (start < end)
    {
      int stop = start;

      while (stop < end && hk_script_of_char (self->chars[stop]) == HK_SCRIPT_LATIN)
        stop++;
      if (stop > start)
        hk_hyphenator_divide (hyphenator, self->chars + start, (guint) (stop - start),
                              divisions + start);
      start = stop + 1;
    }
}

static void
add_points_in_word (HkParagraph *self, int start, int end, const guint8 *divisions)
{
  gboolean address = is_address (self, start, end);

  for (int i = start + 1; i < end; i++)
    {
      if (address && i > start + 1 && breaks_address (self, i))
        add_point (self, i, ADDRESS_PENALTY, FALSE, FALSE);
      else if (!address && self->log_attrs[i].is_line_break)
        add_point (self, i,
                   self->chars[i - 1] == '-' || self->chars[i - 1] == 0x2013 ? 0 : INNER_PENALTY,
                   FALSE, FALSE);
      else if (!address && divisions[i] && self->cluster_starts[i])
        add_point (self, i, HYPHEN_PENALTY, TRUE, FALSE);
      else if (self->log_attrs[i].is_char_break && self->cluster_starts[i])
        add_point (self, i, EMERGENCY_PENALTY, FALSE, TRUE);
    }
}

/**
 * hk_paragraph_find_break_points:
 * @self: a shaped paragraph
 *
 * Finds where its lines may break: by UAX #14, by hyphenation, inside URLs and DOIs, and anywhere
 * between letters for words that no line can hold.
 */
void
hk_paragraph_find_break_points (HkParagraph *self)
{
  HkHyphenator *hyphenator = self->direction == HK_DIRECTION_LTR && !self->label
                                 ? hk_hyphenator_get (self->language)
                                 : NULL;
  g_autofree guint8 *divisions = g_new0 (guint8, self->n_chars + 1);
  int i = 0;

  self->points = g_array_new (FALSE, FALSE, sizeof (HkBreakPoint));
  add_point (self, 0, 0, FALSE, FALSE);
  while (i < self->n_chars)
    {
      int start = i;

      while (!is_word_end (self->chars[i]))
        i++;
      if (hyphenator != NULL)
        divide_word (self, hyphenator, start, i, divisions);
      if (i > start)
        add_points_in_word (self, start, i, divisions);
      while (i < self->n_chars && is_word_end (self->chars[i]))
        i++;
      if (i < self->n_chars && self->log_attrs[i].is_line_break)
        add_point (self, i, 0, FALSE, FALSE);
    }
  if (self->n_chars > 0)
    add_point (self, self->n_chars, 0, FALSE, FALSE);
}

/* Where HarfBuzz says that a tatweel before the letter changes the shape of no other. */
static void
mark_safe_places (HkParagraph *self, const HkShapedRun *run, hb_buffer_t *buffer, guint8 *is_safe)
{
  static const char *const shapers[] = { "ot", NULL };
  hb_glyph_info_t *infos;
  unsigned int n;

  hb_buffer_reset (buffer);
  hb_buffer_add_utf8 (buffer, self->display->text, (int) self->display->n_bytes,
                      (unsigned int) run->start, run->end - run->start);
  hb_buffer_set_direction (buffer, HB_DIRECTION_RTL);
  hb_buffer_set_script (buffer, HB_SCRIPT_ARABIC);
  hb_buffer_set_language (buffer, hb_language_from_string (self->language, -1));
  hb_buffer_set_cluster_level (buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_flags (buffer, HB_BUFFER_FLAG_PRODUCE_SAFE_TO_INSERT_TATWEEL);
  hb_shape_full (pango_font_get_hb_font (run->item->analysis.font), buffer, NULL, 0, shapers);
  infos = hb_buffer_get_glyph_infos (buffer, &n);
  for (unsigned int i = 0; i < n; i++)
    if ((hb_glyph_info_get_glyph_flags (&infos[i]) & HB_GLYPH_FLAG_SAFE_TO_INSERT_TATWEEL) != 0)
      is_safe[infos[i].cluster] = 1;
}

/* The best place in the part of a word from @start, whose letters are not interrupted. */
static void
add_best_place (HkParagraph *self, int start, int end, const guint8 *is_safe)
{
  HkKashidaPoint best = { 0, 0, WORST_RANK + 1 };
  int before = -1, n_letters = 0;

  for (int i = start; i < end; i++)
    n_letters += hk_kashida_is_letter (self->chars[i]);
  if (n_letters < LEAST_LETTERS_FOR_KASHIDA)
    return;
  for (int i = start; i < end; i++)
    {
      int next = i + 1, rank;

      if (hk_kashida_is_mark (self->chars[i]))
        continue;
      while (next < end && hk_kashida_is_mark (self->chars[next]))
        next++;
      if (before >= 0 && is_safe[self->char_bytes[i]])
        {
          rank = hk_kashida_rank (self->chars[before], self->chars[i], next == end);
          if (rank <= best.rank)
            best = (HkKashidaPoint){ i, self->char_bytes[i], rank };
        }
      before = i;
    }
  if (best.rank <= WORST_RANK)
    g_array_append_val (self->kashida_points, best);
}

/**
 * hk_paragraph_find_kashida_points:
 * @self: a shaped paragraph
 *
 * Finds one place in each word where a kashida may be drawn, if the face has one that joins, and where
 * letters that are not joined may stand a little farther apart.
 */
void
hk_paragraph_find_kashida_points (HkParagraph *self)
{
  g_autofree guint8 *is_safe = g_new0 (guint8, self->display->n_bytes + 1);
  hb_buffer_t *buffer;
  int before = -1;

  self->kashida_points = g_array_new (FALSE, FALSE, sizeof (HkKashidaPoint));
  self->is_gap = g_new0 (guint8, self->n_chars + 1);
  if (self->label)
    return;
  buffer = hb_buffer_create ();
  for (guint i = 0; i < self->runs->len; i++)
    {
      const HkShapedRun *run = &g_array_index (self->runs, HkShapedRun, i);

      if (run->is_arabic && run->tatweel_width > 0)
        mark_safe_places (self, run, buffer, is_safe);
    }
  hb_buffer_destroy (buffer);

  for (int i = 0, start = 0; i <= self->n_chars; i++)
    {
      if (i < self->n_chars
          && (hk_kashida_is_letter (self->chars[i]) || hk_kashida_is_mark (self->chars[i])))
        continue;
      if (i > start)
        add_best_place (self, start, i, is_safe);
      start = i + 1;
    }

  for (int i = 0; i < self->n_chars; i++)
    {
      gunichar c = self->chars[i];

      if (hk_kashida_is_mark (c))
        continue;
      if (hk_kashida_is_letter (c))
        {
          self->is_gap[i]
              = before >= 0
                && (self->chars[before] == 0x200c || !hk_kashida_joins_next (self->chars[before]));
          before = i;
        }
      else if (c != 0x200c || before < 0)
        before = -1;
      else
        before = i;
    }
}
