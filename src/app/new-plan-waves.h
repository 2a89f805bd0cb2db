/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan, third step: in how many waves, and how many schools each has room for. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

/**
 * SxtNewPlanWaves:
 *
 * Property `compact` (boolean): there is no room for a picture of the places.
 */
#define SXT_TYPE_NEW_PLAN_WAVES (sxt_new_plan_waves_get_type ())
G_DECLARE_FINAL_TYPE (SxtNewPlanWaves, sxt_new_plan_waves, SXT, NEW_PLAN_WAVES, AdwBin)

void sxt_new_plan_waves_propose (SxtNewPlanWaves *self, guint n_schools, SxtDate launch);
gboolean sxt_new_plan_waves_is_touched (SxtNewPlanWaves *self);
void sxt_new_plan_waves_apply (SxtNewPlanWaves *self, SxtProject *project);

G_END_DECLS
