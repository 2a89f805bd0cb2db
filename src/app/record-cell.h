/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of a record in a table, and the signs that belong to it. */
#pragma once

#include <gtk/gtk.h>

#include "checks/signs.h"

G_BEGIN_DECLS

/**
 * SxtRecordCellFlags:
 * @SXT_RECORD_CELL_NUMBER: its figures are of one width, and stand at the end unless signs follow them
 * @SXT_RECORD_CELL_SIGNED: it keeps room for the sign of what is to be mended
 */
typedef enum
{
  SXT_RECORD_CELL_NUMBER = 1 << 0,
  SXT_RECORD_CELL_SIGNED = 1 << 1,
} SxtRecordCellFlags;

/**
 * SxtRecordCell:
 *
 * One line of text, as wide as a number of characters, whatever stands in it, so that a column keeps its width while
 * rows scroll by. It draws the text itself, and has a widget only for a sign that is seen: a table makes a thousand
 * cells before its first frame.
 */
#define SXT_TYPE_RECORD_CELL (sxt_record_cell_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecordCell, sxt_record_cell, SXT, RECORD_CELL, GtkWidget)

GtkWidget *sxt_record_cell_new (guint least_chars, guint natural_chars, SxtRecordCellFlags flags);
const char *sxt_record_cell_get_text (SxtRecordCell *self);
void sxt_record_cell_set_text (SxtRecordCell *self, const char *text);
void sxt_record_cell_set_removed (SxtRecordCell *self, gboolean is_removed);
gboolean sxt_record_cell_set_sign (SxtRecordCell *self, const SxtSign *sign);

G_END_DECLS
