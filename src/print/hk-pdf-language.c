/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-pdf-language.h"

#include <string.h>

/* Where each object begins (ISO 32000-1, 7.5.4), and what the trailer says. */
typedef struct
{
  const char *text;
  gsize n_bytes;
  GArray *offsets; /* gsize by number, 0 for none */
  gsize xref;
  guint root;
  guint info;
} Pdf;

static const char *
find_last (const Pdf *pdf, const char *what)
{
  gsize n = strlen (what);

  for (gsize i = pdf->n_bytes >= n ? pdf->n_bytes - n + 1 : 0; i > 0; i--)
    if (memcmp (pdf->text + i - 1, what, n) == 0)
      return pdf->text + i - 1;
  return NULL;
}

static gboolean
read_reference (const char *trailer, const char *name, guint *number)
{
  const char *at = strstr (trailer, name);

  if (at != NULL)
    *number = (guint) g_ascii_strtoull (at + strlen (name), NULL, 10);
  return at != NULL;
}

/* Reads the one table that cairo writes: objects from 0, lines of twenty bytes. */
static gboolean
read_pdf (Pdf *pdf)
{
  const char *start = find_last (pdf, "startxref\n");
  const char *trailer = find_last (pdf, "trailer\n");
  const char *table;
  guint64 n;
  char *p;

  if (start == NULL || trailer == NULL)
    return FALSE;
  pdf->xref = g_ascii_strtoull (start + strlen ("startxref\n"), NULL, 10);
  if (pdf->xref >= pdf->n_bytes || !g_str_has_prefix (pdf->text + pdf->xref, "xref\n0 "))
    return FALSE;
  n = g_ascii_strtoull (pdf->text + pdf->xref + strlen ("xref\n0 "), &p, 10);
  table = p + 1;
  if (*p != '\n' || n > pdf->n_bytes / 20 || table + n * 20 > trailer)
    return FALSE;
  for (guint64 i = 0; i < n; i++)
    {
      gsize offset = table[i * 20 + 17] == 'n' ? g_ascii_strtoull (table + i * 20, NULL, 10) : 0;

      if (offset >= pdf->n_bytes)
        return FALSE;
      g_array_append_val (pdf->offsets, offset);
    }
  return read_reference (trailer, "/Root ", &pdf->root)
         && read_reference (trailer, "/Info ", &pdf->info) && pdf->root < n;
}

/* The dictionary of an object without its last ">>", if it is one of the type that begins so. */
static char *
dup_dictionary (const Pdf *pdf, guint number, const char *beginning)
{
  gsize offset = g_array_index (pdf->offsets, gsize, number);
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n%s", number, beginning);
  const char *object = pdf->text + offset;
  const char *end;

  if (offset == 0 || !g_str_has_prefix (object, head))
    return NULL;
  end = strstr (object, ">>\nendobj");
  return end == NULL ? NULL : g_strndup (object, end - object);
}

static void
append_object (GString *out, GArray *changed, guint number, gsize base, const char *dictionary)
{
  gsize entry[2] = { number, base + out->len };

  g_array_append_vals (changed, entry, 2);
  g_string_append_printf (out, "%s>>\nendobj\n", dictionary);
}

static gboolean
is_block (const char *dictionary)
{
  return strstr (dictionary, "/S /P\n") != NULL || strstr (dictionary, "/S /H1\n") != NULL
         || strstr (dictionary, "/S /H2\n") != NULL;
}

/* Only when there are as many blocks as were drawn is it known which is which. */
static void
append_blocks (const Pdf *pdf, GString *out, GArray *changed, GPtrArray *languages)
{
  g_autoptr (GPtrArray) dictionaries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < pdf->offsets->len; i++)
    {
      char *dictionary = dup_dictionary (pdf, i, "<< /Type /StructElem");

      if (dictionary != NULL && is_block (dictionary))
        {
          g_ptr_array_add (dictionaries, dictionary);
          g_array_append_val (numbers, i);
        }
      else
        g_free (dictionary);
    }
  for (guint i = 0; i < numbers->len && numbers->len == languages->len; i++)
    {
      g_autofree char *with_language
          = g_strdup_printf ("%s   /Lang (%s)\n", (char *) g_ptr_array_index (dictionaries, i),
                             (char *) g_ptr_array_index (languages, i));

      append_object (out, changed, g_array_index (numbers, guint, i), pdf->n_bytes, with_language);
    }
}

/* The changed objects in a table of their own, as of a file that was saved again (7.5.6). */
static void
append_table (const Pdf *pdf, GString *out, GArray *changed)
{
  gsize table = pdf->n_bytes + out->len;

  g_string_append (out, "xref\n");
  for (guint i = 0; i < changed->len; i += 2)
    g_string_append_printf (out, "%zu 1\n%010zu 00000 n \n", g_array_index (changed, gsize, i),
                            g_array_index (changed, gsize, i + 1));
  g_string_append_printf (out,
                          "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %zu\n"
                          ">>\nstartxref\n%zu\n%%%%EOF\n",
                          pdf->offsets->len, pdf->root, pdf->info, pdf->xref, table);
}

/**
 * hk_pdf_add_languages:
 * @pdf: a PDF as cairo writes it before version 1.5
 * @language: the language of the document, a BCP 47 tag
 * @of_blocks: (element-type utf8): the language of each block that was tagged "P", "H1" or "H2", in
 *   the order in which they were drawn
 *
 * Appends the languages to the file, and that it is tagged. A file that is built otherwise stays as
 * it is.
 *
 * Returns: whether they were added
 */
gboolean
hk_pdf_add_languages (GByteArray *pdf, const char *language, GPtrArray *of_blocks)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *catalog = NULL, *with_language = NULL;
  Pdf parsed = { NULL, pdf->len, offsets, 0, 0, 0 };

  g_byte_array_append (pdf, (const guint8 *) "", 1);
  parsed.text = (const char *) pdf->data;
  if (read_pdf (&parsed))
    catalog = dup_dictionary (&parsed, parsed.root, "<< /Type /Catalog");
  if (catalog != NULL)
    {
      with_language = g_strdup_printf ("%s   /Lang (%s)\n   /MarkInfo << /Marked true >>\n",
                                       catalog, language);
      append_object (out, changed, parsed.root, parsed.n_bytes, with_language);
      append_blocks (&parsed, out, changed, of_blocks);
      append_table (&parsed, out, changed);
    }
  g_byte_array_set_size (pdf, (guint) parsed.n_bytes);
  g_byte_array_append (pdf, (const guint8 *) out->str, (guint) out->len);
  return catalog != NULL;
}
