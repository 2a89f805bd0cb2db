/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a table as a spreadsheet with typed cells. */

#include "base/decimal.h"
#include "exchange/sheet.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* Limits of the format. */
#define MAX_ROWS 1048576
#define MAX_TEXT 32767
#define MAX_SHEET_NAME 31

#define MIN_WIDTH 8.0
#define MAX_WIDTH 60.0

typedef struct
{
  lxw_worksheet *sheet;
  lxw_format *date;
  lxw_format *plain;
  lxw_format *count;
  lxw_format *text;
  lxw_format *decimals[SXT_DECIMAL_MAX_PLACES + 1];
} Sheet;

/* Sheets may not be called everything, nor anything long. */
static char *
make_sheet_name (const char *title)
{
  g_autofree char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_SHEET_NAME));

  g_strdelimit (name, "[]:*?/\\", ' ');
  g_strdelimit (name, "'", ' ');
  g_strstrip (name);
  return *name == '\0' ? g_strdup ("Sextant") : g_steal_pointer (&name);
}

static lxw_format *
get_format (Sheet *self, const SxtSheetColumn *column, const SxtSheetCell *cell)
{
  if (cell->kind == SXT_KIND_DECIMAL)
    return self->decimals[column->places];
  if (column->unit == SXT_UNIT_YEAR || column->unit == SXT_UNIT_SCHOOL_YEAR || column->unit == SXT_UNIT_NONE)
    return self->plain;
  return self->count;
}

static lxw_error
write_text (Sheet *self, guint row, guint column, const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *cut = NULL;

  if (length > MAX_TEXT)
    {
      g_autofree char *part = g_utf8_substring (text, 0, MAX_TEXT - 1);

      cut = g_strconcat (part, "…", NULL);
      text = cut;
    }
  return worksheet_write_string (self->sheet, row, (lxw_col_t) column, text,
                                 strchr (text, '\n') != NULL ? self->text : NULL);
}

static lxw_error
write_date (Sheet *self, guint row, guint column, SxtDate date)
{
  lxw_datetime datetime = { 0 };

  sxt_date_get_ymd (date, &datetime.year, &datetime.month, &datetime.day);
  /* The format's days begin with 1900. */
  if (datetime.year < 1900 || (datetime.year == 1900 && datetime.month < 3))
    {
      g_autofree char *iso = sxt_date_to_iso (date);

      return write_text (self, row, column, iso);
    }
  return worksheet_write_datetime (self->sheet, row, (lxw_col_t) column, &datetime, self->date);
}

static lxw_error
write_cell (Sheet *self, guint row, guint index, const SxtSheetColumn *column, const SxtSheetCell *cell)
{
  if (cell->is_empty)
    return LXW_NO_ERROR;
  if (cell->kind == SXT_KIND_TEXT)
    return write_text (self, row, index, cell->text);
  if (cell->kind == SXT_KIND_DATE)
    return write_date (self, row, index, (SxtDate) cell->number);
  return worksheet_write_number (self->sheet, row, (lxw_col_t) index,
                                 sxt_decimal_to_double (cell->number, column->places), get_format (self, column, cell));
}

/* About what the longest cell takes. */
static double
get_width (SxtSheet *table, guint column)
{
  double width = (double) g_utf8_strlen (sxt_sheet_get_column (table, column)->heading, -1);
  guint n_rows = sxt_sheet_get_n_rows (table);

  for (guint row = 0; row < n_rows; row++)
    {
      const SxtSheetCell *cell = sxt_sheet_get_cell (table, row, column);

      if (cell->is_empty)
        continue;
      width = MAX (width, cell->kind == SXT_KIND_TEXT ? (double) g_utf8_strlen (cell->text, -1) : 10.0);
    }
  return CLAMP (width + 2, MIN_WIDTH, MAX_WIDTH);
}

