/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of pairs: what it holds, where each cell lies, and its cursor. */
#include "app/pair-grid-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Names of so many rows are measured; longer ones further down end in dots. */
#define MEASURED_NAMES 300
#define WIDEST_NAMES 0.42 /* of the grid */
/* In heights of a line of text: */
#define LEAST_COLUMN 2.9
#define WORD_COLUMN 3.5
#define WIDEST_COLUMN 4.4
#define NAMES_PADDING 12
#define ROW_PADDING 6

static void sxt_pair_grid_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SxtPairGrid, sxt_pair_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, sxt_pair_grid_accessible_init))

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} SxtPairGridProperty;

enum
{
  CURSOR_CHANGED,
  ACTIVATED,
  HEAD_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
sxt_pair_grid_accessible_init (GtkAccessibleInterface *iface)
{
  sxt_pair_grid_init_accessible (iface);
}

/* ---- Rows and columns ---- */

int
sxt_pair_grid_get_n_rows (SxtPairGrid *self)
{
  return self->rows != NULL ? (int) g_list_model_get_n_items (self->rows) : 0;
}

int
sxt_pair_grid_get_n_columns (SxtPairGrid *self)
{
  return self->columns != NULL ? (int) g_list_model_get_n_items (self->columns) : 0;
}

/* (transfer full) (nullable): NULL too where rows are no tree */
GtkTreeListRow *
sxt_pair_grid_get_tree_row (SxtPairGrid *self, int row)
{
  g_autoptr (GObject) item = row >= 0 ? g_list_model_get_item (self->rows, (guint) row) : NULL;

  return GTK_IS_TREE_LIST_ROW (item) ? GTK_TREE_LIST_ROW (g_steal_pointer (&item)) : NULL;
}

/* (transfer none): lists keep their records alive */
SxtRecord *
sxt_pair_grid_get_row_at (SxtPairGrid *self, int row)
{
  g_autoptr (GObject) item = row >= 0 && self->rows ? g_list_model_get_item (self->rows, (guint) row) : NULL;
  g_autoptr (GObject) inner = NULL;

  if (GTK_IS_TREE_LIST_ROW (item))
    {
      inner = gtk_tree_list_row_get_item (GTK_TREE_LIST_ROW (item));
      return (SxtRecord *) inner;
    }

  return (SxtRecord *) item;
}

SxtRecord *
sxt_pair_grid_get_column_at (SxtPairGrid *self, int column)
{
  g_autoptr (GObject) item =
      column >= 0 && self->columns ? g_list_model_get_item (self->columns, (guint) column) : NULL;

  return (SxtRecord *) item;
}

SxtRecord *
sxt_pair_grid_get_pair_at (SxtPairGrid *self, int row, int column)
{
  SxtRecord *of_row = sxt_pair_grid_get_row_at (self, row), *of_column = sxt_pair_grid_get_column_at (self, column);

  return of_row != NULL && of_column != NULL ? sxt_pair_kind_lookup (self->kind, of_row, of_column) : NULL;
}

static gboolean
has_totals (SxtPairGrid *self)
{
  return self->look != NULL && self->look->dup_total != NULL;
}

/* What a place is called by who hears it: "Lincoln MS, Staffing: 2, no evidence, under the minimum". */
char *
sxt_pair_grid_dup_name_at (SxtPairGrid *self, int row, int column)
{
  SxtRecord *of_row = sxt_pair_grid_get_row_at (self, row), *of_column = sxt_pair_grid_get_column_at (self, column);
  g_autofree char *row_title = of_row != NULL ? sxt_record_dup_title (of_row) : NULL;
  g_autofree char *column_title = of_column != NULL ? sxt_record_dup_title (of_column) : NULL;
  g_autofree char *words = NULL, *note = NULL;
  SxtRecord *pair;

  if (row == HEAD && column == NAMES)
    return g_strdup (_ (sxt_record_type_get (sxt_pair_kind_get_rows (self->kind))->label));
  if (column == sxt_pair_grid_get_n_columns (self) && has_totals (self))
    {
      if (row == HEAD)
        return g_strdup (_ (self->look->total));
      words = self->look->dup_total (of_row, self->look_data);
      /* Translators: a row of a grid, the head of a column, what stands there: "Lincoln MS, Value: 2.99" */
      return g_strdup_printf (_ ("%s, %s: %s"), row_title, _ (self->look->total), words != NULL ? words : "–");
    }
  if (row == HEAD)
    return g_steal_pointer (&column_title);
  if (column == NAMES)
    return g_steal_pointer (&row_title);

  pair = sxt_pair_kind_lookup (self->kind, of_row, of_column);
  words = sxt_pair_kind_dup_words (self->kind, pair);
  if (self->look != NULL && self->look->dup_note != NULL)
    note = self->look->dup_note (of_row, of_column, pair, self->look_data);
  if (note != NULL)
    /* Translators: a row of a grid, a column, the value there, and what is to be said of it */
    return g_strdup_printf (_ ("%s, %s: %s, %s"), row_title, column_title, words, note);

  return g_strdup_printf (_ ("%s, %s: %s"), row_title, column_title, words);
}

/* ---- Where things lie ---- */

static double
get_offset (SxtPairGrid *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] != NULL ? round (gtk_adjustment_get_value (self->adjustments[orientation])) : 0;
}

