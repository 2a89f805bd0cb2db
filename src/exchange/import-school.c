/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row says of a school, in the plan's own fields; or why it cannot be taken. */

#include "exchange/import-school.h"

#include "exchange/codes.h"
#include "model/all.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
clear_value (gpointer data)
{
  SxtImportValue *value = data;

  sxt_value_clear (&value->value);
}

void
sxt_import_school_free (SxtImportSchool *self)
{
  g_free (self->nces_id);
  g_free (self->name);
  g_clear_pointer (&self->reason, sxt_message_unref);
  g_clear_pointer (&self->cause, sxt_message_unref);
  g_clear_pointer (&self->note, sxt_message_unref);
  g_array_unref (self->values);
  g_free (self->district_id);
  g_free (self->district);
  g_free (self);
}

/**
 * sxt_import_school_refuse:
 * @self: a school
 * @refusal: why
 * @reason: (transfer full): the same in words
 * @cause: (transfer full) (nullable): what may have caused it
 *
 * Refuses a row; the first reason stays.
 */
void
sxt_import_school_refuse (SxtImportSchool *self, SxtImportRefusal refusal, SxtMessage *reason, SxtMessage *cause)
{
  if (self->refusal != SXT_REFUSAL_NONE)
    {
      sxt_message_unref (reason);
      g_clear_pointer (&cause, sxt_message_unref);
      return;
    }
  self->refusal = refusal;
  self->reason = reason;
  self->cause = cause;
}

static const SxtField *
get_field (int field)
{
  return &sxt_record_type_get (SXT_SCHOOLS)->fields[field];
}

static void
take_value (SxtImportSchool *self, int field, SxtValue *value)
{
  SxtImportValue item = { .field = field, .value = *value };

  *value = (SxtValue) SXT_VALUE_INIT;
  g_array_append_val (self->values, item);
}

static void
take_text (SxtImportSchool *self, int field, const char *text)
{
  SxtValue value = SXT_VALUE_INIT;

  sxt_value_set_string (&value, text);
  take_value (self, field, &value);
}

/* A choice, or yes and no; less than 0: the file does not know. */
static void
take_choice (SxtImportSchool *self, int field, int choice)
{
  SxtValue value = SXT_VALUE_INIT;

  if (choice < 0)
    return;
  sxt_value_set_int (&value, choice);
  take_value (self, field, &value);
}

static void
take_number (SxtImportSchool *self, int field, const char *text)
{
  g_autofree char *number = NULL;
  g_auto (SxtValue) value = SXT_VALUE_INIT;

  if (text == NULL || sxt_code_is_missing (text))
    return;
  number = sxt_code_dup_number (text, get_field (field)->kind == SXT_KIND_DECIMAL ? get_field (field)->places : 0);
  if (number != NULL && sxt_field_parse (get_field (field), number, &value, NULL))
    take_value (self, field, &value);
  else
    sxt_import_school_refuse (
        self, SXT_REFUSAL_NUMBER,
        sxt_message_with_quote (
            sxt_message_with_word (
                /* xgettext: python-brace-format */
                sxt_message_new (N_ ("{field} is {text}, which cannot be.")), "field", get_field (field)->label),
            "text", text),
        sxt_message_new (N_ ("Were cells shifted in a spreadsheet? Import the file as it was published.")));
}

/* Free and reduced-price lunch together; some files give them apart. */
static void
take_lunch (SxtImportSchool *self, const SxtImportCells *cells)
{
  const char *free_lunch = cells->cells[SXT_SLOT_FREE_LUNCH];
  const char *reduced = cells->cells[SXT_SLOT_REDUCED_LUNCH];
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *sum = NULL;

  if (cells->cells[SXT_SLOT_LUNCH] != NULL && !sxt_code_is_missing (cells->cells[SXT_SLOT_LUNCH]))
    {
      take_number (self, SXT_SCHOOL_LUNCH, cells->cells[SXT_SLOT_LUNCH]);
      return;
    }
  if (free_lunch == NULL || reduced == NULL || sxt_code_is_missing (free_lunch) || sxt_code_is_missing (reduced))
    return;
  first = sxt_code_dup_number (free_lunch, 0);
  second = sxt_code_dup_number (reduced, 0);
  if (first == NULL || second == NULL)
    {
      take_number (self, SXT_SCHOOL_LUNCH, first == NULL ? free_lunch : reduced);
      return;
    }
  sum = g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (first, NULL, 10) + g_ascii_strtoll (second, NULL, 10));
  take_number (self, SXT_SCHOOL_LUNCH, sum);
}

