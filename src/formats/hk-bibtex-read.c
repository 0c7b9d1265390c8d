/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "hk-bibtex-map.h"
#include "hk-bibtex-name.h"
#include "hk-bibtex-parents.h"
#include "hk-bibtex-scan.h"
#include "hk-bibtex.h"
#include "hk-format-error.h"
#include "hk-limits.h"
#include "hk-record-date.h"
#include "hk-records.h"
#include "hk-tex-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HkReading *reading;
  HkBibtexScan *scan;
  HkBibtexParents *parents;
  GString *buffer; /* a decoded field */
  const char *text;
  gsize text_bytes;
} Reader;

static const char *
decode (Reader *self, const HkBibtexField *field, gboolean verbatim)
{
  g_string_truncate (self->buffer, 0);
  if (verbatim)
    hk_tex_decode_verbatim (self->buffer, field->value, field->value_bytes);
  else
    hk_tex_decode (self->buffer, field->value, field->value_bytes);
  return self->buffer->str;
}

/* Pages: TeX's dash between two numbers is CSL's hyphen. */
static const char *
decode_pages (Reader *self, const HkBibtexField *field)
{
  const char *end = field->value + field->value_bytes;

  g_string_truncate (self->buffer, 0);
  for (const char *p = field->value; p < end; p++)
    {
      if (*p == '-')
        {
          g_string_append_c (self->buffer, '-');
          while (p + 1 < end && p[1] == '-')
            p++;
          continue;
        }
      if (*p == '\\' || *p == '{' || *p == '}')
        return decode (self, field, FALSE);
      g_string_append_c (self->buffer, *p);
    }
  g_strchomp (self->buffer->str);
  return self->buffer->str;
}

/* A subtitle belongs to the title; "titleaddon" and the like do not. */
static void
append_subtitle (Reader *self, HkWork *work, HkVariable variable, const HkBibtexField *field)
{
  const char *title = hk_work_get_string (work, variable);
  const char *subtitle = decode (self, field, FALSE);
  g_autofree char *whole = NULL;

  if (*subtitle == '\0')
    return;
  whole = title == NULL ? g_strdup (subtitle) : g_strdup_printf ("%s: %s", title, subtitle);
  hk_work_set_string (work, variable, whole);
}

static HkDate *
ensure_date (HkWork *work, HkVariable variable)
{
  if (!hk_work_has (work, variable))
    hk_work_take_date (work, variable, hk_date_new (0, 0, 0));
  return (HkDate *) hk_work_get_date (work, variable);
}

/* "month = feb", "month = {2}", and with a day "month = {10~Jan}" or "month = jul # {~4}" */
static void
set_month (HkDate *date, const char *value)
{
  guint season = 0;
  const char *space = strpbrk (value, " ~.,");
  const char *month = value;
  const char *day = "";

  if (space != NULL && g_ascii_isdigit (*value) && space[1] != '\0')
    {
      day = value;
      month = space + strspn (space, " ~.,");
    }
  else if (space != NULL)
    day = space + strspn (space, " ~.,");
  date->start.month = (guint8) hk_record_date_month (month, &season);
  date->start.season = (guint8) season;
  if (date->start.month != 0 && g_ascii_isdigit (*day))
    date->start.day = (guint8) MIN (strtoul (day, NULL, 10), 31);
}

static void
set_year (HkWork *work, const char *value)
{
  HkDate *date = ensure_date (work, HK_VAR_ISSUED);
  g_autoptr (HkDate) parsed = NULL;
  char *end;
  glong year = strtol (value, &end, 10);

  if (end > value && *end == '\0' && ABS (year) <= 999999)
    {
      date->start.year = (gint32) year;
      return;
    }
  parsed = hk_record_date_parse (value);
  if (parsed->literal != NULL)
    {
      g_free (date->literal);
      date->literal = g_steal_pointer (&parsed->literal);
      return;
    }
  parsed->start.month = MAX (parsed->start.month, date->start.month);
  parsed->start.day = MAX (parsed->start.day, date->start.day);
  parsed->start.season = MAX (parsed->start.season, date->start.season);
  hk_work_take_date (work, HK_VAR_ISSUED, g_steal_pointer (&parsed));
}

