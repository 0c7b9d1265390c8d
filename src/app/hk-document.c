/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-document-private.h"

#include "hk-article-parse.h"
#include "hk-article-repair.h"
#include "hk-formats.h"
#include "hk-hyphenator.h"
#include "hk-keyword-entry.h"
#include "hk-locale.h"
#include "hk-reference-entry.h"
#include "hk-script.h"

G_DEFINE_FINAL_TYPE (HkDocument, hk_document, G_TYPE_OBJECT)

/* What the worker needs. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  const char *language;
  GThread *preloading;          /* reads the same file already; NULL if none does */
  GCancellable *preload_cancel; /* stops that */
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_object (&load->file);
  g_clear_pointer (&load->bytes, g_bytes_unref);
  g_clear_object (&load->preload_cancel);
  g_free (load);
}

static void
hk_document_dispose (GObject *object)
{
  HkDocument *self = HK_DOCUMENT (object);

  g_clear_object (&self->file);
  g_clear_object (&self->article);
  g_clear_object (&self->references);
  g_clear_object (&self->keywords);
  g_clear_pointer (&self->read_works, g_ptr_array_unref);
  g_clear_pointer (&self->key, g_free);
  hk_document_forget_alignment (self);
  for (int i = 0; i < HK_N_KEPT; i++)
    g_clear_pointer (&self->kept[i], g_free);
  G_OBJECT_CLASS (hk_document_parent_class)->dispose (object);
}

static void
hk_document_class_init (HkDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_document_dispose;
}

static void
hk_document_init (HkDocument *self)
{
}

static HkArticle *
read_article (Load *load, char **key, GCancellable *cancellable, GError **error)
{
  g_autoptr (HkReading) reading = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = load->file == NULL ? NULL : g_file_get_basename (load->file);

  if (load->bytes != NULL)
    bytes = g_bytes_ref (load->bytes);
  else
    {
      g_autoptr (GFileInputStream) stream = g_file_read (load->file, cancellable, error);

      if (stream == NULL)
        hk_format_error_say (error);
      else
        bytes = hk_formats_load (G_INPUT_STREAM (stream), cancellable, error);
    }
  if (bytes == NULL)
    return NULL;
  *key = hk_library_key (bytes);
  reading = hk_reading_new (bytes, name, cancellable);
  return hk_formats_read (reading, NULL, error);
}

static GListStore *
reference_entries_new (HkArticle *article)
{
  GListModel *references = hk_article_get_references (article);
  guint n = g_list_model_get_n_items (references);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_full (n, g_object_unref);
  GListStore *store = g_list_store_new (HK_TYPE_REFERENCE_ENTRY);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      g_ptr_array_add (entries, hk_reference_entry_new (reference, i));
    }
  g_list_store_splice (store, 0, 0, entries->pdata, entries->len);
  return store;
}

static void
repair (HkArticle *article, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, &error);

  if (repairer == NULL)
    {
      g_warning ("Nothing is repaired: %s", error->message);
      return;
    }
  hk_repairer_set_cancellable (repairer, cancellable);
  hk_article_repair (article, repairer);
}

/* Fields of the references that the source has only as printed. */
static void
understand (HkArticle *article, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkRefparser) parser = hk_refparser_new (NULL, &error);

  if (parser == NULL)
    g_warning ("No reference is understood: %s", error->message);
  else
    hk_article_parse_references (article, parser, cancellable);
}

/* The works before the person's changes are laid over them. */
static GPtrArray *
list_read_works (HkArticle *article)
{
  GListModel *references = hk_article_get_references (article);
  guint n = g_list_model_get_n_items (references);
  GPtrArray *works = g_ptr_array_new_full (n + 1, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      g_ptr_array_add (works, g_ptr_array_ref (hk_reference_get_works (reference)));
    }
  g_ptr_array_add (own, g_object_ref (hk_article_get_work (article)));
  g_ptr_array_add (works, own);
  return works;
}

