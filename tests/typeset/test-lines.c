/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lines of both abstracts end, in files that a person has looked at.
 *
 * data/lines-LANGUAGE.txt names a face and a size, then the width of the whole text in them on one line,
 * by which another version of the face is told; then for each measure in pixels the byte at which each
 * line ends, with a hyphen for one that is divided and a tilde for each kashida. What the test gets is
 * among its messages. */
#include "hk-paragraph.h"

#include <string.h>

#include "hk-font-probe.h"

static char *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "typeset", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strchomp (text);
}

static char *
list_lines (HkParagraph *paragraph, int width)
{
  const HkSetting setting = { TRUE, TRUE, HK_KASHIDA_DISCREET };
  GString *list = g_string_new (NULL);

  hk_paragraph_break (paragraph, width * PANGO_SCALE, &setting);
  g_string_append_printf (list, "%d", width);
  for (guint i = 0; i < hk_paragraph_get_n_lines (paragraph); i++)
    {
      HkLineInfo line = hk_paragraph_get_line (paragraph, i);

      g_string_append_printf (list, " %zu%s", line.end, line.hyphen ? "-" : "");
      for (int k = 0; k < line.n_kashidas; k++)
        g_string_append_c (list, '~');
    }
  return g_string_free (list, FALSE);
}

static int
natural_width (HkParagraph *paragraph)
{
  const HkSetting ragged = { FALSE };

  hk_paragraph_break (paragraph, G_MAXINT / 4, &ragged);
  return hk_paragraph_get_line (paragraph, 0).width / PANGO_SCALE;
}

static gboolean
is_installed (PangoContext *context, const char *face, const char *language, const char *text)
{
  g_auto (HkFontProbe) probe = { 0 };
  g_autofree char *sample = g_utf8_substring (text, 0, 5);

  hk_font_probe_run (&probe, context, face, 16 * PANGO_SCALE, language, sample);
  g_test_message ("%s is drawn by %s", sample, probe.used);
  return probe.n_missing == 0 && !probe.is_substitute;
}

/* Compares all measures of a file; in @lines the first three are face, size and width of the text. */
static void
check_lines (PangoContext *context, const char *text, const char *language, char **lines)
{
  const char *face = lines[0];
  HkParagraphStyle style = { (int) g_ascii_strtoll (lines[1], NULL, 10) * PANGO_SCALE,
                             PANGO_WEIGHT_NORMAL, face, face, HK_DIGITS_AS_WRITTEN };
  g_autoptr (HkParagraph) paragraph = hk_paragraph_new (context, text, language, &style);
  int natural = natural_width (paragraph);

  if (natural != (int) g_ascii_strtoll (lines[2], NULL, 10))
    {
      g_test_skip_printf ("another version of %s: the text is %d wide, not %s", face, natural,
                          lines[2]);
      return;
    }
  for (guint i = 3; lines[i] != NULL; i++)
    {
      g_autofree char *got = list_lines (paragraph, (int) g_ascii_strtoll (lines[i], NULL, 10));

      g_test_message ("%s", got);
      g_assert_cmpstr (got, ==, lines[i]);
    }
}

static void
test_lines (gconstpointer data)
{
  const char *language = data;
  g_autofree char *text_name = g_strdup_printf ("abstract-%s.txt", language);
  g_autofree char *lines_name = g_strdup_printf ("lines-%s.txt", language);
  g_autofree char *text = read_file (text_name), *golden = read_file (lines_name);
  g_auto (GStrv) lines = g_strsplit (golden, "\n", -1);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  g_assert_cmpuint (g_strv_length (lines), >, 3);
  if (is_installed (context, lines[0], language, text))
    check_lines (context, text, language, lines);
  else
    g_test_skip_printf ("%s is not installed", lines[0]);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/lines/fa", "fa", test_lines);
  g_test_add_data_func ("/lines/en", "en", test_lines);
  return g_test_run ();
}
