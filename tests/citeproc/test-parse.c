/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-parse.h"

#include <libxml/parser.h>
#include <string.h>

typedef struct
{
  xmlDoc *doc;
  GPtrArray *nodes;
  GStringChunk *strings;
  CslNode *node;
} Parsed;

static Parsed
parse (const char *element)
{
  g_autofree char *text
      = g_strdup_printf ("<l xmlns='http://purl.org/net/xbiblio/csl'>%s</l>", element);
  Parsed parsed = { xmlReadMemory (text, (int) strlen (text), NULL, NULL, 0), csl_node_list_new (),
                    g_string_chunk_new (64), NULL };

  g_assert_nonnull (parsed.doc);
  parsed.node = csl_parse_element (xmlDocGetRootElement (parsed.doc)->children, parsed.nodes,
                                   parsed.strings);
  return parsed;
}

static void
parsed_clear (Parsed *parsed)
{
  xmlFreeDoc (parsed->doc);
  g_ptr_array_unref (parsed->nodes);
  g_string_chunk_free (parsed->strings);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *element;
    CslNodeKind kind;
  } rows[] = {
    { "<text variable='title'/>", CSL_NODE_TEXT_VARIABLE },
    { "<text term='and'/>", CSL_NODE_TEXT_TERM },
    { "<text value=''/>", CSL_NODE_TEXT_VALUE },
    { "<text macro='m'/>", CSL_NODE_TEXT_MACRO },
    { "<number variable='volume'/>", CSL_NODE_NUMBER },
    { "<label variable='page'/>", CSL_NODE_LABEL },
    { "<date variable='issued'/>", CSL_NODE_DATE },
    { "<names variable='author'/>", CSL_NODE_NAMES },
    { "<group/>", CSL_NODE_GROUP },
    { "<choose/>", CSL_NODE_CHOOSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Parsed parsed = parse (rows[i].element);

      g_test_message ("%s", rows[i].element);
      g_assert_nonnull (parsed.node);
      g_assert_cmpint (parsed.node->kind, ==, rows[i].kind);
      parsed_clear (&parsed);
    }
}

static void
test_unknown (void)
{
  static const char *const elements[] = { "<text/>", "<table/>", "<text other='x'/>" };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      Parsed parsed = parse (elements[i]);

      g_assert_null (parsed.node);
      parsed_clear (&parsed);
    }
}

static void
test_attributes (void)
{
  Parsed parsed = parse ("<text variable='title' form='short' prefix='(' suffix=')' quotes='true' "
                         "text-case='title' font-style='italic' font-weight='bold' "
                         "vertical-align='sup' display='block' strip-periods='true'/>");
  const CslNode *node = parsed.node;

  g_assert_cmpint (node->variable, ==, HK_VAR_TITLE);
  g_assert_cmpint (node->form, ==, CSL_FORM_SHORT);
  g_assert_cmpstr (node->prefix, ==, "(");
  g_assert_cmpstr (node->suffix, ==, ")");
  g_assert_true (node->quotes);
  g_assert_true (node->strip_periods);
  g_assert_cmpint (node->text_case, ==, CSL_CASE_TITLE);
  g_assert_cmpint (node->display, ==, CSL_DISPLAY_BLOCK);
  g_assert_cmpint (node->format, ==,
                   CSL_FONT_STYLE_ITALIC | CSL_FONT_WEIGHT_BOLD | CSL_VERTICAL_ALIGN_SUP);
  parsed_clear (&parsed);
}

static void
test_names (void)
{
  Parsed parsed = parse ("<names variable='author \t nothing editor'><name and='symbol' "
                         "et-al-min='4' initialize-with='.'/></names>");
  const CslNode *name;
  CslNameOptions options;

  g_assert_cmpuint (parsed.node->n_variables, ==, 2);
  g_assert_cmpint (parsed.node->variables[1], ==, HK_VAR_EDITOR);
  name = parsed.node->children[0];
  g_assert_cmpint (name->names.and, ==, CSL_AND_SYMBOL);
  g_assert_cmpint (name->names.et_al_min, ==, 4);
  csl_name_options_init (&options);
  options.et_al_min = 9;
  csl_name_options_inherit (&options, &name->names);
  g_assert_cmpint (options.et_al_min, ==, 9);
  g_assert_cmpstr (options.initialize_with, ==, ".");
  parsed_clear (&parsed);
}

static void
test_tests (void)
{
  Parsed parsed = parse ("<choose><if type='book chapter' variable='title' match='any'><text "
                         "value='a'/></if><else><text value='b'/></else></choose>");
  const CslNode *branch = parsed.node->children[0];

  g_assert_cmpuint (parsed.node->n_children, ==, 2);
  g_assert_cmpint (branch->match, ==, CSL_MATCH_ANY);
  g_assert_cmpuint (branch->n_tests, >=, 2);
  g_assert_cmpuint (parsed.node->children[1]->n_tests, ==, 0);
  parsed_clear (&parsed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parse/kinds", test_kinds);
  g_test_add_func ("/parse/unknown", test_unknown);
  g_test_add_func ("/parse/attributes", test_attributes);
  g_test_add_func ("/parse/names", test_names);
  g_test_add_func ("/parse/tests", test_tests);
  return g_test_run ();
}
