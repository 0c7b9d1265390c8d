/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "hk-bibtex-map.h"
#include "hk-bibtex-name.h"
#include "hk-bibtex.h"
#include "hk-citation-key.h"
#include "hk-format-list.h"
#include "hk-record-date.h"
#include "hk-records.h"
#include "hk-tex-text.h"
#include "hk-writing.h"

typedef struct
{
  const HkWriting *writing;
  GString *out;
  guint dialect;
  guint8 written[HK_N_VARIABLES]; /* of the work at hand */
} Writer;

static void
begin_field (Writer *self, const char *name)
{
  g_string_append_printf (self->out, ",\n  %s = {", name);
}

/* Fields that BibLaTeX reads as lists, and some readers of BibTeX too: "and" in a name of one institution
 * is not to part it. */
static gboolean
is_list (const char *name)
{
  static const char *const lists[] = { "publisher", "institution",  "school",        "location",
                                       "address",   "origlocation", "origpublisher", NULL };

  return g_strv_contains (lists, name);
}

static void
write_text (Writer *self, const char *name, const char *value)
{
  gboolean braces = is_list (name) && strstr (value, " and ") != NULL;

  begin_field (self, name);
  g_string_append (self->out, braces ? "{" : "");
  hk_tex_encode (self->out, value, strlen (value));
  g_string_append (self->out, braces ? "}}" : "}");
}

/* URLs and DOIs: braces and backslashes would end or change them, and have no place in them. */
static void
write_verbatim (Writer *self, const char *name, const char *value)
{
  begin_field (self, name);
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '{' || *p == '}' || *p == '\\')
        g_string_append_printf (self->out, "%%%02X", *p);
      else if (!g_ascii_isspace (*p))
        g_string_append_c (self->out, *p);
    }
  g_string_append_c (self->out, '}');
}

/* Whether a style that writes titles in small letters would spoil a word. */
static gboolean
has_capital (const char *word, const char *end, gboolean first)
{
  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)) && !(first && p == word))
      return TRUE;
  return FALSE;
}

static void
write_title (Writer *self, const char *name, const char *title)
{
  begin_field (self, name);
  for (const char *p = title; *p != '\0';)
    {
      const char *end = strchr (p, ' ');
      gboolean capital;

      if (end == NULL)
        end = p + strlen (p);
      capital = has_capital (p, end, p == title);
      g_string_append (self->out, capital ? "{" : "");
      hk_tex_encode (self->out, p, end - p);
      g_string_append (self->out, capital ? "}" : "");
      for (p = end; *p == ' '; p++)
        g_string_append_c (self->out, ' ');
    }
  g_string_append_c (self->out, '}');
}

static void
write_pages (Writer *self, const char *value)
{
  begin_field (self, "pages");
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '-')
        g_string_append (self->out, "--");
      else
        hk_tex_encode (self->out, p, 1);
    }
  g_string_append_c (self->out, '}');
}

static void
write_names (Writer *self, HkWork *work, const char *name, HkVariable variable)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (work, variable, &n_names);

  begin_field (self, name);
  for (gsize i = 0; i < n_names; i++)
    {
      g_string_append (self->out, i == 0 ? "" : " and ");
      if (!hk_bibtex_name_write (self->out, names[i]))
        hk_writing_lose (self->writing, "dropping-particle");
    }
  g_string_append_c (self->out, '}');
}

/* Title, journal or book, publisher, number: their names depend on the type. */
static const char *
name_by_type (Writer *self, HkVariable variable, const char *type)
{
  gboolean latex = self->dialect == HK_BIBTEX_LATEX;

  switch (variable)
    {
    case HK_VAR_CONTAINER_TITLE:
      if (!hk_bibtex_is_periodical (type))
        return "booktitle";
      return latex ? "journaltitle" : "journal";
    case HK_VAR_PUBLISHER:
      if (g_str_equal (type, "thesis"))
        return latex ? "institution" : "school";
      return g_str_equal (type, "report") ? "institution" : "publisher";
    case HK_VAR_ISSUE:
    case HK_VAR_COLLECTION_NUMBER:
    case HK_VAR_NUMBER:
      if (hk_bibtex_number_variable (type) == variable)
        return "number";
      return variable == HK_VAR_ISSUE ? "issue" : NULL;
    default:
      return NULL;
    }
}

