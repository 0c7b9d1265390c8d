/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-notice.h"

#include <glib/gi18n-lib.h>

/**
 * hk_notice_new:
 * @kind: what happened
 * @detail: (nullable): untranslated names
 * @count: how many, or 0
 * @line: the line from 1, or 0
 *
 * Returns: (transfer full): a notice
 */
HkNotice *
hk_notice_new (HkNoticeKind kind, const char *detail, guint64 count, guint line)
{
  HkNotice *notice = g_new (HkNotice, 1);

  *notice = (HkNotice){ kind, g_strdup (detail), count, line };
  return notice;
}

/**
 * hk_notice_free:
 * @notice: (nullable) (transfer full): a notice
 */
void
hk_notice_free (HkNotice *notice)
{
  if (notice == NULL)
    return;
  g_free (notice->detail);
  g_free (notice);
}

/**
 * hk_notice_to_string:
 * @notice: a notice
 *
 * Returns: (transfer full): a sentence in the language of the calling thread's locale
 */
char *
hk_notice_to_string (const HkNotice *notice)
{
  const char *detail = notice->detail == NULL ? "" : notice->detail;
  gulong count = (gulong) notice->count;

  switch (notice->kind)
    {
    case HK_NOTICE_ROUGH:
      /* TRANSLATORS: %s is a kind of file, such as PDF */
      return g_strdup_printf (_ ("This is a rough reading of the text in a %s file."), detail);
    case HK_NOTICE_LEFT_OUT:
      return g_strdup_printf (_ ("Left out, as it cannot be shown: %s."), detail);
    case HK_NOTICE_CONTROLS_REMOVED:
      return g_strdup_printf (
          ngettext (
              "%lu invisible direction control was removed; it could make text look like another.",
              "%lu invisible direction controls were removed; they could make text look like another.",
              count),
          count);
    case HK_NOTICE_BAD_ENCODING:
      return g_strdup_printf (ngettext ("%lu character could not be read and is shown as �.",
                                        "%lu characters could not be read and are shown as �.",
                                        count),
                              count);
    case HK_NOTICE_LIMIT:
      g_return_val_if_fail (*detail != '\0', g_strdup (""));
      /* TRANSLATORS: first what there are too many of, then the greatest number allowed */
      return g_strdup_printf (_ ("Only the first %2$lu of this were read: %1$s."), _ (detail),
                              count);
    case HK_NOTICE_OTHER_LANGUAGES:
      /* TRANSLATORS: %s lists language tags such as es, fr */
      return g_strdup_printf (_ ("The article also has a text in: %s."), detail);
    case HK_NOTICE_UNKNOWN_ENTITY:
      return g_strdup_printf (ngettext ("%lu undeclared entity was kept as it stands.",
                                        "%lu undeclared entities were kept as they stand.", count),
                              count);
    case HK_NOTICE_RECOVERED:
      return g_strdup_printf (
          _ ("The file is damaged from line %u on; it was read as far as it goes."), notice->line);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
