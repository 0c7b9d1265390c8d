/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-application.h"
#include "hk-locale.h"

#ifdef __GLIBC__
#include <malloc.h>

#define LARGE (128 * 1024)
#define MOST_SPARE (1024 * 1024)
#endif

/* What was large goes back to the system when it is freed: glibc would take the size of a word list that
 * was read for the measure of what to keep. Threads keep their heaps apart, or they would wait for each
 * other while the program starts. */
static void
keep_little_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, LARGE);
  mallopt (M_TRIM_THRESHOLD, MOST_SPARE);
#endif
}

/* The list of installed faces is read on a thread of Pango's from when its font map is made. */
static void
load_fonts_early (void)
{
  (void) pango_cairo_font_map_get_default ();
}

int
main (int argc, char **argv)
{
  g_autoptr (HkApplication) application = NULL;

  keep_little_memory ();
  load_fonts_early ();
  hk_locale_init ();
  gtk_disable_setlocale ();
  application = hk_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
