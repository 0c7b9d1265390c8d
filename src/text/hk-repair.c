/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-arabic-quote.h"
#include "hk-damage.h"
#include "hk-data.h"
#include "hk-draft.h"
#include "hk-latin-repair.h"
#include "hk-letter-forms.h"
#include "hk-repair.h"
#include "hk-script.h"

#include <string.h>

struct _HkRepairer
{
  char *lexicon_path;
  HkLexicon *lexicon; /* NULL until a Persian text comes */
  HkSpacing *spacing;
  gboolean no_lexicon; /* it could not be opened; said once */
  HkWordList *words;
  char *words_language; /* of which @words is the list, if there is one */
  GCancellable *cancellable;
};

static const char lexicon_name[] = "models/persian.lexicon";

/**
 * hk_repairer_new:
 * @data_path: (nullable): the folder that holds the program's data, in the file system's encoding, or
 *   %NULL for where hk_data_find() looks
 * @error: return location
 *
 * Cheap: the word lists are mapped when a text needs them. A lexicon that is missing then costs its
 * repairs and a warning, not the program.
 *
 * Returns: (transfer full) (nullable): a repairer, for one thread
 */
HkRepairer *
hk_repairer_new (const char *data_path, GError **error)
{
  HkRepairer *repairer = g_new0 (HkRepairer, 1);

  repairer->lexicon_path = data_path != NULL ? g_build_filename (data_path, lexicon_name, NULL)
                                             : hk_data_find (lexicon_name);
  return repairer;
}

/**
 * hk_repairer_free:
 * @repairer: (nullable) (transfer full): a repairer
 */
void
hk_repairer_free (HkRepairer *repairer)
{
  if (repairer == NULL)
    return;
  hk_spacing_free (repairer->spacing);
  hk_lexicon_free (repairer->lexicon);
  hk_word_list_free (repairer->words);
  g_free (repairer->words_language);
  g_clear_object (&repairer->cancellable);
  g_free (repairer->lexicon_path);
  g_free (repairer);
}

static gboolean
ensure_lexicon (HkRepairer *self)
{
  g_autoptr (GError) error = NULL;

  if (self->lexicon != NULL || self->no_lexicon)
    return self->lexicon != NULL;
  self->lexicon = hk_lexicon_open (self->lexicon_path, &error);
  self->no_lexicon = self->lexicon == NULL;
  if (self->no_lexicon)
    g_message ("%s", error->message);
  else
    self->spacing = hk_spacing_new (self->lexicon, NULL, 0);
  return self->lexicon != NULL;
}

/* How often changes are right where the words are forms of the lexicon and where one was made up of parts,
 * measured on damaged sentences of treebanks. */
#define KNOWN_CONFIDENCE .94
#define UNKNOWN_CONFIDENCE .84

static double
spacing_confidence (const HkSpacing *spacing, const HkLetters *letters, guint letter)
{
  gboolean known
      = hk_spacing_is_known (spacing, letter - 1) && hk_spacing_is_known (spacing, letter);

  return known ? KNOWN_CONFIDENCE : UNKNOWN_CONFIDENCE;
}

/* A segment of a text, and whether it is Arabic that is quoted. */
typedef struct
{
  gsize end;
  gboolean arabic;
} Segment;

static gboolean
is_quoted (HkRepairer *self, const char *text, gsize n_bytes, gsize at, Segment *segment)
{
  while (segment->end <= at)
    {
      gsize start = segment->end;

      segment->end = hk_arabic_quote_segment_end (text, n_bytes, start);
      segment->arabic
          = hk_arabic_quote_is_arabic (self->lexicon, text + start, segment->end - start);
    }
  return segment->arabic;
}

static void
propose_spacing (HkRepairer *self, const char *text, gsize n_bytes, HkDraft *draft)
{
  HkLetterScanner scanner = { text, n_bytes, 0 };
  g_autofree HkLetters *letters = g_new (HkLetters, 1);
  guint8 boundaries[HK_LETTERS_MAX];
  Segment segment = { 0 };

  while (!g_cancellable_is_cancelled (self->cancellable)
         && hk_letter_scanner_next (&scanner, letters))
    {
      hk_spacing_decode (self->spacing, letters, boundaries);
      for (guint i = 1; i < letters->n; i++)
        {
          gboolean zwnj = boundaries[i] == HK_BOUNDARY_ZWNJ;

          if (boundaries[i] == letters->boundaries[i]
              || is_quoted (self, text, n_bytes, letters->gap_starts[i], &segment))
            continue;
          hk_draft_add (draft, letters->gap_starts[i],
                        letters->gap_ends[i] - letters->gap_starts[i], zwnj ? HK_UTF8_ZWNJ : " ",
                        -1, zwnj ? HK_EDIT_ZWNJ : HK_EDIT_SPACE,
                        spacing_confidence (self->spacing, letters, i), FALSE);
        }
    }
}

