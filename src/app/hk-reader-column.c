/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reader-column.h"

#include <string.h>

#include "hk-clipboard.h"

/* Between the paragraphs of what is copied. */
#define BREAK "\n\n"

typedef struct
{
  guint paragraph;
  gsize byte;
} Place;

struct _HkReaderColumn
{
  GPtrArray *paragraphs; /* not owned: their parent outlives the column */
  char *language;
  Place anchor, caret;
};

static HkReaderParagraph *
paragraph_at (HkReaderColumn *self, guint index)
{
  return g_ptr_array_index (self->paragraphs, index);
}

static gsize
length_of (HkReaderColumn *self, guint index)
{
  return strlen (hk_reader_paragraph_get_text (paragraph_at (self, index)));
}

/**
 * hk_reader_column_new:
 * @paragraphs: (element-type HkReaderParagraph): the paragraphs, which must outlive the column
 * @language: the BCP 47 tag of their text
 *
 * Returns: (transfer full): the column, with its caret at the beginning
 */
HkReaderColumn *
hk_reader_column_new (GPtrArray *paragraphs, const char *language)
{
  HkReaderColumn *self = g_new0 (HkReaderColumn, 1);

  self->paragraphs = g_ptr_array_ref (paragraphs);
  self->language = g_strdup (language);
  for (guint i = 0; i < paragraphs->len; i++)
    hk_reader_paragraph_set_column (paragraph_at (self, i), self);
  return self;
}

/**
 * hk_reader_column_free:
 * @self: (nullable) (transfer full): a column
 */
void
hk_reader_column_free (HkReaderColumn *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->paragraphs);
  g_free (self->language);
  g_free (self);
}

static void
show_in (HkReaderColumn *self, guint index)
{
  gboolean forward = self->anchor.paragraph < self->caret.paragraph;
  guint first = MIN (self->anchor.paragraph, self->caret.paragraph);
  guint last = MAX (self->anchor.paragraph, self->caret.paragraph);
  gsize end = length_of (self, index);
  gsize anchor = forward ? 0 : end, caret = forward ? end : 0;

  if (index < first || index > last)
    anchor = caret = 0;
  if (index == self->anchor.paragraph)
    anchor = self->anchor.byte;
  if (index == self->caret.paragraph)
    caret = self->caret.byte;
  hk_reader_paragraph_select (paragraph_at (self, index), MIN (anchor, end), MIN (caret, end));
}

/* Shows caret and selection, tells who listens, and takes the focus along. */
static void
show (HkReaderColumn *self)
{
  GtkWidget *widget = GTK_WIDGET (paragraph_at (self, self->caret.paragraph));

  for (guint i = 0; i < self->paragraphs->len; i++)
    show_in (self, i);
  if (!gtk_widget_has_focus (widget))
    gtk_widget_grab_focus (widget);
  g_signal_emit_by_name (widget, "pointed", (gint64) self->caret.byte, TRUE);
}

static void
go (HkReaderColumn *self, Place place, gboolean extend)
{
  self->caret = place;
  if (!extend)
    self->anchor = place;
  show (self);
}

static gboolean
find (HkReaderColumn *self, HkReaderParagraph *paragraph, guint *index)
{
  return g_ptr_array_find (self->paragraphs, paragraph, index);
}

/**
 * hk_reader_column_move:
 * @self: a column
 * @paragraph: one of its paragraphs
 * @byte: where the caret is to stand in it
 * @extend: whether the selection reaches there
 */
void
hk_reader_column_move (HkReaderColumn *self,
                       HkReaderParagraph *paragraph,
                       gsize byte,
                       gboolean extend)
{
  guint index;

  if (find (self, paragraph, &index))
    go (self, (Place){ index, byte }, extend);
}

/**
 * hk_reader_column_move_to:
 * @self: a column
 * @x: a place
 * @y: a place
 * @of: the widget in whose coordinates
 *
 * Lets the selection reach to what is nearest to the place.
 */
void
hk_reader_column_move_to (HkReaderColumn *self, double x, double y, GtkWidget *of)
{
  Place place = self->caret;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      GtkWidget *widget = GTK_WIDGET (paragraph_at (self, i));
      graphene_point_t point;
      double away;

      if (!gtk_widget_compute_point (of, widget, &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                     &point))
        continue;
      away = point.y < 0 ? -point.y : MAX (0, point.y - gtk_widget_get_height (widget));
      if (away >= least)
        continue;
      least = away;
      place
          = (Place){ i, hk_reader_paragraph_hit (HK_READER_PARAGRAPH (widget), point.x, point.y) };
    }
  go (self, place, TRUE);
}

