/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-write.h"

#include <string.h>

#include "hk-format-list.h"
#include "hk-output.h"
#include "hk-writing.h"

/**
 * hk_jats_append_element:
 * @out: where to append
 * @name: an element's name
 * @attributes: (nullable): its attributes, escaped
 * @text: (nullable): its text; without it there is no element
 */
void
hk_jats_append_element (GString *out, const char *name, const char *attributes, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "<%s%s%s>", name, attributes == NULL ? "" : " ",
                          attributes == NULL ? "" : attributes);
  hk_output_append_xml (out, text);
  g_string_append_printf (out, "</%s>", name);
}

static void
append_text (GString *out, const char *name, HkText *text)
{
  if (text == NULL)
    return;
  hk_jats_append_element (out, name, NULL, hk_text_get_string (text));
  g_string_append_c (out, '\n');
}

/**
 * hk_jats_append_name:
 * @out: where to append
 * @name: a name
 */
void
hk_jats_append_name (GString *out, const HkName *name)
{
  if (name->et_al)
    g_string_append (out, "<etal/>");
  else if (name->literal != NULL || name->family == NULL)
    hk_jats_append_element (out, "collab", NULL,
                            name->literal != NULL ? name->literal : name->given);
  else
    {
      g_autofree char *family
          = g_strjoin (" ",
                       name->non_dropping_particle != NULL ? name->non_dropping_particle
                       : name->dropping_particle != NULL   ? name->dropping_particle
                                                           : name->family,
                       name->non_dropping_particle != NULL || name->dropping_particle != NULL
                           ? name->family
                           : NULL,
                       NULL);

      g_string_append (out, "<name>");
      hk_jats_append_element (out, "surname", NULL, family);
      hk_jats_append_element (out, "given-names", NULL, name->given);
      hk_jats_append_element (out, "suffix", NULL, name->suffix);
      g_string_append (out, "</name>");
    }
}

/**
 * hk_jats_append_date:
 * @out: where to append
 * @element: the element's name, such as "pub-date"
 * @attributes: (nullable): its attributes, escaped
 * @date: (nullable): a date
 */
void
hk_jats_append_date (GString *out, const char *element, const char *attributes, const HkDate *date)
{
  static const char *const calendars[] = { "", " calendar=\"jalali\"", " calendar=\"islamic\"" };
  static const char *const seasons[] = { "Spring", "Summer", "Autumn", "Winter" };

  if (date == NULL || date->start.year <= 0)
    return;
  g_string_append_printf (out, "<%s%s%s%s>", element, attributes == NULL ? "" : " ",
                          attributes == NULL ? "" : attributes, calendars[date->calendar]);
  if (date->start.month != 0 && date->start.day != 0)
    g_string_append_printf (out, "<day>%d</day>", date->start.day);
  if (date->start.month != 0)
    g_string_append_printf (out, "<month>%d</month>", date->start.month);
  else if (date->start.season >= 1 && date->start.season <= 4)
    g_string_append_printf (out, "<season>%s</season>", seasons[date->start.season - 1]);
  g_string_append_printf (out, "<year>%d</year></%s>\n", date->start.year, element);
}

static void
append_categories (GString *out, HkFront *front)
{
  GPtrArray *subjects = hk_front_get_subjects (front);
  HkText *type = hk_front_get_article_type (front);

  if (type == NULL && subjects->len == 0)
    return;
  g_string_append (out, "<article-categories>\n");
  if (type != NULL)
    {
      g_string_append (out, "<subj-group subj-group-type=\"heading\">");
      hk_jats_append_element (out, "subject", NULL, hk_text_get_string (type));
      g_string_append (out, "</subj-group>\n");
    }
  if (subjects->len > 0)
    g_string_append (out, "<subj-group subj-group-type=\"subject\">\n");
  for (guint i = 0; i < subjects->len; i++)
    append_text (out, "subject", g_ptr_array_index (subjects, i));
  g_string_append (out, subjects->len > 0 ? "</subj-group>\n" : "");
  g_string_append (out, "</article-categories>\n");
}

static void
append_titles (GString *out, HkFront *front)
{
  if (hk_front_get_title (front) == NULL)
    return;
  g_string_append (out, "<title-group>\n");
  append_text (out, "article-title", hk_front_get_title (front));
  append_text (out, "subtitle", hk_front_get_subtitle (front));
  g_string_append (out, "</title-group>\n");
}

