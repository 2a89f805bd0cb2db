/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A grid of pairs: what assistive technology sees. Each row and cell in sight is an accessible of its own, made when it
 * is asked for and owned by the grid: GTK drops each child as it walks on. Nothing of a table passes AT-SPI but the
 * tree, so a cell's name says its row, column and value.
 */
#include "app/pair-grid-private.h"

/* Column of the row itself. */
#define WHOLE_ROW (-2)
/* So many are kept before those out of sight are dropped. */
#define MOST_CELLS 4000

#define SXT_TYPE_PAIR_GRID_CELL (sxt_pair_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (SxtPairGridCell, sxt_pair_grid_cell, SXT, PAIR_GRID_CELL, GObject)

struct _SxtPairGridCell
{
  GObject parent_instance;

  SxtPairGrid *grid; /* not owned; NULL once the grid or the place is gone */
  GtkATContext *context;
  GtkAccessibleRole role;
  gint64 key;
  int row, column;
};

static void sxt_pair_grid_cell_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SxtPairGridCell, sxt_pair_grid_cell, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, sxt_pair_grid_cell_accessible_init))

typedef enum
{
  PROP_ACCESSIBLE_ROLE = 1,
} SxtPairGridCellProperty;

static GtkAccessibleInterface *parent_iface;

static gint64
make_key (int row, int column)
{
  return ((gint64) row << 32) | (guint32) (column - WHOLE_ROW);
}

static int
get_last_column (SxtPairGrid *self)
{
  return sxt_pair_grid_get_n_columns (self) - (self->total_width > 0 ? 0 : 1);
}

static void
update_words (SxtPairGridCell *self)
{
  SxtPairGrid *grid = self->grid;
  g_autofree char *name = self->column == WHOLE_ROW && self->row == HEAD
                              ? NULL
                              : sxt_pair_grid_dup_name_at (grid, self->row, MAX (self->column, NAMES));
  g_autoptr (GtkTreeListRow) tree =
      self->column <= NAMES && self->row != HEAD ? sxt_pair_grid_get_tree_row (grid, self->row) : NULL;

  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (tree == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) gtk_tree_list_row_get_depth (tree) + 1, -1);
  if (gtk_tree_list_row_is_expandable (tree))
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 gtk_tree_list_row_get_expanded (tree), -1);
}

static GtkAccessibleRole
find_role (SxtPairGrid *self, int row, int column)
{
  if (column == WHOLE_ROW)
    return GTK_ACCESSIBLE_ROLE_ROW;
  if (row == HEAD)
    return GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;

  return column == NAMES ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

static SxtPairGridCell *
peek_cell (SxtPairGrid *self, int row, int column)
{
  gint64 key = make_key (row, column);

  return g_hash_table_lookup (self->cells, &key);
}

/* (transfer none): owned by the grid */
static SxtPairGridCell *
get_cell (SxtPairGrid *self, int row, int column)
{
  SxtPairGridCell *cell = peek_cell (self, row, column);

  if (cell != NULL)
    return cell;

  if (g_hash_table_size (self->cells) >= MOST_CELLS)
    sxt_pair_grid_forget_far_cells (self);
  cell = g_object_new (SXT_TYPE_PAIR_GRID_CELL, "accessible-role", find_role (self, row, column), NULL);
  cell->grid = self;
  cell->row = row;
  cell->column = column;
  cell->key = make_key (row, column);
  g_hash_table_insert (self->cells, &cell->key, cell);
  update_words (cell);

  return cell;
}

static gboolean
is_cursor (SxtPairGridCell *self)
{
  return self->column != WHOLE_ROW && self->row == self->grid->cursor_row && self->column == self->grid->cursor_column;
}

/* ---- A row or cell ---- */

static GtkATContext *
cell_get_at_context (GtkAccessible *accessible)
{
  SxtPairGridCell *self = SXT_PAIR_GRID_CELL (accessible);

  if (self->grid == NULL)
    return NULL;
  if (self->context == NULL)
    self->context = gtk_at_context_create (self->role, accessible, gtk_widget_get_display (GTK_WIDGET (self->grid)));

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
cell_get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  SxtPairGridCell *self = SXT_PAIR_GRID_CELL (accessible);

  if (self->grid == NULL || self->column == WHOLE_ROW)
    return FALSE;

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE: return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return is_cursor (self) && gtk_widget_has_focus (GTK_WIDGET (self->grid));
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default: return FALSE;
    }
}

static GtkAccessible *
cell_get_accessible_parent (GtkAccessible *accessible)
{
  SxtPairGridCell *self = SXT_PAIR_GRID_CELL (accessible);

  if (self->grid == NULL)
    return NULL;
  if (self->column == WHOLE_ROW)
    return g_object_ref (GTK_ACCESSIBLE (self->grid));

  return g_object_ref (GTK_ACCESSIBLE (get_cell (self->grid, self->row, WHOLE_ROW)));
}

static GtkAccessible *
cell_get_first_child (GtkAccessible *accessible)
{
  SxtPairGridCell *self = SXT_PAIR_GRID_CELL (accessible);

  return self->grid != NULL && self->column == WHOLE_ROW
             ? g_object_ref (GTK_ACCESSIBLE (get_cell (self->grid, self->row, NAMES)))
             : NULL;
}

