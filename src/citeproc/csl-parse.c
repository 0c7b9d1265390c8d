/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-parse.h"

#include "csl-xml.h"

#include <string.h>

static const char *const form_names[] = { "long", "short", "verb", "verb-short", "symbol", NULL };

static void
node_free (gpointer data)
{
  CslNode *node = data;

  g_free (node->children);
  g_free (node->variables);
  g_free (node->tests);
  g_free (node);
}

/**
 * csl_node_list_new:
 *
 * Returns: (transfer full) (element-type CslNode): what owns the nodes of a style or locale
 */
GPtrArray *
csl_node_list_new (void)
{
  return g_ptr_array_new_with_free_func (node_free);
}

static CslNode *
node_new (CslNodeKind kind, xmlNode *element, GPtrArray *nodes)
{
  CslNode *node = g_new0 (CslNode, 1);

  node->kind = kind;
  node->variable = HK_N_VARIABLES;
  node->line = (guint) xmlGetLineNo (element);
  csl_name_options_init (&node->names);
  g_ptr_array_add (nodes, node);
  return node;
}

/* The character that "&#8211;" or "&lt;" stands for, with the end of it; 0 if @text begins with none. */
static gunichar
read_entity (const char *text, char **end)
{
  static const char *const names[] = { "&lt;", "&gt;", "&amp;", "&quot;" };
  static const char characters[] = "<>&\"";
  guint64 c;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (text, names[i]))
      {
        *end = (char *) text + strlen (names[i]);
        return (guchar) characters[i];
      }
  if (!g_str_has_prefix (text, "&#"))
    return 0;
  c = g_ascii_strtoull (text + 2, end, 10);
  if (*end == text + 2 || **end != ';' || c >= 0x110000 || !g_unichar_validate ((gunichar) c))
    return 0;
  (*end)++;
  return (gunichar) c;
}

/**
 * csl_parse_unescape:
 * @text: what a file says
 *
 * Some styles escape characters twice: "&#8211;" is left when the file has been read.
 *
 * Returns: (transfer full): the text as it is meant
 */
char *
csl_parse_unescape (const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      char *end = NULL;
      gunichar c = *text == '&' ? read_entity (text, &end) : 0;

      if (c != 0)
        g_string_append_unichar (out, c);
      else
        g_string_append_c (out, *text);
      text = c != 0 ? end : text + 1;
    }
  return g_string_free (out, FALSE);
}

/**
 * csl_parse_string:
 * @strings: where the copy lives
 * @text: (nullable): an attribute's value
 *
 * Returns: (transfer none) (nullable): the value, characters that were escaped twice as they are meant
 */
const char *
csl_parse_string (GStringChunk *strings, const char *text)
{
  g_autofree char *plain = NULL;

  if (text == NULL)
    return NULL;
  if (strchr (text, '&') != NULL)
    text = plain = csl_parse_unescape (text);
  return g_string_chunk_insert_const (strings, text);
}

static CslFormat
parse_format (xmlNode *element)
{
  static const char *const styles[] = { "", "normal", "italic", "oblique", NULL };
  static const char *const variants[] = { "", "normal", "small-caps", NULL };
  static const char *const weights[] = { "", "normal", "bold", "light", NULL };
  static const char *const decorations[] = { "", "none", "underline", NULL };
  static const char *const aligns[] = { "", "baseline", "sup", "sub", NULL };

  return (CslFormat) (csl_xml_enum (element, "font-style", styles, 0)
                      | csl_xml_enum (element, "font-variant", variants, 0) << 2
                      | csl_xml_enum (element, "font-weight", weights, 0) << 4
                      | csl_xml_enum (element, "text-decoration", decorations, 0) << 6
                      | csl_xml_enum (element, "vertical-align", aligns, 0) << 8);
}

/* Styles made for programs that do not mirror parentheses in Persian have them the wrong way round:
 * prefix=")" suffix="(". */
