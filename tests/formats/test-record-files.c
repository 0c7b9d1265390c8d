/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records as programs and sites really write them, and files of records that are damaged. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "hk-formats.h"
#include "hk-test.h"
#include "hk-work-json.h"

static HkArticle *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HkArticle *article = hk_formats_read_bytes (bytes, NULL, NULL, &error);

  if (article == NULL)
    g_error ("%s\n%s", error->message, text);
  return article;
}

static HkWork *
get_work (HkArticle *article, guint i)
{
  g_autoptr (HkReference) reference
      = g_list_model_get_item (hk_article_get_references (article), i);

  g_assert_nonnull (reference);
  return g_ptr_array_index (hk_reference_get_works (reference), 0);
}

static const char *
title_in (HkArticle *article, const char *language)
{
  HkFront *front = hk_article_get_front (article, language);

  return front == NULL || hk_front_get_title (front) == NULL
             ? NULL
             : hk_text_get_string (hk_front_get_title (front));
}

static guint
count_keywords (HkArticle *article, const char *language)
{
  return hk_front_get_keywords (hk_article_get_front (article, language))->len;
}

static void
expect_string (HkWork *work, HkVariable variable, const char *expected)
{
  if (g_strcmp0 (hk_work_get_string (work, variable), expected) != 0)
    g_error ("%s: expected “%s”, got “%s”", hk_variable_to_id (variable), expected,
             hk_work_get_string (work, variable));
}

static void
expect_author (HkWork *work, gsize i, const char *expected)
{
  gsize n_names;
  const HkName *const *names = hk_work_get_names (work, HK_VAR_AUTHOR, &n_names);
  g_autofree char *got = NULL;

  g_assert_cmpuint (i, <, n_names);
  got = g_strjoin ("|", names[i]->literal != NULL ? names[i]->literal : names[i]->family,
                   names[i]->given == NULL ? "" : names[i]->given,
                   names[i]->non_dropping_particle == NULL ? "" : names[i]->non_dropping_particle,
                   names[i]->suffix == NULL ? "" : names[i]->suffix, NULL);
  g_assert_cmpstr (got, ==, expected);
}

/* What the journals' system exports: one entry, the second language in fields of its own. */
static void
test_sinaweb_bibtex (void)
{
  g_autoptr (HkArticle) article = read_text (
      "@article { \n author = {Ahmadi, Ali and Rezaei, Sara},\n title = {Regionalism in Central Asia},\n"
      "journal = {Central Eurasia Studies}, volume = {13}, number = {2}, pages = {543-562}, year = {2021},\n"
      "publisher = {University of Tehran}, issn = {2008-0867}, eissn = {2322-1232}, doi = {10.22059/jcep.2020.1},\n"
      "abstract = {The abstract.}, keywords = {Central Asia,Regionalism},\n"
      "title_fa = {منطقه‌گرایی در آسیای مرکزی}, abstract_fa ={چکیدۀ فارسی.}, keywords_fa = {آسیای مرکزی,منطقه‌گرایی},\n"
      "url = {https://jcep.ut.ac.ir/article_1.html}, eprint = {https://jcep.ut.ac.ir/article_1.pdf}\n}");

  g_assert_cmpstr (title_in (article, "en"), ==, "Regionalism in Central Asia");
  g_assert_cmpstr (title_in (article, "fa"), ==,
                   "منطقه‌گرایی در آسیای مرکزی");
  g_assert_cmpuint (count_keywords (article, "en"), ==, 2);
  g_assert_cmpuint (count_keywords (article, "fa"), ==, 2);
  expect_string (hk_article_get_work (article), HK_VAR_PAGE, "543-562");
  expect_string (hk_article_get_work (article), HK_VAR_ISSUE, "2");
  expect_string (hk_article_get_work (article), HK_VAR_ISSN, "2008-0867");
  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (article)), ==, 0);
}

