/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The writer of JATS 1.3, archiving tag set. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

gboolean hk_jats_write (const HkWriting *writing, GString *out, GError **error);

void
hk_jats_append_element (GString *out, const char *name, const char *attributes, const char *text);
void hk_jats_append_name (GString *out, const HkName *name);
void
hk_jats_append_date (GString *out, const char *element, const char *attributes, const HkDate *date);
void hk_jats_append_references (GString *out, const HkWriting *writing);

G_END_DECLS
