/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New Plan: four short steps, each of which can be skipped, to a plan of ordinary records. */
#pragma once

#include <adwaita.h>

#include "app/application.h"

G_BEGIN_DECLS

/**
 * SxtNewPlanDialog:
 *
 * Actions: `new-plan.next`, `new-plan.skip`, `new-plan.cancel`.
 */
#define SXT_TYPE_NEW_PLAN_DIALOG (sxt_new_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SxtNewPlanDialog, sxt_new_plan_dialog, SXT, NEW_PLAN_DIALOG, AdwDialog)

AdwDialog *sxt_new_plan_dialog_new (SxtApplication *application);

G_END_DECLS
