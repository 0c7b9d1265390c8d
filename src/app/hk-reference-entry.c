/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reference-entry.h"

#include "hk-calendar.h"
#include "hk-link.h"
#include "hk-script.h"
#include "hk-work-fields.h"

struct _HkReferenceEntry
{
  GObject parent_instance;

  HkReference *reference;
  guint position;
  char *text; /* what is searched, and shown as printed */
  const char *language;
  HkFolded *folded;
  char *author_key;
  char *title_key;
};

G_DEFINE_FINAL_TYPE (HkReferenceEntry, hk_reference_entry, G_TYPE_OBJECT)

static void
hk_reference_entry_finalize (GObject *object)
{
  HkReferenceEntry *self = HK_REFERENCE_ENTRY (object);

  g_clear_object (&self->reference);
  g_clear_pointer (&self->folded, hk_folded_unref);
  g_free (self->text);
  g_free (self->author_key);
  g_free (self->title_key);
  G_OBJECT_CLASS (hk_reference_entry_parent_class)->finalize (object);
}

static void
hk_reference_entry_class_init (HkReferenceEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hk_reference_entry_finalize;
}

static void
hk_reference_entry_init (HkReferenceEntry *self)
{
}

static HkWork *
first_work (HkReferenceEntry *self)
{
  GPtrArray *works = hk_reference_get_works (self->reference);

  return works->len == 0 ? NULL : g_ptr_array_index (works, 0);
}

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ". ");
  g_string_append (text, part);
}

/* A source of records prints nothing; its fields stand for what would have been printed. */
static char *
text_of_work (HkWork *work)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize n_names = 0;
  const HkName *const *names = hk_work_get_names (work, HK_VAR_AUTHOR, &n_names);
  const HkDate *issued = hk_work_get_date (work, HK_VAR_ISSUED);

  for (gsize i = 0; i < n_names; i++)
    {
      g_autofree char *name = hk_name_to_string (names[i]);

      if (i > 0)
        g_string_append (text, "; ");
      g_string_append (text, name);
    }
  if (issued != NULL && issued->start.year != 0)
    g_string_append_printf (text, "%s(%d)", text->len > 0 ? " " : "", issued->start.year);
  append_part (text, hk_work_get_string (work, HK_VAR_TITLE));
  append_part (text, hk_work_get_string (work, HK_VAR_CONTAINER_TITLE));
  append_part (text, hk_work_get_string (work, HK_VAR_PUBLISHER));
  append_part (text, hk_work_get_string (work, HK_VAR_DOI));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * hk_reference_entry_new:
 * @reference: a reference
 * @position: where it stands in the article, from 0
 *
 * May be called on a worker thread.
 *
 * Returns: (transfer full): its row
 */
HkReferenceEntry *
hk_reference_entry_new (HkReference *reference, guint position)
{
  HkReferenceEntry *self = g_object_new (HK_TYPE_REFERENCE_ENTRY, NULL);

  self->reference = g_object_ref (reference);
  self->position = position;
  hk_reference_entry_refresh (self);
  return self;
}

/**
 * hk_reference_entry_refresh:
 * @self: a row
 *
 * Makes it ready anew, after a repair was undone or a field was edited.
 */
void
hk_reference_entry_refresh (HkReferenceEntry *self)
{
  const char *printed = hk_text_get_string (hk_reference_get_text (self->reference));
  HkWork *work = first_work (self);

  g_free (self->text);
  self->text = *printed == '\0' && work != NULL ? text_of_work (work) : g_strdup (printed);
  self->language = hk_reference_get_language (self->reference);
  if (self->language == NULL && work != NULL)
    self->language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  if (self->language == NULL)
    self->language = hk_language_guess (self->text, -1);
  self->language = g_intern_string (self->language);
  g_clear_pointer (&self->folded, hk_folded_unref);
  self->folded = hk_folded_new (self->text, -1);
  g_clear_pointer (&self->author_key, g_free);
  g_clear_pointer (&self->title_key, g_free);
}

/**
 * hk_reference_entry_get_reference:
 * @self: a row
 *
 * Returns: (transfer none): the reference
 */
HkReference *
hk_reference_entry_get_reference (HkReferenceEntry *self)
{
  return self->reference;
}

/**
 * hk_reference_entry_get_position:
 * @self: a row
 *
 * Returns: where it stands in the article, from 0
 */
guint
hk_reference_entry_get_position (HkReferenceEntry *self)
{
  return self->position;
}

/**
 * hk_reference_entry_get_text:
 * @self: a row
 *
 * Returns: (transfer none): the reference as printed, repaired; or its fields where nothing was
 */
const char *
hk_reference_entry_get_text (HkReferenceEntry *self)
{
  return self->text;
}

