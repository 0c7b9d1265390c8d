/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-setting.h"

#define NAME(family, given) "[{\"family\":\"" family "\",\"given\":\"" given "\"}]"

static const char works[] = "[{\"id\":\"1\",\"title\":\"Émile\",\"volume\":\"10\",\"author\":" NAME (
    "van Roe",
    "A") ",\"issued\":{\"date-parts\":[[2001,5]]}},"
         "{\"id\":\"2\",\"title\":\"<i>eden</i>\",\"volume\":\"9\",\"author\":" NAME (
             "Doe",
             "Zoe") ",\"issued\":{\"date-parts\":[[2001]]}},"
                    "{\"id\":\"3\",\"title\":\"'Zoo'\",\"author\":" NAME (
                        "d'Aun",
                        "B") "},"
                             "{\"id\":\"4\",\"title\":\"Fable\",\"volume\":\"100\",\"author\":" NAME (
                                 "Doe",
                                 "Ann") ",\"issued\":{\"date-parts\":[[-50]]}}]";

static void
test_keys (void)
{
  static const struct
  {
    const char *options;
    const char *keys;
    const char *wanted;
  } rows[] = {
    { "", "", "1 | 2 | 3 | 4" },
    { "", "<key variable='title'/>", "2 | 1 | 4 | 3" },
    { "", "<key variable='title' sort='descending'/>", "3 | 4 | 1 | 2" },
    { "", "<key variable='volume'/>", "2 | 1 | 4 | 3" },
    { "", "<key variable='volume' sort='descending'/>", "4 | 1 | 2 | 3" },
    { "", "<key variable='issued'/>", "4 | 2 | 1 | 3" },
    { "", "<key variable='author'/>", "3 | 4 | 2 | 1" },
    { "demote-non-dropping-particle='never'", "<key variable='author'/>", "3 | 4 | 2 | 1" },
    { "", "<key macro='family'/><key variable='volume'/>", "3 | 2 | 4 | 1" },
    { "", "<key macro='year' sort='descending'/><key variable='title'/>", "2 | 1 | 4 | 3" },
    { "", "<key variable='no-such-thing'/>", "1 | 2 | 3 | 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sort = *rows[i].keys == '\0'
                                  ? g_strdup ("")
                                  : g_strdup_printf ("<sort>%s</sort>", rows[i].keys);
      g_autofree char *style = g_strdup_printf (
          "<macro name='family'><names variable='author'><name form='short'/></names></macro>"
          "<macro name='year'><date variable='issued'><date-part name='year'/></date></macro>"
          "<citation><layout><text value='x'/></layout></citation>"
          "<bibliography>%s<layout><text variable='title'/></layout>"
          "</bibliography>",
          sort);
      g_autoptr (CslProcessor) processor = csl_setting_new (rows[i].options, style, works);
      g_autoptr (GPtrArray) ids = csl_processor_list_ids (processor);
      g_autofree char *got = NULL;

      g_ptr_array_add (ids, NULL);
      got = g_strjoinv (" | ", (char **) ids->pdata);
      g_test_message ("%s", rows[i].keys);
      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sort/keys", test_keys);
  return g_test_run ();
}
