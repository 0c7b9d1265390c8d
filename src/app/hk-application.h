/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkApplication: the program: its windows, its options, and the language of its interface. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HK_TYPE_APPLICATION (hk_application_get_type ())

G_DECLARE_FINAL_TYPE (HkApplication, hk_application, HK, APPLICATION, AdwApplication)

HkApplication *hk_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
