/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The consonants of a word, so that a name can be known again in another script:
 * Uzbekistan, ازبکستان and Узбекистан are all zbkstn. Names of fewer consonants, as Reza and رضا, are
 * compared with their vowels. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HK_SKELETON_BYTES 24

void hk_skeleton (const char *word, char skeleton[HK_SKELETON_BYTES]);
double hk_skeleton_likeness (const char *a, const char *b);
double hk_name_likeness (const char *latin, const char *arabic);

G_END_DECLS
