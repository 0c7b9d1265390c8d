/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-bead-list.h"

#include <stdlib.h>
#include <string.h>

static const HkBead *
get (GArray *beads, guint index)
{
  return &g_array_index (beads, HkBead, index);
}

/* Adds a bead with as many sentences, after the last one. A person is sure. */
static void
put (GArray *beads, guint n_first, guint n_second, gboolean by_person, float confidence)
{
  HkBead bead = { .n_first = n_first, .n_second = n_second };

  if (n_first + n_second == 0)
    return;
  if (beads->len > 0)
    {
      const HkBead *last = get (beads, beads->len - 1);

      bead.first = last->first + last->n_first;
      bead.second = last->second + last->n_second;
    }
  if (n_first > 0 && n_second > 0)
    {
      bead.by_person = by_person != FALSE;
      bead.confidence = by_person ? 1 : confidence;
    }
  g_array_append_val (beads, bead);
}

static void
put_copy (GArray *beads, const HkBead *bead)
{
  put (beads, bead->n_first, bead->n_second, bead->by_person, bead->confidence);
}

static void
put_alone (GArray *beads, guint n_first, guint n_second)
{
  for (guint i = 0; i < n_first; i++)
    put (beads, 1, 0, FALSE, 0);
  for (guint i = 0; i < n_second; i++)
    put (beads, 0, 1, FALSE, 0);
}

static GArray *
new_list (void)
{
  return g_array_new (FALSE, FALSE, sizeof (HkBead));
}

/**
 * hk_bead_list_find:
 * @beads: (element-type HkBead): beads
 * @in_second: whether the sentence is one of the second text
 * @sentence: a sentence
 *
 * Returns: the bead that holds it
 */
guint
hk_bead_list_find (GArray *beads, gboolean in_second, guint sentence)
{
  guint low = 0, high = beads->len;

  /* The last that begins at the sentence or before; one without this side begins where the next does. */
  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;
      const HkBead *bead = get (beads, middle);

      if ((in_second ? bead->second : bead->first) <= sentence)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * hk_bead_list_join:
 * @beads: (element-type HkBead): beads
 * @index: a bead, not the last
 *
 * Returns: (transfer full) (element-type HkBead): the beads with it and the next one in one
 */
GArray *
hk_bead_list_join (GArray *beads, guint index)
{
  GArray *joined = new_list ();

  for (guint i = 0; i < beads->len; i++)
    {
      const HkBead *bead = get (beads, i);

      if (i == index)
        put (joined, bead->n_first + bead[1].n_first, bead->n_second + bead[1].n_second, TRUE, 1);
      else if (i != index + 1)
        put_copy (joined, bead);
    }
  return joined;
}

/**
 * hk_bead_list_split:
 * @beads: (element-type HkBead): beads
 * @index: a bead of two sentences or more
 *
 * Returns: (transfer full) (element-type HkBead): the beads with it in pieces
 */
GArray *
hk_bead_list_split (GArray *beads, guint index)
{
  GArray *split = new_list ();

  for (guint i = 0; i < beads->len; i++)
    {
      const HkBead *bead = get (beads, i);
      guint n_pairs = MIN (bead->n_first, bead->n_second);

      if (i != index)
        put_copy (split, bead);
      else if (bead->n_first == 1 && bead->n_second == 1)
        put_alone (split, 1, 1);
      else
        {
          for (guint k = 0; k < n_pairs; k++)
            put (split, 1, 1, TRUE, 1);
          put_alone (split, bead->n_first - n_pairs, bead->n_second - n_pairs);
        }
    }
  return split;
}

/* What of a bead stands before the new pair: its sentences before both. Pairs of them remain. */
static void
put_before (GArray *beads, const HkBead *bead, guint first, guint second)
{
  guint n_first = CLAMP ((int) first - (int) bead->first, 0, (int) bead->n_first);
  guint n_second = CLAMP ((int) second - (int) bead->second, 0, (int) bead->n_second);

  if (n_first > 0 && n_second > 0)
    put (beads, n_first, n_second, bead->by_person, bead->confidence);
  else
    put_alone (beads, n_first, n_second);
}

static void
put_after (GArray *beads, const HkBead *bead, guint first, guint second)
{
  guint n_first
      = CLAMP ((int) (bead->first + bead->n_first) - (int) first - 1, 0, (int) bead->n_first);
  guint n_second
      = CLAMP ((int) (bead->second + bead->n_second) - (int) second - 1, 0, (int) bead->n_second);

  if (n_first > 0 && n_second > 0)
    put (beads, n_first, n_second, bead->by_person, bead->confidence);
  else
    put_alone (beads, n_first, n_second);
}

/**
 * hk_bead_list_pair:
 * @beads: (element-type HkBead): beads
 * @first: a sentence of the first text
 * @second: one of the second
 *
 * Returns: (transfer full) (nullable) (element-type HkBead): the beads with a pair of the two;
 *   %NULL if they are one already
 */
GArray *
hk_bead_list_pair (GArray *beads, guint first, guint second)
{
  GArray *paired;
  guint i = hk_bead_list_find (beads, FALSE, first), j = hk_bead_list_find (beads, TRUE, second);

  if (i == j && get (beads, i)->n_first == 1 && get (beads, i)->n_second == 1)
    return NULL;
  paired = new_list ();
  for (guint k = 0; k < beads->len; k++)
    put_before (paired, get (beads, k), first, second);
  put (paired, 1, 1, TRUE, 1);
  for (guint k = 0; k < beads->len; k++)
    put_after (paired, get (beads, k), first, second);
  return paired;
}

/**
 * hk_bead_list_to_string:
 * @beads: (element-type HkBead): beads
 *
 * Writes each bead as its numbers of sentences, then its confidence in thousandths, or an exclamation
 * mark if a person made it: "1:1=870 2:1! 0:1".
 *
 * Returns: (transfer full): the beads in a string
 */
char *
hk_bead_list_to_string (GArray *beads)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < beads->len; i++)
    {
      const HkBead *bead = get (beads, i);

      g_string_append_printf (out, "%s%u:%u", i == 0 ? "" : " ", bead->n_first, bead->n_second);
      if (bead->by_person)
        g_string_append_c (out, '!');
      else if (bead->confidence > 0)
        g_string_append_printf (out, "=%d", (int) (bead->confidence * 1000 + 0.5f));
    }
  return g_string_free (out, FALSE);
}

