/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "csl-citer.h"
#include "hk-article-citation.h"
#include "hk-cli-article.h"
#include "hk-cli.h"

#define DEFAULT_STYLE "apa"

typedef struct
{
  char *style;
  char *locale;
  char *form;
  char *format;
  char *references;
  char *group;
  char *digits;
  char *calendar;
  char *titles;
  gboolean name_language;
  gboolean article;
  CslOptions beyond; /* what the words above ask */
} Options;

static gboolean
find_name (const char *const *names, const char *name, int *index)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/* "1,3-5" names references by their place in the list, from 1. */
static gboolean
is_chosen (const char *ranges, guint place)
{
  g_auto (GStrv) parts = NULL;

  if (ranges == NULL || *ranges == '\0')
    return TRUE;
  parts = g_strsplit (ranges, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end;
      guint64 first = g_ascii_strtoull (parts[i], &end, 10);
      guint64 last = *end == '-' ? g_ascii_strtoull (end + 1, NULL, 10) : first;

      if (place >= first && place <= last)
        return TRUE;
    }
  return FALSE;
}

static gboolean
ranges_are_valid (const char *ranges)
{
  return ranges == NULL || strspn (ranges, "0123456789,-") == strlen (ranges);
}

static void
add_references (HkArticle *article, const char *ranges, GPtrArray *works, guint *n_without)
{
  GListModel *references = hk_article_get_references (article);

  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);
      GPtrArray *in_it = hk_reference_get_works (reference);

      if (!is_chosen (ranges, i + 1))
        continue;
      if (in_it->len == 0)
        (*n_without)++;
      for (guint w = 0; w < in_it->len; w++)
        g_ptr_array_add (works, g_object_ref (g_ptr_array_index (in_it, w)));
    }
}

static GPtrArray *
collect_works (HkArticle *article,
               const Options *options,
               gboolean with_references,
               guint *n_without)
{
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_front = hk_article_get_fronts (article)->len > 0;
  gboolean list_only = !has_front && !options->article && !with_references;

  if (options->article || (has_front && !with_references))
    g_ptr_array_add (works, hk_article_dup_cited_work (article));
  if (with_references || list_only)
    add_references (article, options->references, works, n_without);
  return works;
}

/* Returns: whether each option that is given has a value that there is; else *wrong names it. */
static gboolean
read_beyond (Options *options, const char **wrong)
{
  const struct
  {
    const char *name;
    const char *value;
  } words[] = {
    { "group", options->group },
    { "digits", options->digits },
    { "calendar", options->calendar },
    { "titles", options->titles },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].value != NULL
        && !csl_options_set (&options->beyond, words[i].name, words[i].value))
      {
        *wrong = words[i].value;
        return FALSE;
      }
  options->beyond.name_language = options->name_language;
  return TRUE;
}

static int
cite (const char *file,
      const Options *options,
      gboolean with_references,
      HkCitationForm form,
      HkCitationFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = NULL;
  g_autoptr (CslCiter) citer = NULL;
  g_autoptr (GPtrArray) works = NULL;
  g_autofree char *text = NULL;
  guint n_without = 0;

  citer = csl_citer_new (options->style == NULL ? DEFAULT_STYLE : options->style,
                         options->locale == NULL ? CSL_CITER_OF_STYLE : options->locale, &error);
  if (citer == NULL)
    {
      hk_cli_complain (NULL, 0, error->message);
      return HK_CLI_BAD_INPUT;
    }
  csl_citer_set_options (citer, &options->beyond);
  article = hk_cli_open_article (file);
  if (article == NULL)
    return HK_CLI_BAD_INPUT;
  hk_cli_understand (article);
  works = collect_works (article, options, with_references, &n_without);
  if (n_without > 0)
    {
      g_autofree char *message
          = g_strdup_printf (ngettext ("%u reference is not understood and was left out.",
                                       "%u references are not understood and were left out.",
                                       n_without),
                             n_without);

      hk_cli_complain (file, 0, message);
    }
  if (works->len == 0 && n_without == 0)
    hk_cli_complain (file, 0, _ ("There is no such reference."));
  if (works->len == 0)
    return HK_CLI_BAD_INPUT;
  text = hk_citer_cite (HK_CITER (citer), works, form, format, &error);
  if (text == NULL)
    {
      hk_cli_complain (file, 0, error->message);
      return HK_CLI_BAD_INPUT;
    }
  /* Not g_print(), which makes copies of what may be a long list. */
  puts (text);
  return HK_CLI_DONE;
}

