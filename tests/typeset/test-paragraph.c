/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both abstracts of the bundled article in all widths: nothing here depends on which faces are
 * installed. */
#include "hk-paragraph.h"

#include <math.h>
#include <string.h>

static const HkSetting full = { TRUE, TRUE, HK_KASHIDA_DISCREET };

static const struct
{
  const char *file;
  const char *language;
} abstracts[] = { { "abstract-fa.txt", "fa" }, { "abstract-en.txt", "en" } };

static PangoContext *
context_new (void)
{
  return pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

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

static HkParagraph *
paragraph_new (const char *text, const char *language)
{
  HkParagraphStyle style
      = { 18 * PANGO_SCALE, PANGO_WEIGHT_NORMAL, NULL, NULL, HK_DIGITS_AS_WRITTEN };
  PangoContext *context = context_new ();
  HkParagraph *paragraph = hk_paragraph_new (context, text, language, &style);

  g_object_unref (context);
  return paragraph;
}

typedef void (*Check) (HkParagraph *paragraph, int measure);

static void
in_all_widths (Check check)
{
  for (gsize i = 0; i < G_N_ELEMENTS (abstracts); i++)
    {
      g_autofree char *text = read_file (abstracts[i].file);
      g_autoptr (HkParagraph) paragraph = paragraph_new (text, abstracts[i].language);

      for (int width = 200; width <= 700; width += 50)
        {
          g_test_message ("%s at %d", abstracts[i].language, width);
          hk_paragraph_break (paragraph, width * PANGO_SCALE, &full);
          check (paragraph, width * PANGO_SCALE);
        }
    }
}

static void
check_filled (HkParagraph *paragraph, int measure)
{
  guint n = hk_paragraph_get_n_lines (paragraph), ladder = 0;
  gsize end = 0;

  for (guint i = 0; i < n; i++)
    {
      HkLineInfo line = hk_paragraph_get_line (paragraph, i);

      g_assert_cmpuint (line.start, >=, end);
      end = line.end;
      ladder = line.hyphen ? ladder + 1 : 0;
      g_assert_cmpuint (ladder, <=, 2);
      g_assert_cmpint (line.n_kashidas, <=, 1);
      if (i + 2 == n)
        g_assert_false (line.hyphen);
      if (i + 1 < n)
        g_assert_cmpint (ABS (line.width - measure), <=, 1);
      else
        g_assert_cmpint (line.n_kashidas, ==, 0);
      g_assert_cmpint (line.width, <=, measure + 1);
    }
  g_assert_cmpuint (end, ==, hk_paragraph_get_n_bytes (paragraph));
}

static void
test_filled (void)
{
  in_all_widths (check_filled);
}

static void
check_round_trip (HkParagraph *paragraph, int measure)
{
  const char *text = hk_paragraph_get_text (paragraph);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize byte = (gsize) (p - text), got;
      guint line = hk_paragraph_find_line (paragraph, byte);
      HkLineInfo info = hk_paragraph_get_line (paragraph, line);

      if (!hk_paragraph_is_caret_place (paragraph, byte) || byte > info.end)
        continue;
      got = hk_paragraph_hit (paragraph, line, hk_paragraph_get_caret_x (paragraph, byte));
      if (got != byte)
        g_test_message ("byte %zu of line %u, which is %zu to %zu; hit gives %zu", byte, line,
                        info.start, info.end, got);
      if (got != byte)
        g_assert_cmpint (hk_paragraph_get_caret_x (paragraph, got), ==,
                         hk_paragraph_get_caret_x (paragraph, byte));
    }
}

static void
test_round_trip (void)
{
  in_all_widths (check_round_trip);
}

static void
check_steps (HkParagraph *paragraph, int measure)
{
  gsize n_bytes = hk_paragraph_get_n_bytes (paragraph), byte = 0;
  guint n = 0, back = 0;

  for (gsize next; (next = hk_paragraph_step (paragraph, byte, HK_STEP_CHARACTER, TRUE)) != byte;
       byte = next, n++)
    g_assert_cmpuint (next, >, byte);
  g_assert_cmpuint (byte, ==, n_bytes);
  for (gsize next; (next = hk_paragraph_step (paragraph, byte, HK_STEP_CHARACTER, FALSE)) != byte;
       byte = next, back++)
    g_assert_cmpuint (next, <, byte);
  g_assert_cmpuint (byte, ==, 0);
  g_assert_cmpuint (back, ==, n);
}

