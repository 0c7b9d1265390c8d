/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-xml-entities.h"

#include <string.h>

static void
test_resolve (void)
{
  static const struct
  {
    const char *xml;
    const char *expected; /* NULL when nothing changes */
    guint n_unknown;
  } cases[] = {
    { "<a>plain &amp; &lt; &#65; &#x41;</a>", NULL, 0 },
    { "<a>b&nbsp;c</a>", "<a>b&#160;c</a>", 0 },
    { "<a b='&eacute;'/>", "<a b='&#233;'/>", 0 },
    { "<a>&unheard;</a>", "<a>&amp;unheard;</a>", 1 },
    { "<a>AT&T & co</a>", "<a>AT&amp;T &amp; co</a>", 2 },
    { "<a><![CDATA[&nbsp;]]>&nbsp;</a>", "<a><![CDATA[&nbsp;]]>&#160;</a>", 0 },
    { "<a><!-- &nbsp; -->&nbsp;</a>", "<a><!-- &nbsp; -->&#160;</a>", 0 },
    { "<?x &nbsp;?><a/>", NULL, 0 },
    { "<a><!-- &nbsp;", NULL, 0 },
    { "<![CDATA[&", NULL, 0 },
    { "&", "&amp;", 1 },
    { "", NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_unknown = 0;
      GString *got = hk_xml_resolve_entities (cases[i].xml, strlen (cases[i].xml), &n_unknown);

      g_assert_cmpstr (got == NULL ? NULL : got->str, ==, cases[i].expected);
      g_assert_cmpuint (n_unknown, ==, cases[i].n_unknown);
      if (got != NULL)
        g_string_free (got, TRUE);
    }
}

static void
test_wide (void)
{
  static const struct
  {
    const char *xml;
    guint line;
  } cases[] = {
    { "<a b='1' c='2'>", 0 },    { "<a b='1' c='2' d='3'>", 1 },
    { "<x>\n<a b c d>", 2 },     { "<a b='> < ' c='2'\nd=\"'\">", 1 },
    { "<!-- a b c d e -->", 0 }, { "<a b='1", 0 },
    { "<a>b c d e f</a>", 0 },   { "<", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].xml);
      g_assert_cmpuint (hk_xml_find_wide_element (cases[i].xml, strlen (cases[i].xml), 2), ==,
                        cases[i].line);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-entities/resolve", test_resolve);
  g_test_add_func ("/xml-entities/wide", test_wide);
  return g_test_run ();
}
