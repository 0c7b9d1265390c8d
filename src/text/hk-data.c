/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-data.h"

#include "dirs.h"

/* From the folder of the running program: an installation that was moved, and the tree that it was built
 * in, where the program stands in build/src/ROOM. */
static const char *const beside[] = { "../share/hamkhan", "../../../data" };

static char *
find_beside_program (const char *name)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program == NULL ? NULL : g_path_get_dirname (program);

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *path = g_build_filename (folder, beside[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_canonicalize_filename (path, NULL);
    }
  return NULL;
}

/**
 * hk_data_find:
 * @name: a file's path below the folder of data, such as "models/persian.lexicon"
 *
 * Looks in the folder that the environment names (HK_DATADIR), else in the installed one, else beside
 * the running program.
 *
 * Returns: (transfer full): its path, where it should be installed if it is nowhere
 */
char *
hk_data_find (const char *name)
{
  const char *given = g_getenv ("HK_DATADIR");
  g_autofree char *installed = g_build_filename (HK_PKGDATADIR, name, NULL);
  char *path;

  if (given != NULL)
    return g_build_filename (given, name, NULL);
  if (g_file_test (installed, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&installed);
  path = find_beside_program (name);
  return path != NULL ? path : g_steal_pointer (&installed);
}
