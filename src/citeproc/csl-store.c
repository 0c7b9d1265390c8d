/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-store.h"

#include "csl-style-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CslStore
{
  gatomicrefcount refs;
  GStrv style_folders;
  GStrv locale_folders;
  GStrv supplement_folders;
};

/* The dialect whose file stands for a language alone (CSL project, locales.json). */
static const struct
{
  const char *language;
  const char *dialect;
} primary_dialects[] = {
  { "af", "af-ZA" },   { "ar", "ar" },    { "bal", "bal-PK" }, { "bg", "bg-BG" },
  { "brh", "brh-PK" }, { "ca", "ca-AD" }, { "cs", "cs-CZ" },   { "cy", "cy-GB" },
  { "da", "da-DK" },   { "de", "de-DE" }, { "el", "el-GR" },   { "en", "en-US" },
  { "es", "es-ES" },   { "et", "et-EE" }, { "fa", "fa-IR" },   { "fi", "fi-FI" },
  { "fr", "fr-FR" },   { "gl", "gl-ES" }, { "he", "he-IL" },   { "hi", "hi-IN" },
  { "hr", "hr-HR" },   { "hu", "hu-HU" }, { "id", "id-ID" },   { "is", "is-IS" },
  { "it", "it-IT" },   { "ja", "ja-JP" }, { "km", "km-KH" },   { "ko", "ko-KR" },
  { "lij", "lij-IT" }, { "lt", "lt-LT" }, { "lv", "lv-LV" },   { "mn", "mn-MN" },
  { "ms", "ms-MY" },   { "nb", "nb-NO" }, { "nl", "nl-NL" },   { "nn", "nn-NO" },
  { "pa", "pa-PK" },   { "pl", "pl-PL" }, { "pt", "pt-PT" },   { "ro", "ro-RO" },
  { "ru", "ru-RU" },   { "sk", "sk-SK" }, { "sl", "sl-SI" },   { "sr", "sr-Cyrl-RS" },
  { "sv", "sv-SE" },   { "th", "th-TH" }, { "tr", "tr-TR" },   { "uk", "uk-UA" },
  { "vi", "vi-VN" },   { "zh", "zh-CN" },
};

G_DEFINE_BOXED_TYPE (CslStore, csl_store, csl_store_ref, csl_store_unref)

/**
 * csl_store_new:
 * @style_folders: (array zero-terminated=1): folders of styles
 * @locale_folders: (array zero-terminated=1): folders of locales
 * @supplement_folders: (array zero-terminated=1): folders of locales that are laid over those
 *
 * Returns: (transfer full): the store
 */
CslStore *
csl_store_new (const char *const *style_folders,
               const char *const *locale_folders,
               const char *const *supplement_folders)
{
  CslStore *store = g_new0 (CslStore, 1);

  g_atomic_ref_count_init (&store->refs);
  store->style_folders = g_strdupv ((char **) style_folders);
  store->locale_folders = g_strdupv ((char **) locale_folders);
  store->supplement_folders = g_strdupv ((char **) supplement_folders);
  return store;
}

static void
add_data_folders (GPtrArray *styles, GPtrArray *locales, GPtrArray *supplements, const char *base)
{
  g_ptr_array_add (styles, g_build_filename (base, "hamkhan", "csl", NULL));
  g_ptr_array_add (styles, g_build_filename (base, "citation-style-language", "styles", NULL));
  g_ptr_array_add (styles,
                   g_build_filename (base, "citation-style-language", "styles", "dependent", NULL));
  g_ptr_array_add (locales, g_build_filename (base, "citation-style-language", "locales", NULL));
  g_ptr_array_add (supplements, g_build_filename (base, "hamkhan", "csl", NULL));
}

/**
 * csl_store_new_default:
 *
 * Looks in the person's data folder, then in those of the system.
 *
 * Returns: (transfer full): the store
 */
CslStore *
csl_store_new_default (void)
{
  g_autoptr (GPtrArray) styles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) locales = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) supplements = g_ptr_array_new_with_free_func (g_free);
  const char *source = g_getenv ("HK_DATADIR");

  if (source != NULL)
    {
      g_ptr_array_add (styles, g_build_filename (source, "csl", NULL));
      g_ptr_array_add (supplements, g_build_filename (source, "csl", NULL));
    }
  add_data_folders (styles, locales, supplements, g_get_user_data_dir ());
  for (const char *const *base = g_get_system_data_dirs (); *base != NULL; base++)
    add_data_folders (styles, locales, supplements, *base);
  g_ptr_array_add (styles, NULL);
  g_ptr_array_add (locales, NULL);
  g_ptr_array_add (supplements, NULL);
  return csl_store_new ((const char *const *) styles->pdata, (const char *const *) locales->pdata,
                        (const char *const *) supplements->pdata);
}

/**
 * csl_store_ref:
 * @store: a store
 *
 * Returns: (transfer full): the same
 */
CslStore *
csl_store_ref (CslStore *store)
{
  g_atomic_ref_count_inc (&store->refs);
  return store;
}

/**
 * csl_store_unref:
 * @store: (nullable) (transfer full): a store
 */
