/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands of hamkhan-cli share: their table, their messages and their input. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Exit statuses, as architecture of the command line promises them to scripts. */
#define HK_CLI_DONE 0
#define HK_CLI_BAD_INPUT 1
#define HK_CLI_BAD_CALL 2

/**
 * HkCliRun:
 * @argc: number of arguments
 * @argv: arguments; the first is the command's name
 *
 * Returns: an exit status
 */
typedef int (*HkCliRun) (int argc, char **argv);

/* Each in a file of its own, hk-cli-NAME.c, and in the table of main.c. */
int hk_cli_align (int argc, char **argv);
int hk_cli_cite (int argc, char **argv);
int hk_cli_styles (int argc, char **argv);
int hk_cli_convert (int argc, char **argv);
int hk_cli_parse (int argc, char **argv);
int hk_cli_repair (int argc, char **argv);
int hk_cli_library (int argc, char **argv);
int hk_cli_search (int argc, char **argv);
int hk_cli_show (int argc, char **argv);

void hk_cli_init_locale (void);
gboolean hk_cli_parse_options (int *argc,
                               char ***argv,
                               const GOptionEntry *entries,
                               const char *parameters,
                               const char *summary,
                               int *status);
int hk_cli_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
void hk_cli_complain (const char *file, guint line, const char *message);
GBytes *hk_cli_read (const char *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *hk_cli_read_text (const char *file, gsize *n_bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_cli_write (const char *file, const char *bytes, gsize n_bytes);

G_END_DECLS
