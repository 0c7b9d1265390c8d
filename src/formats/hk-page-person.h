/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages print around a person's name: numbers and marks, e-mail, ORCID, the role of the corresponding
 * author; and how a post or place is told from a name. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hk_page_person_is_corresponding (const char *text);
gboolean hk_page_person_is_affiliation (const char *text);
int hk_page_person_digit (gunichar c);
gboolean hk_page_person_is_mark (gunichar c);
void hk_page_person_take_marks (char *name, GArray *numbers, gboolean *starred);
char *hk_page_person_take_email (char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hk_page_person_take_orcid (char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_page_person_take_role (char *text);
char *hk_page_person_take_contact (char *text, gboolean *corresponding) G_GNUC_WARN_UNUSED_RESULT;
gsize hk_page_person_label (const char *text, guint *label);

G_END_DECLS
