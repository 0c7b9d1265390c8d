/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-extras.h"

/* Two arrays in step. There are a handful of members, so they are found one by one. */
struct _HkExtras
{
  GPtrArray *members; /* names, NULL-terminated */
  GPtrArray *values;  /* JSON texts */
};

/**
 * hk_extras_free:
 * @self: (nullable) (transfer full): members
 */
void
hk_extras_free (HkExtras *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->values);
  g_free (self);
}

/**
 * hk_extras_copy:
 * @self: (nullable): members
 *
 * Returns: (transfer full) (nullable): a deep copy
 */
HkExtras *
hk_extras_copy (const HkExtras *self)
{
  HkExtras *copy = NULL;

  for (guint i = 0; self != NULL && i < self->values->len; i++)
    hk_extras_set (&copy, g_ptr_array_index (self->members, i),
                   g_ptr_array_index (self->values, i));
  return copy;
}

/**
 * hk_extras_equal:
 * @a: (nullable): members
 * @b: (nullable): members
 *
 * Returns: whether both have the same members, in whatever order, with the same texts
 */
gboolean
hk_extras_equal (const HkExtras *a, const HkExtras *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->values->len != b->values->len)
    return FALSE;
  for (guint i = 0; i < a->values->len; i++)
    if (g_strcmp0 (g_ptr_array_index (a->values, i),
                   hk_extras_get (b, g_ptr_array_index (a->members, i)))
        != 0)
      return FALSE;
  return TRUE;
}

static gboolean
find (const HkExtras *self, const char *member, guint *index)
{
  for (guint i = 0; self != NULL && i < self->values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->members, i), member))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * hk_extras_get:
 * @self: (nullable): members
 * @member: a name
 *
 * Returns: (transfer none) (nullable): its value as JSON text
 */
const char *
hk_extras_get (const HkExtras *self, const char *member)
{
  guint i;

  return find (self, member, &i) ? g_ptr_array_index (self->values, i) : NULL;
}

/**
 * hk_extras_set:
 * @self: (inout): members; made when it is %NULL
 * @member: a name; a new one comes last
 * @json: its value as JSON text
 */
void
hk_extras_set (HkExtras **self, const char *member, const char *json)
{
  guint i;
  char *copy = g_strdup (json);

  if (*self == NULL)
    {
      *self = g_new (HkExtras, 1);
      (*self)->members = g_ptr_array_new_with_free_func (g_free);
      (*self)->values = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add ((*self)->members, NULL);
    }
  if (find (*self, member, &i))
    {
      g_free (g_ptr_array_index ((*self)->values, i));
      g_ptr_array_index ((*self)->values, i) = copy;
      return;
    }
  g_ptr_array_insert ((*self)->members, (int) (*self)->values->len, g_strdup (member));
  g_ptr_array_add ((*self)->values, copy);
}

/**
 * hk_extras_list:
 * @self: (nullable): members
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): their names in order
 */
const char *const *
hk_extras_list (const HkExtras *self)
{
  return self == NULL ? NULL : (const char *const *) self->members->pdata;
}
