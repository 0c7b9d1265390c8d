/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-format-list.h"
#include "hk-front-fill.h"
#include "hk-language-name.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"
#include "hk-record-set.h"
#include "hk-xml-probe.h"
#include "hk-xml.h"

/* MODS 3 (Library of Congress): modsCollection of mods. */

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  HkWork *work;
  const char *language;
} Mods;

static const struct
{
  const char *genre;
  const char *csl;
} genres[] = {
  { "article-journal", "article-journal" },
  { "journal article", "article-journal" },
  { "article", "article-journal" },
  { "academic journal", "article-journal" },
  { "thesis", "thesis" },
  { "theses", "thesis" },
  { "conference", "paper-conference" },
  { "book chapter", "chapter" },
  { "chapter", "chapter" },
  { "report", "report" },
  { "web", "webpage" },
  { "newspaper", "article-newspaper" },
  { "patent", "patent" },
  { "dataset", "dataset" },
  { "book", "book" },
};

static const char *
own_language (const xmlNode *node)
{
  g_autofree char *value = hk_xml_dup_attribute (node, "lang");

  return value == NULL ? NULL : hk_language_from_name (value, -1);
}

static void
set_node (Mods *self, HkVariable variable, const xmlNode *node)
{
  g_autofree char *text = hk_xml_dup_text (self->reading, node);

  hk_record_set_text (self->reading, self->work, variable, text);
}

/* nonSort and title belong together; a subTitle stands after them. */
static char *
dup_title (Mods *self, const xmlNode *info)
{
  g_autofree char *article = hk_xml_dup_text (self->reading, hk_xml_child (info, "nonSort"));
  g_autofree char *title = hk_xml_dup_text (self->reading, hk_xml_child (info, "title"));
  g_autofree char *part = hk_xml_dup_text (self->reading, hk_xml_child (info, "partName"));
  gboolean glued = g_str_has_suffix (article, "'") || g_str_has_suffix (article, "’");

  return g_strconcat (article, *article == '\0' || glued ? "" : " ", title,
                      *part == '\0' ? "" : ". ", part, NULL);
}

static void
read_title (Mods *self, const xmlNode *info)
{
  g_autofree char *title = dup_title (self, info);
  g_autofree char *subtitle = hk_xml_dup_text (self->reading, hk_xml_child (info, "subTitle"));
  const char *language = own_language (info);
  HkFront *front;

  if (*title == '\0' || hk_xml_attribute_is (info, "type", "uniform"))
    return;
  if (hk_xml_attribute_is (info, "type", "abbreviated"))
    {
      hk_record_set_text (self->reading, self->work, HK_VAR_TITLE_SHORT, title);
      return;
    }
  if (language == NULL)
    language = hk_front_fill_language (self->language, title);
  front = hk_article_ensure_front (self->article, language == NULL ? "und" : language);
  if (hk_front_get_title (front) != NULL)
    return;
  hk_front_set_title (front, title);
  hk_front_set_subtitle (front, subtitle);
}

static HkName *
read_name (Mods *self, const xmlNode *node)
{
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;
  g_autofree char *terms = NULL;
  g_autofree char *whole = NULL;
  HkName *name;

  for (const xmlNode *part = hk_xml_child (node, "namePart"); part != NULL;
       part = hk_xml_next (part, "namePart"))
    {
      g_autofree char *type = hk_xml_dup_attribute (part, "type");
      g_autofree char *text = hk_xml_dup_text (self->reading, part);
      char **field = type == NULL                           ? &whole
                     : g_str_equal (type, "family")         ? &family
                     : g_str_equal (type, "given")          ? &given
                     : g_str_equal (type, "termsOfAddress") ? &terms
                                                            : NULL;

      if (field == NULL || *text == '\0')
        continue;
      if (*field != NULL)
        {
          char *both = g_strconcat (*field, " ", text, NULL);

          g_free (*field);
          *field = both;
        }
      else
        *field = g_steal_pointer (&text);
    }
  if (family == NULL)
    {
      if (whole == NULL)
        whole = g_steal_pointer (&given);
      if (whole == NULL)
        return NULL;
      return hk_xml_attribute_is (node, "type", "corporate")
                     || hk_xml_attribute_is (node, "type", "conference")
                 ? hk_name_new_literal (whole)
                 : hk_name_parse (whole);
    }
  name = hk_name_new (family, given);
  name->suffix = g_steal_pointer (&terms);
  return name;
}