void
csl_store_unref (CslStore *store)
{
  if (store == NULL || !g_atomic_ref_count_dec (&store->refs))
    return;
  g_strfreev (store->style_folders);
  g_strfreev (store->locale_folders);
  g_strfreev (store->supplement_folders);
  g_free (store);
}

/**
 * csl_store_get_style_folders:
 * @store: a store
 *
 * Returns: (transfer none) (array zero-terminated=1): where it looks for styles, for an index of them
 */
const char *const *
csl_store_get_style_folders (CslStore *store)
{
  return (const char *const *) store->style_folders;
}

static gboolean
add_file (CslLocale *locale, GStrv folders, const char *language)
{
  g_autofree char *name = g_strdup_printf ("locales-%s.xml", language);

  if (strchr (language, '/') != NULL)
    return FALSE;
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], name, NULL);
      g_autofree char *bytes = NULL;
      gsize n_bytes;

      if (g_file_get_contents (path, &bytes, &n_bytes, NULL))
        return csl_locale_add_bytes (locale, bytes, n_bytes, NULL);
    }
  return FALSE;
}

static const char *
primary_dialect (const char *language)
{
  gsize length = strcspn (language, "-_");

  for (guint i = 0; i < G_N_ELEMENTS (primary_dialects); i++)
    if (strlen (primary_dialects[i].language) == length
        && g_ascii_strncasecmp (primary_dialects[i].language, language, length) == 0)
      return primary_dialects[i].dialect;
  return NULL;
}

/**
 * csl_store_has_locale:
 * @store: a store
 * @language: a BCP 47 tag
 *
 * Returns: whether there are terms of that language, or of another dialect of it
 */
gboolean
csl_store_has_locale (CslStore *store, const char *language)
{
  g_autofree char *name = g_strdup_printf ("locales-%s.xml", language);

  if (primary_dialect (language) != NULL)
    return TRUE;
  for (guint i = 0; strchr (language, '/') == NULL && store->locale_folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (store->locale_folders[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

/**
 * csl_store_load_locale:
 * @language: a BCP 47 tag
 * @store: a #CslStore
 *
 * A #CslLoadLocale. What a language lacks is taken from its main dialect, then from American English.
 *
 * Returns: (transfer full): the locale
 */
CslLocale *
csl_store_load_locale (const char *language, gpointer store)
{
  CslStore *self = store;
  CslLocale *locale = csl_locale_new (language);
  const char *dialect = primary_dialect (language);

  add_file (locale, self->locale_folders, "en-US");
  add_file (locale, self->supplement_folders, "en-US");
  if (dialect != NULL && !g_str_equal (dialect, "en-US"))
    add_file (locale, self->locale_folders, dialect);
  if (g_strcmp0 (dialect, language) != 0)
    add_file (locale, self->locale_folders, language);
  if (dialect != NULL && !g_str_equal (dialect, "en-US"))
    add_file (locale, self->supplement_folders, dialect);
  return locale;
}

static CslStyle *
load_file (const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes;

  CslStyle *style;

  if (!g_file_get_contents (path, &bytes, &n_bytes, error))
    return NULL;
  style = csl_style_new_from_bytes (bytes, n_bytes, error);
  if (style == NULL)
    g_prefix_error (error, "%s: ", path);
  return style;
}

static char *
find_file (CslStore *store, const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".csl", NULL);

  for (guint i = 0; store->style_folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (store->style_folders[i], file_name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* The name of a style's file: the last part of its identifier. */
static const char *
name_of (const char *style)
{
  const char *slash = strrchr (style, '/');

  return slash == NULL ? style : slash + 1;
}

/**
 * csl_store_load_style:
 * @store: a store
 * @style: a file's path that ends in ".csl", a style's name, or its identifier
 * @error: return location for an error
 *
 * Of a dependent style, the one that it follows is loaded; title and default locale stay its own.
 *
 * Returns: (transfer full) (nullable): an independent style
 */
CslStyle *
csl_store_load_style (CslStore *store, const char *style, GError **error)
{
  g_autofree char *path
      = g_str_has_suffix (style, ".csl") ? g_strdup (style) : find_file (store, name_of (style));
  g_autofree char *parent_path = NULL;
  g_autoptr (CslStyle) loaded = NULL;
  CslStyle *parent;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, CSL_ERROR, CSL_ERROR_NOT_FOUND,
                   _ ("There is no style “%s” on this machine."), style);
      return NULL;
    }
  loaded = load_file (path, error);
  if (loaded == NULL || loaded->has_citation || loaded->parent == NULL)
    return g_steal_pointer (&loaded);
  parent_path = find_file (store, name_of (loaded->parent));
  if (parent_path == NULL)
    {
      g_set_error (error, CSL_ERROR, CSL_ERROR_NOT_FOUND,
                   _ ("The style “%s” follows “%s”, which is not on this machine."), loaded->title,
                   loaded->parent);
      return NULL;
    }
  parent = load_file (parent_path, error);
  if (parent == NULL)
    return NULL;
  g_free (parent->title);
  parent->title = g_strdup (loaded->title);
  if (loaded->default_locale != NULL)
    {
      g_free (parent->default_locale);
      parent->default_locale = g_strdup (loaded->default_locale);
    }
  return parent;
}