static void
append_author (GString *out, const HkAuthor *author, guint front_number)
{
  g_string_append_printf (out, "<contrib contrib-type=\"author\"%s>",
                          author->corresponding ? " corresp=\"yes\"" : "");
  if (author->orcid != NULL)
    {
      g_autofree char *orcid = g_strconcat ("https://orcid.org/", author->orcid, NULL);

      hk_jats_append_element (out, "contrib-id", "contrib-id-type=\"orcid\"", orcid);
    }
  if (author->name != NULL && author->name->family != NULL)
    hk_jats_append_name (out, author->name);
  else
    hk_jats_append_element (out, "string-name", NULL, hk_text_get_string (author->text));
  hk_jats_append_element (out, "email", NULL, author->email);
  for (guint i = 0; author->affiliations != NULL && i < author->affiliations->len; i++)
    g_string_append_printf (out, "<xref ref-type=\"aff\" rid=\"aff%u-%u\"/>", front_number,
                            g_array_index (author->affiliations, guint, i) + 1);
  g_string_append (out, "</contrib>\n");
}

/* Whether an author's affiliation number is one that there is, as files can say others. */
static gboolean
has_affiliations (HkFront *front, const HkAuthor *author)
{
  for (guint i = 0; author->affiliations != NULL && i < author->affiliations->len; i++)
    if (g_array_index (author->affiliations, guint, i) >= hk_front_get_affiliations (front)->len)
      return FALSE;
  return TRUE;
}

static void
append_people (GString *out, HkFront *front, guint front_number)
{
  GPtrArray *authors = hk_front_get_authors (front);
  GPtrArray *affiliations = hk_front_get_affiliations (front);

  g_string_append (out, authors->len > 0 ? "<contrib-group>\n" : "");
  for (guint i = 0; i < authors->len; i++)
    {
      HkAuthor author = *(const HkAuthor *) g_ptr_array_index (authors, i);

      if (!has_affiliations (front, &author))
        author.affiliations = NULL;
      append_author (out, &author, front_number);
    }
  g_string_append (out, authors->len > 0 ? "</contrib-group>\n" : "");
  for (guint i = 0; i < affiliations->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("id=\"aff%u-%u\"", front_number, i + 1);

      hk_jats_append_element (out, "aff", id,
                              hk_text_get_string (g_ptr_array_index (affiliations, i)));
      g_string_append_c (out, '\n');
    }
}

static void
append_abstract (GString *out, HkFront *front)
{
  GPtrArray *blocks = hk_front_get_abstract (front);
  gboolean in_section = FALSE;

  if (blocks->len == 0)
    return;
  g_string_append (out, "<abstract xml:lang=\"");
  hk_output_append_xml (out, hk_front_get_language (front));
  g_string_append (out, "\">\n");
  for (guint i = 0; i < blocks->len; i++)
    {
      const HkBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HK_BLOCK_HEADING)
        {
          g_string_append (out, in_section ? "</sec>\n<sec>" : "<sec>");
          in_section = TRUE;
        }
      append_text (out, block->kind == HK_BLOCK_HEADING ? "title" : "p", block->text);
    }
  g_string_append (out, in_section ? "</sec>\n</abstract>\n" : "</abstract>\n");
}

static void
append_keywords (GString *out, HkFront *front)
{
  GPtrArray *keywords = hk_front_get_keywords (front);

  if (keywords->len == 0)
    return;
  g_string_append (out, "<kwd-group kwd-group-type=\"author\" xml:lang=\"");
  hk_output_append_xml (out, hk_front_get_language (front));
  g_string_append (out, "\">\n");
  for (guint i = 0; i < keywords->len; i++)
    append_text (out, "kwd", g_ptr_array_index (keywords, i));
  g_string_append (out, "</kwd-group>\n");
}

static void
append_issue (GString *out, HkWork *work)
{
  const char *pages = hk_work_get_string (work, HK_VAR_PAGE);
  const char *dash = pages == NULL ? NULL : strchr (pages, '-');

  hk_jats_append_date (out, "pub-date", "date-type=\"pub\"",
                       hk_work_get_date (work, HK_VAR_ISSUED));
  hk_jats_append_element (out, "volume", NULL, hk_work_get_string (work, HK_VAR_VOLUME));
  hk_jats_append_element (out, "issue", NULL, hk_work_get_string (work, HK_VAR_ISSUE));
  if (dash != NULL && strchr (dash + 1, '-') == NULL)
    {
      g_autofree char *first = g_strndup (pages, dash - pages);

      hk_jats_append_element (out, "fpage", NULL, first);
      hk_jats_append_element (out, "lpage", NULL, dash + 1);
    }
  else
    hk_jats_append_element (out, "elocation-id", NULL, pages);
}

static void
append_history (GString *out, HkArticle *article)
{
  static const char *const types[HK_N_HISTORY]
      = { "date-type=\"received\"", "date-type=\"rev-recd\"", "date-type=\"accepted\"",
          "date-type=\"pub\"" };

  g_string_append (out, "<history>\n");
  for (int i = 0; i < HK_HISTORY_PUBLISHED; i++)
    hk_jats_append_date (out, "date", types[i], hk_article_get_history (article, i));
  g_string_append (out, "</history>\n");
}

