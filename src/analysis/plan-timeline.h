/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan's dates as a timeline, with the dates that stand in the wrong order. */
#pragma once

#include "analysis/timeline.h"
#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtPlanLane:
 *
 * The lanes of the timeline that sxt_plan_timeline_new() makes, in their order.
 */
typedef enum
{
  SXT_PLAN_LANE_MILESTONES,
  SXT_PLAN_LANE_WAVES,
  SXT_PLAN_LANE_CONVERSATIONS,
  SXT_PLAN_LANE_PURCHASES,
  SXT_PLAN_LANE_MESSAGES,
  SXT_PLAN_LANE_DEVICES,
  SXT_N_PLAN_LANES,
} SxtPlanLane;

SxtTimeline *sxt_plan_timeline_new (SxtProject *project, SxtDate today, gboolean with_conflicts);

G_END_DECLS
