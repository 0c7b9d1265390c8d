/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reference's tokens: one of each kind, and how they are folded. */
#include "hk-ref-tokens.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* folded forms, blanks between; a kind's letter first */
} Case;

static const Case cases[] = {
  { "glued numbers", "2007;147(8):573-7.", "d2007 s; d147 s( d8 s) s: d573 s- d7 s." },
  { "words", "O’Neil's Jean-Paul É.", "wo’neil's wjean-paul we s." },
  { "persian", "می‌شود، ۱۳۹۷", "wمیشود s، d1397" },
  { "arabic letters", "كتابي", "wکتابی" },
  { "url", "see (http://example.org/a(b)c).", "wsee s( uhttp://example.org/a(b)c s) s." },
  { "www", "www.example.org, 2010", "uwww.example.org s, d2010" },
  { "doi", "doi:10.1000/x.y(1);z", "wdoi s: i10.1000/x.y(1) s; wz" },
  { "no doi", "10.5 and 10.1/x", "d10 s. d5 wand d10 s. d1 s/ wx" },
  { "controls", "a\u200eb \u202bc", "wa wb wc" },
  { "empty", "", "" },
};

static void
test_tokens (gconstpointer data)
{
  const Case *test = data;
  g_auto (HkRefTokens) tokens = { NULL };
  g_autoptr (GString) found = g_string_new (NULL);

  hk_ref_tokens_init (&tokens);
  hk_ref_tokens_read (&tokens, test->text, strlen (test->text));
  for (guint i = 0; i < tokens.items->len; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (&tokens, i);

      g_string_append_printf (found, "%s%c%.*s", i == 0 ? "" : " ", "wdsui"[token->kind],
                              (int) token -> folded_bytes,
                              tokens.folded->str + token->folded_start);
      g_assert_cmpuint (token->byte_start, <, token->byte_end);
    }
  g_assert_cmpstr (found->str, ==, test->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ref-tokens/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_tokens);
    }
  return g_test_run ();
}