static gboolean
has_line (SxtPairGrid *self)
{
  return self->line != NULL && self->line_after > 0;
}

static int
get_rows_height (SxtPairGrid *self)
{
  return sxt_pair_grid_get_n_rows (self) * self->row_height + (has_line (self) ? self->line_height : 0);
}

/* Where the cells scroll, between heads, names and what stands below. */
void
sxt_pair_grid_get_body (SxtPairGrid *self, graphene_rect_t *body)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  int left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : self->names_width;

  graphene_rect_init (body, (float) left, (float) self->head_height, (float) MAX (0, width - self->names_width),
                      (float) MAX (0, height - self->head_height - self->foot_height));
}

/* Of a cell, head (row HEAD), name (column NAMES) or total, whether in sight or not. */
gboolean
sxt_pair_grid_get_rect (SxtPairGrid *self, int row, int column, graphene_rect_t *rect)
{
  int n_columns = sxt_pair_grid_get_n_columns (self), width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = 0, y = 0, w = self->names_width, h = self->head_height;

  if (row < HEAD || row >= sxt_pair_grid_get_n_rows (self) || column < NAMES ||
      column > n_columns - (has_totals (self) ? 0 : 1))
    return FALSE;

  if (column != NAMES)
    {
      x = self->names_width + column * self->column_width - get_offset (self, GTK_ORIENTATION_HORIZONTAL);
      w = column == n_columns ? self->total_width : self->column_width;
    }
  if (row != HEAD)
    {
      y = self->head_height + row * self->row_height - get_offset (self, GTK_ORIENTATION_VERTICAL);
      if (has_line (self) && row >= (int) self->line_after)
        y += self->line_height;
      h = self->row_height;
    }
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x - w;
  graphene_rect_init (rect, (float) x, (float) y, (float) w, (float) h);

  return TRUE;
}

static int
find_row (SxtPairGrid *self, double y)
{
  double at = y - self->head_height + get_offset (self, GTK_ORIENTATION_VERTICAL);
  double over = self->line_after * self->row_height;

  if (has_line (self) && at >= over)
    at = MAX (over, at - self->line_height);

  return (int) floor (at / MAX (1, self->row_height));
}

void
sxt_pair_grid_get_visible_rows (SxtPairGrid *self, int *first, int *last)
{
  graphene_rect_t body;
  int n = sxt_pair_grid_get_n_rows (self);

  sxt_pair_grid_get_body (self, &body);
  *first = CLAMP (find_row (self, body.origin.y), 0, MAX (0, n - 1));
  *last = MIN (find_row (self, body.origin.y + body.size.height - 1), n - 1);
}

void
sxt_pair_grid_get_visible_columns (SxtPairGrid *self, int *first, int *last)
{
  graphene_rect_t body;
  double offset = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  int n = sxt_pair_grid_get_n_columns (self);

  sxt_pair_grid_get_body (self, &body);
  *first = CLAMP ((int) floor (offset / MAX (1, self->column_width)), 0, MAX (0, n - 1));
  *last = MIN ((int) floor ((offset + body.size.width - 1) / MAX (1, self->column_width)), n - 1);
}

