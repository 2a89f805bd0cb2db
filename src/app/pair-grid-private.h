/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the grid of pairs share. */
#pragma once

#include "app/pair-grid.h"

G_BEGIN_DECLS

/* Row of the heads, and of what stands below the columns; column of the names. */
#define HEAD (-1)
#define NAMES (-1)
/* of the text of heads and totals */
#define HEAD_SCALE 0.82

struct _SxtPairGrid
{
  GtkWidget parent_instance;

  SxtProject *project;
  const SxtPairKind *kind;
  const SxtPairLook *look;
  gpointer look_data;
  GListModel *rows; /* of SxtRecord, or of GtkTreeListRow around them */
  GListModel *columns;
  guint n_bracket;
  guint line_after; /* so many rows stand over the line */
  char *line;       /* (nullable) */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];

  int cursor_row, cursor_column;
  int anchor_row, anchor_column; /* the other corner of the range */
  SxtRecord *cursor_record;      /* of the cursor's row, to find it again */
  gboolean has_cursor_event;     /* one is due when the rows have changed */

  /* Sizes, in pixels; made anew by measure_all() */
  gboolean is_measured;
  int names_width, column_width, total_width;
  int row_height, line_height, head_height, bracket_height, foot_height;

  GHashTable *nodes; /* row → RowNodes, of the rows that were drawn last */
  int drawn_first, drawn_last;
  GHashTable *totals; /* id of a column → what stands below it */
  GHashTable *cells;  /* (row, column) → SxtPairGridCell */
  GtkWidget *menu;    /* (nullable) */
  GtkGesture *drag;
};

/* pair-grid.c */
int sxt_pair_grid_get_n_rows (SxtPairGrid *self);
int sxt_pair_grid_get_n_columns (SxtPairGrid *self);
GtkTreeListRow *sxt_pair_grid_get_tree_row (SxtPairGrid *self, int row);
SxtRecord *sxt_pair_grid_get_row_at (SxtPairGrid *self, int row);
SxtRecord *sxt_pair_grid_get_column_at (SxtPairGrid *self, int column);
SxtRecord *sxt_pair_grid_get_pair_at (SxtPairGrid *self, int row, int column);
char *sxt_pair_grid_dup_name_at (SxtPairGrid *self, int row, int column);
gboolean sxt_pair_grid_get_rect (SxtPairGrid *self, int row, int column, graphene_rect_t *rect);
void sxt_pair_grid_get_visible_rows (SxtPairGrid *self, int *first, int *last);
void sxt_pair_grid_get_visible_columns (SxtPairGrid *self, int *first, int *last);
gboolean sxt_pair_grid_find_at (SxtPairGrid *self, double x, double y, int *row, int *column);
void sxt_pair_grid_get_body (SxtPairGrid *self, graphene_rect_t *body);
void sxt_pair_grid_get_range (SxtPairGrid *self, int *top, int *bottom, int *left, int *right);
void sxt_pair_grid_set_cursor (SxtPairGrid *self, int row, int column, gboolean extend);
void sxt_pair_grid_measure_all (SxtPairGrid *self);

/* pair-grid-draw.c */
void sxt_pair_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void sxt_pair_grid_forget_row (SxtPairGrid *self, int row);
void sxt_pair_grid_forget_rows (SxtPairGrid *self);
void sxt_pair_grid_forget_all (SxtPairGrid *self);
void sxt_pair_grid_forget_far (SxtPairGrid *self, int first, int last);
PangoLayout *sxt_pair_grid_layout (SxtPairGrid *self, const char *text, PangoWeight weight, double scale);
PangoLayout *sxt_pair_grid_layout_head (SxtPairGrid *self, const char *title, int width);

/* pair-grid-edit.c */
void sxt_pair_grid_type (SxtPairGrid *self, const char *typed);
void sxt_pair_grid_clear_range (SxtPairGrid *self);
void sxt_pair_grid_fill_down (SxtPairGrid *self);
void sxt_pair_grid_copy (SxtPairGrid *self);
void sxt_pair_grid_paste (SxtPairGrid *self);

/* pair-grid-input.c */
void sxt_pair_grid_add_input (SxtPairGrid *self);
void sxt_pair_grid_install_actions (GtkWidgetClass *widget_class);

/* pair-grid-cell.c */
void sxt_pair_grid_init_accessible (GtkAccessibleInterface *iface);
void sxt_pair_grid_forget_cells (SxtPairGrid *self);
void sxt_pair_grid_forget_far_cells (SxtPairGrid *self);
void sxt_pair_grid_tell_cursor (SxtPairGrid *self, int old_row, int old_column);
void sxt_pair_grid_tell_value (SxtPairGrid *self, int row);

G_END_DECLS