static void
test_tex (void)
{
  static const char *const rows[][2] = {
    { "{\\'e}\\\"{o}\\^i\\~n {\\c c}\\v{s}", "éöîñ çš" },
    { "\\'{\\i}\\`\\i{} \\r{a} \\H{o} \\k{a} \\.z", "íì å ő ą ż" },
    { "{\\L}{\\'o}d{\\'z} \\ss \\ae{} \\O", "Łódź ßæ Ø" },
    { "100\\% \\& \\$5 \\_x \\#1 \\{a\\}", "100% & $5 _x #1 {a}" },
    { "1--2 --- 3 ``q'' it's", "1–2 — 3 “q” it's" },
    { "\\emph{It} \\textbf{is} {NATO} $x^2$~y", "It is NATO x^2 y" },
    { "\\textquotedblleft a\\textquotedblright{} \\textendash\\ b", "“a” – b" },
    { "two\n  lines", "two lines" },
    { "\\lr{RTL} منطقه‌گرایی", "RTL منطقه‌گرایی" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *entry
          = g_strdup_printf ("@misc{a, title = {%s}, year = 2000}\n@misc{b, title={x}}",
                             rows[i][0]);
      g_autoptr (HkArticle) article = read_text (entry);

      if (g_strcmp0 (hk_work_get_string (get_work (article, 0), HK_VAR_TITLE), rows[i][1]) != 0)
        g_error ("%s: expected “%s”, got “%s”", rows[i][0], rows[i][1],
                 hk_work_get_string (get_work (article, 0), HK_VAR_TITLE));
    }
}

static void
test_bibtex_names (void)
{
  g_autoptr (HkArticle) article = read_text (
      "@misc{a, author = {Ludwig van Beethoven and de la Fontaine, Jean and King, Jr, Martin Luther and "
      "{Barnes and Noble} and Plato and Mu{\\~n}oz Garc{\\'i}a, A. AND احمدی، علی}}");
  HkWork *work = get_work (article, 0);

  expect_author (work, 0, "Beethoven|Ludwig|van|");
  expect_author (work, 1, "Fontaine|Jean|de la|");
  expect_author (work, 2, "King|Martin Luther||Jr");
  expect_author (work, 3, "Barnes and Noble|||");
  expect_author (work, 4, "Plato|||");
  expect_author (work, 5, "Muñoz García|A.||");
  expect_author (work, 6, "احمدی|علی||");
}

static void
test_bibtex_syntax (void)
{
  g_autoptr (HkArticle) article = read_text (
      "Text before.\n@comment{ignored}\n@STRING(pub = \"Big \" # {Publisher})\n@preamble{\"x\"}\n"
      "@book(b1, title = \"A {\"}quoted{\"} title\", publisher = pub # { House}, year = 1999, month = 3)\n"
      "@incollection{c1, crossref = {b1}, title = {Chapter}, date = {2001-05-06/2001-06}}\n"
      "@article{broken, title = {never closed\n@misc{good, title = {After}, urldate = {2020-01-02}}\n"
      "@article{x, author={A}, title={T}, journal={J}, year={1397}, language={Persian}}");

  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (article)), ==, 4);
  expect_string (get_work (article, 0), HK_VAR_PUBLISHER, "Big Publisher House");
  expect_string (get_work (article, 0), HK_VAR_TITLE, "A \"quoted\" title");
  g_assert_cmpuint (hk_work_get_date (get_work (article, 0), HK_VAR_ISSUED)->start.month, ==, 3);
  expect_string (get_work (article, 1), HK_VAR_CONTAINER_TITLE, "A \"quoted\" title");
  expect_string (get_work (article, 1), HK_VAR_PUBLISHER, "Big Publisher House");
  g_assert_cmpuint (hk_work_get_date (get_work (article, 1), HK_VAR_ISSUED)->start.day, ==, 6);
  g_assert_cmpuint (hk_work_get_date (get_work (article, 1), HK_VAR_ISSUED)->end.month, ==, 6);
  expect_string (get_work (article, 2), HK_VAR_TITLE, "After");
  g_assert_cmpuint (hk_article_get_notices (article)->len, ==, 1);
  g_assert_cmpint (hk_work_get_date (get_work (article, 3), HK_VAR_ISSUED)->calendar, ==,
                   HK_CALENDAR_JALALI);
}

