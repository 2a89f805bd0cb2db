/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan, fourth step: who is on the team, as rows of role and name. */
#pragma once

#include <adwaita.h>

#include "model/project.h"

G_BEGIN_DECLS

#define SXT_TYPE_NEW_PLAN_TEAM (sxt_new_plan_team_get_type ())
G_DECLARE_FINAL_TYPE (SxtNewPlanTeam, sxt_new_plan_team, SXT, NEW_PLAN_TEAM, AdwBin)

gboolean sxt_new_plan_team_is_touched (SxtNewPlanTeam *self);
void sxt_new_plan_team_apply (SxtNewPlanTeam *self, SxtProject *project);

G_END_DECLS
