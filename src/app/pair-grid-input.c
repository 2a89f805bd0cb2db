/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of pairs: keys, pointer and menu. */
#include "app/pair-grid-private.h"

#include <glib/gi18n-lib.h>

/* ---- Keys ---- */

static gboolean
has_range (SxtPairGrid *self)
{
  return self->anchor_row != self->cursor_row || self->anchor_column != self->cursor_column;
}

/* How many whole rows are in sight. */
static int
get_page (SxtPairGrid *self)
{
  graphene_rect_t body;

  sxt_pair_grid_get_body (self, &body);
  return MAX (1, (int) body.size.height / MAX (1, self->row_height) - 1);
}

static gboolean
set_expanded (SxtPairGrid *self, gboolean expanded)
{
  g_autoptr (GtkTreeListRow) row = sxt_pair_grid_get_tree_row (self, self->cursor_row);

  if (row == NULL || !gtk_tree_list_row_is_expandable (row) || gtk_tree_list_row_get_expanded (row) == expanded)
    return FALSE;
  gtk_tree_list_row_set_expanded (row, expanded);

  return TRUE;
}

/* The digit on a key whatever its level: a French keyboard has é where others have 2. */
static int
find_digit (SxtPairGrid *self, guint keyval, guint keycode)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n = 0;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0);
  if (!gdk_display_map_keycode (gtk_widget_get_display (GTK_WIDGET (self)), keycode, &keys, &keyvals, &n))
    return -1;

  for (int i = 0; i < n; i++)
    if (keyvals[i] >= GDK_KEY_0 && keyvals[i] <= GDK_KEY_9)
      return (int) (keyvals[i] - GDK_KEY_0);

  return -1;
}

/* A mark goes first: in another kind of grid the key of a digit may be a letter that means something. */
static gboolean
type_key (SxtPairGrid *self, guint keyval, guint keycode)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  char typed[8] = { 0 };
  g_autofree char *text = NULL;
  int digit;

  if (self->cursor_row == HEAD || self->cursor_column == NAMES ||
      self->cursor_column == sxt_pair_grid_get_n_columns (self))
    return FALSE;

  if (c != 0 && g_unichar_isgraph (c))
    {
      g_unichar_to_utf8 (c, typed);
      if (sxt_pair_kind_parse (self->kind, typed, &text))
        {
          sxt_pair_grid_type (self, typed);
          return TRUE;
        }
    }
  digit = find_digit (self, keyval, keycode);
  if (digit < 0)
    return FALSE;
  g_snprintf (typed, sizeof typed, "%d", digit);
  if (!sxt_pair_kind_parse (self->kind, typed, &text))
    return FALSE;
  sxt_pair_grid_type (self, typed);

  return TRUE;
}

/* Where a pair is all there is to say, the space bar sets it and takes it away. */
static gboolean
toggle (SxtPairGrid *self)
{
  if (self->kind->value >= 0 || self->cursor_row == HEAD || self->cursor_column == NAMES)
    return FALSE;
  if (sxt_pair_grid_get_pair_at (self, self->cursor_row, self->cursor_column) != NULL)
    sxt_pair_grid_clear_range (self);
  else
    sxt_pair_grid_type (self, "true");

  return TRUE;
}

static void
activate (SxtPairGrid *self)
{
  if (self->cursor_row == HEAD)
    g_signal_emit_by_name (self, "head-activated", self->cursor_column);
  else
    g_signal_emit_by_name (self, "activated");
}

static gboolean
move (SxtPairGrid *self, int rows, int columns, gboolean to_end, gboolean extend)
{
  int row = self->cursor_row, column = self->cursor_column;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    columns = -columns;
  if (to_end)
    {
      row = rows < 0 ? 0 : rows > 0 ? sxt_pair_grid_get_n_rows (self) - 1 : row;
      column = columns < 0 ? 0 : columns > 0 ? sxt_pair_grid_get_n_columns (self) - 1 : column;
    }
  else
    {
      row += rows;
      column += columns;
    }
  sxt_pair_grid_set_cursor (self, row, column, extend);

  return TRUE;
}

