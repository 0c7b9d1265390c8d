/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interface's language, switched while the program runs.
 *
 * Each language has a private LC_MESSAGES locale that is held for the life of the process, so that
 * nothing depends on which locales the system has generated. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HkLocaleScope HkLocaleScope;

void hk_locale_init (void);
const char *const *hk_locale_list_languages (void);
const char *hk_locale_get_desktop_language (void);
const char *hk_locale_get_language (void);
gboolean hk_locale_set_language (const char *language);
gboolean hk_locale_is_rtl (const char *language);

HkLocaleScope *hk_locale_enter_thread (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void hk_locale_leave_thread (HkLocaleScope *scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkLocaleScope, hk_locale_leave_thread)

G_END_DECLS
