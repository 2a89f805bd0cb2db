/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, numbers, money, quantities, lists and quotes in English and Spanish, written and read. */

#include <string.h>

#include "base/decimal.h"
#include "base/format.h"

#define NBSP "\u00a0"

/* Compares and frees. */
static void
check (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
speak (const char *language)
{
  g_autoptr (GError) error = NULL;

  sxt_language_init (language, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sxt_language_get (), ==, language);
}

static void
test_dates (void)
{
  SxtDate date = sxt_date_new (2027, 4, 5);

  speak ("en");
  check (sxt_format_date (date, SXT_DATE_SHORT), "Apr 5");
  check (sxt_format_date (date, SXT_DATE_MEDIUM), "Apr 5, 2027");
  check (sxt_format_date (date, SXT_DATE_LONG), "April 5, 2027");
  check (sxt_format_date (date, SXT_DATE_MONTH), "Apr");
  check (sxt_format_date (date, SXT_DATE_MONTH_YEAR), "Apr 2027");
  check (sxt_format_date (SXT_DATE_NONE, SXT_DATE_LONG), "");
  check (sxt_format_clock (9, 40), "9:40\u202fAM");
  check (sxt_format_clock (0, 5), "12:05\u202fAM");
  check (sxt_format_month_day (615), "Jun 15");
  check (sxt_format_month_day (229), "Feb 29");
  check (sxt_format_month_day (SXT_MONTH_DAY_NONE), "");
  check (sxt_format_date (sxt_date_new (1582, 10, 10), SXT_DATE_MEDIUM), "Oct 10, 1582");
  check (sxt_format_date (sxt_date_new (9999, 12, 31), SXT_DATE_MEDIUM), "Dec 31, 9999");

  speak ("es");
  check (sxt_format_date (date, SXT_DATE_SHORT), "5 abr");
  check (sxt_format_date (date, SXT_DATE_MEDIUM), "5 abr 2027");
  check (sxt_format_date (date, SXT_DATE_LONG), "5 de abril de 2027");
  check (sxt_format_date (date, SXT_DATE_MONTH), "abr");
  check (sxt_format_date (date, SXT_DATE_MONTH_YEAR), "abr 2027");

  speak ("en-GB");
  check (sxt_format_date (date, SXT_DATE_MEDIUM), "5 Apr 2027");
}

static void
test_school_years (void)
{
  check (sxt_format_school_year (2026), "2026–27");
  check (sxt_format_school_year (1999), "1999–00");
  check (sxt_format_school_year (2008), "2008–09");
}

static void
test_numbers (void)
{
  speak ("en");
  check (sxt_format_integer (1234567), "1,234,567");
  check (sxt_format_integer (-12), "-12");
  check (sxt_format_integer (G_MININT64), "-9,223,372,036,854,775,808");
  check (sxt_format_decimal (25, 1), "2.5");
  check (sxt_format_decimal (30, 1), "3");
  check (sxt_format_decimal (G_MAXINT64, 6), "9,223,372,036,854.775807");
  check (sxt_format_double (1.005, 2), "1.01");
  check (sxt_format_double (2.5, 0), "3");
  check (sxt_format_double (-2.5, 0), "-3");
  check (sxt_format_double (-0.001, 1), "0");
  check (sxt_format_double (1e-9, 2), "0");
  check (sxt_format_double (1e21, 0), "1,000,000,000,000,000,000,000");
  check (sxt_format_percent (0.125, 1), "12.5%");
  check (sxt_format_percent (0.125, 0), "13%");
  check (sxt_format_percent (-0.0001, 1), "0%");

  speak ("es"); /* as it is written in the United States */
  check (sxt_format_integer (1234567), "1,234,567");
  check (sxt_format_decimal (25, 1), "2.5");

  speak ("es-ES");
  check (sxt_format_integer (1234567), "1.234.567");
  check (sxt_format_integer (1234), "1234");
  check (sxt_format_decimal (25, 1), "2,5");
  check (sxt_format_percent (0.125, 1), "12,5" NBSP "%");
}

static void
test_money (void)
{
  speak ("en");
  check (sxt_format_money (28000, 2, "USD"), "$280");
  check (sxt_format_money (28050, 2, "USD"), "$280.50");
  check (sxt_format_money (28050, 2, NULL), "$280.50");
  check (sxt_format_money (-500, 2, "USD"), "-$5");
  check (sxt_format_money (123456789012, 2, "EUR"), "€1,234,567,890.12");
  check (sxt_format_money (28050, 2, "nonsense"), "$280.50");

  speak ("es"); /* as it is written in the United States */
  check (sxt_format_money (28000, 2, "USD"), "$280");
  check (sxt_format_money (28050, 2, "USD"), "$280.50");

  speak ("es-ES");
  check (sxt_format_money (28050, 2, "EUR"), "280,50" NBSP "€");
}

static void
test_quantities (void)
{
  speak ("en");
  check (sxt_format_quantity (25, 1, SXT_UNIT_HOURS, NULL), "2.5 h");
  check (sxt_format_quantity (12, 0, SXT_UNIT_HOURS_A_WEEK, NULL), "12 hours a week");
  check (sxt_format_quantity (10, 1, SXT_UNIT_HOURS_A_WEEK, NULL), "1 hour a week");
  check (sxt_format_quantity (15, 1, SXT_UNIT_HOURS_A_WEEK, NULL), "1.5 hours a week");
  check (sxt_format_quantity (3, 1, SXT_UNIT_HOURS_A_MONTH, NULL), "0.3 hours a month");
  check (sxt_format_quantity (0, 0, SXT_UNIT_DAYS, NULL), "0 days");
  check (sxt_format_quantity (1, 0, SXT_UNIT_DAYS, NULL), "1 day");
  check (sxt_format_quantity (-1, 0, SXT_UNIT_DAYS, NULL), "-1 day");
  check (sxt_format_quantity (1200, 0, SXT_UNIT_STUDENTS, NULL), "1,200 students");
  check (sxt_format_quantity (1, 0, SXT_UNIT_PEOPLE, NULL), "1 person");
  check (sxt_format_quantity (2026, 0, SXT_UNIT_YEAR, NULL), "2026");
  check (sxt_format_quantity (2026, 0, SXT_UNIT_SCHOOL_YEAR, NULL), "2026–27");
  check (sxt_format_quantity (125, 1, SXT_UNIT_PERCENT, NULL), "12.5%");
  check (sxt_format_quantity (95, 0, SXT_UNIT_PERCENT, NULL), "95%");
  check (sxt_format_quantity (28050, 2, SXT_UNIT_MONEY, "EUR"), "€280.50");
  check (sxt_format_quantity (3, 0, SXT_UNIT_LEVEL, NULL), "level 3");
  check (sxt_format_quantity (72, 1, SXT_UNIT_GRADE, NULL), "grade 7.2");
  check (sxt_format_quantity (5, 0, SXT_UNIT_NONE, NULL), "5");

  /* every unit has its words */
  for (int unit = SXT_UNIT_NONE; unit <= SXT_UNIT_WORDS; unit++)
    {
      g_autofree char *text = sxt_format_quantity (2, 0, (SxtUnit) unit, NULL);

      g_assert_null (strpbrk (text, "{}"));
      g_assert_true (strchr (text, '2') != NULL);
    }
}

static void
test_lists (void)
{
  static const char *const none[] = { NULL };
  static const char *const one[] = { "A", NULL };
  static const char *const two[] = { "Adams", "Isabel", NULL };
  static const char *const three[] = { "A", "B", "C", NULL };
  static const char *const fours[] = { "Ångström, S. 😀", "", "«x»", "{d}", NULL };

  speak ("en");
  check (sxt_format_list (none), "");
  check (sxt_format_list (one), "A");
  check (sxt_format_list (two), "Adams and Isabel");
  check (sxt_format_list (three), "A, B, and C");
  check (sxt_format_list (fours), "Ångström, S. 😀, , «x», and {d}");

  speak ("es");
  check (sxt_format_list (two), "Adams e Isabel");
  check (sxt_format_list (three), "A, B y C");
}

static void
test_quotes (void)
{
  g_autofree char *letters = g_strnfill (80, 'a');
  g_autofree char *long_word = NULL;
  static const char sentence[] =
      "Students choose the order of their work, and their teachers confer with each of them twice a week.";

  speak ("en");
  check (sxt_format_quote ("Every\n  child   reads "), "“Every child reads”");
  check (sxt_format_quote (NULL), "“”");
  check (sxt_format_quote (sentence), "“Students choose the order of their work, and their teachers…”");
  check (sxt_format_quote ("One two three four five six seven eight nine ten, eleven - twelve"),
         "“One two three four five six seven eight nine ten, eleven…”");

  /* sixty characters stay whole, though they are 120 bytes */
  long_word = g_strdup ("");
  for (int i = 0; i < 60; i++)
    {
      char *longer = g_strconcat (long_word, "é", NULL);

      g_free (long_word);
      long_word = longer;
    }
  {
    g_autofree char *quoted = g_strconcat ("“", long_word, "”", NULL);
    g_autofree char *longer = g_strconcat (long_word, "é", NULL);
    g_autofree char *cut = g_strconcat ("“", long_word, "…”", NULL);

    check (sxt_format_quote (long_word), quoted);
    check (sxt_format_quote (longer), cut);
  }

  letters[60] = '\0';
  {
    g_autofree char *marked = g_strconcat (letters, "\u0301bcd", NULL);
    g_autofree char *quote = NULL;

    /* never between a letter and its accent */
    letters[59] = '\0';
    quote = g_strconcat ("“", letters, "…”", NULL);
    check (sxt_format_quote (marked), quote);
  }

  speak ("es");
  {
    /* CLDR has given Spanish both kinds in its time. */
    g_autofree char *quote = sxt_format_quote ("Cada niño lee");

    g_assert_true (g_str_equal (quote, "«Cada niño lee»") || g_str_equal (quote, "“Cada niño lee”"));
  }
}

static void
test_date_input (void)
{
  SxtDate date = sxt_date_new (2027, 4, 5);
  static const char *const english[] = {
    "2027-04-05",  " 2027-04-05 ", "4/5/2027",      "04/05/2027", "4/5/27",
    "Apr 5, 2027", "apr 5, 2027",  "April 5, 2027", "apr 5 2027", "4-5-2027",
  };
  static const char *const spanish[] = { "2027-04-05", "5/4/2027",           "05/04/2027",        "5/4/27",
                                         "5 abr 2027", "5 de abril de 2027", "5 DE ABRIL DE 2027" };
  static const char *const bad[] = {
    "",     "  ",       "tomorrow", "2/30/2027", "13/13/2027", "2027-02-30", "4/5", "4/5/2027 noon", "Feb 29, 2027",
    "2027", "2027-4-5", "apr 2027",
  };

  speak ("en");
  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_test_message ("%s", english[i]);
      g_assert_cmpint (sxt_parse_date_input (english[i]), ==, date);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_cmpint (sxt_parse_date_input (bad[i]), ==, SXT_DATE_NONE);
    }
  g_assert_cmpint (sxt_parse_date_input (NULL), ==, SXT_DATE_NONE);

  speak ("es");
  for (gsize i = 0; i < G_N_ELEMENTS (spanish); i++)
    {
      g_test_message ("%s", spanish[i]);
      g_assert_cmpint (sxt_parse_date_input (spanish[i]), ==, date);
    }

  /* what is shown can be typed */
  for (int i = 0; i < 200; i++)
    {
      SxtDate random = sxt_date_new (1990, 1, 1) + g_test_rand_int_range (0, 20000);
      SxtDateStyle style = i % 2 != 0 ? SXT_DATE_MEDIUM : SXT_DATE_LONG;
      g_autofree char *text = NULL;

      speak (i % 4 < 2 ? "en" : "es");
      text = sxt_format_date (random, style);
      g_assert_cmpint (sxt_parse_date_input (text), ==, random);
    }
}

