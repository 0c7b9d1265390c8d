/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-work.h"

#include <string.h>

#include "hk-jats-name.h"
#include "hk-jats-text.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-records.h"
#include "hk-script.h"

/* JATS's suggested values of @publication-type, and those that publishers use, to types of CSL. */
static const struct
{
  const char *publication;
  const char *csl;
} types[] = {
  { "journal", "article-journal" },
  { "article-journal", "article-journal" },
  { "article", "article-journal" },
  { "periodical", "article-journal" },
  { "book", "book" },
  { "chapter", "chapter" },
  { "book-chapter", "chapter" },
  { "confproc", "paper-conference" },
  { "conf-proc", "paper-conference" },
  { "conference", "paper-conference" },
  { "paper-conference", "paper-conference" },
  { "thesis", "thesis" },
  { "dissertation", "thesis" },
  { "report", "report" },
  { "working-paper", "report" },
  { "gov", "report" },
  { "webpage", "webpage" },
  { "web", "webpage" },
  { "website", "webpage" },
  { "newspaper", "article-newspaper" },
  { "magazine", "article-magazine" },
  { "patent", "patent" },
  { "software", "software" },
  { "data", "dataset" },
  { "database", "dataset" },
  { "dataset", "dataset" },
  { "preprint", "article" },
  { "legal-doc", "legislation" },
  { "law", "legislation" },
  { "standard", "standard" },
  { "letter", "personal_communication" },
  { "commun", "personal_communication" },
  { "video", "motion_picture" },
  { "audio", "song" },
  { "podcast", "broadcast" },
  { "blog", "post-weblog" },
};

typedef struct
{
  HkReading *reading;
  HkWork *work;
  const xmlNode *article_title;
  const xmlNode *chapter_title;
  const xmlNode *source;
  const xmlNode *conference;
  char *first_page;
  char *last_page;
} Citation;

static void
set_field (Citation *self, HkVariable variable, const xmlNode *node)
{
  g_autofree char *text = node == NULL ? NULL : hk_jats_dup_text (self->reading, node);

  if (text != NULL && *text != '\0' && !hk_work_has (self->work, variable))
    hk_work_set_string (self->work, variable, text);
}

static void
set_doi (Citation *self, const char *text)
{
  g_autofree char *doi = hk_link_find_doi (text);

  if (doi != NULL && !hk_work_has (self->work, HK_VAR_DOI))
    hk_work_set_string (self->work, HK_VAR_DOI, doi);
}

static void
set_link (Citation *self, const xmlNode *node)
{
  g_autofree char *href = hk_xml_dup_attribute (node, "href");
  g_autofree char *text = hk_jats_dup_text (self->reading, node);
  g_autofree char *link = hk_link_from_url (href != NULL && *href != '\0' ? href : text);

  if (link == NULL && hk_xml_attribute_is (node, "ext-link-type", "doi"))
    set_doi (self, href != NULL ? href : text);
  if (link == NULL)
    return;
  if (strstr (link, "doi.org/") != NULL)
    set_doi (self, link);
  else if (!hk_work_has (self->work, HK_VAR_URL))
    hk_work_set_string (self->work, HK_VAR_URL, link);
}

static void
read_pub_id (Citation *self, const xmlNode *node)
{
  g_autofree char *type = hk_xml_dup_attribute (node, "pub-id-type");
  g_autofree char *text = hk_jats_dup_text (self->reading, node);

  if (type == NULL || g_ascii_strcasecmp (type, "doi") == 0)
    {
      g_autofree char *href = *text == '\0' ? hk_xml_dup_attribute (node, "href") : NULL;

      set_doi (self, href == NULL ? text : href);
    }
  else if (g_ascii_strcasecmp (type, "pmid") == 0)
    set_field (self, HK_VAR_PMID, node);
  else if (g_ascii_strcasecmp (type, "pmcid") == 0 || g_ascii_strcasecmp (type, "pmc") == 0)
    set_field (self, HK_VAR_PMCID, node);
  else if (g_ascii_strcasecmp (type, "isbn") == 0)
    set_field (self, HK_VAR_ISBN, node);
  else if (g_ascii_strcasecmp (type, "issn") == 0)
    set_field (self, HK_VAR_ISSN, node);
  else if (g_ascii_strcasecmp (type, "arxiv") == 0 || g_ascii_strcasecmp (type, "other") == 0
           || g_ascii_strcasecmp (type, "std-designation") == 0)
    set_field (self, HK_VAR_NUMBER, node);
}

