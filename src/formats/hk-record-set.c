/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-record-set.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "hk-languages.h"
#include "hk-limits.h"
#include "hk-own-work.h"

struct _HkRecordSet
{
  HkReading *reading;
  HkArticle *article; /* the one record, or the list */
  guint n_records;
};

/**
 * hk_record_set_new:
 * @reading: a reading that outlives the set
 *
 * Returns: (transfer full): an empty set
 */
HkRecordSet *
hk_record_set_new (HkReading *reading)
{
  HkRecordSet *self = g_new0 (HkRecordSet, 1);

  self->reading = reading;
  return self;
}

/**
 * hk_record_set_free:
 * @self: (nullable) (transfer full): a set
 */
void
hk_record_set_free (HkRecordSet *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->article);
  g_free (self);
}

static void
add_titles (JsonBuilder *builder, GPtrArray *fronts)
{
  json_builder_set_member_name (builder, "titles");
  json_builder_begin_object (builder);
  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      HkText *title = hk_front_get_title (front);

      if (title == NULL)
        continue;
      json_builder_set_member_name (builder, hk_front_get_language (front));
      json_builder_add_string_value (builder, hk_text_get_printed (title));
    }
  json_builder_end_object (builder);
}

/* CSL-JSON has no place for a second title; "custom" is where its schema lets programs put their own. */
static void
keep_titles (HkWork *work, GPtrArray *fronts)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  if (fronts->len < 2 || hk_work_get_extra (work, "custom") != NULL)
    return;
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_titles (builder, fronts);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, FALSE);
  hk_work_set_extra (work, "custom", json);
}

static void
append_record (HkArticle *list, HkArticle *record)
{
  HkWork *work = hk_article_get_work (record);
  HkReference *reference = hk_reference_new ("", hk_work_get_string (work, HK_VAR_LANGUAGE));

  keep_titles (work, hk_article_get_fronts (record));
  hk_reference_take_work (reference, g_object_ref (work));
  hk_article_take_reference (list, reference);
}

/**
 * hk_record_set_take:
 * @self: a set
 * @record: (transfer full): what a record says, as an article with fronts and a work
 *
 * Returns: whether there may be more; the limit is told in a notice
 */
gboolean
hk_record_set_take (HkRecordSet *self, HkArticle *record)
{
  g_autoptr (HkArticle) owned = record;

  hk_own_work_complete (owned);
  self->n_records++;
  if (self->n_records == 1)
    {
      self->article = g_steal_pointer (&owned);
      return TRUE;
    }
  if (self->n_records == 2)
    {
      g_autoptr (HkArticle) first = g_steal_pointer (&self->article);

      self->article = hk_article_new ();
      append_record (self->article, first);
    }
  append_record (self->article, owned);
  return hk_reading_allow (self->reading, self->n_records, HK_LIMIT_RECORDS, N_ ("records"));
}

/**
 * hk_record_set_finish:
 * @self: a set
 *
 * Returns: (transfer full): the article; an empty one when there was no record
 */
HkArticle *
hk_record_set_finish (HkRecordSet *self)
{
  if (self->article == NULL)
    return hk_article_new ();
  hk_languages_choose (self->reading, self->article);
  return g_steal_pointer (&self->article);
}

/**
 * hk_record_set_text:
 * @reading: a reading
 * @work: a work
 * @variable: a string or number variable
 * @text: (nullable): a field of the record, UTF-8
 *
 * Sets the variable to the clean text, unless that is empty or the work has the variable already.
 */
void
hk_record_set_text (HkReading *reading, HkWork *work, HkVariable variable, const char *text)
{
  g_autofree char *clean = NULL;

  if (text == NULL || hk_work_has (work, variable))
    return;
  clean = hk_reading_clean (reading, text, -1);
  if (*clean != '\0')
    hk_work_set_string (work, variable, clean);
}
