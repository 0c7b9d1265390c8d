/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "dirs.h"
#include "hk-cli-article.h"
#include "hk-cli.h"
#include "hk-formats.h"

#define PDF "pdf"

typedef struct
{
  const char *to;
  const char *output;    /* or NULL */
  gboolean references;   /* only references */
  const char *selection; /* which of them, or NULL for all */
  const char *style;     /* of the references in a PDF, or NULL for as printed */
  const char *paper;
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

/* "Formats: json csl-json …" */
static char *
list_formats (void)
{
  gsize n_formats;
  const HkFormat *const *formats = hk_formats_list (&n_formats);
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < n_formats; i++)
    if (formats[i]->write != NULL)
      g_string_append_printf (names, " %s", formats[i]->id);
  g_string_append (names, " " PDF);
  return g_strdup_printf (_ ("Formats:%s\n"), names->str);
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

/* The program that lays out pages is another, as what it is linked with would double the time in which
 * this one starts. In a tree that is not installed it stands beside this one. */
static char *
find_pdf_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self == NULL ? NULL : g_path_get_dirname (self);
  g_autofree char *beside = folder == NULL ? NULL : g_build_filename (folder, "hamkhan-pdf", NULL);

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_strdup (HK_LIBEXECDIR "/hamkhan-pdf");
}

static int
convert_to_pdf (const char *file, const Options *options)
{
  g_autofree char *program = find_pdf_program ();
  const char *const argv[]
      = { "hamkhan-pdf",  file,           options->output == NULL ? "-" : options->output,
          options->paper, options->style, NULL };

  execv (program, (char **) argv);
  hk_cli_complain (program, 0, g_strerror (errno));
  return HK_CLI_BAD_CALL;
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
  saved = hk_cli_save (options->output, bytes);
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
  g_autofree char *formats = NULL;
  g_autofree char *summary = NULL;
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

  formats = list_formats ();
  summary = g_strdup_printf ("%s\n\n%s", _ ("Writes an article in another format."), formats);
  if (!hk_cli_parse_options (&argc, &argv, entries, _ ("FILE"), g_strchomp (summary), &status))
    return status;
  if (argc != 2)
    return hk_cli_usage (_ ("“convert” wants one file."));
  if (paper != NULL && !g_str_equal (paper, "a4") && !g_str_equal (paper, "letter"))
    return hk_cli_usage (_ ("“%s” is neither a4 nor letter."), paper);
  options = (Options){ to,         output, all_references || references != NULL,
                       references, style,  paper == NULL ? "a4" : paper };
  if (to == NULL ? output != NULL && g_str_has_suffix (output, "." PDF) : g_str_equal (to, PDF))
    return options.references ? hk_cli_usage (_ ("A PDF holds the whole article."))
                              : convert_to_pdf (argv[1], &options);
  if (to == NULL && output != NULL && hk_formats_find_for_name (output) != NULL)
    to = g_strdup (hk_formats_find_for_name (output)->id);
  if (to == NULL || hk_formats_find (to) == NULL)
    {
      g_printerr ("%s", formats);
      return to == NULL ? hk_cli_usage (_ ("“convert” wants a format: --to=FORMAT."))
                        : hk_cli_usage (_ ("There is no format “%s”."), to);
    }
  options.to = to;
  return convert (argv[1], &options);
}
