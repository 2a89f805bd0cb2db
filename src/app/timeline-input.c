/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one does in a timeline: one focus stop, arrows inside; clicks, scrolling, and what the pointer is told. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/timeline-member.h"
#include "app/timeline-view-private.h"

#define TOOLTIP_ITEMS 8

/* ---- The cursor ---- */

void
sxt_timeline_input_tell_focus (SxtTimelineView *self, int item)
{
  if (item >= 0)
    sxt_timeline_member_tell_focus (SXT_TIMELINE_MEMBER (sxt_timeline_view_get_member (self, (guint) item)));
}

static void
bring_into_view (SxtTimelineView *self, guint item)
{
  double seen = sxt_timeline_view_get_seen_width (self), offset = sxt_timeline_view_get_offset (self),
         margin = 0.08 * seen;
  SxtBox box;

  if (!self->layout || !sxt_timeline_layout_get_box (self->layout, item, &box))
    return;
  /* Of what is long, its beginning. */
  box.width = MIN (box.width, seen / 4);
  if (box.x < offset + margin)
    gtk_adjustment_set_value (self->adjustment, box.x - margin);
  else if (box.x + box.width > offset + seen - margin)
    gtk_adjustment_set_value (self->adjustment, box.x + box.width - seen + margin);
}

void
sxt_timeline_input_move_cursor (SxtTimelineView *self, guint item)
{
  int before = self->cursor;

  self->cursor = (int) item;
  bring_into_view (self, item);
  if (before != self->cursor)
    sxt_timeline_input_tell_focus (self, before);
  sxt_timeline_input_tell_focus (self, self->cursor);
  sxt_timeline_view_tell_seen (self);
}

/* The item of a lane that is nearest to a day, or -1. */
static int
find_in_lane (SxtTimelineView *self, guint lane, SxtDate day)
{
  int found = -1, least = G_MAXINT;

  for (guint i = 0; i < sxt_timeline_get_n_items (self->timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (self->timeline, i);

      if (item->lane == lane && ABS (item->from - day) < least)
        {
          least = ABS (item->from - day);
          found = (int) i;
        }
    }

  return found;
}

/* Where one comes in: at the first item that is still ahead, in the first lane that has one. */
void
sxt_timeline_input_enter (SxtTimelineView *self)
{
  guint n = self->timeline ? sxt_timeline_get_n_items (self->timeline) : 0;

  if (self->cursor >= 0 || n == 0)
    return;
  for (guint i = 0; i < n; i++)
    if (sxt_timeline_get_item (self->timeline, i)->from >= sxt_timeline_get_today (self->timeline))
      {
        self->cursor = (int) i;
        return;
      }
  self->cursor = (int) n - 1;
}

static void
focus_changed_cb (SxtTimelineView *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      self->by_keyboard = gtk_widget_has_visible_focus (GTK_WIDGET (self));
      sxt_timeline_input_enter (self);
      if (self->cursor >= 0)
        bring_into_view (self, (guint) self->cursor);
    }
  sxt_timeline_input_tell_focus (self, self->cursor);
  sxt_timeline_view_tell_seen (self);
}

/* ---- Keys ---- */

static gboolean
move_along (SxtTimelineView *self, int step)
{
  const SxtTimelineItem *here = sxt_timeline_get_item (self->timeline, (guint) self->cursor);
  int next = self->cursor + step;

  if (next < 0 || next >= (int) sxt_timeline_get_n_items (self->timeline) ||
      sxt_timeline_get_item (self->timeline, (guint) next)->lane != here->lane)
    return FALSE;
  sxt_timeline_input_move_cursor (self, (guint) next);

  return TRUE;
}

static void
move_across (SxtTimelineView *self, int step)
{
  const SxtTimelineItem *here = sxt_timeline_get_item (self->timeline, (guint) self->cursor);

  for (int lane = (int) here->lane + step; lane >= 0 && lane < (int) sxt_timeline_get_n_lanes (self->timeline);
       lane += step)
    {
      int found = find_in_lane (self, (guint) lane, here->from);

      if (found >= 0)
        {
          sxt_timeline_input_move_cursor (self, (guint) found);
          return;
        }
    }
}

static void
move_to_end (SxtTimelineView *self, int step)
{
  while (move_along (self, step))
    ;
}

static gboolean
zoom_by_key (SxtTimelineView *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add: sxt_timeline_view_zoom (self, -1); return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract: sxt_timeline_view_zoom (self, 1); return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0: sxt_timeline_view_zoom_normal (self); return TRUE;
    default: return FALSE;
    }
}

