/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-citer.h"

G_DEFINE_INTERFACE (HkCiter, hk_citer, G_TYPE_OBJECT)

static void
hk_citer_default_init (HkCiterInterface *iface)
{
}

/**
 * hk_citer_cite:
 * @self: a citer
 * @works: (element-type HkWork): the works, in the order in which they are listed
 * @form: bibliography entries or a citation in the text
 * @format: markup of the result
 * @error: return location for an error
 *
 * Entries of a bibliography are separated by line breaks (in HTML, they are blocks). The result
 * holds no bidi controls.
 *
 * Returns: (transfer full) (nullable): UTF-8 in @format, or %NULL with @error set
 */
char *
hk_citer_cite (HkCiter *self,
               GPtrArray *works,
               HkCitationForm form,
               HkCitationFormat format,
               GError **error)
{
  g_return_val_if_fail (HK_IS_CITER (self), NULL);
  g_return_val_if_fail (works != NULL, NULL);
  return HK_CITER_GET_IFACE (self)->cite (self, works, form, format, error);
}

/**
 * hk_citer_get_style_title:
 * @self: a citer
 *
 * Returns: (transfer none): the style's title, as a toast names it
 */
const char *
hk_citer_get_style_title (HkCiter *self)
{
  g_return_val_if_fail (HK_IS_CITER (self), NULL);
  return HK_CITER_GET_IFACE (self)->get_style_title (self);
}
