/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work.h"

#include <string.h>

#include "hk-extras.h"

/* A field: most works have a dozen of the hundred variables, so they are kept as a short list. */
typedef struct
{
  guint8 variable;
  guint8 confidence; /* in hundredths */
  guint32 n_names;
  union
  {
    char *string;
    HkDate *date;
    HkName **names;
  };
} Field;

struct _HkWork
{
  GObject parent_instance;

  char *id;
  GRefString *csl_type; /* interned, so that the same are one */
  Field *fields;
  guint n_fields;
  guint n_allocated;
  guint64 present[2]; /* a bit for each variable that the work has: most questions are for others */
  HkExtras *extras;   /* or NULL */
  HkChunk *chunk;     /* where the identifier and fields may lie that a reader has set, or NULL */
  gboolean is_filling; /* whether strings that are set go there */
};

G_STATIC_ASSERT (HK_N_VARIABLES <= 128);

G_DEFINE_FINAL_TYPE (HkWork, hk_work, G_TYPE_OBJECT)

/* A copy of a string that belongs to the work. */
static char *
store_string (HkWork *self, const char *text, gsize text_bytes)
{
  char *copy = self->is_filling ? hk_chunk_add (self->chunk, text, text_bytes) : NULL;

  if (copy != NULL)
    return copy;
  copy = g_malloc (text_bytes + 1);
  memcpy (copy, text, text_bytes);
  copy[text_bytes] = '\0';
  return copy;
}

static void
release_string (HkWork *self, char *string)
{
  if (!hk_chunk_holds (self->chunk, string))
    g_free (string);
}

static void
release_field (HkWork *self, Field *field)
{
  switch (hk_variable_get_kind (field->variable))
    {
    case HK_VARIABLE_DATE:
      hk_date_free (field->date);
      break;
    case HK_VARIABLE_NAMES:
      for (guint i = 0; i < field->n_names; i++)
        hk_name_free (field->names[i]);
      g_free (field->names);
      break;
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
      release_string (self, field->string);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_present (const HkWork *self, HkVariable variable)
{
  return (self->present[variable / 64] >> variable % 64 & 1) != 0;
}

static Field *
find_field (const HkWork *self, HkVariable variable)
{
  if (!is_present (self, variable))
    return NULL;
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].variable == variable)
      return &self->fields[i];
  return NULL;
}

static Field *
add_field (HkWork *self, HkVariable variable)
{
  Field *field;

  if (self->n_fields == self->n_allocated)
    {
      self->n_allocated = self->n_allocated == 0 ? 8 : self->n_allocated / 2 * 3;
      self->fields = g_renew (Field, self->fields, self->n_allocated);
    }
  field = &self->fields[self->n_fields++];
  self->present[variable / 64] |= G_GUINT64_CONSTANT (1) << variable % 64;
  *field = (Field){ .variable = (guint8) variable, .confidence = 100 };
  return field;
}

static void
hk_work_finalize (GObject *object)
{
  HkWork *self = HK_WORK (object);

  for (guint i = 0; i < self->n_fields; i++)
    release_field (self, &self->fields[i]);
  g_free (self->fields);
  release_string (self, self->id);
  hk_chunk_unref (self->chunk);
  g_clear_pointer (&self->csl_type, g_ref_string_release);
  hk_extras_free (self->extras);
  G_OBJECT_CLASS (hk_work_parent_class)->finalize (object);
}

static void
hk_work_class_init (HkWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hk_work_finalize;
}

static void
hk_work_init (HkWork *self)
{
}

/**
 * hk_work_new:
 * @type: (nullable): a CSL item type such as "article-journal"; %NULL for "document"
 *
 * Returns: (transfer full): a work without fields
 */
HkWork *
hk_work_new (const char *type)
{
  HkWork *self = g_object_new (HK_TYPE_WORK, NULL);

  hk_work_set_csl_type (self, type);
  return self;
}

static void
copy_field (HkWork *copy, const Field *field)
{
  switch (hk_variable_get_kind (field->variable))
    {
    case HK_VARIABLE_DATE:
      hk_work_take_date (copy, field->variable, hk_date_copy (field->date));
      break;
    case HK_VARIABLE_NAMES:
      for (guint i = 0; i < field->n_names; i++)
        hk_work_take_name (copy, field->variable, hk_name_copy (field->names[i]));
      break;
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
      hk_work_set_string (copy, field->variable, field->string);
      break;
    default:
      g_assert_not_reached ();
    }
  find_field (copy, field->variable)->confidence = field->confidence;
}

