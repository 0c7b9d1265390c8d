/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-style-info.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* Most styles say who they are in the first kilobytes; what goes on for longer is not one. */
#define FIRST_BYTES 4096
#define MAX_BYTES (256 * 1024)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  CslStyleInfo *info;
  char **field;     /* whose text is being read, or NULL */
  GString *text;    /* of it */
  gboolean in_info; /* inside <style><info> */
  gboolean ended;   /* </info> was seen */
  guint depth;
} Reader;

/**
 * csl_style_info_free:
 * @info: (nullable) (transfer full): what was read
 */
void
csl_style_info_free (CslStyleInfo *info)
{
  if (info == NULL)
    return;
  g_free (info->id);
  g_free (info->title);
  g_free (info->title_short);
  g_free (info->parent);
  g_free (info->locale);
  g_free (info->citation_format);
  g_free (info->fields);
  g_free (info);
}

static const char *
local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon == NULL ? name : colon + 1;
}

static const char *
attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static void
set (char **field, const char *value)
{
  if (value == NULL)
    return;
  g_free (*field);
  *field = g_strdup (value);
}

static void
read_category (CslStyleInfo *info, const char **names, const char **values)
{
  const char *field = attribute (names, values, "field");
  char *fields;

  set (&info->citation_format, attribute (names, values, "citation-format"));
  if (field == NULL)
    return;
  fields = *info->fields == '\0' ? g_strdup (field) : g_strconcat (info->fields, " ", field, NULL);
  g_free (info->fields);
  info->fields = fields;
}

static void
read_info_element (Reader *self, const char *name, const char **names, const char **values)
{
  CslStyleInfo *info = self->info;

  if (g_str_equal (name, "id"))
    self->field = &info->id;
  else if (g_str_equal (name, "title"))
    self->field = &info->title;
  else if (g_str_equal (name, "title-short"))
    self->field = &info->title_short;
  else if (g_str_equal (name, "category"))
    read_category (info, names, values);
  else if (g_str_equal (name, "link")
           && g_strcmp0 (attribute (names, values, "rel"), "independent-parent") == 0)
    set (&info->parent, attribute (names, values, "href"));
  g_string_truncate (self->text, 0);
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reader *self = data;
  const char *name = local_name (element);

  switch (self->depth++)
    {
    case 0:
      if (g_str_equal (name, "style"))
        set (&self->info->locale, attribute (names, values, "default-locale"));
      else
        g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, element);
      break;
    case 1:
      self->in_info = g_str_equal (name, "info");
      break;
    case 2:
      if (self->in_info)
        read_info_element (self, name, names, values);
      break;
    default:
      break;
    }
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *self = data;

  self->depth--;
  if (self->field != NULL && self->depth == 2)
    {
      set (self->field, g_strstrip (self->text->str));
      self->field = NULL;
    }
  if (self->depth == 1 && self->in_info)
    {
      self->ended = TRUE;
      /* The only way to make the parser stop. */
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "");
    }
}

static void
add_text (GMarkupParseContext *context, const char *text, gsize n_bytes, gpointer data, GError **e)
{
  Reader *self = data;

  if (self->field != NULL)
    g_string_append_len (self->text, text, (gssize) n_bytes);
}

/* Reads until </info>, which stands first; the rules after it are not looked at. */
static gboolean
read_head (Reader *self, int file)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);
  char buffer[FIRST_BYTES];
  gsize n_bytes = 0;
  gssize n_read;

  while (!self->ended && n_bytes < MAX_BYTES && (n_read = read (file, buffer, sizeof buffer)) > 0)
    {
      gsize skip = n_bytes == 0 && n_read > 3 && memcmp (buffer, BYTE_ORDER_MARK, 3) == 0 ? 3 : 0;

      if (!g_markup_parse_context_parse (context, buffer + skip, n_read - (gssize) skip, NULL))
        break;
      n_bytes += (gsize) n_read;
    }
  return self->ended;
}

/**
 * csl_style_info_read:
 * @path: a style's file
 * @error: return location for an error
 *
 * Reads no further than the end of <info>; may be called from any thread.
 *
 * Returns: (transfer full) (nullable): what the file says of itself, or %NULL if it is no style
 */
CslStyleInfo *
csl_style_info_read (const char *path, GError **error)
{
  Reader reader = { NULL };
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gboolean ok;

  if (file < 0)
    {
      int code = errno;

      g_set_error_literal (error, G_FILE_ERROR, (gint) g_file_error_from_errno (code),
                           g_strerror (code));
      return NULL;
    }
  reader.text = g_string_new (NULL);
  reader.info = g_new (CslStyleInfo, 1);
  *reader.info = (CslStyleInfo){ g_strdup (""), g_strdup (""), g_strdup (""), g_strdup (""),
                                 g_strdup (""), g_strdup (""), g_strdup ("") };
  ok = read_head (&reader, file) && *reader.info->title != '\0';
  close (file);
  g_string_free (reader.text, TRUE);
  if (ok)
    return reader.info;
  csl_style_info_free (reader.info);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s is not a citation style."), path);
  return NULL;
}