static HkVariable
names_variable (const xmlNode *group)
{
  static const struct
  {
    const char *type;
    HkVariable variable;
  } rows[] = {
    { "editor", HK_VAR_EDITOR },
    { "guest-editor", HK_VAR_EDITOR },
    { "translator", HK_VAR_TRANSLATOR },
    { "transed", HK_VAR_TRANSLATOR },
    { "compiler", HK_VAR_COMPILER },
    { "director", HK_VAR_DIRECTOR },
    { "curator", HK_VAR_CURATOR },
    { "illustrator", HK_VAR_ILLUSTRATOR },
    { "series-editor", HK_VAR_COLLECTION_EDITOR },
    { "editors", HK_VAR_EDITOR },
    { "assignee", HK_VAR_CONTRIBUTOR },
    { "research-assistant", HK_VAR_CONTRIBUTOR },
    { "technical-advisor", HK_VAR_CONTRIBUTOR },
  };
  g_autofree char *type = hk_xml_dup_attribute (group, "person-group-type");

  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (rows); i++)
    if (g_ascii_strcasecmp (type, rows[i].type) == 0)
      return rows[i].variable;
  return HK_VAR_AUTHOR;
}

static gboolean
is_name (const xmlNode *node)
{
  return hk_xml_is (node, "name") || hk_xml_is (node, "string-name") || hk_xml_is (node, "collab")
         || hk_xml_is (node, "etal") || hk_xml_is (node, "anonymous");
}

static gboolean
is_alternatives (const xmlNode *node)
{
  return hk_xml_is (node, "name-alternatives") || hk_xml_is (node, "collab-alternatives");
}

/* Of alternatives, the first is the one as cited. */
static void
add_name (Citation *self, const xmlNode *node, HkVariable variable)
{
  HkName *name = hk_jats_read_name (self->reading,
                                    is_alternatives (node) ? hk_xml_first_element (node) : node);

  if (name != NULL)
    hk_work_take_name (self->work, variable, name);
}

static void
read_group (Citation *self, const xmlNode *group)
{
  HkVariable variable = names_variable (group);

  for (const xmlNode *child = group->children; child != NULL; child = child->next)
    if (is_name (child) || is_alternatives (child) || hk_xml_is (child, "institution"))
      add_name (self, child, variable);
}

static void
read_date (Citation *self, HkVariable variable, const xmlNode *node)
{
  HkDate *date = hk_jats_read_date (self->reading, node);

  if (date != NULL)
    hk_work_take_date (self->work, variable, date);
}

static void
read_page (char **page, HkReading *reading, const xmlNode *node)
{
  if (*page == NULL)
    *page = hk_jats_dup_text (reading, node);
}

/* Plain fields that are only copied. */
static const struct
{
  const char *element;
  HkVariable variable;
} fields[] = {
  { "volume", HK_VAR_VOLUME },
  { "issue", HK_VAR_ISSUE },
  { "supplement", HK_VAR_SUPPLEMENT_NUMBER },
  { "publisher-name", HK_VAR_PUBLISHER },
  { "institution", HK_VAR_PUBLISHER },
  { "publisher-loc", HK_VAR_PUBLISHER_PLACE },
  { "edition", HK_VAR_EDITION },
  { "series", HK_VAR_COLLECTION_TITLE },
  { "isbn", HK_VAR_ISBN },
  { "issn", HK_VAR_ISSN },
  { "elocation-id", HK_VAR_PAGE },
  { "page-range", HK_VAR_PAGE },
  { "conf-name", HK_VAR_EVENT_TITLE },
  { "conf-loc", HK_VAR_EVENT_PLACE },
  { "patent", HK_VAR_NUMBER },
  { "version", HK_VAR_VERSION },
  { "part-title", HK_VAR_PART_TITLE },
  { "comment", HK_VAR_NOTE },
  { "issue-title", HK_VAR_VOLUME_TITLE },
  { "gov", HK_VAR_AUTHORITY },
  { "std", HK_VAR_NUMBER },
};

