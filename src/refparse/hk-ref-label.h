/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefLabel: what a token of a printed reference belongs to. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* HK_REF_LABELS(X): X (enumerator, the name that training data has for it). The order is that of the
 * weights file. */
#define HK_REF_LABELS(X)                                                                           \
  X (NONE, "o")                                                                                    \
  X (AUTHOR, "author")                                                                             \
  X (EDITOR, "editor")                                                                             \
  X (TRANSLATOR, "translator")                                                                     \
  X (DATE, "date")                                                                                 \
  X (TITLE, "title")                                                                               \
  X (CONTAINER, "container")                                                                       \
  X (VOLUME, "volume")                                                                             \
  X (ISSUE, "issue")                                                                               \
  X (PAGES, "pages")                                                                               \
  X (EDITION, "edition")                                                                           \
  X (PUBLISHER, "publisher")                                                                       \
  X (LOCATION, "location")                                                                         \
  X (DOI, "doi")                                                                                   \
  X (URL, "url")                                                                                   \
  X (NUMBER, "num")                                                                                \
  X (SERIES, "series")                                                                             \
  X (NOTE, "note")                                                                                 \
  X (ISBN, "isbn")

typedef enum
{
#define HK_REF_ENUMERATOR(name, id) HK_REF_##name,
  HK_REF_LABELS (HK_REF_ENUMERATOR)
#undef HK_REF_ENUMERATOR
      HK_REF_N_LABELS,
} HkRefLabel;

/* A row of scores, filled up so that a machine adds four at a time. */
#define HK_REF_ROW 20

G_STATIC_ASSERT (HK_REF_N_LABELS <= HK_REF_ROW);

G_END_DECLS
