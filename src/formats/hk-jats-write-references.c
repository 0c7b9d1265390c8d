/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "hk-jats-write.h"
#include "hk-output.h"
#include "hk-writing.h"

static const struct
{
  const char *csl;
  const char *publication;
} types[] = {
  { "article-journal", "journal" },
  { "book", "book" },
  { "chapter", "chapter" },
  { "paper-conference", "confproc" },
  { "thesis", "thesis" },
  { "report", "report" },
  { "webpage", "webpage" },
  { "article-newspaper", "newspaper" },
  { "article-magazine", "magazine" },
  { "patent", "patent" },
  { "software", "software" },
  { "dataset", "data" },
  { "article", "preprint" },
  { "legislation", "legal-doc" },
  { "standard", "standard" },
  { "personal_communication", "letter" },
  { "motion_picture", "video" },
  { "song", "audio" },
  { "broadcast", "podcast" },
  { "post-weblog", "blog" },
};

/* Elements that hold a variable as it is. */
static const struct
{
  const char *element;
  const char *attributes;
  HkVariable variable;
} elements[] = {
  { "volume", NULL, HK_VAR_VOLUME },
  { "issue", NULL, HK_VAR_ISSUE },
  { "supplement", NULL, HK_VAR_SUPPLEMENT_NUMBER },
  { "edition", NULL, HK_VAR_EDITION },
  { "series", NULL, HK_VAR_COLLECTION_TITLE },
  { "part-title", NULL, HK_VAR_PART_TITLE },
  { "version", NULL, HK_VAR_VERSION },
  { "conf-name", NULL, HK_VAR_EVENT_TITLE },
  { "conf-loc", NULL, HK_VAR_EVENT_PLACE },
  { "publisher-name", NULL, HK_VAR_PUBLISHER },
  { "publisher-loc", NULL, HK_VAR_PUBLISHER_PLACE },
  { "isbn", NULL, HK_VAR_ISBN },
  { "issn", NULL, HK_VAR_ISSN },
  { "comment", NULL, HK_VAR_NOTE },
  { "pub-id", "pub-id-type=\"doi\"", HK_VAR_DOI },
  { "pub-id", "pub-id-type=\"pmid\"", HK_VAR_PMID },
  { "pub-id", "pub-id-type=\"pmcid\"", HK_VAR_PMCID },
};

static const struct
{
  const char *type;
  HkVariable variable;
} groups[] = {
  { "author", HK_VAR_AUTHOR },
  { "editor", HK_VAR_EDITOR },
  { "translator", HK_VAR_TRANSLATOR },
  { "compiler", HK_VAR_COMPILER },
  { "series-editor", HK_VAR_COLLECTION_EDITOR },
};

static void
append_groups (GString *out, HkWork *work)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      gsize n_names;
      const HkName *const *names = hk_work_get_names (work, groups[i].variable, &n_names);

      if (n_names == 0)
        continue;
      g_string_append_printf (out, "<person-group person-group-type=\"%s\">", groups[i].type);
      for (gsize j = 0; j < n_names; j++)
        hk_jats_append_name (out, names[j]);
      g_string_append (out, "</person-group>");
    }
}

/* What stands in something has a title and a source; what stands alone has a source. */
static void
append_titles (GString *out, HkWork *work)
{
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);
  const char *container = hk_work_get_string (work, HK_VAR_CONTAINER_TITLE);
  const char *type = hk_work_get_csl_type (work);
  gboolean is_article = g_str_has_prefix (type, "article");

  if (container != NULL || is_article)
    {
      hk_jats_append_element (out,
                              g_str_equal (type, "chapter") ? "chapter-title" : "article-title",
                              NULL, title);
      hk_jats_append_element (out, "source", NULL, container);
    }
  else
    hk_jats_append_element (out, "source", NULL, title);
}

static void
append_pages (GString *out, const char *pages)
{
  const char *dash = pages == NULL ? NULL : strchr (pages, '-');
  g_autofree char *first = NULL;

  if (dash == NULL || strchr (dash + 1, '-') != NULL)
    {
      hk_jats_append_element (out,
                              pages != NULL && g_ascii_isdigit (*pages)
                                      && strpbrk (pages, ",-") == NULL
                                  ? "fpage"
                                  : "page-range",
                              NULL, pages);
      return;
    }
  first = g_strndup (pages, dash - pages);
  hk_jats_append_element (out, "fpage", NULL, first);
  hk_jats_append_element (out, "lpage", NULL, dash + 1);
}