static gboolean
copy_field (Citation *self, const xmlNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (hk_xml_is (node, fields[i].element))
      {
        set_field (self, fields[i].variable, node);
        return TRUE;
      }
  return FALSE;
}

/* Returns whether the element is done, so that its content need not be looked into. */
static gboolean
read_element (Citation *self, const xmlNode *node)
{
  if (hk_xml_is (node, "person-group"))
    read_group (self, node);
  else if (is_name (node) || is_alternatives (node))
    add_name (self, node, HK_VAR_AUTHOR);
  else if (hk_xml_is (node, "article-title") || hk_xml_is (node, "data-title"))
    self->article_title = self->article_title == NULL ? node : self->article_title;
  else if (hk_xml_is (node, "chapter-title"))
    self->chapter_title = self->chapter_title == NULL ? node : self->chapter_title;
  else if (hk_xml_is (node, "source"))
    self->source = self->source == NULL ? node : self->source;
  else if (hk_xml_is (node, "fpage"))
    read_page (&self->first_page, self->reading, node);
  else if (hk_xml_is (node, "lpage"))
    read_page (&self->last_page, self->reading, node);
  else if (hk_xml_is (node, "size") && hk_xml_attribute_is (node, "units", "page"))
    set_field (self, HK_VAR_NUMBER_OF_PAGES, node);
  else if (hk_xml_is (node, "pub-id") || hk_xml_is (node, "object-id"))
    read_pub_id (self, node);
  else if (hk_xml_is (node, "ext-link") || hk_xml_is (node, "uri") || hk_xml_is (node, "self-uri"))
    set_link (self, node);
  else if (hk_xml_is (node, "date-in-citation") || hk_xml_is (node, "access-date"))
    read_date (self, HK_VAR_ACCESSED, node);
  else if (hk_xml_is (node, "conf-date"))
    read_date (self, HK_VAR_EVENT_DATE, node);
  else if (copy_field (self, node))
    return hk_xml_descendant (node, "ext-link") == NULL && hk_xml_descendant (node, "uri") == NULL;
  else
    return FALSE;
  return TRUE;
}

/* A year or date of publication, not that of a visit. */
static const xmlNode *
find_published (const xmlNode *citation, const char *element)
{
  for (const xmlNode *node = citation; node != NULL;
       node = hk_xml_walk (node, citation,
                           !hk_xml_is (node, "date-in-citation") && !hk_xml_is (node, "conf-date")))
    if (hk_xml_is (node, element))
      return node;
  return NULL;
}

static void
read_year (Citation *self, const xmlNode *citation)
{
  const xmlNode *year = find_published (citation, "year");
  g_autofree char *text = hk_jats_dup_text (self->reading, year);
  gsize n = strlen (text);
  HkDate *date;

  if (year == NULL)
    {
      const xmlNode *words = find_published (citation, "string-date");
      const xmlNode *node = hk_xml_child (citation, "date");

      if (node == NULL && words != NULL)
        node = words->parent;
      date = node == NULL ? NULL : hk_jats_read_date (self->reading, node);
    }
  else
    {
      date = hk_jats_read_date (self->reading, year->parent);
      if (date == NULL && *text != '\0')
        {
          date = hk_date_new (0, 0, 0);
          date->literal = g_strdup (text);
        }
      /* "2010a" tells two works of a year apart. */
      if (n > 1 && g_ascii_islower (text[n - 1]) && g_ascii_isdigit (text[n - 2]))
        hk_work_set_string (self->work, HK_VAR_YEAR_SUFFIX, text + n - 1);
    }
  if (date != NULL)
    hk_work_take_date (self->work, HK_VAR_ISSUED, date);
}

