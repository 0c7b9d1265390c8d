/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-works.h"

#include <string.h>

#include "hk-refparse-made.h"

typedef struct
{
  GRand *random;
  const HkRefLanguage *language;
  JsonObject *work;
} Maker;

static gboolean
draw (Maker *maker, double share)
{
  return g_rand_double (maker->random) < share;
}

static int
draw_int (Maker *maker, int from, int to)
{
  return g_rand_int_range (maker->random, from, to + 1);
}

static void
set_slot (Maker *maker, const char *member, char slot)
{
  g_autofree char *value = hk_refparse_made_slot (maker->language, slot, maker->random);

  json_object_set_string_member (maker->work, member, value);
}

static void
set_number (Maker *maker, const char *member, int number)
{
  g_autofree char *value = g_strdup_printf ("%d", number);

  json_object_set_string_member (maker->work, member, value);
}

static void
set_pages (Maker *maker)
{
  int first = draw_int (maker, 1, 600);
  g_autofree char *value = g_strdup_printf ("%d-%d", first, first + draw_int (maker, 2, 40));

  json_object_set_string_member (maker->work, "page", value);
}

static void
set_names (Maker *maker, const char *member, int n)
{
  JsonArray *names = json_array_new ();

  for (int i = 0; i < n; i++)
    {
      JsonObject *name = json_object_new ();
      g_autofree char *family = hk_refparse_made_slot (maker->language, 'F', maker->random);
      g_autofree char *given = hk_refparse_made_slot (maker->language, 'I', maker->random);

      json_object_set_string_member (name, "family", family);
      json_object_set_string_member (name, "given", given);
      json_array_add_object_element (names, name);
    }
  json_object_set_array_member (maker->work, member, names);
}

static void
set_issued (Maker *maker, gboolean day)
{
  JsonObject *issued = json_object_new ();
  JsonArray *dates = json_array_new (), *parts = json_array_new ();
  gboolean jalali = maker->language == &hk_refparse_persian && draw (maker, .9);

  json_array_add_int_element (parts,
                              jalali ? draw_int (maker, 1320, 1403) : draw_int (maker, 1960, 2024));
  if (day)
    {
      json_array_add_int_element (parts, draw_int (maker, 1, 12));
      json_array_add_int_element (parts, draw_int (maker, 1, 29));
    }
  json_array_add_array_element (dates, parts);
  json_object_set_array_member (issued, "date-parts", dates);
  json_object_set_object_member (maker->work, "issued", issued);
}

static void
fill_article (Maker *maker)
{
  set_slot (maker, "container-title", 'J');
  if (draw (maker, .8))
    set_number (maker, "volume", draw_int (maker, 1, 60));
  if (draw (maker, .8))
    set_number (maker, "issue", draw_int (maker, 1, draw (maker, .8) ? 12 : 120));
  if (draw (maker, .85))
    set_pages (maker);
  set_issued (maker, FALSE);
}

static void
fill_book (Maker *maker)
{
  set_slot (maker, "publisher", 'P');
  if (draw (maker, .9))
    set_slot (maker, "publisher-place", 'L');
  if (draw (maker, .2))
    set_slot (maker, "edition", 'E');
  if (draw (maker, .25))
    set_names (maker, "translator", 1);
  set_issued (maker, FALSE);
}

static void
fill_chapter (Maker *maker)
{
  set_slot (maker, "container-title", 'C');
  set_slot (maker, "publisher", 'P');
  set_slot (maker, "publisher-place", 'L');
  if (draw (maker, .8))
    set_names (maker, "editor", draw_int (maker, 1, 2));
  if (draw (maker, .8))
    set_pages (maker);
  set_issued (maker, FALSE);
}

static void
fill_thesis (Maker *maker)
{
  json_object_set_string_member (maker->work, "genre", maker->language->thesis);
  set_slot (maker, "publisher", 'P');
  if (draw (maker, .4))
    set_slot (maker, "publisher-place", 'L');
  set_issued (maker, FALSE);
}

static void
fill_paper (Maker *maker)
{
  g_autofree char *book = hk_refparse_made_slot (maker->language, 'C', maker->random);
  g_autofree char *name = g_strconcat (maker->language->proceedings, book, NULL);

  json_object_set_string_member (maker->work, "container-title", name);
  set_slot (maker, "publisher-place", 'L');
  if (draw (maker, .6))
    set_pages (maker);
  set_issued (maker, FALSE);
}

