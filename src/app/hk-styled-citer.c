/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-styled-citer.h"

#include <string.h>

#include "csl-processor.h"
#include "csl-store.h"

struct _HkStyledCiter
{
  GObject parent_instance;

  char *name;      /* a style's name, identifier or file */
  char *language;  /* NULL for that of each work */
  CslStore *store; /* NULL until something is cited */
  CslStyle *style;
};

static void citer_init (HkCiterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HkStyledCiter, hk_styled_citer, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HK_TYPE_CITER, citer_init))

static gboolean
ensure_style (HkStyledCiter *self,
              GError **error)
{
  if (self->store == NULL)
    self->store = csl_store_new_default ();
  if (self->style == NULL)
    self->style = csl_store_load_style (self->store, self->name, error);
  return self->style != NULL;
}

/* The engine tells works apart by identifiers, which those of an article need not have. */
static GPtrArray *
with_identifiers (GPtrArray *works)
{
  GPtrArray *named = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = hk_work_copy (g_ptr_array_index (works, i));
      g_autofree char *id = g_strdup_printf ("%u", i + 1);

      hk_work_set_id (work, id);
      g_ptr_array_add (named, work);
    }
  return named;
}

static char *
cite_in_text (CslProcessor *processor,
              GPtrArray *works,
              HkCitationFormat format)
{
  g_autofree CslCiteRequest *requests = g_new0 (CslCiteRequest, works->len);

  for (guint i = 0; i < works->len; i++)
    requests[i].id = hk_work_get_id (g_ptr_array_index (works, i));
  return csl_processor_cite (processor, requests, works->len, 0, format);
}

static char *
cite_as_bibliography (CslProcessor *processor,
                      HkCitationFormat format)
{
  g_autoptr (GPtrArray) entries = csl_processor_bibliography (processor, format);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      char *entry = g_strchomp (g_ptr_array_index (entries, i));

      if (format == HK_CITATION_HTML)
        g_string_append_printf (all, "<p>%s</p>", entry);
      else
        g_string_append_printf (all, "%s%s", i == 0 ? "" : "\n", entry);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static char *
hk_styled_citer_cite (HkCiter *citer,
                      GPtrArray *works,
                      HkCitationForm form,
                      HkCitationFormat format,
                      GError **error)
{
  HkStyledCiter *self = HK_STYLED_CITER (citer);
  g_autoptr (CslProcessor) processor = NULL;
  g_autoptr (GPtrArray) named = NULL;

  if (!ensure_style (self, error))
    return NULL;
  named = with_identifiers (works);
  processor = csl_processor_new (self->style, self->language, csl_store_load_locale, self->store);
  csl_processor_set_per_work_locale (processor, self->language == NULL);
  csl_processor_set_works (processor, named);
  /* A style without a bibliography has notes instead. */
  if (form == HK_CITATION_BIBLIOGRAPHY && self->style->has_bibliography)
    return cite_as_bibliography (processor, format);
  return cite_in_text (processor, named, format);
}

static const char *
hk_styled_citer_get_style_title (HkCiter *citer)
{
  HkStyledCiter *self = HK_STYLED_CITER (citer);

  return ensure_style (self, NULL) ? self->style->title : self->name;
}

static void
citer_init (HkCiterInterface *iface)
{
  iface->cite = hk_styled_citer_cite;
  iface->get_style_title = hk_styled_citer_get_style_title;
}

static void
hk_styled_citer_finalize (GObject *object)
{
  HkStyledCiter *self = HK_STYLED_CITER (object);

  g_clear_pointer (&self->style, csl_style_unref);
  g_clear_pointer (&self->store, csl_store_free);
  g_free (self->name);
  g_free (self->language);
  G_OBJECT_CLASS (hk_styled_citer_parent_class)->finalize (object);
}

static void
hk_styled_citer_class_init (HkStyledCiterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hk_styled_citer_finalize;
}

static void
hk_styled_citer_init (HkStyledCiter *self)
{
}

/**
 * hk_styled_citer_new:
 * @style: a style's name, such as "apa", its identifier, or a path that ends in ".csl"
 * @language: (nullable): BCP 47 tag of the citations; %NULL or "" for that of each work
 *
 * Returns: (transfer full): a citer; whether the style can be read is seen when it cites
 */
HkCiter *
hk_styled_citer_new (const char *style,
                     const char *language)
{
  HkStyledCiter *self = g_object_new (HK_TYPE_STYLED_CITER, NULL);

  self->name = g_strdup (style);
  self->language = language == NULL || *language == '\0' ? NULL : g_strdup (language);
  return HK_CITER (self);
}
