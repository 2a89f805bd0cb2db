/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of a timeline lie: rows and marks, and what is where. Labels are in timeline-labels.c. */
#include "report/timeline-layout-private.h"

#include <math.h>

/* In text sizes, as those in the private header. */
#define FOOT 0.2
#define POINT 0.5        /* half the width of a dot */
#define NEAR 1.0         /* points nearer than this stand for each other */
#define GROUP_WIDTH 2.0  /* ... up to this distance from the first */
#define COUNT_WIDTH 0.62 /* of a digit in a mark of several */
#define MOST_ROWS 4      /* of a lane */
#define ENDLESS_DAY 100.0

/**
 * sxt_timeline_layout_get_x:
 * @self: a layout
 * @date: a day
 *
 * Returns: where it begins on the axis
 */
double
sxt_timeline_layout_get_x (const SxtTimelineLayout *self, SxtDate date)
{
  return (date - self->scale.from) * self->scale.day_width;
}

/* The band of a conflict, across its lanes. */
SxtBox
sxt_timeline_layout_get_band (const SxtTimelineLayout *self, const SxtTimelineItem *item)
{
  double x = MAX (0, sxt_timeline_layout_get_x (self, item->from));
  double end = MIN (self->length, sxt_timeline_layout_get_x (self, item->to));
  double top = g_array_index (self->tops, double, item->lane);

  return (SxtBox) { x, top, MAX (end - x, 2), g_array_index (self->tops, double, item->last_lane + 1) - top };
}

gboolean
sxt_timeline_layout_is_outside (const SxtTimelineLayout *self, const SxtTimelineItem *item)
{
  return item->to < self->scale.from || item->from > self->scale.to;
}

/* ---- Marks ---- */

static SxtTimelineMark *
add_mark (SxtTimelineLayout *self, guint lane, guint row, double x, double width, double height, guint item)
{
  SxtTimelineMark mark = { .lane = lane, .items = g_array_new (FALSE, FALSE, sizeof (guint)) };

  g_array_append_val (mark.items, item);
  /* The lanes' tops are not known yet: rows first. */
  mark.box = (SxtBox) { x, row, width, height };
  g_array_append_val (self->marks, mark);
  g_array_index (self->item_marks, int, item) = (int) self->marks->len - 1;

  return &g_array_index (self->marks, SxtTimelineMark, self->marks->len - 1);
}

static void
join_mark (SxtTimelineLayout *self, guint mark, guint item)
{
  g_array_append_val (g_array_index (self->marks, SxtTimelineMark, mark).items, item);
  g_array_index (self->item_marks, int, item) = (int) mark;
}

/* The first row of the lane in which nothing lies from @x on for @width; of no such row the last. */
static guint
find_row (const SxtTimelineLayout *self, guint lane, guint first_mark, double x, double width, gboolean *taken)
{
  for (guint row = 0;; row++)
    {
      *taken = FALSE;
      for (guint i = first_mark; i < self->marks->len && !*taken; i++)
        {
          const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, i);

          *taken = mark->lane == lane && (guint) mark->box.y == row && mark->box.x < x + width - 0.01 &&
                   x < mark->box.x + mark->box.width - 0.01;
        }
      if (!*taken || row == MOST_ROWS - 1)
        return row;
    }
}

static void
add_span (SxtTimelineLayout *self, guint lane, guint first_mark, guint item, double x, double width)
{
  gboolean taken;
  guint row = find_row (self, lane, first_mark, x, width, &taken);

  if (!taken)
    {
      add_mark (self, lane, row, x, width, em (self, SPAN_HEIGHT), item);
      return;
    }
  /* More at once than a lane has rows: the last row's stands for both. */
  for (guint i = self->marks->len; i-- > first_mark;)
    {
      SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, i);

      if ((guint) mark->box.y == row && mark->box.x < x + width && x < mark->box.x + mark->box.width)
        {
          double end = MAX (x + width, mark->box.x + mark->box.width);

          mark->box.x = MIN (mark->box.x, x);
          mark->box.width = end - mark->box.x;
          join_mark (self, i, item);
          return;
        }
    }
}