/**
 * hk_work_copy:
 * @work: a work
 *
 * Returns: (transfer full): a deep copy
 */
HkWork *
hk_work_copy (HkWork *work)
{
  HkWork *copy = hk_work_new (work->csl_type);

  hk_work_set_id (copy, work->id);
  for (guint i = 0; i < work->n_fields; i++)
    copy_field (copy, &work->fields[i]);
  copy->extras = hk_extras_copy (work->extras);
  return copy;
}

static gboolean
field_equal (const Field *a, const Field *b)
{
  switch (hk_variable_get_kind (a->variable))
    {
    case HK_VARIABLE_DATE:
      return hk_date_equal (a->date, b->date);
    case HK_VARIABLE_NAMES:
      if (a->n_names != b->n_names)
        return FALSE;
      for (guint i = 0; i < a->n_names; i++)
        if (!hk_name_equal (a->names[i], b->names[i]))
          return FALSE;
      return TRUE;
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
      return g_str_equal (a->string, b->string);
    default:
      g_assert_not_reached ();
    }
}

/**
 * hk_work_equal:
 * @a: a work
 * @b: a work
 *
 * Confidences and identifiers within a file do not count.
 *
 * Returns: whether both have the same type, fields and extra members
 */
gboolean
hk_work_equal (HkWork *a, HkWork *b)
{
  if (a->csl_type != b->csl_type || a->n_fields != b->n_fields)
    return FALSE;
  for (guint i = 0; i < a->n_fields; i++)
    {
      const Field *other = find_field (b, a->fields[i].variable);

      if (other == NULL || !field_equal (&a->fields[i], other))
        return FALSE;
    }
  return hk_extras_equal (a->extras, b->extras);
}

/**
 * hk_work_get_id:
 * @work: a work
 *
 * Returns: (transfer none) (nullable): its identifier in the file that it came from
 */
const char *
hk_work_get_id (HkWork *work)
{
  return work->id;
}

/**
 * hk_work_set_id:
 * @work: a work
 * @id: (nullable): its identifier
 */
void
hk_work_set_id (HkWork *work, const char *id)
{
  char *old = work->id;

  work->id = id == NULL ? NULL : store_string (work, id, strlen (id));
  release_string (work, old);
}

/**
 * hk_work_get_csl_type:
 * @work: a work
 *
 * Returns: (transfer none): the CSL item type, an interned string
 */
const char *
hk_work_get_csl_type (HkWork *work)
{
  return work->csl_type;
}

/**
 * hk_work_set_csl_type:
 * @work: a work
 * @type: (nullable): the CSL item type; %NULL for "document"
 */
void
hk_work_set_csl_type (HkWork *work, const char *type)
{
  GRefString *interned = g_ref_string_new_intern (type == NULL ? "document" : type);

  g_clear_pointer (&work->csl_type, g_ref_string_release);
  work->csl_type = interned;
}

/**
 * hk_work_has:
 * @work: a work
 * @variable: a variable
 *
 * Returns: whether the work has it
 */
gboolean
hk_work_has (HkWork *work, HkVariable variable)
{
  return is_present (work, variable);
}

/**
 * hk_work_next:
 * @work: a work
 * @from: a variable, or %HK_N_VARIABLES
 *
 * For a walk over the fields of a work, in the order of the variables:
 * `for (v = hk_work_next (work, 0); v < HK_N_VARIABLES; v = hk_work_next (work, v + 1))`
 *
 * Returns: the first variable from @from on that the work has; %HK_N_VARIABLES when there is none
 */
HkVariable
hk_work_next (HkWork *work, HkVariable from)
{
  for (guint word = from / 64; word < G_N_ELEMENTS (work->present); word++)
    {
      guint first = word == from / 64 ? from % 64 : 0;
      guint64 bits = work->present[word] >> first << first;

      if (bits != 0)
        return (HkVariable) (word * 64 + (guint) __builtin_ctzll (bits));
    }
  return HK_N_VARIABLES;
}

