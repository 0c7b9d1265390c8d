/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-cli.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  HkCliRun run;
  const char *summary;
} Command;

/* By name. */
static const Command commands[] = {
  { "align", hk_cli_align, N_ ("pair the sentences of two languages") },
  { "cite", hk_cli_cite, N_ ("print formatted citations") },
  { "convert", hk_cli_convert, N_ ("write an article in another format") },
  { "library", hk_cli_library, N_ ("keep a list of articles") },
  { "parse", hk_cli_parse, N_ ("read the fields of printed references") },
  { "repair", hk_cli_repair, N_ ("repair the damage of a printed text") },
  { "search", hk_cli_search, N_ ("search keywords and references") },
  { "show", hk_cli_show, N_ ("show an article as text") },
  { "styles", hk_cli_styles, N_ ("list the citation styles") },
  { NULL, NULL, NULL },
};

static const Command *
find_command (const char *name)
{
  for (const Command *command = commands; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return command;
  return NULL;
}

static void
print_help (void)
{
  g_print ("%s\n  hamkhan-cli %s\n\n", _ ("Usage:"), _ ("COMMAND [OPTION…] [FILE…]"));
  for (const Command *command = commands; command->name != NULL; command++)
    g_print ("  %-9s %s\n", command->name, _ (command->summary));
  g_print (
      "\n%s\n",
      _ ("“hamkhan-cli COMMAND --help” names the options of a command. “-” is standard input."));
}

int
main (int argc, char **argv)
{
  const Command *command;

  hk_cli_init_locale ();
  if (argc < 2)
    {
      print_help ();
      return HK_CLI_BAD_CALL;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")
      || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return HK_CLI_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("hamkhan-cli %s\n", HK_VERSION);
      return HK_CLI_DONE;
    }
  command = find_command (argv[1]);
  if (command == NULL)
    return hk_cli_usage (_ ("There is no command “%s”; see hamkhan-cli --help."), argv[1]);
  return command->run (argc - 1, argv + 1);
}
