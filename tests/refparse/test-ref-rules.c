/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-ref-label.h"
#include "hk-ref-model.h"
#include "hk-ref-rules.h"

#include <string.h>

static guint8 *
free_labels (const HkRefTokens *tokens)
{
  guint8 *forced = g_malloc (tokens->items->len + 1);

  memset (forced, HK_REF_FREE, tokens->items->len + 1);
  return forced;
}

/* The text of the tokens that have a label. */
static char *
labelled (const HkRefTokens *tokens, const guint8 *labels, guint8 label)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < tokens->items->len; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);

      if (labels[i] == label)
        g_string_append_len (string, tokens->text + token->byte_start,
                             token->byte_end - token->byte_start);
    }
  return g_string_free (string, FALSE);
}

static void
test_identifiers (void)
{
  static const struct
  {
    const char *printed;
    guint8 label;
    const char *expected;
  } cases[] = {
    { "A. Title. doi: 10.1000/xyz.12", HK_REF_DOI, "10.1000/xyz.12" },
    { "A. Title. https://doi.org/10.1000/xyz.12", HK_REF_DOI, "https://doi.org/10.1000/xyz.12" },
    { "A. Title. https://example.org/a", HK_REF_URL, "https://example.org/a" },
    { "Miller, J. (n.d.). Rivers", HK_REF_DATE, "n.d." },
    { "رضایی، مریم (بی‌تا). رودها", HK_REF_DATE, "بی‌تا" },
    { "Миллер Д. Реки. М., б.г.", HK_REF_DATE, "б.г." },
    { "Miller, N. D. Rivers", HK_REF_DATE, "" },
    { "Miller, J. (forthcoming). Rivers", HK_REF_DATE, "forthcoming" },
    { "Miller, J. Rivers. Water Stud., in press.", HK_REF_DATE, "inpress" },
    { "Miller, J. (2001). In Press Rooms", HK_REF_DATE, "" },
    { "رضایی، مریم (در دست انتشار). رودها", HK_REF_DATE, "دردستانتشار" },
    { "رضایی، مریم. زودآیند. رودها", HK_REF_DATE, "زودآیند" },
    { "رضایی، مریم. زیر آب. تهران", HK_REF_DATE, "" },
  };
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree guint8 *forced = NULL;
      g_autofree char *found = NULL;

      hk_ref_tokens_read (&tokens, cases[i].printed, strlen (cases[i].printed));
      forced = free_labels (&tokens);
      hk_ref_rules_identifiers (&tokens, forced);
      found = labelled (&tokens, forced, cases[i].label);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* What stands before a date in brackets is an author where the weights saw a title or nobody. */
static void
test_head (void)
{
  static const struct
  {
    const char *printed;
    const char *expected; /* NULL where the rule does not hold */
  } cases[] = {
    { "Water Board of the Valley (2014). Rivers and borders. Press.", "WaterBoardoftheValley" },
    { "سازمان آب منطقه (۱۳۹۷). رودها و مرزها. نشر.", "سازمانآبمنطقه" },
    { "Rivers: a history (2014). Press.", NULL },
    { "Rivers and borders. Press, 2014.", NULL },
    { "", NULL },
  };
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree guint8 *forced = NULL, *labels = NULL;
      g_autofree char *found = NULL;

      hk_ref_tokens_read (&tokens, cases[i].printed, strlen (cases[i].printed));
      forced = free_labels (&tokens);
      labels = g_malloc (tokens.items->len + 1);
      memset (labels, HK_REF_TITLE, tokens.items->len + 1);
      g_test_message ("%s", cases[i].printed);
      g_assert_cmpint (hk_ref_rules_head (&tokens, labels, forced), ==, cases[i].expected != NULL);
      found = labelled (&tokens, forced, HK_REF_AUTHOR);
      g_assert_cmpstr (found, ==, cases[i].expected == NULL ? "" : cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ref-rules/identifiers", test_identifiers);
  g_test_add_func ("/ref-rules/head", test_head);
  return g_test_run ();
}
