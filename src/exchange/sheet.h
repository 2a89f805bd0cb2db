/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any list of a project as a table of typed cells, and its writers: CSV and spreadsheet. */
#pragma once

#include "exchange/error.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtSheetColumn:
 * @heading: the field's label, in the language of the process
 * @kind: what its cells are: numbers, dates, or text (choices, yes and no, references and lists are text)
 * @unit: of its numbers
 * @places: decimals of its numbers
 */
typedef struct
{
  char *heading;
  SxtKind kind;
  SxtUnit unit;
  guint places;
} SxtSheetColumn;

/**
 * SxtSheetCell:
 * @kind: [enum@SXT_KIND_INTEGER], [enum@SXT_KIND_DECIMAL], [enum@SXT_KIND_DATE] or [enum@SXT_KIND_TEXT]
 * @is_empty: there is no value
 * @number: an integer, a decimal scaled by the column's places, or a date
 * @text: (nullable): a text
 */
typedef struct
{
  SxtKind kind;
  gboolean is_empty;
  gint64 number;
  char *text;
} SxtSheetCell;

/**
 * SxtSheet:
 *
 * Columns and rows, no longer tied to a project. Reference counted, immutable.
 */
typedef struct _SxtSheet SxtSheet;

SxtSheet *sxt_sheet_from_list (SxtProject *project, SxtListId list);
SxtSheet *sxt_sheet_from_list_public (SxtProject *project, SxtListId list);
SxtSheet *sxt_sheet_from_records (SxtListId list, const int *fields, SxtRecord *const *records, guint n);
SxtSheet *sxt_sheet_ref (SxtSheet *self);
void sxt_sheet_unref (SxtSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtSheet, sxt_sheet_unref)

const char *sxt_sheet_get_title (SxtSheet *self);
guint sxt_sheet_get_n_columns (SxtSheet *self);
guint sxt_sheet_get_n_rows (SxtSheet *self);
const SxtSheetColumn *sxt_sheet_get_column (SxtSheet *self, guint column);
const SxtSheetCell *sxt_sheet_get_cell (SxtSheet *self, guint row, guint column);

GBytes *sxt_sheet_to_csv (SxtSheet *self);
char *sxt_sheet_to_tsv (SxtSheet *self);
GBytes *sxt_sheet_to_xlsx (SxtSheet *self, SxtDate day, GError **error);

G_END_DECLS
