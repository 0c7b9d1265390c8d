/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names as references print them, and what they are. */
#include "hk-ref-names.h"

#include <string.h>

typedef struct
{
  const char *printed;
  const char *expected; /* family|given; … */
} Case;

static const Case cases[] = {
  { "Miller, J. R., Stone, A., & Hill, P.-Q.", "Miller|J. R.; Stone|A.; Hill|P.-Q." },
  { "Miller JR, Stone A, Hill P", "Miller|JR; Stone|A; Hill|P" },
  { "J. R. Miller, A. Stone and P. Hill", "Miller|J. R.; Stone|A.; Hill|P." },
  { "MILLER, J. R.; STONE, A.", "MILLER|J. R.; STONE|A." },
  { "Miller, John", "Miller|John" },
  { "Miller, John and Ann Stone", "Miller|John; Stone|Ann" },
  { "van der Berg, K. L.", "van der Berg|K. L." },
  { "Miller, J. et al.", "Miller|J.; …" },
  { "Иванов И.И., Петрова А.А.", "Иванов|И.И.; Петрова|А.А." },
  { "Иванов, И. И. и др.", "Иванов|И. И.; …" },
  { "Silva, C. da, Lima, R. C. L., & Mendes, R. da S.",
    "Silva|C. da; Lima|R. C. L.; Mendes|R. da S." },
  { "R. da Silva and K. van der Berg", "da Silva|R.; van der Berg|K." },
  { "Miller ED, Stone VC, Hill F", "Miller|ED; Stone|VC; Hill|F" },
  { "Miller ABCD, Stone MJ", "Miller|ABCD; Stone|MJ" },
  { "VAN DER LEE, K., LI WU, T.", "VAN DER LEE|K.; LI WU|T." },
  { "Miller Jr MS, Stone F", "Miller/Jr|MS; Stone|F" },
  { "Kang YK, Chen Z, Qin S, et al. Hill R", "Kang|YK; Chen|Z; Qin|S; Hill|R; …" },
  { "edited by Karl Dietz and Ann Stone", "Dietz|Karl; Stone|Ann" },
  { "hrsg. von Karl Dietz", "Dietz|Karl" },
  { "Yıldız, A., ve Demir, Ö.", "Yıldız|A.; Demir|Ö." },
  { "DELMAS Paul", "DELMAS|Paul" },
  { "Brandt KL.", "Brandt|KL" },
  { "World Bank", "=World Bank" },
  { "National Harbour Board", "=National Harbour Board" },
  { "Ministry of Trade, Tourism and Crafts", "=Ministry of Trade, Tourism and Crafts" },
  { "رضایی، مریم و کریمی، حسن", "رضایی|مریم; کریمی|حسن" },
  { "رضایی، مریم؛ کریمی، حسن", "رضایی|مریم; کریمی|حسن" },
  { "رضایی، مریم و همکاران", "رضایی|مریم; …" },
  { "مریم رضایی و حسن کریمی", "رضایی|مریم; کریمی|حسن" },
  { "سید محمد رضایی", "رضایی|سید محمد" },
  { "محمد رضایی فراهانی", "رضایی فراهانی|محمد" },
  { "محمد رضا شفیعی راد", "شفیعی راد|محمد رضا" },
  { "میرزا حسن بن علی نوری", "نوری|میرزا حسن بن علی" },
  { "ابوالقاسم نیک منش راد", "نیک منش راد|ابوالقاسم" },
  { "رضایی م، کریمی ح، نوری ر", "رضایی|م; کریمی|ح; نوری|ر" },
  { "رضایی مس، کریمی ح.", "رضایی|مس; کریمی|ح." },
  { "رضایی، م. کریمی، ح. ع. و نوری، ر.", "رضایی|م.; کریمی|ح. ع.; نوری|ر." },
  { "م. رضایی، ح. کریمی، و ر. نوری", "رضایی|م.; کریمی|ح.; نوری|ر." },
  { "رضایی، م.، ح. کریمی", "رضایی|م.; کریمی|ح." },
  { "رضایی، مریم، حسن کریمی، و زهرا نوری", "رضایی|مریم; کریمی|حسن; نوری|زهرا" },
  { "رضایی راد، مریم، حسن کریمی، و زهرا نوری", "رضایی راد|مریم; کریمی|حسن; نوری|زهرا" },
  { "رضایی، مریم، حسن کریمی، زهرا نوری، و علی راد", "رضایی|مریم; کریمی|حسن; نوری|زهرا; راد|علی" },
  { "مریم رضایی، حسن نوری فراهانی، و زهرا نوری", "رضایی|مریم; نوری فراهانی|حسن; نوری|زهرا" },
  { "نوری فراهانی، محمد حسن", "نوری فراهانی|محمد حسن" },
  { "رضایی، مریم، کریمی، حسن و نوری راد، زهرا", "رضایی|مریم; کریمی|حسن; نوری راد|زهرا" },
};

static char *
describe (HkWork *work)
{
  GString *string = g_string_new (NULL);
  gsize n;
  const HkName *const *names = hk_work_get_names (work, HK_VAR_AUTHOR, &n);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (string, "; ");
      if (names[i]->et_al)
        g_string_append (string, "…");
      else if (names[i]->literal != NULL)
        g_string_append_printf (string, "=%s", names[i]->literal);
      else
        g_string_append_printf (string, "%s%s%s|%s", names[i]->family,
                                names[i]->suffix != NULL ? "/" : "",
                                names[i]->suffix != NULL ? names[i]->suffix : "",
                                names[i]->given != NULL ? names[i]->given : "");
    }
  return g_string_free (string, FALSE);
}

static void
test_names (gconstpointer data)
{
  const Case *test = data;
  g_auto (HkRefTokens) tokens = { NULL };
  g_autoptr (HkWork) work = hk_work_new (NULL);
  g_autofree char *found = NULL;

  hk_ref_tokens_init (&tokens);
  hk_ref_tokens_read (&tokens, test->printed, strlen (test->printed));
  hk_ref_names_read (&tokens, 0, tokens.items->len, work, HK_VAR_AUTHOR);
  found = describe (work);
  g_assert_cmpstr (found, ==, test->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ref-names/%02u", i + 1);

      g_test_add_data_func (path, &cases[i], test_names);
    }
  return g_test_run ();
}
