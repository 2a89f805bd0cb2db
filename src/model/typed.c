/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field's value as a person types it, in the language of the process. */
#include "model/typed.h"

#include <glib/gi18n-lib.h>

#include "base/format.h"

static gboolean
is_number (const SxtField *self)
{
  return self->kind == SXT_KIND_INTEGER || self->kind == SXT_KIND_DECIMAL;
}

/**
 * sxt_field_is_typed:
 *
 * Returns: whether what a planner types becomes a value only if it can be read: numbers and dates
 */
gboolean
sxt_field_is_typed (const SxtField *self)
{
  return is_number (self) || self->kind == SXT_KIND_DATE || self->kind == SXT_KIND_MONTH_DAY;
}

/**
 * sxt_field_dup_typed:
 *
 * Returns: (transfer full) (nullable): the value as a planner types it: numbers without unit, dates in full
 */
char *
sxt_field_dup_typed (SxtRecord *record, int field)
{
  const SxtField *row = &sxt_record_get_record_type (record)->fields[field];
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  sxt_record_get_value (record, field, &value);
  if (value.type == SXT_VALUE_INT && is_number (row))
    {
      if (row->unit == SXT_UNIT_SCHOOL_YEAR)
        return sxt_format_school_year ((int) value.i);
      return row->unit == SXT_UNIT_YEAR ? g_strdup_printf ("%" G_GINT64_FORMAT, value.i)
                                        : sxt_format_decimal (value.i, row->places);
    }
  if (value.type == SXT_VALUE_INT && row->kind == SXT_KIND_DATE)
    return sxt_format_date ((SxtDate) value.i, SXT_DATE_MEDIUM);
  if (value.type == SXT_VALUE_INT && row->kind == SXT_KIND_MONTH_DAY)
    return sxt_format_month_day ((SxtMonthDay) value.i);

  return sxt_record_dup_text (record, field);
}

/* "Jun 12" has no year; any leap year lends its own. */
static SxtMonthDay
parse_month_day (const char *text)
{
  static const char *const years[] = { "", ", 2028", " 2028", "/2028", ".2028", " de 2028" };
  SxtMonthDay month_day = sxt_month_day_parse (text);

  for (guint i = 0; month_day == SXT_MONTH_DAY_NONE && i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *whole = g_strconcat (text, years[i], NULL);
      SxtDate date = sxt_parse_date_input (whole);
      int year, month, day;

      if (date == SXT_DATE_NONE)
        continue;
      sxt_date_get_ymd (date, &year, &month, &day);
      month_day = sxt_month_day_new (month, day);
    }

  return month_day;
}

static char *
parse_number (const SxtField *self, const char *text, SxtValue *value)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  if (self->unit == SXT_UNIT_SCHOOL_YEAR && strlen (text) > 4 && g_ascii_isdigit (text[3]) &&
      !g_ascii_isdigit (text[4]))
    number = g_ascii_strtoll (text, NULL, 10);
  else if (!sxt_parse_number_input (text, self->places, &number))
    return self->places > 0 ? g_strdup (_ ("Write a number, such as 12 or 2.5."))
                            : g_strdup (_ ("Write a number, such as 12."));

  sxt_value_set_int (value, number);
  return sxt_field_check (self, value, &error) ? NULL : g_strdup (error->message);
}

/**
 * sxt_field_parse_typed:
 * @self: a number or date
 * @text: what was typed, not empty
 * @value: (out caller-allocates): fresh
 *
 * Returns: (transfer full) (nullable): NULL with @value set, or why @text is no value
 */
char *
sxt_field_parse_typed (const SxtField *self, const char *text, SxtValue *value)
{
  if (is_number (self))
    return parse_number (self, text, value);

  if (self->kind == SXT_KIND_DATE)
    {
      SxtDate date = sxt_parse_date_input (text);

      if (date == SXT_DATE_NONE)
        {
          g_autofree char *example = sxt_format_date (sxt_date_new (2027, 8, 17), SXT_DATE_MEDIUM);

          return g_strdup_printf (_ ("Write a date, such as %s."), example);
        }
      sxt_value_set_int (value, date);
    }
  else
    {
      SxtMonthDay month_day = parse_month_day (text);

      if (month_day == SXT_MONTH_DAY_NONE)
        {
          g_autofree char *example = sxt_format_month_day (sxt_month_day_new (6, 12));

          return g_strdup_printf (_ ("Write a day of the year, such as %s."), example);
        }
      sxt_value_set_int (value, month_day);
    }

  return NULL;
}
