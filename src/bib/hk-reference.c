/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reference.h"

struct _HkReference
{
  GObject parent_instance;

  /* What few references have is made when it is asked for: files have 100,000 of them. */
  HkText *text;         /* or NULL while the source has fields only */
  GRefString *language; /* or NULL */
  char *label;
  GPtrArray *others; /* HkText, or NULL */
  HkWork *work;      /* the only one, until somebody asks for the array; or NULL */
  GPtrArray *works;  /* HkWork, or NULL */
  GPtrArray *flags;  /* "variable:flag" strings, or NULL */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkReference, hk_reference, G_TYPE_OBJECT)

static void
hk_reference_dispose (GObject *object)
{
  HkReference *self = HK_REFERENCE (object);

  if (self->text != NULL)
    g_signal_handlers_disconnect_by_data (self->text, self);
  g_clear_object (&self->text);
  g_clear_pointer (&self->language, g_ref_string_release);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_object (&self->work);
  g_clear_pointer (&self->works, g_ptr_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  G_OBJECT_CLASS (hk_reference_parent_class)->dispose (object);
}

static void
hk_reference_class_init (HkReferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_reference_dispose;

  /**
   * HkReference::changed:
   *
   * The text or the works are others: a repair was undone, or a field edited.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", HK_TYPE_REFERENCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
hk_reference_init (HkReference *self)
{
}

static void
emit_changed (HkReference *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_text (HkReference *self, const char *printed)
{
  self->text = hk_text_new (printed, self->language);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (emit_changed), self);
}

/**
 * hk_reference_new:
 * @printed: the entry as printed, without its bullet or number; "" when the source has fields only
 * @language: (nullable): BCP 47 tag of the entry
 *
 * Returns: (transfer full): a reference without works
 */
HkReference *
hk_reference_new (const char *printed, const char *language)
{
  HkReference *self = g_object_new (HK_TYPE_REFERENCE, NULL);

  self->language = language == NULL ? NULL : g_ref_string_new_intern (language);
  if (*printed != '\0')
    set_text (self, printed);
  return self;
}

/**
 * hk_reference_new_for_work:
 * @work: (transfer full): a work
 * @language: (nullable): BCP 47 tag of the work
 *
 * Returns: (transfer full): a reference of a source that has fields only
 */
HkReference *
hk_reference_new_for_work (HkWork *work, const char *language)
{
  HkReference *self = hk_reference_new ("", language);

  self->work = work;
  return self;
}

/**
 * hk_reference_get_text:
 * @self: a reference
 *
 * Returns: (transfer none): the printed entry with its repairs; "" when the source has fields only
 */
HkText *
hk_reference_get_text (HkReference *self)
{
  if (self->text == NULL)
    set_text (self, "");
  return self->text;
}

/**
 * hk_reference_get_language:
 * @self: a reference
 *
 * Returns: (transfer none) (nullable): BCP 47 tag of the entry
 */
const char *
hk_reference_get_language (HkReference *self)
{
  return self->language;
}

/**
 * hk_reference_get_label:
 * @self: a reference
 *
 * Returns: (transfer none) (nullable): the number or key that the article prints before it
 */
const char *
hk_reference_get_label (HkReference *self)
{
  return self->label;
}

/**
 * hk_reference_set_label:
 * @self: a reference
 * @label: (nullable): the number or key before it
 */
void
hk_reference_set_label (HkReference *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
}

/**
 * hk_reference_get_others:
 * @self: a reference
 *
 * Returns: (transfer none) (element-type HkText): the same entry as the article prints it in other
 *   languages, for journals with parallel lists
 */
GPtrArray *
hk_reference_get_others (HkReference *self)
{
  if (self->others == NULL)
    self->others = g_ptr_array_new_with_free_func (g_object_unref);
  return self->others;
}

/**
 * hk_reference_take_other:
 * @self: a reference
 * @text: (transfer full): the same entry in another language
 */
void
hk_reference_take_other (HkReference *self, HkText *text)
{
  g_ptr_array_add (hk_reference_get_others (self), text);
}

/**
 * hk_reference_get_works:
 * @self: a reference
 *
 * Returns: (transfer none) (element-type HkWork): the works in it; none, one, or more
 */
GPtrArray *
hk_reference_get_works (HkReference *self)
{
  if (self->works == NULL)
    {
      self->works = g_ptr_array_new_with_free_func (g_object_unref);
      if (self->work != NULL)
        g_ptr_array_add (self->works, g_steal_pointer (&self->work));
    }
  return self->works;
}

/**
 * hk_reference_take_work:
 * @self: a reference
 * @work: (transfer full): a work that the entry holds
 */
void
hk_reference_take_work (HkReference *self, HkWork *work)
{
  g_ptr_array_add (hk_reference_get_works (self), work);
  emit_changed (self);
}

/**
 * hk_reference_set_works:
 * @self: a reference
 * @works: (element-type HkWork): the works that the entry holds, in place of those it had
 */
void
hk_reference_set_works (HkReference *self, GPtrArray *works)
{
  g_autoptr (GPtrArray) old = g_ptr_array_ref (hk_reference_get_works (self));

  g_ptr_array_unref (self->works);
  self->works = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < works->len; i++)
    g_ptr_array_add (self->works, g_object_ref (g_ptr_array_index (works, i)));
  emit_changed (self);
}

/**
 * hk_reference_get_flags:
 * @self: a reference
 *
 * Returns: (transfer none) (element-type utf8): likely misprints, and what was done about some, each "variable:flag"
 */
GPtrArray *
hk_reference_get_flags (HkReference *self)
{
  if (self->flags == NULL)
    self->flags = g_ptr_array_new_with_free_func (g_free);
  return self->flags;
}

/**
 * hk_reference_add_flag:
 * @self: a reference
 * @variable: the field that looks wrong
 * @flag: a word for what looks wrong, such as "reversed-range", "future-year", "truncated"; or
 *   "turned-range" for pages that were put right beyond doubt, "from-previous" for what the entry before says
 */
void
hk_reference_add_flag (HkReference *self, HkVariable variable, const char *flag)
{
  g_ptr_array_add (hk_reference_get_flags (self),
                   g_strdup_printf ("%s:%s", hk_variable_to_id (variable), flag));
}

/**
 * hk_reference_is_doubtful:
 * @self: a reference
 *
 * Returns: whether one of its flags is that of a likely misprint
 */
gboolean
hk_reference_is_doubtful (HkReference *self)
{
  for (guint i = 0; self->flags != NULL && i < self->flags->len; i++)
    if (!g_str_has_suffix (g_ptr_array_index (self->flags, i), ":turned-range")
        && !g_str_has_suffix (g_ptr_array_index (self->flags, i), ":from-previous"))
      return TRUE;
  return FALSE;
}

/**
 * hk_reference_get_confidence:
 * @self: a reference
 *
 * Returns: the least confidence among the fields of its works; 0 when there is no work
 */
double
hk_reference_get_confidence (HkReference *self)
{
  GPtrArray *works = hk_reference_get_works (self);
  double least = works->len == 0 ? 0 : 1;

  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);

      for (HkVariable v = hk_work_next (work, 0); v < HK_N_VARIABLES;
           v = hk_work_next (work, v + 1))
        least = MIN (least, hk_work_get_confidence (work, v));
    }
  return least;
}
