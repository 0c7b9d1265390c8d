/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-style-private.h"

#include "csl-locale-private.h"
#include "csl-parse.h"
#include "csl-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Deeper nesting of macros than any style has; the evaluator recurses as deep. */
#define MAX_DEPTH 200

typedef struct
{
  CslStyle *style;
  GHashTable *macros; /* name -> CslNode */
  GHashTable *open;   /* macros that are being resolved */
  GHashTable *done;
} Reader;

G_DEFINE_BOXED_TYPE (CslStyle, csl_style, csl_style_ref, csl_style_unref)

/**
 * csl_style_ref:
 * @style: a style
 *
 * Returns: (transfer full): the same
 */
CslStyle *
csl_style_ref (CslStyle *style)
{
  g_atomic_ref_count_inc (&style->refs);
  return style;
}

static void
area_clear (CslArea *area)
{
  g_free (area->localized);
  g_free (area->keys);
}

/**
 * csl_style_unref:
 * @style: (nullable) (transfer full): a style
 */
void
csl_style_unref (CslStyle *style)
{
  if (style == NULL || !g_atomic_ref_count_dec (&style->refs))
    return;
  area_clear (&style->citation);
  area_clear (&style->bibliography);
  g_free (style->id);
  g_free (style->title);
  g_free (style->default_locale);
  g_free (style->parent);
  g_clear_pointer (&style->nodes, g_ptr_array_unref);
  g_string_chunk_free (style->strings);
  if (style->doc != NULL)
    xmlFreeDoc (style->doc);
  g_free (style);
}

static gboolean resolve (Reader *reader, CslNode *node, guint depth, GError **error);

static gboolean
resolve_macro (Reader *reader, CslNode *node, guint depth, GError **error)
{
  node->macro = g_hash_table_lookup (reader->macros, node->value);
  if (node->macro == NULL)
    {
      g_set_error (error, CSL_ERROR, CSL_ERROR_UNKNOWN_MACRO,
                   _ ("Line %u: there is no macro “%s”."), node->line, node->value);
      return FALSE;
    }
  if (g_hash_table_contains (reader->open, node->macro))
    {
      g_set_error (error, CSL_ERROR, CSL_ERROR_RECURSION,
                   _ ("Line %u: the macro “%s” calls itself."), node->line, node->value);
      return FALSE;
    }
  if (g_hash_table_contains (reader->done, node->macro))
    return TRUE;
  g_hash_table_add (reader->open, node->macro);
  if (!resolve (reader, node->macro, depth + 1, error))
    return FALSE;
  g_hash_table_remove (reader->open, node->macro);
  g_hash_table_add (reader->done, node->macro);
  return TRUE;
}

/* Puts macros in place of their names, and sees that none calls itself. */
static gboolean
resolve (Reader *reader, CslNode *node, guint depth, GError **error)
{
  if (depth > MAX_DEPTH)
    {
      g_set_error (error, CSL_ERROR, CSL_ERROR_TOO_LARGE,
                   _ ("Line %u: the style is nested too deep."), node->line);
      return FALSE;
    }
  if (node->kind == CSL_NODE_TEXT_MACRO && !resolve_macro (reader, node, depth, error))
    return FALSE;
  if (node->kind == CSL_NODE_TEXT_VARIABLE
      && (node->variable == HK_VAR_YEAR_SUFFIX || node->variable == HK_VAR_CITATION_LABEL))
    reader->style->uses_year_suffix = TRUE;
  for (guint i = 0; i < node->n_tests; i++)
    if (node->tests[i].kind == CSL_TEST_DISAMBIGUATE)
      reader->style->tests_disambiguate = TRUE;
  for (guint i = 0; i < node->n_children; i++)
    if (!resolve (reader, node->children[i], depth + 1, error))
      return FALSE;
  return TRUE;
}

static void
read_macros (Reader *reader, xmlNode *root)
{
  for (xmlNode *node = csl_xml_first (root); node != NULL; node = csl_xml_next (node))
    {
      const char *name = csl_xml_attribute (node, "name");

      if (csl_xml_is (node, "macro") && name != NULL)
        g_hash_table_insert (reader->macros, (gpointer) name,
                             csl_parse_element (node, reader->style->nodes,
                                                reader->style->strings));
    }
}

