/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text really gets from the installed fonts: characters that none can draw, another family than
 * the wanted one, digits of another language. */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Faces by script, in the order of preference; Pango takes the first that is installed. */
#define HK_ARABIC_FAMILIES "Vazirmatn,Noto Sans Arabic,Nazli,Noto Naskh Arabic,sans-serif"
#define HK_LATIN_FAMILIES "Noto Serif,Gentium Plus,serif"

/**
 * HkFontProbe:
 * @used: the family that draws the letters of the sample
 * @n_missing: how many characters of it no face can draw
 * @is_substitute: whether @used is none of the wanted families
 * @has_foreign_digits: whether a sample of Persian digits comes in Urdu or Sindhi shapes
 */
typedef struct
{
  char *used;
  guint n_missing;
  gboolean is_substitute;
  gboolean has_foreign_digits;
} HkFontProbe;

void hk_font_probe_run (HkFontProbe *probe,
                        PangoContext *context,
                        const char *families,
                        int size,
                        const char *language,
                        const char *sample);
void hk_font_probe_clear (HkFontProbe *probe);
gboolean hk_font_probe_needs_no_locl (PangoContext *context, const char *families, int size);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HkFontProbe, hk_font_probe_clear)

G_END_DECLS