static gboolean
find_role (const xmlNode *node, HkReading *reading, HkVariable *variable)
{
  static const struct
  {
    const char *role;
    HkVariable variable;
  } roles[] = {
    { "aut", HK_VAR_AUTHOR },     { "author", HK_VAR_AUTHOR },
    { "cre", HK_VAR_AUTHOR },     { "creator", HK_VAR_AUTHOR },
    { "edt", HK_VAR_EDITOR },     { "editor", HK_VAR_EDITOR },
    { "trl", HK_VAR_TRANSLATOR }, { "translator", HK_VAR_TRANSLATOR },
    { "com", HK_VAR_COMPILER },   { "compiler", HK_VAR_COMPILER },
  };
  const xmlNode *role = hk_xml_child (node, "role");

  *variable = HK_VAR_AUTHOR;
  if (role == NULL)
    return TRUE;
  for (const xmlNode *term = hk_xml_child (role, "roleTerm"); term != NULL;
       term = hk_xml_next (term, "roleTerm"))
    {
      g_autofree char *text = hk_xml_dup_text (reading, term);

      for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
        if (g_ascii_strcasecmp (text, roles[i].role) == 0)
          {
            *variable = roles[i].variable;
            return TRUE;
          }
    }
  return FALSE;
}

static void
read_people (Mods *self, const xmlNode *mods, gboolean host)
{
  for (const xmlNode *node = hk_xml_child (mods, "name"); node != NULL;
       node = hk_xml_next (node, "name"))
    {
      HkVariable variable;
      HkName *name;
      HkFront *front;
      HkAuthor *author;
      const char *language = own_language (node);

      if (!find_role (node, self->reading, &variable) || (host && variable != HK_VAR_EDITOR))
        continue;
      name = read_name (self, node);
      if (name == NULL)
        continue;
      if (variable != HK_VAR_AUTHOR)
        {
          hk_work_take_name (self->work, variable, name);
          continue;
        }
      if (language == NULL)
        language = self->language;
      front = hk_article_ensure_front (self->article, language == NULL ? "und" : language);
      author = hk_front_fill_author_name (self->reading, front, name);
      for (const xmlNode *place = hk_xml_child (node, "affiliation");
           author != NULL && place != NULL; place = hk_xml_next (place, "affiliation"))
        {
          g_autofree char *text = hk_xml_dup_text (self->reading, place);

          hk_front_fill_affiliation (self->reading, front, author, text);
        }
    }
}

static void
read_origin (Mods *self, const xmlNode *origin)
{
  static const char *const dates[] = { "dateIssued", "copyrightDate", "dateCreated", "dateOther" };
  const xmlNode *place = hk_xml_child (origin, "place");

  set_node (self, HK_VAR_PUBLISHER, hk_xml_child (origin, "publisher"));
  set_node (self, HK_VAR_EDITION, hk_xml_child (origin, "edition"));
  for (const xmlNode *term = hk_xml_child (place, "placeTerm"); term != NULL;
       term = hk_xml_next (term, "placeTerm"))
    if (!hk_xml_attribute_is (term, "type", "code"))
      set_node (self, HK_VAR_PUBLISHER_PLACE, term);
  for (gsize i = 0; i < G_N_ELEMENTS (dates) && !hk_work_has (self->work, HK_VAR_ISSUED); i++)
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, hk_xml_child (origin, dates[i]));
      HkDate *date = hk_loose_date_parse (text, -1);

      if (date != NULL)
        hk_work_take_date (self->work, HK_VAR_ISSUED, date);
    }
}

static void
read_part (Mods *self, const xmlNode *part)
{
  for (const xmlNode *detail = hk_xml_child (part, "detail"); detail != NULL;
       detail = hk_xml_next (detail, "detail"))
    {
      const xmlNode *number = hk_xml_child (detail, "number");

      if (hk_xml_attribute_is (detail, "type", "volume"))
        set_node (self, HK_VAR_VOLUME, number);
      else if (hk_xml_attribute_is (detail, "type", "issue")
               || hk_xml_attribute_is (detail, "type", "number"))
        set_node (self, HK_VAR_ISSUE, number);
      else if (hk_xml_attribute_is (detail, "type", "page"))
        set_node (self, HK_VAR_PAGE, number);
    }
  for (const xmlNode *extent = hk_xml_child (part, "extent"); extent != NULL;
       extent = hk_xml_next (extent, "extent"))
    {
      g_autofree char *start = hk_xml_dup_text (self->reading, hk_xml_child (extent, "start"));
      g_autofree char *end = hk_xml_dup_text (self->reading, hk_xml_child (extent, "end"));

      hk_front_fill_pages (self->work, start, end);
      set_node (self, HK_VAR_PAGE, hk_xml_child (extent, "list"));
    }
  if (!hk_work_has (self->work, HK_VAR_ISSUED))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, hk_xml_child (part, "date"));
      HkDate *date = hk_loose_date_parse (text, -1);

      if (date != NULL)
        hk_work_take_date (self->work, HK_VAR_ISSUED, date);
    }
}

