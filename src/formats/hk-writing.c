/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-writing.h"

#include <glib/gi18n-lib.h>

#include "hk-records.h"

/**
 * hk_writing_has_own_work:
 * @writing: what is to be written
 *
 * Returns: whether there is an article that says something of itself, and not only a list
 */
gboolean
hk_writing_has_own_work (const HkWriting *writing)
{
  HkWork *work = writing->article == NULL ? NULL : hk_article_get_work (writing->article);

  if (work == NULL)
    return FALSE;
  for (HkVariable v = 0; v < HK_N_VARIABLES; v++)
    if (v != HK_VAR_LANGUAGE && hk_work_has (work, v))
      return TRUE;
  return FALSE;
}

/**
 * hk_writing_list_references:
 * @writing: what is to be written
 *
 * Returns: (transfer container) (element-type HkReference): the references; none when works are given
 */
GPtrArray *
hk_writing_list_references (const HkWriting *writing)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *model;

  if (writing->references != NULL)
    {
      for (guint i = 0; i < writing->references->len; i++)
        g_ptr_array_add (list, g_object_ref (g_ptr_array_index (writing->references, i)));
      return list;
    }
  if (writing->article == NULL)
    return list;
  model = hk_article_get_references (writing->article);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (list, g_list_model_get_item (model, i));
  return list;
}

/* A reference whose fields are not known is a document of which there is only a note. */
static void
add_reference (GPtrArray *works, HkReference *reference)
{
  GPtrArray *own = hk_reference_get_works (reference);
  const char *string = hk_text_get_string (hk_reference_get_text (reference));
  HkWork *work;

  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (works, g_object_ref (g_ptr_array_index (own, i)));
  if (own->len > 0 || *string == '\0')
    return;
  work = hk_work_new ("document");
  hk_work_set_string (work, HK_VAR_NOTE, string);
  hk_work_set_string (work, HK_VAR_LANGUAGE, hk_reference_get_language (reference));
  g_ptr_array_add (works, work);
}

static char *
join_texts (GPtrArray *texts, const char *separator)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      g_string_append (out, i == 0 ? "" : separator);
      g_string_append (out, hk_text_get_string (g_ptr_array_index (texts, i)));
    }
  return g_string_free (out, FALSE);
}

static char *
join_blocks (GPtrArray *blocks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_string_append (out, i == 0 ? "" : "\n");
      g_string_append (out, hk_text_get_string (((HkBlock *) g_ptr_array_index (blocks, i))->text));
    }
  return g_string_free (out, FALSE);
}

static char *
join_authors (GPtrArray *authors)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < authors->len; i++)
    {
      const HkAuthor *author = g_ptr_array_index (authors, i);

      g_string_append (out, i == 0 ? "" : " and ");
      if (author->name != NULL && author->name->family != NULL && author->name->given != NULL)
        g_string_append_printf (out, "%s, %s", author->name->family, author->name->given);
      else
        g_string_append (out, hk_text_get_string (author->text));
    }
  return g_string_free (out, FALSE);
}

static void
set_other (HkWork *work, const char *member, const char *language, char *value)
{
  g_autofree char *name = g_strdup_printf ("%s_%s", member, language);

  if (*value != '\0')
    hk_records_set_custom (work, name, value);
  g_free (value);
}

/* The article's own work, with its other language where records keep it. */
static HkWork *
copy_own_work (HkArticle *article)
{
  HkWork *work = hk_work_copy (hk_article_get_work (article));
  GPtrArray *fronts = hk_article_get_fronts (article);
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);

  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      const char *other = hk_front_get_language (front);

      if (language == NULL ? i == 0 : g_str_equal (language, other))
        continue;
      if (hk_front_get_title (front) != NULL)
        set_other (work, "title", other,
                   g_strdup (hk_text_get_string (hk_front_get_title (front))));
      set_other (work, "abstract", other, join_blocks (hk_front_get_abstract (front)));
      set_other (work, "keywords", other, join_texts (hk_front_get_keywords (front), "; "));
      set_other (work, "author", other, join_authors (hk_front_get_authors (front)));
    }
  return work;
}

/**
 * hk_writing_list_works:
 * @writing: what is to be written
 *
 * Returns: (transfer container) (element-type HkWork): the article's own work, if there is one, then
 *   those of the references; what of a reference is not understood is a work with a note
 */
GPtrArray *
hk_writing_list_works (const HkWriting *writing)
{
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) references = hk_writing_list_references (writing);

  if (hk_writing_has_own_work (writing))
    g_ptr_array_add (works, copy_own_work (writing->article));
  for (guint i = 0; i < references->len; i++)
    add_reference (works, g_ptr_array_index (references, i));
  for (guint i = 0; writing->works != NULL && i < writing->works->len; i++)
    g_ptr_array_add (works, g_object_ref (g_ptr_array_index (writing->works, i)));
  return works;
}

/**
 * hk_writing_lose:
 * @writing: what is to be written
 * @what: a translated name of what the format cannot hold
 *
 * Tells it to whoever asked for the writing, once.
 */
void
hk_writing_lose (const HkWriting *writing, const char *what)
{
  if (writing->lost == NULL)
    return;
  for (guint i = 0; i < writing->lost->len; i++)
    if (g_str_equal (g_ptr_array_index (writing->lost, i), what))
      return;
  g_ptr_array_add (writing->lost, g_strdup (what));
}

