/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hk-format-error.h"
#include "hk-json-check.h"

static void
test_good (void)
{
  static const char *const texts[] = {
    "{}",
    "[]",
    " [ ] ",
    "null",
    "-0.5e+10",
    "\"\\u0041\\n\"",
    "\"\\ud83d\\ude00\"",
    "{\"a\": [1, {\"b\": []}, \"c\"], \"d\": true}",
    "[[[]], {}]\n",
    "0",
    "[0, 10]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      hk_json_check (texts[i], strlen (texts[i]), NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_bad (void)
{
  static const struct
  {
    const char *text;
    guint line;
  } cases[] = {
    { "", 1 },
    { "{", 1 },
    { "[1,\n2", 2 },
    { "{'a': 1}", 1 },
    { "[1,]", 1 },
    { "{\"a\" 1}", 1 },
    { "[1]\n[2]", 2 },
    { "[01]", 1 },
    { "\"a\nb\"", 1 },
    { "[\"\\x\"]", 1 },
    { "[1 2]", 1 },
    { "{\"a\":1,}", 1 },
    { "[tru]", 1 },
    { "{\n\"a\":\n}", 3 },
    { "]", 1 },
    { "[}", 1 },
    { "\"\\u12\"", 1 },
    { "1.", 1 },
    { "-", 1 },
    { "\"abc", 1 },
    { "\"\\ud800\"", 1 },
    { "\"\\udc00\\ud800\"", 1 },
    { "\"\\ud800\\u0041\"", 1 },
    { "\"\\u0000\"", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      if (hk_json_check (cases[i].text, strlen (cases[i].text), NULL, &error))
        g_test_message ("accepted: %s", cases[i].text);
      g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_SYNTAX);
      g_assert_cmpuint (hk_format_error_get_line (error), ==, cases[i].line);
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 64; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < 64; i++)
    g_string_append_c (text, ']');
  g_assert_true (hk_json_check (text->str, text->len, NULL, &error));
  g_assert_no_error (error);
  g_string_prepend_c (text, '[');
  g_string_append_c (text, ']');
  g_assert_false (hk_json_check (text->str, text->len, NULL, &error));
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOO_DEEP);
}

/* json-glib takes the last of two members with the same name, and says nothing. */
static void
test_repeated (void)
{
  static const struct
  {
    const char *text;
    const char *name; /* with what follows, or NULL */
  } cases[] = {
    { "{\"a\":1,\"b\":{\"a\":2},\"c\":[{\"a\":3},{\"a\":4}]}", NULL },
    { "{\"a\":1,\"b\":2,\"a\":3}", "\"a\":3}" },
    { "[{\"x\":{\"y\":1,\"z\":[1],\"y\":{}}}]", "\"y\":{}}}]" },
    { "{\"a\":{},\"b\":[],\"a\":{}}", "\"a\":{}}" },
  };
  g_autoptr (GString) large = g_string_new ("{");
  const char *repeated;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (hk_json_check (cases[i].text, strlen (cases[i].text), &repeated, NULL));
      g_assert_cmpstr (repeated, ==, cases[i].name);
    }
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (large, "\"m%u\":%u,", i, i);
  g_string_append (large, "\"m\":0}");
  g_assert_true (hk_json_check (large->str, large->len, &repeated, NULL));
  g_assert_null (repeated);
  g_string_truncate (large, large->len - 1);
  g_string_append (large, ",\"m700\":0}");
  g_assert_true (hk_json_check (large->str, large->len, &repeated, NULL));
  g_assert_cmpstr (repeated, ==, "\"m700\":0}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-check/good", test_good);
  g_test_add_func ("/json-check/bad", test_bad);
  g_test_add_func ("/json-check/depth", test_depth);
  g_test_add_func ("/json-check/repeated", test_repeated);
  return g_test_run ();
}
