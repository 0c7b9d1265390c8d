/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-citation.h"

#include <string.h>

#include "hk-jats-text.h"
#include "hk-language-name.h"
#include "hk-link.h"
#include "hk-loose-date.h"
#include "hk-name-parse.h"
#include "hk-script.h"

/* JATS's suggested values of @publication-type, and those that publishers use, to types of CSL. */
static const struct
{
  const char *publication;
  const char *csl;
} types[] = {
  { "journal", "article-journal" },   { "article-journal", "article-journal" },
  { "article", "article-journal" },   { "periodical", "article-journal" },
  { "book", "book" },                 { "chapter", "chapter" },
  { "book-chapter", "chapter" },      { "confproc", "paper-conference" },
  { "conf-proc", "paper-conference" }, { "conference", "paper-conference" },
  { "paper-conference", "paper-conference" }, { "thesis", "thesis" },
  { "dissertation", "thesis" },       { "report", "report" },
  { "working-paper", "report" },      { "gov", "report" },
  { "webpage", "webpage" },           { "web", "webpage" },
  { "website", "webpage" },           { "newspaper", "article-newspaper" },
  { "magazine", "article-magazine" }, { "patent", "patent" },
  { "software", "software" },         { "data", "dataset" },
  { "database", "dataset" },          { "dataset", "dataset" },
  { "preprint", "article" },          { "legal-doc", "legislation" },
  { "law", "legislation" },           { "standard", "standard" },
  { "letter", "personal_communication" }, { "commun", "personal_communication" },
  { "video", "motion_picture" },      { "audio", "song" },
  { "podcast", "broadcast" },         { "blog", "post-weblog" },
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

/**
 * hk_jats_read_name:
 * @reading: a reading
 * @node: a name, string-name, collab, institution, anonymous, or etal
 *
 * Returns: (transfer full) (nullable): the name
 */
HkName *
hk_jats_read_name (HkReading *reading,
                   const xmlNode *node)
{
  g_autofree char *family = hk_jats_dup_text (reading, hk_xml_child (node, "surname"));
  g_autofree char *given = hk_jats_dup_text (reading, hk_xml_child (node, "given-names"));
  g_autofree char *suffix = hk_jats_dup_text (reading, hk_xml_child (node, "suffix"));
  g_autofree char *particle = hk_jats_dup_text (reading, hk_xml_child (node, "particle"));
  g_autofree char *literal = NULL;
  HkName *name;

  if (hk_xml_is (node, "etal"))
    {
      name = g_new0 (HkName, 1);
      name->et_al = TRUE;
      return name;
    }
  if (*family != '\0' || *given != '\0')
    {
      name = *family == '\0' ? hk_name_new_literal (given) : hk_name_new (family, *given == '\0' ? NULL : given);
      if (*suffix != '\0')
        name->suffix = g_steal_pointer (&suffix);
      if (*particle != '\0')
        name->non_dropping_particle = g_steal_pointer (&particle);
      return name;
    }
  literal = hk_jats_dup_text (reading, node);
  if (*literal == '\0')
    return hk_xml_is (node, "anonymous") ? hk_name_new_literal ("Anonymous") : NULL;
  return hk_xml_is (node, "string-name") ? hk_name_parse (literal) : hk_name_new_literal (literal);
}

static int
read_number (HkReading *reading,
             const xmlNode *node,
             int greatest)
{
  g_autofree char *text = hk_jats_dup_text (reading, node);
  int number = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      number = MIN (number * 10 + g_unichar_digit_value (g_utf8_get_char (p)), 100000);
    else if (number > 0)
      break;
  return number > greatest ? 0 : number;
}

static HkCalendar
read_calendar (const xmlNode *node)
{
  g_autofree char *calendar = hk_xml_dup_attribute (node, "calendar");
  g_autofree char *folded = calendar == NULL ? NULL : g_ascii_strdown (calendar, -1);

  if (folded == NULL)
    return HK_CALENDAR_GREGORIAN;
  if (strstr (folded, "jalali") != NULL || strstr (folded, "persian") != NULL || strstr (folded, "solar") != NULL
      || strstr (folded, "shamsi") != NULL || strstr (folded, "iran") != NULL)
    return HK_CALENDAR_JALALI;
  if (strstr (folded, "islam") != NULL || strstr (folded, "hijri") != NULL || strstr (folded, "lunar") != NULL)
    return HK_CALENDAR_ISLAMIC;
  return HK_CALENDAR_GREGORIAN;
}

/* Months and seasons in words, as SciELO writes them: "Jan-Mar", "Winter". */
static void
read_month (HkReading *reading,
            const xmlNode *node,
            HkDatePart *part)
{
  g_autofree char *text = hk_jats_dup_text (reading, node);
  g_autofree char *with_year = NULL;
  g_autoptr (HkDate) date = NULL;

  part->month = (guint8) read_number (reading, node, 12);
  if (part->month != 0 || *text == '\0')
    return;
  with_year = g_strdup_printf ("%.*s 2000", (int) strcspn (text, "-/–"), text);
  date = hk_loose_date_parse (with_year, -1);
  if (date == NULL)
    return;
  part->month = date->start.month;
  part->season = date->start.season;
}

/**
 * hk_jats_read_date:
 * @reading: a reading
 * @node: an element with year, month, day or season, such as pub-date; or with a date as text
 *
 * Returns: (transfer full) (nullable): the date in the calendar that @calendar names
 */
HkDate *
hk_jats_read_date (HkReading *reading,
                   const xmlNode *node)
{
  const xmlNode *year = hk_xml_child (node, "year");
  const xmlNode *month = hk_xml_child (node, "month");
  const xmlNode *season = hk_xml_child (node, "season");
  HkDate *date;

  if (year == NULL)
    {
      g_autofree char *text = hk_jats_dup_text (reading, hk_xml_child (node, "string-date"));
      g_autofree char *iso = hk_xml_dup_attribute (node, "iso-8601-date");
      g_autofree char *own = hk_jats_dup_text (reading, node);

      date = hk_loose_date_parse (iso != NULL ? iso : *text != '\0' ? text : own, -1);
      return date;
    }
  date = hk_date_new (read_number (reading, year, 9999), 0, 0);
  date->calendar = read_calendar (node);
  if (date->calendar == HK_CALENDAR_GREGORIAN)
    hk_loose_date_is_year (date->start.year, &date->calendar);
  if (month != NULL)
    read_month (reading, month, &date->start);
  if (date->start.month != 0)
    date->start.day = (guint8) read_number (reading, hk_xml_child (node, "day"), 31);
  if (season != NULL)
    read_month (reading, season, &date->start);
  if (date->start.year == 0)
    g_clear_pointer (&date, hk_date_free);
  return date;
}

static void
set_field (Citation *self,
           HkVariable variable,
           const xmlNode *node)
{
  g_autofree char *text = node == NULL ? NULL : hk_jats_dup_text (self->reading, node);

  if (text != NULL && *text != '\0' && !hk_work_has (self->work, variable))
    hk_work_set_string (self->work, variable, text);
}

static void
set_doi (Citation *self,
         const char *text)
{
  g_autofree char *doi = hk_link_find_doi (text);

  if (doi != NULL && !hk_work_has (self->work, HK_VAR_DOI))
    hk_work_set_string (self->work, HK_VAR_DOI, doi);
}

static void
set_link (Citation *self,
          const xmlNode *node)
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
read_pub_id (Citation *self,
             const xmlNode *node)
{
  g_autofree char *type = hk_xml_dup_attribute (node, "pub-id-type");
  g_autofree char *text = hk_jats_dup_text (self->reading, node);

  if (type == NULL || g_ascii_strcasecmp (type, "doi") == 0)
    set_doi (self, text);
  else if (g_ascii_strcasecmp (type, "pmid") == 0)
    set_field (self, HK_VAR_PMID, node);
  else if (g_ascii_strcasecmp (type, "pmcid") == 0 || g_ascii_strcasecmp (type, "pmc") == 0)
    set_field (self, HK_VAR_PMCID, node);
  else if (g_ascii_strcasecmp (type, "isbn") == 0)
    set_field (self, HK_VAR_ISBN, node);
  else if (g_ascii_strcasecmp (type, "issn") == 0)
    set_field (self, HK_VAR_ISSN, node);
  else if (g_ascii_strcasecmp (type, "arxiv") == 0)
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
    { "editor", HK_VAR_EDITOR },         { "guest-editor", HK_VAR_EDITOR }, { "translator", HK_VAR_TRANSLATOR },
    { "transed", HK_VAR_TRANSLATOR },    { "compiler", HK_VAR_COMPILER },   { "director", HK_VAR_DIRECTOR },
    { "curator", HK_VAR_CURATOR },       { "illustrator", HK_VAR_ILLUSTRATOR },
    { "series-editor", HK_VAR_COLLECTION_EDITOR }, { "editors", HK_VAR_EDITOR },
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

static void
add_name (Citation *self,
          const xmlNode *node,
          HkVariable variable)
{
  HkName *name = hk_jats_read_name (self->reading, node);

  if (name != NULL)
    hk_work_take_name (self->work, variable, name);
}

/* Names of a group; of alternatives, the first is the one as cited. */
static void
read_group (Citation *self,
            const xmlNode *group)
{
  HkVariable variable = names_variable (group);

  for (const xmlNode *child = group->children; child != NULL; child = child->next)
    if (is_name (child) || hk_xml_is (child, "institution"))
      add_name (self, child, variable);
    else if (hk_xml_is (child, "name-alternatives") || hk_xml_is (child, "collab-alternatives"))
      add_name (self, hk_xml_first_element (child), variable);
}

static void
read_date_in_citation (Citation *self,
                       const xmlNode *node)
{
  HkDate *date = hk_jats_read_date (self->reading, node);

  if (date != NULL)
    hk_work_take_date (self->work, HK_VAR_ACCESSED, date);
}

static void
read_page (char **page,
           HkReading *reading,
           const xmlNode *node)
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
  { "volume", HK_VAR_VOLUME },           { "issue", HK_VAR_ISSUE },
  { "supplement", HK_VAR_SUPPLEMENT_NUMBER }, { "publisher-name", HK_VAR_PUBLISHER },
  { "institution", HK_VAR_PUBLISHER },   { "publisher-loc", HK_VAR_PUBLISHER_PLACE },
  { "edition", HK_VAR_EDITION },         { "series", HK_VAR_COLLECTION_TITLE },
  { "isbn", HK_VAR_ISBN },               { "issn", HK_VAR_ISSN },
  { "elocation-id", HK_VAR_PAGE },       { "page-range", HK_VAR_PAGE },
  { "conf-name", HK_VAR_EVENT_TITLE },   { "conf-loc", HK_VAR_EVENT_PLACE },
  { "patent", HK_VAR_NUMBER },           { "version", HK_VAR_VERSION },
  { "part-title", HK_VAR_PART_TITLE },   { "comment", HK_VAR_NOTE },
  { "issue-title", HK_VAR_VOLUME_TITLE }, { "gov", HK_VAR_AUTHORITY },
  { "std", HK_VAR_NUMBER },
};

static gboolean
copy_field (Citation *self,
            const xmlNode *node)
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
read_element (Citation *self,
              const xmlNode *node)
{
  if (hk_xml_is (node, "person-group"))
    read_group (self, node);
  else if (is_name (node))
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
    read_date_in_citation (self, node);
  else if (copy_field (self, node))
    return hk_xml_descendant (node, "ext-link") == NULL && hk_xml_descendant (node, "uri") == NULL;
  else
    return FALSE;
  return TRUE;
}

/* The year of publication, not that of a visit. */
static const xmlNode *
find_year (const xmlNode *citation)
{
  for (const xmlNode *node = citation; node != NULL;
       node = hk_xml_walk (node, citation, !hk_xml_is (node, "date-in-citation")))
    if (hk_xml_is (node, "year"))
      return node;
  return NULL;
}

static void
read_year (Citation *self,
           const xmlNode *citation)
{
  const xmlNode *year = find_year (citation);
  g_autofree char *text = hk_jats_dup_text (self->reading, year);
  gsize n = strlen (text);
  HkDate *date;

  if (year == NULL)
    {
      const xmlNode *date_node = hk_xml_child (citation, "date");

      date = date_node == NULL ? NULL : hk_jats_read_date (self->reading, date_node);
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
find_type (const Citation *self,
           const xmlNode *citation)
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

/* Which of the titles is the work's, and which that of what it stands in. */
static void
arrange_titles (Citation *self,
                const xmlNode *citation)
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
  hk_work_set_csl_type (self->work, type);
}

static HkWork *
read_work (HkReading *reading,
           const xmlNode *citation)
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

static gboolean
is_citation (const xmlNode *node)
{
  return hk_xml_is (node, "mixed-citation") || hk_xml_is (node, "element-citation")
         || hk_xml_is (node, "nlm-citation") || hk_xml_is (node, "citation") || hk_xml_is (node, "note")
         || hk_xml_is (node, "product") || hk_xml_is (node, "related-article");
}

/* Whether a citation holds text that is printed between its fields. */
static gboolean
is_printed (const xmlNode *node)
{
  if (hk_xml_is (node, "element-citation") || hk_xml_is (node, "nlm-citation"))
    return FALSE;
  if (hk_xml_is (node, "citation"))
    {
      for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (child->type == XML_TEXT_NODE && !xmlIsBlankNode (child))
          return TRUE;
      return FALSE;
    }
  return TRUE;
}

static const char *
own_language (const xmlNode *node)
{
  g_autofree char *value = hk_xml_dup_attribute (node, "lang");

  return value == NULL ? NULL : hk_language_from_name (value, -1);
}

/* What is known of a ref while its citations are looked at. */
typedef struct
{
  HkReading *reading;
  const char *language; /* of the article */
  GString *printed;
  const char *printed_language;
  gboolean printed_own; /* whether it is in the article's language */
  GPtrArray *works;     /* HkWork */
  GPtrArray *others;    /* HkText: the same entry in other languages */
} Entry;

static void
add_printed (Entry *entry,
             const xmlNode *node,
             gboolean alternative)
{
  g_autofree char *text = hk_jats_dup_citation (entry->reading, node);
  const char *language = own_language (node);
  gboolean own;

  if (*text == '\0')
    return;
  if (language == NULL)
    language = hk_language_guess (text, -1);
  own = g_strcmp0 (language, entry->language) == 0;
  if (entry->printed->len > 0 && alternative && entry->printed_own >= own)
    {
      g_ptr_array_add (entry->others, hk_text_new (text, language));
      return;
    }
  if (entry->printed->len > 0 && alternative)
    {
      g_ptr_array_add (entry->others, hk_text_new (entry->printed->str, entry->printed_language));
      g_string_truncate (entry->printed, 0);
    }
  if (entry->printed->len > 0)
    g_string_append_c (entry->printed, ' ');
  else
    {
      entry->printed_language = language;
      entry->printed_own = own;
    }
  g_string_append (entry->printed, text);
}

static gboolean
is_whole (HkWork *work)
{
  return hk_work_has (work, HK_VAR_TITLE) && (hk_work_has (work, HK_VAR_AUTHOR) || hk_work_has (work, HK_VAR_ISSUED));
}

/* A structured citation repeats the mixed one before it; two mixed ones are two works. */
static void
add_citation (Entry *entry,
              const xmlNode *node,
              gboolean alternative)
{
  HkWork *work = read_work (entry->reading, node);
  gboolean structured = !is_printed (node);

  if (!structured)
    add_printed (entry, node, alternative);
  /* A few tags in a printed text are less than what a parser of references makes of it. */
  if (work != NULL && !structured && !is_whole (work))
    g_clear_object (&work);
  if (work == NULL)
    return;
  if ((structured || alternative) && entry->works->len == 1 && hk_xml_is (node, "element-citation"))
    g_ptr_array_set_size (entry->works, 0);
  if (alternative && entry->works->len > 0)
    g_object_unref (work);
  else
    g_ptr_array_add (entry->works, work);
}

/* A title tells its language better than a whole entry, in which names and notes are of others. */
static const char *
guess_work_language (HkWork *work)
{
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);

  return title == NULL || strchr (title, ' ') == NULL ? NULL : hk_language_guess (title, -1);
}

/* "[1]." is the label "1". */
static const char *
trim_label (char *label)
{
  gsize n = strlen (label);

  while (n > 0 && strchr (".)]: ", label[n - 1]) != NULL)
    label[--n] = '\0';
  return label + strspn (label, "[( ");
}

/* Some files print the label in the entry once more. */
static const char *
skip_label (const char *printed,
            const char *label)
{
  const char *rest = printed + strlen (label);

  if (*label == '\0' || !g_str_has_prefix (printed, label) || strchr (" .)]", *rest) == NULL || *rest == '\0')
    return printed;
  rest += strspn (rest, " .)]");
  return *rest == '\0' ? printed : rest;
}

/**
 * hk_jats_read_reference:
 * @reading: a reading
 * @ref: a ref element
 * @language: (nullable): the article's language
 *
 * Reads one entry of the list: what is printed of it (mixed-citation), its fields (element-citation,
 * nlm-citation, or those tagged in the printed text), or both. Of citation-alternatives the one in the
 * article's language is the entry, and the others are kept beside it.
 *
 * Returns: (transfer full) (nullable): the reference
 */
HkReference *
hk_jats_read_reference (HkReading *reading,
                        const xmlNode *ref,
                        const char *language)
{
  g_autoptr (GString) printed = g_string_new (NULL);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  Entry entry = { .reading = reading, .language = language, .printed = printed, .works = works, .others = others };
  g_autofree char *label = hk_jats_dup_text (reading, hk_xml_child (ref, "label"));
  const char *entry_language;
  HkReference *reference;

  for (const xmlNode *child = ref->children; child != NULL; child = child->next)
    if (hk_xml_is (child, "citation-alternatives"))
      {
        for (const xmlNode *one = child->children; one != NULL; one = one->next)
          if (is_citation (one))
            add_citation (&entry, one, TRUE);
      }
    else if (is_citation (child))
      add_citation (&entry, child, FALSE);
  if (printed->len == 0 && works->len == 0)
    return NULL;
  entry_language = own_language (ref);
  if (entry_language == NULL && works->len > 0 && others->len == 0)
    entry_language = guess_work_language (g_ptr_array_index (works, 0));
  if (entry_language == NULL)
    entry_language = entry.printed_language;
  reference = hk_reference_new (skip_label (printed->str, trim_label (label)), entry_language);
  if (*trim_label (label) != '\0')
    hk_reference_set_label (reference, trim_label (label));
  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);

      if (entry_language != NULL)
        hk_work_set_string (work, HK_VAR_LANGUAGE, entry_language);
    }
  hk_reference_set_works (reference, works);
  for (guint i = 0; i < others->len; i++)
    hk_reference_take_other (reference, g_object_ref (g_ptr_array_index (others, i)));
  return reference;
}
