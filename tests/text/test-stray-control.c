/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-stray-control.h"

#include <string.h>

/* Controls written by name: {z} ZWNJ, {b} a byte order mark, {r} RLE, {p} PDF, {i} LRI, {j} PDI, {m} LRM. */
static char *
with_controls (const char *text)
{
  static const char *const names[][2]
      = { { "{z}", "\u200c" }, { "{b}", "\ufeff" }, { "{r}", "\u202b" }, { "{p}", "\u202c" },
          { "{i}", "\u2066" }, { "{j}", "\u2069" }, { "{m}", "\u200e" } };
  g_autoptr (GString) string = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_replace (string, names[i][0], names[i][1], 0);
  return g_strdup (string->str);
}

static const struct
{
  const char *printed;
  const char *expected;
} cases[] = {
  { "می{z}شود", "می{z}شود" },
  { "می{z}{z}شود", "می{z}شود" },
  { "این {z}متن", "این متن" },
  { "متن{z}", "متن" },
  { "ه{z}", "ه{z}" },
  { "{b}این متن", "این متن" },
  { "کت{m}اب", "کتاب" },
  { "کتاب{m} (a)", "کتاب{m} (a)" },
  { "این {r}متن{p} است", "این {r}متن{p} است" },
  { "این {r}متن است", "این متن است" },
  { "این متن{p} است", "این متن است" },
  { "این {i}abc{j} است", "این {i}abc{j} است" },
  { "{i}این {r}متن{j} است", "{i}این متن{j} است" },
  { "{r}این\nمتن{p}", "این\nمتن" },
  { "متن", "متن" },
  { "", "" },
};

static char *
repaired (const char *text)
{
  gsize n_bytes = strlen (text);
  g_autoptr (HkDraft) draft = hk_draft_new ();
  g_autoptr (HkEdits) edits = NULL;

  hk_stray_controls_propose (text, n_bytes, draft);
  edits = hk_draft_finish (draft, text);
  return hk_edits_apply (edits, text, n_bytes);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printed = with_controls (cases[i].printed);
      g_autofree char *expected = with_controls (cases[i].expected);
      g_autofree char *got = repaired (printed);

      g_test_message ("%s", cases[i].printed);
      g_assert_cmpstr (got, ==, expected);
    }
}

/* Deeper than the bidi algorithm nests, what closes is still counted off. */
static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *got = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (text, "\u202b");
  for (guint i = 0; i < 400; i++)
    g_string_append (text, "\u202c");
  got = repaired (text->str);
  g_assert_cmpstr (got, ==, text->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stray-control/cases", test_cases);
  g_test_add_func ("/stray-control/deep", test_deep);
  return g_test_run ();
}
