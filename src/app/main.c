/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-application.h"
#include "hk-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr (HkApplication) application = NULL;

  hk_locale_init ();
  gtk_disable_setlocale ();
  application = hk_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
