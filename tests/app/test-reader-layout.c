/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the lines of both abstracts stand, in one piece and in parts. */
#include "hk-reader-layout.h"

#include <string.h>

#define WIDTH 380

static char *
read_abstract (const char *language)
{
  g_autofree char *name = g_strdup_printf ("abstract-%s.txt", language);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "typeset", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strchomp (text);
}

static void
prepare (HkReaderLayout *layout, const char *text, const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 12");

  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_font_description (context, font);
  hk_reader_layout_prepare (layout, context, text, language);
  g_assert_true (hk_reader_layout_fits (layout, context));
  pango_font_description_free (font);
  g_object_unref (context);
}

/* Where the caret stands, a click finds the letter again. */
static void
check_round_trip (HkReaderLayout *layout, const char *text)
{
  HkParagraph *paragraph = hk_reader_layout_get_paragraph (layout);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize byte = (gsize) (p - text), got;
      graphene_rect_t caret, again;

      if (!hk_paragraph_is_caret_place (paragraph, byte))
        continue;
      hk_reader_layout_get_caret (layout, byte, &caret);
      got = hk_reader_layout_hit (layout, caret.origin.x + caret.size.width / 2,
                                  caret.origin.y + caret.size.height / 2);
      hk_reader_layout_get_caret (layout, got, &again);
      if (got != byte)
        g_test_message ("byte %zu is found as %zu", byte, got);
      g_assert_true (graphene_rect_equal (&caret, &again));
    }
}

static void
check_lines (HkReaderLayout *layout, const char *text)
{
  HkParagraph *paragraph = hk_reader_layout_get_paragraph (layout);
  double height = hk_reader_layout_get_line_height (layout);
  guint n = hk_paragraph_get_n_lines (paragraph);

  for (guint i = 0; i < n; i++)
    {
      HkLineInfo line = hk_paragraph_get_line (paragraph, i);
      double top = hk_reader_layout_get_line_top (layout, i);

      g_assert_cmpfloat (hk_reader_layout_get_baseline (layout, i), >, top);
      g_assert_cmpfloat (hk_reader_layout_get_baseline (layout, i), <, top + height);
      g_assert_cmpfloat (hk_reader_layout_get_y (layout, line.start), ==, top);
      g_assert_cmpuint (hk_reader_layout_line_edge (layout, line.start, TRUE), ==, line.end);
      g_assert_cmpuint (hk_reader_layout_line_edge (layout, line.start, FALSE), ==, line.start);
      g_assert_true (hk_reader_layout_contains (layout, top + height / 2));
    }
  g_assert_cmpuint (hk_reader_layout_step_line (layout, 0, -1), ==, 0);
  g_assert_cmpuint (hk_reader_layout_step_line (layout, strlen (text), 1), ==, strlen (text));
  g_assert_cmpfloat (hk_reader_layout_get_y (layout, hk_reader_layout_step_line (layout, 0, 1)), ==,
                     hk_reader_layout_get_line_top (layout, 1));
}

static void
test_whole (gconstpointer language)
{
  g_autofree char *text = read_abstract (language);
  g_autoptr (HkReaderLayout) layout = hk_reader_layout_new ();
  double height, end;

  prepare (layout, text, language);
  hk_reader_layout_break (layout, WIDTH);
  height = hk_reader_layout_get_line_height (layout);
  g_assert_cmpfloat (hk_reader_layout_get_line_top (layout, 2), ==, 2 * height);
  end = hk_reader_layout_count_lines (layout, 0) * height;
  g_assert_cmpfloat (hk_reader_layout_get_depth (layout, 0, FALSE), ==, 0);
  g_assert_cmpfloat (hk_reader_layout_get_depth (layout, strlen (text), TRUE), ==, end);
  check_lines (layout, text);
  check_round_trip (layout, text);
}

/* Each part from a line of its own on, and a gap before the second. */
static void
test_parts (gconstpointer language)
{
  g_autofree char *text = read_abstract (language);
  g_autoptr (HkReaderLayout) layout = hk_reader_layout_new ();
  g_autoptr (GArray) starts = g_array_new (FALSE, TRUE, sizeof (gsize));
  g_autoptr (GArray) tops = g_array_new (FALSE, TRUE, sizeof (double));
  gsize second = (gsize) (strstr (text, ". ") + 2 - text);
  double gap = 500;

  prepare (layout, text, language);
  g_array_set_size (starts, 1);
  g_array_append_val (starts, second);
  g_assert_true (hk_reader_layout_set_parts (layout, starts));
  g_assert_false (hk_reader_layout_set_parts (layout, starts));
  hk_reader_layout_break (layout, WIDTH);
  g_array_set_size (tops, 1);
  g_array_append_val (tops, gap);
  g_assert_true (hk_reader_layout_set_part_tops (layout, tops));
  g_assert_false (hk_reader_layout_set_part_tops (layout, tops));

  g_assert_cmpfloat (hk_reader_layout_get_y (layout, second), ==, gap);
  g_assert_cmpfloat (hk_reader_layout_get_y (layout, second - 2), <, gap);
  g_assert_false (hk_reader_layout_contains (layout, gap - 1));
  g_assert_cmpuint (hk_reader_layout_count_lines (layout, 0)
                        + hk_reader_layout_count_lines (layout, 1),
                    ==, hk_paragraph_get_n_lines (hk_reader_layout_get_paragraph (layout)));
  check_lines (layout, text);
  check_round_trip (layout, text);
}

/* What a sentence covers is as wide as its lines, and each area a line high. */
static void
test_areas (gconstpointer language)
{
  g_autofree char *text = read_abstract (language);
  g_autoptr (HkReaderLayout) layout = hk_reader_layout_new ();
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  prepare (layout, text, language);
  hk_reader_layout_break (layout, WIDTH);
  hk_reader_layout_add_areas (layout, 0, strlen (text), areas);
  g_assert_cmpuint (areas->len, >=, hk_reader_layout_count_lines (layout, 0));
  for (guint i = 0; i < areas->len; i++)
    {
      const graphene_rect_t *area = &g_array_index (areas, graphene_rect_t, i);

      g_assert_cmpfloat (area->size.height, ==, hk_reader_layout_get_line_height (layout));
      g_assert_cmpfloat (area->origin.x, >=, -1);
      g_assert_cmpfloat (area->origin.x + area->size.width, <=, WIDTH + 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/reader-layout/whole/fa", "fa", test_whole);
  g_test_add_data_func ("/reader-layout/whole/en", "en", test_whole);
  g_test_add_data_func ("/reader-layout/parts/fa", "fa", test_parts);
  g_test_add_data_func ("/reader-layout/parts/en", "en", test_parts);
  g_test_add_data_func ("/reader-layout/areas/fa", "fa", test_areas);
  g_test_add_data_func ("/reader-layout/areas/en", "en", test_areas);
  return g_test_run ();
}
