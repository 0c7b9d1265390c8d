/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-xml.h"

#include <string.h>

#include "hk-format-error.h"

static xmlDoc *
parse (const char *xml, HkArticle *article, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
  xmlDoc *document = hk_xml_parse (reading, error);

  hk_reading_give_notices (reading, article);
  return document;
}

static void
check_text (const char *xml, const char *expected, int expected_notice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (xmlDoc) document = parse (xml, article, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *notices = hk_article_get_notices (article);

  g_assert_no_error (error);
  hk_xml_append_text (xmlDocGetRootElement (document), text, NULL, NULL, NULL);
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (notices->len, ==, expected_notice >= 0);
  if (expected_notice >= 0)
    g_assert_cmpint (((HkNotice *) g_ptr_array_index (notices, 0))->kind, ==, expected_notice);
}

static void
check_error (const char *xml, HkFormatError expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (xmlDoc) document = parse (xml, article, &error);

  g_assert_null (document);
  g_assert_error (error, HK_FORMAT_ERROR, (int) expected);
}

static void
test_text (void)
{
  check_text ("<a>one <b>two <c/>three</b><!-- no --> four<?no?><![CDATA[ & five]]></a>",
              "one two three four & five", -1);
}

static void
test_entities (void)
{
  check_text ("<!DOCTYPE a PUBLIC 'x' 'x.dtd'><a>a&nbsp;b &eacute; &amp;&lt;&#x41;</a>",
              "a\u00A0b é &<A", -1);
  check_text ("<a b='&eacute;&mdash;'>x &unheard; y &amp z AT&T <![CDATA[&nbsp;]]></a>",
              "x &unheard; y &amp z AT&T &nbsp;", HK_NOTICE_UNKNOWN_ENTITY);
}

static void
test_recovered (void)
{
  check_text ("<a>one <b>two</a>", "one two", HK_NOTICE_RECOVERED);
}

static void
test_refused (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  check_error ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", HK_FORMAT_ERROR_ENTITY);
  check_error ("<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://example.org/x'> %b;]><a/>",
               HK_FORMAT_ERROR_ENTITY);
  check_error ("no xml", HK_FORMAT_ERROR_SYNTAX);
  for (guint i = 0; i < 300; i++)
    g_string_append (deep, "<a>");
  check_error (deep->str, HK_FORMAT_ERROR_TOO_DEEP);
}

static void
test_wide (void)
{
  g_autoptr (GString) wide = g_string_new ("<a>\n<b");
  g_autoptr (GString) comment = g_string_new ("<a>x<!--");

  for (guint i = 0; i < 2000; i++)
    {
      g_string_append_printf (wide, " c%u='>'", i);
      g_string_append (comment, "-- ");
    }
  g_string_append (wide, "/></a>");
  g_string_append (comment, "--></a>");
  check_error (wide->str, HK_FORMAT_ERROR_LIMIT);
  check_text (comment->str, "x", HK_NOTICE_RECOVERED);
}

static void
check_encoding (const char *xml, const char *encoding)
{
  gsize n_bytes;
  g_autofree char *converted = g_convert (xml, -1, encoding, "UTF-8", NULL, &n_bytes, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (converted, n_bytes);
  g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) document = hk_xml_parse (reading, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = hk_xml_dup_text (reading, xmlDocGetRootElement (document));
  g_assert_cmpstr (text, ==, "متن");
}

static void
test_encodings (void)
{
  check_encoding ("\uFEFF<?xml version='1.0' encoding='UTF-16'?><a>متن&nbsp;</a>", "UTF-16LE");
  check_encoding ("\uFEFF<?xml version='1.0' encoding='UTF-8'?><a>متن</a>", "UTF-8");
  check_encoding ("<?xml version='1.0' encoding='windows-1256'?><a>متن</a>", "WINDOWS-1256");
  /* A wrong declaration does not spoil what is plainly UTF-8. */
  check_encoding ("<?xml version='1.0' encoding='iso-8859-1'?><a>متن</a>", "UTF-8");
}

static void
test_bad_bytes (void)
{
  check_text (
      "<a>\xD9\x85\xD8\xAA\xD9\x86 \xD9\x85\xD8\xAA\xD9\x86 \xD9\x85\xD8\xAA\xD9\x86 \xD9\x85\xD8\xAA\xD9\x86 \xD9\x85"
      "\xD8\xAA\xD9\x86 \xD9\x85\xD8\xAA\xD9\x86 \xD9\x85\xD8\xAA\xD9\x86 \xD8</a>",
      "متن متن متن متن متن متن متن \uFFFD", HK_NOTICE_BAD_ENCODING);
}

static void
test_language (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (xmlDoc) document
      = parse ("<a xml:lang='EN'><b><c/></b><d xml:lang='fas'/></a>", article, &error);
  xmlNode *root = xmlDocGetRootElement (document);

  g_assert_cmpstr (hk_xml_get_language (hk_xml_descendant (root, "c")), ==, "en");
  g_assert_cmpstr (hk_xml_get_language (hk_xml_descendant (root, "d")), ==, "fa");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/text", test_text);
  g_test_add_func ("/xml/entities", test_entities);
  g_test_add_func ("/xml/recovered", test_recovered);
  g_test_add_func ("/xml/refused", test_refused);
  g_test_add_func ("/xml/wide", test_wide);
  g_test_add_func ("/xml/encodings", test_encodings);
  g_test_add_func ("/xml/bad-bytes", test_bad_bytes);
  g_test_add_func ("/xml/language", test_language);
  return g_test_run ();
}
