/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "hk-cli-article.h"
#include "hk-cli.h"
#include "hk-shelf.h"

static char *
key_of_file (const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = hk_cli_read (file, error);

  return bytes == NULL ? NULL : hk_library_key (bytes);
}

static int
complain (const char *file, const GError *error)
{
  hk_cli_complain (file, 0, error->message);
  return HK_CLI_BAD_INPUT;
}

static int
add (HkLibrary *library, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = key_of_file (file, &error);
  g_autoptr (GFile) gfile = g_file_new_for_commandline_arg (file);
  g_autofree char *uri = g_file_get_uri (gfile);
  g_autoptr (HkArticle) article = NULL;

  if (key == NULL)
    return complain (file, error);
  article = hk_cli_open_article (file);
  if (article == NULL)
    return HK_CLI_BAD_INPUT;
  if (!hk_library_add (library, key, uri, article, &error))
    return complain (file, error);
  return HK_CLI_DONE;
}

/* A key, or a file with the content of that key. */
static int
forget (HkLibrary *library, const char *what)
{
  g_autoptr (GError) error = NULL;
  gboolean is_file = g_file_test (what, G_FILE_TEST_EXISTS);
  g_autofree char *key = is_file ? key_of_file (what, &error) : g_strdup (what);

  if (key == NULL || !hk_library_remove (library, key, &error))
    return complain (what, error);
  return HK_CLI_DONE;
}

static int
print_items (GPtrArray *items, const GError *error)
{
  if (items == NULL)
    return complain (NULL, error);
  for (guint i = 0; i < items->len; i++)
    {
      const HkShelfItem *item = g_ptr_array_index (items, i);
      g_autoptr (GDateTime) opened = g_date_time_new_from_unix_local (item->opened);
      g_autofree char *date = g_date_time_format (opened, "%Y-%m-%d");
      g_autofree char *titles = g_strjoinv (" | ", item->titles);

      g_print ("%s\t%s\t%s\t%s\n", item->key, date, titles, item->uri == NULL ? "" : item->uri);
    }
  return HK_CLI_DONE;
}

static int
list (HkLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = hk_library_list (library, 0, &error);

  return print_items (items, error);
}

static int
search (HkLibrary *library, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;

  if (!g_utf8_validate (query, -1, NULL))
    return hk_cli_usage (_ ("The query is not UTF-8."));
  items = hk_library_search (library, query, &error);
  return print_items (items, error);
}

static int
for_each (HkLibrary *library, int argc, char **argv, int (*run) (HkLibrary *, const char *))
{
  int worst = HK_CLI_DONE;

  for (int i = 0; i < argc; i++)
    worst = MAX (worst, run (library, argv[i]));
  return worst;
}

/**
 * hk_cli_library:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Adds articles to the library, lists them, searches their titles, or removes them. A line holds the
 * article's key, when it was opened, its titles and where it is, apart by tabs.
 *
 * Returns: an exit status
 */
int
hk_cli_library (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkLibrary) library = NULL;
  char *path = NULL;
  g_autofree char *owned_path = NULL;
  const GOptionEntry entries[] = {
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &path, N_ ("Use another library than the person’s own"),
      N_ ("FILE") },
    { NULL },
  };
  const char *verb;
  int status;

  if (!hk_cli_parse_options (&argc, &argv, entries,
                             _ ("add FILE… | list | search QUERY | remove KEY|FILE…"),
                             _ ("Keeps a list of articles."), &status))
    return status;
  owned_path = path;
  verb = argc < 2 ? "" : argv[1];
  if (!((g_str_equal (verb, "list") && argc == 2) || (g_str_equal (verb, "search") && argc == 3)
        || ((g_str_equal (verb, "add") || g_str_equal (verb, "remove")) && argc > 2)))
    return hk_cli_usage (_ ("“library” wants add FILE…, list, search QUERY, or remove KEY…."));
  library = hk_library_open (path, &error);
  if (library == NULL)
    return complain (NULL, error);
  if (g_str_equal (verb, "list"))
    return list (library);
  if (g_str_equal (verb, "search"))
    return search (library, argv[2]);
  return for_each (library, argc - 2, argv + 2, g_str_equal (verb, "add") ? add : forget);
}
