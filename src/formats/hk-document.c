/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-document.h"

#include <string.h>

#include "hk-link.h"
#include "hk-output.h"
#include "hk-part-heading.h"
#include "hk-writing.h"

static void
write_text (GString *out, const HkDocumentStyle *style, const char *language, HkText *text)
{
  if (text != NULL)
    style->paragraph (out, language, hk_text_get_string (text));
}

static void
write_title (GString *out, const HkDocumentStyle *style, HkFront *front)
{
  HkText *title = hk_front_get_title (front);
  HkText *subtitle = hk_front_get_subtitle (front);
  g_autofree char *whole = NULL;

  if (title == NULL)
    return;
  whole = g_strjoin (": ", hk_text_get_string (title),
                     subtitle == NULL ? NULL : hk_text_get_string (subtitle), NULL);
  style->heading (out, 1, hk_front_get_language (front), whole);
}

/* Names with the numbers of their affiliations, and an asterisk for letters. */
static void
write_authors (GString *out, const HkDocumentStyle *style, HkFront *front)
{
  GPtrArray *authors = hk_front_get_authors (front);
  const char *language = hk_front_get_language (front);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < authors->len; i++)
    {
      const HkAuthor *author = g_ptr_array_index (authors, i);

      if (i > 0)
        g_string_append (line, hk_part_get_separator (language));
      g_string_append (line, hk_text_get_string (author->text));
      for (guint j = 0; author->affiliations != NULL && j < author->affiliations->len; j++)
        g_string_append_printf (line, "%s%u", j == 0 ? " " : ",",
                                g_array_index (author->affiliations, guint, j) + 1);
      if (author->corresponding)
        g_string_append_c (line, '*');
    }
  if (line->len > 0)
    style->paragraph (out, language, line->str);
}

static void
write_affiliations (GString *out, const HkDocumentStyle *style, HkFront *front)
{
  GPtrArray *affiliations = hk_front_get_affiliations (front);

  for (guint i = 0; i < affiliations->len; i++)
    {
      const char *name = hk_text_get_string (g_ptr_array_index (affiliations, i));
      g_autofree char *line
          = affiliations->len == 1 ? g_strdup (name) : g_strdup_printf ("%u. %s", i + 1, name);

      style->paragraph (out, hk_front_get_language (front), line);
    }
}

static void
write_abstract (GString *out, const HkDocumentStyle *style, HkFront *front)
{
  GPtrArray *blocks = hk_front_get_abstract (front);
  const char *language = hk_front_get_language (front);

  if (blocks->len > 0)
    style->heading (out, 2, language, hk_part_get_heading (HK_PART_ABSTRACT, language));
  for (guint i = 0; i < blocks->len; i++)
    {
      const HkBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HK_BLOCK_HEADING)
        style->heading (out, 3, language, hk_text_get_string (block->text));
      else
        style->paragraph (out, language, hk_text_get_string (block->text));
    }
}

static void
write_list (GString *out,
            const HkDocumentStyle *style,
            HkFront *front,
            GPtrArray *texts,
            HkPart heading)
{
  const char *language = hk_front_get_language (front);
  g_autoptr (GString) line = g_string_new (NULL);

  if (texts->len == 0)
    return;
  for (guint i = 0; i < texts->len; i++)
    {
      g_string_append (line, i == 0 ? "" : hk_part_get_separator (language));
      g_string_append (line, hk_text_get_string (g_ptr_array_index (texts, i)));
    }
  style->heading (out, 2, language, hk_part_get_heading (heading, language));
  style->paragraph (out, language, line->str);
}

static void
write_front (GString *out, const HkDocumentStyle *style, HkFront *front)
{
  style->begin_front (out, hk_front_get_language (front));
  write_text (out, style, hk_front_get_language (front), hk_front_get_container_title (front));
  write_title (out, style, front);
  write_text (out, style, hk_front_get_language (front), hk_front_get_article_type (front));
  write_authors (out, style, front);
  write_affiliations (out, style, front);
  write_abstract (out, style, front);
  write_list (out, style, front, hk_front_get_keywords (front), HK_PART_KEYWORDS);
  write_list (out, style, front, hk_front_get_subjects (front), HK_PART_SUBJECTS);
  style->end_front (out);
}

