/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "csl-index.h"
#include "csl-store.h"
#include "hk-cli.h"

static void
print_entry (const CslIndexEntry *entry)
{
  g_print ("%s\t%s\t%s\n", entry->name,
           *entry->citation_format == '\0' ? "-" : entry->citation_format, entry->title);
}

/**
 * hk_cli_styles:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: an exit status
 */
int
hk_cli_styles (int argc, char **argv)
{
  g_autoptr (CslStore) store = NULL;
  g_autoptr (CslIndex) index = NULL;
  g_autofree char *cache
      = g_build_filename (g_get_user_cache_dir (), "hamkhan", "styles.index", NULL);
  g_autofree char *query = NULL;
  g_autoptr (GArray) found = NULL;
  int status;

  if (!hk_cli_parse_options (&argc, &argv, NULL, _ ("[QUERY]"),
                             _ ("Lists the citation styles on this machine: name, kind, title."),
                             &status))
    return status;
  store = csl_store_new_default ();
  index = csl_index_new (csl_store_get_style_folders (store), cache, NULL);
  if (argc < 2)
    {
      for (gsize i = 0; i < csl_index_get_length (index); i++)
        print_entry (csl_index_get (index, i));
      return HK_CLI_DONE;
    }
  query = g_strjoinv (" ", argv + 1);
  found = csl_index_search (index, query);
  for (guint i = 0; i < found->len; i++)
    print_entry (csl_index_get (index, g_array_index (found, gsize, i)));
  return HK_CLI_DONE;
}