static void
check_id (SxtImportSchool *self)
{
  switch (sxt_code_check_id (self->nces_id == NULL ? "" : self->nces_id, SXT_NCES_SCHOOL_DIGITS))
    {
    case SXT_ID_GOOD: break;
    case SXT_ID_MISSING:
      sxt_import_school_refuse (self, SXT_REFUSAL_ID_MISSING,
                                sxt_message_new (N_ ("The row has no school id, by which schools are told apart.")),
                                NULL);
      break;
    case SXT_ID_SHORT:
      sxt_import_school_refuse (
          self, SXT_REFUSAL_ID_SHORT,
          sxt_message_with_integer (
              /* xgettext: python-brace-format */
              sxt_message_new (N_ ("The school id has {digits} digits, not 12.")), "digits",
              (gint64) strlen (self->nces_id), SXT_UNIT_NONE),
          sxt_message_new (N_ ("Was a leading zero lost in a spreadsheet? Import the file as it was published.")));
      break;
    case SXT_ID_ROUNDED:
      sxt_import_school_refuse (
          self, SXT_REFUSAL_ID_ROUNDED,
          sxt_message_with_name (
              /* xgettext: python-brace-format */
              sxt_message_new (N_ ("The school id is written as {id}; its last digits are lost.")), "id",
              self->nces_id),
          sxt_message_new (N_ ("A spreadsheet took it for a number. Import the file as it was published.")));
      break;
    case SXT_ID_OTHER:
      sxt_import_school_refuse (
          self, SXT_REFUSAL_ID_OTHER,
          sxt_message_with_quote (
              /* xgettext: python-brace-format */
              sxt_message_new (N_ ("{id} is no school id, which has 12 digits.")), "id", self->nces_id),
          sxt_message_new (N_ ("Were cells shifted in a spreadsheet?")));
      break;
    default: g_assert_not_reached ();
    }
}

static void
check_operation (SxtImportSchool *self, const SxtImportCells *cells, int school_year)
{
  const char *status = cells->cells[SXT_SLOT_NEW_STATUS];
  const char *since = cells->cells[SXT_SLOT_SINCE];
  const char *students = cells->cells[SXT_SLOT_STUDENTS];
  const char *name = cells->cells[SXT_SLOT_NAME];
  SxtOperation operation = status == NULL ? SXT_OPERATION_UNKNOWN : sxt_code_get_operation (status);
  SxtDate date = since == NULL ? SXT_DATE_NONE : sxt_code_get_date (since);

  if (operation == SXT_OPERATION_UNKNOWN && cells->cells[SXT_SLOT_STATUS] != NULL)
    operation = sxt_code_get_operation (cells->cells[SXT_SLOT_STATUS]);
  if (operation == SXT_OPERATION_CLOSED && date != SXT_DATE_NONE)
    sxt_import_school_refuse (
        self, SXT_REFUSAL_CLOSED,
        sxt_message_with_date (
            /* xgettext: python-brace-format */
            sxt_message_new (N_ ("Closed on {date}. Closed schools are not taken.")), "date", date),
        NULL);
  else if (operation == SXT_OPERATION_CLOSED)
    sxt_import_school_refuse (self, SXT_REFUSAL_CLOSED, sxt_message_new (N_ ("Closed. Closed schools are not taken.")),
                              NULL);
  else if (operation == SXT_OPERATION_INACTIVE)
    sxt_import_school_refuse (self, SXT_REFUSAL_INACTIVE,
                              sxt_message_new (N_ ("Closed for now. Schools without teaching are not taken.")), NULL);
  else if (operation == SXT_OPERATION_FUTURE)
    self->note = sxt_message_new (N_ ("Not open yet"));
  /* ElSi keeps schools of all years; one that has neither students nor a name in the last year was not there. */
  else if (cells->kind == SXT_IMPORT_ELSI && students != NULL && sxt_code_is_not_applicable (students) &&
           (name == NULL || sxt_code_is_missing (name)))
    {
      if (school_year >= 0)
        sxt_import_school_refuse (self, SXT_REFUSAL_CLOSED,
                                  sxt_message_with_integer (
                                      /* xgettext: python-brace-format */
                                      sxt_message_new (N_ ("Not open in {year}. Closed schools are not taken.")),
                                      "year", school_year, SXT_UNIT_SCHOOL_YEAR),
                                  NULL);
      else
        sxt_import_school_refuse (self, SXT_REFUSAL_CLOSED,
                                  sxt_message_new (N_ ("Closed. Closed schools are not taken.")), NULL);
    }
}

static char *
dup_known (const char *text)
{
  return text == NULL || sxt_code_is_missing (text) ? NULL : g_strdup (text);
}

static const char *
get_known (const SxtImportCells *cells, SxtImportSlot slot)
{
  return cells->cells[slot] == NULL ? "" : cells->cells[slot];
}

