/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-clean.h"
#include "hk-decode.h"
#include "hk-format-error.h"
#include "hk-limits.h"

struct _HkReading
{
  GBytes *bytes;
  char *name;
  GCancellable *cancellable;
  HkProgressFunc progress;
  gpointer progress_data;
  char *head;
  gsize head_bytes;
  char *encoding; /* that the file names, or NULL */
  char *text;
  gsize text_bytes;
  gsize n_taken; /* bytes of fields so far */
  guint n_controls;
  guint n_bad;
  GPtrArray *notices; /* HkNotice */
  HkChunk *chunk;     /* where works that are read now are kept, or NULL */
};

/**
 * hk_reading_new:
 * @bytes: what is to be read
 * @name: (nullable): name of the file, for its suffix; it is only a hint
 * @cancellable: (nullable): to stop it
 *
 * Returns: (transfer full): a reading
 */
HkReading *
hk_reading_new (GBytes *bytes, const char *name, GCancellable *cancellable)
{
  HkReading *self = g_new0 (HkReading, 1);

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  g_set_object (&self->cancellable, cancellable);
  self->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_notice_free);
  return self;
}

/**
 * hk_reading_free:
 * @self: (nullable) (transfer full): a reading
 */
void
hk_reading_free (HkReading *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_clear_object (&self->cancellable);
  g_free (self->head);
  g_free (self->encoding);
  g_free (self->text);
  g_ptr_array_unref (self->notices);
  hk_chunk_unref (self->chunk);
  g_free (self);
}

/**
 * hk_reading_set_progress:
 * @self: a reading
 * @progress: (nullable): called on the reading's thread
 * @data: passed to @progress
 */
void
hk_reading_set_progress (HkReading *self, HkProgressFunc progress, gpointer data)
{
  self->progress = progress;
  self->progress_data = data;
}

/**
 * hk_reading_get_name:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): the name of the file
 */
const char *
hk_reading_get_name (HkReading *self)
{
  return self->name;
}

/**
 * hk_reading_get_bytes:
 * @self: a reading
 *
 * Returns: (transfer none): the bytes as they are, at most %HK_LIMIT_FILE_BYTES
 */
GBytes *
hk_reading_get_bytes (HkReading *self)
{
  return self->bytes;
}

/**
 * hk_reading_get_head:
 * @self: a reading
 * @head_bytes: (out): length in bytes
 *
 * Returns: (transfer none): the beginning of the text for recognising it, as HkFormat.probe wants it
 */
const char *
hk_reading_get_head (HkReading *self, gsize *head_bytes)
{
  if (self->head == NULL)
    {
      gsize n_bytes;
      const char *bytes = g_bytes_get_data (self->bytes, &n_bytes);
      guint n_bad = 0;

      self->head = hk_decode (n_bytes == 0 ? "" : bytes, MIN (n_bytes, HK_LIMIT_PROBE_BYTES), NULL,
                              &self->head_bytes, &n_bad);
    }
  *head_bytes = self->head_bytes;
  return self->head;
}

/**
 * hk_reading_declare_encoding:
 * @self: a reading whose text nobody has asked for yet
 * @encoding: (nullable): the encoding that the file names inside
 *
 * Bytes that are UTF-8 or have a byte order mark are read as that all the same.
 */
void
hk_reading_declare_encoding (HkReading *self, const char *encoding)
{
  g_free (self->encoding);
  self->encoding = g_strdup (encoding);
}

/**
 * hk_reading_get_text:
 * @self: a reading
 * @text_bytes: (out): length in bytes
 * @error: return location
 *
 * Decodes the bytes: UTF-8, UTF-16, or the 8-bit encoding that they most look like.
 *
 * Returns: (transfer none): the whole text as valid UTF-8, NUL-terminated, without a byte order mark;
 *   %NULL with %HK_FORMAT_ERROR_ENCODING when the bytes are not text
 */
const char *
hk_reading_get_text (HkReading *self, gsize *text_bytes, GError **error)
{
  if (self->text == NULL)
    {
      gsize n_bytes;
      const char *bytes = g_bytes_get_data (self->bytes, &n_bytes);

      self->text = hk_decode (n_bytes == 0 ? "" : bytes, n_bytes, self->encoding, &self->text_bytes,
                              &self->n_bad);
    }
  if (self->n_bad > 16 && self->n_bad > self->text_bytes / 16)
    {
      g_set_error_literal (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_ENCODING,
                           _ ("The file is not text in an encoding that is known."));
      return NULL;
    }
  *text_bytes = self->text_bytes;
  return self->text;
}

/**
 * hk_reading_get_span:
 * @self: a reading
 * @text_bytes: (out): length in bytes
 * @error: return location
 *
 * As hk_reading_get_text(), for readers that ask for no NUL at the end: a file in UTF-8 is not copied.
 *
 * Returns: (transfer none) (array length=text_bytes): the whole text as valid UTF-8 without a NUL
 */
const char *
hk_reading_get_span (HkReading *self, gsize *text_bytes, GError **error)
{
  gsize n_bytes, mark_bytes;
  const char *bytes = g_bytes_get_data (self->bytes, &n_bytes);

  if (self->text != NULL || bytes == NULL || !hk_decode_is_plain (bytes, n_bytes, &mark_bytes))
    return hk_reading_get_text (self, text_bytes, error);
  *text_bytes = n_bytes - mark_bytes;
  return bytes + mark_bytes;
}

