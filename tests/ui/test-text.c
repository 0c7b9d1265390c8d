/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text that is read, as a person finds in it, selects and copies it, while the interface changes. */
#include "config.h"

#include <gtk/gtk.h>
#include <string.h>

#include "hk-driver.h"

#define ARTICLE HK_SOURCE_ROOT "/data/articles/regionalism-central-asia.txt"
#define TITLE "Regionalism and Regional Collaboration in Central Asia"
#define SWITCH_LANGUAGE "Control_L Shift_L l"

static HkSession *session;

/* Two paragraphs a side. */
#define ONE                                                                                        \
  "The first paragraph says what the second one does not say. It has two sentences, of which "     \
  "this is the longer one, so that it is set on more than one line and has room for a caret that " \
  "goes up and down."
#define TWO "The second paragraph ends the abstract."
#define PERSIAN_ONE                                                                                                                                                                                         \
  "بند نخست آنچه را بند دوم نمی\u200cگوید می\u200cگوید. این بند دو جمله دارد که این یکی بلندتر است تا بیش از یک "                 \
  "سطر را بگیرد و مکان\u200cنما در آن جایی برای بالا و پایین رفتن داشته باشد، چنان\u200cکه در متن\u200cهای دیگر دارد؛ بیش " \
  "از این نمی\u200cخواهد."
