/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hamkhan's own article in JSON: all that an article is, and nothing lost.
 *
 * data/article.schema.json says it for programs. In short:
 *
 *   "hamkhan": 1          version of the format
 *   "work": {…}           the article itself, an item of CSL-JSON
 *   "fronts": […]         front matter, an object for each language, the article's own first:
 *                         "language", "title", "subtitle", "container-title", "article-type",
 *                         "authors", "affiliations", "abstract", "keywords", "subjects"
 *   "history": {…}        "received", "revised", "accepted", "published": dates of CSL-JSON
 *   "references": […]     "printed" (what was printed), "language", "label", "edits", "works" (items of
 *                         CSL-JSON), "confidences" (of each work, by variable), "flags"
 *
 * A text of the front matter is a string, or an object with "printed", "edits" and, in an abstract,
 * "heading": true. An edit replaces "length" bytes of the printed text's UTF-8 from "start" by "after";
 * it has a "kind" (see hk_edit_kind_to_id()), and may have "confidence", "unverified" and "undone".
 * An author has "name" (a text), "parts" (a name of CSL-JSON), "affiliations" (indices from 0),
 * "corresponding", "email", "orcid".
 *
 * Members that are not known are kept in every object, and written again. A file of a newer version is
 * read as far as it is known. Dates have a member "calendar" ("jalali", "islamic") beyond CSL-JSON. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

/* The version that is written. */
#define HK_ARTICLE_JSON_VERSION 1

gboolean hk_article_json_write (const HkWriting *writing, GString *out, GError **error);

G_END_DECLS
