/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-word-list.h"

#include <string.h>

/* Longer words are not looked up. */
#define MAX_WORD 64

/* No dictionary of a person's desktop is larger. */
#define MAX_DICTIONARY_BYTES (64 * 1024 * 1024)

/* An ending or prefix of an affix file: a word that has it and whose stem is listed is a word. */
typedef struct
{
  char *strip;
  char *add;
  char *condition; /* as in the file: letters, "." and sets in brackets, at the stem's edge */
  guint8 flag;     /* of stems that take it; 0 if flags are not single characters */
  gboolean prefix;
} Affix;

struct _HkWordList
{
  char *base;     /* the path of both files without its ending; NULL once they are read */
  char *words;    /* the dictionary, as it is in the file */
  guint32 *table; /* offsets of lines in it, 0 where free */
  guint table_bits;
  GArray *affixes; /* of Affix */
  gboolean plain_flags;
};

static void
affix_clear (gpointer data)
{
  Affix *affix = data;

  g_free (affix->strip);
  g_free (affix->add);
  g_free (affix->condition);
}

static inline gboolean
ends_stem (char c)
{
  /* Nearly all bytes are letters, and greater than any of these. */
  return (guint8) c <= '/' && (c == '\n' || c == '/' || c == '\t' || c == '\r' || c == '\0');
}

static gsize
stem_length (const char *line)
{
  gsize n = 0;

  while (!ends_stem (line[n]))
    n++;
  return n;
}

/* FNV-1a, a byte at a time. */
#define HASH_OF_NOTHING 2166136261u

static inline guint32
hash_byte (guint32 hash, char byte)
{
  return (hash ^ (guint8) byte) * 16777619u;
}

static guint32
hash_word (const char *word, gsize n_bytes)
{
  guint32 hash = HASH_OF_NOTHING;

  for (gsize i = 0; i < n_bytes; i++)
    hash = hash_byte (hash, word[i]);
  return hash;
}

static void
make_table (HkWordList *list)
{
  guint n_lines = 0;
  gsize n_bytes;

  for (const char *p = list->words; (p = strchr (p, '\n')) != NULL; p++)
    n_lines++;
  for (list->table_bits = 8; (1u << list->table_bits) < n_lines + n_lines / 2; list->table_bits++)
    ;
  n_bytes = sizeof (guint32) << list->table_bits;
  /* Not with g_new0: the system would hand out each page twice, to be read and to be written. */
  list->table = g_malloc (n_bytes);
  memset (list->table, 0, n_bytes);
}

static void
index_words (HkWordList *list)
{
  guint32 mask;

  make_table (list);
  mask = (1u << list->table_bits) - 1;
  /* The first line is the number of words. */
  for (const char *line = strchr (list->words, '\n'); line != NULL && line[1] != '\0';)
    {
      const char *stem = line + 1, *end = stem;
      guint32 at = HASH_OF_NOTHING;

      for (; !ends_stem (*end); end++)
        at = hash_byte (at, *end);
      for (at &= mask; list->table[at] != 0; at = (at + 1) & mask)
        ;
      if (end > stem)
        list->table[at] = (guint32) (stem - list->words);
      line = strchr (end, '\n');
    }
}

