/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number counts or measures. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SxtUnit:
 * @SXT_UNIT_NONE: a bare number
 * @SXT_UNIT_MONEY: the currency of the project
 * @SXT_UNIT_HOURS: hours
 * @SXT_UNIT_HOURS_A_WEEK: hours each week
 * @SXT_UNIT_HOURS_A_MONTH: hours each month
 * @SXT_UNIT_MINUTES: minutes
 * @SXT_UNIT_MINUTES_A_WEEK: minutes each week
 * @SXT_UNIT_DAYS: days; of a cadence: "every 30 days"
 * @SXT_UNIT_YEARS: years
 * @SXT_UNIT_YEAR: a calendar year, shown without grouping
 * @SXT_UNIT_SCHOOL_YEAR: a school year by its first calendar year, shown "2026–27"
 * @SXT_UNIT_PERCENT: percent, 0 to 100
 * @SXT_UNIT_STUDENTS: students
 * @SXT_UNIT_TEACHERS: full-time equivalents
 * @SXT_UNIT_DEVICES: devices
 * @SXT_UNIT_SCHOOLS: schools
 * @SXT_UNIT_PEOPLE: people
 * @SXT_UNIT_GIGABYTES: gigabytes
 * @SXT_UNIT_INCHES: inches
 * @SXT_UNIT_LEVEL: a level of 1 to 4
 * @SXT_UNIT_GRADE: a reading grade
 * @SXT_UNIT_WORDS: words
 */
typedef enum
{
  SXT_UNIT_NONE,
  SXT_UNIT_MONEY,
  SXT_UNIT_HOURS,
  SXT_UNIT_HOURS_A_WEEK,
  SXT_UNIT_HOURS_A_MONTH,
  SXT_UNIT_MINUTES,
  SXT_UNIT_MINUTES_A_WEEK,
  SXT_UNIT_DAYS,
  SXT_UNIT_YEARS,
  SXT_UNIT_YEAR,
  SXT_UNIT_SCHOOL_YEAR,
  SXT_UNIT_PERCENT,
  SXT_UNIT_STUDENTS,
  SXT_UNIT_TEACHERS,
  SXT_UNIT_DEVICES,
  SXT_UNIT_SCHOOLS,
  SXT_UNIT_PEOPLE,
  SXT_UNIT_GIGABYTES,
  SXT_UNIT_INCHES,
  SXT_UNIT_LEVEL,
  SXT_UNIT_GRADE,
  SXT_UNIT_WORDS,
} SxtUnit;

G_END_DECLS
