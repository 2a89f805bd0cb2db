/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the lanes of the plan's timeline and the conflicts between them share. */
#pragma once

#include "analysis/plan-timeline.h"

G_BEGIN_DECLS

char *sxt_plan_timeline_dup_words (SxtMessage *message); /* takes @message */
SxtTimelineItem *sxt_plan_timeline_show (SxtTimelineItem *item, SxtRecord *record, int field);
void sxt_plan_timeline_add_conflicts (SxtTimeline *timeline, SxtProject *project);

G_END_DECLS