static gboolean
is_language (const char *language, const char *subtag)
{
  gsize n = strlen (subtag);

  return language != NULL && g_ascii_strncasecmp (language, subtag, n) == 0
         && (language[n] == '\0' || language[n] == '-' || language[n] == '_');
}

/* The desktop's words of a language; English for the Latin words of languages in other scripts. */
static const HkWordList *
words_of (HkRepairer *self, const char *language)
{
  if (language == NULL || hk_language_direction (language) == HK_DIRECTION_RTL)
    language = "en";
  if (g_strcmp0 (self->words_language, language) == 0)
    return self->words;
  g_clear_pointer (&self->words, hk_word_list_free);
  g_free (self->words_language);
  self->words_language = g_strdup (language);
  self->words = hk_word_list_open (language);
  return self->words;
}

/* Whether a text has a Latin or Cyrillic word at all. */
static gboolean
has_cased_letters (const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (g_ascii_isalpha (text[i]) || ((guchar) text[i] >= 0xC3 && (guchar) text[i] <= 0xD4))
      return TRUE;
  return FALSE;
}

/* URLs and glued words of all texts; the first pass finds what may be glued, the second looks whether
 * the document bears it out. */
static void
propose_cased (HkRepairer *self,
               const char *const *texts,
               const gsize *text_bytes,
               gsize n_texts,
               const char *language,
               HkDraft **drafts)
{
  g_autoptr (HkLatinRepair) latin = NULL;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkUrlSpan));

  for (gsize i = 0; i < n_texts && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      if (!has_cased_letters (texts[i], text_bytes[i]))
        continue;
      if (latin == NULL)
        latin = hk_latin_repair_new (words_of (self, language));
      g_array_set_size (spans, 0);
      hk_url_repair_propose (texts[i], text_bytes[i], drafts[i], spans);
      hk_latin_repair_find (latin, i, texts[i], text_bytes[i],
                            (const HkUrlSpan *) (gpointer) spans->data, spans->len);
    }
  if (latin == NULL)
    return;
  hk_latin_repair_learn (latin, texts, text_bytes, n_texts);
  for (gsize i = 0; i < n_texts; i++)
    hk_latin_repair_propose (latin, i, drafts[i]);
}

/**
 * hk_repairer_set_cancellable:
 * @repairer: a repairer
 * @cancellable: (nullable): cut short what is repaired from now on; what was found by then is returned
 */
void
hk_repairer_set_cancellable (HkRepairer *repairer, GCancellable *cancellable)
{
  g_set_object (&repairer->cancellable, cancellable);
}

/**
 * hk_repairer_repair:
 * @repairer: a repairer
 * @texts: (array length=n_texts): all strings of one document in one language, valid UTF-8
 * @text_bytes: (array length=n_texts): their lengths in bytes
 * @n_texts: how many
 * @language: (nullable): their BCP 47 tag
 * @edits_out: (out caller-allocates) (array length=n_texts) (transfer full): for each string its edits,
 *   or %NULL where it stays as it is
 */
void
hk_repairer_repair (HkRepairer *repairer,
                    const char *const *texts,
                    const gsize *text_bytes,
                    gsize n_texts,
                    const char *language,
                    HkEdits **edits_out)
{
  HkRepairer *self = repairer;
  g_autofree HkDraft **drafts = g_new (HkDraft *, n_texts);
  gboolean persian = is_language (language, "fa");
  HkLetterForms forms = { 0 };
  HkDamage damage;
  gboolean spacing = persian && ensure_lexicon (self)
                     && hk_damage_estimate (self->spacing, texts, text_bytes, n_texts, &damage);

  if (persian)
    hk_letter_forms_survey (&forms, texts, text_bytes, n_texts);
  for (gsize i = 0; i < n_texts; i++)
    drafts[i] = hk_draft_new ();
  propose_cased (self, texts, text_bytes, n_texts, language, drafts);
  for (gsize i = 0; i < n_texts; i++)
    {
      if (spacing)
        propose_spacing (self, texts[i], text_bytes[i], drafts[i]);
      if (persian)
        hk_letter_forms_propose (&forms, self->lexicon, texts[i], text_bytes[i], drafts[i]);
      edits_out[i] = hk_draft_finish (drafts[i], texts[i]);
      hk_draft_free (drafts[i]);
    }
}
