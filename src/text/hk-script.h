/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkScript: in which script and language a text is written, and which way it runs.
 *
 * Decided by all of its letters: the first strong letter of a Persian paragraph may be Latin. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_SCRIPT_NONE, /* no letters */
  HK_SCRIPT_LATIN,
  HK_SCRIPT_ARABIC,
  HK_SCRIPT_CYRILLIC,
  HK_SCRIPT_GREEK,
  HK_SCRIPT_HEBREW,
  HK_SCRIPT_OTHER,
} HkScript;

#define HK_N_SCRIPTS (HK_SCRIPT_OTHER + 1)

typedef enum
{
  HK_DIRECTION_LTR,
  HK_DIRECTION_RTL,
} HkDirection;

HkScript hk_script_of_char (gunichar c);
HkScript hk_script_of_text (const char *text, gssize n_bytes);
HkDirection hk_script_direction (const char *text, gssize n_bytes);
HkDirection hk_language_direction (const char *language);
gboolean hk_language_has_usual_letters (const char *language);
const char *hk_language_guess (const char *text, gssize n_bytes);

G_END_DECLS
