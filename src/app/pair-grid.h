/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of pairs: records by records, one pairing in each cell, set by keys. */
#pragma once

#include <adwaita.h>

#include "model/pair-kind.h"

G_BEGIN_DECLS

/**
 * SxtPairFlags:
 * @SXT_PAIR_CORNER: a marked corner: under what is wanted
 * @SXT_PAIR_RING: a ring and a sign: a finding is about it
 */
typedef enum
{
  SXT_PAIR_CORNER = 1 << 0,
  SXT_PAIR_RING = 1 << 1,
} SxtPairFlags;

/**
 * SxtPairLook:
 * @is_strong: (nullable): whether a row's name is set heavier
 * @get_flags: (nullable): of a cell, from [flags@PairFlags]
 * @dup_note: (nullable): what a cell's marks mean, for its tooltip and who hears it; %NULL where there is nothing to say
 * @dup_total: (nullable): what stands behind a row
 * @dup_column_total: (nullable): what stands below a column
 * @get_parts: (nullable): of a branch that is not judged itself: how much below it is shaded fully and partly, 0 to 1
 * @total: (nullable): untranslated head of the totals of rows
 * @column_total: (nullable): untranslated head of those of columns
 * @bracket: (nullable): untranslated words over the first columns, as many as sxt_pair_grid_set_bracket() says
 *
 * What a grid shows beside the values; each function gets the data given with the look.
 */
typedef struct
{
  gboolean (*is_strong) (SxtRecord *row, gpointer data);
  guint (*get_flags) (SxtRecord *row, SxtRecord *column, SxtRecord *pair, gpointer data);
  char *(*dup_note) (SxtRecord *row, SxtRecord *column, SxtRecord *pair, gpointer data);
  char *(*dup_total) (SxtRecord *row, gpointer data);
  char *(*dup_column_total) (SxtRecord *column, gpointer data);
  gboolean (*get_parts) (SxtRecord *row, SxtRecord *column, double *full, double *partly, gpointer data);
  const char *total;
  const char *column_total;
  const char *bracket;
} SxtPairLook;

/**
 * SxtPairGrid:
 *
 * Draws all its cells itself; heads and names stay in sight; each visible cell is an accessible of its own. Goes into a
 * GtkScrolledWindow.
 *
 * The cursor is a cell, a head (row -1) or a name (column -1). Typing a value sets the cells of the range and, if it is
 * one cell, goes down; all edits are steps of the project's history.
 *
 * Signals: `cursor-changed`; `activated` (Enter or a double click on a cell or name); `head-activated (int column)`
 * (-1: the names; the number of columns: the totals).
 */
#define SXT_TYPE_PAIR_GRID (sxt_pair_grid_get_type ())
G_DECLARE_FINAL_TYPE (SxtPairGrid, sxt_pair_grid, SXT, PAIR_GRID, GtkWidget)

void sxt_pair_grid_set_kind (SxtPairGrid *self, SxtProject *project, const SxtPairKind *kind);
void sxt_pair_grid_set_look (SxtPairGrid *self, const SxtPairLook *look, gpointer data);
void sxt_pair_grid_set_rows (SxtPairGrid *self, GListModel *rows);
void sxt_pair_grid_set_columns (SxtPairGrid *self, GListModel *columns);
void sxt_pair_grid_set_bracket (SxtPairGrid *self, guint n_columns);
void sxt_pair_grid_set_line (SxtPairGrid *self, guint after, const char *words);
void sxt_pair_grid_refresh (SxtPairGrid *self);

SxtRecord *sxt_pair_grid_get_row (SxtPairGrid *self);
SxtRecord *sxt_pair_grid_get_column (SxtPairGrid *self);
SxtRecord *sxt_pair_grid_get_pair (SxtPairGrid *self);
gboolean sxt_pair_grid_show_pair (SxtPairGrid *self, SxtRecord *row, SxtRecord *column);
char *sxt_pair_grid_dup_table (SxtPairGrid *self);

G_END_DECLS
