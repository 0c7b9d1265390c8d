/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-draft.h"

typedef struct
{
  gsize start;
  gsize length;
  const char *after;
} Change;

/* Proposals over a string, and what it must become. */
static const struct
{
  const char *printed;
  Change changes[4];
  const char *expected;
} cases[] = {
  { "abcdef", { { 1, 1, "X" } }, "aXcdef" },
  { "abcdef", { { 4, 1, "Y" }, { 1, 1, "X" } }, "aXcdYf" },
  /* Of two that overlap the first one added holds, wherever it stands. */
  { "abcdef", { { 2, 3, "1" }, { 1, 2, "2" } }, "ab1f" },
  { "abcdef", { { 1, 2, "2" }, { 2, 3, "1" } }, "a2def" },
  { "abcdef", { { 2, 1, "1" }, { 1, 4, "2" }, { 4, 1, "3" } }, "ab1d3f" },
  /* An insertion stays beside what replaces the text after it. */
  { "abcdef", { { 3, 0, "+" }, { 3, 1, "D" } }, "abc+Def" },
  { "abcdef", { { 3, 1, "D" }, { 3, 0, "+" } }, "abc+Def" },
  { "abcdef", { { 3, 0, "+" }, { 3, 0, "-" } }, "abc+def" },
  { "abcdef", { { 0, 0, "<" }, { 6, 0, ">" } }, "<abcdef>" },
  { "abcdef", { { 0, 6, "" } }, "" },
  { "دادهاست", { { 8, 0, "\xE2\x80\x8C" } }, "داده\xE2\x80\x8Cاست" },
};

static void
test_finish (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HkDraft *draft = hk_draft_new ();
      g_autoptr (HkEdits) edits = NULL;
      g_autofree char *got = NULL;

      for (guint k = 0; k < 4 && cases[i].changes[k].after != NULL; k++)
        hk_draft_add (draft, cases[i].changes[k].start, cases[i].changes[k].length,
                      cases[i].changes[k].after, -1, HK_EDIT_PERSON, .5, FALSE);
      edits = hk_draft_finish (draft, cases[i].printed);
      g_assert_nonnull (edits);
      got = hk_edits_apply (edits, cases[i].printed, -1);
      g_assert_cmpstr (got, ==, cases[i].expected);
      hk_draft_free (draft);
    }
}

/* What would change nothing is no edit. */
static void
test_nothing (void)
{
  HkDraft *draft = hk_draft_new ();

  g_assert_null (hk_draft_finish (draft, "abc"));
  hk_draft_add (draft, 1, 1, "b", 1, HK_EDIT_URL, .9, FALSE);
  g_assert_null (hk_draft_finish (draft, "abc"));
  hk_draft_free (draft);
  hk_draft_free (NULL);
}

/* Two that became one are as sure as the less sure of them. */
static void
test_joined (void)
{
  HkDraft *draft = hk_draft_new ();
  g_autoptr (HkEdits) edits = NULL;
  const HkEdit *edit;

  hk_draft_add (draft, 1, 1, "B", 1, HK_EDIT_LETTER_FORM, .5, TRUE);
  hk_draft_add (draft, 1, 0, " ", 1, HK_EDIT_SPACE, .9, FALSE);
  edits = hk_draft_finish (draft, "abc");
  g_assert_cmpuint (hk_edits_get_length (edits), ==, 1);
  edit = hk_edits_get (edits, 0);
  g_assert_cmpstr (edit->after, ==, " B");
  g_assert_cmpuint (edit->byte_length, ==, 1);
  g_assert_cmpfloat (edit->confidence, ==, .5f);
  g_assert_true (edit->unverified);
  /* The draft can be used again. */
  g_assert_null (hk_draft_finish (draft, "abc"));
  hk_draft_free (draft);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/finish", test_finish);
  g_test_add_func ("/draft/nothing", test_nothing);
  g_test_add_func ("/draft/joined", test_joined);
  return g_test_run ();
}
