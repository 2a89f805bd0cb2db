/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the process, and dates, numbers, money and lists written in it (by ICU, never by the C locale). */
#pragma once

#include "base/date.h"
#include "base/units.h"

G_BEGIN_DECLS

#define SXT_BASE_ERROR (sxt_base_error_quark ())
GQuark sxt_base_error_quark (void);

/**
 * SxtBaseError:
 * @SXT_BASE_ERROR_LANGUAGE: no installed locale can carry the language that was asked for
 * @SXT_BASE_ERROR_JSON: a text is not JSON, or holds what json-glib cannot carry
 * @SXT_BASE_ERROR_TOO_LARGE: a file is over the limit
 */
typedef enum
{
  SXT_BASE_ERROR_LANGUAGE,
  SXT_BASE_ERROR_JSON,
  SXT_BASE_ERROR_TOO_LARGE,
} SxtBaseError;

/**
 * SxtDateStyle:
 * @SXT_DATE_SHORT: month and day, "Apr 5"
 * @SXT_DATE_MEDIUM: "Apr 5, 2027"
 * @SXT_DATE_LONG: "April 5, 2027"
 * @SXT_DATE_MONTH: the month alone, "Apr"
 * @SXT_DATE_MONTH_YEAR: "Apr 2027"
 */
typedef enum
{
  SXT_DATE_SHORT,
  SXT_DATE_MEDIUM,
  SXT_DATE_LONG,
  SXT_DATE_MONTH,
  SXT_DATE_MONTH_YEAR,
} SxtDateStyle;

gboolean sxt_language_init (const char *language, GError **error);
const char *sxt_language_get (void);
const char *const *sxt_language_get_shipped (void); /* "en" and the others that there are translations into */
const char *sxt_language_get_folder (void);         /* of the translations */

char *sxt_format_date (SxtDate date, SxtDateStyle style);
char *sxt_format_clock (int hour, int minute);
char *sxt_format_month_day (SxtMonthDay md);
char *sxt_format_school_year (int school_year);
char *sxt_format_integer (gint64 value);
char *sxt_format_decimal (gint64 value, guint places);
char *sxt_format_double (double value, guint max_places);
char *sxt_format_percent (double fraction, guint max_places);
char *sxt_format_money (gint64 value, guint places, const char *currency);
char *sxt_format_quantity (gint64 value, guint places, SxtUnit unit, const char *currency);
char *sxt_format_list (const char *const *items);
char *sxt_format_quote (const char *text);

SxtDate sxt_parse_date_input (const char *text);
gboolean sxt_parse_number_input (const char *text, guint places, gint64 *value);

G_END_DECLS