/* Which cell, head, name or total lies at a point of the widget. */
gboolean
sxt_pair_grid_find_at (SxtPairGrid *self, double x, double y, int *row, int *column)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  int n_columns = sxt_pair_grid_get_n_columns (self);
  graphene_rect_t rect;
  double at;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x;
  if (x < 0 || x >= width || y < 0 || y >= height - self->foot_height)
    return FALSE;

  *row = y < self->head_height ? HEAD : find_row (self, y);
  at = x - self->names_width + get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  *column = x < self->names_width                           ? NAMES
            : at >= (double) n_columns * self->column_width ? n_columns
                                                            : (int) floor (at / MAX (1, self->column_width));
  /* Behind the last row or column, and on the dividing line, there is nothing. */
  if (!sxt_pair_grid_get_rect (self, *row, *column, &rect))
    return FALSE;

  return y >= rect.origin.y && y < rect.origin.y + rect.size.height;
}

/* ---- Sizes ---- */

static void
measure_text (SxtPairGrid *self, const char *text, PangoWeight weight, double scale, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = sxt_pair_grid_layout (self, text, weight, scale);

  pango_layout_get_pixel_size (layout, width, height);
}

/* What does not depend on the width that is given. */
static void
measure_rows (SxtPairGrid *self, int *names)
{
  int n = MIN (sxt_pair_grid_get_n_rows (self), MEASURED_NAMES), line, width;

  measure_text (self, "0", PANGO_WEIGHT_SEMIBOLD, 1, &width, &line);
  self->row_height = line + ROW_PADDING;
  self->line_height = line + 4;
  self->foot_height = self->look != NULL && self->look->dup_column_total != NULL ? self->row_height + 4 : 0;
  self->bracket_height = self->n_bracket > 0 && self->look != NULL && self->look->bracket != NULL ? line : 0;

  *names = (int) (4 * line);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *title = sxt_record_dup_title (sxt_pair_grid_get_row_at (self, i));
      g_autoptr (GtkTreeListRow) tree = sxt_pair_grid_get_tree_row (self, i);

      measure_text (self, title, PANGO_WEIGHT_SEMIBOLD, 1, &width, NULL);
      if (tree != NULL)
        width += (int) (gtk_tree_list_row_get_depth (tree) + 1) * 18;
      *names = MAX (*names, width + NAMES_PADDING);
    }

  self->total_width = 0;
  if (has_totals (self))
    {
      int figure;

      measure_text (self, _ (self->look->total), PANGO_WEIGHT_NORMAL, HEAD_SCALE, &width, NULL);
      measure_text (self, "0.00", PANGO_WEIGHT_SEMIBOLD, 1, &figure, NULL);
      self->total_width = MAX (width, figure) + 18;
    }
}

static int
measure_longest_word (SxtPairGrid *self)
{
  int longest = 0;

  for (int i = 0; i < sxt_pair_grid_get_n_columns (self); i++)
    {
      g_autofree char *title = sxt_record_dup_title (sxt_pair_grid_get_column_at (self, i));
      g_autoptr (PangoLayout) layout = sxt_pair_grid_layout (self, title, PANGO_WEIGHT_NORMAL, HEAD_SCALE);
      int width;

      /* Each word on a line of its own. */
      pango_layout_set_width (layout, 0);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_get_pixel_size (layout, &width, NULL);
      longest = MAX (longest, width);
    }

  return longest;
}

/* Sizes for the width that the grid has now. Columns share what is left beside the names; if that is too little, the
 * grid scrolls, and most words of the heads need not be broken. */
void
sxt_pair_grid_measure_all (SxtPairGrid *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), n = sxt_pair_grid_get_n_columns (self), names, line,
      tallest = 0, shared;

  if (self->is_measured || self->kind == NULL)
    return;

  measure_rows (self, &names);
  line = self->row_height - ROW_PADDING;
  self->names_width = width > 0 ? MIN (names, (int) (width * WIDEST_NAMES)) : names;
  shared = (width - self->names_width - self->total_width) / MAX (1, n);
  if (shared < (int) (LEAST_COLUMN * line))
    shared = CLAMP (measure_longest_word (self), (int) (LEAST_COLUMN * line), (int) (WORD_COLUMN * line));
  self->column_width = MIN (shared, (int) (WIDEST_COLUMN * line));

  for (int i = 0; i < n; i++)
    {
      g_autofree char *title = sxt_record_dup_title (sxt_pair_grid_get_column_at (self, i));
      g_autoptr (PangoLayout) layout = sxt_pair_grid_layout_head (self, title, self->column_width);
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      tallest = MAX (tallest, height);
    }
  self->head_height = self->bracket_height + MAX (tallest, line) + 8;
  self->is_measured = TRUE;
}

