/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "hk-cli.h"
#include "hk-refparser.h"
#include "hk-repair.h"
#include "hk-script.h"
#include "hk-work-json.h"

/* The line with its repairs. */
static char *
repair (HkRepairer *repairer, const char *line, gsize n_bytes)
{
  g_autoptr (HkEdits) edits = NULL;
  const char *text = line;

  hk_repairer_repair (repairer, &text, &n_bytes, 1, hk_language_guess (line, n_bytes), &edits);
  return hk_edits_apply (edits, line, n_bytes);
}

static void
build_work (JsonBuilder *builder, HkWork *work)
{
  if (work != NULL)
    hk_work_to_json (work, builder);
  else
    {
      json_builder_begin_object (builder);
      json_builder_end_object (builder);
    }
}

/* One object for a line. Further works stand in "custom" of the first. */
static void
print_works (GString *out, GPtrArray *works)
{
  HkWork *first = works->len == 0 ? NULL : g_ptr_array_index (works, 0);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  if (works->len > 1)
    {
      g_autoptr (JsonBuilder) more = json_builder_new ();
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *text = NULL;

      json_builder_begin_object (more);
      json_builder_set_member_name (more, "works");
      json_builder_begin_array (more);
      for (guint i = 1; i < works->len; i++)
        build_work (more, g_ptr_array_index (works, i));
      json_builder_end_array (more);
      json_builder_end_object (more);
      node = json_builder_get_root (more);
      text = json_to_string (node, FALSE);
      hk_work_set_extra (first, "custom", text);
    }
  build_work (builder, first);
  root = json_builder_get_root (builder);
  json = json_to_string (root, FALSE);
  g_string_append_printf (out, "%s\n", json);
}

/**
 * hk_cli_parse:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints a CSL-JSON object for each line, which is a reference as printed; its repairs are made first.
 *
 * Returns: an exit status
 */
int
hk_cli_parse (int argc, char **argv)
{
  gboolean repaired = FALSE;
  const GOptionEntry entries[] = {
    { "repaired", 0, 0, G_OPTION_ARG_NONE, &repaired, N_ ("The references are repaired already"),
      NULL },
    { NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (HkRepairer) repairer = NULL;
  g_autoptr (HkRefparser) parser = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *text = NULL;
  gsize n_bytes;
  int status;

  if (!hk_cli_parse_options (&argc, &argv, entries, _ ("FILE | -"),
                             _ ("Reads the fields of printed references, one a line."), &status))
    return status;
  if (argc != 2)
    return hk_cli_usage (_ ("“parse” wants one file."));
  text = hk_cli_read_text (argv[1], &n_bytes, &error);
  parser = text == NULL ? NULL : hk_refparser_new (NULL, &error);
  repairer = parser == NULL ? NULL : hk_repairer_new (NULL, &error);
  if (repairer == NULL)
    {
      hk_cli_complain (argv[1], 0, error->message);
      return HK_CLI_BAD_INPUT;
    }
  for (const char *p = text, *next; p < text + n_bytes; p = next + 1)
    {
      g_autofree char *line = NULL;
      g_autoptr (GPtrArray) works = NULL;

      next = memchr (p, '\n', text + n_bytes - p);
      if (next == NULL)
        next = text + n_bytes;
      line = repaired ? g_strndup (p, next - p) : repair (repairer, p, next - p);
      works = hk_refparser_parse (parser, line, -1, NULL);
      print_works (out, works);
    }
  return hk_cli_write (NULL, out->str, out->len) ? HK_CLI_DONE : HK_CLI_BAD_INPUT;
}
