/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-authors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-digits.h"
#include "hk-fold.h"
#include "hk-limits.h"
#include "hk-name-parse.h"
#include "hk-name-words.h"
#include "hk-page-heading.h"
#include "hk-page-person.h"

/* What an affiliation says beside its own words. */
typedef struct
{
  guint label;            /* the number before it, or 0 */
  char *email;            /* the address in it, or NULL */
  gboolean corresponding; /* whether it names the corresponding author */
} Place;

/* Which affiliation an author is tied to is known only when all lines were read. */
typedef struct
{
  HkReading *reading;
  HkFront *front;
  GArray *places;    /* Place for each affiliation */
  GPtrArray *wanted; /* GArray of guint for each author: the numbers after the name */
  gboolean after_author;
} Reader;

static HkAuthor *
last_author (const Reader *self)
{
  GPtrArray *authors = hk_front_get_authors (self->front);

  return authors->len == 0 ? NULL : g_ptr_array_index (authors, authors->len - 1);
}

static gboolean
add_author (Reader *self, const char *piece)
{
  g_autofree char *text = g_strdup (piece);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *orcid = hk_page_person_take_orcid (text);
  g_autofree char *email = hk_page_person_take_email (text);
  gboolean starred = hk_page_person_take_role (text);
  g_autofree char *name = NULL;
  HkAuthor *author;

  hk_page_person_take_marks (text, numbers, &starred);
  name = hk_reading_clean (self->reading, text, -1);
  if (*name == '\0')
    {
      /* "Ali Ahmadi1, 2": the second number is a piece of its own. */
      if (self->wanted->len > 0)
        g_array_prepend_vals (g_ptr_array_index (self->wanted, self->wanted->len - 1),
                              numbers->data, numbers->len);
      if (starred && last_author (self) != NULL)
        last_author (self)->corresponding = TRUE;
      return FALSE;
    }
  if (!hk_reading_allow (self->reading, hk_front_get_authors (self->front)->len, HK_LIMIT_PARTS,
                         N_ ("authors")))
    return FALSE;
  author = hk_author_new (name, hk_front_get_language (self->front));
  author->name = hk_name_parse (name);
  author->corresponding = starred;
  author->email = g_steal_pointer (&email);
  author->orcid = g_steal_pointer (&orcid);
  hk_front_take_author (self->front, author);
  g_ptr_array_add (self->wanted, g_steal_pointer (&numbers));
  return TRUE;
}

/* The next separator of names, found in one pass. Where names are separated by semicolons, commas are
 * parts of names. */
static const char *
find_separator (const char *p, gboolean semicolons, gsize *n_bytes)
{
  static const char *const hard[] = { "؛", ";" };
  static const char *const soft[] = { "،", ",", " و ", " and ", " & ", "\t" };

  for (; *p != '\0'; p++)
    for (gsize i = 0; i < (semicolons ? G_N_ELEMENTS (hard) : G_N_ELEMENTS (soft)); i++)
      {
        const char *separator = semicolons ? hard[i] : soft[i];

        if (!g_str_has_prefix (p, separator))
          continue;
        *n_bytes = strlen (separator);
        return p;
      }
  return NULL;
}

static void
add_authors (Reader *self, const char *text)
{
  gboolean semicolons = strstr (text, "؛") != NULL || strchr (text, ';') != NULL;
  const char *p = text;
  const char *end;
  gsize n_bytes = 0;

  while ((end = find_separator (p, semicolons, &n_bytes)) != NULL)
    {
      g_autofree char *piece = g_strndup (p, end - p);

      add_author (self, piece);
      p = end + n_bytes;
    }
  add_author (self, p);
  self->after_author = TRUE;
}

static void
place_clear (gpointer data)
{
  g_free (((Place *) data)->email);
}

static void
add_affiliation (Reader *self, const char *printed, guint label)
{
  g_autofree char *text = g_strdup (printed);
  g_autofree char *email = NULL;
  g_autofree char *clean = NULL;
  Place place = { .label = label };
  guint index;

  if (!hk_reading_allow (self->reading, self->places->len, HK_LIMIT_PARTS, N_ ("affiliations")))
    return;
  email = hk_page_person_take_contact (text, &place.corresponding);
  clean = hk_reading_clean (self->reading, text, -1);
  if (*clean == '\0')
    return;
  place.email = g_steal_pointer (&email);
  index = hk_front_add_affiliation (self->front, clean);
  g_array_append_val (self->places, place);
  /* The line after a name is that person's, if nothing numbers them. */
  if (label == 0 && self->after_author && last_author (self) != NULL)
    hk_author_add_affiliation (last_author (self), index);
}