static void
test_steps (void)
{
  in_all_widths (check_steps);
}

static void
check_spans (HkParagraph *paragraph, int measure)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkLineSpan));

  hk_paragraph_add_spans (paragraph, 0, hk_paragraph_get_n_bytes (paragraph), spans);
  for (guint i = 0, k = 0; i < hk_paragraph_get_n_lines (paragraph); i++)
    {
      HkLineInfo line = hk_paragraph_get_line (paragraph, i);
      int width = 0;

      for (; k < spans->len && g_array_index (spans, HkLineSpan, k).line == i; k++)
        width += g_array_index (spans, HkLineSpan, k).width;
      if (!line.hyphen)
        g_assert_cmpint (ABS (width - line.width), <=, 4);
    }
}

static void
test_spans (void)
{
  in_all_widths (check_spans);
}

/* What is copied is the text between two places, so it must be enough to cut it out: no line may need
 * a character that the text has not. */
static void
check_clean (HkParagraph *paragraph, int measure)
{
  const char *text = hk_paragraph_get_text (paragraph);
  gsize end = 0;

  g_assert_null (strstr (text, "\331\200"));
  for (guint i = 0; i < hk_paragraph_get_n_lines (paragraph); i++)
    {
      HkLineInfo line = hk_paragraph_get_line (paragraph, i);
      gsize first
          = hk_paragraph_hit (paragraph, i, hk_paragraph_get_caret_x (paragraph, line.start));

      g_assert_cmpuint (first, ==, line.start);
      g_assert_true (g_utf8_validate (text + line.start, (gssize) (line.end - line.start), NULL));
      g_assert_cmpint (text[line.start], !=, ' ');
      g_assert_cmpint (text[line.end - 1], !=, ' ');
      for (gsize k = end; k < line.start; k++)
        g_assert_cmpint (text[k], ==, ' ');
      end = line.end;
    }
}

static void
test_clean (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (abstracts); i++)
    {
      g_autofree char *text = read_file (abstracts[i].file);
      g_autoptr (HkParagraph) paragraph = paragraph_new (text, abstracts[i].language);

      g_assert_cmpstr (hk_paragraph_get_text (paragraph), ==, text);
    }
  in_all_widths (check_clean);
}

/* Sentences on lines of their own, as in aligned rows: each begins a line, every other line is filled,
 * and nothing is lost. */
static void
check_parts (HkParagraph *paragraph, int measure)
{
  const char *text = hk_paragraph_get_text (paragraph);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize end = 0, byte = 0;
  guint n;

  g_array_append_val (starts, byte);
  for (const char *stop = strstr (text, ". "); stop != NULL; stop = strstr (stop + 1, ". "))
    {
      byte = (gsize) (stop - text) + 2;
      g_array_append_val (starts, byte);
    }
  g_assert_cmpuint (starts->len, >, 5);
  hk_paragraph_break_parts (paragraph, measure, &full, (const gsize *) (void *) starts->data,
                            starts->len);
  n = hk_paragraph_get_n_lines (paragraph);
  for (guint i = 0, part = 0; i < n; i++)
    {
      HkLineInfo line = hk_paragraph_get_line (paragraph, i);
      gsize next
          = part + 1 < starts->len ? g_array_index (starts, gsize, part + 1) : strlen (text) + 1;

      g_assert_cmpuint (line.start, >=, end);
      g_assert_cmpuint (line.end, <, next);
      end = line.end;
      if (i + 1 < n && hk_paragraph_get_line (paragraph, i + 1).start == next)
        {
          g_assert_false (line.hyphen);
          part++;
        }
      else if (i + 1 < n)
        g_assert_cmpint (ABS (line.width - measure), <=, 1);
      else
        g_assert_cmpuint (part, ==, starts->len - 1);
    }
  g_assert_cmpuint (end, ==, hk_paragraph_get_n_bytes (paragraph));
}

static void
test_parts (void)
{
  in_all_widths (check_parts);
}