static void
check_row (SxtImportSchool *self, const SxtImportCells *cells)
{
  if (cells->refusal == SXT_REFUSAL_TORN)
    sxt_import_school_refuse (
        self, SXT_REFUSAL_TORN,
        sxt_message_with_integer (sxt_message_with_integer (
                                      /* xgettext: python-brace-format */
                                      sxt_message_new (N_ ("Lines {first} to {last} run together and were not read.")),
                                      "first", cells->line, SXT_UNIT_NONE),
                                  "last", cells->last_line, SXT_UNIT_NONE),
        sxt_message_new (N_ ("A quotation mark may be missing there. Import the file as it was published.")));
  else if (cells->refusal == SXT_REFUSAL_CELLS)
    sxt_import_school_refuse (
        self, SXT_REFUSAL_CELLS,
        sxt_message_with_integer (sxt_message_with_integer (
                                      /* xgettext: python-brace-format */
                                      sxt_message_new (N_ ("The row has {cells} cells, its heading {columns}.")),
                                      "cells", cells->n_cells, SXT_UNIT_NONE),
                                  "columns", cells->n_columns, SXT_UNIT_NONE),
        sxt_message_new (
            N_ ("A comma or quotation mark may be missing or too many. Import the file as it was published.")));
}

/**
 * sxt_import_school_new:
 * @cells: a row
 * @students: (nullable): the number of students by a membership table, if there is one
 * @school_year: of the file, -1 unknown
 *
 * Understands a row. What the file calls missing is left out, so that nothing that the planner wrote is blanked.
 *
 * Returns: (transfer full): the school
 */
SxtImportSchool *
sxt_import_school_new (const SxtImportCells *cells, const char *students, int school_year)
{
  SxtImportSchool *self = g_new0 (SxtImportSchool, 1);
  gboolean coded = cells->kind == SXT_IMPORT_URBAN;

  self->file = cells->file;
  self->line = cells->line;
  self->values = g_array_new (FALSE, TRUE, sizeof (SxtImportValue));
  g_array_set_clear_func (self->values, clear_value);
  self->nces_id = g_strdup (cells->cells[SXT_SLOT_ID]);
  self->name = dup_known (cells->cells[SXT_SLOT_NAME]);
  if (self->name == NULL)
    self->name = dup_known (cells->cells[SXT_SLOT_OTHER_NAME]);
  check_row (self, cells);
  if (self->refusal != SXT_REFUSAL_NONE)
    return self;
  check_id (self);
  if (self->refusal != SXT_REFUSAL_NONE)
    return self;

  self->district_id = dup_known (cells->cells[SXT_SLOT_DISTRICT_ID]);
  if (self->district_id == NULL || sxt_code_check_id (self->district_id, SXT_NCES_DISTRICT_DIGITS) != SXT_ID_GOOD)
    {
      g_free (self->district_id);
      self->district_id = g_strndup (self->nces_id, SXT_NCES_DISTRICT_DIGITS);
    }
  self->district = dup_known (cells->cells[SXT_SLOT_DISTRICT]);
  self->state = sxt_code_get_state (get_known (cells, SXT_SLOT_STATE));
  if (self->state == NULL)
    self->state = sxt_code_get_state (get_known (cells, SXT_SLOT_STATE_NAME));
  if (self->state == NULL)
    self->state = sxt_code_get_state (self->nces_id);

  check_operation (self, cells, school_year);
  if (self->name == NULL)
    sxt_import_school_refuse (self, SXT_REFUSAL_NAME, sxt_message_new (N_ ("The school has no name in the file.")),
                              NULL);
  if (self->refusal != SXT_REFUSAL_NONE)
    return self;

  if (students == NULL)
    students = cells->cells[SXT_SLOT_STUDENTS];
  take_text (self, SXT_SCHOOL_NCES_ID, self->nces_id);
  take_number (self, SXT_SCHOOL_ENROLLMENT, students);
  /* A membership table counts students and describes nothing: a school that it names keeps the plan's name. */
  if (cells->kind == SXT_IMPORT_CCD_MEMBERSHIP)
    return self;
  take_text (self, SXT_SCHOOL_NAME, self->name);
  take_choice (self, SXT_SCHOOL_LEVEL, sxt_code_get_level (get_known (cells, SXT_SLOT_LEVEL)));
  take_choice (self, SXT_SCHOOL_LOWEST_GRADE, sxt_code_get_grade (get_known (cells, SXT_SLOT_LOWEST), coded));
  take_choice (self, SXT_SCHOOL_HIGHEST_GRADE, sxt_code_get_grade (get_known (cells, SXT_SLOT_HIGHEST), coded));
  take_number (self, SXT_SCHOOL_TEACHERS, cells->cells[SXT_SLOT_TEACHERS]);
  take_choice (self, SXT_SCHOOL_TITLE_I, sxt_code_get_title_i (get_known (cells, SXT_SLOT_TITLE_I)));
  take_lunch (self, cells);
  take_choice (self, SXT_SCHOOL_CHARTER, sxt_code_get_yes_no (get_known (cells, SXT_SLOT_CHARTER)));
  take_choice (self, SXT_SCHOOL_LOCALE, sxt_code_get_locale (get_known (cells, SXT_SLOT_LOCALE)));
  return self;
}