static void
append_link (GString *out, const char *url)
{
  if (url == NULL)
    return;
  g_string_append (out, "<ext-link ext-link-type=\"uri\" xlink:href=\"");
  hk_output_append_xml (out, url);
  g_string_append (out, "\">");
  hk_output_append_xml (out, url);
  g_string_append (out, "</ext-link>");
}

static void
append_issued (GString *out, const HkDate *date)
{
  static const char *const calendars[] = { "", " calendar=\"jalali\"", " calendar=\"islamic\"" };

  if (date == NULL || date->start.year <= 0)
    return;
  g_string_append_printf (out, "<year%s>%d</year>", calendars[date->calendar], date->start.year);
  if (date->start.month != 0)
    g_string_append_printf (out, "<month>%d</month>", date->start.month);
  if (date->start.month != 0 && date->start.day != 0)
    g_string_append_printf (out, "<day>%d</day>", date->start.day);
}

static void
append_work (const HkWriting *writing, GString *out, HkWork *work)
{
  const char *type = "other";
  guint8 written[HK_N_VARIABLES]
      = { [HK_VAR_TITLE] = 1,    [HK_VAR_CONTAINER_TITLE] = 1, [HK_VAR_PAGE] = 1,
          [HK_VAR_ISSUED] = 1,   [HK_VAR_ACCESSED] = 1,        [HK_VAR_URL] = 1,
          [HK_VAR_LANGUAGE] = 1, [HK_VAR_CITATION_KEY] = 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].csl, hk_work_get_csl_type (work)))
      type = types[i].publication;
  g_string_append_printf (out, "<element-citation publication-type=\"%s\">", type);
  append_groups (out, work);
  append_titles (out, work);
  append_issued (out, hk_work_get_date (work, HK_VAR_ISSUED));
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      hk_jats_append_element (out, elements[i].element, elements[i].attributes,
                              hk_work_get_string (work, elements[i].variable));
      written[elements[i].variable] = TRUE;
    }
  append_pages (out, hk_work_get_string (work, HK_VAR_PAGE));
  append_link (out, hk_work_get_string (work, HK_VAR_URL));
  hk_jats_append_date (out, "date-in-citation", "content-type=\"access-date\"",
                       hk_work_get_date (work, HK_VAR_ACCESSED));
  g_string_append (out, "</element-citation>");
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    written[groups[i].variable] = TRUE;
  hk_writing_lose_fields (writing, work, written);
}

static void
append_printed (GString *out, HkReference *reference)
{
  const char *language = hk_reference_get_language (reference);

  g_string_append (out, "<mixed-citation");
  if (language != NULL)
    {
      g_string_append (out, " xml:lang=\"");
      hk_output_append_xml (out, language);
      g_string_append_c (out, '"');
    }
  g_string_append_c (out, '>');
  hk_output_append_xml (out, hk_text_get_string (hk_reference_get_text (reference)));
  g_string_append (out, "</mixed-citation>");
}

static void
append_reference (const HkWriting *writing, GString *out, HkReference *reference, guint number)
{
  GPtrArray *works = hk_reference_get_works (reference);
  gboolean printed = *hk_text_get_printed (hk_reference_get_text (reference)) != '\0';
  gboolean both = printed && works->len > 0;

  g_string_append_printf (out, "<ref id=\"r%u\">", number);
  hk_jats_append_element (out, "label", NULL, hk_reference_get_label (reference));
  g_string_append (out, both ? "<citation-alternatives>" : "");
  if (printed)
    append_printed (out, reference);
  for (guint i = 0; i < works->len; i++)
    append_work (writing, out, g_ptr_array_index (works, i));
  g_string_append (out, both ? "</citation-alternatives></ref>\n" : "</ref>\n");
}

/**
 * hk_jats_append_references:
 * @out: where to append
 * @writing: what is to be written
 *
 * Appends the list of references, each as it was printed beside its fields.
 */
void
hk_jats_append_references (GString *out, const HkWriting *writing)
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
  g_string_append (out, "<ref-list>\n");
  for (guint i = 0; i < references->len; i++)
    append_reference (writing, out, g_ptr_array_index (references, i), i + 1);
  g_string_append (out, "</ref-list>\n");
}
