/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs CSL fixtures: csl-conformance [--show] [--known=FILE] [DIR [LOCALES]].
 *
 * A fixture of our own may have two sections more. OPTIONS: lines "name: value", where "language" is
 * a tag, "work" or "style", and the others are those of csl_options_set(); such a fixture is set as
 * the program does it, with the supplements of HK_DATADIR. STYLE: the name of a style there, in
 * place of CSL.
 *
 * Prints passed/total by category and passed/total last. With --known, exits with 1 when a fixture
 * fails that the file does not name, or one passes that it does. */
#include "csl-processor.h"
#include "csl-store.h"
#include "hk-work-json.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  GHashTable *sections;
  GPtrArray *works;
} Fixture;

static CslStore *store;
static CslStore *own_store; /* with what the program adds to the locales, and its styles */
static gboolean show;

/* Sections are opened by ">>==… NAME ==…>>" and closed by "<<==… NAME ==…<<". */
static GHashTable *
read_sections (const char *text)
{
  GHashTable *sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GRegex) opener = g_regex_new ("^>>=+ *([A-Z-]+) *=+", 0, 0, NULL);
  g_autofree char *name = NULL;
  GString *body = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (opener, lines[i], 0, &match))
        {
          g_free (name);
          name = g_match_info_fetch (match, 1);
          g_string_truncate (body, 0);
        }
      else if (g_str_has_prefix (lines[i], "<<="))
        {
          if (name != NULL)
            g_hash_table_insert (sections, g_steal_pointer (&name), g_strdup (body->str));
        }
      else if (name != NULL)
        {
          if (body->len > 0)
            g_string_append_c (body, '\n');
          g_string_append (body, lines[i]);
        }
    }
  g_string_free (body, TRUE);
  return sections;
}

/* Of works with the same identifier the last counts, in the place of the first. */
static gboolean
replace_work (GPtrArray *works, HkWork *work)
{
  for (guint i = 0; i < works->len; i++)
    if (g_str_equal (hk_work_get_id (g_ptr_array_index (works, i)), hk_work_get_id (work)))
      {
        g_object_unref (g_ptr_array_index (works, i));
        g_ptr_array_index (works, i) = work;
        return TRUE;
      }
  return FALSE;
}

static GPtrArray *
read_works (const char *json)
{
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonArray *array;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return works;
  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      HkWork *work = hk_work_from_json (json_array_get_object_element (array, i));

      if (hk_work_get_id (work) == NULL)
        hk_work_set_id (work, "without an identifier");
      if (replace_work (works, work))
        continue;
      g_ptr_array_add (works, work);
    }
  return works;
}

static const char *
member_string (JsonObject *object, const char *member, GPtrArray *owned)
{
  JsonNode *node = json_object_get_member (object, member);
  char *text = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_dup_string (node);
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    return NULL;
  g_ptr_array_add (owned, text);
  return text;
}

static gboolean
member_true (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_BOOLEAN ? json_node_get_boolean (node)
                                                               : json_node_get_int (node) != 0);
}

static char *
cite_array (CslProcessor *processor, JsonArray *array, guint note)
{
  g_autoptr (GArray) requests = g_array_new (FALSE, TRUE, sizeof (CslCiteRequest));
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      CslCiteRequest request = { 0 };

      request.id = member_string (object, "id", owned);
      request.locator = member_string (object, "locator", owned);
      request.label = member_string (object, "label", owned);
      request.prefix = member_string (object, "prefix", owned);
      request.suffix = member_string (object, "suffix", owned);
      request.suppress_author = member_true (object, "suppress-author");
      request.author_only = member_true (object, "author-only");
      request.near_note = member_true (object, "near-note");
      if (json_object_has_member (object, "position"))
        {
          request.has_position = TRUE;
          request.position = (int) json_object_get_int_member (object, "position");
        }
      g_array_append_val (requests, request);
    }
  return csl_processor_cite (processor, (const CslCiteRequest *) requests->data, requests->len,
                             note, HK_CITATION_HTML);
}

static char *
cite_all (CslProcessor *processor)
{
  g_autoptr (GPtrArray) ids = csl_processor_list_ids (processor);
  g_autoptr (GArray) requests = g_array_new (FALSE, TRUE, sizeof (CslCiteRequest));

  for (guint i = 0; i < ids->len; i++)
    {
      CslCiteRequest request = { .id = g_ptr_array_index (ids, i) };

      g_array_append_val (requests, request);
    }
  return csl_processor_cite (processor, (const CslCiteRequest *) requests->data, requests->len, 0,
                             HK_CITATION_HTML);
}