static void
test_ris (void)
{
  g_autoptr (HkArticle) article = read_text (
      "TY  - JOUR\r\nAU  - van der Berg, Jan\r\nA1  - World Health Organization\r\nT1  - A title that\r\n"
      "  goes on\r\nTT  - عنوان\r\nJF  - Journal\r\nJA  - J.\r\nPY  - 2003///Spring\r\nVL  - 3\r\nIS  - 2\r\n"
      "SP  - 10\r\nEP  - 20\r\nKW  - one\r\nKW  - two\r\nDO  - 10.1/x\r\nN2  - Abstract.\r\nAB  - Abstract.\r\n"
      "LA  - eng\r\nER  - \r\n\r\nTY  - CHAP\r\nTI  - Chapter\r\nA2  - Editor, Ed\r\nBT  - Book\r\nSN  - 978-3\r\n"
      "DA  - 2001/05/06/\r\nER  -\r\nTY  - BOOK\r\nBT  - Whole\r\nT2  - Series\r\n");
  HkWork *work = get_work (article, 0);

  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (article)), ==, 3);
  expect_author (work, 0, "Berg|Jan|van der|");
  expect_author (work, 1, "World Health Organization|||");
  expect_string (work, HK_VAR_TITLE, "A title that goes on");
  expect_string (work, HK_VAR_CONTAINER_TITLE, "Journal");
  expect_string (work, HK_VAR_PAGE, "10-20");
  expect_string (work, HK_VAR_KEYWORD, "one, two");
  expect_string (work, HK_VAR_ABSTRACT, "Abstract.");
  g_assert_cmpuint (hk_work_get_date (work, HK_VAR_ISSUED)->start.season, ==, 1);
  g_assert_nonnull (strstr (hk_work_get_extra (work, "custom"), "title_fa"));
  work = get_work (article, 1);
  expect_string (work, HK_VAR_ISBN, "978-3");
  g_assert_true (hk_work_has (work, HK_VAR_EDITOR));
  g_assert_cmpuint (hk_work_get_date (work, HK_VAR_ISSUED)->start.day, ==, 6);
  expect_string (get_work (article, 2), HK_VAR_TITLE, "Whole");
  expect_string (get_work (article, 2), HK_VAR_COLLECTION_TITLE, "Series");
}

static void
test_nbib (void)
{
  g_autoptr (HkArticle) article = read_text (
      "PMID- 123\nOWN - NLM\nDP  - 2019 Mar 4\nTI  - [A study of\n      sleep].\nTT  - Étude du sommeil.\nLA  - fre\n"
      "PG  - 1-9\nLID - 10.1000/s [doi]\nAB  - English abstract.\nOAB - Résumé.\nOABL- fre\nFAU - Dupont, Jean\n"
      "AU  - Dupont J\nFAU - Martin, A\nAU  - Martin A\nCN  - Sleep Group\nIS  - 1234-5678 (Electronic)\n"
      "JT  - Journal of sleep\nTA  - J Sleep\nVI  - 4\nIP  - 1\nOT  - sleep\nOT  - health\n");
  HkWork *work = hk_article_get_work (article);

  expect_string (work, HK_VAR_TITLE, "A study of sleep");
  expect_string (work, HK_VAR_DOI, "10.1000/s");
  expect_string (work, HK_VAR_ISSN, "1234-5678");
  expect_string (work, HK_VAR_PMID, "123");
  expect_author (work, 0, "Dupont|Jean||");
  expect_author (work, 1, "Martin|A||");
  expect_author (work, 2, "Sleep Group|||");
  g_assert_cmpuint (hk_work_get_date (work, HK_VAR_ISSUED)->start.day, ==, 4);
  g_assert_cmpstr (title_in (article, "fr"), ==, "Étude du sommeil.");
  g_assert_cmpuint (hk_front_get_abstract (hk_article_get_front (article, "fr"))->len, ==, 1);
  g_assert_cmpuint (count_keywords (article, "en"), ==, 2);
}

