/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-name.h"

G_DEFINE_BOXED_TYPE (HkName, hk_name, hk_name_copy, hk_name_free)

/**
 * hk_name_new:
 * @family: (nullable): family name
 * @given: (nullable): given names
 *
 * Returns: (transfer full): a person's name
 */
HkName *
hk_name_new (const char *family, const char *given)
{
  HkName *name = g_new0 (HkName, 1);

  name->family = g_strdup (family);
  name->given = g_strdup (given);
  return name;
}

/**
 * hk_name_new_literal:
 * @literal: (nullable): the whole name
 *
 * Returns: (transfer full): a name that is not split, as an institution's
 */
HkName *
hk_name_new_literal (const char *literal)
{
  HkName *name = g_new0 (HkName, 1);

  name->literal = g_strdup (literal);
  return name;
}

/**
 * hk_name_copy:
 * @name: a name
 *
 * Returns: (transfer full): a deep copy
 */
HkName *
hk_name_copy (const HkName *name)
{
  HkName *copy = g_memdup2 (name, sizeof *name);

  copy->family = g_strdup (name->family);
  copy->given = g_strdup (name->given);
  copy->dropping_particle = g_strdup (name->dropping_particle);
  copy->non_dropping_particle = g_strdup (name->non_dropping_particle);
  copy->suffix = g_strdup (name->suffix);
  copy->literal = g_strdup (name->literal);
  copy->others = g_strdup (name->others);
  return copy;
}

/**
 * hk_name_free:
 * @name: (nullable) (transfer full): a name
 */
void
hk_name_free (HkName *name)
{
  if (name == NULL)
    return;
  g_free (name->family);
  g_free (name->given);
  g_free (name->dropping_particle);
  g_free (name->non_dropping_particle);
  g_free (name->suffix);
  g_free (name->literal);
  g_free (name->others);
  g_free (name);
}

/**
 * hk_name_equal:
 * @a: a name
 * @b: a name
 *
 * Returns: whether every part is the same
 */
gboolean
hk_name_equal (const HkName *a, const HkName *b)
{
  return g_strcmp0 (a->family, b->family) == 0 && g_strcmp0 (a->given, b->given) == 0
         && g_strcmp0 (a->dropping_particle, b->dropping_particle) == 0
         && g_strcmp0 (a->non_dropping_particle, b->non_dropping_particle) == 0
         && g_strcmp0 (a->suffix, b->suffix) == 0 && g_strcmp0 (a->literal, b->literal) == 0
         && a->comma_suffix == b->comma_suffix && a->static_ordering == b->static_ordering
         && a->parse_names == b->parse_names && a->et_al == b->et_al;
}

static void
append_part (GString *out, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, part);
}

/**
 * hk_name_to_string:
 * @name: a name
 *
 * Returns: (transfer full): the name as one says it, given names first
 */
char *
hk_name_to_string (const HkName *name)
{
  GString *out;

  if (name->literal != NULL)
    return g_strdup (name->literal);
  out = g_string_new (NULL);
  append_part (out, name->given);
  append_part (out, name->dropping_particle);
  append_part (out, name->non_dropping_particle);
  append_part (out, name->family);
  append_part (out, name->suffix);
  return g_string_free (out, FALSE);
}
