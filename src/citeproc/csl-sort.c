/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-date.h"
#include "csl-number.h"
#include "csl-processor-private.h"

#include "hk-script.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

/* A key that nothing asked for yet: most works differ in the first. */
static char unmade;

/* What one work is sorted by: keys of the collation, NULL for what the work has not got. */
typedef struct
{
  gpointer subject; /* CslItem or CslCite */
  guint group;
  guint index;
  char **keys;
} Row;

typedef struct
{
  CslProcessor *self;
  const CslArea *area;
  gboolean is_cite;
  UCollator *collator;
  UCollator *persian; /* the same, but for strings in Arabic script; NULL until one is met */
} Sorter;

/* Names that begin in Arabic script are sorted as Persian does (پ چ ژ گ, و before ه), in lists of
 * other languages too. Without its own order of scripts the alphabet stands where Unicode has it. */
static UCollator *
collator_for (Sorter *sorter, const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t own_order = UCOL_REORDER_CODE_NONE;
  const char *p = text;

  while (*p != '\0' && hk_script_of_char (g_utf8_get_char (p)) == HK_SCRIPT_NONE)
    p = g_utf8_next_char (p);
  if (hk_script_of_char (g_utf8_get_char (p)) != HK_SCRIPT_ARABIC
      || hk_language_direction (csl_locale_get_language (sorter->self->locale)) == HK_DIRECTION_RTL)
    return sorter->collator;
  if (sorter->persian == NULL)
    {
      sorter->persian = ucol_open ("fa", &status);
      if (sorter->persian != NULL)
        ucol_setReorderCodes (sorter->persian, &own_order, 1, &status);
    }
  return sorter->persian == NULL ? sorter->collator : sorter->persian;
}

static char *
collation_key (Sorter *sorter, const char *text)
{
  gsize n_bytes = strlen (text);
  UChar stack[256], *buffer = n_bytes < G_N_ELEMENTS (stack) ? stack : g_new (UChar, n_bytes + 1);
  UCollator *collator = collator_for (sorter, text);
  UErrorCode status = U_ZERO_ERROR;
  int32_t n_units = 0, n_key;
  guint8 usual[512], *key;

  u_strFromUTF8 (buffer, (int32_t) (n_bytes + 1), &n_units, text, (int32_t) n_bytes, &status);
  n_key = ucol_getSortKey (collator, buffer, n_units, usual, (int32_t) sizeof usual);
  key = n_key <= (int32_t) sizeof usual ? g_memdup2 (usual, n_key) : g_malloc (n_key);
  if (n_key > (int32_t) sizeof usual)
    ucol_getSortKey (collator, buffer, n_units, key, n_key);
  if (buffer != stack)
    g_free (buffer);
  return (char *) key;
}

static CslItem *
item_of (gpointer subject, gboolean is_cite)
{
  return is_cite ? ((CslCite *) subject)->item : subject;
}

static char *
names_key (Sorter *sorter, CslItem *item, const CslSortKey *key)
{
  CslContext context;
  CslNode node = { .kind = CSL_NODE_NAMES, .n_variables = 1 };
  CslNode override = { .kind = CSL_NODE_NAME };
  HkVariable variable = key->variable;

  node.variables = &variable;
  node.names = key->names;
  override.names = key->names;
  override.names.name_as_sort_order = CSL_SORT_ORDER_ALL;
  override.names.form = CSL_NAME_FORM_LONG;
  csl_context_init (&context, sorter->self->arena, sorter->self->style, sorter->area, item, NULL);
  context.in_sort = TRUE;
  context.name_override = &override;
  return csl_out_dup_plain (csl_evaluate_names (&context, &node));
}

static char *
macro_key (Sorter *sorter, CslItem *item, const CslCite *cite, const CslSortKey *key)
{
  CslContext context;
  CslNode call = { .kind = CSL_NODE_TEXT_MACRO, .macro = key->macro };
  CslNode override = { .kind = CSL_NODE_NAME };

  override.names = key->names;
  override.names.name_as_sort_order = CSL_SORT_ORDER_ALL;
  csl_context_init (&context, sorter->self->arena, sorter->self->style, sorter->area, item, cite);
  context.in_sort = TRUE;
  context.name_override = &override;
  return csl_out_dup_plain (csl_evaluate (&context, &call));
}