static void
append_journal (GString *out, HkArticle *article)
{
  HkWork *work = hk_article_get_work (article);
  GPtrArray *fronts = hk_article_get_fronts (article);
  const char *publisher = hk_work_get_string (work, HK_VAR_PUBLISHER);

  g_string_append (out, "<journal-meta>\n<journal-title-group>\n");
  if (fronts->len == 0 || hk_front_get_container_title (g_ptr_array_index (fronts, 0)) == NULL)
    hk_jats_append_element (out, "journal-title", NULL,
                            hk_work_get_string (work, HK_VAR_CONTAINER_TITLE));
  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);

      if (hk_front_get_container_title (front) == NULL)
        continue;
      if (i == 0)
        {
          append_text (out, "journal-title", hk_front_get_container_title (front));
          continue;
        }
      g_string_append_printf (out, "<trans-title-group xml:lang=\"%s\">",
                              hk_front_get_language (front));
      append_text (out, "trans-title", hk_front_get_container_title (front));
      g_string_append (out, "</trans-title-group>\n");
    }
  hk_jats_append_element (out, "abbrev-journal-title", NULL,
                          hk_work_get_string (work, HK_VAR_CONTAINER_TITLE_SHORT));
  g_string_append (out, "</journal-title-group>\n");
  hk_jats_append_element (out, "issn", NULL, hk_work_get_string (work, HK_VAR_ISSN));
  if (publisher != NULL)
    {
      g_string_append (out, "<publisher>");
      hk_jats_append_element (out, "publisher-name", NULL, publisher);
      hk_jats_append_element (out, "publisher-loc", NULL,
                              hk_work_get_string (work, HK_VAR_PUBLISHER_PLACE));
      g_string_append (out, "</publisher>\n");
    }
  g_string_append (out, "</journal-meta>\n");
}

static void
append_article_meta (GString *out, HkArticle *article, HkFront *front)
{
  HkWork *work = hk_article_get_work (article);

  g_string_append (out, "<article-meta>\n");
  hk_jats_append_element (out, "article-id", "pub-id-type=\"doi\"",
                          hk_work_get_string (work, HK_VAR_DOI));
  if (front != NULL)
    {
      append_categories (out, front);
      append_titles (out, front);
      append_people (out, front, 1);
    }
  append_issue (out, work);
  append_history (out, article);
  if (hk_work_has (work, HK_VAR_URL))
    {
      g_string_append (out, "<self-uri xlink:href=\"");
      hk_output_append_xml (out, hk_work_get_string (work, HK_VAR_URL));
      g_string_append (out, "\"/>\n");
    }
  if (front != NULL)
    {
      append_abstract (out, front);
      append_keywords (out, front);
    }
  g_string_append (out, "</article-meta>\n");
}

/* Each further language is a translation with front matter of its own, where nothing has to be shared
 * with the article's own language: authors, affiliations and types stand in it as well. */
static void
append_translation (GString *out, HkFront *front, guint number)
{
  g_string_append_printf (out, "<sub-article article-type=\"translation\" id=\"s%u\" xml:lang=\"",
                          number);
  hk_output_append_xml (out, hk_front_get_language (front));
  g_string_append (out, "\">\n<front-stub>\n");
  append_categories (out, front);
  append_titles (out, front);
  append_people (out, front, number);
  append_abstract (out, front);
  append_keywords (out, front);
  g_string_append (out, "</front-stub>\n</sub-article>\n");
}

/**
 * hk_jats_write:
 * @writing: what to write
 * @out: where to append
 * @error: return location
 *
 * Returns: %TRUE
 */
gboolean
hk_jats_write (const HkWriting *writing, GString *out, GError **error)
{
  GPtrArray *fronts = writing->article == NULL ? NULL : hk_article_get_fronts (writing->article);
  HkFront *first = fronts == NULL || fronts->len == 0 ? NULL : g_ptr_array_index (fronts, 0);
  const char *language = first == NULL ? NULL : hk_front_get_language (first);

  g_string_append (
      out,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD "
      "v1.3 20210610//EN\" \"JATS-archivearticle1-3.dtd\">\n"
      "<article xmlns:xlink=\"http://www.w3.org/1999/xlink\" dtd-version=\"1.3\"");
  if (language != NULL)
    {
      g_string_append (out, " xml:lang=\"");
      hk_output_append_xml (out, language);
      g_string_append_c (out, '"');
    }
  g_string_append (out, ">\n<front>\n");
  if (writing->article != NULL)
    {
      append_journal (out, writing->article);
      append_article_meta (out, writing->article, first);
    }
  g_string_append (out, "</front>\n<back>\n");
  hk_jats_append_references (out, writing);
  g_string_append (out, "</back>\n");
  for (guint i = 1; fronts != NULL && i < fronts->len; i++)
    append_translation (out, g_ptr_array_index (fronts, i), i + 1);
  g_string_append (out, "</article>\n");
  hk_writing_lose_beyond (writing, hk_format_jats.holds | HK_HOLDS_WORKS);
  return TRUE;
}
