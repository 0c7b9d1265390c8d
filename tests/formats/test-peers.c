/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written is read the same by other programs (pandoc, bibutils, citation-js), and what they write
 * is read the same here: works go out in one format, through the other program, and come in again. */
#include <gio/gio.h>
#include <string.h>

#include "hk-formats.h"
#include "hk-script.h"
#include "hk-test.h"

/* What a program does not keep, found by reading its output. */
typedef enum
{
  LOSES_NOTHING = 0,
  LOSES_EDITORS = 1 << 0,
  LOSES_NEWS_AUTHORS = 1 << 1,
  LOSES_DOIS = 1 << 2,
  PARTS_INSTITUTIONS = 1 << 3, /* takes them for persons */
  LOSES_REPORT_NUMBERS = 1 << 4,
  LATIN_ONLY = 1 << 5,
  LOSES_LONG_DOIS = 1 << 6,   /* whose prefix has more than four digits */
  LOSES_BOOK_TITLES = 1 << 7, /* makes series of them */
} Losses;

typedef struct
{
  const char *name;
  const char *programs; /* that have to be there */
  const char *out;      /* the format that is written */
  const char *filter;   /* shell command; JS is node with the driver */
  const char *in;       /* the format that is read */
  Losses losses;
} Case;

static const Case cases[] = {
  { "bibtex/pandoc", "pandoc", "bibtex", "pandoc -f bibtex -t csljson", "csl-json", 0 },
  { "biblatex/pandoc", "pandoc", "biblatex", "pandoc -f biblatex -t csljson", "csl-json", 0 },
  { "csl-json/pandoc/bibtex", "pandoc", "csl-json", "pandoc -f csljson -t bibtex", "bibtex",
    LOSES_DOIS | PARTS_INSTITUTIONS },
  { "csl-json/pandoc/biblatex", "pandoc", "csl-json", "pandoc -f csljson -t biblatex", "bibtex",
    PARTS_INSTITUTIONS },
  { "bibtex/bibutils", "bib2xml xml2bib", "bibtex", "bib2xml -i utf8 | xml2bib -nb", "bibtex", 0 },
  { "bibtex/bibutils/ris", "bib2xml xml2ris", "bibtex", "bib2xml -i utf8 | xml2ris -nb", "ris", 0 },
  { "ris/bibutils", "ris2xml xml2ris", "ris", "ris2xml -i utf8 | xml2ris -nb", "ris",
    PARTS_INSTITUTIONS | LOSES_REPORT_NUMBERS | LOSES_LONG_DOIS },
  { "ris/bibutils/bibtex", "ris2xml xml2bib", "ris", "ris2xml -i utf8 | xml2bib -nb", "bibtex",
    PARTS_INSTITUTIONS | LOSES_REPORT_NUMBERS | LOSES_LONG_DOIS | LOSES_BOOK_TITLES },
  { "bibtex/citation-js", "node", "bibtex", "JS csl-json", "csl-json", 0 },
  { "ris/citation-js", "node", "ris", "JS csl-json", "csl-json",
    LOSES_EDITORS | LOSES_NEWS_AUTHORS },
  { "csl-json/citation-js/bibtex", "node", "csl-json", "JS bibtex", "bibtex", LATIN_ONLY },
  { "csl-json/citation-js/ris", "node", "csl-json", "JS ris", "ris",
    LOSES_EDITORS | LOSES_NEWS_AUTHORS | LOSES_REPORT_NUMBERS },
};

static gboolean
has_programs (const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  for (char **name = list; *name != NULL; name++)
    {
      g_autofree char *path = g_find_program_in_path (*name);

      if (path == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Runs a command with @in as its input. */
static char *
run (const char *command, const char *in)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                              | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                          &error, "sh", "-c", command, NULL);
  char *out = NULL;

  g_assert_no_error (error);
  if (!g_subprocess_communicate_utf8 (process, in, NULL, &out, NULL, NULL)
      || !g_subprocess_get_successful (process))
    g_clear_pointer (&out, g_free);
  return out;
}

static gboolean
has_citation_js (void)
{
  g_autofree char *out
      = run ("node -e 'require(\"@citation-js/core\");require(\"@citation-js/plugin-bibtex\");"
             "require(\"@citation-js/plugin-ris\");console.log(1)'",
             "");

  return out != NULL && *out == '1';
}

static GPtrArray *
read_works (const char *text, const char *format)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read (reading, hk_formats_find (format), &error);
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *references;

  if (article == NULL)
    g_error ("%s: %s\n%s", format, error->message, text);
  references = hk_article_get_references (article);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);
      GPtrArray *list = hk_reference_get_works (reference);

      for (guint j = 0; j < list->len; j++)
        g_ptr_array_add (works, g_object_ref (g_ptr_array_index (list, j)));
    }
  return works;
}