static char *
run_citation_items (CslProcessor *processor, const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  GString *out = g_string_new (NULL);
  JsonArray *clusters = json_node_get_array (root);

  for (guint i = 0; i < json_array_get_length (clusters); i++)
    {
      g_autofree char *text = NULL;

      csl_processor_reset_citations (processor);
      text = cite_array (processor, json_array_get_array_element (clusters, i), 0);
      g_string_append_printf (out, "%s%s", i == 0 ? "" : "\n", text);
    }
  return g_string_free (out, FALSE);
}

static JsonObject *
find_citation (JsonArray *calls, const char *id)
{
  JsonObject *found = NULL;

  for (guint i = 0; i < json_array_get_length (calls); i++)
    {
      JsonObject *citation
          = json_array_get_object_element (json_array_get_array_element (calls, i), 0);

      if (g_strcmp0 (json_object_get_string_member_with_default (citation, "citationID", ""), id)
          == 0)
        found = citation;
    }
  return found;
}

/* The last call says which citations stand before and after its own; all are set once more in order. */
static char *
run_citations (CslProcessor *processor, const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonArray *calls = json_node_get_array (root);
  JsonArray *last = json_array_get_array_element (calls, json_array_get_length (calls) - 1);
  JsonObject *own = json_array_get_object_element (last, 0);
  GString *out = g_string_new (NULL);
  guint n = 0;

  for (int side = 1; side <= 3; side++)
    {
      JsonArray *others = side == 2 ? NULL : json_array_get_array_element (last, side == 1 ? 1 : 2);
      guint length = side == 2 ? 1 : json_array_get_length (others);

      for (guint i = 0; i < length; i++)
        {
          JsonArray *pair = side == 2 ? NULL : json_array_get_array_element (others, i);
          JsonObject *citation
              = side == 2 ? own : find_citation (calls, json_array_get_string_element (pair, 0));
          guint note = side == 2 ? 0 : (guint) json_array_get_int_element (pair, 1);
          g_autofree char *text = NULL;

          if (citation == NULL)
            continue;
          if (side == 2 && json_object_has_member (citation, "properties"))
            note = (guint) json_object_get_int_member_with_default (
                json_object_get_object_member (citation, "properties"), "noteIndex", 0);
          text = cite_array (processor, json_object_get_array_member (citation, "citationItems"),
                             note);
          g_string_append_printf (out, "%s[%u] %s", n == 0 ? "" : "\n", n, text);
          n++;
        }
    }
  return g_string_free (out, FALSE);
}

static char *
run_bibliography (CslProcessor *processor)
{
  g_autoptr (GPtrArray) entries = csl_processor_bibliography (processor, HK_CITATION_HTML);
  GString *out = g_string_new ("<div class=\"csl-bib-body\">\n");

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (out, "  <div class=\"csl-entry\">%s</div>\n",
                            (char *) g_ptr_array_index (entries, i));
  g_string_append (out, "</div>");
  return g_string_free (out, FALSE);
}

static void
replace_all (GString *text, const char *pattern, const char *replacement)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autofree char *replaced = g_regex_replace (regex, text->str, -1, 0, replacement, 0, NULL);

  g_string_assign (text, replaced);
}

/* What "equal" forgives: the spelling of entities, blanks between blocks, marks of changes. */
static char *
normalize (const char *text)
{
  static const char *const rules[][2] = {
    { "&#0*38;", "&amp;" },
    { "&#0*60;", "&lt;" },
    { "&#0*62;", "&gt;" },
    { "&#x27;|&#0*39;", "'" },
    { "&#x2f;", "/" },
    { "&quot;|&#0*34;", "\"" },
    { "</div>\\s+(?=<)", "</div>" },
    { "(<div[^>]*>)\\s+(?=<)", "\\1" },
    { "</sup><sup>", "" },
    { "^(>>|\\.\\.)", "" },
    { "[ \\t\\r]+$", "" },
  };
  GString *out = g_string_new (text);
  char *stripped;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    replace_all (out, rules[i][0], rules[i][1]);
  stripped = g_strstrip (g_string_free (out, FALSE));
  return stripped;
}

static GPtrArray *
filter_works (GPtrArray *works, const char *entries)
{
  g_autoptr (JsonNode) root = entries == NULL ? NULL : json_from_string (entries, NULL);
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *lists, *last;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    {
      g_ptr_array_unref (kept);
      return g_ptr_array_ref (works);
    }
  lists = json_node_get_array (root);
  last = json_array_get_array_element (lists, json_array_get_length (lists) - 1);
  for (guint e = 0; e < json_array_get_length (last); e++)
    for (guint i = 0; i < works->len; i++)
      {
        JsonNode *id = json_array_get_element (last, e);
        g_autofree char *wanted
            = json_node_get_value_type (id) == G_TYPE_STRING
                  ? json_node_dup_string (id)
                  : g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (id));

        if (g_strcmp0 (hk_work_get_id (g_ptr_array_index (works, i)), wanted) == 0)
          g_ptr_array_add (kept, g_object_ref (g_ptr_array_index (works, i)));
      }
  return kept;
}

