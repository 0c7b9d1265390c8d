/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-field-check.h"
#include "hk-locale.h"

/* The message is told by its beginning; "" for none. */
typedef struct
{
  HkVariable variable;
  const char *typed;
  const char *value;
  const char *message;
} TextCase;

static const TextCase texts[] = {
  { HK_VAR_TITLE, "  A title  ", "A title", "" },
  { HK_VAR_TITLE, "two\nlines", "two lines", "" },
  { HK_VAR_ABSTRACT, "two\nlines", "two\nlines", "" },
  { HK_VAR_TITLE, "   ", NULL, "" },
  { HK_VAR_TITLE, "a\u202eb\u200fc", "abc", "" },
  { HK_VAR_TITLE, "می‌شود", "می‌شود", "" },
  { HK_VAR_DOI, "https://doi.org/10.22059/jes.2020.1", "10.22059/jes.2020.1", "" },
  { HK_VAR_DOI, "۱۰.۱۰۰۰/abc", "10.1000/abc", "" },
  { HK_VAR_DOI, "jes.2020", NULL, "Not kept: a DOI" },
  { HK_VAR_URL, "www.example.org/a", "https://www.example.org/a", "" },
  { HK_VAR_URL, "javascript:alert(1)", NULL, "Not kept: an address" },
  { HK_VAR_URL, "http://a b", NULL, "Not kept: an address" },
  { HK_VAR_ISBN, "978-600-119-125-2", "978-600-119-125-2", "The last digit" },
  { HK_VAR_ISBN, "978-0-306-40615-7", "978-0-306-40615-7", "" },
  { HK_VAR_ISBN, "0-8044-2957-X", "0-8044-2957-X", "" },
  { HK_VAR_ISBN, "0-8044-2957-1", "0-8044-2957-1", "The last digit" },
  { HK_VAR_ISBN, "۹۷۸۰۳۰۶۴۰۶۱۵۷", "9780306406157", "" },
  { HK_VAR_ISBN, "12", "12", "An ISBN has" },
  { HK_VAR_ISSN, "0378-5955", "0378-5955", "" },
  { HK_VAR_ISSN, "0378-5954", "0378-5954", "The last digit" },
  { HK_VAR_ISSN, "03785955 and more", "03785955 and more", "An ISSN has" },
  { HK_VAR_PAGE, "69-39", "69-39", "The last page" },
  { HK_VAR_PAGE, "۶۹–۳۹", "۶۹–۳۹", "The last page" },
  { HK_VAR_PAGE, "39-69", "39-69", "" },
  { HK_VAR_PAGE, "347-65", "347-65", "" },
  { HK_VAR_PAGE, "e12", "e12", "" },
  { HK_VAR_VOLUME, "۵۲", "۵۲", "" },
};

static void
assert_message (const char *typed, const char *message, const char *expected)
{
  if (*expected == '\0' ? message != NULL
                        : message == NULL || !g_str_has_prefix (message, expected))
    g_error ("“%s”: expected the message “%s”, got “%s”", typed, expected, message);
}

static void
test_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *message = hk_field_check_text (texts[i].variable, texts[i].typed, &value);

      if (g_strcmp0 (value, texts[i].value) != 0)
        g_error ("“%s”: expected “%s”, got “%s”", texts[i].typed, texts[i].value, value);
      assert_message (texts[i].typed, message, texts[i].message);
    }
}

typedef struct
{
  HkCalendar calendar;
  const char *year;
  guint month;
  const char *day;
  HkDatePart part;
  const char *message;
} DateCase;

static const DateCase dates[] = {
  { HK_CALENDAR_GREGORIAN, "", 0, "", { 0 }, "" },
  { HK_CALENDAR_GREGORIAN, "2020", 0, "", { .year = 2020 }, "" },
  { HK_CALENDAR_JALALI, "۱۳۹۹", 12, "۳۰", { .year = 1399, .month = 12, .day = 30 }, "" },
  { HK_CALENDAR_JALALI, "1398", 12, "30", { 0 }, "Not kept: Esfand has 29 days." },
  { HK_CALENDAR_JALALI, "1397", 13, "", { .year = 1397, .season = 1 }, "" },
  { HK_CALENDAR_GREGORIAN, "-44", 3, "15", { .year = -44, .month = 3, .day = 15 }, "" },
  { HK_CALENDAR_GREGORIAN, "2020", 0, "5", { 0 }, "Not kept: a day needs" },
  { HK_CALENDAR_GREGORIAN, "", 3, "", { 0 }, "Not kept: a date needs" },
  { HK_CALENDAR_GREGORIAN, "soon", 0, "", { 0 }, "Not kept: the year" },
  { HK_CALENDAR_GREGORIAN, "20200", 0, "", { 0 }, "Not kept: the year" },
  { HK_CALENDAR_GREGORIAN, "2020", 2, "x", { 0 }, "Not kept: the day" },
  { HK_CALENDAR_GREGORIAN, "2021", 2, "29", { 0 }, "Not kept: February has 28 days." },
};

static void
test_date (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      const DateCase *one = &dates[i];
      HkDatePart part;
      g_autofree char *message
          = hk_field_check_date (one->calendar, one->year, one->month, one->day, &part);

      assert_message (one->year, message, one->message);
      if (*one->message != '\0')
        continue;
      g_assert_cmpint (part.year, ==, one->part.year);
      g_assert_cmpuint (part.month, ==, one->part.month);
      g_assert_cmpuint (part.day, ==, one->part.day);
      g_assert_cmpuint (part.season, ==, one->part.season);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-check/text", test_text);
  g_test_add_func ("/field-check/date", test_date);
  return g_test_run ();
}
