/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-locale.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>

#include "dirs.h"

#ifdef __GLIBC__
/* gettext keeps what it found; counting this up makes it look again. Only for the fallback below. */
extern int _nl_msg_cat_cntr;
#endif

static const char *const languages[] = { "en", "fa", NULL };

static struct
{
  locale_t locales[G_N_ELEMENTS (languages) - 1]; /* (locale_t) 0 where it could not be made */
  guint current;
  guint desktop;
} state;

struct _HkLocaleScope
{
  locale_t before;
};

static gboolean
index_of_language (const char *tag, guint *index)
{
  g_auto (GStrv) parts = g_strsplit_set (tag, "-_.@", 2);

  for (guint i = 0; languages[i] != NULL; i++)
    if (g_ascii_strcasecmp (parts[0] == NULL ? "" : parts[0], languages[i]) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/* The first language of the desktop that the interface speaks; English when there is none. */
static guint
find_desktop_language (void)
{
  const char *const *names = g_get_language_names ();
  guint index = 0;

  for (gsize i = 0; names[i] != NULL; i++)
    if (index_of_language (names[i], &index))
      break;
  return index;
}

/* newlocale() looks for our names in LOCPATH only while it runs; the locales stay valid afterwards. */
static void
load_private_locales (void)
{
  const char *given = g_getenv ("HK_LOCALES_DIR");
  g_autofree char *installed = g_build_filename (HK_PKGDATADIR, "locales", NULL);
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));

  g_setenv ("LOCPATH", given == NULL ? installed : given, TRUE);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (languages[i], ".UTF-8", NULL);
      locale_t base = duplocale (LC_GLOBAL_LOCALE);

      state.locales[i] = newlocale (LC_MESSAGES_MASK, name, base);
      if (state.locales[i] == (locale_t) 0)
        {
          g_debug ("No messages locale %s in %s", name, g_getenv ("LOCPATH"));
          freelocale (base);
        }
    }
  if (before == NULL)
    g_unsetenv ("LOCPATH");
  else
    g_setenv ("LOCPATH", before, TRUE);
}

/**
 * hk_locale_init:
 *
 * Sets up gettext and the private locales. Call it first in main(), before GLib translates anything
 * and before there is a second thread; then keep GTK from calling setlocale().
 */
void
hk_locale_init (void)
{
  const char *localedir = g_getenv ("HK_LOCALEDIR");

  /* The first g_dgettext() decides for the process whether GTK's own strings are translated at all:
   * it gives up when the program's domain has no catalogue under a locale that is not English. */
  (void) g_dgettext (GETTEXT_PACKAGE, "x");
  setlocale (LC_ALL, "");
  if (g_ascii_strcasecmp (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");
  state.desktop = find_desktop_language ();
  load_private_locales ();
  /* gettext would follow it rather than the locale. */
  g_unsetenv ("LANGUAGE");
  bindtextdomain (GETTEXT_PACKAGE, localedir == NULL ? HK_LOCALEDIR : localedir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  hk_locale_set_language (languages[state.desktop]);
}

/**
 * hk_locale_list_languages:
 *
 * Returns: (transfer none): tags of the interface's languages, %NULL-terminated
 */
const char *const *
hk_locale_list_languages (void)
{
  return languages;
}

/**
 * hk_locale_get_desktop_language:
 *
 * Returns: (transfer none): which of the interface's languages the desktop asks for
 */
const char *
hk_locale_get_desktop_language (void)
{
  return languages[state.desktop];
}

/**
 * hk_locale_get_language:
 *
 * Returns: (transfer none): the tag of the interface's language now
 */
const char *
hk_locale_get_language (void)
{
  return languages[state.current];
}

/**
 * hk_locale_set_language:
 * @language: a tag such as "fa" or "fa_IR"
 *
 * Makes gettext answer in @language on the main thread, from which it must be called. What is on the
 * screen already is the caller's to make anew.
 *
 * Returns: %FALSE, changing nothing, when the interface does not speak @language
 */
gboolean
hk_locale_set_language (const char *language)
{
  guint index;

  if (!index_of_language (language, &index))
    return FALSE;
  state.current = index;
  if (state.locales[index] != (locale_t) 0)
    {
      uselocale (state.locales[index]);
      return TRUE;
    }
  /* Works while LC_MESSAGES is a real locale: no C, and no C.UTF-8 from glibc 2.41 on. */
  g_setenv ("LANGUAGE", languages[index], TRUE);
#ifdef __GLIBC__
  _nl_msg_cat_cntr++;
#endif
  return TRUE;
}

/**
 * hk_locale_is_rtl:
 * @language: a tag of the interface's languages
 *
 * Returns: whether the interface runs from right to left in it
 */
gboolean
hk_locale_is_rtl (const char *language)
{
  guint index;

  return index_of_language (language, &index) && g_str_equal (languages[index], "fa");
}

/**
 * hk_locale_enter_thread:
 * @language: a tag of the interface's languages
 *
 * Makes gettext answer in @language on the calling thread, as for the errors of a worker.
 *
 * Returns: (transfer full): give it to hk_locale_leave_thread() on the same thread
 */
HkLocaleScope *
hk_locale_enter_thread (const char *language)
{
  HkLocaleScope *scope = g_new0 (HkLocaleScope, 1);
  guint index;

  scope->before = uselocale ((locale_t) 0);
  if (index_of_language (language, &index) && state.locales[index] != (locale_t) 0)
    uselocale (state.locales[index]);
  return scope;
}

/**
 * hk_locale_leave_thread:
 * @scope: (transfer full): what hk_locale_enter_thread() returned
 *
 * Gives the calling thread back the locale that it had.
 */
void
hk_locale_leave_thread (HkLocaleScope *scope)
{
  uselocale (scope->before);
  g_free (scope);
}
