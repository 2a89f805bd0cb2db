/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline in the window: the lanes' titles stay, the axis scrolls under them. What one does is in timeline-input.c. */
#include "app/timeline-view-private.h"

#include <math.h>

#include "app/chart-look.h"
#include "app/timeline-member.h"
#include "app/words.h"

/* So many days are seen at once; a level is an index. */
static const int levels[] = { 45, 91, 183, 425, 850, 1700 };

#define NORMAL_LEVEL 3
#define NARROW_LEVEL 2
#define LEAST_WIDTH 200
#define NATURAL_WIDTH 700
#define NARROW 34.0   /* in text sizes: a narrower axis shows half a year, and lanes by icons alone */
#define TODAY_AT 0.22 /* of what is seen, where today stands at first */
#define ICON_SIZE 16.0
#define END_SPACE 8.0

enum
{
  ACTIVATED,
  RANGE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];
static GtkAccessibleInterface *parent_accessible;

static void sxt_timeline_view_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SxtTimelineView, sxt_timeline_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, sxt_timeline_view_accessible_init))

/* ---- Layout ---- */

static gboolean
is_narrow (SxtTimelineView *self, double width)
{
  return width < NARROW * sxt_chart_get_text_size (GTK_WIDGET (self));
}

static int
get_level (SxtTimelineView *self, double width)
{
  if (self->level >= 0)
    return self->level;

  return is_narrow (self, width) ? NARROW_LEVEL : NORMAL_LEVEL;
}

static double
get_icon_space (SxtTimelineView *self)
{
  return ICON_SIZE + 0.7 * sxt_chart_get_text_size (GTK_WIDGET (self));
}

static double
measure_column (SxtTimelineView *self, double width)
{
  return sxt_timeline_measure_column (self->timeline, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                      sxt_chart_get_text_size (GTK_WIDGET (self)), get_icon_space (self),
                                      !is_narrow (self, width));
}

static SxtTimelineLayout *
lay_out (SxtTimelineView *self, double width)
{
  SxtTimelineScale scale = { .text_size = sxt_chart_get_text_size (GTK_WIDGET (self)) };
  int days = levels[get_level (self, width)];
  double axis = MAX (width - measure_column (self, width) - END_SPACE, 50);

  scale.day_width = axis / days;
  sxt_timeline_get_range (self->timeline, &scale.from, &scale.to);
  /* A short plan still fills the axis. */
  scale.to = MAX (scale.to, scale.from + days);

  return sxt_timeline_layout_new (self->timeline, gtk_widget_get_pango_context (GTK_WIDGET (self)), &scale);
}

double
sxt_timeline_view_get_seen_width (SxtTimelineView *self)
{
  return self->frame.width - self->frame.column;
}

double
sxt_timeline_view_get_offset (SxtTimelineView *self)
{
  return gtk_adjustment_get_value (self->adjustment);
}

static void
remember_anchor (SxtTimelineView *self, double at)
{
  if (!self->layout || !self->anchored)
    return;
  self->anchor_at = at;
  self->anchor_day =
      self->layout->scale.from + (sxt_timeline_view_get_offset (self) + at * sxt_timeline_view_get_seen_width (self)) /
                                     self->layout->scale.day_width;
  self->restored = sxt_timeline_view_get_offset (self);
}

/* Who has scrolled since then wants to stay there. */
static void
keep_anchor (SxtTimelineView *self)
{
  if (fabs (sxt_timeline_view_get_offset (self) - self->restored) >= 1)
    remember_anchor (self, 0);
}

static void
restore_anchor (SxtTimelineView *self)
{
  double seen = sxt_timeline_view_get_seen_width (self), value;

  if (!self->anchored)
    {
      self->anchor_day = sxt_timeline_get_today (self->timeline);
      self->anchor_at = TODAY_AT;
      self->anchored = TRUE;
    }
  value = (self->anchor_day - self->layout->scale.from) * self->layout->scale.day_width - self->anchor_at * seen;
  gtk_adjustment_configure (self->adjustment, value, 0, MAX (self->layout->length, seen), 0.1 * seen, 0.9 * seen, seen);
  self->restored = sxt_timeline_view_get_offset (self);
}