static void
check_input (const char *text, guint places, gint64 expected)
{
  gint64 value = -1;

  g_test_message ("%s", text);
  g_assert_true (sxt_parse_number_input (text, places, &value));
  g_assert_cmpint (value, ==, expected);
}

static void
test_number_input (void)
{
  static const char *const bad[] = { "",    " ",         "x",   "1,5",  "1,00,000", "1.2.3", "1.5,000",
                                     "1e3", "12 apples", "--1", ",123", "$",        "1.234" };
  gint64 value;

  speak ("en");
  check_input ("1,234.5", 2, 123450);
  check_input ("1234.50", 2, 123450);
  check_input (" $1,234.50 ", 2, 123450);
  check_input ("-$5", 2, -500);
  check_input ("\u22125", 0, -5);
  check_input ("95 %", 0, 95);
  check_input ("1" NBSP "234", 0, 1234);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (sxt_parse_number_input (bad[i], 2, &value));
    }
  g_assert_false (sxt_parse_number_input (NULL, 2, &value));

  speak ("es"); /* as it is written in the United States */
  check_input ("1,234.5", 2, 123450);

  speak ("es-ES");
  check_input ("1.234,5", 2, 123450);
  check_input ("2,5", 1, 25);
  check_input ("2.5", 1, 25);
  check_input ("1.234", 1, 12340);
  check_input ("280,50" NBSP "€", 2, 28050);

  /* what is shown can be typed */
  for (int i = 0; i < 1000; i++)
    {
      gint64 random = (gint64) g_test_rand_int () * g_test_rand_int_range (1, 100000);
      guint places = (guint) g_test_rand_int_range (0, SXT_DECIMAL_MAX_PLACES + 1);
      g_autofree char *text = NULL;
      g_autofree char *money = NULL;

      speak (i % 2 != 0 ? "en" : "es-ES");
      text = sxt_format_decimal (random, places);
      check_input (text, places, random);
      if (random % 100 != 0 && i % 2 == 0)
        {
          money = sxt_format_money (random, 2, "EUR");
          check_input (money, 2, random);
        }
    }
}

static gpointer
format_in_thread (gpointer data)
{
  for (int i = 0; i < 2000; i++)
    {
      check (sxt_format_money (28050, 2, "USD"), "$280.50");
      check (sxt_format_date (0, SXT_DATE_MEDIUM), "Jan 1, 1970");
      check (sxt_format_decimal (25, 1), "2.5");
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  speak ("en");
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("format", format_in_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/school-years", test_school_years);
  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/quantities", test_quantities);
  g_test_add_func ("/format/lists", test_lists);
  g_test_add_func ("/format/quotes", test_quotes);
  g_test_add_func ("/format/date-input", test_date_input);
  g_test_add_func ("/format/number-input", test_number_input);
  g_test_add_func ("/format/threads", test_threads);

  return g_test_run ();
}
