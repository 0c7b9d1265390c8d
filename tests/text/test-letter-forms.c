/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-data.h"
#include "hk-letter-forms.h"

#include <string.h>

static char *
repaired (const HkLexicon *lexicon, const char *text)
{
  gsize n_bytes = strlen (text);
  g_autoptr (HkDraft) draft = hk_draft_new ();
  g_autoptr (HkEdits) edits = NULL;
  HkLetterForms forms = { 0 };

  hk_letter_forms_survey (&forms, &text, &n_bytes, 1);
  hk_letter_forms_propose (&forms, lexicon, text, n_bytes, draft);
  edits = hk_draft_finish (draft, text);
  return hk_edits_apply (edits, text, n_bytes);
}

/* What stays as it is has the same twice. */
static const struct
{
  const char *printed;
  const char *expected;
} cases[] = {
  { "كتابي دربارهٔ آب", "کتابی دربارهٔ آب" },
  { "على و موسى", "علی و موسی" },
  { "دولة و ملت", "دولت و ملت" },
  { "خانهء ما", "خانهٔ ما" },
  { "سوء تفاهم و جزء آن", "سوء تفاهم و جزء آن" },
  { "خانۀ ما، نامهٔ او، جامهٔ تو", "خانهٔ ما، نامهٔ او، جامهٔ تو" },
  { "ﻛﺘﺎﺏ و ﺳﻼﻡ", "کتاب و سلام" },
  { "او گفت: «إنا أنزلناه في ليلة القدر»", "او گفت: «إنا أنزلناه في ليلة القدر»" },
  { "این متن فارسی است؛ 12 و ۱۲ و ٢٠", "این متن فارسی است؛ 12 و ۱۲ و ٢٠" },
  { "مُؤلِّفِ کتاب", "مُؤلِّفِ کتاب" },
  { "Rivers and ﬁelds", "Rivers and ﬁelds" },
  { "", "" },
};

static void
test_cases (void)
{
  g_autofree char *path = hk_data_find ("models/persian.lexicon");
  g_autoptr (HkLexicon) lexicon = hk_lexicon_open (path, NULL);

  g_assert_nonnull (lexicon);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = repaired (lexicon, cases[i].printed);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

/* Counts of several texts add up. */
static void
test_survey (void)
{
  static const char *const texts[] = { "كي ةى", "خانۀ", "خانهٔ ﻛ", "a\u200cb \u202b" };
  HkLetterForms forms = { 0 };
  gsize lengths[G_N_ELEMENTS (texts)];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lengths[i] = strlen (texts[i]);
  hk_letter_forms_survey (&forms, texts, lengths, G_N_ELEMENTS (texts));
  g_assert_cmpuint (forms.n_arabic, ==, 4);
  g_assert_cmpuint (forms.n_heh_single, ==, 1);
  g_assert_cmpuint (forms.n_heh_marked, ==, 1);
  g_assert_cmpuint (forms.n_presentation, ==, 1);
  g_assert_cmpuint (forms.n_controls, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-forms/cases", test_cases);
  g_test_add_func ("/letter-forms/survey", test_survey);
  return g_test_run ();
}
