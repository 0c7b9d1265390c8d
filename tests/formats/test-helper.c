/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-helper.h"

#include <string.h>

#include "hk-format-error.h"
#include "hk-limits.h"

static GBytes *
run (const char *const *argv, const char *input, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (input, strlen (input));

  return hk_helper_run (argv, bytes, NULL, error);
}

static void
test_filter (void)
{
  static const char *const argv[] = { "tr", "a-z", "A-Z", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run (argv, "some text", &error);
  gsize n_bytes;

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (output, &n_bytes), g_bytes_get_size (output), "SOME TEXT", 9);
}

static void
test_missing (void)
{
  static const char *const argv[] = { "there-is-no-such-program", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run (argv, "x", &error);

  g_assert_null (output);
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOOL);
}

static void
test_failing (void)
{
  static const char *const argv[] = { "false", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run (argv, "x", &error);

  g_assert_null (output);
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOOL);
}

/* A program that never ends is ended when its output is too much. */
static void
test_endless (void)
{
  static const char *const argv[] = { "yes", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = run (argv, "x", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (output), >=, HK_LIMIT_HELPER_BYTES);
  g_assert_cmpuint (g_bytes_get_size (output), <, HK_LIMIT_HELPER_BYTES + 100000);
}

static void
test_cancelled (void)
{
  static const char *const argv[] = { "sleep", "60", NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) output = NULL;

  g_cancellable_cancel (cancellable);
  output = hk_helper_run (argv, bytes, cancellable, &error);
  g_assert_null (output);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/helper/filter", test_filter);
  g_test_add_func ("/helper/missing", test_missing);
  g_test_add_func ("/helper/failing", test_failing);
  g_test_add_func ("/helper/endless", test_endless);
  g_test_add_func ("/helper/cancelled", test_cancelled);
  return g_test_run ();
}