static void
write_by_type (Writer *self, HkWork *work)
{
  static const HkVariable variables[] = { HK_VAR_CONTAINER_TITLE, HK_VAR_PUBLISHER, HK_VAR_ISSUE,
                                          HK_VAR_COLLECTION_NUMBER, HK_VAR_NUMBER };

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = hk_work_get_string (work, variables[i]);
      const char *name = name_by_type (self, variables[i], hk_work_get_csl_type (work));

      if (value == NULL || name == NULL)
        continue;
      self->written[variables[i]] = TRUE;
      if (variables[i] == HK_VAR_CONTAINER_TITLE)
        write_title (self, name, value);
      else
        write_text (self, name, value);
    }
}

static void
write_field (Writer *self, HkWork *work, const HkBibtexName *field)
{
  if ((field->flags & self->dialect) == 0 || !hk_work_has (work, field->variable))
    return;
  self->written[field->variable] = TRUE;
  if (hk_variable_get_kind (field->variable) == HK_VARIABLE_NAMES)
    write_names (self, work, field->name, field->variable);
  else if (field->variable == HK_VAR_PAGE)
    write_pages (self, hk_work_get_string (work, field->variable));
  else if ((field->flags & HK_BIBTEX_VERBATIM) != 0)
    write_verbatim (self, field->name, hk_work_get_string (work, field->variable));
  else if (field->variable == HK_VAR_TITLE)
    write_title (self, field->name, hk_work_get_string (work, field->variable));
  else
    write_text (self, field->name, hk_work_get_string (work, field->variable));
}

static const char *const calendars[] = { NULL, "jalali", "islamic" };
static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };

/* BibTeX's own fields: year, and month as one of its macros where it is a Gregorian one. */
static void
write_year (Writer *self, const HkDate *date)
{
  begin_field (self, "year");
  g_string_append_printf (self->out, "%d", date->start.year);
  if (date->is_range && date->end.year != 0)
    g_string_append_printf (self->out, "--%d", date->end.year);
  g_string_append (self->out, date->circa ? "~}" : "}");
  if (date->start.season >= 1 && date->start.season <= 4)
    write_text (self, "month", seasons[date->start.season - 1]);
  else if (date->start.month >= 1 && date->start.month <= 12
           && date->calendar == HK_CALENDAR_GREGORIAN)
    g_string_append_printf (self->out, ",\n  month = %s", months[date->start.month - 1]);
  else if (date->start.month != 0)
    g_string_append_printf (self->out, ",\n  month = {%d}", date->start.month);
  if (date->start.day != 0)
    g_string_append_printf (self->out, ",\n  day = {%d}", date->start.day);
}

/* What BibTeX's year and month cannot say without loss is said in BibLaTeX's "date". */
static gboolean
is_plain (const HkDate *date)
{
  return !date->circa && !date->is_range;
}

static void
write_date (Writer *self, HkWork *work, const char *name, HkVariable variable)
{
  const HkDate *date = hk_work_get_date (work, variable);
  const char *words;

  if (date == NULL)
    return;
  self->written[variable] = TRUE;
  words = date->literal != NULL ? date->literal : date->raw;
  if (date->start.year == 0)
    {
      if (words != NULL)
        write_text (self, variable == HK_VAR_ISSUED ? "year" : name, words);
      return;
    }
  if (variable == HK_VAR_ISSUED && self->dialect == HK_BIBTEX_CLASSIC && is_plain (date))
    write_year (self, date);
  else
    {
      begin_field (self, name);
      hk_record_date_append_edtf (self->out, date);
      g_string_append_c (self->out, '}');
    }
  if (variable == HK_VAR_ISSUED && calendars[date->calendar] != NULL)
    write_text (self, "calendar", calendars[date->calendar]);
}

