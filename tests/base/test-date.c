/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates against a second calendar (GLib's) and against days that history knows. */

#include "base/date.h"

static void
test_every_day (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1);
  SxtDate first = sxt_date_new (1, 1, 1);
  SxtDate last = sxt_date_new (9999, 12, 31);

  g_assert_cmpint (last - first, ==, 3652058);

  for (SxtDate d = first; d <= last; d++)
    {
      int year, month, day;

      sxt_date_get_ymd (d, &year, &month, &day);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (date));
      g_assert_cmpint (day, ==, g_date_get_day (date));
      g_assert_cmpint (sxt_date_new (year, month, day), ==, d);

      if (d % 97 == 0 || d - first < 800 || last - d < 800)
        {
          g_autofree char *iso = sxt_date_to_iso (d);

          g_assert_cmpint (sxt_date_parse (iso), ==, d);
          g_assert_cmpint (sxt_date_get_weekday (d), ==, (int) g_date_get_weekday (date));
        }

      g_date_add_days (date, 1);
    }
}

static void
test_known_days (void)
{
  /* Moon landing, a Sunday; the first day of the count of Unix time, a Thursday; 1 January 2000, a Saturday */
  g_assert_cmpint (sxt_date_get_weekday (sxt_date_new (1969, 7, 20)), ==, 7);
  g_assert_cmpint (sxt_date_get_weekday (sxt_date_new (1970, 1, 1)), ==, 4);
  g_assert_cmpint (sxt_date_get_weekday (sxt_date_new (2000, 1, 1)), ==, 6);
  g_assert_cmpint (sxt_date_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (sxt_date_new (2000, 3, 1), ==, 11017);

  g_assert_cmpint (sxt_date_new (1900, 2, 29), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_new (2000, 2, 29), !=, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_new (2100, 2, 29), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_new (2024, 2, 29), !=, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_new (2026, 4, 31), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_new (0, 1, 1), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_new (10000, 1, 1), ==, SXT_DATE_NONE);
}

static void
test_none (void)
{
  int year = 1, month = 1, day = 1;

  sxt_date_get_ymd (SXT_DATE_NONE, &year, &month, &day);
  g_assert_cmpint (year + month + day, ==, 0);
  g_assert_cmpint (sxt_date_get_weekday (SXT_DATE_NONE), ==, 0);
  g_assert_null (sxt_date_to_iso (SXT_DATE_NONE));
  g_assert_cmpint (sxt_date_add_months (SXT_DATE_NONE, 1), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_get_school_year (SXT_DATE_NONE, 7), ==, 0);
  g_assert_cmpint (sxt_date_count_days (SXT_DATE_NONE, 5, 0, 0), ==, 0);
  g_assert_cmpint (sxt_date_count_days (5, SXT_DATE_NONE, 0, 0), ==, 0);
}

static void
test_parse (void)
{
  static const char *const bad[] = {
    "",           "2026-8-17",  "2026-08-17 ", " 2026-08-17",         "2026/08/17",
    "2026-02-30", "2026-13-01", "2026-00-10",  "2026-01-00",          "0000-01-01",
    "20260817",   "2026-08-1a", "+026-08-17",  "2026-08-17T00:00:00", "-026-08-17",
  };

  g_assert_cmpint (sxt_date_parse ("2026-08-17"), ==, sxt_date_new (2026, 8, 17));
  g_assert_cmpint (sxt_date_parse (NULL), ==, SXT_DATE_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (sxt_date_parse (bad[i]), ==, SXT_DATE_NONE);
}

static void
test_add_months (void)
{
  g_assert_cmpint (sxt_date_add_months (sxt_date_new (2027, 1, 31), 1), ==, sxt_date_new (2027, 2, 28));
  g_assert_cmpint (sxt_date_add_months (sxt_date_new (2028, 1, 31), 1), ==, sxt_date_new (2028, 2, 29));
  g_assert_cmpint (sxt_date_add_months (sxt_date_new (2026, 12, 15), 1), ==, sxt_date_new (2027, 1, 15));
  g_assert_cmpint (sxt_date_add_months (sxt_date_new (2026, 1, 15), -1), ==, sxt_date_new (2025, 12, 15));
  g_assert_cmpint (sxt_date_add_months (sxt_date_new (2026, 3, 31), -13), ==, sxt_date_new (2025, 2, 28));
  g_assert_cmpint (sxt_date_add_months (sxt_date_new (9999, 12, 1), 1), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_add_months (sxt_date_new (1, 1, 1), -1), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_add_months (0, G_MAXINT), ==, SXT_DATE_NONE);
  g_assert_cmpint (sxt_date_add_months (0, G_MININT), ==, SXT_DATE_NONE);
}

static void
test_month_day (void)
{
  static const char *const bad[] = { "", "6-15", "06-31", "13-01", "00-10", "02-30", "06-15 ", "0615", "--06-15" };

  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= 31; day++)
      {
        SxtMonthDay md = sxt_month_day_new (month, day);
        g_autofree char *text = sxt_month_day_to_string (md);

        g_assert_cmpint (md == SXT_MONTH_DAY_NONE, ==, sxt_date_new (2024, month, day) == SXT_DATE_NONE);
        g_assert_cmpint (sxt_month_day_parse (text), ==, md);
      }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (sxt_month_day_parse (bad[i]), ==, SXT_MONTH_DAY_NONE);

  g_assert_cmpint (sxt_month_day_in_year (229, 2027), ==, sxt_date_new (2027, 3, 1));
  g_assert_cmpint (sxt_month_day_in_year (229, 2028), ==, sxt_date_new (2028, 2, 29));
  g_assert_cmpint (sxt_month_day_in_year (SXT_MONTH_DAY_NONE, 2028), ==, SXT_DATE_NONE);
}

static void
test_school_year (void)
{
  g_assert_cmpint (sxt_date_get_school_year (sxt_date_new (2026, 6, 30), 7), ==, 2025);
  g_assert_cmpint (sxt_date_get_school_year (sxt_date_new (2026, 7, 1), 7), ==, 2026);
  g_assert_cmpint (sxt_date_get_school_year (sxt_date_new (2027, 1, 1), 7), ==, 2026);
  g_assert_cmpint (sxt_date_get_school_year (sxt_date_new (2026, 1, 1), 1), ==, 2026);
  g_assert_cmpint (sxt_school_year_start (2026, 7), ==, sxt_date_new (2026, 7, 1));
}

/* What sxt_date_count_days() should give, day by day. */
static int
count_slowly (SxtDate from, SxtDate to, SxtMonthDay break_from, SxtMonthDay break_until)
{
  int days = 0;

  for (SxtDate d = from + 1; d <= to; d++)
    {
      int year, month, day, md;
      gboolean in_break;

      sxt_date_get_ymd (d, &year, &month, &day);
      md = month * 100 + day;
      in_break =
          break_from <= break_until ? md >= break_from && md <= break_until : md >= break_from || md <= break_until;
      days += !in_break;
    }

  return days;
}

static void
test_count_days (void)
{
  SxtDate may = sxt_date_new (2026, 5, 1);
  SxtDate september = sxt_date_new (2026, 9, 1);

  g_assert_cmpint (sxt_date_count_days (may, september, 0, 0), ==, 123);
  /* 123 days without 15 June to 15 August, 62 days */
  g_assert_cmpint (sxt_date_count_days (may, september, 615, 815), ==, 61);
  g_assert_cmpint (sxt_date_count_days (september, may, 615, 815), ==, 0);
  g_assert_cmpint (sxt_date_count_days (may, may, 615, 815), ==, 0);

  for (int i = 0; i < 2000; i++)
    {
      SxtDate from = sxt_date_new (2020, 1, 1) + g_test_rand_int_range (0, 1500);
      SxtDate to = from + g_test_rand_int_range (0, 1200);
      SxtMonthDay a = sxt_month_day_new (g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));
      SxtMonthDay b = sxt_month_day_new (g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));

      g_assert_cmpint (sxt_date_count_days (from, to, a, b), ==, count_slowly (from, to, a, b));
    }

  /* the ends of the count */
  g_assert_cmpint (sxt_date_count_days (sxt_date_new (1, 1, 1), sxt_date_new (1, 1, 11), 1220, 105), ==, 6);
  g_assert_cmpint (sxt_date_count_days (sxt_date_new (9999, 12, 10), sxt_date_new (9999, 12, 31), 1220, 105), ==, 9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/known-days", test_known_days);
  g_test_add_func ("/date/none", test_none);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/month-day", test_month_day);
  g_test_add_func ("/date/school-year", test_school_year);
  g_test_add_func ("/date/count-days", test_count_days);

  return g_test_run ();
}
