/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates of a plan that others are measured by. */
#pragma once

#include "model/all.h"
#include "model/project.h"

G_BEGIN_DECLS

/* The first year is 365 days from launch. */
#define SXT_FIRST_YEAR_DAYS 365

SxtDate sxt_plan_get_launch (SxtProject *project);
SxtDate sxt_plan_get_first_year_end (SxtProject *project);
SxtDate sxt_plan_get_horizon (SxtProject *project, SxtDate otherwise);
gboolean sxt_conversation_has_fallen_through (SxtRecord *conversation, SxtDate today);
SxtDate sxt_plan_get_first_alignment_work (SxtProject *project, SxtDate today);
gboolean sxt_plan_has_purchase (SxtProject *project, SxtArea area, SxtDate date);
SxtDate sxt_plan_get_first_pd (SxtProject *project);
SxtDate sxt_plan_get_first_content_purchase (SxtProject *project);
SxtDate sxt_plan_get_first_device_purchase (SxtProject *project);
int sxt_plan_count_days (SxtProject *project, SxtDate from, SxtDate to);

G_END_DECLS
