/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefLanguage: the words and styles of a language in which references are made up for training. One file a
 * language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HkRefLanguage:
 * @tag: its BCP 47 tag
 * @joints: what stands between the parts of a title
 * @initials: letters with which given names begin
 * @between: what stands between names
 * @last_and: what stands before the last name
 * @comma: what stands between a family name and given names
 * @others: what stands for further names
 * @institutions: how the names of institutions begin
 * @thesis: what a thesis is called
 * @proceedings: how the titles of proceedings begin
 * @bare: whether initials may follow a family name with a blank only
 * @upper: of 1, how often family names are all capitals
 * @middles: (nullable): patronymics that follow given names
 * @tails: (nullable): what ends a title: a time, a number
 * @cyrillic: whether it is written in Cyrillic letters
 * @initials_share: of 1, how often given names are initials; 0 for the usual .8
 * @careless: of 1, how often a typist leaves out a blank, or does as badly
 * @templates: (array length=n_templates): how references are printed
 * @share: of 1, how many of the made-up references are in the language
 *
 * Lists of words have blanks between; & in a word is a blank.
 *
 * Slots of templates: A names, family first; D names, given first; T title; J journal; W newspaper; C book; P
 * publisher; L place; V volume; N issue; R pages; K number of pages; M day and month that stand for pages; Y
 * year; E edition; X translators (D), x (A); Z editors (D), z (A); U URL; S DOI; O season or month and year; B
 * year, month and day; G institution; Q an article's number; H names that are no field. What stands in { } may be
 * left out; between % and % is text as it is; other letters of the Latin alphabet do not occur. A Persian comma is
 * one of two.
 */
typedef struct
{
  const char *tag;
  const char *nouns, *adjectives, *families, *givens, *publishers, *cities, *newspapers, *months,
      *seasons, *ordinals, *journals;
  const char *joints, *initials, *between, *last_and, *comma, *others, *institutions, *thesis,
      *proceedings, *middles, *tails;
  gboolean bare, cyrillic;
  double upper, initials_share, careless;
  const char *const *templates;
  guint n_templates;
  double share;
} HkRefLanguage;

/* A language's lists, of these names. */
#define HK_REF_WORDS                                                                               \
  .nouns = nouns, .adjectives = adjectives, .families = families, .givens = givens,                \
  .publishers = publishers, .cities = cities, .newspapers = newspapers, .months = months,          \
  .seasons = seasons, .ordinals = ordinals, .journals = journals

extern const HkRefLanguage hk_refparse_persian, hk_refparse_russian, hk_refparse_english,
    hk_refparse_german, hk_refparse_french, hk_refparse_spanish, hk_refparse_italian,
    hk_refparse_turkish, hk_refparse_arabic, hk_refparse_ukrainian, hk_refparse_bulgarian,
    hk_refparse_serbian;

G_END_DECLS
