/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkFront: the front matter of an article in one language: title, authors, abstract, keywords.
 *
 * An article has one for each of its languages. Readers fill it; nobody changes it afterwards. */
#pragma once

#include "hk-name.h"
#include "hk-text.h"

G_BEGIN_DECLS

typedef enum
{
  HK_BLOCK_PARAGRAPH,
  HK_BLOCK_HEADING,
} HkBlockKind;

/**
 * HkBlock:
 * @kind: paragraph, or heading of a section of the abstract
 * @text: (not nullable): its text
 */
typedef struct
{
  HkBlockKind kind;
  HkText *text;
} HkBlock;

/**
 * HkAuthor:
 * @text: (not nullable): the name as printed, without marks
 * @name: (nullable): the name in parts, where the source gives them
 * @affiliations: (nullable) (element-type guint): indices into the front's affiliations
 * @corresponding: whether letters go to this author
 * @email: (nullable): e-mail address
 * @orcid: (nullable): ORCID, digits and hyphens only
 */
typedef struct
{
  HkText *text;
  HkName *name;
  GArray *affiliations;
  gboolean corresponding;
  char *email;
  char *orcid;
} HkAuthor;

HkAuthor *hk_author_new (const char *printed, const char *language) G_GNUC_WARN_UNUSED_RESULT;
void hk_author_free (HkAuthor *author);
void hk_author_add_affiliation (HkAuthor *author, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkAuthor, hk_author_free)

#define HK_TYPE_FRONT (hk_front_get_type ())

G_DECLARE_FINAL_TYPE (HkFront, hk_front, HK, FRONT, GObject)

HkFront *hk_front_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
const char *hk_front_get_language (HkFront *self);

HkText *hk_front_get_title (HkFront *self);
void hk_front_set_title (HkFront *self, const char *printed);
HkText *hk_front_get_subtitle (HkFront *self);
void hk_front_set_subtitle (HkFront *self, const char *printed);
HkText *hk_front_get_container_title (HkFront *self);
void hk_front_set_container_title (HkFront *self, const char *printed);
HkText *hk_front_get_article_type (HkFront *self);
void hk_front_set_article_type (HkFront *self, const char *printed);

GPtrArray *hk_front_get_authors (HkFront *self);
void hk_front_take_author (HkFront *self, HkAuthor *author);
GPtrArray *hk_front_get_affiliations (HkFront *self);
guint hk_front_add_affiliation (HkFront *self, const char *printed);
GPtrArray *hk_front_get_abstract (HkFront *self);
void hk_front_add_block (HkFront *self, HkBlockKind kind, const char *printed);
GPtrArray *hk_front_get_keywords (HkFront *self);
void hk_front_add_keyword (HkFront *self, const char *printed);
GPtrArray *hk_front_get_subjects (HkFront *self);
void hk_front_add_subject (HkFront *self, const char *printed);
const char *hk_front_get_pairs (HkFront *self);
void hk_front_set_pairs (HkFront *self, const char *pairs);
gboolean hk_front_is_empty (HkFront *self);
void hk_front_foreach_text (HkFront *self, GFunc func, gpointer data);

G_END_DECLS
