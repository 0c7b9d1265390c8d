/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hk-utf8.h"

static void
check (const char *bytes, gsize n_bytes)
{
  gboolean expected = g_utf8_validate_len (bytes, n_bytes, NULL);

  if (hk_utf8_is_valid (bytes, n_bytes) == expected)
    return;
  for (gsize i = 0; i < n_bytes; i++)
    g_printerr ("%02X ", (guchar) bytes[i]);
  g_error ("expected %s", expected ? "valid" : "invalid");
}

/* At each place in and around the words of eight bytes. */
static void
test_places (void)
{
  static const char *const pieces[]
      = { "é",    "م",    "‌", "𝒜",        "\xC3",         "\xE2\x80",        "\xF0\x9D\x92",
          "\x80", "\x7F", "\n",  "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80" };
  char text[40];

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (gsize at = 0; at < 24; at++)
      {
        gsize n = strlen (pieces[i]);

        memset (text, 'a', sizeof text);
        memcpy (text + at, pieces[i], n);
        check (text, sizeof text);
        check (text, at + n);
        check (text, at + n - 1);
        text[at] = '\0';
        check (text, sizeof text);
      }
}

/* All that can begin a character, against GLib. */
static void
test_sequences (void)
{
  char bytes[4];

  for (guint first = 0; first < 256; first++)
    for (guint second = 0; second < 256; second++)
      for (guint i = 0; i < 9; i++)
        {
          static const guchar rest[] = { 'a', 0x80, 0xC3 };

          bytes[0] = (char) first;
          bytes[1] = (char) second;
          bytes[2] = (char) rest[i % 3];
          bytes[3] = (char) rest[i / 3];
          for (gsize n = 0; n <= sizeof bytes; n++)
            check (bytes, n);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/utf8/places", test_places);
  g_test_add_func ("/utf8/sequences", test_sequences);
  return g_test_run ();
}
