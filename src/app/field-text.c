/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a field's value: as it is read, as it is typed, and what stands where nothing was written. */
#include "app/field-text.h"

#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "base/text.h"
#include "checks/check.h"
#include "model/all.h"

/**
 * sxt_field_is_check:
 * @list: a record type
 * @field: one of its fields
 *
 * Returns: whether the field names a check, by its id
 */
gboolean
sxt_field_is_check (SxtListId list, int field)
{
  return (list == SXT_MENDS && field == SXT_MEND_CHECK) || (list == SXT_SET_ASIDES && field == SXT_SET_ASIDE_CHECK);
}

static gboolean
is_number (const SxtField *self)
{
  return self->kind == SXT_KIND_INTEGER || self->kind == SXT_KIND_DECIMAL;
}

static gboolean
is_year (const SxtField *self)
{
  return self->unit == SXT_UNIT_YEAR || self->unit == SXT_UNIT_SCHOOL_YEAR;
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
 * sxt_field_dup_shown:
 * @record: a record
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value in words; NULL if absent
 */
char *
sxt_field_dup_shown (SxtRecord *record, int field)
{
  const char *id;
  const SxtCheck *check;

  if (!sxt_field_is_check (sxt_record_get_list (record), field))
    return sxt_record_dup_display (record, field);

  id = sxt_record_get_string (record, field);
  check = id != NULL ? sxt_checks_find (id) : NULL;
  return check != NULL ? g_strdup (_ (check->title)) : g_strdup (id);
}

/**
 * sxt_field_dup_cell:
 *
 * Returns: (transfer full) (nullable): the value in one line of a table, a number without its unit, which the head says
 */
char *
sxt_field_dup_cell (SxtRecord *record, int field)
{
  const SxtField *row = &sxt_record_get_record_type (record)->fields[field];
  g_auto (SxtValue) value = SXT_VALUE_INIT;
  g_autofree char *text = NULL;

  sxt_record_get_value (record, field, &value);
  if (value.type == SXT_VALUE_INT && is_number (row) && !is_year (row) && row->unit != SXT_UNIT_MONEY &&
      row->unit != SXT_UNIT_PERCENT)
    return sxt_format_decimal (value.i, row->places);

  text = sxt_field_dup_shown (record, field);
  return text != NULL ? sxt_text_squeeze (text) : NULL;
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

/**
 * sxt_field_dup_absent:
 *
 * Returns: (transfer full): what stands dimmed where there is no value; of a setting, what then holds
 */
char *
sxt_field_dup_absent (SxtListId list, int field)
{
  const SxtField *row = &sxt_record_type_get (list)->fields[field];

  if (list == SXT_SETTINGS && is_number (row))
    {
      const SxtSettingDefault *usual = sxt_setting_get_default (field);

      if (usual != NULL)
        {
          g_autofree char *number = sxt_format_double (usual->value, row->kind == SXT_KIND_DECIMAL ? row->places : 0);

          return g_strdup_printf (_ ("%s unless you say otherwise"), number);
        }
    }

  switch (row->kind)
    {
    case SXT_KIND_DATE:
    case SXT_KIND_MONTH_DAY: return g_strdup (_ ("No date"));
    case SXT_KIND_REFERENCE:
      return g_strdup (row->targets[0] == SXT_PEOPLE && row->targets[1] == SXT_LIST_NONE ? _ ("Nobody")
                                                                                         : _ ("Nothing chosen"));
    case SXT_KIND_CHOICE:
    case SXT_KIND_BOOLEAN: return g_strdup (_ ("Not answered"));
    case SXT_KIND_STRINGS: return g_strdup (row->choices != NULL ? _ ("Several answers") : _ ("One on each line"));
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
    default: return g_strdup (row->flags & SXT_FIELD_COMPUTED ? _ ("Not known yet") : _ ("Nothing written"));
    }
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
