/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline in the window: it scrolls, zooms, and one walks from item to item. */
#pragma once

#include <gtk/gtk.h>

#include "analysis/timeline.h"
#include "report/drawing.h"

G_BEGIN_DECLS

/**
 * SxtTimelineView:
 *
 * Shows a [struct@SxtTimeline], whatever its lanes are. Signals `activated (view, guint item)`: the planner wants to
 * see the record of an item; `range-changed (view)`: other days are seen, or another item is
 * under the cursor.
 */
#define SXT_TYPE_TIMELINE_VIEW (sxt_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (SxtTimelineView, sxt_timeline_view, SXT, TIMELINE_VIEW, GtkWidget)

void sxt_timeline_view_set_timeline (SxtTimelineView *self, SxtTimeline *timeline);
SxtTimeline *sxt_timeline_view_get_timeline (SxtTimelineView *self);

/* Zoom: in steps of so many days across, 0 the nearest. */
void sxt_timeline_view_zoom (SxtTimelineView *self, int steps);
void sxt_timeline_view_zoom_normal (SxtTimelineView *self);
gboolean sxt_timeline_view_can_zoom (SxtTimelineView *self, int steps);
gboolean sxt_timeline_view_get_seen (SxtTimelineView *self, SxtDate *first, SxtDate *last);
gboolean sxt_timeline_view_is_seen (SxtTimelineView *self, guint item);

int sxt_timeline_view_get_cursor (SxtTimelineView *self);
int sxt_timeline_view_get_shown_cursor (SxtTimelineView *self);
void sxt_timeline_view_set_cursor (SxtTimelineView *self, guint item);
GtkAccessible *sxt_timeline_view_get_member (SxtTimelineView *self, guint item);
gboolean sxt_timeline_view_get_bounds (SxtTimelineView *self, guint item, graphene_rect_t *bounds);
SxtDrawing *sxt_timeline_view_create_drawing (SxtTimelineView *self);

G_END_DECLS