/* What the person did to this article before. Without a library there is nothing to restore. */
static void
restore (HkArticle *article, const char *key, char **kept)
{
  g_autofree char *path = hk_library_get_default_path ();
  g_autoptr (HkLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  library = hk_library_open (path, &error);
  if (library == NULL || !hk_library_restore (library, key, article, &error))
    {
      g_warning ("Nothing is restored: %s", error->message);
      return;
    }
  for (int i = 0; i < HK_N_KEPT; i++)
    kept[i] = hk_library_recall (library, key, (HkKept) i);
}

static HkDocument *
read_document (Load *load, GCancellable *cancellable, GError **error)
{
  g_autofree char *key = NULL;
  g_autoptr (HkArticle) article = read_article (load, &key, cancellable, error);
  HkDocument *self;

  if (article == NULL)
    return NULL;
  repair (article, cancellable);
  understand (article, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self = g_object_new (HK_TYPE_DOCUMENT, NULL);
  self->read_works = list_read_works (article);
  restore (article, key, self->kept);
  self->key = g_steal_pointer (&key);
  g_set_object (&self->file, load->file);
  self->references = reference_entries_new (article);
  self->keywords = hk_keyword_entries_new (article);
  self->article = g_steal_pointer (&article);
  return self;
}

/* What the first frame would wait for: hyphenation of the languages of the abstracts. */
static void
load_hyphens (HkArticle *article)
{
  GPtrArray *fronts = hk_article_get_fronts (article);

  for (guint i = 0; i < fronts->len; i++)
    {
      const char *language = hk_front_get_language (g_ptr_array_index (fronts, i));

      if (hk_language_direction (language) == HK_DIRECTION_LTR)
        (void) hk_hyphenator_get (language);
    }
}

static gpointer
preload_in_thread (gpointer data)
{
  Load *load = data;
  HkDocument *self = read_document (load, load->preload_cancel, NULL);

  if (self != NULL)
    load_hyphens (self->article);
  load_free (load);
  return self;
}

static struct
{
  GFile *file;
  GThread *thread;
  GCancellable *cancel;
} preloading;

/**
 * hk_document_preload:
 * @file: a file that will probably be opened
 *
 * Begins to read it while the toolkit is still starting; hk_document_load_async() takes what was
 * read. An error is forgotten, as the next reading will meet it again. For the main thread.
 */
void
hk_document_preload (GFile *file)
{
  Load *load;

  if (preloading.thread != NULL)
    return;
  load = g_new0 (Load, 1);
  load->file = g_object_ref (file);
  preloading.file = g_object_ref (file);
  preloading.cancel = g_cancellable_new ();
  load->preload_cancel = g_object_ref (preloading.cancel);
  preloading.thread = g_thread_new ("preload", preload_in_thread, load);
}

static void
take_preloading (Load *load)
{
  if (preloading.thread == NULL || load->file == NULL || load->bytes != NULL
      || !g_file_equal (load->file, preloading.file))
    return;
  g_clear_object (&preloading.file);
  load->preload_cancel = g_steal_pointer (&preloading.cancel);
  load->preloading = g_steal_pointer (&preloading.thread);
}

static void
cancel_preloading (GCancellable *cancellable, GCancellable *preload)
{
  g_cancellable_cancel (preload);
}

static HkDocument *
join_preloading (Load *load, GCancellable *cancellable)
{
  gulong id = g_cancellable_connect (cancellable, G_CALLBACK (cancel_preloading),
                                     g_object_ref (load->preload_cancel), g_object_unref);
  HkDocument *self = g_thread_join (g_steal_pointer (&load->preloading));

  g_cancellable_disconnect (cancellable, id);
  return self;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Load *load = task_data;
  g_autoptr (HkLocaleScope) scope = hk_locale_enter_thread (load->language);
  HkDocument *self = NULL;
  GError *error = NULL;

  if (load->preloading != NULL)
    self = join_preloading (load, cancellable);
  if (self == NULL)
    self = read_document (load, cancellable, &error);
  if (self == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, self, g_object_unref);
}

/**
 * hk_document_load_async:
 * @file: (nullable): a file
 * @bytes: (nullable): what is to be read in place of @file, such as the clipboard
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @data: passed to @callback
 *
 * Reads, repairs and prepares an article on a worker thread. Errors are those of hk_formats_read(),
 * in the language of the interface.
 */
void
hk_document_load_async (GFile *file,
                        GBytes *bytes,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, data);
  Load *load = g_new0 (Load, 1);

  load->file = file == NULL ? NULL : g_object_ref (file);
  load->bytes = bytes == NULL ? NULL : g_bytes_ref (bytes);
  load->language = hk_locale_get_language ();
  take_preloading (load);
  g_task_set_task_data (task, load, load_free);
  g_task_set_source_tag (task, hk_document_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * hk_document_load_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HkDocument *
hk_document_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hk_document_get_article:
 * @self: a document
 *
 * Returns: (transfer none): the article
 */
HkArticle *
hk_document_get_article (HkDocument *self)
{
  return self->article;
}

/**
 * hk_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): its file; %NULL when it was pasted
 */
GFile *
hk_document_get_file (HkDocument *self)
{
  return self->file;
}

/**
 * hk_document_get_references:
 * @self: a document
 *
 * Returns: (transfer none): a list of #HkReferenceEntry
 */
GListModel *
hk_document_get_references (HkDocument *self)
{
  return G_LIST_MODEL (self->references);
}

/**
 * hk_document_get_keywords:
 * @self: a document
 *
 * Returns: (transfer none): a list of #HkKeywordEntry
 */
GListModel *
hk_document_get_keywords (HkDocument *self)
{
  return G_LIST_MODEL (self->keywords);
}

static void
count_repairs (gpointer text, gpointer count)
{
  const HkEdits *edits = hk_text_get_edits (text);

  for (gsize i = 0; edits != NULL && i < hk_edits_get_length (edits); i++)
    *(guint *) count += !hk_edits_get (edits, i)->undone;
}

/**
 * hk_document_count_repairs:
 * @self: a document
 *
 * Returns: how many places of the article's text are repaired, its references with it
 */
guint
hk_document_count_repairs (HkDocument *self)
{
  GPtrArray *fronts = hk_article_get_fronts (self->article);
  guint n = 0;

  for (guint i = 0; i < fronts->len; i++)
    hk_front_foreach_text (g_ptr_array_index (fronts, i), count_repairs, &n);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->references)); i++)
    {
      g_autoptr (HkReferenceEntry) entry
          = g_list_model_get_item (G_LIST_MODEL (self->references), i);

      n += hk_reference_entry_count_repairs (entry);
    }
  return n;
}