static char *
find_link (HkWork *work)
{
  const char *doi = hk_work_get_string (work, HK_VAR_DOI);
  const char *url = hk_work_get_string (work, HK_VAR_URL);
  char *link = doi == NULL ? NULL : hk_link_from_doi (doi);

  return link == NULL && url != NULL ? hk_link_from_url (url) : link;
}

static void
write_reference (GString *out, const HkDocumentStyle *style, HkReference *reference, guint number)
{
  GPtrArray *works = hk_reference_get_works (reference);
  HkWork *work = works->len == 0 ? NULL : g_ptr_array_index (works, 0);
  const char *printed = hk_text_get_string (hk_reference_get_text (reference));
  g_autofree char *described
      = *printed == '\0' && work != NULL ? hk_output_describe_work (work) : NULL;
  g_autofree char *link = work == NULL ? NULL : find_link (work);
  g_autofree char *label = g_strdup_printf ("%u", number);

  style->item (out, label, hk_reference_get_language (reference),
               described == NULL ? printed : described, link);
}

static void
write_references (GString *out,
                  const HkDocumentStyle *style,
                  const HkWriting *writing,
                  const char *language)
{
  g_autoptr (GPtrArray) references = hk_writing_list_references (writing);

  for (guint i = 0; writing->works != NULL && i < writing->works->len; i++)
    {
      HkReference *reference = hk_reference_new ("", NULL);

      hk_reference_take_work (reference, g_object_ref (g_ptr_array_index (writing->works, i)));
      g_ptr_array_add (references, reference);
    }
  if (references->len == 0)
    return;
  style->heading (out, 2, language, hk_part_get_heading (HK_PART_REFERENCES, language));
  style->begin_list (out);
  for (guint i = 0; i < references->len; i++)
    write_reference (out, style, g_ptr_array_index (references, i), i + 1);
  style->end_list (out);
}

static void
write_facts (GString *out, const HkDocumentStyle *style, HkArticle *article, const char *language)
{
  HkWork *work = hk_article_get_work (article);
  g_autofree char *line = hk_output_describe_work (work);

  if (*line == '\0')
    return;
  style->heading (out, 2, language, hk_part_get_heading (HK_PART_CITATION, language));
  style->paragraph (out, hk_work_get_string (work, HK_VAR_LANGUAGE), line);
}

/**
 * hk_document_write:
 * @writing: what to write
 * @style: how
 * @out: where to append
 *
 * Writes front matter by language, how the article is cited, and the references as they were printed
 * (with their repairs), or a line of fields where nothing was printed.
 */
void
hk_document_write (const HkWriting *writing, const HkDocumentStyle *style, GString *out)
{
  GPtrArray *fronts = writing->article == NULL ? NULL : hk_article_get_fronts (writing->article);
  HkFront *first = fronts == NULL || fronts->len == 0 ? NULL : g_ptr_array_index (fronts, 0);
  const char *language = first != NULL ? hk_front_get_language (first) : writing->language;
  HkText *title = first == NULL ? NULL : hk_front_get_title (first);

  if (language == NULL)
    language = "en";
  style->begin (out,
                title == NULL ? hk_part_get_heading (HK_PART_REFERENCES, language)
                              : hk_text_get_string (title),
                language);
  for (guint i = 0; fronts != NULL && i < fronts->len; i++)
    write_front (out, style, g_ptr_array_index (fronts, i));
  style->end_fronts (out);
  if (hk_writing_has_own_work (writing))
    write_facts (out, style, writing->article, language);
  write_references (out, style, writing, language);
  style->end (out);
}
