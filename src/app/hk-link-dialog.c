/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-link-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-accessible.h"
#include "hk-capped.h"
#include "hk-clipboard.h"
#include "hk-link.h"

#define MAX_HEIGHT 160 /* of the longest link, in pixels; the rest is scrolled to */

/* Where the host stands in @link. A letter's address has it after the "@". */
static void
find_host (const char *link, guint *start, guint *end)
{
  const char *host = strstr (link, "//");

  if (host != NULL)
    host += 2;
  else
    host = strchr (link, '@') == NULL ? link : strchr (link, '@') + 1;
  *start = (guint) (host - link);
  *end = *start + (guint) strcspn (host, "/?#:");
}

/* The host in the letters that name servers are asked for, which show what another script hides. */
static char *
dup_ascii_host (const char *link)
{
  g_autofree char *host = NULL;
  guint start, end;
  char *ascii;

  find_host (link, &start, &end);
  host = g_strndup (link + start, end - start);
  ascii = g_hostname_to_ascii (host);
  return ascii == NULL ? g_steal_pointer (&host) : ascii;
}

static GtkWidget *
link_label_new (const char *link)
{
  GtkWidget *label = gtk_label_new (link);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  find_host (link, &bold->start_index, &bold->end_index);
  pango_attr_list_insert (attributes, bold);
  /* A hyphen at the end of a line would look like one of the link. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (label, "link-in-full");
  return label;
}

static GtkWidget *
content_new (const char *link)
{
  GtkWidget *scroller = g_object_new (HK_TYPE_CAPPED, "max-height", MAX_HEIGHT, "child",
                                      link_label_new (link), NULL);

  gtk_widget_add_css_class (scroller, "card");
  return scroller;
}

static void
answered (AdwMessageDialog *dialog, const char *response, char *link)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (g_str_equal (response, "open"))
    gtk_show_uri (parent, link, GDK_CURRENT_TIME);
  else if (g_str_equal (response, "copy"))
    {
      g_autoptr (GdkContentProvider) content = hk_content_new (link, NULL, NULL);

      gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (dialog)), content);
    }
}

static void
free_link (gpointer link, GClosure *closure)
{
  g_free (link);
}

static char *
warning_for (const char *link)
{
  g_autofree char *host = dup_ascii_host (link);

  /* TRANSLATORS: %s is the name of a server in encoded form, such as xn--… */
  return g_strdup_printf (
      _ ("The letters of this address are of different scripts, so it may only look "
         "like an address that you know. To the network it is “%s”."),
      host);
}

/**
 * hk_link_dialog_present:
 * @parent: the window over which it opens
 * @link: what hk_link_from_url() or hk_link_from_doi() made
 *
 * Shows the link whole and asks whether to open it.
 */
void
hk_link_dialog_present (GtkWindow *parent, const char *link)
{
  gboolean doubtful = hk_link_is_doubtful (link);
  gboolean letter = g_ascii_strncasecmp (link, "mailto:", 7) == 0;
  g_autofree char *warning = doubtful ? warning_for (link) : NULL;
  GtkWidget *widget
      = adw_message_dialog_new (parent,
                                letter ? _ ("Write to This Address?") : _ ("Open This Link?"),
                                warning);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "copy", _ ("Co_py Link"),
                                    "open", letter ? _ ("_Write") : _ ("_Open"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "open",
                                              doubtful ? ADW_RESPONSE_DESTRUCTIVE
                                                       : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, doubtful ? "cancel" : "open");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_extra_child (dialog, content_new (link));
  if (doubtful)
    gtk_widget_add_css_class (widget, "doubtful");
  if (gtk_widget_has_css_class (GTK_WIDGET (parent), "persian"))
    gtk_widget_add_css_class (widget, "persian");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), g_strdup (link), free_link, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  hk_accessible_name_all (widget);
}
