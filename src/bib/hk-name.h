/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkName: one name of a person or institution, in the parts that CSL-JSON gives it. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HkName:
 * @family: (nullable): family name
 * @given: (nullable): given names
 * @dropping_particle: (nullable): such as "de" in "La Fontaine, Jean de"
 * @non_dropping_particle: (nullable): such as "van" in "van Gogh"
 * @suffix: (nullable): such as "Jr."
 * @literal: (nullable): the whole name of an institution, or one that cannot be split
 * @comma_suffix: whether a comma stands before the suffix
 * @static_ordering: whether the family name always comes first
 * @parse_names: whether particles may stand unseparated in @family and @given
 * @et_al: stands for "and others" as printed (no other field is set)
 * @others: (nullable): members of a JSON file's name that CSL does not know, as a JSON object's text;
 *   they say nothing of whether two names are equal
 *
 * All strings are UTF-8 and owned by the name.
 */
typedef struct
{
  char *family;
  char *given;
  char *dropping_particle;
  char *non_dropping_particle;
  char *suffix;
  char *literal;
  guint comma_suffix : 1;
  guint static_ordering : 1;
  guint parse_names : 1;
  guint et_al : 1;
  char *others;
} HkName;

#define HK_TYPE_NAME (hk_name_get_type ())

GType hk_name_get_type (void) G_GNUC_CONST;
HkName *hk_name_new (const char *family, const char *given) G_GNUC_WARN_UNUSED_RESULT;
HkName *hk_name_new_literal (const char *literal) G_GNUC_WARN_UNUSED_RESULT;
HkName *hk_name_copy (const HkName *name) G_GNUC_WARN_UNUSED_RESULT;
void hk_name_free (HkName *name);
gboolean hk_name_equal (const HkName *a, const HkName *b);
char *hk_name_to_string (const HkName *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkName, hk_name_free)

G_END_DECLS
