/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-authors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-digits.h"
#include "hk-limits.h"
#include "hk-name-parse.h"
#include "hk-page-heading.h"

/* Words of a person's post or place, of which the beginning counts: "University's". */
static const char affiliation_words[]
    = "دانشگاه|دانش‌آموخته|دانشجو|استاد|استادیار|دانشیار|گروه|مؤسسه|پژوهشگاه|پژوهشکده|پژوهشگر|مرکز|کارشناس|دکتری|"
      "دکترای|عضو|دانشکده|مربی|بیمارستان|وزارت|سازمان|پسادکتری|فارغ|حوزه|آموزشکده|هیئت|هیأت|كلية|قسم|الجامعة|جامعة|"
      "University|Department|Dept|Institute|Faculty|Professor|Ph.D|MSc|College|School|Center|Centre|Academy|Student|"
      "Lecturer|Researcher|Hospital|Laboratory|Graduate|Ministry|Assistant|Associate|Bachelor|Université|Institut|"
      "Faculté|Laboratoire|Университет|Институт|Кафедра|Академия|Профессор|Доцент|Аспирант|Факультет";

/* Those that are told also inside a word, as pages lose the ZWNJ and blanks around them. */
static const char glued_words[]
    = "دانشگاه|دانش‌آموخته|دانشجو|استادیار|دانشیار|پژوهشگاه|پژوهشکده|دانشکده";

static const char corresponding_words[]
    = "نویسنده مسئول|نویسندهٔ مسئول|نویسنده‌ی مسئول|نویسنده مسوول|مسئول مکاتبات|مولف مسئول|مؤلف مسئول|Corresponding|"
      "Correspondence|المؤلف المراسل|الباحث المسؤول|Auteur correspondant|Автор для корреспонденции|Ответственный автор";

typedef struct
{
  GPtrArray *affiliation;
  GPtrArray *glued;
  GPtrArray *corresponding;
} Words;

/* Which affiliation an author is tied to is known only when all lines were read. */
typedef struct
{
  HkReading *reading;
  HkFront *front;
  GArray *labels; /* guint for each affiliation: the number before it, or 0 */
  GPtrArray
      *contacts; /* for each affiliation: the e-mail address in it, with "*" before it or instead of
                          it where it marks the corresponding author; or NULL */
  GPtrArray *wanted; /* GArray of guint for each author: the numbers after the name */
  gboolean after_author;
} Reader;

static GPtrArray *
fold_list (const char *words)
{
  g_auto (GStrv) split = g_strsplit (words, "|", -1);
  GPtrArray *folded = g_ptr_array_new ();

  for (char **word = split; *word != NULL; word++)
    g_ptr_array_add (folded, hk_page_fold (*word, -1));
  return folded;
}

static gpointer
make_words (gpointer data)
{
  Words *words = g_new (Words, 1);

  words->affiliation = fold_list (affiliation_words);
  words->glued = fold_list (glued_words);
  words->corresponding = fold_list (corresponding_words);
  return words;
}

static const Words *
get_words (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_words, NULL);
}