/* Lines depend on the measure alone and not on what was asked before. */
static void
check_again (HkParagraph *paragraph, int measure)
{
  const char *text = hk_paragraph_get_text (paragraph);
  const char *language = hk_paragraph_get_direction (paragraph) == HK_DIRECTION_RTL ? "fa" : "en";
  g_autoptr (HkParagraph) other = paragraph_new (text, language);

  hk_paragraph_break (other, measure / 2, &full);
  hk_paragraph_break (other, measure, &full);
  g_assert_cmpuint (hk_paragraph_get_n_lines (other), ==, hk_paragraph_get_n_lines (paragraph));
  for (guint i = 0; i < hk_paragraph_get_n_lines (other); i++)
    {
      HkLineInfo one = hk_paragraph_get_line (paragraph, i), two = hk_paragraph_get_line (other, i);

      g_assert_cmpuint (one.start, ==, two.start);
      g_assert_cmpuint (one.end, ==, two.end);
      g_assert_cmpint (one.width, ==, two.width);
      g_assert_cmpint (one.n_kashidas, ==, two.n_kashidas);
    }
}

static void
test_again (void)
{
  in_all_widths (check_again);
}

/* No kashida in a block of three lines or fewer, nor in a setting without. */
static void
check_few_lines (HkParagraph *paragraph, int measure)
{
  static const HkSetting none = { TRUE, TRUE, HK_KASHIDA_NONE };
  g_autofree char *head = g_utf8_substring (hk_paragraph_get_text (paragraph), 0, 90);
  g_autoptr (HkParagraph) block = paragraph_new (head, NULL);

  hk_paragraph_break (block, measure, &full);
  if (hk_paragraph_get_n_lines (block) <= 3)
    for (guint i = 0; i < hk_paragraph_get_n_lines (block); i++)
      g_assert_cmpint (hk_paragraph_get_line (block, i).n_kashidas, ==, 0);
  hk_paragraph_break (paragraph, measure, &none);
  for (guint i = 0; i < hk_paragraph_get_n_lines (paragraph); i++)
    g_assert_cmpint (hk_paragraph_get_line (paragraph, i).n_kashidas, ==, 0);
}

static void
test_few_lines (void)
{
  in_all_widths (check_few_lines);
}

/* An address breaks at its own signs, and without a hyphen that would seem to be part of it. */
static void
test_address (void)
{
  static const char text[]
      = "See https://doi.org/10.22059/example.articles.2019.27.1234 and www.example.org/international/relations.";
  g_autoptr (HkParagraph) paragraph = paragraph_new (text, "en");

  hk_paragraph_break (paragraph, 260 * PANGO_SCALE, &full);
  g_assert_cmpuint (hk_paragraph_get_n_lines (paragraph), >, 2);
  for (guint i = 0; i + 1 < hk_paragraph_get_n_lines (paragraph); i++)
    {
      HkLineInfo line = hk_paragraph_get_line (paragraph, i);

      g_test_message ("%.*s", (int) (line.end - line.start), text + line.start);
      g_assert_false (line.hyphen);
      g_assert_true (text[line.end] == ' ' || text[line.end] == '.'
                     || strchr ("/-_=&?", text[line.end - 1]) != NULL);
    }
}

static void
test_base_direction (void)
{
  static const char text[] = "SWOT یکی از روش‌های تحلیل است.";
  g_autoptr (HkParagraph) paragraph = paragraph_new (text, "fa");

  hk_paragraph_break (paragraph, 600 * PANGO_SCALE, &full);
  /* Its first word stands at the right, and its stop at the left. */
  g_assert_cmpint (hk_paragraph_get_caret_x (paragraph, 5), >, 450 * PANGO_SCALE);
  g_assert_cmpint (hk_paragraph_get_caret_x (paragraph, strlen (text) - 1), <,
                   hk_paragraph_get_caret_x (paragraph, 5));
}

static void
test_isolate (void)
{
  static const char text[] = "روابط خارجی، 39-69.";
  g_autoptr (HkParagraph) paragraph = paragraph_new (text, "fa");
  const char *range = strstr (text, "39");

  hk_paragraph_break (paragraph, 600 * PANGO_SCALE, &full);
  g_assert_cmpint (hk_paragraph_get_caret_x (paragraph, (gsize) (range - text) + 1), <,
                   hk_paragraph_get_caret_x (paragraph, (gsize) (range - text) + 4));
}

static void
test_wide_word (void)
{
  g_autoptr (HkParagraph) paragraph
      = paragraph_new ("x https://example.org/a-very-long-path/indeed WWWWWWWWWWWWWWWWWWWWWWWW",
                       "en");

  hk_paragraph_break (paragraph, 120 * PANGO_SCALE, &full);
  for (guint i = 0; i < hk_paragraph_get_n_lines (paragraph); i++)
    g_assert_cmpint (hk_paragraph_get_line (paragraph, i).width, <=, 120 * PANGO_SCALE + 1);
}

