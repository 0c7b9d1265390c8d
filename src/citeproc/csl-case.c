/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-case.h"

#include <string.h>

/* Words that title case leaves small (CSL 1.0.2, "Text-case", with the prepositions that the
 * reference processor adds). Sorted. */
static const char *const small_words[] = {
  "a",
  "about",
  "above",
  "across",
  "afore",
  "after",
  "against",
  "al",
  "along",
  "alongside",
  "amid",
  "amidst",
  "among",
  "amongst",
  "an",
  "and",
  "anenst",
  "apropos",
  "apud",
  "around",
  "as",
  "aside",
  "astride",
  "at",
  "athwart",
  "atop",
  "barring",
  "before",
  "behind",
  "below",
  "beneath",
  "beside",
  "besides",
  "between",
  "beyond",
  "but",
  "by",
  "circa",
  "d'",
  "de",
  "despite",
  "down",
  "during",
  "et",
  "except",
  "for",
  "forenenst",
  "from",
  "given",
  "in",
  "inside",
  "into",
  "l'",
  "la",
  "lest",
  "like",
  "modulo",
  "near",
  "next",
  "nor",
  "notwithstanding",
  "of",
  "off",
  "on",
  "onto",
  "or",
  "out",
  "over",
  "per",
  "plus",
  "pro",
  "qua",
  "sans",
  "since",
  "so",
  "than",
  "the",
  "through",
  "throughout",
  "thru",
  "thruout",
  "till",
  "to",
  "toward",
  "towards",
  "under",
  "underneath",
  "until",
  "unto",
  "up",
  "upon",
  "v",
  "van",
  "versus",
  "via",
  "vis-à-vis",
  "von",
  "vs",
  "with",
  "within",
  "without",
  "yet",
};

typedef struct
{
  CslArena *arena;
  CslTextCase text_case;
  gboolean first;       /* no word yet */
  gboolean after_punct; /* a colon, question or exclamation mark came last */
  gboolean after_hyphen;
  CslOut *last_leaf; /* where the last word stands, for title case */
  gsize last_start;
} State;

static int
compare_words (gconstpointer key, gconstpointer member)
{
  return strcmp (key, *(const char *const *) member);
}

static gboolean
is_small_word (const char *word, gsize n_bytes)
{
  char lower[24];

  if (n_bytes >= sizeof lower)
    return FALSE;
  for (gsize i = 0; i < n_bytes; i++)
    lower[i] = g_ascii_tolower (word[i]);
  lower[n_bytes] = '\0';
  return bsearch (lower, small_words, G_N_ELEMENTS (small_words), sizeof *small_words,
                  compare_words)
         != NULL;
}

static gboolean
is_break (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200b;
}

