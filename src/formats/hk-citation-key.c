/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-citation-key.h"

#include <string.h>

#include "hk-romanise.h"

#define MAX_PART 24

struct _HkCitationKeys
{
  GHashTable *used;  /* key, its own value */
  GHashTable *tries; /* key without a suffix -> how many suffixes are used */
};

/**
 * hk_citation_keys_new:
 *
 * Returns: (transfer full): no keys yet
 */
HkCitationKeys *
hk_citation_keys_new (void)
{
  HkCitationKeys *self = g_new (HkCitationKeys, 1);

  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * hk_citation_keys_free:
 * @self: (nullable) (transfer full): keys
 */
void
hk_citation_keys_free (HkCitationKeys *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->used);
  g_hash_table_unref (self->tries);
  g_free (self);
}

/* What every program that reads BibTeX takes as a key. */
static gboolean
is_key (const char *id)
{
  gboolean has_letter = FALSE;

  for (const char *p = id; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr ("-_:.+/", *p) == NULL)
        return FALSE;
      has_letter = has_letter || g_ascii_isalpha (*p);
    }
  return has_letter;
}

static void
append_romanised (GString *key, const char *text, gsize text_bytes)
{
  g_autofree char *latin = hk_romanise (text, text_bytes);

  g_string_append_len (key, latin, (gssize) MIN (strlen (latin), MAX_PART));
}

static void
append_name (GString *key, HkWork *work)
{
  static const HkVariable order[]
      = { HK_VAR_AUTHOR, HK_VAR_EDITOR, HK_VAR_TRANSLATOR, HK_VAR_CONTAINER_AUTHOR };

  for (gsize i = 0; i < G_N_ELEMENTS (order) && key->len == 0; i++)
    {
      gsize n_names;
      const HkName *const *names = hk_work_get_names (work, order[i], &n_names);
      const char *name = n_names == 0               ? NULL
                         : names[0]->family != NULL ? names[0]->family
                                                    : names[0]->literal;

      if (name != NULL)
        append_romanised (key, name, strlen (name));
    }
}

/* The first words of a title that do not name it. */
static gboolean
is_small_word (const char *word, gsize n_bytes)
{
  static const char *const small[]
      = { "a",  "an", "the", "on", "of", "in", "der", "die", "das", "le", "la", "les",
          "el", "در", "بر",  "از", "به", "و",  "о",   "об",  "в",   "на", "и" };

  for (gsize i = 0; i < G_N_ELEMENTS (small); i++)
    if (strlen (small[i]) == n_bytes && g_ascii_strncasecmp (word, small[i], n_bytes) == 0)
      return TRUE;
  return FALSE;
}

static void
append_word (GString *key, const char *title)
{
  const char *p = title;
  gsize before = key->len;

  if (title == NULL)
    return;
  while (*p != '\0' && key->len == before)
    {
      const char *end;

      while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      for (end = p; *end != '\0' && !g_unichar_isspace (g_utf8_get_char (end));)
        end = g_utf8_next_char (end);
      if (end > p && !is_small_word (p, end - p))
        append_romanised (key, p, end - p);
      p = end;
    }
}

static char *
make_key (HkWork *work)
{
  const char *id = hk_work_get_string (work, HK_VAR_CITATION_KEY);
  const HkDate *date = hk_work_get_date (work, HK_VAR_ISSUED);
  GString *key;

  if (id == NULL || !is_key (id))
    id = hk_work_get_id (work);
  if (id != NULL && is_key (id))
    return g_strdup (id);
  key = g_string_new (NULL);
  append_name (key, work);
  if (date != NULL && date->start.year > 0)
    g_string_append_printf (key, "%d", date->start.year);
  append_word (key, hk_work_get_string (work, HK_VAR_TITLE));
  if (key->len == 0 || !g_ascii_isalpha (key->str[0]))
    g_string_prepend (key, "work");
  return g_string_free (key, FALSE);
}

/* a … z, then aa, ab, … */
static char *
with_suffix (const char *key, guint n)
{
  char suffix[8];
  gsize at = sizeof suffix - 1;

  suffix[at] = '\0';
  for (n++; n > 0 && at > 0; n = (n - 1) / 26)
    suffix[--at] = (char) ('a' + (n - 1) % 26);
  return g_strconcat (key, g_ascii_isdigit (key[strlen (key) - 1]) ? "" : "-", suffix + at, NULL);
}

/**
 * hk_citation_keys_add:
 * @self: the keys of a file
 * @work: the next work
 *
 * A key that the work has already stays. Else it is the first author's family name, the year and the
 * first word of the title that names it, in ASCII. Of works with the same key all but the first get a
 * letter.
 *
 * Returns: (transfer none): the work's key, valid as long as @self
 */
const char *
hk_citation_keys_add (HkCitationKeys *self, HkWork *work)
{
  g_autofree char *key = make_key (work);
  char *unique = g_strdup (key);

  while (g_hash_table_contains (self->used, unique))
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->tries, key));

      g_free (unique);
      unique = with_suffix (key, n);
      g_hash_table_insert (self->tries, g_strdup (key), GUINT_TO_POINTER (n + 1));
    }
  g_hash_table_add (self->used, unique);
  return unique;
}
