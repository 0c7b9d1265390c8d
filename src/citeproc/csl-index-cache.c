/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-index-cache.h"

#include "csl-style-info.h"

#include <glib/gstdio.h>
#include <string.h>

/* (version, [(folder, seconds, nanoseconds)], [(nine strings of an entry)]) */
#define CACHE_TYPE "(ua(sxx)a(sssssssss))"
#define CACHE_VERSION 1

#define MAX_THREADS 4

/**
 * csl_index_cache_stamp:
 * @folders: (array zero-terminated=1): folders of style files
 *
 * A folder's time changes when a file comes or goes, or is put in place by renaming, as package
 * managers and editors do.
 *
 * Returns: (transfer full): the times of the folders
 */
GVariant *
csl_index_cache_stamp (const char *const *folders)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sxx)"));
  for (; *folders != NULL; folders++)
    {
      GStatBuf info;

      if (g_stat (*folders, &info) == 0)
        g_variant_builder_add (&builder, "(sxx)", *folders, (gint64) info.st_mtim.tv_sec,
                               (gint64) info.st_mtim.tv_nsec);
    }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * csl_index_cache_load:
 * @cache_file: a file that csl_index_cache_save() wrote
 * @stamps: the times of the folders now
 *
 * Returns: (transfer full) (nullable): what is kept there; %NULL if a folder has changed since
 */
GVariant *
csl_index_cache_load (const char *cache_file, GVariant *stamps)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (cache_file, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) cache = NULL;
  g_autoptr (GVariant) version = NULL;
  g_autoptr (GVariant) old_stamps = NULL;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  cache = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (CACHE_TYPE), bytes, FALSE));
  version = g_variant_get_child_value (cache, 0);
  if (g_variant_get_uint32 (version) != CACHE_VERSION)
    return NULL;
  old_stamps = g_variant_get_child_value (cache, 1);
  return g_variant_equal (old_stamps, stamps) ? g_steal_pointer (&cache) : NULL;
}

/* A style's file and what it says of itself. */
typedef struct
{
  char *name;
  char *path;
  CslStyleInfo *info; /* NULL for what is no style */
} Source;

typedef struct
{
  GArray *sources;
  guint next; /* atomic: the first that nobody reads yet */
  GCancellable *cancellable;
} Reading;

static void
source_clear (gpointer data)
{
  Source *source = data;

  g_free (source->name);
  g_free (source->path);
  csl_style_info_free (source->info);
}

static void
list_folder (const char *folder, GArray *sources)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file_name;

  while (dir != NULL && (file_name = g_dir_read_name (dir)) != NULL)
    {
      Source source = { NULL };

      if (!g_str_has_suffix (file_name, ".csl") || !g_utf8_validate (file_name, -1, NULL))
        continue;
      source.name = g_strndup (file_name, strlen (file_name) - strlen (".csl"));
      source.path = g_build_filename (folder, file_name, NULL);
      g_array_append_val (sources, source);
    }
}

static gpointer
read_sources (gpointer data)
{
  Reading *reading = data;
  guint at;

  while ((at = g_atomic_int_add (&reading->next, 1)) < reading->sources->len
         && !g_cancellable_is_cancelled (reading->cancellable))
    {
      Source *source = &g_array_index (reading->sources, Source, at);

      source->info = csl_style_info_read (source->path, NULL);
    }
  return NULL;
}

/* Opening ten thousand files is most of the work, so the processors share it. */
static void
read_together (GArray *sources, GCancellable *cancellable)
{
  Reading reading = { sources, 0, cancellable };
  guint n_helpers = sources->len < 100 ? 0 : MIN (g_get_num_processors (), MAX_THREADS) - 1;
  GThread *helpers[MAX_THREADS];

  for (guint i = 0; i < n_helpers; i++)
    helpers[i] = g_thread_new ("styles", read_sources, &reading);
  read_sources (&reading);
  for (guint i = 0; i < n_helpers; i++)
    g_thread_join (helpers[i]);
}

/* What the sources say, as the cache keeps it. */
static GVariant *
make_cache (GArray *sources, GVariant *stamps)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GVariantBuilder entries;

  g_variant_builder_init (&entries, G_VARIANT_TYPE ("a(sssssssss)"));
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = &g_array_index (sources, Source, i);
      const CslStyleInfo *info = source->info;

      /* An earlier folder's file of this name is the one that is used. */
      if (info != NULL && g_hash_table_add (seen, source->name))
        g_variant_builder_add (&entries, "(sssssssss)", source->name, info->id, source->path,
                               info->title, info->title_short, info->parent, info->locale,
                               info->citation_format, info->fields);
    }
  return g_variant_ref_sink (
      g_variant_new ("(u@a(sxx)a(sssssssss))", CACHE_VERSION, stamps, &entries));
}

/**
 * csl_index_cache_read:
 * @folders: (array zero-terminated=1): folders of style files; the first that has a name wins
 * @stamps: their times
 * @cancellable: (nullable): stops the reading
 *
 * Blocks for the time to open every file.
 *
 * Returns: (transfer full): what the files say of themselves
 */
GVariant *
csl_index_cache_read (const char *const *folders, GVariant *stamps, GCancellable *cancellable)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (Source));

  g_array_set_clear_func (sources, source_clear);
  for (; *folders != NULL; folders++)
    list_folder (*folders, sources);
  read_together (sources, cancellable);
  return make_cache (sources, stamps);
}

static void
add_source (const char *const *folders, const char *name, GArray *sources)
{
  g_autofree char *file_name = g_strconcat (name, ".csl", NULL);

  for (; *folders != NULL; folders++)
    {
      Source source = { NULL };

      source.path = g_build_filename (*folders, file_name, NULL);
      source.info = csl_style_info_read (source.path, NULL);
      source.name = g_strdup (name);
      g_array_append_val (sources, source);
      if (source.info != NULL)
        return;
    }
}

/**
 * csl_index_cache_read_named:
 * @folders: (array zero-terminated=1): folders of style files; the first that has a name wins
 * @names: (element-type utf8): names of styles
 *
 * Returns: (transfer full): what these styles say of themselves
 */
GVariant *
csl_index_cache_read_named (const char *const *folders, GPtrArray *names)
{
  g_autoptr (GVariant) stamps = csl_index_cache_stamp (folders);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (Source));

  g_array_set_clear_func (sources, source_clear);
  for (guint i = 0; i < names->len; i++)
    add_source (folders, g_ptr_array_index (names, i), sources);
  return make_cache (sources, stamps);
}

/**
 * csl_index_cache_save:
 * @cache: what csl_index_cache_read() gave
 * @cache_file: where to keep it
 */
void
csl_index_cache_save (GVariant *cache, const char *cache_file)
{
  g_autofree char *folder = g_path_get_dirname (cache_file);

  /* Without a cache the next start reads the styles again: slower, not wrong. */
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents (cache_file, g_variant_get_data (cache), g_variant_get_size (cache), NULL);
}
