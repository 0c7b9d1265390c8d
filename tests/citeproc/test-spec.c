/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases for the CSL 1.0.2 specification, section by section, from the files of tests/citeproc/spec.
 *
 * A case is a paragraph of lines "key value". The style is made of: class (in-text), style
 * (attributes of <style>), top (macros and locales), citation and area (attributes of <citation> and
 * its <layout>), sort, layout. works is a JSON array; without identifiers they count from 1. Then:
 * each work is cited by itself; or "cites", a JSON array of citations, set as one document, each in a
 * note of its own; or "list", attributes of a <bibliography> with the same layout. gives is the
 * result in HTML, citations and entries divided by " | ". */
#include "csl-setting.h"

static CslLocale *
load_locale (const char *language, gpointer data)
{
  CslLocale *locale = csl_locale_new (language);
  g_autoptr (GError) error = NULL;

  csl_locale_add_bytes (locale, data, strlen (data), &error);
  g_assert_no_error (error);
  return locale;
}

static const char *
value_of (GHashTable *lines, const char *key)
{
  const char *value = g_hash_table_lookup (lines, key);

  return value == NULL ? "" : value;
}

static CslProcessor *
make_processor (GHashTable *lines, char *locale)
{
  const char *class = g_hash_table_lookup (lines, "class");
  const char *layout = value_of (lines, "layout");
  g_autoptr (GString) style = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) parsed = NULL;
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonNode) root = json_from_string (value_of (lines, "works"), &error);
  CslProcessor *processor;

  g_assert_no_error (error);
  g_string_printf (style,
                   "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0' class='%s' %s>"
                   "<info><title>t</title><id>t</id></info>%s<citation %s>%s<layout %s>%s</layout>"
                   "</citation>",
                   class == NULL ? "in-text" : class, value_of (lines, "style"),
                   value_of (lines, "top"), value_of (lines, "citation"), value_of (lines, "sort"),
                   value_of (lines, "area"), layout);
  if (g_hash_table_contains (lines, "list"))
    g_string_append_printf (style, "<bibliography %s>%s<layout>%s</layout></bibliography>",
                            value_of (lines, "list"), value_of (lines, "sort"), layout);
  g_string_append (style, "</style>");
  parsed = csl_style_new_from_bytes (style->str, style->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (root)); i++)
    {
      HkWork *work
          = hk_work_from_json (json_array_get_object_element (json_node_get_array (root), i));
      g_autofree char *id = g_strdup_printf ("%u", i + 1);

      hk_work_set_id (work, id);
      g_ptr_array_add (works, work);
    }
  processor = csl_processor_new (parsed, NULL, load_locale, locale);
  csl_processor_set_works (processor, works);
  return processor;
}

static void
append_part (GString *out, char *part)
{
  g_string_append_printf (out, "%s%s", out->len == 0 ? "" : " | ", part);
  g_free (part);
}

static char *
cite (CslProcessor *processor, JsonArray *cluster, guint note)
{
  g_autoptr (GArray) requests = g_array_new (FALSE, TRUE, sizeof (CslCiteRequest));

  for (guint i = 0; i < json_array_get_length (cluster); i++)
    {
      JsonObject *object = json_array_get_object_element (cluster, i);
      CslCiteRequest request = {
        .id = json_object_get_string_member (object, "id"),
        .locator = json_object_get_string_member_with_default (object, "locator", NULL),
        .label = json_object_get_string_member_with_default (object, "label", NULL),
        .prefix = json_object_get_string_member_with_default (object, "prefix", NULL),
        .suffix = json_object_get_string_member_with_default (object, "suffix", NULL),
        .suppress_author
        = json_object_get_boolean_member_with_default (object, "suppress-author", FALSE),
        .author_only = json_object_get_boolean_member_with_default (object, "author-only", FALSE),
      };

      g_array_append_val (requests, request);
    }
  return csl_processor_cite (processor, (const CslCiteRequest *) requests->data, requests->len,
                             note, HK_CITATION_HTML);
}

static char *
set_all (GHashTable *lines, char *locale)
{
  g_autoptr (CslProcessor) processor = make_processor (lines, locale);
  gboolean is_note = g_str_equal (value_of (lines, "class"), "note");
  const char *cites = g_hash_table_lookup (lines, "cites");
  g_autoptr (JsonNode) root = cites == NULL ? NULL : json_from_string (cites, NULL);
  g_autoptr (GPtrArray) ids = csl_processor_list_ids (processor);
  g_autoptr (GPtrArray) entries = csl_processor_bibliography (processor, HK_CITATION_HTML);
  GString *out = g_string_new (NULL);

  if (g_hash_table_contains (lines, "list"))
    for (guint i = 0; i < entries->len; i++)
      append_part (out, g_strdup (g_ptr_array_index (entries, i)));
  else if (cites != NULL)
    for (guint i = 0; i < json_array_get_length (json_node_get_array (root)); i++)
      append_part (out,
                   cite (processor, json_array_get_array_element (json_node_get_array (root), i),
                         is_note ? i + 1 : 0));
  else
    for (guint i = 0; i < ids->len; i++)
      {
        g_autofree char *id = g_strdup_printf ("%u", i + 1);
        CslCiteRequest request = { .id = id };

        csl_processor_reset_citations (processor);
        append_part (out, csl_processor_cite (processor, &request, 1, 0, HK_CITATION_HTML));
      }
  return g_string_free (out, FALSE);
}

/* "&#38;" is one way of many to write an ampersand; here it is written plainly. */
static char *
plain_ampersands (const char *html)
{
  g_autoptr (GString) text = g_string_new (html);

  g_string_replace (text, "&#38;", "&", 0);
  return g_strdup (text->str);
}

static void
check_case (const char *paragraph, char *locale)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) rows = g_strsplit (paragraph, "\n", -1);
  g_autofree char *made = NULL;
  g_autofree char *got = NULL;

  for (guint i = 0; rows[i] != NULL; i++)
    {
      gsize n = strcspn (rows[i], " ");

      if (n > 0 && *rows[i] != '#')
        g_hash_table_insert (lines, g_strndup (rows[i], n),
                             g_strdup (rows[i][n] == '\0' ? "" : rows[i] + n + 1));
    }
  if (!g_hash_table_contains (lines, "gives"))
    return;
  made = set_all (lines, locale);
  got = plain_ampersands (made);
  if (g_str_equal (got, value_of (lines, "gives")))
    return;
  g_test_message ("%s\ngot   %s", paragraph, got);
  g_test_fail ();
}

static void
test_file (gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "citeproc", "spec", name, NULL);
  g_autofree char *locale_path
      = g_test_build_filename (G_TEST_DIST, "citeproc", "spec", "locale.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *locale = NULL;
  g_auto (GStrv) paragraphs = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (locale_path, &locale, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  paragraphs = g_strsplit (text, "\n\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    check_case (paragraphs[i], locale);
}

int
main (int argc, char **argv)
{
  static const char *const files[]
      = { "names",     "dates",          "numbers", "text",        "conditions",
          "citations", "disambiguation", "sorting", "bibliography" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *test = g_strdup_printf ("/spec/%s", files[i]);

      g_test_add_data_func (test, files[i], test_file);
    }
  return g_test_run ();
}
