/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hamkhan-pdf FILE OUT a4|letter [STYLE]: what hamkhan-cli runs for "convert --to=pdf". */
#include "config.h"

#include "csl-citer.h"
#include "hk-article-parse.h"
#include "hk-article-repair.h"
#include "hk-cli-article.h"
#include "hk-cli.h"
#include "hk-print-pdf.h"

/* Pages are read by people, so the article is what the window shows: repaired, and understood as far
 * as a style needs it. */
static GBytes *
make_pdf (HkArticle *article, const char *style, HkPaper paper, GError **error)
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
  if (style != NULL)
    {
      citer = csl_citer_new (style, CSL_CITER_OF_WORK, error);
      if (citer == NULL)
        return NULL;
      csl_citer_set_options (citer, &beyond);
    }
  return hk_print_pdf (article, (HkCiter *) citer, paper, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (HkArticle) article = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  HkPaper paper;

  hk_cli_init_locale ();
  if (argc < 4 || argc > 5)
    return HK_CLI_BAD_CALL;
  paper = g_str_equal (argv[3], "letter") ? HK_PAPER_LETTER : HK_PAPER_A4;
  article = hk_cli_open_article (argv[1]);
  if (article == NULL)
    return HK_CLI_BAD_INPUT;
  pdf = make_pdf (article, argv[4], paper, &error);
  if (pdf != NULL)
    return hk_cli_save (argv[2], pdf) ? HK_CLI_DONE : HK_CLI_BAD_INPUT;
  hk_cli_complain (argv[1], 0, error->message);
  return HK_CLI_BAD_INPUT;
}