static guint
front_holds (HkFront *front, gboolean first)
{
  guint holds = 0;
  GPtrArray *blocks = hk_front_get_abstract (front);

  if (hk_front_get_title (front) != NULL && !first)
    holds |= HK_HOLDS_TITLES;
  if (hk_front_get_authors (front)->len > 0 && !first)
    holds |= HK_HOLDS_AUTHORS;
  if (hk_front_get_affiliations (front)->len > 0)
    holds |= HK_HOLDS_AFFILIATIONS;
  if (blocks->len > 0)
    holds |= first ? HK_HOLDS_ABSTRACT : HK_HOLDS_ABSTRACTS;
  for (guint i = 0; i < blocks->len; i++)
    if (((HkBlock *) g_ptr_array_index (blocks, i))->kind == HK_BLOCK_HEADING)
      holds |= HK_HOLDS_HEADINGS;
  if (hk_front_get_keywords (front)->len > 0)
    holds |= first ? HK_HOLDS_KEYWORDS : HK_HOLDS_ALL_KEYWORDS;
  if (hk_front_get_subjects (front)->len > 0)
    holds |= HK_HOLDS_SUBJECTS;
  return holds;
}

static void
add_text_edits (gpointer text, gpointer has_edits)
{
  if (hk_edits_get_length (hk_text_get_edits (text)) > 0)
    *(gboolean *) has_edits = TRUE;
}

static guint
article_holds (HkArticle *article)
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  gboolean has_edits = FALSE;
  guint holds = 0;

  for (guint i = 0; i < fronts->len; i++)
    {
      holds |= front_holds (g_ptr_array_index (fronts, i), i == 0);
      hk_front_foreach_text (g_ptr_array_index (fronts, i), add_text_edits, &has_edits);
    }
  for (int i = 0; i < HK_N_HISTORY; i++)
    if (hk_article_get_history (article, i) != NULL)
      holds |= HK_HOLDS_HISTORY;
  return holds | (has_edits ? HK_HOLDS_EDITS : 0);
}

static guint
reference_holds (HkReference *reference)
{
  HkText *text = hk_reference_get_text (reference);
  guint holds = hk_reference_get_works (reference)->len > 0 ? HK_HOLDS_WORKS : 0;

  if (*hk_text_get_printed (text) != '\0')
    holds |= HK_HOLDS_PRINTED;
  if (hk_edits_get_length (hk_text_get_edits (text)) > 0)
    holds |= HK_HOLDS_EDITS;
  return holds;
}

static const char *
holds_name (HkHolds what)
{
  switch (what)
    {
    case HK_HOLDS_TITLE:
      return _ ("title");
    case HK_HOLDS_TITLES:
      return _ ("title in the second language");
    case HK_HOLDS_AUTHORS:
      return _ ("authors in the second language");
    case HK_HOLDS_AFFILIATIONS:
      return _ ("affiliations");
    case HK_HOLDS_ABSTRACT:
      return _ ("abstract");
    case HK_HOLDS_ABSTRACTS:
      return _ ("abstract in the second language");
    case HK_HOLDS_HEADINGS:
      return _ ("headings of the abstract");
    case HK_HOLDS_KEYWORDS:
      return _ ("keywords");
    case HK_HOLDS_ALL_KEYWORDS:
      return _ ("keywords in the second language");
    case HK_HOLDS_SUBJECTS:
      return _ ("subjects");
    case HK_HOLDS_HISTORY:
      return _ ("dates of receipt and acceptance");
    case HK_HOLDS_REFERENCES:
      return _ ("references");
    case HK_HOLDS_PRINTED:
      return _ ("references as they were printed");
    case HK_HOLDS_WORKS:
      return _ ("fields of the references");
    case HK_HOLDS_EDITS:
      return _ ("repairs that can be undone");
    default:
      g_assert_not_reached ();
    }
}

/**
 * hk_writing_lose_beyond:
 * @writing: what is to be written
 * @holds: of #HkHolds, what the format holds
 *
 * Tells each thing that there is and that the format does not hold.
 */
void
hk_writing_lose_beyond (const HkWriting *writing, guint holds)
{
  g_autoptr (GPtrArray) references = NULL;
  guint has = 0;

  if (writing->lost == NULL)
    return;
  references = hk_writing_list_references (writing);
  if (writing->article != NULL)
    has |= article_holds (writing->article);
  for (guint i = 0; i < references->len; i++)
    has |= reference_holds (g_ptr_array_index (references, i));
  has &= ~holds;
  for (guint bit = 1; bit <= HK_HOLDS_EDITS; bit <<= 1)
    if ((has & bit) != 0)
      hk_writing_lose (writing, holds_name (bit));
}

/**
 * hk_writing_lose_fields:
 * @writing: what is to be written
 * @work: a work that was written
 * @written: (array fixed-size=HK_N_VARIABLES): nonzero for each variable that the format holds
 *
 * Tells each field of the work that the format does not hold, by its CSL name.
 */
void
hk_writing_lose_fields (const HkWriting *writing, HkWork *work, const guint8 *written)
{
  if (writing->lost == NULL)
    return;
  for (HkVariable v = 0; v < HK_N_VARIABLES; v++)
    if (written[v] == 0 && hk_work_has (work, v))
      hk_writing_lose (writing, hk_variable_to_id (v));
}