/* The citations of a document in its order, which the last call gives. */
static GPtrArray *
order_citations (JsonArray *calls)
{
  JsonArray *last = json_array_get_array_element (calls, json_array_get_length (calls) - 1);
  GPtrArray *order = g_ptr_array_new ();

  for (guint side = 1; side <= 2; side++)
    {
      JsonArray *others = json_array_get_array_element (last, side);

      for (guint i = 0; i < json_array_get_length (others); i++)
        {
          JsonArray *pair = json_array_get_array_element (others, i);
          JsonObject *citation = find_citation (calls, json_array_get_string_element (pair, 0));

          if (citation != NULL)
            g_ptr_array_add (order, citation);
        }
      if (side == 1)
        g_ptr_array_add (order, json_array_get_object_element (last, 0));
    }
  return order;
}

/* A document's works are those that it cites, in that order. */
static GPtrArray *
cited_works (GPtrArray *works, const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autoptr (GPtrArray) order = order_citations (json_node_get_array (root));
  GPtrArray *cited = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint c = 0; c < order->len; c++)
    {
      JsonArray *items
          = json_object_get_array_member (g_ptr_array_index (order, c), "citationItems");

      for (guint i = 0; i < json_array_get_length (items); i++)
        {
          g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
          const char *id = member_string (json_array_get_object_element (items, i), "id", owned);

          for (guint w = 0; w < works->len; w++)
            if (g_strcmp0 (hk_work_get_id (g_ptr_array_index (works, w)), id) == 0
                && !g_ptr_array_find (cited, g_ptr_array_index (works, w), NULL))
              g_ptr_array_add (cited, g_object_ref (g_ptr_array_index (works, w)));
        }
    }
  return cited;
}

typedef struct
{
  CslOptions options;
  char *language; /* NULL for the style's */
  gboolean per_work;
  gboolean own; /* whether the program's additions are used */
} Asked;

static gboolean
read_options (const char *text, Asked *asked)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (lines[i], ":", 2);

      if (pair[0] == NULL || pair[1] == NULL)
        continue;
      g_strstrip (pair[0]);
      g_strstrip (pair[1]);
      if (g_str_equal (pair[0], "language"))
        {
          asked->per_work = g_str_equal (pair[1], "work");
          if (!asked->per_work && !g_str_equal (pair[1], "style"))
            asked->language = g_strdup (pair[1]);
        }
      else if (!csl_options_set (&asked->options, pair[0], pair[1]))
        return FALSE;
    }
  return TRUE;
}

static CslStyle *
read_style (GHashTable *sections, GError **error)
{
  char *name = g_hash_table_lookup (sections, "STYLE");
  const char *csl = g_hash_table_lookup (sections, "CSL");

  if (name != NULL)
    return csl_store_load_style (own_store, g_strstrip (name), error);
  return csl_style_new_from_bytes (csl, strlen (csl), error);
}

static CslProcessor *
make_processor (CslStyle *style, const Asked *asked)
{
  CslProcessor *processor = csl_processor_new (style, asked->language, csl_store_load_locale,
                                               asked->own ? own_store : store);

  if (asked->per_work)
    csl_processor_set_per_work_locale (processor, TRUE);
  csl_processor_set_options (processor, &asked->options);
  return processor;
}

static char *
run_fixture (GHashTable *sections)
{
  const char *options = g_hash_table_lookup (sections, "OPTIONS");
  const char *mode = g_hash_table_lookup (sections, "MODE");
  const char *items = g_hash_table_lookup (sections, "CITATION-ITEMS");
  const char *citations = g_hash_table_lookup (sections, "CITATIONS");
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) style = read_style (sections, &error);
  g_autoptr (CslProcessor) processor = NULL;
  g_autoptr (GPtrArray) works = NULL;
  g_autoptr (GPtrArray) used = NULL;
  g_autofree char *cited = NULL;
  g_autofree char *language = NULL;
  Asked asked = { .own = options != NULL };

  if (options != NULL && !read_options (options, &asked))
    return g_strdup ("error: there is no such option");
  language = asked.language;
  if (style == NULL)
    return g_strdup_printf ("error: %s", error->message);
  works = read_works (g_hash_table_lookup (sections, "INPUT"));
  used = citations != NULL ? cited_works (works, citations)
                           : filter_works (works, g_hash_table_lookup (sections, "BIBENTRIES"));
  processor = make_processor (style, &asked);
  csl_processor_set_placeholder (processor, "[CSL STYLE ERROR: reference with no printed form.]");
  csl_processor_set_works (processor, used);
  if (citations != NULL)
    cited = run_citations (processor, citations);
  else if (items != NULL)
    cited = run_citation_items (processor, items);
  else if (g_str_has_prefix (mode, "citation"))
    cited = cite_all (processor);
  if (g_str_has_prefix (mode, "bibliography"))
    return run_bibliography (processor);
  return g_steal_pointer (&cited);
}

