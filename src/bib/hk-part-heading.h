/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the parts of an article are headed in the language of the article, which is not the one that the
 * person's interface speaks. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_PART_ABSTRACT,
  HK_PART_KEYWORDS,
  HK_PART_SUBJECTS,
  HK_PART_CITATION, /* how the article itself is cited */
  HK_PART_REFERENCES,
  HK_N_PARTS,
} HkPart;

const char *hk_part_get_heading (HkPart part, const char *language);
const char *hk_part_get_separator (const char *language);

G_END_DECLS
