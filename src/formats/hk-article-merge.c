/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article-merge.h"

#include <string.h>

static void
move_all (GPtrArray *to, GPtrArray *from)
{
  while (from->len > 0)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, 0));
}

static const char *
printed (HkText *text)
{
  return text == NULL ? NULL : hk_text_get_printed (text);
}

static gsize
abstract_length (HkFront *front)
{
  GPtrArray *blocks = hk_front_get_abstract (front);
  gsize length = 0;

  for (guint i = 0; i < blocks->len; i++)
    length += strlen (printed (((HkBlock *) g_ptr_array_index (blocks, i))->text));
  return length;
}

/* Authors with their affiliations are more than the same authors without. */
static void
merge_people (HkFront *front, HkFront *other)
{
  GPtrArray *authors = hk_front_get_authors (front);
  GPtrArray *affiliations = hk_front_get_affiliations (front);
  GPtrArray *others = hk_front_get_authors (other);

  gboolean more = others->len > authors->len && hk_front_get_affiliations (other)->len > 0;

  if (!more && (affiliations->len > 0 || (authors->len > 0 && others->len != authors->len)))
    return;
  /* The order of a name's parts is surer where the source gives it in fields. */
  for (guint i = 0; i < authors->len && authors->len == others->len; i++)
    {
      HkAuthor *author = g_ptr_array_index (authors, i);
      HkAuthor *second = g_ptr_array_index (others, i);
      HkName *name = g_steal_pointer (&author->name);

      if (name != NULL && name->literal == NULL)
        {
          hk_name_free (second->name);
          second->name = g_steal_pointer (&name);
        }
      hk_name_free (name);
      if (second->email == NULL)
        second->email = g_steal_pointer (&author->email);
      if (second->orcid == NULL)
        second->orcid = g_steal_pointer (&author->orcid);
    }
  if (others->len > 0)
    {
      g_ptr_array_set_size (authors, 0);
      move_all (authors, others);
    }
  g_ptr_array_set_size (affiliations, 0);
  move_all (affiliations, hk_front_get_affiliations (other));
}

static void
merge_front (HkFront *front, HkFront *other)
{
  if (hk_front_get_title (front) == NULL)
    {
      hk_front_set_title (front, printed (hk_front_get_title (other)));
      hk_front_set_subtitle (front, printed (hk_front_get_subtitle (other)));
    }
  if (hk_front_get_container_title (front) == NULL)
    hk_front_set_container_title (front, printed (hk_front_get_container_title (other)));
  if (hk_front_get_article_type (front) == NULL)
    hk_front_set_article_type (front, printed (hk_front_get_article_type (other)));
  merge_people (front, other);
  /* Meta elements often cut an abstract short, or lose its sections. */
  if (abstract_length (other) > abstract_length (front)
      || (hk_front_get_abstract (other)->len > hk_front_get_abstract (front)->len
          && abstract_length (other) * 10 > abstract_length (front) * 9))
    {
      g_ptr_array_set_size (hk_front_get_abstract (front), 0);
      move_all (hk_front_get_abstract (front), hk_front_get_abstract (other));
    }
  if (hk_front_get_keywords (front)->len == 0)
    move_all (hk_front_get_keywords (front), hk_front_get_keywords (other));
  if (hk_front_get_subjects (front)->len == 0)
    move_all (hk_front_get_subjects (front), hk_front_get_subjects (other));
}

/* A Persian journal dates its issues in its own calendar; what a site adds for machines is converted. */
static gboolean
is_better_date (HkWork *work, HkWork *other)
{
  const HkDate *date = hk_work_get_date (work, HK_VAR_ISSUED);
  const HkDate *second = hk_work_get_date (other, HK_VAR_ISSUED);

  return date != NULL && second != NULL && date->calendar == HK_CALENDAR_GREGORIAN
         && second->calendar == HK_CALENDAR_JALALI
         && g_strcmp0 (hk_work_get_string (work, HK_VAR_LANGUAGE), "fa") == 0;
}

static void
merge_work (HkWork *work, HkWork *other)
{
  if (is_better_date (work, other))
    hk_work_clear (work, HK_VAR_ISSUED);
  for (HkVariable v = 0; v < HK_N_VARIABLES; v++)
    {
      gsize n_names;
      const HkName *const *names;

      if (hk_work_has (work, v) || !hk_work_has (other, v))
        continue;
      switch (hk_variable_get_kind (v))
        {
        case HK_VARIABLE_DATE:
          hk_work_take_date (work, v, hk_date_copy (hk_work_get_date (other, v)));
          break;
        case HK_VARIABLE_NAMES:
          names = hk_work_get_names (other, v, &n_names);
          for (gsize i = 0; i < n_names; i++)
            hk_work_take_name (work, v, hk_name_copy (names[i]));
          break;
        case HK_VARIABLE_STRING:
        case HK_VARIABLE_NUMBER:
        default:
          hk_work_set_string (work, v, hk_work_get_string (other, v));
          break;
        }
    }
}

/**
 * hk_article_merge:
 * @article: an article
 * @other: the same article as another source gives it; it is used up
 *
 * Gives @article what it lacks: fields of its work, fronts and their parts, dates, and the references
 * if it has none. Abstracts that are longer, and authors that have affiliations, take the place of
 * those that are not or have none.
 */
void
hk_article_merge (HkArticle *article, HkArticle *other)
{
  GPtrArray *fronts = hk_article_get_fronts (other);
  GListModel *references = hk_article_get_references (other);

  merge_work (hk_article_get_work (article), hk_article_get_work (other));
  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);

      merge_front (hk_article_ensure_front (article, hk_front_get_language (front)), front);
    }
  for (guint i = 0; i < HK_N_HISTORY; i++)
    if (hk_article_get_history (article, i) == NULL && hk_article_get_history (other, i) != NULL)
      hk_article_take_history (article, i, hk_date_copy (hk_article_get_history (other, i)));
  if (g_list_model_get_n_items (hk_article_get_references (article)) > 0)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    hk_article_take_reference (article, g_list_model_get_item (references, i));
}
