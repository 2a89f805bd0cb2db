/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline with its title, zoom and menu, or what goes there while it has no dates. */
#pragma once

#include <adwaita.h>

#include "app/timeline-view.h"

G_BEGIN_DECLS

/**
 * SxtTimelineCard:
 *
 * Signals `activated (card, guint item)`: the planner wants to see the record of an item; `started (card)`: the
 * planner wants to give the plan its first date.
 */
#define SXT_TYPE_TIMELINE_CARD (sxt_timeline_card_get_type ())
G_DECLARE_FINAL_TYPE (SxtTimelineCard, sxt_timeline_card, SXT, TIMELINE_CARD, AdwBin)

void sxt_timeline_card_set_title (SxtTimelineCard *self, const char *title);
void sxt_timeline_card_set_empty (SxtTimelineCard *self, const char *words, const char *button);
void sxt_timeline_card_set_timeline (SxtTimelineCard *self, SxtTimeline *timeline);
SxtTimelineView *sxt_timeline_card_get_view (SxtTimelineCard *self);

G_END_DECLS
