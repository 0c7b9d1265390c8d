/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-foreign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PICTURE N_ ("This is a picture, and Hamkhan reads text.")
#define DOCUMENT                                                                                   \
  N_ ("This is a document of a word processor; save it as HTML, or copy its text and paste it.")
#define BOOK N_ ("This is an electronic book, which Hamkhan does not read.")
#define ARCHIVE N_ ("This is an archive; take the files out of it first.")

/* How files begin, and for those that are ZIP archives what they hold. */
static const struct
{
  const char *magic;
  gsize magic_bytes;
  const char *inside; /* or NULL */
  const char *sentence;
} kinds[] = {
  { "\x89PNG", 4, NULL, PICTURE },
  { "\xFF\xD8\xFF", 3, NULL, PICTURE },
  { "GIF8", 4, NULL, PICTURE },
  { "II*\0", 4, NULL, PICTURE },
  { "MM\0*", 4, NULL, PICTURE },
  { "RIFF", 4, "WEBP", PICTURE },
  { "\xD0\xCF\x11\xE0", 4, NULL, DOCUMENT },
  { "{\\rtf", 5, NULL, DOCUMENT },
  { "PK\3\4", 4, "word/document", DOCUMENT },
  { "PK\3\4", 4, "application/vnd.oasis.opendocument.text", DOCUMENT },
  { "PK\3\4", 4, "application/epub+zip", BOOK },
  { "PK\3\4", 4, NULL, ARCHIVE },
  { "\x1F\x8B", 2, NULL, ARCHIVE },
  { "\xFD"
    "7zXZ",
    5, NULL, ARCHIVE },
  { "7z\xBC\xAF", 4, NULL, ARCHIVE },
  { "Rar!", 4, NULL, ARCHIVE },
};

/**
 * hk_foreign_describe:
 * @bytes: a file
 *
 * Returns: (transfer none) (nullable): a translated sentence that says what it is instead of an
 *   article or a list of references; %NULL when it may be one
 */
const char *
hk_foreign_describe (GBytes *bytes)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (n_bytes > kinds[i].magic_bytes && memcmp (data, kinds[i].magic, kinds[i].magic_bytes) == 0
        && (kinds[i].inside == NULL
            || memmem (data, n_bytes, kinds[i].inside, strlen (kinds[i].inside)) != NULL))
      return _ (kinds[i].sentence);
  return NULL;
}
