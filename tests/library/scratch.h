/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own for each test of the library, removed afterwards. */
#pragma once

#include <glib.h>
#include <glib/gstdio.h>

static inline char *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("hamkhan-library-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline char *
scratch_path (const char *folder)
{
  return g_build_filename (folder, "data", "library.db", NULL);
}

static inline void
scratch_remove (const char *folder)
{
  g_autofree char *data = g_build_filename (folder, "data", NULL);
  const char *const folders[] = { data, folder };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folders[i], name, NULL);

          g_unlink (path);
        }
      g_rmdir (folders[i]);
    }
}
