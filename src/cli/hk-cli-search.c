/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "hk-cli-article.h"
#include "hk-cli.h"
#include "hk-query.h"

/* What a search prints with, for all files. */
typedef struct
{
  HkQuery *query;
  gboolean many; /* several files: each line says its own */
  gboolean mark; /* a terminal: matches are set in bold */
  GArray *ranges;
} Search;

static void
print_marked (const Search *search, const char *text)
{
  gsize at = 0;

  for (guint i = 0; search->mark && i < search->ranges->len; i++)
    {
      const HkByteRange *range = &g_array_index (search->ranges, HkByteRange, i);

      g_print ("%.*s\033[1m%.*s\033[0m", (int) (range->start - at), text + at, (int) range->length,
               text + range->start);
      at = range->start + range->length;
    }
  g_print ("%s\n", text + at);
}

static void
search_text (const Search *search, const char *file, const char *label, const char *text)
{
  g_autoptr (HkFolded) folded = hk_folded_new (text, -1);

  g_array_set_size (search->ranges, 0);
  if (hk_query_match (search->query, folded, search->ranges) == 0)
    return;
  if (search->many)
    g_print ("%s: ", file);
  g_print ("%s: ", label);
  print_marked (search, text);
}

static void
search_keywords (const Search *search, const char *file, HkArticle *article)
{
  GPtrArray *fronts = hk_article_get_fronts (article);

  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      GPtrArray *keywords = hk_front_get_keywords (front);
      /* TRANSLATORS: before a keyword that was found; %s is its language, such as “fa” */
      g_autofree char *label = g_strdup_printf (_ ("keyword (%s)"), hk_front_get_language (front));

      for (guint j = 0; j < keywords->len; j++)
        search_text (search, file, label, hk_text_get_string (g_ptr_array_index (keywords, j)));
    }
}

static void
search_references (const Search *search, const char *file, HkArticle *article)
{
  GListModel *references = hk_article_get_references (article);

  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);
      /* TRANSLATORS: before a reference that was found; %u is its number in the list */
      g_autofree char *label = g_strdup_printf (_ ("reference %u"), i + 1);

      search_text (search, file, label, hk_text_get_string (hk_reference_get_text (reference)));
    }
}

/**
 * hk_cli_search:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints the keywords and references of articles that match a query, found as the window finds them.
 *
 * Returns: an exit status
 */
int
hk_cli_search (int argc, char **argv)
{
  g_autoptr (HkQuery) query = NULL;
  g_autoptr (GArray) ranges = NULL;
  int status = HK_CLI_DONE;

  if (!hk_cli_parse_options (
          &argc, &argv, NULL, _ ("QUERY FILE…"),
          _ ("Searches keywords and references: words in any order, or “a phrase” in quotes."),
          &status))
    return status;
  if (argc < 3)
    return hk_cli_usage (_ ("“search” wants a query and a file."));
  if (!g_utf8_validate (argv[1], -1, NULL))
    return hk_cli_usage (_ ("The query is not UTF-8."));
  query = hk_query_new (argv[1]);
  ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  for (int i = 2; i < argc; i++)
    {
      g_autoptr (HkArticle) article = hk_cli_open_article (argv[i]);
      const Search search = { query, argc > 3, isatty (STDOUT_FILENO), ranges };

      if (article == NULL)
        {
          status = HK_CLI_BAD_INPUT;
          continue;
        }
      search_keywords (&search, argv[i], article);
      search_references (&search, argv[i], article);
    }
  return status;
}
