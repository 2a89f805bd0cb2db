/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline: lanes and items in their order, and what each item says of itself. */
#include "analysis/timeline.h"

#include <glib/gi18n-lib.h>

#include "base/format.h"
#include "base/message.h"

/* From today, of the range, in either direction. */
#define MOST_YEARS 20

struct _SxtTimeline
{
  SxtDate today;
  SxtDate launch;
  GArray *lanes;    /* of SxtTimelineLane */
  GPtrArray *items; /* of SxtTimelineItem */
};

static void
clear_lane (gpointer data)
{
  g_free (((SxtTimelineLane *) data)->title);
}

static void
free_item (gpointer data)
{
  SxtTimelineItem *item = data;

  g_free (item->title);
  g_free (item->label);
  g_free (item->id);
  g_free (item);
}

/**
 * sxt_timeline_new:
 * @today: the day as of which it is drawn
 * @launch: the day to look out for, or %SXT_DATE_NONE
 *
 * Returns: (transfer full): a timeline without lanes
 */
SxtTimeline *
sxt_timeline_new (SxtDate today, SxtDate launch)
{
  SxtTimeline *self = g_atomic_rc_box_new0 (SxtTimeline);

  self->today = today;
  self->launch = launch;
  self->lanes = g_array_new (FALSE, FALSE, sizeof (SxtTimelineLane));
  g_array_set_clear_func (self->lanes, clear_lane);
  self->items = g_ptr_array_new_with_free_func (free_item);

  return self;
}

SxtTimeline *
sxt_timeline_ref (SxtTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_timeline (gpointer data)
{
  SxtTimeline *self = data;

  g_array_unref (self->lanes);
  g_ptr_array_unref (self->items);
}

void
sxt_timeline_unref (SxtTimeline *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_timeline);
}

/**
 * sxt_timeline_add_lane:
 * @self: a timeline
 * @title: in the language of the process
 * @area: whose colour it has, an [enum@SxtArea], or -1
 *
 * Returns: the number of the lane, below those that it has
 */
guint
sxt_timeline_add_lane (SxtTimeline *self, const char *title, int area)
{
  SxtTimelineLane lane = { .title = g_strdup (title), .area = area };

  g_return_val_if_fail (self != NULL, 0);

  g_array_append_val (self->lanes, lane);

  return self->lanes->len - 1;
}

/**
 * sxt_timeline_add:
 * @self: a timeline
 * @lane: the number of one of its lanes
 * @shape: how it looks
 * @from: a day
 * @to: the day on which it ends, not before @from
 * @title: (transfer full): what it is
 *
 * How it stands follows from the days; the caller may know better.
 *
 * Returns: (transfer none): the item, for what else is known of it
 */
SxtTimelineItem *
sxt_timeline_add (SxtTimeline *self, guint lane, SxtTimelineShape shape, SxtDate from, SxtDate to, char *title)
{
  SxtTimelineItem *item;

  g_return_val_if_fail (self != NULL && lane < self->lanes->len, NULL);
  g_return_val_if_fail (from != SXT_DATE_NONE && to >= from, NULL);

  item = g_new0 (SxtTimelineItem, 1);
  item->shape = shape;
  item->lane = item->last_lane = lane;
  item->from = from;
  item->to = to;
  item->title = title;
  item->list = SXT_LIST_NONE;
  item->field = -1;
  if (to < self->today)
    item->standing = SXT_TIMELINE_DONE;
  else if (from < self->today || (from == self->today && to > from))
    item->standing = SXT_TIMELINE_UNDER_WAY;
  g_ptr_array_add (self->items, item);

  return item;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const SxtTimelineItem *first = *(SxtTimelineItem *const *) a;
  const SxtTimelineItem *second = *(SxtTimelineItem *const *) b;

  if (first->lane != second->lane)
    return first->lane < second->lane ? -1 : 1;
  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;

  return (first->to > second->to) - (first->to < second->to);
}

/**
 * sxt_timeline_sort:
 * @self: a timeline
 *
 * Puts the items into the order in which one walks through them: by lane, then by day.
 */
void
sxt_timeline_sort (SxtTimeline *self)
{
  g_return_if_fail (self != NULL);

  /* Stable, as all sorting of GLib's arrays. */
  g_ptr_array_sort (self->items, compare_items);
}

SxtDate
sxt_timeline_get_today (SxtTimeline *self)
{
  g_return_val_if_fail (self != NULL, SXT_DATE_NONE);

  return self->today;
}

