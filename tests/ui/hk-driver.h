/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkDriver: uses the running program as a person would: by what is on the screen, by its name, and by
 * the keyboard. It waits for conditions, never for time to pass. */
#pragma once

#include <atspi/atspi.h>

#include "hk-session.h"

G_BEGIN_DECLS

typedef struct _HkDriver HkDriver;

/**
 * HkDriverCheck:
 * @driver: the driver
 * @data: the caller's
 *
 * Returns: whether what is waited for has come
 */
typedef gboolean (*HkDriverCheck) (HkDriver *driver, gpointer data);

HkSession *hk_driver_init (int *argc, char ***argv);
HkDriver *hk_driver_new (HkSession *session) G_GNUC_WARN_UNUSED_RESULT;
void hk_driver_free (HkDriver *self);
void hk_driver_start (HkDriver *self, const char *option, const char *file);
void hk_driver_quit (HkDriver *self);
void hk_driver_kill (HkDriver *self);

gboolean hk_driver_wait (HkDriver *self, HkDriverCheck check, gpointer data);
AtspiAccessible *hk_driver_find (HkDriver *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
AtspiAccessible *hk_driver_find_now (HkDriver *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void hk_driver_expect (HkDriver *self, const char *name);
void hk_driver_expect_focus (HkDriver *self, const char *name);
void hk_driver_expect_window (HkDriver *self, const char *title);
void hk_driver_expect_told (HkDriver *self, const char *text);
void hk_driver_wait_until_gone (HkDriver *self, const char *name);
void hk_driver_press (HkDriver *self, const char *name);
void hk_driver_enter (HkDriver *self, const char *name, const char *text);
char *hk_driver_read_entry (HkDriver *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
AtspiRect hk_driver_get_place (HkDriver *self, const char *name);
AtspiRect hk_driver_get_text_place (HkDriver *self, const char *name);
char *hk_driver_read_text (HkDriver *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
AtspiTextRange *hk_driver_read_stretch (HkDriver *self,
                                        const char *name,
                                        int offset,
                                        AtspiTextGranularity granularity);
AtspiRange *hk_driver_get_selection (HkDriver *self, const char *name);
void hk_driver_focus_text (HkDriver *self, const char *name);
gboolean hk_driver_has_focus (HkDriver *self, const char *name);
GPtrArray *hk_driver_list_names (HkDriver *self, AtspiRole role) G_GNUC_WARN_UNUSED_RESULT;
char *hk_driver_dump (HkDriver *self) G_GNUC_WARN_UNUSED_RESULT;

void hk_driver_key (HkDriver *self, const char *keys);
void hk_driver_drag (HkDriver *self, int x, int y, int to_x, int to_y);
void hk_driver_type (HkDriver *self, const char *text);
char *hk_driver_read_clipboard (HkDriver *self, const char *mime_type) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkDriver, hk_driver_free)

G_END_DECLS
