/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-works-history.h"

/* A state is an array of works that nobody changes any more. */
struct _HkWorksHistory
{
  GPtrArray *works;    /* as they are, to be changed */
  GPtrArray *noted;    /* the state when they were last noted */
  GPtrArray *before;   /* states that undo comes to, the next one last */
  GPtrArray *undone;   /* states that redo comes to, the next one last */
  gconstpointer place; /* of the last change; NULL where the next one is a step of its own */
};

static gboolean
is_same (HkWork *a, HkWork *b)
{
  if (!hk_work_equal (a, b))
    return FALSE;
  for (guint v = 0; v < HK_N_VARIABLES; v++)
    if (hk_work_get_confidence (a, v) != hk_work_get_confidence (b, v))
      return FALSE;
  return TRUE;
}

/**
 * hk_works_are_same:
 * @a: (element-type HkWork): works
 * @b: (element-type HkWork): works
 *
 * Returns: whether they are equal and equally sure
 */
gboolean
hk_works_are_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!is_same (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * hk_works_copy:
 * @works: (element-type HkWork): works
 *
 * Returns: (transfer full) (element-type HkWork): deep copies of them
 */
GPtrArray *
hk_works_copy (GPtrArray *works)
{
  GPtrArray *copy = g_ptr_array_new_full (works->len, g_object_unref);

  for (guint i = 0; i < works->len; i++)
    g_ptr_array_add (copy, hk_work_copy (g_ptr_array_index (works, i)));
  return copy;
}

/**
 * hk_works_history_new:
 * @works: (element-type HkWork): works, which stay as they are
 *
 * Returns: (transfer full): the history of a copy of them
 */
HkWorksHistory *
hk_works_history_new (GPtrArray *works)
{
  HkWorksHistory *self = g_new0 (HkWorksHistory, 1);

  self->works = hk_works_copy (works);
  self->noted = hk_works_copy (works);
  self->before = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * hk_works_history_free:
 * @self: (transfer full): a history
 */
void
hk_works_history_free (HkWorksHistory *self)
{
  g_ptr_array_unref (self->works);
  g_ptr_array_unref (self->noted);
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

/**
 * hk_works_history_get:
 * @self: a history
 *
 * Returns: (transfer none) (element-type HkWork): the works, to be changed; others after undo, redo
 *   and replace
 */
GPtrArray *
hk_works_history_get (HkWorksHistory *self)
{
  return self->works;
}

/**
 * hk_works_history_note:
 * @self: a history
 * @place: (nullable): where the works were changed; changes of one place in a row are one step. %NULL
 *   for a change that is a step of its own
 *
 * Says that the works were changed.
 */
void
hk_works_history_note (HkWorksHistory *self, gconstpointer place)
{
  if (hk_works_are_same (self->works, self->noted))
    return;
  if (place == NULL || place != self->place)
    g_ptr_array_add (self->before, g_steal_pointer (&self->noted));
  g_clear_pointer (&self->noted, g_ptr_array_unref);
  self->noted = hk_works_copy (self->works);
  self->place = place;
  g_ptr_array_set_size (self->undone, 0);
}

/**
 * hk_works_history_replace:
 * @self: a history
 * @works: (element-type HkWork): works, which are copied
 *
 * Puts other works in the place of these, as a step that can be undone.
 */
void
hk_works_history_replace (HkWorksHistory *self, GPtrArray *works)
{
  g_ptr_array_unref (self->works);
  self->works = hk_works_copy (works);
  hk_works_history_note (self, NULL);
}

/**
 * hk_works_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to undo
 */
gboolean
hk_works_history_can_undo (HkWorksHistory *self)
{
  return self->before->len > 0;
}

/**
 * hk_works_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is a step to do again
 */
gboolean
hk_works_history_can_redo (HkWorksHistory *self)
{
  return self->undone->len > 0;
}

static void
go (HkWorksHistory *self, GPtrArray *from, GPtrArray *to)
{
  if (from->len == 0)
    return;
  g_ptr_array_add (to, self->noted);
  self->noted = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_unref (self->works);
  self->works = hk_works_copy (self->noted);
  self->place = NULL;
}

/**
 * hk_works_history_undo:
 * @self: a history
 *
 * Goes back by one step, if there is one.
 */
void
hk_works_history_undo (HkWorksHistory *self)
{
  go (self, self->before, self->undone);
}

/**
 * hk_works_history_redo:
 * @self: a history
 *
 * Does again what was undone last.
 */
void
hk_works_history_redo (HkWorksHistory *self)
{
  go (self, self->undone, self->before);
}
