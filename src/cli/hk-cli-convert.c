/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "csl-citer.h"
#include "hk-article-parse.h"
#include "hk-article-repair.h"
#include "hk-cli-article.h"
#include "hk-cli.h"
#include "hk-formats.h"
#include "hk-print-pdf.h"
#include "hk-save.h"

#define PDF "pdf"

typedef struct
{
  const char *to;
  const char *output;    /* or NULL */
  gboolean references;   /* only references */
  const char *selection; /* which of them, or NULL for all */
  const char *style;     /* of the references in a PDF, or NULL for as printed */
  HkPaper paper;
} Options;

/* "1,3-5", counted from 1. */
static GPtrArray *
select_references (GListModel *model, const char *selection)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (model);
  const char *p = selection == NULL ? "" : selection;

  for (guint i = 0; selection == NULL && i < n_items; i++)
    g_ptr_array_add (chosen, g_list_model_get_item (model, i));
  while (*p != '\0')
    {
      char *end;
      guint64 first = g_ascii_strtoull (p, &end, 10);
      guint64 last = first;

      if (end > p && *end == '-')
        {
          p = end + 1;
          last = g_ascii_strtoull (p, &end, 10);
        }
      if (end == p || first < 1 || last < first || last > n_items || (*end != ',' && *end != '\0'))
        return NULL;
      for (guint64 i = first; i <= last; i++)
        g_ptr_array_add (chosen, g_list_model_get_item (model, (guint) i - 1));
      p = end + (*end == ',');
    }
  return g_steal_pointer (&chosen);
}

static void
list_formats (void)
{
  gsize n_formats;
  const HkFormat *const *formats = hk_formats_list (&n_formats);
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < n_formats; i++)
    if (formats[i]->write != NULL)
      g_string_append_printf (names, " %s", formats[i]->id);
  g_string_append (names, " " PDF);
  g_printerr (_ ("Formats:%s\n"), names->str);
}

static gboolean
save (const char *output, GBytes *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (output == NULL || g_str_equal (output, "-"))
    return hk_cli_write (NULL, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  file = g_file_new_for_commandline_arg (output);
  if (hk_save_bytes (file, bytes, NULL, &error))
    return TRUE;
  hk_cli_complain (output, 0, error->message);
  return FALSE;
}

static void
tell_lost (const char *file, GPtrArray *lost)
{
  g_autofree char *list = NULL;
  g_autofree char *message = NULL;

  if (lost->len == 0)
    return;
  g_ptr_array_add (lost, NULL);
  list = g_strjoinv (_ (", "), (char **) lost->pdata);
  /* TRANSLATORS: %s lists fields of an article, such as “abstract, keywords” */
  message = g_strdup_printf (_ ("The format cannot hold: %s."), list);
  hk_cli_complain (file, 0, message);
}

/* Pages are read by people, so the article is what the window shows: repaired, and understood as far
 * as a style needs it. */
static GBytes *
make_pdf (HkArticle *article, const Options *options, GError **error)
{
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, error);
  g_autoptr (HkRefparser) parser = NULL;
  g_autoptr (CslCiter) citer = NULL;
  const CslOptions beyond = { .digits = CSL_DIGITS_OF_WORK };

  if (repairer == NULL)
    return NULL;
  hk_article_repair (article, repairer);
  parser = hk_refparser_new (NULL, error);
  if (parser == NULL)
    return NULL;
  hk_article_parse_references (article, parser, NULL);
  if (options->style != NULL)
    {
      citer = csl_citer_new (options->style, CSL_CITER_OF_WORK, error);
      if (citer == NULL)
        return NULL;
      csl_citer_set_options (citer, &beyond);
    }
  return hk_print_pdf (article, (HkCiter *) citer, options->paper, error);
}

static int
convert_to_pdf (const char *file, const Options *options)
{
  g_autoptr (HkArticle) article = hk_cli_open_article (file);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (article == NULL)
    return HK_CLI_BAD_INPUT;
  pdf = make_pdf (article, options, &error);
  if (pdf != NULL)
    return save (options->output, pdf) ? HK_CLI_DONE : HK_CLI_BAD_INPUT;
  hk_cli_complain (file, 0, error->message);
  return HK_CLI_BAD_INPUT;
}

