/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkCiter: whoever can turn works into a citation.
 *
 * The window, the clipboard, print and the command line ask through it and do not care who answers. */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

/**
 * HkCitationForm:
 * @HK_CITATION_BIBLIOGRAPHY: an entry of a bibliography for each work
 * @HK_CITATION_IN_TEXT: one citation in the text, or in a footnote if the style has notes
 */
typedef enum
{
  HK_CITATION_BIBLIOGRAPHY,
  HK_CITATION_IN_TEXT,
} HkCitationForm;

typedef enum
{
  HK_CITATION_TEXT,
  HK_CITATION_HTML,
  HK_CITATION_PANGO,
  HK_CITATION_RTF,
  HK_CITATION_MARKDOWN,
  HK_CITATION_LATEX,
} HkCitationFormat;

#define HK_TYPE_CITER (hk_citer_get_type ())

G_DECLARE_INTERFACE (HkCiter, hk_citer, HK, CITER, GObject)

/**
 * HkCiterInterface:
 * @parent_iface: the parent
 * @cite: see hk_citer_cite()
 * @get_style_title: see hk_citer_get_style_title()
 */
struct _HkCiterInterface
{
  GTypeInterface parent_iface;

  char *(*cite) (HkCiter *self,
                 GPtrArray *works,
                 HkCitationForm form,
                 HkCitationFormat format,
                 GError **error);
  const char *(*get_style_title) (HkCiter *self);
};

char *hk_citer_cite (HkCiter *self,
                     GPtrArray *works,
                     HkCitationForm form,
                     HkCitationFormat format,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *hk_citer_get_style_title (HkCiter *self);

G_END_DECLS
