/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a spreadsheet, from the clipboard, on their way to becoming records. */
#pragma once

#include "exchange/error.h"
#include "model/project.h"

G_BEGIN_DECLS

/* More is no paste but a mistake. */
#define SXT_PASTE_MAX_ROWS 5000
#define SXT_PASTE_MAX_COLUMNS 200

/**
 * SxtPasteColumn:
 * @heading: (nullable): what stands above it
 * @sample: (nullable): the first thing that stands in it
 * @field: the field that it becomes; -1 if it is left out
 */
typedef struct
{
  char *heading;
  char *sample;
  int field;
} SxtPasteColumn;

/**
 * SxtPasteProblem:
 * @field: the field that the cell was for
 * @text: what stands in the cell
 * @reason: why it is left out
 */
typedef struct
{
  int field;
  char *text;
  char *reason;
} SxtPasteProblem;

/**
 * SxtPasteRow:
 * @record: (nullable): the record that the row becomes, in a copy of the project, where it can be put into words; NULL
 *   if the whole row is left out
 * @text: what stands in the row
 * @refusal: (nullable): why the whole row is left out
 * @problems: (element-type SxtPasteProblem): cells that are left out
 */
typedef struct
{
  SxtRecord *record;
  char *text;
  char *refusal;
  GPtrArray *problems;
} SxtPasteRow;

/**
 * SxtPaste:
 *
 * What pasting would add, row by row. Nothing is written before sxt_paste_apply().
 */
typedef struct _SxtPaste SxtPaste;

SxtPaste *sxt_paste_new (SxtProject *project, SxtListId list, const int *fields, const char *text, GError **error);
void sxt_paste_free (SxtPaste *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtPaste, sxt_paste_free)

SxtListId sxt_paste_get_list (SxtPaste *self);
gboolean sxt_paste_get_has_heading (SxtPaste *self);
void sxt_paste_set_has_heading (SxtPaste *self, gboolean has_heading);
guint sxt_paste_get_n_columns (SxtPaste *self);
const SxtPasteColumn *sxt_paste_get_column (SxtPaste *self, guint column);
gboolean sxt_paste_may_become (SxtPaste *self, int field);
void sxt_paste_set_field (SxtPaste *self, guint column, int field);

guint sxt_paste_get_n_rows (SxtPaste *self);
const SxtPasteRow *sxt_paste_get_row (SxtPaste *self, guint row);
guint sxt_paste_get_n_taken (SxtPaste *self);
guint sxt_paste_count_problems (SxtPaste *self);
gboolean sxt_paste_apply (SxtPaste *self, GPtrArray **records, GError **error);

G_END_DECLS