static HkAuthor *
find_corresponding (const Reader *self)
{
  GPtrArray *authors = hk_front_get_authors (self->front);

  for (guint i = 0; i < authors->len; i++)
    {
      HkAuthor *author = g_ptr_array_index (authors, i);

      if (author->corresponding)
        return author;
    }
  return last_author (self);
}

/* A line such as "* نویسنده مسئول: ali@example.org", or an address alone. */
static gboolean
take_contact_line (Reader *self, const char *line)
{
  g_autofree char *text = g_strdup (line);
  g_autofree char *email = hk_page_person_take_email (text);
  gboolean corresponding = hk_page_person_is_corresponding (text);
  HkAuthor *author = find_corresponding (self);
  guint n_words = 0;
  g_auto (GStrv) words = NULL;

  if ((email == NULL && !corresponding) || hk_page_person_is_affiliation (text) || author == NULL)
    return FALSE;
  words = g_strsplit (text, " ", 32);
  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *folded = hk_page_fold (*word, -1);

      n_words += *folded != '\0';
    }
  /* A name with its address, or with its role in brackets, is an author. */
  if (n_words > 1 && !(corresponding && strchr (text, '(') == NULL))
    return FALSE;
  if (corresponding)
    author->corresponding = TRUE;
  if (email != NULL && author->email == NULL)
    author->email = g_steal_pointer (&email);
  return TRUE;
}

static gboolean
is_wanted (const Reader *self, guint label)
{
  for (guint i = 0; i < self->wanted->len; i++)
    {
      GArray *numbers = g_ptr_array_index (self->wanted, i);

      for (guint j = 0; j < numbers->len; j++)
        if (g_array_index (numbers, guint, j) == label)
          return TRUE;
    }
  return FALSE;
}

static void
take_line (Reader *self, const HkPageLine *line, gboolean only_affiliations)
{
  g_autofree char *text = g_strndup (line->start, line->n_bytes);
  guint label;
  gsize label_bytes = hk_page_person_label (text, &label);

  /* "* Corresponding author: …" looks like an item with a bullet. */
  if ((!line->bullet || hk_page_person_is_corresponding (text)) && take_contact_line (self, text))
    return;
  if (label_bytes > 0 && text[label_bytes] != '\0'
      && (only_affiliations || hk_page_person_is_affiliation (text) || is_wanted (self, label)))
    add_affiliation (self, text + label_bytes, label);
  else if (only_affiliations || (!line->bullet && hk_page_person_is_affiliation (text)))
    add_affiliation (self, text, 0);
  else
    add_authors (self, text + label_bytes);
}

static gboolean
is_at (const HkAuthor *author, guint affiliation)
{
  for (guint i = 0; author->affiliations != NULL && i < author->affiliations->len; i++)
    if (g_array_index (author->affiliations, guint, i) == affiliation)
      return TRUE;
  return FALSE;
}

/* The first author at an affiliation that holds the corresponding author's mark or address. */
static void
give_contact (GPtrArray *authors, guint affiliation, Place *place)
{
  for (guint i = 0; i < authors->len; i++)
    {
      HkAuthor *author = g_ptr_array_index (authors, i);

      if (author->email != NULL || !is_at (author, affiliation))
        continue;
      author->corresponding = author->corresponding || place->corresponding;
      author->email = g_steal_pointer (&place->email);
      return;
    }
}

static guint
get_label (const Reader *self, guint affiliation)
{
  return g_array_index (self->places, Place, affiliation).label;
}

static void
tie (Reader *self)
{
  GPtrArray *authors = hk_front_get_authors (self->front);
  gboolean tied = FALSE;

  for (guint i = 0; i < MIN (authors->len, self->wanted->len); i++)
    {
      HkAuthor *author = g_ptr_array_index (authors, i);
      GArray *numbers = g_ptr_array_index (self->wanted, i);

      /* Numbers were taken from the end of the name to its beginning. */
      for (guint j = numbers->len; j > 0; j--)
        for (guint k = 0; k < self->places->len; k++)
          if (get_label (self, k) == g_array_index (numbers, guint, j - 1))
            hk_author_add_affiliation (author, k);
      tied = tied || author->affiliations != NULL;
    }
  if (self->places->len != 1 || (tied && get_label (self, 0) != 0))
    return;
  /* One affiliation after all the names is that of all. */
  for (guint i = 0; i < authors->len; i++)
    {
      HkAuthor *author = g_ptr_array_index (authors, i);

      if (author->affiliations == NULL)
        hk_author_add_affiliation (author, 0);
    }
}