/* Letters and digits only: programs set quotes, capitals, spaces after initials and dashes as they like. */
static void
append_folded (GString *out, const char *text)
{
  g_autofree char *folded = text == NULL ? NULL : g_utf8_casefold (text, -1);

  for (const char *p = folded; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
}

static void
append_field (GString *out, HkWork *work, HkVariable variable)
{
  g_string_append_printf (out, "%s=", hk_variable_to_id (variable));
  append_folded (out, hk_work_get_string (work, variable));
  g_string_append_c (out, '\n');
}

static void
append_names (GString *out, HkWork *work, HkVariable variable)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (work, variable, &n_names);

  g_string_append_printf (out, "%s=", hk_variable_to_id (variable));
  for (gsize i = 0; i < n_names; i++)
    {
      append_folded (out, names[i]->non_dropping_particle);
      append_folded (out, names[i]->family);
      append_folded (out, names[i]->literal);
      g_string_append_c (out, ',');
      append_folded (out, names[i]->given);
      append_folded (out, names[i]->suffix);
      g_string_append_c (out, ';');
    }
  g_string_append_c (out, '\n');
}

static gboolean
has_institution (HkWork *work)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (work, HK_VAR_AUTHOR, &n_names);

  for (gsize i = 0; i < n_names; i++)
    if (names[i]->literal != NULL)
      return TRUE;
  return FALSE;
}

/* Of what a program does, the part that concerns a work. */
static Losses
choose_losses (HkWork *work, Losses losses)
{
  const char *doi = hk_work_get_string (work, HK_VAR_DOI);

  if (doi == NULL || strcspn (doi, "/") <= strlen ("10.1234"))
    losses &= ~LOSES_LONG_DOIS;
  if (!g_str_has_prefix (hk_work_get_csl_type (work), "article-news"))
    losses &= ~LOSES_NEWS_AUTHORS;
  if (!g_str_equal (hk_work_get_csl_type (work), "chapter"))
    losses &= ~LOSES_BOOK_TITLES;
  if (!has_institution (work))
    losses &= ~PARTS_INSTITUTIONS;
  return losses;
}

/* What both sides must say alike of a work. A report's number is the issue of some. */
static char *
sum_up (HkWork *work, Losses losses)
{
  static const HkVariable fields[] = { HK_VAR_TITLE, HK_VAR_VOLUME, HK_VAR_PAGE, HK_VAR_PUBLISHER };
  const HkDate *issued = hk_work_get_date (work, HK_VAR_ISSUED);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    append_field (out, work, fields[i]);
  g_string_append (out, "number=");
  append_folded (out, hk_work_get_string (work, HK_VAR_ISSUE));
  if ((losses & LOSES_REPORT_NUMBERS) == 0)
    append_folded (out, hk_work_get_string (work, HK_VAR_NUMBER));
  g_string_append_c (out, '\n');
  if ((losses & LOSES_BOOK_TITLES) == 0)
    append_field (out, work, HK_VAR_CONTAINER_TITLE);
  if ((losses & (LOSES_DOIS | LOSES_LONG_DOIS)) == 0)
    append_field (out, work, HK_VAR_DOI);
  if ((losses & (LOSES_NEWS_AUTHORS | PARTS_INSTITUTIONS)) == 0)
    append_names (out, work, HK_VAR_AUTHOR);
  if ((losses & LOSES_EDITORS) == 0)
    append_names (out, work, HK_VAR_EDITOR);
  g_string_append_printf (out, "year=%d\n", issued == NULL ? 0 : issued->start.year);
  return g_string_free (out, FALSE);
}

static void
test_peer (gconstpointer data)
{
  const Case *peer = data;
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "formats", "works", "seed.csl.json", NULL);
  g_autofree char *driver = g_test_build_filename (G_TEST_DIST, "bench", "citation-js.js", NULL);
  g_autofree char *seed = NULL;
  g_autofree char *command = NULL;
  g_autofree char *answer = NULL;
  g_autoptr (GPtrArray) works = NULL;
  g_autoptr (GPtrArray) again = NULL;
  HkWriting writing = { 0 };
  GString *text;
  guint n_wrong = 0;

  if (!has_programs (peer->programs)
      || (g_str_has_prefix (peer->filter, "JS ") && !has_citation_js ()))
    {
      g_test_skip_printf ("%s is not here",
                          g_str_equal (peer->programs, "node") ? "citation-js" : peer->programs);
      return;
    }
  g_assert_true (g_file_get_contents (path, &seed, NULL, NULL));
  works = read_works (seed, "csl-json");
  writing.works = works;
  text = hk_formats_write (peer->out, &writing, NULL);
  command = g_str_has_prefix (peer->filter, "JS ")
                ? g_strdup_printf ("node '%s' %s", driver, peer->filter + 3)
                : g_strdup (peer->filter);
  answer = run (command, text->str);
  if (answer == NULL)
    g_error ("%s failed", command);
  again = read_works (answer, peer->in);
  g_assert_cmpuint (again->len, ==, works->len);
  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);
      Losses losses = choose_losses (work, peer->losses);
      g_autofree char *expected = sum_up (work, losses);
      g_autofree char *got = sum_up (g_ptr_array_index (again, i), losses);

      if (g_str_equal (expected, got)
          || ((losses & LATIN_ONLY) != 0
              && hk_script_of_text (hk_work_get_string (work, HK_VAR_TITLE), -1)
                     != HK_SCRIPT_LATIN))
        continue;
      n_wrong++;
      g_test_message ("work %u, expected\n%s\ngot\n%s", i, expected, got);
    }
  if (n_wrong > 0)
    g_test_fail_printf ("%u of %u works differ", n_wrong, works->len);
  g_string_free (text, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/peers/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_peer);
    }
  return g_test_run ();
}