static void
right_parentheses (CslNode *node)
{
  const char *prefix = node->prefix;

  if (prefix == NULL || node->suffix == NULL || !g_str_equal (prefix, ")")
      || !g_str_equal (node->suffix, "("))
    return;
  node->prefix = node->suffix;
  node->suffix = prefix;
}

static void
parse_common (CslNode *node, xmlNode *element, GStringChunk *strings)
{
  static const char *const displays[]
      = { "", "block", "left-margin", "right-inline", "indent", NULL };
  static const char *const cases[]
      = { "",         "lowercase", "uppercase", "capitalize-first", "capitalize-all",
          "sentence", "title",     NULL };

  node->prefix = csl_parse_string (strings, csl_xml_attribute (element, "prefix"));
  node->suffix = csl_parse_string (strings, csl_xml_attribute (element, "suffix"));
  right_parentheses (node);
  node->delimiter = csl_parse_string (strings, csl_xml_attribute (element, "delimiter"));
  node->format = parse_format (element);
  node->display = (guint8) csl_xml_enum (element, "display", displays, 0);
  node->text_case = (guint8) csl_xml_enum (element, "text-case", cases, 0);
  node->quotes = csl_xml_true (element, "quotes", FALSE);
  node->unquoted = !csl_xml_true (element, "quotes", TRUE);
  node->strip_periods = csl_xml_true (element, "strip-periods", FALSE);
}

static void
parse_children (CslNode *node, xmlNode *element, GPtrArray *nodes, GStringChunk *strings)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  for (xmlNode *child = csl_xml_first (element); child != NULL; child = csl_xml_next (child))
    {
      CslNode *parsed = csl_parse_element (child, nodes, strings);

      if (parsed != NULL)
        g_ptr_array_add (children, parsed);
    }
  node->n_children = children->len;
  node->children = g_memdup2 (children->pdata, children->len * sizeof (gpointer));
}

static HkVariable
variable_of (const char *name, gsize n_bytes)
{
  HkVariable variable;

  return hk_variable_from_id (name, (gssize) n_bytes, &variable) ? variable : HK_N_VARIABLES;
}

static void
parse_variable (CslNode *node, xmlNode *element)
{
  const char *name = csl_xml_attribute (element, "variable");

  if (name != NULL)
    node->variable = variable_of (name, strlen (name));
}

