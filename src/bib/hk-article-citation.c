/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article-citation.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "hk-script.h"
#include "hk-work-json.h"

static void
take_json (HkWork *work, const char *member, JsonNode *node)
{
  g_autofree char *json = json_to_string (node, FALSE);

  hk_work_set_extra (work, member, json);
  json_node_unref (node);
}

static void
add_text (HkWork *work, const char *member, HkText *text)
{
  if (text != NULL)
    take_json (work, member, json_node_init_string (json_node_alloc (), hk_text_get_string (text)));
}

/* Names are written as CSL-JSON has them, by way of a work that has these alone. */
static void
add_names (HkWork *work, const char *member, GPtrArray *authors)
{
  g_autoptr (HkWork) named = hk_work_new (NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  for (guint i = 0; i < authors->len; i++)
    {
      const HkAuthor *author = g_ptr_array_index (authors, i);

      hk_work_take_name (named, HK_VAR_AUTHOR,
                         author->name != NULL
                             ? hk_name_copy (author->name)
                             : hk_name_new_literal (hk_text_get_string (author->text)));
    }
  hk_work_to_json (named, builder);
  root = json_builder_get_root (builder);
  object = json_node_get_object (root);
  if (json_object_has_member (object, "author"))
    take_json (work, member, json_node_copy (json_object_get_member (object, "author")));
}

static const char *
language_of (HkWork *work)
{
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);

  return language == NULL && title != NULL ? hk_language_guess (title, -1) : language;
}

static gboolean
is_same_language (const char *a, const char *b)
{
  gsize n = strcspn (a, "-_");

  return n == strcspn (b, "-_") && g_ascii_strncasecmp (a, b, n) == 0;
}

/**
 * hk_article_dup_cited_work:
 * @article: an article
 *
 * Its title is the repaired one, as long as nobody has given it another. What the front matter says in
 * another language stands in members such as "translated-title" and "translated-author", for lists
 * in that language.
 *
 * Returns: (transfer full): a copy of the work that the article is
 */
HkWork *
hk_article_dup_cited_work (HkArticle *article)
{
  HkWork *work = hk_work_copy (hk_article_get_work (article));
  const char *language = language_of (work);
  GPtrArray *fronts = hk_article_get_fronts (article);
  gboolean translated = FALSE;

  for (guint i = 0; language != NULL && i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      HkText *title = hk_front_get_title (front);

      if (title == NULL)
        continue;
      if (is_same_language (hk_front_get_language (front), language))
        {
          if (g_strcmp0 (hk_work_get_string (work, HK_VAR_TITLE), hk_text_get_printed (title)) == 0)
            hk_work_set_string (work, HK_VAR_TITLE, hk_text_get_string (title));
          continue;
        }
      if (translated)
        continue;
      add_text (work, "translated-title", title);
      add_text (work, "translated-container-title", hk_front_get_container_title (front));
      add_names (work, "translated-author", hk_front_get_authors (front));
      translated = TRUE;
    }
  return work;
}
