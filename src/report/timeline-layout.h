/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of a timeline lie: rows, marks, labels that neither overlap nor are crossed by a line. */
#pragma once

#include "analysis/timeline.h"
#include "report/drawing.h"

G_BEGIN_DECLS

/**
 * SxtBox:
 *
 * A rectangle. Along the axis `x` counts from its first day; `y` from the top of the timeline.
 */
typedef struct
{
  double x, y, width, height;
} SxtBox;

/**
 * SxtTimelineScale:
 * @text_size: of the labels; nothing is smaller
 * @day_width: of a day on the axis
 * @from: the axis' first day
 * @to: the day at its end
 */
typedef struct
{
  double text_size;
  double day_width;
  SxtDate from, to;
} SxtTimelineScale;

/**
 * SxtTimelineMark:
 * @box: its place
 * @lane: its lane
 * @items: (element-type guint): the items that it stands for: several where they are too near each other
 *
 * What is drawn for an item, or for several.
 */
typedef struct
{
  SxtBox box;
  guint lane;
  GArray *items;
} SxtTimelineMark;

/**
 * SxtTimelineLabelKind:
 * @SXT_TIMELINE_LABEL_BESIDE: beside its mark
 * @SXT_TIMELINE_LABEL_INSIDE: in its span
 * @SXT_TIMELINE_LABEL_PILL: of a conflict, with its sign
 * @SXT_TIMELINE_LABEL_HEAD: of a month, a year or a week
 * @SXT_TIMELINE_LABEL_TODAY: of today
 */
typedef enum
{
  SXT_TIMELINE_LABEL_BESIDE,
  SXT_TIMELINE_LABEL_INSIDE,
  SXT_TIMELINE_LABEL_PILL,
  SXT_TIMELINE_LABEL_HEAD,
  SXT_TIMELINE_LABEL_TODAY,
} SxtTimelineLabelKind;

/**
 * SxtTimelineLabel:
 * @kind: of what
 * @box: its place
 * @mark: the mark that it belongs to, or -1
 * @item: the conflict that it belongs to, or -1
 * @is_second: it stands in for the label before it, where that one is not seen whole
 * @layout: its text
 */
typedef struct
{
  SxtTimelineLabelKind kind;
  SxtBox box;
  int mark;
  int item;
  gboolean is_second;
  PangoLayout *layout;
} SxtTimelineLabel;

typedef struct
{
  SxtDate date;
  double x;
  gboolean strong; /* a new year */
} SxtTimelineTick;

/**
 * SxtTimelineLayout:
 * @timeline: what is laid out
 * @scale: how
 * @length: of the axis
 * @head: height of the row of months
 * @height: of all
 * @tops: (element-type double): upper edge of each lane, and the lower edge of the last
 * @marks: (element-type SxtTimelineMark): points and spans
 * @item_marks: (element-type int): the mark of each item, or -1: outside the axis, or a conflict
 * @labels: (element-type SxtTimelineLabel): those that found room
 * @ticks: (element-type SxtTimelineTick): the lines of months and weeks
 * @today: where today's line is, or -1 if it is outside
 * @launch: where the launch's line is, or -1
 *
 * Read-only for others.
 */
typedef struct
{
  SxtTimeline *timeline;
  SxtTimelineScale scale;
  double length, head, height;
  GArray *tops;
  GArray *marks;
  GArray *item_marks;
  GArray *labels;
  GArray *ticks;
  double today, launch;
} SxtTimelineLayout;

SxtTimelineLayout *sxt_timeline_layout_new (SxtTimeline *timeline, PangoContext *context,
                                            const SxtTimelineScale *scale);
void sxt_timeline_layout_free (SxtTimelineLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtTimelineLayout, sxt_timeline_layout_free)

double sxt_timeline_get_least_height (SxtTimeline *timeline, double text_size);
gboolean sxt_timeline_layout_get_box (const SxtTimelineLayout *self, guint item, SxtBox *box);
gboolean sxt_timeline_layout_place_inside (const SxtTimelineLayout *self, const SxtTimelineLabel *label, double from,
                                           double to, double *x);
int sxt_timeline_layout_find (const SxtTimelineLayout *self, double x, double y);
double sxt_timeline_layout_get_x (const SxtTimelineLayout *self, SxtDate date);

G_END_DECLS
