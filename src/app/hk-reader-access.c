/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What screen readers are told of a paragraph: its text, the caret and the selection; for GTK 4.14 and
 * newer, as hk-reader-delegate.c does for what is older. Their offsets are characters. */
#include "config.h"

/* This file is built only where what it uses is there. */
#undef GDK_VERSION_MAX_ALLOWED

#include "hk-reader-paragraph-private.h"
#include "hk-sentence.h"

static gsize
byte_of (HkReaderParagraph *self, guint offset)
{
  const char *at = self->text;

  for (; offset > 0 && *at != '\0'; offset--)
    at = g_utf8_next_char (at);
  return (gsize) (at - self->text);
}

static guint
offset_of (HkReaderParagraph *self, gsize byte)
{
  return (guint) g_utf8_pointer_to_offset (self->text, self->text + byte);
}

/* With the zero that ends it: not all versions add one. */
static GBytes *
slice (HkReaderParagraph *self, gsize start, gsize end)
{
  gsize length = end > start ? end - start : 0;

  return g_bytes_new_take (g_strndup (self->text + start, length), length + 1);
}

static GBytes *
get_contents (GtkAccessibleText *text, guint start, guint end)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (text);

  return slice (self, byte_of (self, start), byte_of (self, end));
}

/* The stretches of a text that screen readers step by */

static HkByteRange
find_character (HkReaderParagraph *self, gsize byte)
{
  const char *at = self->text + byte;

  return (HkByteRange){ byte, *at == '\0' ? 0 : (gsize) (g_utf8_next_char (at) - at) };
}

static HkByteRange
find_word (HkReaderParagraph *self, gsize byte)
{
  int n_chars = (int) g_utf8_strlen (self->text, -1);
  g_autofree PangoLogAttr *attrs = g_new (PangoLogAttr, n_chars + 1);
  int start = (int) offset_of (self, byte), end = start + 1;
  gsize first;

  pango_get_log_attrs (self->text, -1, -1, pango_language_from_string (self->language), attrs,
                       n_chars + 1);
  while (start > 0 && !attrs[start].is_word_start)
    start--;
  while (end < n_chars && !attrs[end].is_word_start)
    end++;
  first = byte_of (self, (guint) start);
  return (HkByteRange){ first, byte_of (self, (guint) end) - first };
}

static HkByteRange
find_sentence (HkReaderParagraph *self, gsize byte)
{
  g_autoptr (GArray) sentences = hk_sentences_find (self->text, -1, self->language);
  gsize start = 0, end = strlen (self->text);

  for (guint i = 0; i < sentences->len; i++)
    {
      gsize at = g_array_index (sentences, HkByteRange, i).start;

      if (at > byte)
        {
          end = at;
          break;
        }
      start = at;
    }
  return (HkByteRange){ start, end - start };
}

static HkByteRange
find_line (HkReaderParagraph *self, gsize byte)
{
  HkParagraph *paragraph = hk_reader_paragraph_get_paragraph (self);
  guint n_lines = hk_paragraph_get_n_lines (paragraph), line;
  gsize start, end = strlen (self->text);

  if (n_lines == 0)
    return (HkByteRange){ 0, end };
  line = hk_paragraph_find_line (paragraph, byte);
  start = hk_paragraph_get_line (paragraph, line).start;
  if (line + 1 < n_lines)
    end = hk_paragraph_get_line (paragraph, line + 1).start;
  return (HkByteRange){ start, end - start };
}

static HkByteRange
find_stretch (HkReaderParagraph *self, gsize byte, GtkAccessibleTextGranularity granularity)
{
  switch (granularity)
    {
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER:
      return find_character (self, byte);
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD:
      return find_word (self, byte);
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE:
      return find_sentence (self, byte);
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE:
      return find_line (self, byte);
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_PARAGRAPH:
    default:
      return (HkByteRange){ 0, strlen (self->text) };
    }
}

static GBytes *
get_contents_at (GtkAccessibleText *text,
                 guint offset,
                 GtkAccessibleTextGranularity granularity,
                 guint *start,
                 guint *end)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (text);
  HkByteRange found = find_stretch (self, byte_of (self, offset), granularity);

  *start = offset_of (self, found.start);
  *end = offset_of (self, found.start + found.length);
  return slice (self, found.start, found.start + found.length);
}

/* The caret, the selection and how the text is */

static guint
get_caret_position (GtkAccessibleText *text)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (text);

  return offset_of (self, self->caret);
}

static GtkAccessibleTextRange *
new_range (guint start, guint end)
{
  GtkAccessibleTextRange *range = g_new (GtkAccessibleTextRange, 1);

  *range = (GtkAccessibleTextRange){ start, end - start };
  return range;
}

