/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-own-work.h"

#include <string.h>

/* A text as it was printed, or with its repairs. */
typedef const char *(*GetString) (HkText *text);

static void
set_from_text (HkWork *work, HkVariable variable, HkText *text, GetString get)
{
  if (text != NULL && !hk_work_has (work, variable))
    hk_work_set_string (work, variable, get (text));
}

static void
complete_title (HkWork *work, HkFront *front, GetString get)
{
  HkText *title = hk_front_get_title (front);
  HkText *subtitle = hk_front_get_subtitle (front);
  g_autofree char *whole = NULL;

  if (title == NULL || subtitle == NULL || hk_work_has (work, HK_VAR_TITLE))
    {
      set_from_text (work, HK_VAR_TITLE, title, get);
      return;
    }
  whole = g_strdup_printf ("%s: %s", get (title), get (subtitle));
  hk_work_set_string (work, HK_VAR_TITLE, whole);
}

static void
complete_authors (HkWork *work, HkFront *front, GetString get)
{
  GPtrArray *authors = hk_front_get_authors (front);

  if (hk_work_has (work, HK_VAR_AUTHOR))
    return;
  for (guint i = 0; i < authors->len; i++)
    {
      HkAuthor *author = g_ptr_array_index (authors, i);

      hk_work_take_name (work, HK_VAR_AUTHOR,
                         author->name != NULL ? hk_name_copy (author->name)
                                              : hk_name_new_literal (get (author->text)));
    }
}

static void
complete_abstract (HkWork *work, HkFront *front, GetString get)
{
  GPtrArray *blocks = hk_front_get_abstract (front);
  g_autoptr (GString) text = NULL;

  if (blocks->len == 0 || hk_work_has (work, HK_VAR_ABSTRACT))
    return;
  text = g_string_new (NULL);
  for (guint i = 0; i < blocks->len; i++)
    {
      const HkBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, get (block->text));
    }
  hk_work_set_string (work, HK_VAR_ABSTRACT, text->str);
}

static void
complete_keywords (HkWork *work, HkFront *front, GetString get)
{
  GPtrArray *keywords = hk_front_get_keywords (front);
  g_autoptr (GString) text = NULL;
  const char *separator = ", ";

  if (keywords->len == 0 || hk_work_has (work, HK_VAR_KEYWORD))
    return;
  for (guint i = 0; i < keywords->len; i++)
    if (strchr (get (g_ptr_array_index (keywords, i)), ',') != NULL)
      separator = "; ";
  text = g_string_new (NULL);
  for (guint i = 0; i < keywords->len; i++)
    {
      if (i > 0)
        g_string_append (text, separator);
      g_string_append (text, get (g_ptr_array_index (keywords, i)));
    }
  hk_work_set_string (work, HK_VAR_KEYWORD, text->str);
}

static void
complete_from (HkWork *work, HkFront *front, GetString get)
{
  complete_title (work, front, get);
  complete_authors (work, front, get);
  set_from_text (work, HK_VAR_CONTAINER_TITLE, hk_front_get_container_title (front), get);
}

static void
complete (HkArticle *article, HkWork *work, GetString get)
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  HkFront *own = language == NULL ? NULL : hk_article_get_front (article, language);

  if (own == NULL && fronts->len > 0)
    own = g_ptr_array_index (fronts, 0);
  if (hk_work_get_csl_type (work) == NULL || *hk_work_get_csl_type (work) == '\0')
    hk_work_set_csl_type (work, "article-journal");
  if (own == NULL)
    return;
  if (language == NULL)
    hk_work_set_string (work, HK_VAR_LANGUAGE, hk_front_get_language (own));
  complete_from (work, own, get);
  complete_abstract (work, own, get);
  complete_keywords (work, own, get);
  for (guint i = 0; i < fronts->len; i++)
    complete_from (work, g_ptr_array_index (fronts, i), get);
}

/**
 * hk_own_work_complete:
 * @article: an article whose fronts are read
 *
 * Gives the article's own work the fields that it does not have yet: language, title, authors,
 * container title, abstract and keywords of its own language (that of the work, else of the first
 * front), and from another front the title, authors and container title that its own does not name.
 */
void
hk_own_work_complete (HkArticle *article)
{
  complete (article, hk_article_get_work (article), hk_text_get_printed);
}

/**
 * hk_own_work_take_repairs:
 * @article: an article whose texts are repaired
 *
 * Gives the article's own work the repaired words of its fronts, in each field that says the same as
 * they do as printed.
 */
void
hk_own_work_take_repairs (HkArticle *article)
{
  static const HkVariable variables[]
      = { HK_VAR_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_ABSTRACT, HK_VAR_KEYWORD };
  HkWork *work = hk_article_get_work (article);
  g_autoptr (HkWork) printed = hk_work_new (hk_work_get_csl_type (work));
  g_autoptr (HkWork) repaired = hk_work_new (hk_work_get_csl_type (work));

  hk_work_set_string (printed, HK_VAR_LANGUAGE, hk_work_get_string (work, HK_VAR_LANGUAGE));
  hk_work_set_string (repaired, HK_VAR_LANGUAGE, hk_work_get_string (work, HK_VAR_LANGUAGE));
  complete (article, printed, hk_text_get_printed);
  complete (article, repaired, hk_text_get_string);
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    if (g_strcmp0 (hk_work_get_string (work, variables[i]),
                   hk_work_get_string (printed, variables[i]))
        == 0)
      hk_work_set_string (work, variables[i], hk_work_get_string (repaired, variables[i]));
}
