/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article.h"

#include "hk-reference-array.h"

struct _HkArticle
{
  GObject parent_instance;

  HkWork *work;
  GPtrArray *fronts;      /* HkFront, the article's own language first */
  GPtrArray *references;  /* HkReference */
  HkReferenceArray *list; /* of them; NULL until somebody asks, as files of records have 100,000 */
  HkDate *history[HK_N_HISTORY];
  GPtrArray *notices; /* HkNotice */
  char *extra;        /* JSON object of members that this version does not know, or NULL */
};

G_DEFINE_FINAL_TYPE (HkArticle, hk_article, G_TYPE_OBJECT)

static void
hk_article_dispose (GObject *object)
{
  HkArticle *self = HK_ARTICLE (object);

  g_clear_object (&self->work);
  g_clear_pointer (&self->fronts, g_ptr_array_unref);
  g_clear_object (&self->list);
  g_clear_pointer (&self->references, g_ptr_array_unref);
  for (int i = 0; i < HK_N_HISTORY; i++)
    g_clear_pointer (&self->history[i], hk_date_free);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  g_clear_pointer (&self->extra, g_free);
  G_OBJECT_CLASS (hk_article_parent_class)->dispose (object);
}

static void
hk_article_class_init (HkArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_article_dispose;
}

static void
hk_article_init (HkArticle *self)
{
  self->work = hk_work_new ("article-journal");
  self->fronts = g_ptr_array_new_with_free_func (g_object_unref);
  self->references = g_ptr_array_new_with_free_func (g_object_unref);
  self->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_notice_free);
}

/**
 * hk_article_new:
 *
 * Returns: (transfer full): an article that says nothing yet
 */
HkArticle *
hk_article_new (void)
{
  return g_object_new (HK_TYPE_ARTICLE, NULL);
}

/**
 * hk_article_get_work:
 * @self: an article
 *
 * Returns: (transfer none): the article itself as a work that can be cited
 */
HkWork *
hk_article_get_work (HkArticle *self)
{
  return self->work;
}

/**
 * hk_article_set_work:
 * @self: an article
 * @work: the article itself as a work
 */
void
hk_article_set_work (HkArticle *self, HkWork *work)
{
  g_set_object (&self->work, work);
}

/**
 * hk_article_get_fronts:
 * @self: an article
 *
 * Returns: (transfer none) (element-type HkFront): front matter by language, the article's own first
 */
GPtrArray *
hk_article_get_fronts (HkArticle *self)
{
  return self->fronts;
}

/**
 * hk_article_get_front:
 * @self: an article
 * @language: a BCP 47 tag
 *
 * Returns: (transfer none) (nullable): the front matter in that language
 */
HkFront *
hk_article_get_front (HkArticle *self, const char *language)
{
  for (guint i = 0; i < self->fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (self->fronts, i);

      if (g_str_equal (hk_front_get_language (front), language))
        return front;
    }
  return NULL;
}

/**
 * hk_article_ensure_front:
 * @self: an article
 * @language: a BCP 47 tag
 *
 * Returns: (transfer none): the front matter in that language, made if it is not there
 */
HkFront *
hk_article_ensure_front (HkArticle *self, const char *language)
{
  HkFront *front = hk_article_get_front (self, language);

  if (front == NULL)
    {
      front = hk_front_new (language);
      g_ptr_array_add (self->fronts, front);
    }
  return front;
}

/**
 * hk_article_get_references:
 * @self: an article
 *
 * Returns: (transfer none): a list of #HkReference, in the order of the article
 */
GListModel *
hk_article_get_references (HkArticle *self)
{
  if (self->list == NULL)
    self->list = hk_reference_array_new (self->references);
  return G_LIST_MODEL (self->list);
}

/**
 * hk_article_take_reference:
 * @self: an article
 * @reference: (transfer full): the next reference
 */
void
hk_article_take_reference (HkArticle *self, HkReference *reference)
{
  g_ptr_array_add (self->references, reference);
  if (self->list != NULL)
    g_list_model_items_changed (G_LIST_MODEL (self->list), self->references->len - 1, 0, 1);
}

/**
 * hk_article_clear_references:
 * @self: an article that shall have no references
 */
void
hk_article_clear_references (HkArticle *self)
{
  guint n = self->references->len;

  g_ptr_array_set_size (self->references, 0);
  if (self->list != NULL)
    g_list_model_items_changed (G_LIST_MODEL (self->list), 0, n, 0);
}

/**
 * hk_article_get_history:
 * @self: an article
 * @which: which date
 *
 * Returns: (transfer none) (nullable): when the article was received, revised, accepted, published
 */
const HkDate *
hk_article_get_history (HkArticle *self, HkHistory which)
{
  g_return_val_if_fail (which < HK_N_HISTORY, NULL);
  return self->history[which];
}

/**
 * hk_article_take_history:
 * @self: an article
 * @which: which date
 * @date: (nullable) (transfer full): the date
 */
void
hk_article_take_history (HkArticle *self, HkHistory which, HkDate *date)
{
  g_return_if_fail (which < HK_N_HISTORY);
  hk_date_free (self->history[which]);
  self->history[which] = date;
}

/**
 * hk_article_get_notices:
 * @self: an article
 *
 * Returns: (transfer none) (element-type HkNotice): what the person should know of the reading
 */
GPtrArray *
hk_article_get_notices (HkArticle *self)
{
  return self->notices;
}

/**
 * hk_article_take_notice:
 * @self: an article
 * @notice: (transfer full): a notice
 */
void
hk_article_take_notice (HkArticle *self, HkNotice *notice)
{
  g_ptr_array_add (self->notices, notice);
}

/**
 * hk_article_get_extra:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): JSON object of the members that a file had beyond those known
 */
const char *
hk_article_get_extra (HkArticle *self)
{
  return self->extra;
}

/**
 * hk_article_set_extra:
 * @self: an article
 * @json: (nullable): JSON object of unknown members, kept for saving
 */
void
hk_article_set_extra (HkArticle *self, const char *json)
{
  g_free (self->extra);
  self->extra = g_strdup (json);
}
