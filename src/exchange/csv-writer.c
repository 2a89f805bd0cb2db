/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a table as CSV, and as the tab-separated rows of a clipboard, that a spreadsheet cannot take for a program. */

#include "base/decimal.h"
#include "exchange/sheet.h"

#include <string.h>

/* A spreadsheet reads a text that begins so as a formula; the apostrophe makes it a text. */
static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

static void
append_text (GString *csv, char delimiter, const char *text)
{
  gboolean defuse = looks_like_formula (text);
  gsize length = strlen (text);
  const char special[] = { delimiter, '"', '\r', '\n', '\0' };

  if (!defuse && strpbrk (text, special) == NULL && (length == 0 || (text[0] != ' ' && text[length - 1] != ' ')))
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  if (defuse)
    g_string_append_c (csv, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *text);
    }
  g_string_append_c (csv, '"');
}

static void
append_cell (GString *csv, char delimiter, const SxtSheetColumn *column, const SxtSheetCell *cell)
{
  g_autofree char *text = NULL;

  if (cell->is_empty)
    return;
  if (cell->kind == SXT_KIND_TEXT)
    append_text (csv, delimiter, cell->text);
  else
    {
      text = cell->kind == SXT_KIND_DATE ? sxt_date_to_iso ((SxtDate) cell->number)
                                         : sxt_decimal_to_string (cell->number, column->places);
      g_string_append (csv, text);
    }
}

static GString *
write_rows (SxtSheet *self, char delimiter)
{
  GString *csv = g_string_new (NULL);
  guint n_columns = sxt_sheet_get_n_columns (self);
  guint n_rows = sxt_sheet_get_n_rows (self);

  for (guint i = 0; i < n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (csv, delimiter);
      append_text (csv, delimiter, sxt_sheet_get_column (self, i)->heading);
    }
  g_string_append (csv, "\r\n");
  for (guint row = 0; row < n_rows; row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          if (i > 0)
            g_string_append_c (csv, delimiter);
          append_cell (csv, delimiter, sxt_sheet_get_column (self, i), sxt_sheet_get_cell (self, row, i));
        }
      g_string_append (csv, "\r\n");
    }
  return csv;
}

/**
 * sxt_sheet_to_csv:
 * @self: a table
 *
 * Writes the table as RFC 4180 says: UTF-8 without a byte order mark, lines ended by CR LF, the first with the
 * headings. Numbers are plain decimals and dates ISO dates whatever the language; text that a spreadsheet would take
 * for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) gets an apostrophe in front.
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
sxt_sheet_to_csv (SxtSheet *self)
{
  return g_string_free_to_bytes (write_rows (self, ','));
}

/**
 * sxt_sheet_to_tsv:
 * @self: a table
 *
 * Returns: (transfer full): the same with tabs between, as spreadsheets and [struct@Sxt.Paste] take it from a clipboard
 */
char *
sxt_sheet_to_tsv (SxtSheet *self)
{
  return g_string_free_and_steal (write_rows (self, '\t'));
}