static int
convert (const char *file, const Options *options)
{
  g_autoptr (HkArticle) article = hk_cli_open_article (file);
  g_autoptr (GPtrArray) references = NULL;
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  HkWriting writing = { .lost = lost, .language = "en" };
  g_autoptr (GBytes) bytes = NULL;
  GString *text;
  gboolean saved;

  if (article == NULL)
    return HK_CLI_BAD_INPUT;
  hk_cli_understand (article);
  if (options->references)
    {
      references = select_references (hk_article_get_references (article), options->selection);
      if (references == NULL)
        return hk_cli_usage (_ ("“%s” does not number references of the article."),
                             options->selection);
      writing.references = references;
    }
  else
    writing.article = article;
  text = hk_formats_write (options->to, &writing, &error);
  if (text == NULL)
    {
      hk_cli_complain (NULL, 0, error->message);
      return HK_CLI_BAD_CALL;
    }
  bytes = g_string_free_to_bytes (text);
  saved = save (options->output, bytes);
  if (saved)
    tell_lost (file, lost);
  return saved ? HK_CLI_DONE : HK_CLI_BAD_INPUT;
}

/**
 * hk_cli_convert:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Writes an article, or its references, in another format. What the format cannot hold is told.
 *
 * Returns: an exit status
 */
int
hk_cli_convert (int argc, char **argv)
{
  g_autofree char *to = NULL;
  g_autofree char *output = NULL;
  g_autofree char *references = NULL;
  g_autofree char *style = NULL;
  g_autofree char *paper = NULL;
  gboolean all_references = FALSE;
  const GOptionEntry entries[]
      = { { "to", 't', 0, G_OPTION_ARG_STRING, &to, N_ ("Format to write"), N_ ("FORMAT") },
          { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
            N_ ("File to write, instead of standard output"), N_ ("OUT") },
          { "all-references", 0, 0, G_OPTION_ARG_NONE, &all_references, N_ ("Only the references"),
            NULL },
          { "references", 0, 0, G_OPTION_ARG_STRING, &references, N_ ("Only these references"),
            N_ ("1,3-5") },
          { "style", 0, 0, G_OPTION_ARG_STRING, &style,
            N_ ("The style of the references in a PDF (as printed)"), "ID|FILE.csl" },
          { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_ ("a4 or letter (a4)"), N_ ("PAPER") },
          { NULL } };
  Options options;
  int status;

  if (!hk_cli_parse_options (&argc, &argv, entries, _ ("FILE"),
                             _ ("Writes an article in another format."), &status))
    return status;
  if (argc != 2)
    return hk_cli_usage (_ ("“convert” wants one file."));
  if (paper != NULL && !g_str_equal (paper, "a4") && !g_str_equal (paper, "letter"))
    return hk_cli_usage (_ ("“%s” is neither a4 nor letter."), paper);
  options = (Options){
    to,         output, all_references || references != NULL,
    references, style,  g_strcmp0 (paper, "letter") == 0 ? HK_PAPER_LETTER : HK_PAPER_A4
  };
  if (to == NULL ? output != NULL && g_str_has_suffix (output, "." PDF) : g_str_equal (to, PDF))
    return options.references ? hk_cli_usage (_ ("A PDF holds the whole article."))
                              : convert_to_pdf (argv[1], &options);
  if (to == NULL && output != NULL && hk_formats_find_for_name (output) != NULL)
    to = g_strdup (hk_formats_find_for_name (output)->id);
  if (to == NULL || hk_formats_find (to) == NULL)
    {
      list_formats ();
      return to == NULL ? hk_cli_usage (_ ("“convert” wants a format: --to=FORMAT."))
                        : hk_cli_usage (_ ("There is no format “%s”."), to);
    }
  options.to = to;
  return convert (argv[1], &options);
}