static void
forget_layout (SxtTimelineView *self)
{
  keep_anchor (self);
  g_clear_pointer (&self->layout, sxt_timeline_layout_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
update_layout (SxtTimelineView *self, int width)
{
  if (!self->timeline || (self->layout && self->laid_out_axis == width))
    return;

  keep_anchor (self);
  g_clear_pointer (&self->layout, sxt_timeline_layout_free);
  self->layout = lay_out (self, width);
  self->laid_out_axis = width;
  self->frame = (SxtTimelineFrame) {
    .width = width - END_SPACE,
    .column = measure_column (self, width),
    .icon_space = get_icon_space (self),
    .titles = !is_narrow (self, width),
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .cursor = -1,
  };
  restore_anchor (self);
}

static int
get_scrollbar_height (SxtTimelineView *self)
{
  int least, natural;

  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_VERTICAL, -1, &least, &natural, NULL, NULL);

  return natural;
}

static int
get_height (SxtTimelineView *self, int width)
{
  g_autoptr (SxtTimelineLayout) layout = NULL;

  if (self->layout && self->laid_out_axis == width)
    return (int) ceil (self->layout->height);
  layout = lay_out (self, width);

  return (int) ceil (layout->height);
}

static GtkSizeRequestMode
sxt_timeline_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sxt_timeline_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  SxtTimelineView *self = SXT_TIMELINE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = *natural = 0;
  if (!self->timeline)
    return;
  *natural = get_height (self, for_size >= 0 ? for_size : NATURAL_WIDTH) + get_scrollbar_height (self);
  *minimum = *natural;
  /* Whatever the width, each lane has a row. */
  if (for_size < 0)
    *minimum =
        MIN (*natural, (int) ceil (sxt_timeline_get_least_height (self->timeline, sxt_chart_get_text_size (widget))) +
                           get_scrollbar_height (self));
}

static void
sxt_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxtTimelineView *self = SXT_TIMELINE_VIEW (widget);
  int bar = get_scrollbar_height (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column;
  GskTransform *transform;

  update_layout (self, width);
  column = (int) self->frame.column;
  transform = gsk_transform_translate (
      NULL, &GRAPHENE_POINT_INIT ((float) (rtl ? (int) END_SPACE : column), (float) (height - bar)));
  gtk_widget_allocate (self->scrollbar, MAX (width - column - (int) END_SPACE, 1), bar, -1, transform);
  gtk_widget_set_child_visible (self->scrollbar, gtk_adjustment_get_upper (self->adjustment) >
                                                     gtk_adjustment_get_page_size (self->adjustment) + 1);
}

/* ---- Drawing ---- */

static void
draw_icons (SxtTimelineView *self, GtkSnapshot *snapshot, const SxtPalette *palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));

  for (guint i = 0; i < sxt_timeline_get_n_lanes (self->timeline); i++)
    {
      int area = sxt_timeline_get_lane (self->timeline, i)->area;
      g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
          theme, area < 0 ? "starred-symbolic" : sxt_area_get_icon_name (area), NULL, (int) ICON_SIZE,
          gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
      SxtColor color = area < 0 ? palette->quiet : palette->areas[area];
      GdkRGBA rgba = { (float) ((color >> 16) & 0xff) / 255, (float) ((color >> 8) & 0xff) / 255,
                       (float) (color & 0xff) / 255, 1 };
      double top = g_array_index (self->layout->tops, double, i),
             bottom = g_array_index (self->layout->tops, double, i + 1);
      double x = self->frame.rtl ? gtk_widget_get_width (widget) - ICON_SIZE : 0;

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) x, (float) round ((top + bottom - ICON_SIZE) / 2)));
      gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE, ICON_SIZE, &rgba,
                                                1);
      gtk_snapshot_restore (snapshot);
    }
}

/* In right-to-left the space at the axis' end is on the left. */
double
sxt_timeline_view_get_shift (SxtTimelineView *self)
{
  return self->frame.rtl ? END_SPACE : 0;
}