static void
add_formats (Sheet *self, lxw_workbook *workbook)
{
  self->date = workbook_add_format (workbook);
  format_set_num_format (self->date, "yyyy-mm-dd");
  self->plain = workbook_add_format (workbook);
  format_set_num_format (self->plain, "0");
  self->count = workbook_add_format (workbook);
  format_set_num_format (self->count, "#,##0");
  self->text = workbook_add_format (workbook);
  format_set_text_wrap (self->text);
  for (guint i = 0; i < G_N_ELEMENTS (self->decimals); i++)
    {
      g_autofree char *zeros = g_strnfill (i, '0');
      g_autofree char *number = i == 0 ? g_strdup ("#,##0") : g_strconcat ("#,##0.", zeros, NULL);

      self->decimals[i] = workbook_add_format (workbook);
      format_set_num_format (self->decimals[i], number);
    }
}

static lxw_error
write_table (Sheet *self, SxtSheet *table, lxw_format *bold)
{
  guint n_columns = sxt_sheet_get_n_columns (table);
  guint n_rows = sxt_sheet_get_n_rows (table);
  lxw_error failure = LXW_NO_ERROR;

  for (guint i = 0; i < n_columns && failure == LXW_NO_ERROR; i++)
    {
      failure = worksheet_write_string (self->sheet, 0, (lxw_col_t) i, sxt_sheet_get_column (table, i)->heading, bold);
      worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, get_width (table, i), NULL);
    }
  for (guint row = 0; row < n_rows; row++)
    for (guint i = 0; i < n_columns && failure == LXW_NO_ERROR; i++)
      failure = write_cell (self, row + 1, i, sxt_sheet_get_column (table, i), sxt_sheet_get_cell (table, row, i));
  worksheet_freeze_panes (self->sheet, 1, 0);
  return failure;
}

/**
 * sxt_sheet_to_xlsx:
 * @self: a table
 * @day: the day that the file says it was made
 * @error: (out): why it cannot be written
 *
 * Writes the table as one sheet of an Office Open XML workbook: numbers and dates as such, with formats; each text as
 * text, never as a formula; the headings bold and kept in sight. The same table and day give the same bytes.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
sxt_sheet_to_xlsx (SxtSheet *self, SxtDate day, GError **error)
{
  const char *buffer = NULL;
  size_t length = 0;
  lxw_workbook_options options = { .output_buffer = &buffer, .output_buffer_size = &length };
  lxw_doc_properties properties = { .created = (time_t) day * 24 * 60 * 60 };
  lxw_workbook *workbook;
  lxw_format *bold;
  g_autofree char *name = make_sheet_name (sxt_sheet_get_title (self));
  Sheet sheet = { 0 };
  lxw_error failure;
  lxw_error closing;

  if (sxt_sheet_get_n_rows (self) >= MAX_ROWS)
    {
      sxt_exchange_set_error (error, SXT_EXCHANGE_ERROR_FAILED,
                              sxt_message_with_integer (
                                  /* xgettext: python-brace-format */
                                  sxt_message_new (N_ ("A spreadsheet has room for {rows} rows, and the list has more. "
                                                       "Export it as CSV.")),
                                  "rows", MAX_ROWS - 1, SXT_UNIT_NONE));
      return NULL;
    }
  workbook = workbook_new_opt (NULL, &options);
  if (workbook == NULL)
    {
      sxt_exchange_set_error (error, SXT_EXCHANGE_ERROR_FAILED,
                              sxt_message_new (N_ ("The spreadsheet could not be made: there is no memory for it.")));
      return NULL;
    }
  workbook_set_properties (workbook, &properties);
  add_formats (&sheet, workbook);
  bold = workbook_add_format (workbook);
  format_set_bold (bold);
  sheet.sheet = workbook_add_worksheet (workbook, name);
  failure = sheet.sheet == NULL ? LXW_ERROR_SHEETNAME_ALREADY_USED : write_table (&sheet, self, bold);
  closing = workbook_close (workbook);
  if (failure == LXW_NO_ERROR)
    failure = closing;
  if (failure != LXW_NO_ERROR || buffer == NULL)
    {
      free ((char *) buffer);
      sxt_exchange_set_error (
          error, SXT_EXCHANGE_ERROR_FAILED,
          sxt_message_with_name (
              /* xgettext: python-brace-format */
              sxt_message_new (N_ ("The spreadsheet could not be made: {reason}")), "reason", lxw_strerror (failure)));
      return NULL;
    }
  return g_bytes_new_with_free_func (buffer, length, free, (gpointer) buffer);
}