#define PERSIAN_TWO "بند دوم چکیده را به پایان می\u200cبرد."
static const char paragraphs[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<article xml:lang=\"en\"><front><article-meta><title-group>"
                                 "<article-title>Of two paragraphs</article-title></title-group>"
                                 "<abstract><p>" ONE "</p><p>" TWO "</p></abstract>"
                                 "<trans-abstract xml:lang=\"fa\"><p>" PERSIAN_ONE
                                 "</p><p>" PERSIAN_TWO "</p></trans-abstract>"
                                 "</article-meta></front></article>\n";

static HkDriver *
open_file (const char *file, const char *title)
{
  HkDriver *driver = hk_driver_new (session);

  hk_driver_start (driver, "--language=en", file);
  hk_driver_expect (driver, title);
  return driver;
}

/* Matches are counted over both columns and stepped through, and are there after the interface has
 * become Persian, with the same words looked for. */
static void
test_find (void)
{
  g_autoptr (HkDriver) driver = open_file (ARTICLE, TITLE);
  g_autofree char *looked_for = NULL;

  hk_driver_key (driver, "Control_L f");
  hk_driver_enter (driver, "Find in the text", "2016");
  /* Once in each language. */
  hk_driver_expect (driver, "2 matches");
  hk_driver_key (driver, "Return");
  hk_driver_expect (driver, "1 of 2");
  hk_driver_key (driver, "Return");
  hk_driver_expect (driver, "2 of 2");
  hk_driver_key (driver, "Return");
  hk_driver_expect (driver, "1 of 2");
  hk_driver_key (driver, "Shift_L Return");
  hk_driver_expect (driver, "2 of 2");
  hk_driver_key (driver, SWITCH_LANGUAGE);
  hk_driver_expect (driver, "رونوشت استناد");
  looked_for = hk_driver_read_entry (driver, "یافتن در متن");
  g_assert_cmpstr (looked_for, ==, "2016");
  /* Digits of any script, and a space or nothing for a half-space. */
  hk_driver_enter (driver, "یافتن در متن", "۲۰۱۶");
  hk_driver_key (driver, "Return");
  hk_driver_expect (driver, "۱ از ۲");
  hk_driver_enter (driver, "یافتن در متن", "آسیای میانهٔ");
  hk_driver_wait_until_gone (driver, "۱ از ۲");
  hk_driver_enter (driver, "یافتن در متن", "قابل مشاهده");
  hk_driver_key (driver, "Return");
  hk_driver_expect (driver, "۱ از ۱");
  hk_driver_key (driver, "Escape");
  hk_driver_quit (driver);
}

typedef struct
{
  const char *wanted;
  char *got;
} Clip;

static gboolean
has_copied (HkDriver *driver, gpointer data)
{
  Clip *clip = data;

  g_free (clip->got);
  clip->got = hk_driver_read_clipboard (driver, "text/plain");
  return g_strcmp0 (clip->got, clip->wanted) == 0;
}

static void
expect_copied (HkDriver *driver, const char *wanted)
{
  Clip clip = { wanted };

  if (!hk_driver_wait (driver, has_copied, &clip))
    g_error ("expected “%s” on the clipboard, got “%s”", wanted, clip.got);
  g_free (clip.got);
}

/* A selection reaches over paragraphs, and is copied as they stand. */
static void
test_select (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HOME"), "paragraphs.xml", NULL);
  g_autoptr (HkDriver) driver = NULL;

  g_assert_true (g_file_set_contents (path, paragraphs, -1, NULL));
  driver = open_file (path, "Of two paragraphs");
  hk_driver_focus_text (driver, "Abstract");
  hk_driver_key (driver, "Control_L Home");
  hk_driver_key (driver, "Control_L Shift_L Right");
  hk_driver_key (driver, "Control_L c");
  expect_copied (driver, "The");
  hk_driver_key (driver, "Control_L Shift_L End");
  hk_driver_key (driver, "Control_L c");
  expect_copied (driver, ONE "\n\n" TWO);
  /* The other language has a selection of its own. */
  hk_driver_focus_text (driver, "چکیده");
  hk_driver_key (driver, "Control_L a");
  hk_driver_key (driver, "Control_L c");
  expect_copied (driver, PERSIAN_ONE "\n\n" PERSIAN_TWO);
  hk_driver_quit (driver);
}

/* A third language is read in the place of the second, and back. */
static const char languages[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<article xml:lang=\"pt\"><front><article-meta><title-group>"
      "<article-title>Das línguas</article-title>"
      "<trans-title-group xml:lang=\"en\"><trans-title>Of languages</trans-title></trans-title-group>"
      "<trans-title-group xml:lang=\"es\"><trans-title>De lenguas</trans-title></trans-title-group>"
      "</title-group><abstract><p>São três línguas, e em cada uma o resumo diz o mesmo: "
      "o leitor escolhe aquela que lê ao lado da primeira, e o que emparelhou à mão fica guardado para "
      "cada uma delas, como se vê quando o artigo é aberto de novo.</p></abstract>"
      "<trans-abstract xml:lang=\"en\"><p>There are three languages, and the abstract says the "
      "same in each of them: the reader chooses which one to read beside the first, and what was paired "
      "by hand is kept for each of them, as is seen when the article is opened again.</p></trans-abstract>"
      "<trans-abstract xml:lang=\"es\"><p>Son tres lenguas, y en cada una el resumen dice lo "
      "mismo: el lector elige la que lee al lado de la primera, y lo que emparejó a mano se guarda para "
      "cada una de ellas, como se ve cuando el artículo se abre otra vez.</p></trans-abstract>"
      "</article-meta></front></article>\n";

static void
test_languages (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HOME"), "languages.xml", NULL);
  HkDriver *driver;

  g_assert_true (g_file_set_contents (path, languages, -1, NULL));
  driver = open_file (path, "Of languages");
  hk_driver_expect (driver, "Abstract");
  hk_driver_expect (driver, "Resumo");
  hk_driver_press (driver, "Español");
  hk_driver_expect (driver, "De lenguas");
  hk_driver_expect (driver, "Resumen");
  hk_driver_wait_until_gone (driver, "Abstract");
  hk_driver_expect (driver, "Resumo");
  /* Each language has pairs of its own with the first, and they are remembered. */
  hk_driver_expect (driver, "2 of 2 sentences are paired");
  hk_driver_focus_text (driver, "Resumen");
  hk_driver_key (driver, "Control_L d");
  hk_driver_expect (driver, "0 of 2 sentences are paired");
  hk_driver_press (driver, "English");
  hk_driver_expect (driver, "Abstract");
  hk_driver_wait_until_gone (driver, "Resumen");
  hk_driver_expect (driver, "2 of 2 sentences are paired");
  hk_driver_quit (driver);
  hk_driver_free (driver);

  driver = open_file (path, "Of languages");
  hk_driver_expect (driver, "2 of 2 sentences are paired");
  hk_driver_press (driver, "Español");
  hk_driver_expect (driver, "0 of 2 sentences are paired");
  hk_driver_quit (driver);
  hk_driver_free (driver);
}

/* Every face that is made for Persian is put aside. */
static const char no_persian[]
    = "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
      "<fontconfig><include>/etc/fonts/fonts.conf</include><selectfont><rejectfont><pattern>"
      "<patelt name=\"lang\"><string>fa</string></patelt>"
      "</pattern></rejectfont></selectfont></fontconfig>\n";

/* What is missing is not told in the letters that are missing. */
static void
test_no_face (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HOME"), "fonts.conf", NULL);
  g_autoptr (HkDriver) driver = hk_driver_new (session);

  g_assert_true (g_file_set_contents (path, no_persian, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  hk_driver_start (driver, "--language=fa", ARTICLE);
  g_unsetenv ("FONTCONFIG_FILE");
  hk_driver_expect (driver,
                    "No installed font has all letters of this language: Persian. Boxes stand "
                    "for them. Install one of these: Vazirmatn (fonts-vazirmatn), Noto Sans "
                    "Arabic (fonts-noto-core).");
  hk_driver_quit (driver);
}

int
main (int argc, char **argv)
{
  int status;

  session = hk_driver_init (&argc, &argv);
  g_test_add_func ("/text/find", test_find);
  g_test_add_func ("/text/select", test_select);
  g_test_add_func ("/text/languages", test_languages);
  g_test_add_func ("/text/no-face", test_no_face);
  status = g_test_run ();
  hk_session_stop (session);
  return status;
}