static const char *
find_type (const Citation *self, const xmlNode *citation)
{
  static const char *const attributes[] = { "publication-type", "citation-type" };

  for (guint a = 0; a < G_N_ELEMENTS (attributes); a++)
    {
      g_autofree char *type = hk_xml_dup_attribute (citation, attributes[a]);

      for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
        if (g_ascii_strcasecmp (type, types[i].publication) == 0)
          return types[i].csl;
    }
  if (self->chapter_title != NULL)
    return "chapter";
  if (self->article_title != NULL && self->source != NULL)
    return "article-journal";
  if (self->source != NULL && hk_work_has (self->work, HK_VAR_PUBLISHER))
    return "book";
  return "document";
}

/* The title is in the work's own language; a translation is kept as the one in its language. */
static void
read_languages (Citation *self, const xmlNode *citation, const xmlNode *title)
{
  const char *language = title == NULL ? NULL : hk_jats_own_language (title);
  const xmlNode *node = hk_xml_descendant (citation, "trans-title");
  g_autofree char *translation = node == NULL ? NULL : hk_jats_dup_text (self->reading, node);
  g_autofree char *member = NULL;

  if (language == NULL)
    language = hk_jats_own_language (citation);
  if (language != NULL)
    hk_work_set_string (self->work, HK_VAR_LANGUAGE, language);
  if (translation == NULL || *translation == '\0'
      || g_strcmp0 (translation, hk_work_get_string (self->work, HK_VAR_TITLE)) == 0)
    return;
  language = hk_jats_own_language (node);
  if (language == NULL)
    language = hk_language_guess (translation, -1);
  member = g_strconcat ("title_", language == NULL ? "en" : language, NULL);
  hk_records_set_custom (self->work, member, translation);
}

/* Which of the titles is the work's, and which that of what it stands in. */
static void
arrange_titles (Citation *self, const xmlNode *citation)
{
  const char *type = find_type (self, citation);
  const xmlNode *title = self->chapter_title != NULL ? self->chapter_title : self->article_title;

  if (title == NULL)
    {
      set_field (self, HK_VAR_TITLE, self->source);
      if (self->source == NULL)
        set_field (self, HK_VAR_TITLE, hk_xml_child (citation, "trans-title"));
    }
  else
    {
      set_field (self, HK_VAR_TITLE, title);
      set_field (self, HK_VAR_CONTAINER_TITLE, self->source);
      if (g_str_equal (type, "book") && self->source != NULL)
        type = "chapter";
    }
  read_languages (self, citation, title != NULL ? title : self->source);
  hk_work_set_csl_type (self->work, type);
}

/**
 * hk_jats_read_work:
 * @reading: a reading
 * @citation: an element-citation, mixed-citation, or older element
 *
 * Returns: (transfer full) (nullable): the work; %NULL when the citation has no fields to cite
 */
HkWork *
hk_jats_read_work (HkReading *reading, const xmlNode *citation)
{
  g_autoptr (HkWork) work = hk_work_new (NULL);
  Citation self = { .reading = reading, .work = work };
  gboolean into = TRUE;

  for (const xmlNode *node = citation; node != NULL;)
    {
      node = hk_xml_walk (node, citation, into);
      into = node != NULL && node->type == XML_ELEMENT_NODE && !read_element (&self, node);
    }
  if (self.first_page != NULL && *self.first_page != '\0' && !hk_work_has (work, HK_VAR_PAGE))
    {
      gboolean range = self.last_page != NULL && *self.last_page != '\0'
                       && !g_str_equal (self.first_page, self.last_page);
      g_autofree char *page = range ? g_strdup_printf ("%s-%s", self.first_page, self.last_page)
                                    : g_strdup (self.first_page);

      hk_work_set_string (work, HK_VAR_PAGE, page);
    }
  g_free (self.first_page);
  g_free (self.last_page);
  read_year (&self, citation);
  arrange_titles (&self, citation);
  if (!hk_work_has (work, HK_VAR_TITLE) && !hk_work_has (work, HK_VAR_CONTAINER_TITLE)
      && !hk_work_has (work, HK_VAR_AUTHOR) && !hk_work_has (work, HK_VAR_DOI))
    return NULL;
  return g_steal_pointer (&work);
}