static gboolean
key_pressed_cb (SxtTimelineView *self, guint keyval, guint keycode, GdkModifierType state)
{
  int forward = self->frame.rtl ? -1 : 1;

  if (!self->timeline || self->cursor < 0 || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  self->by_keyboard = TRUE;
  sxt_timeline_view_tell_seen (self);
  if ((state & GDK_CONTROL_MASK) != 0)
    return zoom_by_key (self, keyval);

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right: move_along (self, forward); return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left: move_along (self, -forward); return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down: move_across (self, 1); return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up: move_across (self, -1); return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home: move_to_end (self, -1); return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End: move_to_end (self, 1); return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space: g_signal_emit_by_name (self, "activated", (guint) self->cursor); return TRUE;
    default: return FALSE;
    }
}

/* ---- Pointer ---- */

static double
get_axis_x (SxtTimelineView *self, double x)
{
  double from_start = self->frame.rtl ? self->frame.width - (x - sxt_timeline_view_get_shift (self)) : x;

  return from_start - self->frame.column + sxt_timeline_view_get_offset (self);
}

static int
find_at (SxtTimelineView *self, double x, double y)
{
  double axis_x;

  if (!self->layout)
    return -1;
  axis_x = get_axis_x (self, x);

  return axis_x < sxt_timeline_view_get_offset (self) ? -1 : sxt_timeline_layout_find (self->layout, axis_x, y);
}

static const SxtTimelineMark *
get_mark (SxtTimelineView *self, int item)
{
  int mark = g_array_index (self->layout->item_marks, int, item);

  return mark >= 0 ? &g_array_index (self->layout->marks, SxtTimelineMark, mark) : NULL;
}

/* What stands for several opens up as far as that is possible; all else leads to its record. */
static void
clicked_cb (SxtTimelineView *self, int presses, double x, double y)
{
  int item = find_at (self, x, y);
  const SxtTimelineMark *mark = item >= 0 ? get_mark (self, item) : NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->by_keyboard = FALSE;
  if (item < 0)
    return;
  sxt_timeline_input_move_cursor (self, (guint) item);
  if (mark && mark->items->len > 1 && sxt_timeline_view_can_zoom (self, -1))
    sxt_timeline_view_zoom (self, -1);
  else
    g_signal_emit_by_name (self, "activated", (guint) item);
}

static void
pointer_moved_cb (SxtTimelineView *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_at (self, x, y) >= 0 ? "pointer" : NULL);
}

static gboolean
scroll_cb (SxtTimelineView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double step = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL
                    ? pow (sxt_timeline_view_get_seen_width (self), 2.0 / 3.0)
                    : 1;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      if (fabs (dy) >= 0.5)
        sxt_timeline_view_zoom (self, dy > 0 ? 1 : -1);
      return TRUE;
    }
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    dx = dy;
  if (dx == 0)
    return FALSE;
  gtk_adjustment_set_value (self->adjustment,
                            sxt_timeline_view_get_offset (self) + (self->frame.rtl ? -dx : dx) * step);

  return TRUE;
}

static void
drag_begin_cb (SxtTimelineView *self)
{
  self->drag_from = sxt_timeline_view_get_offset (self);
}

static void
drag_update_cb (SxtTimelineView *self, double dx, double dy, GtkGesture *gesture)
{
  if (fabs (dx) < 8 || fabs (dy) > fabs (dx))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_adjustment_set_value (self->adjustment, self->drag_from - (self->frame.rtl ? -dx : dx));
}

gboolean
sxt_timeline_input_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  SxtTimelineView *self = SXT_TIMELINE_VIEW (widget);
  int item = by_keyboard ? self->cursor : find_at (self, x, y);
  const SxtTimelineMark *mark;
  g_autoptr (GString) text = g_string_new (NULL);
  graphene_rect_t bounds;

  if (item < 0 || !self->layout)
    return FALSE;

  mark = by_keyboard ? NULL : get_mark (self, item);
  for (guint i = 0; mark && i < MIN (mark->items->len, TOOLTIP_ITEMS); i++)
    {
      g_autofree char *words = sxt_timeline_dup_words (self->timeline, g_array_index (mark->items, guint, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", words);
    }
  if (mark && mark->items->len > TOOLTIP_ITEMS)
    {
      guint rest = mark->items->len - TOOLTIP_ITEMS;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", rest), rest);
    }
  if (!mark)
    {
      g_autofree char *words = sxt_timeline_dup_words (self->timeline, (guint) item);

      g_string_append (text, words);
    }
  gtk_tooltip_set_text (tooltip, text->str);
  if (sxt_timeline_view_get_bounds (self, (guint) item, &bounds))
    gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                         (int) bounds.size.width, (int) bounds.size.height });

  return TRUE;
}

void
sxt_timeline_input_attach (SxtTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new (), *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (drag), TRUE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}
