/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates: conversion between day numbers and calendar dates, and what a school year is. */

#include "base/date.h"

#include <string.h>

#define MIN_YEAR 1
#define MAX_YEAR 9999

/* 1970-01-01 is so many days after 1 March of year 0, where the count below starts. */
#define EPOCH 719468

#define DAYS_OF_400_YEARS 146097
#define DAYS_OF_100_YEARS 36524
#define DAYS_OF_4_YEARS 1461

static const guint8 month_lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static gboolean
is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
get_month_length (int year, int month)
{
  return month_lengths[month - 1] + (month == 2 && is_leap (year) ? 1 : 0);
}

static gboolean
is_valid (int year, int month, int day)
{
  return year >= MIN_YEAR && year <= MAX_YEAR && month >= 1 && month <= 12 && day >= 1 &&
         day <= get_month_length (year, month);
}

/* Years are counted from March, so that the leap day is the last of its year and months follow one formula. */
static SxtDate
count_from_ymd (int year, int month, int day)
{
  int y = month > 2 ? year : year - 1;
  int m = (month + 9) % 12;

  return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - EPOCH;
}

static gboolean
parse_digits (const char *text, int n, int *value)
{
  *value = 0;
  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }

  return TRUE;
}

/* Days of [first, last] that lie in [from, until]; all ends belong to it. */
static int
count_overlap (SxtDate first, SxtDate last, SxtDate from, SxtDate until)
{
  SxtDate a = MAX (first, from);
  SxtDate b = MIN (last, until);

  return b >= a ? b - a + 1 : 0;
}

/**
 * sxt_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, or `SXT_DATE_NONE` if there is no such day
 */
SxtDate
sxt_date_new (int year, int month, int day)
{
  return is_valid (year, month, day) ? count_from_ymd (year, month, day) : SXT_DATE_NONE;
}

/**
 * sxt_date_get_ymd:
 * @date: a date
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, from 1
 * @day: (out) (optional): its day of the month, from 1
 *
 * All three are 0 for `SXT_DATE_NONE`.
 */
void
sxt_date_get_ymd (SxtDate date, int *year, int *month, int *day)
{
  int y = 0, m = 0, d = 0;

  if (date != SXT_DATE_NONE)
    {
      int rest = date + EPOCH;
      int centuries, fours, years, year_day;

      y = rest / DAYS_OF_400_YEARS * 400;
      rest %= DAYS_OF_400_YEARS;
      centuries = MIN (rest / DAYS_OF_100_YEARS, 3);
      rest -= centuries * DAYS_OF_100_YEARS;
      fours = rest / DAYS_OF_4_YEARS;
      rest -= fours * DAYS_OF_4_YEARS;
      years = MIN (rest / 365, 3);
      year_day = rest - years * 365;

      y += centuries * 100 + fours * 4 + years;
      m = (5 * year_day + 2) / 153;
      d = year_day - (153 * m + 2) / 5 + 1;
      m = m < 10 ? m + 3 : m - 9;
      if (m <= 2)
        y++;
    }

  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = d;
}

/**
 * sxt_date_get_weekday:
 * @date: a date
 *
 * Returns: 1 for Monday to 7 for Sunday, as ISO 8601 counts; 0 for `SXT_DATE_NONE`
 */
int
sxt_date_get_weekday (SxtDate date)
{
  if (date == SXT_DATE_NONE)
    return 0;

  /* The first day of the count, 1 March of year 0, was a Wednesday. */
  return (date + EPOCH + 2) % 7 + 1;
}

/**
 * sxt_date_add_months:
 * @date: a date
 * @months: how many months later; negative for earlier
 *
 * The day of the month stays, or becomes the last one of a shorter month: 31 January and one month are 28 February.
 *
 * Returns: the date, or `SXT_DATE_NONE` if @date is none or the result is beyond the year 9999 or before the year 1
 */
SxtDate
sxt_date_add_months (SxtDate date, int months)
{
  int year, month, day;
  gint64 count;

  if (date == SXT_DATE_NONE)
    return SXT_DATE_NONE;

  sxt_date_get_ymd (date, &year, &month, &day);
  count = (gint64) year * 12 + month - 1 + months;
  if (count < MIN_YEAR * 12 || count > MAX_YEAR * 12 + 11)
    return SXT_DATE_NONE;

  year = (int) (count / 12);
  month = (int) (count % 12) + 1;

  return count_from_ymd (year, month, MIN (day, get_month_length (year, month)));
}

/**
 * sxt_date_parse:
 * @iso: (nullable): "2026-08-17", nothing before or after it
 *
 * Returns: the date, or `SXT_DATE_NONE` if @iso is no such text or there is no such day
 */
SxtDate
sxt_date_parse (const char *iso)
{
  int year, month, day;

  if (iso == NULL || strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-' || !parse_digits (iso, 4, &year) ||
      !parse_digits (iso + 5, 2, &month) || !parse_digits (iso + 8, 2, &day))
    return SXT_DATE_NONE;

  return sxt_date_new (year, month, day);
}

