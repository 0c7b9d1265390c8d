/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-text.h"

struct _HkText
{
  GObject parent_instance;

  char *printed;
  GRefString *language; /* BCP 47 tag, or NULL */
  HkEdits *edits;       /* or NULL */
  char *string;         /* what the edits give; NULL until asked for, or when it is the printed */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkText, hk_text, G_TYPE_OBJECT)

static void
hk_text_finalize (GObject *object)
{
  HkText *self = HK_TEXT (object);

  g_free (self->printed);
  g_free (self->string);
  g_clear_pointer (&self->language, g_ref_string_release);
  hk_edits_free (self->edits);
  G_OBJECT_CLASS (hk_text_parent_class)->finalize (object);
}

static void
hk_text_class_init (HkTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hk_text_finalize;

  /**
   * HkText::changed:
   *
   * The string is another one, because an edit was undone or made again.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", HK_TYPE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
hk_text_init (HkText *self)
{
}

/**
 * hk_text_new:
 * @printed: valid UTF-8 as the source has it
 * @language: (nullable): a BCP 47 tag such as "fa", "en" or "ru"
 *
 * Returns: (transfer full): a text without repairs
 */
HkText *
hk_text_new (const char *printed, const char *language)
{
  HkText *self = g_object_new (HK_TYPE_TEXT, NULL);

  self->printed = g_strdup (printed);
  self->language = language == NULL ? NULL : g_ref_string_new_intern (language);
  return self;
}

/**
 * hk_text_get_printed:
 * @self: a text
 *
 * Returns: (transfer none): the string as the source has it
 */
const char *
hk_text_get_printed (HkText *self)
{
  return self->printed;
}

/**
 * hk_text_get_string:
 * @self: a text
 *
 * Returns: (transfer none): the string with its repairs, valid until the next change
 */
const char *
hk_text_get_string (HkText *self)
{
  if (hk_edits_get_length (self->edits) == 0)
    return self->printed;
  if (self->string == NULL)
    self->string = hk_edits_apply (self->edits, self->printed, -1);
  return self->string;
}

/**
 * hk_text_get_language:
 * @self: a text
 *
 * Returns: (transfer none) (nullable): its BCP 47 tag, interned
 */
const char *
hk_text_get_language (HkText *self)
{
  return self->language;
}

/**
 * hk_text_get_edits:
 * @self: a text
 *
 * Returns: (transfer none) (nullable): the repairs
 */
const HkEdits *
hk_text_get_edits (HkText *self)
{
  return self->edits;
}

static void
changed (HkText *self)
{
  g_clear_pointer (&self->string, g_free);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * hk_text_take_edits:
 * @self: a text
 * @edits: (nullable) (transfer full): repairs of the printed string, in place of those it had
 */
void
hk_text_take_edits (HkText *self, HkEdits *edits)
{
  hk_edits_free (self->edits);
  self->edits = edits;
  changed (self);
}

/**
 * hk_text_set_edit_undone:
 * @self: a text
 * @index: which of its edits
 * @undone: whether the edit is taken back
 */
void
hk_text_set_edit_undone (HkText *self, gsize index, gboolean undone)
{
  g_return_if_fail (index < hk_edits_get_length (self->edits));
  if (hk_edits_get (self->edits, index)->undone == (undone != FALSE))
    return;
  hk_edits_set_undone (self->edits, index, undone);
  changed (self);
}
