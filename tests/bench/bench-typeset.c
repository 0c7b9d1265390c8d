/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How evenly both abstracts of the bundled article are set at 21 widths, by PangoLayout and by
 * HkParagraph, and how long it takes. A line is loose when its spaces are over 1.75 times the normal
 * one. Run: bench-typeset [PERSIAN_FAMILY [LATIN_FAMILY]] */
#include "hk-paragraph.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N_WIDTHS 21
#define N_PARAGRAPHS 120

typedef struct
{
  double variances, sum, most;
  guint n_loose, n_lines, n_kashidas, n_hyphens;
} Figures;

typedef struct
{
  double sum, squares;
  guint n;
} Sample;

/* In microseconds, without what other programs take. */
static gint64
thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static char *
read_abstract (const char *name)
{
  const char *root = g_getenv ("HK_DATADIR");
  g_autofree char *path = g_build_filename (root == NULL ? "data" : root, "..", "tests", "typeset",
                                            "data", name, NULL);
  char *text;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_printerr ("bench-typeset: %s is not there\n", path);
      exit (1);
    }
  return g_strchomp (text);
}

static void
add_line (Figures *figures, Sample *sample, double factor)
{
  sample->sum += factor;
  sample->squares += factor * factor;
  sample->n++;
  figures->sum += factor;
  figures->most = MAX (figures->most, factor);
  figures->n_loose += factor > 0.75;
  figures->n_lines++;
}

static void
add_width (Figures *figures, const Sample *sample)
{
  double mean = sample->sum / sample->n;

  figures->variances += sample->squares / sample->n - mean * mean;
}

static void
print_figures (const char *name, const Figures *figures, double milliseconds)
{
  g_print (
      "  %-24s sd %.3f  mean %5.3f  max %.2f  loose %4.1f %%  kashidas %.1f  hyphens %.1f  %.3f ms\n",
      name, sqrt (figures->variances / N_WIDTHS), figures->sum / figures->n_lines, figures->most,
      100.0 * figures->n_loose / figures->n_lines, (double) figures->n_kashidas / N_WIDTHS,
      (double) figures->n_hyphens / N_WIDTHS, milliseconds);
}

static void
measure_ours (HkParagraph *paragraph, const char *name, HkKashida kashida)
{
  const HkSetting setting = { TRUE, TRUE, kashida };
  Figures figures = { 0 };
  gint64 time = 0;

  for (int width = 300; width <= 500; width += 10)
    {
      Sample sample = { 0 };
      gint64 start = thread_time ();

      hk_paragraph_break (paragraph, width * PANGO_SCALE, &setting);
      time += thread_time () - start;
      for (guint i = 0; i + 1 < hk_paragraph_get_n_lines (paragraph); i++)
        {
          HkLineInfo line = hk_paragraph_get_line (paragraph, i);

          figures.n_kashidas += (guint) line.n_kashidas;
          figures.n_hyphens += line.hyphen;
          add_line (&figures, &sample, line.factor);
        }
      add_width (&figures, &sample);
    }
  print_figures (name, &figures, time / 1000.0 / N_WIDTHS);
}

static double
line_factor (PangoLayoutLine *line, const char *text, int width, double space)
{
  PangoRectangle extents;
  int end = line->start_index + line->length, n_spaces = 0;

  while (end > line->start_index && text[end - 1] == ' ')
    end--;
  for (int i = line->start_index; i < end; i++)
    n_spaces += text[i] == ' ';
  pango_layout_line_get_extents (line, NULL, &extents);
  return n_spaces == 0 ? 0 : (width - extents.width) / (n_spaces * space);
}