static gboolean
read_sort_key (Reader *reader, xmlNode *node, CslSortKey *key, GError **error)
{
  const char *variable = csl_xml_attribute (node, "variable");
  const char *macro = csl_xml_attribute (node, "macro");

  *key = (CslSortKey){ HK_N_VARIABLES, NULL, FALSE, { 0 } };
  csl_name_options_init (&key->names);
  key->names.et_al_min = csl_xml_int (node, "names-min", -1);
  key->names.et_al_use_first = csl_xml_int (node, "names-use-first", -1);
  if (csl_xml_attribute (node, "names-use-last") != NULL)
    key->names.et_al_use_last = csl_xml_true (node, "names-use-last", FALSE);
  key->descending = g_strcmp0 (csl_xml_attribute (node, "sort"), "descending") == 0;
  if (variable != NULL)
    hk_variable_from_id (variable, -1, &key->variable);
  if (macro == NULL)
    return TRUE;
  key->macro = g_hash_table_lookup (reader->macros, macro);
  if (key->macro == NULL)
    {
      g_set_error (error, CSL_ERROR, CSL_ERROR_UNKNOWN_MACRO,
                   _ ("Line %u: there is no macro “%s”."), (guint) xmlGetLineNo (node), macro);
      return FALSE;
    }
  return resolve (reader, key->macro, 0, error);
}

static gboolean
read_sort (Reader *reader, CslArea *area, xmlNode *sort, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (CslSortKey));

  for (xmlNode *node = csl_xml_first (sort); node != NULL; node = csl_xml_next (node))
    {
      CslSortKey key;

      if (!csl_xml_is (node, "key"))
        continue;
      if (!read_sort_key (reader, node, &key, error))
        return FALSE;
      g_array_append_val (keys, key);
    }
  g_free (area->keys);
  area->n_keys = keys->len;
  area->keys = g_memdup2 (keys->data, keys->len * sizeof (CslSortKey));
  return TRUE;
}

static gboolean
read_layouts (Reader *reader, CslArea *area, xmlNode *element, GError **error)
{
  g_autoptr (GPtrArray) localized = g_ptr_array_new ();

  for (xmlNode *node = csl_xml_first (element); node != NULL; node = csl_xml_next (node))
    {
      CslNode *layout;

      if (csl_xml_is (node, "sort") && !read_sort (reader, area, node, error))
        return FALSE;
      if (!csl_xml_is (node, "layout"))
        continue;
      layout = csl_parse_element (node, reader->style->nodes, reader->style->strings);
      if (!resolve (reader, layout, 0, error))
        return FALSE;
      if (layout->value != NULL)
        g_ptr_array_add (localized, layout);
      else
        area->layout = layout;
    }
  if (area->layout == NULL && localized->len > 0)
    area->layout = g_ptr_array_index (localized, localized->len - 1);
  area->n_localized = localized->len;
  area->localized = g_memdup2 (localized->pdata, localized->len * sizeof (gpointer));
  if (area->layout != NULL)
    return TRUE;
  g_set_error (error, CSL_ERROR, CSL_ERROR_SYNTAX, _ ("Line %u: there is no layout here."),
               (guint) xmlGetLineNo (element));
  return FALSE;
}

static const char *
attribute (Reader *reader, xmlNode *element, const char *name)
{
  return csl_parse_string (reader->style->strings, csl_xml_attribute (element, name));
}

static gboolean
read_citation (Reader *reader, xmlNode *element, GError **error)
{
  static const char *const collapses[]
      = { "", "citation-number", "year", "year-suffix", "year-suffix-ranged", NULL };
  static const char *const rules[] = { "all-names",    "all-names-with-initials",
                                       "primary-name", "primary-name-with-initials",
                                       "by-cite",      NULL };
  CslArea *area = &reader->style->citation;

  csl_parse_name_options (element, &area->names, reader->style->strings);
  area->collapse = csl_xml_enum (element, "collapse", collapses, CSL_COLLAPSE_NONE);
  area->disambiguate_add_names = csl_xml_true (element, "disambiguate-add-names", FALSE);
  area->disambiguate_add_givenname = csl_xml_true (element, "disambiguate-add-givenname", FALSE);
  area->disambiguate_add_year_suffix
      = csl_xml_true (element, "disambiguate-add-year-suffix", FALSE);
  area->givenname_rule
      = csl_xml_enum (element, "givenname-disambiguation-rule", rules, CSL_GIVENNAME_BY_CITE);
  area->cite_group_delimiter = attribute (reader, element, "cite-group-delimiter");
  area->after_collapse_delimiter = attribute (reader, element, "after-collapse-delimiter");
  area->year_suffix_delimiter = attribute (reader, element, "year-suffix-delimiter");
  area->near_note_distance = csl_xml_int (element, "near-note-distance", 5);
  return read_layouts (reader, area, element, error);
}