/* On a name of a tree the arrows open and close a branch first. */
static gboolean
move_sideways (SxtPairGrid *self, int columns, gboolean control, gboolean extend)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->cursor_column == NAMES && self->cursor_row != HEAD && !extend && set_expanded (self, (columns > 0) != rtl))
    return TRUE;

  return move (self, 0, columns, control, extend);
}

static gboolean
key_cb (SxtPairGrid *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0, shift = (state & GDK_SHIFT_MASK) != 0;
  int n_rows = sxt_pair_grid_get_n_rows (self), n_columns = sxt_pair_grid_get_n_columns (self);

  if (self->kind == NULL || (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up: return move (self, -1, 0, control, shift);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down: return move (self, 1, 0, control, shift);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left: return move_sideways (self, -1, control, shift);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right: return move_sideways (self, 1, control, shift);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up: return control ? GDK_EVENT_PROPAGATE : move (self, -get_page (self), 0, FALSE, shift);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down: return control ? GDK_EVENT_PROPAGATE : move (self, get_page (self), 0, FALSE, shift);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      sxt_pair_grid_set_cursor (self, control ? 0 : self->cursor_row, 0, shift);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      sxt_pair_grid_set_cursor (self, control ? n_rows - 1 : self->cursor_row, n_columns - 1, shift);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_KP_Enter: activate (self); return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (!has_range (self))
        return GDK_EVENT_PROPAGATE;
      sxt_pair_grid_set_cursor (self, self->cursor_row, self->cursor_column, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      if (!control && !toggle (self))
        activate (self);
      return !control;
    default: break;
    }
  if (control)
    return GDK_EVENT_PROPAGATE;
  if ((keyval == GDK_KEY_plus || keyval == GDK_KEY_KP_Add) && set_expanded (self, TRUE))
    return GDK_EVENT_STOP;
  if ((keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract) && set_expanded (self, FALSE))
    return GDK_EVENT_STOP;

  return type_key (self, keyval, keycode);
}

/* ---- Menu ---- */

static GMenuModel *
make_menu (void)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_ ("_Copy"), "grid.copy" },   { N_ ("_Paste"), "grid.paste" },           { N_ ("_Fill Down"), "grid.fill-down" },
    { N_ ("C_lear"), "grid.clear" }, { N_ ("Select _All"), "grid.select-all" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _ (items[i].label), items[i].action);

  return G_MENU_MODEL (menu);
}

static void
menu_closed_cb (SxtPairGrid *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
open_menu (SxtPairGrid *self)
{
  graphene_rect_t rect;

  if (!sxt_pair_grid_get_rect (self, self->cursor_row, self->cursor_column, &rect))
    return;
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = make_menu ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Cells"), -1);
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
    }
  gtk_popover_set_pointing_to (
      GTK_POPOVER (self->menu),
      &(GdkRectangle) { (int) rect.origin.x, (int) rect.origin.y, (int) rect.size.width, (int) rect.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* ---- Pointer ---- */

static void
pressed_cb (SxtPairGrid *self, int n_press, double x, double y, GtkGestureClick *click)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));
  gboolean extend = (state & GDK_SHIFT_MASK) != 0;
  int row, column, top, bottom, left, right;

  if (self->kind == NULL || (button != GDK_BUTTON_PRIMARY && button != GDK_BUTTON_SECONDARY))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!sxt_pair_grid_find_at (self, x, y, &row, &column))
    return;

  sxt_pair_grid_get_range (self, &top, &bottom, &left, &right);
  if (button == GDK_BUTTON_SECONDARY)
    {
      if (row < top || row > bottom || column < left || column > right)
        sxt_pair_grid_set_cursor (self, row, column, FALSE);
      open_menu (self);
      return;
    }

  sxt_pair_grid_set_cursor (self, row, column, extend);
  if (row == HEAD)
    activate (self);
  else if (column == NAMES && n_press == 1)
    {
      g_autoptr (GtkTreeListRow) tree = sxt_pair_grid_get_tree_row (self, row);

      if (tree != NULL && gtk_tree_list_row_is_expandable (tree))
        gtk_tree_list_row_set_expanded (tree, !gtk_tree_list_row_get_expanded (tree));
    }
  else if (n_press == 2)
    activate (self);
}

