/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two texts are cut into words and marks, and laid side by side. Each place where they part is
 * spelled "ours|theirs|what follows"; a difference is sorted when there is a rule for each of its
 * places, by the first place. */
#include "agreement-sort.h"

#include <string.h>

#define MAX_TOKENS 400

typedef struct
{
  SortSide side;
  char *reason;
  GRegex *place; /* or NULL for places that differ in case alone */
  GRegex *work;
  guint n[2]; /* citations, entries */
} Rule;

struct _AgreementSort
{
  GPtrArray *rules;
  guint n_unsorted[2];
};

static void
rule_free (gpointer data)
{
  Rule *rule = data;

  g_clear_pointer (&rule->place, g_regex_unref);
  g_clear_pointer (&rule->work, g_regex_unref);
  g_free (rule->reason);
  g_free (rule);
}

static gboolean
read_side (const char *word, SortSide *side)
{
  static const char *const sides[] = { "theirs", "either", "ours" };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_str_equal (word, sides[i]))
      {
        *side = (SortSide) i;
        return TRUE;
      }
  return FALSE;
}

static Rule *
read_rule (char **columns, GError **error)
{
  Rule *rule = g_new0 (Rule, 1);
  gboolean by_case = g_str_equal (columns[1], "case");

  rule->reason = g_strdup (columns[3]);
  if (!read_side (columns[0], &rule->side))
    {
      g_set_error (error, G_REGEX_ERROR, G_REGEX_ERROR_COMPILE, "%s is no side", columns[0]);
      rule_free (rule);
      return NULL;
    }
  if (!by_case)
    rule->place = g_regex_new (columns[1], G_REGEX_OPTIMIZE, 0, error);
  rule->work = g_regex_new (columns[2], G_REGEX_OPTIMIZE, 0, *error == NULL ? error : NULL);
  if ((!by_case && rule->place == NULL) || rule->work == NULL)
    g_clear_pointer (&rule, rule_free);
  return rule;
}

/**
 * agreement_sort_new:
 * @text: a rule a line: side, what a place looks like or "case", which works, reason; tabs between
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the rules
 */
AgreementSort *
agreement_sort_new (const char *text, GError **error)
{
  AgreementSort *sort = g_new0 (AgreementSort, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  sort->rules = g_ptr_array_new_with_free_func (rule_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 4);
      Rule *rule;

      if (*lines[i] == '#' || g_strv_length (columns) < 4)
        continue;
      rule = read_rule (columns, error);
      if (rule == NULL)
        {
          g_clear_pointer (&sort, agreement_sort_free);
          return NULL;
        }
      g_ptr_array_add (sort->rules, rule);
    }
  return sort;
}

void
agreement_sort_free (AgreementSort *sort)
{
  g_ptr_array_unref (sort->rules);
  g_free (sort);
}

/* Words, and every other character by itself. */
static GPtrArray *
cut (const char *text)
{
  GPtrArray *tokens = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0')
    {
      const char *end = g_utf8_next_char (text);

      if (g_unichar_isalnum (g_utf8_get_char (text)))
        while (g_unichar_isalnum (g_utf8_get_char (end)))
          end = g_utf8_next_char (end);
      g_ptr_array_add (tokens, g_strndup (text, end - text));
      text = end;
    }
  return tokens;
}

static const char *
token (const GPtrArray *tokens, guint index)
{
  return index < tokens->len ? g_ptr_array_index (tokens, index) : "";
}