static gboolean
read_bibliography (Reader *reader, xmlNode *element, GError **error)
{
  static const char *const aligns[] = { "", "flush", "margin", NULL };
  static const char *const rules[]
      = { "complete-all", "complete-each", "partial-each", "partial-first", NULL };
  CslArea *area = &reader->style->bibliography;

  csl_parse_name_options (element, &area->names, reader->style->strings);
  area->hanging_indent = csl_xml_true (element, "hanging-indent", FALSE);
  area->second_field_align = csl_xml_enum (element, "second-field-align", aligns, 0);
  area->line_spacing = csl_xml_int (element, "line-spacing", 1);
  area->entry_spacing = csl_xml_int (element, "entry-spacing", 1);
  area->subsequent_author_substitute = attribute (reader, element, "subsequent-author-substitute");
  area->subsequent_author_substitute_rule
      = csl_xml_enum (element, "subsequent-author-substitute-rule", rules,
                      CSL_SUBSTITUTE_COMPLETE_ALL);
  return read_layouts (reader, area, element, error);
}

static void
read_info (CslStyle *style, xmlNode *info)
{
  xmlNode *id = csl_xml_child (info, "id");
  xmlNode *title = csl_xml_child (info, "title");

  if (id != NULL)
    style->id = g_strstrip (csl_xml_text (id));
  if (title != NULL)
    style->title = g_strstrip (csl_xml_text (title));
  for (xmlNode *node = csl_xml_first (info); node != NULL; node = csl_xml_next (node))
    if (csl_xml_is (node, "link")
        && g_strcmp0 (csl_xml_attribute (node, "rel"), "independent-parent") == 0
        && style->parent == NULL)
      style->parent = g_strdup (csl_xml_attribute (node, "href"));
}

static void
read_options (CslStyle *style, xmlNode *root)
{
  static const char *const page_ranges[]
      = { "", "chicago", "chicago-16", "expanded", "minimal", "minimal-two", NULL };
  static const char *const demotes[] = { "never", "sort-only", "display-and-sort", NULL };

  style->is_note = g_strcmp0 (csl_xml_attribute (root, "class"), "note") == 0;
  style->default_locale = g_strdup (csl_xml_attribute (root, "default-locale"));
  style->page_range = csl_xml_enum (root, "page-range-format", page_ranges, CSL_PAGE_RANGE_NONE);
  if (g_strcmp0 (csl_xml_attribute (root, "page-range-format"), "chicago-15") == 0)
    style->page_range = CSL_PAGE_RANGE_CHICAGO;
  style->demote
      = csl_xml_enum (root, "demote-non-dropping-particle", demotes, CSL_DEMOTE_DISPLAY_AND_SORT);
  style->initialize_with_hyphen = csl_xml_true (root, "initialize-with-hyphen", TRUE);
  csl_parse_name_options (root, &style->names, style->strings);
}

static gboolean
read_style (CslStyle *style, xmlNode *root, GError **error)
{
  g_autoptr (GHashTable) macros = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) open = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  Reader reader = { style, macros, open, done };
  xmlNode *info = csl_xml_child (root, "info");
  xmlNode *citation = csl_xml_child (root, "citation");
  xmlNode *bibliography = csl_xml_child (root, "bibliography");

  if (info != NULL)
    read_info (style, info);
  read_options (style, root);
  read_macros (&reader, root);
  if (citation != NULL && !read_citation (&reader, citation, error))
    return FALSE;
  if (bibliography != NULL && !read_bibliography (&reader, bibliography, error))
    return FALSE;
  style->has_citation = citation != NULL;
  style->has_bibliography = bibliography != NULL;
  if (citation != NULL || style->parent != NULL)
    return TRUE;
  g_set_error_literal (error, CSL_ERROR, CSL_ERROR_NOT_A_STYLE,
                       _ ("The style has no rules for citations."));
  return FALSE;
}

