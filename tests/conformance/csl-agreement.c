/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the engine and citeproc-js agree on real styles.
 *
 * csl-agreement [--style=NAME] [--differences=N] [--list] [--rules=FILE] WORKS PEER STYLES LOCALES
 *
 * WORKS holds the works and citations, PEER what agreement-peer.js made of them, a style a line.
 * Text is compared without markup, and with it. Prints the share of citations and entries that
 * agree, whose fault the others are by the rules of FILE (see agreement-rules), and the N (40) most
 * frequent differences that no rule sorts, each with the first place where it shows;
 * with --style every difference of that style, with --list every difference as a row of style,
 * work, kind, ours, theirs. */
#include "agreement-sort.h"
#include "csl-processor.h"
#include "csl-store.h"
#include "hk-work-json.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  guint n;
  guint text;   /* alike without markup */
  guint markup; /* alike with it */
} Count;

/* A kind of difference: what stands where the two part. */
typedef struct
{
  char *what;
  guint n;
  char *example;
} Difference;

static GPtrArray *works;
static JsonArray *clusters;
static CslStore *store;
static GHashTable *differences; /* what -> Difference */
static Count citations, entries, entries_in_styles;
static guint n_styles, n_failed, n_uneven, n_all_alike, n_ordered;
static const char *only;
static gboolean list_all; /* every difference, tab separated */
static AgreementSort *sort;

static void
difference_free (gpointer data)
{
  Difference *difference = data;

  g_free (difference->what);
  g_free (difference->example);
  g_free (difference);
}

