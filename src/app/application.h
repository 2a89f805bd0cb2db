/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: its windows, one a plan, and Start while there is none. */
#pragma once

#include <adwaita.h>

#include "storage/plan-file.h"

G_BEGIN_DECLS

#define SXT_TYPE_APPLICATION (sxt_application_get_type ())
G_DECLARE_FINAL_TYPE (SxtApplication, sxt_application, SXT, APPLICATION, AdwApplication)

SxtApplication *sxt_application_new (const char *application_id, GApplicationFlags flags);
void sxt_application_open_file (SxtApplication *self, GFile *file);
void sxt_application_open_example (SxtApplication *self, const char *name);
void sxt_application_add_plan (SxtApplication *self, SxtPlanFile *plan_file);

G_END_DECLS