/**
 * sxt_date_to_iso:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): "2026-08-17", or %NULL for `SXT_DATE_NONE`
 */
char *
sxt_date_to_iso (SxtDate date)
{
  int year, month, day;

  if (date == SXT_DATE_NONE)
    return NULL;

  sxt_date_get_ymd (date, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * sxt_date_today:
 *
 * Only the window and the command line ask for this; all below them are told the day.
 *
 * Returns: the local date
 */
SxtDate
sxt_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);

  return sxt_date_new (year, month, day);
}

/**
 * sxt_month_day_new:
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day of any year, or `SXT_MONTH_DAY_NONE` if no year has it
 */
SxtMonthDay
sxt_month_day_new (int month, int day)
{
  /* 2000 has a February 29. */
  return is_valid (2000, month, day) ? (SxtMonthDay) (month * 100 + day) : SXT_MONTH_DAY_NONE;
}

/**
 * sxt_month_day_parse:
 * @text: (nullable): "06-15": month and day, nothing before or after
 *
 * Returns: the day of any year, or `SXT_MONTH_DAY_NONE` if @text is none
 */
SxtMonthDay
sxt_month_day_parse (const char *text)
{
  int month, day;

  if (text == NULL || strlen (text) != 5 || text[2] != '-' || !parse_digits (text, 2, &month) ||
      !parse_digits (text + 3, 2, &day))
    return SXT_MONTH_DAY_NONE;

  return sxt_month_day_new (month, day);
}

/**
 * sxt_month_day_to_string:
 * @md: a day of any year
 *
 * Returns: (transfer full) (nullable): "06-15", or %NULL for `SXT_MONTH_DAY_NONE`
 */
char *
sxt_month_day_to_string (SxtMonthDay md)
{
  if (md == SXT_MONTH_DAY_NONE)
    return NULL;

  return g_strdup_printf ("%02d-%02d", md / 100, md % 100);
}

/**
 * sxt_month_day_in_year:
 * @md: a day of any year
 * @year: a year
 *
 * Returns: that day in @year (March 1 for February 29 in a common year), or `SXT_DATE_NONE` if @md is none or @year is
 *   not 1 to 9999
 */
SxtDate
sxt_month_day_in_year (SxtMonthDay md, int year)
{
  if (md == 229 && !is_leap (year))
    return sxt_date_new (year, 3, 1);

  return sxt_date_new (year, md / 100, md % 100);
}

/**
 * sxt_date_get_school_year:
 * @date: a date
 * @first_month: the month with which school years begin, 1 to 12
 *
 * Returns: the school year that @date is in, as its first calendar year (2026 for "2026–27"); 0 for `SXT_DATE_NONE`
 */
int
sxt_date_get_school_year (SxtDate date, int first_month)
{
  int year, month;

  g_return_val_if_fail (first_month >= 1 && first_month <= 12, 0);

  if (date == SXT_DATE_NONE)
    return 0;

  sxt_date_get_ymd (date, &year, &month, NULL);

  return month >= first_month ? year : year - 1;
}

/**
 * sxt_school_year_start:
 * @school_year: a school year as its first calendar year
 * @first_month: the month with which school years begin, 1 to 12
 *
 * Returns: its first day, or `SXT_DATE_NONE` if @school_year is not 1 to 9999
 */
SxtDate
sxt_school_year_start (int school_year, int first_month)
{
  return sxt_date_new (school_year, first_month, 1);
}

/**
 * sxt_date_count_days:
 * @from: a date, not counted itself
 * @to: a date, counted
 * @break_from: first day of the summer break, or `SXT_MONTH_DAY_NONE` for no break
 * @break_until: its last day, or `SXT_MONTH_DAY_NONE` for no break
 *
 * How many days pass from one date to another, those of the break aside. A break that ends earlier in the year than it
 * begins lasts over New Year.
 *
 * Returns: the number of days; 0 if a date is none or @to is not after @from
 */
int
sxt_date_count_days (SxtDate from, SxtDate to, SxtMonthDay break_from, SxtMonthDay break_until)
{
  int days, first_year, last_year;

  if (from == SXT_DATE_NONE || to == SXT_DATE_NONE || to <= from)
    return 0;

  days = to - from;
  if (break_from == SXT_MONTH_DAY_NONE || break_until == SXT_MONTH_DAY_NONE)
    return days;

  sxt_date_get_ymd (from, &first_year, NULL, NULL);
  sxt_date_get_ymd (to, &last_year, NULL, NULL);

  for (int year = first_year - 1; year <= last_year; year++)
    {
      int end_year = break_until < break_from ? year + 1 : year;
      SxtDate start = year < MIN_YEAR ? sxt_date_new (MIN_YEAR, 1, 1) : sxt_month_day_in_year (break_from, year);
      SxtDate end =
          end_year > MAX_YEAR ? sxt_date_new (MAX_YEAR, 12, 31) : sxt_month_day_in_year (break_until, end_year);

      if (end != SXT_DATE_NONE)
        days -= count_overlap (from + 1, to, start, end);
    }

  return days;
}
