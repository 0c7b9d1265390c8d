/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-plain-citer.h"

#include <glib/gi18n-lib.h>

#include "hk-digits.h"
#include "hk-link.h"
#include "hk-script.h"

struct _HkPlainCiter
{
  GObject parent_instance;
};

static void citer_init (HkCiterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HkPlainCiter,
                               hk_plain_citer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HK_TYPE_CITER, citer_init))

static const char *
language_of (HkWork *work)
{
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);

  return language != NULL || title == NULL ? language : hk_language_guess (title, -1);
}

static void
append_names (GString *text, HkWork *work, gboolean persian)
{
  gsize n = 0;
  const HkName *const *names = hk_work_get_names (work, HK_VAR_AUTHOR, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *name = hk_name_to_string (names[i]);

      if (i > 0)
        g_string_append (text, persian ? "؛ " : "; ");
      if (names[i]->family != NULL && names[i]->given != NULL)
        g_string_append_printf (text, "%s%s%s", names[i]->family, persian ? "، " : ", ",
                                names[i]->given);
      else
        g_string_append (text, name);
    }
}

static void
append_year (GString *text, HkWork *work)
{
  const HkDate *issued = hk_work_get_date (work, HK_VAR_ISSUED);

  if (issued != NULL && issued->start.year != 0)
    g_string_append_printf (text, "%s(%d)", text->len > 0 ? " " : "", issued->start.year);
}

static void
append_sentence (GString *text, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, g_str_has_suffix (text->str, ".") ? " " : ". ");
  g_string_append (text, sentence);
}

static void
append_container (GString *text, HkWork *work, gboolean persian)
{
  const char *container = hk_work_get_string (work, HK_VAR_CONTAINER_TITLE);
  const char *volume = hk_work_get_string (work, HK_VAR_VOLUME);
  const char *issue = hk_work_get_string (work, HK_VAR_ISSUE);
  const char *page = hk_work_get_string (work, HK_VAR_PAGE);
  const char *comma = persian ? "، " : ", ";

  append_sentence (text, container);
  if (volume != NULL)
    g_string_append_printf (text, "%s%s", container == NULL ? ". " : comma, volume);
  if (issue != NULL)
    g_string_append_printf (text, "(%s)", issue);
  if (page != NULL)
    g_string_append_printf (text, "%s%s", comma, page);
}

static char *
cite_one (HkWork *work, HkCitationForm form)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *language = language_of (work);
  gboolean persian = language != NULL && g_str_has_prefix (language, "fa");
  g_autofree char *link = hk_link_from_doi (hk_work_get_string (work, HK_VAR_DOI));

  append_names (text, work, persian);
  append_year (text, work);
  if (form == HK_CITATION_IN_TEXT)
    {
      if (text->len == 0)
        append_sentence (text, hk_work_get_string (work, HK_VAR_TITLE));
      return hk_digits_convert (text->str, -1, persian ? HK_DIGITS_PERSIAN : HK_DIGITS_AS_WRITTEN);
    }
  append_sentence (text, hk_work_get_string (work, HK_VAR_TITLE));
  append_container (text, work, persian);
  append_sentence (text, hk_work_get_string (work, HK_VAR_PUBLISHER));
  if (persian)
    {
      g_autofree char *digits = hk_digits_convert (text->str, -1, HK_DIGITS_PERSIAN);

      g_string_assign (text, digits);
    }
  append_sentence (text, link == NULL ? hk_work_get_string (work, HK_VAR_URL) : link);
  if (text->len > 0 && link == NULL && !g_str_has_suffix (text->str, "."))
    g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
hk_plain_citer_cite (HkCiter *self,
                     GPtrArray *works,
                     HkCitationForm form,
                     HkCitationFormat format,
                     GError **error)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < works->len; i++)
    {
      g_autofree char *text = cite_one (g_ptr_array_index (works, i), form);
      g_autofree char *escaped = g_markup_escape_text (text, -1);

      if (i > 0 && format != HK_CITATION_HTML)
        g_string_append_c (all, '\n');
      if (format == HK_CITATION_HTML)
        g_string_append_printf (all, "<p>%s</p>", escaped);
      else
        g_string_append (all, format == HK_CITATION_PANGO ? escaped : text);
    }
  return g_string_free (all, FALSE);
}

static const char *
hk_plain_citer_get_style_title (HkCiter *self)
{
  /* TRANSLATORS: the name of a citation that follows no style */
  return _ ("plain");
}

static void
citer_init (HkCiterInterface *iface)
{
  iface->cite = hk_plain_citer_cite;
  iface->get_style_title = hk_plain_citer_get_style_title;
}

static void
hk_plain_citer_class_init (HkPlainCiterClass *klass)
{
}

static void
hk_plain_citer_init (HkPlainCiter *self)
{
}

/**
 * hk_plain_citer_new:
 *
 * Returns: (transfer full): a citer that needs no style
 */
HkCiter *
hk_plain_citer_new (void)
{
  return g_object_new (HK_TYPE_PLAIN_CITER, NULL);
}
