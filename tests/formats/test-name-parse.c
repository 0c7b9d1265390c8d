/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-name-parse.h"

static const struct
{
  const char *text;
  const char *family;
  const char *given;
  const char *suffix;
  const char *literal;
} cases[] = {
  { "Ada Smith", "Smith", "Ada", NULL, NULL },
  { "Ada B. Smith", "Smith", "Ada B.", NULL, NULL },
  { "A. B. Smith", "Smith", "A. B.", NULL, NULL },
  { "Smith, Ada", "Smith", "Ada", NULL, NULL },
  { "Smith, Ada, Jr.", "Smith", "Ada", "Jr.", NULL },
  { "Smith, Jr., Ada", "Smith", "Ada", "Jr.", NULL },
  { "Jan van der Berg", "van der Berg", "Jan", NULL, NULL },
  { "علی احمدی", "احمدی", "علی", NULL, NULL },
  { "احمدی، علی", "احمدی", "علی", NULL, NULL },
  { "قدرت‌الله بهبودی‌نژاد", "بهبودی‌نژاد", "قدرت‌الله",
    NULL, NULL },
  { "Ghodratollah Behboudi Nejad", "Behboudi Nejad", "Ghodratollah", NULL, NULL },
  { "Ada Mary Smith", "Smith", "Ada Mary", NULL, NULL },
  { "Seyed Ali Hosseini", "Hosseini", "Seyed Ali", NULL, NULL },
  { "A. Far", "Far", "A.", NULL, NULL },
  { "محمد رضا احمدی", "احمدی", "محمد رضا", NULL, NULL },
  { "سید علی حسینی تبار", "حسینی تبار", "سید علی", NULL, NULL },
  { "قدرت‌الله بهبودی نژاد", "بهبودی نژاد", "قدرت‌الله", NULL, NULL },
  { "دکتر سید علی موسوی", "موسوی", "سید علی", NULL, NULL },
  { "Dr. Ada Smith", "Smith", "Ada", NULL, NULL },
  { "World Health Organization", NULL, NULL, NULL, "World Health Organization" },
  { "Academy of Sciences", NULL, NULL, NULL, "Academy of Sciences" },
  { "وزارت امور خارجه", NULL, NULL, NULL, "وزارت امور خارجه" },
  { "UNESCO", NULL, NULL, NULL, "UNESCO" },
  { "Smith J.", NULL, NULL, NULL, "Smith J." },
  { "Institute of Letters, Department of Reading, Town", NULL, NULL, NULL,
    "Institute of Letters, Department of Reading, Town" },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HkName) name = hk_name_parse (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (name->family, ==, cases[i].family);
      g_assert_cmpstr (name->given, ==, cases[i].given);
      g_assert_cmpstr (name->suffix, ==, cases[i].suffix);
      g_assert_cmpstr (name->literal, ==, cases[i].literal);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-parse/names", test_names);
  return g_test_run ();
}