static void
sxt_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxtTimelineView *self = SXT_TIMELINE_VIEW (widget);
  SxtPalette palette;
  cairo_t *cr;

  if (!self->layout)
    return;

  palette = sxt_chart_get_palette (widget);
  self->frame.offset = round (sxt_timeline_view_get_offset (self));
  self->frame.cursor = sxt_timeline_view_get_shown_cursor (self);
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) ceil (self->layout->height)));
  cairo_translate (cr, sxt_timeline_view_get_shift (self), 0);
  sxt_timeline_layout_draw (self->layout, &self->frame, cr, gtk_widget_get_pango_context (widget), &palette);
  cairo_destroy (cr);
  draw_icons (self, snapshot, &palette);
  gtk_widget_snapshot_child (widget, self->scrollbar, snapshot);
}

static void
sxt_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sxt_timeline_view_parent_class)->css_changed (widget, change);
  forget_layout (SXT_TIMELINE_VIEW (widget));
}

static void
sxt_timeline_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (sxt_timeline_view_parent_class)->direction_changed (widget, previous);
  forget_layout (SXT_TIMELINE_VIEW (widget));
}

static gboolean
tell_range (gpointer data)
{
  SxtTimelineView *self = data;

  self->tell_source = 0;
  g_signal_emit (self, signals[RANGE_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Of other days, or another cursor. Who hears of it changes labels, which must wait while sizes are given out. */
void
sxt_timeline_view_tell_seen (SxtTimelineView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->tell_source == 0)
    self->tell_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_range, self, NULL);
}

/* ---- For screen readers ---- */

static GtkAccessible *
sxt_timeline_view_get_first_accessible_child (GtkAccessible *accessible)
{
  SxtTimelineView *self = SXT_TIMELINE_VIEW (accessible);

  for (guint i = 0; self->timeline && i < sxt_timeline_get_n_items (self->timeline); i++)
    if (sxt_timeline_view_is_seen (self, i))
      return g_object_ref (sxt_timeline_view_get_member (self, i));

  return NULL;
}

/* The focus is on the item, not on the list. */
static gboolean
sxt_timeline_view_get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED && SXT_TIMELINE_VIEW (accessible)->cursor >= 0)
    return FALSE;

  return parent_accessible->get_platform_state (accessible, state);
}

static void
sxt_timeline_view_accessible_init (GtkAccessibleInterface *iface)
{
  parent_accessible = g_type_interface_peek_parent (iface);
  iface->get_first_accessible_child = sxt_timeline_view_get_first_accessible_child;
  iface->get_platform_state = sxt_timeline_view_get_platform_state;
}

/* A screen reader may keep it, but not ask it for what is gone. */
static void
free_member (gpointer member)
{
  if (!member)
    return;
  g_object_run_dispose (member);
  g_object_unref (member);
}

/* ---- The object ---- */

static void
sxt_timeline_view_dispose (GObject *object)
{
  SxtTimelineView *self = SXT_TIMELINE_VIEW (object);

  self->cursor = -1;
  g_clear_handle_id (&self->tell_source, g_source_remove);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->layout, sxt_timeline_layout_free);
  g_clear_pointer (&self->timeline, sxt_timeline_unref);
  G_OBJECT_CLASS (sxt_timeline_view_parent_class)->dispose (object);
}