static void
forget_sizes (SxtPairGrid *self)
{
  self->is_measured = FALSE;
  sxt_pair_grid_forget_all (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
configure (SxtPairGrid *self, GtkOrientation orientation, double upper, double page, double step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (0, upper - page)), 0,
                            MAX (upper, page), step, MAX (page - step, step), page);
}

static void
sxt_pair_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxtPairGrid *self = SXT_PAIR_GRID (widget);

  self->is_measured = FALSE;
  sxt_pair_grid_forget_all (self);
  sxt_pair_grid_measure_all (self);
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             sxt_pair_grid_get_n_columns (self) * self->column_width + self->total_width,
             MAX (1, width - self->names_width), self->column_width);
  configure (self, GTK_ORIENTATION_VERTICAL, get_rows_height (self),
             MAX (1, height - self->head_height - self->foot_height), self->row_height);
}

static void
sxt_pair_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SxtPairGrid *self = SXT_PAIR_GRID (widget);
  int names;

  *minimum = *natural = 0;
  if (self->kind == NULL)
    return;

  sxt_pair_grid_measure_all (self);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = self->head_height + self->foot_height + 2 * self->row_height;
      *natural = MAX (*minimum, self->head_height + self->foot_height + get_rows_height (self));
      return;
    }

  measure_rows (self, &names);
  *minimum = self->column_width * 2;
  *natural =
      MAX (*minimum, names + self->total_width +
                         sxt_pair_grid_get_n_columns (self) * (int) (WIDEST_COLUMN * (self->row_height - ROW_PADDING)));
}

/* ---- The cursor ---- */

static void
scroll_into (SxtPairGrid *self, GtkOrientation orientation, double from, double size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, from, from + size);
}

static void
scroll_to_cursor (SxtPairGrid *self)
{
  int n_columns = sxt_pair_grid_get_n_columns (self);

  if (self->cursor_row != HEAD)
    scroll_into (self, GTK_ORIENTATION_VERTICAL,
                 self->cursor_row * self->row_height +
                     (has_line (self) && self->cursor_row >= (int) self->line_after ? self->line_height : 0),
                 self->row_height);
  if (self->cursor_column != NAMES)
    scroll_into (self, GTK_ORIENTATION_HORIZONTAL, self->cursor_column * self->column_width,
                 self->cursor_column == n_columns ? self->total_width : self->column_width);
}

void
sxt_pair_grid_get_range (SxtPairGrid *self, int *top, int *bottom, int *left, int *right)
{
  *top = MIN (self->cursor_row, self->anchor_row);
  *bottom = MAX (self->cursor_row, self->anchor_row);
  *left = MIN (self->cursor_column, self->anchor_column);
  *right = MAX (self->cursor_column, self->anchor_column);
}

