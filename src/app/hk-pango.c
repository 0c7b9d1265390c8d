/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-pango.h"

#include "hk-range.h"
#include "hk-script.h"

/* In the order of preference; Pango takes the first that is installed, letter by letter. */
#define ARABIC_FAMILIES "Vazirmatn,Noto Sans Arabic,Nazli,Noto Naskh Arabic,sans-serif"

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* Languages whose letters have their usual forms in every face. Pango matches faces by size and language:
 * to name these languages would only have the same faces looked up again. */
static gboolean
has_plain_letters (const char *language)
{
  static const char *const plain[] = { "de", "en", "es", "fr", "it", "pt", "ru", NULL };
  char subtag[4] = { 0 };

  for (gsize i = 0; i < 3 && g_ascii_isalpha (language[i]); i++)
    subtag[i] = g_ascii_tolower (language[i]);
  return g_strv_contains (plain, subtag);
}

static void
add_language (PangoAttrList *attributes, const char *language, gsize start, gsize end)
{
  add_attribute (attributes, pango_attr_language_new (pango_language_from_string (language)), start,
                 end);
}

/* A run of one script, with the spaces and stops inside it. */
typedef struct
{
  HkScript script;
  gsize start, end;
} Run;

static gboolean
next_run (const char *text, Run *run)
{
  const char *p = text + run->end;

  *run = (Run){ HK_SCRIPT_NONE, run->end, run->end };
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      HkScript script = hk_script_of_char (g_utf8_get_char (p));

      if (script == HK_SCRIPT_NONE)
        continue;
      if (run->script == HK_SCRIPT_NONE)
        {
          run->script = script;
          run->start = p - text;
        }
      else if (script != run->script)
        break;
      run->end = g_utf8_next_char (p) - text;
    }
  return run->script != HK_SCRIPT_NONE;
}

/* Persian letters come in a Persian face even inside an English text, and Latin letters in the
 * interface's face even inside a Persian one. */
static void
add_runs (PangoAttrList *attributes, const char *text, gboolean rtl, const char *family)
{
  Run run = { 0 };

  while (next_run (text, &run))
    if (run.script == HK_SCRIPT_ARABIC && !rtl)
      {
        add_attribute (attributes, pango_attr_family_new (ARABIC_FAMILIES), run.start, run.end);
        add_language (attributes, "fa", run.start, run.end);
      }
    else if (run.script != HK_SCRIPT_ARABIC && rtl)
      {
        add_attribute (attributes, pango_attr_family_new (family), run.start, run.end);
        add_attribute (attributes, pango_attr_language_new (pango_language_get_default ()),
                       run.start, run.end);
      }
}

/**
 * hk_pango_prepare:
 * @layout: a layout
 * @attributes: the attributes to add to
 * @text: UTF-8
 * @language: (nullable): a BCP 47 tag; %NULL to go by the letters
 *
 * Gives @layout the text with its own direction, which GTK and Pango would take from its first
 * letter, and adds faces and languages by script.
 */
void
hk_pango_prepare (PangoLayout *layout,
                  PangoAttrList *attributes,
                  const char *text,
                  const char *language)
{
  HkDirection direction
      = language == NULL ? hk_script_direction (text, -1) : hk_language_direction (language);
  gboolean rtl = direction == HK_DIRECTION_RTL;
  PangoContext *context = pango_layout_get_context (layout);
  const char *family;

  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_set_auto_dir (layout, FALSE);
  /* Pango turns alignment round by itself only where it also chooses the direction. */
  pango_layout_set_alignment (layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  family = pango_font_description_get_family (pango_context_get_font_description (context));
  if (rtl)
    add_attribute (attributes, pango_attr_family_new (ARABIC_FAMILIES), 0, G_MAXUINT);
  if (language != NULL && !has_plain_letters (language))
    add_language (attributes, language, 0, G_MAXUINT);
  add_runs (attributes, text, rtl, family == NULL ? "sans-serif" : family);
  pango_layout_set_text (layout, text, -1);
}

/**
 * hk_pango_add_marks:
 * @attributes: the attributes to add to
 * @ranges: (nullable) (element-type HkByteRange): what to mark
 * @current: which of them stands out, or -1
 * @dark: whether the text is light on a dark ground
 *
 * Marks what was searched, with a ground that keeps the contrast of the text.
 */
void
hk_pango_add_marks (PangoAttrList *attributes, const GArray *ranges, int current, gboolean dark)
{
  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      const HkByteRange *range = &g_array_index (ranges, HkByteRange, i);
      gsize end = range->start + range->length;

      if ((int) i == current)
        {
          add_attribute (attributes, pango_attr_background_new (0xff00, 0x7800, 0x0000),
                         range->start, end);
          add_attribute (attributes, pango_attr_foreground_new (0, 0, 0), range->start, end);
        }
      else if (dark)
        add_attribute (attributes, pango_attr_background_new (0x7a00, 0x5c00, 0x0000), range->start,
                       end);
      else
        add_attribute (attributes, pango_attr_background_new (0xf900, 0xe200, 0x7900), range->start,
                       end);
    }
}

/**
 * hk_pango_add_repairs:
 * @attributes: the attributes to add to
 * @ranges: (nullable) (element-type HkByteRange): what was repaired
 *
 * Underlines what was repaired, as a person's own pencil would.
 */
void
hk_pango_add_repairs (PangoAttrList *attributes, const GArray *ranges)
{
  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      const HkByteRange *range = &g_array_index (ranges, HkByteRange, i);
      gsize end = range->start + range->length;

      add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), range->start,
                     end);
      add_attribute (attributes, pango_attr_underline_color_new (0x2600, 0xa200, 0x6900),
                     range->start, end);
    }
}