/* Length of the longest common run of tokens from each pair of places on. */
static guint16 *
common_lengths (const GPtrArray *a, const GPtrArray *b)
{
  guint width = b->len + 1;
  guint16 *lengths = g_new0 (guint16, (gsize) (a->len + 1) * width);

  for (guint i = a->len; i-- > 0;)
    for (guint j = b->len; j-- > 0;)
      lengths[i * width + j] = g_str_equal (token (a, i), token (b, j))
                                   ? lengths[(i + 1) * width + j + 1] + 1
                                   : MAX (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  return lengths;
}

static gboolean
differs_in_case (const char *ours, const char *theirs)
{
  g_autofree char *a = g_utf8_casefold (ours, -1);
  g_autofree char *b = g_utf8_casefold (theirs, -1);

  return *a != '\0' && g_str_equal (a, b);
}

static Rule *
find_rule (const AgreementSort *sort,
           const char *ours,
           const char *theirs,
           const char *follows,
           const char *work)
{
  g_autofree char *place = g_strdup_printf ("%s|%s|%s", ours, theirs, follows);

  for (guint i = 0; i < sort->rules->len; i++)
    {
      Rule *rule = g_ptr_array_index (sort->rules, i);

      if (g_regex_match (rule->work, work, 0, NULL)
          && (rule->place == NULL ? differs_in_case (ours, theirs)
                                  : g_regex_match (rule->place, place, 0, NULL)))
        return rule;
    }
  return NULL;
}

/* The rule of the first place, if there is one for every place; %NULL else. */
static Rule *
sort_places (const AgreementSort *sort, const GPtrArray *a, const GPtrArray *b, const char *work)
{
  g_autofree guint16 *lengths = common_lengths (a, b);
  guint width = b->len + 1, i = 0, j = 0;
  Rule *first = NULL;

  while (i < a->len || j < b->len)
    {
      g_autoptr (GString) ours = g_string_new (NULL);
      g_autoptr (GString) theirs = g_string_new (NULL);
      g_autoptr (GString) follows = g_string_new (NULL);
      Rule *rule;

      if (i < a->len && j < b->len && g_str_equal (token (a, i), token (b, j)))
        {
          i++, j++;
          continue;
        }
      while ((i < a->len || j < b->len)
             && !(i < a->len && j < b->len && g_str_equal (token (a, i), token (b, j))))
        if (j == b->len
            || (i < a->len && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]))
          g_string_append (ours, token (a, i++));
        else
          g_string_append (theirs, token (b, j++));
      for (guint k = i; k < i + 6; k++)
        g_string_append (follows, token (a, k));
      rule = find_rule (sort, ours->str, theirs->str, follows->str, work);
      if (rule == NULL)
        return NULL;
      first = first == NULL ? rule : first;
    }
  return first;
}

/**
 * agreement_sort_add:
 * @sort: rules
 * @ours: a text without markup
 * @theirs: another
 * @work: which work, or which citation
 * @is_entry: whether they are entries of a bibliography
 *
 * Counts a difference.
 *
 * Returns: whose it is
 */
SortSide
agreement_sort_add (AgreementSort *sort,
                    const char *ours,
                    const char *theirs,
                    const char *work,
                    gboolean is_entry)
{
  g_autoptr (GPtrArray) a = cut (ours);
  g_autoptr (GPtrArray) b = cut (theirs);
  /* What is said of the whole text begins with two bars. */
  Rule *rule = find_rule (sort, "", "", theirs, work);

  if (rule == NULL && MAX (a->len, b->len) <= MAX_TOKENS)
    rule = sort_places (sort, a, b, work);
  if (rule == NULL)
    {
      sort->n_unsorted[is_entry]++;
      return SORT_NOT;
    }
  rule->n[is_entry]++;
  return rule->side;
}

/**
 * agreement_sort_count:
 * @sort: rules
 * @side: whose
 * @entries: whether entries are counted, or citations
 *
 * Returns: how many differences were sorted so
 */
guint
agreement_sort_count (const AgreementSort *sort, SortSide side, gboolean entries)
{
  guint n = side == SORT_NOT ? sort->n_unsorted[entries] : 0;

  for (guint i = 0; i < sort->rules->len; i++)
    {
      const Rule *rule = g_ptr_array_index (sort->rules, i);

      if (rule->side == side)
        n += rule->n[entries];
    }
  return n;
}

void
agreement_sort_print (const AgreementSort *sort)
{
  static const char *const sides[] = { "theirs", "either", "ours" };

  g_print ("differences: citations, entries\n");
  for (guint i = 0; i < sort->rules->len; i++)
    {
      const Rule *rule = g_ptr_array_index (sort->rules, i);

      if (rule->n[0] + rule->n[1] > 0)
        g_print ("%6u %6u  %s: %s\n", rule->n[0], rule->n[1], sides[rule->side], rule->reason);
    }
  g_print ("%6u %6u  not sorted\n", sort->n_unsorted[0], sort->n_unsorted[1]);
}