/* Moves the cursor, clamped to what there is; with @extend the range grows from its other corner, cells alone. */
void
sxt_pair_grid_set_cursor (SxtPairGrid *self, int row, int column, gboolean extend)
{
  int old_row = self->cursor_row, old_column = self->cursor_column, old_anchor_row = self->anchor_row,
      old_anchor_column = self->anchor_column;
  int first = extend ? 0 : HEAD;
  int last_column = sxt_pair_grid_get_n_columns (self) - (has_totals (self) && !extend ? 0 : 1);

  row = CLAMP (row, first, MAX (first, sxt_pair_grid_get_n_rows (self) - 1));
  column = CLAMP (column, extend ? 0 : NAMES, MAX (extend ? 0 : NAMES, last_column));
  if (extend)
    {
      self->anchor_row = MAX (0, self->anchor_row);
      self->anchor_column = CLAMP (self->anchor_column, 0, MAX (0, last_column));
    }
  else
    {
      self->anchor_row = row;
      self->anchor_column = column;
    }
  self->cursor_row = row;
  self->cursor_column = column;
  g_set_object (&self->cursor_record, sxt_pair_grid_get_row_at (self, row));
  if (row == old_row && column == old_column && self->anchor_row == old_anchor_row &&
      self->anchor_column == old_anchor_column)
    return;

  scroll_to_cursor (self);
  sxt_pair_grid_tell_cursor (self, old_row, old_column);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

/* ---- Following the lists and the plan ---- */

/* The cursor stays with its record; where that is gone, at its place. */
static void
rows_changed_cb (SxtPairGrid *self)
{
  int n = sxt_pair_grid_get_n_rows (self), row = self->cursor_row;

  sxt_pair_grid_forget_cells (self);
  if (self->cursor_record != NULL && row != HEAD && sxt_pair_grid_get_row_at (self, row) != self->cursor_record)
    for (int i = 0; i < n; i++)
      if (sxt_pair_grid_get_row_at (self, i) == self->cursor_record)
        {
          row = i;
          break;
        }
  forget_sizes (self);
  self->cursor_row = self->anchor_row = CLAMP (row, HEAD, MAX (HEAD, n - 1));
  self->cursor_column = self->anchor_column = CLAMP (self->cursor_column, NAMES, sxt_pair_grid_get_n_columns (self));
  g_set_object (&self->cursor_record, sxt_pair_grid_get_row_at (self, self->cursor_row));
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

static void
forget_pair (SxtPairGrid *self, SxtRecord *pair)
{
  const char *id = sxt_record_get_string (pair, self->kind->row);
  const char *column = sxt_record_get_string (pair, self->kind->column);

  if (column != NULL)
    g_hash_table_remove (self->totals, column);
  for (int row = self->drawn_first; row <= self->drawn_last; row++)
    {
      SxtRecord *record = sxt_pair_grid_get_row_at (self, row);

      if (record == NULL || g_strcmp0 (sxt_record_get_id (record), id) != 0)
        continue;
      sxt_pair_grid_forget_row (self, row);
      sxt_pair_grid_tell_value (self, row);
    }
}

static void
changed_cb (SxtPairGrid *self, SxtChangeList *changes)
{
  SxtListId rows = sxt_pair_kind_get_rows (self->kind), columns = sxt_pair_kind_get_columns (self->kind);

  if (sxt_change_list_touches (changes, rows) || sxt_change_list_touches (changes, columns) ||
      sxt_change_list_touches (changes, SXT_SETTINGS))
    {
      sxt_pair_grid_refresh (self);
      return;
    }
  /* Those out of sight are made anew when they come back. */
  sxt_pair_grid_forget_far (self, self->drawn_first, self->drawn_last);
  sxt_pair_grid_forget_far_cells (self);
  for (guint i = 0; i < sxt_change_list_get_n (changes); i++)
    {
      const SxtChange *change = sxt_change_list_get (changes, i);
      gboolean is_set = change->op == SXT_CHANGE_SET;

      /* The order of the pairs shows nowhere. */
      if (change->list != self->kind->list || change->op == SXT_CHANGE_MOVE)
        continue;
      /* A pair that goes elsewhere leaves a cell behind. */
      if (is_set && (change->field == self->kind->row || change->field == self->kind->column))
        {
          sxt_pair_grid_refresh (self);
          return;
        }
      for (guint j = 0; j < (is_set ? 1 : change->n); j++)
        forget_pair (self, change->records[j]);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scrolled_cb (SxtPairGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scrolled_sideways_cb (SxtPairGrid *self)
{
  sxt_pair_grid_forget_rows (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (SxtPairGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (
        adjustment, "value-changed",
        orientation == GTK_ORIENTATION_HORIZONTAL ? G_CALLBACK (scrolled_sideways_cb) : G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* ---- The object ---- */

static void
sxt_pair_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SxtPairGrid *self = SXT_PAIR_GRID (object);

  switch ((SxtPairGridProperty) id)
    {
    case PROP_HADJUSTMENT: g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]); break;
    case PROP_VADJUSTMENT: g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]); break;
    case PROP_HSCROLL_POLICY: g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]); break;
    case PROP_VSCROLL_POLICY: g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_pair_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SxtPairGrid *self = SXT_PAIR_GRID (object);

  switch ((SxtPairGridProperty) id)
    {
    case PROP_HADJUSTMENT: set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value)); break;
    case PROP_VADJUSTMENT: set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value)); break;
    case PROP_HSCROLL_POLICY: self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value); break;
    case PROP_VSCROLL_POLICY: self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sxt_pair_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sxt_pair_grid_parent_class)->css_changed (widget, change);
  forget_sizes (SXT_PAIR_GRID (widget));
}

static void
sxt_pair_grid_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (sxt_pair_grid_parent_class)->direction_changed (widget, previous);
  forget_sizes (SXT_PAIR_GRID (widget));
}

static void
drop_list (SxtPairGrid *self, GListModel **list)
{
  if (*list != NULL)
    g_signal_handlers_disconnect_by_data (*list, self);
  g_clear_object (list);
}

