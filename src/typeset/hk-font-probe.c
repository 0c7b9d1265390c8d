/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-font-probe.h"

#include <hb.h>
#include <string.h>

#define DIGITS "۴۶۷"

static gboolean
is_wanted (const char *families, const char *family)
{
  g_auto (GStrv) wanted = g_strsplit (families, ",", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (g_ascii_strcasecmp (g_strstrip (wanted[i]), family) == 0)
      return TRUE;
  return FALSE;
}

/* Noto Naskh Arabic 2.004 gives them shapes of other languages whatever the language: the shaped
 * glyphs are not the nominal ones of the same code points, but those of other digits. */
static gboolean
digits_are_foreign (PangoFont *font)
{
  hb_font_t *hb = pango_font_get_hb_font (font);
  hb_buffer_t *buffer = hb_buffer_create ();
  hb_codepoint_t nominal = 0;
  unsigned int n;
  gboolean foreign;

  hb_buffer_add_utf8 (buffer, "۶", -1, 0, -1);
  hb_buffer_set_direction (buffer, HB_DIRECTION_RTL);
  hb_buffer_set_script (buffer, HB_SCRIPT_ARABIC);
  hb_buffer_set_language (buffer, hb_language_from_string ("fa", -1));
  hb_shape (hb, buffer, NULL, 0);
  foreign = hb_font_get_nominal_glyph (hb, 0x6f6, &nominal)
            && hb_buffer_get_glyph_infos (buffer, &n)[0].codepoint != nominal && n == 1;
  hb_buffer_destroy (buffer);
  return foreign;
}

static void
probe_item (HkFontProbe *probe, PangoItem *item, const char *sample, const char *families)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  PangoFontDescription *face = pango_font_describe (item->analysis.font);
  const char *family = pango_font_description_get_family (face);

  pango_shape (sample + item->offset, item->length, &item->analysis, glyphs);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = glyphs->glyphs[i].glyph;

      probe->n_missing += glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
    }
  if (family != NULL && (probe->used == NULL || !is_wanted (families, family)))
    {
      g_free (probe->used);
      probe->used = g_strdup (family);
    }
  probe->is_substitute |= family != NULL && !is_wanted (families, family);
  probe->has_foreign_digits |= digits_are_foreign (item->analysis.font);
  pango_font_description_free (face);
  pango_glyph_string_free (glyphs);
}

/**
 * hk_font_probe_run:
 * @probe: (out caller-allocates): what was found; clear it afterwards
 * @context: a context
 * @families: the wanted families, comma separated
 * @size: size of the font, in Pango units; best one that is used anyway
 * @language: a BCP 47 tag
 * @sample: UTF-8 text of that language
 *
 * Lays out @sample as a paragraph in @families would be, and looks at the faces that were taken.
 */
void
hk_font_probe_run (HkFontProbe *probe,
                   PangoContext *context,
                   const char *families,
                   int size,
                   const char *language,
                   const char *sample)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GList *items;

  *probe = (HkFontProbe){ 0 };
  pango_attr_list_insert (attributes, pango_attr_family_new (families));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (size));
  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string (language)));
  items = pango_itemize (context, sample, 0, (int) strlen (sample), attributes, NULL);
  for (GList *link = items; link != NULL; link = link->next)
    probe_item (probe, link->data, sample, families);
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
}

/**
 * hk_font_probe_clear:
 * @probe: a probe
 *
 * Frees what it holds.
 */
void
hk_font_probe_clear (HkFontProbe *probe)
{
  g_clear_pointer (&probe->used, g_free);
}

/**
 * hk_font_probe_needs_no_locl:
 * @context: a context
 * @families: families for Persian, comma separated
 * @size: size of the font, in Pango units; best one that is used anyway
 *
 * The answer for each list of families is kept.
 *
 * Returns: whether the first of them that is installed draws Persian digits wrong unless its localised
 *   forms are turned off
 */
gboolean
hk_font_probe_needs_no_locl (PangoContext *context, const char *families, int size)
{
  static GHashTable *answers;
  gpointer answer;

  if (answers == NULL)
    answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_lookup_extended (answers, families, NULL, &answer))
    {
      g_auto (HkFontProbe) probe = { 0 };

      hk_font_probe_run (&probe, context, families, size, "fa", DIGITS);
      answer = GINT_TO_POINTER (probe.has_foreign_digits);
      g_hash_table_insert (answers, g_strdup (families), answer);
    }
  return GPOINTER_TO_INT (answer) != FALSE;
}