/* A label that the work has not got is made of its names and year. */
static char *
label_key (Sorter *sorter, CslItem *item)
{
  CslContext context;
  CslNode node = { .kind = CSL_NODE_TEXT_VARIABLE, .variable = HK_VAR_CITATION_LABEL };

  csl_context_init (&context, sorter->self->arena, sorter->self->style, sorter->area, item, NULL);
  context.in_sort = TRUE;
  return csl_out_dup_plain (csl_evaluate (&context, &node));
}

static char *
variable_key (Sorter *sorter, CslItem *item, const CslSortKey *key)
{
  const char *value;

  if (key->variable >= HK_N_VARIABLES)
    return NULL;
  switch (hk_variable_get_kind (key->variable))
    {
    case HK_VARIABLE_NAMES:
      return names_key (sorter, item, key);
    case HK_VARIABLE_DATE:
      {
        const HkDate *date = hk_work_get_date (item->work, key->variable);

        return date == NULL ? NULL : csl_date_sort_key (date, 3);
      }
    case HK_VARIABLE_NUMBER:
      if (key->variable == HK_VAR_CITATION_NUMBER)
        return g_strdup_printf ("%09u", item->citation_number);
      value = hk_work_get_string (item->work, key->variable);
      if (value != NULL && csl_number_is_numeric (value))
        return g_strdup_printf ("%012" G_GINT64_FORMAT, csl_number_value (value));
      return g_strdup (value);
    case HK_VARIABLE_STRING:
    default:
      if (key->variable == HK_VAR_CITATION_LABEL)
        return label_key (sorter, item);
      return g_strdup (hk_work_get_string (item->work, key->variable));
    }
}

/* Tags and punctuation do not sort. */
static void
strip_markup (char *text)
{
  char *to = text;
  gboolean in_tag = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      gunichar c = g_utf8_get_char (p);

      if (c == '<' && (p[1] == '/' || g_ascii_isalpha (p[1])) && strchr (p, '>') != NULL)
        in_tag = TRUE;
      if (!in_tag && !g_unichar_ispunct (c))
        {
          memmove (to, p, next - p);
          to += next - p;
        }
      if (c == '>')
        in_tag = FALSE;
      p = next;
    }
  *to = '\0';
}

/* In which script a reader finds the work: of its title or, failing that, of its first author. */
static HkScript
script_of (const CslItem *item)
{
  const char *title = hk_work_get_string (item->work, HK_VAR_TITLE);
  HkScript script = title == NULL ? HK_SCRIPT_NONE : hk_script_of_text (title, -1);
  gsize n_names;
  const HkName *const *names = hk_work_get_names (item->work, HK_VAR_AUTHOR, &n_names);

  if (script == HK_SCRIPT_NONE && n_names > 0)
    {
      const char *name = names[0]->family != NULL ? names[0]->family : names[0]->literal;

      script = name == NULL ? HK_SCRIPT_NONE : hk_script_of_text (name, -1);
    }
  if (script == HK_SCRIPT_NONE && hk_language_direction (item->language) == HK_DIRECTION_RTL)
    script = HK_SCRIPT_ARABIC;
  return script;
}

static guint
group_of (const CslProcessor *self, const CslItem *item)
{
  static const guint8 ranks[HK_N_SCRIPTS] = {
    [HK_SCRIPT_LATIN] = 1, [HK_SCRIPT_NONE] = 1,   [HK_SCRIPT_CYRILLIC] = 2,
    [HK_SCRIPT_GREEK] = 3, [HK_SCRIPT_HEBREW] = 4, [HK_SCRIPT_OTHER] = 5,
  };
  HkScript script;

  if (self->options.grouping == CSL_GROUP_NONE)
    return 0;
  script = script_of (item);
  if (script == HK_SCRIPT_ARABIC)
    return self->options.grouping == CSL_GROUP_PERSIAN_FIRST ? 0 : G_N_ELEMENTS (ranks);
  return ranks[script];
}

