/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-front-view.h"

#include <glib/gi18n-lib.h>

#include "hk-button-text.h"
#include "hk-columns.h"
#include "hk-format.h"
#include "hk-link.h"
#include "hk-locale.h"
#include "hk-menu.h"
#include "hk-names.h"
#include "hk-part-heading.h"
#include "hk-split-menu.h"
#include "hk-text-block.h"
#include "hk-wrap-box.h"

#define NUMBER_SCALE 0.75 /* of raised numbers */

struct _HkFrontView
{
  GtkWidget parent_instance;

  HkDocument *document;
  HkWrapBox *facts;
};

G_DEFINE_FINAL_TYPE (HkFrontView, hk_front_view, GTK_TYPE_WIDGET)

static void
hk_front_view_dispose (GObject *object)
{
  HkFrontView *self = HK_FRONT_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (hk_front_view_parent_class)->dispose (object);
}

static void
hk_front_view_class_init (HkFrontViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_front_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "frontmatter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_front_view_init (HkFrontView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 14);
}

static GtkWidget *
append_text (GtkWidget *box, const char *string, const char *language, const char *style)
{
  GtkWidget *block;

  if (string == NULL || *string == '\0')
    return NULL;
  block = hk_text_block_new ();
  hk_text_block_set_text (HK_TEXT_BLOCK (block), string, language);
  gtk_widget_add_css_class (block, style);
  gtk_box_append (GTK_BOX (box), block);
  return block;
}

static const char *
string_of (HkText *text)
{
  return text == NULL ? NULL : hk_text_get_string (text);
}

static void
take_attribute (PangoAttrList *styles, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (styles, attribute);
}

/* The numbers of an author's affiliations, raised. */
static void
append_numbers (GString *line, PangoAttrList *styles, const HkAuthor *author, const char *language)
{
  gsize start = line->len;

  for (guint i = 0; author->affiliations != NULL && i < author->affiliations->len; i++)
    {
      g_autofree char *number
          = hk_format_number (g_array_index (author->affiliations, guint, i) + 1, language);

      g_string_append_printf (line, "%s%s", i == 0 ? " " : ",", number);
    }
  if (line->len == start)
    return;
  take_attribute (styles, pango_attr_scale_new (NUMBER_SCALE), start, line->len);
  take_attribute (styles, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT), start,
                  line->len);
}

/* The affiliations' numbers stand after a name only where there are several to tell apart. */
static void
append_authors (GtkWidget *box, HkFront *front)
{
  GPtrArray *authors = hk_front_get_authors (front);
  const char *language = hk_front_get_language (front);
  gboolean numbered = hk_front_get_affiliations (front)->len > 1;
  g_autoptr (GString) line = g_string_new (NULL);
  PangoAttrList *styles = pango_attr_list_new ();
  GtkWidget *block;

  for (guint i = 0; i < authors->len; i++)
    {
      const HkAuthor *author = g_ptr_array_index (authors, i);

      if (i > 0)
        g_string_append (line, hk_part_get_separator (language));
      g_string_append (line, hk_text_get_string (author->text));
      if (numbered)
        append_numbers (line, styles, author, language);
    }
  block = append_text (box, line->str, language, "authors");
  if (block != NULL)
    hk_text_block_set_styles (HK_TEXT_BLOCK (block), styles);
  pango_attr_list_unref (styles);
}

static void
append_affiliations (GtkWidget *box, HkFront *front)
{
  GPtrArray *affiliations = hk_front_get_affiliations (front);
  const char *language = hk_front_get_language (front);

  for (guint i = 0; i < affiliations->len; i++)
    {
      const char *name = hk_text_get_string (g_ptr_array_index (affiliations, i));
      g_autofree char *number = hk_format_number (i + 1, language);
      g_autofree char *line
          = affiliations->len > 1 ? g_strdup_printf ("%s  %s", number, name) : g_strdup (name);

      append_text (box, line, language, "affiliation");
    }
}

static GtkWidget *
column_new (HkFront *front)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *language = hk_front_get_language (front);

  append_text (box, string_of (hk_front_get_title (front)), language, "article-title");
  append_text (box, string_of (hk_front_get_subtitle (front)), language, "article-subtitle");
  append_authors (box, front);
  append_affiliations (box, front);
  return box;
}

static gboolean
has_names (HkFront *front)
{
  return hk_front_get_title (front) != NULL || hk_front_get_authors (front)->len > 0
         || hk_front_get_affiliations (front)->len > 0;
}

