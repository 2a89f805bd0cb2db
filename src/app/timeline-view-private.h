/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the timeline's drawing and its keys have in common. */
#pragma once

#include "app/timeline-view.h"
#include "report/timeline-drawing.h"

G_BEGIN_DECLS

struct _SxtTimelineView
{
  GtkWidget parent_instance;

  GtkWidget *scrollbar;
  GtkAdjustment *adjustment;
  SxtTimeline *timeline;
  GPtrArray *members; /* of SxtTimelineMember, NULL until asked for */

  SxtTimelineLayout *layout; /* (nullable) for the width below */
  double laid_out_axis;
  SxtTimelineFrame frame;

  int level;         /* -1: as the width suggests */
  double anchor_day; /* what stays where it is when the scale changes */
  double anchor_at;  /* ... in parts of what is seen */
  gboolean anchored;
  double restored; /* where the axis was scrolled to by that */
  int cursor;
  double drag_from;
  guint tell_source;
  gboolean by_keyboard; /* so the cursor shows; GTK would show it only as long as an arrow key is down */
};

double sxt_timeline_view_get_seen_width (SxtTimelineView *self);
double sxt_timeline_view_get_offset (SxtTimelineView *self);
double sxt_timeline_view_get_shift (SxtTimelineView *self);
void sxt_timeline_view_tell_seen (SxtTimelineView *self);

void sxt_timeline_input_attach (SxtTimelineView *self);
void sxt_timeline_input_enter (SxtTimelineView *self);
void sxt_timeline_input_move_cursor (SxtTimelineView *self, guint item);
void sxt_timeline_input_tell_focus (SxtTimelineView *self, int item);
gboolean sxt_timeline_input_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip);

G_END_DECLS
