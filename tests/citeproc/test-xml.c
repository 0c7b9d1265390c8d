/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-xml.h"

#include <string.h>

static xmlDoc *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  xmlDoc *doc = csl_xml_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (doc);
  return doc;
}

static void
test_read (void)
{
  static const char *const colours[] = { "red", "green", NULL };
  xmlDoc *doc = parse ("<a n=\"7\" on=\"true\" off=\"false\" c=\"green\" odd=\"x\"><!-- c --> t "
                       "<b/>tail<c> x &amp; <![CDATA[y]]> </c></a>");
  xmlNode *root = xmlDocGetRootElement (doc), *first = csl_xml_first (root);
  g_autofree char *text = NULL;

  g_assert_true (csl_xml_is (root, "a"));
  g_assert_cmpstr (csl_xml_attribute (root, "n"), ==, "7");
  g_assert_null (csl_xml_attribute (root, "none"));
  g_assert_cmpint (csl_xml_int (root, "n", 1), ==, 7);
  g_assert_cmpint (csl_xml_int (root, "none", 1), ==, 1);
  g_assert_true (csl_xml_true (root, "on", FALSE));
  g_assert_false (csl_xml_true (root, "off", TRUE));
  g_assert_true (csl_xml_true (root, "none", TRUE));
  g_assert_cmpint (csl_xml_enum (root, "c", colours, 0), ==, 1);
  g_assert_cmpint (csl_xml_enum (root, "odd", colours, 5), ==, 5);
  g_assert_true (csl_xml_is (first, "b"));
  g_assert_true (csl_xml_is (csl_xml_next (first), "c"));
  g_assert_null (csl_xml_next (csl_xml_next (first)));
  g_assert_null (csl_xml_child (root, "d"));
  text = csl_xml_text (csl_xml_child (root, "c"));
  g_assert_cmpstr (text, ==, " x & y ");
  xmlFreeDoc (doc);
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "<a>",
    "<a></b>",
    "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "<a>&undefined;</a>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_null (csl_xml_parse (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, CSL_ERROR, CSL_ERROR_SYNTAX);
      g_assert_cmpuint (strlen (error->message), >, 0);
    }
}

static void
test_line (void)
{
  g_autoptr (GError) error = NULL;
  const char *text = "<a>\n<b>\n</a>";

  g_assert_null (csl_xml_parse (text, strlen (text), &error));
  g_assert_nonnull (strstr (error->message, "3"));
}

/* Nesting without end must not be followed. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  xmlDoc *doc;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "</a>");
  doc = csl_xml_parse (text->str, text->len, &error);
  g_assert_null (doc);
  g_assert_error (error, CSL_ERROR, CSL_ERROR_SYNTAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/read", test_read);
  g_test_add_func ("/xml/refused", test_refused);
  g_test_add_func ("/xml/line", test_line);
  g_test_add_func ("/xml/deep", test_deep);
  return g_test_run ();
}
