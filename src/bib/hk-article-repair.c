/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article-repair.h"

#include "hk-own-work.h"
#include "hk-script.h"

#include <string.h>

/* The texts of one language, in the order of the article. */
typedef struct
{
  const char *language;
  GPtrArray *texts; /* of HkText, not owned */
} Group;

static void
group_clear (gpointer data)
{
  g_ptr_array_unref (((Group *) data)->texts);
}

/* Adds a text to the texts of its language; one of no stated language goes by its letters. */
static void
add_text (gpointer data, gpointer user_data)
{
  HkText *text = data;
  GArray *groups = user_data;
  const char *language = hk_text_get_language (text);
  Group group;

  if (language == NULL)
    language = hk_language_guess (hk_text_get_printed (text), -1);
  for (guint i = 0; i < groups->len; i++)
    if (g_strcmp0 (g_array_index (groups, Group, i).language, language) == 0)
      {
        g_ptr_array_add (g_array_index (groups, Group, i).texts, text);
        return;
      }
  group = (Group){ language, g_ptr_array_new () };
  g_ptr_array_add (group.texts, text);
  g_array_append_val (groups, group);
}

static guint
repair_group (const Group *group, HkRepairer *repairer)
{
  guint n = group->texts->len, n_edits = 0;
  g_autofree const char **strings = g_new (const char *, n);
  g_autofree gsize *lengths = g_new (gsize, n);
  g_autofree HkEdits **edits = g_new0 (HkEdits *, n);

  for (guint i = 0; i < n; i++)
    {
      strings[i] = hk_text_get_printed (g_ptr_array_index (group->texts, i));
      lengths[i] = strlen (strings[i]);
    }
  hk_repairer_repair (repairer, strings, lengths, n, group->language, edits);
  for (guint i = 0; i < n; i++)
    {
      n_edits += hk_edits_get_length (edits[i]);
      if (edits[i] != NULL || hk_text_get_edits (g_ptr_array_index (group->texts, i)) != NULL)
        hk_text_take_edits (g_ptr_array_index (group->texts, i), edits[i]);
    }
  return n_edits;
}

/**
 * hk_article_repair:
 * @article: an article
 * @repairer: a repairer
 *
 * Sets the repairs of every text of the article, in place of those that it had, and gives the article's own
 * work the repaired words.
 *
 * Returns: how many edits were made
 */
guint
hk_article_repair (HkArticle *article, HkRepairer *repairer)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));
  GPtrArray *fronts = hk_article_get_fronts (article);
  GListModel *references = hk_article_get_references (article);
  guint n_edits = 0;

  g_array_set_clear_func (groups, group_clear);
  for (guint i = 0; i < fronts->len; i++)
    hk_front_foreach_text (g_ptr_array_index (fronts, i), add_text, groups);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      add_text (hk_reference_get_text (reference), groups);
    }
  for (guint i = 0; i < groups->len; i++)
    n_edits += repair_group (&g_array_index (groups, Group, i), repairer);
  hk_own_work_take_repairs (article);
  return n_edits;
}
