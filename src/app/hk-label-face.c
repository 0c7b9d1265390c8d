/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-label-face.h"

#include "hk-font-probe.h"
#include "hk-script.h"

static void
add_to_run (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * hk_label_use_persian_face:
 * @label: a label whose text is set
 *
 * Gives its Persian letters a face for Persian. The face of the interface would be searched for a
 * substitute, letter by letter.
 */
void
hk_label_use_persian_face (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLanguage *language = pango_language_from_string ("fa");

  for (const char *p = text; *p != '\0';)
    {
      const char *start = p;

      while (hk_script_of_char (g_utf8_get_char (p)) == HK_SCRIPT_ARABIC)
        p = g_utf8_next_char (p);
      if (p == start)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      add_to_run (attributes, pango_attr_family_new (HK_ARABIC_FAMILIES), start - text, p - text);
      add_to_run (attributes, pango_attr_language_new (language), start - text, p - text);
    }
  gtk_label_set_attributes (label, attributes);
}