static void
add_spans (SxtTimelineLayout *self, guint lane, guint first_mark, SxtTimelineShape shape)
{
  for (guint i = 0; i < sxt_timeline_get_n_items (self->timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (self->timeline, i);
      double x, end;

      if (item->lane != lane || item->shape != shape || sxt_timeline_layout_is_outside (self, item))
        continue;
      /* What goes on beyond the axis is cut off there, not ended. */
      x = sxt_timeline_layout_get_x (self, item->from);
      end = sxt_timeline_layout_get_x (self, item->to);
      /* A silence begins after the dot that was heard last. */
      if (shape == SXT_TIMELINE_SILENCE)
        x += em (self, POINT);
      add_span (self, lane, first_mark, i, x, MAX (end - x, em (self, 2 * POINT)));
    }
}

/* A mark of several is as wide as their number. */
static double
get_group_width (const SxtTimelineLayout *self, guint n)
{
  return em (self, 0.9 + COUNT_WIDTH * (n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : 4));
}

static void
add_points (SxtTimelineLayout *self, guint lane, guint first_mark)
{
  int group = -1;
  double first = 0, last = 0;

  for (guint i = 0; i < sxt_timeline_get_n_items (self->timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (self->timeline, i);
      double x, width;
      gboolean taken;

      if (item->lane != lane || item->shape > SXT_TIMELINE_DIAMOND || sxt_timeline_layout_is_outside (self, item))
        continue;

      x = sxt_timeline_layout_get_x (self, item->from);
      if (group >= 0 && x - last < em (self, NEAR) && x - first < em (self, GROUP_WIDTH))
        {
          SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, group);

          join_mark (self, (guint) group, i);
          last = x;
          width = get_group_width (self, mark->items->len);
          mark->box.x = (first + last - width) / 2;
          mark->box.width = width;
          mark->box.height = em (self, 1.4);
          continue;
        }
      first = last = x;
      width = em (self, 2 * POINT);
      x -= width / 2;
      /* Beside the group before it, which is wider than its days. */
      if (group >= 0)
        {
          const SxtTimelineMark *before = &g_array_index (self->marks, SxtTimelineMark, group);

          x = MAX (x, before->box.x + before->box.width + 1);
        }
      add_mark (self, lane, find_row (self, lane, first_mark, x, width, &taken), x, width, width, i);
      group = (int) self->marks->len - 1;
    }
}

/* Rows become places once it is known how many each lane needs. */
static void
stack_lanes (SxtTimelineLayout *self)
{
  double y = self->head;
  guint n = sxt_timeline_get_n_lanes (self->timeline);

  for (guint lane = 0; lane < n; lane++)
    {
      guint rows = 1;

      for (guint i = 0; i < self->marks->len; i++)
        {
          const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, i);

          if (mark->lane == lane)
            rows = MAX (rows, (guint) mark->box.y + 1);
        }
      g_array_append_val (self->tops, y);
      for (guint i = 0; i < self->marks->len; i++)
        {
          SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, i);

          if (mark->lane == lane)
            mark->box.y = y + em (self, LANE_PAD / 2 + ROW * (mark->box.y + 0.5)) - mark->box.height / 2;
        }
      y += em (self, LANE_PAD + ROW * rows);
    }
  g_array_append_val (self->tops, y);
  self->height = y + em (self, FOOT);
}

static void
add_marks (SxtTimelineLayout *self)
{
  for (guint lane = 0; lane < sxt_timeline_get_n_lanes (self->timeline); lane++)
    {
      guint first = self->marks->len;

      add_spans (self, lane, first, SXT_TIMELINE_SPAN);
      add_points (self, lane, first);
      add_spans (self, lane, first, SXT_TIMELINE_SILENCE);
    }
  stack_lanes (self);
}

/* ---- All of it ---- */

static void
clear_mark (gpointer data)
{
  g_array_unref (((SxtTimelineMark *) data)->items);
}

static void
clear_label (gpointer data)
{
  g_object_unref (((SxtTimelineLabel *) data)->layout);
}

static double
find_line (const SxtTimelineLayout *self, SxtDate date)
{
  if (date == SXT_DATE_NONE || date < self->scale.from || date > self->scale.to)
    return -1;

  return sxt_timeline_layout_get_x (self, date);
}

