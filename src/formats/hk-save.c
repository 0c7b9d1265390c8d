/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Small enough that cancelling is felt, large enough that calls cost nothing. */
#define WRITE_CHUNK (16 * 1024)

static gboolean
set_errno (GError **error, const char *path)
{
  int saved = errno;

  /* TRANSLATORS: a file's path, and the system's reason */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _ ("“%s” could not be saved: %s."),
               path, g_strerror (saved));
  return FALSE;
}

static gboolean
write_all (int fd, const char *bytes, gsize n_bytes, GCancellable *cancellable)
{
  while (n_bytes > 0)
    {
      gssize n = write (fd, bytes, MIN (n_bytes, WRITE_CHUNK));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if (g_cancellable_is_cancelled (cancellable))
        {
          errno = ECANCELED;
          return FALSE;
        }
      bytes += n;
      n_bytes -= n;
    }
  return TRUE;
}

/* The new file stands for the old one: same mode and, where that is allowed, owner. */
static void
take_after (int fd, const char *path)
{
  struct stat old;
  mode_t mask;

  if (stat (path, &old) == 0)
    {
      if (fchown (fd, old.st_uid, old.st_gid) != 0)
        old.st_mode &= ~(mode_t) (S_ISUID | S_ISGID);
      (void) !fchmod (fd, old.st_mode & 07777);
      return;
    }
  mask = umask (0);
  umask (mask);
  (void) !fchmod (fd, 0666 & ~mask);
}

/* Renaming is durable once the folder is. Some file systems refuse to sync folders; then so be it. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  (void) !fsync (fd);
  close (fd);
}

/* The backup is a second name of the old file, put over the older backup in one step. The file itself
 * keeps its name all the while. Without links there is no backup, rather than a moment without a file. */
static void
make_backup (const char *path)
{
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autofree char *link_path = g_strdup_printf ("%s.%08x~", path, g_random_int ());

  if (link (path, link_path) != 0)
    return;
  if (rename (link_path, backup) != 0)
    (void) !unlink (link_path);
  /* When both are names of one file already, rename() does nothing and leaves the first. */
  (void) !unlink (link_path);
}

static gboolean
save_path (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  gboolean written;

  if (fd < 0)
    return set_errno (error, path);
  take_after (fd, path);
  written = write_all (fd, data, n_bytes, cancellable) && fsync (fd) == 0;
  written = close (fd) == 0 && written;
  if (written)
    {
      make_backup (path);
      written = rename (temporary, path) == 0;
    }
  if (!written)
    {
      set_errno (error, path);
      (void) !unlink (temporary);
      return FALSE;
    }
  sync_folder (path);
  return TRUE;
}

/**
 * hk_save_bytes:
 * @file: where to save
 * @bytes: what to save
 * @cancellable: (nullable): to stop before the old file is replaced
 * @error: return location
 *
 * Writes beside the file, syncs, keeps the old file as a backup whose name ends with "~", and puts the
 * new one in its place in one step. If the program is killed at any moment, there is the old file or
 * the new one, whole. A symbolic link stays one, and what it points at is replaced. Files that are not
 * on a local file system are replaced by GIO, with a backup.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum when it was not saved; the old file is as it was
 */
gboolean
hk_save_bytes (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (file);
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  char *real;
  gboolean saved;

  if (path == NULL || !g_file_is_native (file))
    return g_file_replace_contents (file, data, n_bytes, NULL, TRUE, G_FILE_CREATE_NONE, NULL,
                                    cancellable, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  real = realpath (path, NULL);
  saved = save_path (real == NULL ? path : real, bytes, cancellable, error);
  free (real);
  return saved;
}