/**
 * hk_document_get_title:
 * @self: a document
 * @language: the language that is liked best
 *
 * Returns: (transfer none) (nullable): its title in @language, else in whatever language it has one
 */
const char *
hk_document_get_title (HkDocument *self, const char *language)
{
  HkFront *front = hk_article_get_front (self->article, language);
  HkText *title = front == NULL ? NULL : hk_front_get_title (front);
  GPtrArray *fronts = hk_article_get_fronts (self->article);

  for (guint i = 0; i < fronts->len && title == NULL; i++)
    title = hk_front_get_title (g_ptr_array_index (fronts, i));
  return title == NULL ? hk_work_get_string (hk_article_get_work (self->article), HK_VAR_TITLE)
                       : hk_text_get_string (title);
}

/**
 * hk_document_recall:
 * @self: a document
 * @what: which of the things that are kept of an article
 *
 * Returns: (transfer none) (nullable): what was kept; %NULL for nothing
 */
const char *
hk_document_recall (HkDocument *self, HkKept what)
{
  return self->kept[what];
}

/**
 * hk_document_keep:
 * @self: a document
 * @what: which of the things that are kept of an article
 * @value: the thing
 *
 * Keeps it in the library. That it cannot be kept is not worth a word to the person.
 */
void
hk_document_keep (HkDocument *self, HkKept what, const char *value)
{
  g_autoptr (HkLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (value, self->kept[what]) == 0)
    return;
  g_free (self->kept[what]);
  self->kept[what] = g_strdup (value);
  library = hk_library_open (NULL, &error);
  if (library == NULL || !hk_library_keep (library, self->key, what, value, &error))
    g_warning ("Not kept: %s", error->message);
}

/**
 * hk_document_keep_repairs:
 * @self: a document
 * @error: return location
 *
 * Keeps in the library which repairs the person has taken back.
 *
 * Returns: %FALSE with @error set when it cannot
 */
gboolean
hk_document_keep_repairs (HkDocument *self, GError **error)
{
  g_autoptr (HkLibrary) library = hk_library_open (NULL, error);

  return library != NULL && hk_library_keep_repairs (library, self->key, self->article, error);
}