/* Without labels. */
static SxtTimelineLayout *
create_layout (SxtTimeline *timeline, const SxtTimelineScale *scale)
{
  SxtTimelineLayout *self = g_new0 (SxtTimelineLayout, 1);
  int none = -1;

  self->timeline = sxt_timeline_ref (timeline);
  self->scale = *scale;
  self->length = (scale->to - scale->from) * scale->day_width;
  self->head = em (self, HEAD);
  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
  self->marks = g_array_new (FALSE, FALSE, sizeof (SxtTimelineMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->item_marks = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < sxt_timeline_get_n_items (timeline); i++)
    g_array_append_val (self->item_marks, none);
  self->labels = g_array_new (FALSE, FALSE, sizeof (SxtTimelineLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->ticks = g_array_new (FALSE, FALSE, sizeof (SxtTimelineTick));
  self->today = find_line (self, sxt_timeline_get_today (timeline));
  self->launch = find_line (self, sxt_timeline_get_launch (timeline));
  add_marks (self);

  return self;
}

/**
 * sxt_timeline_layout_new:
 * @timeline: a timeline
 * @context: of its texts
 * @scale: how large, and which days
 *
 * Labels find their place for the whole axis, so that they do not move when it is scrolled.
 *
 * Returns: (transfer full): where everything lies
 */
SxtTimelineLayout *
sxt_timeline_layout_new (SxtTimeline *timeline, PangoContext *context, const SxtTimelineScale *scale)
{
  SxtTimelineLayout *self = create_layout (timeline, scale);

  sxt_timeline_layout_add_labels (self, context);

  return self;
}

void
sxt_timeline_layout_free (SxtTimelineLayout *self)
{
  g_return_if_fail (self != NULL);

  sxt_timeline_unref (self->timeline);
  g_array_unref (self->tops);
  g_array_unref (self->marks);
  g_array_unref (self->item_marks);
  g_array_unref (self->labels);
  g_array_unref (self->ticks);
  g_free (self);
}

/**
 * sxt_timeline_get_least_height:
 * @timeline: a timeline
 * @text_size: of its labels
 *
 * Returns: the height that it has on an axis without end, where only what is at the same time needs rows
 */
double
sxt_timeline_get_least_height (SxtTimeline *timeline, double text_size)
{
  SxtTimelineScale scale = { .text_size = text_size, .day_width = ENDLESS_DAY * text_size };
  SxtTimelineLayout *layout;
  double height;

  sxt_timeline_get_range (timeline, &scale.from, &scale.to);
  layout = create_layout (timeline, &scale);
  height = layout->height;
  sxt_timeline_layout_free (layout);

  return height;
}

/**
 * sxt_timeline_layout_get_box:
 * @self: a layout
 * @item: the number of an item
 * @box: (out): where it lies
 *
 * Returns: whether it is on the axis
 */
gboolean
sxt_timeline_layout_get_box (const SxtTimelineLayout *self, guint item, SxtBox *box)
{
  const SxtTimelineItem *shown = sxt_timeline_get_item (self->timeline, item);
  int mark = g_array_index (self->item_marks, int, item);

  if (mark >= 0)
    *box = g_array_index (self->marks, SxtTimelineMark, mark).box;
  else if (shown->shape == SXT_TIMELINE_CONFLICT && !sxt_timeline_layout_is_outside (self, shown))
    *box = sxt_timeline_layout_get_band (self, shown);
  else
    return FALSE;

  return TRUE;
}

static gboolean
contains (const SxtBox *box, double x, double y, double slack)
{
  return x >= box->x - slack && x <= box->x + box->width + slack && y >= box->y - slack &&
         y <= box->y + box->height + slack;
}

/**
 * sxt_timeline_layout_find:
 * @self: a layout
 * @x: along the axis
 * @y: from the top
 *
 * Returns: the number of the item there, the first of several, or -1
 */
int
sxt_timeline_layout_find (const SxtTimelineLayout *self, double x, double y)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const SxtTimelineLabel *label = &g_array_index (self->labels, SxtTimelineLabel, i);

      if (label->item >= 0 && contains (&label->box, x, y, 0))
        return label->item;
    }
  /* What was laid out later lies above. */
  for (guint i = self->marks->len; i-- > 0;)
    {
      const SxtTimelineMark *mark = &g_array_index (self->marks, SxtTimelineMark, i);

      if (contains (&mark->box, x, y, em (self, 0.2)))
        return (int) g_array_index (mark->items, guint, 0);
    }
  for (guint i = 0; i < self->labels->len; i++)
    {
      const SxtTimelineLabel *label = &g_array_index (self->labels, SxtTimelineLabel, i);

      if (label->kind == SXT_TIMELINE_LABEL_BESIDE && contains (&label->box, x, y, 0))
        return (int) g_array_index (g_array_index (self->marks, SxtTimelineMark, label->mark).items, guint, 0);
    }
  for (guint i = 0; i < sxt_timeline_get_n_items (self->timeline); i++)
    {
      const SxtTimelineItem *item = sxt_timeline_get_item (self->timeline, i);
      SxtBox band;

      if (item->shape != SXT_TIMELINE_CONFLICT || sxt_timeline_layout_is_outside (self, item))
        continue;
      band = sxt_timeline_layout_get_band (self, item);
      if (contains (&band, x, y, 0))
        return (int) i;
    }

  return -1;
}