static gboolean
get_selection (GtkAccessibleText *text, gsize *n_ranges, GtkAccessibleTextRange **ranges)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (text);

  *n_ranges = 0;
  if (self->anchor == self->caret)
    return FALSE;
  *n_ranges = 1;
  if (ranges != NULL)
    *ranges = new_range (offset_of (self, MIN (self->anchor, self->caret)),
                         offset_of (self, MAX (self->anchor, self->caret)));
  return TRUE;
}

static gboolean
get_attributes (GtkAccessibleText *text,
                guint offset,
                gsize *n_ranges,
                GtkAccessibleTextRange **ranges,
                char ***names,
                char ***values)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (text);
  const char *const name[] = { self->language == NULL ? NULL : "language", NULL };
  const char *const value[] = { self->language, NULL };

  *n_ranges = g_strv_length ((char **) name);
  if (ranges != NULL)
    *ranges = new_range (0, (guint) g_utf8_strlen (self->text, -1));
  if (names != NULL)
    *names = g_strdupv ((char **) name);
  if (values != NULL)
    *values = g_strdupv ((char **) value);
  return *n_ranges > 0;
}

/* Where the text stands */

#if GTK_CHECK_VERSION(4, 16, 0)
static gboolean
get_extents (GtkAccessibleText *text, guint start, guint end, graphene_rect_t *extents)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (text);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  HkReaderLayout *layout = hk_reader_paragraph_lay_out (self);
  gsize first = byte_of (self, start);

  hk_reader_layout_add_areas (layout, first, byte_of (self, end), areas);
  if (areas->len == 0)
    {
      hk_reader_layout_get_caret (layout, first, extents);
      return TRUE;
    }
  *extents = g_array_index (areas, graphene_rect_t, 0);
  for (guint i = 1; i < areas->len; i++)
    graphene_rect_union (extents, &g_array_index (areas, graphene_rect_t, i), extents);
  return TRUE;
}

static gboolean
get_offset (GtkAccessibleText *text, const graphene_point_t *point, guint *offset)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (text);

  if (!gtk_widget_contains (GTK_WIDGET (self), point->x, point->y))
    return FALSE;
  *offset = offset_of (self, hk_reader_paragraph_hit (self, point->x, point->y));
  return TRUE;
}
#endif

/**
 * hk_reader_paragraph_get_access_type:
 *
 * Returns: the interface of a paragraph by which screen readers see its text
 */
GType
hk_reader_paragraph_get_access_type (void)
{
  return GTK_TYPE_ACCESSIBLE_TEXT;
}

/**
 * hk_reader_paragraph_access_init:
 * @iface: that interface of a paragraph
 */
void
hk_reader_paragraph_access_init (gpointer iface)
{
  GtkAccessibleTextInterface *text = iface;

  text->get_contents = get_contents;
  text->get_contents_at = get_contents_at;
  text->get_caret_position = get_caret_position;
  text->get_selection = get_selection;
  text->get_attributes = get_attributes;
#if GTK_CHECK_VERSION(4, 16, 0)
  text->get_extents = get_extents;
  text->get_offset = get_offset;
#endif
}

/**
 * hk_reader_paragraph_class_init_access:
 * @klass: the class of paragraphs
 */
void
hk_reader_paragraph_class_init_access (GtkWidgetClass *klass)
{
  gtk_widget_class_set_accessible_role (klass, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
}

/**
 * hk_reader_paragraph_init_access:
 * @self: a paragraph that is being made
 */
void
hk_reader_paragraph_init_access (HkReaderParagraph *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
}

/**
 * hk_reader_paragraph_dispose_access:
 * @self: a paragraph that is being disposed of, of which nothing is kept for them
 */
void
hk_reader_paragraph_dispose_access (HkReaderParagraph *self)
{
}

static void
tell_change (HkReaderParagraph *self, GtkAccessibleTextContentChange change)
{
  guint n_chars = (guint) g_utf8_strlen (self->text, -1);

  if (n_chars > 0)
    gtk_accessible_text_update_contents (GTK_ACCESSIBLE_TEXT (self), change, 0, n_chars);
}

/**
 * hk_reader_paragraph_replace_text:
 * @self: a paragraph whose caret stands at its beginning
 * @text: the text to have from now on
 *
 * Tells of what goes while it is there, and of what comes once it is.
 */
void
hk_reader_paragraph_replace_text (HkReaderParagraph *self, const char *text)
{
  tell_change (self, GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_REMOVE);
  g_free (self->text);
  self->text = g_strdup (text);
  tell_change (self, GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_INSERT);
}

/**
 * hk_reader_paragraph_tell_selection:
 * @self: a paragraph whose caret or selection is elsewhere now
 */
void
hk_reader_paragraph_tell_selection (HkReaderParagraph *self)
{
  gtk_accessible_text_update_caret_position (GTK_ACCESSIBLE_TEXT (self));
  gtk_accessible_text_update_selection_bound (GTK_ACCESSIBLE_TEXT (self));
}