/* Whether a stem is listed with a flag; @flag 0 asks for the stem alone. */
static gboolean
has_stem (const HkWordList *list, const char *stem, gsize n_bytes, guint8 flag)
{
  guint mask = (1u << list->table_bits) - 1;

  if (list->table == NULL)
    return FALSE;
  for (guint at = hash_word (stem, n_bytes) & mask; list->table[at] != 0; at = (at + 1) & mask)
    {
      const char *line = list->words + list->table[at];
      gsize length = stem_length (line);

      if (length != n_bytes || memcmp (line, stem, n_bytes) != 0)
        continue;
      if (flag == 0)
        return TRUE;
      if (line[length] == '/'
          && memchr (line + length, flag, strcspn (line + length, "\t\r\n ")) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether a character fits a place of a condition, which is stepped over. */
static gboolean
fits (const char **condition, gunichar character)
{
  const char *p = *condition;
  gboolean not, found = FALSE;

  if (*p != '[')
    {
      *condition = g_utf8_next_char (p);
      return *p == '.' || g_utf8_get_char (p) == character;
    }
  not = *++p == '^';
  if (not )
    p++;
  for (; *p != '\0' && *p != ']'; p = g_utf8_next_char (p))
    found |= g_utf8_get_char (p) == character;
  *condition = *p == ']' ? p + 1 : p;
  return found != not ;
}

static guint
condition_length (const char *condition)
{
  guint n = 0;

  while (*condition != '\0')
    {
      fits (&condition, 0);
      n++;
    }
  return n;
}

static gboolean
meets_condition (const Affix *affix, const char *stem)
{
  const char *condition = affix->condition, *p = stem;
  glong n = condition_length (condition), length = g_utf8_strlen (stem, -1);

  if (length < n)
    return FALSE;
  if (!affix->prefix)
    p = g_utf8_offset_to_pointer (stem, length - n);
  for (; *condition != '\0'; p = g_utf8_next_char (p))
    if (!fits (&condition, g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Whether a word is a stem with an affix. */
static gboolean
has_affixed (const HkWordList *list, const Affix *affix, const char *word, gsize n_bytes)
{
  gsize n_add = strlen (affix->add), n_strip = strlen (affix->strip);
  char stem[2 * MAX_WORD + 1];
  gsize n_rest = n_bytes - n_add;

  if (n_bytes <= n_add || n_rest + n_strip > 2 * MAX_WORD)
    return FALSE;
  if (affix->prefix)
    {
      if (memcmp (word, affix->add, n_add) != 0)
        return FALSE;
      memcpy (stem, affix->strip, n_strip);
      memcpy (stem + n_strip, word + n_add, n_rest);
    }
  else
    {
      if (memcmp (word + n_rest, affix->add, n_add) != 0)
        return FALSE;
      memcpy (stem, word, n_rest);
      memcpy (stem + n_rest, affix->strip, n_strip);
    }
  stem[n_rest + n_strip] = '\0';
  return has_stem (list, stem, n_rest + n_strip, affix->flag) && meets_condition (affix, stem);
}

/* SFX flag strip add condition; the lines that begin a group have a count in place of the last. */
static void
read_affix (HkWordList *list, const char *line)
{
  g_auto (GStrv) all = g_strsplit_set (line, " \t\r", -1);
  const char *fields[5] = { NULL };
  guint n = 0;
  Affix affix;
  char *slash;

  for (guint i = 0; all[i] != NULL && n < 5; i++)
    if (all[i][0] != '\0')
      fields[n++] = all[i];
  if (n < 5 || strlen (fields[3]) > MAX_WORD || strlen (fields[2]) > MAX_WORD)
    return;
  affix.prefix = fields[0][0] == 'P';
  affix.flag = list->plain_flags ? (guint8) fields[1][0] : 0;
  affix.strip = g_strdup (g_str_equal (fields[2], "0") ? "" : fields[2]);
  affix.add = g_strdup (g_str_equal (fields[3], "0") ? "" : fields[3]);
  affix.condition = g_strdup (g_str_equal (fields[4], ".") ? "" : fields[4]);
  /* What follows a slash are flags of further affixes, which are not needed to tell words apart. */
  slash = strchr (affix.add, '/');
  if (slash != NULL)
    *slash = '\0';
  g_array_append_val (list->affixes, affix);
}

static char *
read_file (const char *base, const char *ending)
{
  g_autofree char *path = g_strconcat (base, ending, NULL);
  g_autofree char *text = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (path, &text, &n_bytes, NULL) || n_bytes > MAX_DICTIONARY_BYTES)
    return NULL;
  return g_steal_pointer (&text);
}

/* The charset that an affix file names; Latin 1 where none is named, as hunspell has it. */
static char *
charset_of (const char *affixes)
{
  const char *set = g_str_has_prefix (affixes, "SET ") ? affixes : strstr (affixes, "\nSET ");

  if (set == NULL)
    return g_strdup ("ISO8859-1");
  set = strstr (set, "SET ") + 4;
  return g_strndup (set, strcspn (set, " \t\r\n"));
}

static char *
take_as_utf8 (char *text, const char *charset)
{
  g_autofree char *read = text;

  if (text == NULL || g_ascii_strcasecmp (charset, "UTF-8") == 0)
    return g_steal_pointer (&read);
  return g_convert (text, -1, "UTF-8", charset, NULL, NULL, NULL);
}

static void
read_affixes (HkWordList *list, const char *affixes)
{
  g_auto (GStrv) lines = g_strsplit (affixes, "\n", -1);

  list->plain_flags = strstr (affixes, "\nFLAG ") == NULL && strstr (affixes, "\nAF ") == NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "SFX") || g_str_has_prefix (lines[i], "PFX"))
      read_affix (list, lines[i]);
}

/* Both files, when a word is first asked for: many texts need none. One that cannot be read has no
 * words. Those of the dictionary are only compared byte by byte, and so need no validation. */
static void
ensure_words (const HkWordList *words)
{
  HkWordList *list = (HkWordList *) words;
  g_autofree char *base = g_steal_pointer (&list->base);
  g_autofree char *bytes = base == NULL ? NULL : read_file (base, ".aff");
  g_autofree char *charset = bytes == NULL ? NULL : charset_of (bytes);
  g_autofree char *affixes
      = charset == NULL ? NULL : take_as_utf8 (g_steal_pointer (&bytes), charset);

  if (affixes == NULL || !g_utf8_validate (affixes, -1, NULL))
    return;
  list->words = take_as_utf8 (read_file (base, ".dic"), charset);
  if (list->words == NULL)
    return;
  read_affixes (list, affixes);
  index_words (list);
}

static HkWordList *
word_list_new (char *base)
{
  HkWordList *list = g_new0 (HkWordList, 1);

  list->base = base;
  list->affixes = g_array_new (FALSE, FALSE, sizeof (Affix));
  g_array_set_clear_func (list->affixes, affix_clear);
  return list;
}

/* A dictionary of the language in a folder: that of the tag itself, else of any region. */
static HkWordList *
open_in_folder (const char *folder, const char *language)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *tag = g_strdelimit (g_strdup (language), "-", '_');
  gsize n = strcspn (tag, "_");
  g_autofree char *best = NULL;
  const char *name;

  if (dir == NULL || n < 2)
    return NULL;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *base = NULL;

      if (!g_str_has_suffix (name, ".aff") || strncmp (name, tag, n) != 0
          || (name[n] != '_' && name[n] != '.'))
        continue;
      base = g_strndup (name, strlen (name) - 4);
      /* In a fixed order, whatever the folder's is; American English before British. */
      if (best == NULL || g_str_equal (base, tag)
          || (!g_str_equal (best, tag) && g_str_equal (base, "en_US"))
          || (!g_str_equal (best, tag) && !g_str_equal (best, "en_US") && strcmp (base, best) < 0))
        {
          g_free (best);
          best = g_steal_pointer (&base);
        }
    }
  return best == NULL ? NULL : word_list_new (g_build_filename (folder, best, NULL));
}

/**
 * hk_word_list_open:
 * @language: a BCP 47 tag
 *
 * Looks where desktops keep hunspell's dictionaries (DICPATH, and hunspell and myspell in the system's
 * data folders). The words are read when one is first asked for. To be used on one thread.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL if no dictionary of the language is installed
 */
HkWordList *
hk_word_list_open (const char *language)
{
  const char *dicpath = g_getenv ("DICPATH");
  const char *const *data = g_get_system_data_dirs ();
  static const char *const names[] = { "hunspell", "myspell", "myspell/dicts" };
  HkWordList *list = dicpath == NULL ? NULL : open_in_folder (dicpath, language);

  for (guint i = 0; list == NULL && data[i] != NULL; i++)
    for (guint k = 0; list == NULL && k < G_N_ELEMENTS (names); k++)
      {
        g_autofree char *folder = g_build_filename (data[i], names[k], NULL);

        list = open_in_folder (folder, language);
      }
  return list;
}

/**
 * hk_word_list_free:
 * @list: (nullable) (transfer full): words
 */
void
hk_word_list_free (HkWordList *list)
{
  if (list == NULL)
    return;
  g_free (list->base);
  g_free (list->words);
  g_free (list->table);
  g_array_unref (list->affixes);
  g_free (list);
}

static gboolean
has_as_written (const HkWordList *list, const char *word, gsize n_bytes)
{
  if (has_stem (list, word, n_bytes, 0))
    return TRUE;
  for (guint i = 0; i < list->affixes->len; i++)
    if (has_affixed (list, &g_array_index (list->affixes, Affix, i), word, n_bytes))
      return TRUE;
  return FALSE;
}

/**
 * hk_word_list_has:
 * @list: words
 * @word: valid UTF-8
 * @n_bytes: its length
 *
 * Returns: whether it is a word, as it is written or in lower case
 */
gboolean
hk_word_list_has (const HkWordList *list, const char *word, gsize n_bytes)
{
  g_autofree char *lower = NULL;

  if (n_bytes == 0 || n_bytes > MAX_WORD)
    return FALSE;
  ensure_words (list);
  if (has_as_written (list, word, n_bytes))
    return TRUE;
  lower = g_utf8_strdown (word, n_bytes);
  return (strlen (lower) != n_bytes || memcmp (lower, word, n_bytes) != 0)
         && has_as_written (list, lower, strlen (lower));
}

/**
 * hk_word_list_has_entry:
 * @list: words
 * @word: valid UTF-8
 * @n_bytes: its length
 *
 * Returns: whether the dictionary has just this word, without endings and in this case
 */
gboolean
hk_word_list_has_entry (const HkWordList *list, const char *word, gsize n_bytes)
{
  if (n_bytes == 0 || n_bytes > MAX_WORD)
    return FALSE;
  ensure_words (list);
  return has_stem (list, word, n_bytes, 0);
}