/**
 * hk_reader_column_step:
 * @self: a column
 * @direction: 1 for the next paragraph, -1 for the one before
 * @x: at which place of its nearest line, in pixels
 * @extend: whether the selection reaches there
 *
 * Returns: whether there is such a paragraph
 */
gboolean
hk_reader_column_step (HkReaderColumn *self, int direction, double x, gboolean extend)
{
  guint index = self->caret.paragraph + (guint) direction;
  HkReaderParagraph *paragraph;
  double y;

  if (index >= self->paragraphs->len)
    return FALSE;
  paragraph = paragraph_at (self, index);
  y = direction > 0 ? 0 : gtk_widget_get_height (GTK_WIDGET (paragraph)) - 1;
  go (self, (Place){ index, hk_reader_paragraph_hit (paragraph, x, y) }, extend);
  return TRUE;
}

/**
 * hk_reader_column_move_to_end:
 * @self: a column
 * @end: whether to its end or its beginning
 * @extend: whether the selection reaches there
 */
void
hk_reader_column_move_to_end (HkReaderColumn *self, gboolean end, gboolean extend)
{
  guint last = self->paragraphs->len - 1;

  go (self, end ? (Place){ last, length_of (self, last) } : (Place){ 0, 0 }, extend);
}

/**
 * hk_reader_column_select_all:
 * @self: a column
 */
void
hk_reader_column_select_all (HkReaderColumn *self)
{
  guint last = self->paragraphs->len - 1;

  self->anchor = (Place){ 0, 0 };
  self->caret = (Place){ last, length_of (self, last) };
  show (self);
}

/**
 * hk_reader_column_select:
 * @self: a column
 * @paragraph: one of its paragraphs
 * @anchor: where the selection begins in it
 * @caret: where it ends
 */
void
hk_reader_column_select (HkReaderColumn *self,
                         HkReaderParagraph *paragraph,
                         gsize anchor,
                         gsize caret)
{
  guint index;

  if (!find (self, paragraph, &index))
    return;
  self->anchor = (Place){ index, anchor };
  self->caret = (Place){ index, caret };
  show (self);
}

/**
 * hk_reader_column_get_caret:
 * @self: a column
 * @byte: (out): where the caret stands in the paragraph
 *
 * Returns: (transfer none) (nullable): the paragraph with the caret; %NULL if there is none at all
 */
HkReaderParagraph *
hk_reader_column_get_caret (HkReaderColumn *self, gsize *byte)
{
  *byte = self->caret.byte;
  return self->paragraphs->len == 0 ? NULL : paragraph_at (self, self->caret.paragraph);
}

/**
 * hk_reader_column_dup_selection:
 * @self: a column
 *
 * Returns: (transfer full): what is selected, byte for byte, with an empty line between paragraphs; ""
 *   for nothing
 */
char *
hk_reader_column_dup_selection (HkReaderColumn *self)
{
  guint first = MIN (self->anchor.paragraph, self->caret.paragraph);
  guint last = MAX (self->anchor.paragraph, self->caret.paragraph);
  GString *text = g_string_new (NULL);

  for (guint i = first; i <= last && i < self->paragraphs->len; i++)
    {
      g_autofree char *part = hk_reader_paragraph_dup_selection (paragraph_at (self, i));

      if (i > first)
        g_string_append (text, BREAK);
      g_string_append (text, part);
    }
  return g_string_free (text, FALSE);
}

/**
 * hk_reader_column_copy:
 * @self: a column
 *
 * Puts the selection on the clipboard, as plain and rich text.
 *
 * Returns: whether there was one
 */
gboolean
hk_reader_column_copy (HkReaderColumn *self)
{
  g_autofree char *plain = hk_reader_column_dup_selection (self);
  g_autofree char *html = g_markup_escape_text (plain, -1);
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  if (*plain == '\0')
    return FALSE;
  lines = g_strsplit (html, BREAK, -1);
  joined = g_strjoinv ("<br><br>", lines);
  content = hk_content_new (plain, joined, self->language);
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (paragraph_at (self, 0))),
                                    content);
}