/* Where a word ends besides at blanks: the next word is looked at by itself. */
static gboolean
is_divider (gunichar c)
{
  switch (c)
    {
    case '-':
    case '/':
    case '.':
    case ',':
    case ';':
    case '?':
    case '!':
    case ':':
    case '[':
    case ']':
    case '(':
    case ')':
    case '"':
    case 0x2013:
    case 0x2014:
    case 0x2018:
    case 0x201c:
    case 0x201d:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
append_upper_first (GString *out, const char *word, gsize n_bytes)
{
  const char *end = word + n_bytes, *first = word, *rest;
  gboolean lone_greek;
  gunichar c;

  while (first + 1 < end && (*first == '(' || *first == '['))
    first++;
  rest = g_utf8_next_char (first);
  c = g_utf8_get_char (first);
  lone_greek = c >= 0x370 && c <= 0x3ff && rest == end;
  g_string_append_len (out, word, first - word);
  if (c == 0xdf)
    g_string_append (out, "SS");
  else
    g_string_append_unichar (out, lone_greek ? c : g_unichar_toupper (c));
  g_string_append_len (out, rest, end - rest);
}

/* A word with a capital inside, such as iPad, is spelled as its owner wants. */
static gboolean
is_brand (const char *word, gsize n_bytes)
{
  if (!g_unichar_islower (g_utf8_get_char (word)))
    return FALSE;
  for (const char *p = word; p < word + n_bytes && g_unichar_isalnum (g_utf8_get_char (p));
       p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
append_raised (GString *out, const char *word, gsize n_bytes)
{
  if (is_brand (word, n_bytes))
    g_string_append_len (out, word, (gssize) n_bytes);
  else
    append_upper_first (out, word, n_bytes);
}

static void
append_cased (GString *out, const char *word, gsize n_bytes, gboolean upper)
{
  g_autofree char *cased
      = upper ? g_utf8_strup (word, (gssize) n_bytes) : g_utf8_strdown (word, (gssize) n_bytes);

  g_string_append (out, cased);
}

/* L’homme, d’un. */
static gboolean
begins_with_elision (const char *word, gsize n_bytes)
{
  return (*word == 'd' || *word == 'l')
         && ((n_bytes > 1 && word[1] == '\'')
             || (n_bytes > 3 && memcmp (word + 1, "\u2019", 3) == 0));
}

static gboolean
title_raises (State *state, const char *word, gsize n_bytes, gunichar follower)
{
  if (state->first || state->after_punct)
    return TRUE;
  if (g_utf8_next_char (word) < word + n_bytes && !is_small_word (word, n_bytes)
      && !begins_with_elision (word, n_bytes))
    return TRUE;
  /* In-House, but Up-to-Date: the first part of a compound has its capital. */
  return follower == '-' && !state->after_hyphen;
}

static void
append_word (State *state,
             GString *out,
             CslOut *leaf,
             const char *word,
             gsize n_bytes,
             gunichar follower)
{
  switch (state->text_case)
    {
    case CSL_CASE_LOWERCASE:
      append_cased (out, word, n_bytes, FALSE);
      break;
    case CSL_CASE_UPPERCASE:
      append_cased (out, word, n_bytes, TRUE);
      break;
    case CSL_CASE_CAPITALIZE_ALL:
      append_raised (out, word, n_bytes);
      break;
    case CSL_CASE_CAPITALIZE_FIRST:
      if (state->first)
        append_raised (out, word, n_bytes);
      else
        g_string_append_len (out, word, (gssize) n_bytes);
      break;
    case CSL_CASE_SENTENCE:
      if (state->first)
        append_upper_first (out, word, n_bytes);
      else
        append_cased (out, word, n_bytes, FALSE);
      break;
    case CSL_CASE_TITLE:
      state->last_leaf = leaf;
      state->last_start = out->len;
      if (title_raises (state, word, n_bytes, follower))
        append_raised (out, word, n_bytes);
      else
        g_string_append_len (out, word, (gssize) n_bytes);
      break;
    case CSL_CASE_NONE:
    default:
      g_string_append_len (out, word, (gssize) n_bytes);
    }
  state->first = FALSE;
  state->after_punct = FALSE;
}

static void
case_leaf (State *state, CslOut *leaf)
{
  GString *out = g_string_sized_new (leaf->n_bytes + 8);
  const char *end = leaf->text + leaf->n_bytes;
  gboolean by_divider = state->text_case == CSL_CASE_TITLE;
  gboolean by_hyphen = state->text_case == CSL_CASE_CAPITALIZE_ALL;
  const char *p = leaf->text;

  while (p < end)
    {
      gunichar c = g_utf8_get_char (p);
      const char *start = p;

      while (p < end && !is_break (c) && !(by_divider && is_divider (c))
             && !(by_hyphen && (c == '-' || c == '/' || c == 0x2014)))
        {
          p = g_utf8_next_char (p);
          c = p < end ? g_utf8_get_char (p) : 0;
        }
      if (p > start)
        append_word (state, out, leaf, start, p - start, c);
      if (p >= end)
        break;
      if (c == ':' || c == '?' || c == '!')
        state->after_punct = TRUE;
      state->after_hyphen = c == '-';
      g_string_append_unichar (out, c);
      p = g_utf8_next_char (p);
    }
  leaf->text = csl_arena_strndup (state->arena, out->str, out->len);
  leaf->n_bytes = (guint32) out->len;
  g_string_free (out, TRUE);
}

/* What a field raises or lowers is a symbol and keeps its case. */
static gboolean
is_raised (const CslOut *out)
{
  return out->field && (out->format & CSL_VERTICAL_ALIGN_MASK) != 0;
}

static void
case_tree (State *state, CslOut *out, gboolean nocase)
{
  if (out->text == NULL)
    {
      for (CslOut *child = out->first; child != NULL; child = child->next)
        case_tree (state, child, nocase || out->nocase || is_raised (out));
      return;
    }
  if (out->n_bytes == 0)
    return;
  if (!nocase)
    case_leaf (state, out);
  else
    {
      state->first = state->after_punct = FALSE;
      state->last_leaf = NULL;
    }
}

/* The last word of a title is raised even if it is a small one. */
static void
raise_last (State *state)
{
  CslOut *leaf = state->last_leaf;
  GString *out;

  if (leaf == NULL || state->last_start >= leaf->n_bytes)
    return;
  out = g_string_new_len (leaf->text, (gssize) state->last_start);
  append_raised (out, leaf->text + state->last_start, leaf->n_bytes - state->last_start);
  leaf->text = csl_arena_strndup (state->arena, out->str, out->len);
  leaf->n_bytes = (guint32) out->len;
  g_string_free (out, TRUE);
}

/**
 * csl_case_apply:
 * @arena: where new text lives
 * @out: a tree, which is changed
 * @text_case: the case
 * @english: whether the text is English; title case touches no other language
 */
void
csl_case_apply (CslArena *arena, CslOut *out, CslTextCase text_case, gboolean english)
{
  State state = { .arena = arena, .text_case = text_case, .first = TRUE };

  if (text_case == CSL_CASE_NONE || (text_case == CSL_CASE_TITLE && !english))
    return;
  case_tree (&state, out, FALSE);
  if (text_case == CSL_CASE_TITLE)
    raise_last (&state);
}

static void
dot_first_letter (CslArena *arena, CslOut *leaf)
{
  char *text;

  if (leaf == NULL || leaf->n_bytes == 0 || *leaf->text != 'i')
    return;
  text = csl_arena_alloc (arena, leaf->n_bytes + 1);
  memcpy (text, "\u0130", 2);
  memcpy (text + 2, leaf->text + 1, leaf->n_bytes - 1);
  leaf->text = text;
  leaf->n_bytes++;
}

/**
 * csl_case_dot_letters:
 * @arena: where new text lives
 * @out: a tree in Turkish or Azerbaijani, which is changed
 * @text_case: the case that is applied afterwards
 *
 * In these languages i and ı are two letters, of which each has a capital of its own.
 */
void
csl_case_dot_letters (CslArena *arena, CslOut *out, CslTextCase text_case)
{
  const char from = text_case == CSL_CASE_UPPERCASE ? 'i' : 'I';
  const char *to = text_case == CSL_CASE_UPPERCASE ? "\u0130" : "\u0131";
  GString *text;

  if (text_case == CSL_CASE_CAPITALIZE_FIRST || text_case == CSL_CASE_SENTENCE)
    dot_first_letter (arena, csl_out_first_content (out));
  if (text_case != CSL_CASE_UPPERCASE && text_case != CSL_CASE_LOWERCASE)
    return;
  for (CslOut *child = out->first; child != NULL; child = child->next)
    if (!child->nocase)
      csl_case_dot_letters (arena, child, text_case);
  if (out->text == NULL || memchr (out->text, from, out->n_bytes) == NULL)
    return;
  text = g_string_sized_new (out->n_bytes + 8);
  for (guint32 i = 0; i < out->n_bytes; i++)
    if (out->text[i] == from)
      g_string_append (text, to);
    else
      g_string_append_c (text, out->text[i]);
  out->text = csl_arena_strndup (arena, text->str, text->len);
  out->n_bytes = (guint32) text->len;
  g_string_free (text, TRUE);
}
