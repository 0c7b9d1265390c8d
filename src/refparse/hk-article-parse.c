/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article-parse.h"

#include <string.h>

#include "hk-ref-repeated.h"
#include "hk-ref-tokens.h"

/* A DOI that ends in a sign or has nothing worth a name after its slash was cut. */
static gboolean
is_cut (const char *doi)
{
  const char *slash = strchr (doi, '/');
  gsize n = strlen (doi);

  return slash == NULL || strlen (slash + 1) < 3 || strchr ("-_/.", doi[n - 1]) != NULL;
}

static gboolean
is_future (const HkDate *date)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  int year = g_date_time_get_year (now) + 1;

  if (date->calendar == HK_CALENDAR_JALALI)
    year -= 621;
  return date->start.year > year;
}

/* Whether a range stands the other way round: a number before one as long and lower; in a Persian line also
 * one before a shorter one, if the range is then shorter (104-98) than if its end was abbreviated (276-78). */
static gboolean
is_reversed (const char *page, gboolean persian)
{
  const char *dash = strchr (page, '-');
  gsize n_from = dash == NULL ? 0 : dash - page, n_to = dash == NULL ? 0 : strlen (dash + 1);
  g_autofree char *whole = NULL;
  guint64 from, to;

  if (dash == NULL || !g_ascii_isdigit (*page))
    return FALSE;
  from = g_ascii_strtoull (page, NULL, 10);
  to = g_ascii_strtoull (dash + 1, NULL, 10);
  if (from <= to || n_to >= n_from || !persian)
    return from > to && n_to >= n_from;
  whole = g_strdup_printf ("%.*s%s", (int) (n_from - n_to), page, dash + 1);
  return from - to < g_ascii_strtoull (whole, NULL, 10) - from;
}

/* A range that the parser put right: it stands the other way round in the text. */
static gboolean
was_turned (const char *text, const char *page)
{
  const char *dash = strchr (page, '-');
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autofree char *turned = NULL;

  if (dash == NULL)
    return FALSE;
  turned = g_strdup_printf ("%s-%.*s", dash + 1, (int) (dash - page), page);
  hk_ref_fold (folded, text, strlen (text));
  return strstr (folded->str, turned) != NULL && strcmp (turned, page) != 0;
}

static void
flag_work (HkReference *reference, const char *text, HkWork *work)
{
  const char *doi = hk_work_get_string (work, HK_VAR_DOI),
             *page = hk_work_get_string (work, HK_VAR_PAGE);
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  gboolean persian = language != NULL && g_str_has_prefix (language, "fa");
  const HkDate *issued = hk_work_get_date (work, HK_VAR_ISSUED),
               *accessed = hk_work_get_date (work, HK_VAR_ACCESSED);

  if (doi != NULL && is_cut (doi))
    hk_reference_add_flag (reference, HK_VAR_DOI, "truncated");
  if (page != NULL && is_reversed (page, persian))
    hk_reference_add_flag (reference, HK_VAR_PAGE, "reversed-range");
  else if (page != NULL && was_turned (text, page))
    hk_reference_add_flag (reference, HK_VAR_PAGE, persian ? "turned-range" : "reversed-range");
  if (issued != NULL && is_future (issued))
    hk_reference_add_flag (reference, HK_VAR_ISSUED, "future-year");
  if (issued != NULL && accessed != NULL && issued->calendar == accessed->calendar
      && accessed->start.year != 0 && accessed->start.year < issued->start.year)
    hk_reference_add_flag (reference, HK_VAR_ACCESSED, "before-issued");
}

/* The field that says whose a work is: its authors, or its editors if it has none. */
static HkVariable
get_creator (HkWork *work)
{
  return hk_work_has (work, HK_VAR_AUTHOR) ? HK_VAR_AUTHOR : HK_VAR_EDITOR;
}

/* What follows a line that stands for names is read as if the first of them stood there. */
static GPtrArray *
parse_with_names (HkRefparser *parser, const char *rest, HkWork *before)
{
  gsize n;
  const HkName *const *names = hk_work_get_names (before, get_creator (before), &n);
  g_autofree char *name = n == 0 ? g_strdup ("") : hk_name_to_string (names[0]);
  g_autofree char *text = g_strconcat (name, *rest == '(' || n == 0 ? " " : ". ", rest, NULL);
  g_autoptr (GPtrArray) works = hk_refparser_parse (parser, text, -1, NULL);
  HkVariable creator = get_creator (before);
  HkWork *work = works->len == 0 ? NULL : g_ptr_array_index (works, 0);

  if (work == NULL || n == 0)
    return g_steal_pointer (&works);
  hk_work_clear (work, HK_VAR_AUTHOR);
  hk_work_clear (work, creator);
  for (gsize i = 0; i < n; i++)
    hk_work_take_name (work, creator, hk_name_copy (names[i]));
  hk_work_set_confidence (work, creator, hk_work_get_confidence (before, creator));
  return g_steal_pointer (&works);
}

/* The works of an entry that leaves to the one before what they have in common. */
static GPtrArray *
parse_text (HkReference *reference, HkRefparser *parser, HkWork *before)
{
  const char *text = hk_text_get_string (hk_reference_get_text (reference));
  gsize rest = 0;
  HkRefRepeated repeated
      = before == NULL ? HK_REF_REPEATED_NOTHING : hk_ref_repeated_find (text, &rest);
  GPtrArray *works;

  if (repeated == HK_REF_REPEATED_NOTHING)
    return hk_refparser_parse (parser, text, -1, NULL);
  if (repeated == HK_REF_REPEATED_AUTHORS)
    {
      hk_reference_add_flag (reference, get_creator (before), "from-previous");
      return parse_with_names (parser, text + rest, before);
    }
  works = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (works, hk_work_copy (before));
  hk_reference_add_flag (reference, HK_VAR_TITLE, "from-previous");
  return works;
}

/**
 * hk_reference_parse:
 * @reference: a reference
 * @parser: a parser
 * @previous: (nullable): the one before it in the list
 *
 * Sets the works that its text holds, as repaired, and flags likely misprints, which stay as they are. Where the
 * text says so («همان», Ibid., ———), authors or all fields are those of @previous; this is flagged as well.
 */
void
hk_reference_parse (HkReference *reference, HkRefparser *parser, HkReference *previous)
{
  const char *text = hk_text_get_string (hk_reference_get_text (reference));
  GPtrArray *before = previous == NULL ? NULL : hk_reference_get_works (previous);
  g_autoptr (GPtrArray) works = parse_text (reference, parser,
                                            before == NULL || before->len == 0
                                                ? NULL
                                                : g_ptr_array_index (before, before->len - 1));

  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);

      flag_work (reference, text, work);
      hk_reference_take_work (reference, g_object_ref (work));
    }
}

/**
 * hk_article_parse_references:
 * @article: an article
 * @parser: a parser
 * @cancellable: (nullable): to stop it before the next reference
 *
 * Understands each reference that has a printed text and no work yet.
 */
void
hk_article_parse_references (HkArticle *article, HkRefparser *parser, GCancellable *cancellable)
{
  GListModel *references = hk_article_get_references (article);
  guint n = g_list_model_get_n_items (references);
  g_autoptr (HkReference) previous = NULL;

  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);
      HkText *text = hk_reference_get_text (reference);

      if (text != NULL && *hk_text_get_printed (text) != '\0'
          && hk_reference_get_works (reference)->len == 0)
        hk_reference_parse (reference, parser, previous);
      g_set_object (&previous, reference);
    }
}
