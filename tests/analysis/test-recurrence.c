/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recurrence: the days of a rule. The expected days were worked out by hand with a calendar. */
#include "analysis/recurrence.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *start;
  const char *rule;
  const char *until;
  const char *days; /* separated by blanks */
} cases[] = {
  { "none", "2026-12-01", NULL, "2027-03-01", "2026-12-01" },
  { "monthly", "2026-12-01", "FREQ=MONTHLY", "2027-03-01", "2026-12-01 2027-01-01 2027-02-01 2027-03-01" },
  { "day-before-end", "2026-12-01", "FREQ=MONTHLY", "2027-02-28", "2026-12-01 2027-01-01 2027-02-01" },
  { "named", "2026-12-01", "RRULE:FREQ=MONTHLY", "2027-01-01", "2026-12-01 2027-01-01" },
  { "weekly", "2027-01-15", "FREQ=WEEKLY;COUNT=3", "2027-12-31", "2027-01-15 2027-01-22 2027-01-29" },
  { "every-other-tuesday", "2027-01-12", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2027-02-28",
    "2027-01-12 2027-01-26 2027-02-09 2027-02-23" },
  { "until", "2026-12-20", "FREQ=MONTHLY;UNTIL=20270220", "2028-01-01", "2026-12-20 2027-01-20 2027-02-20" },
  { "until-no-day", "2027-01-20", "FREQ=MONTHLY;UNTIL=20270631", "2028-01-01",
    "2027-01-20 2027-02-20 2027-03-20 2027-04-20 2027-05-20 2027-06-20" },
  /* A month without a 31st has none. */
  { "31st", "2026-12-31", "FREQ=MONTHLY", "2027-06-30", "2026-12-31 2027-01-31 2027-03-31 2027-05-31" },
  { "last-day", "2026-12-31", "FREQ=MONTHLY;BYMONTHDAY=-1", "2027-03-31",
    "2026-12-31 2027-01-31 2027-02-28 2027-03-31" },
  { "second-tuesday", "2027-01-12", "FREQ=MONTHLY;BYDAY=2TU", "2027-03-31", "2027-01-12 2027-02-09 2027-03-09" },
  { "leap-day", "2028-02-29", "FREQ=YEARLY", "2033-01-01", "2028-02-29 2032-02-29" },
  { "start-out-of-rule", "2027-01-13", "FREQ=WEEKLY;BYDAY=TU;COUNT=2", "2027-12-31",
    "2027-01-13 2027-01-19 2027-01-26" },
  { "hourly", "2027-01-13", "FREQ=HOURLY", "2027-12-31", "2027-01-13" },
  { "nonsense", "2027-01-13", "EVERY MONTH", "2027-12-31", "2027-01-13" },
  { "empty", "2027-01-13", "", "2027-12-31", "2027-01-13" },
  { "bad-part", "2027-01-13", "FREQ=DAILY;COUNT=x", "2027-12-31", "2027-01-13" },
  { "never-again", "2027-01-13", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2040-12-31", "2027-01-13" },
  { "starts-after-end", "2027-01-13", "FREQ=DAILY", "2027-01-12", "" },
};

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) days =
      sxt_recurrence_list (sxt_date_parse (cases[index].start), cases[index].rule, sxt_date_parse (cases[index].until));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *day = sxt_date_to_iso (g_array_index (days, SxtDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day);
    }
  g_assert_cmpstr (text->str, ==, cases[index].days);
}

static void
test_valid (void)
{
  g_assert_true (sxt_recurrence_is_valid ("FREQ=MONTHLY"));
  g_assert_true (sxt_recurrence_is_valid ("RRULE:FREQ=DAILY;INTERVAL=3"));
  g_assert_false (sxt_recurrence_is_valid ("FREQ=SECONDLY"));
  g_assert_false (sxt_recurrence_is_valid ("monthly, please"));
  g_assert_false (sxt_recurrence_is_valid (""));
  g_assert_false (sxt_recurrence_is_valid (NULL));
}

/* However long, a list is bounded. */
static void
test_endless (void)
{
  g_autoptr (GArray) days = sxt_recurrence_list (sxt_date_new (2027, 1, 1), "FREQ=DAILY", sxt_date_new (9999, 12, 31));

  g_assert_cmpuint (days->len, >, 365 * 20);
  g_assert_cmpuint (days->len, <, 10000);
  for (guint i = 1; i < days->len; i++)
    g_assert_cmpint (g_array_index (days, SxtDate, i), ==, g_array_index (days, SxtDate, i - 1) + 1);
}

/* Plain rules are followed without the library: with a part that says what goes without saying, it has to agree. */
static void
test_plain (void)
{
  static const char *const names[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
  static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

  for (int i = 0; i < 2000; i++)
    {
      SxtDate start = sxt_date_new (2026, 1, 1) + g_test_rand_int_range (0, 1500);
      SxtDate until = start + g_test_rand_int_range (0, 5000);
      int which = i % (int) G_N_ELEMENTS (names), year, month, day;
      g_autoptr (GString) rule = g_string_new (NULL);
      g_autofree char *said = NULL;
      g_autoptr (GArray) ours = NULL, theirs = NULL;

      sxt_date_get_ymd (start, &year, &month, &day);
      g_string_printf (rule, "FREQ=%s;INTERVAL=%d", names[which], g_test_rand_int_range (1, 5));
      if (g_test_rand_int_range (0, 3) == 0)
        g_string_append_printf (rule, ";COUNT=%d", g_test_rand_int_range (1, 20));
      else if (g_test_rand_int_range (0, 2) == 0)
        g_string_append_printf (rule, ";UNTIL=%d%02d%02d", year + 1, month, MIN (day, 28));
      said = which == 0   ? g_strdup_printf ("%s;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12", rule->str)
             : which == 1 ? g_strdup_printf ("%s;BYDAY=%s", rule->str, weekdays[sxt_date_get_weekday (start) - 1])
             : which == 2 ? g_strdup_printf ("%s;BYMONTHDAY=%d", rule->str, day)
                          : g_strdup_printf ("%s;BYMONTH=%d;BYMONTHDAY=%d", rule->str, month, day);
      ours = sxt_recurrence_list (start, rule->str, until);
      theirs = sxt_recurrence_list (start, said, until);
      if (ours->len != theirs->len || memcmp (ours->data, theirs->data, ours->len * sizeof (SxtDate)) != 0)
        g_error ("%s from %04d-%02d-%02d: %u days, not %u", rule->str, year, month, day, ours->len, theirs->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/analysis/recurrence/", cases[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/analysis/recurrence/valid", test_valid);
  g_test_add_func ("/analysis/recurrence/endless", test_endless);
  g_test_add_func ("/analysis/recurrence/plain", test_plain);

  return g_test_run ();
}
