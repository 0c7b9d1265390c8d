/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkFormat: one format of files that can be read or written. Each has a file of its own that defines
 * a constant of this type, and a row in hk-formats.c. */
#pragma once

#include "hk-article.h"
#include "hk-format-error.h"
#include "hk-reading.h"

G_BEGIN_DECLS

/**
 * HkHolds:
 * @HK_HOLDS_TITLE: the title in the article's own language
 * @HK_HOLDS_TITLES: the title in every language
 * @HK_HOLDS_AUTHORS: the authors in every language
 * @HK_HOLDS_AFFILIATIONS: affiliations
 * @HK_HOLDS_ABSTRACT: the abstract in the article's own language
 * @HK_HOLDS_ABSTRACTS: the abstract in every language
 * @HK_HOLDS_HEADINGS: sections of the abstract
 * @HK_HOLDS_KEYWORDS: keywords in the article's own language
 * @HK_HOLDS_ALL_KEYWORDS: keywords in every language
 * @HK_HOLDS_SUBJECTS: the journal's subject classes
 * @HK_HOLDS_HISTORY: dates of receipt and acceptance
 * @HK_HOLDS_REFERENCES: the list of references beside the article's own work
 * @HK_HOLDS_PRINTED: references as they were printed
 * @HK_HOLDS_WORKS: works in all fields of CSL
 * @HK_HOLDS_EDITS: repairs and the person's own changes
 *
 * What a format can hold of an article; what is not in it is told before something is lost.
 */
typedef enum
{
  HK_HOLDS_TITLE = 1 << 0,
  HK_HOLDS_TITLES = 1 << 1,
  HK_HOLDS_AUTHORS = 1 << 2,
  HK_HOLDS_AFFILIATIONS = 1 << 3,
  HK_HOLDS_ABSTRACT = 1 << 4,
  HK_HOLDS_ABSTRACTS = 1 << 5,
  HK_HOLDS_HEADINGS = 1 << 6,
  HK_HOLDS_KEYWORDS = 1 << 7,
  HK_HOLDS_ALL_KEYWORDS = 1 << 8,
  HK_HOLDS_SUBJECTS = 1 << 9,
  HK_HOLDS_HISTORY = 1 << 10,
  HK_HOLDS_REFERENCES = 1 << 11,
  HK_HOLDS_PRINTED = 1 << 12,
  HK_HOLDS_WORKS = 1 << 13,
  HK_HOLDS_EDITS = 1 << 14,
} HkHolds;

/* Everything. */
#define HK_HOLDS_ALL ((HK_HOLDS_EDITS << 1) - 1)

/**
 * HkWriting:
 * @article: (nullable): the article to write, its own work and its references; else %NULL
 * @references: (nullable) (element-type HkReference): with @article, the selection of its references
 *   in place of all; without it, the references that are all there is to write
 * @works: (nullable) (element-type HkWork): works to write, when there is neither of the others
 * @language: BCP 47 tag of the interface, for headings that a format prints
 * @lost: (nullable) (element-type utf8): a writer adds a translated name of each thing it left out
 *
 * What is to be written.
 */
typedef struct
{
  HkArticle *article;
  GPtrArray *references;
  GPtrArray *works;
  const char *language;
  GPtrArray *lost;
} HkWriting;

/**
 * HkFormat:
 * @id: what the command line calls it, such as "bibtex"
 * @name: its name for a person, marked with N_()
 * @mime_types: %NULL-terminated, best first
 * @suffixes: %NULL-terminated without the dot, best first
 * @holds: what it can hold, of #HkHolds
 * @second_language: (nullable): where it keeps the second language, for people who know the format
 * @probe: (nullable): how surely the head of a file is in this format, 0 (not) to 100. The head is
 *   UTF-8 without a byte order mark, NUL-terminated, cut after %HK_LIMIT_PROBE_BYTES
 * @read: (nullable): bytes to an article; %NULL with @error set
 * @write: (nullable): appends UTF-8 to @out; %FALSE with @error set
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *const *mime_types;
  const char *const *suffixes;
  guint holds;
  const char *second_language;
  guint (*probe) (const char *head, gsize head_bytes);
  HkArticle *(*read) (HkReading *reading, GError **error);
  gboolean (*write) (const HkWriting *writing, GString *out, GError **error);
} HkFormat;

/* A %NULL-terminated list of strings in a constant. */
#define HK_STRINGS(...) ((const char *const[]){ __VA_ARGS__, NULL })

G_END_DECLS