SxtDate
sxt_timeline_get_launch (SxtTimeline *self)
{
  g_return_val_if_fail (self != NULL, SXT_DATE_NONE);

  return self->launch;
}

guint
sxt_timeline_get_n_lanes (SxtTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lanes->len;
}

const SxtTimelineLane *
sxt_timeline_get_lane (SxtTimeline *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->lanes->len, NULL);

  return &g_array_index (self->lanes, SxtTimelineLane, index);
}

guint
sxt_timeline_get_n_items (SxtTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

const SxtTimelineItem *
sxt_timeline_get_item (SxtTimeline *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

/**
 * sxt_timeline_take_label:
 * @self: a timeline that is not shared yet
 * @index: the number of an item
 * @label: (transfer full) (nullable): the words beside it, as whoever reads it may see them
 */
void
sxt_timeline_take_label (SxtTimeline *self, guint index, char *label)
{
  SxtTimelineItem *item;

  g_return_if_fail (self != NULL && index < self->items->len);

  item = g_ptr_array_index (self->items, index);
  g_free (item->label);
  item->label = label;
}

/**
 * sxt_timeline_get_range:
 * @self: a timeline
 * @first: (out): the first day of the month of the earliest item, or of today
 * @last: (out): the first day of the month after the latest item, or after today
 *
 * A date that was mistyped by a century does not stretch it: it ends 20 years from today at most.
 */
void
sxt_timeline_get_range (SxtTimeline *self, SxtDate *first, SxtDate *last)
{
  SxtDate from, to;
  int year, month, day;

  g_return_if_fail (self != NULL && first != NULL && last != NULL);

  from = to = self->today;
  for (guint i = 0; i < self->items->len; i++)
    {
      const SxtTimelineItem *item = g_ptr_array_index (self->items, i);

      from = MIN (from, item->from);
      to = MAX (to, item->to);
    }
  from = MAX (from, sxt_date_add_months (self->today, -12 * MOST_YEARS));
  to = MIN (to, sxt_date_add_months (self->today, 12 * MOST_YEARS));
  sxt_date_get_ymd (from, &year, &month, &day);
  *first = sxt_date_new (year, month, 1);
  sxt_date_get_ymd (to, &year, &month, &day);
  *last = sxt_date_add_months (sxt_date_new (year, month, 1), 1);
}

/**
 * sxt_timeline_item_is_conflict:
 * @item: an item
 *
 * Returns: whether it says what is wrong with dates, rather than what happens
 */
gboolean
sxt_timeline_item_is_conflict (const SxtTimelineItem *item)
{
  return item->shape == SXT_TIMELINE_SILENCE || item->shape == SXT_TIMELINE_CONFLICT;
}

/**
 * sxt_timeline_standing_get_words:
 * @standing: how an item stands
 *
 * Returns: (transfer none): in the language of the process
 */
const char *
sxt_timeline_standing_get_words (SxtTimelineStanding standing)
{
  switch (standing)
    {
    case SXT_TIMELINE_PLANNED: return _ ("planned");
    case SXT_TIMELINE_UNDER_WAY: return _ ("under way");
    case SXT_TIMELINE_DONE: return _ ("done");
    case SXT_TIMELINE_OPEN: return _ ("not done yet");
    default: g_return_val_if_reached ("");
    }
}

/**
 * sxt_timeline_dup_words:
 * @self: a timeline
 * @index: the number of an item
 *
 * Returns: (transfer full): all that one hears of it: "Spring letter to families, April 22, 2027, planned, Messages"
 */
char *
sxt_timeline_dup_words (SxtTimeline *self, guint index)
{
  const SxtTimelineItem *item = sxt_timeline_get_item (self, index);
  g_autoptr (SxtMessage) message = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  if (sxt_timeline_item_is_conflict (item))
    return g_strdup (item->title);

  if (item->to > item->from)
    {
      message = sxt_message_new (
          /* xgettext: python-brace-format */ N_ ("{title}, {from} to {to}, {standing}, {lane}"));
      message = sxt_message_with_date (sxt_message_with_date (message, "from", item->from), "to", item->to);
    }
  else
    {
      message = sxt_message_new (/* xgettext: python-brace-format */ N_ ("{title}, {date}, {standing}, {lane}"));
      message = sxt_message_with_date (message, "date", item->from);
    }
  message = sxt_message_with_name (message, "title", item->title);
  message = sxt_message_with_name (message, "standing", sxt_timeline_standing_get_words (item->standing));
  message = sxt_message_with_name (message, "lane", sxt_timeline_get_lane (self, item->lane)->title);

  return sxt_message_format_plain (message);
}