static void
append_columns (HkFrontView *self)
{
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (self->document));
  GtkWidget *columns = hk_columns_new ();
  guint n_shown = 0;

  for (guint i = 0; i < fronts->len && n_shown < 2; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);

      if (!has_names (front))
        continue;
      hk_columns_append (HK_COLUMNS (columns), column_new (front), hk_front_get_language (front));
      n_shown++;
    }
  gtk_widget_set_parent (columns, GTK_WIDGET (self));
  if (n_shown == 0)
    append_text (columns, hk_document_get_title (self->document, hk_locale_get_language ()), NULL,
                 "article-title");
}

/* Facts */

static void
take_fact (HkFrontView *self, char *fact)
{
  g_autofree char *text = fact;
  GtkWidget *block;

  if (text == NULL || *text == '\0')
    return;
  block = hk_text_block_new_short (text, NULL);
  gtk_widget_add_css_class (block, "fact");
  hk_wrap_box_append (self->facts, block);
}

/* The front in the language of the interface, else the article's own. */
static HkFront *
front_for_interface (HkFrontView *self)
{
  HkArticle *article = hk_document_get_article (self->document);
  HkFront *front = hk_article_get_front (article, hk_locale_get_language ());
  GPtrArray *fronts = hk_article_get_fronts (article);

  return front != NULL || fronts->len == 0 ? front : g_ptr_array_index (fronts, 0);
}

static HkText *
text_in_some_language (HkFrontView *self, HkText *(*get) (HkFront *) )
{
  HkFront *front = front_for_interface (self);
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (self->document));
  HkText *text = front == NULL ? NULL : get (front);

  for (guint i = 0; i < fronts->len && text == NULL; i++)
    text = get (g_ptr_array_index (fronts, i));
  return text;
}

static char *
localized (const char *text)
{
  return text == NULL
             ? NULL
             : hk_digits_convert (text, -1, hk_digits_of_language (hk_locale_get_language ()));
}

static void
take_labelled_fact (HkFrontView *self, const char *format, const char *value)
{
  g_autofree char *shown = localized (value);

  if (shown != NULL)
    {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      take_fact (self, g_strdup_printf (format, shown));
#pragma GCC diagnostic pop
    }
}

static char *
date_to_string (const HkDate *date)
{
  if (date == NULL)
    return NULL;
  if (date->start.year == 0)
    return g_strdup (date->literal != NULL ? date->literal : date->raw);
  return hk_format_date (date->calendar, date->start.year, date->start.month, date->start.day,
                         hk_locale_get_language ());
}

static void
append_dates (HkFrontView *self)
{
  HkArticle *article = hk_document_get_article (self->document);
  const char *const formats[HK_N_HISTORY] = {
    [HK_HISTORY_RECEIVED] = N_ ("received %s"),
    [HK_HISTORY_REVISED] = N_ ("revised %s"),
    [HK_HISTORY_ACCEPTED] = N_ ("accepted %s"),
    [HK_HISTORY_PUBLISHED] = N_ ("published %s"),
  };

  for (int i = 0; i < HK_N_HISTORY; i++)
    {
      g_autofree char *date = date_to_string (hk_article_get_history (article, (HkHistory) i));

      take_labelled_fact (self, _ (formats[i]), date);
    }
}

static void
append_publication (HkFrontView *self)
{
  HkWork *work = hk_article_get_work (hk_document_get_article (self->document));
  HkText *journal = text_in_some_language (self, hk_front_get_container_title);
  const char *volume = hk_work_get_string (work, HK_VAR_VOLUME);
  const char *issue = hk_work_get_string (work, HK_VAR_ISSUE);
  const HkDate *issued = hk_work_get_date (work, HK_VAR_ISSUED);
  const char *doi = hk_work_get_string (work, HK_VAR_DOI);

  take_fact (self, g_strdup (journal == NULL ? hk_work_get_string (work, HK_VAR_CONTAINER_TITLE)
                                             : hk_text_get_string (journal)));
  take_labelled_fact (self, _ ("volume %s"), volume);
  take_labelled_fact (self, _ ("issue %s"), issue);
  take_labelled_fact (self, _ ("pages %s"), hk_work_get_string (work, HK_VAR_PAGE));
  take_fact (self, date_to_string (issued));
  if (doi != NULL)
    {
      g_autofree char *uri = hk_link_from_doi (doi);
      GtkWidget *link = gtk_button_new ();

      hk_button_set_text (GTK_BUTTON (link), doi, "en");
      gtk_widget_add_css_class (link, "fact");
      gtk_widget_set_sensitive (link, uri != NULL);
      gtk_widget_set_tooltip_text (link, uri);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (link), uri == NULL ? NULL : "win.visit");
      if (uri != NULL)
        gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", uri);
      hk_wrap_box_append (self->facts, link);
    }
}

