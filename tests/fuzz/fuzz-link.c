/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What passes for a link has one of the schemes that may be opened, and passes again. */
#include "fuzz.h"
#include "hk-link.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  g_autofree char *text = g_strndup ((const char *) data, n_bytes);
  g_autofree char *link = NULL;
  g_autofree char *again = NULL;
  g_autofree char *doi = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  link = hk_link_from_url (text);
  doi = hk_link_from_doi (text);
  if (doi != NULL)
    g_assert_true (g_str_has_prefix (doi, "https://doi.org/10."));
  if (link == NULL)
    return 0;
  hk_link_is_doubtful (link);
  again = hk_link_from_url (link);
  g_assert_cmpstr (again, ==, link);
  return 0;
}