/**
 * hk_work_clear:
 * @work: a work
 * @variable: a variable that the work shall not have
 */
void
hk_work_clear (HkWork *work, HkVariable variable)
{
  Field *field = find_field (work, variable);

  if (field == NULL)
    return;
  release_field (work, field);
  memmove (field, field + 1, (work->fields + work->n_fields - field - 1) * sizeof *field);
  work->n_fields--;
  work->present[variable / 64] &= ~(G_GUINT64_CONSTANT (1) << variable % 64);
}

/**
 * hk_work_get_string:
 * @work: a work
 * @variable: a string or number variable
 *
 * Returns: (transfer none) (nullable): its value, UTF-8, never empty
 */
const char *
hk_work_get_string (HkWork *work, HkVariable variable)
{
  Field *field;

  g_return_val_if_fail (hk_variable_get_kind (variable) <= HK_VARIABLE_NUMBER, NULL);
  field = find_field (work, variable);
  return field == NULL ? NULL : field->string;
}

/**
 * hk_work_set_string:
 * @work: a work
 * @variable: a string or number variable
 * @value: (nullable): UTF-8; %NULL and "" clear it
 */
void
hk_work_set_string (HkWork *work, HkVariable variable, const char *value)
{
  hk_work_set_string_len (work, variable, value, -1);
}

/**
 * hk_work_set_string_len:
 * @work: a work
 * @variable: a string or number variable
 * @value: (nullable): UTF-8; %NULL and "" clear it
 * @value_bytes: its length, or -1
 */
void
hk_work_set_string_len (HkWork *work, HkVariable variable, const char *value, gssize value_bytes)
{
  Field *field;
  char *copy;

  g_return_if_fail (hk_variable_get_kind (variable) <= HK_VARIABLE_NUMBER);
  if (value == NULL || value_bytes == 0 || *value == '\0')
    {
      hk_work_clear (work, variable);
      return;
    }
  copy = store_string (work, value, value_bytes < 0 ? strlen (value) : (gsize) value_bytes);
  field = find_field (work, variable);
  if (field == NULL)
    field = add_field (work, variable);
  release_string (work, field->string);
  field->string = copy;
}

/**
 * hk_work_get_date:
 * @work: a work
 * @variable: a date variable
 *
 * Returns: (transfer none) (nullable): the date
 */
const HkDate *
hk_work_get_date (HkWork *work, HkVariable variable)
{
  Field *field;

  g_return_val_if_fail (hk_variable_get_kind (variable) == HK_VARIABLE_DATE, NULL);
  field = find_field (work, variable);
  return field == NULL ? NULL : field->date;
}

/**
 * hk_work_take_date:
 * @work: a work
 * @variable: a date variable
 * @date: (nullable) (transfer full): the date; %NULL clears it
 */
void
hk_work_take_date (HkWork *work, HkVariable variable, HkDate *date)
{
  Field *field;

  g_return_if_fail (hk_variable_get_kind (variable) == HK_VARIABLE_DATE);
  if (date == NULL)
    {
      hk_work_clear (work, variable);
      return;
    }
  field = find_field (work, variable);
  if (field == NULL)
    field = add_field (work, variable);
  hk_date_free (field->date);
  field->date = date;
}

/**
 * hk_work_get_names:
 * @work: a work
 * @variable: a names variable
 * @n_names: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=n_names): the names in order
 */
const HkName *const *
hk_work_get_names (HkWork *work, HkVariable variable, gsize *n_names)
{
  Field *field;

  *n_names = 0;
  g_return_val_if_fail (hk_variable_get_kind (variable) == HK_VARIABLE_NAMES, NULL);
  field = find_field (work, variable);
  if (field == NULL)
    return NULL;
  *n_names = field->n_names;
  return (const HkName *const *) field->names;
}

/**
 * hk_work_take_name:
 * @work: a work
 * @variable: a names variable
 * @name: (transfer full): a name that comes after those already there
 */