static void
test_empty (void)
{
  g_autoptr (HkParagraph) paragraph = paragraph_new ("", "fa");

  hk_paragraph_break (paragraph, 100 * PANGO_SCALE, &full);
  g_assert_cmpuint (hk_paragraph_get_n_lines (paragraph), ==, 0);
  g_assert_cmpuint (hk_paragraph_hit (paragraph, 0, 10), ==, 0);
  g_assert_cmpint (hk_paragraph_get_caret_x (paragraph, 0), ==, 100 * PANGO_SCALE);
}

static void
find_highest (PangoFont *font, PangoGlyphString *glyphs, int x, gpointer data)
{
  int *highest = data;

  for (int i = 0; i < glyphs->num_glyphs; i++)
    *highest = MIN (*highest, glyphs->glyphs[i].geometry.y_offset);
}

/* What is set as superscript stands above the line. */
static void
test_superscript (void)
{
  PangoAttrList *spans = pango_attr_list_new ();
  PangoAttribute *shift = pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT);
  HkParagraphStyle style
      = { 18 * PANGO_SCALE, PANGO_WEIGHT_NORMAL, NULL, NULL, HK_DIGITS_AS_WRITTEN, spans };
  PangoContext *context = context_new ();
  g_autoptr (HkParagraph) paragraph = NULL;
  int highest = 0;

  shift->start_index = 4;
  shift->end_index = 5;
  pango_attr_list_insert (spans, shift);
  paragraph = hk_paragraph_new (context, "Name1", "en", &style);
  hk_paragraph_break (paragraph, 400 * PANGO_SCALE, &full);
  hk_paragraph_foreach_glyphs (paragraph, 0, find_highest, &highest);
  g_assert_cmpint (highest, <, -4 * PANGO_SCALE);
  pango_attr_list_unref (spans);
  g_object_unref (context);
}

/* Lines with few spaces are set ragged, unless they are Persian. */
static void
test_can_fill (void)
{
  g_autoptr (HkParagraph) persian = paragraph_new ("متن", "fa");
  g_autoptr (HkParagraph) unknown = paragraph_new ("nuqneH", "tlh");
  int em = 18 * PANGO_SCALE;

  g_assert_true (hk_paragraph_can_fill (persian, 10 * em));
  g_assert_false (hk_paragraph_can_fill (unknown, 19 * em));
  g_assert_false (hk_paragraph_can_fill (unknown, 25 * em));
  g_assert_true (hk_paragraph_can_fill (unknown, 30 * em));
}

/* A text has room on one line from its width on; isolates in it are no missing letters. */
static void
test_width (void)
{
  static const char *const texts[] = { "Research article", "دوره 10 (4)، صص 1-20" };
  const HkSetting ragged = { FALSE, FALSE, HK_KASHIDA_NONE };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HkParagraph) paragraph = paragraph_new (texts[i], NULL);
      int width = hk_paragraph_get_width (paragraph);

      g_assert_cmpint (width, >, 0);
      hk_paragraph_break (paragraph, width, &ragged);
      g_assert_cmpuint (hk_paragraph_get_n_lines (paragraph), ==, 1);
      g_assert_cmpint (hk_paragraph_get_line (paragraph, 0).width, ==, width);
      hk_paragraph_break (paragraph, width - PANGO_SCALE, &ragged);
      g_assert_cmpuint (hk_paragraph_get_n_lines (paragraph), >, 1);
      g_assert_cmpuint (hk_paragraph_count_missing (paragraph), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paragraph/filled", test_filled);
  g_test_add_func ("/paragraph/round-trip", test_round_trip);
  g_test_add_func ("/paragraph/steps", test_steps);
  g_test_add_func ("/paragraph/spans", test_spans);
  g_test_add_func ("/paragraph/clean", test_clean);
  g_test_add_func ("/paragraph/parts", test_parts);
  g_test_add_func ("/paragraph/again", test_again);
  g_test_add_func ("/paragraph/few-lines", test_few_lines);
  g_test_add_func ("/paragraph/address", test_address);
  g_test_add_func ("/paragraph/base-direction", test_base_direction);
  g_test_add_func ("/paragraph/isolate", test_isolate);
  g_test_add_func ("/paragraph/wide-word", test_wide_word);
  g_test_add_func ("/paragraph/empty", test_empty);
  g_test_add_func ("/paragraph/superscript", test_superscript);
  g_test_add_func ("/paragraph/can-fill", test_can_fill);
  g_test_add_func ("/paragraph/width", test_width);
  return g_test_run ();
}
