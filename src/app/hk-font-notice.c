/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-font-notice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-font-probe.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-script.h"

/* Letters that a face made for the language has, those that are missed most among them. */
typedef struct
{
  HkScript script;
  const char *sample;
  const char *families; /* what is taken when nothing was chosen */
  const char *advice;   /* faces, and the packages of distributions that hold them */
} Need;

static const Need needs[] = {
  { HK_SCRIPT_ARABIC, "پژوهشِ خانۀ ما ۴۶۷", HK_ARABIC_FAMILIES,
    "Vazirmatn (fonts-vazirmatn), Noto Sans Arabic (fonts-noto-core)" },
  { HK_SCRIPT_LATIN, "Ağrı Çevik ēīū “Straße”", HK_LATIN_FAMILIES,
    "Noto Serif (fonts-noto-core), Gentium Plus (fonts-sil-gentiumplus)" },
  { HK_SCRIPT_CYRILLIC, "Объединённые", HK_LATIN_FAMILIES, "Noto Serif (fonts-noto-core)" },
};

static const Need *
find_need (const char *language)
{
  HkScript script = HK_SCRIPT_LATIN;

  if (hk_language_direction (language) == HK_DIRECTION_RTL)
    script = HK_SCRIPT_ARABIC;
  else if (g_str_has_prefix (language, "ru") || g_str_has_prefix (language, "tg")
           || g_str_has_prefix (language, "uk"))
    script = HK_SCRIPT_CYRILLIC;
  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    if (needs[i].script == script)
      return &needs[i];
  return NULL;
}

/**
 * hk_font_notice_for_language:
 * @context: a context of the display
 * @language: a BCP 47 tag
 * @family: (nullable): the face that the person has chosen for it
 *
 * Looks which face draws the language, and whether one does.
 *
 * Returns: (transfer full) (nullable): sentences for the person; %NULL when all is well
 */
char *
hk_font_notice_for_language (PangoContext *context, const char *language, const char *family)
{
  const Need *need = find_need (language);
  const char *families = family == NULL ? need->families : family;
  const PangoFontDescription *font = pango_context_get_font_description (context);
  g_auto (HkFontProbe) probe = { 0 };
  g_autoptr (HkLocaleScope) scope = NULL;
  g_autofree char *name = NULL;
  const char *told_in = hk_locale_get_language ();

  /* Of a size that is there already, as each is looked up anew. */
  hk_font_probe_run (&probe, context, families, pango_font_description_get_size (font), language,
                     need->sample);
  /* Boxes would be told of in boxes. */
  if (probe.n_missing > 0 && find_need (told_in) == need)
    told_in = "en";
  scope = hk_locale_enter_thread (told_in);
  name = hk_name_of_language_in (language, told_in);
  if (probe.n_missing > 0)
    /* TRANSLATORS: the first %s is a language, the second the names of fonts */
    return g_strdup_printf (
        _ ("No installed font has all letters of this language: %s. Boxes stand "
           "for them. Install one of these: %s."),
        name, need->advice);
  if (!probe.is_substitute || probe.used == NULL)
    return NULL;
  if (family != NULL)
    /* TRANSLATORS: a chosen font, a language, and the font that is used for it */
    return g_strdup_printf (_ ("The font “%s” is not installed, or lacks letters of this language: "
                               "%s. It is shown in “%s”."),
                            family, name, probe.used);
  /* Any face with serifs or without is fine for scripts that the desktop's own face has. */
  if (need->script != HK_SCRIPT_ARABIC)
    return NULL;
  /* TRANSLATORS: a language, the font that is used for it, and the names of better ones */
  return g_strdup_printf (
      _ ("No font made for this language is installed: %s. It is shown in “%s”. "
         "Better are: %s."),
      name, probe.used, need->advice);
}

/**
 * hk_font_notices:
 * @context: a context of the display
 * @article: an article
 * @persian_family: (nullable): the face that the person has chosen for Persian
 * @latin_family: (nullable): that for other scripts
 *
 * Returns: (transfer full) (element-type utf8): what is to be told about the languages of its fronts
 */
GPtrArray *
hk_font_notices (PangoContext *context,
                 HkArticle *article,
                 const char *persian_family,
                 const char *latin_family)
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  GPtrArray *notices = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fronts->len; i++)
    {
      const char *language = hk_front_get_language (g_ptr_array_index (fronts, i));
      gboolean rtl = hk_language_direction (language) == HK_DIRECTION_RTL;
      char *notice
          = hk_font_notice_for_language (context, language, rtl ? persian_family : latin_family);

      if (notice != NULL)
        g_ptr_array_add (notices, notice);
    }
  return notices;
}