/* The row's key, made when it is first compared. Rows move while they are sorted, their keys do not. */
static const char *
key_of (Sorter *sorter, const Row *row, guint k)
{
  const CslSortKey *key = &sorter->area->keys[k];
  CslItem *item = item_of (row->subject, sorter->is_cite);
  g_autofree char *text = NULL;

  if (row->keys[k] != &unmade)
    return row->keys[k];
  row->keys[k] = NULL;
  text = key->macro != NULL ? macro_key (sorter, item, sorter->is_cite ? row->subject : NULL, key)
                            : variable_key (sorter, item, key);
  csl_arena_reset (sorter->self->arena);
  if (text == NULL || *text == '\0')
    return NULL;
  strip_markup (text);
  row->keys[k] = collation_key (sorter, text);
  return row->keys[k];
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Row *x = a, *y = b;
  Sorter *sorter = data;

  if (x->group != y->group)
    return x->group < y->group ? -1 : 1;
  for (guint k = 0; k < sorter->area->n_keys; k++)
    {
      const char *left = key_of (sorter, x, k), *right = key_of (sorter, y, k);
      int order;

      if (left == NULL && right == NULL)
        continue;
      if (left == NULL || right == NULL)
        return left == NULL ? 1 : -1;
      order = strcmp (left, right);
      if (order != 0)
        return sorter->area->keys[k].descending ? -order : order;
    }
  return x->index < y->index ? -1 : x->index > y->index;
}

static void
sort_array (CslProcessor *self, const CslArea *area, GPtrArray *subjects, gboolean is_cite)
{
  UErrorCode status = U_ZERO_ERROR;
  Sorter sorter = { self, area, is_cite, NULL, NULL };
  gboolean grouped = self->options.grouping != CSL_GROUP_NONE && !is_cite;
  gsize n_keys = (gsize) area->n_keys * subjects->len;
  g_autofree Row *rows = NULL;
  g_autofree char **keys = NULL;

  if ((area->n_keys == 0 && !grouped) || subjects->len < 2)
    return;
  sorter.collator = ucol_open (csl_locale_get_language (self->locale), &status);
  if (sorter.collator == NULL)
    return;
  /* Neither case nor accents tell keys apart: the next key does. */
  ucol_setStrength (sorter.collator, UCOL_PRIMARY);
  ucol_setAttribute (sorter.collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  rows = g_new (Row, subjects->len);
  keys = g_new (char *, n_keys);
  for (gsize k = 0; k < n_keys; k++)
    keys[k] = &unmade;
  for (guint i = 0; i < subjects->len; i++)
    {
      rows[i].subject = g_ptr_array_index (subjects, i);
      /* Cites whose keys are alike stand as in the bibliography where they collapse, else as given. */
      rows[i].index = is_cite && area->collapse != CSL_COLLAPSE_NONE
                          ? item_of (rows[i].subject, TRUE)->citation_number
                          : i;
      rows[i].group = group_of (self, item_of (rows[i].subject, is_cite));
      rows[i].keys = keys + (gsize) area->n_keys * i;
    }
  g_qsort_with_data (rows, (gint) subjects->len, sizeof *rows, compare_rows, &sorter);
  for (guint i = 0; i < subjects->len; i++)
    subjects->pdata[i] = rows[i].subject;
  for (gsize k = 0; k < n_keys; k++)
    if (keys[k] != &unmade)
      g_free (keys[k]);
  ucol_close (sorter.collator);
  if (sorter.persian != NULL)
    ucol_close (sorter.persian);
}

/**
 * csl_sort_items:
 * @self: a processor
 * @area: whose keys are used
 * @items: (element-type CslItem): what is sorted, in place
 */
void
csl_sort_items (CslProcessor *self, const CslArea *area, GPtrArray *items)
{
  sort_array (self, area, items, FALSE);
}

/**
 * csl_sort_cites:
 * @self: a processor
 * @cites: (element-type CslCite): the cites of a citation, sorted in place
 */
void
csl_sort_cites (CslProcessor *self, GPtrArray *cites)
{
  sort_array (self, &self->style->citation, cites, TRUE);
}
