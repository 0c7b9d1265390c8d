/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests share: where their data stands, and saying plainly that a test is skipped. */
#pragma once

#include <glib.h>

/**
 * hk_test_shared:
 * @name: a path below the folder of development data
 *
 * Marks the running test as skipped when the data is not there.
 *
 * Returns: (transfer full) (nullable): the path, or %NULL after skipping
 */
static inline char *
hk_test_shared (const char *name)
{
  const char *root = g_getenv ("HK_SHARED");
  char *path = root == NULL ? NULL : g_build_filename (root, name, NULL);

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_free (path);
  g_test_skip_printf ("%s is not beside the project", name);
  return NULL;
}