static void
read_lines (HkReading *reading,
            HkFront *front,
            const HkPageLine *lines,
            gsize n_lines,
            gboolean only_affiliations)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Reader self = { .reading = reading, .front = front, .places = places, .wanted = wanted };

  g_array_set_clear_func (places, place_clear);
  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].n_bytes > 0)
      take_line (&self, &lines[i], only_affiliations);
  tie (&self);
  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      if (place->corresponding || place->email != NULL)
        give_contact (hk_front_get_authors (front), i, place);
    }
}

/**
 * hk_page_authors_read:
 * @reading: a reading
 * @front: the front in the language of the lines
 * @lines: (array length=n_lines): what stands under the heading of the authors
 * @n_lines: how many
 *
 * Reads names with bullets, one a line, or separated by "؛", "،", "," or "و"; affiliations with or
 * without the numbers that tie them to names; the mark of the corresponding author, e-mail, ORCID.
 */
void
hk_page_authors_read (HkReading *reading, HkFront *front, const HkPageLine *lines, gsize n_lines)
{
  read_lines (reading, front, lines, n_lines, FALSE);
}

/* A name as the authors of an article are named: two to four words with capitals; in scripts without
 * capitals a given name known as such stands first. */
static gboolean
is_name (const char *printed)
{
  g_autofree char *text = g_strdup (printed);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *first = NULL;
  g_auto (GStrv) words = NULL;
  gboolean starred = FALSE, caseless;
  guint n;

  hk_page_person_take_marks (text, numbers, &starred);
  words = g_strsplit (g_strstrip (text), " ", 6);
  n = g_strv_length (words);
  if (n < 2 || n > 5)
    return FALSE;
  caseless = g_unichar_type (g_utf8_get_char (words[0])) == G_UNICODE_OTHER_LETTER;
  for (guint i = 0; !caseless && i < n; i++)
    if (!g_unichar_isupper (g_utf8_get_char (words[i])))
      return FALSE;
  first = hk_fold_string (words[0], -1, HK_FOLD_LOOSE);
  return !caseless || hk_name_word_is_given (first, strlen (first))
         || hk_name_word_is_title (first, strlen (first));
}

/* Several names with commas between, or one that is known as such. */
static gboolean
is_list_of_names (const char *text)
{
  const char *end;
  gsize n_bytes = 0;
  guint n_names = 0, n_pieces = 1;

  for (const char *p = text; (end = find_separator (p, FALSE, &n_bytes)) != NULL; p = end + n_bytes)
    {
      g_autofree char *piece = g_strndup (p, end - p);

      n_names += is_name (piece);
      n_pieces++;
      text = end + n_bytes;
    }
  n_names += is_name (text);
  if (n_pieces == 1)
    return n_names == 1 && g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_OTHER_LETTER;
  return n_names * 3 >= n_pieces * 2;
}

/**
 * hk_page_authors_is_people:
 * @text: a line, UTF-8
 *
 * Returns: whether it shows by itself that it names people or places: an address, a word of a post or
 *   place, a number or mark after a name, or names with commas between
 */
gboolean
hk_page_authors_is_people (const char *text)
{
  const char *end = text + strlen (text);
  gunichar last;
  gboolean letter = FALSE;

  if (*text == '\0')
    return FALSE;
  if (strchr (text, '@') != NULL || hk_page_person_is_affiliation (text) || is_list_of_names (text))
    return TRUE;
  last = g_utf8_get_char (g_utf8_prev_char (end));
  if (hk_page_person_is_mark (last))
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar next = g_utf8_get_char (g_utf8_next_char (p));

      if (letter && hk_page_person_digit (c) >= 0
          && (next == '\0' || next == ',' || next == 0x60C || hk_page_person_is_mark (next)))
        return TRUE;
      letter = g_unichar_isalpha (c);
    }
  return FALSE;
}

/**
 * hk_page_affiliations_read:
 * @reading: a reading
 * @front: the front in the language of the lines
 * @lines: (array length=n_lines): what stands under a heading of affiliations
 * @n_lines: how many
 *
 * Every line is an affiliation. They are tied to the authors there are when there is just one.
 */
void
hk_page_affiliations_read (HkReading *reading,
                           HkFront *front,
                           const HkPageLine *lines,
                           gsize n_lines)
{
  read_lines (reading, front, lines, n_lines, TRUE);
}
