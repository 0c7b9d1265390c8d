/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What another program finds in the PDF: the text, whole; links; the size of the pages. */
#include "hk-print-pdf.h"

#include <string.h>

#define ZWNJ "\u200c"

static char *
read_abstract (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "typeset", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strchomp (text);
}

static HkArticle *
article_new (void)
{
  HkArticle *article = hk_article_new ();
  HkFront *persian = hk_article_ensure_front (article, "fa");
  HkFront *english = hk_article_ensure_front (article, "en");
  g_autofree char *persian_abstract = read_abstract ("abstract-fa.txt");
  g_autofree char *english_abstract = read_abstract ("abstract-en.txt");

  hk_front_set_title (persian, "آزمون");
  hk_front_set_title (english, "A (test) of 'titles'");
  hk_front_add_block (persian, HK_BLOCK_PARAGRAPH, persian_abstract);
  hk_front_add_block (english, HK_BLOCK_PARAGRAPH, english_abstract);
  for (guint i = 0; i < 60; i++)
    hk_article_take_reference (
        article, hk_reference_new ("Doe, J. (2018). A thing. https://example.org/it's.", "en"));
  return article;
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, what)) != NULL; p += strlen (what))
    n++;
  return n;
}

/* References in italics, as a style would have them. */
struct _ItalicCiter
{
  GObject parent_instance;
};

#define ITALIC_TYPE_CITER (italic_citer_get_type ())
G_DECLARE_FINAL_TYPE (ItalicCiter, italic_citer, ITALIC, CITER, GObject)

static char *
italic_cite (HkCiter *self,
             GPtrArray *works,
             HkCitationForm form,
             HkCitationFormat format,
             GError **error)
{
  g_assert_cmpint (format, ==, HK_CITATION_PANGO);
  return g_strdup ("Doe, J. <i>Sloping &amp; Leaning</i>. 2018.");
}

static const char *
italic_get_style_title (HkCiter *self)
{
  return "Italic";
}

static void
italic_init_citer (HkCiterInterface *iface)
{
  iface->cite = italic_cite;
  iface->get_style_title = italic_get_style_title;
}

G_DEFINE_TYPE_WITH_CODE (ItalicCiter,
                         italic_citer,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (HK_TYPE_CITER, italic_init_citer))

static void
italic_citer_class_init (ItalicCiterClass *klass)
{
}

static void
italic_citer_init (ItalicCiter *self)
{
}

static GBytes *
print (HkPaper paper)
{
  g_autoptr (HkArticle) article = article_new ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf = hk_print_pdf (article, NULL, paper, &error);

  g_assert_no_error (error);
  return pdf;
}

/* Runs a program over a PDF, whose name takes the place of "%", or skips the test. */
static char *
ask_of (GBytes *pdf, const char *command)
{
  g_auto (GStrv) argv = g_strsplit (command, " ", -1);
  g_autofree char *found = g_find_program_in_path (argv[0]);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  if (found == NULL)
    {
      g_test_skip_printf ("%s is not installed", argv[0]);
      return NULL;
    }
  file = g_file_new_tmp ("hamkhan-XXXXXX.pdf", &stream, &error);
  g_assert_no_error (error);
  g_file_replace_contents (file, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL, FALSE,
                           G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; argv[i] != NULL; i++)
    if (g_str_equal (argv[i], "%"))
      {
        g_free (argv[i]);
        argv[i] = g_file_get_path (file);
      }
  process = g_subprocess_newv ((const char *const *) argv,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return output;
}

static char *
ask (const char *command, HkPaper paper)
{
  g_autoptr (GBytes) pdf = print (paper);

  return ask_of (pdf, command);
}

/* As each of two programs finds them, which share no code. */
static void
test_zwnj (gconstpointer command)
{
  g_autofree char *abstract = read_abstract ("abstract-fa.txt");
  g_autofree char *text = ask (command, HK_PAPER_A4);

  if (text == NULL)
    return;
  g_test_message ("%u of %u half-spaces", count (text, ZWNJ), count (abstract, ZWNJ));
  g_assert_cmpuint (count (abstract, ZWNJ), >, 0);
  g_assert_cmpuint (count (text, ZWNJ), ==, count (abstract, ZWNJ));
  g_assert_nonnull (strstr (text, "A (test) of 'titles'"));
}

static gboolean
is_not_of_word (gunichar c)
{
  return !g_unichar_isalpha (c) && c != 0x200c;
}

/* The words of a text: letters, and what holds them together. */
static GHashTable *
words_of (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *start = text;

  for (const char *p = text; *start != '\0'; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && !is_not_of_word (g_utf8_get_char (p)))
        continue;
      if (p > start)
        g_hash_table_add (words, g_strndup (start, p - start));
      if (*p == '\0')
        break;
      start = g_utf8_next_char (p);
    }
  return words;
}

