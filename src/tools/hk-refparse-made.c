/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-made.h"

#include <string.h>

#include "hk-refparse-maker-slots.h"

static const HkRefLanguage *const languages[] = {
  &hk_refparse_persian, &hk_refparse_russian,   &hk_refparse_english,   &hk_refparse_german,
  &hk_refparse_french,  &hk_refparse_spanish,   &hk_refparse_italian,   &hk_refparse_turkish,
  &hk_refparse_arabic,  &hk_refparse_ukrainian, &hk_refparse_bulgarian, &hk_refparse_serbian,
};

static void
fill (HkRefMaker *maker, const char *template)
{
  static const char word[] = "ترجمه ",
                    forms[] = "ترجمهٔ ترجمه‌ی ترجمه ترجمۀ ترجمه‌ی";
  gboolean plain = FALSE;

  for (const char *p = template; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '{' && hk_ref_maker_draw (maker, .5))
        p = strchr (p, '}');
      else if (*p == '%')
        plain = !plain;
      else if (!plain && g_ascii_isalpha (*p))
        hk_ref_maker_add_slot (maker, *p);
      else if (g_str_has_prefix (p, word))
        {
          hk_ref_maker_add_word (maker, forms, HK_REF_NONE);
          p += strlen (word) - 1;
          hk_ref_maker_add_text (maker, " ", 1, HK_REF_NONE);
        }
      else if (*p != '{' && *p != '}')
        hk_ref_maker_add_text (maker, p, g_utf8_next_char (p) - p, HK_REF_NONE);
    }
}

static const HkRefLanguage *
draw_language (GRand *random)
{
  double drawn = g_rand_double (random);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (languages) && drawn >= languages[i]->share)
    drawn -= languages[i++]->share;
  return languages[i];
}

/* The reference that was made, with the labels of its tokens. */
static HkRefExample *
take_example (const HkRefMaker *maker, HkRefTokens *tokens)
{
  HkRefExample *example = g_new0 (HkRefExample, 1);

  example->text = g_strdup (maker->text->str);
  example->n_bytes = maker->text->len;
  example->weight = 1;
  hk_ref_tokens_read (tokens, example->text, example->n_bytes);
  example->n = tokens->items->len;
  example->labels = g_new0 (guint8, example->n + 1);
  for (guint k = 0; k < example->n; k++)
    example->labels[k]
        = g_array_index (maker->labels, guint8, hk_ref_tokens_get (tokens, k)->byte_start);
  return example;
}

/**
 * hk_refparse_made_slot:
 * @language: a language
 * @slot: a letter of the alphabet of templates; F a family name, I a given one
 * @random: a source of random numbers
 *
 * Returns: (transfer full): what could stand there
 */
char *
hk_refparse_made_slot (const HkRefLanguage *language, char slot, GRand *random)
{
  HkRefMaker maker = { random, g_string_new (NULL), g_array_new (FALSE, FALSE, 1), language,
                       language == &hk_refparse_persian };

  hk_ref_maker_add_slot (&maker, slot);
  g_array_unref (maker.labels);
  return g_string_free (maker.text, FALSE);
}

/**
 * hk_refparse_made_add:
 * @examples: where the examples are added
 * @n: how many
 * @random: a source of random numbers
 */
void
hk_refparse_made_add (GPtrArray *examples, guint n, GRand *random)
{
  HkRefMaker maker = { random, g_string_new (NULL), g_array_new (FALSE, FALSE, 1) };
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  for (guint i = 0; i < n; i++)
    {
      const HkRefLanguage *language = draw_language (random);
      guint template = g_rand_int_range (random, 0, (gint32) language->n_templates);

      hk_ref_maker_begin (&maker, language);
      fill (&maker, language->templates[template]);
      hk_ref_maker_finish (&maker);
      g_ptr_array_add (examples, take_example (&maker, &tokens));
    }
  g_string_free (maker.text, TRUE);
  g_array_unref (maker.labels);
}
