/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-citer.h"

#include "csl-processor.h"
#include "csl-store.h"
#include "hk-script.h"

#include <glib/gi18n-lib.h>

struct _CslCiter
{
  GObject parent_instance;

  CslStore *store;
  CslStyle *style;
  CslProcessor *processor;
};

static void csl_citer_iface_init (HkCiterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CslCiter,
                               csl_citer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HK_TYPE_CITER, csl_citer_iface_init))

static void
csl_citer_finalize (GObject *object)
{
  CslCiter *self = CSL_CITER (object);

  csl_processor_unref (self->processor);
  csl_style_unref (self->style);
  csl_store_unref (self->store);
  G_OBJECT_CLASS (csl_citer_parent_class)->finalize (object);
}

static void
csl_citer_class_init (CslCiterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csl_citer_finalize;
}

static void
csl_citer_init (CslCiter *self)
{
}

static const char *
separator (HkCitationFormat format)
{
  switch (format)
    {
    case HK_CITATION_RTF:
      return "\\par\n";
    case HK_CITATION_MARKDOWN:
    case HK_CITATION_LATEX:
      return "\n\n";
    case HK_CITATION_TEXT:
    case HK_CITATION_HTML:
    case HK_CITATION_PANGO:
    default:
      return "\n";
    }
}

/* Each entry runs as its language does, whatever its first letter is. */
static void
append_html (GString *text, const char *entry, const char *language)
{
  const char *direction = hk_language_direction (language) == HK_DIRECTION_RTL ? "rtl" : "ltr";
  g_autofree char *tag = g_markup_escape_text (language, -1);

  g_string_append_printf (text, "<div class=\"csl-entry\" lang=\"%s\" dir=\"%s\">%s</div>", tag,
                          direction, entry);
}

/* A list may be long: each entry goes as soon as it stands in the text. */
static char *
join_entries (CslCiter *self, GPtrArray *entries, HkCitationFormat format)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *entry = g_steal_pointer (&g_ptr_array_index (entries, i));

      if (i > 0)
        g_string_append (text, separator (format));
      if (format == HK_CITATION_HTML)
        append_html (text, entry, csl_processor_get_entry_language (self->processor, i));
      else
        g_string_append (text, entry);
    }
  return g_string_free (text, FALSE);
}

static char *
cite_together (CslCiter *self, GPtrArray *works, HkCitationFormat format)
{
  g_autoptr (GArray) requests = g_array_new (FALSE, TRUE, sizeof (CslCiteRequest));

  for (guint i = 0; i < works->len; i++)
    {
      CslCiteRequest request = { .place = i + 1 };

      g_array_append_val (requests, request);
    }
  return csl_processor_cite (self->processor, (const CslCiteRequest *) requests->data,
                             requests->len, 1, format);
}

static char *
csl_citer_cite (HkCiter *citer,
                GPtrArray *works,
                HkCitationForm form,
                HkCitationFormat format,
                GError **error)
{
  CslCiter *self = CSL_CITER (citer);
  g_autoptr (GPtrArray) entries = NULL;

  /* Files repeat identifiers or leave them out: works are told apart by their places. */
  csl_processor_set_works (self->processor, works);
  /* A style without a bibliography says all in its notes. */
  if (form == HK_CITATION_IN_TEXT || !csl_style_has_bibliography (self->style))
    return cite_together (self, works, format);
  entries = csl_processor_bibliography (self->processor, format);
  if (entries->len == 0)
    return cite_together (self, works, format);
  return join_entries (self, entries, format);
}

static const char *
csl_citer_get_style_title (HkCiter *citer)
{
  return csl_style_get_title (CSL_CITER (citer)->style);
}

static void
csl_citer_iface_init (HkCiterInterface *iface)
{
  iface->cite = csl_citer_cite;
  iface->get_style_title = csl_citer_get_style_title;
}

/**
 * csl_citer_new:
 * @style: a style's name such as "apa", its identifier, or the path of a file that ends in ".csl"
 * @language: %CSL_CITER_OF_WORK: each work in its own; %CSL_CITER_OF_STYLE; or a BCP 47 tag for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a citer
 */
CslCiter *
csl_citer_new (const char *style, const char *language, GError **error)
{
  g_autoptr (CslStore) store = csl_store_new_default ();
  g_autoptr (CslStyle) loaded = csl_store_load_style (store, style, error);
  gboolean of_work = g_str_equal (language, CSL_CITER_OF_WORK);
  gboolean is_named = !of_work && !g_str_equal (language, CSL_CITER_OF_STYLE);
  CslCiter *self;

  if (loaded == NULL)
    return NULL;
  if (is_named && !csl_store_has_locale (store, language))
    {
      g_set_error (error, CSL_ERROR, CSL_ERROR_NOT_FOUND,
                   _ ("Citations cannot be set in “%s”: no terms of that language are known."),
                   language);
      return NULL;
    }
  self = g_object_new (CSL_TYPE_CITER, NULL);
  self->store = g_steal_pointer (&store);
  self->style = g_steal_pointer (&loaded);
  self->processor = csl_processor_new (self->style, is_named ? language : NULL,
                                       csl_store_load_locale, self->store);
  if (of_work)
    csl_processor_set_per_work_locale (self->processor, TRUE);
  return self;
}

/**
 * csl_citer_set_options:
 * @self: a citer
 * @options: what is asked beyond the style
 */
void
csl_citer_set_options (CslCiter *self, const CslOptions *options)
{
  csl_processor_set_options (self->processor, options);
}

/**
 * csl_citer_get_style_id:
 * @self: a citer
 *
 * Returns: (transfer none) (nullable): the style's identifier
 */
const char *
csl_citer_get_style_id (CslCiter *self)
{
  return csl_style_get_id (self->style);
}

/**
 * csl_citer_has_bibliography:
 * @self: a citer
 *
 * Returns: whether the style has entries of a bibliography; else it has notes alone
 */
gboolean
csl_citer_has_bibliography (CslCiter *self)
{
  return csl_style_has_bibliography (self->style);
}