/* Poppler turns the two letters of a lam-alef round, which no PDF can help. */
static void
test_words (void)
{
  g_autofree char *abstract = read_abstract ("abstract-fa.txt");
  g_autofree char *text = ask ("pdftotext -q % -", HK_PAPER_A4);
  g_autoptr (GHashTable) wanted = words_of (abstract);
  g_autoptr (GHashTable) got = text == NULL ? NULL : words_of (text);
  GHashTableIter iter;
  gpointer word;
  guint n_lost = 0;

  if (text == NULL)
    return;
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      if (g_hash_table_contains (got, word) || strstr (word, "لا") != NULL)
        continue;
      g_test_message ("%s is not in the text of the PDF", (char *) word);
      n_lost++;
    }
  g_test_message ("%u of %u words are lost", n_lost, g_hash_table_size (wanted));
  g_assert_cmpuint (n_lost * 50, <=, g_hash_table_size (wanted));
}

static void
test_paper (void)
{
  g_autofree char *a4 = ask ("pdfinfo %", HK_PAPER_A4);
  g_autofree char *letter = a4 == NULL ? NULL : ask ("pdfinfo %", HK_PAPER_LETTER);

  if (letter == NULL)
    return;
  g_assert_nonnull (strstr (a4, "(A4)"));
  g_assert_nonnull (strstr (letter, "(letter)"));
  g_assert_nonnull (strstr (a4, "A (test) of 'titles'"));
}

static void
test_links (void)
{
  g_autofree char *urls = ask ("pdfinfo -url %", HK_PAPER_A4);

  if (urls != NULL)
    g_assert_cmpuint (count (urls, "https://example.org/it%27s"), ==, 60);
}

/* The document's own language, and that of each block that is not in it. */
static void
test_languages (void)
{
  g_autoptr (GBytes) pdf = print (HK_PAPER_A4);
  gsize n_bytes;
  const char *data = g_bytes_get_data (pdf, &n_bytes);
  g_autofree char *structure = ask_of (pdf, "pdfinfo -struct %");
  g_autofree char *about = NULL;

  g_assert_nonnull (memmem (data, n_bytes, "/Type /Catalog", strlen ("/Type /Catalog")));
  g_assert_nonnull (memmem (data, n_bytes, "/Lang (fa)", strlen ("/Lang (fa)")));
  g_assert_nonnull (memmem (data, n_bytes, "/Lang (en)", strlen ("/Lang (en)")));
  if (structure == NULL)
    return;
  g_assert_true (g_str_has_prefix (structure, "Document"));
  g_assert_cmpuint (count (structure, "H1 (block)"), ==, 2);
  g_assert_cmpuint (count (structure, "P (block)"), >=, 62);
  about = ask_of (pdf, "pdfinfo %");
  g_assert_nonnull (strstr (about, "Tagged:          yes"));
}

static void
test_italics (void)
{
  g_autoptr (HkArticle) article = article_new ();
  g_autoptr (ItalicCiter) citer = g_object_new (ITALIC_TYPE_CITER, NULL);
  g_autoptr (HkReference) first = g_list_model_get_item (hk_article_get_references (article), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *fonts = NULL, *text = NULL;

  hk_reference_take_work (first, hk_work_new ("book"));
  pdf = hk_print_pdf (article, HK_CITER (citer), HK_PAPER_A4, &error);
  g_assert_no_error (error);
  fonts = ask_of (pdf, "pdffonts %");
  if (fonts == NULL)
    return;
  g_assert_nonnull (strstr (fonts, "Italic"));
  text = ask_of (pdf, "pdftotext -q % -");
  g_assert_nonnull (strstr (text, "Sloping & Leaning"));
}

static void
test_empty (void)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = hk_print_pdf (article, NULL, HK_PAPER_A4, &error);

  g_assert_error (error, HK_PRINT_ERROR, HK_PRINT_ERROR_EMPTY);
  g_assert_null (pdf);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/print/pdf/zwnj/poppler", "pdftotext -q % -", test_zwnj);
  g_test_add_data_func ("/print/pdf/zwnj/mupdf", "mutool draw -q -F txt %", test_zwnj);
  g_test_add_func ("/print/pdf/words", test_words);
  g_test_add_func ("/print/pdf/paper", test_paper);
  g_test_add_func ("/print/pdf/links", test_links);
  g_test_add_func ("/print/pdf/languages", test_languages);
  g_test_add_func ("/print/pdf/italics", test_italics);
  g_test_add_func ("/print/pdf/empty", test_empty);
  return g_test_run ();
}
