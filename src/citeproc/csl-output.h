/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslOut: rich text as a tree, which it stays until a writer spells it.
 *
 * Elements of a style make spans; the text of fields, terms and affixes stands in leaves. Punctuation
 * is settled between neighbouring leaves, quotes and emphasis by nesting, only when all is there. */
#pragma once

#include "csl-arena.h"

G_BEGIN_DECLS

/* Decorations: each a small field of bits, 0 when not said, 1 when said to be plain. */
typedef guint16 CslFormat;

#define CSL_FONT_STYLE_MASK 0x0003
#define CSL_FONT_STYLE_NORMAL 0x0001
#define CSL_FONT_STYLE_ITALIC 0x0002
#define CSL_FONT_STYLE_OBLIQUE 0x0003
#define CSL_FONT_VARIANT_MASK 0x000c
#define CSL_FONT_VARIANT_NORMAL 0x0004
#define CSL_FONT_VARIANT_SMALL_CAPS 0x0008
#define CSL_FONT_WEIGHT_MASK 0x0030
#define CSL_FONT_WEIGHT_NORMAL 0x0010
#define CSL_FONT_WEIGHT_BOLD 0x0020
#define CSL_FONT_WEIGHT_LIGHT 0x0030
#define CSL_TEXT_DECORATION_MASK 0x00c0
#define CSL_TEXT_DECORATION_NONE 0x0040
#define CSL_TEXT_DECORATION_UNDERLINE 0x0080
#define CSL_VERTICAL_ALIGN_MASK 0x0300
#define CSL_VERTICAL_ALIGN_BASELINE 0x0100
#define CSL_VERTICAL_ALIGN_SUP 0x0200
#define CSL_VERTICAL_ALIGN_SUB 0x0300

typedef enum
{
  CSL_DISPLAY_NONE,
  CSL_DISPLAY_BLOCK,
  CSL_DISPLAY_LEFT_MARGIN,
  CSL_DISPLAY_RIGHT_INLINE,
  CSL_DISPLAY_INDENT,
} CslDisplay;

typedef enum
{
  CSL_CASE_NONE,
  CSL_CASE_LOWERCASE,
  CSL_CASE_UPPERCASE,
  CSL_CASE_CAPITALIZE_FIRST,
  CSL_CASE_CAPITALIZE_ALL,
  CSL_CASE_SENTENCE,
  CSL_CASE_TITLE,
} CslTextCase;

/* What a span stands for, where later steps look for it. */
typedef enum
{
  CSL_ROLE_NONE,
  CSL_ROLE_NAMES,
  CSL_ROLE_NAME,
  CSL_ROLE_YEAR,
  CSL_ROLE_YEAR_SUFFIX,
  CSL_ROLE_DATE,
  CSL_ROLE_CITATION_NUMBER,
  CSL_ROLE_LOCATOR,
  CSL_ROLE_EDITION_NUMBER, /* where they change places */
  CSL_ROLE_EDITION_TERM,
} CslRole;

typedef struct _CslOut CslOut;

/**
 * CslOut:
 * @next: the next sibling
 * @first: the first child of a span
 * @last: the last child of a span
 * @text: the text of a leaf, UTF-8, not terminated; %NULL in a span
 * @n_bytes: its length
 * @format: decorations
 * @display: how a span stands in an entry
 * @role: what a span stands for
 * @quotes: whether a span stands in quotes
 * @inner: whether those are the inner ones of the locale, where no quote is around
 * @nocase: whether text case leaves a span alone
 * @nodecor: whether a span keeps out of the decorations around it
 * @field: whether the markup came with a field and not from the style
 * @affix: whether a leaf is an affix or delimiter of the style
 * @wide: whether a leaf is a text, affix or delimiter of the style, where several blanks are meant
 * @typed: whether a person gave it with the cite
 * @term: whether a leaf is a term, which may begin a sentence
 * @verbatim: whether it is an identifier, whose digits stay
 * @stopped: whether a group and what comes last in it both end with a full stop
 * @number: for %CSL_ROLE_CITATION_NUMBER, which
 */
struct _CslOut
{
  CslOut *next;
  CslOut *first;
  CslOut *last;
  const char *text;
  guint32 n_bytes;
  CslFormat format;
  guint8 display;
  guint8 role;
  guint quotes : 1;
  guint inner : 1;
  guint nocase : 1;
  guint nodecor : 1;
  guint field : 1;
  guint affix : 1;
  guint wide : 1;
  guint typed : 1;
  guint term : 1;
  guint verbatim : 1;
  guint stopped : 1;
  guint32 number;
};

CslOut *csl_out_span (CslArena *arena);
CslOut *csl_out_text (CslArena *arena, const char *text, gssize n_bytes);
void csl_out_append (CslOut *parent, CslOut *child);
void csl_out_append_text (CslArena *arena, CslOut *parent, const char *text);
void csl_out_prepend (CslOut *parent, CslOut *child);
gboolean csl_out_is_empty (const CslOut *out);
CslOut *csl_out_find_role (CslOut *out, CslRole role);
void csl_out_plain (const CslOut *out, GString *into);
char *csl_out_dup_plain (const CslOut *out) G_GNUC_WARN_UNUSED_RESULT;
void csl_out_strip_periods (CslArena *arena, CslOut *out);
CslOut *csl_out_first_content (CslOut *out);
gunichar csl_out_first_char (const CslOut *out);
gunichar csl_out_last_char (const CslOut *out);

G_END_DECLS
