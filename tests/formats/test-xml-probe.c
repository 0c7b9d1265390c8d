/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-xml-probe.h"

#include <string.h>

static void
test_roots (void)
{
  static const char *const cases[][2] = {
    { "<article>", "article" },
    { " \n<?xml version='1.0'?>\n<!-- <b> --><!DOCTYPE article [ <!ELEMENT a (b)> ]><j:article x='1'>",
      "article" },
    { "<!DOCTYPE html><html lang='fa'>", "html" },
    { "<a/>", "a" },
    { "text", NULL },
    { "<", NULL },
    { "", NULL },
    { "<!-- no end", NULL },
    { "<!DOCTYPE a [", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize n_bytes = 0;
      const char *root = hk_xml_probe_find_root (cases[i][0], strlen (cases[i][0]), &n_bytes);
      g_autofree char *name = root == NULL ? NULL : g_strndup (root, n_bytes);

      g_assert_cmpstr (name, ==, cases[i][1]);
    }
  g_assert_true (hk_xml_probe_root ("<HTML>", 6, "html"));
  g_assert_false (hk_xml_probe_root ("<html5>", 7, "html"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-probe/roots", test_roots);
  return g_test_run ();
}
