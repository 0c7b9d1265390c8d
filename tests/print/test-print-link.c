/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-print-link.h"

/* One line a link: the text that carries it, and where it leads. */
static const struct
{
  const char *text;
  const char *carrier; /* NULL for no link */
  const char *uri;
} cases[] = {
  { "See https://example.org/a_b.", "https://example.org/a_b", "https://example.org/a_b" },
  { "Retrieved from www.example.org.", "www.example.org", "http://www.example.org" },
  { "doi: 10.1016/S0140(06)68770-9.", "10.1016/S0140(06)68770-9",
    "https://doi.org/10.1016/S0140%2806%2968770-9" },
  { "نشانی https://example.org/x، ۱۳۹۸", "https://example.org/x", "https://example.org/x" },
  { "10(40), 69-39. Version 10.2 of it", NULL, NULL },
  { "javascript:alert(1)", NULL, NULL },
};

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) links = hk_print_links_find (cases[i].text);
      g_autofree char *carrier = NULL;
      const HkPrintLink *link;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (links->len, ==, cases[i].carrier != NULL);
      if (cases[i].carrier == NULL)
        continue;
      link = &g_array_index (links, HkPrintLink, 0);
      carrier = g_strndup (cases[i].text + link->start, link->end - link->start);
      g_assert_cmpstr (carrier, ==, cases[i].carrier);
      g_assert_cmpstr (link->uri, ==, cases[i].uri);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/link/find", test_find);
  return g_test_run ();
}
