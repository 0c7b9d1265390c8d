/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-draft.h"

#include <string.h>

typedef struct
{
  gsize start;
  gsize length;
  guint32 after_start; /* in the draft's string of replacements */
  guint32 after_bytes;
  guint32 order;
  HkEditKind kind;
  float confidence;
  gboolean unverified;
} Proposal;

struct _HkDraft
{
  GArray *proposals;
  GString *afters;
};

/**
 * hk_draft_new:
 *
 * Returns: (transfer full): a draft without proposals
 */
HkDraft *
hk_draft_new (void)
{
  HkDraft *draft = g_new (HkDraft, 1);

  draft->proposals = g_array_new (FALSE, FALSE, sizeof (Proposal));
  draft->afters = g_string_new (NULL);
  return draft;
}

/**
 * hk_draft_free:
 * @draft: (nullable) (transfer full): a draft
 */
void
hk_draft_free (HkDraft *draft)
{
  if (draft == NULL)
    return;
  g_array_unref (draft->proposals);
  g_string_free (draft->afters, TRUE);
  g_free (draft);
}

/**
 * hk_draft_add:
 * @draft: a draft
 * @byte_start: start of the range in the printed string
 * @byte_length: its length, 0 to insert
 * @after: UTF-8 that replaces it
 * @after_bytes: length of @after, or -1
 * @kind: the sort of damage
 * @confidence: 0 to 1
 * @unverified: whether the result cannot be known to be right
 *
 * Of proposals that overlap, the one that was added first holds; an insertion and a replacement that
 * begin at one place become one.
 */
void
hk_draft_add (HkDraft *draft,
              gsize byte_start,
              gsize byte_length,
              const char *after,
              gssize after_bytes,
              HkEditKind kind,
              double confidence,
              gboolean unverified)
{
  gsize n_after = after_bytes < 0 ? strlen (after) : (gsize) after_bytes;
  Proposal proposal
      = { byte_start, byte_length,        draft->afters->len, n_after, draft->proposals->len,
          kind,       (float) confidence, unverified };

  g_string_append_len (draft->afters, after, n_after);
  g_array_append_val (draft->proposals, proposal);
}

static int
compare_proposals (gconstpointer a, gconstpointer b)
{
  const Proposal *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if ((x->length == 0) != (y->length == 0))
    return x->length == 0 ? -1 : 1;
  return x->order < y->order ? -1 : 1;
}

/* Whether two proposals cannot both be followed as they are. */
static gboolean
clash (const Proposal *earlier, const Proposal *later)
{
  return later->start == earlier->start || later->start < earlier->start + earlier->length;
}

/* Keeps, of each group that overlaps, those that were added first. */
static void
resolve (GArray *proposals)
{
  guint kept = 0;

  for (guint i = 0; i < proposals->len; i++)
    {
      Proposal proposal = g_array_index (proposals, Proposal, i);
      gboolean wins = TRUE;

      while (kept > 0 && wins)
        {
          const Proposal *last = &g_array_index (proposals, Proposal, kept - 1);

          /* An insertion stays beside what replaces the text after it; they are joined later. */
          if (!clash (last, &proposal) || (last->length == 0 && proposal.length > 0))
            break;
          wins = proposal.order < last->order;
          if (wins)
            kept--;
        }
      if (wins)
        g_array_index (proposals, Proposal, kept++) = proposal;
    }
  g_array_set_size (proposals, kept);
}

/**
 * hk_draft_finish:
 * @draft: a draft, empty afterwards
 * @printed: the string for which the proposals were made
 *
 * Returns: (transfer full) (nullable): the edits, or %NULL if nothing would change
 */
HkEdits *
hk_draft_finish (HkDraft *draft, const char *printed)
{
  g_autoptr (HkEdits) edits = NULL;
  const Proposal *proposals;
  guint n;

  g_array_sort (draft->proposals, compare_proposals);
  resolve (draft->proposals);
  proposals = (const Proposal *) (gpointer) draft->proposals->data;
  n = draft->proposals->len;
  for (guint i = 0; i < n; i++)
    {
      Proposal edit = proposals[i];
      g_autofree char *after = g_strndup (draft->afters->str + edit.after_start, edit.after_bytes);

      if (i + 1 < n && proposals[i + 1].start == edit.start)
        {
          const Proposal *next = &proposals[++i];
          g_autofree char *first = g_steal_pointer (&after);
          g_autofree char *second
              = g_strndup (draft->afters->str + next->after_start, next->after_bytes);

          after = g_strconcat (first, second, NULL);
          edit.length = next->length;
          edit.unverified |= next->unverified;
          edit.confidence = MIN (edit.confidence, next->confidence);
        }
      if (edit.length == strlen (after) && memcmp (printed + edit.start, after, edit.length) == 0)
        continue;
      if (edits == NULL)
        edits = hk_edits_new ();
      hk_edits_add (edits, edit.start, edit.length, after, edit.kind, edit.confidence,
                    edit.unverified);
    }
  g_array_set_size (draft->proposals, 0);
  g_string_truncate (draft->afters, 0);
  return g_steal_pointer (&edits);
}
