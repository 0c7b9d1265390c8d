/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "dump.h"
#include "hk-formats.h"

static const char *const lines[] = {
  "A Rough Reading of a Printed Article",
  "Sara Karimi1, John Smith2",
  "1 University of Examples, Tehran",
  "2 Institute of Letters, Sampleton",
  "",
  "Abstract",
  "We print an article and read it again, so that its text is known to us in every line,",
  "and compare.",
  "Keywords: printing; reading",
  "1. Introduction",
  "Here the article itself begins.",
  "References",
  "[1] Old, A. (1999). An old thing. Journal of Old Things, 3(1), 1-5.",
  "[2] New, B. (2001). A new thing that is described at such a length",
  "that it wants two lines. Press.",
};

/* A PDF file of one page with a line of text for each string, without a table of offsets: readers build
 * that themselves. */
static GBytes *
make_pdf (void)
{
  g_autoptr (GString) content = g_string_new ("BT /F1 10 Tf 14 TL 50 780 Td\n");
  GString *pdf = g_string_new ("%PDF-1.4\n");

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_string_append_c (content, '(');
      for (const char *p = lines[i]; *p != '\0'; p++)
        {
          if (*p == '(' || *p == ')')
            g_string_append_c (content, '\\');
          g_string_append_c (content, *p);
        }
      g_string_append (content, ") Tj T*\n");
    }
  g_string_append (content, "ET\n");
  g_string_append (pdf,
                   "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                   "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                   "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                   "/Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n"
                   "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
  g_string_append_printf (pdf,
                          "4 0 obj\n<< /Length %" G_GSIZE_FORMAT
                          " >>\nstream\n%sendstream\nendobj\n",
                          content->len, content->str);
  g_string_append (pdf, "trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n");
  return g_string_free_to_bytes (pdf);
}

static void
test_read (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *expected
      = g_test_build_filename (G_TEST_DIST, "formats", "pdf", "printed.json", NULL);
  g_autoptr (GBytes) bytes = make_pdf ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = NULL;
  g_autofree char *got = NULL;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  article = hk_formats_read_bytes (bytes, "printed.pdf", NULL, &error);
  g_assert_no_error (error);
  got = hk_dump_article (article);
  hk_dump_compare (got, expected);
}

static void
test_broken (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.4\nnothing", 16);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read_bytes (bytes, "x.pdf", NULL, &error);

  g_assert_null (article);
  g_assert_true (error->domain == HK_FORMAT_ERROR);
}

static void
test_no_program (void)
{
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autoptr (GBytes) bytes = make_pdf ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = NULL;

  g_setenv ("PATH", "/nonexistent", TRUE);
  article = hk_formats_read_bytes (bytes, NULL, NULL, &error);
  g_setenv ("PATH", path, TRUE);
  g_assert_null (article);
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOOL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/read", test_read);
  g_test_add_func ("/pdf/broken", test_broken);
  g_test_add_func ("/pdf/no-program", test_no_program);
  return g_test_run ();
}