static void
append_blank (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

/* The blank at @text, of which HTML knows two, as a number of bytes; 0 if there is none. */
static gsize
blank_at (const char *text)
{
  if (g_ascii_isspace (*text))
    return 1;
  return g_str_has_prefix (text, "\u00a0") ? strlen ("\u00a0") : 0;
}

/* Tags: nothing of them when @plain, but a blank for a block; blanks around a block are none. */
static const char *
skip_tag (const char *tag, gboolean plain, GString *out)
{
  const char *end = strchr (tag, '>');
  gboolean block = g_str_has_prefix (tag, "<div") || g_str_has_prefix (tag, "</div");

  if (!block && plain)
    return end;
  while (block && g_str_has_suffix (out->str, " "))
    g_string_truncate (out, out->len - 1);
  while (block && g_str_has_suffix (out->str, "\u00a0"))
    g_string_truncate (out, out->len - strlen ("\u00a0"));
  if (plain)
    append_blank (out);
  else
    g_string_append_len (out, tag, end + 1 - tag);
  while (block && blank_at (end + 1) > 0)
    end += blank_at (end + 1);
  return end;
}

/* Entities as characters, blanks as one; without tags when @plain. */
static char *
simplify (const char *html, gboolean plain)
{
  GString *out = g_string_new (NULL);

  for (const char *p = html; *p != '\0'; p++)
    if (*p == '<' && strchr (p, '>') != NULL)
      p = skip_tag (p, plain, out);
    else if (g_ascii_isspace (*p))
      append_blank (out);
    else if (g_str_has_prefix (p, "&#38;"))
      {
        g_string_append_c (out, '&');
        p += strlen ("&#38;") - 1;
      }
    else
      g_string_append_c (out, *p);
  return g_strstrip (g_string_free (out, FALSE));
}

/* The entry without the block around it. */
static char *
unwrap (const char *entry)
{
  const char *start = strchr (entry, '>');
  const char *end = g_strrstr (entry, "</div>");

  return start == NULL || end == NULL ? g_strdup (entry) : g_strndup (start + 1, end - start - 1);
}

static char *
middle (const char *text, gsize from, gsize to)
{
  while (from > 0 && (text[from] & 0xc0) == 0x80)
    from--;
  to = MIN (to, from + 60);
  while (text[to] != '\0' && (text[to] & 0xc0) == 0x80)
    to++;
  return g_strndup (text + from, to - from);
}

static void
note_difference (const char *ours, const char *theirs, const char *where)
{
  gsize n_ours = strlen (ours), n_theirs = strlen (theirs), head = 0, tail = 0;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *what = NULL;
  Difference *difference;

  while (ours[head] != '\0' && ours[head] == theirs[head])
    head++;
  while (tail < MIN (n_ours, n_theirs) - head
         && ours[n_ours - 1 - tail] == theirs[n_theirs - 1 - tail])
    tail++;
  head -= MIN (head, 1);
  tail -= MIN (tail, 1);
  left = middle (ours, head, n_ours - tail);
  right = middle (theirs, head, n_theirs - tail);
  what = g_strdup_printf ("%s | %s", left, right);
  difference = g_hash_table_lookup (differences, what);
  if (difference == NULL)
    {
      difference = g_new0 (Difference, 1);
      difference->what = g_strdup (what);
      difference->example
          = g_strdup_printf ("%s\n      ours   %s\n      theirs %s", where, ours, theirs);
      g_hash_table_insert (differences, difference->what, difference);
    }
  difference->n++;
}

static gboolean
compare (Count *count, const char *ours, const char *theirs, const char *style, const char *what)
{
  g_autofree char *a = simplify (ours, TRUE);
  g_autofree char *b = simplify (theirs, TRUE);
  g_autofree char *c = simplify (ours, FALSE);
  g_autofree char *d = simplify (theirs, FALSE);
  g_autofree char *where = NULL;
  gboolean alike = g_str_equal (a, b);

  count->n++;
  count->text += alike ? 1 : 0;
  count->markup += g_str_equal (c, d) ? 1 : 0;
  if (g_str_equal (c, d))
    return TRUE;
  where = g_strdup_printf ("%s, %s", style, what);
  if (only != NULL)
    g_print ("%s%s\n  ours   %s\n  theirs %s\n", what, alike ? " (markup)" : "", c, d);
  if (list_all)
    g_print ("%s\t%s\t%s\t%s\t%s\n", style, what, alike ? "markup" : "text", c, d);
  if (!alike && agreement_sort_add (sort, a, b, what, count == &entries) == SORT_NOT)
    note_difference (a, b, where);
  return alike;
}

static char *
cite_cluster (CslProcessor *processor, JsonArray *cluster, guint note)
{
  g_autoptr (GArray) requests = g_array_new (FALSE, TRUE, sizeof (CslCiteRequest));

  for (guint i = 0; i < json_array_get_length (cluster); i++)
    {
      JsonObject *object = json_array_get_object_element (cluster, i);
      CslCiteRequest request = { 0 };

      request.id = json_object_get_string_member (object, "id");
      request.locator = json_object_get_string_member_with_default (object, "locator", NULL);
      request.label = json_object_get_string_member_with_default (object, "label", NULL);
      request.prefix = json_object_get_string_member_with_default (object, "prefix", NULL);
      request.suffix = json_object_get_string_member_with_default (object, "suffix", NULL);
      request.suppress_author
          = json_object_get_boolean_member_with_default (object, "suppress-author", FALSE);
      g_array_append_val (requests, request);
    }
  return csl_processor_cite (processor, (const CslCiteRequest *) requests->data, requests->len,
                             note, HK_CITATION_HTML);
}

/* Each work is cited once, then come the citations of the file. */
static gboolean
compare_citations (CslProcessor *processor, JsonArray *theirs, gboolean is_note, const char *style)
{
  gboolean alike = TRUE;

  for (guint i = 0; i < json_array_get_length (theirs); i++)
    {
      g_autofree char *what = NULL;
      g_autofree char *ours = NULL;
      guint note = is_note ? i + 1 : 0;

      if (i < works->len)
        {
          CslCiteRequest request = { .id = hk_work_get_id (g_ptr_array_index (works, i)) };

          ours = csl_processor_cite (processor, &request, 1, note, HK_CITATION_HTML);
          what = g_strdup_printf ("citation of %s", request.id);
        }
      else
        {
          ours = cite_cluster (processor, json_array_get_array_element (clusters, i - works->len),
                               note);
          what = g_strdup_printf ("citation %u", i - works->len + 1);
        }
      alike &= compare (&citations, ours, json_array_get_string_element (theirs, i), style, what);
    }
  return alike;
}

static gboolean
compare_entries (CslProcessor *processor, JsonArray *ids, JsonArray *theirs, const char *style)
{
  g_autoptr (GPtrArray) own = csl_processor_bibliography (processor, HK_CITATION_HTML);
  g_autoptr (GPtrArray) own_ids = csl_processor_list_ids (processor);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean alike = TRUE, ordered = TRUE;

  if (own->len != own_ids->len || json_array_get_length (theirs) != own->len)
    {
      n_uneven += json_array_get_length (theirs) != own->len;
      return json_array_get_length (theirs) == own->len;
    }
  for (guint i = 0; i < own->len; i++)
    g_hash_table_insert (by_id, g_ptr_array_index (own_ids, i), g_ptr_array_index (own, i));
  for (guint i = 0; i < own->len; i++)
    {
      const char *id = json_array_get_string_element (ids, i);
      const char *entry = g_hash_table_lookup (by_id, id);
      g_autofree char *entry_theirs = unwrap (json_array_get_string_element (theirs, i));

      ordered &= g_str_equal (id, g_ptr_array_index (own_ids, i));
      alike &= compare (&entries, entry == NULL ? "" : entry, entry_theirs, style, id);
    }
  if (!ordered && list_all)
    g_print ("%s\torder\n", style);
  if (!ordered && only != NULL)
    for (guint i = 0; i < own->len; i++)
      g_print ("%s %s\n", (char *) g_ptr_array_index (own_ids, i),
               json_array_get_string_element (ids, i));
  n_ordered += ordered ? 1 : 0;
  entries_in_styles.n++;
  entries_in_styles.text += alike ? 1 : 0;
  return alike && ordered;
}

static void
compare_style (JsonObject *made, const char *folder)
{
  const char *name = json_object_get_string_member (made, "style");
  g_autofree char *file = g_strconcat (name, ".csl", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *bytes = NULL;
  gsize n_bytes;
  g_autoptr (GError) error = NULL;
  g_autoptr (CslStyle) style = NULL;
  g_autoptr (CslProcessor) processor = NULL;
  gboolean alike;

  if ((only != NULL && !g_str_equal (only, name)) || json_object_has_member (made, "error"))
    return;
  n_styles++;
  if (g_file_get_contents (path, &bytes, &n_bytes, &error))
    style = csl_style_new_from_bytes (bytes, n_bytes, &error);
  if (style == NULL)
    {
      n_failed++;
      g_print ("%s: %s\n", name, error->message);
      return;
    }
  processor = csl_processor_new (style, NULL, csl_store_load_locale, store);
  csl_processor_set_works (processor, works);
  alike = compare_citations (processor, json_object_get_array_member (made, "citations"),
                             csl_style_is_note (style), name);
  alike &= compare_entries (processor, json_object_get_array_member (made, "ids"),
                            json_object_get_array_member (made, "entries"), name);
  n_all_alike += alike ? 1 : 0;
}

static gboolean
compare_styles (const char *peer, const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (peer);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  char *line;

  if (stream == NULL)
    return FALSE;
  lines = g_data_input_stream_new (G_INPUT_STREAM (stream));
  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      g_autoptr (JsonNode) node = json_from_string (line, NULL);

      g_free (line);
      if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
        compare_style (json_node_get_object (node), folder);
    }
  return n_styles > 0;
}

static gboolean
read_works (JsonNode *root)
{
  JsonObject *object
      = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonArray *array;

  if (object == NULL || !json_object_has_member (object, "works")
      || !json_object_has_member (object, "citations"))
    return FALSE;
  array = json_object_get_array_member (object, "works");
  works = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (works, hk_work_from_json (json_array_get_object_element (array, i)));
  clusters = json_object_get_array_member (object, "citations");
  return TRUE;
}

static int
by_frequency (gconstpointer a, gconstpointer b)
{
  return (int) ((const Difference *) b)->n - (int) ((const Difference *) a)->n;
}

static void
print_differences (int n)
{
  g_autoptr (GList) list = g_list_sort (g_hash_table_get_values (differences), by_frequency);

  for (GList *l = list; l != NULL && n > 0; l = l->next, n--)
    {
      const Difference *difference = l->data;

      g_print ("%6u  %s\n      %s\n", difference->n, difference->what, difference->example);
    }
}

static void
print_count (const char *what, const Count *count)
{
  guint n_theirs = agreement_sort_count (sort, SORT_THEIRS, count == &entries);

  if (count->n > 0)
    g_print ("%-10s %6u   text alike %6u (%.2f %%)   markup too %6u (%.2f %%)   without their "
             "faults %.2f %%\n",
             what, count->n, count->text, 100.0 * count->text / count->n, count->markup,
             100.0 * count->markup / count->n, 100.0 * count->text / MAX (1, count->n - n_theirs));
}

static AgreementSort *
read_rules (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AgreementSort *rules = NULL;

  if (path == NULL)
    return agreement_sort_new ("", NULL);
  if (g_file_get_contents (path, &text, NULL, &error))
    rules = agreement_sort_new (text, &error);
  if (rules == NULL)
    g_printerr ("%s: %s\n", path, error->message);
  return rules;
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  const char *none[] = { NULL };
  const char *locale_folders[] = { NULL, NULL };
  const char *rules = NULL;
  int at = 1, n_shown = 40;
  gboolean ok;

  setlocale (LC_CTYPE, "C.UTF-8");
  for (; at < argc && g_str_has_prefix (argv[at], "--"); at++)
    if (g_str_has_prefix (argv[at], "--style="))
      only = argv[at] + strlen ("--style=");
    else if (g_str_has_prefix (argv[at], "--differences="))
      n_shown = atoi (argv[at] + strlen ("--differences="));
    else if (g_str_equal (argv[at], "--list"))
      list_all = TRUE;
    else if (g_str_has_prefix (argv[at], "--rules="))
      rules = argv[at] + strlen ("--rules=");
  if (argc - at != 4 || !g_file_get_contents (argv[at], &text, NULL, NULL)
      || !read_works (root = json_from_string (text, NULL)))
    {
      g_printerr (
          "csl-agreement [--style=NAME] [--differences=N] [--list] [--rules=FILE] WORKS PEER "
          "STYLES LOCALES\n");
      return 2;
    }
  sort = read_rules (rules);
  if (sort == NULL)
    return 2;
  locale_folders[0] = argv[at + 3];
  store = csl_store_new (none, locale_folders, none);
  differences = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, difference_free);
  ok = compare_styles (argv[at + 1], argv[at + 2]);
  if (only == NULL)
    print_differences (n_shown);
  g_print ("%u styles, %u could not be read, %u with entries left out by one of the two\n",
           n_styles, n_failed, n_uneven);
  agreement_sort_print (sort);
  print_count ("citations", &citations);
  print_count ("entries", &entries);
  g_print (
      "bibliographies %u: all entries alike in %u, the same order in %u; styles wholly alike %u\n",
      entries_in_styles.n, entries_in_styles.text, n_ordered, n_all_alike);
  g_hash_table_unref (differences);
  g_ptr_array_unref (works);
  csl_store_unref (store);
  agreement_sort_free (sort);
  return ok ? 0 : 1;
}
