/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-citation.h"

#include <string.h>

#include "hk-jats-text.h"
#include "hk-jats-work.h"
#include "hk-script.h"

static gboolean
is_citation (const xmlNode *node)
{
  return hk_xml_is (node, "mixed-citation") || hk_xml_is (node, "element-citation")
         || hk_xml_is (node, "nlm-citation") || hk_xml_is (node, "citation")
         || hk_xml_is (node, "note") || hk_xml_is (node, "product")
         || hk_xml_is (node, "related-article");
}

/* Whether a citation holds text that is printed between its fields. */
static gboolean
is_printed (const xmlNode *node)
{
  if (hk_xml_is (node, "element-citation") || hk_xml_is (node, "nlm-citation"))
    return FALSE;
  if (hk_xml_is (node, "citation"))
    {
      for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (child->type == XML_TEXT_NODE && !xmlIsBlankNode (child))
          return TRUE;
      return FALSE;
    }
  return TRUE;
}

/* What is known of a ref while its citations are looked at. */
typedef struct
{
  HkReading *reading;
  const char *language; /* of the article */
  GString *printed;
  const char *printed_language;
  gboolean said;        /* whether the file says a language of what is printed */
  gboolean printed_own; /* whether it is in the article's language */
  GPtrArray *works;     /* HkWork */
  GPtrArray *others;    /* HkText: the same entry in other languages */
} Entry;

/* What is printed. A DOI that only a link in it has is added, or it would be lost. */
static char *
dup_printed (Entry *entry, const xmlNode *node, HkWork *work)
{
  const char *doi = work == NULL ? NULL : hk_work_get_string (work, HK_VAR_DOI);
  char *text = hk_jats_dup_citation (entry->reading, node);
  char *whole;

  if (doi == NULL || strcasestr (text, doi) != NULL)
    return text;
  whole = g_strconcat (text, " https://doi.org/", doi, NULL);
  g_free (text);
  return whole;
}

static void
add_printed (Entry *entry, const xmlNode *node, HkWork *work, gboolean alternative)
{
  g_autofree char *text = dup_printed (entry, node, work);
  const char *language = hk_jats_own_language (node);
  gboolean own;

  if (*text == '\0')
    return;
  entry->said = entry->said || language != NULL;
  if (language == NULL)
    language = hk_language_guess (text, -1);
  own = g_strcmp0 (language, entry->language) == 0;
  if (entry->printed->len > 0 && alternative && entry->printed_own >= own)
    {
      g_ptr_array_add (entry->others, hk_text_new (text, language));
      return;
    }
  if (entry->printed->len > 0 && alternative)
    {
      g_ptr_array_add (entry->others, hk_text_new (entry->printed->str, entry->printed_language));
      g_string_truncate (entry->printed, 0);
    }
  if (entry->printed->len > 0)
    g_string_append_c (entry->printed, ' ');
  else
    {
      entry->printed_language = language;
      entry->printed_own = own;
    }
  g_string_append (entry->printed, text);
}

static gboolean
is_whole (HkWork *work)
{
  return hk_work_has (work, HK_VAR_TITLE)
         && (hk_work_has (work, HK_VAR_AUTHOR) || hk_work_has (work, HK_VAR_ISSUED));
}

/* A structured citation repeats the mixed one before it; two mixed ones are two works. */
static void
add_citation (Entry *entry, const xmlNode *node, gboolean alternative)
{
  HkWork *work = hk_jats_read_work (entry->reading, node);
  gboolean structured = !is_printed (node);

  if (work != NULL && !structured && !is_whole (work))
    {
      /* A few tags in a printed text are less than what a parser of references makes of it. */
      add_printed (entry, node, work, alternative);
      g_clear_object (&work);
    }
  else if (!structured)
    add_printed (entry, node, NULL, alternative);
  if (work == NULL)
    return;
  if ((structured || alternative) && entry->works->len == 1 && hk_xml_is (node, "element-citation"))
    g_ptr_array_set_size (entry->works, 0);
  if (alternative && entry->works->len > 0)
    g_object_unref (work);
  else
    g_ptr_array_add (entry->works, work);
}

/* A title tells its language better than a whole entry, in which names and notes are of others. */
static const char *
find_work_language (HkWork *work)
{
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);

  if (hk_work_has (work, HK_VAR_LANGUAGE))
    return hk_work_get_string (work, HK_VAR_LANGUAGE);
  return title == NULL || strchr (title, ' ') == NULL ? NULL : hk_language_guess (title, -1);
}

/* "[1]." is the label "1". */
static const char *
trim_label (char *label)
{
  gsize n = strlen (label);

  while (n > 0 && strchr (".)]: ", label[n - 1]) != NULL)
    label[--n] = '\0';
  return label + strspn (label, "[( ");
}

/* Some files print the label in the entry once more. */
static const char *
skip_label (const char *printed, const char *label)
{
  const char *rest = printed + strlen (label);

  if (*label == '\0' || !g_str_has_prefix (printed, label) || strchr (" .)]", *rest) == NULL
      || *rest == '\0')
    return printed;
  rest += strspn (rest, " .)]");
  return *rest == '\0' ? printed : rest;
}

/**
 * hk_jats_read_reference:
 * @reading: a reading
 * @ref: a ref element
 * @language: (nullable): the article's language
 *
 * Reads one entry of the list: what is printed of it (mixed-citation), its fields (element-citation,
 * nlm-citation, or those tagged in the printed text), or both. Of citation-alternatives the one in the
 * article's language is the entry, and the others are kept beside it.
 *
 * Returns: (transfer full) (nullable): the reference
 */
HkReference *
hk_jats_read_reference (HkReading *reading, const xmlNode *ref, const char *language)
{
  g_autoptr (GString) printed = g_string_new (NULL);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  Entry entry = {
    .reading = reading, .language = language, .printed = printed, .works = works, .others = others
  };
  g_autofree char *label = hk_jats_dup_text (reading, hk_xml_child (ref, "label"));
  const char *entry_language;
  HkReference *reference;

  for (const xmlNode *child = ref->children; child != NULL; child = child->next)
    if (hk_xml_is (child, "citation-alternatives"))
      {
        for (const xmlNode *one = child->children; one != NULL; one = one->next)
          if (is_citation (one))
            add_citation (&entry, one, TRUE);
      }
    else if (is_citation (child))
      add_citation (&entry, child, FALSE);
  if (printed->len == 0 && works->len == 0)
    return NULL;
  entry_language = hk_jats_own_language (ref);
  if (entry_language == NULL && entry.said)
    entry_language = entry.printed_language;
  if (entry_language == NULL && works->len > 0 && others->len == 0)
    entry_language = find_work_language (g_ptr_array_index (works, 0));
  if (entry_language == NULL)
    entry_language = entry.printed_language;
  reference = hk_reference_new (skip_label (printed->str, trim_label (label)), entry_language);
  if (*trim_label (label) != '\0')
    hk_reference_set_label (reference, trim_label (label));
  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);

      if (entry_language != NULL && !hk_work_has (work, HK_VAR_LANGUAGE))
        hk_work_set_string (work, HK_VAR_LANGUAGE, entry_language);
    }
  hk_reference_set_works (reference, works);
  for (guint i = 0; i < others->len; i++)
    hk_reference_take_other (reference, g_object_ref (g_ptr_array_index (others, i)));
  return reference;
}