static void
sxt_timeline_view_class_init (SxtTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sxt_timeline_view_dispose;
  widget_class->get_request_mode = sxt_timeline_view_get_request_mode;
  widget_class->measure = sxt_timeline_view_measure;
  widget_class->size_allocate = sxt_timeline_view_size_allocate;
  widget_class->snapshot = sxt_timeline_view_snapshot;
  widget_class->css_changed = sxt_timeline_view_css_changed;
  widget_class->direction_changed = sxt_timeline_view_direction_changed;
  widget_class->query_tooltip = sxt_timeline_input_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "sxt-timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);

  signals[ACTIVATED] = g_signal_new ("activated", SXT_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[RANGE_CHANGED] =
      g_signal_new ("range-changed", SXT_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sxt_timeline_view_init (SxtTimelineView *self)
{
  self->level = -1;
  self->cursor = -1;
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment);
  gtk_widget_set_parent (self->scrollbar, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (sxt_timeline_view_tell_seen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (sxt_timeline_view_tell_seen), self,
                           G_CONNECT_SWAPPED);
  sxt_timeline_input_attach (self);
}

/* The item that was under the cursor, in a timeline that was made anew, or -1. */
static int
find_again (SxtTimeline *timeline, const SxtTimelineItem *before)
{
  int found = -1, least = G_MAXINT;

  for (guint i = 0; i < sxt_timeline_get_n_items (timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (timeline, i);

      if (item->shape == before->shape && g_strcmp0 (item->id, before->id) == 0 &&
          ABS (item->from - before->from) < least)
        {
          least = ABS (item->from - before->from);
          found = (int) i;
        }
    }

  return found;
}

/**
 * sxt_timeline_view_set_timeline:
 * @timeline: what to show
 *
 * What is seen, and the item under the cursor, stay if they can.
 */
void
sxt_timeline_view_set_timeline (SxtTimelineView *self, SxtTimeline *timeline)
{
  int cursor = -1;

  g_return_if_fail (SXT_IS_TIMELINE_VIEW (self));
  g_return_if_fail (timeline != NULL);

  if (self->timeline && self->cursor >= 0)
    cursor = find_again (timeline, sxt_timeline_get_item (self->timeline, (guint) self->cursor));
  self->cursor = -1;
  g_clear_pointer (&self->members, g_ptr_array_unref);
  sxt_timeline_ref (timeline);
  g_clear_pointer (&self->timeline, sxt_timeline_unref);
  self->timeline = timeline;
  self->members = g_ptr_array_new_with_free_func (free_member);
  g_ptr_array_set_size (self->members, (int) sxt_timeline_get_n_items (timeline));
  self->cursor = cursor;
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      sxt_timeline_input_enter (self);
      sxt_timeline_input_tell_focus (self, self->cursor);
    }
  forget_layout (self);
}

SxtTimeline *
sxt_timeline_view_get_timeline (SxtTimelineView *self)
{
  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), NULL);

  return self->timeline;
}

static void
set_level (SxtTimelineView *self, int level)
{
  double at = 0.5;
  SxtBox box;

  /* What the planner looks at stays where it is. */
  if (self->layout && self->cursor >= 0 && sxt_timeline_view_is_seen (self, (guint) self->cursor) &&
      sxt_timeline_layout_get_box (self->layout, (guint) self->cursor, &box))
    at = CLAMP ((box.x + MIN (box.width, 20) / 2 - sxt_timeline_view_get_offset (self)) /
                    sxt_timeline_view_get_seen_width (self),
                0, 1);
  else if (self->layout && self->layout->today >= sxt_timeline_view_get_offset (self) &&
           self->layout->today <= sxt_timeline_view_get_offset (self) + sxt_timeline_view_get_seen_width (self))
    at = (self->layout->today - sxt_timeline_view_get_offset (self)) / sxt_timeline_view_get_seen_width (self);
  remember_anchor (self, at);
  self->level = level;
  forget_layout (self);
}

/**
 * sxt_timeline_view_zoom:
 * @steps: 1: see more days at once; -1: fewer
 */
void
sxt_timeline_view_zoom (SxtTimelineView *self, int steps)
{
  g_return_if_fail (SXT_IS_TIMELINE_VIEW (self));

  if (sxt_timeline_view_can_zoom (self, steps))
    set_level (self, get_level (self, gtk_widget_get_width (GTK_WIDGET (self))) + steps);
}

void
sxt_timeline_view_zoom_normal (SxtTimelineView *self)
{
  g_return_if_fail (SXT_IS_TIMELINE_VIEW (self));

  set_level (self, -1);
}

/**
 * sxt_timeline_view_can_zoom:
 * @steps: as of sxt_timeline_view_zoom()
 *
 * Returns: whether that would show anything else
 */
gboolean
sxt_timeline_view_can_zoom (SxtTimelineView *self, int steps)
{
  int level;
  SxtDate first, last;

  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), FALSE);

  if (!self->timeline)
    return FALSE;
  level = get_level (self, gtk_widget_get_width (GTK_WIDGET (self)));
  sxt_timeline_get_range (self->timeline, &first, &last);
  if (steps > 0 && levels[level] >= last - first)
    return FALSE;

  return level + steps >= 0 && level + steps < (int) G_N_ELEMENTS (levels);
}

