/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Start shows of a plan that was opened before: whose it is, how its checks stand, when it was changed. */
#pragma once

#include "app/recent-summary.h"

G_BEGIN_DECLS

/**
 * SxtRecentPlan:
 *
 * Signal `updated (plan)`: what is to be shown has changed.
 */
#define SXT_TYPE_RECENT_PLAN (sxt_recent_plan_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecentPlan, sxt_recent_plan, SXT, RECENT_PLAN, GObject)

SxtRecentPlan *sxt_recent_plan_new (GFile *file);
GFile *sxt_recent_plan_get_file (SxtRecentPlan *self);
SxtRecentState sxt_recent_plan_get_state (SxtRecentPlan *self);
const SxtRecentStanding *sxt_recent_plan_get_standing (SxtRecentPlan *self);
char *sxt_recent_plan_dup_name (SxtRecentPlan *self);
char *sxt_recent_plan_dup_about (SxtRecentPlan *self);
char *sxt_recent_plan_dup_met (SxtRecentPlan *self);
gboolean sxt_recent_plan_reads_like (SxtRecentPlan *self, SxtRecentPlan *other);
void sxt_recent_plan_set_twin (SxtRecentPlan *self, gboolean has_twin);

void sxt_recent_plan_recall (SxtRecentPlan *self, GKeyFile *cache);
void sxt_recent_plan_store (SxtRecentPlan *self, GKeyFile *cache);
void sxt_recent_plan_refresh (SxtRecentPlan *self, GCancellable *cancellable);

G_END_DECLS
