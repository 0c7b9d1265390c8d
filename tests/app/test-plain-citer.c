/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-plain-citer.h"

static HkWork *
work_new (const char *title, const char *family, const char *given, int year)
{
  HkWork *work = hk_work_new ("article-journal");

  hk_work_set_string (work, HK_VAR_TITLE, title);
  if (family != NULL)
    hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new (family, given));
  if (year != 0)
    hk_work_take_date (work, HK_VAR_ISSUED, hk_date_new (year, 0, 0));
  return work;
}

static void
assert_cited (HkWork *work, HkCitationForm form, HkCitationFormat format, const char *expected)
{
  g_autoptr (HkCiter) citer = hk_plain_citer_new ();
  g_autoptr (GPtrArray) works = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (works, work);
  text = hk_citer_cite (citer, works, form, format, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_full (void)
{
  g_autoptr (HkWork) work = work_new ("Regional cooperation", "Starr", "S. F.", 2018);

  hk_work_set_string (work, HK_VAR_CONTAINER_TITLE, "Asia Europe Journal");
  hk_work_set_string (work, HK_VAR_VOLUME, "18");
  hk_work_set_string (work, HK_VAR_ISSUE, "3");
  hk_work_set_string (work, HK_VAR_PAGE, "347–366");
  hk_work_set_string (work, HK_VAR_DOI, "10.1007/s10308-019-00548-0");
  assert_cited (work, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT,
                "Starr, S. F. (2018). Regional cooperation. Asia Europe Journal, 18(3), 347–366. "
                "https://doi.org/10.1007/s10308-019-00548-0");
  assert_cited (work, HK_CITATION_IN_TEXT, HK_CITATION_TEXT, "Starr, S. F. (2018)");
}

static void
test_persian (void)
{
  g_autoptr (HkWork) work = work_new ("نظم نوین جهانی", "حسنوند", "مظفر", 1397);

  hk_work_set_string (work, HK_VAR_LANGUAGE, "fa");
  hk_work_set_string (work, HK_VAR_CONTAINER_TITLE, "فصلنامهٔ روابط خارجی");
  hk_work_set_string (work, HK_VAR_VOLUME, "10");
  assert_cited (work, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT,
                "حسنوند، مظفر (۱۳۹۷). نظم نوین جهانی. فصلنامهٔ روابط خارجی، ۱۰.");
}

/* What is not known is not said. */
static void
test_sparse (void)
{
  g_autoptr (HkWork) work = work_new ("A <title> & more", NULL, NULL, 0);

  assert_cited (work, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT, "A <title> & more.");
  assert_cited (work, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_HTML,
                "<p>A &lt;title&gt; &amp; more.</p>");
  assert_cited (work, HK_CITATION_IN_TEXT, HK_CITATION_TEXT, "A <title> & more");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-citer/full", test_full);
  g_test_add_func ("/plain-citer/persian", test_persian);
  g_test_add_func ("/plain-citer/sparse", test_sparse);
  return g_test_run ();
}