static gboolean
contains_any (const char *folded, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (strstr (folded, g_ptr_array_index (words, i)) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
begins_with_any (const char *folded, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_has_prefix (folded, g_ptr_array_index (words, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_corresponding (const char *text)
{
  g_autofree char *folded = hk_page_fold (text, -1);

  return contains_any (folded, get_words ()->corresponding);
}

static gboolean
is_affiliation (const char *text)
{
  const Words *words = get_words ();
  g_autofree char *folded = hk_page_fold (text, -1);
  g_auto (GStrv) split = g_strsplit_set (text, " \t,;:()/", 64);

  if (contains_any (folded, words->glued))
    return TRUE;
  for (char **word = split; *word != NULL; word++)
    {
      g_autofree char *part = hk_page_fold (*word, -1);

      if (*part != '\0' && begins_with_any (part, words->affiliation))
        return TRUE;
    }
  return FALSE;
}

/* The value of a digit of any script, of its superscripts too, or -1. */
static int
digit_value (gunichar c)
{
  if (c == 0xB9)
    return 1;
  if (c == 0xB2 || c == 0xB3)
    return (int) c - 0xB0;
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
    return (int) c - 0x2070;
  return g_unichar_isdigit (c) ? g_unichar_digit_value (c) : -1;
}

static gboolean
is_mark (gunichar c)
{
  return c == '*' || c == '#' || (c >= 0x2020 && c <= 0x2021) || c == 0xA7 || c == 0xB6
         || c == 0x2709 || c == 0x2217 || c == 0x66D || c == 0xFE0F;
}

static gboolean
is_filling (gunichar c)
{
  return g_unichar_isspace (c) || c == ',' || c == 0x60C || c == '(' || c == ')' || c == '['
         || c == ']' || c == '-' || c == '.' || c == 0x61B || c == ';' || c == ':' || c == '/'
         || c == '|';
}

/* Cuts marks and numbers off the end of a name: "علی احمدی1،2*". */
static void
take_marks (char *name, GArray *numbers, gboolean *starred)
{
  const char *end = name + strlen (name);
  guint number = 0;
  guint scale = 1;

  while (end > name)
    {
      const char *previous = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (previous);
      int digit = digit_value (c);

      if (digit >= 0 && scale < 1000)
        {
          number += (guint) digit * scale;
          scale *= 10;
        }
      else
        {
          if (scale > 1)
            g_array_append_val (numbers, number);
          number = 0;
          scale = 1;
          if (is_mark (c))
            *starred = TRUE;
          /* A full stop ends an abbreviated name: "Smith J." */
          else if (!is_filling (c) || c == '.')
            break;
        }
      end = previous;
    }
  if (scale > 1)
    g_array_append_val (numbers, number);
  name[end - name] = '\0';
}

/* Cuts an e-mail address out of a text. */
static char *
take_email (char *text)
{
  char *at = strchr (text, '@');
  char *start = at;
  char *end = at;
  char *email;

  if (at == NULL)
    return NULL;
  while (start > text && (g_ascii_isalnum (start[-1]) || strchr ("._%+-", start[-1]) != NULL))
    start--;
  for (end = at + 1; g_ascii_isalnum (*end) || *end == '.' || *end == '-'; end++)
    ;
  while (end > at && (end[-1] == '.' || end[-1] == '-'))
    end--;
  if (start == at || end <= at + 1)
    return NULL;
  email = g_strndup (start, end - start);
  memset (start, ' ', end - start);
  return email;
}

/* Cuts an ORCID (four groups of four, the last perhaps with X) and a link before it out of a text. */
static char *
take_orcid (char *text)
{
  for (char *p = text; *p != '\0'; p++)
    {
      guint i = 0;
      char *start = p;
      char *orcid;

      while (i < 19
             && (i % 5 == 4 ? p[i] == '-' : g_ascii_isdigit (p[i]) || (i == 18 && p[i] == 'X')))
        i++;
      if (i < 19)
        continue;
      orcid = g_strndup (p, 19);
      while (start > text && !g_ascii_isspace (start[-1]) && (guchar) start[-1] < 0x80)
        start--;
      memset (start, ' ', p + 19 - start);
      return orcid;
    }
  return NULL;
}

/* Cuts "(نویسنده مسئول)" out of a text. */
static gboolean
take_role (char *text)
{
  char *open = strchr (text, '(');
  char *close = open == NULL ? NULL : strchr (open, ')');
  g_autofree char *inside = NULL;

  if (close == NULL)
    return FALSE;
  inside = g_strndup (open + 1, close - open - 1);
  if (!is_corresponding (inside))
    return FALSE;
  memset (open, ' ', close + 1 - open);
  return TRUE;
}

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
  g_autofree char *orcid = take_orcid (text);
  g_autofree char *email = take_email (text);
  gboolean starred = take_role (text);
  g_autofree char *name = NULL;
  HkAuthor *author;

  take_marks (text, numbers, &starred);
  name = hk_reading_clean (self->reading, text, -1);
  if (*name == '\0')
    {
      /* "Ali Ahmadi1, 2": the second number is a piece of its own. */
      if (self->wanted->len > 0)
        g_array_append_vals (g_ptr_array_index (self->wanted, self->wanted->len - 1), numbers->data,
                             numbers->len);
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

/* Cuts "E-mail:" off the end of a text whose address was taken out. */
static void
take_email_word (char *text)
{
  static const char *const words[] = { "E-mail",          "Email",         "رایانامه",
                                       "ایمیل",           "پست الکترونیک", "پست الکترونیکی",
                                       "نشانی الکترونیک", "Courriel",      "البريد الإلكتروني" };
  const char *end = text + strlen (text);

  while (end > text && (is_filling (g_utf8_get_char (g_utf8_prev_char (end)))))
    end = g_utf8_prev_char (end);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if ((gsize) (end - text) >= n && g_ascii_strncasecmp (end - n, words[i], n) == 0)
        {
          text[end - text - n] = '\0';
          return;
        }
    }
}

/* Cuts the corresponding author's mark and address out of an affiliation. */
static char *
take_contact (char *text)
{
  gboolean corresponding = take_role (text);
  char *email = take_email (text);
  char *end;
  char *contact;

  if (email == NULL)
    return corresponding ? g_strdup ("*") : NULL;
  take_email_word (text);
  for (end = text + strlen (text); end > text && strchr (" .,;:", end[-1]) != NULL; end--)
    ;
  *end = '\0';
  contact = g_strconcat (corresponding ? "*" : "", email, NULL);
  g_free (email);
  return contact;
}

static void
add_affiliation (Reader *self, const char *printed, guint label)
{
  g_autofree char *text = g_strdup (printed);
  g_autofree char *clean = NULL;
  guint index;
  char *contact;

  if (!hk_reading_allow (self->reading, self->labels->len, HK_LIMIT_PARTS, N_ ("affiliations")))
    return;
  contact = take_contact (text);
  clean = hk_reading_clean (self->reading, text, -1);
  if (*clean == '\0')
    {
      g_free (contact);
      return;
    }
  g_ptr_array_add (self->contacts, contact);
  index = hk_front_add_affiliation (self->front, clean);
  g_array_append_val (self->labels, label);
  /* The line after a name is that person's, if nothing numbers them. */
  if (label == 0 && self->after_author && last_author (self) != NULL)
    hk_author_add_affiliation (last_author (self), index);
}

/* The number before an affiliation, which pages often glue to it: "1استادیار". */
static gsize
affiliation_label (const char *text, guint *label)
{
  const char *p = text;
  int digit;

  *label = 0;
  if (*p == '[' || *p == '(')
    p++;
  while (*label < 100 && (digit = digit_value (g_utf8_get_char (p))) >= 0)
    {
      *label = *label * 10 + (guint) digit;
      p = g_utf8_next_char (p);
    }
  if (*label == 0)
    return 0;
  while (*p != '\0' && is_filling (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p - text;
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
  g_autofree char *email = take_email (text);
  gboolean corresponding = is_corresponding (text);
  HkAuthor *author = find_corresponding (self);
  guint n_words = 0;
  g_auto (GStrv) words = NULL;

  if ((email == NULL && !corresponding) || is_affiliation (text) || author == NULL)
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
  gsize label_bytes = affiliation_label (text, &label);

  /* "* Corresponding author: …" looks like an item with a bullet. */
  if ((!line->bullet || is_corresponding (text)) && take_contact_line (self, text))
    return;
  if (label_bytes > 0 && text[label_bytes] != '\0'
      && (only_affiliations || is_affiliation (text) || is_wanted (self, label)))
    add_affiliation (self, text + label_bytes, label);
  else if (only_affiliations || (!line->bullet && is_affiliation (text)))
    add_affiliation (self, text, 0);
  else
    add_authors (self, text + label_bytes);
}

/* The first author at an affiliation that holds the corresponding author's mark or address. */
static void
give_contact (GPtrArray *authors, guint affiliation, const char *contact)
{
  for (guint i = 0; i < authors->len; i++)
    {
      HkAuthor *author = g_ptr_array_index (authors, i);

      for (guint j = 0; author->affiliations != NULL && j < author->affiliations->len; j++)
        {
          if (g_array_index (author->affiliations, guint, j) != affiliation
              || author->email != NULL)
            continue;
          author->corresponding = author->corresponding || *contact == '*';
          contact += *contact == '*';
          if (*contact != '\0')
            author->email = g_strdup (contact);
          return;
        }
    }
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
        for (guint k = 0; k < self->labels->len; k++)
          if (g_array_index (self->labels, guint, k) == g_array_index (numbers, guint, j - 1))
            hk_author_add_affiliation (author, k);
      tied = tied || author->affiliations != NULL;
    }
  if (self->labels->len != 1 || (tied && g_array_index (self->labels, guint, 0) != 0))
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
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_free);
  Reader self = {
    .reading = reading, .front = front, .labels = labels, .contacts = contacts, .wanted = wanted
  };

  for (gsize i = 0; i < n_lines; i++)
    if (lines[i].n_bytes > 0)
      take_line (&self, &lines[i], only_affiliations);
  tie (&self);
  for (guint i = 0; i < contacts->len; i++)
    if (g_ptr_array_index (contacts, i) != NULL)
      give_contact (hk_front_get_authors (front), i, g_ptr_array_index (contacts, i));
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

/**
 * hk_page_authors_is_people:
 * @text: a line, UTF-8
 *
 * Returns: whether it shows by itself that it names people or places: an address, a word of a post or
 *   place, or a number or mark after a name
 */
gboolean
hk_page_authors_is_people (const char *text)
{
  const char *end = text + strlen (text);
  gunichar last;
  gboolean letter = FALSE;

  if (*text == '\0')
    return FALSE;
  if (strchr (text, '@') != NULL || is_affiliation (text))
    return TRUE;
  last = g_utf8_get_char (g_utf8_prev_char (end));
  if (is_mark (last))
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar next = g_utf8_get_char (g_utf8_next_char (p));

      if (letter && digit_value (c) >= 0
          && (next == '\0' || next == ',' || next == 0x60C || is_mark (next)))
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
