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

/* Persian letters come in a Persian face even inside an English text. */
static void
add_arabic_runs (PangoAttrList *attributes, const char *text)
{
  const char *start = NULL, *end = NULL;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      HkScript script = *p == '\0' ? HK_SCRIPT_OTHER : hk_script_of_char (g_utf8_get_char (p));

      if (script == HK_SCRIPT_ARABIC)
        {
          start = start == NULL ? p : start;
          end = g_utf8_next_char (p);
        }
      else if (script != HK_SCRIPT_NONE && start != NULL)
        {
          add_attribute (attributes, pango_attr_family_new (ARABIC_FAMILIES), start - text,
                         end - text);
          add_attribute (attributes, pango_attr_language_new (pango_language_from_string ("fa")),
                         start - text, end - text);
          start = NULL;
        }
      if (*p == '\0')
        return;
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
  PangoContext *context = pango_layout_get_context (layout);

  pango_context_set_base_dir (context, direction == HK_DIRECTION_RTL ? PANGO_DIRECTION_RTL
                                                                     : PANGO_DIRECTION_LTR);
  pango_layout_set_auto_dir (layout, FALSE);
  /* Pango turns alignment round by itself only where it also chooses the direction. */
  pango_layout_set_alignment (layout,
                              direction == HK_DIRECTION_RTL ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  if (language != NULL)
    add_attribute (attributes, pango_attr_language_new (pango_language_from_string (language)), 0,
                   G_MAXUINT);
  add_arabic_runs (attributes, text);
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
