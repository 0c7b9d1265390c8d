/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-choice.h"

#include <glib/gi18n-lib.h>

#include "hk-format.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-work-fields.h"

/* Those that most works are, before the rest. */
static const char *const common_kinds[]
    = { "article-journal", "book",    "chapter",           "paper-conference",
        "thesis",          "report",  "article-newspaper", "article-magazine",
        "webpage",         "document" };

/* Those in which articles and their references mostly are. */
static const char *const common_languages[]
    = { "fa", "en", "ar", "ru", "fr", "de", "tr", "es", "it",
        "az", "ku", "ur", "tg", "uz", "kk", "zh", "ja" };

/**
 * hk_work_choice_new_kinds:
 * @current: a type of CSL
 *
 * Returns: (transfer floating): a choice of the kind of a work
 */
HkChoice *
hk_work_choice_new_kinds (const char *current)
{
  HkChoice *self = hk_choice_new (_ ("Kind"));
  const char *kind;

  for (gsize i = 0; i < G_N_ELEMENTS (common_kinds); i++)
    hk_choice_add (self, common_kinds[i], hk_name_of_kind (common_kinds[i]));
  for (guint i = 0; (kind = hk_names_get_kind (i)) != NULL; i++)
    if (!hk_choice_has (self, kind))
      hk_choice_add (self, kind, hk_name_of_kind (kind));
  if (!hk_choice_has (self, current))
    hk_choice_add (self, current, current);
  hk_choice_set_current (self, current);
  return self;
}

/**
 * hk_work_choice_new_languages:
 * @current: (nullable): a BCP 47 tag
 *
 * Returns: (transfer floating): a choice of the language of a work
 */
HkChoice *
hk_work_choice_new_languages (const char *current)
{
  HkChoice *self = hk_choice_new (C_ ("field", "Language"));

  hk_choice_add (self, "", C_ ("language", "Not known"));
  for (gsize i = 0; i < G_N_ELEMENTS (common_languages); i++)
    {
      g_autofree char *name = hk_name_of_language (common_languages[i]);

      hk_choice_add (self, common_languages[i], name);
    }
  if (current != NULL && !hk_choice_has (self, current))
    {
      g_autofree char *name = hk_name_of_language (current);

      hk_choice_add (self, current, name);
    }
  hk_choice_set_current (self, current == NULL ? "" : current);
  return self;
}

/**
 * hk_work_choice_new_fields:
 * @csl_type: the kind of the work
 *
 * Returns: (transfer floating): a choice of one more field for a form
 */
HkChoice *
hk_work_choice_new_fields (const char *csl_type)
{
  HkChoice *self = hk_choice_new (_ ("Another field"));

  hk_choice_add (self, "", _ ("Choose a field…"));
  for (guint v = 0; v < HK_N_VARIABLES; v++)
    if (v != HK_VAR_LANGUAGE && hk_work_field_is_offered (v))
      hk_choice_add (self, hk_variable_to_id (v), hk_work_field_get_name (v, csl_type));
  hk_choice_set_current (self, "");
  return self;
}

/**
 * hk_work_choice_new_works:
 * @n_works: how many works a reference has
 * @current: the one that is shown, from 0
 *
 * Returns: (transfer floating): a choice of one of them
 */
HkChoice *
hk_work_choice_new_works (guint n_works, guint current)
{
  HkChoice *self = hk_choice_new (_ ("Work in this reference"));
  const char *language = hk_locale_get_language ();
  g_autofree char *total = hk_format_number (n_works, language);
  g_autofree char *shown = g_strdup_printf ("%u", current);

  for (guint i = 0; i < n_works; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *number = hk_format_number (i + 1, language);
      /* TRANSLATORS: one of the works that a printed reference holds, such as “2 of 3” */
      g_autofree char *name = g_strdup_printf (_ ("%s of %s"), number, total);

      hk_choice_add (self, id, name);
    }
  hk_choice_set_current (self, shown);
  return self;
}