static void
measure_pango (PangoContext *context, const char *text, const char *font)
{
  PangoFontDescription *face = pango_font_description_from_string (font);
  Figures figures = { 0 };
  PangoLayout *layout = pango_layout_new (context);
  PangoRectangle one;
  gint64 time = 0;
  int space;

  pango_layout_set_font_description (layout, face);
  pango_layout_set_text (layout, text, -1);
  pango_layout_index_to_pos (layout, (int) (strchr (text, ' ') - text), &one);
  space = ABS (one.width);
  g_object_unref (layout);
  for (int width = 300; width <= 500; width += 10)
    {
      Sample sample = { 0 };
      gint64 start = thread_time ();
      int n;

      layout = pango_layout_new (context);
      pango_layout_set_font_description (layout, face);
      pango_layout_set_text (layout, text, -1);
      pango_layout_set_width (layout, width * PANGO_SCALE);
      n = pango_layout_get_line_count (layout);
      time += thread_time () - start;
      for (int i = 0; i + 1 < n; i++)
        add_line (&figures, &sample,
                  line_factor (pango_layout_get_line_readonly (layout, i), text,
                               width * PANGO_SCALE, space));
      add_width (&figures, &sample);
      g_object_unref (layout);
    }
  print_figures ("PangoLayout", &figures, time / 1000.0 / N_WIDTHS);
  pango_font_description_free (face);
}

static void
measure_article (PangoContext *context, const char *const *texts, const HkParagraphStyle *styles)
{
  static const HkSetting setting = { TRUE, TRUE, HK_KASHIDA_DISCREET };
  HkParagraph *paragraphs[N_PARAGRAPHS];
  gint64 start = thread_time (), made, broken, built;

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    paragraphs[i]
        = hk_paragraph_new (context, texts[i % 2], i % 2 == 0 ? "fa" : "en", &styles[i % 2]);
  made = thread_time ();
  for (int width = 300; width <= 500; width += 10)
    for (guint i = 0; i < N_PARAGRAPHS; i++)
      hk_paragraph_break (paragraphs[i], width * PANGO_SCALE, &setting);
  broken = thread_time ();
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    for (guint k = 0; k < hk_paragraph_get_n_lines (paragraphs[i]); k++)
      hk_paragraph_get_line (paragraphs[i], k);
  built = thread_time ();
  g_print (
      "An article of %d paragraphs (about 20 pages)\n  prepare %.1f ms, break at each width %.2f ms, glyphs of all "
      "lines %.2f ms\n",
      N_PARAGRAPHS, (made - start) / 1000.0, (broken - made) / 1000.0 / N_WIDTHS,
      (built - broken) / 1000.0);
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    hk_paragraph_free (paragraphs[i]);
}

int
main (int argc, char **argv)
{
  const char *arabic = argc > 1 ? argv[1] : "Noto Naskh Arabic",
             *latin = argc > 2 ? argv[2] : "Gentium Plus";
  HkParagraphStyle styles[]
      = { { 18 * PANGO_SCALE, PANGO_WEIGHT_NORMAL, latin, arabic, HK_DIGITS_AS_WRITTEN },
          { 17 * PANGO_SCALE, PANGO_WEIGHT_NORMAL, latin, arabic, HK_DIGITS_AS_WRITTEN } };
  g_autofree char *persian = read_abstract ("abstract-fa.txt"),
                  *english = read_abstract ("abstract-en.txt");
  const char *const texts[] = { persian, english };
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  HkParagraph *paragraphs[] = { hk_paragraph_new (context, persian, "fa", &styles[0]),
                                hk_paragraph_new (context, english, "en", &styles[1]) };
  g_autofree char *fa_font = g_strdup_printf ("%s 18px", arabic),
                  *en_font = g_strdup_printf ("%s 17px", latin);

  g_print ("Persian, %s\n", fa_font);
  measure_pango (context, persian, fa_font);
  measure_ours (paragraphs[0], "spaces and gaps", HK_KASHIDA_NONE);
  measure_ours (paragraphs[0], "discreet kashidas", HK_KASHIDA_DISCREET);
  measure_ours (paragraphs[0], "traditional kashidas", HK_KASHIDA_TRADITIONAL);
  g_print ("English, %s\n", en_font);
  measure_pango (context, english, en_font);
  measure_ours (paragraphs[1], "HkParagraph", HK_KASHIDA_NONE);
  measure_article (context, texts, styles);
  hk_paragraph_free (paragraphs[0]);
  hk_paragraph_free (paragraphs[1]);
  g_object_unref (context);
  return 0;
}