static void
append_counts (HkFrontView *self)
{
  const char *language = hk_locale_get_language ();
  guint n_languages = hk_article_get_fronts (hk_document_get_article (self->document))->len;
  guint n_references = g_list_model_get_n_items (hk_document_get_references (self->document));
  guint n_repairs = hk_document_count_repairs (self->document);
  g_autofree char *languages = hk_format_number (n_languages, language);
  g_autofree char *references = hk_format_number (n_references, language);
  g_autofree char *repairs = hk_format_number (n_repairs, language);
  GtkWidget *button;
  g_autofree char *label = NULL;

  if (n_languages > 1)
    take_fact (self,
               g_strdup_printf (ngettext ("%s language", "%s languages", n_languages), languages));
  if (n_references > 0)
    take_fact (self, g_strdup_printf (ngettext ("%s reference", "%s references", n_references),
                                      references));
  if (n_repairs == 0)
    return;
  /* TRANSLATORS: a button that shows what was repaired; %s is a number */
  label = g_strdup_printf (ngettext ("Text repaired in %s place…", "Text repaired in %s places…",
                                     n_repairs),
                           repairs);
  button = gtk_button_new ();
  hk_button_set_text (GTK_BUTTON (button), label, language);
  gtk_widget_add_css_class (button, "fact");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-repairs");
  hk_wrap_box_append (self->facts, button);
}

static GMenuModel *
copy_menu_new (gpointer data)
{
  static const HkMenuItem items[] = {
    { N_ ("Copy _Citation"), "win.copy-article-citation" },
    { N_ ("Copy _In-Text Citation"), "win.copy-article-in-text" },
    { N_ ("Copy Biblio_graphy"), "win.copy-bibliography" },
    { N_ ("Citation _Style…"), "win.choose-style" },
    { NULL },
    { N_ ("Copy _BibTeX"), "win.copy-article-as::bibtex" },
    { N_ ("Copy _RIS"), "win.copy-article-as::ris" },
    { N_ ("Copy CSL-_JSON"), "win.copy-article-as::csl-json" },
    { NULL },
    { N_ ("_Edit Details…"), "win.edit-article-details" },
  };

  return hk_menu_new (items, G_N_ELEMENTS (items));
}

static GtkWidget *
copy_button_new (void)
{
  GtkWidget *button = adw_split_button_new ();

  adw_split_button_set_label (ADW_SPLIT_BUTTON (button), _ ("Copy Citation"));
  hk_split_button_set_menu_func (ADW_SPLIT_BUTTON (button), copy_menu_new, NULL);
  adw_split_button_set_dropdown_tooltip (ADW_SPLIT_BUTTON (button), _ ("Other Ways to Copy"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.copy-article-citation");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy Citation"), -1);
  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

static void
append_foot (HkFrontView *self)
{
  GtkWidget *foot = hk_wrap_box_new ();
  HkText *type = text_in_some_language (self, hk_front_get_article_type);

  self->facts = HK_WRAP_BOX (foot);
  hk_wrap_box_append (self->facts, copy_button_new ());
  if (type != NULL)
    take_fact (self, g_strdup (hk_name_of_article_type (hk_text_get_string (type))));
  append_publication (self);
  append_dates (self);
  append_counts (self);
  gtk_widget_set_parent (foot, GTK_WIDGET (self));
}

/**
 * hk_front_view_new:
 * @document: an article
 *
 * Returns: (transfer floating): its front matter, in the language of the interface
 */
GtkWidget *
hk_front_view_new (HkDocument *document)
{
  HkFrontView *self = g_object_new (HK_TYPE_FRONT_VIEW, NULL);

  self->document = g_object_ref (document);
  append_columns (self);
  append_foot (self);
  return GTK_WIDGET (self);
}

/**
 * hk_front_view_refresh:
 * @self: the front matter
 *
 * Shows the facts anew, after the person changed what is known of the article.
 */
void
hk_front_view_refresh (HkFrontView *self)
{
  gtk_widget_unparent (GTK_WIDGET (self->facts));
  append_foot (self);
}
