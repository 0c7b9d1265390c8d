/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of HkDriver share: hk-driver.c, and those of the tree, the texts, input and clipboard. */
#pragma once

#include <X11/Xlib.h>

#include "hk-driver.h"

G_BEGIN_DECLS

/* Milliseconds that anything may take on a loaded machine before the test fails. */
#define HK_DRIVER_TIMEOUT 30000

/* libatspi defines no cleanup functions. */
#define HK_AUTO(type, name) __attribute__ ((cleanup (hk_driver_unref))) type *name

static inline void
hk_driver_unref (gpointer object)
{
  g_clear_object ((GObject **) object);
}

struct _HkDriver
{
  HkSession *session;
  Display *display;
  GPid pid; /* 0 when the program does not run */
  char *
      errors; /* name of the file of what it says to the standard error; NULL when it does not run */
};

typedef gboolean (*HkDriverVisit) (AtspiAccessible *node, int depth, gpointer data);

/* What a walk looks for, and what it found. */
typedef struct
{
  const char *name;
  AtspiRole role;
  AtspiAccessible *found;
  GPtrArray *names;
  GString *text;
} HkDriverSearch;

gboolean hk_driver_walk (HkDriver *self, HkDriverVisit visit, gpointer data);
void hk_driver_fail (HkDriver *self, const char *what, const char *name);

G_END_DECLS
