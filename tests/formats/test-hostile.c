/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that attack, and samples of every format damaged in many ways: each ends in an article or in a
 * sentence, in good time and little memory.
 *
 * HK_MUTATIONS says how often each sample is damaged (10 unless it is set). */
#include <string.h>
#include <sys/resource.h>

#include "hk-formats.h"
#include "hk-test.h"
#include "mutate.h"

#define MAX_SECONDS 2.0
#define MAX_KILOBYTES (256 * 1024)

/* Sanitizers slow a program down ten times and more, and multiply its memory. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

static double slowest;

static void
check_article (HkArticle *article, const GError *error, const char *what)
{
  if ((article == NULL) == (error == NULL))
    g_error ("%s: neither or both of an article and an error", what);
  if (error == NULL)
    return;
  if (error->domain != HK_FORMAT_ERROR || *error->message == '\0'
      || !g_utf8_validate (error->message, -1, NULL))
    g_error ("%s: the error is no sentence of ours: %s", what, error->message);
}

static HkArticle *
read_in_time (GBytes *bytes, const char *name, const char *what, GError **error)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GError) problem = NULL;
  HkArticle *article = hk_formats_read_bytes (bytes, name, NULL, &problem);
  double seconds = g_timer_elapsed (timer, NULL);

  slowest = MAX (slowest, seconds);
  if (seconds > MAX_SECONDS * (SANITIZED ? 20 : 1))
    g_error ("%s took %.1f s", what, seconds);
  check_article (article, problem, what);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return article;
}

static void
check_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_test_message ("slowest %.3f s, memory at most %ld kB", slowest, usage.ru_maxrss);
  if (!SANITIZED)
    g_assert_cmpint (usage.ru_maxrss, <, MAX_KILOBYTES);
}

static void
test_attacks (void)
{
  static const struct
  {
    const char *name;
    int code; /* of HkFormatError; -1 for an article */
  } cases[] = {
    { "bidi-refs.txt", -1 },
    { "billion-laughs.xml", HK_FORMAT_ERROR_ENTITY },
    { "deep.json", HK_FORMAT_ERROR_TOO_DEEP },
    { "deep.xml", HK_FORMAT_ERROR_TOO_DEEP },
    { "links.html", -1 },
    { "markup-inject.txt", -1 },
    { "quadratic.xml", HK_FORMAT_ERROR_ENTITY },
    { "xxe-dtd.xml", -1 },
    { "xxe-file.xml", HK_FORMAT_ERROR_ENTITY },
  };
  g_autofree char *folder = hk_test_shared ("samples/hostile");

  if (folder == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (HkArticle) article = NULL;
      gsize length;

      g_file_get_contents (path, &contents, &length, &error);
      g_assert_no_error (error);
      bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
      article = read_in_time (bytes, cases[i].name, cases[i].name, &error);
      g_test_message ("%s: %s", cases[i].name, error == NULL ? "opened" : error->message);
      /* What is refused may be refused for another reason, as by a format that is not read. */
      if (cases[i].code >= 0)
        g_assert_nonnull (error);
      if (cases[i].code == HK_FORMAT_ERROR_ENTITY)
        g_assert_true (error->code == HK_FORMAT_ERROR_ENTITY
                       || error->code == HK_FORMAT_ERROR_UNKNOWN);
    }
  check_memory ();
}

static gboolean
is_clean (const char *text)
{
  return strstr (text, "\u202A") == NULL && strstr (text, "\u202B") == NULL
         && strstr (text, "\u202D") == NULL && strstr (text, "\u202E") == NULL
         && strstr (text, "\u2066") == NULL && strstr (text, "\u2067") == NULL;
}

static void
check_text (gpointer text, gpointer data)
{
  const char *printed = hk_text_get_printed (text);

  if (!g_utf8_validate (printed, -1, NULL) || !is_clean (printed))
    g_error ("%s: a field is not clean: %s", (const char *) data, printed);
}

/* Fields hold no direction controls and are UTF-8, and links are what they may be. */
static void
check_fields (HkArticle *article, const char *what)
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  GListModel *references = hk_article_get_references (article);
  const char *url = hk_work_get_string (hk_article_get_work (article), HK_VAR_URL);

  for (guint i = 0; i < fronts->len; i++)
    hk_front_foreach_text (g_ptr_array_index (fronts, i), check_text, (gpointer) what);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      check_text (hk_reference_get_text (reference), (gpointer) what);
    }
  if (url != NULL && g_ascii_strncasecmp (url, "http", 4) != 0
      && g_ascii_strncasecmp (url, "mailto:", 7) != 0)
    g_error ("%s: the link is %s", what, url);
}

static void
damage_file (const char *path, guint n_mutations)
{
  g_autofree char *contents = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_mutations; i++)
    {
      g_autofree char *what = g_strdup_printf ("%s, mutation %u", name, i);
      g_autoptr (GBytes) bytes = hk_mutate (contents, length, i + 1);
      g_autoptr (HkArticle) article = read_in_time (bytes, name, what, NULL);

      if (article != NULL)
        check_fields (article, what);
    }
}

static guint
damage_folder (const char *folder, guint n_mutations)
{
  g_autoptr (GDir) dir = folder == NULL ? NULL : g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || g_str_has_suffix (name, ".tsv")
          || g_str_has_suffix (name, ".md"))
        continue;
      damage_file (path, n_mutations);
      n++;
    }
  return n;
}

/* Every folder of samples beside the tests. */
static guint
damage_own (guint n_mutations)
{
  g_autofree char *root = g_test_build_filename (G_TEST_DIST, "formats", NULL);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL);

      if (g_file_test (folder, G_FILE_TEST_IS_DIR))
        n += damage_folder (folder, n_mutations);
    }
  return n;
}

static void
test_mutations (void)
{
  static const char *const shared[] = { "samples/jats", "samples/hostile" };
  const char *wanted = g_getenv ("HK_MUTATIONS");
  const char *root = g_getenv ("HK_SHARED");
  guint n_mutations = wanted == NULL ? 10 : (guint) g_ascii_strtoull (wanted, NULL, 10);
  guint n = damage_own (n_mutations);

  for (gsize i = 0; root != NULL && i < G_N_ELEMENTS (shared); i++)
    {
      g_autofree char *folder = g_build_filename (root, shared[i], NULL);

      n += damage_folder (folder, n_mutations);
    }
  g_test_message ("%u samples, %u mutations of each", n, n_mutations);
  g_assert_cmpuint (n, >, 10);
  check_memory ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile/attacks", test_attacks);
  g_test_add_func ("/hostile/mutations", test_mutations);
  return g_test_run ();
}