/* xepersian's styles want LANGUAGE to be "Persian"; babel's names are what BibLaTeX's langid takes. */
static void
write_language (Writer *self, HkWork *work)
{
  static const struct
  {
    const char *tag;
    const char *name;
  } names[] = { { "fa", "Persian" }, { "en", "English" }, { "ru", "Russian" },
                { "ar", "Arabic" },  { "fr", "French" },  { "de", "German" } };
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);

  if (language == NULL)
    return;
  self->written[HK_VAR_LANGUAGE] = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (language, names[i].tag))
      {
        g_autofree char *babel = g_ascii_strdown (names[i].name, -1);

        write_text (self, "language", names[i].name);
        if (self->dialect == HK_BIBTEX_LATEX)
          write_text (self, "langid", babel);
        return;
      }
  write_text (self, "language", language);
}

static void
write_custom (Writer *self, HkWork *work)
{
  static const char *const members[] = { "title_fa", "abstract_fa", "keywords_fa", "author_fa",
                                         "title_en", "abstract_en", "keywords_en", "author_en" };

  if (hk_work_get_extra (work, "custom") == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *value = hk_records_get_custom (work, members[i]);

      if (value != NULL)
        write_text (self, g_str_equal (members[i], "author_fa") ? "authorfa" : members[i], value);
    }
}

/* The type of a CSL work that BibTeX calls by a wider one. */
static void
write_subtype (Writer *self, const char *type, const char *csl_type)
{
  if (g_str_equal (hk_bibtex_type_to_csl (type, strlen (type)), csl_type))
    return;
  if (g_str_equal (csl_type, "article-newspaper") || g_str_equal (csl_type, "article-magazine"))
    csl_type += strlen ("article-");
  write_text (self, "entrysubtype", csl_type);
}

static void
write_work (Writer *self, HkWork *work, const char *key)
{
  const char *csl_type = hk_work_get_csl_type (work);
  const char *type = hk_bibtex_type_from_csl (csl_type, self->dialect);
  gsize n_fields;
  const HkBibtexName *fields = hk_bibtex_list_fields (&n_fields);

  memset (self->written, 0, sizeof self->written);
  g_string_append_printf (self->out, "@%s{%s", type, key);
  write_subtype (self, type, csl_type);
  for (gsize i = 0; i < n_fields; i++)
    write_field (self, work, &fields[i]);
  write_by_type (self, work);
  write_date (self, work, "date", HK_VAR_ISSUED);
  write_date (self, work, "urldate", HK_VAR_ACCESSED);
  write_date (self, work, "eventdate", HK_VAR_EVENT_DATE);
  write_date (self, work, "origdate", HK_VAR_ORIGINAL_DATE);
  write_language (self, work);
  write_custom (self, work);
  /* An empty type keeps "@phdthesis" from being one of a doctor. */
  if (g_str_equal (type, "phdthesis") && !hk_work_has (work, HK_VAR_GENRE))
    write_text (self, "type", "");
  g_string_append (self->out, "\n}\n");
  self->written[HK_VAR_CITATION_KEY] = TRUE;
  hk_writing_lose_fields (self->writing, work, self->written);
}

/**
 * hk_bibtex_write:
 * @writing: what to write
 * @dialect: %HK_BIBTEX_CLASSIC or %HK_BIBTEX_LATEX
 * @out: where to append
 *
 * The writer of BibTeX and BibLaTeX, in UTF-8.
 *
 * Returns: %TRUE
 */
gboolean
hk_bibtex_write (const HkWriting *writing, guint dialect, GString *out)
{
  g_autoptr (GPtrArray) works = hk_writing_list_works (writing);
  g_autoptr (HkCitationKeys) keys = hk_citation_keys_new ();
  Writer self = { .writing = writing, .out = out, .dialect = dialect };

  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);

      g_string_append (out, i == 0 ? "" : "\n");
      write_work (&self, work, hk_citation_keys_add (keys, work));
    }
  hk_writing_lose_beyond (writing, hk_format_bibtex.holds);
  return TRUE;
}
