/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hk-formats.h"

#define BYTES(literal) literal, sizeof literal - 1

/* What people open by mistake, and a word of what they are told. */
static const struct
{
  const char *bytes;
  gsize n_bytes;
  const char *word;
} cases[] = {
  { BYTES ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), "picture" },
  { BYTES ("\xFF\xD8\xFF\xE0\0\x10JFIF"), "picture" },
  { BYTES ("RIFF\x24\0\0\0WEBPVP8 "), "picture" },
  { BYTES ("PK\3\4\x14\0\6\0[Content_Types].xml PK\3\4 word/document.xml"), "word processor" },
  { BYTES ("PK\3\4\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.text"), "word processor" },
  { BYTES ("{\\rtf1\\ansi A title}"), "word processor" },
  { BYTES ("PK\3\4\x14\0\0\0mimetypeapplication/epub+zip"), "electronic book" },
  { BYTES ("PK\3\4\x14\0\0\0a.bib"), "archive" },
  { BYTES ("lorem ipsum dolor"), "no format that Hamkhan knows" },
  { BYTES ("TY  - JOUR\nER  - \n"), "holds no article or reference" },
};

static void
test_sentence (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].n_bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (HkArticle) article = hk_formats_read_bytes (bytes, NULL, NULL, &error);

      g_assert_null (article);
      g_test_message ("%s: %s", cases[i].word, error->message);
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign/sentence", test_sentence);
  return g_test_run ();
}
