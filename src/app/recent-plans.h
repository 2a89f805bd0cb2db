/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plans that were opened before: files from the desktop's own list, what they hold from a cache of ours. */
#pragma once

#include "app/recent-plan.h"

G_BEGIN_DECLS

#define SXT_TYPE_RECENT_PLANS (sxt_recent_plans_get_type ())
G_DECLARE_FINAL_TYPE (SxtRecentPlans, sxt_recent_plans, SXT, RECENT_PLANS, GObject)

SxtRecentPlans *sxt_recent_plans_new (void);
GListModel *sxt_recent_plans_get_list (SxtRecentPlans *self);
void sxt_recent_plans_refresh (SxtRecentPlans *self);

void sxt_recent_plans_add (GFile *file);
void sxt_recent_plans_remove (GFile *file);

G_END_DECLS
