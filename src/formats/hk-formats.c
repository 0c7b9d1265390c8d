/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-formats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-foreign.h"
#include "hk-format-list.h"
#include "hk-limits.h"
#include "hk-link.h"

/* Where two formats are equally sure, the earlier one reads. */
static const HkFormat *const formats[] = {
  &hk_format_json,     &hk_format_csl_json, &hk_format_bibtex,   &hk_format_biblatex,
  &hk_format_ris,      &hk_format_nbib,     &hk_format_crossref, &hk_format_datacite,
  &hk_format_markdown, &hk_format_jats,     &hk_format_pubmed,   &hk_format_endnote,
  &hk_format_mods,     &hk_format_tei,      &hk_format_oai_dc,   &hk_format_html,
  &hk_format_pdf,      &hk_format_page,     &hk_format_text,     NULL,
};

/* What the name of a file adds to a format that is not excluded by the content. */
#define NAME_BONUS 3

/**
 * hk_formats_list:
 * @n_formats: (out): how many
 *
 * Returns: (transfer none) (array length=n_formats): every format
 */
const HkFormat *const *
hk_formats_list (gsize *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats) - 1;
  return formats;
}

/**
 * hk_formats_find:
 * @id: (nullable): such as "bibtex"
 *
 * Returns: (transfer none) (nullable): the format of that id
 */
const HkFormat *
hk_formats_find (const char *id)
{
  for (gsize i = 0; formats[i] != NULL; i++)
    if (g_strcmp0 (formats[i]->id, id) == 0)
      return formats[i];
  return NULL;
}

