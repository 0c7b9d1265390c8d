/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-help.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-dialog.h"
#include "hk-locale.h"
#include "hk-text-block.h"

#define WIDTH 520
#define HEIGHT 560

typedef struct
{
  const char *heading;
  const char *text;
} Section;

static const Section sections[] = {
  { N_ ("Open an article"),
    N_ ("Open a file with Ctrl+O, drop it on the window, or copy the page of a journal in the browser "
        "and choose Paste Page in the menu. Pages of journals are read as text or HTML; JATS, TEI and "
        "PubMed XML, BibTeX, RIS and CSL-JSON are read too.") },
  { N_ ("Read"),
    N_ ("Both abstracts stand side by side, each in its own direction. Point at a sentence, and its "
        "counterpart lights up. Aa in the header bar holds size, spacing, fonts and colours. Ctrl+F "
        "finds in the text.") },
  { N_ ("Search keywords and references"),
    N_ ("Press Ctrl+K and type. Words are found in any order; words in quotes as they stand. Persian "
        "and Arabic forms of letters, spaces and half-spaces, and all kinds of digits are the same "
        "to the search.") },
  { N_ ("Copy citations"),
    N_ ("Ctrl+Shift+C copies the citation of the article, or of the references that are selected in "
        "the list, with and without formatting. Citation Style in the menu chooses the style.") },
  { N_ ("Repaired text"),
    N_ ("Half-spaces, letters and links that a page has lost are put back when it is opened. The "
        "button below the title lists what was changed. Each change can be taken back, and the text "
        "as printed is kept.") },
  { N_ ("Persian and English"),
    N_ ("Ctrl+Shift+L, or the button with both languages in the header bar, switches the language of "
        "the program. The article stays as it is.") },
};

static GtkWidget *
text_new (const char *text, const char *style)
{
  GtkWidget *block = hk_text_block_new ();

  hk_text_block_set_text (HK_TEXT_BLOCK (block), text, hk_locale_get_language ());
  if (style != NULL)
    gtk_widget_add_css_class (block, style);
  return block;
}

static GtkWidget *
page_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

      gtk_box_append (GTK_BOX (section), text_new (_ (sections[i].heading), "heading"));
      gtk_box_append (GTK_BOX (section), text_new (_ (sections[i].text), NULL));
      gtk_box_append (GTK_BOX (box), section);
    }
  gtk_widget_add_css_class (box, "help");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
show_shortcuts (GtkButton *button, GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (window)), "win.shortcuts",
                              NULL);
}

static gboolean
close_window (GtkWidget *window, GVariant *arguments, gpointer data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static void
close_with_escape (GtkWidget *window)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_callback_action_new (close_window,
                                                                                   NULL, NULL)));
  gtk_widget_add_controller (window, shortcuts);
}

/**
 * hk_help_present:
 * @parent: the window that asks for it
 *
 * Shows the help in the language of the interface.
 */
void
hk_help_present (GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Keyboard Shortcuts"));
  GtkWidget *header = adw_header_bar_new ();

  gtk_window_set_title (GTK_WINDOW (window), _ ("Help"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  hk_dialog_prepare (GTK_WINDOW (window), parent, WIDTH, HEIGHT);
  g_signal_connect (button, "clicked", G_CALLBACK (show_shortcuts), window);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page_new ());
  adw_window_set_content (ADW_WINDOW (window), box);
  close_with_escape (window);
  hk_accessible_name_all (window);
  gtk_window_present (GTK_WINDOW (window));
}
