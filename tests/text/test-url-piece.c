/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-url-piece.h"

#include <string.h>

typedef gboolean (*Judge) (const char *piece, gsize n_bytes);

/* Pieces of which it is so before the bar, others after it. */
static const struct
{
  Judge judge;
  const char *yes[6];
  const char *no[6];
} cases[] = {
  { hk_url_piece_begins_extension,
    { "html", "pdf.", "PDF)", "html?a=1" },
    { "htmlx", "the", "", "." } },
  { hk_url_piece_is_domain, { "org", "com", "ir", "ORG" }, { "orga", "IR", "a", "page" } },
  { hk_url_piece_begins_domain, { "org", "org/a", "ir/" }, { "org.", "Org", "organ", "" } },
  { hk_url_piece_looks_like_path,
    { "a/b", "a_b", "b-c.html", "12345", "a1", "x=1" },
    { "word", "word.", "2014", "12,", "-", "" } },
  { hk_url_piece_begins_url,
    { "http://a", "https://a", "www.a.b", "HTTP://a" },
    { "http:", "ww.a", "" } },
};

static void
test_judges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < G_N_ELEMENTS (cases[i].yes); k++)
      {
        const char *yes = cases[i].yes[k], *no = cases[i].no[k];

        if (yes != NULL && !cases[i].judge (yes, strlen (yes)))
          g_test_message ("%u: “%s” is one", i, yes), g_test_fail ();
        if (no != NULL && cases[i].judge (no, strlen (no)))
          g_test_message ("%u: “%s” is none", i, no), g_test_fail ();
      }
}

static void
test_count (void)
{
  g_assert_cmpuint (hk_url_piece_count ("ab12-c", 6), ==, 4);
  g_assert_cmpuint (hk_url_piece_count ("ab12", 2), ==, 2);
  g_assert_cmpuint (hk_url_piece_count ("-", 1), ==, 0);
}

static void
test_find_glued (void)
{
  static const struct
  {
    const char *url;
    gsize end;
  } glued[] = {
    { "http://a.org/page.htmlAccessed", 22 },
    { "http://a.org/b.pdf(accessed", 18 },
    { "http://a.org/b.pdf(a)", 0 },
    { "http://a.org/b.pdf", 0 },
    { "http://a.org/b.pdfReader/c", 0 },
    { "http://a.org/b.pdfABC", 0 },
    { "http://a.org/", 0 },
    { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (glued); i++)
    g_assert_cmpuint (hk_url_piece_find_glued (glued[i].url, strlen (glued[i].url)), ==,
                      glued[i].end);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/url-piece/judges", test_judges);
  g_test_add_func ("/url-piece/count", test_count);
  g_test_add_func ("/url-piece/find-glued", test_find_glued);
  return g_test_run ();
}