static void
read_ids (Mods *self, const xmlNode *mods)
{
  const xmlNode *location = hk_xml_child (mods, "location");
  g_autofree char *url = hk_xml_dup_text (self->reading, hk_xml_child (location, "url"));
  g_autofree char *link = hk_link_from_url (url);

  hk_record_set_text (self->reading, self->work, HK_VAR_URL, link);
  for (const xmlNode *id = hk_xml_child (mods, "identifier"); id != NULL;
       id = hk_xml_next (id, "identifier"))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, id);

      if (hk_xml_attribute_is (id, "type", "doi"))
        {
          g_autofree char *doi = hk_link_find_doi (text);

          hk_record_set_text (self->reading, self->work, HK_VAR_DOI, doi);
        }
      else if (hk_xml_attribute_is (id, "type", "isbn"))
        hk_record_set_text (self->reading, self->work, HK_VAR_ISBN, text);
      else if (hk_xml_attribute_is (id, "type", "issn"))
        hk_record_set_text (self->reading, self->work, HK_VAR_ISSN, text);
      else if (hk_xml_attribute_is (id, "type", "uri"))
        {
          g_autofree char *uri = hk_link_from_url (text);

          hk_record_set_text (self->reading, self->work, HK_VAR_URL, uri);
        }
      else if (hk_xml_attribute_is (id, "type", "citekey"))
        hk_record_set_text (self->reading, self->work, HK_VAR_CITATION_KEY, text);
    }
}

/* What the work stands in, and the series of that. */
static void
read_related (Mods *self, const xmlNode *mods)
{
  for (const xmlNode *item = hk_xml_child (mods, "relatedItem"); item != NULL;
       item = hk_xml_next (item, "relatedItem"))
    {
      gboolean host = hk_xml_attribute_is (item, "type", "host");

      if (!host && !hk_xml_attribute_is (item, "type", "series"))
        continue;
      for (const xmlNode *info = hk_xml_child (item, "titleInfo"); info != NULL;
           info = hk_xml_next (info, "titleInfo"))
        {
          g_autofree char *title = dup_title (self, info);
          gboolean brief = hk_xml_attribute_is (info, "type", "abbreviated");

          hk_record_set_text (self->reading, self->work,
                              !host   ? HK_VAR_COLLECTION_TITLE
                              : brief ? HK_VAR_CONTAINER_TITLE_SHORT
                                      : HK_VAR_CONTAINER_TITLE,
                              title);
        }
      if (!host)
        continue;
      read_people (self, item, TRUE);
      read_origin (self, hk_xml_child (item, "originInfo"));
      for (const xmlNode *part = hk_xml_child (item, "part"); part != NULL;
           part = hk_xml_next (part, "part"))
        read_part (self, part);
      read_ids (self, item);
      read_related (self, item);
    }
}

static void
read_subjects (Mods *self, const xmlNode *mods)
{
  for (const xmlNode *subject = hk_xml_child (mods, "subject"); subject != NULL;
       subject = hk_xml_next (subject, "subject"))
    for (const xmlNode *topic = hk_xml_first_element (subject); topic != NULL;
         topic = hk_xml_next_element (topic))
      {
        g_autofree char *text = NULL;
        const char *language = own_language (topic);

        if (!hk_xml_is (topic, "topic") && !hk_xml_is (topic, "geographic"))
          continue;
        text = hk_xml_dup_text (self->reading, topic);
        if (language == NULL)
          language = own_language (subject);
        if (language == NULL)
          language = hk_front_fill_language (self->language, text);
        hk_front_fill_keyword (self->reading,
                               hk_article_ensure_front (self->article,
                                                        language == NULL ? "und" : language),
                               text);
      }
}

