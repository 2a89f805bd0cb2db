/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan, second step: the launch, and the school years of the plan. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

#define SXT_TYPE_NEW_PLAN_YEARS (sxt_new_plan_years_get_type ())
G_DECLARE_FINAL_TYPE (SxtNewPlanYears, sxt_new_plan_years, SXT, NEW_PLAN_YEARS, AdwBin)

void sxt_new_plan_years_set_project (SxtNewPlanYears *self, SxtProject *project);
gboolean sxt_new_plan_years_is_touched (SxtNewPlanYears *self);
gboolean sxt_new_plan_years_is_wrong (SxtNewPlanYears *self);
void sxt_new_plan_years_apply (SxtNewPlanYears *self);
void sxt_new_plan_years_clear (SxtNewPlanYears *self);

G_END_DECLS
