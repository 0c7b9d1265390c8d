/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSession: a desktop of its own for one program: X server, session bus, window manager, empty home.
 *
 * Nothing of the person's own desktop is seen or touched, and any number may run at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HkSession HkSession;

/**
 * HkSessionOptions:
 * @width: pixels of the screen
 * @height: pixels of the screen
 * @text_scale: factor of the desktop's text size
 * @settings: (nullable): lines of the program's settings, such as "language='fa'"
 */
typedef struct
{
  int width;
  int height;
  double text_scale;
  const char *settings;
} HkSessionOptions;

HkSession *hk_session_start (const HkSessionOptions *options,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_session_stop (HkSession *self);
char *hk_session_get_program (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean
hk_session_spawn (HkSession *self, const char *const *argv, int errors, GPid *pid, GError **error);
gboolean hk_session_wait (GPid pid, guint milliseconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkSession, hk_session_stop)

G_END_DECLS
