/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-translation.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "hk-script.h"
#include "hk-work-json.h"

/**
 * csl_language_is_same:
 * @a: (nullable): a BCP 47 tag
 * @b: (nullable): another
 *
 * Returns: whether they are one language, in whatever country
 */
gboolean
csl_language_is_same (const char *a, const char *b)
{
  gsize n;

  if (a == NULL || b == NULL)
    return a == b;
  n = strcspn (a, "-_");
  return n == strcspn (b, "-_") && g_ascii_strncasecmp (a, b, n) == 0;
}

/* The member as variables of a work, read as CSL-JSON is; NULL when there is none. */
static HkWork *
read_member (HkWork *work, const char *prefix, HkVariable variable)
{
  g_autofree char *member = g_strconcat (prefix, hk_variable_to_id (variable), NULL);
  const char *json = hk_work_get_extra (work, member);
  g_autoptr (JsonObject) object = NULL;
  JsonNode *value = json == NULL ? NULL : json_from_string (json, NULL);
  HkWork *read;

  if (value == NULL)
    return NULL;
  object = json_object_new ();
  json_object_set_member (object, hk_variable_to_id (variable), value);
  read = hk_work_from_json (object);
  if (hk_work_has (read, variable))
    return read;
  g_object_unref (read);
  return NULL;
}

static void
copy_variable (HkWork *from, HkWork *to, HkVariable variable)
{
  gsize n_names;
  const HkName *const *names;

  if (hk_variable_get_kind (variable) != HK_VARIABLE_NAMES)
    {
      hk_work_set_string (to, variable, hk_work_get_string (from, variable));
      return;
    }
  hk_work_clear (to, variable);
  names = hk_work_get_names (from, variable, &n_names);
  for (gsize i = 0; i < n_names; i++)
    hk_work_take_name (to, variable, hk_name_copy (names[i]));
}

/* The title in the script of the list: a translation, or that of the work of which this is one. */
static char *
find_translated_title (HkWork *work, const char *language)
{
  g_autoptr (HkWork) read = read_member (work, CSL_TRANSLATED, HK_VAR_TITLE);
  const char *original = hk_work_get_string (work, HK_VAR_ORIGINAL_TITLE);

  if (read != NULL)
    return g_strdup (hk_work_get_string (read, HK_VAR_TITLE));
  if (original == NULL || hk_script_direction (original, -1) != hk_language_direction (language))
    return NULL;
  return g_strdup (original);
}

static void
set_title (HkWork *work, HkWork *copy, const char *language, CslTitles titles)
{
  g_autofree char *translated = find_translated_title (work, language);
  g_autoptr (HkWork) transliterated = read_member (work, CSL_TRANSLITERATED, HK_VAR_TITLE);
  g_autofree char *both = NULL;

  if (titles == CSL_TITLES_TRANSLATED && translated != NULL)
    {
      hk_work_clear (copy, HK_VAR_TITLE_SHORT);
      hk_work_set_string (copy, HK_VAR_TITLE, translated);
      return;
    }
  if (transliterated != NULL)
    copy_variable (transliterated, copy, HK_VAR_TITLE);
  if (titles == CSL_TITLES_TRANSLATED || translated == NULL || !hk_work_has (copy, HK_VAR_TITLE))
    return;
  both = g_strdup_printf ("%s [%s]", hk_work_get_string (copy, HK_VAR_TITLE), translated);
  hk_work_set_string (copy, HK_VAR_TITLE, both);
}

/* Names and places of a list in another script are given in that script wherever it is known. */
static void
set_others (HkWork *work, HkWork *copy)
{
  static const char *const prefixes[] = { CSL_TRANSLATED, CSL_TRANSLITERATED };

  for (HkVariable v = 0; v < HK_N_VARIABLES; v++)
    for (guint p = 0; p < G_N_ELEMENTS (prefixes) && v != HK_VAR_TITLE; p++)
      {
        g_autoptr (HkWork) read = hk_variable_get_kind (v) == HK_VARIABLE_DATE
                                      ? NULL
                                      : read_member (work, prefixes[p], v);

        if (read == NULL)
          continue;
        copy_variable (read, copy, v);
        break;
      }
}

static gboolean
has_translations (HkWork *work)
{
  const char *const *extras = hk_work_list_extras (work);

  if (hk_work_has (work, HK_VAR_ORIGINAL_TITLE))
    return TRUE;
  for (; extras != NULL && *extras != NULL; extras++)
    if (g_str_has_prefix (*extras, CSL_TRANSLATED)
        || g_str_has_prefix (*extras, CSL_TRANSLITERATED))
      return TRUE;
  return FALSE;
}

/**
 * csl_translation_apply:
 * @work: a work
 * @language: BCP 47 tag of the list in which it stands
 * @titles: which titles are wanted
 *
 * For a list in another language than that of the work: the title becomes a translated or
 * transliterated one, and names, journals and publishers those of the other script, as far as the
 * work has members such as "translated-title", "transliterated-title", "translated-author", or an
 * original title in the script of the list.
 *
 * Returns: (transfer full): @work, or a copy with those fields
 */
HkWork *
csl_translation_apply (HkWork *work, const char *language, CslTitles titles)
{
  HkWork *copy;

  if (titles == CSL_TITLES_AS_GIVEN || !has_translations (work))
    return g_object_ref (work);
  copy = hk_work_copy (work);
  set_title (work, copy, language, titles);
  set_others (work, copy);
  return copy;
}