/* Who comes by the keyboard comes to a cell. */
static gboolean
sxt_pair_grid_grab_focus (GtkWidget *widget)
{
  SxtPairGrid *self = SXT_PAIR_GRID (widget);

  if (self->cursor_row == HEAD && self->cursor_column == NAMES && sxt_pair_grid_get_n_rows (self) > 0)
    sxt_pair_grid_set_cursor (self, 0, 0, FALSE);

  return GTK_WIDGET_CLASS (sxt_pair_grid_parent_class)->grab_focus (widget);
}

static void
sxt_pair_grid_dispose (GObject *object)
{
  SxtPairGrid *self = SXT_PAIR_GRID (object);

  sxt_pair_grid_forget_cells (self);
  drop_list (self, &self->rows);
  drop_list (self, &self->columns);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_clear_object (&self->project);
  g_clear_object (&self->cursor_record);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  G_OBJECT_CLASS (sxt_pair_grid_parent_class)->dispose (object);
}

static void
sxt_pair_grid_finalize (GObject *object)
{
  SxtPairGrid *self = SXT_PAIR_GRID (object);

  g_hash_table_unref (self->nodes);
  g_hash_table_unref (self->totals);
  g_hash_table_unref (self->cells);
  g_free (self->line);
  G_OBJECT_CLASS (sxt_pair_grid_parent_class)->finalize (object);
}

