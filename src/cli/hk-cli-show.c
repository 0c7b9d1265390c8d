/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "hk-cli-article.h"
#include "hk-cli.h"
#include "hk-output.h"

static void
print_text (GString *out, const char *label, HkText *text)
{
  if (text != NULL)
    g_string_append_printf (out, "%s%s\n", label, hk_text_get_string (text));
}

static void
print_texts (GString *out, const char *heading, GPtrArray *texts)
{
  if (texts->len == 0)
    return;
  g_string_append_printf (out, "\n%s\n", heading);
  for (guint i = 0; i < texts->len; i++)
    print_text (out, " • ", g_ptr_array_index (texts, i));
}

static void
print_author (GString *out, const HkAuthor *author)
{
  g_string_append_printf (out, " • %s", hk_text_get_string (author->text));
  for (guint i = 0; author->affiliations != NULL && i < author->affiliations->len; i++)
    g_string_append_printf (out, "%s%u", i == 0 ? " " : ", ",
                            g_array_index (author->affiliations, guint, i) + 1);
  if (author->corresponding)
    g_string_append_printf (out, " *");
  if (author->email != NULL)
    g_string_append_printf (out, " <%s>", author->email);
  if (author->orcid != NULL)
    g_string_append_printf (out, " https://orcid.org/%s", author->orcid);
  g_string_append_printf (out, "\n");
}

static void
print_front (GString *out, HkFront *front)
{
  GPtrArray *authors = hk_front_get_authors (front);
  GPtrArray *affiliations = hk_front_get_affiliations (front);
  GPtrArray *blocks = hk_front_get_abstract (front);

  g_string_append_printf (out, "\n[%s]\n", hk_front_get_language (front));
  print_text (out, "", hk_front_get_container_title (front));
  print_text (out, "", hk_front_get_title (front));
  print_text (out, "", hk_front_get_subtitle (front));
  print_text (out, "", hk_front_get_article_type (front));
  if (authors->len > 0)
    g_string_append_printf (out, "\n%s\n", _ ("Authors"));
  for (guint i = 0; i < authors->len; i++)
    print_author (out, g_ptr_array_index (authors, i));
  for (guint i = 0; i < affiliations->len; i++)
    g_string_append_printf (out, " %u. %s\n", i + 1,
                            hk_text_get_string (g_ptr_array_index (affiliations, i)));
  if (blocks->len > 0)
    g_string_append_printf (out, "\n%s\n", _ ("Abstract"));
  for (guint i = 0; i < blocks->len; i++)
    {
      const HkBlock *block = g_ptr_array_index (blocks, i);

      print_text (out, block->kind == HK_BLOCK_HEADING ? "# " : "", block->text);
    }
  print_texts (out, _ ("Keywords"), hk_front_get_keywords (front));
  print_texts (out, _ ("Subjects"), hk_front_get_subjects (front));
}

static void
print_field (GString *out, const char *label, HkWork *work, HkVariable variable)
{
  const char *value = hk_work_get_string (work, variable);

  if (value != NULL)
    g_string_append_printf (out, "%s: %s\n", label, value);
}

static void
print_date (GString *out, const char *label, const HkDate *date)
{
  if (date == NULL || date->start.year == 0)
    return;
  g_string_append_printf (out, "%s: %d", label, date->start.year);
  if (date->start.month != 0)
    g_string_append_printf (out, "-%02d", date->start.month);
  if (date->start.month != 0 && date->start.day != 0)
    g_string_append_printf (out, "-%02d", date->start.day);
  if (date->calendar == HK_CALENDAR_JALALI)
    /* TRANSLATORS: the Iranian calendar, after a date */
    g_string_append_printf (out, " %s", _ ("(Jalali)"));
  else if (date->calendar == HK_CALENDAR_ISLAMIC)
    /* TRANSLATORS: the lunar Islamic calendar, after a date */
    g_string_append_printf (out, " %s", _ ("(Islamic)"));
  g_string_append_printf (out, "\n");
}

static void
print_facts (GString *out, HkArticle *article)
{
  HkWork *work = hk_article_get_work (article);

  print_field (out, _ ("Title"), work, HK_VAR_TITLE);
  print_field (out, _ ("Journal"), work, HK_VAR_CONTAINER_TITLE);
  print_field (out, _ ("Volume"), work, HK_VAR_VOLUME);
  print_field (out, _ ("Issue"), work, HK_VAR_ISSUE);
  print_field (out, _ ("Pages"), work, HK_VAR_PAGE);
  print_date (out, _ ("Date"), hk_work_get_date (work, HK_VAR_ISSUED));
  print_field (out, "DOI", work, HK_VAR_DOI);
  print_field (out, "URL", work, HK_VAR_URL);
  print_field (out, _ ("Language"), work, HK_VAR_LANGUAGE);
  print_date (out, _ ("Received"), hk_article_get_history (article, HK_HISTORY_RECEIVED));
  print_date (out, _ ("Revised"), hk_article_get_history (article, HK_HISTORY_REVISED));
  print_date (out, _ ("Accepted"), hk_article_get_history (article, HK_HISTORY_ACCEPTED));
  print_date (out, _ ("Published"), hk_article_get_history (article, HK_HISTORY_PUBLISHED));
}

static void
print_reference (GString *out, HkReference *reference, guint number)
{
  HkText *text = hk_reference_get_text (reference);
  GPtrArray *works = hk_reference_get_works (reference);
  const char *language = hk_reference_get_language (reference);

  g_string_append_printf (out, " %u. ", number);
  if (language != NULL)
    g_string_append_printf (out, "[%s] ", language);
  if (*hk_text_get_string (text) != '\0')
    g_string_append_printf (out, "%s\n", hk_text_get_string (text));
  else if (works->len > 0)
    {
      g_autofree char *work = hk_output_describe_work (g_ptr_array_index (works, 0));

      g_string_append_printf (out, "%s\n", work);
    }
  else
    g_string_append_printf (out, "\n");
}

static void
print_references (GString *out, GListModel *references)
{
  guint n = g_list_model_get_n_items (references);

  if (n == 0)
    return;
  g_string_append_printf (out, "\n%s (%u)\n", _ ("References"), n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      print_reference (out, reference, i + 1);
    }
}

/**
 * hk_cli_show:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints an article as text: facts, then titles, authors, abstracts and keywords by language, then
 * references.
 *
 * Returns: an exit status
 */
int
hk_cli_show (int argc, char **argv)
{
  g_autoptr (HkArticle) article = NULL;
  g_autoptr (GString) out = NULL;
  GPtrArray *fronts;
  int status;

  if (!hk_cli_parse_options (&argc, &argv, NULL, _ ("FILE"), _ ("Shows an article as text."),
                             &status))
    return status;
  if (argc != 2)
    return hk_cli_usage (_ ("“show” wants one file."));
  article = hk_cli_open_article (argv[1]);
  if (article == NULL)
    return HK_CLI_BAD_INPUT;
  out = g_string_new (NULL);
  print_facts (out, article);
  fronts = hk_article_get_fronts (article);
  for (guint i = 0; i < fronts->len; i++)
    print_front (out, g_ptr_array_index (fronts, i));
  print_references (out, hk_article_get_references (article));
  return hk_cli_write (NULL, out->str, out->len) ? HK_CLI_DONE : HK_CLI_BAD_INPUT;
}