static void
test_crossref (void)
{
  g_autoptr (HkArticle) article = read_text (
      "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"DOI\":\"10.1000/c\",\"type\":\"journal-article\","
      "\"title\":[\"The <i>main</i> title of this article\"],\"original-title\":[\"عنوان فارسی مقاله\"],"
      "\"container-title\":[\"Journal\"],\"author\":[{\"given\":\"Ali\",\"family\":\"Ahmadi\"},{\"name\":\"A Group\"}],"
      "\"issued\":{\"date-parts\":[[2020,3]]},\"page\":\"1-5\",\"ISSN\":[\"1111-2222\",\"3333-4444\"],"
      "\"abstract\":\"<jats:title>Aim</jats:title><jats:p>This is the abstract &amp; more of it.</jats:p>\","
      "\"reference\":[{\"key\":\"1\",\"unstructured\":\"Smith, J. (2001). Title. Journal, 1.\"},"
      "{\"key\":\"2\",\"article-title\":\"Other\",\"author\":\"Doe\",\"year\":\"1999\",\"journal-title\":\"J\"},"
      "{\"key\":\"3\"}]}}");
  HkWork *work = hk_article_get_work (article);

  expect_string (work, HK_VAR_TITLE, "The main title of this article");
  expect_string (work, HK_VAR_ISSN, "1111-2222");
  expect_author (work, 1, "A Group|||");
  g_assert_cmpstr (title_in (article, "fa"), ==, "عنوان فارسی مقاله");
  g_assert_cmpuint (hk_front_get_abstract (hk_article_get_front (article, "en"))->len, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (article)), ==, 2);
  expect_string (get_work (article, 1), HK_VAR_TITLE, "Other");
}

static void
test_datacite (void)
{
  g_autoptr (HkArticle) article = read_text (
      "{\"data\":{\"id\":\"10.5/d\",\"attributes\":{\"doi\":\"10.5/d\",\"titles\":[{\"title\":\"A data set\","
      "\"lang\":\"en\"},{\"title\":\"مجموعه داده\",\"titleType\":\"TranslatedTitle\",\"lang\":\"fa\"}],"
      "\"creators\":[{\"name\":\"Doe, Jane\",\"nameType\":\"Personal\"},{\"name\":\"Org, Inc\","
      "\"nameType\":\"Organizational\"}],\"publisher\":\"Zenodo\",\"publicationYear\":2021,"
      "\"types\":{\"resourceTypeGeneral\":\"Dataset\"},\"descriptions\":[{\"description\":\"Text\","
      "\"descriptionType\":\"Abstract\",\"lang\":\"en\"}],\"subjects\":[{\"subject\":\"s\",\"lang\":\"en\"}],"
      "\"relatedIdentifiers\":[{\"relationType\":\"References\",\"relatedIdentifierType\":\"DOI\","
      "\"relatedIdentifier\":\"10.1/r\"}]}}}");
  HkWork *work = hk_article_get_work (article);

  g_assert_cmpstr (hk_work_get_csl_type (work), ==, "dataset");
  expect_author (work, 0, "Doe|Jane||");
  expect_author (work, 1, "Org, Inc|||");
  g_assert_cmpint (hk_work_get_date (work, HK_VAR_ISSUED)->start.year, ==, 2021);
  g_assert_cmpstr (title_in (article, "en"), ==, "A data set");
  g_assert_cmpstr (title_in (article, "fa"), ==, "مجموعه داده");
  expect_string (get_work (article, 0), HK_VAR_DOI, "10.1/r");
}

static void
test_csl_json_shapes (void)
{
  g_autoptr (HkArticle) wrapped
      = read_text ("{\"items\": [{\"type\": \"book\", \"title\": \"A ] \\\" [\"}, "
                   "{\"type\": \"book\", \"title\": \"B\\u202e\"}]}");
  g_autoptr (HkArticle) single = read_text ("{\"id\": 5, \"type\": \"book\", \"title\": \"C\"}");

  expect_string (get_work (wrapped, 0), HK_VAR_TITLE, "A ] \" [");
  expect_string (get_work (wrapped, 1), HK_VAR_TITLE, "B");
  g_assert_cmpuint (hk_article_get_notices (wrapped)->len, ==, 1);
  expect_string (get_work (single, 0), HK_VAR_TITLE, "C");
}