/* GOption gives a value that may be left out to a function alone, and that without data. */
/* GOption takes the word after an option with an optional value for its value, here the file. */
static void
end_bare_references (int argc, char **argv)
{
  static char bare[] = "--references=";

  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], "--references"))
      argv[i] = bare;
}

static char *chosen_references;

static gboolean
parse_references (const gchar *name, const gchar *value, gpointer data, GError **error)
{
  g_free (chosen_references);
  chosen_references = g_strdup (value == NULL ? "" : value);
  return TRUE;
}

/**
 * hk_cli_cite:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Returns: an exit status
 */
int
hk_cli_cite (int argc, char **argv)
{
  static const char *const forms[] = { "bibliography", "citation", NULL };
  static const char *const formats[]
      = { "text", "html", "pango", "rtf", "markdown", "latex", NULL };
  Options options = { NULL };
  const char *wrong = NULL;
  const GOptionEntry entries[] = {
    { "style", 0, 0, G_OPTION_ARG_STRING, &options.style, N_ ("A style’s name or file (apa)"),
      "ID|FILE.csl" },
    { "locale", 0, 0, G_OPTION_ARG_STRING, &options.locale,
      N_ ("A language tag, “work” or “style”"), "TAG" },
    { "as", 0, 0, G_OPTION_ARG_STRING, &options.form, N_ ("bibliography or citation"), "FORM" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_ ("text, html, rtf, markdown or latex"), "FORMAT" },
    { "group", 0, 0, G_OPTION_ARG_STRING, &options.group,
      N_ ("Works by script: persian-first or persian-last"), "ORDER" },
    { "digits", 0, 0, G_OPTION_ARG_STRING, &options.digits,
      N_ ("Digits: style, work, persian or latin"), "DIGITS" },
    { "calendar", 0, 0, G_OPTION_ARG_STRING, &options.calendar,
      N_ ("Dates: given, jalali, gregorian, both or marked"), "CALENDAR" },
    { "titles", 0, 0, G_OPTION_ARG_STRING, &options.titles,
      N_ ("Titles in a list of another language: given, translated or both"), "TITLES" },
    { "name-language", 0, 0, G_OPTION_ARG_NONE, &options.name_language,
      N_ ("Add “[In Persian]” to works in another language than the list"), NULL },
    { "article", 0, 0, G_OPTION_ARG_NONE, &options.article, N_ ("Cite the article itself"), NULL },
    { "references", 0, G_OPTION_FLAG_OPTIONAL_ARG, G_OPTION_ARG_CALLBACK,
      (gpointer) parse_references, N_ ("Cite its references, all or those named"), "1,3-5" },
    { NULL },
  };
  int form = HK_CITATION_BIBLIOGRAPHY, format = HK_CITATION_TEXT, status;

  end_bare_references (argc, argv);
  if (!hk_cli_parse_options (
          &argc, &argv, entries, _ ("FILE"),
          _ ("Prints formatted citations of an article, its references, or the works in a file."),
          &status))
    return status;
  options.references = g_steal_pointer (&chosen_references);
  if (argc != 2)
    status = hk_cli_usage (_ ("cite takes one file."));
  else if (options.form != NULL && !find_name (forms, options.form, &form))
    status = hk_cli_usage (_ ("“%s” is neither bibliography nor citation."), options.form);
  else if (options.format != NULL && !find_name (formats, options.format, &format))
    status = hk_cli_usage (_ ("There is no format “%s” for citations."), options.format);
  else if (!read_beyond (&options, &wrong))
    status = hk_cli_usage (_ ("There is no choice “%s”; see hamkhan-cli cite --help."), wrong);
  else if (!ranges_are_valid (options.references))
    status = hk_cli_usage (_ ("“%s” does not name references, as 1,3-5 does."), options.references);
  else
    status = cite (argv[1], &options, options.references != NULL, (HkCitationForm) form,
                   (HkCitationFormat) format);
  g_free (options.style);
  g_free (options.locale);
  g_free (options.form);
  g_free (options.format);
  g_free (options.references);
  g_free (options.group);
  g_free (options.digits);
  g_free (options.calendar);
  g_free (options.titles);
  return status;
}