/**
 * csl_style_new_from_bytes:
 * @bytes: a style's file
 * @n_bytes: its length
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the style; a dependent one has a parent and no areas
 */
CslStyle *
csl_style_new_from_bytes (const char *bytes, gsize n_bytes, GError **error)
{
  xmlDoc *doc = csl_xml_parse (bytes, n_bytes, error);
  xmlNode *root;
  g_autoptr (CslStyle) style = NULL;

  if (doc == NULL)
    return NULL;
  style = g_new0 (CslStyle, 1);
  g_atomic_ref_count_init (&style->refs);
  style->doc = doc;
  style->has_persian_marks = memmem (bytes, n_bytes, "،", 2) != NULL;
  style->nodes = csl_node_list_new ();
  style->strings = g_string_chunk_new (4096);
  root = xmlDocGetRootElement (doc);
  if (root == NULL || !csl_xml_is (root, "style"))
    {
      g_set_error_literal (error, CSL_ERROR, CSL_ERROR_NOT_A_STYLE,
                           _ ("The file is not a citation style."));
      return NULL;
    }
  return read_style (style, root, error) ? g_steal_pointer (&style) : NULL;
}

/**
 * csl_style_get_id:
 * @style: a style
 *
 * Returns: (transfer none) (nullable): its identifier, a URI
 */
const char *
csl_style_get_id (const CslStyle *style)
{
  return style->id;
}

/**
 * csl_style_get_title:
 * @style: a style
 *
 * Returns: (transfer none) (nullable): its title
 */
const char *
csl_style_get_title (const CslStyle *style)
{
  return style->title;
}

/**
 * csl_style_get_parent:
 * @style: a style
 *
 * Returns: (transfer none) (nullable): identifier of the style whose rules a dependent one follows
 */
const char *
csl_style_get_parent (const CslStyle *style)
{
  return style->parent;
}

/**
 * csl_style_is_note:
 * @style: a style
 *
 * Returns: whether its citations are notes; else they stand in the text
 */
gboolean
csl_style_is_note (const CslStyle *style)
{
  return style->is_note;
}

/**
 * csl_style_has_bibliography:
 * @style: a style
 *
 * Returns: whether it has entries of a bibliography; else it says all in its notes
 */
gboolean
csl_style_has_bibliography (const CslStyle *style)
{
  return style->has_bibliography;
}

/* How well a style's <locale> fits: 1 every language, 2 the language, 3 the very dialect, 0 not. */
static int
locale_fits (xmlNode *node, const char *language)
{
  const char *lang = csl_xml_attribute (node, "lang");
  gsize length = strcspn (language, "-_");

  if (lang == NULL)
    return 1;
  if (g_ascii_strcasecmp (lang, language) == 0)
    return strlen (lang) == length ? 2 : 3;
  return strlen (lang) == length && g_ascii_strncasecmp (lang, language, length) == 0 ? 2 : 0;
}

/**
 * csl_style_add_locales:
 * @style: a style
 * @locale: where its terms for a language go
 * @language: a BCP 47 tag
 */
void
csl_style_add_locales (const CslStyle *style, CslLocale *locale, const char *language)
{
  xmlNode *root = xmlDocGetRootElement (style->doc);

  for (int level = 1; level <= 3; level++)
    for (xmlNode *node = csl_xml_first (root); node != NULL; node = csl_xml_next (node))
      if (csl_xml_is (node, "locale") && locale_fits (node, language) == level)
        {
          if (level == 1)
            csl_locale_add_general_node (locale, node);
          else
            csl_locale_add_node (locale, node);
        }
}

/**
 * csl_area_layout:
 * @area: citation or bibliography
 * @language: (nullable): the work's language
 *
 * Returns: (transfer none): the layout for works in that language (CSL-M), or the general one
 */
const CslNode *
csl_area_layout (const CslArea *area, const char *language)
{
  for (guint i = 0; language != NULL && i < area->n_localized; i++)
    {
      g_auto (GStrv) tags = g_strsplit (area->localized[i]->value, " ", -1);

      for (guint t = 0; tags[t] != NULL; t++)
        if (*tags[t] != '\0'
            && g_ascii_strncasecmp (tags[t], language, strcspn (tags[t], "-_")) == 0
            && strcspn (language, "-_") == strcspn (tags[t], "-_"))
          return area->localized[i];
    }
  return area->layout;
}
