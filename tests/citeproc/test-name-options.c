/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-parse.h"
#include "csl-xml.h"

#include <string.h>

static void
read_options (const char *xml, CslNameOptions *options, GStringChunk *strings)
{
  g_autoptr (GError) error = NULL;
  xmlDoc *doc = csl_xml_parse (xml, strlen (xml), &error);

  g_assert_no_error (error);
  csl_name_options_init (options);
  csl_parse_name_options (xmlDocGetRootElement (doc), options, strings);
  xmlFreeDoc (doc);
}

/* What an element says counts; what it does not say is that of the one around it. */
static void
test_inherit (void)
{
  GStringChunk *strings = g_string_chunk_new (64);
  CslNameOptions name, style;

  read_options ("<name xmlns='http://purl.org/net/xbiblio/csl' and='symbol' et-al-min='4' "
                "delimiter='; '/>",
                &name, strings);
  read_options ("<style xmlns='http://purl.org/net/xbiblio/csl' and='text' initialize='false' "
                "name-delimiter=' / ' et-al-use-first='2' delimiter-precedes-last='never'/>",
                &style, strings);
  csl_name_options_inherit (&name, &style);
  g_assert_cmpint (name.and, ==, CSL_AND_SYMBOL);
  g_assert_cmpint (name.et_al_min, ==, 4);
  g_assert_cmpint (name.et_al_use_first, ==, 2);
  g_assert_cmpint (name.initialize, ==, FALSE);
  g_assert_cmpint (name.delimiter_precedes_last, ==, CSL_PRECEDES_NEVER);
  g_assert_cmpint (name.form, ==, -1);
  g_assert_cmpstr (name.name_delimiter, ==, "; ");
  g_assert_null (name.initialize_with);
  g_string_chunk_free (strings);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-options/inherit", test_inherit);
  return g_test_run ();
}
