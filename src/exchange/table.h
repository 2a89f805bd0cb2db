/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any list of a project as a table of typed cells, and its writers: CSV and spreadsheet. */
#pragma once

#include "exchange/error.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtTableColumn:
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
} SxtTableColumn;

/**
 * SxtTableCell:
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
} SxtTableCell;

/**
 * SxtTable:
 *
 * Columns and rows, no longer tied to a project. Reference counted, immutable.
 */
typedef struct _SxtTable SxtTable;

SxtTable *sxt_table_from_list (SxtProject *project, SxtListId list);
SxtTable *sxt_table_from_list_public (SxtProject *project, SxtListId list);
SxtTable *sxt_table_ref (SxtTable *self);
void sxt_table_unref (SxtTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtTable, sxt_table_unref)

const char *sxt_table_get_title (SxtTable *self);
guint sxt_table_get_n_columns (SxtTable *self);
guint sxt_table_get_n_rows (SxtTable *self);
const SxtTableColumn *sxt_table_get_column (SxtTable *self, guint column);
const SxtTableCell *sxt_table_get_cell (SxtTable *self, guint row, guint column);

GBytes *sxt_table_to_csv (SxtTable *self);
GBytes *sxt_table_to_xlsx (SxtTable *self, SxtDate day, GError **error);

G_END_DECLS
