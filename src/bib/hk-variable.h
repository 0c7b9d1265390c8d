/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkVariable: the variables of a work, as CSL 1.0.2 names them (specification, appendix IV). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_VARIABLE_STRING,
  HK_VARIABLE_NUMBER,
  HK_VARIABLE_NAMES,
  HK_VARIABLE_DATE,
} HkVariableKind;

/* HK_VARIABLES(X): X (enumerator, CSL name, kind), sorted by name within each kind. */
#define HK_VARIABLES(X)                                                                            \
  X (ABSTRACT, "abstract", STRING)                                                                 \
  X (ANNOTE, "annote", STRING)                                                                     \
  X (ARCHIVE, "archive", STRING)                                                                   \
  X (ARCHIVE_COLLECTION, "archive_collection", STRING)                                             \
  X (ARCHIVE_LOCATION, "archive_location", STRING)                                                 \
  X (ARCHIVE_PLACE, "archive-place", STRING)                                                       \
  X (AUTHORITY, "authority", STRING)                                                               \
  X (CALL_NUMBER, "call-number", STRING)                                                           \
  X (CITATION_KEY, "citation-key", STRING)                                                         \
  X (CITATION_LABEL, "citation-label", STRING)                                                     \
  X (COLLECTION_TITLE, "collection-title", STRING)                                                 \
  X (CONTAINER_TITLE, "container-title", STRING)                                                   \
  X (CONTAINER_TITLE_SHORT, "container-title-short", STRING)                                       \
  X (DIMENSIONS, "dimensions", STRING)                                                             \
  X (DIVISION, "division", STRING)                                                                 \
  X (DOI, "DOI", STRING)                                                                           \
  X (EVENT, "event", STRING)                                                                       \
  X (EVENT_PLACE, "event-place", STRING)                                                           \
  X (EVENT_TITLE, "event-title", STRING)                                                           \
  X (GENRE, "genre", STRING)                                                                       \
  X (ISBN, "ISBN", STRING)                                                                         \
  X (ISSN, "ISSN", STRING)                                                                         \
  X (JURISDICTION, "jurisdiction", STRING)                                                         \
  X (KEYWORD, "keyword", STRING)                                                                   \
  X (LANGUAGE, "language", STRING)                                                                 \
  X (LICENSE, "license", STRING)                                                                   \
  X (MEDIUM, "medium", STRING)                                                                     \
  X (NOTE, "note", STRING)                                                                         \
  X (ORIGINAL_PUBLISHER, "original-publisher", STRING)                                             \
  X (ORIGINAL_PUBLISHER_PLACE, "original-publisher-place", STRING)                                 \
  X (ORIGINAL_TITLE, "original-title", STRING)                                                     \
  X (PART_TITLE, "part-title", STRING)                                                             \
  X (PMCID, "PMCID", STRING)                                                                       \
  X (PMID, "PMID", STRING)                                                                         \
  X (PUBLISHER, "publisher", STRING)                                                               \
  X (PUBLISHER_PLACE, "publisher-place", STRING)                                                   \
  X (REFERENCES, "references", STRING)                                                             \
  X (REVIEWED_GENRE, "reviewed-genre", STRING)                                                     \
  X (REVIEWED_TITLE, "reviewed-title", STRING)                                                     \
  X (SCALE, "scale", STRING)                                                                       \
  X (SOURCE, "source", STRING)                                                                     \
  X (STATUS, "status", STRING)                                                                     \
  X (TITLE, "title", STRING)                                                                       \
  X (TITLE_SHORT, "title-short", STRING)                                                           \
  X (URL, "URL", STRING)                                                                           \
  X (VOLUME_TITLE, "volume-title", STRING)                                                         \
  X (YEAR_SUFFIX, "year-suffix", STRING)                                                           \
  X (CHAPTER_NUMBER, "chapter-number", NUMBER)                                                     \
  X (CITATION_NUMBER, "citation-number", NUMBER)                                                   \
  X (COLLECTION_NUMBER, "collection-number", NUMBER)                                               \
  X (EDITION, "edition", NUMBER)                                                                   \
  X (FIRST_REFERENCE_NOTE_NUMBER, "first-reference-note-number", NUMBER)                           \
  X (ISSUE, "issue", NUMBER)                                                                       \
  X (LOCATOR, "locator", NUMBER)                                                                   \
  X (NUMBER, "number", NUMBER)                                                                     \
  X (NUMBER_OF_PAGES, "number-of-pages", NUMBER)                                                   \
  X (NUMBER_OF_VOLUMES, "number-of-volumes", NUMBER)                                               \
  X (PAGE, "page", NUMBER)                                                                         \
  X (PAGE_FIRST, "page-first", NUMBER)                                                             \
  X (PART_NUMBER, "part-number", NUMBER)                                                           \
  X (PRINTING_NUMBER, "printing-number", NUMBER)                                                   \
  X (SECTION, "section", NUMBER)                                                                   \
  X (SUPPLEMENT_NUMBER, "supplement-number", NUMBER)                                               \
  X (VERSION, "version", NUMBER)                                                                   \
  X (VOLUME, "volume", NUMBER)                                                                     \
  X (AUTHOR, "author", NAMES)                                                                      \
  X (CHAIR, "chair", NAMES)                                                                        \
  X (COLLECTION_EDITOR, "collection-editor", NAMES)                                                \
  X (COMPILER, "compiler", NAMES)                                                                  \
  X (COMPOSER, "composer", NAMES)                                                                  \
  X (CONTAINER_AUTHOR, "container-author", NAMES)                                                  \
  X (CONTRIBUTOR, "contributor", NAMES)                                                            \
  X (CURATOR, "curator", NAMES)                                                                    \
  X (DIRECTOR, "director", NAMES)                                                                  \
  X (EDITOR, "editor", NAMES)                                                                      \
  X (EDITORIAL_DIRECTOR, "editorial-director", NAMES)                                              \
  X (EDITOR_TRANSLATOR, "editor-translator", NAMES)                                                \
  X (EXECUTIVE_PRODUCER, "executive-producer", NAMES)                                              \
  X (GUEST, "guest", NAMES)                                                                        \
  X (HOST, "host", NAMES)                                                                          \
  X (ILLUSTRATOR, "illustrator", NAMES)                                                            \
  X (INTERVIEWER, "interviewer", NAMES)                                                            \
  X (NARRATOR, "narrator", NAMES)                                                                  \
  X (ORGANIZER, "organizer", NAMES)                                                                \
  X (ORIGINAL_AUTHOR, "original-author", NAMES)                                                    \
  X (PERFORMER, "performer", NAMES)                                                                \
  X (PRODUCER, "producer", NAMES)                                                                  \
  X (RECIPIENT, "recipient", NAMES)                                                                \
  X (REVIEWED_AUTHOR, "reviewed-author", NAMES)                                                    \
  X (SCRIPT_WRITER, "script-writer", NAMES)                                                        \
  X (SERIES_CREATOR, "series-creator", NAMES)                                                      \
  X (TRANSLATOR, "translator", NAMES)                                                              \
  X (ACCESSED, "accessed", DATE)                                                                   \
  X (AVAILABLE_DATE, "available-date", DATE)                                                       \
  X (EVENT_DATE, "event-date", DATE)                                                               \
  X (ISSUED, "issued", DATE)                                                                       \
  X (ORIGINAL_DATE, "original-date", DATE)                                                         \
  X (SUBMITTED, "submitted", DATE)

typedef enum
{
#define HK_VARIABLE_ENUMERATOR(name, id, kind) HK_VAR_##name,
  HK_VARIABLES (HK_VARIABLE_ENUMERATOR)
#undef HK_VARIABLE_ENUMERATOR
      HK_N_VARIABLES,
} HkVariable;

const char *hk_variable_to_id (HkVariable variable);
gboolean hk_variable_from_id (const char *id, gssize id_bytes, HkVariable *variable);
HkVariableKind hk_variable_get_kind (HkVariable variable);

G_END_DECLS