static gboolean
has_suffix (const HkFormat *format, const char *name)
{
  const char *dot = name == NULL ? NULL : strrchr (name, '.');

  if (dot == NULL)
    return FALSE;
  for (guint i = 0; format->suffixes[i] != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, format->suffixes[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * hk_formats_find_for_name:
 * @name: name of a file to write
 *
 * Returns: (transfer none) (nullable): the first format that is written and has its suffix
 */
const HkFormat *
hk_formats_find_for_name (const char *name)
{
  for (gsize i = 0; formats[i] != NULL; i++)
    if (formats[i]->write != NULL && has_suffix (formats[i], name))
      return formats[i];
  return NULL;
}

/**
 * hk_formats_recognise:
 * @reading: a reading
 *
 * Returns: (transfer none) (nullable): the format that is surest of the bytes
 */
const HkFormat *
hk_formats_recognise (HkReading *reading)
{
  gsize head_bytes;
  const char *head = hk_reading_get_head (reading, &head_bytes);
  const HkFormat *best = NULL;
  guint best_score = 0;

  for (gsize i = 0; formats[i] != NULL; i++)
    {
      guint score = formats[i]->probe == NULL ? 0 : formats[i]->probe (head, head_bytes);

      if (score > 0 && has_suffix (formats[i], hk_reading_get_name (reading)))
        score += NAME_BONUS;
      if (score > best_score)
        {
          best = formats[i];
          best_score = score;
        }
    }
  return best;
}

static gboolean
check_bytes (HkReading *reading, GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (hk_reading_get_bytes (reading), &n_bytes);
  gsize i = 0;

  if (n_bytes > HK_LIMIT_FILE_BYTES)
    {
      g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOO_LARGE,
                   _ ("The file is larger than %d MB."), HK_LIMIT_FILE_BYTES / (1024 * 1024));
      return FALSE;
    }
  while (i < n_bytes && (g_ascii_isspace (bytes[i]) || bytes[i] == '\0'))
    i++;
  if (i < n_bytes)
    return TRUE;
  g_set_error_literal (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_EMPTY, _ ("The file is empty."));
  return FALSE;
}

static gboolean
is_empty (HkArticle *article)
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  HkWork *work = hk_article_get_work (article);

  for (guint i = 0; i < fronts->len; i++)
    if (!hk_front_is_empty (g_ptr_array_index (fronts, i)))
      return FALSE;
  return g_list_model_get_n_items (hk_article_get_references (article)) == 0
         && !hk_work_has (work, HK_VAR_TITLE) && !hk_work_has (work, HK_VAR_DOI)
         && !hk_work_has (work, HK_VAR_ISSUED) && !hk_work_has (work, HK_VAR_AUTHOR);
}

/* The article's own address is one that can be opened, or none. */
static void
keep_link (HkWork *work)
{
  g_autofree char *link = hk_link_from_url (hk_work_get_string (work, HK_VAR_URL));

  hk_work_set_string (work, HK_VAR_URL, link);
}

static const HkFormat *
recognise (HkReading *reading, GError **error)
{
  const char *foreign = hk_foreign_describe (hk_reading_get_bytes (reading));
  const HkFormat *format = foreign != NULL ? NULL : hk_formats_recognise (reading);

  if (format == NULL)
    g_set_error_literal (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_UNKNOWN,
                         foreign != NULL ? foreign
                                         : _ ("The file is in no format that Hamkhan knows."));
  return format;
}

/**
 * hk_formats_read:
 * @reading: a reading
 * @format: (nullable): the format, or %NULL to recognise it
 * @error: return location
 *
 * Returns: (transfer full): the article with its notices; %NULL with an error of %HK_FORMAT_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 */
HkArticle *
hk_formats_read (HkReading *reading, const HkFormat *format, GError **error)
{
  g_autoptr (HkArticle) article = NULL;

  if (!check_bytes (reading, error))
    return NULL;
  if (format == NULL)
    format = recognise (reading, error);
  if (format == NULL)
    return NULL;
  if (format->read == NULL)
    {
      /* TRANSLATORS: %s is the name of a format of files */
      g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_CANNOT_READ,
                   _ ("%s can be written but not opened."), _ (format->name));
      return NULL;
    }
  article = format->read (reading, error);
  if (article == NULL)
    return NULL;
  if (hk_reading_is_spent (reading))
    {
      g_set_error_literal (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_LIMIT,
                           _ ("The file repeats its text more often than an article does."));
      return NULL;
    }
  if (is_empty (article))
    {
      /* TRANSLATORS: %s is the name of a format of files */
      g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_EMPTY,
                   _ ("The file looks like %s, but holds no article or reference."),
                   _ (format->name));
      return NULL;
    }
  keep_link (hk_article_get_work (article));
  hk_reading_give_notices (reading, article);
  return g_steal_pointer (&article);
}

/**
 * hk_formats_read_bytes:
 * @bytes: a file's bytes, or text from the clipboard
 * @name: (nullable): the file's name, a hint
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: (transfer full): the article, or %NULL as hk_formats_read()
 */
HkArticle *
hk_formats_read_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (HkReading) reading = hk_reading_new (bytes, name, cancellable);

  return hk_formats_read (reading, NULL, error);
}

/**
 * hk_formats_write:
 * @id: a format's id
 * @writing: what to write
 * @error: return location
 *
 * Returns: (transfer full): UTF-8; %NULL with %HK_FORMAT_ERROR_UNKNOWN or
 *   %HK_FORMAT_ERROR_CANNOT_WRITE
 */
GString *
hk_formats_write (const char *id, const HkWriting *writing, GError **error)
{
  const HkFormat *format = hk_formats_find (id);
  g_autoptr (GString) out = NULL;

  if (format == NULL)
    {
      g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_UNKNOWN, _ ("There is no format “%s”."),
                   id);
      return NULL;
    }
  if (format->write == NULL)
    {
      /* TRANSLATORS: %s is the name of a format of files */
      g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_CANNOT_WRITE,
                   _ ("%s can be opened but not written."), _ (format->name));
      return NULL;
    }
  out = g_string_new (NULL);
  if (!format->write (writing, out, error))
    return NULL;
  return g_steal_pointer (&out);
}
