/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-page-list.h"

#include <string.h>

static const struct
{
  const char *line;
  gboolean bullet;
  const char *items; /* with "|" between */
} cases[] = {
  { "آب؛ همکاری؛ آسیای مرکزی", FALSE, "آب|همکاری|آسیای مرکزی" },
  { "آب، همکاری، آسیای مرکزی.", FALSE, "آب|همکاری|آسیای مرکزی" },
  { "water, rivers; borders", FALSE, "water, rivers|borders" },
  { "water, rivers", TRUE, "water, rivers" },
  { "U.S. policy.", FALSE, "U.S. policy." },
  { " ; ,; ", FALSE, "" },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
      g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
      g_autoptr (HkFront) front = hk_front_new ("fa");
      g_autoptr (GString) items = g_string_new (NULL);
      HkPageLine line = { cases[i].line, strlen (cases[i].line), cases[i].bullet };

      hk_page_list_read (reading, front, &line, hk_front_add_keyword);
      for (guint j = 0; j < hk_front_get_keywords (front)->len; j++)
        g_string_append_printf (items, "%s%s", j == 0 ? "" : "|",
                                hk_text_get_printed (
                                    g_ptr_array_index (hk_front_get_keywords (front), j)));
      g_assert_cmpstr (items->str, ==, cases[i].items);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-list/read", test_read);
  return g_test_run ();
}
