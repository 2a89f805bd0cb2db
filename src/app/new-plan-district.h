/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan, first step: the district, with its schools from a file, or typed. */
#pragma once

#include <adwaita.h>

#include "exchange/import.h"

G_BEGIN_DECLS

/**
 * SxtNewPlanDistrict:
 *
 * Property `busy` (boolean, readable): a file is being read. Signal `choose (step, SxtImportSurvey *survey)`: the file
 * has several districts, and one must be taken by sxt_new_plan_district_take().
 */
#define SXT_TYPE_NEW_PLAN_DISTRICT (sxt_new_plan_district_get_type ())
G_DECLARE_FINAL_TYPE (SxtNewPlanDistrict, sxt_new_plan_district, SXT, NEW_PLAN_DISTRICT, AdwBin)

void sxt_new_plan_district_set_project (SxtNewPlanDistrict *self, SxtProject *project);
void sxt_new_plan_district_take (SxtNewPlanDistrict *self, const char *district);
void sxt_new_plan_district_clear (SxtNewPlanDistrict *self);
gboolean sxt_new_plan_district_get_busy (SxtNewPlanDistrict *self);

G_END_DECLS