/**
 * hk_reference_entry_get_language:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): BCP 47 tag, interned; %NULL when it is not known
 */
const char *
hk_reference_entry_get_language (HkReferenceEntry *self)
{
  return self->language;
}

/**
 * hk_reference_entry_get_kind:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): CSL's type of its first work; %NULL when it is not known
 */
const char *
hk_reference_entry_get_kind (HkReferenceEntry *self)
{
  HkWork *work = first_work (self);

  return work == NULL ? NULL : hk_work_get_csl_type (work);
}

/**
 * hk_reference_entry_get_folded:
 * @self: a row
 *
 * Returns: (transfer none): its text made ready to be searched
 */
const HkFolded *
hk_reference_entry_get_folded (HkReferenceEntry *self)
{
  return self->folded;
}

/**
 * hk_reference_entry_get_author_key:
 * @self: a row
 *
 * Returns: (transfer none): what to sort by for its authors
 */
const char *
hk_reference_entry_get_author_key (HkReferenceEntry *self)
{
  HkWork *work = first_work (self);
  gsize n_names = 0;
  const HkName *const *names
      = work == NULL ? NULL : hk_work_get_names (work, HK_VAR_AUTHOR, &n_names);

  if (self->author_key != NULL)
    return self->author_key;
  if (n_names > 0)
    {
      g_autofree char *whole = hk_name_to_string (names[0]);
      g_autofree char *family_first
          = g_strjoin (" ", names[0]->family == NULL ? whole : names[0]->family,
                       names[0]->given == NULL ? "" : names[0]->given, NULL);

      self->author_key = hk_fold_string (family_first, -1, HK_FOLD_LOOSE);
    }
  else
    self->author_key = hk_fold_string (self->text, -1, HK_FOLD_LOOSE);
  return self->author_key;
}

/**
 * hk_reference_entry_get_title_key:
 * @self: a row
 *
 * Returns: (transfer none): what to sort by for its title
 */
const char *
hk_reference_entry_get_title_key (HkReferenceEntry *self)
{
  HkWork *work = first_work (self);
  const char *title = work == NULL ? NULL : hk_work_get_string (work, HK_VAR_TITLE);

  if (self->title_key == NULL)
    self->title_key = hk_fold_string (title == NULL ? self->text : title, -1, HK_FOLD_LOOSE);
  return self->title_key;
}

/**
 * hk_reference_entry_get_year:
 * @self: a row
 *
 * Returns: the year of its first work on the Gregorian scale, to sort by; %G_MAXINT without one
 */
int
hk_reference_entry_get_year (HkReferenceEntry *self)
{
  HkWork *work = first_work (self);
  const HkDate *issued = work == NULL ? NULL : hk_work_get_date (work, HK_VAR_ISSUED);
  int first, last;

  if (issued == NULL || issued->start.year == 0)
    return G_MAXINT;
  if (issued->calendar == HK_CALENDAR_GREGORIAN
      || !hk_calendar_year_span (issued->calendar, issued->start.year, HK_CALENDAR_GREGORIAN,
                                 &first, &last))
    return issued->start.year;
  return first;
}

/**
 * hk_reference_entry_count_repairs:
 * @self: a row
 *
 * Returns: how many places of the printed text are repaired
 */
guint
hk_reference_entry_count_repairs (HkReferenceEntry *self)
{
  const HkEdits *edits = hk_text_get_edits (hk_reference_get_text (self->reference));
  guint n = 0;

  for (gsize i = 0; edits != NULL && i < hk_edits_get_length (edits); i++)
    n += !hk_edits_get (edits, i)->undone;
  return n;
}

/**
 * hk_reference_entry_is_unsure:
 * @self: a row
 *
 * Returns: whether a person should look at it: something of it was understood with little confidence,
 *   or not at all, or looks misprinted
 */
gboolean
hk_reference_entry_is_unsure (HkReferenceEntry *self)
{
  double confidence = hk_reference_get_confidence (self->reference);

  /* What a person has checked is sure, flagged or not. */
  return confidence < HK_SURE || (confidence < 1 && hk_reference_is_doubtful (self->reference));
}

/**
 * hk_reference_entry_dup_link:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): the address of its DOI, else of its page, safe to open
 */
char *
hk_reference_entry_dup_link (HkReferenceEntry *self)
{
  HkWork *work = first_work (self);
  const char *doi = work == NULL ? NULL : hk_work_get_string (work, HK_VAR_DOI);
  const char *url = work == NULL ? NULL : hk_work_get_string (work, HK_VAR_URL);
  char *link = doi == NULL ? NULL : hk_link_from_doi (doi);

  if (link == NULL && url != NULL)
    link = hk_link_from_url (url);
  return link;
}
