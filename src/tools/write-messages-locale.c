/* SPDX-License-Identifier: GPL-3.0-or-later */
/* write-messages-locale OUT: writes the smallest LC_MESSAGES file that glibc accepts.
 *
 * The interface language is switched with private locales, one for each language, so that no system
 * locale has to be generated. Layout: glibc, locale/localeinfo.h and locale/programs/ld-messages.c;
 * it has not changed since glibc 2.2. */
#include "config.h"

#include <glib.h>
#include <string.h>

/* LIMAGIC (LC_MESSAGES) of locale/localeinfo.h: 0x20031115 ^ category, and LC_MESSAGES is 5. */
#define MESSAGES_MAGIC (0x20031115u ^ 5u)

/* _NL_NUM_LC_MESSAGES strings: YESEXPR, NOEXPR, YESSTR, NOSTR, CODESET. */
static const char *const strings[] = { "^[+1yY]", "^[-0nN]", "", "", "UTF-8" };

int
main (int argc, char **argv)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  guint32 head[2 + G_N_ELEMENTS (strings)] = { MESSAGES_MAGIC, G_N_ELEMENTS (strings) };
  guint32 offset = sizeof head;

  if (argc != 2)
    {
      g_printerr ("write-messages-locale: give the name of the file to write\n");
      return 2;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      head[2 + i] = offset;
      offset += strlen (strings[i]) + 1;
    }
  g_byte_array_append (file, (const guint8 *) head, sizeof head);
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    g_byte_array_append (file, (const guint8 *) strings[i], strlen (strings[i]) + 1);
  if (!g_file_set_contents (argv[1], (const char *) file->data, file->len, &error))
    {
      g_printerr ("write-messages-locale: %s\n", error->message);
      return 1;
    }
  return 0;
}