/**
 * sxt_timeline_view_get_seen:
 * @first: (out): the first day that is seen
 * @last: (out): the last one
 *
 * Returns: whether anything is seen yet
 */
gboolean
sxt_timeline_view_get_seen (SxtTimelineView *self, SxtDate *first, SxtDate *last)
{
  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), FALSE);

  if (!self->layout)
    return FALSE;
  *first = self->layout->scale.from +
           (int) ceil (sxt_timeline_view_get_offset (self) / self->layout->scale.day_width - 0.01);
  *last = self->layout->scale.from +
          (int) floor ((sxt_timeline_view_get_offset (self) + sxt_timeline_view_get_seen_width (self)) /
                       self->layout->scale.day_width);

  return TRUE;
}

/**
 * sxt_timeline_view_is_seen:
 * @item: the number of an item
 *
 * Returns: whether at least a part of it is in view
 */
gboolean
sxt_timeline_view_is_seen (SxtTimelineView *self, guint item)
{
  SxtBox box;

  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), FALSE);

  return self->layout && sxt_timeline_layout_get_box (self->layout, item, &box) &&
         box.x + box.width > sxt_timeline_view_get_offset (self) &&
         box.x < sxt_timeline_view_get_offset (self) + sxt_timeline_view_get_seen_width (self);
}

int
sxt_timeline_view_get_cursor (SxtTimelineView *self)
{
  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), -1);

  return self->cursor;
}

/**
 * sxt_timeline_view_get_shown_cursor:
 *
 * Returns: the item under the cursor while one walks by keyboard, or -1
 */
int
sxt_timeline_view_get_shown_cursor (SxtTimelineView *self)
{
  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), -1);

  return gtk_widget_has_focus (GTK_WIDGET (self)) && self->by_keyboard ? self->cursor : -1;
}

void
sxt_timeline_view_set_cursor (SxtTimelineView *self, guint item)
{
  g_return_if_fail (SXT_IS_TIMELINE_VIEW (self));
  g_return_if_fail (self->timeline && item < sxt_timeline_get_n_items (self->timeline));

  sxt_timeline_input_move_cursor (self, item);
}

/**
 * sxt_timeline_view_get_member:
 * @item: the number of an item
 *
 * Returns: (transfer none): the item as a screen reader meets it
 */
GtkAccessible *
sxt_timeline_view_get_member (SxtTimelineView *self, guint item)
{
  gpointer *member;

  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), NULL);
  g_return_val_if_fail (self->members && item < self->members->len, NULL);

  member = &g_ptr_array_index (self->members, item);
  if (!*member)
    *member = sxt_timeline_member_new (self, item);

  return GTK_ACCESSIBLE (*member);
}

/**
 * sxt_timeline_view_get_bounds:
 * @item: the number of an item
 * @bounds: (out): where it is drawn in the widget
 *
 * Returns: whether it is drawn
 */
gboolean
sxt_timeline_view_get_bounds (SxtTimelineView *self, guint item, graphene_rect_t *bounds)
{
  SxtBox box;

  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), FALSE);

  if (!self->layout || !sxt_timeline_layout_get_box (self->layout, item, &box))
    return FALSE;
  self->frame.offset = round (sxt_timeline_view_get_offset (self));
  box.x = sxt_timeline_frame_get_x (&self->frame, box.x, box.width) + sxt_timeline_view_get_shift (self);
  *bounds = GRAPHENE_RECT_INIT ((float) box.x, (float) box.y, (float) box.width, (float) box.height);

  return TRUE;
}

/**
 * sxt_timeline_view_create_drawing:
 *
 * Returns: (transfer full) (nullable): what is seen, as a drawing of its own
 */
SxtDrawing *
sxt_timeline_view_create_drawing (SxtTimelineView *self)
{
  SxtDate first, last;

  g_return_val_if_fail (SXT_IS_TIMELINE_VIEW (self), NULL);

  return sxt_timeline_view_get_seen (self, &first, &last) && last > first
             ? sxt_timeline_drawing_new (self->timeline, first, last)
             : NULL;
}