static gboolean
read_date_field (Reader *self, HkWork *work, const HkBibtexField *field)
{
  static const struct
  {
    const char *name;
    HkVariable variable;
  } dates[] = {
    { "date", HK_VAR_ISSUED },
    { "urldate", HK_VAR_ACCESSED },
    { "eventdate", HK_VAR_EVENT_DATE },
    { "origdate", HK_VAR_ORIGINAL_DATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    if (hk_bibtex_field_is (field, dates[i].name))
      {
        const char *value = decode (self, field, TRUE);

        if (*value != '\0')
          hk_work_take_date (work, dates[i].variable, hk_record_date_parse (value));
        return TRUE;
      }
  if (hk_bibtex_field_is (field, "year"))
    {
      if (*decode (self, field, FALSE) != '\0')
        set_year (work, self->buffer->str);
    }
  else if (hk_bibtex_field_is (field, "month"))
    set_month (ensure_date (work, HK_VAR_ISSUED), decode (self, field, FALSE));
  else if (hk_bibtex_field_is (field, "day"))
    ensure_date (work, HK_VAR_ISSUED)->start.day
        = (guint8) MIN (strtoul (decode (self, field, FALSE), NULL, 10), 31);
  else
    return FALSE;
  return TRUE;
}

static void
set_calendar (HkWork *work, const char *value)
{
  HkDate *date = (HkDate *) hk_work_get_date (work, HK_VAR_ISSUED);

  if (date != NULL && g_str_equal (value, "jalali"))
    date->calendar = HK_CALENDAR_JALALI;
  else if (date != NULL && g_str_equal (value, "islamic"))
    date->calendar = HK_CALENDAR_ISLAMIC;
}

/* The other language of a record: Sinaweb's title_fa, abstract_fa, keywords_fa, xepersian's authorfa. */
static gboolean
read_other_language (Reader *self, HkWork *work, const HkBibtexField *field)
{
  static const struct
  {
    const char *name;
    const char *member;
  } names[] = {
    { "title_fa", "title_fa" },       { "abstract_fa", "abstract_fa" },
    { "keywords_fa", "keywords_fa" }, { "authorfa", "author_fa" },
    { "author_fa", "author_fa" },     { "titlefa", "title_fa" },
    { "title_en", "title_en" },       { "abstract_en", "abstract_en" },
    { "keywords_en", "keywords_en" }, { "author_en", "author_en" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (hk_bibtex_field_is (field, names[i].name))
      {
        hk_records_set_custom (work, names[i].member, decode (self, field, FALSE));
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_odd_field (Reader *self, HkWork *work, const HkBibtexField *field)
{
  if (hk_bibtex_field_is (field, "subtitle"))
    append_subtitle (self, work, HK_VAR_TITLE, field);
  else if (hk_bibtex_field_is (field, "booksubtitle")
           || hk_bibtex_field_is (field, "journalsubtitle"))
    append_subtitle (self, work, HK_VAR_CONTAINER_TITLE, field);
  else if (hk_bibtex_field_is (field, "language"))
    hk_records_set_language (work, decode (self, field, FALSE));
  else if (hk_bibtex_field_is (field, "langid") || hk_bibtex_field_is (field, "hyphenation"))
    {
      if (!hk_work_has (work, HK_VAR_LANGUAGE))
        hk_records_set_language (work, decode (self, field, FALSE));
    }
  else if (hk_bibtex_field_is (field, "number"))
    hk_work_set_string (work, hk_bibtex_number_variable (hk_work_get_csl_type (work)),
                        decode_pages (self, field));
  else if (hk_bibtex_field_is (field, "calendar"))
    set_calendar (work, decode (self, field, FALSE));
  else if (hk_bibtex_field_is (field, "eprint"))
    hk_records_set_custom (work, "eprint", decode (self, field, TRUE));
  else
    return read_other_language (self, work, field);
  return TRUE;
}

static void
read_field (Reader *self, HkWork *work, const HkBibtexField *field)
{
  const HkBibtexName *name = hk_bibtex_find_field (field->name, field->name_bytes);

  if (name == NULL)
    {
      if (!read_date_field (self, work, field))
        read_odd_field (self, work, field);
      return;
    }
  if (hk_variable_get_kind (name->variable) == HK_VARIABLE_NAMES)
    {
      hk_bibtex_names_read (work, name->variable, field->value, field->value_bytes);
      return;
    }
  if ((name->flags & HK_BIBTEX_SECOND) != 0 && hk_work_has (work, name->variable))
    return;
  if (name->variable == HK_VAR_PAGE)
    hk_work_set_string (work, name->variable, decode_pages (self, field));
  else
    hk_work_set_string (work, name->variable,
                        decode (self, field, (name->flags & HK_BIBTEX_VERBATIM) != 0));
}

static void
read_type (Reader *self, HkWork *work, const HkBibtexEntry *entry)
{
  const HkBibtexField *subtype = hk_bibtex_entry_find (entry, "entrysubtype");
  const char *value;

  hk_work_set_csl_type (work, hk_bibtex_type_to_csl (entry->type, entry->type_bytes));
  if (subtype == NULL)
    return;
  value = decode (self, subtype, FALSE);
  if (g_str_equal (value, "newspaper") || g_str_equal (value, "magazine"))
    {
      g_autofree char *type = g_strconcat ("article-", value, NULL);

      hk_work_set_csl_type (work, type);
    }
  else if (hk_bibtex_is_csl_type (value))
    hk_work_set_csl_type (work, value);
}

/* "@phdthesis" says what sort of thesis it is, unless "type" says it. */
static void
set_thesis_genre (HkWork *work, const HkBibtexEntry *entry)
{
  if (hk_bibtex_entry_find (entry, "type") != NULL)
    return;
  if (entry->type_bytes == 9 && g_ascii_strncasecmp (entry->type, "phdthesis", 9) == 0)
    hk_work_set_string (work, HK_VAR_GENRE, "PhD thesis");
  else if (entry->type_bytes == 13 && g_ascii_strncasecmp (entry->type, "mastersthesis", 13) == 0)
    hk_work_set_string (work, HK_VAR_GENRE, "Master’s thesis");
}

/* "howpublished = {\\url{…}}" is where BibTeX's own styles have the address. */
static void
move_address (HkWork *work)
{
  const char *medium = hk_work_get_string (work, HK_VAR_MEDIUM);

  if (medium == NULL || hk_work_has (work, HK_VAR_URL) || strchr (medium, ' ') != NULL
      || (!g_str_has_prefix (medium, "http://") && !g_str_has_prefix (medium, "https://")))
    return;
  hk_work_set_string (work, HK_VAR_URL, medium);
  hk_work_clear (work, HK_VAR_MEDIUM);
}

static HkWork *
read_entry (Reader *self, HkBibtexEntry *entry)
{
  HkWork *work = hk_records_begin (self->reading, NULL);

  hk_bibtex_parents_resolve (self->parents, entry);
  read_type (self, work, entry);
  if (entry->key_bytes > 0)
    {
      g_autofree char *key = g_strndup (entry->key, entry->key_bytes);

      hk_work_set_id (work, key);
    }
  for (guint i = 0; i < entry->n_fields; i++)
    read_field (self, work, &entry->fields[i]);
  set_thesis_genre (work, entry);
  move_address (work);
  return work;
}

static guint
line_of (const char *text, const char *p)
{
  guint line = 1;

  while ((text = memchr (text, '\n', p - text)) != NULL)
    {
      line++;
      text++;
    }
  return line;
}

static gboolean
read_entries (Reader *self, HkArticle *article, GError **error)
{
  g_autofree HkBibtexEntry *entry = g_new (HkBibtexEntry, 1);
  HkBibtexResult result;
  guint n = 0;

  while ((result = hk_bibtex_scan_next (self->scan, entry)) != HK_BIBTEX_END)
    {
      if (result == HK_BIBTEX_BROKEN)
        {
          hk_reading_add_notice (self->reading, HK_NOTICE_RECOVERED, NULL, 0,
                                 line_of (self->text, entry->start));
          if (entry->n_fields == 0)
            continue;
        }
      if (entry->type_bytes == 5 && g_ascii_strncasecmp (entry->type, "xdata", 5) == 0)
        continue;
      if (!hk_reading_allow (self->reading, n, HK_LIMIT_RECORDS, "works"))
        return TRUE;
      if (n++ % 256 == 0
          && !hk_reading_go_on (self->reading,
                                (double) (entry->start - self->text) / (double) self->text_bytes,
                                error))
        return FALSE;
      hk_records_take (self->reading, article, read_entry (self, entry));
    }
  return TRUE;
}

/**
 * hk_bibtex_read:
 * @reading: a reading
 * @error: return location
 *
 * The reader of BibTeX and BibLaTeX, which differ in names only.
 *
 * Returns: (transfer full) (nullable): an article with the entries as its references
 */
HkArticle *
hk_bibtex_read (HkReading *reading, GError **error)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  Reader self = { .reading = reading };
  gboolean read;

  self.text = hk_reading_get_span (reading, &self.text_bytes, error);
  if (self.text == NULL)
    return NULL;
  self.scan = hk_bibtex_scan_new (self.text, self.text_bytes);
  self.parents = hk_bibtex_parents_new (self.scan, self.text, self.text_bytes);
  self.buffer = g_string_new (NULL);
  read = read_entries (&self, article, error);
  hk_bibtex_parents_free (self.parents);
  hk_bibtex_scan_free (self.scan);
  g_string_free (self.buffer, TRUE);
  if (!read)
    return NULL;
  if (g_list_model_get_n_items (hk_article_get_references (article)) == 0)
    {
      hk_format_set_syntax_error (error, 1, 0, _ ("there is no whole entry"));
      return NULL;
    }
  hk_records_finish (reading, article);
  return g_steal_pointer (&article);
}
