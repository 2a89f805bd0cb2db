/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates, days of a year, and school years: whole days without a time zone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SxtDate:
 *
 * A civil date as the number of days since 1970-01-01 (proleptic Gregorian), so that the difference of two dates
 * is a number of days. Valid years are 1 to 9999; [const@SXT_DATE_NONE] stands for "no date".
 */
typedef gint32 SxtDate;

#define SXT_DATE_NONE G_MININT32

/**
 * SxtMonthDay:
 *
 * A day of any year, `month * 100 + day`; 0 stands for none. February 29 is allowed and means March 1 in a common year.
 */
typedef gint16 SxtMonthDay;

#define SXT_MONTH_DAY_NONE 0

SxtDate sxt_date_new (int year, int month, int day);
void sxt_date_get_ymd (SxtDate date, int *year, int *month, int *day);
int sxt_date_get_weekday (SxtDate date);
SxtDate sxt_date_add_months (SxtDate date, int months);
SxtDate sxt_date_parse (const char *iso);
char *sxt_date_to_iso (SxtDate date);
SxtDate sxt_date_today (void);

SxtMonthDay sxt_month_day_new (int month, int day);
SxtMonthDay sxt_month_day_parse (const char *text);
char *sxt_month_day_to_string (SxtMonthDay md);
SxtDate sxt_month_day_in_year (SxtMonthDay md, int year);

int sxt_date_get_school_year (SxtDate date, int first_month);
SxtDate sxt_school_year_start (int school_year, int first_month);
int sxt_date_count_days (SxtDate from, SxtDate to, SxtMonthDay break_from, SxtMonthDay break_until);

G_END_DECLS
