/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkNotice: something that the person should know about how an article was read.
 *
 * It keeps what happened, not a sentence, so that the window can say it anew in another language. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HkNoticeKind:
 * @HK_NOTICE_ROUGH: a rough reading, as of a PDF file's text; @detail names the source
 * @HK_NOTICE_LEFT_OUT: something was left out; @detail says what
 * @HK_NOTICE_CONTROLS_REMOVED: bidi controls were removed from fields; @count says how many
 * @HK_NOTICE_BAD_ENCODING: bytes that are not text were replaced; @count says how many
 * @HK_NOTICE_LIMIT: a limit was reached; @detail names what, @count is the limit
 * @HK_NOTICE_OTHER_LANGUAGES: more languages than two; @detail lists the tags not shown
 * @HK_NOTICE_UNKNOWN_ENTITY: undeclared entities were kept as text; @count says how many
 * @HK_NOTICE_RECOVERED: the file is not well-formed, and was read as far as it goes; @line says where
 */
typedef enum
{
  HK_NOTICE_ROUGH,
  HK_NOTICE_LEFT_OUT,
  HK_NOTICE_CONTROLS_REMOVED,
  HK_NOTICE_BAD_ENCODING,
  HK_NOTICE_LIMIT,
  HK_NOTICE_OTHER_LANGUAGES,
  HK_NOTICE_UNKNOWN_ENTITY,
  HK_NOTICE_RECOVERED,
} HkNoticeKind;

/**
 * HkNotice:
 * @kind: what happened
 * @detail: (nullable): untranslated names, such as of an element
 * @count: how many, or 0
 * @line: the line from 1, or 0 when there is none
 */
typedef struct
{
  HkNoticeKind kind;
  char *detail;
  guint64 count;
  guint line;
} HkNotice;

HkNotice *hk_notice_new (HkNoticeKind kind, const char *detail, guint64 count, guint line)
    G_GNUC_WARN_UNUSED_RESULT;
void hk_notice_free (HkNotice *notice);
char *hk_notice_to_string (const HkNotice *notice) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkNotice, hk_notice_free)

G_END_DECLS