static void
dragged_cb (SxtPairGrid *self, double dx, double dy, GtkGestureDrag *drag)
{
  double x, y;
  int row, column;

  if (gtk_gesture_drag_get_start_point (drag, &x, &y) && self->cursor_row != HEAD && self->cursor_column != NAMES &&
      sxt_pair_grid_find_at (self, x + dx, y + dy, &row, &column) && row != HEAD && column != NAMES &&
      (row != self->cursor_row || column != self->cursor_column))
    sxt_pair_grid_set_cursor (self, row, column, TRUE);
}

static gboolean
tooltip_cb (SxtPairGrid *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  int row = self->cursor_row, column = self->cursor_column;
  g_autofree char *name = NULL;
  graphene_rect_t rect;

  if (self->kind == NULL || (!by_keyboard && !sxt_pair_grid_find_at (self, x, y, &row, &column)) ||
      !sxt_pair_grid_get_rect (self, row, column, &rect))
    return FALSE;

  name = sxt_pair_grid_dup_name_at (self, row, column);
  gtk_tooltip_set_text (tooltip, name);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) rect.origin.x, (int) rect.origin.y, (int) rect.size.width,
                                                       (int) rect.size.height });

  return TRUE;
}

static void
focus_cb (SxtPairGrid *self)
{
  sxt_pair_grid_tell_cursor (self, self->cursor_row, self->cursor_column);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sxt_pair_grid_add_input (SxtPairGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_BUBBLE);
  gtk_widget_add_controller (widget, keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag));

  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_cb), NULL);
}

/* ---- Actions ---- */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_pair_grid_copy (SXT_PAIR_GRID (widget));
}

static void
cut_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_pair_grid_copy (SXT_PAIR_GRID (widget));
  sxt_pair_grid_clear_range (SXT_PAIR_GRID (widget));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_pair_grid_paste (SXT_PAIR_GRID (widget));
}

static void
fill_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_pair_grid_fill_down (SXT_PAIR_GRID (widget));
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sxt_pair_grid_clear_range (SXT_PAIR_GRID (widget));
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SxtPairGrid *self = SXT_PAIR_GRID (widget);

  sxt_pair_grid_set_cursor (self, 0, 0, FALSE);
  sxt_pair_grid_set_cursor (self, sxt_pair_grid_get_n_rows (self) - 1, sxt_pair_grid_get_n_columns (self) - 1, TRUE);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_menu (SXT_PAIR_GRID (widget));
}

void
sxt_pair_grid_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc func;
    guint keys[2];
    GdkModifierType modifiers;
  } actions[] = {
    { "grid.copy", copy_action, { GDK_KEY_c, GDK_KEY_Copy }, GDK_CONTROL_MASK },
    { "grid.cut", cut_action, { GDK_KEY_x, GDK_KEY_Cut }, GDK_CONTROL_MASK },
    { "grid.paste", paste_action, { GDK_KEY_v, GDK_KEY_Paste }, GDK_CONTROL_MASK },
    { "grid.fill-down", fill_action, { GDK_KEY_d, 0 }, GDK_CONTROL_MASK },
    { "grid.clear", clear_action, { GDK_KEY_Delete, GDK_KEY_BackSpace }, 0 },
    { "grid.select-all", select_all_action, { GDK_KEY_a, 0 }, GDK_CONTROL_MASK },
    { "grid.menu", menu_action, { GDK_KEY_F10, 0 }, GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].func);
      for (guint j = 0; j < 2 && actions[i].keys[j] != 0; j++)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keys[j], actions[i].modifiers, actions[i].name,
                                             NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "grid.menu", NULL);
}
