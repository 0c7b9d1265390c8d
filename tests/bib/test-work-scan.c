/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-work-json.h"
#include "hk-work-scan.h"

#include <string.h>

/* What is plain is read as json-glib's tree gives it; what is not is left to that. */
static const struct
{
  const char *json;
  gboolean plain;
} rows[] = {
  { "{}", TRUE },
  { " { \"id\" : 7 , \"type\" : \"book\" , \"title\" : \"نظم نوین\" } ", TRUE },
  { "{\"title\":\"A \\\"quoted\\\" title \\/ \\\\ and\\ttabs\",\"volume\":10,\"page\":\"1-9\"}",
    TRUE },
  { "{\"title\":\"\",\"author\":[],\"issued\":{}}", TRUE },
  { "{\"author\":[{\"family\":\"Beck\",\"given\":\"A.\",\"non-dropping-particle\":\"van der\","
    "\"dropping-particle\":\"de\",\"suffix\":\"Jr.\"},{\"literal\":\"WHO\"},{\"family\":\"\"},{}]}",
    TRUE },
  { "{\"issued\":{\"date-parts\":[[2001,\"3\",14],[2002]]},\"language\":\"en\"}", TRUE },
  { "{\"issued\":{\"date-parts\":[[-44,3,15]]},\"accessed\":{\"date-parts\":[[]]}}", TRUE },
  { "{\"issued\":{\"date-parts\":[[\"1397\"]]},\"title\":\"نظم\",\"language\":\"fa\"}", TRUE },
  { "{\"title\":\"A\",\"title\":\"B\"}", TRUE },
  { "{\"title\":\"A\\u0020B\"}", FALSE },
  { "{\"edition\":2.5}", FALSE },
  { "{\"volume\":-0}", FALSE },
  { "{\"volume\":1e3}", FALSE },
  { "{\"volume\":12345678901234567890}", FALSE },
  { "{\"note\":true}", FALSE },
  { "{\"title\":null}", FALSE },
  { "{\"title\":{\"a\":1}}", FALSE },
  { "{\"author\":\"Me\"}", FALSE },
  { "{\"author\":[\"Me\"]}", FALSE },
  { "{\"author\":[{\"family\":\"A\",\"static-ordering\":true}]}", FALSE },
  { "{\"author\":[{\"family\":\"A\"}],\"author\":[{\"family\":\"B\"}]}", FALSE },
  { "{\"issued\":\"2001\"}", FALSE },
  { "{\"issued\":{\"date-parts\":[[2001]],\"circa\":1}}", FALSE },
  { "{\"issued\":{\"date-parts\":[[2001,1,1,1]]}}", FALSE },
  { "{\"issued\":{\"date-parts\":[[\"۱۳۹۷\"]]}}", FALSE },
  { "{\"custom\":{\"deep\":[1]}}", FALSE },
  { "{\"tit\\/le\":\"A\"}", FALSE },
  { "[]", FALSE },
  { "7", FALSE },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *json = rows[i].json;
      g_autoptr (HkWork) scanned = hk_work_scan_json (json, strlen (json));
      g_autoptr (HkWork) read = hk_work_from_json_text (json, strlen (json), NULL);
      g_autoptr (JsonNode) node = json_from_string (json, NULL);
      g_autoptr (HkWork) wanted = NULL;

      if ((scanned != NULL) != rows[i].plain)
        g_error ("%s: wanted %s", json, rows[i].plain ? "a work" : "none");
      if (JSON_NODE_HOLDS_OBJECT (node))
        wanted = hk_work_from_json (json_node_get_object (node));
      if ((wanted == NULL) != (read == NULL) || (read != NULL && !hk_work_equal (read, wanted)))
        g_error ("%s: another work than json-glib's tree gives", json);
    }
}

/* A text that ends anywhere is no work, and nothing behind its end is looked at. */
static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize n = 0; rows[i].plain && n <= strlen (rows[i].json); n++)
      {
        g_autofree char *cut = g_memdup2 (rows[i].json, MAX (n, 1));
        g_autoptr (HkWork) work = hk_work_scan_json (cut, n);

        g_assert_true (work == NULL || strspn (rows[i].json + n, " ") == strlen (rows[i].json + n));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work-scan/rows", test_rows);
  g_test_add_func ("/work-scan/cut", test_cut);
  return g_test_run ();
}
