/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline: lanes, and what happens when in each; for the Overview, and for any view that shows dates side by side. */
#pragma once

#include "base/date.h"
#include "model/types.h"

G_BEGIN_DECLS

/**
 * SxtTimelineShape:
 * @SXT_TIMELINE_DOT: something that is said, taught or talked about on a day
 * @SXT_TIMELINE_DIAMOND: a day that others wait for: a decision, a purchase, a launch
 * @SXT_TIMELINE_SPAN: something that goes on from a day to another
 * @SXT_TIMELINE_SILENCE: a time in which nothing happens and something should
 * @SXT_TIMELINE_CONFLICT: two dates in the wrong order: what lies between them, across the lanes of both
 */
typedef enum
{
  SXT_TIMELINE_DOT,
  SXT_TIMELINE_DIAMOND,
  SXT_TIMELINE_SPAN,
  SXT_TIMELINE_SILENCE,
  SXT_TIMELINE_CONFLICT,
} SxtTimelineShape;

/**
 * SxtTimelineStanding:
 * @SXT_TIMELINE_PLANNED: still ahead
 * @SXT_TIMELINE_UNDER_WAY: begun and not over
 * @SXT_TIMELINE_DONE: over
 * @SXT_TIMELINE_OPEN: its day is past, and nothing says that it happened
 */
typedef enum
{
  SXT_TIMELINE_PLANNED,
  SXT_TIMELINE_UNDER_WAY,
  SXT_TIMELINE_DONE,
  SXT_TIMELINE_OPEN,
} SxtTimelineStanding;

/**
 * SxtTimelineLane:
 * @title: in the language of the process
 * @area: whose colour it has, an [enum@SxtArea], or -1
 */
typedef struct
{
  char *title;
  int area;
} SxtTimelineLane;

/**
 * SxtTimelineItem:
 * @shape: how it looks
 * @lane: the lane it lies in; of a conflict the first one
 * @last_lane: of a conflict the last lane that it crosses; else as @lane
 * @from: its day, or the first one
 * @to: the day on which it ends; else as @from
 * @standing: how it stands on the timeline's day
 * @title: what it is, in the language of the process; of a conflict a sentence with both dates
 * @label: (nullable): a few words beside it, if there is room
 * @detail: whether the label is wanted only where days are far apart
 * @list: the record that it shows
 * @id: the id of that record
 * @field: the field that holds the date, or -1
 */
typedef struct
{
  SxtTimelineShape shape;
  guint lane, last_lane;
  SxtDate from, to;
  SxtTimelineStanding standing;
  char *title;
  char *label;
  gboolean detail;
  SxtListId list;
  char *id;
  int field;
} SxtTimelineItem;

/**
 * SxtTimeline:
 *
 * Lanes and items in their order, a day that is today, and a day to look out for. Reference counted; put together
 * before it is shared.
 */
typedef struct _SxtTimeline SxtTimeline;

SxtTimeline *sxt_timeline_new (SxtDate today, SxtDate launch);
SxtTimeline *sxt_timeline_ref (SxtTimeline *self);
void sxt_timeline_unref (SxtTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxtTimeline, sxt_timeline_unref)

guint sxt_timeline_add_lane (SxtTimeline *self, const char *title, int area);
SxtTimelineItem *sxt_timeline_add (SxtTimeline *self, guint lane, SxtTimelineShape shape, SxtDate from, SxtDate to,
                                   char *title);
void sxt_timeline_sort (SxtTimeline *self);

SxtDate sxt_timeline_get_today (SxtTimeline *self);
SxtDate sxt_timeline_get_launch (SxtTimeline *self);
guint sxt_timeline_get_n_lanes (SxtTimeline *self);
const SxtTimelineLane *sxt_timeline_get_lane (SxtTimeline *self, guint index);
guint sxt_timeline_get_n_items (SxtTimeline *self);
const SxtTimelineItem *sxt_timeline_get_item (SxtTimeline *self, guint index);
void sxt_timeline_take_label (SxtTimeline *self, guint index, char *label);
void sxt_timeline_get_range (SxtTimeline *self, SxtDate *first, SxtDate *last);

gboolean sxt_timeline_item_is_conflict (const SxtTimelineItem *item);
const char *sxt_timeline_standing_get_words (SxtTimelineStanding standing);
char *sxt_timeline_dup_words (SxtTimeline *self, guint index);

G_END_DECLS