/**
 * hk_reading_get_cancellable:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): what may stop it
 */
GCancellable *
hk_reading_get_cancellable (HkReading *self)
{
  return self->cancellable;
}

/**
 * hk_reading_go_on:
 * @self: a reading
 * @fraction: how much is done, 0 to 1
 * @error: return location
 *
 * Call it now and then, such as for each hundredth record.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED set when the person has cancelled
 */
gboolean
hk_reading_go_on (HkReading *self, double fraction, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
  return TRUE;
}

/**
 * hk_reading_is_spent:
 * @self: a reading
 *
 * Returns: whether more text was taken out of the file than its size allows; no field is given then
 */
gboolean
hk_reading_is_spent (HkReading *self)
{
  return self->n_taken
         > MAX (HK_LIMIT_TEXT_FLOOR, HK_LIMIT_TEXT_FACTOR * g_bytes_get_size (self->bytes));
}

static char *
clean (HkReading *self, const char *text, gssize text_bytes, gsize limit, const char *what)
{
  gsize length = text_bytes < 0 ? strlen (text) : (gsize) text_bytes;

  self->n_taken += length;
  if (hk_reading_is_spent (self))
    return g_strdup ("");
  if (length > limit)
    hk_reading_add_notice (self, HK_NOTICE_LIMIT, what, limit, 0);
  return hk_clean_field (text, length, limit, &self->n_controls);
}

/**
 * hk_reading_clean:
 * @self: a reading
 * @text: UTF-8 of one field, such as a title
 * @text_bytes: its length in bytes, or -1
 *
 * Every string that goes into an article passes here: direction controls are removed and counted for
 * a notice, white space is made even, and what is too long is cut and told.
 *
 * Returns: (transfer full): the field, perhaps ""
 */
char *
hk_reading_clean (HkReading *self, const char *text, gssize text_bytes)
{
  return clean (self, text, text_bytes, HK_LIMIT_FIELD_BYTES, N_ ("bytes of a field"));
}

/**
 * hk_reading_clean_reference:
 * @self: a reading
 * @text: UTF-8 of one printed reference
 * @text_bytes: its length in bytes, or -1
 *
 * As hk_reading_clean(), with the limit of a printed reference.
 *
 * Returns: (transfer full): the reference, perhaps ""
 */
char *
hk_reading_clean_reference (HkReading *self, const char *text, gssize text_bytes)
{
  return clean (self, text, text_bytes, HK_LIMIT_REFERENCE_BYTES, N_ ("bytes of a reference"));
}

/**
 * hk_reading_allow:
 * @self: a reading
 * @n_before: how many there are already
 * @limit: how many there may be
 * @what: their name in the plural, for the notice
 *
 * Returns: whether another one may come; the first refusal of @what adds a notice
 */
gboolean
hk_reading_allow (HkReading *self, guint n_before, guint limit, const char *what)
{
  if (n_before < limit)
    return TRUE;
  hk_reading_add_notice (self, HK_NOTICE_LIMIT, what, limit, 0);
  return FALSE;
}

/* A chunk holds the strings of some two hundred works; a work that finds little room begins another. */
#define CHUNK_BYTES (64 * 1024)
#define CHUNK_ROOM (4 * 1024)

/**
 * hk_reading_get_chunk:
 * @self: a reading
 *
 * Returns: (transfer none): where the strings of the next work may be kept
 */
HkChunk *
hk_reading_get_chunk (HkReading *self)
{
  if (self->chunk != NULL && hk_chunk_get_room (self->chunk) < CHUNK_ROOM)
    g_clear_pointer (&self->chunk, hk_chunk_unref);
  if (self->chunk == NULL)
    self->chunk = hk_chunk_new (CLAMP (g_bytes_get_size (self->bytes), CHUNK_ROOM, CHUNK_BYTES));
  return self->chunk;
}

/**
 * hk_reading_add_notice:
 * @self: a reading
 * @kind: what happened
 * @detail: (nullable): untranslated names
 * @count: how many, or 0
 * @line: the line from 1, or 0
 *
 * Adds a notice for the article; the same kind and detail are told once.
 */
void
hk_reading_add_notice (HkReading *self,
                       HkNoticeKind kind,
                       const char *detail,
                       guint64 count,
                       guint line)
{
  for (guint i = 0; i < self->notices->len; i++)
    {
      HkNotice *notice = g_ptr_array_index (self->notices, i);

      if (notice->kind == kind && g_strcmp0 (notice->detail, detail) == 0)
        return;
    }
  g_ptr_array_add (self->notices, hk_notice_new (kind, detail, count, line));
}

/**
 * hk_reading_give_notices:
 * @self: a reading that is done
 * @article: what was read
 *
 * Hands the notices over to the article, with the counts of what was removed or replaced.
 */
void
hk_reading_give_notices (HkReading *self, HkArticle *article)
{
  if (self->n_controls > 0)
    hk_reading_add_notice (self, HK_NOTICE_CONTROLS_REMOVED, NULL, self->n_controls, 0);
  if (self->n_bad > 0)
    hk_reading_add_notice (self, HK_NOTICE_BAD_ENCODING, NULL, self->n_bad, 0);
  self->n_controls = self->n_bad = 0;
  while (self->notices->len > 0)
    hk_article_take_notice (article, g_ptr_array_steal_index (self->notices, 0));
}