void
hk_work_take_name (HkWork *work, HkVariable variable, HkName *name)
{
  Field *field;

  g_return_if_fail (hk_variable_get_kind (variable) == HK_VARIABLE_NAMES);
  field = find_field (work, variable);
  if (field == NULL)
    field = add_field (work, variable);
  /* Room for 1, 2, 4, 8, …: a list of names grows at the powers of two. */
  if ((field->n_names & (field->n_names - 1)) == 0)
    field->names = g_renew (HkName *, field->names, field->n_names == 0 ? 1 : field->n_names * 2);
  field->names[field->n_names++] = name;
}

/**
 * hk_work_set_chunk: (skip)
 * @work: a work; one that is new, or with %NULL one that has been filled
 * @chunk: (nullable): where strings that are set from now on are kept while there is room; %NULL to have each
 *   by itself again, as it has to be before another thread may see the chunk
 */
void
hk_work_set_chunk (HkWork *work, HkChunk *chunk)
{
  g_return_if_fail (chunk == NULL || work->chunk == NULL);
  if (chunk != NULL)
    work->chunk = hk_chunk_ref (chunk);
  work->is_filling = chunk != NULL;
}

/* What @map makes of a string, if it makes something of it. */
static void
map_string (char **string, HkWorkMapFunc map, gpointer data)
{
  char *mapped = *string == NULL ? NULL : map (*string, data);

  if (mapped == NULL)
    return;
  g_free (*string);
  *string = mapped;
}

static void
map_names (const Field *field, HkWorkMapFunc map, gpointer data)
{
  for (guint i = 0; i < field->n_names; i++)
    {
      HkName *name = field->names[i];

      map_string (&name->family, map, data);
      map_string (&name->given, map, data);
      map_string (&name->dropping_particle, map, data);
      map_string (&name->non_dropping_particle, map, data);
      map_string (&name->suffix, map, data);
      map_string (&name->literal, map, data);
    }
}

/**
 * hk_work_map_strings:
 * @work: a work
 * @map: (scope call): makes a string of the work anew, or returns %NULL to leave it
 * @data: passed to @map
 *
 * Goes over every string of the fields, names and dates. A field whose string becomes empty is cleared.
 */
void
hk_work_map_strings (HkWork *work, HkWorkMapFunc map, gpointer data)
{
  for (guint i = work->n_fields; i-- > 0;)
    {
      Field *field = &work->fields[i];
      HkVariableKind kind = hk_variable_get_kind (field->variable);
      g_autofree char *mapped = NULL;

      if (kind == HK_VARIABLE_NAMES)
        map_names (field, map, data);
      else if (kind == HK_VARIABLE_DATE)
        {
          map_string (&field->date->literal, map, data);
          map_string (&field->date->raw, map, data);
        }
      else if ((mapped = map (field->string, data)) != NULL)
        hk_work_set_string (work, field->variable, mapped);
    }
}

/**
 * hk_work_get_confidence:
 * @work: a work
 * @variable: a variable
 *
 * Returns: 0 to 1; 1 for what was given, less for what was understood from a printed string
 */
double
hk_work_get_confidence (HkWork *work, HkVariable variable)
{
  Field *field = find_field (work, variable);

  return field == NULL ? 1.0 : field->confidence / 100.0;
}

/**
 * hk_work_set_confidence:
 * @work: a work
 * @variable: a variable that the work has
 * @confidence: 0 to 1
 */
void
hk_work_set_confidence (HkWork *work, HkVariable variable, double confidence)
{
  Field *field = find_field (work, variable);

  if (field != NULL)
    field->confidence = (guint8) (CLAMP (confidence, 0, 1) * 100 + .5);
}

/**
 * hk_work_get_extra:
 * @work: a work
 * @member: the name of a CSL-JSON member that is not a CSL variable, such as "custom"
 *
 * Returns: (transfer none) (nullable): its value as JSON text
 */
const char *
hk_work_get_extra (HkWork *work, const char *member)
{
  return hk_extras_get (work->extras, member);
}

/**
 * hk_work_set_extra:
 * @work: a work
 * @member: the name of a member that is not a CSL variable
 * @json: its value as JSON text; kept for saving
 */
void
hk_work_set_extra (HkWork *work, const char *member, const char *json)
{
  hk_extras_set (&work->extras, member, json);
}

/**
 * hk_work_list_extras:
 * @work: a work
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the extra members' names
 */
const char *const *
hk_work_list_extras (HkWork *work)
{
  return hk_extras_list (work->extras);
}
