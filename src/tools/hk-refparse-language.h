/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words and styles of the languages in which references are made up for training. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HkRefLanguage:
 * @templates: how references are printed; see hk-refparse-language.c
 * @n_templates: how many
 * @share: how many of the references are in the language
 *
 * The rest are lists of words, blanks between; & in a word is a blank.
 */
typedef struct
{
  const char *nouns, *adjectives, *families, *givens, *publishers, *cities, *newspapers, *months,
      *seasons, *ordinals, *journals, *joints, *initials, *last_and, *comma, *institutions;
  const char *const *templates;
  guint n_templates;
  double share;
} HkRefLanguage;

enum
{
  HK_REF_PERSIAN,
  HK_REF_RUSSIAN,
  HK_REF_ENGLISH,
  HK_REF_N_LANGUAGES,
};

extern const HkRefLanguage hk_refparse_languages[HK_REF_N_LANGUAGES];

G_END_DECLS