static void
fill_news (Maker *maker)
{
  set_slot (maker, "container-title", 'W');
  set_issued (maker, TRUE);
}

static void
fill_page (Maker *maker)
{
  set_slot (maker, "URL", 'U');
  set_issued (maker, draw (maker, .5));
}

static const struct
{
  const char *type;
  double share;
  void (*fill) (Maker *maker);
} kinds[] = {
  { "article-journal", .45, fill_article }, { "book", .26, fill_book },
  { "chapter", .10, fill_chapter },         { "thesis", .06, fill_thesis },
  { "article-newspaper", .05, fill_news },  { "webpage", .05, fill_page },
  { "paper-conference", .03, fill_paper },
};

/**
 * hk_refparse_works_make:
 * @language: a language
 * @random: a source of random numbers
 *
 * Returns: (transfer full): a work in it that does not exist, as CSL-JSON
 */
JsonObject *
hk_refparse_works_make (const HkRefLanguage *language, GRand *random)
{
  Maker maker = { random, language, json_object_new () };
  double drawn = g_rand_double (random);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (kinds) && drawn >= kinds[i].share)
    drawn -= kinds[i++].share;
  json_object_set_string_member (maker.work, "type", kinds[i].type);
  json_object_set_string_member (maker.work, "language", language->tag);
  if (draw (&maker, .95))
    set_names (&maker, "author", draw (&maker, .5) ? 1 : draw_int (&maker, 2, 4));
  set_slot (&maker, "title", 'T');
  kinds[i].fill (&maker);
  return maker.work;
}

/**
 * hk_refparse_works_read:
 * @path: a file of references, a JSON object a line, whose works stand under "csl"
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type utf8): each work once, as CSL-JSON
 */
GPtrArray *
hk_refparse_works_read (const char *path, GError **error)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = *lines[i] == '\0' ? NULL : json_from_string (lines[i], NULL);
      JsonNode *csl
          = node == NULL ? NULL : json_object_get_member (json_node_get_object (node), "csl");
      char *work = csl == NULL ? NULL : json_to_string (csl, FALSE);

      if (work != NULL && g_hash_table_add (seen, work))
        g_ptr_array_add (works, work);
      else
        g_free (work);
    }
  return g_steal_pointer (&works);
}

/* Words of journals' titles and how they are cut short; others keep some letters, short ones all. */
static char *
shorten_word (const char *word)
{
  static const char *const known[][2] = {
    { "Journal", "J." },        { "International", "Int." }, { "Review", "Rev." },
    { "Physics", "Phys." },     { "Physical", "Phys." },     { "Science", "Sci." },
    { "Sciences", "Sci." },     { "Research", "Res." },      { "European", "Eur." },
    { "American", "Am." },      { "Letters", "Lett." },      { "Annals", "Ann." },
    { "Studies", "Stud." },     { "Chemistry", "Chem." },    { "Medicine", "Med." },
    { "Applied", "Appl." },     { "Mathematics", "Math." },  { "Engineering", "Eng." },
    { "Proceedings", "Proc." }, { "Biology", "Biol." },
  };
  glong n = g_utf8_strlen (word, -1);
  g_autofree char *head = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (word, known[i][0]))
      return g_strdup (known[i][1]);
  if (n < 6)
    return g_strdup (word);
  head = g_utf8_substring (word, 0, n > 9 ? 5 : 4);
  return g_strconcat (head, ".", NULL);
}

/**
 * hk_refparse_works_abbreviate:
 * @work: a work; the title of its journal is cut short as journals do with each other's
 */
void
hk_refparse_works_abbreviate (JsonObject *work)
{
  static const char *const left_out[] = { "of", "the", "and", "in", "for", "&", "on", "The", NULL };
  const char *title = json_object_get_string_member_with_default (work, "container-title", NULL);
  g_auto (GStrv) words = title == NULL ? NULL : g_strsplit (title, " ", -1);
  g_autoptr (GString) short_title = g_string_new (NULL);

  /* A single word is not cut, nor what is no plain title. */
  if (words == NULL || g_strv_length (words) < 2 || strpbrk (title, ".:,(") != NULL)
    return;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = shorten_word (words[i]);

      if (!g_strv_contains (left_out, words[i]))
        g_string_append_printf (short_title, "%s%s", short_title->len == 0 ? "" : " ", word);
    }
  json_object_set_string_member (work, "container-title", short_title->str);
}