static gboolean
run_file (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GHashTable) sections = NULL;
  g_autofree char *result = NULL;
  g_autofree char *got = NULL;
  g_autofree char *wanted = NULL;
  gboolean ok;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  sections = read_sections (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text);
  if ((!g_hash_table_contains (sections, "CSL") && !g_hash_table_contains (sections, "STYLE"))
      || !g_hash_table_contains (sections, "RESULT"))
    return FALSE;
  g_strstrip (g_hash_table_lookup (sections, "MODE"));
  result = run_fixture (sections);
  got = normalize (result == NULL ? "" : result);
  wanted = normalize (g_hash_table_lookup (sections, "RESULT"));
  ok = g_str_equal (got, wanted);
  if (!ok && show)
    {
      g_autofree char *base = g_path_get_basename (path);

      g_print ("--- %s\nwanted: %s\ngot:    %s\n", base, wanted, got);
    }
  return ok;
}

typedef struct
{
  guint passed;
  guint total;
} Count;

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_fixtures (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_strings);
  return names;
}

static gboolean
is_known (const char *known, const char *name)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - 4);
  g_autofree char *pattern = g_strdup_printf ("\n%s:", stem);

  return known != NULL && strstr (known, pattern) != NULL;
}

static void
count (GHashTable *counts, const char *name, gboolean ok)
{
  g_autofree char *category = g_strndup (name, strcspn (name, "_."));
  Count *c = g_hash_table_lookup (counts, category);

  if (c == NULL)
    {
      c = g_new0 (Count, 1);
      g_hash_table_insert (counts, g_strdup (category), c);
    }
  c->passed += ok ? 1 : 0;
  c->total++;
}

static void
print_counts (GHashTable *counts)
{
  g_autoptr (GList) categories
      = g_list_sort (g_hash_table_get_keys (counts), (GCompareFunc) strcmp);

  for (GList *l = categories; l != NULL; l = l->next)
    {
      Count *c = g_hash_table_lookup (counts, l->data);

      g_print ("%-14s %u/%u\n", (char *) l->data, c->passed, c->total);
    }
}

static int
run_folder (const char *folder, const char *known)
{
  g_autoptr (GPtrArray) names = list_fixtures (folder);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint passed = 0, surprises = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean ok = run_file (path);

      passed += ok ? 1 : 0;
      count (counts, name, ok);
      if (known != NULL && ok == is_known (known, name))
        {
          g_print ("surprise: %s %s\n", name, ok ? "passes, and is listed as failing" : "fails");
          surprises++;
        }
    }
  print_counts (counts);
  g_print ("%u/%u\n", passed, names->len);
  return surprises > 0 || names->len == 0;
}

int
main (int argc, char **argv)
{
  const char *shared = g_getenv ("HK_SHARED");
  g_autofree char *folder
      = g_build_filename (shared == NULL ? "." : shared, "csl", "fixtures", NULL);
  g_autofree char *locales
      = g_build_filename (shared == NULL ? "." : shared, "csl", "locales", NULL);
  g_autofree char *known = NULL;
  const char *none[] = { NULL };
  const char *data = g_getenv ("HK_DATADIR");
  g_autofree char *own = g_build_filename (data == NULL ? "data" : data, "csl", NULL);
  const char *own_folders[] = { own, NULL };
  const char *locale_folders[] = { NULL, NULL };
  int at = 1, result;

  setlocale (LC_CTYPE, "C.UTF-8");
  for (; at < argc && g_str_has_prefix (argv[at], "--"); at++)
    {
      g_autofree char *text = NULL;

      if (g_str_equal (argv[at], "--show"))
        show = TRUE;
      else if (g_str_has_prefix (argv[at], "--known=")
               && g_file_get_contents (argv[at] + 8, &text, NULL, NULL))
        known = g_strconcat ("\n", text, NULL);
    }
  if (at < argc)
    {
      g_free (folder);
      folder = g_strdup (argv[at]);
    }
  if (at + 1 < argc)
    {
      g_free (locales);
      locales = g_strdup (argv[at + 1]);
    }
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_print ("skipped: the fixtures are not beside the project\n");
      return 77;
    }
  locale_folders[0] = locales;
  store = csl_store_new (none, locale_folders, none);
  own_store = csl_store_new (own_folders, locale_folders, own_folders);
  result = run_folder (folder, known);
  csl_store_unref (store);
  csl_store_unref (own_store);
  return result;
}
