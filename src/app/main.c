/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-application.h"
#include "hk-locale.h"

#ifdef __GLIBC__
#include <malloc.h>

#define LARGE (128 * 1024)
#endif

/* What was large goes back to the system when it is freed. glibc would take the size of a word list
 * that was read for the measure of what to keep, and give each thread a heap of its own. */
static void
keep_little_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, LARGE);
  mallopt (M_TRIM_THRESHOLD, LARGE);
  mallopt (M_ARENA_MAX, 2);
#endif
}

int
main (int argc, char **argv)
{
  g_autoptr (HkApplication) application = NULL;

  keep_little_memory ();
  hk_locale_init ();
  gtk_disable_setlocale ();
  application = hk_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