static void
sxt_pair_grid_class_init (SxtPairGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sxt_pair_grid_get_property;
  object_class->set_property = sxt_pair_grid_set_property;
  object_class->dispose = sxt_pair_grid_dispose;
  object_class->finalize = sxt_pair_grid_finalize;
  widget_class->snapshot = sxt_pair_grid_snapshot;
  widget_class->measure = sxt_pair_grid_measure;
  widget_class->size_allocate = sxt_pair_grid_size_allocate;
  widget_class->css_changed = sxt_pair_grid_css_changed;
  widget_class->direction_changed = sxt_pair_grid_direction_changed;
  widget_class->grab_focus = sxt_pair_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[CURSOR_CHANGED] =
      g_signal_new ("cursor-changed", SXT_TYPE_PAIR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] =
      g_signal_new ("activated", SXT_TYPE_PAIR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[HEAD_ACTIVATED] = g_signal_new ("head-activated", SXT_TYPE_PAIR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "sxt-pair-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  sxt_pair_grid_install_actions (widget_class);
}

static void
sxt_pair_grid_init (SxtPairGrid *self)
{
  self->cursor_row = self->anchor_row = HEAD;
  self->cursor_column = self->anchor_column = NAMES;
  sxt_pair_grid_forget_all (self);
  sxt_pair_grid_forget_cells (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  sxt_pair_grid_add_input (self);
}

/**
 * sxt_pair_grid_set_kind:
 * @self: a grid
 * @project: the project of its records
 * @kind: what its cells are
 *
 * To be set once, before rows and columns.
 */
void
sxt_pair_grid_set_kind (SxtPairGrid *self, SxtProject *project, const SxtPairKind *kind)
{
  g_return_if_fail (SXT_IS_PAIR_GRID (self));
  g_return_if_fail (self->project == NULL);

  self->project = g_object_ref (project);
  self->kind = kind;
  g_signal_connect_swapped (project, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * sxt_pair_grid_set_look:
 * @self: a grid
 * @look: (nullable): what it shows beside the values; it lives as long as the grid
 * @data: given to its functions
 */
void
sxt_pair_grid_set_look (SxtPairGrid *self, const SxtPairLook *look, gpointer data)
{
  g_return_if_fail (SXT_IS_PAIR_GRID (self));

  self->look = look;
  self->look_data = data;
  forget_sizes (self);
}

static void
set_list (SxtPairGrid *self, GListModel **list, GListModel *value)
{
  if (*list == value)
    return;
  drop_list (self, list);
  g_set_object (list, value);
  if (value != NULL)
    g_signal_connect_swapped (value, "items-changed", G_CALLBACK (rows_changed_cb), self);
  rows_changed_cb (self);
}

/**
 * sxt_pair_grid_set_rows:
 * @self: a grid
 * @rows: (nullable): a list of records of the kind's rows, or of [class@Gtk.TreeListRow] that hold such records
 */
void
sxt_pair_grid_set_rows (SxtPairGrid *self, GListModel *rows)
{
  g_return_if_fail (SXT_IS_PAIR_GRID (self));

  set_list (self, &self->rows, rows);
}

void
sxt_pair_grid_set_columns (SxtPairGrid *self, GListModel *columns)
{
  g_return_if_fail (SXT_IS_PAIR_GRID (self));

  set_list (self, &self->columns, columns);
}

/**
 * sxt_pair_grid_set_bracket:
 * @self: a grid
 * @n_columns: how many columns from the first stand under the look's bracket
 */
void
sxt_pair_grid_set_bracket (SxtPairGrid *self, guint n_columns)
{
  g_return_if_fail (SXT_IS_PAIR_GRID (self));

  if (self->n_bracket == n_columns)
    return;
  self->n_bracket = n_columns;
  forget_sizes (self);
}

/**
 * sxt_pair_grid_set_line:
 * @self: a grid
 * @after: how many rows stand over the line, or 0 for none
 * @words: (nullable): what it says, "Wave 1 takes six"
 */
void
sxt_pair_grid_set_line (SxtPairGrid *self, guint after, const char *words)
{
  g_return_if_fail (SXT_IS_PAIR_GRID (self));

  if (self->line_after == after && g_strcmp0 (self->line, words) == 0)
    return;
  self->line_after = after;
  g_set_str (&self->line, words);
  forget_sizes (self);
}

/**
 * sxt_pair_grid_refresh:
 * @self: a grid
 *
 * Shows anew what its look says.
 */
void
sxt_pair_grid_refresh (SxtPairGrid *self)
{
  g_return_if_fail (SXT_IS_PAIR_GRID (self));

  forget_sizes (self);
  for (int i = self->drawn_first; i <= self->drawn_last; i++)
    sxt_pair_grid_tell_value (self, i);
}

/**
 * sxt_pair_grid_get_row:
 * @self: a grid
 *
 * Returns: (transfer none) (nullable): the record of the cursor's row; %NULL on a head
 */
SxtRecord *
sxt_pair_grid_get_row (SxtPairGrid *self)
{
  g_return_val_if_fail (SXT_IS_PAIR_GRID (self), NULL);

  return sxt_pair_grid_get_row_at (self, self->cursor_row);
}

/**
 * sxt_pair_grid_get_column:
 * @self: a grid
 *
 * Returns: (transfer none) (nullable): the record of the cursor's column; %NULL on a name or total
 */
SxtRecord *
sxt_pair_grid_get_column (SxtPairGrid *self)
{
  g_return_val_if_fail (SXT_IS_PAIR_GRID (self), NULL);

  return sxt_pair_grid_get_column_at (self, self->cursor_column);
}

/**
 * sxt_pair_grid_get_pair:
 * @self: a grid
 *
 * Returns: (transfer none) (nullable): the record of the cursor's cell
 */
SxtRecord *
sxt_pair_grid_get_pair (SxtPairGrid *self)
{
  g_return_val_if_fail (SXT_IS_PAIR_GRID (self), NULL);

  return sxt_pair_grid_get_pair_at (self, self->cursor_row, self->cursor_column);
}

static int
find_record (GListModel *list, SxtRecord *record)
{
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      g_autoptr (GObject) inner =
          GTK_IS_TREE_LIST_ROW (item) ? gtk_tree_list_row_get_item (GTK_TREE_LIST_ROW (item)) : NULL;

      if ((gpointer) item == record || (gpointer) inner == record)
        return (int) i;
    }

  return -1;
}

/**
 * sxt_pair_grid_show_pair:
 * @self: a grid
 * @row: a record of its rows
 * @column: (nullable): one of its columns, or %NULL for the row's name
 *
 * Moves the cursor there and gives it the focus.
 *
 * Returns: whether there is such a cell
 */
gboolean
sxt_pair_grid_show_pair (SxtPairGrid *self, SxtRecord *row, SxtRecord *column)
{
  int y, x;

  g_return_val_if_fail (SXT_IS_PAIR_GRID (self), FALSE);

  y = find_record (self->rows, row);
  x = column != NULL ? find_record (self->columns, column) : NAMES;
  if (y < 0 || (column != NULL && x < 0))
    return FALSE;

  sxt_pair_grid_measure_all (self);
  sxt_pair_grid_set_cursor (self, y, x, FALSE);
  scroll_to_cursor (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));

  return TRUE;
}
