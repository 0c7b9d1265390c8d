/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a style: it is refused with a message, or sets a work. */
#include "csl-processor.h"
#include "csl-style-private.h"
#include "fuzz.h"

static CslLocale *
empty_locale (const char *language, gpointer data)
{
  return csl_locale_new (language);
}

static HkWork *
make_work (const char *id, const char *family)
{
  HkWork *work = hk_work_new ("article-journal");

  hk_work_set_id (work, id);
  hk_work_set_string (work, HK_VAR_TITLE, "A <i>b</i> \"c\": d’e");
  hk_work_set_string (work, HK_VAR_PAGE, "39-69");
  hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new (family, "علی van"));
  hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new_literal ("WHO"));
  hk_work_take_date (work, HK_VAR_ISSUED, hk_date_new (1397, 5, 2));
  return work;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  g_autoptr (CslStyle) style = csl_style_new_from_bytes ((const char *) data, n_bytes, NULL);
  g_autoptr (CslProcessor) processor = NULL;
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) entries = NULL;
  const CslCiteRequest cites[]
      = { { .id = "1", .locator = "3-4" }, { .id = "2", .prefix = "see" } };

  if (style == NULL || !style->has_citation)
    return 0;
  g_ptr_array_add (works, make_work ("1", "de Vries"));
  g_ptr_array_add (works, make_work ("2", "de Vries"));
  processor = csl_processor_new (style, NULL, empty_locale, NULL);
  csl_processor_set_works (processor, works);
  g_free (csl_processor_cite (processor, cites, G_N_ELEMENTS (cites), 1, HK_CITATION_HTML));
  entries = csl_processor_bibliography (processor, HK_CITATION_TEXT);
  return 0;
}
