/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSpacing: finds where ZWNJs and spaces were lost in a stretch of Persian letters.
 *
 * The most probable sequence of words that could have been printed as these letters, by dynamic
 * programming: a word costs what its form and the word before it say (HkLexicon), each mark that was
 * lost on the way costs what the damage of this document says (HkDamage), and weights learned by a
 * structured perceptron (Collins 2002) from right sentences judge each change by the letters around. */
#pragma once

#include "hk-spacing-judge.h"

G_BEGIN_DECLS

typedef struct _HkSpacing HkSpacing;

HkSpacing *hk_spacing_new (const HkLexicon *lexicon,
                           const gint16 *weights,
                           guint weight_bits) G_GNUC_WARN_UNUSED_RESULT;
void hk_spacing_free (HkSpacing *spacing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkSpacing, hk_spacing_free)

void hk_spacing_set_damage (HkSpacing *spacing, const HkDamage *damage);
void hk_spacing_set_target (HkSpacing *spacing, const guint8 *target, int margin);
void hk_spacing_decode (HkSpacing *spacing, const HkLetters *letters, guint8 *boundaries);
void hk_spacing_remember (HkSpacing *spacing, const guint8 *boundaries);
void hk_spacing_forget (HkSpacing *spacing);
gboolean hk_spacing_is_known (const HkSpacing *spacing, guint letter);

G_END_DECLS
