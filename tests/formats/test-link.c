/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-link.h"

static const char *const urls[][2] = {
  { "https://www.azernews.az/region/125212.html", "https://www.azernews.az/region/125212.html" },
  { " HTTP://example.org:8080/a?b=c#d ", "HTTP://example.org:8080/a?b=c#d" },
  { "www.eias.org", "https://www.eias.org" },
  { "https://مثال.ایران/راهنما", "https://مثال.ایران/راهنما" },
  { "mailto:a.b@example.org", "mailto:a.b@example.org" },
  { "mailto:a@example.org?bcc=b@example.org", NULL },
  { "mailto:a@b@example.org", NULL },
  { "javascript:alert(1)", NULL },
  { "JaVaScRiPt:alert(1)//http://example.org", NULL },
  { "data:text/html,<b>", NULL },
  { "file:///etc/passwd", NULL },
  { "https://user:word@example.org/", NULL },
  { "https://example.org\\@evil.org/", NULL },
  { "https://exa mple.org/", NULL },
  { "https://example.org/\u202Efdp.exe", NULL },
  { "https:///path", NULL },
  { "ftp://example.org/", NULL },
  { "https://www..example.org/", NULL },
  { "", NULL },
};

static const char *const dois[][2] = {
  { "10.1007/s10308-019-00548-0", "10.1007/s10308-019-00548-0" },
  { "https://doi.org/10.1007/s10308-019-00548-0.", "10.1007/s10308-019-00548-0" },
  { "doi: 10.22261/CJES.J6Y3O", "10.22261/CJES.J6Y3O" },
  { "10.1016/S0140(06)68770-9", "10.1016/S0140(06)68770-9" },
  { "(10.1016/S0140(06)6877)", "10.1016/S0140(06)6877" },
  { "10.22059/jcep.2020.289713.449864؛", "10.22059/jcep.2020.289713.449864" },
  { "10.12/x", NULL },
  { "10.1234/", NULL },
  { "see 210.1234/x", NULL },
  { "", NULL },
};

static void
test_urls (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autofree char *link = hk_link_from_url (urls[i][0]);

      g_assert_cmpstr (link, ==, urls[i][1]);
    }
  g_assert_null (hk_link_from_url (NULL));
  /* The scheme that is put before it counts for the length too: found by fuzz-link. */
  {
    g_autofree char *path = g_strnfill (2030, 'a');
    g_autofree char *url = g_strconcat ("www.example.org/", path, NULL);

    g_assert_null (hk_link_from_url (url));
  }
}

static void
test_dois (void)
{
  g_autofree char *link = hk_link_from_doi ("10.1000/a<b>\"c#d");

  for (gsize i = 0; i < G_N_ELEMENTS (dois); i++)
    {
      g_autofree char *doi = hk_link_find_doi (dois[i][0]);

      g_assert_cmpstr (doi, ==, dois[i][1]);
    }
  g_assert_cmpstr (link, ==, "https://doi.org/10.1000/a%3Cb%3E");
  g_assert_null (hk_link_from_doi ("x"));
}

static void
test_doubtful (void)
{
  g_assert_true (hk_link_is_doubtful ("https://ex\u0430mple.org/"));
  g_assert_true (hk_link_is_doubtful ("https://xn--exmple-4nf.org/"));
  g_assert_true (hk_link_is_doubtful ("https://www.xn--exmple-4nf.org/"));
  g_assert_false (hk_link_is_doubtful ("https://example.org/\u0430"));
  g_assert_false (hk_link_is_doubtful ("https://пример.рф/"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/urls", test_urls);
  g_test_add_func ("/link/dois", test_dois);
  g_test_add_func ("/link/doubtful", test_doubtful);
  return g_test_run ();
}
