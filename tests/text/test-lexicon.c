/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-data.h"
#include "hk-lexicon.h"
#include "hk-test.h"

#include <string.h>

static GBytes *
read_lexicon (void)
{
  g_autofree char *path = hk_data_find ("models/persian.lexicon");
  g_autoptr (GError) error = NULL;
  char *data;
  gsize n_bytes;

  g_file_get_contents (path, &data, &n_bytes, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, n_bytes);
}

static guint
encode (const char *word, guint8 codes[64])
{
  guint n = 0;

  for (const char *p = word; *p != '\0' && n < 64; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      codes[n++] = c == HK_CHAR_ZWNJ ? HK_PERSIAN_ZWNJ : hk_persian_letter (c);
    }
  return n;
}

static void
test_find (void)
{
  static const char *const words[] = { "کتاب", "می‌شود", "منطقه‌ای", "از" };
  static const char *const others[] = { "کتابککک", "میشوووود", "" };
  g_autoptr (GBytes) bytes = read_lexicon ();
  g_autoptr (HkLexicon) lexicon = hk_lexicon_new (bytes, NULL);
  guint32 form, last = G_MAXUINT32;

  g_assert_nonnull (lexicon);
  g_assert_cmpuint (g_bytes_get_size (bytes), <=, 1500000);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint8 codes[64];

      g_test_message ("%s", words[i]);
      g_assert_true (
          hk_lexicon_find (lexicon, HK_LEXICON_WORDS, codes, encode (words[i], codes), &form));
      g_assert_cmpuint (form, !=, last);
      last = form;
      g_assert_cmpint (hk_lexicon_form_cost (lexicon, HK_LEXICON_WORDS, form), <,
                       15 * HK_LEXICON_COST_SCALE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      guint8 codes[64];

      g_assert_false (
          hk_lexicon_find (lexicon, HK_LEXICON_WORDS, codes, encode (others[i], codes), &form));
    }
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = read_lexicon ();
  gsize n_bytes = g_bytes_get_size (bytes);

  for (gsize n = 0; n < n_bytes; n += 1 + n_bytes / 50)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (hk_lexicon_new (part, &error));
      g_assert_error (error, HK_LEXICON_ERROR, HK_LEXICON_ERROR_FORMAT);
    }
}

/* A file whose bytes were changed gives wrong answers, but does not lead outside it. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = read_lexicon ();
  gsize n_bytes = g_bytes_get_size (bytes);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), n_bytes);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (HkLexicon) lexicon = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint n_found = 0;

  for (gsize i = sizeof (HkLexiconHeader); i < n_bytes; i += 3)
    data[i] = g_rand_int (random);
  changed = g_bytes_new (data, n_bytes);
  lexicon = hk_lexicon_new (changed, NULL);
  g_assert_nonnull (lexicon);
  for (guint i = 0; i < 20000; i++)
    {
      guint8 codes[12];
      guint32 form = 0;

      for (guint k = 0; k < G_N_ELEMENTS (codes); k++)
        codes[k] = g_rand_int_range (random, 1, HK_PERSIAN_N_CODES);
      n_found += hk_lexicon_find (lexicon, HK_LEXICON_WORDS, codes, 1 + i % 12, &form);
      g_assert_cmpint (hk_lexicon_form_cost (lexicon, HK_LEXICON_WORDS, form), >=, 0);
      g_assert_cmpint (hk_lexicon_pair_cost (lexicon, form, i), >=, -1);
    }
  g_test_message ("%u forms found", n_found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/find", test_find);
  g_test_add_func ("/lexicon/truncated", test_truncated);
  g_test_add_func ("/lexicon/damaged", test_damaged);
  return g_test_run ();
}