/* What another program makes of our file is what we wrote. */
static void
test_pandoc (gconstpointer format)
{
  g_autofree char *pandoc = g_find_program_in_path ("pandoc");
  g_autofree char *seed
      = g_test_build_filename (G_TEST_DIST, "formats", "works", "seed.csl.json", NULL);
  g_autofree char *path = NULL;
  g_autofree char *output = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (HkArticle) article = NULL;
  g_autoptr (HkArticle) again = NULL;
  g_autoptr (GError) error = NULL;
  HkWriting writing = { NULL };
  GString *text;
  GListModel *model;
  int fd;

  if (pandoc == NULL)
    {
      g_test_skip ("pandoc is not installed");
      return;
    }
  g_assert_true (g_file_get_contents (seed, &contents, NULL, NULL));
  article = read_text (contents);
  writing.article = article;
  text = hk_formats_write (format, &writing, &error);
  g_assert_no_error (error);
  fd = g_file_open_tmp ("hk-XXXXXX.bib", &path, &error);
  g_assert_no_error (error);
  close (fd);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  g_string_free (text, TRUE);
  g_assert_true (g_spawn_sync (NULL,
                               (char *[]){ pandoc, (char *) "-f", (char *) format, (char *) "-t",
                                           (char *) "csljson", path, NULL },
                               NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error));
  g_assert_no_error (error);
  g_unlink (path);
  again = read_text (output);
  model = hk_article_get_references (article);
  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (again)), ==,
                    g_list_model_get_n_items (model));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      static const HkVariable variables[]
          = { HK_VAR_CONTAINER_TITLE, HK_VAR_VOLUME, HK_VAR_ISSUE, HK_VAR_DOI, HK_VAR_URL,
              HK_VAR_PUBLISHER };
      HkWork *ours = get_work (article, i);
      HkWork *theirs = get_work (again, i);
      gsize n_ours;
      gsize n_theirs;

      for (gsize v = 0; v < G_N_ELEMENTS (variables); v++)
        if (g_strcmp0 (hk_work_get_string (ours, variables[v]),
                       hk_work_get_string (theirs, variables[v]))
            != 0)
          g_error ("%u, %s: expected “%s”, got “%s”", i, hk_variable_to_id (variables[v]),
                   hk_work_get_string (ours, variables[v]),
                   hk_work_get_string (theirs, variables[v]));
      hk_work_get_names (ours, HK_VAR_AUTHOR, &n_ours);
      hk_work_get_names (theirs, HK_VAR_AUTHOR, &n_theirs);
      g_assert_cmpuint (n_ours, ==, n_theirs);
      if (hk_work_has (ours, HK_VAR_ISSUED))
        g_assert_cmpint (hk_work_get_date (ours, HK_VAR_ISSUED)->start.year, ==,
                         hk_work_get_date (theirs, HK_VAR_ISSUED)->start.year);
    }
}

/* EndNote puts each keyword on a line of its own; citation-js breaks lines within words. */
static void
test_ris_lines (void)
{
  g_autoptr (HkArticle) article = read_text (
      "TY  - JOUR\nAU  - Smith, John\nTI  - A title\n goes on\n"
      "KW  - one\ntwo\nKW  - three\nDO  - doi:10.1234/abc\nER  - \n"
      "TY  - BOOK\nTI  - 0123456789 123456789 123456789 123456789 123456789 123456789 123456789\n0\n"
      "DO  - https://doi.org/10.1234/DEF\nER  - \n");
  HkWork *work = get_work (article, 0);

  expect_string (work, HK_VAR_TITLE, "A title goes on");
  expect_string (work, HK_VAR_KEYWORD, "one, two, three");
  expect_string (work, HK_VAR_DOI, "10.1234/abc");
  work = get_work (article, 1);
  expect_string (work, HK_VAR_DOI, "10.1234/DEF");
  expect_string (work, HK_VAR_TITLE,
                 "0123456789 123456789 123456789 123456789 123456789 123456789 1234567890");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-files/sinaweb-bibtex", test_sinaweb_bibtex);
  g_test_add_func ("/record-files/tex", test_tex);
  g_test_add_func ("/record-files/bibtex-names", test_bibtex_names);
  g_test_add_func ("/record-files/bibtex-syntax", test_bibtex_syntax);
  g_test_add_func ("/record-files/ris", test_ris);
  g_test_add_func ("/record-files/ris-lines", test_ris_lines);
  g_test_add_func ("/record-files/nbib", test_nbib);
  g_test_add_func ("/record-files/crossref", test_crossref);
  g_test_add_func ("/record-files/datacite", test_datacite);
  g_test_add_func ("/record-files/csl-json-shapes", test_csl_json_shapes);
  g_test_add_data_func ("/record-files/pandoc/bibtex", "bibtex", test_pandoc);
  g_test_add_data_func ("/record-files/pandoc/biblatex", "biblatex", test_pandoc);
  return g_test_run ();
}
