/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-url-repair.h"

#include <string.h>

/* What is joined for sure, what may be wrong and says so (~ before what is expected), and what stays (NULL). */
static const struct
{
  const char *printed;
  const char *expected;
} cases[] = {
  { "See https:// www.example.org/news/2014/ 05/12/item.html today",
    "See https://www.example.org/news/2014/05/12/item.html today" },
  { "http://example.org/a/\n   b_c.pdf.", "http://example.org/a/b_c.pdf." },
  { "http://www. example.org/a", "http://www.example.org/a" },
  { "http://example. org/a", "http://example.org/a" },
  { "http : //example.org/a", "http://example.org/a" },
  { "http://example.org/page. html", "http://example.org/page.html" },
  { "http://example.org/q?a=1& b=2", "http://example.org/q?a=1&b=2" },
  { "Retrieved fromhttps://example.org/a", "Retrieved from https://example.org/a" },
  { "at:https://example.org/a", "at: https://example.org/a" },
  { "http://example.org/long-\ntitle.html", "~http://example.org/long-title.html" },
  { "http://example.org/the-long-title of-the-page",
    "~http://example.org/the-long-titleof-the-page" },
  { "doi: 10.1000/ abc.123", "doi: 10.1000/abc.123" },
  { "doi:10.1000/abc. 123", "~doi:10.1000/abc.123" },
  { "doi: 10. 1000/abc", "doi: 10.1000/abc" },
  { "https://doi.org/10.1000/ j.abc.2015.03.012", "https://doi.org/10.1000/j.abc.2015.03.012" },
  { "https://doi.org/10.1000/j.abc.2015.03. 012", "~https://doi.org/10.1000/j.abc.2015.03.012" },
  { "10.1000/abc-\n12", "~10.1000/abc-12" },
  /* Sound, or not known to be broken. */
  { "https://example.org/a/b-c.html", NULL },
  { "Visit https://example.org. Then go on.", NULL },
  { "https://example.org/a. Accessed 5 May 2014.", NULL },
  { "https://example.org/a, https://example.org/b", NULL },
  { "https://example.org/a (2014)", NULL },
  { "https://example.org/a_(b) and more", NULL },
  { "https://example.org/ and more", NULL },
  { "doi:10.1000/abc.12. 2014.", NULL },
  { "doi:10.1000/abc.12. 13. Miller J.", NULL },
  { "doi:10.1000/abc.12 Miller", NULL },
  { "write to jane.doe@example.org or john@example.org", NULL },
  { "pages 10.1000 and 12", NULL },
  { "the www and the web", NULL },
  { "http and https are schemes", NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *printed = cases[i].printed, *expected = cases[i].expected;
      gboolean unverified = expected != NULL && *expected == '~';
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkUrlSpan));
      g_autoptr (HkDraft) draft = hk_draft_new ();
      g_autoptr (HkEdits) edits = NULL;
      g_autofree char *got = NULL;

      hk_url_repair_propose (printed, strlen (printed), draft, spans);
      edits = hk_draft_finish (draft, printed);
      got = hk_edits_apply (edits, printed, -1);
      g_test_message ("%s", printed);
      g_assert_cmpstr (got, ==, expected == NULL ? printed : expected + unverified);
      if (expected != NULL)
        g_assert_cmpint (hk_edits_get (edits, 0)->unverified, ==, unverified);
    }
}

/* Where they stand, in order, with all their pieces. */
static void
test_spans (void)
{
  const char *text = "a http://example.org/a/ b_c.html, doi:10.1000/x1 z";
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkUrlSpan));
  g_autoptr (HkDraft) draft = hk_draft_new ();
  static const char *const expected[] = { "http://example.org/a/ b_c.html,", "10.1000/x1" };

  hk_url_repair_propose (text, strlen (text), draft, spans);
  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < spans->len; i++)
    {
      const HkUrlSpan *span = &g_array_index (spans, HkUrlSpan, i);
      g_autofree char *found
          = g_strndup (text + span->byte_start, span->byte_end - span->byte_start);

      g_assert_cmpstr (found, ==, expected[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/url-repair/cases", test_cases);
  g_test_add_func ("/url-repair/spans", test_spans);
  return g_test_run ();
}