static gboolean
read_number (const char **p, guint most, guint *number)
{
  char *end;
  guint64 value;

  if (!g_ascii_isdigit (**p))
    return FALSE;
  value = g_ascii_strtoull (*p, &end, 10);
  *p = end;
  *number = MIN (value, G_MAXUINT32);
  return value <= most;
}

static gboolean
read_bead (GArray *beads, const char **p, guint n_first, guint n_second)
{
  guint a, b, thousandths = 0;
  gboolean by_person = FALSE;

  if (!read_number (p, n_first, &a) || *(*p)++ != ':' || !read_number (p, n_second, &b)
      || a + b == 0)
    return FALSE;
  if (**p == '!')
    {
      by_person = TRUE;
      (*p)++;
    }
  else if (**p == '=')
    {
      (*p)++;
      if (!read_number (p, 1000, &thousandths))
        return FALSE;
    }
  put (beads, a, b, by_person, thousandths / 1000.0f);
  return TRUE;
}

/**
 * hk_bead_list_from_string:
 * @string: what hk_bead_list_to_string wrote
 * @n_first: sentences of the first text
 * @n_second: sentences of the second
 *
 * Returns: (transfer full) (nullable) (element-type HkBead): the beads; %NULL if the string is not
 *   such a one or does not hold all these sentences
 */
GArray *
hk_bead_list_from_string (const char *string, guint n_first, guint n_second)
{
  g_autoptr (GArray) beads = new_list ();
  const HkBead *last;

  for (const char *p = string; *p != '\0';)
    {
      if (!read_bead (beads, &p, n_first, n_second))
        return NULL;
      if (*p != '\0' && (*p++ != ' ' || *p == '\0'))
        return NULL;
      if (beads->len > n_first + n_second)
        return NULL;
    }
  if (beads->len == 0)
    return n_first + n_second == 0 ? g_steal_pointer (&beads) : NULL;
  last = get (beads, beads->len - 1);
  if (last->first + last->n_first != n_first || last->second + last->n_second != n_second)
    return NULL;
  return g_steal_pointer (&beads);
}