static CslNode *
parse_text (xmlNode *element, GPtrArray *nodes, GStringChunk *strings)
{
  static const struct
  {
    const char *attribute;
    CslNodeKind kind;
  } sources[] = {
    { "variable", CSL_NODE_TEXT_VARIABLE },
    { "macro", CSL_NODE_TEXT_MACRO },
    { "term", CSL_NODE_TEXT_TERM },
    { "value", CSL_NODE_TEXT_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      const char *value = csl_xml_attribute (element, sources[i].attribute);
      CslNode *node;

      if (value == NULL)
        continue;
      node = node_new (sources[i].kind, element, nodes);
      node->value = csl_parse_string (strings, value);
      node->form = (guint8) csl_xml_enum (element, "form", form_names, CSL_FORM_LONG);
      node->plural = csl_xml_true (element, "plural", FALSE);
      parse_variable (node, element);
      return node;
    }
  return NULL;
}

static CslNode *
parse_number (xmlNode *element, GPtrArray *nodes)
{
  static const char *const forms[] = { "numeric", "ordinal", "long-ordinal", "roman", NULL };
  CslNode *node = node_new (CSL_NODE_NUMBER, element, nodes);

  node->form = (guint8) csl_xml_enum (element, "form", forms, CSL_NUMBER_NUMERIC);
  parse_variable (node, element);
  return node;
}

static CslNode *
parse_label (xmlNode *element, GPtrArray *nodes)
{
  static const char *const plurals[] = { "contextual", "always", "never", NULL };
  CslNode *node = node_new (CSL_NODE_LABEL, element, nodes);

  node->form = (guint8) csl_xml_enum (element, "form", form_names, CSL_FORM_LONG);
  node->plural = (guint8) csl_xml_enum (element, "plural", plurals, CSL_PLURAL_CONTEXTUAL);
  parse_variable (node, element);
  return node;
}

static CslNode *
parse_date_part (xmlNode *element, GPtrArray *nodes, GStringChunk *strings)
{
  static const char *const names[] = { "year", "month", "day", NULL };
  static const char *const forms[]
      = { "", "numeric", "numeric-leading-zeros", "ordinal", "long", "short", NULL };
  CslNode *node = node_new (CSL_NODE_DATE_PART, element, nodes);

  node->part = (guint8) csl_xml_enum (element, "name", names, CSL_PART_YEAR);
  node->form = (guint8) csl_xml_enum (element, "form", forms, CSL_PART_FORM_DEFAULT);
  node->range_delimiter
      = csl_parse_string (strings, csl_xml_attribute (element, "range-delimiter"));
  /* Years without anything between them would read as one. */
  if (node->range_delimiter != NULL && *node->range_delimiter == '\0')
    node->range_delimiter = NULL;
  parse_common (node, element, strings);
  return node;
}

/**
 * csl_parse_date:
 * @element: <date>, of a style or of a locale
 * @nodes: what owns the nodes
 * @strings: where their strings live
 *
 * Returns: (transfer none): the node
 */
CslNode *
csl_parse_date (xmlNode *element, GPtrArray *nodes, GStringChunk *strings)
{
  static const char *const forms[] = { "", "text", "numeric", NULL };
  static const char *const parts[] = { "year-month-day", "year-month", "year", NULL };
  CslNode *node = node_new (CSL_NODE_DATE, element, nodes);

  node->form = (guint8) csl_xml_enum (element, "form", forms, CSL_DATE_FORM_NONE);
  node->date_parts = (guint8) csl_xml_enum (element, "date-parts", parts, 0);
  parse_variable (node, element);
  parse_common (node, element, strings);
  parse_children (node, element, nodes, strings);
  return node;
}

static CslNode *
parse_names (xmlNode *element, GPtrArray *nodes, GStringChunk *strings)
{
  CslNode *node = node_new (CSL_NODE_NAMES, element, nodes);
  const char *list = csl_xml_attribute (element, "variable");
  g_auto (GStrv) names = g_strsplit_set (list == NULL ? "" : list, " \t\n", -1);
  g_autoptr (GArray) variables = g_array_new (FALSE, FALSE, sizeof (HkVariable));

  for (guint i = 0; names[i] != NULL; i++)
    {
      HkVariable variable = variable_of (names[i], strlen (names[i]));

      if (variable != HK_N_VARIABLES && hk_variable_get_kind (variable) == HK_VARIABLE_NAMES)
        g_array_append_val (variables, variable);
    }
  node->n_variables = variables->len;
  node->variables = g_memdup2 (variables->data, variables->len * sizeof (HkVariable));
  csl_parse_name_options (element, &node->names, strings);
  return node;
}

static CslNode *
parse_name_part (xmlNode *element, GPtrArray *nodes)
{
  static const char *const names[] = { "family", "given", NULL };
  CslNode *node = node_new (CSL_NODE_NAME_PART, element, nodes);

  node->part = (guint8) csl_xml_enum (element, "name", names, 0);
  return node;
}

static void
add_tests (GArray *tests,
           xmlNode *element,
           const char *attribute,
           CslTestKind kind,
           GStringChunk *strings)
{
  static const char *const positions[]
      = { "first", "subsequent", "ibid", "ibid-with-locator", "near-note", "far-note", NULL };
  const char *value = csl_xml_attribute (element, attribute);
  g_auto (GStrv) words = NULL;

  if (value == NULL)
    return;
  words = g_strsplit_set (value, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      CslTest test = { kind, HK_N_VARIABLES, NULL, CSL_POSITION_FIRST };

      if (*words[i] == '\0')
        continue;
      if (kind <= CSL_TEST_IS_UNCERTAIN_DATE)
        test.variable = variable_of (words[i], strlen (words[i]));
      else if (kind == CSL_TEST_POSITION)
        for (int p = 0; positions[p] != NULL; p++)
          test.position = g_str_equal (words[i], positions[p]) ? (CslPosition) p : test.position;
      test.value = csl_parse_string (strings, words[i]);
      g_array_append_val (tests, test);
    }
}

static CslNode *
parse_branch (xmlNode *element, GPtrArray *nodes, GStringChunk *strings)
{
  static const char *const matches[] = { "all", "any", "none", NULL };
  CslNode *node = node_new (CSL_NODE_BRANCH, element, nodes);
  g_autoptr (GArray) tests = g_array_new (FALSE, FALSE, sizeof (CslTest));

  node->match = csl_xml_enum (element, "match", matches, CSL_MATCH_ALL);
  add_tests (tests, element, "variable", CSL_TEST_VARIABLE, strings);
  add_tests (tests, element, "is-numeric", CSL_TEST_IS_NUMERIC, strings);
  add_tests (tests, element, "is-uncertain-date", CSL_TEST_IS_UNCERTAIN_DATE, strings);
  add_tests (tests, element, "type", CSL_TEST_TYPE, strings);
  add_tests (tests, element, "locator", CSL_TEST_LOCATOR, strings);
  add_tests (tests, element, "position", CSL_TEST_POSITION, strings);
  add_tests (tests, element, "disambiguate", CSL_TEST_DISAMBIGUATE, strings);
  node->n_tests = tests->len;
  node->tests = g_memdup2 (tests->data, tests->len * sizeof (CslTest));
  parse_children (node, element, nodes, strings);
  return node;
}

/**
 * csl_parse_element:
 * @element: a rendering element, or what stands in one
 * @nodes: what owns the nodes
 * @strings: where their strings live
 *
 * The depth of the recursion is that of the file, which libxml2 bounds to 256.
 *
 * Returns: (transfer none) (nullable): the node; %NULL for an element that CSL does not know
 */
CslNode *
csl_parse_element (xmlNode *element, GPtrArray *nodes, GStringChunk *strings)
{
  static const struct
  {
    const char *name;
    CslNodeKind kind;
  } containers[] = {
    { "layout", CSL_NODE_LAYOUT },
    { "macro", CSL_NODE_LAYOUT },
    { "group", CSL_NODE_GROUP },
    { "choose", CSL_NODE_CHOOSE },
    { "name", CSL_NODE_NAME },
    { "et-al", CSL_NODE_ET_AL },
    { "substitute", CSL_NODE_SUBSTITUTE },
  };
  CslNode *node = NULL;

  if (csl_xml_is (element, "text"))
    node = parse_text (element, nodes, strings);
  else if (csl_xml_is (element, "number"))
    node = parse_number (element, nodes);
  else if (csl_xml_is (element, "label"))
    node = parse_label (element, nodes);
  else if (csl_xml_is (element, "date"))
    return csl_parse_date (element, nodes, strings);
  else if (csl_xml_is (element, "date-part"))
    return parse_date_part (element, nodes, strings);
  else if (csl_xml_is (element, "name-part"))
    node = parse_name_part (element, nodes);
  else if (csl_xml_is (element, "if") || csl_xml_is (element, "else-if")
           || csl_xml_is (element, "else"))
    return parse_branch (element, nodes, strings);
  else if (csl_xml_is (element, "names"))
    node = parse_names (element, nodes, strings);
  for (guint i = 0; node == NULL && i < G_N_ELEMENTS (containers); i++)
    if (csl_xml_is (element, containers[i].name))
      node = node_new (containers[i].kind, element, nodes);
  if (node == NULL)
    return NULL;
  parse_common (node, element, strings);
  if (node->kind == CSL_NODE_NAME)
    csl_parse_name_options (element, &node->names, strings);
  if (node->kind == CSL_NODE_ET_AL)
    node->value = csl_parse_string (strings, csl_xml_attribute (element, "term"));
  if (node->kind == CSL_NODE_LAYOUT)
    node->value = csl_parse_string (strings, csl_xml_attribute (element, "locale"));
  parse_children (node, element, nodes, strings);
  return node;
}