static GtkAccessible *
cell_get_next_sibling (GtkAccessible *accessible)
{
  SxtPairGridCell *self = SXT_PAIR_GRID_CELL (accessible);
  int first, last;

  if (self->grid == NULL)
    return NULL;
  if (self->column != WHOLE_ROW)
    return self->column < get_last_column (self->grid)
               ? g_object_ref (GTK_ACCESSIBLE (get_cell (self->grid, self->row, self->column + 1)))
               : NULL;

  /* Only what is in sight: AT would build all rows of a large district. */
  sxt_pair_grid_get_visible_rows (self->grid, &first, &last);
  if (self->row == HEAD ? first > last : self->row >= last)
    return NULL;

  return g_object_ref (GTK_ACCESSIBLE (get_cell (self->grid, MAX (self->row + 1, first), WHOLE_ROW)));
}

static gboolean
cell_get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  SxtPairGridCell *self = SXT_PAIR_GRID_CELL (accessible);
  graphene_rect_t rect;

  if (self->grid == NULL || !sxt_pair_grid_get_rect (self->grid, self->row, MAX (self->column, NAMES), &rect))
    return FALSE;

  *x = (int) rect.origin.x;
  *y = (int) rect.origin.y;
  *width = (int) rect.size.width;
  *height = (int) rect.size.height;
  if (self->column == WHOLE_ROW)
    {
      *x = 0;
      *width = gtk_widget_get_width (GTK_WIDGET (self->grid));
    }
  else
    *y = 0; /* in the row's own coordinates */

  return TRUE;
}

static void
sxt_pair_grid_cell_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = cell_get_at_context;
  iface->get_platform_state = cell_get_platform_state;
  iface->get_accessible_parent = cell_get_accessible_parent;
  iface->get_first_accessible_child = cell_get_first_child;
  iface->get_next_accessible_sibling = cell_get_next_sibling;
  iface->get_bounds = cell_get_bounds;
}

static void
sxt_pair_grid_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, SXT_PAIR_GRID_CELL (object)->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_pair_grid_cell_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    SXT_PAIR_GRID_CELL (object)->role = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sxt_pair_grid_cell_dispose (GObject *object)
{
  SxtPairGridCell *self = SXT_PAIR_GRID_CELL (object);

  self->grid = NULL;
  g_clear_object (&self->context);
  G_OBJECT_CLASS (sxt_pair_grid_cell_parent_class)->dispose (object);
}

static void
sxt_pair_grid_cell_class_init (SxtPairGridCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sxt_pair_grid_cell_get_property;
  object_class->set_property = sxt_pair_grid_cell_set_property;
  object_class->dispose = sxt_pair_grid_cell_dispose;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
sxt_pair_grid_cell_init (SxtPairGridCell *self)
{
}

/* ---- The grid ---- */

static GtkAccessible *
grid_get_first_child (GtkAccessible *accessible)
{
  SxtPairGrid *self = SXT_PAIR_GRID (accessible);

  return self->kind != NULL ? g_object_ref (GTK_ACCESSIBLE (get_cell (self, HEAD, WHOLE_ROW)))
                            : parent_iface->get_first_accessible_child (accessible);
}

/* While a cell is the cursor, the focus is the cell's. */
static gboolean
grid_get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  SxtPairGrid *self = SXT_PAIR_GRID (accessible);

  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED && self->kind != NULL && sxt_pair_grid_get_n_rows (self) > 0)
    return FALSE;

  return parent_iface->get_platform_state (accessible, state);
}

void
sxt_pair_grid_init_accessible (GtkAccessibleInterface *iface)
{
  parent_iface = g_type_interface_peek_parent (iface);
  iface->get_first_accessible_child = grid_get_first_child;
  iface->get_platform_state = grid_get_platform_state;
}

static void
drop_cell (gpointer data)
{
  /* AT may hold it on: it must not ask a grid that is gone. */
  g_object_run_dispose (G_OBJECT (data));
  g_object_unref (data);
}

/* Rows are others now. */
void
sxt_pair_grid_forget_cells (SxtPairGrid *self)
{
  if (self->cells == NULL)
    self->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, drop_cell);
  g_hash_table_remove_all (self->cells);
}

/* Those out of sight, but for the cursor's row, which may have the focus. */
void
sxt_pair_grid_forget_far_cells (SxtPairGrid *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      SxtPairGridCell *cell = value;

      if (cell->row != HEAD && cell->row != self->cursor_row &&
          (cell->row < self->drawn_first || cell->row > self->drawn_last))
        g_hash_table_iter_remove (&iter);
    }
}

/* Tells of the focus of the cell that had it, and of the one that has it. */
void
sxt_pair_grid_tell_cursor (SxtPairGrid *self, int old_row, int old_column)
{
  SxtPairGridCell *old = peek_cell (self, old_row, old_column);

  if (self->kind == NULL || sxt_pair_grid_get_n_rows (self) == 0)
    return;
  if (old != NULL)
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (old), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (get_cell (self, self->cursor_row, self->cursor_column)),
                                        GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/* What stands in a row is another value now. */
void
sxt_pair_grid_tell_value (SxtPairGrid *self, int row)
{
  for (int column = WHOLE_ROW; column <= get_last_column (self); column++)
    {
      SxtPairGridCell *cell = peek_cell (self, row, column);

      if (cell != NULL)
        update_words (cell);
    }
}