static void
read_abstracts (Mods *self, const xmlNode *mods)
{
  for (const xmlNode *node = hk_xml_child (mods, "abstract"); node != NULL;
       node = hk_xml_next (node, "abstract"))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, node);
      const char *language = own_language (node);
      HkFront *front;

      if (*text == '\0')
        continue;
      if (language == NULL)
        language = hk_front_fill_language (self->language, text);
      front = hk_article_ensure_front (self->article, language == NULL ? "und" : language);
      if (hk_front_get_abstract (front)->len == 0)
        hk_front_fill_abstract (self->reading, front, text);
    }
}

static const char *
find_type (Mods *self, const xmlNode *mods)
{
  for (const xmlNode *node = hk_xml_child (mods, "genre"); node != NULL;
       node = hk_xml_next (node, "genre"))
    {
      g_autofree char *text = hk_xml_dup_text (self->reading, node);
      g_autofree char *lower = g_ascii_strdown (text, -1);

      for (gsize i = 0; i < G_N_ELEMENTS (genres); i++)
        if (strstr (lower, genres[i].genre) != NULL)
          return genres[i].csl;
    }
  if (!hk_work_has (self->work, HK_VAR_CONTAINER_TITLE))
    return hk_work_has (self->work, HK_VAR_PUBLISHER) ? "book" : "document";
  return hk_work_has (self->work, HK_VAR_VOLUME) || hk_work_has (self->work, HK_VAR_ISSUE)
             ? "article-journal"
             : "chapter";
}

static HkArticle *
read_record (HkReading *reading, const xmlNode *mods)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  Mods self = { reading, article, hk_article_get_work (article), NULL };
  const xmlNode *term = hk_xml_descendant (hk_xml_child (mods, "language"), "languageTerm");
  g_autofree char *named = hk_xml_dup_text (reading, term);
  g_autofree char *title = hk_xml_dup_text (reading, hk_xml_descendant (mods, "title"));

  self.language = hk_language_from_name (named, -1);
  if (self.language == NULL)
    self.language = hk_front_fill_language (NULL, title);
  if (self.language != NULL)
    {
      hk_work_set_string (self.work, HK_VAR_LANGUAGE, self.language);
      hk_article_ensure_front (article, self.language);
    }
  for (const xmlNode *info = hk_xml_child (mods, "titleInfo"); info != NULL;
       info = hk_xml_next (info, "titleInfo"))
    read_title (&self, info);
  read_people (&self, mods, FALSE);
  read_abstracts (&self, mods);
  read_subjects (&self, mods);
  read_ids (&self, mods);
  read_origin (&self, hk_xml_child (mods, "originInfo"));
  for (const xmlNode *part = hk_xml_child (mods, "part"); part != NULL;
       part = hk_xml_next (part, "part"))
    read_part (&self, part);
  read_related (&self, mods);
  set_node (&self, HK_VAR_NOTE, hk_xml_child (mods, "note"));
  hk_work_set_csl_type (self.work, find_type (&self, mods));
  return g_steal_pointer (&article);
}

static HkArticle *
read_mods (HkReading *reading, GError **error)
{
  g_autoptr (xmlDoc) document = hk_xml_parse (reading, error);
  g_autoptr (HkRecordSet) set = hk_record_set_new (reading);
  xmlNode *root;
  guint n = 0;

  if (document == NULL)
    return NULL;
  root = xmlDocGetRootElement (document);
  for (xmlNode *node = root; node != NULL;)
    {
      gboolean record = hk_xml_is (node, "mods");

      if (record && !hk_record_set_take (set, read_record (reading, node)))
        break;
      if (record && ++n % 100 == 0 && !hk_reading_go_on (reading, 0.5, error))
        return NULL;
      node = hk_xml_walk (node, root, !record);
    }
  return hk_record_set_finish (set);
}

static guint
probe (const char *head, gsize head_bytes)
{
  if (hk_xml_probe_root (head, head_bytes, "mods")
      || hk_xml_probe_root (head, head_bytes, "modsCollection"))
    return 95;
  return *head == '<' && strstr (head, "loc.gov/mods") != NULL ? 80 : 0;
}

const HkFormat hk_format_mods = {
  .id = "mods",
  .name = N_ ("MODS"),
  .mime_types = HK_STRINGS ("application/mods+xml", "application/xml", "text/xml"),
  .suffixes = HK_STRINGS ("mods", "xml"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_AFFILIATIONS
           | HK_HOLDS_ABSTRACT | HK_HOLDS_ABSTRACTS | HK_HOLDS_KEYWORDS | HK_HOLDS_ALL_KEYWORDS,
  .second_language = "titleInfo[@type=\"translated\"], abstract and subject with lang",
  .probe = probe,
  .read = read_mods,
};
