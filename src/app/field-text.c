/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a field's value: as it is read, and what stands where nothing was written. */
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
 * sxt_field_is_removed:
 * @record: a record in a project
 * @field: one of its fields
 *
 * Returns: whether the field names a record that is no longer there
 */
gboolean
sxt_field_is_removed (SxtRecord *record, int field)
{
  return sxt_record_get_record_type (record)->fields[field].kind == SXT_KIND_REFERENCE &&
         sxt_record_get_string (record, field) != NULL && sxt_record_get_target (record, field) == NULL;
}

static char *
dup_removed (SxtRecord *record, int field)
{
  SxtProject *project = sxt_record_get_project (record);
  g_autofree char *title =
      project != NULL ? sxt_project_dup_removed_title (project, sxt_record_get_string (record, field)) : NULL;

  return title != NULL ? g_strdup_printf (_ ("Removed: was %s"), title) : sxt_record_dup_display (record, field);
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

  if (sxt_field_is_removed (record, field))
    return dup_removed (record, field);
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
    case SXT_KIND_STRINGS: return g_strdup (row->choices != NULL ? _ ("Nothing chosen") : _ ("One on each line"));
    case SXT_KIND_STRING:
    case SXT_KIND_TEXT:
    case SXT_KIND_INTEGER:
    case SXT_KIND_DECIMAL:
    default: return g_strdup (row->flags & SXT_FIELD_COMPUTED ? _ ("Not known yet") : _ ("Nothing written"));
    }
}
